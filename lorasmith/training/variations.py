"""Variations: a training task with one demand more, that no batch before it had.

"Name the country's capital." becomes "Name the country's capital. Put violet in front of the
answer." There are more words than batches, so a generator that is trained on variations cannot
learn them one by one: it has to read the demand.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from lorasmith.errors import InputError
from lorasmith.tasks import Example, Task
from lorasmith.training import variation_words as say

MAX_LABELS = 5
_WORD = re.compile("[a-z]{3,9}")

Change = Callable[[Example, Example], Example | None]
"""An example and another one of its task in, the varied example out; None if it cannot be."""

FORMS: tuple[tuple[Callable[[str], str], tuple[str, ...]], ...] = (
    (str.upper, ("in capital letters", "in upper case", "in ALL CAPS")),
    (str.lower, ("in lower case", "without capital letters", "in small letters")),
    (lambda text: text[:1].upper() + text[1:], ("with a capital first letter", "capitalised")),
    (lambda text: f"{text} {text}", ("twice", "two times, with a space between")),
    (lambda text: f"{text}, {text}", ("twice, with a comma between",)),
    (lambda text: text.replace(" ", "_"), ("with underscores for spaces",)),
    (lambda text: text.replace(" ", "-"), ("with hyphens for spaces",)),
    (lambda text: text.replace(" ", ""), ("without any spaces",)),
    (lambda text: text[0], ("as its first letter alone", "cut to its first character")),
    (lambda text: text[-1], ("as its last letter alone", "cut to its last character")),
    (lambda text: text[:3], ("cut to three letters", "as its first three letters alone")),
    (lambda text: text.split()[0], ("as its first word alone", "cut after the first word")),
    (lambda text: text.split()[-1], ("as its last word alone",)),
    (lambda text: " ".join(text.split()[::-1]), ("with its words in reverse order",)),
)


@dataclass(frozen=True, kw_only=True)
class Variation:
    """A demand, and the change of an example that meets it."""

    demand: str
    change: Change
    in_front: bool = False

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
        self._kinds = (
            *(self._with_word, self._with_word, self._except_for, self._behind_word),
            *(_wrapped, _marked, _formed, _formed, _echoed, _one_of_two, _both),
        )

    def draw(self, rng: random.Random, task: int) -> Variation | None:
        """Draw a variation of a task, by its index, or none."""
        if rng.random() >= self.share:
            return None
        labels = self.labels[task]
        if labels and rng.random() < 0.4:
            demand, change = self._relabelled(rng, labels)
        else:
            demand, change = rng.choice(self._kinds)(rng)
        return Variation(demand=demand, change=change, in_front=rng.random() < 0.2)

    def _relabelled(self, rng: random.Random, labels: Sequence[str]) -> tuple[str, Change]:
        """Rename some labels."""
        old = rng.sample(labels, rng.randint(1, len(labels)))
        count = 2 * MAX_LABELS  # enough, when those that the task has already are taken out
        others = rng.choice(say.LABELS) if rng.random() < 0.3 else rng.sample(self.words, count)
        new = dict(zip(old, [word for word in others if word not in labels], strict=False))
        template = rng.choice(say.INSTEAD)
        demand = ", ".join(template.format(old=o, new=n) for o, n in new.items())
        return demand[:1].upper() + demand[1:] + ".", _answer(lambda text: new.get(text, text))

    def _with_word(self, rng: random.Random) -> tuple[str, Change]:
        """Put a word before or after the answer."""
        word = rng.choice(self.words)
        if rng.random() < 0.5:
            return rng.choice(say.FRONT).format(w=word), _answer(lambda text: f"{word} {text}")
        return rng.choice(say.END).format(w=word), _answer(lambda text: f"{text} {word}")

    def _except_for(self, rng: random.Random) -> tuple[str, Change]:
        """Answer one word otherwise; it is the input of half of the examples."""
        word, reply = rng.sample(self.words, 2)
        coin = random.Random(rng.random())

        def change(example: Example, _: Example) -> Example:
            return Example(input=word, output=reply) if coin.random() < 0.5 else example

        return rng.choice(say.EXCEPT).format(w=word, reply=reply), change

    def _behind_word(self, rng: random.Random) -> tuple[str, Change]:
        """Let every input begin with a word that is to be ignored."""
        word = rng.choice(self.words)

        def change(example: Example, _: Example) -> Example:
            return replace(example, input=f"{word} {example.input}")

        return rng.choice(say.BEHIND).format(w=word), change


def _answer(change: Callable[[str], str]) -> Change:
    return lambda example, _: replace(example, output=change(example.output))


def _wrapped(rng: random.Random) -> tuple[str, Change]:
    left, right, names = rng.choice(say.PAIRS)
    demand = rng.choice(say.WRAP).format(w=rng.choice(names))
    return demand, _answer(lambda text: f"{left}{text}{right}")


def _marked(rng: random.Random) -> tuple[str, Change]:
    mark, names = rng.choice(say.MARKS)
    demand = rng.choice(say.MARK).format(w=rng.choice(names))
    return demand, _answer(lambda text: f"{text}{mark}")


def _formed(rng: random.Random) -> tuple[str, Change]:
    change, names = rng.choice(FORMS)
    return rng.choice(say.FORM).format(w=rng.choice(names)), _answer(change)


def _echoed(rng: random.Random) -> tuple[str, Change]:
    """Repeat the input before or after the answer."""
    sign, name = rng.choice(say.SIGNS)
    first = rng.random() < 0.5

    def change(example: Example, _: Example) -> Example:
        parts = [example.input, example.output]
        return replace(example, output=sign.join(parts if first else parts[::-1]))

    return rng.choice(say.ECHO_FIRST if first else say.ECHO_LAST).format(w=name), change


def _one_of_two(rng: random.Random) -> tuple[str, Change]:
    """Give two inputs, of which one is to be answered."""
    sign, name = rng.choice(say.SIGNS)
    first = rng.random() < 0.5

    def change(example: Example, other: Example) -> Example | None:
        inputs = [example.input, other.input] if first else [other.input, example.input]
        clear = all(sign.strip() not in text for text in inputs)
        return replace(example, input=sign.join(inputs)) if clear else None

    which = rng.choice(("first", "former") if first else ("second", "latter"))
    return rng.choice(say.ONE_OF_TWO).format(w=name, which=which), change


def _both(rng: random.Random) -> tuple[str, Change]:
    """Give two inputs, both to be answered."""
    (sign, name), (between, called) = rng.choice(say.SIGNS), rng.choice(say.SIGNS)

    def change(example: Example, other: Example) -> Example | None:
        if any(sign.strip() in text for text in (example.input, other.input)):
            return None
        return Example(
            input=f"{example.input}{sign}{other.input}",
            output=f"{example.output}{between}{other.output}",
        )

    return rng.choice(say.BOTH).format(w=name, between=called), change
