"""Sentences for the wider set of number tasks, and the kit that picks among them.

Each kind of answer has one large pool of sentences. A task draws its own mix from the pool and
words its parameter anew in each sentence, so siblings share a style but hardly a description.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from num2words import num2words

from benchmarks.tasks.draft import Draft, pairs
from benchmarks.tasks.wording import RULE, RULE_LICENCE

T = TypeVar("T", bound=Hashable)
MAX_DESCRIPTION_CHARACTERS = 160
NUM_DESCRIPTIONS = 40

# {do} an order, {what} the result, {given} the input, {out} the form of the answer
RESULT = (
    "{do}",
    "{Do}.",
    "{what}",
    "{What}.",
    "Please {do}.",
    "Could you {do}?",
    "Can you {do} for me?",
    "{do} pls",
    "{do}, thanks",
    "i need {what}",
    "whats {what}",
    "What is {what}?",
    "What's {what}? Reply with {out}.",
    "Input: {given}. Output: {what}.",
    "Input is {given}; output is {what}.",
    "INPUT {given} / OUTPUT {what}",
    "Given {given}, {do}.",
    "Given {given}, return {what}.",
    "For every input, {do} and answer with {out}.",
    "Return {what}.",
    "Return {what}, as {out}.",
    "Reply with {what}, nothing else.",
    "Respond with {what} and no other text.",
    "Your task is to {do}.",
    "Your job: {do}. Write {out}.",
    "Task: {do}. Answer format: {out}.",
    "You get {given}. Give back {what}.",
    "You receive {given} and must {do}.",
    "I'll send {given}, you send {what}.",
    "I type {given} and expect to see {what}.",
    "When I give you {given}, {do}. I only want {out}.",
    "Write {what}.",
    "Write down {what} for the given input.",
    "Work out {what}.",
    "Figure out {what} and show {out}.",
    "tell me {what}",
    "Tell me {what}, please.",
    "gimme {what}, {out}",
    "just {do}, no explanation",
    "Just {do}.",
    "hey can u {do}? {out} pls",
    "ok so u get {given}, now {do}",
    "Take {given} and {do}.",
    "The answer should be {what}.",
    "The expected answer is {what}, written as {out}.",
    "Map the input to {what}.",
    "The function takes {given} and returns {what}.",
    "Each line holds {given}. Replace it by {what}.",
    "One column holds {given}; fill the next one with {what}.",
    "I'd like you to {do}, please. Nothing more than {out}.",
    "We need a tool that can {do}. Be that tool and print {out}.",
    "Would you kindly {do}? {Out} will do.",
    "Show {what}. No steps, no comment.",
    "Produce {what} from {given}.",
    "Find {what}.",
    "My program feeds you {given} and reads back {what}.",
    "No chit-chat: {do}.",
    "{given} -> {what}",
    "In: {given}. Out: {what}.",
    "{Do}; the output is {out}.",
    "Read {given}, then {do}.",
    "Always answer with {what}.",
    "Help me {do}. I need {out}.",
    "Let me have {what}, please, in the form of {out}.",
)

# {rule} says which answer belongs to which input, "yes if the number is even, otherwise no"
LABEL = (
    "{rule}",
    "{Rule}.",
    "Answer {rule}.",
    "answer {rule}",
    "Reply {rule}.",
    "Please answer {rule}.",
    "please reply {rule}, thx",
    "Say {rule}.",
    "say {rule} pls",
    "Output {rule}.",
    "Print {rule}.",
    "Write {rule}.",
    "Return {rule}.",
    "Input: {given}. Output: {rule}.",
    "Input is {given}; output is {rule}.",
    "Given {given}, answer {rule}.",
    "Given {given}, output {rule}.",
    "You get {given}. Respond {rule}.",
    "You will see {given}; write {rule}.",
    "I'll send {given}. Tell me {rule}.",
    "For each input, {given}, give {rule}.",
    "Classify {given}: {rule}.",
    "Look at {given} and say {rule}.",
    "Check {given}. Result: {rule}.",
    "The answer is {rule}.",
    "One word as the answer: {rule}.",
    "Your task: {rule}.",
    "u get {given}, answer {rule}",
    "The function takes {given} and returns {rule}.",
    "I only want one word back, {rule}.",
    "Could you answer {rule}?",
    "Label the input, {given}, with {rule}.",
    "Each line holds {given}. Next to it write {rule}.",
    "My spreadsheet needs a column with {rule}. The input is {given}.",
    "No explanation, just {rule}.",
    "{given} -> {rule}",
    "A filter sees {given} and emits {rule}. Be the filter.",
    "Decide and reply {rule}.",
)

# {ask} a question, {that} a claim that may or may not hold
YES_NO = (
    "{ask}? yes or no",
    "{Ask}? Answer yes or no.",
    "{Ask}? Reply with yes or no only.",
    "{ask}?? just yes/no",
    "{ask}? (yes/no)",
    "Tell me whether {that}, yes or no.",
    "Say whether {that}. Answer yes or no.",
    "Check whether {that}; reply yes or no.",
    "check if {that}, yes/no",
    "Please check if {that} and answer yes or no.",
    "Decide if {that}. Output yes or no.",
    "Determine whether {that} (answer: yes or no).",
    "True claim or not: {that}? Use yes or no.",
    "Input: {given}. Question: {ask}? Output: yes or no.",
    "Given {given}, say yes or no: {ask}?",
    "For {given}, I want to know if {that}. yes or no",
    "Yes or no: {that}.",
    "yes/no question: {ask}?",
    "Could you tell me if {that}? A yes or a no in lower case is enough.",
    "I need to know whether {that}. Only yes or no please.",
    "You get {given}. Is it true that {that}? Answer yes or no.",
    "Test whether {that}, printing yes or no.",
    "can u check if {that}? yes or no",
    "Confirm with yes that {that}, or deny with no.",
)


def spelled(number: int) -> str:
    """Spell a number in English without the word and."""
    return str(num2words(number)).replace(" and ", " ")


def rules(yes: str, no: str, claims: str) -> str:
    """Word "answer A if the claim holds, otherwise B" in several ways for every claim."""
    forms = (
        "{yes} if {claim}, otherwise {no}",
        "{yes} when {claim}, else {no}",
        "{yes} if {claim} and {no} if not",
        "{yes} or {no}, depending on whether {claim}",
        "{yes} whenever {claim}, in all other cases {no}",
        "{no} unless {claim}, in which case {yes}",
    )
    return "|".join(
        form.format(yes=yes, no=no, claim=claim) for claim in claims.split("|") for form in forms
    )


def choose(
    rng: random.Random,
    pool: Sequence[str],
    slots: dict[str, str],
    extra: Iterable[str] = (),
    count: int = NUM_DESCRIPTIONS,
) -> tuple[str, ...]:
    """Draw sentences from a pool and fill their slots, whose alternatives are split by ``|``."""
    texts = list(dict.fromkeys(extra))
    options = {key: value.split("|") for key, value in slots.items()}
    for template in rng.sample(list(pool), len(pool)):
        values: dict[str, str] = {}
        for key, phrases in options.items():
            values[key] = rng.choice(phrases)
            values[key.capitalize()] = values[key][0].upper() + values[key][1:]
        text = template.format(**values)
        if len(text) <= MAX_DESCRIPTION_CHARACTERS and text not in texts:
            texts.append(text)
        if len(texts) >= count:
            break
    return tuple(texts)


@dataclass(frozen=True, kw_only=True)
class Kit:
    """Makes the drafts of one family; the family's name goes in front of each task's name."""

    family: str
    rng: random.Random
    source: str = RULE
    licence: str = RULE_LICENCE

    def draft(
        self, name: str, examples: Iterable[tuple[object, object]], descriptions: tuple[str, ...]
    ) -> Draft:
        """Put a task together from its parts."""
        return Draft(
            name=f"{self.family}_{name}",
            family=self.family,
            descriptions=descriptions,
            examples=pairs(examples),
            source=self.source,
            licence=self.licence,
        )

    def result(
        self,
        name: str,
        examples: Iterable[tuple[object, object]],
        *,
        do: str,
        what: str,
        given: str,
        out: str,
        extra: str = "",
        pool: Sequence[str] = RESULT,
    ) -> Draft:
        """Word a task whose answer is computed or picked; ``extra`` adds whole descriptions."""
        slots = {"do": do, "what": what, "given": given, "out": out}
        whole = [text for text in extra.split("|") if text]
        return self.draft(name, examples, choose(self.rng, pool, slots, whole))

    def label(
        self,
        name: str,
        examples: Iterable[tuple[object, object]],
        *,
        rule: str,
        given: str,
        extra: str = "",
    ) -> Draft:
        """Word a task whose answer is one of a few labels."""
        whole = [text for text in extra.split("|") if text]
        slots = {"rule": rule, "given": given}
        return self.draft(name, examples, choose(self.rng, LABEL, slots, whole))

    def yes_no(
        self,
        name: str,
        examples: Iterable[tuple[object, bool]],
        *,
        that: str,
        ask: str,
        given: str,
    ) -> Draft:
        """Word a yes/no task; half of its sentences are questions, half rules."""
        slots = {"that": that, "ask": ask, "given": given, "rule": rules("yes", "no", that)}
        half = choose(self.rng, YES_NO, slots, count=20)
        texts = choose(self.rng, LABEL, slots, half)
        answers = [(source, "yes" if holds else "no") for source, holds in examples]
        return self.draft(name, answers, texts)


def balanced(
    rng: random.Random, values: Iterable[T], test: Callable[[T], bool], size: int = 150
) -> list[tuple[T, bool]]:
    """Draw equally many values that pass and fail a test, up to ``size`` of each."""
    kept: tuple[list[T], list[T]] = ([], [])
    for value in dict.fromkeys(values):
        kept[test(value)].append(value)
    count = min(size, len(kept[0]), len(kept[1]))
    return [(value, bool(i)) for i in (0, 1) for value in rng.sample(kept[i], count)]
