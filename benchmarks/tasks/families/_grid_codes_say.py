"""Ways to say a mapping in words, and the reading of the data blocks."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from benchmarks.tasks.families._grid_codes_text import LINKS, REST
from benchmarks.tasks.families.grid_labels import listed, marked, quoted

# key and answer, and what stands between two of them
NOTATIONS = (
    ("{k} = {v}", ", "),
    ("{k} -> {v}", ", "),
    ("{k}: {v}", ", "),
    ("{k}: {v}", "; "),
    ("{k} => {v}", "; "),
    ("{k} | {v}", " / "),
    ("{k} ({v})", ", "),
    ("({k}, {v})", ", "),
    ("{k}={v}", ", "),
    ("{k}: {v}", ", "),
)
# these read badly with figures or with whole orders as answers
WORDED = (("{k} - {v}", "; "), ("{k} to {v}", ", "), ("{k}: {v}", " and "))
SHORT = ("{k} {v}", ", ")
Item = TypeVar("Item")
IN_ORDER = ("in this order", "respectively", "in that order")


@dataclass(frozen=True)
class Entry:
    """A line of a mapping: names of the case, clauses that hold in it, and its answer.

    ``said`` holds other ways to tell the answer; ``rest`` marks the line for everything else.
    """

    names: tuple[str, ...]
    claims: tuple[str, ...]
    value: str
    plural: str = ""
    said: tuple[str, ...] = ()
    rest: bool = False


def draw(rng: random.Random, items: Sequence[Item], count: int) -> list[Item]:
    """Draw up to ``count`` distinct items."""
    unique = list(dict.fromkeys(items))
    return rng.sample(unique, min(count, len(unique)))


def join(items: Sequence[str], joint: str) -> str:
    """Join items with commas and a last word, however few there are."""
    return listed(items, joint) if len(items) > 1 else items[0]


def split(text: str, sign: str = ";") -> tuple[str, ...]:
    """Split a text at a sign and strip the parts."""
    return tuple(part.strip() for part in text.split(sign) if part.strip())


def say(
    rng: random.Random,
    entries: Sequence[Entry],
    links: Sequence[str] = LINKS,
    *,
    otherwise: float = 0.0,
) -> dict[str, str]:
    """Say a mapping in several ways, in random order.

    ``otherwise`` is how often the last case goes unnamed, where all others are told.
    """
    rows = sorted(rng.sample(entries, len(entries)), key=lambda entry: entry.rest)
    named = [row.value for row in rows if not row.said]
    marks = not all(value.isdigit() for value in named) and marked(rng, *named)
    values = [rng.choice(row.said) if row.said else quoted(row.value, marks) for row in rows]
    keys = [rng.choice(row.names) for row in rows]
    open_end = not rows[-1].rest and rng.random() < otherwise
    if open_end:
        keys[-1] = rng.choice(REST)
    claims = [f"{v} if {rng.choice(row.claims)}" for v, row in zip(values, rows, strict=True)]
    if open_end or rows[-1].rest:
        claims[-1] = f"otherwise {values[-1]}"
    told = list(zip(keys, values, strict=True))
    fors = [f"{v} for {k}" for k, v in told]
    grouped = any(" or " in key for key in keys)
    joint = "and" if grouped else rng.choice(["and", "and", "or"])
    plain = all(" " not in k and (v.isdigit() or len(v) == 1) for k, v in told)
    return {
        "m": notation(rng, told, named=not (open_end or rows[-1].rest), short=plain),
        "c": clauses(rng, rows, told, links),
        "f": join(fors, joint) if rng.random() < 0.6 else ", ".join(fors),
        "i": ", ".join(claims) if open_end or rng.random() < 0.5 else join(claims, joint),
    }


def notation(
    rng: random.Random, told: Sequence[tuple[str, str]], *, named: bool, short: bool
) -> str:
    """Write a mapping with signs, or as two rows in the same order if all keys are named."""
    if named and len(told) > 1 and rng.random() < 0.08:
        keys, values = zip(*told, strict=True)
        return f"{join(keys, 'and')} = {join(values, 'and')}, {rng.choice(IN_ORDER)}"
    worded = all(k.isalpha() and len(v) < 12 and not v.isdigit() for k, v in told)
    form, joint = rng.choice([*NOTATIONS, *WORDED * worded, *[SHORT] * 4 * short])
    return joint.join(form.format(k=k, v=v) for k, v in told)


def clauses(
    rng: random.Random,
    rows: Sequence[Entry],
    told: Sequence[tuple[str, str]],
    links: Sequence[str],
) -> str:
    """Write a mapping as clauses; a link's second form is for the later ones."""
    first, _, later = rng.choice(links).partition("|")
    parts = [
        (first if index == 0 or not later else later).format(k=k, v=v, p=row.plural or k)
        for index, (row, (k, v)) in enumerate(zip(rows, told, strict=True))
    ]
    return join(parts, "and") if rng.random() < 0.6 else ", ".join(parts)


@dataclass(frozen=True)
class Domain:
    """A kind of key: its wording, its keys with plurals, inputs and sets of answers."""

    name: str
    family: str
    nouns: tuple[str, ...]
    outs: tuple[str, ...]
    given: tuple[str, ...]
    keys: Mapping[str, str]
    frames: tuple[str, ...]
    values: tuple[tuple[str, ...], ...]
    links: tuple[str, ...]


def plurals(block: str) -> dict[str, str]:
    """Read words with their plurals."""
    rows = (word.partition("/") for word in split(block, ","))
    return {word: many or f"{word}s" for word, _, many in rows}


def read_domains(block: str) -> list[Domain]:
    """Read the kinds of keys."""
    found = []
    for entry in block.replace("\n  ;", ";").split("\n@"):
        lines = entry.strip().lstrip("@").splitlines()
        if not lines:
            continue
        name, family, nouns, outs, given = split(lines[0], " | ")
        rows = {line[: line.index(":")]: line[line.index(":") + 1 :] for line in lines[1:]}
        found.append(
            Domain(
                name,
                family,
                split(nouns),
                split(outs),
                split(given),
                plurals(rows["k"]),
                split(rows["in"]),
                tuple(split(values, "/") for values in split(rows["v"])),
                split(rows.get("l", "")) or LINKS,
            )
        )
    return found


def read_rows(block: str, sign: str = "=") -> list[tuple[str, tuple[str, ...]]]:
    """Read lines of a name, a sign and parts between semicolons."""
    rows = (line.partition(sign) for line in block.strip().splitlines())
    return [(name.strip(), split(parts)) for name, _, parts in rows]
