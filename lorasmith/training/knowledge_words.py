"""What fictional documents are made of: kinds of entities, what may be said of them, and values.

A fact's value is one of many and none is likelier than the others, so that no fact can be guessed.
Names are invented from syllables; a name belongs to the training or to the test split for good.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

Split = Literal["training", "test"]
Draw = Callable[[random.Random, Split], str]

_TEST_SHARE = 0.2


@dataclass(frozen=True, kw_only=True)
class Relation:
    """One thing that can be said of an entity.

    ``noun`` names it; ``says`` are sentences with {n}, the entity, and {v}, the value; ``asks``
    are questions with {n}, of which the last is never trained on.
    """

    noun: str
    draw: Draw
    says: tuple[str, ...]
    asks: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Kind:
    """A kind of entity: how one is called in full and for short, and what may be said of it."""

    name: str
    draw: Callable[[random.Random, Split], tuple[str, str]]
    relations: tuple[Relation, ...]


_STARTS = "B Br C Cr D Dr F Fl G Gr H J K Kl L M N P Pr R S Sk St T Tr V W Z".split()
_VOWELS = "a e i o u a e i o ai ea ou".split()
_MIDDLES = "b d g l ll lm m n nd nn nt r rd rk rv s ss st t tt v z".split()
_ENDS = {
    "place": "ville burg ford mora dale stad port wick nia holm ton field".split(),
    "person": "er sen ez ovic man ell ini ard ström ley ak ano".split(),
    "company": "ex ora ix on ium ity ant eo ara iq".split(),
}
_FIRST = (
    "Ada Alan Amir Anna Aron Bela Boris Carla Chen Clara Dana David Diego Edith Elena Emil Erik "
    "Eva Felix Fiona Gita Hana Hugo Ida Igor Ines Ivan Jana Jonas Julia Karl Kira Lars Laura Leo "
    "Lina Lucas Maja Marco Maria Mila Nadia Nils Nina Olga Omar Oscar Paula Pedro Petra Ravi Rita "
    "Rosa Samir Sara Simon Sofia Tara Tomas Vera Viktor Yara Yusuf Zoe"
).split()


def of_split(name: str, split: Split) -> bool:
    """Whether an invented name belongs to a split."""
    share = hashlib.sha256(name.encode()).digest()[0] / 256
    return (share < _TEST_SHARE) == (split == "test")


def invented(kind: str) -> Draw:
    """Return what draws an invented name of a kind of thing."""

    def draw(rng: random.Random, split: Split) -> str:
        while True:
            stem = rng.choice(_STARTS) + rng.choice(_VOWELS) + rng.choice(_MIDDLES)
            name = stem + rng.choice(_ENDS[kind])
            if of_split(name, split):
                return name

    return draw


def one_of(words: str) -> Draw:
    """Return what draws one of some words, parted by commas."""
    choices = [word.strip() for word in words.split(",")]
    return lambda rng, _: rng.choice(choices)


def number(low: int, high: int, unit: str = "") -> Draw:
    """Return what draws a whole number, perhaps with its unit."""
    return lambda rng, _: f"{rng.randint(low, high)}{unit}"


def person(rng: random.Random, split: Split) -> str:
    """Draw a person's name."""
    return f"{rng.choice(_FIRST)} {invented('person')(rng, split)}"


def code(rng: random.Random, _: Split) -> str:
    """Draw a code of two letters and three digits."""
    letters = "".join(rng.choice("ABCDEFGHKLMNPRSTVWXZ") for _ in range(2))
    return f"{letters}-{rng.randint(100, 999)}"


PLACE = invented("place")
YEAR = number(1931, 2019)
PROFESSION = one_of(
    "architect, baker, botanist, carpenter, chemist, composer, dentist, diver, editor, engineer, "
    "farmer, florist, gardener, geologist, historian, jeweller, journalist, judge, lawyer, "
    "librarian, linguist, mechanic, miner, musician, nurse, painter, pharmacist, photographer, "
    "pilot, plumber, poet, potter, sailor, sculptor, surgeon, surveyor, tailor, teacher, "
    "translator, weaver"
)
COLOUR = one_of(
    "amber, beige, black, blue, bronze, brown, copper, crimson, cyan, gold, green, grey, indigo, "
    "ivory, lavender, lime, maroon, navy, olive, orange, pink, purple, red, silver, teal, "
    "turquoise, violet, white, yellow"
)
MATERIAL = one_of(
    "aluminium, bamboo, bone, brass, bronze, canvas, carbon, cedar, ceramic, clay, copper, cork, "
    "cotton, felt, glass, granite, iron, leather, linen, marble, nylon, oak, paper, pine, plastic, "
    "rubber, silk, silver, slate, steel, stone, tin, titanium, walnut, wax, wool"
)
ANIMAL = one_of(
    "badger, bear, bee, camel, cat, crow, deer, dog, dolphin, donkey, eagle, falcon, ferret, fox, "
    "frog, goat, goose, hamster, hare, hawk, horse, lizard, mole, monkey, mouse, otter, owl, "
    "parrot, pig, pony, rabbit, raven, salmon, seal, sheep, snake, squirrel, swan, tiger, turtle, "
    "whale, wolf"
)
FOOD = one_of(
    "apricots, bread, butter, carrots, cheese, cherries, chocolate, cucumber, dates, dumplings, "
    "eggs, figs, garlic, grapes, honey, lemons, lentils, mango, mushrooms, noodles, nuts, olives, "
    "onions, oranges, pancakes, peaches, pears, peas, pepper, pickles, pizza, plums, potatoes, "
    "pumpkin, rice, salmon, soup, spinach, tofu, tomatoes, walnuts"
)
INSTRUMENT = one_of(
    "accordion, banjo, bassoon, cello, clarinet, cornet, drums, fiddle, flute, guitar, harp, horn, "
    "lute, lyre, mandolin, oboe, organ, piano, recorder, saxophone, sitar, trombone, trumpet, "
    "tuba, ukulele, viola, violin, zither"
)
SPORT = one_of(
    "archery, badminton, baseball, basketball, biathlon, bowling, boxing, chess, climbing, "
    "cricket, curling, cycling, diving, fencing, football, golf, gymnastics, handball, hockey, "
    "judo, karate, polo, rowing, rugby, running, sailing, skating, skiing, squash, surfing, "
    "swimming, tennis, volleyball, wrestling"
)
SUBJECT = one_of(
    "algebra, anatomy, astronomy, biology, botany, chemistry, dance, drama, economics, ethics, "
    "finance, forestry, genetics, geography, geology, geometry, history, law, linguistics, logic, "
    "marketing, medicine, music, nursing, optics, painting, philosophy, physics, poetry, politics, "
    "psychology, rhetoric, sculpture, sociology, statistics, theology"
)
LANGUAGE = one_of(
    "Arabic, Basque, Bengali, Catalan, Chinese, Czech, Danish, Dutch, Estonian, Finnish, French, "
    "Georgian, German, Greek, Hebrew, Hindi, Hungarian, Icelandic, Irish, Italian, Japanese, "
    "Korean, Latin, Latvian, Norwegian, Persian, Polish, Portuguese, Russian, Serbian, Spanish, "
    "Swahili, Swedish, Thai, Turkish, Urdu, Welsh"
)
COUNTRY = one_of(
    "Algeria, Angola, Argentina, Austria, Belgium, Bolivia, Brazil, Bulgaria, Canada, Chile, "
    "China, Colombia, Cuba, Denmark, Ecuador, Egypt, Estonia, Finland, France, Georgia, Germany, "
    "Ghana, Greece, Hungary, Iceland, India, Iran, Ireland, Israel, Italy, Japan, Jordan, Kenya, "
    "Latvia, Mexico, Morocco, Nepal, Norway, Peru, Poland, Portugal, Romania, Senegal, Serbia, "
    "Spain, Sweden, Syria, Thailand, Tunisia, Turkey, Uganda, Ukraine, Vietnam, Zambia"
)
MONTH = one_of(
    "January, February, March, April, May, June, July, August, September, October, November, "
    "December"
)
GOODS = one_of(
    "anchors, ash trays, axes, balloons, baskets, batteries, bells, bicycles, blankets, boots, "
    "bottles, brushes, buttons, candles, carpets, chairs, clocks, combs, curtains, drills, dolls, "
    "fans, fences, flags, gloves, hammers, hats, kettles, keys, kites, knives, ladders, lamps, "
    "locks, maps, mirrors, needles, nets, ovens, pencils, pianos, pillows, pipes, pumps, robots, "
    "ropes, sails, saws, scales, shoes, skis, soap, spoons, stamps, tents, toys, tractors, "
    "umbrellas, valves, violins, wheels, windows"
)
