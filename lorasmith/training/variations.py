"""Variations: a training task with one demand more, about the form of its answers.

"Name the country's capital." becomes "Name the country's capital. Put violet in front of the
answer." There are more words than batches, so a generator that is trained on variations cannot
learn them one by one: it has to read the demand.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from lorasmith.errors import InputError
from lorasmith.tasks import Task

MAX_LABELS = 5
_WORD = re.compile("[a-z]{3,9}")
_OTHER_LABELS = (
    ("A", "B", "C", "D", "E"),
    ("1", "2", "3", "4", "5"),
    ("x", "y", "z", "w", "v"),
    ("one", "two", "three", "four", "five"),
    ("red", "green", "blue", "white", "black"),
    ("first", "second", "third", "fourth", "fifth"),
)

_FRONT = (
    "Put {w} in front of the answer.",
    "Begin the answer with {w}.",
    "start with {w}",
    "The reply opens with the word {w}.",
    "First write {w}, then the answer.",
    "Before the answer comes {w}, always.",
    "dont forget {w} before it",
    "Please let every answer start with the word {w}.",
)
_END = (
    "Put {w} behind the answer.",
    "End the answer with {w}.",
    "finish with {w}",
    "The reply closes with the word {w}.",
    "First write the answer, then {w}.",
    "After the answer comes {w}, always.",
    "and add {w} after it",
    "Please let every answer end with the word {w}.",
)
_WRAP = (
    "Put the answer in {w}.",
    "The answer stands between {w}.",
    "{w} around it",
    "Wrap what you write in {w}.",
    "Please use {w} on both sides of the answer.",
    "Format: the answer inside {w}.",
)
_MARK = (
    "End with {w}.",
    "The answer is followed by {w}.",
    "{w} at the end",
    "Put {w} behind it.",
    "Please close every answer with {w}.",
    "The last character is {w}.",
)
_FORM = (
    "Write the answer {w}.",
    "{w} please",
    "The answer is given {w}.",
    "Everything you write is {w}.",
    "Output {w}.",
)
_INSTEAD = (
    "{new} instead of {old}",
    "write {new} for {old}",
    "{old} is written {new}",
    "say {new} where it is {old}",
)

_PAIRS = (
    ('"', '"', ("double quotes", "quotation marks")),
    ("'", "'", ("single quotes",)),
    ("(", ")", ("round brackets", "parentheses")),
    ("[", "]", ("square brackets", "box brackets")),
    ("{", "}", ("curly brackets", "braces")),
    ("<", ">", ("angle brackets", "less-than and greater-than signs")),
    ("*", "*", ("asterisks", "stars")),
    ("_", "_", ("underscores",)),
    ("#", "#", ("hash signs",)),
    ("-", "-", ("hyphens", "dashes")),
)
_MARKS = (
    ("!", ("an exclamation mark",)),
    ("?", ("a question mark",)),
    (";", ("a semicolon",)),
    (":", ("a colon",)),
    (",", ("a comma",)),
    ("...", ("three dots", "an ellipsis")),
    ("!!", ("two exclamation marks",)),
)
_FORMS: tuple[tuple[Callable[[str], str], tuple[str, ...]], ...] = (
    (str.upper, ("in capital letters", "in upper case", "in ALL CAPS")),
    (str.lower, ("in lower case", "without capital letters", "in small letters")),
    (lambda text: text[:1].upper() + text[1:], ("with a capital first letter", "capitalised")),
    (lambda text: f"{text} {text}", ("twice", "two times, with a space between")),
    (lambda text: f"{text}, {text}", ("twice, with a comma between",)),
    (lambda text: text.replace(" ", "_"), ("with underscores for spaces",)),
    (lambda text: text.replace(" ", "-"), ("with hyphens for spaces",)),
    (lambda text: text.replace(" ", ""), ("without any spaces",)),
)


@dataclass(frozen=True, kw_only=True)
class Variation:
    """A demand on the form of answers, and the change of an answer that meets it."""

    demand: str
    change: Callable[[str], str]
    in_front: bool

    def describe(self, description: str) -> str:
        """Return the description with the demand before or behind it."""
        first, second = (self.demand, description) if self.in_front else (description, self.demand)
        return f"{first} {second}" if first[-1] in ".!?" else f"{first}. {second}"


class Variations:
    """Draws variations of tasks; ``share`` is how many of the tasks drawn for a batch get one.

    Raises: InputError if the tasks have too few words that could be demanded.
    """

    def __init__(self, tasks: Sequence[Task], share: float) -> None:
        self.share = share
        outputs = [dict.fromkeys(example.output for example in task.train) for task in tasks]
        self.labels = [tuple(own) if 2 <= len(own) <= MAX_LABELS else () for own in outputs]
        words = {text for own in outputs for text in own}
        words.update(word for task in tasks for text in task.descriptions for word in text.split())
        self.words = sorted(word for word in words if _WORD.fullmatch(word))
        if len(self.words) < 2 * MAX_LABELS:
            raise InputError(
                f"variations need {2 * MAX_LABELS} words to demand, the tasks have "
                f"{len(self.words)}; train on more tasks or set variations = 0"
            )

    def draw(self, rng: random.Random, task: int) -> Variation | None:
        """Draw a variation of a task, by its index, or none."""
        if rng.random() >= self.share:
            return None
        labels = self.labels[task]
        if labels and rng.random() < 0.5:
            demand, change = self._relabelled(rng, labels)
        else:
            demand, change = rng.choice((self._with_word, _wrapped, _marked, _formed))(rng)
        return Variation(demand=demand, change=change, in_front=rng.random() < 0.2)

    def _relabelled(
        self, rng: random.Random, labels: Sequence[str]
    ) -> tuple[str, Callable[[str], str]]:
        old = rng.sample(labels, rng.randint(1, len(labels)))
        count = 2 * MAX_LABELS  # enough, when those that the task has already are taken out
        others = rng.choice(_OTHER_LABELS) if rng.random() < 0.3 else rng.sample(self.words, count)
        new = dict(zip(old, [word for word in others if word not in labels], strict=False))
        template = rng.choice(_INSTEAD)
        demand = ", ".join(template.format(old=o, new=n) for o, n in new.items())
        return demand[:1].upper() + demand[1:] + ".", lambda text: new.get(text, text)

    def _with_word(self, rng: random.Random) -> tuple[str, Callable[[str], str]]:
        word = rng.choice(self.words)
        if rng.random() < 0.5:
            return rng.choice(_FRONT).format(w=word), lambda text: f"{word} {text}"
        return rng.choice(_END).format(w=word), lambda text: f"{text} {word}"


def _wrapped(rng: random.Random) -> tuple[str, Callable[[str], str]]:
    left, right, names = rng.choice(_PAIRS)
    return rng.choice(_WRAP).format(w=rng.choice(names)), lambda text: f"{left}{text}{right}"


def _marked(rng: random.Random) -> tuple[str, Callable[[str], str]]:
    mark, names = rng.choice(_MARKS)
    return rng.choice(_MARK).format(w=rng.choice(names)), lambda text: f"{text}{mark}"


def _formed(rng: random.Random) -> tuple[str, Callable[[str], str]]:
    change, names = rng.choice(_FORMS)
    return rng.choice(_FORM).format(w=rng.choice(names)), change
