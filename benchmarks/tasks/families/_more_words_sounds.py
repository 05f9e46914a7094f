"""More tasks about sounds, emoji, and what a short sentence mentions."""

from __future__ import annotations

import random
from collections.abc import Iterator

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families import emoji_names as symbols
from benchmarks.tasks.families._more_words_data import HOMOPHONES
from benchmarks.tasks.families._more_world_text import check, form, lookup
from benchmarks.tasks.families._vocabulary import NOUNS
from benchmarks.tasks.families._wording import phrases
from benchmarks.tasks.families.pronunciation import (
    ORIGIN,
    ending,
    single_pronunciations,
    stress,
    syllables,
)

WORD = "an English word|a single word"


def _sounds(rng: random.Random) -> Iterator[Draft]:
    spoken = single_pronunciations()
    every = list(spoken)
    family = "pronunciation"
    counts = {word: syllables(spoken[word]) for word in every}
    for number, name in ((2, "two"), (3, "three")):
        yield check(
            f"check_{name}_syllables", family, [w for w in every if counts[w] == number],
            [w for w in every if counts[w] != number], WORD,
            f"the word has exactly {name} syllables|the word is spoken in {name} syllables",
            f"Does this word have {name} syllables?", ORIGIN,
        )  # fmt: skip
    long = [w for w in every if counts[w] > 1]
    yield check(
        "check_stress_on_first", family, [w for w in long if stress(spoken[w]) == 1],
        [w for w in long if stress(spoken[w]) > 1], WORD,
        "the stress is on the first syllable|the first syllable is the stressed one",
        "Is this word stressed on the first syllable?", ORIGIN,
    )  # fmt: skip
    yield check(
        "check_ends_in_vowel_sound", family, [w for w in every if spoken[w][-1][-1].isdigit()],
        [w for w in every if not spoken[w][-1][-1].isdigit()], WORD,
        "the word ends in a vowel sound when spoken|its last sound is a vowel",
        "Does this word end in a vowel sound?", ORIGIN,
    )  # fmt: skip
    yield from _compared(rng, spoken, counts)
    pairs = [f"{a}, {b}" for a, b in HOMOPHONES]
    mixed = [f"{a}, {rng.choice(HOMOPHONES)[1]}" for a, _ in HOMOPHONES]
    yield check(
        "check_homophones", family, pairs, [m for m in mixed if m not in pairs],
        "two words with a comma between", "the two words sound exactly the same",
        "Are these two words pronounced the same?",
    )  # fmt: skip


def _compared(
    rng: random.Random, spoken: dict[str, list[str]], counts: dict[str, int]
) -> Iterator[Draft]:
    """Yield tasks that compare the sounds of two or three words."""
    family, every = "pronunciation", list(spoken)
    more, fewer, alike, apart = [], [], [], []
    rhyming: dict[tuple[str, ...], list[str]] = {}
    starts: dict[str, list[str]] = {}
    for word in every:
        rhyming.setdefault(ending(spoken[word]), []).append(word)
        starts.setdefault(spoken[word][0], []).append(word)
    triples = []
    for _ in range(900):
        a, b = rng.sample(every, 2)
        if counts[a] != counts[b]:
            first = counts[a] > counts[b]
            more.append((f"{a} or {b}", a if first else b))
            fewer.append((f"{a} or {b}", b if first else a))
        group = starts[spoken[a][0]]
        if len(group) > 3:
            alike.append(f"{a}, {rng.choice([w for w in group if w != a])}")
        if spoken[a][0] != spoken[b][0] and a[0] != b[0]:
            apart.append(f"{a}, {b}")
        partners = [w for w in rhyming[ending(spoken[a])] if spoken[w] != spoken[a]]
        if partners and ending(spoken[b]) != ending(spoken[a]):
            shown = rng.sample([a, rng.choice(partners), b], 3)
            triples.append((", ".join(shown), b))
    for name, rows in (("more", more), ("fewer", fewer)):
        yield lookup(
            f"pair_word_{name}_syllables", family, rows[:360],
            "two words with or between them|two words",
            f"the word that has {name} syllables|the one of the two words with {name} syllables",
            f"Which of the two words has {name} syllables?", ORIGIN,
        )  # fmt: skip
    yield check(
        "check_same_first_sound", family, alike, apart, "two words with a comma between",
        "the two words begin with the same sound|both words start with one and the same sound",
        "Do these two words start with the same sound?", ORIGIN,
    )  # fmt: skip
    yield lookup(
        "odd_rhyme_out", family, triples, "three words separated by commas",
        "the word that does not rhyme with the other two|the one without a rhyme in the list",
        "Which of the three words does not rhyme with the others?", ORIGIN,
    )  # fmt: skip


def _emoji(rng: random.Random) -> Iterator[Draft]:
    common = symbols.common_emoji()
    signs = [sign for sign, _ in common]
    origin = symbols.ORIGIN
    drawn = [rng.sample(signs, rng.randint(3, 5)) for _ in range(330)]
    row = "a row of emoji|several emoji in a row"
    for name, cut, want, do in (
        ("second", slice(1, 2), "the second emoji of the row", "copy the second emoji"),
        (
            "second_to_last",
            slice(-2, -1),
            "the last emoji but one",
            "copy the emoji before the last one",
        ),
        (
            "drop_first",
            slice(1, None),
            "the row without its first emoji",
            "delete the first emoji of the row",
        ),
        (
            "drop_last",
            slice(None, -1),
            "the row without its last emoji",
            "delete the last emoji of the row",
        ),
        ("first_two", slice(None, 2), "the first two emoji", "copy the first two emoji"),
    ):
        rows = [("".join(signs_), "".join(signs_[cut])) for signs_ in drawn]
        yield form(f"emoji_{name}", "emoji", rows, row, want, do, origin)
    both = [(rng.choice(signs), rng.choice(NOUNS)) for _ in range(330)]
    yield form(
        "emoji_to_front", "emoji", [(f"{w} {s}", f"{s} {w}") for s, w in both],
        "a word followed by an emoji", "the emoji first and then the word",
        "move the emoji in front of the word", origin,
    )  # fmt: skip
    names = [(s, n) for s, n in common if " " not in n]
    verbs = ("I like the", "she saw a", "we need a", "my", "this", "the new", "where is the")
    rows = []
    for _ in range(330):
        (sign, name), start = rng.choice(names), rng.choice(verbs)
        rows.append((f"{start} {sign}", f"{start} {name}"))
    yield form(
        "emoji_to_word_in_text", "emoji", rows, "a short text that ends with an emoji",
        "the text with the emoji replaced by its word",
        "write the word for the emoji in place of the emoji", origin,
    )  # fmt: skip
    animals = [s for n in symbols.ANIMALS for s in symbols.named(n)]
    foods = [s for n in symbols.FOODS for s in symbols.named(n)]
    flags = [s for n in symbols.COUNTRIES for s in symbols.named(n)]
    other = [s for s in signs if s not in {*animals, *foods}]
    for kind, yes, no in (
        ("animal", animals, foods + other),
        ("food", foods, animals + other),
        ("flag", flags, animals + foods + other),
    ):
        an = "an animal" if kind == "animal" else "food" if kind == "food" else "a flag"
        yield check(
            f"check_emoji_{kind}", "emoji", yes, no, "an emoji|a single emoji",
            f"the emoji shows {an}|{an} can be seen on the emoji", f"Does this emoji show {an}?",
            origin,
        )  # fmt: skip


FIELDS = {
    "animal": "dog, cat, horse, rabbit, parrot, goat, hamster, pony, turtle, duck, lamb, fox",
    "food": "pizza, soup, cake, pasta, rice, salad, bread, sushi, pie, cheese, stew, pancakes",
    "country": "France, Japan, Brazil, Egypt, Canada, Spain, India, Kenya, Norway, Peru, Chile",
    "month": "January, March, April, May, June, July, August, September, October, November",
    "sport": "tennis, soccer, golf, hockey, rugby, judo, boxing, cricket, volleyball, rowing",
    "instrument": "piano, violin, guitar, flute, drums, harp, cello, trumpet, clarinet, banjo",
    "profession": "doctor, teacher, nurse, farmer, lawyer, baker, pilot, plumber, dentist, singer",
    "language": "Spanish, German, Polish, Arabic, Dutch, Greek, Korean, Turkish, Swedish, Hindi",
    "vehicle": "bus, train, car, taxi, bike, boat, plane, truck, tram, ferry, scooter, van",
    "relative": "mother, father, brother, sister, uncle, aunt, cousin, grandmother, son, daughter",
    "year": "1987, 1992, 1999, 2003, 2008, 2012, 2015, 2018, 2020, 2022, 1975, 1961",
}
SENTENCES = (
    ("My {relative} is a {profession} and owns a {animal}", "relative profession animal"),
    ("The {profession} went to {country} by {vehicle} in {month}",
     "profession country vehicle month"),
    ("In {year} my {relative} learned {language} in {country}", "year relative language country"),
    ("The {profession} plays {sport} and the {instrument}", "profession sport instrument"),
    ("Every {month} our {relative} cooks {food} for the {animal}", "month relative food animal"),
    ("We ate {food} and spoke {language} on the {vehicle}", "food language vehicle"),
    ("Since {year} the {profession} has taught {sport} in {country}",
     "year profession sport country"),
    ("Her {relative} sold the {instrument} and bought a {vehicle} in {month} {year}",
     "relative instrument vehicle month year"),
    ("That {animal} eats {food} while I play the {instrument}", "animal food instrument"),
    ("They watched {sport} in {language} with their {relative}", "sport language relative"),
)  # fmt: skip


def _entities(rng: random.Random) -> Iterator[Draft]:
    values = {field: phrases(text) for field, text in FIELDS.items()}
    for field in FIELDS:
        frames = [frame for frame, fields in SENTENCES if field in fields.split()]
        rows = []
        for _ in range(320):
            chosen = {key: rng.choice(options) for key, options in values.items()}
            rows.append((rng.choice(frames).format(**chosen), chosen[field]))
        thing = {"relative": "family member", "country": "country or land"}.get(field, field)
        name = "country" if field == "country" else thing
        yield lookup(
            f"entity_{field}", "entities", rows, "a short sentence|a sentence about somebody",
            f"the {name} mentioned in the sentence|the {name} that the sentence names, copied from"
            f" it|the one {name} in the text",
            f"Which {name} does the sentence mention?|Which {name} is named in the text?",
        )  # fmt: skip


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield more tasks of the families pronunciation, emoji and entities."""
    yield from _sounds(rng)
    yield from _emoji(rng)
    yield from _entities(rng)
