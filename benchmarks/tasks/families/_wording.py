"""Reading the text blocks in which families keep their sentences, wordings and word lists."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from benchmarks.tasks.draft import Draft, fill, pairs

Wording: TypeAlias = dict[str, tuple[str, ...]]
HAND_WRITTEN = ("written for this project", "Apache-2.0")


def sentences(block: str) -> tuple[str, ...]:
    """Split a block of ``- sentence`` items; an item may run over several lines."""
    items = re.split(r"(?m)^- ", block)
    return tuple(" ".join(item.split()) for item in items if item.strip())


def wordings(block: str) -> dict[str, Wording]:
    """Parse a block of task wordings.

    A line without indent is a task's name, a line indented by two is ``slot: one | other | third``,
    and a deeper line continues the slot above it.
    """
    result: dict[str, Wording] = {}
    for entry in re.split(r"(?m)^(?=\S)", block.strip("\n")):
        head, _, body = entry.partition("\n")
        slots: Wording = {}
        for slot in re.split(r"(?m)^  (?=\S)", body):
            key, _, values = slot.partition(":")
            if key.strip():
                slots[key.strip()] = tuple(" ".join(value.split()) for value in values.split("|"))
        result[head.strip()] = slots
    return result


def describe(templates: Sequence[str], wording: Wording) -> tuple[str, ...]:
    """Fill the templates; a sentence that opens with a slot other than a label gets a capital."""
    filled = fill(templates, **wording)
    return tuple(
        text[0].upper() + text[1:]
        if template.startswith(("{want}", "{given}", "{do}", "{ask}"))
        else text
        for template, text in zip(templates, filled, strict=True)
    )


def words(block: str) -> tuple[str, ...]:
    """Split a block of words on white space, keeping the first of repeated words."""
    return tuple(dict.fromkeys(block.split()))


def phrases(block: str) -> tuple[str, ...]:
    """Split a block on commas, keeping the first of repeated phrases."""
    return tuple(dict.fromkeys(" ".join(item.split()) for item in block.split(",") if item.strip()))


def table(block: str) -> tuple[tuple[str, str], ...]:
    """Parse ``left = right`` items that are separated by commas."""
    rows = (item.partition("=") for item in block.split(",") if item.strip())
    return tuple((" ".join(left.split()), " ".join(right.split())) for left, _, right in rows)


def groups(block: str) -> dict[str, tuple[str, ...]]:
    """Parse ``label: item, item, item`` entries that are separated by semicolons."""
    entries = (entry.partition(":") for entry in block.split(";") if entry.strip())
    return {" ".join(label.split()): phrases(items) for label, _, items in entries}


def unambiguous(rows: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Drop every input that is paired with more than one output."""
    answers: dict[str, set[str]] = {}
    for source, target in rows:
        answers.setdefault(source, set()).add(target)
    return tuple((source, min(found)) for source, found in answers.items() if len(found) == 1)


def draft(
    name: str,
    family: str,
    templates: Sequence[str],
    wording: Wording,
    examples: Iterable[tuple[str, str]],
    origin: tuple[str, str] = HAND_WRITTEN,
) -> Draft:
    """Make a task's draft; ``origin`` is the source of the examples and its licence."""
    source, licence = origin
    return Draft(
        name=name,
        family=family,
        descriptions=describe(templates, wording),
        examples=pairs(unambiguous(examples)),
        source=source,
        licence=licence,
    )
