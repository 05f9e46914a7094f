"""Sentences and builders shared by the additional tasks about the world and about words.

Every task takes a random choice of the sentences of its set, and every sentence a random one of
the phrases for each slot, so that no phrase and no sentence is pasted everywhere.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from benchmarks.tasks.draft import Draft, pairs
from benchmarks.tasks.families._wording import HAND_WRITTEN, sentences, unambiguous

# The article before a vowel, where a slot was filled in ("a English word").
BEFORE_VOWEL = re.compile(
    r"\b([Aa]) (?=(?!(?:one|once|or|and|as|is|in|instead)\b|[Ee]u)[AEIOaeio])"
)
MAX_DESCRIPTION = 160
NUM_DESCRIPTIONS = 36
MAX_ROWS = 400
MAX_PER_ANSWER = 130

# Slots: {want} "the plural of the noun", {given} "a noun", {ask} a whole question.
LOOKUP = sentences(
    """
- {want}
- {Want}, please.
- {ask}
- {ask} Only the answer, please.
- Input: {given}. Output: {want}.
- Given {given}, return {want}.
- pls tell me {want}
- i type {given}, u reply with {want}
- Give {want}.
- Write down {want} and nothing else.
- You receive {given}. Respond with {want}.
- Could you tell me {want}? Thank you!
- For each input, which is {given}, produce {want}.
- {given} -> {want}
- Find {want}.
- I need {want} for a quiz; the question is {given}.
- Read {given}, then print {want}.
- The text is {given}; name {want}.
- Return {want}. No explanations.
- Task: go from {given} to {want}.
- hey quick one: {want}?
- Complete the table: column one holds {given}, column two {want}.
- My daughter is learning this at school. When she sees {given}, she must say {want}.
- Would you mind giving me {want} whenever I enter {given}?
- State {want}.
- need {want} asap, one answer per line
- Map {given} to {want}.
- Look at {given} and decide on {want}.
- Function: takes {given}; returns {want}.
- I'll send {given}. Send back {want}.
- what is {want}
- Tell me {want}, without a full sentence.
- Fill in {want} for {given}.
- Flashcards. The front shows {given}, the back {want}. Write the back.
- We keep a list of entries, each {given}. Next to each one goes {want}.
- Determine {want}. Short answer.
- gimme {want}, thx
- Reply to {given} with {want}, just that.
- Please provide {want} for the following input.
- From {given}, work out {want}.
- Prompt: {given}. Reply: {want}.
- can u say {want}? no extra words
- As my study partner, you hear {given} and answer with {want}.
- {ask} (input: {given})
"""
)

# Slots: {cond} a whole clause, {ask} the same as a question, {given}.
CHECK = sentences(
    """
- {ask} yes or no
- {ask} Answer yes or no.
- Say yes if {cond}, otherwise no.
- Input: {given}. Output: yes if {cond}, no if not.
- yes or no: {cond}
- Given {given}, reply yes when {cond} and no in all other cases.
- pls say yes if {cond}, no if not
- True or false, written as yes or no: {cond}.
- You receive {given}. Respond with yes if {cond}, else with no.
- Could you check whether {cond}? A plain yes or no is enough.
- For each input ({given}) decide if {cond}; print yes or no.
- i give u {given}, u tell me yes/no: {ask}
- Return yes exactly when {cond}; otherwise return no.
- Label {given} with yes if {cond} and with no if that is wrong.
- {Given} comes in. The answer is yes if {cond}, or else no.
- Write yes or no, depending on whether {cond}.
- Quiz with two buttons, yes and no. You see {given}; press yes if {cond}.
- Would you kindly say yes or no for me? {ask}
- Check {given}: yes when {cond}, no otherwise.
- is it so that {cond}? yes/no
- Binary label for {given}. yes = {cond}; no = anything else.
- Function: takes {given}; returns "yes" if {cond}, "no" otherwise.
- hey {ask} just yes or no
- Judge if {cond} and answer with one word, yes or no.
- We are sorting cards, each {given}, into the piles yes ({cond}) and no (all others).
- From {given}, find out if {cond}. Reply: yes or no.
- Does it hold that {cond}? Reply with yes or no in lower case.
- Decide between yes and no. {ask}
- Yes/no question about {given}: {ask}
- Your reply is yes whenever {cond}; it is no whenever this fails.
- Tell me, with yes or no, if {cond}.
- Think about {given}. {ask} (yes/no)
- Tick or cross? Write yes if {cond}, and no if it is not so.
- my kid asks about {given}: {ask} say yes or no
- Test whether {cond} (yes or no).
- {ask} One word: yes or no.
- Please verify that {cond}. Answer: yes or no.
- Verdict on {given}: yes if {cond}, no if it isn't true.
- I will enter {given}. Confirm with yes if {cond}; deny with no otherwise.
- Filter: output yes to keep {given} where {cond}, and no to drop it.
"""
)

# Slots: {src} and {tgt}, languages; {kind}, what is translated.
TRANSLATE = sentences(
    """
- {src} to {tgt}, {kind}
- {kind}: {src} -> {tgt}
- Translate the {kind} from {src} into {tgt}.
- What is this {src} {kind} called in {tgt}?
- Input: {kind} in {src}. Output: the same in {tgt}.
- pls put this {kind} in {tgt}, its {src} now
- You receive a {src} {kind}. Respond in {tgt}.
- Give the {tgt} for this {src} {kind}.
- Write the {kind} in {tgt} instead of {src}.
- Could you translate this {kind} to {tgt} for me? I have it in {src}.
- For every {kind} in {src}, print its {tgt} equivalent.
- how do u say this {kind} in {tgt}, i only know {src}
- Return the {tgt} form of the {src} {kind}. No comments.
- Dictionary, {src} into {tgt}. Entry: {kind}.
- I'm learning {tgt}. I show you a {kind} in {src} and you tell me how it goes in {tgt}.
- Convert this {kind} from {src} to {tgt}.
- The {kind} is in {src}; answer with the {tgt} one.
- Render the {src} {kind} in {tgt}.
- Say it in {tgt}: a {kind} given in {src}.
- need the {tgt} version of a {src} {kind}, just that
- Replace the {kind}, which is {src}, by what people write in {tgt}.
- My phrase book has a {src} column and a {tgt} column. Given the {src} {kind}, fill in the other.
- Would you be so kind as to tell me this {src} {kind} in {tgt}?
- Function: {kind} in {src} in, {kind} in {tgt} out.
- A form is printed in {tgt} and asks for a {kind}. I know it in {src}; what do I write?
- Find the {tgt} counterpart of the {kind}. Source language: {src}.
- {tgt} please! I only have this {kind} in {src}.
- Localise the {kind}: from {src} to {tgt}.
- hey whats this {kind} in {tgt}? (its {src})
- Name the same thing in {tgt}. The input is a {src} {kind}.
- Vocabulary test: you read a {kind} in {src}, you write it in {tgt}.
- Which {tgt} wording matches the {src} {kind}?
- Turn the {src} {kind} into {tgt}.
- As an interpreter from {src} to {tgt}, repeat the {kind} in {tgt}.
- Source: {src}. Target: {tgt}. Text: {kind}.
- Take the {kind} out of {src} and into {tgt}; write the result, no more.
- i send {src} {kind}, u send {tgt}
- Please express the following {src} {kind} in {tgt}.
- {kind} translation ({src} to {tgt})
- My friend reads {tgt}, not {src}. Rewrite the {kind} for her.
"""
)

# Slots: {do} an order, {want} the result, {given} the input.
FORM = sentences(
    """
- {do}
- {Do}.
- {want}
- {Do}, please.
- Input: {given}. Output: {want}.
- pls {do}
- Given {given}, return {want}.
- {given} -> {want}
- Could you {do}? Write the result only.
- You receive {given}. Respond with {want}.
- I send {given}, you {do}.
- Grammar exercise: {do}.
- What I need is {want}. The input is {given}.
- For each line, {do}.
- i type {given} and u {do} ok?
- The answer is {want}, nothing else.
- Take {given} and {do}.
- Give {want}.
- My pupils have to {do}. Write the solution.
- Function: takes {given}; returns {want}.
- Please help me {do}; I only want the result.
- how would u {do}? just the answer
- Read {given}; print {want}.
- The task is to {do}.
- Write {want}.
- need to {do}, no explanation
- From {given}, make {want}.
- Transform {given} into {want}.
- Say {want} when you are shown {given}.
- {Want}, if the input is {given}.
- Workbook page: on the left {given}, on the right {want}. Fill in the right side.
- Every input is {given}. Your job: {do}.
- hey can you {do}?
- Show me {want} for {given}.
- Produce {want} and stop there.
- Would you kindly {do}?
- As an English teacher, {do}.
- Replace {given} by {want}.
- We print word cards: {given} on one side, {want} on the other. Give me the other side.
- {Do}, and write nothing more.
"""
)


def _options(text: str) -> list[str]:
    return [" ".join(part.split()) for part in text.split("|")]


def task(
    name: str,
    family: str,
    templates: Sequence[str],
    rows: Iterable[tuple[str, str]],
    *,
    origin: tuple[str, str] = HAND_WRITTEN,
    **slots: str,
) -> Draft:
    """Word a task; a slot holds alternatives separated by ``|``."""
    rng = random.Random(f"more/{name}")
    values: dict[str, list[str]] = {}
    for key, text in slots.items():
        values[key] = _options(text)
        values[key.capitalize()] = [part[0].upper() + part[1:] for part in values[key]]
    found: dict[str, None] = {}
    for template in rng.sample(templates, len(templates)):
        text = template.format(**{key: rng.choice(value) for key, value in values.items()})
        text = BEFORE_VOWEL.sub(r"\1n ", text)
        if len(text) <= MAX_DESCRIPTION:
            found[text] = None
    examples = pairs(unambiguous(rows))[:MAX_ROWS]
    source, licence = origin
    return Draft(
        name=name,
        family=family,
        descriptions=tuple(found)[:NUM_DESCRIPTIONS],
        examples=examples,
        source=source,
        licence=licence,
    )


def lookup(
    name: str,
    family: str,
    rows: Iterable[tuple[str, str]],
    given: str,
    want: str,
    ask: str,
    origin: tuple[str, str] = HAND_WRITTEN,
) -> Draft:
    """Make a task that answers with a property of the input."""
    return task(name, family, LOOKUP, rows, origin=origin, given=given, want=want, ask=ask)


def form(
    name: str,
    family: str,
    rows: Iterable[tuple[str, str]],
    given: str,
    want: str,
    do: str,
    origin: tuple[str, str] = HAND_WRITTEN,
) -> Draft:
    """Make a task that changes the form of the input."""
    return task(name, family, FORM, rows, origin=origin, given=given, want=want, do=do)


def check(
    name: str,
    family: str,
    yes: Sequence[str],
    no: Sequence[str],
    given: str,
    cond: str,
    ask: str,
    origin: tuple[str, str] = HAND_WRITTEN,
) -> Draft:
    """Make a yes/no task with about as many inputs of either answer."""
    rng = random.Random(f"check/{name}")
    room = min(len(yes), len(no), MAX_PER_ANSWER)
    room = max(room, 36)
    rows = [(item, "yes") for item in rng.sample(yes, min(room, len(yes)))]
    rows += [(item, "no") for item in rng.sample(no, min(max(room, 66 - len(rows)), len(no)))]
    return task(name, family, CHECK, rows, origin=origin, given=given, cond=cond, ask=ask)


def one_of(yes: Sequence[str], no: Sequence[str], size: int, seed: str) -> list[tuple[str, str]]:
    """Draw lists of ``size`` items of which exactly one has the property."""
    rng = random.Random(f"one_of/{seed}")
    rows = []
    for _ in range(360):
        right = rng.choice(yes)
        shown = [right, *rng.sample(no, size - 1)]
        rng.shuffle(shown)
        rows.append((" or ".join(shown) if size == 2 else ", ".join(shown), right))
    return rows


@dataclass(frozen=True, kw_only=True)
class Property:
    """A property that some things of a kind have; ``says`` continues "the animal ..."."""

    key: str
    family: str
    noun: str
    nouns: str
    says: str
    ask: str
    yes: Sequence[str]
    no: Sequence[str]
    kinds: str = "c2"
    origin: tuple[str, str] = HAND_WRITTEN

    def tasks(self) -> Iterator[Draft]:
        """Yield the yes/no task (c) and the picks of one from two (2) or three (3)."""
        says = _options(self.says)
        which = "who" if self.noun == "person" else "that"
        an = "an" if self.noun[0] in "aeiou" else "a"
        if "c" in self.kinds:
            yield check(
                f"check_{self.key}",
                self.family,
                self.yes,
                self.no,
                given=f"{an} {self.noun}|the name of {an} {self.noun}|one {self.noun}",
                cond="|".join(f"the {self.noun} {part}" for part in says),
                ask=self.ask,
                origin=self.origin,
            )
        for size, word in ((2, "two"), (3, "three")):
            if str(size) not in self.kinds:
                continue
            joined = "with or between them" if size == 2 else "separated by commas"
            yield lookup(
                f"{'pair' if size == 2 else 'three'}_{self.key}",
                self.family,
                one_of(self.yes, self.no, size, self.key),
                given=f"{word} {self.nouns} {joined}|{word} {self.nouns}",
                want="|".join(
                    f"the {self.noun}, of the {word}, {which} {part}"
                    f"|the one of the {word} {self.nouns}"
                    f" {which} {part}"
                    for part in says
                ),
                ask="|".join(
                    f"Which of the {word} {self.nouns} {part}?|Which of these {word} {part}?"
                    for part in says
                ),
                origin=self.origin,
            )
