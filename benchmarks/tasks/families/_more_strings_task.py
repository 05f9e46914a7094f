"""How the added string and phrase tasks are put into words and drawn from their inputs."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from benchmarks.tasks.draft import Draft, pairs
from benchmarks.tasks.families._more_strings_text import (
    CHECK,
    CITIES,
    EDIT,
    GIVEN,
    NAMES,
    PICK,
    SURNAMES,
    VERBS,
)
from benchmarks.tasks.families.list_words import (
    OWN_LICENCE,
    OWN_SOURCE,
    PARTS_OF_SPEECH,
    WORDFREQ_LICENCE,
    WORDFREQ_SOURCE,
    all_words,
)

NUM_DESCRIPTIONS = 36
NUM_EXAMPLES = 260
MAX_CHARACTERS = 160
VOWELS = "aeiou"
# Kinds of input with words of the frequency list; the other words are written by hand.
_FREQUENT = ("word", "upper", "mixed", "text")
ORDINALS = dict(enumerate("zeroth first second third fourth fifth sixth seventh".split()))
NUMBERS = dict(enumerate("zero one two three four five six seven eight nine ten".split()))

# The answer, or None for an input that does not fit the task.
Answer = Callable[[str], str | None]


class Task(NamedTuple):
    """A task: ``do`` as orders (empty for a mere question), ``what`` as noun phrases, its code."""

    name: str
    family: str
    given: str
    do: Sequence[str]
    what: Sequence[str]
    answer: Answer


class Check(NamedTuple):
    """A task with two answers: statements, the same as questions, and the test."""

    name: str
    family: str
    given: str
    facts: Sequence[str]
    asks: Sequence[str]
    test: Callable[[str], bool]
    near: Callable[[str], bool] | None = None
    yes: str = "yes"
    no: str = "no"


def nth(number: int) -> str:
    """Write an ordinal in digits, such as 3rd."""
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number, 'th') }"


def capital(text: str) -> str:
    """Capitalise the first letter and leave the others alone."""
    return text[:1].upper() + text[1:]


def describe(
    rng: random.Random,
    templates: Sequence[str],
    raw: Sequence[str],
    slots: dict[str, Sequence[str]],
) -> tuple[str, ...]:
    """Fill a random choice of the templates; ``raw`` phrases become descriptions of their own."""
    used = {key: rng.randrange(len(values)) for key, values in slots.items()}
    texts = [
        text if rng.random() < 0.5 else capital(text) + "." * (not text.endswith('."'))
        for text in raw
    ]
    for template in rng.sample(list(templates), len(templates)):
        filling = {}
        for key, values in slots.items():
            if f"{{{key}}}" in template or f"{{{capital(key)}}}" in template:
                used[key] += 1
            filling[key] = values[used[key] % len(values)]
            filling[capital(key)] = capital(filling[key])
        texts.append(template.format(**filling).replace('.".', '."'))
    distinct = {text.lower().rstrip("."): text for text in reversed(texts)}
    fitting = [text for text in reversed(distinct.values()) if len(text) <= MAX_CHARACTERS]
    return tuple(fitting[:NUM_DESCRIPTIONS])


def _draft(
    task: Task | Check, descriptions: tuple[str, ...], rows: Iterable[tuple[str, str]]
) -> Draft:
    frequent = task.given in _FREQUENT
    return Draft(
        name=task.name,
        family=task.family,
        descriptions=descriptions,
        examples=pairs(rows),
        source=WORDFREQ_SOURCE if frequent else OWN_SOURCE,
        licence=WORDFREQ_LICENCE if frequent else OWN_LICENCE,
    )


def task_draft(rng: random.Random, task: Task, inputs: Sequence[str]) -> Draft:
    """Word a task and solve a random choice of the inputs."""
    slots: dict[str, Sequence[str]] = {
        "do": task.do or ("",),
        "what": task.what,
        "given": GIVEN[task.given],
    }
    templates = EDIT if task.do else PICK
    texts = describe(rng, templates, (*task.do, *task.what), slots)
    rows: list[tuple[str, str]] = []
    for text in rng.sample(list(inputs), len(inputs)):
        answer = task.answer(text)
        if answer and answer.strip() and len(rows) < NUM_EXAMPLES:
            rows.append((text, answer))
    return _draft(task, texts, rows)


def check_draft(rng: random.Random, check: Check, inputs: Sequence[str]) -> Draft:
    """Word a yes-or-no task; half of the inputs pass, and some others nearly do."""
    slots: dict[str, Sequence[str]] = {
        "fact": check.facts,
        "ask": check.asks,
        "given": GIVEN[check.given],
    }
    slots |= {"yes": (check.yes,), "no": (check.no,)}
    shuffled = rng.sample(list(dict.fromkeys(inputs)), len(set(inputs)))
    good = [text for text in shuffled if check.test(text)][: NUM_EXAMPLES // 2]
    bad = [text for text in shuffled if not check.test(text)]
    if check.near:
        close = [text for text in bad if check.near(text)][: len(good) // 2]
        bad = [*close, *(text for text in bad if not check.near(text))]
    rows = [(text, check.yes) for text in good]
    rows += [(text, check.no) for text in bad[: len(good)]]
    return _draft(check, describe(rng, CHECK, (), slots), rows)


def balanced(rng: random.Random, task: Task, inputs: Sequence[str], most: int) -> list[str]:
    """Choose inputs so that no answer occurs more than ``most`` times."""
    counts: dict[str, int] = {}
    chosen = []
    for text in rng.sample(list(inputs), len(inputs)):
        answer = task.answer(text)
        if answer and counts.get(answer, 0) < most:
            counts[answer] = counts.get(answer, 0) + 1
            chosen.append(text)
    return chosen


def mixed_case(rng: random.Random, text: str) -> str:
    """Write the letters in random case, with at least one of either case."""
    flags = [True, False, *(rng.random() < 0.5 for _ in text[2:])]
    rng.shuffle(flags)
    return "".join(c.upper() if flag else c for c, flag in zip(text, flags, strict=True))


def short_phrases(rng: random.Random, lengths: Sequence[int], count: int = 700) -> list[str]:
    """Make phrases such as "old lemon basket" with different words, of two or three words."""
    colours = "red green blue yellow black white brown grey pink purple".split()
    found: dict[str, None] = {}
    while len(found) < count:
        words = [
            rng.choice(PARTS_OF_SPEECH["adjective"]),
            rng.choice(colours),
            rng.choice(PARTS_OF_SPEECH["noun"]),
            rng.choice(PARTS_OF_SPEECH["object"]),
        ]
        chosen = rng.choice(list(lengths))
        keep: dict[int, tuple[int, ...]] = {
            2: rng.choice(((0, 2), (0, 3), (1, 3))),
            3: rng.choice(((0, 1, 2), (0, 2, 3))),
        }
        if len(set(words)) == len(words):
            found[" ".join(words[index] for index in keep[chosen])] = None
    return list(found)


def _things() -> list[str]:
    singular = (*PARTS_OF_SPEECH["noun"], *PARTS_OF_SPEECH["object"])
    more = """ball song picture map letter story garden boat truck farm park bridge tower school
    church market museum movie shop cake pie sandwich cookie pizza salad carrot banana peach
    dog cat horse cow rabbit fox bear lion monkey duck bird frog snake spider bee hen mouse
    teacher doctor nurse pilot sailor farmer baker driver dancer singer robot dragon ghost
    pirate monster house room bed sofa desk shelf plate fork knife glass jar bag purse belt shirt
    dress scarf sock boot coat hat watch phone radio laptop printer ticket passport map flag drum
    flute whistle trumpet piano puzzle game toy puppet rocket plane train bus car van tractor
    motorbike road river lake mountain forest beach planet star cloud flower tree leaf seed"""
    listed = dict.fromkeys((*singular, *more.split()))
    # Plural-only words do not fit after "a".
    return [word for word in listed if word not in ("scissors", "furniture", "sugar")]


def inputs(rng: random.Random) -> dict[str, list[str]]:
    """Make the inputs of every kind but sentences; the tasks share them."""
    words = [word for word in all_words() if len(word) > 2]
    nouns = _things()
    phrases = short_phrases(rng, (2, 3))
    numbered = [f"{noun}_{rng.randint(1, 99)}" for noun in rng.sample(nouns, 80)]
    joined = [phrase.replace(" ", "_") for phrase in short_phrases(rng, (2,), 120)]
    full = [f"{first} {rng.choice(SURNAMES)}" for first in (*NAMES, *NAMES, *NAMES)]
    return {
        "word": words,
        "noun": nouns,
        "thing": [noun for noun in nouns if noun[0] not in VOWELS],
        "name": list(NAMES),
        "city": list(CITIES),
        "verb": list(dict.fromkeys((*VERBS, *PARTS_OF_SPEECH["verb"]))),
        "number": [str(number) for number in rng.sample(range(1, 1000), 400)],
        "file": [*nouns, *numbered, *joined],
        "upper": [word.upper() for word in words],
        "mixed": [mixed_case(rng, word) for word in words],
        "pair": short_phrases(rng, (2,)),
        "triple": short_phrases(rng, (3,)),
        "phrase": phrases,
        "upper_phrase": [phrase.upper() for phrase in phrases],
        "title_phrase": [phrase.title() for phrase in phrases],
        "mixed_phrase": [mixed_case(rng, phrase) for phrase in phrases],
        "fullname": list(dict.fromkeys(name for name in full if len(set(name.split())) == 2)),
    }
