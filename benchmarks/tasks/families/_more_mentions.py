"""Sentences that mention one kind of thing, and sentences that mention another."""

from __future__ import annotations

import random

from benchmarks.tasks.families._categories import CATEGORIES
from benchmarks.tasks.families._wording import phrases

CARRIERS = (
    "there is a drawing of {} on page two",
    "she dreamed about {} again",
    "we talked about {} for an hour",
    "he could not stop thinking of {}",
    "the story is about {}",
    "I took a photo of {}",
    "did you see {}?",
    "the word of the day is {}",
    "they made a joke about {}",
    "{} came up in our quiz",
    "my poem is called {}",
    "please look at {}",
)
PEOPLE = phrases(
    """
Anna, David, Maria, James, Laura, Peter, Emma, Daniel, Sarah, Michael, Julia, Robert, Linda, Thomas,
Alice, Kevin, Nina, Oliver, Henry, Sophie, Martin, Helen, Paul, Susan, Steven
"""
)
CITIES = phrases(
    """
Paris, London, Berlin, Madrid, Rome, Tokyo, Chicago, Boston, Vienna, Dublin, Moscow, Cairo, Sydney,
Toronto, Lisbon, Oslo, Athens, Mumbai, Prague, Seattle, Helsinki, Warsaw
"""
)
RELATIVES = phrases(
    """
my mother, her father, his sister, our uncle, my aunt, their grandmother, his cousin, my nephew,
her brother, our grandfather, my niece, his wife, her husband, my son, their daughter
"""
)
FOODS = phrases(
    """
pizza, bread, cheese, soup, rice, pasta, salad, a sandwich, a pancake, butter, sausages, noodles,
an omelette, a burger, chocolate cake, a cookie, roast chicken, mashed potatoes, ice cream, yogurt,
honey, jam, popcorn, a pie
"""
)
NUMBERS = phrases(
    """
two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, twenty, thirty, fifty, ninety
"""
)
NO_NUMBERS = phrases("some, many, a few, several, these, our, their, no, lots of, the")
COUNTED = phrases(
    """
books, chairs, birds, boxes, letters, bottles, apples, stamps, trees, coins, cars, photos
"""
)
COUNTERS = (
    "she bought {} {}",
    "we saw {} {} outside",
    "{} {} are in the hall",
    "he lost {} {}",
    "there were {} {} left",
    "they counted {} {}",
)
COLORS = (*CATEGORIES["color"][:9], "pink", "orange", "violet")
NO_COLORS = phrases("old, new, big, tiny, heavy, clean, cheap, broken, round, wet, empty, pretty")
COLORED = phrases("car, door, hat, box, lamp, shirt, bike, chair, cup, house, bag, boat")
SHOWN = (
    "she likes the {} {}",
    "a {} {} was in the yard",
    "he painted a {} {}",
    "where is my {} {}?",
    "the {} {} belongs to us",
)
# kind: the words mentioned, with articles where they need one
MENTIONED = {
    "animal": tuple(f"the {word}" for word in CATEGORIES["animal"]),
    "fruit": tuple(f"the {word}" for word in CATEGORIES["fruit"]),
    "vegetable": tuple(f"the {word}" for word in CATEGORIES["vegetable"]),
    "vehicle": tuple(f"the {word}" for word in CATEGORIES["vehicle"]),
    "tool": tuple(f"the {word}" for word in CATEGORIES["tool"]),
    "instrument": tuple(f"the {word}" for word in CATEGORIES["instrument"]),
    "furniture": tuple(f"the {word}" for word in CATEGORIES["furniture"]),
    "building": tuple(f"the {word}" for word in CATEGORIES["building"]),
    "profession": tuple(f"the {word}" for word in CATEGORIES["profession"]),
    "body part": tuple(f"the {word}" for word in CATEGORIES["body part"]),
    "clothing": tuple(f"the {word}" for word in CATEGORIES["clothing"][:13]),
    "flower": tuple(f"the {word}" for word in CATEGORIES["flower"]),
    "bird": tuple(f"the {word}" for word in CATEGORIES["bird"]),
    "drink": CATEGORIES["drink"],
    "sport": CATEGORIES["sport"],
    "country": CATEGORIES["country"],
    "city": CITIES,
    "person": PEOPLE,
    "relative": RELATIVES,
    "food": FOODS,
}
# kind: noun with article | other wording, and kinds that are no counterexamples
MENTION_TEXT = {
    "animal": ("an animal|some animal", ("bird",)),
    "vehicle": ("a vehicle|a means of transport", ()),
    "instrument": ("a musical instrument|an instrument for making music", ("tool",)),
    "furniture": ("a piece of furniture|some furniture", ()),
    "building": ("a building|some kind of building", ("city", "country")),
    "profession": ("a job or profession|somebody's occupation", ("person", "relative")),
    "body part": ("a body part|a part of the body", ()),
    "clothing": ("a piece of clothing|something to wear", ()),
    "flower": ("a flower|some kind of flower", ()),
    "drink": ("a drink|something to drink", ("food", "fruit")),
    "sport": ("a sport|some kind of sport", ()),
    "country": ("a country|a country by name", ("city",)),
    "city": ("a city|a city by name", ("country",)),
    "person": ("a person's first name|somebody by first name", ("relative", "profession")),
    "relative": ("a family member|a relative", ("person", "profession")),
    "food": ("something to eat|food", ("fruit", "vegetable", "drink", "animal", "bird")),
    "tool": ("a tool|something from a toolbox", ("instrument",)),
}
MENTION_SETS = (
    ("animal", "vehicle"),
    ("food", "clothing", "furniture"),
    ("country", "sport", "instrument"),
    ("person", "animal", "city"),
    ("drink", "profession", "body part", "building"),
    ("flower", "tool", "vehicle", "sport"),
)


def mention_texts(rng: random.Random, kind: str) -> list[str]:
    """Give sentences in which a word of the kind is mentioned."""
    made = [frame.format(word) for word in MENTIONED[kind] for frame in CARRIERS]
    return rng.sample(made, min(150, len(made)))


def counterexamples(rng: random.Random, kind: str) -> list[str]:
    """Give sentences that mention things of other kinds only."""
    close = MENTION_TEXT[kind][1]
    others = [other for other in MENTIONED if other != kind and other not in close]
    return [text for other in others for text in rng.sample(mention_texts(rng, other), 14)]


def number_texts() -> tuple[list[str], list[str]]:
    """Give sentences with a number word, and sentences without one."""
    yes = [f.format(n, thing) for n in NUMBERS for thing in COUNTED for f in COUNTERS]
    no = [f.format(n, thing) for n in NO_NUMBERS for thing in COUNTED for f in COUNTERS]
    return yes, no


def color_texts() -> tuple[list[str], list[str]]:
    """Give sentences with a color word, and sentences without one."""
    yes = [f.format(c, thing) for c in COLORS for thing in COLORED for f in SHOWN]
    no = [f.format(c, thing) for c in NO_COLORS for thing in COLORED for f in SHOWN]
    articles = {"a orange": "an orange", "a old": "an old", "a empty": "an empty"}
    for wrong, right in articles.items():
        yes = [text.replace(wrong, right) for text in yes]
        no = [text.replace(wrong, right) for text in no]
    return yes, no
