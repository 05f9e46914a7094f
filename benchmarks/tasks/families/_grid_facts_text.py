"""Sentences for the tasks on everyday facts, and which facts are asked for in which form.

{given} is the input ("an animal"), {want} the fact ("its habitat"), {ask} the same as a question
without its mark, {form} how to write the answer, {s} and {q} a statement and a question with one
value filled in, {labels} the answers to choose from.
"""

from __future__ import annotations

from benchmarks.tasks.families._wording import sentences

FACT = sentences(
    """
- {want}
- {ask}?
- {Ask}? Only the answer, please.
- State {want}.
- I give you {given}; you give me {want}.
- Input: {given}. Output: {want}.
- {given} -> {want}
- pls say {want}
- For {given}, name {want}.
- Could you tell me {want}? I will type {given}.
- Write {want} and stop.
- You will be shown {given}. Reply with {want}.
- hey, {ask}? short answer pls
- Name {want}; no sentence around it.
- Children's quiz. The card shows {given}, the back of it {want}. Say what is on the back.
- Column A has {given}, column B {want}. Fill in column B.
- What I want to know about {given}: {want}.
- Respond to {given} with {want}.
- i need {want}, nothin else
- Look up {want}.
- Return {want} for {given}.
- Everyday knowledge: from {given} to {want}.
- Would you kindly note down {want}?
- Given {given}, {ask}?
- {Want}, nothing more.
- Function: takes {given}, returns {want}.
- My little brother keeps asking about things. He says {given} and wants to hear {want}.
- thx for telling me {want}
- Every line is {given}; answer each with {want}.
- Answer the question "{ask}?" for {given}.
- Tell us {want}, in as few words as you can.
- Think of {given} and write down {want}.
- the question is always the same: {ask}?
- Task: {want}. Source: {given}.
- Provide {want} when {given} is entered.
- For our trivia night I need {want}; I read out {given}.
- Complete the entry: {given} first, then {want}. Only write the second part.
- Once you read {given}, print {want}.
"""
)

FRAMED = sentences(
    """
- {want}, {form}
- {Want}, {form}.
- {Ask}? Write the answer {form}.
- Give {want}, {form}.
- Input: {given}. Output: {want}, {form}.
- {given} -> {want}, {form}
- pls tell me {want}, put it {form}
- State {want}. The answer has to be written {form}.
- {ask}? answer {form}
- You get {given}. Reply with {want}, {form}.
- Could you write {want} {form}?
- Find {want} and print it {form}.
- For {given}, name {want}; format the reply {form}.
- Answer {form}: {want}.
- I want {want}, but {form}, please.
- Return {want} {form}.
- My labels need {want}, {form}.
- {Ask}? The form counts too: write it {form}.
- Look up {want}. Format: {form}.
- i type {given}, u type {want} {form}
- Write {form}, with {want} as the answer.
- Given {given}, respond with {want}, written {form}.
- Output {want}, always {form}.
- Would you please say {want}, and say it {form}?
- Format the answer {form}. The question: {ask}?
- Put {want} {form}.
- The reply is {want}, set {form}.
- just {want} {form}, ok?
- Work out {want}; then write that {form}, nothing else.
- Every line holds {given}. Respond {form}, where the answer is {want}.
- A parser reads your reply, so give {want} strictly {form}.
- Note {want} down {form}.
- Task: {want}. Style of the answer: {form}.
- {Want} is what I need, {form}.
"""
)

# {pair} is the input, "an animal and a place, comma between"; {match} that the two fit.
VERIFY = sentences(
    """
- {yes} if {match}, {no} if not
- Say {yes} when {match}, otherwise {no}.
- Input: {pair}. Output: {yes} if {match}, else {no}.
- You get {pair}. Check whether {match}: {yes} or {no}.
- is it right that {match}? {yes} / {no}
- Write {yes} if {match} and {no} if that is false.
- Do the two fit, that is, {ask}? Compare and say {yes} or {no}.
- I send {pair}; answer {yes} where {match}, {no} where it is wrong.
- pls check {pair}: {yes} = fits, {no} = doesnt
- Given {pair}, decide if {match}. Reply with {yes} or {no}.
- A fact checker reads {pair}. It prints {yes} if {match} and {no} in every other case.
- Could you verify that {match}? Use {yes} and {no} as the answers.
- {pair} -> {yes} if they belong together, {no} if they do not
- Test the claim that {match}. Verdict: {yes} or {no}.
- Matching game with {pair}: {yes} for a correct match, {no} for a wrong one.
- Respond {no} unless {match}; then respond {yes}.
- Tell me {yes} in case {match}, and {no} in case it is wrong.
- my son wrote down {pair}. mark it {yes} if he is right and {no} if wrong
- Validate {pair}. Correct ones get {yes}, incorrect ones {no}.
- The answer is {yes} exactly when {match}; for everything else it is {no}.
- Return {yes} or {no}, depending on whether {match}.
- Look at {pair}. Does it hold that {match}? {yes} or {no}.
- Quiz master's job: {pair} comes in, you call {yes} if {match}, {no} if it is not so.
- Label {pair} with {yes} (true) or {no} (false).
- {yes} or {no}: {match}
- Please grade {pair}, {yes} when {match}, {no} when something else would be right.
- u get {pair}, say {yes} if {match} else {no}
- Function: {pair} in; {yes} out if {match}, {no} out otherwise.
- Is the second part the right answer to "{ask}?" Then {yes}, else {no}.
- Confirm with {yes} or reject with {no}: {match}.
- Judge if {match}, with {yes} for true statements and {no} for false ones.
- The question "{ask}?" is answered after the comma. Right: {yes}. Wrong: {no}.
- Only {yes} or {no}, please: do the halves of the line go together, so that {match}?
"""
)

# {row} is the input, "an animal, a colon, then two options".
CHOOSE = sentences(
    """
- {want}, chosen from the options given
- Choose {want}.
- Pick the right option: {ask}?
- Input: {row}. Output: the option that is right for the question "{ask}?"
- {Ask}? The options are in the input; copy the right one.
- You get {row}. Reply with {want}.
- Multiple choice on {want}. Write the correct option.
- pls pick {want} from what i list
- {row} -> {want}
- From the answers offered, select {want}.
- Which of the offered answers is {want}?
- I send {row}. Send back the one that is {want}.
- Only one of the options is {want}. Say which, word for word.
- Given {row}, copy out {want}.
- {ask}? one of the given answers is right, type it
- Test question: {ask}? The choices stand in the line. Write out the right choice.
- Could you choose {want} among the options, please?
- Return {want}; the other options are wrong.
- Read {row} and repeat just {want}.
- A quiz app shows {row}. Tap {want}, that is, write it.
- Decide between the options: {ask}?
- The right answer, not the wrong ones: {want}.
- Solve the multiple-choice item ({ask}?) by writing the answer in full.
- help me with the quiz, {ask}? i give the options too
- Find {want} in the options and print it alone.
- For {row}, output {want}.
- One option is true, the rest is made up. {Ask}?
- Drop the wrong options and keep {want}.
- Which option would you tick for the question "{ask}?" Write that option.
- Answer with the option that tells {want}.
- Each line is {row}. Mark {want} by repeating it.
- Would you mind picking {want} out of the choices I type?
"""
)

LABEL = sentences(
    """
- {ask}: {labels}?
- {Ask}: {labels}?
- {labels} ({want})
- Choose for {given}: {labels}. Go by {want}.
- Input: {given}. Output: {labels}, going by {want}.
- {given} -> {listed}
- Say {labels}, depending on {want}.
- pls sort {given} into {listed} by {want}
- The only answers are {labels}. {Ask}?
- You get {given}. Reply {labels}, whichever is {want}.
- Labels: {listed}. Use the right one for {want}.
- {Ask}? Options: {listed}.
- Decide on {want}; write {labels}.
- Could you tell me {want}? It is always {labels}.
- i type {given} and u answer {labels}, {ask}?
- Classify {given} by {want}: {listed}.
- Given {given}, answer the question "{ask}?" with {labels}.
- One word out of {listed}: {want}.
- Boxes marked {listed} stand here. Put {given} into the right one, by {want}.
- Tag {given} with {want}. Tags: {listed}.
- Would it be {labels}? I mean {want}.
- Select one of {listed} as {want}.
- Return {labels}, according to {want}.
- {Want}: is it {labels}?
- Quiz for kids. Question: {ask}? Buttons: {listed}. Press one.
- Write {labels} and nothing else. {Ask}?
- which one fits {given}, {labels}? (its about {want})
- For every line, which is {given}, print {want}, either {labels}.
- Determine {want}. Allowed values: {listed}.
- My sheet has a column for {want} with the values {listed}. Fill it in.
- Please judge {want}, using only the words {labels}.
- {listed}? decide by {want}
- Function: takes {given}, returns {labels} ({want}).
"""
)

IS = sentences(
    """
- {q}? {yes} or {no}
- {Q}? Answer {yes} or {no}.
- {yes} if {s}, {no} if not
- Say {yes} when {s} and {no} when that is not the case.
- Input: {given}. Output: {yes} if {s}, else {no}.
- Check {given}: {yes} where {s}, {no} elsewhere.
- pls tell me, {q}? use {yes} / {no}
- Write {no} unless {s}; then write {yes}.
- You see {given}. Is it true that {s}? Reply {yes} or {no}.
- Decide whether {s}. True: {yes}. False: {no}.
- {given} -> {yes} ({s}) or {no} (anything else)
- I only care about one thing: {q}? Answer {yes} if so, {no} otherwise.
- Return {yes} if {s}; return {no} in all other cases.
- Could you let me know if {s}? {yes} for true, {no} for false.
- Mark {given} with {yes} if {s}. The others get {no}.
- hey {q}?? just {yes} or {no}
- Respond with {yes} provided that {s}, and with {no} otherwise.
- Each row has {given}. Put {yes} in the next cell if {s}, and {no} if it is different.
- The right reply is {yes} whenever {s}. In any other case it is {no}.
- Judge if {s}: {yes} or {no}, one of these only.
- Sorting rule: {s} goes under {yes}, everything else under {no}.
- Given {given}, {q}? Possible answers: {yes}, {no}.
- u get {given}. if {s} say {yes}, if not say {no}
- Is it so that {s}? Then {yes}, or else {no}.
- Two keys, {yes} and {no}. Press {yes} if {s}.
- For {given}, print {yes} on the condition that {s}, {no} without it.
- Please answer the question "{q}?" with {yes} or {no}.
- One question for all inputs, "{q}?", and two answers, {yes} and {no}.
- Flag it {yes} if {s}; flag it {no} if that is untrue.
- test: {s}. passed = {yes}, failed = {no}
- Function: takes {given}; gives {yes} when {s}, {no} when not.
- My granddaughter points at a picture and asks, {q}? Tell her {yes} or {no}.
- Would you say that {s}? {yes} if you would, {no} if you would not.
"""
)

# {one} is the item looked for, "the animal that lives in the desert"; {list} the input.
PICK = sentences(
    """
- {one}
- {One}, please.
- which {thing} {pred}?
- Which of them {pred}?
- Find {one}.
- Input: {list}. Output: {one}.
- {list} -> {one}
- Only one of them {pred}. Which?
- pls pick {one}
- Read {list} and repeat {one}.
- Among {list}, one {pred}. Write it.
- From {list}, return {one}.
- Say {one}; skip the others.
- Copy {one} from the list.
- I give you {list}. You name {one}.
- Could you tell me which one {pred}?
- gimme {one}, nothing else
- Select {one}, spelled as it stands in the list.
- You are given {list}. Answer with {one}.
- {list}: which {thing} {pred}?
- Everything goes except {one}. Print that.
- Who or what {pred}? Take the answer from the list.
- Search {list} for {one}.
- Out of {list}, I am looking for {one}.
- Please identify {one}.
- the list has only one {thing} that {pred}, type it
- Choose {one} and leave out the rest.
- Point to {one} by writing it down.
- Task: spot {one}.
- One item {pred}, the others do not. Name this item.
- Show me {one}.
- Given {list}, output {one}, unchanged.
- Circle {one} in your mind and write it.
- would u find {one} for me? i type {list}
- A child has to touch {one}. Which one is it?
- In {list} there is a single {thing} that {pred}: which?
"""
)

# {both} is "its home, then its sound"; {form} how the two are joined.
TWO = sentences(
    """
- {both}
- {both}, {form}
- {Both}, {form}.
- Give {both}, {form}.
- Input: {given}. Output: {both}, {form}.
- {given} -> {both} ({form})
- Two facts, please, {form}: {both}.
- pls tell me {both}, {form}
- State {both}. Write them {form}.
- For {given}, name {both}, {form}.
- You get {given}. Reply with {both}, {form}.
- Could you write {both}, {form}?
- I want to know {both}; set them {form}.
- Return {both}, {form}.
- i type {given}, u type {both} {form}
- Find {both}; answer {form}.
- Look up {both}, in this order and {form}.
- The answer has two parts {form}: {both}.
- Write {both}, {form}, no other text.
- Given {given}, print {both}, {form}.
- Every line is {given}. Answer with {both}, {form}.
- Quiz with two questions on {given}: {both}. Put the answers {form}.
- My index cards need {both}, {form}.
- just {both} {form}, thx
- Would you kindly note {both}, {form}?
- Respond {form}: {both}.
- Fill in two fields, {both}, and join them {form}.
- Produce {both} {form}.
- Task: {both}. Format: {form}.
- Name {both}, the two of them {form}.
- Output {both}, always {form}.
- I need {both} for a table, {form}.
"""
)

# The relations whose bare answer is a task. {x} below is the input, {v} the answer, {V} the answer
# in capitals.
PLAIN = """
diet native habitat gait feature meat foodcolor grows meal ingredient plantpart branch does subject
user usage worn shop content venue gear teamsize playing organ region wheels power steered
citylanguage river sight born sex bookkind filmkind figure creator brand event origin holiday
festive symbol acronym shortform place measures lesson sides mixture pairword simile proverb remedy
"""
FRAMES = """
diet: it eats {v}; native: {x} ({v}); habitat: in the {v}; gait: it can {v}; feature: look at the
{v}!; meat: from a {v}; foodcolor: colour: {v}; ingredient: {x} = {v}; plantpart: eat the {v};
branch: field={v}; does: they {v}; subject: {v}, of course; toolof: {x} + {v}; user: ask the {v};
usage: to {v}; worn: {x} -> {v}; room: go to the {v}!; shop: off to the {v}; content: full of {v};
venue: done {v}; teamsize: players: {v}; playing: {v} it!; instrument: {v} instrument; wheels: {v}
wheels; steered: hello, {v}; medium: by {v}; citycountry: {x}, {v} & it is in {v}; continent: {x}
is in {v}; citylanguage: they speak {v}; river: {x} on the {v}; sight: a trip to {v}; dish: a dish
from {v}; landmark: visit {v}!; occupation: {x} the {v} & {V}; sportof: {x} ({v}); field: expert in
{v}; born: {v} century; sex: this is a {v}; author: {x} by {v}; bookkind: genre = {v}; filmkind:
{v} film; figure: kind: {v}; creator: a work by {v}; brand: they sell {v}; industry: industry: {v}
& {V}; event: {v} century; holiday: in {v}; festive: happy {v}!; symbol: a sign of {v}; acronym:
{x} = {v}; place: let's {v}!; measures: unit of {v}; lesson: {v} teacher; mixture: you get {v} &
{V}; pairword: {x} {v}; simile: {x} {v}; proverb: => {v}; young: its baby: {v} & {V}; sound: {v}
{v}!; home: home: {v}; group: {v} of {x}; class: {V} & {x} | {v}; taste: taste = {v}; workplace: at
work: {v}; product: makes {v}; maker: {x} ({v})
"""
# The answers if the pair is right and if it is not.
VERIFIED = """
native: yes no; habitat: true false; foodcolor: correct incorrect; ingredient: fact myth; subject:
yes no; toolof: match mismatch; worn: true false; medium: OK error; shop: yes no; teamsize: correct
wrong; citycountry: right wrong; citylanguage: fits clashes; river: yes no; sight: true lie; dish:
Y N; author: correct false; event: TRUE FALSE; holiday: + -; acronym: agree disagree; brand: yes
no; young: pass fail; maker: yes no; sportof: keep drop; occupation: YES NO; measures: T F; sides:
good bad; mixture: yes no; proverb: real fake
"""
# The number of options and the mark between them; they stand after a colon.
CHOICES = """
native: 3 ,; habitat: 2 /; feature: 3 ,; ingredient: 3 ,; subject: 2 or; user: 3 ,; content: 3 /;
citylanguage: 4 ,; river: 2 or; sight: 3 ,; dish: 2 or; author: 2 or; creator: 3 ,; holiday: 2 or;
symbol: 3 ,; acronym: 2 /; simile: 3 ,; proverb: 2 /; remedy: 3 ,; young: 2 or; sportof: 4 ,;
workplace: 3 ,; maker: 2 or
"""
# Values that fit many entries, so that they are never offered as wrong ones.
LOOSE = """
young: baby, pup, chick, hatchling; ingredient: milk, eggs, flour, cheese, pork, beef, tomatoes;
subject: plants, animals, words, numbers, books, flowers; toolof: knife, brush, scissors, hammer,
computer, rope, comb, pen, ruler, car; user: artist, barber, hairdresser, tailor, cook, chef,
carpenter, seamstress, gardener, farmer, writer; remedy: vet, police, dentist, money, book, water,
food; content: water, air, books, animals, fish, plants, money, paintings; feature: claws, spots,
fangs, horns, big ears, tusks, long neck; habitat: forest; foodcolor: black; workplace: kitchen,
office, studio, garden; symbol: hope, strength, evil, love, peace, winter, wisdom, freedom,
victory, pride, luck
"""
# Labels to choose from; a mark in front: ^ capitalised, ! in capitals. A label that is another word
# than the value stands behind "=".
LABELLED = """
diet: grass, meat; native: Africa, Australia; native: ! Asia, South America; native: Africa, Asia,
North America=America; habitat: ocean=sea, desert=sand; habitat: jungle, savanna, forest; gait:
hop, crawl, slither; meat: pig, cow; foodcolor: ! red, green; foodcolor: orange, white, brown;
meal: breakfast=morning, dinner=evening; plantpart: root, leaf, fruit; branch: ^ law, music,
science; worn: head, foot; room: bedroom, office, garden=yard; venue: on a court=court, in a
pool=pool, on ice=ice; playing: blow, pluck; region: ^ head, leg; wheels: 2, 4; steered:
pilot, captain; citycountry: France, Germany, Italy; citylanguage: Spanish, English; dish:
Italy=Italian, Japan=Japanese, Mexico=Mexican; occupation: composer=music, writer=books,
actor=film; sportof: tennis, soccer; field: ^ physics, philosophy; born: 18th, 20th; bookkind:
horror, crime; filmkind: ! comedy, animation=cartoon, horror; industry: cars, food, clothing;
event: 18th, 19th, 20th; origin: animal, plant, mineral; measures: length, weight, time; lesson: ^
biology, history, geography; float: float, sink; hardness: ! hard, soft; speed: fast=quick, slow;
where: indoors=in, outdoors=out; price: cheap, expensive=costly; edge: sharp, blunt
"""
# Yes or no for one value; the answers are taken in turn.
ARE = """
diet: grass; native: Australia; habitat: desert; gait: gallop; feature: shell; meat: cow;
foodcolor: green; grows: on a tree; meal: dessert; plantpart: root; worn: head; playing: blow;
region: head; wheels: 4; citycountry: Italy; citylanguage: Spanish; dish: Italy; occupation:
composer; sportof: tennis; born: 20th; sex: woman; filmkind: comedy; event: 19th; origin: animal;
measures: length; lesson: math; taste: sweet; float: float; hardness: soft; speed: fast; where:
outdoors; price: expensive; edge: sharp
"""
ANSWERS = (
    "yes no", "true false", "Y N", "Yes No", "right wrong", "yes no", "T F", "1 0",
    "correct incorrect", "in out", "YES NO", "yes no", "keep drop", "True False", "+ -",
)  # fmt: skip
# Every list has one entry of each value of a line, and each value is a task.
GROUPS = """
native: Africa, Asia, Australia, South America; habitat: ocean, desert, farmyard; gait: fly, hop,
slither; feature: horns, shell, tentacles; branch: health, law, food, music; venue: on a court, in
a pool, on ice; citycountry: Germany, Spain, India, Brazil; citylanguage: French, Portuguese,
Arabic; dish: Italy, Japan, India; occupation: composer, actor, philosopher; filmkind: western,
animation, war; measures: length, time, data; lesson: math, geography, sports; price: cheap,
expensive
"""
TWOS = """
young sound: comma; toolof workplace: slash; citycountry citylanguage: dash; class diet: plus;
occupation sex: comma; young class: colon
"""
