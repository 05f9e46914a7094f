"""Sentences for the families of the split "calibration", in three voices.

Slots: {want} is the answer as a noun phrase, {do} the job as an order, {given} the input.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families._wording import Wording, draft, sentences
from benchmarks.tasks.wording import RULE, RULE_LICENCE

BY_RULE = (RULE, RULE_LICENCE)

# At a school or a club: somebody explains, practises or asks politely.
LESSON = sentences(
    """
- {do}.
- What I would like to see is {want}.
- Beginners are shown {given} and have to {do}.
- Read {given} and note down {want}.
- Could you, for {given}, {do}?
- Answer with {want}; a reason is not needed.
- It is our first lesson today. I hold up {given} and the class calls out {want}.
- Can you see {want}? Write it.
- The front of the flash card has {given}, the back {want}. Fill in the back.
- Would you be so kind as to {do}?
- hi, could u {do}? no explanation pls
- For homework: {do}.
- Each question is {given}, each answer {want}.
- My pupil sends {given}. Respond with {want} and no more than that.
- Practice makes perfect, so once again: {do}.
- Solution sheet, line by line: {want}.
- Show that you understand {given}: {do}.
- {given}, and next to it {want}
- Exam question. You are shown {given}. Which is {want}?
- You teach a beginners' course. When a pupil asks, {do}.
- i always mix it up.. whats {want}
- On one line, let us have {want}.
- What a learner wants to know about {given} is {want}. Say just that.
- Take a look at {given}, then {do}.
- The club's quiz master reads out {given}. You win a point by giving {want}.
- Only {want} counts as a right answer.
- I am new to this and need somebody to {do}.
- It would please the teacher to read {want}.
"""
)

# At work: programs, forms, boards, customers.
OFFICE = sentences(
    """
- {want}
- The job: {do}.
- A widget on our page shows {want} once it is handed {given}.
- Lines come in, each of them {given}. Lines go out, each of them {want}.
- {do}, then stop.
- Please look through what I send, {given}, and send back {want}.
- All day long our new colleague has to {do}. Take over for an hour.
- Field one: {given}. Field two: {want}. Complete field two.
- Just {want}. Skip the pleasantries.
- asap and with nothing around it: {want}
- Write a reply that consists of {want}.
- A customer types {given} and expects {want} in return.
- How would you {do}? Show only the outcome.
- The board in the hall displays {want}, worked out from {given}.
- Parse {given}; emit {want}.
- When the clerk reads {given}, the clerk has to {do}. Be the clerk.
- My boss only ever asks me for {want}. Tell me what to say.
- From {given}, derive {want}.
- It is enough to {do}.
- Log the input as usual, but print nothing other than {want}.
- {given} => {want}
- For our records we must {do}, one record at a time.
- im in a meeting, could someone {do}
- Whatever else is in the message, the thing to report is {want}.
- As an assistant without much time, {do} in as few words as you can.
- Return value: {want}. Argument: {given}.
- There is a column missing in this sheet, namely {want}. Supply it row by row.
- State {want}.
- The interface is plain: you get {given} and {do}.
"""
)

# Among friends and in games: loose, chatty or terse.
TABLE = sentences(
    """
- ok here is the deal: i give you {given}, you give me {want}
- {do}
- Guess what I want now? Right: {want}.
- Game on! Somebody says {given} and, as fast as you can, you {do}.
- Promise me nothing but {want}.
- My little sister keeps asking me for {want}. Help me out.
- Seeing {given}, you say {want}.
- Mind telling me {want}?
- pls {do}, thats all i need
- We take turns. I show {given}, and you {do}.
- I bet you can {do} without a mistake.
- Rule for tonight: every message of mine is {given}, every message of yours is {want}.
- so whats {want}
- Look closely at {given}. The thing to find is {want}.
- Be a good sport and {do}.
- No chatter: {want}.
- In front of you is {given}. Now {do}.
- Grandpa forgot how to {do}. Show him, with the bare answer.
- Short question, short answer. I ask about {given}, you answer with {want}.
- lets see if u can {do}
- This puzzle has one rule: {do}.
- Say aloud: {want}.
- Somebody passes you a slip of paper with {given} on it. Pass it back with {want}.
- Keep the rest to yourself, I only care about {want}.
- On the left stands {given}. On the right should stand {want}.
- Next up is {given}; your turn to {do}.
- hmm, would be great to get {want}
- If you know how to {do}, prove it.
"""
)


def family_tasks(
    family: str,
    templates: Sequence[str],
    wording: Mapping[str, Wording],
    rows: Mapping[str, Iterable[tuple[str, str]]],
    origin: tuple[str, str] = BY_RULE,
) -> Iterator[Draft]:
    """Make one task of every entry of ``rows``, under its name."""
    for name, examples in rows.items():
        yield draft(name, family, templates, wording[name], examples, origin)


def yes(truth: bool) -> str:
    """Say yes or no."""
    return "yes" if truth else "no"


def balanced(rows: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Keep as many different examples of each answer as there are of the rarest one."""
    answers: dict[str, list[tuple[str, str]]] = {}
    for row in dict.fromkeys(rows):
        answers.setdefault(row[1], []).append(row)
    fewest = min(len(found) for found in answers.values())
    return [row for found in answers.values() for row in found[:fewest]]
