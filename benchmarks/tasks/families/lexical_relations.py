"""Lexical and factual relations: opposites, categories, animals, makers, authors, landmarks."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families import _relation_pairs as lexical
from benchmarks.tasks.families import _world_pairs as world
from benchmarks.tasks.families._categories import ANIMAL_CLASSES, CATEGORIES
from benchmarks.tasks.families._relation_text import RELATION_TEMPLATES, RELATION_WORDINGS
from benchmarks.tasks.families._wording import draft

Rows = Iterable[tuple[str, str]]
DERIVED_EXAMPLES = 300


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks of the family relations."""
    tasks = direct() | opposites(rng) | categories(rng)
    for name, rows in tasks.items():
        yield draft(name, "relations", RELATION_TEMPLATES, RELATION_WORDINGS[name], rows)


def members(labelled: dict[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    """Give (thing, label) for all things of all labels."""
    return [(item, label) for label, items in labelled.items() for item in items]


def direct() -> dict[str, Rows]:
    """Give the tasks whose examples are the pairs as they stand."""
    return {
        "antonyms": lexical.ANTONYMS,
        "synonyms": lexical.SYNONYMS,
        "gender_female": lexical.FEMALE_OF,
        "gender_male": [(female, male) for male, female in lexical.FEMALE_OF],
        "animal_young": members(lexical.YOUNG_OF),
        "animal_sound": lexical.SOUND_OF,
        "object_material": members(lexical.MATERIAL_OF),
        "profession_workplace": members(lexical.WORKPLACE_OF),
        "person_occupation": members(world.OCCUPATION_OF),
        "athlete_sport": members(world.SPORT_OF),
        "product_company": members(world.COMPANY_OF),
        "book_author": members(world.AUTHOR_OF),
        "landmark_country": members(world.COUNTRY_OF_LANDMARK),
        "dish_country": members(world.NATION_OF_DISH),
        "thing_color": members(world.COLOR_OF),
        "hypernym": members(CATEGORIES),
        "animal_class": members(ANIMAL_CLASSES),
    }


def opposites(rng: random.Random) -> dict[str, Rows]:
    """Give the tasks that judge or pick opposites among words."""
    both = [(f"{a}, {b}", "opposite") for a, b in rng.sample(lexical.ANTONYMS, 150)]
    same = [(f"{a}, {b}", "same") for a, b in rng.sample(lexical.SYNONYMS, 150)]
    yes_no = [(pair, "yes" if label == "opposite" else "no") for pair, label in both + same[:60]]
    all_words = [word for word, _ in lexical.ANTONYMS]
    related = {frozenset(pair) for pair in lexical.ANTONYMS}
    picks: list[tuple[str, str]] = []
    for word, opposite in lexical.ANTONYMS:
        others = [
            other
            for other in rng.sample(all_words, 12)
            if other not in (word, opposite) and frozenset((word, other)) not in related
        ]
        unrelated = f"{word}, {others[2]}"
        yes_no.append((unrelated, "no"))
        choices = [opposite, *others[:2]]
        rng.shuffle(choices)
        picks.append((f"{word}: {', '.join(choices)}", opposite))
    return {
        "antonym_or_synonym": both + same,
        "antonym_yes_no": yes_no[: 150 + 60 + 90],
        "antonym_pick": picks,
    }


def categories(rng: random.Random) -> dict[str, Rows]:
    """Give the tasks that compare the categories of several things."""
    labels = list(CATEGORIES)
    tasks: dict[str, list[tuple[str, str]]] = {
        "hypernym_yes_no": [],
        "odd_one_out": [],
        "list_category": [],
        "same_category": [],
    }
    apart = {"bird", "insect", "fish"}  # an eagle is an animal as well: never contrast the two
    for _ in range(DERIVED_EXAMPLES):
        label, other = rng.sample(labels, 2)
        while "animal" in (label, other) and apart & {label, other}:
            label, other = rng.sample(labels, 2)
        first, second, third = rng.sample(CATEGORIES[label], 3)
        stranger = rng.choice(CATEGORIES[other])
        fits = rng.random() < 0.5
        tasks["hypernym_yes_no"].append(
            (f"{first}, {label if fits else other}", "yes" if fits else "no")
        )
        tasks["same_category"].append(
            (f"{first}, {second if fits else stranger}", "yes" if fits else "no")
        )
        shown = [first, second, third, stranger]
        rng.shuffle(shown)
        tasks["odd_one_out"].append((", ".join(shown), stranger))
        tasks["list_category"].append((f"{first}, {second}, {third}", label))
    return dict(tasks)
