"""Sentences for tasks with a mapping that the description spells out."""

from __future__ import annotations

from benchmarks.tasks.families._wording import phrases, sentences

# m: "red = 1, blue = 2"; c: "red becomes 1 and blue becomes 2"; f: "1 for red and 2 for blue"
# i: "1 if it is red and 2 if it is blue"; given: the input; noun: what decides; out: the answer
LOOKUP = sentences(
    """
- {m}
- {c}
- Answer {f}.
- say {f}
- Input: {given}. Output: {i}.
- Key: {m}. Give the {out} for {given}.
- pls reply {f}, nothing else
- Use this table: {m}.
- {given} comes in, and {c}
- Look it up: {m}.
- Write {i}.
- Could you give me the {out}? {c}.
- I have a small list: {m}. Which {out} fits?
- The rule is that {c}.
- Return {f}.
- legend: {m}
- for {given} write {f}
- when i type {given}, answer {i}
- Given {given}, print {i}.
- My rule: {c}. Only the {out}, please.
- {noun} -> {out}: {m}
- {out} by {noun}: {m}
- Here is how it works: {c}. Reply with the {out} alone.
- Please respond with {f}.
- In this game, {c}.
- Among us {c}; name the {out}.
- u see {given}, u write {f}
- mapping {{{m}}}
- Read {given} and output the {out}: {m}.
- The reply depends on the {noun}: {i}.
- Which {out} belongs to the {noun}? {m}.
- remember, {c}. what is the {out}
- Output just one {out}: {i}.
- Suppose {c}. State the {out} of the input.
- Kindly answer {f}.
- gimme the {out}, {m}
- Match {given} with its {out} ({m}).
- Decide by the {noun}: {f}.
- We agreed that {c}. Tell me the {out}.
- switch({noun}): {m}
- Spec: {noun} in, {out} out; {m}.
- print {i}, ok?
"""
)
KEYWORD = sentences(
    """
- Find the {noun} in the text and give its {out}: {m}.
- Whatever the wording, {c}.
- Each {noun} has its own {out}: {m}.
- Some {noun} is mentioned; {c}.
- Code book: {m}. Upper or lower case makes no difference.
- Ignore all words but the {noun}: {m}.
- only the {noun} counts, {m}
- Replace the whole input by its {out}: {m}.
"""
)
BANDS = sentences(
    """
- Scale: {m}.
- bands: {m}
- Cut-offs for {given}: {m}.
- Grade {given} with {f}.
- Put {given} into its class: {m}.
- Label {given} {i}.
- Sort by {noun}: {m}.
- Chart of my {noun} classes: {m}. Name the class.
"""
)
FORMS = sentences(
    """
- Check {given}: {i}.
- if/else on the {noun}: {i}
- Look at the {noun} only and say {f}.
- The meaning plays no role; answer {i}.
- You get {given}. Write {f}.
- test the input, print {i}
- Tell the inputs apart: {m}.
- A filter for {given}: {m}.
"""
)
ROUTE = sentences(
    """
- Where does it go? {c}.
- Send it on: {m}.
- You sort what comes in: {c}.
- Our plan: {m}. Name the {out} only.
- Find out which {out} is right: {c}.
- i forgot where it goes, {m}
"""
)
ROSTER = sentences(
    """
- Our plan: {m}. Who or what is it?
- Roster: {m}.
- According to the plan {c}; give the {out} for {given}.
- so {c}, right? tell me the {out}
- Check the plan ({m}) and name the {out}.
- plan: {m}
"""
)
PRICE = sentences(
    """
- Price list: {m}. Say the number for the item.
- how much is it? {m}
- Numbers only: {m}.
- What is the price of the item? {m}.
- The board says: {m}. Give the number.
- Read the order and answer with its number: {m}.
"""
)
SUM = sentences(
    """
- {m}. Add up the order.
- Price list: {m}. What is the total?
- total for the order, {m}
- {c}. Give the sum as a number.
- Input: an order. Output: its total, where {c}.
- add the numbers up: {m}
- Work out what everything costs together: {m}.
- Sum up the {noun} numbers of {given}: {m}.
- pls total this, {m}
- The values are {m}; state the sum of all that is named.
- Given {given}, return the total ({m}).
- How much is it in all? {m}.
- {m} - how much together
- If {c}, what does the order come to?
- Each {noun} has a number: {m}. Add them and write the result.
- sum({given}) with {m}
- I have this list: {m}. Calculate the total, digits only.
- Take the number of every {noun} mentioned and add: {m}.
- Bill for {given}: {m}. Just the final number.
- Tell me the total number, please: {m}.
- {m}, so what's the sum
- One or more items are named. {m}. Write their total.
- Use the table {m} and total the input.
- With {m}, compute the amount for the whole order.
- Suppose {c}. Print the grand total.
- Point values: {m}. Output the points in total.
- whats the bill, {m}
- Till program: {m}; show the total.
- Kindly add up what is listed, knowing that {c}.
- The answer is the total of the named things: {m}.
- count it up for me: {m}
- Our numbers are {m}. State the overall sum.
- Know that {c}; answer with the total as a number.
- Spec: items in, total out; {m}.
- Key: {m}. Reply with the sum.
"""
)
TIMES = sentences(
    """
- {m}. Number of pieces times price.
- Price list: {m}. What is the total for the quantity?
- {m}; multiply by how many there are
- {c}. Multiply by the quantity and give the number.
- Input: how many of one {noun}. Output: the total, where {c}.
- so many pieces of one {noun}; total pls, {m}
- Work out what that many cost: {m}.
- {m} (price of one). Give the total for the amount ordered.
- pls total this, {m} for one piece
- Prices for one piece: {m}. State the total for the count given.
- Given a count and {noun}, return count times value ({m}).
- How much for that many? One piece: {m}.
- {m} - how much for the whole lot
- If {c}, what do so many pieces come to?
- Each {noun} has a number: {m}. Take it as often as there are pieces.
- count * price, with {m}
- I order several of one kind: {m}. Calculate the total, digits only.
- Value of one: {m}. Multiply it by the count in the text.
- Bill for several of the same {noun}: {m}. Just the final number.
- Tell me the total for the given quantity, please: {m}.
- {m}, per piece. so what does the lot cost
- A quantity of one item is named. {m}. Write its total.
- Unit prices {m}; output quantity times unit price.
- With {m}, compute the amount for that many pieces.
- Suppose {c}. Print the total for the quantity asked.
- Points per piece: {m}. Output the points of all the pieces.
- whats the bill for that many, {m} per piece
- Till program: {m} for one; show the total for the number taken.
- Kindly multiply quantity and price, knowing that {c}.
- One {noun} counts once, two count twice and so on: {m}.
- Per piece we have {m}. State the total of the pieces.
- Know that {c}; answer with the total for the count.
- Spec: quantity and {noun} in, total out; per piece {m}.
- Key (one piece): {m}. Reply with quantity times value.
"""
)
# joint: how the codes are joined
SEQUENCE = sentences(
    """
- Code every word, {joint}: {m}.
- {m}; encode the whole list, {joint}
- Replace each word by its code, {joint}. {m}.
- Input: a list of {noun} words. Output: their codes {joint}, {m}.
- Translate word by word: {m}. Codes {joint}.
- {m}. Write the codes in the same order, {joint}.
- pls turn the list into codes, {m}, {joint}
- For each {noun}, in order, give its code ({m}), {joint}.
- Code table: {m}. Give all codes, {joint}.
- {c}. Convert every item and write the results {joint}.
- map each one, {m}, {joint}
- Spell the list in codes {joint}: {m}.
- When {c}, how is the list coded? Answer {joint}.
- one code for every {noun}, {joint}; {m}
- I send several words; {c}. Send back the codes, {joint}.
- list -> codes {joint} ({m})
- Encode: {m}. Keep the order, codes {joint}.
- The code of the list, {joint}, where {c}.
- Could you encode my list? {m}. Codes {joint}.
- Change all the words: {m}. Result {joint}.
- Each item becomes its code, {joint}: {m}.
- Using {m}, write the list as codes, {joint}.
- codes for all of them pls, {joint}, {m}
- Go through the list; {c}. Write down what you get, {joint}.
- Secret writing: {m}. Encode each word, {joint}.
- Return the list of codes {joint}, given {m}.
- Given words from a list, print their codes {joint}: {m}.
- {c}; do it for every word, output {joint}
- Every {noun} has a code: {m}. Output them {joint}.
- Rewrite the list with codes {joint}; {m}.
- encode item by item: {m}, {joint}
- In my notation {c}. Note the list, {joint}.
- Apply {m} to each word and show the codes, {joint}.
- Suppose {c}. Print the coded list, {joint}.
- Kindly encode the list, {joint}: {m}.
"""
)
# c: "to zorp is to add 3 and to flim is to double"; given: the input; out: the answer
OPERATOR = sentences(
    """
- {c}
- {m}
- {c}. Work it out.
- {m}. Carry out the order.
- Made-up words: {m}. Give the result.
- Input: {given}. Output: the result, where {c}.
- In my language {c}. Do what it says.
- pls do what the made up word says, {m}
- Here {c}; write only the {out}.
- Let us agree that {c}. What comes out?
- Glossary: {m}. Apply it to {given}.
- Suppose {c}. Give the {out}.
- new commands: {m}
- Follow the command, knowing that {c}.
- Read {given} and return the {out}: {m}.
- I invented words: {m}. Just the {out}, please.
- You are a small computer; {c}. Print the {out}.
- so {c}, whats the {out}
- The odd words are orders: {m}.
- Given {given}, compute the {out} ({m}).
- Definitions: {m}. Answer with the {out}.
- Could you evaluate this? {m}.
- Secret orders: {c}. Obey and show the {out}.
- remember: {m}. now answer
- When {c}, what is the {out}?
- Let {m}. Evaluate the input.
- Our code words are simple: {c}. Respond with the {out}.
- Execute {given}: {m}.
- {m}. result only
- My toy language: {m}. Output the {out}.
- Assume that {c}; state the {out}.
- A robot knows new words: {m}. Answer like the robot.
- u get {given}, {m}, give the {out}
- Kindly apply the rule: {c}.
- The rule book says that {c}. Write the {out}.
- What do I get? {m}.
- Interpret {given}; {c}.
- Instruction set: {m}. Return the {out} alone.
"""
)
# r: "replace Tom by Ben and Anna by Eve"; given: a sentence or a list
RENAME = sentences(
    """
- {r}
- Please {r}.
- Copy {given}, but {r}.
- Input: {given}. Output: the same words after this change: {m}.
- Repeat {given}; only {r}.
- can u {r}?
- {m}; the other words stay
- Rewrite {given}: {m}.
- In the text, {r}.
- Rename: {m}. Keep the rest.
- I give you {given}, you {r}.
- For every line, {r} and leave the other words alone.
- New names: {m}. Write {given} again with them.
- Your task is to {r}.
- {r}, keep all the rest
- Return {given} in which {c}.
- Give back {given} with this edit: {m}.
- Say it again, but {r}.
- pls {r} and change nothing else
- Find and replace: {m}.
- Write out {given} so that {c}.
- The rule is that {c}; all else is copied.
- Edit {given}. {m}.
- Whenever needed, {r}. Show the new text.
- same text, only {c}
- Let {given} stand as it is, but {r}.
- Could you {r} for me? Output the whole text.
- From now on {c}. Write the text that way.
- i need {given} back where {c}
- Swap words: {m}. Print the text.
- Take {given} and {r}.
- Words to change: {m}. Reply with the full text.
- Correct the text: {r}.
- Update {given} with {m}.
- My script has to {r}; show its output.
- Kindly {r}, word for word otherwise.
- Reproduce {given}, except that {c}.
"""
)
LINKS = (
    "{k} becomes {v}",
    "{k} means {v}",
    "{k} gives {v}",
    "{k} gets {v}",
    "{k} stands for {v}",
    "{k} turns into {v}",
    "{k} maps to {v}",
    "{v} goes with {k}",
    "for {k} the answer is {v}",
)
RENAMES = (
    "replace {k} by {v}|{k} by {v}",
    "change {k} to {v}|{k} to {v}",
    "write {v} instead of {k}|{v} instead of {k}",
    "turn {k} into {v}|{k} into {v}",
    "put {v} in place of {k}|{v} in place of {k}",
    "swap {k} out for {v}|{k} for {v}",
    "use {v} where it says {k}|{v} where it says {k}",
    "exchange {k} for {v}|{k} for {v}",
)
COSTS = ("{k} costs {v}", "{k} is {v}", "you pay {v} for {k}", "{p} are {v} each")
BECOMES = (
    "{k} becomes {v}",
    "{k} is now called {v}",
    "{k} turns into {v}",
    "{v} takes the place of {k}",
)
ORDERS = (
    "{k} means {v}",
    "to {k} is to {v}",
    "{k} tells you to {v}",
    "{k} is the order to {v}",
    "{k} is the command to {v}",
)
BINARY = ("a {k} b is {v}", "{k} gives {v}", "x {k} y means {v}", "{k} between them asks for {v}")
NAMED = ("a {k} is a {v}", "{k} means {v}", "{k} is the word for {v}", "{v} is called {k}")
REST = ("anything else", "everything else", "all others", "the rest", "any other input")

# {k}: the word as it is, {L} lower case, {K} with a capital, {U} upper case, {n}: what it is
CARRIERS = phrases(
    """
{k}, {L}, {K}, {U}, {k} please, {k}!, {k}?, it's {k}, just {k}, I said {k}, {k} again, now {k},
ok: {k}, {k} this time, maybe {k}, only {k}, {k} it is, next: {k}, my choice: {k}, it was {k}, {k}
I think, we say {k}, {n}: {k}, {n} = {k}, the {n} is {k}, {U}!, {n}: {K}, {n} {U}, {k} ok, and
{k}, "{k}", so {k}, well {k}, {K} for now
"""
)
MADE_UP = phrases(
    """
zorp, flim, blick, dax, wug, tavo, relk, mog, zib, plim, skad, gorp, nell, quib, vash, jaxo, meem,
lorp, frim, osk, vek, lum, snib, turl, dorn, fip, pold, hig, belu, karn, tulo, fendo, raz, gimo,
pesh, lod, nid, foz, drelb, yop, twim, glane, prun, sneb, choff
"""
)
PLAIN_WORDS = phrases(
    """
lamp, river, pocket, button, candle, window, bridge, thunder, pepper, ribbon, castle, pillow,
garlic, ladder, whistle, copper, velvet, basket, tunnel, marble, feather, helmet, mirror, engine,
anchor, puzzle, carpet, lantern, saddle, comet, bucket, pencil, island, meadow, harbor, blanket,
wagon, drum, needle, spoon, ticket, magnet, rocket, statue, tent, vase, cloud, brick, chain, desk
"""
)
PHRASES = phrases(
    """
come in, not now, well done, try again, no way, see you, too late, good luck, wait here, look up,
all right, hands off, sit down, of course, next door, turn back, keep going, call me, my turn, ask
Tom
"""
)
TITLES = phrases("Anna, Ben, Carl, Dora, Emil, Fred, Gina, Hugo, Ida, Jack, Kim, Lena, Max, Nora")
SWAPS = (
    "swap {} and {}",
    "exchange {} and {} for each other",
    "switch {} with {}",
    "let {} and {} trade places",
    "put {0} where it says {1} and {1} where it says {0}",
    "interchange {} and {}",
)
BAND_LINKS = (
    "{k} is {v}",
    "{k} means {v}",
    "{k} counts as {v}",
    "{k} gives {v}",
    "{v} is {k}",
    "{v} means {k}",
    "{v} stands for {k}",
    "for {k} the answer is {v}",
)
CASE_LINKS = (
    "for {k} the answer is {v}",
    "{v} goes with {k}",
    "{v} is for {k}",
    "for {k} you say {v}",
    "with {k} the reply is {v}",
    "given {k} I want {v}",
)
CASE_ANSWERS = phrases(
    """
yes/no, stop/go, A/B, 1/2, tea/coffee, zib/mog, red/blue, lamp/river, first/second, on/off,
fish/bird, keep it/drop it, up/down, 10/20, dax/wug, cat/dog, X/O, left/right, hello/goodbye,
mine/yours, 7/3, day/night, plim/skad, button/candle, open/closed, Anna/Ben, true/false, sun/moon,
tiger/mouse, P/Q, salt/pepper, try again/well done, 0/1, box 1/box 2, gorp/nell, hot/cold,
apple/pear, big/small, pass/fail, iron/silk, north/south, here/there, vek/lum, K/L, bread/butter,
king/queen, M/W, tall/short, sweet/sour, ping/pong, A/B/C, 1/2/3, red/green/blue, zib/mog/tul,
cat/dog/bird, stop/wait/go, sun/moon/star, x/y/z, tea/milk/water, Anna/Ben/Carl,
gold/silver/bronze, left/middle/right, 10/20/30, lamp/tent/vase, dax/wug/relk, yes/no/maybe, box
1/box 2/box 3, fish/hen/fox, one/two/three, P/Q/R
"""
)
SURNAMES = phrases(
    """
Smith, Brown, Green, White, Black, King, Hill, Wood, Bell, Cook, Ford, Gray, Hart, Lane, Marsh,
Moore, Parker, Price, Reed, Rose, Shaw, Stone, Swift, Webb, West, Young, Adams, Baker, Carter,
Davis, Evans, Fisher, Garcia, Harris, Jones, Kelly, Lewis, Miller, Nelson, Owens, Perez, Quinn,
Rogers, Scott, Taylor, Underwood, Vargas, Walker
"""
)
