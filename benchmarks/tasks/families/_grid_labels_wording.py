"""Sentences and label sets for tasks whose answers are spelled out in the description."""

from __future__ import annotations

from benchmarks.tasks.families._wording import phrases, sentences

# fors: "A for questions and B for statements"; eq: "A = question, B = statement"
# ifs: "A if it is a question and B if it is a statement"; labels: "A or B"
CODED = sentences(
    """
- say {fors}
- Answer {fors}.
- Reply with {fors}.
- {eq}
- label: {ifs}
- Label {given}: {eq}.
- Input: {given}. Output: {ifs}.
- pls write {fors}, nothing else
- Read {given} and write {ifs}.
- Mark each line: {fors}.
- Could you tag {given} for me? {eq}.
- I use a code for the {noun}: {eq}. Give the code.
- Code book: {eq}. Code {given}.
- classify {given}, {eq}
- Classify by {noun}: {eq}.
- Please answer {ifs}.
- u get {given}, type {fors}
- For {given}, return {ifs}.
- {given} -> {labels} ({eq})
- {noun}? {eq}
- Print {ifs}; no other text.
- Decide on the {noun} and output {fors}.
- only {labels}: {eq}
- The reply is {fors}.
- Respond {ifs}, given {given}.
- Key: {eq}. Apply it to {given}.
- task: {noun} as a code. {eq}
- My form has a box for the {noun}; enter {fors}.
- Given {given}, emit {ifs}.
- What is the {noun}? Use {fors}.
- sort {given}, {ifs}
- Kindly respond with {fors}, and nothing more.
- here's {given}. {eq}. which one?
- Write only {labels}. Rule: {ifs}.
- A small classifier for the {noun}: {eq}.
- Your output must be {fors}.
- We tag {given} with one label: {eq}.
- Use {labels} as follows: {ifs}.
- gimme {fors} ok
- Return the right label, where {eq}.
- legend for the {noun}: {eq}
- When I send {given}, answer {fors}.
- hey can u put {fors}, thx
- Annotate the {noun}, {fors}.
"""
)
PLAIN = sentences(
    """
- {noun}: {labels}?
- Which {noun} fits {given}, {labels}?
- Tell me the {noun}: {labels}.
- Classify {given} as {labels}.
- Input: {given}. Output: the {noun}, {labels}.
- pls say if its {labels}, going by the {noun}
- Choose {labels} for {given}.
- Decide between the answers {labels} by the {noun}.
- {given} -> {labels}
- Label {given} with its {noun} ({labels}).
- Read {given}. Is the {noun} {labels}?
- Please give the {noun} of {given}: {labels}.
- i need the {noun}, just {labels}
- Answer {labels}, depending on the {noun}.
- The only allowed answers for the {noun} are {labels}.
- Work out the {noun} and write {labels}.
- Could you sort {given} into {labels}?
- what {noun} is this? {labels}
- Return {labels} for the {noun} of {given}.
- One label for {given}: {labels}.
- Mark the {noun} as {labels}, no explanation.
- My list of texts needs a tag, {labels}, for the {noun}.
- For {given}, print the {noun}: {labels}.
- tag {given} {labels}
- Would you call the {noun} {labels}? One of these words only.
- Judge the {noun}: {labels}.
- From {given}, tell the {noun}; options: {labels}.
- We file each text under {labels} by {noun}.
- Determine the {noun}. Possible outputs: {labels}.
- reply {labels} to show the {noun}
- Identify the {noun} ({labels}).
- Kindly state the {noun}; say {labels} and nothing else.
- options {labels}. whats the {noun} here
- Given {given}, respond with {labels} according to its {noun}.
- Fill in the {noun}: {labels}.
- which is it by {noun}, {labels}
"""
)
# x: the answer for the one class, o: for the rest, g: the class in the plural, c: a clause on it
ONE_CLASS = sentences(
    """
- Say {x} if {c}, otherwise {o}.
- {x} for {g}, {o} for everything else
- Answer {x} when {c} and {o} in all other cases.
- Input: {given}. Output: {x} if {c}, else {o}.
- pls write {x} for {g} and {o} for the rest
- Flag {g} with {x}; anything else is {o}.
- One label for {g}, {x}; the rest gets {o}.
- if {c} -> {x}, any other case -> {o}
- Reply {x} only if {c}; if not, reply {o}.
- {o} unless {c}, then {x}
- Unless {c}, answer {o}; if so, answer {x}.
- Pick out {g}: {x} for these, {o} for others.
- Label {given}: {x} = {g}, {o} = anything else.
- Could you mark {g} as {x} and all others as {o}?
- Return {x} for {g}; return {o} otherwise.
- u get {given}. if {c} put {x}, else {o}
- I only look for {g}: write {x} there, {o} elsewhere.
- Check {given}: {x} if {c}, {o} if not.
- The output is {x} where {c}, and {o} everywhere else.
- Please tag {g} {x}; tag whatever else {o}.
- Is it true that {c}? Then {x}, otherwise {o}.
- filter for {g}: {x} or {o}
- Print {x} in the case that {c}; print {o} in any other.
- Detect {g}. Found: {x}. Not found: {o}.
- Read {given} and respond {x} if {c} or {o} if it is something else.
- {g}: {x}, the rest: {o}
- Two answers exist: {x} ({c}) and {o} (all other cases).
- Sort {given}: {x} is for {g}, {o} for what remains.
- Write {o}, except for {g}: there it is {x}.
- my table needs {x} for {g}, {o} in all other rows
- Given {given}, emit {x} when {c}, else {o}.
- Kindly reply {x} if {c} and {o} if it is anything else.
- gimme {x} if {c}, {o} if not
- Search for {g}; the hit word is {x}, the miss word is {o}.
- When {c}, the answer is {x}. When not, it is {o}.
"""
)
# c: a clause; t, e: what to do if it holds and if not; tn, en: the same as a noun
CONDITION = sentences(
    """
- If {c}, {t}; otherwise {e}.
- {t} if {c}, else {e}
- Check whether {c}: if so, {t}, if not, {e}.
- Input: {given}. Output: {tn} if {c}, otherwise {en}.
- When {c}, {t}. In all other cases {e}.
- pls {t} if {c} and {e} if not
- if {c} then {t} else {e}
- You get {given}. If {c}, {t}. If not, {e}.
- Return {tn} when {c} and {en} when that is not so.
- {e} unless {c}; then {t}
- Unless {c}, {e}; if it is so, {t}.
- Output {en}, except when {c}: then {tn}.
- The answer is {tn} if {c}; it is {en} in any other case.
- Could you {t} whenever {c}, and {e} otherwise?
- whenever {c} u {t}, else just {e}
- Given {given}, give {tn} if {c} or {en} if not.
- Please {e}, but {t} if {c}.
- Rule: if {c} -> {tn}; anything else -> {en}.
- Two cases. If {c}: {tn}. All others: {en}.
- For {given}: {t} where {c}, {e} elsewhere.
- In case {c}, {t}; else {e}.
- {given} comes in; {t} if {c}, and {e} if not
- My script must {t} if {c} and {e} otherwise.
- Suppose {c}: {t}. If not: {e}.
- I'd like {tn} if {c}, and {en} for everything else.
- Only if {c}, {t}. Else {e}.
- Reply with {tn} if {c}; reply with {en} otherwise.
- print {tn} if {c} otherwise print {en}
- Write {en}, but {tn} if {c}.
- Test if {c}. True: {t}. False: {e}.
- Depending on whether {c}, {t} (yes) or {e} (no).
- One rule: if {c}, {t}, and else {e}.
- Kindly {t} provided that {c}; otherwise {e}.
- Answer with {tn} if {c}, with {en} if not.
- is it so that {c}? {t}. if not, {e}
"""
)
CONSTANT = sentences(
    """
- Always say {w}.
- Whatever I write, answer {w}.
- answer {w} no matter what
- Ignore the input and reply {w}.
- Input: anything. Output: {w}.
- The output is {w} every time.
- just say {w}, always
- Please respond with {w} to everything I send.
- pls reply {w} to whatever i type
- Return the constant {w}.
- f(x) = {w} for every x
- No matter the text, print {w}.
- Your only answer is {w}.
- Regardless of the input, write {w}.
- Each message gets the same reply: {w}.
- Do not look at the text, output {w}.
- {w} is the answer to everything.
- every input -> {w}
- Could you answer {w} to any message, please?
- Say {w} and nothing else, whatever comes.
- All inputs map to {w}.
- The reply never changes: {w}.
- For any word or sentence, give {w}.
- dont read it, only write {w}
- I want {w} as the response each time.
- Respond {w}, whether it is a word, a number or a sentence.
- An auto-reply that sends {w} for every message.
- Stick to one answer: {w}.
- It does not matter what the input says; the result is {w}.
- whatever comes in, {w} goes out
- Fill every row with {w}.
- You are a button that prints {w}.
- Kindly give {w} as your reply, irrespective of the input.
- same answer for all: {w}
- Treat every input alike and return {w}.
- Use {w} as a placeholder for any input.
"""
)
PREFIX = sentences(
    """
- Put {w} in front of the {n}.
- {w} and then the {n}
- Write {w} followed by the {n}.
- Input: a {n}. Output: {w}, then the {n}.
- say {w} plus the {n}
- Answer every {n} with {w} and the {n} itself.
- pls reply {w} n then the {n}
- Begin with {w} and end with the {n}.
- You get a {n}; say {w} and repeat the {n} after it.
- Return {w}, a space and the {n}.
- reply: {w} + {n}
- Prefix the given {n} with the text {w}.
- For each {n}, write {w} and that {n}.
- The reply starts with {w}; the {n} comes next.
- Could you say {w} and add the {n} after it?
- Take the {n} and place {w} before it.
- output {w} with the {n} behind it
- Whatever {n} I send, answer {w} and repeat the {n}.
- Respond with {w} before the {n}.
- Template: {w}, space, {n}.
- gimme {w} and the {n} right after
- Add {w} ahead of the {n}.
- The answer is {w}, directly followed by the {n}.
- A {n} comes in; out goes {w} and the same {n}.
- Print {w}, then the {n}, nothing more.
- Kindly answer {w}, then repeat the {n}.
- Say {w}, then the {n} I gave you.
- Use {w} as the opening and the {n} as the close.
- the {n} with {w} before it
- Make a line out of {w} and the {n}, in this order.
- An auto-reply: first {w}, next the {n}.
- i type a {n}, u type {w} and the {n}
- Lead with {w}, close with the {n}.
- Whenever you see a {n}, put {w} first and the {n} second.
"""
)
# only for words that are said to people
GREET = sentences(
    """
- Greet the given name with {w}.
- The name is given; address it with {w} plus the name.
- say {w} to the person, with their name after it
- Speak to the named person: {w} and the name.
- I give you somebody's name and you call {w} to them, naming them.
"""
)
SUFFIX = sentences(
    """
- Put {w} after the {n}.
- the {n} and then {w}
- Write the {n} followed by {w}.
- Input: a {n}. Output: the {n}, then {w}.
- say the {n} plus {w}
- Answer every {n} with the {n} itself and {w}.
- pls write the {n} n then {w}
- Begin with the {n} and end with {w}.
- You get a {n}; repeat it and say {w} after it.
- Return the {n}, a space and {w}.
- reply: {n} + {w}
- Attach {w} to the end of the given {n}.
- For each {n}, write that {n} and {w}.
- The reply starts with the {n}; {w} comes next.
- Could you repeat the {n} and add {w} after it?
- Take the {n} and place {w} behind it.
- output the {n} with {w} behind it
- Whatever {n} I send, repeat the {n} and finish with {w}.
- Respond with {w} after the {n}.
- Template: {n}, space, {w}.
- gimme the {n} and {w} right after
- Add {w} at the end of the {n}.
- The answer is the {n}, directly followed by {w}.
- A {n} comes in; out goes the same {n} and {w}.
- Print the {n}, then {w}, nothing more.
- Kindly repeat the {n}, then say {w}.
- Say the {n} I gave you, then {w}.
- Use the {n} as the opening and {w} as the close.
- the {n} with {w} after it
- Make a line out of the {n} and {w}, in this order.
- An auto-reply: first the {n}, next {w}.
- i type a {n}, u type the {n} and {w}
- Lead with the {n}, close with {w}.
- Whenever you see a {n}, put the {n} first and {w} second.
"""
)
# Label sets that fit anything; those with a space, sign or meaning of their own are meant to.
LABEL_SETS = {
    2: phrases(
        """
A/B, 1/2, +/-, yes/no, true/false, X/O, a/b, zib/mog, 0/1, tavo/relk, left box/right box,
fip/dorn, P/Q, wug/blick, team one/team two, plim/skad, sun/moon, gorp/nell, tick/cross,
quib/vash, 10/20, jaxo/meem, alpha/beta, first pile/second pile, K/L, nim/rost, go/stop, */#, type
A/type B, lorp/dax, apple/pear, M/N, belu/karn, top shelf/bottom shelf, oo/xx, 7/8, frim/osk,
north/south, dax/wem, this one/that one, ja/nein, hig/pold, I/II, gold/silver, R/S, all good/needs
work, snib/turl, !/?, accept it/send it back, zero/one, ping/pong, vek/lum, king/queen, B/A, 2/1,
no/yes, mog/zib
"""
    ),
    3: phrases(
        """
A/B/C, 1/2/3, x/y/z, zib/mog/tul, red/green/blue, P/Q/R, kel/vam/roo, one/two/three, */#/@, C/A/B,
low/mid/high, 3/1/2, alpha/beta/gamma, bax/nid/foz, box one/box two/box three, 10/20/30,
sun/moon/star, gim/pesh/lod, I/II/III, yes/no/maybe, K/L/M, wen/taf/jub, 0/1/2, cat/cow/hen,
B/C/A, mip/zorn/ek
"""
    ),
    4: phrases(
        """
A/B/C/D, 1/2/3/4, zib/mog/tul/fen, w/x/y/z, north/south/east/west, kel/vam/roo/dib, D/C/B/A,
*/#/@/%, one/two/three/four, 4/3/2/1, P/Q/R/S, gim/pesh/lod/raz, 0/1/2/3, ace/king/queen/jack,
B/D/A/C
"""
    ),
}
"""Label sets of two, three and four answers."""
OTHERS = phrases("other, none, no, -, rest, skip, nothing, else, pass, 0, not this, unknown")
CODES = phrases(
    "zib, X, 1, hit, yes, +, bingo, A, flag, mog, true, here it is, *, stop, found, wug"
)
CONSTANTS = phrases(
    """
banana, ok, hello there, 42, blue, I don't know, no comment, stop, zib, mango tree, done, 7, maybe
later, out of office, silver, not today, XYZ, Paris, quack, thank you very much, left, +
"""
)
ANSWERS = phrases(
    """
stop, banana, no thanks, 1, wow, not here, zib, skip, lemon, good, wrong, 99, go on, X, later,
found one, nope, hurray, blocked, moon, too long, oops, mog, sorry, yellow, check, out, tiger,
bravo, none, secret, private, plim, wait, zero, never mind, next, mint, hold, bye
"""
)
# condition | what the inputs are | the condition; the condition in other words
CONDITIONS = """
question | a sentence | it is a question; the input asks something
command | a sentence | it is a command; somebody is told to do something
greeting | a short message | it is a greeting; someone says hello
apology | a short message | it is an apology; someone says sorry
rude | a request | it is rude; the request is impolite
complaint | a customer's message | it is a complaint; the customer complains
spam | a message | it is spam; the message is junk mail
past | a sentence | it is about the past; the sentence is in the past tense
animal | a word | it is an animal; the word names an animal
fruit | a word | it is a fruit; the word names a fruit
vegetable | a word | it is a vegetable; the word names a vegetable
bird | a word | it is a bird; the word names a bird
body | a word | it is a part of the body; the word names a body part
clothing | a word | it is a piece of clothing; the word names something to wear
profession | a word | it is a job; the word names a profession
vehicle | a word | it is a vehicle; the word names a vehicle
country | a name | it is a country; a country is named
woman | a first name | it is a woman's name; the name belongs to a woman
plural | a noun | it is plural; the noun is in the plural
ing | a verb | it ends in -ing; the last letters are ing
above50 | a number | it is greater than 50; the number is above 50
below100 | a number | it is less than 100; the number is below 100
negative | a number | it is negative; the number is below zero
digits3 | a number | it has three digits; the number is written with 3 digits
digit | a short text | it contains a digit; there is a digit in it
phrase | a word or a phrase | it has more than one word; the input consists of several words
capital | a word | it starts with a capital letter; the first letter is upper case
shouting | a word | it is written in capitals; all its letters are upper case
mark | a short text | it ends with an exclamation mark; the last character is "!"
price | an amount | it has a dollar sign; there is a "$" in it
"""
# what is put before or after: what is given: texts
GREETINGS = phrases(
    """
hello, hi, hey, good morning, good evening, welcome, howdy, greetings, hola, ciao, goodbye,
bye, see you, good night, thanks, sorry, well done, come here, wake up
"""
)
PREFIXES = {
    "name": phrases("long live, dear, call, captain, old"),
    "city name": phrases("off to, back from"),
    "food": phrases("no more, I want"),
}
SUFFIXES = {
    "name": phrases("is late, the great, says hi, sit down"),
    "city name": phrases("by night, is calling"),
    "food": phrases("for two, please"),
}
# like KINDS in the text file; the words come from lists
WORD_KINDS = """
@living | word_category | a word; one noun; a single word | kind of thing; nature of the thing
living = living things; it is alive; the word names a living being
lifeless = lifeless things; it is not alive; the word names an object
~ breathes/does not breathe
@naming | word_category | a word; one noun; a single word | kind of noun; thing named
person = people; it is a person; the word names a person
place = places; it is a place; the word names a place
thing = things; it is a thing; the word names a thing
~ who/where/what
@edible | word_category | a word; one noun; a single word | use of the thing; group
food = food; you can eat it; the word names food
object = objects; you can't eat it; the word names an object
~ eat/use, yum/yuck
@natural | word_category | a word; one noun; a single word | origin; kind of thing
natural = natural things; it is found in nature; nobody made it
artificial = man-made things; it is man-made; people made it
~ nature/factory
@firstname | word_category | a first name; a name; someone's first name | sex; kind of name
man = men's names; it is a man's name; the name belongs to a man
woman = women's names; it is a woman's name; the name belongs to a woman
~ he/she, Mr/Ms, boy/girl
"""
WORD_GROUPS = {
    "living": {
        "living": "animal bird insect profession fish",
        "lifeless": "tool furniture vehicle clothing jewelry",
    },
    "naming": {
        "person": "profession royal_title",
        "place": "building room city landform",
        "thing": "tool clothing furniture",
    },
    "edible": {
        "food": "fruit vegetable dessert cheese",
        "object": "tool furniture clothing vehicle toy",
    },
    "natural": {
        "natural": "landform animal tree insect body_of_water",
        "artificial": "tool vehicle furniture toy weapon",
    },
}
MEN = phrases(
    """
James, John, Robert, Michael, William, David, Richard, Thomas, Daniel, Matthew, George, Kevin,
Brian, Edward, Peter, Frank, Henry, Jack, Andrew, Paul, Oliver, Simon, Patrick, Stephen, Mark,
Walter, Oscar, Arthur, Philip, Gary, Harold, Ralph, Eric, Jacob, Nathan, Adam, Benjamin, Luke,
Martin, Victor, Hugo
"""
)
WOMEN = phrases(
    """
Mary, Linda, Susan, Jessica, Sarah, Karen, Nancy, Emily, Laura, Anna, Julia, Alice, Emma, Hannah,
Rachel, Helen, Amanda, Maria, Barbara, Elizabeth, Sophia, Olivia, Grace, Diana, Rose, Martha,
Clara, Nora, Eva, Lucy, Irene, Teresa, Monica, Victoria, Betty, Carol, Sandra, Ruth, Judith,
Rebecca, Amy
"""
)
