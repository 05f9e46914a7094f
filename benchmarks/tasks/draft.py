"""What a family module hands to the builder: a task's name, descriptions and examples.

A family is written as data: a few dozen sentences with slots, and the examples. ``build.py``
shuffles, de-duplicates, splits and writes them, so a family module holds no policy.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

MIN_DESCRIPTIONS = 24
MIN_EXAMPLES = 64
MAX_EXAMPLES = 500
MAX_INPUT_CHARACTERS = 120


@dataclass(frozen=True, kw_only=True)
class Draft:
    """A task before it is shuffled, checked and split.

    ``source`` names the packages the examples come from, ``licence`` what allows their use.
    """

    name: str
    family: str
    descriptions: tuple[str, ...]
    examples: tuple[tuple[str, str], ...]
    source: str
    licence: str


def fill(templates: Sequence[str], **slots: str | Sequence[str]) -> tuple[str, ...]:
    """Fill every template's ``{slot}`` fields; a slot with several values takes them in turn.

    Rotating the values gives each task wordings of its own ("the second letter", "letter
    number two"), not one phrase pasted into every sentence.

    Raises: ValueError if two filled templates are the same text.
    """
    filled = tuple(
        template.format(
            **{
                key: value if isinstance(value, str) else value[index % len(value)]
                for key, value in slots.items()
            }
        )
        for index, template in enumerate(templates)
    )
    if len(set(filled)) != len(filled):
        raise ValueError(f"descriptions repeat after filling: {filled[0]!r}")
    return filled


def pairs(items: Iterable[tuple[object, object]]) -> tuple[tuple[str, str], ...]:
    """Turn pairs of anything into (input, output) text, dropping empty and repeated inputs."""
    seen: dict[str, str] = {}
    for left, right in items:
        source, target = str(left).strip(), str(right).strip()
        if source and target and len(source) <= MAX_INPUT_CHARACTERS:
            seen.setdefault(source, target)
    return tuple(seen.items())
