"""Sentences that differ in tone, purpose, grammar or feeling, as frames times fillers."""

from __future__ import annotations

# Every label has blocks of two lines: frames separated by |, and what may fill their gap.
TONE: dict[str, str] = {
    "manners": """
polite
would you be so kind as to {}? | please {}, if it is no trouble | I would be grateful if you could
    {} | might I ask you to {}? | thank you so much if you can {}
open the gate, hold the line, check the list, move the chair, lower the music, call a taxi,
    explain the rules, lend me a pen, carry this bag, feed the cat, turn off the TV

rude
{} or I'll get mad, moron | hey loser, {} | just {} and stop whining | are you too dumb to {}? |
    {} you lazy fool
open the gate, hold the line, check the list, move the chair, lower the music, call a taxi,
    explain the rules, lend me a pen, carry this bag, feed the cat, turn off the TV
""",
    "sentence": """
question
where did you put {}? | who brought {}? | have you seen {}? | do you like {}? | is this about {}?
    | why is {} here
the blue box, my old bike, the letter, the green lamp, our map, the big clock, that cake, the
    spare key, the tent, a ladder

statement
I saw {} in the hall. | she sold {} last year. | there was something behind {} | he does not need
    {}. | they found {} by chance. | we forgot {} at home
the blue box, my old bike, the letter, the green lamp, our map, the big clock, that cake, the
    spare key, the tent, a ladder

command
bring me {}. | put {} on the shelf. | do not touch {}! | take {} away. | give {} to your brother |
    be careful with {}!
the blue box, my old bike, the letter, the green lamp, our map, the big clock, that cake, the
    spare key, the tent, a ladder
""",
    "mail": """
spam
you have won {}!!! | click here to get {} for free | last chance: {} for only $1 | claim {} before
    midnight | congratulations, {} is waiting for you, act now
a new phone, a luxury cruise, a gift card, a million dollars, a sports car, a dream vacation, a
    smart TV, a gold watch, a free tablet, a cash prize, a diamond ring

normal
could you send me {}? | I will bring {} on Tuesday | we talked about {} at lunch | Mom wants to
    know where {} is | thanks for looking after {}
the notes, your address, the cake tin, my jacket, the photos, the class list, the keys, that
    recipe, the meeting plan, the umbrella, my library book
""",
    "feedback": """
complaint
{} still does not work, fix it | I am very unhappy with {} | I want my money back for {} | nobody
    helped me with {} | {} arrived broken and late
my order, the heater, this service, the new router, the washing machine, my parcel, the bike, your
    website, the new app, my ticket, the dishwasher

praise
{} works perfectly, well done | I am very happy with {} | five stars for {} | everyone was so
    helpful with {} | {} arrived early, great job
my order, the heater, this service, the new router, the washing machine, my parcel, the bike, your
    website, the new app, my ticket, the dishwasher

question
how do I turn on {}? | do you have a manual for {}? | can I change the address for {}? | what is
    the price of {}? | when will {} be available?
my order, the heater, this service, the new router, the washing machine, my parcel, the bike, your
    website, the new app, my ticket, the dishwasher
""",
    "claim": """
fact
{} has a capital city | {} is on every world map | people live in {} | {} has its own flag | {}
    has been visited by tourists
France, Japan, Brazil, Egypt, Canada, Poland, Kenya, Norway, Chile, India

opinion
I think {} is the prettiest country | {} has the best food of all | nobody should miss {} | {} is
    more fun than any other place | in my view {} is too crowded | {} is overrated
France, Japan, Brazil, Egypt, Canada, Poland, Kenya, Norway, Chile, India
""",
    "reply": """
agree
yes, I think so too about {} | you are right about {} | exactly, {} is just as you say | I totally
    agree on {} | absolutely, I support {}
the plan, the new rules, the color, the price, the trip, this idea, the date, the menu, the
    design, the route, the title

disagree
no, I don't think so about {} | you are wrong about {} | not at all, {} is different | I can't
    agree on {} | I am against {}, sorry
the plan, the new rules, the color, the price, the trip, this idea, the date, the menu, the
    design, the route, the title
""",
    "courtesy": """
thanks
thank you for {} | I really appreciate {} | many thanks for {} | I am grateful for {} | thanks a
    lot for {}
the gift, the call, the lovely dinner, the ride home, your advice, the flowers, your time, the
    tickets, the cake, your help, the card

apology
I am sorry about {} | please forgive me for {} | my apologies for {} | I regret {} deeply | I feel
    bad about {}, sorry
the delay, the noise, my mistake, the broken vase, being late, forgetting your birthday, the mess,
    the mix-up, the wait, my rude words, the scratch

greeting
hello {}, how are you? | good morning {} | hi {}, nice to see you | hey {}, what's up? | welcome
    {}, come in
everyone, my friend, Mr. Brown, dear guests, Grandma, neighbor, team, Aunt Rose, my dear,
    Professor, old pal

farewell
goodbye {}, take care | see you tomorrow {} | bye {}, safe trip home | good night {}, sleep well |
    until next time {}
everyone, my friend, Mr. Brown, dear guests, Grandma, neighbor, team, Aunt Rose, my dear,
    Professor, old pal
""",
    "request": """
request
can you help me {}? | I need someone to {} | please {} for me | would you {} for us? | who could
    {} for me today?
carry the bags, fix the roof, walk the dog, cook dinner, drive to town, clean the garage, write
    the letter, paint the door, feed the fish, cut the grass, carry the box

offer
I can {} for you | let me {} for you | shall I {} for you? | if you like, I will {} | don't worry,
    I'll {} for you
carry the bags, fix the roof, walk the dog, cook dinner, drive to town, clean the garage, write
    the letter, paint the door, feed the fish, cut the grass, carry the box
""",
    "invitation": """
accept
sure, I'd love to come to {} | count me in for {} | yes, I will be at {} | great, see you at {} |
    of course I'm joining {}
the party, dinner, the picnic, the wedding, your concert, the barbecue, lunch, the game night, the
    trip, the boat ride, the show

decline
sorry, I can't make it to {} | I have to miss {} | no, I won't be at {} | thanks, but I must skip
    {} | unfortunately I'm busy during {}
the party, dinner, the picnic, the wedding, your concert, the barbecue, lunch, the game night, the
    trip, the boat ride, the show
""",
    "remark": """
compliment
you are such a {} person | what a {} idea of yours | your work is really {} | I admire how {} you
    are | everybody says you're {}
wonderful, clever, brilliant, kind, talented, great, charming, smart, lovely, impressive, gifted

insult
you are such a {} person | what a {} idea of yours | your work is really {} | I can't stand how {}
    you are | everybody says you're {}
stupid, lazy, pathetic, awful, useless, dumb, terrible, boring, ugly, worthless, foolish
""",
    "certainty": """
certain
I know for sure that {} | there is no doubt that {} | it is a fact that {} | definitely, {} |
    everyone can see that {}
the shop is closed, he is at home, it will rain, the train left, they won, the soup is ready, she
    moved, the key fits, the cat is hungry, they sold it, we are late

uncertain
maybe {} | I am not sure if {} | perhaps {} | it could be that {} | who knows whether {}
the shop is closed, he is at home, it will rain, the train left, they won, the soup is ready, she
    moved, the key fits, the cat is hungry, they sold it, we are late
""",
    "news": """
good
{} got the job | {} won first prize | {} passed the exam | {} is healthy again | {} got engaged |
    {} found the lost ring
my sister, our neighbor, Tom, the new girl, my best friend, Anna's father, my cousin, the old
    teacher

bad
{} lost the job | {} broke a leg | {} failed the exam | {} is very ill | {} had an accident | {}
    was robbed
my sister, our neighbor, Tom, the new girl, my best friend, Anna's father, my cousin, the old
    teacher
""",
    "tip": """
advice
you should {} | if I were you, I would {} | why don't you {}? | my tip: {} | it is a good idea to
    {}
drink more water, get some sleep, call your mother, save some money, learn a language, go for a
    walk, read the manual, ask a friend, see a doctor, take a break, eat more fruit

warning
watch out, {} | be careful, {} | danger: {} | beware, {} | stay away, {}
the stove is hot, the dog bites, the ice is thin, the floor is wet, the wire is live, the bridge
    is weak, the water is deep, the road is icy, the knife is sharp, the ladder is loose, a car is
    coming
""",
    "asked": """
person
who {}? | which man {}? | tell me who {} | do you know who {}?
wrote this book, opened the door, called you, won the race, painted the wall, sings so loud, took
    my pen, lives next door, stole the ring, built the house, feeds the birds, runs the shop

place
where did you {}? | in which town did you {}? | where will they {}? | do you know where to {}?
meet her, buy the lamp, leave the car, spend the summer, find the key, sleep, have dinner, see the
    bear, watch the game, hide the box, park, play chess

time
when did you {}? | at what time did you {}? | when will they {}? | how long ago did you {}?
meet her, buy the lamp, leave, start the job, find the key, wake up, have dinner, see the bear,
    watch the game, hide the box, move, play chess

reason
why did you {}? | for what reason did you {}? | what made you {}? | how come you {}?
laugh, sell the house, leave so early, start to cry, call me, run away, buy two tickets, change
    your mind, hide the box, paint it red, skip lunch, shout

number
how many {} are there? | how many {} do you own? | what is the number of {}? | count the {}, how
    many?
books, chairs, students, trees, shoes, pages, eggs, windows, cows, doors, lamps, coins
""",
    "feeling": """
joy
I am so happy about {} | hooray, {} is finally here | I could dance because of {} | what a
    wonderful surprise, {} made me smile | I am thrilled about {}
my new job, the holiday, the good news, our baby, the party, the trip, my new bike, the present,
    the first day of spring
she laughed with delight at {} | he was cheerful thanks to {}
the funny puppy, the gift, the sunny day, the lovely letter

sadness
I cried all night over {} | I feel so lonely without {} | my heart is broken since I lost {} | I
    miss {} every day, it hurts | tears came when I thought of {}
my grandmother, my old dog, my best friend, my husband, our home, my sister, the good old days, my
    first love, my brother
she wept quietly because of {} | he has been down and gloomy since {}
the funeral, the divorce, the bad news, the farewell

anger
I am furious about {} | how dare they, {} makes me mad | I could scream because of {} | I am sick
    of {}, this is outrageous | {} drives me crazy with rage
the noise, this bill, the rude clerk, the lie, the traffic jam, his excuse, these scammers, the
    broken promise, the insult
she shouted and slammed the door because of {} | he was boiling with rage over {}
the theft, the insult, the lie, the unfair fine

fear
I am terrified of {} | I was shaking when I heard {} | help, I am so scared of {} | I cannot
    sleep, I dread {} | my knees trembled because of {}
the dark, spiders, the strange noise, the storm, the exam, the big dog, the shadow at the window,
    heights, the operation
she hid under the bed in panic from {} | he froze in horror at {}
the thunder, the snake, the burglar, the ghost

surprise
wow, I never expected {} | I can't believe my eyes: {} | {} came out of nowhere | who would have
    thought of {}? | I was amazed and speechless at {}
this twist, a parrot here, such a crowd, that score, an empty house, his sudden visit, this
    strange gift, the new hair color, an unknown twin

disgust
yuck, {} is gross | {} makes me want to throw up | ugh, get {} away from me | {} smells revolting
    | I feel sick looking at {}
the moldy bread, that dirty toilet, the rotten fish, the slimy soup, the old sock, the spoiled
    milk, this greasy hair, the trash can
""",
}

# label: (claim, question)
TONE_CLAIMS: dict[str, tuple[tuple[str, str], ...]] = {
    "manners/polite": (
        ("the request is polite", "is the request polite"),
        ("the speaker is courteous", "is the speaker courteous"),
        ("it is asked in a friendly way", "is it asked in a friendly way"),
    ),
    "sentence/question": (
        ("the sentence is a question", "is the sentence a question"),
        ("something is being asked", "is something being asked"),
    ),
    "sentence/command": (
        ("the sentence is a command", "is the sentence a command"),
        ("someone is told to do something", "is someone told to do something"),
        ("the line is an order", "is the line an order"),
    ),
    "mail/spam": (
        ("the message is spam", "is the message spam"),
        ("this is junk mail", "is this junk mail"),
        ("it belongs in the spam folder", "does it belong in the spam folder"),
    ),
    "feedback/complaint": (
        ("the customer is complaining", "is the customer complaining"),
        ("the message is a complaint", "is the message a complaint"),
    ),
    "claim/opinion": (
        ("the sentence states an opinion", "does the sentence state an opinion"),
        ("it is a personal view, not a fact", "is it a personal view and not a fact"),
    ),
    "courtesy/apology": (
        ("someone is apologizing", "is someone apologizing"),
        ("the message says sorry", "does the message say sorry"),
    ),
    "invitation/accept": (
        ("the guest will come", "will the guest come"),
        ("the invitation is accepted", "is the invitation accepted"),
    ),
    "asked/place": (
        ("the question asks for a place", "does the question ask for a place"),
        ("the answer would be a place", "would the answer be a place"),
    ),
    "asked/time": (
        ("the question asks for a time", "does the question ask for a time"),
        ("the answer would be a point in time", "would the answer be a point in time"),
    ),
    "feeling/joy": (
        ("the writer feels joy", "does the writer feel joy"),
        ("the text is full of happiness", "is the text full of happiness"),
    ),
    "feeling/sadness": (
        ("the writer feels sadness", "does the writer feel sadness"),
        ("the text is a sad one", "is the text a sad one"),
    ),
    "feeling/anger": (
        ("the writer feels anger", "does the writer feel anger"),
        ("someone is angry", "is someone angry"),
    ),
    "feeling/fear": (
        ("the writer feels fear", "does the writer feel fear"),
        ("someone is afraid", "is someone afraid"),
    ),
}
# kind: given :: nouns :: what is asked / the same as a question
TONE_WORDS = """
manners: a request :: tone | manners :: how polite it is / how polite is it | which tone it has /
    which tone does it have
sentence: a sentence | one sentence | a line of text :: sentence type | kind of sentence :: what
    type of sentence it is / what type of sentence is it | which kind of sentence this is / which
    kind of sentence is this
mail: a message | a short email :: mail type | folder :: whether the message is spam / is the
    message spam or not | which kind of mail it is / which kind of mail is it
feedback: a customer's message | feedback from a customer :: feedback type | kind of feedback ::
    what kind of feedback it is / what kind of feedback is it | what the customer is expressing /
    what is the customer expressing
claim: a statement | a sentence about a country :: claim type | kind of statement :: whether it is
    fact or opinion / is it fact or opinion | what kind of statement it is / what kind of
    statement is it
reply: a reply | an answer in a discussion :: stance | attitude :: whether the speaker agrees /
    does the speaker agree | which stance the reply takes / which stance does the reply take
courtesy: a short message | something someone says :: purpose | kind of message :: what the
    speaker is doing / what is the speaker doing | what purpose the message serves / what purpose
    does the message serve
request: a short message | something a neighbor says :: purpose | kind of message :: whether help
    is requested or offered / is help requested or offered | what the speaker is doing / what is
    the speaker doing
invitation: a reply to an invitation | a guest's answer :: reply type | decision :: what the guest
    decides / what does the guest decide | how the invitation is answered / how is the invitation
    answered
remark: a remark to someone | a comment :: remark type | kind of remark :: what kind of remark it
    is / what kind of remark is it | how the comment is meant / how is the comment meant
certainty: a statement | a sentence :: certainty | degree of certainty :: how sure the speaker is
    / how sure is the speaker | which certainty the speaker shows / which certainty does the
    speaker show
news: a piece of news | news about someone :: kind of news | quality of the news :: whether the
    news is good or bad / is the news good or bad | what kind of news it is / what kind of news is
    it
tip: a short message | something you are told :: message type | kind of message :: whether it is
    advice or a warning / is it advice or a warning | what kind of message it is / what kind of
    message is it
asked: a question | someone's question :: answer type | kind of answer :: what the question asks
    for / what does the question ask for | what kind of answer is expected / what kind of answer
    is expected
feeling: a short text | a sentence from a diary | a message :: emotion | feeling :: which emotion
    the text expresses / which emotion does the text express | what the person feels / what does
    the person feel
"""

# kind: labels, or codes = labels that they stand for
TONE_CHOICES = """
manners: nice = polite, nasty = rude
sentence: question, statement, command
sentence: Q = question, S = statement, C = command
sentence: statement, command
sentence: question, command
mail: junk = spam, inbox = normal
feedback: complaint, praise
feedback: complaint, praise, question
feedback: - = complaint, + = praise
claim: fact, opinion
claim: F = fact, O = opinion
reply: agree, disagree
reply: pro = agree, con = disagree
courtesy: thanks, apology, greeting, farewell
courtesy: greeting, farewell
courtesy: thanks, apology
request: request, offer
invitation: accept, decline
remark: compliment, insult
certainty: certain, uncertain
certainty: sure = certain, unsure = uncertain
news: good, bad
tip: advice, warning
asked: person, place, time, reason
asked: person, place, time, reason, number
asked: who = person, where = place, when = time
feeling: joy, sadness, anger, fear
feeling: joy, sadness, anger, fear, surprise, disgust
feeling: joy, anger
feeling: sadness, fear
feeling: surprise, disgust
feeling: joy, sadness, fear
feeling: happy = joy, sad = sadness, angry = anger, scared = fear
feeling: anger, fear, disgust
"""
