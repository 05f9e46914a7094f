"""Sentences for classifying short texts: yes/no questions and choices among named labels."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence

from benchmarks.tasks.draft import Draft, pairs
from benchmarks.tasks.families._wording import HAND_WRITTEN, sentences, unambiguous

MAX_DESCRIPTION = 160
NUM_DESCRIPTIONS = 36
PER_LABEL = 130
MAX_ROWS = 420
YES_NO = ("yes", "no")

# q: a direct question, claim: a full sentence, ans: both answers, a and b: the answer for yes, no
YES_NO_TEMPLATES = sentences(
    """
- {Q}? Just {ans}.
- {Q}? Answer {ans}.
- Answer {ans}: {q}?
- Say {a} if {claim}, otherwise {b}.
- {a} if {claim}, {b} if not
- Reply {a} when {claim}; in all other cases reply {b}.
- Decide whether {claim}. Output: {ans}.
- Input: {given}. Output: {a} if {claim}, else {b}.
- pls tell me if {claim}, just {ans}
- {q}? {ans} only pls
- Could you check whether {claim}? {ans}, that is enough.
- You will get {given}. Write {a} if {claim} and {b} if that is not so.
- I need a quick {a}/{b} check: {q}?
- Check {given}: {q}? ({ans})
- Label {given} {a} where {claim}, {b} elsewhere.
- task: {q}. answers: {ans}
- Binary classification. {a} = {claim}; {b} = anything else.
- correct or not: {claim}. write {ans}
- Look at {given} and determine whether {claim}; answer {ans}.
- Return {a} if {claim}. Return {b} if not.
- I'd like to know whether {claim}. Please answer with {ans}.
- Given {given}, state {ans}: {q}?
- idk if {claim}, can u say {ans}
- Would you say that {claim}? Respond {ans}.
- The output is {a} exactly when {claim}, and {b} in every other case.
- For each line, {ans}: {q}?
- {q}? one answer: {ans}
- Test whether {claim}. Print {ans} and nothing else.
- We are cleaning a data set and mark each entry {a} when {claim} and {b} when not.
- My spreadsheet column holds {given}; the next cell should be {a} if {claim}, else {b}.
- Judge it: {q}? Allowed answers: {ans}.
- A detector for one thing, whether {claim}: {a} when it fires, {b} when silent.
- Please read {given} and answer one question with {ans}: {q}?
- Flag with {a} when {claim}; everything else gets {b}.
- Classify as {a} ({claim}) or {b} (not the case).
- hey, {q}?? just say {ans}
- Only one thing matters here: {q}? Put {ans}.
- Simple check, {ans}, no explanation: {q}?
- If {claim}, the answer is {a}. Otherwise it is {b}.
- Kindly indicate {a} if {claim}, or else {b}.
- {Given} in, {a} or {b} out: {a} means {claim}
- Verify that {claim}; reply {ans} without any comment.
- quick one: {q}? ans {ans}
- u see {given}, write {a} if {claim} n {b} if not
"""
)

# q: a direct question, ask: the same as a clause, noun: what is chosen, labels: the answers
LABEL_POOL = sentences(
    """
- {Q}: {labels}?
- {Q}? Choose from {labels}.
- Tell me {ask}: {labels}.
- Classify {given} by {noun}: {labels}.
- {noun}: {labels}?
- Input: {given}. Output: {noun}, given as {labels}.
- pick the {noun}: {labels}
- Please determine {ask} and answer with {labels}.
- Could you tell me {ask}? The options are {labels}.
- {given} -> {noun} ({labels})
- You get {given}. State {ask}, using only {labels}.
- {q}? {labels}, nothing else
- pls sort by {noun}: {labels}
- Label each line with the {noun} ({labels}).
- Assign one {noun} out of {labels} to {given}.
- Decide {ask}. Valid answers: {labels}.
- Read {given} and say {ask}; possible answers: {labels}.
- For every entry give the {noun}; choices: {labels}.
- I have {given} and want to know {ask}: {labels}?
- Return the {noun} only. Possible values: {labels}.
- task: {noun} classification. classes: {labels}
- The answer must be {labels}, depending on {ask}.
- Which of {labels} fits? I'm asking {ask}.
- hey {q}? say {labels}
- Mark {given} with the right {noun}: {labels}.
- Would you kindly say {ask}? Reply with {labels} only.
- Judge {ask}; respond {labels}.
- Choose the {noun}. Options: {labels}. No explanation.
- dont know {ask}, is it {labels}?
- Sort {given} into {labels} according to {ask}.
- Work as a classifier ({noun}) with the outputs {labels}.
- My table needs one more column, the {noun}; fill it with {labels}.
- Answer {labels} to show {ask}.
- Identify the {noun} ({labels}) of {given}.
- A program reads {given} and prints {labels} to show {ask}.
- Given {given}, {q}? Use {labels}.
- just the label pls: {labels}. it should say {ask}
- Select {labels} for {given}, based on {ask}.
- Single-label {noun} detection; label set: {labels}.
- Help me tag {given}: {q}? Tags: {labels}.
- Let me know {ask}. Answer {labels}, exactly as spelled here.
- {noun} of {given}, one of these: {labels}
- I keep mixing this up: {q}? Write {labels}.
- We label {given} by hand and could use some help with {ask}: {labels}.
"""
)


def unfold(block: str) -> str:
    """Join the lines of a block that are indented by four to the lines above them."""
    return block.strip().replace("\n    ", " ")


def word(
    rng: random.Random, templates: Sequence[str], slots: Mapping[str, Sequence[str]]
) -> tuple[str, ...]:
    """Fill a shuffled pool, rotating every slot's values, and keep the first short sentences.

    A capital slot name gives the value with a capital first letter.
    """
    pool = rng.sample(list(templates), len(templates))
    found: list[str] = []
    for index, template in enumerate(pool):
        values: dict[str, str] = {}
        for shift, (key, options) in enumerate(slots.items()):
            # slots of equal length must not move in step, or few combinations would be seen
            value = options[(index + index // len(options) * shift) % len(options)]
            values[key] = value
            values[key.capitalize()] = value[0].upper() + value[1:]
        text = template.format(**values)
        if len(text) <= MAX_DESCRIPTION and text not in found:
            found.append(text)
    return tuple(found[:NUM_DESCRIPTIONS])


def sample(rng: random.Random, texts: Sequence[str], count: int) -> list[str]:
    """Draw up to ``count`` distinct texts."""
    unique = list(dict.fromkeys(texts))
    return rng.sample(unique, min(count, len(unique)))


def yes_no_task(
    rng: random.Random,
    name: str,
    family: str,
    *,
    claims: Sequence[str],
    questions: Sequence[str],
    given: Sequence[str],
    inside: Sequence[str],
    outside: Sequence[str],
    answers: tuple[str, str] = YES_NO,
    origin: tuple[str, str] = HAND_WRITTEN,
    per_label: int = PER_LABEL,
) -> Draft:
    """Make a task that asks whether something holds; ``inside`` are the texts where it does."""
    yes, no = answers
    ans: tuple[str, ...]
    apart = set(inside)
    outside = [text for text in outside if text not in apart]
    count = min(per_label, len(dict.fromkeys(inside)), len(dict.fromkeys(outside)))
    if answers == YES_NO:
        ans = ("yes or no", "yes/no", '"yes" or "no"')
    else:
        ans = (f"{yes} if so, {no} if not", f"{yes} (it is so) or {no} (it is not)")
    slots = {"claim": claims, "q": questions, "given": given, "ans": ans, "a": (yes,), "b": (no,)}
    rows = [(text, yes) for text in sample(rng, inside, count)]
    rows += [(text, no) for text in sample(rng, outside, count)]
    return Draft(
        name=name,
        family=family,
        descriptions=word(rng, YES_NO_TEMPLATES, slots),
        examples=pairs(rows),
        source=origin[0],
        licence=origin[1],
    )


def label_forms(labels: Sequence[str], meanings: Sequence[str] | None) -> tuple[str, ...]:
    """Name the labels in several ways; ``meanings`` explain labels that are mere codes."""
    if meanings is not None and list(meanings) != list(labels):
        both = list(zip(labels, meanings, strict=True))
        said = [a if a == b else f"{a} for {b}" for a, b in both]
        return (
            f"{', '.join(said[:-1])} or {said[-1]}",
            ", ".join(a if a == b else f"{a} ({b})" for a, b in both),
            ", ".join(a if a == b else f"{a} = {b}" for a, b in both),
        )
    quoted = [f'"{label}"' for label in labels]
    return (
        f"{', '.join(labels[:-1])} or {labels[-1]}",
        " / ".join(labels),
        f"{', '.join(quoted[:-1])} or {quoted[-1]}",
    )


def label_task(
    rng: random.Random,
    name: str,
    family: str,
    *,
    asks: Sequence[str],
    questions: Sequence[str],
    nouns: Sequence[str],
    given: Sequence[str],
    texts: Mapping[str, Sequence[str]],
    codes: Sequence[str] | None = None,
    origin: tuple[str, str] = HAND_WRITTEN,
    per_label: int = PER_LABEL,
) -> Draft:
    """Make a task that chooses among the keys of ``texts`` or the ``codes`` for them."""
    meanings = list(texts)
    labels = list(codes) if codes else meanings
    clean = unambiguous((text, key) for key, found in texts.items() for text in found)
    by_key = {key: [text for text, owner in clean if owner == key] for key in meanings}
    count = min(per_label, MAX_ROWS // len(labels), *(len(found) for found in by_key.values()))
    rows = [
        (text, label)
        for label, found in zip(labels, by_key.values(), strict=True)
        for text in sample(rng, found, count)
    ]
    # "exactly as spelled" would ask for "F = food" where F alone is wanted
    pool = [text for text in LABEL_POOL if codes is None or "spelled" not in text]
    slots = {
        "ask": asks,
        "q": questions,
        "noun": nouns,
        "given": given,
        "labels": label_forms(labels, meanings),
    }
    return Draft(
        name=name,
        family=family,
        descriptions=word(rng, pool, slots),
        examples=pairs(rows),
        source=origin[0],
        licence=origin[1],
    )
