"""Sentences and wording helpers for the records and dates that widen the training part."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from benchmarks.tasks.draft import Draft, pairs
from benchmarks.tasks.families._wording import sentences
from benchmarks.tasks.wording import RULE, RULE_LICENCE

Rows: TypeAlias = list[tuple[object, object]]
NUM_DESCRIPTIONS = 36
MAX_DESCRIPTION = 160
VERBS = ("give", "write", "return", "find", "work out", "put down", "reply with", "get")

# Slots: what (the answer, a noun phrase), do (an order), given (the input), out (the form).
TEMPLATES = sentences(
    """
- {what}
- {do}
- {given} -> {what}
- {what}; {out}
- {do}, {out}
- task: {do}
- {what} pls
- only {what}
- {given} in, {what} out
- wanted: {what}
- {what} - nothing else
- {Do}.
- {What}, as {out}.
- Read {given} and {do}.
- Take {given} and {do}.
- {Do}. Write {out}.
- Look at {given}. {Do}.
- Reply with {what}.
- Return {what} as {out}.
- Print {what} and nothing more.
- For each line, {do}.
- From {given}, produce {what}.
- Answer with {what}; format: {out}.
- Please {do}.
- Could you {do}? Thank you.
- Would you mind giving me {what}?
- I'd be grateful for {what}, as {out}.
- Kindly {do}; I only need {out}.
- May I have {what}, please?
- Can you tell me {what}? I'll send {given}.
- Input: {given}. Output: {what}.
- Input: {given}. Output: {out} ({what}).
- in: {given}; out: {what}; format: {out}
- Function: {do}. Result type: {out}.
- Given {given}, the expected result is {what}.
- The input is {given}, the answer is {what}, written as {out}.
- You get {given}. You return {what}.
- The answer must be {out}: {what}.
- Required: {what}. Form: {out}.
- f(x) = {what}, where x is {given}
- hey can u {do}
- whats {what}
- i need {what}, just {out} thx
- pls {do}, no extra txt
- gimme {what}, {out} only
- ok so {do} for every line i paste
- yo {do} pls
- idk how to get {what} from {given}, u do it
- need {what} from this, {out} pls
- just {do} ok
- I have a long file in which every line is {given}; for each one I need {what}.
- I'm going to send you {given}, one at a time, and you answer with {what}.
- We're moving old data to a new system. Each entry is {given}; {do}.
- My colleague can't finish this by hand: {do} and leave out any comment.
- In the left column of my sheet there is {given}. The right column should show {what}.
- A small script receives {given} and prints {what}. Do what the script does.
- Whenever I type {given}, respond with {what} and do not explain.
- What I want from you is simple: {do}. No full sentences, just {out}.
- Suppose someone hands you {given}. What is {what}?
- As part of a clean-up job, {do}, using {out}.
- What is {what}?
- Given {given}, what is {what}?
- If this is {given}, what would {what} be?
- How would you write {what}? Use {out}.
- Your job is to {do}.
- Act as a converter that reads {given} and shows {what}.
- The tool should {do}; the result is {out}.
- Text processing step: {do}.
- Result wanted for {given}: {what}
- Every request contains {given}. The response consists of {what} alone.
"""
)

# Slots: ask (a clause with "whether" in front of it), q (the same as a question), given.
YES_NO = sentences(
    """
- {q}?
- {q}? yes/no
- {q}? Answer yes or no.
- {Q}?
- {Q}? Reply with yes or no only.
- yes or no: {q}?
- say yes or no, {q}
- Decide whether {ask}. Answer yes or no.
- Please say whether {ask}: yes or no.
- Input: {given}. Output: yes if {ask}, otherwise no.
- {given} -> yes if {ask}, no if not
- Check {given} and report whether {ask}, with yes or no.
- You will get {given}; answer yes when {ask} and no when not.
- Return yes if {ask}; return no in all other cases.
- pls just tell me yes or no, {q}
- hey {q}? just yes or no
- idk, {q}? y/n written out as yes or no
- Could you check whether {ask}? A plain yes or no is enough.
- I'd like to know whether {ask}. Please answer yes or no.
- Print yes when {ask}, else print no.
- Test: {ask}. Result: yes or no.
- A filter lets a line through (yes) only if {ask}; otherwise it says no.
- Look at {given}. Is it true that {ask}? yes or no
- For each line that I paste, write yes if {ask} and no otherwise.
- My sheet has {given} in each row; the next cell says yes if {ask}, and no if not.
- f(x) is yes if {ask} and no otherwise; x is {given}
- Would you say that {ask}? Only yes or no, please.
- condition: {ask}. output yes/no
- true or not: {ask}? use the words yes and no
- We're checking old data by hand. Write yes where {ask}, and no in every other row.
- Given {given}, say yes or no to this: {ask}.
- Answer no unless {ask}, in which case answer yes.
- Your job is to judge whether {ask} and to write yes or no.
- does this hold, that {ask}? yes / no
- Kindly verify that {ask}; the reply must be yes or no.
- yes = {ask}, no = everything else
"""
)


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def _describe(
    rng: random.Random, templates: Sequence[str], slots: dict[str, list[str]]
) -> tuple[str, ...]:
    """Fill shuffled templates with alternatives drawn for each, until there are enough."""
    found: list[str] = []
    for template in rng.sample(templates, len(templates)):
        chosen = {key: rng.choice(values) for key, values in slots.items()}
        chosen |= {_capital(key): _capital(text) for key, text in chosen.items()}
        text = template.format(**chosen)
        if len(text) <= MAX_DESCRIPTION and text not in found:
            found.append(text)
    return tuple(found[:NUM_DESCRIPTIONS])


def task(
    rng: random.Random,
    name: str,
    family: str,
    rows: Iterable[tuple[object, object]],
    *,
    what: str,
    given: str,
    out: str,
    do: str = "",
) -> Draft:
    """Word one task; slots hold alternatives between ``|``; ``do`` defaults to "give <what>"."""
    answers = what.split("|")
    orders = do.split("|") if do else [f"{verb} {text}" for verb in VERBS for text in answers]
    slots = {"what": answers, "do": orders, "given": given.split("|"), "out": out.split("|")}
    return Draft(
        name=name,
        family=family,
        descriptions=_describe(rng, TEMPLATES, slots),
        examples=pairs(rows),
        source=RULE,
        licence=RULE_LICENCE,
    )


def question(
    rng: random.Random,
    name: str,
    family: str,
    rows: Iterable[tuple[object, bool]],
    *,
    ask: str,
    q: str,
    given: str,
) -> Draft:
    """Word one yes/no task and keep as many examples of one answer as of the other."""
    found = pairs((text, "yes" if answer else "no") for text, answer in rows)
    sides = [[row for row in found if row[1] == answer] for answer in ("yes", "no")]
    size = min(len(side) for side in sides)
    slots = {"ask": ask.split("|"), "q": q.split("|"), "given": given.split("|")}
    return Draft(
        name=name,
        family=family,
        descriptions=_describe(rng, YES_NO, slots),
        examples=tuple(row for side in sides for row in side[:size]),
        source=RULE,
        licence=RULE_LICENCE,
    )
