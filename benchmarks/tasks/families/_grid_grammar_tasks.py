"""How a task of the grammar grid is worded: its sentences, filled with its own parameters."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from benchmarks.tasks.draft import Draft, pairs
from benchmarks.tasks.families._grid_grammar_text import KINDS, SHELLS
from benchmarks.tasks.families._inflect import LICENCE, SOURCE
from benchmarks.tasks.families._more_strings_task import MAX_CHARACTERS, capital
from benchmarks.tasks.families._wording import unambiguous

EXAMPLES = 160
_DESCRIPTIONS = 32
_OWN_SENTENCES = 12
Rows: TypeAlias = Iterable[tuple[str, str]]


class Task(NamedTuple):
    """A task before it is worded: name, family, kind of sentences, parameters and examples."""

    name: str
    family: str
    kind: str
    slots: Mapping[str, Sequence[str]]
    rows: Rows


def slug(*texts: str) -> str:
    """Name phrases in lower-case letters and underscores."""
    kept = "".join(c if c.isalnum() else " " for c in " ".join(texts).lower().replace("'", ""))
    return "_".join(kept.split())


def draft(rng: random.Random, task: Task) -> Draft:
    """Word a task and draw its examples; an input that equals its output stays out."""
    rows = [row for row in unambiguous(task.rows) if row[0] != row[1]]
    return Draft(
        name=f"grammar_{task.name}",
        family=task.family,
        descriptions=_describe(rng, task),
        examples=pairs(rng.sample(rows, min(EXAMPLES, len(rows)))),
        source=SOURCE,
        licence=LICENCE,
    )


def _describe(rng: random.Random, task: Task) -> tuple[str, ...]:
    """Fill some sentences of the kind and some shells, taking a parameter's names in turn."""
    kind = KINDS[task.kind]
    choices = {**{key: kind[key] for key in ("given", "do", "what")}, **task.slots}
    turn = {key: rng.randrange(60) for key in choices}

    def filled(text: str, depth: int = 0) -> str:
        while "{" in text and depth < 4:
            depth += 1
            values = {}
            for key, options in choices.items():
                if f"{{{key}}}" in text or f"{{{capital(key)}}}" in text:
                    turn[key] += 1
                    values[key] = filled(options[turn[key] % len(options)], depth)
                    values[capital(key)] = capital(values[key])
            text = text.format(**values)
        return text.replace('.".', '."').replace('?".', '?"').replace('?"?', '?"')

    own = rng.sample(kind["full"], len(kind["full"]))
    found: dict[str, str] = {}
    for group, most in ((own, _OWN_SENTENCES), (rng.sample(SHELLS, len(SHELLS)), _DESCRIPTIONS)):
        for template in group:
            text = filled(template)
            if len(text) <= MAX_CHARACTERS and len(found) < most:
                found.setdefault(text.lower().rstrip("."), text)
    return tuple(found.values())
