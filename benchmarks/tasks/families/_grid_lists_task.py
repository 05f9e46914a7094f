"""What the grid of list tasks shares: how lists are drawn, solved and worded."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from benchmarks.tasks.draft import Draft, pairs
from benchmarks.tasks.families import _grid_lists_text as text
from benchmarks.tasks.families._list_places import CARDINALS, ORDINALS, SHORT_ORDINALS
from benchmarks.tasks.families._more_lists_text import describe
from benchmarks.tasks.families.list_words import (
    CATEGORIES,
    PARTS_OF_SPEECH,
    WORDFREQ_LICENCE,
    WORDFREQ_SOURCE,
    frequent_words,
)

NUM_ROWS = 160
NUM_DESCRIPTIONS = 31
Items: TypeAlias = list[str]
Answer: TypeAlias = Callable[[Items], str | Items | None]
Shape: TypeAlias = Callable[[random.Random, Items], Items]

# The text between two items, and its name.
SEPARATORS = {
    "comma": (", ", "commas"), "semicolon": ("; ", "semicolons"), "slash": (" / ", "slashes"),
    "bar": (" | ", "vertical bars"), "arrow": (" -> ", "arrows"), "plus": (" + ", "plus signs"),
    "hyphen": (" - ", "hyphens"), "ampersand": (" & ", "ampersands"),
    "and": (" and ", 'words "and"'),
}  # fmt: skip
NEW = {
    "comma": "a comma and a space", "semicolon": "a semicolon and a space",
    "slash": "a slash with spaces around it", "bar": "a vertical bar (|) with spaces around it",
    "arrow": "an arrow (->) with spaces around it", "hyphen": "a hyphen with spaces around it",
    "ampersand": 'the sign "&" with spaces around it',
}  # fmt: skip
PLURALS = {"city": "cities"}
ALIASES = {"capital": "letter", "decimal": "number", "digit": "number", "signed": "number"}
NUMBERS = {"number": (1, 100), "signed": (1, 60), "year": (1800, 2026), "digit": (1, 10)}
NAMES = (
    "Anna Tom Lisa Maria David Laura Emma Olga Peter Paul Mary John Sarah Kevin Julia Oscar Nina "
    "Felix Clara Simon Alice Bruno Diana Frank Grace Henry Irene Jacob Karen Leo Martin Nora "
    "Oliver Paula Robert Sofia Thomas Ursula Victor Wendy Adam Bella Carl Daniel Elena George "
    "Hannah Ivan Jane Kate Lucas Monica Nick Rosa Samuel Teresa Walter Yvonne Zoe Albert"
).split()
POOLS: dict[str, Sequence[str]] = {
    "name": NAMES,
    "color": "red blue green yellow black white pink brown grey purple gold teal navy".split(),
    "job": "doctor nurse teacher farmer lawyer baker pilot chef judge singer tailor cook".split(),
    "animal": CATEGORIES["animal"],
    "city": CATEGORIES["city"],
    "fruit": CATEGORIES["fruit"],
    "capital": "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
}


@dataclass(frozen=True)
class Spec:
    """What the lists of a task are made of."""

    content: str
    sep: str
    sizes: tuple[int, ...] = (3, 4)

    @property
    def mark(self) -> str:
        """The text between two items."""
        return SEPARATORS[self.sep][0]

    @property
    def sign(self) -> str:
        """What the separators are called."""
        return SEPARATORS[self.sep][1]

    def nouns(self) -> list[tuple[str, str]]:
        """Give the words for one item and for several."""
        noun = ALIASES.get(self.content, self.content)
        return [(one, PLURALS.get(one, f"{one}s")) for one in (noun, "item")]

    def given(self) -> list[str]:
        """Say what the input is."""
        count = CARDINALS[self.sizes[0]] if len(self.sizes) == 1 else "several"
        many = self.nouns()[0][1]
        ways = ("separated by", "with", "joined by", "split by")
        return [f"{count} {many} {way} {self.sign}" for way in ways] + [f"a line of {many}"]


def plan(block: str, sizes: str = "") -> Iterator[tuple[Spec, list[str]]]:
    """Read the entries of a plan: the lists, then what else stands there."""
    for entry in " ".join(block.split()).split("; "):
        content, sep, *rest = entry.split()
        digits = sizes or rest.pop(0)
        yield Spec(content, sep, tuple(map(int, digits))), [part.replace("_", " ") for part in rest]


def draw(rng: random.Random, content: str, size: int) -> Items:
    """Draw different items."""
    if content == "decimal":
        return [str(number / 10) for number in rng.sample(range(11, 99), size)]
    if content in NUMBERS:
        signs = (1, -1) if content == "signed" else (1,)
        numbers = rng.sample(range(*NUMBERS[content]), size)
        return [str(number * rng.choice(signs)) for number in numbers]
    if content == "phrase":
        adjectives = rng.sample(PARTS_OF_SPEECH["adjective"][:60], size)
        return [f"{left} {rng.choice(PARTS_OF_SPEECH['noun'])}" for left in adjectives]
    return rng.sample(POOLS.get(content) or frequent_words(900), size)


def solve(
    rng: random.Random, spec: Spec, answer: Answer, shape: Shape | None = None
) -> list[tuple[str, str]]:
    """Make lists with their answers; an answer that is a list is joined as the input is."""
    rows: dict[str, str] = {}
    for turn in range(20 * NUM_ROWS):
        items = draw(rng, spec.content, spec.sizes[turn % len(spec.sizes)])
        items = shape(rng, items) if shape else items
        result = answer(items)
        if result is not None and len(rows) < NUM_ROWS:
            target = result if isinstance(result, str) else spec.mark.join(result)
            rows[spec.mark.join(items)] = target
    return list(rows.items())


def expand(
    rng: random.Random, spec: Spec, phrases: Sequence[str], slots: dict[str, Sequence[str]]
) -> list[str]:
    """Fill a kind's phrases several times, with any of the wordings of its parameters."""
    found: dict[str, None] = {}
    for phrase in list(phrases) * 9:
        one, many = rng.choice(spec.nouns())
        chosen = {key: rng.choice(list(choices)) for key, choices in slots.items()}
        # No format() here: the sign that is put around an item may itself be a brace.
        values = {k: v.replace("{n}", one).replace("{ns}", many) for k, v in chosen.items()}
        filled = phrase.format(n=one, ns=many, **values)
        found[filled.replace("number number", "number no.")] = None
    return list(found)


def task(
    rng: random.Random,
    name: str,
    family: str,
    kind: str,
    spec: Spec,
    rows: Sequence[tuple[str, str]],
    given: Sequence[str] = (),
    **slots: Sequence[str],
) -> Draft:
    """Word a task of a kind."""
    form = (f"separated by {spec.sign}", f"with {spec.sign} between", f"{spec.sign} in between")
    filled = {
        key: expand(rng, spec, phrases, {"form": form, **slots})
        for key, phrases in text.KINDS[kind].items()
    }
    shells = (*text.SHELLS_DO, *text.SHELLS_WHAT)
    filled["list"] = list(given or spec.given())
    return Draft(
        name=f"lists_{spec.content}_{spec.sep}_{name}",
        family=family,
        descriptions=describe(rng, shells, filled, NUM_DESCRIPTIONS),
        examples=pairs(rows),
        source=WORDFREQ_SOURCE,
        licence=WORDFREQ_LICENCE,
    )


def place(k: int) -> list[str]:
    """Name a place in a list, counted from the start or (below zero) from the end."""
    if k == 1:
        return ["the first {n}", "the opening {n}", "the {n} at the very start", "the 1st {n}"]
    if k == -1:
        return ["the last {n}", "the final {n}", "the {n} at the very end", "the closing {n}"]
    order, short, number = ORDINALS[abs(k)], SHORT_ORDINALS[abs(k)], CARDINALS[abs(k)]
    if k > 0:
        return [
            f"the {order} {{n}}", f"{{n}} number {number}", f"the {short} {{n}}",
            f"the {{n}} in position {k}", f"the {{n}} in {order} place",
        ]  # fmt: skip
    return [
        f"the {order}-to-last {{n}}", f"the {order} {{n}} from the end",
        f"the {short} {{n}} from the right", f"{{n}} number {number}, counting from the end",
    ]  # fmt: skip


def at(k: int) -> int:
    """Turn a place into an index."""
    return k - 1 if k > 0 else k


def spot(k: int) -> str:
    """Name a place for a task's name."""
    return f"{k}" if k > 0 else f"end_{-k}"


def slug(item: str) -> str:
    """Write an item so that it may stand in a task's name."""
    return "_".join(item.lower().replace("???", "marks").replace(".", "").split())


def said(item: str) -> list[str]:
    """Quote an item of the list."""
    return [f'"{item}"', f"'{item}'", f'the {{n}} "{item}"']


def quoted(item: str) -> list[str]:
    """Quote a new item or a sign."""
    return (
        ["a double quote", "one double quotation mark"]
        if item == '"'
        else [f'"{item}"', f"'{item}'"]
    )
