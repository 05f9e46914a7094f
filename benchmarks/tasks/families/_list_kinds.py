"""Lists of words: the one word of a given category or part of speech."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from benchmarks.tasks.draft import Draft, fill, pairs
from benchmarks.tasks.families import _list_wording as wording
from benchmarks.tasks.families._list_places import NUM_EXAMPLES, list_phrases
from benchmarks.tasks.families.list_words import (
    CATEGORIES,
    OWN_LICENCE,
    OWN_SOURCE,
    PARTS_OF_SPEECH,
    confusable,
)

# Category or part of speech: ways to say one of them, then ways to say several.
Phrases = tuple[tuple[str, ...], tuple[str, ...]]

_CATEGORY_PHRASES: dict[str, Phrases] = {
    "fruit": (("a fruit", "a kind of fruit", "a piece of fruit"), ("fruits", "kinds of fruit")),
    "vegetable": (("a vegetable", "a kind of vegetable", "a veggie"), ("vegetables", "veggies")),
    "animal": (("an animal", "a beast", "a wild or domestic animal"), ("animals", "creatures")),
    "bird": (("a bird", "a kind of bird", "a feathered animal"), ("birds", "bird species")),
    "fish": (("a fish", "a kind of fish", "a fish species"), ("fish", "kinds of fish")),
    "insect": (("an insect", "a bug", "a kind of insect"), ("insects", "bugs")),
    "colour": (("a colour", "a color", "the name of a color"), ("colours", "colors")),
    "vehicle": (
        ("a vehicle", "a means of transport", "something you can ride or travel in"),
        ("vehicles", "means of transport"),
    ),
    "profession": (("a profession", "a job", "an occupation"), ("professions", "jobs")),
    "body part": (
        ("a body part", "a part of the body", "a part of human anatomy"),
        ("body parts", "parts of the body"),
    ),
    "musical instrument": (
        ("a musical instrument", "an instrument for making music", "an instrument that is played"),
        ("musical instruments", "instruments"),
    ),
    "country": (("a country", "a nation", "a state on the world map"), ("countries", "nations")),
    "city": (("a city", "a big town", "an urban place"), ("cities", "big towns")),
    "language": (
        ("a language", "a spoken language", "a tongue that people speak"),
        ("languages", "spoken languages"),
    ),
    "furniture": (
        ("a piece of furniture", "an item of furniture", "something that furnishes a room"),
        ("pieces of furniture", "furniture items"),
    ),
    "clothing": (
        ("a piece of clothing", "a garment", "something to wear"),
        ("clothes", "garments"),
    ),
    "drink": (("a drink", "a beverage", "something to drink"), ("drinks", "beverages")),
    "tool": (
        ("a tool", "a hand tool", "something from a toolbox or garden shed"),
        ("tools", "implements"),
    ),
    "number": (("a number", "a number word", "a numeral in words"), ("numbers", "number words")),
    "weather word": (
        ("a weather word", "a kind of weather", "a weather phenomenon"),
        ("weather words", "kinds of weather"),
    ),
    "sport": (("a sport", "a kind of sport", "an athletic discipline"), ("sports", "disciplines")),
    "shape": (
        ("a shape", "a geometric shape", "a figure from geometry"),
        ("shapes", "geometric figures"),
    ),
    "metal": (("a metal", "a kind of metal", "a metallic material"), ("metals", "kinds of metal")),
    "family member": (
        ("a family member", "a relative", "a word for a relation in the family"),
        ("family members", "relatives"),
    ),
    "day or month": (
        ("a day of the week or a month", "a weekday or month name", "a calendar name"),
        ("days and months", "calendar names"),
    ),
    "kitchen item": (
        ("a kitchen item", "something used in the kitchen", "a kitchen utensil"),
        ("kitchen items", "kitchen utensils"),
    ),
    "building": (
        ("a building", "a kind of building", "something that an architect designs"),
        ("buildings", "kinds of building"),
    ),
    "emotion": (("an emotion", "a feeling", "a state of mind"), ("emotions", "feelings")),
    "flower": (("a flower", "a kind of flower", "a blossom"), ("flowers", "blossoms")),
    "tree": (("a tree", "a kind of tree", "a tree species"), ("trees", "tree species")),
    "school item": (
        ("a school item", "a school supply", "something pupils use at school"),
        ("school items", "school supplies"),
    ),
    "food": (("a food", "something to eat", "a dish or foodstuff"), ("foods", "things to eat")),
    "everyday object": (
        ("an everyday object", "a lifeless object", "a man-made thing"),
        ("everyday objects", "lifeless objects"),
    ),
}

# Both directions of each pair become tasks; the number is the size of the lists.
_PAIRS = (
    ("fruit", "animal", 3),
    ("fruit", "animal", 5),
    ("colour", "animal", 4),
    ("everyday object", "animal", 3),
    ("everyday object", "animal", 5),
    ("country", "city", 4),
    ("vegetable", "clothing", 5),
    ("profession", "vehicle", 4),
    ("bird", "musical instrument", 3),
    ("language", "country", 3),
    ("sport", "drink", 5),
    ("tree", "body part", 4),
)

# Every list holds one word of each category of a group, and each category is a task: the inputs
# are the same, so that nothing but the description tells these tasks apart.
_GROUPS = (
    ("fruit", "animal", "vehicle", "profession", "body part"),
    ("colour", "musical instrument", "furniture", "clothing"),
    ("vegetable", "bird", "tool", "sport", "weather word"),
    ("country", "day or month", "language"),
    ("kitchen item", "metal", "family member", "number"),
    ("drink", "insect", "building"),
    ("emotion", "tree", "shape", "school item"),
    ("food", "flower", "fish", "city"),
)

_PART_PHRASES: dict[str, Phrases] = {
    "verb": (("a verb", "an action word", "a doing word"), ("verbs", "action words")),
    "adjective": (
        ("an adjective", "a describing word", "a word for a quality"),
        ("adjectives", "describing words"),
    ),
    "adverb": (
        ("an adverb", "an adverb rather than another word class", "an adverbial word"),
        ("adverbs", "adverbial words"),
    ),
    "preposition": (
        (
            "a preposition",
            "a preposition like those for place or direction",
            "a prepositional word",
        ),
        ("prepositions", "prepositional words"),
    ),
    "pronoun": (
        ("a pronoun", "a word that stands in for a noun", "a pronoun of some sort"),
        ("pronouns", "words that stand in for nouns"),
    ),
    "noun": (
        ("a noun", "a naming word", "a word for a person, place or thing"),
        ("nouns", "naming words"),
    ),
    "concept": (
        ("an abstract concept", "an abstract idea", "something you cannot touch"),
        ("abstract concepts", "abstract ideas"),
    ),
    "object": (
        ("a concrete object", "a physical thing", "something you can touch"),
        ("concrete objects", "physical things"),
    ),
    "plural": (
        ("a plural noun", "a noun in the plural", "a word for more than one thing"),
        ("plural nouns", "nouns in the plural"),
    ),
    "singular": (
        ("a singular noun", "a noun in the singular", "a word for just one thing"),
        ("singular nouns", "nouns in the singular"),
    ),
    "past": (
        ("a past-tense verb", "a verb in the past tense", "a verb in its past form"),
        ("past-tense verbs", "verbs in the past form"),
    ),
    "present": (
        ("a present-tense verb", "a verb in its base form", "a verb not in the past tense"),
        ("verbs in the base form", "present-tense verbs"),
    ),
    "gerund": (
        ("an -ing form", "a verb form that ends in -ing", "a present participle"),
        ("-ing forms", "present participles"),
    ),
}

_PART_PAIRS = (
    ("verb", "adjective", 3),
    ("verb", "adjective", 5),
    ("concept", "object", 3),
    ("concept", "object", 5),
    ("noun", "verb", 4),
    ("noun", "adjective", 5),
    ("adverb", "verb", 4),
    ("adverb", "adjective", 5),
    ("plural", "singular", 4),
    ("past", "present", 3),
    ("gerund", "past", 4),
    ("preposition", "noun", 3),
    ("pronoun", "adjective", 4),
)

_PART_GROUPS = (
    ("noun", "verb", "adjective"),
    ("noun", "verb", "adjective", "adverb", "pronoun"),
)

_ALIASES = {"singular": "noun", "present": "verb"}


def _words(kind: str) -> tuple[str, ...]:
    if kind == "everyday object":
        return PARTS_OF_SPEECH["object"]
    if kind in CATEGORIES:
        return CATEGORIES[kind]
    return PARTS_OF_SPEECH[_ALIASES.get(kind, kind)]


def _what(family: str, things: Sequence[str]) -> tuple[str, ...]:
    first, second, third = things
    verb = "is" if family == "list_pos" else "is or names"
    bare = first.split(" ", 1)[1]
    return (
        f"the {bare}",
        f"the word that {verb} {second}",
        f"the one item that is {third}",
        f"whichever word is {first}",
        f"the only {bare} in the list",
    )


def _draft(
    family: str,
    name: str,
    templates: Sequence[str],
    phrases: Phrases,
    others: Sequence[str],
    size: int,
    lists: Sequence[tuple[list[str], str]],
) -> Draft:
    return Draft(
        name=name,
        family=family,
        descriptions=fill(
            templates,
            what=_what(family, phrases[0]),
            thing=phrases[0],
            others=others,
            list=list_phrases(size),
        ),
        examples=pairs((", ".join(words), answer) for words, answer in lists),
        source=OWN_SOURCE,
        licence=OWN_LICENCE,
    )


def _one_among(
    rng: random.Random, kind: str, others: Sequence[str], size: int
) -> list[tuple[list[str], str]]:
    """Make lists with one word of a kind and the rest from ``others``; return the answers too."""
    inside = _words(kind)
    outside = [word for word in others if word not in inside]
    lists = []
    for _ in range(NUM_EXAMPLES):
        answer = rng.choice(inside)
        words = [answer, *rng.sample(outside, size - 1)]
        rng.shuffle(words)
        lists.append((words, answer))
    return lists


def _one_of_each(rng: random.Random, group: Sequence[str]) -> list[dict[str, str]]:
    """Make rows with one word of each kind, in random order, from kind to word."""
    rows = []
    for _ in range(NUM_EXAMPLES):
        row = [(kind, rng.choice(_words(kind))) for kind in group]
        rng.shuffle(row)
        if len({word for _, word in row}) == len(row):
            rows.append(dict(row))
    return rows


def _slug(kind: str) -> str:
    return kind.replace(" ", "_")


def _pair_drafts(
    rng: random.Random,
    family: str,
    templates: Sequence[str],
    table: dict[str, Phrases],
    kinds: Sequence[tuple[str, str, int]],
) -> Iterator[Draft]:
    for left, right, size in kinds:
        for kind, other in ((left, right), (right, left)):
            name = f"{_slug(kind)}_among_{_slug(other)}_of_{size}"
            lists = _one_among(rng, kind, _words(other), size)
            yield _draft(family, name, templates, table[kind], table[other][1], size, lists)


def _group_drafts(
    rng: random.Random,
    family: str,
    templates: Sequence[str],
    table: dict[str, Phrases],
    groups: Sequence[Sequence[str]],
    others: Sequence[str],
) -> Iterator[Draft]:
    for group in groups:
        rows = _one_of_each(rng, group)
        for kind in group:
            lists = [(list(row.values()), row[kind]) for row in rows]
            name = f"{_slug(kind)}_in_mixed_{len(group)}"
            yield _draft(family, name, templates, table[kind], others, len(group), lists)


def _odd_one_out(rng: random.Random, size: int) -> Draft:
    kinds = [kind for kind in CATEGORIES if CATEGORIES[kind][0].islower()]
    examples = []
    for _ in range(NUM_EXAMPLES):
        common = rng.choice(kinds)
        odd = rng.choice([kind for kind in kinds if not confusable(kind, common)])
        examples += _one_among(rng, odd, CATEGORIES[common], size)[:1]
    what = (
        "the odd one out",
        "the word that does not belong",
        "the item that doesn't fit in",
        "the misfit, the one word from another category",
        "the word whose category differs from the others'",
    )
    return Draft(
        name=f"odd_one_out_of_{size}",
        family="list_category",
        descriptions=fill(wording.ODD_ONE_OUT, what=what, list=list_phrases(size)),
        examples=pairs((", ".join(words), answer) for words, answer in examples),
        source=OWN_SOURCE,
        licence=OWN_LICENCE,
    )


def category_drafts(rng: random.Random) -> Iterator[Draft]:
    """Yield the family list_category."""
    family, templates = "list_category", wording.CATEGORY
    others = ("other things", "words of other kinds", "things of other sorts")
    yield from _pair_drafts(rng, family, templates, _CATEGORY_PHRASES, _PAIRS)
    yield from _group_drafts(rng, family, templates, _CATEGORY_PHRASES, _GROUPS, others)
    for size in (3, 4, 5):
        yield _odd_one_out(rng, size)


def part_of_speech_drafts(rng: random.Random) -> Iterator[Draft]:
    """Yield the family list_pos."""
    family, templates = "list_pos", wording.PART_OF_SPEECH
    others = ("words of other classes", "other parts of speech", "other kinds of words")
    yield from _pair_drafts(rng, family, templates, _PART_PHRASES, _PART_PAIRS)
    yield from _group_drafts(rng, family, templates, _PART_PHRASES, _PART_GROUPS, others)
