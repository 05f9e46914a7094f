"""Short texts of known kind, as shared fillers times frames, and what their kinds are called."""

from __future__ import annotations

# @kind, then "= fillers" lines, each followed by "class: frame | frame" lines that they fill.
TEXTS = """
@manners
= move your bike, hand me the salt, shut the door, wait outside, fix the lamp, lower your voice,
    show me the way, step aside, call me back, share the cake, wash the cups
polite: could you {}, if you don't mind? | it would be lovely if you could {} | kindly {}, dear |
    sorry to bother you, could you {}? | I'd appreciate it if you would {}
rude: {} already, you fool | {}, or are you deaf? | {} and quit annoying me | only an idiot would
    not {} | stop being useless and {}
@sentence
= the red bag, his hat, that old sofa, our ladder, the silver spoon, her umbrella, my notes
question: who lost {}? | did they like {}? | can we keep {}? | whose idea was {}? | how heavy is
    {}?
statement: {} fell off the table. | my aunt bought {}. | nobody wants {}. | we hid {} upstairs.
command: get rid of {}. | please hand me {}. | stop looking at {}. | hide {} from Tom! | carry {}
    in.
@mail
= tablet, camera, laptop, headset, watch, bag, book, ticket, bike, phone
spam: you were chosen for a free {} | your {} prize expires tonight | 100% free {}, click now |
    dear winner, collect your {} | hot deal!!! {} for one cent
normal: is the {} still in your car? | I forgot the {} at your place | my new {} is in the kitchen
    | see you at three, bring the {} | grandma liked the {}
@feedback
= kettle, sofa, tent, radio, lamp, desk, jacket, blender, mattress, toaster
complaint: the {} fell apart in a week | what a letdown, this {} | nobody answers my mails about
    the {} | the {} has the wrong size, I'm annoyed | I will never buy a {} from you again
praise: the {} looks even better than in the photo | I recommend the {} to all my friends | best {}
    I ever had | thank you for this great {} | the {} made my kids so happy
question: is the {} heavy? | does the {} come in red? | how old is this {}? | which {} fits a small
    room? | can the {} be shipped abroad?
@claim
= dogs, cats, horses, cows, goats, sheep, rabbits, foxes, bears, lions, tigers, camels
fact: {} have four legs | {} are mammals | {} need food and water | {} have two eyes | {} breathe
    air
opinion: {} are the cutest of all | everyone should love {} | {} are overrated | nothing is nicer
    than {} | I find {} boring | {} look silly to me
@reply
= the new logo, the budget, the red walls, the early start, the merger, the speaker, the schedule
agree: good point about {} | my thoughts exactly on {} | you have my vote for {} | that's true for
    {}
disagree: I see {} differently | that's not true about {} | you've got {} all wrong | I'd vote
    against {} | nonsense, {} is nothing like that
@courtesy
= Tom, Mrs. Lee, Anna, my dear, Mr. Green, Paula, folks, sir
thanks: {}, you saved my day | how kind of you, {} | I owe you one, {} | {}, that was so helpful
apology: {}, I didn't mean to hurt you | it was all my fault, {} | can you forgive me, {}? | I
    should not have said that, {}
greeting: nice to meet you, {} | {}, long time no see | glad you are here, {} | good to see you, {}
farewell: I have to go now, {} | {}, see you next week | so long, {} | have a safe trip home, {}
@request
= water the plants, move the piano, pick up the kids, check the engine, wash the car, bake a cake
request: could somebody {}? | I can't do it alone, please {} | is anyone free to {}? | do me a
    favor and {} | I'm looking for someone to {}
offer: I'd be happy to {} | leave it to me, I'll {} | need a hand? I can {} | want me to {}? | I
    have time to {} today
@invitation
= the reunion, the ball, the hike, movie night, the brunch, the opening
accept: wouldn't miss {} | I'll gladly be at {} | put my name on the list for {} | can't wait for
    {}
decline: I have other plans on the day of {} | I won't make it to {} | have {} without me | I wish
    I could, but no {} for me
@certainty
= the bank is open, she lied, it is snowing, he paid, the ship sank, dinner is ready
certain: without question {} | I'd bet my house that {} | it's proven that {} | I saw it myself: {}
uncertain: I guess {} | possibly {} | I can't say whether {} | I don't remember well, but I think
    {}
@daytime
= he called me, we walked the dog, she read the news, I fed the cat, they left, Tom went running,
    the baby cried, I checked my mail, we met at the lake, Anna was sleepy, it was cold
morning: at dawn {} | before breakfast {} | right after waking up {} | at 7 am {} | as the sun came
    up {} | when the rooster crowed {} | with the first coffee of the day {}
evening: after sunset {} | before going to bed {} | at 9 pm {} | after dinner {} | at dusk {} | as
    the stars came out {} | when the kids were in bed {}
@location
= Anna read a book, we ate lunch, Tom slept, the kids played, I met Paul, they sang, she waited, he
    found a coin, we talked, my aunt lost a ring
indoors: in the kitchen {} | on the sofa {} | in the basement {} | in the elevator {} | in the
    attic {} | by the bathtub {} | at the office desk {}
outdoors: on the beach {} | in the forest {} | under the open sky {} | on the mountain trail {} |
    by the river {} | in the meadow {} | around the campfire {}
@trade
= used bike, red piano, garden chair, winter coat, racing car, steel guitar, round table, big tent,
    sewing machine, baby bed
buying: looking for a {} | who has a {} to sell me? | I'd pay cash for a {} | wanted: {} | can I
    get your {} for 50 dollars? | I need to find a cheap {}
selling: for sale: {} | make me an offer for this {} | we no longer need our {}, 20 dollars | take
    my {} for half price | who wants my {}? cash only | my {} goes to the highest bidder
@movement
= my uncle, the guide, our guest, Anna, the nurse, the bride, Mr. Lee, the pilot, her boss, Paul
arrival: {} just got here | {} walked in | {} landed safely | {} is back home | {} has reached the
    hotel | {} came in through the gate | {} showed up at noon
departure: {} just took off | {} walked out | {} said goodbye | {} is gone now | {} has left the
    hotel | {} went out through the gate | {} set off at noon
@temperature
= the office, the car, the tent, this room, the train, our flat, the hall, the gym, the cabin
hot: it is boiling in {} | I am sweating in {} | {} feels like an oven | turn on the fan in {} | no
    one needs a coat in {} | thirty-five degrees in {} | we melt in {}
cold: it is freezing in {} | I am shivering in {} | {} feels like a fridge | turn on the heater in
    {} | I need a blanket in {} | my fingers are numb in {} | ice on the walls of {}
@price
= the ticket, this lamp, the sofa, that ring, his watch, the dinner, the trip, her dress, the boat
cheap: {} costs next to nothing | {} was a real bargain | I got {} for a dollar | anyone can afford
    {} | they almost gave {} away | {} is half price today | I paid just pennies for {}
expensive: {} costs a fortune | only millionaires can afford {} | {} is way over my budget | they
    charge a huge sum for {} | {} ate up my savings | the price of {} is shocking
@notice
= grey cat, silver ring, black wallet, bunch of keys, red scarf, small dog, green bag, tablet, hat
lost: has anyone seen my {}? | my {} is missing | I can't find my {} anywhere | help, where is my
    {}? | reward for the return of my {} | gone since Monday: my {}
found: whose {} is this? | I picked up a {} on the street | a {} was handed in at the desk | is
    this your {} under my seat? | I have a {} here that is not mine | we came across a {} in the
    park
@taste
= jazz, hiking, spinach, chess, opera, Mondays, snow, camping, garlic, spiders, crowds, running
love: I adore {} | nothing beats {} | {}: simply the best | I can't get enough of {} | I am a big
    fan of {} | {} always cheers me up | hooray for {}
hate: I can't stand {} | nothing is worse than {} | {}? yuck | keep {} away from me | {} gets on my
    nerves | who even enjoys {}? | I would pay to avoid {}
@diary
= today, on Monday, on Friday, this week, tonight, at noon, tomorrow, in June, next week, at ten
busy: I am in meetings {} | no time for anything {} | I have too much to do {} | I am swamped with
    work {} | I can't fit you in {} | I am tied up {} | I'm fully booked {}
free: I have nothing planned {} | we can meet {} | my calendar is empty {} | there is plenty of
    time {} | let's do something, I'm off {} | I am available {} | no work for me {}
@pace
= the bus, my brother, the old car, our dog, the runner, the boat, that horse, the nurse, Tom
fast: {} raced past us | {} was there in a flash | {} needs only seconds | nobody can keep up with
    {} | {} rushed ahead | {} shot off like an arrow | {} sped down the street
slow: {} crept along | {} took forever | {} needs hours for it | even a snail beats {} | {} lagged
    behind | {} crawled up the hill | we waited ages for {}
@shop
= the bakery, the bookshop, the florist's, the toy store, the pharmacy, the market, the pet shop
open: the lights are on in {} | {} is serving people now | walk right into {} | people are buying
    things in {} | {} is ready for customers | you can still get into {} | come to {} now
closed: the lights are off in {} | {} is done for today | nobody can enter {} now | {} is locked |
    {} is on holiday till June | no more sales in {} tonight | the staff of {} went home
@sound
= the kids, my neighbors, the fans, the guests, the girls, two men, the pupils, our cousins
loud: {} were screaming | {} roared with laughter | cover your ears, here come {} | {} shouted all
    night | {} banged on the drums | {} yelled across the street | {} made a terrible racket
quiet: {} whispered | {} did not make a sound | you could hardly hear {} | {} sat in silence | not
    a word from {} | {} tiptoed past the door | {} murmured softly
@energy
= Anna, the pilot, my aunt, Tom, our coach, the clerk, Paul, the waiter, her dad
tired: {} yawned | {} nearly fell asleep | {} needs a nap | {} is worn out | {} dozed off at the
    desk | {} wants to lie down | {} has no strength left
awake: {} is full of energy | {} jumped out of bed | {} feels fresh and rested | {} could run a
    marathon | {} is wide awake | {} slept well and is ready | {} can't stop dancing
@season
= Anna laughed, we took photos, Tom called me, they sang, the kids played, he told a story, we ran
spring: as the snow melted {} | when the tulips came up {} | at Easter {} | as the first buds
    opened {} | in April {} | when the birds built nests {} | in early May {}
summer: in the July heat {} | at the open-air pool {} | on the sunny beach {} | in shorts and
    sandals {} | during the heat wave {} | on the longest day of the year {} | in August {}
autumn: among falling leaves {} | on Halloween {} | at harvest time {} | in October {} | while
    picking pumpkins {} | when the leaves turned red {} | with chestnuts in the pocket {}
winter: after the snowfall {} | on the sled {} | next to the snowman {} | in the January frost {} |
    on the frozen lake {} | in scarf and mittens {} | on Christmas Eve {}
@transport
= to the island, to town, to my aunt, to the coast, home, to the festival, to Spain, to the camp,
    to the north
land: we took the bus {} | he drove {} | by bike {} | a long car ride {} | the tram {} | I hiked {}
water: we sailed {} | the ferry {} | by ship {} | a cruise {} | they rowed {} | by canoe {}
air: we flew {} | the plane {} | by helicopter {} | a jet {} | a flight {} | in a hot-air balloon
    {}
@company
= went to the movies, had lunch, painted the room, played cards, watched TV, walked home, sang,
    cooked soup, moved the sofa
alone: I {} all by myself | nobody joined me, I {} | I {} alone | I {} without any company | just
    me, no one else: I {} | no friend came along, I {}
together: we {} as a group | my friends and I {} | I {} with my sister | all of us {} | the whole
    family {} | Tom and I {} | side by side we {}
@health
= Anna, my uncle, Tom, our teacher, the king, her son, Mr. Lee, the baker, Paul
ill: {} has a high fever | {} is coughing badly | {} has the flu | {} caught a cold | {} feels weak
    and dizzy | {} threw up all night | {} is in pain
healthy: {} is as fit as a fiddle | {} feels great | {} has fully recovered | {} never needs a
    doctor | {} swam ten miles today | {} is in perfect shape | {} passed the check-up
@ticket
= heater, lamp, phone, printer, toaster, blender, camera, radio, fan, kettle
delivery: where is my new {}? | my {} has not arrived | when will the {} be shipped? | please track
    the parcel with my {} | the courier lost my {}
refund: I want my money back for the {} | please refund the {} | I return the {}, pay me back |
    when do you repay me for the {}? | give me back what I paid for the {}
repair: the {} is broken, can you fix it? | my {} stopped working | the {} makes odd noises | send
    someone to mend the {} | the {} won't turn on
price: how much is the {}? | is there a discount on the {}? | what does the {} cost? | any special
    offer for the {}? | is the {} cheaper in May?
@story
= a king, a poor girl, two brothers, an old wizard, a brave cat, a lonely giant, three mice, a
    thief
beginning: once upon a time there was {} | it all started with {} | in the first chapter we meet {}
    | let me tell you about {} | the tale opens with {} | our story begins with {}
ending: so ends the tale of {} | in the last chapter we leave {} | that was the last of {} | the
    final scene shows {} | the book closes with {} | the end, no more of {}
@ability
= swim, drive, cook, sing, ski, juggle, read music, ride a horse, speak French, bake bread
able: I know how to {} | she is able to {} | he learned to {} long ago | it is easy for me to {} |
    Tom can {} very well | of course they can {}
unable: I never learned to {} | she is unable to {} | he has no idea how to {} | it is impossible
    for me to {} | Tom can't {} at all | they are too weak to {}
@need
= now, already, again, after the hike, before the game, tonight, at noon, after work, once more
hungry: I could eat a horse {} | my stomach growls {} | we need a sandwich {} | I am starving {} |
    bring me a plate of pasta {} | let's order pizza {} | I long for a big meal {}
thirsty: my throat is dry {} | I need a glass of water {} | we want lemonade {} | I could empty a
    bottle {} | bring me a cold soda {} | let's get some juice {} | I must drink something {}
@skies
= in Rome, in Oslo, in the city, on the coast, in the north, over here, in Boston, by the lake
sunny: blue skies {} | not a cloud {} | you need sunglasses {} | people get a tan {} | bright and
    clear {} | a day for the parasol {}
rainy: take an umbrella {} | it pours {} | puddles everywhere {} | everybody got wet {} | showers
    all day {} | drops fall on the roofs {}
snowy: kids build snowmen {} | everything is white {} | flakes are falling {} | they plow the
    streets {} | sleds and skis come out {} | slippery and white roads {}
windy: hats fly away {} | trees bend {} | gusts shake the houses {} | a gale blows {} | kites rise
    high {} | it blew the roof off {}
"""

# @kind | family | what the inputs are; ... | what is asked for; ...
# class = the texts, in the plural; a clause that is true of one; another one
# ~ label sets that suit only this kind, in the order of the classes
KINDS = """
@manners | speech_acts | a request; one sentence; something a stranger says | tone; manners
polite = polite requests; it is polite; the speaker asks nicely
rude = rude requests; it is rude; the speaker is impolite
~ kind/mean, gentle/harsh
@sentence | speech_acts | a sentence; one line of text; a short sentence | sentence type; kind of
    sentence
question = questions; it is a question; something is asked
statement = statements; it is a statement; it only tells something
command = commands; it is a command; someone is told to do something
~ ask/tell/order
@mail | speech_acts | a message; a short email; one line of an email | mail type; kind of mail
spam = spam; it is spam; it is junk mail
normal = normal mail; it is a normal message; it is ordinary mail
~ trash/keep, bin it/read it
@feedback | speech_acts | customer feedback; a customer's message; a line from a customer |
    feedback type; kind of feedback
complaint = complaints; it is a complaint; the customer complains
praise = praise; it is praise; the customer is pleased
question = questions; it is a question; the customer asks something
~ angry/happy/curious
@claim | speech_acts | a statement; a sentence; something somebody wrote | kind of statement; claim
    type
fact = facts; it is a fact; it can be checked
opinion = opinions; it is an opinion; it is a personal view
~ check/skip, objective/subjective
@reply | speech_acts | a reply; an answer in a discussion; a comment | stance; attitude
agree = agreement; the speaker agrees; the reply is in favor
disagree = disagreement; the speaker disagrees; the reply is against it
~ with us/against us, nod/frown
@courtesy | speech_acts | a short message; something a person says; one line of chat | purpose;
    kind of message
thanks = thanks; someone says thanks; the speaker is grateful
apology = apologies; someone apologizes; the speaker is sorry
greeting = greetings; someone says hello; the speaker greets somebody
farewell = farewells; someone says goodbye; the speaker takes leave
~ grateful/sorry/hello/bye
@request | speech_acts | a short message; something a neighbor says; a note on the board | purpose;
    kind of message
request = requests; help is asked for; the writer wants help
offer = offers; help is offered; the writer offers to help
~ needs help/gives help, take/give
@invitation | speech_acts | a reply to an invitation; a guest's answer; a line from a guest | kind
    of reply; decision
accept = acceptances; the guest will come; the guest says yes
decline = refusals; the guest will not come; the guest says no
~ coming/not coming, in/out
@certainty | speech_acts | a statement; a sentence; a remark | degree of certainty; certainty
certain = certain statements; the speaker is certain; there is no doubt in it
uncertain = uncertain statements; the speaker is unsure; there is doubt in it
~ solid/shaky, firm/vague
@news | speech_acts | a piece of news; news about someone; a line of news | kind of news; quality
    of the news
good = good news; the news is good; something nice happened
bad = bad news; the news is bad; something sad happened
~ smile/cry, lucky/unlucky
@remark | speech_acts | a remark; a comment to someone; something said to a person | kind of
    remark; intention
compliment = compliments; it is a compliment; the remark is friendly
insult = insults; it is an insult; the remark is hurtful
~ sweet/sour, warm/cold
@tip | speech_acts | a short message; a sentence; something you are told | message type; kind of
    message
advice = advice; it is advice; something is suggested
warning = warnings; it is a warning; it warns of a danger
~ tip/danger, helpful hint/watch out
@asked | speech_acts | a question; someone's question; a short question | kind of answer; thing
    asked for
person = person questions; it asks for a person; the answer is a person
place = place questions; it asks for a place; the answer is a place
time = time questions; it asks for a time; the answer is a time
reason = reason questions; it asks for a reason; the answer is a reason
~ somebody/somewhere/sometime/because
@feeling | emotions | a short text; a sentence from a diary; a message | emotion; feeling
joy = joyful texts; the writer is happy; it shows joy
sadness = sad texts; the writer is sad; it shows sadness
anger = angry texts; the writer is angry; it shows anger
fear = fearful texts; the writer is afraid; it shows fear
~ laugh/weep/rage/tremble
@daytime | situations | a sentence; a line from a diary; a short text | time of day; part of the
    day
morning = mornings; it happened in the morning; the day is just starting
evening = evenings; it happened in the evening; the day is nearly over
~ AM/PM, early/late
@location | situations | a sentence; a line of a story; a short text | location; setting
indoors = indoor scenes; it happens indoors; it happens inside a building
outdoors = outdoor scenes; it happens outdoors; it happens in the open air
~ inside/outside, roof/sky
@trade | situations | a small ad; a classified ad; one ad | kind of ad; purpose of the ad
buying = ads from buyers; the writer wants to buy; something is wanted
selling = ads from sellers; the writer wants to sell; something is for sale
~ buyer/seller, wants it/has it
@movement | situations | a sentence; a short report; a line about someone | kind of movement;
    direction
arrival = arrivals; someone arrives; the person comes
departure = departures; someone leaves; the person goes away
~ here/gone, came/left
@temperature | situations | a remark; a sentence about a place; a short text | temperature; climate
hot = hot places; it is hot there; the place is too warm
cold = cold places; it is cold there; the place is too cool
~ fire/ice, red/blue
@price | situations | a remark; a sentence about a purchase; a short text | price level; cost
cheap = cheap things; the thing is cheap; it costs little
expensive = expensive things; the thing is expensive; it costs a lot
~ $/$$$, low/high
@notice | situations | a notice; a short notice; a note on a wall | kind of notice; notice type
lost = lost items; the writer lost something; something is missing
found = found items; the writer found something; a finder wrote it
~ searching/returning, owner/finder
@taste | situations | a remark; someone's view; a sentence | attitude; taste
love = things people love; the speaker loves it; the speaker is fond of it
hate = things people hate; the speaker hates it; the speaker dislikes it
~ heart/thumb down, fan/foe
@diary | situations | a reply about a date; a message; a line from a colleague | availability;
    state of the calendar
busy = busy people; the writer is busy; the writer has no time
free = people with time; the writer is free; the writer has time
~ booked/open, no slot/come along
@pace | situations | a sentence; a remark; a short text | speed; pace
fast = fast ones; it is fast; the speed is high
slow = slow ones; it is slow; the speed is low
~ hare/tortoise, jet/snail
@shop | situations | a sentence about a shop; a remark; a short text | shop status; state of the
    shop
open = open shops; the shop is open; you can go in
closed = closed shops; the shop is closed; you can't go in
~ go in/stay out, green/red
@sound | situations | a sentence; a line of a story; a remark | noise level; volume
loud = loud people; they are loud; there is a lot of noise
quiet = quiet people; they are quiet; there is hardly any noise
~ bang/hush, noisy/silent
@energy | situations | a sentence about someone; a remark; a short text | condition; energy level
tired = tired people; the person is tired; the person needs sleep
awake = lively people; the person is awake; the person is full of energy
~ bed/dance, empty/full
@season | situations | a sentence; a line from a diary; a short text | season; time of year
spring = spring; it is spring; it happens in spring
summer = summer; it is summer; it happens in summer
autumn = autumn; it is autumn; it happens in fall
winter = winter; it is winter; it happens in winter
~ green/yellow/brown/white
@transport | situations | a travel note; a line about a trip; a short text | way of travel; kind of
    route
land = trips over land; they travel over land; the trip is on the ground
water = trips on water; they travel on water; the trip is by boat
air = trips by air; they travel by air; someone flies
~ wheels/waves/wings
@company | situations | a sentence; a line from a diary; a short text | company; number of people
alone = people alone; the person was alone; nobody else was there
together = people in company; the person had company; others were there
~ solo/group, one/more
@health | situations | a sentence about someone; a remark; a short text | state of health;
    condition
ill = ill people; the person is ill; someone is sick
healthy = healthy people; the person is healthy; someone is well
~ sick/well, doctor/gym
@ticket | situations | a customer's message; a support ticket; a line to the help desk | ticket
    type; concern
delivery = delivery matters; it is about the delivery; the parcel is the issue
refund = refunds; the customer wants money back; it is about a refund
repair = repairs; something must be repaired; the device is faulty
price = price questions; the customer asks for the price; it is about the price
~ parcel/wallet/wrench/tag
@story | situations | a line from a tale; a sentence of a story; one line | part of the story;
    place in the story
beginning = beginnings; the story begins; it opens the tale
ending = endings; the story ends; it closes the tale
~ start/finish, first page/last page
@ability | situations | a sentence; a remark; a line about a skill | ability; skill
able = people who can do it; the person can do it; the person has the skill
unable = people who can't do it; the person can't do it; the person lacks the skill
~ can/cannot, hire/reject
@need | situations | a remark; a message; a short text | need; what is missing
hungry = hungry people; the speaker is hungry; the speaker wants food
thirsty = thirsty people; the speaker is thirsty; the speaker wants a drink
~ plate/cup, food/drink
@skies | situations | a weather note; a remark; a line about the weather | weather; state of the
    sky
sunny = sunny weather; it is sunny; the sun shines
rainy = rain; it is rainy; it rains
snowy = snow; it is snowy; it snows
windy = wind; it is windy; the wind blows
~ hat/boots/gloves/kite
@tense | sentence_grammar | a sentence; a short sentence; a simple sentence | tense; time of the
    action
past = the past tense; it is in the past tense; it is about the past
present = the present tense; it is in the present tense; it is about the present
future = the future tense; it is in the future tense; it is about the future
~ did/does/will do, then/now/soon
@person | sentence_grammar | a sentence; a simple sentence; one line | person of the subject;
    grammatical person
first = the first person; the subject is I or we; the speaker acts
second = the second person; the subject is you; the listener acts
third = the third person; the subject is someone else; another person acts
~ me/you/them
@number | sentence_grammar | a sentence; a short sentence; one line | number of the subject; number
    of people
singular = singular subjects; the subject is singular; one person acts
plural = plural subjects; the subject is plural; several people act
~ single/several, just one/a few
@voice | sentence_grammar | a sentence; a simple sentence; one line | voice; voice of the verb
active = the active voice; the sentence is active; the subject acts
passive = the passive voice; the sentence is passive; something is done to the subject
~ does it/gets it
@polarity | sentence_grammar | a sentence; a statement; one line | polarity; form of the statement
affirmative = affirmative sentences; it is affirmative; there is no negation in it
negative = negated sentences; it is negated; there is a negation in it
~ does/does not, plus/minus
@pronoun | sentence_grammar | a sentence; a simple sentence; one line | pronoun for the subject;
    subject
he = a male subject; the subject is male; a man or boy acts
she = a female subject; the subject is female; a woman or girl acts
they = a plural subject; the subject is plural; several people act
~ him/her/them, man/woman/group
@review | sentiment | a line from a review; a short review; a customer review | opinion; verdict
positive = good reviews; the review is positive; the writer is pleased
negative = bad reviews; the review is negative; the writer is unhappy
~ buy it/leave it, all good/needs work, gold/mud, 9/2
@valence | sentiment | a word; a single word; one English word | feel of the word; connotation
positive = positive words; the word is positive; the word sounds nice
negative = negative words; the word is negative; the word sounds unpleasant
~ warm/cold, light/dark, sugar/salt
@pos | part_of_speech | a word; a single word; one English word | part of speech; word class
noun = nouns; it is a noun; the word names a thing or person
verb = verbs; it is a verb; the word is for an action
adjective = adjectives; it is an adjective; the word describes something
~ name/do/like
@plurality | part_of_speech | a noun; a word; a single noun | number of the noun; form of the noun
singular = singular nouns; the noun is singular; it names one thing
plural = plural nouns; the noun is plural; it names several things
~ one/many, single/lots
@verbform | part_of_speech | a verb; a verb form; one verb | form of the verb; verb form
base = base forms; it is the base form; the verb is not inflected
past = past forms; it is a past form; the verb is in the past tense
ing = -ing forms; it is an -ing form; the verb ends in -ing
~ go/went/going, plain/old/running
"""
