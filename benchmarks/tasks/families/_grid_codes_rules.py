"""Rules that a description spells out: bands, cases of form, made-up orders, new names."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families import _grid_codes_domains as data
from benchmarks.tasks.families import _grid_codes_text as text
from benchmarks.tasks.families._grid_codes_say import Entry, draw, read_rows, say, split
from benchmarks.tasks.families._grid_labels_kinds import slug
from benchmarks.tasks.families._more_categories_words import WORDS
from benchmarks.tasks.families._more_strings_text import NAMES
from benchmarks.tasks.families.grid_labels import describe, make

MAX_ROWS = 132
SPAN = 45  # numbers taken from an outer band
PER_CASE = 70
TOPICS = ("animal", "fruit", "vegetable", "tool", "clothing", "furniture", "vehicle", "profession")
NUM_RENAMES = 28
# constants of tasks that must stay unseen
UNSEEN = {"add": (2, 5, 7), "take": (3,)}
Shapes = Mapping[str, list[str]]
Band = tuple[int | None, int | None, str]


@dataclass(frozen=True)
class Measure:
    """A quantity: the input, what is measured, its unit and the inputs around a figure."""

    given: str
    noun: str
    unit: str
    verb: str
    frames: tuple[str, ...] = ()


def simple_words(rng: random.Random) -> list[str]:
    """Give common nouns in small letters, shuffled."""
    found = [word for topic in TOPICS for word in WORDS[topic]]
    found += text.PLAIN_WORDS
    plain = dict.fromkeys(word.lower() for word in found if word.isalpha() and len(word) > 2)
    return rng.sample(list(plain), len(plain))


def amount(count: int, unit: str) -> str:
    """Write a count with its unit."""
    return f"{count} {unit.removesuffix('s') if count == 1 else unit}".strip()


def band_names(low: int | None, high: int | None, unit: str) -> tuple[str, ...]:
    """Name the numbers from ``low`` on and under ``high``."""
    if low is not None and high is not None:
        if high - low == 1:
            return (amount(low, unit), f"exactly {amount(low, unit)}")
        to = f"{low} to {amount(high - 1, unit)}"
        return (to, to, f"{low}-{amount(high - 1, unit)}")
    if high is not None:
        under, last = amount(high, unit), amount(high - 1, unit)
        return (f"under {under}", f"less than {under}", f"up to {last}", f"{last} or less")
    over = amount(low or 0, unit)
    more = f"more than {amount((low or 0) - 1, unit)}"
    return (f"{over} or more", f"at least {over}", f"{over} and up", f"{over} and above", more)


def band_tasks(rng: random.Random) -> Iterator[Draft]:
    """Yield tasks that sort a quantity into bands with labels."""
    measures: dict[str, Measure] = {}
    for line in data.MEASURES.strip().splitlines():
        name, _, parts = line.partition(":")
        given, unit, frames = (part.strip() for part in parts.split("|"))
        noun = given.split(" ", 1)[1]
        measures[name] = Measure(given, noun, unit, "it is", split(frames))
    letters = "number of letters; length of the word"
    measures["letters"] = Measure("a word", letters, "letters", "it has")
    measures["words"] = Measure("a text", "number of words; word count", "words", "it has")
    words = simple_words(rng)
    for name, rows in read_rows(data.BANDS, ":"):
        for row in rows:
            labels, _, bounds = row.partition(":")
            cuts = [int(bound) for bound in bounds.split(",")]
            bands = list(zip([None, *cuts], [*cuts, None], split(labels, "/"), strict=True))
            yield band_task(rng, (name, measures[name]), bands, words)


def band_inputs(
    measure: Measure, words: Sequence[str], low: int | None, high: int | None
) -> list[str]:
    """Give inputs whose number, letters or words lie in a band."""
    if measure.frames:
        first = max(2, (high or 0) - SPAN) if low is None else low
        last = first + SPAN if high is None else high
        return [frame.format(n=n) for n in range(first, last) for frame in measure.frames]
    sizes = range(low or 1, high or 10)
    if measure.unit == "letters":
        return [word for word in words if len(word) in sizes]
    sizes = sizes[:3]
    return [" ".join(words[at : at + size]) for size in sizes for at in range(0, 300, size + 1)]


def band_task(
    rng: random.Random, about: tuple[str, Measure], bands: Sequence[Band], words: Sequence[str]
) -> Draft:
    """Make a task that gives the label of the band."""
    key, measure = about
    entries = []
    pools: list[list[str]] = []
    rows: list[tuple[str, str]] = []
    for low, high, label in bands:
        names = band_names(low, high, measure.unit)
        entries.append(Entry(names, tuple(f"{measure.verb} {name}" for name in names), label))
        pools.append(band_inputs(measure, words, low, high))
    count = min(MAX_ROWS // len(bands), *(len(set(pool)) for pool in pools))
    for (*_, label), pool in zip(bands, pools, strict=True):
        rows += [(line, label) for line in draw(rng, pool, count)]

    def slots() -> dict[str, str]:
        noun, out = rng.choice(split(measure.noun)), rng.choice(["label", "class", "answer"])
        said = say(rng, entries, text.BAND_LINKS, otherwise=0.3)
        return {**said, "given": measure.given, "noun": noun, "out": out}

    cuts = [str(low) for low, _, _ in bands if low is not None]
    name = slug("band", key, *(label for *_, label in bands), "from", *cuts)
    return make(name, "bands", describe(rng, [*text.LOOKUP, *text.BANDS], slots), rows)


def shapes(rng: random.Random) -> Shapes:
    """Give inputs of many forms, each form under the name that the data uses."""
    nouns = simple_words(rng)[: 5 * PER_CASE]
    firsts, seconds, thirds = nouns[:PER_CASE], nouns[PER_CASE : 2 * PER_CASE], nouns[-PER_CASE:]
    both = (seconds, firsts)
    short = [noun for noun in nouns if len(noun) < 8][:PER_CASE]
    numbers = rng.sample(range(1, 1000), PER_CASE)
    starts = ("where is the", "do you have a", "is this the", "who took my")
    asks = [f"{rng.choice(starts)} {noun}" for noun in firsts]
    calls = [f"{rng.choice(['bring me the', 'this is my', 'I like the'])} {n}" for n in seconds]
    cries = [f"{rng.choice(['look at the', 'what a', 'watch my'])} {noun}" for noun in short]
    months = ("Jan", "March", "May", "June", "Aug", "Oct")
    names = rng.sample(list(NAMES), PER_CASE)
    mixed = [
        rng.choice([f"{noun} {n}", f"{n} {noun}", f"{noun}{n}"])
        for noun, n in zip(firsts, numbers, strict=True)
    ]
    mails = [
        f"{name.lower()}@{noun}.{rng.choice(['com', 'org', 'net'])}"
        for name, noun in zip(names, short, strict=True)
    ]
    return {
        "number": [str(number) for number in numbers],
        "noun": thirds,
        "pair": [" ".join(row) for row in zip(*both, strict=True)],
        "triple": [" ".join(row) for row in zip(firsts, thirds, seconds, strict=True)],
        "numbered": mixed,
        "shout": [noun.upper() for noun in seconds],
        "title": [noun.capitalize() for noun in firsts],
        "ask": [f"{line}?" for line in asks],
        "call": calls,
        "cry": [f"{line}!" for line in cries],
        "stop": [f"{line}." for line in calls],
        "commas": [", ".join(row[: rng.choice([2, 3])]) for row in zip(thirds, *both, strict=True)],
        "joined": ["-".join(row) for row in zip(seconds, thirds, strict=True)],
        "mail": mails,
        "site": [f"www.{noun}.{rng.choice(['com', 'org', 'net'])}" for noun in firsts],
        "hour": [f"{rng.randrange(24):02}:{minute:02}" for minute in rng.sample(range(60), 60)],
        "date": [f"{day} {month}" for day in range(1, 29, 2) for month in months],
        "letter": [*"abcdefghijklmnopqrstuvwxyz", *"ABCDEFGHIJKLMNOPQRSTUVWXYZ"],
        "percent": [f"{number}%" for number in rng.sample(range(1, 300), PER_CASE)],
        "decimal": [f"{rng.randrange(60)}.{rng.randrange(1, 99)}" for _ in range(PER_CASE)],
        "quoted": [f'"{noun}"' for noun in firsts],
        "bracket": [f"({noun})" for noun in seconds],
        "hash": [f"#{noun}" for noun in firsts],
        "handle": [f"@{noun}" for noun in seconds],
        "mister": [f"Mr {name}" for name in text.SURNAMES],
        "madam": [f"Mrs {name}" for name in text.SURNAMES],
        "digit2": [str(number) for number in range(10, 100)],
        "digit3": [str(number) for number in rng.sample(range(100, 1000), PER_CASE)],
    }  # fmt: skip


def case_tasks(rng: random.Random) -> Iterator[Draft]:
    """Yield tasks that answer by the form of the input, with given answers."""
    sets = [split(row, "/") for row in text.CASE_ANSWERS]
    pools = {size: [s for s in sets if len(s) == size] for size in (2, 3)}
    for block in data.CASES.strip().lstrip("@").split("\n@"):
        head, *lines = block.splitlines()
        name, given, noun = split(head, "|")
        cases = []
        for line in lines:
            shape, _, said = line.partition(" = ")
            names, claims = said.split(" | ")
            cases.append((shape, split(names), split(claims)))
        for _ in range(2):
            answers = pools[len(cases)].pop()
            inputs = shapes(rng)
            entries = [
                Entry(names, claims, answer)
                for (_, names, claims), answer in zip(cases, answers, strict=True)
            ]
            rows = [
                (line, entry.value)
                for (shape, _, _), entry in zip(cases, entries, strict=True)
                for line in draw(rng, inputs[shape], MAX_ROWS // len(cases))
            ]

            def slots(
                entries: Sequence[Entry] = entries, given: str = given, noun: str = noun
            ) -> dict[str, str]:
                said = say(rng, entries, text.CASE_LINKS, otherwise=0.25)
                out = rng.choice(["answer", "reply", "label"])
                return {**said, "given": given, "noun": noun, "out": out}

            templates = [*text.LOOKUP, *text.FORMS]
            name_ = slug("case", name, *answers)
            yield make(name_, "conditionals", describe(rng, templates, slots), rows)


def apply_number(order: str, by: int, number: int) -> str:
    """Carry out an order on a number."""
    results = {
        "add": number + by,
        "take": number - by,
        "double": 2 * number,
        "ten": 10 * number,
        "same": number,
    }
    return str(results[order])


def apply_word(order: str, word: str) -> str:
    """Carry out an order on a word."""
    results = {
        "upper": word.upper(),
        "title": word.capitalize(),
        "twice": f"{word} {word}",
        "initial": word[0],
        "the": f"the {word}",
        "bang": f"{word}!",
        "my": f"my {word}",
        "bracket": f"({word})",
        "same": word,
        "ok": f"{word} ok",
    }
    return results[order]


def apply_pair(order: str, first: int, second: int) -> str:
    """Carry out an order on two numbers."""
    results = {
        "plus": first + second,
        "minus": first - second,
        "larger": max(first, second),
        "smaller": min(first, second),
        "first": first,
        "second": second,
    }
    return str(results[order])


def operator_tasks(rng: random.Random) -> Iterator[Draft]:
    """Yield tasks in which two or three made-up words are orders."""
    orders = dict(read_rows(data.NUMBER_ORDERS))
    steps: set[tuple[str, int]] = set()
    for index in range(18):
        entries: list[Entry] = []
        rows: list[tuple[str, str]] = []
        names = rng.sample(["add", "add", "take", *orders], 2 + (index % 4 == 3))
        words = rng.sample(text.MADE_UP, len(names))
        used: set[tuple[str, int]] = set()
        for order, word in zip(names, words, strict=True):
            by = step(rng, order, steps | used)
            used.add((order, by))
            said = tuple(way.format(n=by) for way in orders[order])
            entries.append(Entry((word,), (f"the order is {word}",), f"{order} {by}", said=said))
            low = by if order == "take" else 1
            rows += [(f"{word} {n}", apply_number(order, by, n)) for n in range(low, low + 52)]
        steps = used
        given = "a made-up word and a number; an order and a number"
        yield operator_task(rng, entries, rows, (given, "number; result"), text.ORDERS)
    orders = dict(read_rows(data.WORD_ORDERS))
    for index in range(16):
        names = rng.sample(list(orders), 2 + (index % 4 == 3))
        if names[0] == "same":
            names.reverse()
        entries, rows = [], []
        for order, word in zip(names, rng.sample(text.MADE_UP, len(names)), strict=True):
            entries.append(Entry((word,), ("",), order, said=orders[order]))
            nouns = simple_words(rng)[:60]
            rows += [(f"{word} {noun}", apply_word(order, noun)) for noun in nouns]
        given = "a made-up word and a real word; an order and a word"
        yield operator_task(rng, entries, rows, (given, "result; text"), text.ORDERS)
    yield from pair_tasks(rng)


def step(rng: random.Random, order: str, used: set[tuple[str, int]]) -> int:
    """Draw a constant for an order; 0 where it needs none."""
    if order not in UNSEEN:
        return 0
    found = [n for n in range(1, 21) if n not in UNSEEN[order] and (order, n) not in used]
    return rng.choice(found)


def pair_tasks(rng: random.Random) -> Iterator[Draft]:
    """Yield tasks in which made-up words stand between two numbers."""
    orders = dict(read_rows(data.PAIR_ORDERS))
    for index in range(10):
        names = rng.sample(list(orders), 2 + (index % 5 == 4))
        entries: list[Entry] = []
        rows: list[tuple[str, str]] = []
        for order, word in zip(names, rng.sample(text.MADE_UP, len(names)), strict=True):
            entries.append(Entry((word,), ("",), order, said=orders[order]))
            for _ in range(60):
                small, large = sorted(rng.sample(range(1, 30), 2))
                a, b = (large, small) if order == "minus" or rng.random() < 0.5 else (small, large)
                rows.append((f"{a} {word} {b}", apply_pair(order, a, b)))
        given = "two numbers with a made-up word between them; two numbers and a sign word"
        yield operator_task(rng, entries, rows, (given, "number; result"), text.BINARY)


def operator_task(
    rng: random.Random,
    entries: Sequence[Entry],
    rows: list[tuple[str, str]],
    wording: tuple[str, str],
    links: Sequence[str],
) -> Draft:
    """Make a task of made-up orders."""
    given, out = wording

    def slots() -> dict[str, str]:
        words = {"given": rng.choice(split(given)), "out": rng.choice(split(out))}
        return {**say(rng, entries, links), **words}

    parts = [part for entry in entries for part in (*entry.names, entry.value.removesuffix(" 0"))]
    name = slug("invented", *(part.replace(" ", "_") for part in parts))
    return make(name, "made_up_words", describe(rng, text.OPERATOR, slots), rows)


def rename_tasks(rng: random.Random) -> Iterator[Draft]:
    """Yield tasks that put new words for one or two words of a sentence or list."""
    pools = {name: split(words[0], ",") for name, words in read_rows(data.POOLS, ":")}
    fresh = {name: split(words[0], ",") for name, words in read_rows(data.NEW_NAMES, ":")}
    names = list(pools)
    for index in range(NUM_RENAMES):
        first = names[index % len(names)]
        second = first if index % 3 == 0 else rng.choice(names)
        swap, made_up, lists = index % 7 == 3, index % 4 == 1, index % 2 == 0
        if made_up:
            first, second = (rng.choice(["animal", "food", "place"]) for _ in range(2))
        olds = [rng.choice(pools[first])]
        olds.append(rng.choice([word for word in pools[second] if word not in olds]))
        if swap:
            olds[1] = rng.choice([word for word in pools[first] if word != olds[0]])
            new = {olds[0]: olds[1], olds[1]: olds[0]}
            second = first
        elif made_up:
            new = dict(zip(rng.sample(text.MADE_UP, 2), olds, strict=True))
        else:
            new = {
                old: rng.choice(fresh[kind])
                for old, kind in zip(olds, (first, second), strict=True)
            }
            if index % 9 == 5:
                new = dict(zip(olds, rng.sample(text.MADE_UP, 2), strict=True))
            if lists and index % 4 == 0:
                new.popitem()
        if len(set(new.values())) < len(new):
            new = {old: word for old, word in zip(new, fresh[first], strict=False)}
        kinds = dict(zip(new, (first, second), strict=False))
        yield rename_task(rng, new, kinds, pools, (swap, made_up, lists))


def rename_task(
    rng: random.Random,
    new: Mapping[str, str],
    kinds: Mapping[str, str],
    pools: Mapping[str, tuple[str, ...]],
    flags: tuple[bool, bool, bool],
) -> Draft:
    """Make a task that renames words, in lists or in sentences."""
    swap, made_up, lists = flags
    entries = [Entry((old,), ("",), word) for old, word in new.items()]
    given = (
        ("a list", "the list", "the words") if lists else ("a sentence", "the sentence", "the line")
    )

    def slots() -> dict[str, str]:
        words = {"given": rng.choice(given[1:])}
        known = text.NAMED if made_up and "place" not in kinds.values() else text.BECOMES
        said = say(rng, entries, known)
        if swap:
            words["r"] = rng.choice(text.SWAPS).format(*rng.sample(list(new), 2))
        else:
            words["r"] = say(rng, entries, text.RENAMES)["c"]
        return {**said, **words}

    found = dict.fromkeys(renamed_inputs(rng, list(new), kinds, pools, lists=lists))
    rows = [(line, substitute(line, new)) for line in draw(rng, list(found), MAX_ROWS)]
    pairs = [part for pair in new.items() for part in pair]
    name = slug("rename", "swap" if swap else "list" if lists else "line", *pairs)
    return make(name, "renaming", describe(rng, text.RENAME, slots), rows)


def substitute(line: str, new: Mapping[str, str]) -> str:
    """Put the new words for the old ones, all at once."""
    return re.sub(r"\w+", lambda found: new.get(found[0], found[0]), line)


def renamed_inputs(
    rng: random.Random,
    olds: Sequence[str],
    kinds: Mapping[str, str],
    pools: Mapping[str, tuple[str, ...]],
    *,
    lists: bool,
) -> Iterator[str]:
    """Yield lists or sentences that hold at least one of the words."""
    everything = [word for words in pools.values() for word in words if word not in olds]
    frames = split(data.FRAMES.replace("\n", ";"))
    for _ in range(600):
        if lists:
            some = rng.sample(olds, rng.randrange(1, len(olds) + 1))
            some += rng.sample(everything, rng.randrange(2, 4) - len(some) + 1)
            yield ", ".join(rng.sample(some, len(some)))
            continue
        frame = rng.choice(frames)
        left = [old for old in rng.sample(olds, len(olds)) if rng.random() < 0.9]
        while slot := re.search(r"{(\w+)}", frame):
            kind = slot[1]
            fitting = [old for old in left if kinds[old] == kind]
            free = [word for word in pools[kind] if word not in olds and word not in frame]
            word = fitting[0] if fitting else rng.choice(free)
            left = [old for old in left if old != word]
            frame = frame.replace(slot[0], word, 1)
        if any(re.search(rf"\b{old}\b", frame) for old in olds):
            yield frame
