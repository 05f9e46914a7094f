"""Tasks with a mapping or rule that only the description's words tell: code books and the like."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families import _grid_codes_domains as data
from benchmarks.tasks.families import _grid_codes_text as text
from benchmarks.tasks.families._grid_codes_rules import (
    band_tasks,
    case_tasks,
    operator_tasks,
    rename_tasks,
)
from benchmarks.tasks.families._grid_codes_say import (
    Domain,
    Entry,
    draw,
    plurals,
    read_domains,
    say,
)
from benchmarks.tasks.families._grid_labels_kinds import slug
from benchmarks.tasks.families.grid_labels import describe, make

MAX_ROWS = 132
SIGN_NAMES = {"&": "ampersand", "~": "tilde", "^": "caret"}
STYLES = ("count", "made", "number", "word", "code", "letter", "phrase", "name", "word", "number")
EXTRA = {
    "routing": text.ROUTE,
    "schedules": text.ROSTER,
    "seating": text.ROSTER,
    "price_lists": text.PRICE,
}
# keys whose inputs are made by their own frames alone
BARE = ("file",)
SEQUENCES = (
    ("colour", " ", "with spaces between; separated by spaces; with a space between two"),
    ("animal", "-", "joined by hyphens; with hyphens between; hyphenated"),
    ("direction", " ", "with spaces between; separated by spaces; spaced"),
    ("shape", ", ", "with commas between; separated by commas; comma-separated"),
    ("fruit", " ", "with spaces between; separated by spaces; spaced"),
    ("move", "-", "joined by hyphens; with hyphens between; hyphenated"),
    ("count", " ", "with spaces between; separated by spaces; spaced"),
    ("season", "/", "with slashes between; joined by slashes; separated by slashes"),
    ("mood", ", ", "with commas between; separated by commas; comma-separated"),
    ("suit", " ", "with spaces between; separated by spaces; spaced"),
    ("sign", " ", "with spaces between; separated by spaces; spaced"),
    ("size", "-", "joined by hyphens; with hyphens between; hyphenated"),
    ("room", ", ", "with commas between; separated by commas; comma-separated"),
    ("drink", " ", "with spaces between; separated by spaces; spaced"),
)
ORDERS = (
    "{a} and {b}", "{a}, {b}", "{a} + {b}", "{b} and {a} please", "one {a} and one {b}",
    "{a} with {b}", "a {a} plus a {b}", "{b} & {a}",
)  # fmt: skip
SINGLES = ("{a}", "one {a}", "a {a} please", "just {a}", "{a} for me", "only a {a}")
MANY = ("{n} {p}", "{n} {p} please", "{n} x {a}", "we take {n} {p}", "{n} {p}!")


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks."""
    domains = read_domains(data.DOMAINS)
    for index, domain in enumerate(domains):
        yield from code_tasks(rng, domain, index)
    yield from made_up_tasks(rng)
    yield from sequence_tasks(rng, {domain.name: domain for domain in domains})
    yield from price_tasks(rng)
    yield from band_tasks(rng)
    yield from case_tasks(rng)
    yield from operator_tasks(rng)
    yield from rename_tasks(rng)


def answers(rng: random.Random, style: str, count: int) -> list[str]:
    """Draw different answers of one style."""
    if style == "count":
        return [str(number + 1) for number in rng.sample(range(count), count)]
    if style == "number":
        return [str(number) for number in rng.sample(range(2, 99), count)]
    if style == "letter":
        return rng.sample("ABCDEFGHKLMNPQRSTUVWXYZ", count)
    if style == "code":
        return [
            f"{rng.choice('BDFGHKLMPRTVX')}{digit}" for digit in rng.sample(range(1, 10), count)
        ]
    pools = {
        "made": text.MADE_UP,
        "word": text.PLAIN_WORDS,
        "phrase": text.PHRASES,
        "name": text.TITLES,
    }
    return rng.sample(pools[style], count)


def mentions(line: str, words: Sequence[str]) -> bool:
    """Whether a line holds one of the words, in any letter case."""
    low = line.lower()
    return any(
        re.search(rf"(?<!\w){re.escape(word.lower())}(?!\w)", low)
        if word.isalnum()
        else word in low
        for word in words
    )


def lines(rng: random.Random, domain: Domain, key: str) -> list[str]:
    """Give the inputs around a key that name no other key."""
    frames = domain.frames if domain.name in BARE else (*domain.frames, *text.CARRIERS)
    plural = domain.keys[key]
    forms = {"k": key, "p": plural, "L": key.lower(), "U": key.upper()}
    forms["K"] = key[0].upper() + key[1:]
    found = [frame.format(n=domain.nouns[0], **forms) for frame in frames]
    if domain.name not in BARE:
        found += [frame.format(n="", **forms).capitalize() for frame in domain.frames]
        found += [frame.format(n="", **forms).upper() for frame in domain.frames[::2]]
    others = [word for other in domain.keys if other != key for word in (other, domain.keys[other])]
    return [line for line in draw(rng, found, len(found)) if not mentions(line, others)]


def entry(domain: Domain, keys: Sequence[str], value: str) -> Entry:
    """Make the line of a mapping for one or more keys."""
    named = " or ".join(keys)
    many = " and ".join(domain.keys[key] for key in keys)
    claims = [f"it is {named}", f"the {domain.nouns[0]} is {named}", f"it says {named}"]
    names = (named, named, "/".join(keys)) if len(keys) == 2 else (named,)
    return Entry(names, tuple(claims), value, plural=many)


def code_tasks(rng: random.Random, domain: Domain, index: int) -> Iterator[Draft]:
    """Yield the tasks of one kind of key: answers that suit it, any answers, and a rest."""
    keys = list(domain.keys)
    odd = index // 2 % 2
    for step in range(4):
        if step == 3 - index % 2:
            continue
        size = 2 + (index + step) % 3
        fitting = step < len(domain.values) and step < 2
        style = STYLES[(2 * index + step) % len(STYLES)]
        size = min(size, len(keys) - 1 if step == 3 else len(keys))
        some = rng.sample(keys, size)
        if fitting:
            chosen = rng.sample(domain.values[step], size)
        else:
            chosen = answers(rng, style, size + (step == 3 and odd))
        groups: list[tuple[str, ...]] = [(key,) for key in some]
        left = [key for key in keys if key not in some]
        if step == 3 and not odd and len(left) >= size:
            groups = [(key, left.pop()) for key in some]
        yield code_task(rng, domain, list(zip(groups, chosen, strict=False)), chosen[len(groups) :])
        if step == 0 and index % 2 == 0:
            turned = [*chosen[1:], chosen[0]]
            yield code_task(rng, domain, list(zip(groups, turned, strict=True)), [])


def code_task(
    rng: random.Random,
    domain: Domain,
    groups: Sequence[tuple[tuple[str, ...], str]],
    rest: Sequence[str],
) -> Draft:
    """Make a task that gives the answer that stands with a key, or the one for all others."""
    entries = [entry(domain, keys, value) for keys, value in groups]
    sources = {value: list(keys) for keys, value in groups}
    if rest:
        used = {key for keys, _ in groups for key in keys}
        sources[rest[0]] = [key for key in domain.keys if key not in used]
        others = (*text.REST, f"any other {domain.nouns[0]}")
        entries.append(Entry(others, ("none of these",), rest[0], rest=True))

    def slots() -> dict[str, str]:
        said = say(rng, entries, domain.links)
        nouns, outs, given = domain.nouns, domain.outs, domain.given
        words = {"noun": rng.choice(nouns), "out": rng.choice(outs), "given": rng.choice(given)}
        return {**said, **words}

    rows = []
    for value, keys in sources.items():
        found = [(line, value) for key in keys for line in lines(rng, domain, key)]
        rows += draw(rng, found, MAX_ROWS // len(sources))
    parts = [part for keys, value in groups for part in (*keys, value)]
    parts = [SIGN_NAMES.get(part, part) for part in parts]
    name = slug("code", domain.name, *parts, *(("else", rest[0]) if rest else ()))
    extra = EXTRA.get(domain.family, ())
    templates = [*text.LOOKUP, *text.KEYWORD, *extra, *extra]
    return make(name, domain.family, describe(rng, list(dict.fromkeys(templates)), slots), rows)


def made_up_tasks(rng: random.Random) -> Iterator[Draft]:
    """Yield code books from words that do not exist to real ones."""
    outs = ("meaning", "English word", "translation")
    given = ("a made-up word", "a phrase with a made-up word", "a word of my language")
    frames = ("a {k}", "the {k}", "my {k}", "two {k}", "one {k} here", "that {k}", "a new {k}")
    for index in range(10):
        keys = {word: word for word in rng.sample(text.MADE_UP, 4)}
        nouns = ("made-up word", "word")
        links = ("{k} means {v}", "{k} is {v}", "{v} is called {k}", "{k} stands for {v}")
        domain = Domain("made_up", "made_up_words", nouns, outs, given, keys, frames, (), links)
        size = 2 + index % 3
        chosen = answers(rng, "word", size)
        groups = [((key,), value) for key, value in zip(list(keys)[:size], chosen, strict=True)]
        yield code_task(rng, domain, groups, [])


def sequence_tasks(rng: random.Random, domains: Mapping[str, Domain]) -> Iterator[Draft]:
    """Yield tasks that code every word of a list."""
    for index, (name, sign, joints) in enumerate(SEQUENCES):
        domain = domains[name]
        size = 3 + index % 2
        keys = rng.sample(list(domain.keys), size)
        style = ("letter", "count", "made", "number", "code")[index % 5]
        codes = dict(zip(keys, answers(rng, style, size), strict=True))
        entries = [entry(domain, (key,), value) for key, value in codes.items()]

        def slots(
            domain: Domain = domain, entries: Sequence[Entry] = entries, joints: str = joints
        ) -> dict[str, str]:
            joint = rng.choice(joints.split("; "))
            return {**say(rng, entries), "noun": domain.nouns[0], "joint": joint}

        found = [row for length in (2, 3, 4) for row in product(keys, repeat=length)]
        found = [row for row in found if len(set(row)) > 1]
        short = [row for row in found if len(row) < 4]
        some = draw(rng, short, 90) + draw(rng, [r for r in found if len(r) == 4], 40)
        rows = [(", ".join(row), sign.join(codes[key] for key in row)) for row in some]
        parts = [SIGN_NAMES.get(part, part) for pair in codes.items() for part in pair]
        yield make(
            slug("encode", name, *parts),
            "code_books",
            describe(rng, text.SEQUENCE, slots),
            rows,
        )


def price_tasks(rng: random.Random) -> Iterator[Draft]:
    """Yield tasks that look up one price, add two, or multiply one."""
    for index, line in enumerate(data.PRICES.strip().splitlines()):
        name, noun, given, words = (part.strip() for part in line.split("|"))
        items = plurals(words)
        frames = tuple(frame.replace("{a}", "{k}") for frame in SINGLES)
        frames += ("the {k} over there", "and the {k}?", "what about {k}")
        one = (f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}", "one item")
        outs = ("price", "number", "value")
        domain = Domain(
            name, "price_lists", (noun, "item"), outs, one, items, frames, (), text.COSTS
        )
        size = 3 + index % 2
        some = rng.sample(list(items), size)
        prices = [str(number) for number in rng.sample(range(2, 60), size)]
        groups = [((key,), value) for key, value in zip(some, prices, strict=True)]
        yield code_task(rng, domain, groups, [])
        for top, mixed in ((13, False), (10, True)):
            some = rng.sample(list(items), 4 - mixed if index % 2 else 3 - mixed)
            numbers = rng.sample(range(2, top), len(some))
            yield sum_task(rng, domain, dict(zip(some, numbers, strict=True)), given, mixed)


def sum_task(
    rng: random.Random, domain: Domain, prices: Mapping[str, int], given: str, mixed: bool
) -> Draft:
    """Make a task that adds two prices or, if ``mixed``, takes one several times."""
    entries = [entry(domain, (key,), str(value)) for key, value in prices.items()]

    def slots() -> dict[str, str]:
        words = {"noun": rng.choice(domain.nouns), "given": given}
        return {**say(rng, entries, domain.links), **words}

    found = [(frame.format(a=key), prices[key]) for key in prices for frame in SINGLES[:3]]
    if mixed:
        for key, count, frame in product(prices, range(2, 10), MANY):
            line = frame.format(a=key, p=domain.keys[key], n=count)
            found.append((line, count * prices[key]))
    else:
        for a, b, frame in product(prices, prices, ORDERS):
            if a != b or "with" not in frame:
                found.append((frame.format(a=a, b=b), prices[a] + prices[b]))
    rows = [(line, str(total)) for line, total in draw(rng, found, MAX_ROWS)]
    parts = [part for key, value in prices.items() for part in (key, str(value))]
    name = slug("times" if mixed else "total", domain.name, *parts)
    return make(name, "price_lists", describe(rng, text.TIMES if mixed else text.SUM, slots), rows)
