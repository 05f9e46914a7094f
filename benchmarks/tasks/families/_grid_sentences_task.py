"""Wording and drawing for the grids on short sentences, messages and records."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence

from benchmarks.tasks.draft import Draft, pairs
from benchmarks.tasks.families import _grid_sentences_data as data
from benchmarks.tasks.families import _grid_sentences_text as text
from benchmarks.tasks.families._grid_categories_words import AMBIGUOUS, WORDS, apart
from benchmarks.tasks.families._wording import HAND_WRITTEN
from benchmarks.tasks.families.grid_labels import listed

NUM_ROWS = 150
NUM_DESCRIPTIONS = 32
MAX_DESCRIPTION = 160
MAX_SENTENCE = 88
SENTENCE = ("a short sentence", "a line of text", "a short message", "one brief note")
Row = tuple[str, str]
Options = dict[str, Sequence[str]]


def slug(*parts: str) -> str:
    """Make a part of a task's name."""
    return re.sub(r"[^a-z0-9]+", "_", " ".join(parts).lower()).strip("_")


def spread(block: str, **slots: str) -> tuple[str, ...]:
    """Split alternatives at the bars and fill their slots."""
    return tuple(part.strip().format(**slots) for part in block.split("|"))


def describe(rng: random.Random, templates: Sequence[str], options: Options) -> tuple[str, ...]:
    """Fill the templates in random order with freshly drawn wordings, and keep short ones."""
    found: list[str] = []
    for template in rng.sample(templates, len(templates)):
        for _ in range(8):
            slots = {key: rng.choice(values) for key, values in options.items()}
            if "labels" in slots:
                slots["a"], slots["b"] = slots["labels"].split("/")
            slots |= {key.capitalize(): some[0].upper() + some[1:] for key, some in slots.items()}
            sentence = template.format(**slots)
            if len(sentence) <= MAX_DESCRIPTION and sentence not in found:
                found.append(sentence)
                break
    return tuple(found[:NUM_DESCRIPTIONS])


def task(
    rng: random.Random,
    name: str,
    family: str,
    templates: Sequence[str],
    options: Options,
    draw: Callable[[], Row | None],
) -> Draft:
    """Make a task from a drawer of examples, which gives None for an unfit one."""
    rows: dict[str, str] = {}
    for _ in range(NUM_ROWS * 20):
        row = draw()
        if row is not None and len(row[0]) <= MAX_SENTENCE:
            rows.setdefault(*row)
        if len(rows) == NUM_ROWS:
            break
    source, licence = HAND_WRITTEN
    return Draft(
        name=name,
        family=family,
        descriptions=describe(rng, templates, options),
        examples=pairs(rows.items()),
        source=source,
        licence=licence,
    )


def filled(rng: random.Random, frame: str, **fixed: str) -> tuple[str, dict[str, str]]:
    """Fill a frame's slots with different values; "p2" is another one of the kind "p"."""
    values = dict(fixed)
    for slot in re.findall(r"{(\w+)}", frame):
        if slot not in values:
            values[slot] = different(rng, slot.rstrip("2"), list(values.values()))
    return re.sub(r"\ba (?=[aeiou])", "an ", frame.format(**values)), values


def different(rng: random.Random, kind: str, taken: Sequence[str]) -> str:
    """Draw a value of a kind that is not taken."""
    while (value := data.value(rng, kind)) in taken:
        pass
    return value


def words_of(kind: str) -> list[str]:
    """Give the words that belong to a kind beyond doubt."""
    return [word for word in WORDS[kind] if word not in AMBIGUOUS]


def strangers(kind: str) -> list[str]:
    """Give words that nobody would count as members of a kind."""
    others = [other for other in data.KINDS if other != kind and apart(kind, other)]
    return [word for other in others for word in words_of(other) if word not in WORDS[kind]]


def mentioning(rng: random.Random, words: list[str]) -> str:
    """Write a sentence that mentions words in any order."""
    rng.shuffle(words)
    joint = rng.choice(("and", "and", "or", "but not", "before", "without", "then"))
    frame = rng.choice(text.CARRIERS)
    return frame.format(x=listed(words, joint) if len(words) > 1 else words[0])
