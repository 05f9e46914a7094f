"""Sentences and word pools of the grids on short sentences, messages and records."""

from __future__ import annotations

from benchmarks.tasks.families._wording import groups, phrases, sentences

# what: the answer as a noun phrase, q: the same as a direct question, given: the input
READ = sentences(
    """
- {what}
- {What}.
- {q}?
- {Q}?
- {Q}? Just that.
- just {what}
- Read {given} and note {what}.
- Input: {given}. Output: {what}.
- From {given}, pick out {what}.
- {given} -> {what}
- Please look at {given} and tell me this: {q}?
- pls find {what}
- hi, {q}? only the answer thx
- Copy this out of {given}: {what}.
- My question about {given}: {q}?
- Answer one question: {q}?
- The answer is {what}, nothing else.
- I'll paste {given}; send back {what}.
- To be extracted: {what}.
- Of every line I want {what}.
- wat i want: {what}
- gimme this from {given}: {what}
- Locate {what}. No explanation.
- Job: extraction. Wanted: {what}.
- The program reads {given} and prints {what}.
- {what}, no comment please
- Ignore everything except {what}.
- Spot {what}.
- I am filling in a form and need {what}.
- Kindly reply with nothing but {what}.
- question: {q}
- Whoever reads {given} should report {what}.
- Given {given}: {q}?
- Return {what}; leave all other words out.
- {Q}? That is the only question here.
- u get {given}, u answer with {what}
- Tell me {what}, please.
- Take {given}. {Q}?
- reading test, {q}?
- Output {what} exactly as written there.
- Skim {given}, then write {what}.
- For a database column I need {what}.
- Respond with {what} and stop.
- {Q}? Take it from {given}.
- what i need from {given}: {what}
- get {what}
- Quick lookup: {q}?
- Show {what}; leave it at that.
- Which part of {given} answers this: {q}?
- Search {given} for {what}.
- We only keep {what}.
- can u see {what}? write it down
- Could you help? {Q}? The bare answer will do.
- Every message is {given}, and my sheet has a cell for {what}.
"""
)

# q: a direct question, fact: a clause, a and b: the answers for yes and no
LABEL = sentences(
    """
- {a} if {fact}, {b} if not
- Say {a} when {fact} and {b} when not.
- {Q}? Answer {a} or {b}.
- {q}? {a} / {b}
- Input: {given}. Output: {a} if {fact}, otherwise {b}.
- Mark {given} with {a} if {fact}, else with {b}.
- pls tell me {a} or {b}: {q}?
- Write {b}, unless {fact}; in that case write {a}.
- Reply {a} only if {fact}, and {b} in any other case.
- {given} -> {a} ({fact}) or {b} (anything else)
- My tags: use {a} where {fact}, and {b} for the opposite.
- Does this hold: {fact}? Respond with {a} if so and {b} if not.
- u read {given}, if {fact} type {a}, else type {b}
- Could you check this? If {fact}, put {a}. Otherwise put {b}.
- {q}? {a} for yes and {b} for no
- For yes say {a}, for no say {b}: {q}?
- Two answers are allowed, {a} ({fact}) and {b} (not so).
- Return {a} where {fact}, {b} everywhere else.
- My filter prints {a} when {fact}, and otherwise {b}.
- Scan {given}. {Q}? {a} = yes, {b} = no.
- the label is {a} in case {fact}, {b} in all other cases
- if {fact}: {a}. if not: {b}.
- Please decide {a} or {b}: {q}?
- Whenever {fact}, answer {a}. The rest gets {b}.
- check: {q}. yes -> {a}, no -> {b}
- Only one thing counts, {q}? Output {a} or, if not, {b}.
- Classify {given}: {a} when {fact}, {b} when this is not the case.
- hey {q}?? {a} if yes, {b} if no thx
- Kindly respond {a} provided that {fact}; if not, {b}.
- We sort our notes: {a} if {fact}, {b} otherwise.
- Is it true that {fact}? True gives {a}, false gives {b}.
- Emit {a} as soon as {fact}; emit {b} when nothing of the kind is there.
- Look for one thing: {q}? Found is {a}, not found is {b}.
- {q}? one word only, {a} (yes) or {b} (no)
- gimme {a} if {fact}, {b} if it aint so
- Answer with {b} unless {fact}, then with {a}.
- {a}/{b} question: {q}?
- Test for me whether {fact}. Positive: {a}. Negative: {b}.
"""
)

# do: an order, what: the result as a noun phrase, given: the input
DO = sentences(
    """
- {do}
- {Do}.
- {do}, nothing more
- {what}
- Please {do}.
- Take {given} and {do}.
- Input: {given}. Output: {what}.
- {given} -> {what}
- can u {do}
- For each line I send, {do}.
- I'd like {what}.
- The result is {what}.
- {Do}, and print only the result.
- Given {given}, produce {what}.
- hey, {do} thx
- Would you {do} for me?
- your job: {do}
- Turn {given} into {what}.
- Write {what}.
- I type {given}; you {do}.
- Step one of our text cleaning: {do}.
- need {what}, thats all
- Return {what}, please.
- Rule for every line: {do}.
- {Do}. Leave out any comment.
- What comes out is {what}.
- Make {what} from {given}.
- ok {do} pls
- Give me {what}, then stop.
- A small text tool: it gets {given} and shows {what}.
- My spreadsheet needs {what} in the next cell.
- Kindly {do}.
- in: {given}, out: {what}
- All I ask is that you {do}.
- Answer with {what}.
- Could I have {what}?
- Convert my line: {do}.
- Reply with just this: {what}.
- plz {do}, no extra txt
- Help me with {given}: {do}.
"""
)

PAIRS = tuple(
    tuple(pair.split("/"))
    for pair in phrases(
        """
yes/no, true/false, found/absent, hit/miss, present/missing, keep/skip, in/out, on/off, match/none,
relevant/irrelevant, A/B, 1/0, Y/N, open/shut, green/red, file/bin, good/bad, alpha/omega,
here/gone,
pass/fail, left/right, accept/reject, sun/moon, north/south, up/down, included/excluded, top/bottom,
full/empty, tick/cross, day/night, heads/tails, star/dot
"""
    )
)

POOLS = groups(
    """
p: Anna, Tom, Maria, Paul, Lucy, Omar, Nina, Leo, Sara, Ivan, Emma, Hugo, Clara, Ben, Rosa, Max,
  Sam,
  Julia, Elena, Peter, Mia, Felix, Laura, Adam, Ruth, David, Irene, Mark, Jack, Nora, Victor, Alice,
  Oscar, Helen, Bruno, Diana, Simon, Eva, Karl, Jane, Kate, Bob, Amy, Fred;
c: Rome, Paris, Berlin, Madrid, Oslo, Vienna, Lisbon, Prague, Dublin, Athens, Warsaw, London, Milan,
  Boston, Chicago, Dallas, Denver, Seattle, Toronto, Sydney, Cairo, Lima, Tokyo, Delhi, Geneva;
n: lamp, chair, desk, shirt, kettle, mug, scarf, clock, sofa, carpet, candle, mirror, pillow, towel,
  hat, jacket, vase, basket, shelf, book, pen, bike, ring, map, ball, drum, ladder, bag, coat,
  plate,
  spoon, bottle, camera, ticket, letter, blanket, box, door, key, boat, bell, brush, bucket, fence,
  guitar, hammer, kite, knife, phone, picture, poster, radio, rope, stamp, table, tent, wallet;
o: apples, pears, books, pens, plates, forks, keys, coins, stamps, shirts, shoes, socks, towels,
  bags,
  boxes, bottles, cups, tickets, letters, chairs, lamps, candles, maps, rings, eggs, onions,
  carrots,
  buttons, brushes, nails, ropes, bricks, tiles, spoons, bowls, hats, gloves, toys, cards, posters;
a: old, new, big, small, clean, dirty, cheap, heavy, round, broken, wet, empty, pretty, strange,
  soft,
  dark, loud, quiet, warm, cold, dry, sharp, flat, plain, tiny, huge, rusty, shiny, fancy, dusty;
color: red, blue, green, black, white, yellow, purple, brown, gray, pink, golden, silver;
job: nurse, teacher, baker, pilot, lawyer, farmer, painter, dentist, cook, driver, singer, plumber,
  judge, tailor, waiter, doctor, sailor, barber, florist, chemist, guard, butcher, poet, priest;
day: Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday;
activity: gym, choir, chess, yoga, swimming, football, piano, shopping, cooking, tennis, painting,
  cleaning, dancing, cinema, hiking, sewing, Spanish, karate, laundry, drawing;
mass: bread, milk, cheese, butter, rice, honey, coffee, tea, sugar, soap, paper, glue, salt, juice;
event: lunch, meeting, concert, dinner, lesson, parade, exam, picnic, interview, match, party, tour;
place: in the drawer, on the desk, under the bed, in the kitchen, behind the door, on the shelf,
  in the car, in the garden, near the window, in the box, on the roof, under the table, at school,
  in the hall, in my bag, behind the sofa, on the chair, in the attic, at the office, on the stairs;
g: chess, tennis, Spanish, French, yoga, golf, judo, piano, physics, math, drawing, cooking
"""
)

CARRIERS = tuple(
    """
we talked about {x}
the quiz had {x} in it
today it was all about {x}
my notes say {x}
she put {x} on her list
there was a drawing of {x}
he wrote a poem on {x}
you mixed up {x}
the story begins with {x}
nobody spoke of {x}
{x}, that was the theme
I learned to spell {x}
this page shows {x}
{x} came up again
they argued about {x}
the puzzle asked for {x}
do not forget {x}
everybody asked me about {x}
""".strip().splitlines()
)

# Lower-case sentences around short words; {p} a person, {n} a thing, {o} things, {c} a city.
SHAPES = tuple(
    """
{p} waited for {p2} at the {n}
the {a} {n} for {p} is on the {n2}
{p} looked at the {n} without {p2}
the {n} of {p} was very {a}
our {n} was near the {n2}
her {n} and his {n2} are {a}
{p} talked about {c} and {c2}
under the {n} lay her {a} {n2}
without {p} the {n} was {a}
a {a} but {a2} {n} was on our {n2}
{p} has a {n} of {p2}
{p} has very {a} {o}
go to {c} with {p} or {p2}
is it {a} or {a2}
{p} or {p2} has our {n}
she went to {c} without her {n}
on the {n} {p} found his {n2}
a {n} about {p} was on the {n2}
near {c} {p} lost her {n}
for {p} it was a very {a} day
tell {p} about our {a} {n}
{p} hid the {n} under his {n2}
every {n} on the {n2} was {a}
yes, but {p} was at the {n}
at {c} we met {p} and {p2}
{p} likes {c} but not {c2}
{c} or {c2} would be {a} for {p}
his {n} has a {a} {n2}
a {n} of {o} for {p}
she bought {o} for her {n}
of all {o} ours are {a}
{p} sang about {o} with {p2}
come to the {n} with our {n2}
two {o} at the {n} are {a}
{o} and {o2} lay near his {n}
give the {n} to {p} but not to me
a very {a} {n} without {o}
the {o} on our {n} are very {a}
we sat near {p} under the {a} {n}
{p} is {a} but {p2} is {a2}
{o} of {c} are {a}
show the {n} to {p}
{o} under the {n} are {a}
all {o} near {c} belong to {p}
{p} works at {c} with {p2}
they met at {p2} and talked about {o}
at our {n} {p} sat with {p2}
{p} stopped at his {n} in {c}
the {n} was at her {n2}
under our {n} sat {p}
the {n} was hidden under {o}
{p} slept under a {a} {n}
we walked under {a} {o} in {c}
on {a} {o} we sat without {p}
for {o} go to our {n}
about {c} {p} has nothing to say
""".strip().splitlines()
)
AFTER = "for at on of and very our her about under without but near his".split()
BEFORE = "was has at to of with for on or but".split()
FILLERS = "quite maybe actually basically um always also honestly".split()

MAIN = phrases(
    """
we stay home, {p} takes the bus, {p} calls me, the dog sleeps, we eat early, {p} goes to bed,
I read a book, they play cards, the shop closes, {p} wears a coat, we light the fire, I feel tired,
{p} sings, the children laugh, {p} drinks tea, we close the windows, {p} works late, I take a walk,
the cat hides, {p} opens the door, they go to {c}, we wait outside, {p} bakes a cake,
I clean the room
"""
)
SUB = phrases(
    """
it rains, the sun shines, the bus is late, {p} is ill, the train leaves, the road is wet, it snows,
{p} comes home, the lamp is broken, we have no bread, the phone rings, it gets dark, {p} has time,
the soup is hot, my sister visits us, the school is closed, {p} is in {c}, the baby cries,
it is Sunday, the water is cold, they have guests, {p} loses the key, the music starts, I am hungry
"""
)
GREETINGS = phrases("Hi, Hello, Dear, Hey, Good morning, Good evening, Welcome")
CLOSINGS = phrases("Thanks, Best wishes, Yours, Kind regards, Love, See you soon, Cheers")
