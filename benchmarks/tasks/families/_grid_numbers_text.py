"""Sentences for the grids of number tasks: one pool for every kind of question."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from benchmarks.tasks.draft import Draft, pairs
from benchmarks.tasks.families._more_numbers_text import balanced, choose
from benchmarks.tasks.families._wording import sentences
from benchmarks.tasks.wording import RULE, RULE_LICENCE

T = TypeVar("T", int, str)
NUM_DESCRIPTIONS = 30
NUM_EXAMPLES = 160

# Slots: do (an order), what (the result), short (a shorthand), given (the input), out (its form)
CALC = sentences(
    """
- {short}
- {short} pls
- {do}
- {what}
- {What}.
- {Do}.
- calc: {short}
- Apply this to the input: {short}. Show {out}.
- just {do}, {out}
- Compute {what}.
- work out {what} plz, {out}
- Please calculate {what}.
- Could you {do} and send back {out}?
- Would it be possible to get {what}? {Out}, please.
- n = {given}; print {what}
- IN: {given} | OUT: {what}
- Input: {given}. Output: {what}, as {out}.
- Parameter: {given}. Returns: {what}.
- A display on the wall shows {given}; the clerk below has to {do}. Be the clerk.
- Everything that I send should come back changed: {do}.
- I write {given}, you write {what}.
- what do i get if i {do}
- what's {what} - no words, {out}
- Maths homework, the same thing for every line: {do}.
- In column B goes {what}; column A has {given}.
- I keep score in a board game and each time I have to {do}. Give me {out}.
- The rule for this exercise never changes. {Do}.
- Answer with {what}, that is, {out} and not a sentence.
- From {given} derive {what}.
- need u to {do}, dont explain
- ok {do}, thats it
- {do} (same for evry input)
- Operation: {short}. Result as {out}.
- For the value in the prompt, output {what}.
- Our stock list needs correcting: for each entry, {do}.
- Show me {what} and stop there.
- The only thing I'm after is {what}.
- You will see {given}. The right reply is {what}.
"""
)

# Slots: do (an order), what (the new text), given (the input)
EDIT = sentences(
    """
- {do}
- {Do}.
- {what}
- {do} pls
- {what}, nothing more
- Please {do}.
- format it: {what}
- Change {given} so that it becomes {what}.
- Output {what}.
- Print {what} for each input.
- Could you {do} for every line I send?
- Would you kindly return {what}?
- INPUT: {given} - OUTPUT: {what}
- Input: {given}. Output: {what}.
- Pattern for the answer: {what}.
- {given} => {what}
- i want {what}, just that
- can u {do}? no comment needed
- plz {do}, same for all lines
- our labels are wrong: {do}
- The label printer expects {what}.
- Rewrite what I type as {what}.
- In our catalogue every entry is shown as {what}. You get {given}.
- A formatter receives {given} and emits {what}. Act like it.
- Reply with {what}; leave out everything else.
- Take {given} and {do}.
- There is a single step here: {do}.
- My script fails on this, so by hand: {do}.
- For consistency in our report, {do}.
- I'd appreciate {what} as the whole answer.
- how it shoud look: {what}
- Style rule for the table: {do}.
- When {given} comes in, {what} goes out.
- Return value: {what}.
- We type up old paper forms; there {given} must appear as {what}.
- Do one thing to {given}: {do}.
- {What} is what I'm looking for.
- Write {what} and add no remark.
"""
)

# Slots: thing (a date, a time ...), a (its notation), b (the notation wanted)
REWRITE = sentences(
    """
- {a} to {b}
- {thing}: {a} -> {b}
- from {a} to {b} pls
- rewrite {a} as {b}
- Convert the {thing} from {a} to {b}.
- Change {a} into {b}.
- The {thing} comes as {a}; write it as {b}.
- Input: a {thing} as {a}. Output: the same {thing} as {b}.
- in: {a}, out: {b}
- Please turn the {thing}, written as {a}, into {b}.
- Could you reformat a {thing} from {a} to {b}?
- Would you be so kind as to give me the {thing} as {b}? What I have is {a}.
- got {a}, need {b}
- i have a {thing} as {a}, want {b}, thats all
- my boss wants {b} but the file has {a}, fix it plz
- Source: {a}. Target: {b}. Reformat.
- The old system stores {a}. The new one only reads {b}. Migrate the entry.
- Parse {a} and print {b}.
- One program reads the {thing} as {a}, the next writes it as {b}. Do both.
- Our house style is {b}. Correct the {thing}, which is still {a}.
- Each line has a {thing} as {a}. Show it as {b}, without any comment.
- Express this {thing} ({a}) as {b}.
- How is the {thing} written as {b}? You get it as {a}.
- Same {thing}, other notation: not {a} but {b}.
- Format in: {a}; format out: {b}.
- Read {a}. Write {b}.
- swap the notation from {a} to {b}, dont change the {thing}
- Reply with the {thing} as {b} only; I send it as {a}.
- Transform every {thing} given as {a} so that it is given as {b}.
- Wanted: {b}. Available: {a}.
- The import needs {b}, yet the column holds {a}. Supply the import value.
- What would this {thing} ({a}) look like as {b}?
- I type {a} and expect {b} back, nothing around it.
- Notation exercise: {a} is shown, {b} must be written.
- Kindly restate the {thing}, now {a}, as {b}.
- {b} please, this is {a}
"""
)

# Slots: what (the part to copy), given (the input)
PICK = sentences(
    """
- {what}
- {What}.
- {what}?
- what is {what}
- pick {what}
- Extract {what}.
- find {what} plz
- give me {what} only
- Copy {what} from {given}.
- Output just {what}.
- Return {what} and nothing else.
- From {given}, I need {what}.
- Out of {given} keep {what}; drop the rest.
- Input: {given}. Output: {what}.
- {given} in, {what} out
- value({given}) = {what}
- Please tell me {what}.
- Could you point out {what}? I send {given}.
- Would you be so good as to read off {what}?
- im only intrested in {what}
- i send u {given}, u send back {what}
- Look through {given} and write down {what}.
- When you read {given}, answer with {what}.
- What is {what}? No sentence, please.
- Search {given} for {what} and repeat it.
- The answer is {what}, without any words around it.
- A clerk reads {given} and notes {what}. Do the same.
- For my table I want {what} out of every line; a line holds {given}.
- Show {what}, leave everything else away.
- Everything but {what} is noise. Remove it.
- This is a reading test with {given}. Pupils have to write {what}.
- Report {what}.
- Result: {what}. Source: {given}.
- I only care about {what} here.
- Select {what} from the input.
- Deliver {what}, please, with no remark.
"""
)

# Slots: as in CALC, about moving on from a day, a time or a place in a row
SHIFT = sentences(
    """
- {what}
- {What}?
- {do}
- {do} pls
- {Do}. Answer: {out}.
- Name {what}.
- Tell me {what}.
- Find {what}, written as {out}.
- What is {what}?
- whats {what}, {out} only
- Input: {given}. Output: {what}.
- {given} -> {what}
- Given {given}, say {what}.
- Starting from {given}, {do}.
- If I give you {given}, what is {what}?
- For planning I need {what}; reply with {out}.
- Could you {do}? Just {out}.
- Please work out {what}.
- Would you mind telling me {what}?
- quick: {what}
- i say {given}, u say {what}
- {short}
- {short}, answer: {out}
- rule: {short}
- start = {given}; result = {what}
- The planner shows {given}. Print {what}.
- Our booking tool lost this feature: {do}. Please stand in for it.
- Take {given}, {do} and stop.
- Reply with {what} and without a sentence.
- I always lose count. {Do} for me.
- My niece learns this at school: from {given} she has to get {what}.
- Move from {given} to {what}.
- Write down {what} for each line.
- Shift the input: {short}.
- Only {what}, please.
- Answer with {out}: {what}.
"""
)

# Slots: a, b (unit names), sa, sb (unit symbols)
CONVERT = sentences(
    """
- {a} to {b}
- {sa} -> {sb}
- {a} in {b}
- convert {sa} into {sb} plz
- Convert {a} to {b}.
- How many {b} is that? The input is in {a}.
- The amount is in {a}; give it in {b}.
- Input: an amount in {sa}. Output: the same amount in {sb}.
- from {a} to {b}, number and {sb}
- Please restate the {a} as {b}.
- Could you change {a} to {b} for me?
- Would you kindly express these {a} in {b}?
- i got {a} but need {b}
- my app only takes {b}, i have {a}, convert it thx
- unit in: {sa}, unit out: {sb}
- Write the quantity with {sb} instead of {sa}.
- Replace {sa} by {sb} and adjust the number.
- Recalculate {a} as {b}; answer with a number and {sb}.
- f takes {a} and returns {b}, with the unit {sb}.
- The label says {a}. Print the equivalent in {b}.
- Homework: turn each amount of {a} into {b}.
- What do the given {a} make in {b}?
- Switch the unit from {a} to {b}, keeping the quantity equal.
- Our supplier lists {a}, our shop lists {b}. Give the shop's figure with {sb}.
- Measured in {a}, wanted in {b}.
- Rewrite an amount of {a} using {b}.
- give me {sb} for these {sa}, nothing else
- Target unit: {b}. Source unit: {a}.
- Each row has a value in {a}. Next to it goes the value in {b}.
- Reply with the amount in {b} for what I send in {a}.
- Turn {sa} into {sb}.
- Translate {a} into {b}, as a conversion chart would.
- If something is given in {a}, say it in {b}, no explanation.
- need {b} from {a}
- Calculate the {b} that equal the {a} in the input.
- {b} please (i have {a})
"""
)

# Slots: ask (a question), that (the same as a claim), given (the input)
TEST = sentences(
    """
- {ask}? yes or no
- {ask}? yes/no
- yes or no: {that}
- {Ask}? Say yes or no.
- {that}? (yes/no)
- is it true that {that}? yes/no pls
- Answer yes if {that}, no otherwise.
- yes if {that}, else no
- Input: {given}. Output: yes if {that}, no if not.
- Reply with yes when {that} and with no when it is not so.
- Tell me, with a yes or a no, whether {that}.
- Could you tell me whether {that}? One word, yes or no.
- Please judge: {ask}? Only yes or no.
- Return "yes" if {that}, "no" if that is false.
- check({given}): yes when {that}, no in every other case
- i need a yes or no, {ask}
- {ask}, yes or no? dont explain
- just say yes or no, yes if {that}
- Claim: {that}. Write yes if it holds for the input and no if it does not.
- A gatekeeper sees {given} and says yes only if {that}, otherwise no.
- For each line of my list, mark yes where {that} and no where not.
- Whenever {that}, the answer is yes; in all other cases it is no.
- Your verdict on {given}, please: yes if {that}, no if not.
- Test {given}. {Ask}? Print yes or no.
- Say no unless {that}; then say yes.
- Quick check, yes/no: {ask}?
- Does this hold: {that}? Reply yes or no.
- wanna know if {that} - y/n spelled out as yes / no
- Condition: {that}. True gives yes, false gives no.
- I would like to know if {that}. Yes or no in lower case will do.
- Decide from {given} whether {that}; answer yes or no.
- Would you confirm (yes) or deny (no) that {that}?
- With {given} in front of you: {ask}? yes/no
- My form has a tick box. Write yes if {that}, and no if the box should stay empty.
"""
)

# Slots: yes, no (two labels), claim and anti (when each is right), given (the input)
LABEL = sentences(
    """
- {yes} if {claim}, {no} if {anti}
- {no} if {anti}, {yes} if {claim}
- {yes} or {no}? {yes} means {claim}
- Answer {yes} if {claim}, otherwise {no}.
- Answer "{yes}" when {claim} and "{no}" when {anti}.
- say {yes} when {claim}, else {no}
- Say {no} unless {claim}; in that case say {yes}.
- Input: {given}. Output: {yes} if {claim}, {no} if {anti}.
- {claim}: {yes}. {anti}: {no}.
- {given} -> {yes} ({claim}) or {no} ({anti})
- Label the input {yes} where {claim} and {no} where {anti}.
- Please reply with {yes} if {claim} and with {no} if not.
- Could you write {yes} whenever {claim}, and {no} the rest of the time?
- if {claim} print {yes} else print {no}
- when {anti} its {no}, when {claim} its {yes}
- pls just {yes} or {no}, {yes} if {claim}
- Two labels exist. Use {yes} if {claim}; use {no} if {anti}.
- Sort the inputs into {yes} and {no}: {yes} is for the case that {claim}.
- The output is one of {yes} and {no}. It is {no} exactly when {anti}.
- A sorting belt drops {given} into the box {yes} if {claim}, into the box {no} if {anti}.
- Return {yes} in case {claim}; return {no} in case {anti}.
- I'd like one word back: {yes} if {claim}, else {no}.
- Our chart uses the word {yes} if {claim}, and the word {no} if {anti}.
- Mark each line {yes} or {no}, {yes} where {claim}.
- Code {given} as {yes} or {no}. The code {yes} is right when {claim}.
- Rule 1: {claim} gives {yes}. Rule 2: {anti} gives {no}.
- Choose between {no} and {yes}; take {yes} only if {claim}.
- Write {no} for every input where {anti}, and {yes} for all others.
- u get {given}, write {yes} if {claim} or {no} if {anti}
- f(x) = {yes} if {claim}, {no} otherwise
- In this game the right call is {yes} whenever {claim} and {no} whenever {anti}.
- As soon as {claim}, respond {yes}; as long as {anti}, respond {no}.
- Which label fits, {yes} or {no}? The label {no} is for inputs where {anti}.
- Map {given} to {yes} when {claim}, to {no} when {anti}.
- Would you call it {yes} or {no}? It counts as {yes} if {claim}.
- two options, {yes} ({claim}) or {no} ({anti}), pick one
"""
)


def task(
    rng: random.Random,
    family: str,
    name: str,
    rows: Iterable[tuple[object, object]],
    pool: Sequence[str],
    **slots: str,
) -> Draft:
    """Word one task from a pool; a slot holds alternatives between ``|``."""
    found = pairs(rows)
    return Draft(
        name=f"{family}_{name}",
        family=family,
        descriptions=choose(rng, pool, slots, count=NUM_DESCRIPTIONS),
        examples=tuple(rng.sample(found, min(NUM_EXAMPLES, len(found)))),
        source=RULE,
        licence=RULE_LICENCE,
    )


def split(
    rng: random.Random,
    values: Iterable[T],
    test: Callable[[T], bool],
    labels: tuple[str, str] = ("yes", "no"),
) -> list[tuple[T, str]]:
    """Label equally many values that pass and that fail a test."""
    return [
        (value, labels[0] if holds else labels[1])
        for value, holds in balanced(rng, values, test, NUM_EXAMPLES // 2)
    ]
