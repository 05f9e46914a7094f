"""Tasks whose answers are spelled in the description: labels, constants, conditions, replies."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping, Sequence

from wordfreq import zipf_frequency

from benchmarks.tasks.draft import Draft, pairs
from benchmarks.tasks.families import _grid_labels_wording as wording
from benchmarks.tasks.families._grid_labels_kinds import (
    Class,
    Kind,
    Texts,
    all_texts,
    read_all,
    slug,
)
from benchmarks.tasks.families._inflect import LICENCE, SOURCE
from benchmarks.tasks.families._more_categories_words import WORDS
from benchmarks.tasks.families._more_class_wording import sample
from benchmarks.tasks.families._more_strings_text import CITIES, NAMES
from benchmarks.tasks.families._wording import HAND_WRITTEN, unambiguous
from benchmarks.tasks.families.sentiment import ORIGIN as SENTIMENT_ORIGIN

NUM_DESCRIPTIONS = 32
MAX_DESCRIPTION = 160
MAX_ROWS = 180
COINED = 2.5  # below this zipf frequency a label is taken for an invented word
PER_SIDE = 80
SHORT = 44  # characters of an input that is to be repeated
# how many tasks with label sets of their own a kind gets: by prefix of the name, or by family
SINGLE = ("word_", "message_", "headline_")
CODED = {"situations": 2, "word_category": 2, "speech_acts": 3, "sentiment": 4, "emotions": 8}
MORE_CODED = 3
NUM_ONE_CLASS = 26
# kind and labels of tasks that exist already under another name
TAKEN = {("feedback", "-/+"), ("tense", "1/2/3"), ("pos", "1/2/3"), ("valence", "yes/no")}
ORIGINS = {
    "valence": SENTIMENT_ORIGIN,
    "pos": (SOURCE, LICENCE),
    "plurality": (SOURCE, LICENCE),
    "verbform": (SOURCE, LICENCE),
}
KEEP = (
    "repeat the input",
    "repeat it unchanged",
    "copy the input",
    "echo it",
    "give it back as is",
)
KEPT = ("the input itself", "the unchanged input", "the input as it is", "the same text")
SAY = ("say", "answer", "reply", "write", "reply with", "output")
SPOKEN = {
    "name": ("name", "first name"),
    "city name": ("city name", "town name"),
    "food": ("food", "food word"),
}
Rows = list[tuple[str, str]]
Slots = Callable[[], Mapping[str, str]]


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks."""
    texts = all_texts(rng)
    kinds = read_all(rng, texts)
    yield from coded_tasks(rng, kinds)
    for kind in kinds:
        if kind.family == "situations":
            yield plain_task(rng, kind)
    yield from one_class_tasks(rng, kinds)
    yield from constant_tasks(rng, texts)
    yield from condition_tasks(rng, texts)
    yield from reply_tasks(rng)


def describe(rng: random.Random, templates: Sequence[str], slots: Slots) -> tuple[str, ...]:
    """Fill the templates in random order, each with freshly drawn slots, and keep short ones."""
    found: list[str] = []
    for template in rng.sample(list(templates), len(templates)):
        for _ in range(8):
            text = template.format(**slots())
            if len(text) <= MAX_DESCRIPTION and text not in found:
                found.append(text)
                break
    return tuple(found[:NUM_DESCRIPTIONS])


def unclear(label: str) -> bool:
    """Whether a label needs quotation marks, as signs do."""
    return not label.replace(" ", "").isalnum()


def marked(rng: random.Random, *labels: str) -> bool:
    """Decide on quotation marks for a description, mostly for them if a label is a phrase."""
    often = 0.75 if any(" " in label for label in labels) else 0.3
    return any(unclear(label) for label in labels) or rng.random() < often


def quoted(label: str, marks: bool) -> str:
    """Put a label in quotation marks where they are wanted."""
    return f'"{label}"' if marks else label


def listed(items: Sequence[str], joint: str) -> str:
    """Join items with commas and a last word."""
    return f"{', '.join(items[:-1])} {joint} {items[-1]}"


def mapping(rng: random.Random, codes: Sequence[str], classes: Sequence[Class]) -> dict[str, str]:
    """Say in several ways, and in random order, which label stands for which class."""
    rows = list(zip(codes, classes, strict=True))
    rng.shuffle(rows)
    marks = marked(rng, *codes)
    # "warm = praise" leaves open which of the two words is the answer
    strict = marks or any(len(c) > 2 and zipf_frequency(c, "en") > COINED for c in codes)
    names = [quoted(code, marks) for code, _ in rows]
    sharp = [quoted(code, strict) for code, _ in rows]
    said = list(zip(names, sharp, (one for _, one in rows), strict=True))
    pick = rng.randrange(5)
    joint = rng.choice(["and", "or"])
    claims = [rng.choice(one.claims) for _, one in rows]
    sure = [f"{name} if {claim}" for name, claim in zip(names, claims, strict=True)]
    last = [*sure[:-1], f"otherwise {names[-1]}"]
    return {
        "fors": listed([f"{name} for {one.group}" for name, _, one in said], joint)
        if pick < 3
        else ", ".join(f"{name} for {one.group}" for name, _, one in said),
        "eq": (
            ", ".join(f"{name} = {one.short}" for _, name, one in said),
            ", ".join(f"{one.short} = {name}" for _, name, one in said),
            "; ".join(f"{name}: {one.short}" for _, name, one in said),
            ", ".join(f"{name} means {one.short}" for _, name, one in said),
            ", ".join(f"{one.short} -> {name}" for _, name, one in said),
        )[pick],
        "ifs": (listed(sure, "and"), listed(sure, "or"), ", ".join(last), ", ".join(sure))[
            pick % 4
        ],
        "labels": " / ".join(names) if pick == 0 else listed(names, "or"),
    }


def labelled_rows(rng: random.Random, texts: Texts, answers: Mapping[str, str]) -> Rows:
    """Draw equally many texts of each class and give them the class's answer."""
    clean = unambiguous((text, key) for key in answers for text in texts[key])
    by_key = {key: [text for text, owner in clean if owner == key] for key in answers}
    count = min(MAX_ROWS // len(answers), *(len(set(found)) for found in by_key.values()))
    return [
        (text, answers[key]) for key, found in by_key.items() for text in sample(rng, found, count)
    ]


def make(
    name: str,
    family: str,
    descriptions: tuple[str, ...],
    rows: Rows,
    origin: tuple[str, str] = HAND_WRITTEN,
) -> Draft:
    """Make a task; ``origin`` is the source of the examples and its licence."""
    return Draft(
        name=name,
        family=family,
        descriptions=descriptions,
        examples=pairs(rows),
        source=origin[0],
        licence=origin[1],
    )


def fits(kind: Kind, codes: Sequence[str]) -> bool:
    """Whether labels are free of the words that name the classes."""
    used = {word for one in kind.classes for word in f"{one.short} {one.group}".lower().split()}
    return not used & {word for code in codes for word in code.lower().split()}


def coded_tasks(rng: random.Random, kinds: Sequence[Kind]) -> Iterator[Draft]:
    """Yield tasks that choose among classes, each with a label set of its own."""
    pools = {size: rng.sample(sets, len(sets)) for size, sets in wording.LABEL_SETS.items()}
    for kind in kinds:
        count = 1 if kind.name.startswith(SINGLE) else CODED.get(kind.family, MORE_CODED)
        made: list[tuple[tuple[str, ...], tuple[Class, ...]]] = []
        if kind.synonyms:
            made.append((rng.choice(kind.synonyms), kind.classes))
        while len(made) < count:
            full = len(kind.classes)
            size = full if full == 2 or len(made) % 2 == 0 else rng.randrange(2, full)
            classes = tuple(rng.sample(kind.classes, size))
            codes = next_set(pools[size], kind)
            if len(made) == 2 and full == 2:
                # the same labels the other way round: only the description tells
                codes, classes = made[1][0][::-1], made[1][1]
            made.append((codes, classes))
        for codes, classes in made:
            yield coded_task(rng, kind, codes, classes)


def coded_task(
    rng: random.Random, kind: Kind, codes: tuple[str, ...], classes: tuple[Class, ...]
) -> Draft:
    """Make a task whose labels stand for classes."""

    def slots() -> dict[str, str]:
        noun, given = rng.choice(kind.nouns), rng.choice(kind.given)
        return {"noun": noun, "given": given, **mapping(rng, codes, classes)}

    shorts = [one.short for one in classes]
    answers = dict(zip(shorts, codes, strict=True))
    whole = len(classes) == len(kind.classes)
    about = () if whole else (slug(*shorts),)
    return make(
        "_".join(["label", kind.name, *about, "as", slug(*codes)]),
        kind.family,
        describe(rng, wording.CODED, slots),
        labelled_rows(rng, kind.texts, answers),
        ORIGINS.get(kind.name, HAND_WRITTEN),
    )


def next_set(pool: list[str], kind: Kind) -> tuple[str, ...]:
    """Take the first fitting label set of a pool and put it to the pool's end."""
    for text in pool:
        codes = tuple(text.split("/"))
        if fits(kind, codes) and (kind.name, text) not in TAKEN:
            pool.remove(text)
            pool.append(text)
            return codes
    raise ValueError(f"no label set fits {kind.name}")


def plain_task(rng: random.Random, kind: Kind) -> Draft:
    """Make a task that names the class itself."""
    shorts = [one.short for one in kind.classes]

    def slots() -> dict[str, str]:
        order = rng.sample(shorts, len(shorts))
        marked = [f'"{label}"' for label in order]
        forms = (listed(order, "or"), listed(order, "or"), "/".join(order), listed(marked, "or"))
        return {
            "labels": rng.choice(forms),
            "noun": rng.choice(kind.nouns),
            "given": rng.choice(kind.given),
        }

    return make(
        f"situation_{kind.name}_{slug(*shorts)}",
        kind.family,
        describe(rng, wording.PLAIN, slots),
        labelled_rows(rng, kind.texts, {short: short for short in shorts}),
    )


def one_class_tasks(rng: random.Random, kinds: Sequence[Kind]) -> Iterator[Draft]:
    """Yield tasks with an answer for one class and another for everything else."""
    pool = [
        (kind, one)
        for kind in kinds
        if not kind.name.startswith("word_") and len(kind.texts) > 2
        for one in rng.sample(kind.classes, min(2, len(kind.classes)))
    ]
    codes = rng.sample(wording.CODES, len(wording.CODES))
    others = rng.sample(wording.OTHERS, len(wording.OTHERS))
    done: set[tuple[str, str]] = set()
    for kind, one in rng.sample(pool, len(pool)):
        place = len(done)
        key = (kind.family, one.short)
        if key in done or place == NUM_ONE_CLASS:
            continue
        done.add(key)
        hit = one.short if place % 2 else codes[place // 2 % len(codes)]
        miss = others[place % len(others)]
        yield one_class_task(rng, kind, one, (hit, miss))


def one_class_task(rng: random.Random, kind: Kind, one: Class, answers: tuple[str, str]) -> Draft:
    """Make a task that tells one class from everything else."""
    hit, miss = answers

    def slots() -> dict[str, str]:
        marks = marked(rng, hit, miss)
        return {
            "x": quoted(hit, marks),
            "o": quoted(miss, marks),
            "g": one.group,
            "c": rng.choice(one.claims),
            "given": rng.choice(kind.given),
        }

    inside = kind.texts[one.short]
    apart = set(inside)
    outside = [
        text
        for short, found in kind.texts.items()
        if short != one.short
        for text in sample(rng, found, PER_SIDE // (len(kind.texts) - 1) + 3)
        if text not in apart
    ]
    count = min(PER_SIDE, len(set(inside)), len(set(outside)))
    rows = [(text, hit) for text in sample(rng, inside, count)]
    rows += [(text, miss) for text in sample(rng, outside, count)]
    about = kind.family if kind.name.startswith(SINGLE) else kind.name
    return make(
        f"only_{slug(about, one.short, hit, miss)}",
        "one_class",
        describe(rng, wording.ONE_CLASS, slots),
        rows,
        ORIGINS.get(kind.name, HAND_WRITTEN),
    )


def constant_tasks(rng: random.Random, texts: Mapping[str, Texts]) -> Iterator[Draft]:
    """Yield tasks with the same answer for every input."""
    found = [text for by_class in texts.values() for some in by_class.values() for text in some]
    found = [text for text in found if len(text) < SHORT]
    mixed = [*NAMES, *CITIES, *map(str, range(100, 220)), *rng.sample(found, 500)]
    for answer in wording.CONSTANTS:

        def slots(answer: str = answer) -> dict[str, str]:
            return {"w": quoted(answer, marked(rng, answer))}

        rows = [(text, answer) for text in sample(rng, mixed, 120) if text != answer]
        yield make(
            f"constant_{slug(answer)}", "constants", describe(rng, wording.CONSTANT, slots), rows
        )


def cases(rng: random.Random, texts: Mapping[str, Texts]) -> dict[str, tuple[list[str], list[str]]]:
    """Give the inputs that meet a condition and those that do not."""

    def numbers(low: int, high: int) -> list[str]:
        return [str(number) for number in range(low, high)]

    def one(kind: str, short: str) -> tuple[list[str], list[str]]:
        other = [text for key, some in texts[kind].items() if key != short for text in some]
        return texts[kind][short], other

    def of(name: str, against: str) -> tuple[list[str], list[str]]:
        other = [word for category in against.split() for word in WORDS[category]]
        return list(WORDS[name]), [word for word in other if word not in WORDS[name]]

    nouns = texts["pos"]["noun"]
    both = [f"{a} {b}" for a, b in zip(texts["pos"]["adjective"], nouns, strict=False)]
    with_number = [f"{noun} {rng.randrange(1, 60)}" for noun in nouns]
    calls = [text.rstrip(".!") for text in texts["sentence"]["command"]]
    amounts = rng.sample(range(2, 400), 160)
    return {
        **{key: one("sentence", key) for key in ("question", "command")},
        **{key: one("courtesy", key) for key in ("greeting", "apology")},
        "rude": one("manners", "rude"),
        "complaint": one("feedback", "complaint"),
        "spam": one("mail", "spam"),
        "past": one("tense", "past"),
        "animal": of("animal", "tool fruit furniture clothing"),
        "fruit": of("fruit", "animal tool clothing vehicle"),
        "vegetable": of("vegetable", "bird furniture clothing tool"),
        "bird": of("bird", "clothing vehicle profession"),
        "body": of("body part", "vegetable vehicle bird"),
        "clothing": of("clothing", "animal vegetable vehicle"),
        "profession": of("profession", "animal vehicle fruit"),
        "vehicle": of("vehicle", "profession animal fruit"),
        "country": of("country", "city"),
        "woman": (list(wording.WOMEN), list(wording.MEN)),
        "plural": one("plurality", "plural"),
        "ing": one("verbform", "ing"),
        "above50": (numbers(51, 160), numbers(1, 51)),
        "below100": (numbers(1, 100), numbers(100, 300)),
        "negative": (numbers(-95, 0), numbers(0, 95)),
        "digits3": (numbers(100, 1000), [*numbers(1, 100), *numbers(1000, 1100)]),
        "digit": (with_number, both),
        "phrase": (both, nouns),
        "capital": ([word.capitalize() for word in nouns[::2]], list(nouns[1::2])),
        "shouting": ([word.upper() for word in nouns[::2]], list(nouns[1::2])),
        "mark": ([f"{text}!" for text in calls[::2]], calls[1::2]),
        "price": ([f"${n}" for n in amounts[::2]], [f"{n}" for n in amounts[1::2]]),
    }


def condition_tasks(rng: random.Random, texts: Mapping[str, Texts]) -> Iterator[Draft]:
    """Yield tasks that answer with a text under a condition, and else repeat the input."""
    inputs = cases(rng, texts)
    answers = rng.sample(wording.ANSWERS, len(wording.ANSWERS))
    for index, row in enumerate(wording.CONDITIONS.strip().splitlines()):
        name, given, said = row.split(" | ")
        inside, outside = inputs[name]
        yield condition_task(rng, (name, given, said), answers.pop(), (inside, outside), keep=False)
        if index % 4 == 2:
            yield condition_task(
                rng, (name, given, said), answers.pop(), (inside, outside), keep=True
            )


def condition_task(
    rng: random.Random,
    about: tuple[str, str, str],
    answer: str,
    inputs: tuple[Sequence[str], Sequence[str]],
    *,
    keep: bool,
) -> Draft:
    """Make one such task; ``keep`` repeats the inputs that meet the condition, not the others."""
    name, given, said = about

    def slots() -> dict[str, str]:
        order = f"{rng.choice(SAY)} {quoted(answer, marked(rng, answer))}"
        acts = [order, rng.choice(KEEP)]
        nouns = [f'"{answer}"', rng.choice(KEPT)]
        if keep:
            acts, nouns = acts[::-1], nouns[::-1]
        clause = rng.choice(said.split("; "))
        ends = {"t": acts[0], "e": acts[1], "tn": nouns[0], "en": nouns[1]}
        return {"c": clause, "given": given, **ends}

    pools = [[text for text in some if len(text) <= SHORT and text != answer] for some in inputs]
    count = min(PER_SIDE, *(len(set(some)) for some in pools))
    inside, outside = (sample(rng, some, count) for some in pools)
    rows = [(text, text if keep else answer) for text in inside]
    rows += [(text, answer if keep else text) for text in outside]
    return make(
        f"if_{name}_{'repeat_else_' if keep else ''}{slug(answer)}",
        "conditionals",
        describe(rng, wording.CONDITION, slots),
        rows,
    )


def reply_tasks(rng: random.Random) -> Iterator[Draft]:
    """Yield tasks that put fixed words before or after what is given."""
    foods = [word for name in ("fruit", "vegetable", "dessert", "cheese") for word in WORDS[name]]
    inputs: dict[str, Sequence[str]] = {"name": NAMES, "city name": CITIES, "food": foods}
    plans = [("name", text, True, [*wording.PREFIX, *wording.GREET]) for text in wording.GREETINGS]
    for given, some in wording.PREFIXES.items():
        plans += [(given, text, True, list(wording.PREFIX)) for text in some]
    for given, some in wording.SUFFIXES.items():
        plans += [(given, text, False, list(wording.SUFFIX)) for text in some]
    for given, text, first, templates in plans:

        def slots(given: str = given, text: str = text) -> dict[str, str]:
            return {"w": quoted(text, marked(rng, text)), "n": rng.choice(SPOKEN[given])}

        found = sample(rng, inputs[given], 100)
        rows = [(item, f"{text} {item}" if first else f"{item} {text}") for item in found]
        name = f"reply_{slug(text)}_{slug(given)}" if first else f"reply_{slug(given)}_{slug(text)}"
        yield make(name, "greetings", describe(rng, templates, slots), rows)
