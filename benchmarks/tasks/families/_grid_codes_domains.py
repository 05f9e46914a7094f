"""Keys, inputs and answers of the code books, and the cases of the other mappings."""

from __future__ import annotations

# @name | family | what a key is | what the answer is | the input
# k: keys (with a plural after a slash, else -s); in: inputs around a key; v: sets of answers
# l: clauses that link key and answer, the second and later ones may be shorter (after the bar)
DOMAINS = """
@colour | code_books | colour; color | code; answer | a colour; a phrase with a color; a color word
k: red, blue, green, yellow, black, white, pink, brown, purple
in: the {k} box; a {k} car; my {k} shirt; {k} paint; the {k} door; two {k} balls; {k} shoes
v: stop/go/wait/turn; left/right/up/down; hot/cold/mild/dry
@animal | code_books | animal; creature | code; answer | an animal; a phrase with an animal
k: cat, dog, cow, horse, duck, sheep/sheep, pig, lion, frog, goat
in: the {k} sleeps; a small {k}; my {k}; where is the {k}; three {p}; I saw a {k}; feed the {k}
v: woof/meow/moo/quack; yard/house/zoo/pond; Rex/Molly/Bo/Kit
@direction | code_books | direction; compass point | code; answer | a direction; a compass direction
k: north, south, east, west
in: go {k}; the {k} gate; {k} wind; head {k} now; turn {k}; the road goes {k}; wind from the {k}
v: up/down/right/left; fire/water/air/earth
@size | code_books | size; size word | code; answer | a size; a size word; a phrase with a size
k: small, medium, large, tiny, huge
in: a {k} box; one {k} pizza; {k} shirt; a {k} coffee; two {k} cups; my {k} bag; the {k} tent
v: S/M/L/XL; 5/10/20/50
@shape | code_books | shape; figure | code; answer | a shape; a shape word; a line with a shape
k: circle, square, triangle, star, heart, cross, cube, ring
in: draw a {k}; the {k} is big; three {p}; a thin {k}; my {k}; cut out a {k}; paint the {k}
v: tree/house/sun/fish; 0/4/3/5
@fruit | code_books | fruit; kind of fruit | code; answer | a fruit; a fruit name
k: apple, banana, cherry/cherries, grape, lemon, melon, pear, plum, kiwi
in: one {k}; a ripe {k}; the {k} is sweet; two {p}; cut the {k}; {k} juice; my last {k}
v: box 1/box 2/box 3/box 4; pie/cake/jam/salad; sour/sweet/soft/crisp
@room | code_books | room; place in the house | code; answer | a room; a text that names a room
k: kitchen, bedroom, bathroom, garage, garden, hall, cellar
in: clean the {k}; in the {k}; the {k} is dark; open the {k}; a new {k}; he left the {k}
v: broom/towel/lamp/soap; K/B/G/H
@drink | code_books | drink; beverage | code; answer | a drink; somebody's drink
k: tea, coffee, juice, milk, water, cocoa
in: a cup of {k}; some {k}; {k} with ice; more {k} for me; hot {k}; no more {k}; I like {k}
v: mug/glass/jug/bowl; red button/blue button/left button/big button
@vehicle | code_books | vehicle; means of transport | code; answer | a vehicle; a phrase with one
k: bus/buses, train, bike, car, boat, taxi, tram, truck, plane
in: by {k}; the {k} is late; take the {k}; two {p}; a new {k}; we need a {k}; my old {k}
v: road/rail/path/sea; gate 1/gate 2/gate 3/gate 4
@tool | code_books | tool; kind of tool | code; answer | a tool; a tool name; a line with a tool
k: hammer, saw, drill, wrench/wrenches, ladder, shovel, brush/brushes
in: my {k}; a new {k}; bring the {k}; the {k} broke; two {p}; where's the {k}; use a {k}
v: top drawer/shelf/toolbox/shed; T1/T2/T3/T4
@season | code_books | season; time of year | code; answer | a season; a phrase with a season
k: spring, summer, autumn, winter
in: in {k}; last {k}; a warm {k}; {k} is here; {k} holidays; next {k}; the end of {k}
v: plant/swim/rake/ski; boat/kite/skates/boots
@mood | code_books | mood; feeling | code; answer | a feeling; a word for a mood
k: happy, sad, angry, calm, tired, bored, proud
in: I am {k}; a {k} man; she looks {k}; very {k}; so {k} today; we are {k}; the {k} boy
v: smile/cry/shout/rest; jump/hug/run/nap
@suit | code_books | suit; card suit | code; answer | a card suit; a playing card
k: hearts/hearts, spades/spades, clubs/clubs, diamonds/diamonds
in: ten of {k}; king of {k}; two of {k}; seven of {k}; ace of {k}; a row of {k}
v: hand/pile/table/out; 10/20/30/40
@verdict | code_books | verdict; rating | grade; code | a rating word; a verdict; a remark
k: excellent, good, fair, poor, bad
in: very {k}; a {k} try; {k} work; this is {k}; rated {k}; {k} result; your essay is {k}
v: A/B/C/D; 1/2/3/4; gold/silver/bronze/none
@often | code_books | frequency; adverb | code; answer | a frequency word; a phrase with an adverb
k: always, often, rarely, never
in: I {k} call; {k} late; she {k} eats meat; it {k} rains; {k} on time; we {k} met; {k} in May
v: 100/70/20/0; red/orange/blue/grey
@reply | code_books | reply; answer given | code; mark | a reply; somebody's reply
k: yes, no, maybe, later, unsure
in: my answer is {k}; I'd say {k}; they wrote {k}; {k} for Tom; tick {k}; vote {k}
v: 1/0/2/5; plus/minus/dot/dash; come/go/wait/ask
@count | code_books | number word; number | code; answer | a number word; a text with a number word
k: one, two, three, four, five, six
in: {k} of them; room {k}; level {k}; roll a {k}; bus {k}; player {k}; card {k}
v: cat/dog/hen/fox; walk/skip/swap/draw; lion/fish/bird/wolf
@menu | code_books | menu code; code | dish; answer | a menu code; an order by code
k: A1, B2, C3, D4, E5, F6
in: one {k}; number {k}; {k} to go; I take {k}; bring me {k}; dish {k}; two times {k}
v: soup/pizza/salad/fish; rice/pasta/stew/toast; tacos/curry/ramen/pie
@sign | code_books | sign; symbol | meaning; answer | a sign; a symbol; a line with a symbol
k: #, *, @, %, &, ~, ^
in: {k}{k}{k}; see {k} here; {k} on the map; a {k} in row 2; press {k}; key {k}; {k}1
v: hill/lake/road/town; win/lose/draw/skip; sun/rain/snow/wind
@flower | code_books | flower; plant | code; answer | a flower; a flower name
k: rose, tulip, daisy/daisies, lily/lilies, poppy/poppies, violet
in: a red {k}; one {k}; the {k} is dry; ten {p}; a {k} in a vase; plant the {k}; my {k}
v: love/joy/hope/peace; bed one/bed two/bed three/bed four
@music | code_books | instrument; musical instrument | code; answer | an instrument; a short line
k: drum, flute, piano, violin, guitar, harp, trumpet
in: play the {k}; a loud {k}; the {k} is mine; two {p}; {k} lesson; her {k}; a solo for {k}
v: bang/toot/ding/strum; Mia/Leo/Zoe/Sam
@garment | code_books | garment; piece of clothing | code; answer | something to wear; a garment
k: hat, coat, scarf/scarves, shirt, skirt, sock, glove, belt
in: my {k}; a wool {k}; the {k} is wet; two {p}; wash the {k}; a new {k}; where is my {k}
v: hook/drawer/closet/basket; peg 1/peg 2/peg 3/peg 4
@move | code_books | move; action | key; answer | a move; an action in the game
k: jump, run, hide, throw, catch, spin, climb
in: {k} now; I {k}; we {k} fast; can you {k}; let me {k}; {k} left; do not {k}
v: J/R/H/T; space/enter/shift/tab; 3/6/9/12
@light | code_books | light; lamp colour | rule; answer | a light; a signal; a report of a signal
k: red, green, yellow, blue, white
in: {k} light; the lamp is {k}; it turned {k}; {k} signal ahead; flashing {k}; a {k} lamp
v: stop/go/slow/back; halt/move/watch/honk
@priority | code_books | severity; level | priority; code | a severity word; a bug report
k: critical, major, minor, trivial, cosmetic
in: a {k} bug; {k} issue; marked as {k}; this is {k}; bug #3 is {k}; a {k} error; rated {k}
v: now/today/soon/never; P1/P2/P3/P4; 1/2/3/4
@ticket | routing | topic; subject | place; destination | a customer's request; a request
k: refund, parcel, invoice, complaint, password, booking, repair
in: about my {k}; a {k} question; two {p}; where is my {k}; help with a {k}; the {k} is wrong
v: desk 4/desk 7/desk 2/desk 9; room A/room B/room C/room D; office/shop/cellar/front desk
l: {p} go to {v}|{p} to {v}; {p} belong at {v}|{p} at {v}; you send {p} to {v}|{p} to {v}
@waste | routing | material; kind of waste | bin; answer | a piece of waste; something to throw away
k: glass, paper, plastic, cloth, food, wood
in: old {k}; some {k}; a bag of {k}; {k} waste; a lot of {k}; {k} from the party; broken {k}
v: green bin/blue bin/yellow bin/brown bin; bin 1/bin 2/bin 3/bin 4
l: {k} goes in {v}|{k} in {v}; you put {k} in {v}|{k} in {v}; {k} belongs to {v}|{k} to {v}
@mail | routing | kind of mail; item | place; shelf | a piece of mail; an item
k: letter, parcel, postcard, magazine, newspaper, bill
in: a {k} for you; one {k}; two {p}; the {k} from Rome; my {k}; a heavy {k}; {k} for room 5
v: shelf 1/shelf 3/shelf 5/shelf 8; Anna/Boris/Carla/Dan
l: {p} go to {v}|{p} to {v}; you bring {p} to {v}|{p} to {v}; {p} are for {v}|{p} for {v}
@staff | routing | job; profession | floor; place | a job; somebody's job
k: cook, driver, nurse, teacher, painter, guard, singer
in: I am a {k}; the new {k}; a {k} came; two {p}; our {k}; ask for the {k}; {k} wanted
v: floor 1/floor 2/floor 3/floor 4; north door/south door/back door/side door
l: {p} use {v}; {p} go to {v}|{p} to {v}; {p} meet at {v}|{p} at {v}
@file | routing | file ending; extension | folder; place | a file name; a file
k: txt, jpg, mp3, pdf, zip, csv, png
in: notes.{k}; a.{k}; list.{k}; home.{k}; test1.{k}; copy.{k}; new.{k}; old.{k}; my_file.{k}
  ; summer.{k}; trip.{k}; data.{k}; x2.{k}; final.{k}; draft.{k}; plan.{k}; party.{k}; logo.{k}
  ; cake.{k}; June.{k}; bill.{k}; dog.{k}; song.{k}; work.{k}; team.{k}; 2021.{k}; map.{k}
  ; letter.{k}; report.{k}; page-3.{k}; HOUSE.{U}; NEWS.{U}; COVER.{U}; PART2.{U}; Intro.{k}
  ; demo.{k}; index.{k}; menu.{k}; budget.{k}; z.{k}
v: docs/photos/music/archive; work/home/temp/trash; folder 1/folder 2/folder 3/folder 4
l: {k} files go to {v}|{k} files to {v}; you save {k} in {v}|{k} in {v}; {k} is for {v}|{k} for {v}
@weekday | schedules | day; weekday | entry; answer | a day; a line with a weekday
k: Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday
in: on {k}; next {k}; {k} morning; {k} at 5; every {k}; until {k}; {k} night; see you {k}
v: Anna/Ben/Carl/Dora; pasta/soup/fish/rice; chess/choir/yoga/tennis
l: {k} is for {v}|{k} for {v}; on {p} it is {v}|on {p} {v}; {v} has {p}
@daypart | schedules | part of the day; time | entry; answer | a time of day; a time
k: morning, noon, evening, night, afternoon, midnight
in: this {k}; tomorrow {k}; until {k}; a cold {k}; {k} shift; before {k}; the {k} train; by {k}
v: Anna/Ben/Kim/Tom; tea/bread/soup/cake; walk/read/cook/sleep
l: {v} has {p}; {v} gets the {k}; {p} are for {v}|{p} for {v}
@month | schedules | month; month name | entry; answer | a month; a date with a month
k: January, February, March, April, June, July, August, October
in: in {k}; early {k}; 5 {k}; late {k}; {k} 2020; since {k}; {k} 12; until {k}; next {k}
v: Eva/Ivan/Olga/Petr; blue/red/green/gold; Rome/Oslo/Lima/Cairo
l: {v} has {k}; {k} is for {v}|{k} for {v}; {k} goes to {v}|{k} to {v}
@seat | seating | guest; person | seat; answer | a guest; a name; a guest's name
k: Anna, Ben, Carla, David, Emma, Frank, Greta, Hugo
in: where is {k}; {k} is here; ask {k}; hello {k}; {k} came late; for {k}; sit with {k}
v: row 3/row 8/row 5/row 1; table 1/table 2/table 6/table 9; window/door/stage/bar
l: {k} sits at {v}|{k} at {v}; {k} has {v}; {v} is for {k}|{v} for {k}
@team | seating | player; person | team; answer | a player; a player's name
k: Oscar, Paula, Ravi, Sara, Tina, Umar, Vera, Will
in: {k} scored; pass to {k}; {k} runs; where is {k}; {k} is out; go {k}; a card for {k}
v: red team/blue team/green team/white team; A/B/C/D; Lions/Bears/Hawks/Wolves
l: {k} plays for {v}|{k} for {v}; {k} is in {v}|{k} in {v}; {v} has {k}
"""
# name | what is bought or counted | items; a plural that is not -s stands after a slash
PRICES = """
cafe | drink | an order | tea, coffee, juice, milk, cocoa, water
bakery | item | an order | cake, roll, pie, cookie, muffin, bun
ticket | ticket | a group | adult, child/children, student, senior, baby/babies
chess | piece | some chess pieces | pawn, knight, rook, queen, bishop
treasure | thing | a find | coin, gem, key, ring, crown, pearl
stationery | article | a basket | pen, ruler, pencil, book, folder, stamp
market | fruit | a basket | apple, pear, plum, lemon, melon, banana
meal | dish | an order | soup, salad, pizza, burger, taco, steak
toys | toy | a wish list | ball, doll, kite, puzzle, robot, drum
animals | animal | a herd | cow, pig, hen, goat, horse, duck
"""
# name: what it is called | unit | inputs, in which the figure stands for {n}
MEASURES = """
number: a number | | {n}; number {n}; no. {n}; it is {n}; {n}!
points: a score | points | {n} points; {n}; score: {n}; got {n}; {n} pts
distance: a distance | km | {n} km; {n}km; it's {n} km; {n} km away; about {n} km
weight: a weight | kg | {n} kg; {n}kg; weight {n} kg; it's {n} kg; {n} kg in all
age: an age | years | {n} years; age {n}; {n}; I am {n}; {n} years old
time: a time span | minutes | {n} minutes; {n} min; takes {n} minutes; only {n} minutes
pages: a page count | pages | {n} pages; {n}; pages: {n}; a book of {n} pages; read {n} pages
guests: a number of guests | guests | {n} guests; {n}; we are {n}; {n} guests came; guests: {n}
speed: a speed | km/h | {n} km/h; {n}; speed: {n}; driving {n} km/h; it does {n} km/h
rain: an amount of rain | mm | {n} mm; {n}; rain: {n} mm; {n} mm today; we had {n} mm
"""
# measure: labels from low to high: where each label but the first begins
BANDS = """
number: small/big: 12; low/high: 45; red/blue: 70; no/yes: 34
number: small/medium/big: 10, 30; one/two/three: 20, 45; zib/mog/tul: 15, 50
number: x/y/z: 40, 80; cold/warm/hot: 12, 26; few/some/many: 18, 40
number: lamp/boat/shoe: 35, 70; stop/wait/go: 22, 55; frim/osk/dax: 14, 33
points: lose/win: 24; fail/pass: 55; C/B/A: 40, 70; D/C/B/A: 25, 50, 75
points: bronze/silver/gold: 20, 50; poor/fair/great: 35, 65; rookie/player/master: 30, 85
distance: walk/ride: 11; near/far: 27; bike/bus/plane: 12, 80; zone 1/zone 2/zone 3: 15, 40
weight: light/heavy: 16; box A/box B: 32
age: child/teen/adult: 13, 20; young/old: 44; free/full: 15
time: short/long: 36; quick/normal/slow: 15, 40; now/later: 17; tea/lunch: 22
pages: thin/thick: 90; leaflet/booklet/book: 20, 60; easy/hard: 48
guests: hall/garden: 31; small room/big room: 13; one table/two tables/hall: 10, 20
speed: fine/too fast: 53; slow/ok/fast: 31, 61; green/amber/red: 42, 71
rain: dry/wet: 14; light/heavy: 28; sun hat/umbrella/boots: 11, 24
letters: short/long: 5; brief/lengthy: 6; A/B: 5; tiny/big: 8
letters: S/M/L: 5, 7; short/medium/long: 6, 8; red/green: 6; low/high: 7; cup/jug/tub: 5, 8
words: one/many: 2; single/pair/group: 2, 3; x/y/z: 2, 4
"""
# @name | the input | what decides, then one line a case: shape = noun phrases | clauses
CASES = """
@number_or_word | a number or a word | kind of input
number = a number; numbers; digits | it is a number; the input is made of digits
noun = a word; words; letters | it is a word; the input is made of letters
@one_or_two | one word or two words | number of words
noun = one word; a single word | it is one word; there is only one word
pair = two words; a pair of words | it has two words; there are two words
@digit | a short text | use of digits
numbered = texts with a digit; a digit inside | it has a digit; it contains a number
pair = texts without digits; no digit | it has no digit; it is free of digits
@upper | a word | case of the letters
shout = capitals; upper case | it is in capitals; the word is in upper case
noun = small letters; lower case | it is in small letters; the word is in lower case
@question | a short text | end of the text
ask = a question mark; texts ending in ? | it ends with a question mark; a question mark is there
call = no question mark; texts without ? | it has no question mark; no question mark is there
@capital | a word | first letter
title = a capital at the start; capitalized words | it starts with a capital; it has a big initial
noun = a small first letter; uncapitalized words | it starts small; its first letter is small
@exclaim | a short text | last sign
cry = an exclamation mark; texts ending in ! | it ends in !; it has an exclamation mark
call = no exclamation mark; texts without ! | it does not end in !; it has no exclamation mark
@comma | words | use of commas
commas = a comma; texts with commas | there is a comma; it has a comma in it
pair = no comma; texts without commas | there is no comma; it has no comma in it
@hyphen | two joined or separate words | sign between the words
joined = a hyphen; words with a hyphen | it has a hyphen; a hyphen joins the words
pair = a space; words with a space | it has a space; a space is between the words
@address | an address on the net | kind of address
mail = an email address; emails | it is an email address; it has an @ sign
site = a web address; web pages | it is a web address; it is the address of a web page
@time_or_date | a time or a date | kind of entry
hour = a time; clock times | it is a time; it is a clock time
date = a date; calendar dates | it is a date; it names a day of the year
@letter | a letter or a word | length
letter = a single letter; one letter | it is one letter; there is just one letter
noun = a whole word; a longer word | it is a whole word; there are several letters
@percent | a figure | sign
percent = a percentage; figures with % | it has a percent sign; it is a percentage
number = a plain number; figures without % | it has no percent sign; it is a plain number
@decimal | a number | kind of number
decimal = a decimal; numbers with a point | it has a decimal point; it is a decimal
number = a whole number; numbers without a point | it is whole; it has no decimal point
@quoted | a word | marks around the word
quoted = quotation marks; quoted words | it is in quotation marks; it is quoted
noun = no quotation marks; bare words | it has no quotation marks; it is bare
@tag | a tag | first sign
hash = a hash sign; # | it starts with #; there is a hash sign
handle = an at sign; @ | it starts with @; there is an at sign
@title | a person with a title | title
mister = Mr; the title Mr | it says Mr; the title is Mr
madam = Mrs; the title Mrs | it says Mrs; the title is Mrs
@digits | a number | number of digits
digit2 = two digits; 2-digit numbers | it has two digits; the number has 2 digits
digit3 = three digits; 3-digit numbers | it has three digits; the number has 3 digits
@marks | a short text | last sign
ask = a question mark; ? | it ends in ?; a question mark is at the end
cry = an exclamation mark; ! | it ends in !; an exclamation mark is at the end
stop = a full stop; a period | it ends in a period; a period is at the end
@three_cases | a word | case of the letters
noun = lower case; small letters | it is in lower case; all letters are small
title = a capital first letter; one capital | only its first letter is a capital; it has one capital
shout = upper case; all capitals | it is in upper case; all letters are capitals
@mixed | words and numbers | kind of input
number = a number; numbers alone | it is just a number; there are only digits
noun = a word; words alone | it is just a word; there are only letters
numbered = words with a number; both | it has both words and a number; it mixes the two
@count | one to three words | number of words
noun = one word; a single word | it has one word; there is one word
pair = two words; a pair | it has two words; there are two words
triple = three words; a group of three | it has three words; there are three words
@brackets | a word | marks around the word
bracket = brackets; words in brackets | it is in brackets; it has brackets
quoted = quotation marks; words in quotes | it is in quotes; it has quotation marks
noun = nothing around it; bare words | it is bare; nothing is around it
"""
# orders on a number: name = wordings; {n} is a number
NUMBER_ORDERS = """
add = add {n}; put {n} on top; count {n} up; increase it by {n}
take = take away {n}; subtract {n}; count {n} down; decrease it by {n}
double = double it; multiply it by 2; take it twice
ten = multiply it by 10; put a zero behind it; make it ten times as big
same = leave it as it is; change nothing; repeat it
"""
WORD_ORDERS = """
upper = put it in capitals; write it in upper case; make all letters big
title = capitalize it; give it a capital first letter; make only its first letter big
twice = say it twice; repeat it once more; write it two times
initial = keep its first letter; cut it to its first letter; write only its first letter
the = put "the" in front; say "the" before it; start it with "the"
bang = put ! behind it; add an exclamation mark; end it with !
my = put "my" in front; say "my" before it; start it with "my"
bracket = put it in round brackets; write it between ( and ); wrap it in parentheses
same = leave it as it is; change nothing; repeat it unchanged
ok = put "ok" after it; add the word "ok"; end it with the word "ok"
"""
PAIR_ORDERS = """
plus = the sum; both added; a + b
minus = the difference; the second taken from the first; a - b
larger = the bigger of the two; the larger number; the higher one
smaller = the smaller of the two; the lower number; the lesser one
first = the first number; the one on the left; the left number
second = the second number; the one on the right; the right number
"""
# words that are renamed, by kind, and sentences with them
POOLS = """
name: Tom, Anna, Ben, Lucy, Max, Carla, Paul, Nina
animal: cat, dog, cow, horse, frog, goat, pig
food: cake, soup, pizza, bread, salad, melon
colour: red, blue, green, yellow, black, white
place: park, school, kitchen, garden, shop, station
"""
NEW_NAMES = """
name: Omar, Sophie, Victor, Wanda
animal: lion, tiger, zebra, bear
food: rice, pasta, cheese, stew
colour: pink, brown, purple, gray
place: museum, bank, hotel, library
"""
FRAMES = """
{name} saw a {animal}; the {animal} likes {name}; {name} ate {food}; {name} and {name} went home
{name} is in the {place}; the {colour} {animal} ran away; {name} has a {colour} bag
my {animal} sleeps in the {place}; {name} made {food} for {name}; a {colour} door
we had {food} in the {place}; {name} called {name}; the {animal} and the {animal} play
{colour} and {colour} paint; the {place} is near the {place}; {food} or {food}
give the {animal} some {food}; {name} painted the {place} {colour}; a {colour} {animal}
the {animal} ate the {food}; {name} is at the {place}; where is the {animal}
{name} sold the {animal}; I like {colour} {food}
"""
