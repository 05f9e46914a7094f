"""Sentences that more list and category tasks share, and how they are filled.

WHAT has the slot {what} (the answer), DO has {do} (an order), ASK has {s} (a statement) and {q}
(the same as a question, without its mark); all have {list} (the input). A capital in a slot's
name asks for a capital in the text.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from itertools import cycle
from string import Formatter

MAX_CHARACTERS = 160
NUM_DESCRIPTIONS = 36
MIN_DESCRIPTIONS = 28

WHAT = tuple(
    """
{what}
{What}.
return {what}
Give me {what}.
Please give me {what}.
Could you tell me {what}?
Let me see {what}.
Input: {list}. Output: {what}.
Input is {list}; output is {what}.
{list} -> {what}
IN: {list} / OUT: {what}
just {what} pls
i need {what}, nothing else
hey, tell me {what}, ill paste {list}
gimme {what} thx
Given {list}, write {what}.
From {list}, work out {what}.
You get {list}. Answer with {what} and nothing else.
Read {list} and reply with {what}.
Each line holds {list}; print {what}.
For every input, which is {list}, the correct answer is {what}.
I would like to have {what}, please.
Would you be so kind as to write down {what}?
Find {what}.
Show {what} only.
Answer: {what}. No comments.
Type {what}, without explanation.
The reply should consist of {what}.
My form has a field for {what}. I paste {list} and you fill in the field.
I have {list} here and would like to know {what}.
Function that maps {list} to {what}.
def f(text): # text is {list}; returns {what}
Determine {what}.
Work out {what} for {list}.
we're doing a quiz: i say {list}, you say {what}
send back {what} ok
can u write {what} for me, i only have {list}
Look at {list} and state {what}.
Task: {what}. Source: {list}.
Wanted: {what}.
Report {what}.
Nothing but {what}, please.
A teacher writes {list} on the board and asks for {what}. Answer.
Respond with {what}.
The expected output is {what}.
Write {what}.
Provide {what} when you are shown {list}.
Suppose somebody hands you {list}. Say {what}.
My script passes {list} and expects {what} in return.
Output only {what}.
Take {list}; the answer is {what}.
ok so u get {list} n u answer {what}
{what}, that's all I want to see
Identify {what}.
The user sends {list}. Tell them {what}, plainly.
no chit chat, {what} is all i want
""".strip().splitlines()
)

DO = tuple(
    """
{do}
{Do}.
Please {do}.
Could you {do}?
pls {do}
can u {do}, thx
{Do}. Output nothing else.
Your task: {do}.
You get {list}. {Do}.
Given {list}, {do}.
Take {list} and {do}.
I want you to {do}.
Input: {list}. What to do: {do}.
With {list} as input, {do}.
For every line of my file, {do}.
hi, {do} real quick
{Do} and write the result.
{Do}; no explanation needed.
Kindly {do}.
I'd like you to {do} whenever I paste {list}.
My program needs to {do}. Act as that program.
The job is to {do}.
just {do} lol
Instruction: {do}.
{Do}, then stop.
Rule: {do}.
Your input is {list}; {do}.
I'm too tired to {do} myself, so you do it.
Somebody has to {do}; here it is you.
A tool that can {do} is what I'm after. Be that tool.
The user gives {list}. {Do} for them.
i need u to {do} n send it back
""".strip().splitlines()
)

ASK = tuple(
    """
{Q}? Answer yes or no.
{q}? yes/no
Say yes if {s}, otherwise no.
yes if {s}, no if not
Output "yes" when {s} and "no" when that is not so.
Input: {list}. Output: yes if {s}, else no.
Check whether {s}; reply yes or no.
Decide if {s} (yes/no).
pls tell me yes or no, {q}?
Tell me with yes or no: {q}?
{Q}? Only yes or no, please.
I need a yes/no flag that says whether {s}.
You will see {list}. Answer yes if {s}, and no if not.
Return yes or no depending on whether {s}.
Is it true that {s}? Write yes or no.
Could you please check if {s}? A plain yes or no is enough.
hey {q}? just yes or no
Classify {list} as yes ({s}) or no (anything else).
True or not: {s}. Reply yes or no, lower case.
A filter that answers yes where {s} and no elsewhere.
The column must hold yes if {s}, no otherwise.
For each input determine whether {s} and print yes or no.
My spreadsheet wants yes or no in the last column: {q}?
Given {list}, {q}? yes or no
{list} -> yes / no, whether {s}
Answer with one word, yes or no: {q}?
u get {list}, say yes if {s}, no otherwise
Would you say that {s}? yes/no only.
Whether {s}: yes or no.
Respond no unless {s}; in that case respond yes.
I wonder if {s}. Yes or no will do, in lower case.
Label {list} with yes when {s}, with no in all other cases.
A child asks: {q}? Answer yes or no.
just yes or no, {q}
{Q}? The answer is one lower-case word, yes or no.
""".strip().splitlines()
)


def describe(
    rng: random.Random,
    templates: Sequence[str],
    slots: Mapping[str, Sequence[str]],
    count: int = NUM_DESCRIPTIONS,
) -> tuple[str, ...]:
    """Fill templates in random order, every slot's phrases in turn, until ``count`` texts.

    A text that is too long, or the same as an earlier one, is left out.

    Raises: ValueError if too few texts remain.
    """
    turns = {key: cycle(rng.sample(list(values), len(values))) for key, values in slots.items()}
    texts: dict[str, None] = {}
    for template in rng.sample(list(templates), len(templates)) * 2:
        filled: dict[str, str] = {}
        for _, field, _, _ in Formatter().parse(template):
            if field is None or field in filled:
                continue
            text = next(turns[field.lower()])
            filled[field] = text if field.islower() else text[:1].upper() + text[1:]
        text = template.format(**filled)
        if len(text) <= MAX_CHARACTERS:
            texts.setdefault(text, None)
        if len(texts) == count:
            break
    if len(texts) < MIN_DESCRIPTIONS:
        raise ValueError(f"only {len(texts)} descriptions: {next(iter(texts), '')!r}")
    return tuple(texts)
