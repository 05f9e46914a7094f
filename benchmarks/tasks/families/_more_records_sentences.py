"""Families "entities" and "mentions": one kind of thing taken out of a short sentence."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families._more_records_data import POOLS
from benchmarks.tasks.families._more_records_text import question, task
from benchmarks.tasks.families._wording import groups, phrases

COUNT = 340
# No word belongs to two kinds, so that every sentence has one answer.
SLOTS = groups(
    """
fruit: apples, pears, bananas, cherries, grapes, lemons, mangoes, peaches, plums, melons, figs,
  kiwis, limes, apricots, berries;
color: red, blue, green, black, white, yellow, purple, brown, gray, pink, beige, violet;
animal: dog, cat, horse, rabbit, cow, goat, sheep, fox, wolf, bear, parrot, turtle, pony, donkey,
  tiger, monkey, hamster, lion, camel, owl;
season: spring, summer, autumn, winter;
vehicle: bus, train, taxi, tram, ferry, truck, van, bike, plane, scooter, car, boat;
drink: coffee, tea, milk, juice, water, cocoa, lemonade, beer, wine, cider;
food: soup, pizza, pasta, rice, bread, cheese, salad, stew, pancakes, noodles, curry, omelette;
instrument: piano, violin, guitar, flute, drums, trumpet, harp, cello, clarinet, banjo;
sport: tennis, football, golf, hockey, rugby, volleyball, cricket, basketball, handball, badminton;
relative: sister, brother, mother, father, uncle, aunt, cousin, grandmother, grandfather, nephew,
  niece, son, daughter;
clothing: coat, hat, scarf, shirt, dress, jacket, sweater, skirt, suit, vest, cap, tie;
furniture: table, chair, desk, sofa, bed, shelf, bench, wardrobe, stool, cupboard;
weather: sunny, rainy, foggy, cloudy, snowy, windy, stormy, icy;
subject: math, history, biology, physics, art, chemistry, geography, latin;
material: wooden, metal, plastic, glass, leather, stone, paper, marble;
room: kitchen, garage, attic, cellar, bathroom, bedroom, hall, office, garden, balcony;
tool: hammer, saw, drill, wrench, shovel, rake, axe, ladder, screwdriver, ruler;
feeling: happy, sad, angry, tired, nervous, proud, bored, calm, scared, jealous;
body: knee, arm, hand, foot, leg, shoulder, finger, ankle, wrist, elbow;
meal: breakfast, lunch, dinner, supper, brunch;
weekday: Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday
"""
)
FRAMES = phrases(
    """
{name} bought {n} {fruit} in {city}, {name} paid {price} for {n} {fruit}, the {fruit} cost {price},
a {color} {animal} slept in the {room}, the {animal} drank {drink} in the {room},
my {relative} plays the {instrument} in {city}, {name} saw a {animal} on {weekday},
the {job} from {city} drinks {drink}, {name} moved to {country} in {year},
we play {sport} every {weekday} at {time}, the {color} {vehicle} is in {city},
{name} wore a {color} {clothing} to {meal}, my {relative} works as a {job} in {country},
it was {weather} in {city} last {month}, the {furniture} in the {room} is {color},
{name} speaks {language} and plays {sport}, the {subject} lesson starts at {time},
{name} ran {distance} in {duration}, her {relative} felt {feeling} after the {subject} test,
in {season} we eat {food} for {meal}, the {vehicle} to {city} leaves at {time},
{name} keeps a {tool} in the {room}, I was born in {month} {year}, the {clothing} costs {price} now,
a {material} {furniture} for {price}, {name} hurt a {body} while playing {sport},
my {animal} is {n} years old, the {job} felt {feeling} in {season}, we drank {drink} with {food},
{name} learned {language} in {country}, the trip to {country} took {duration},
the {animal} walked {distance} to the lake, on {weekday} the {job} ate {n} {fruit},
the {vehicle} stopped after {distance}, {name} feels {feeling} in the {room},
it is {weather} and the {animal} is {feeling}, the {instrument} is in the {room},
his {body} hurt for {duration}, the {job} needs a {tool} by {weekday},
we had {food} and {drink} at {time}, a {color} {tool} lay on the {furniture},
the {material} {instrument} cost {price}, a {weather} {month} in {country},
{name} studies {subject} in {city}, the {language} class is on {weekday},
my {relative} cooked {food} for {meal}, the {vehicle} broke down in {month},
she put the {clothing} on the {furniture}, {name} teaches {sport} in {season},
a {material} {tool} for my {relative}, the {body} of the {animal} is {color},
{meal} starts at {time} on {weekday}, the {job} plays the {instrument} in {season},
he lost his {color} {clothing} in {year}, the {material} {clothing} hangs in the {room},
they lived in {city} for {duration}, the {sport} match in {month} was {weather},
{name} broke an {body} in {year}
"""
)
# What stands for the kind in a description.
KINDS = {
    "fruit": "the fruit|the kind of fruit, in the plural as written|the fruit that is mentioned",
    "color": "the color word|the colour mentioned|the color that is named",
    "animal": "the animal|the animal that is mentioned|the name of the creature",
    "season": "the season|the season of the year mentioned|the time of year",
    "vehicle": "the vehicle|the means of transport|the vehicle mentioned",
    "drink": "the drink|the beverage|the drink that is mentioned",
    "food": "the food|the dish mentioned|the thing being eaten",
    "instrument": "the musical instrument|the instrument mentioned|the thing that makes music",
    "sport": "the sport|the kind of sport|the game being played",
    "relative": "the family member|the relative mentioned|the relation in the family",
    "clothing": "the piece of clothing|the garment|the item of clothing mentioned",
    "furniture": "the piece of furniture|the furniture mentioned|the furniture word",
    "weather": "the weather word|the word for the weather|the kind of weather",
    "subject": "the school subject|the subject that is taught|the field of study",
    "material": "the material|the material word|the word for what it is made of",
    "room": "the room|the part of the house mentioned|the place in the house",
    "tool": "the tool|the tool mentioned|the piece of hardware",
    "feeling": "the feeling|the emotion word|the mood that is mentioned",
    "body": "the body part|the part of the body|the limb or joint mentioned",
    "meal": "the meal of the day|the meal mentioned|the meal word",
    "weekday": "the weekday|the day of the week|the day mentioned",
    "city": "the city|the town that is mentioned|the name of the city",
    "country": "the country|the nation mentioned|the name of the country",
    "job": "the profession|the job mentioned|the occupation",
    "language": "the language|the tongue mentioned|the name of the language",
    "month": "the month|the month mentioned|the name of the month",
    "year": "the year|the four-digit year|the year mentioned",
    "time": "the clock time|the time on the clock|the time that is mentioned",
    "price": "the price with its dollar sign|the amount of money|the dollar amount",
    "duration": "the duration, number and unit|the length of time|the time it took, with its unit",
    "distance": "the distance, number and unit|the length of the way|the distance with its unit",
}


def _value(rng: random.Random, kind: str) -> str:
    if kind in SLOTS:
        return rng.choice(SLOTS[kind])
    if kind in POOLS:
        return rng.choice(POOLS[kind])
    made = {
        "n": str(rng.randint(2, 30)),
        "year": str(rng.randint(1950, 2030)),
        "time": f"{rng.randint(1, 12)}:{rng.choice(('00', '15', '30', '45'))}",
        "price": f"${rng.randint(2, 99)}",
        "duration": f"{rng.randint(2, 20)} {rng.choice(('days', 'hours', 'weeks', 'minutes'))}",
        "distance": f"{rng.randint(2, 40)} {rng.choice(('miles', 'km', 'meters'))}",
    }
    return made[kind]


def _slots(frame: str) -> list[str]:
    return re.findall(r"{(\w+)}", frame)


def _sentence(rng: random.Random, frame: str) -> tuple[str, dict[str, str]]:
    values = {kind: _value(rng, kind) for kind in _slots(frame)}
    text = re.sub(r"\b(a|A)n? (?=[{])", r"\1 ", frame).format(**values)
    text = re.sub(r"\b(an?) (?=[aeiouAEIOU])", "an ", text)
    return text[0].upper() + text[1:], values


def _extractions(rng: random.Random) -> Iterator[Draft]:
    for kind, what in KINDS.items():
        first, *rest = what.split("|")
        frames = [frame for frame in FRAMES if kind in _slots(frame)]
        made = [_sentence(rng, rng.choice(frames)) for _ in range(COUNT)]
        yield task(
            rng, f"entity_{kind}_in_note", "entities", [(t, v[kind]) for t, v in made],
            what="|".join((*rest, f"{first} in the sentence", f"{first} in the text")),
            given="a short sentence|one short statement|a line from a diary",
            out="the exact words from the sentence|the words alone, as in the text",
        )  # fmt: skip


ASKED = ("animal", "color", "food", "weekday", "price", "job", "sport", "city", "time", "relative")


def _mentions(rng: random.Random) -> Iterator[Draft]:
    for kind in ASKED:
        having = [frame for frame in FRAMES if kind in _slots(frame)]
        lacking = [frame for frame in FRAMES if kind not in _slots(frame)]
        if kind == "food":
            lacking = [f for f in lacking if not {"fruit", "meal"} & set(_slots(f))]
        if kind == "time":
            lacking = [f for f in lacking if "duration" not in _slots(f)]
        rows = [
            (_sentence(rng, rng.choice(frames))[0], frames is having)
            for _ in range(COUNT // 2)
            for frames in (having, lacking)
        ]
        word = {"relative": "family member", "job": "profession", "time": "clock time"}.get(kind)
        noun = word or kind
        article = "an" if noun[0] in "aeiou" else "a"
        yield question(
            rng, f"note_mentions_{kind}", "mentions", rows,
            ask=f"the sentence mentions {article} {noun}|{article} {noun} is named in the sentence"
            f"|the text contains {article} {noun}",
            q=f"does the sentence mention {article} {noun}|is {article} {noun} named in the text"
            f"|is there {article} {noun} in the sentence",
            given="a short sentence|one short statement",
        )  # fmt: skip


# name, sentences with two people in the roles a and b, the role asked for, what
ROLES: tuple[tuple[str, Sequence[str], str, str], ...] = (
    ("giver", ("{a} gave {b} a {x}", "{b} got a {x} from {a}", "{a} handed {b} the {x}",
               "{b} received the {x} from {a}"), "a",
     "the one of the two people who gives the thing|the giver|the person the thing comes from"),
    ("receiver", ("{a} gave {b} a {x}", "{b} got a {x} from {a}", "{a} sent the {x} to {b}",
                  "{b} received the {x} from {a}"), "b",
     "the one of the two people who gets the thing|the receiver|the person the thing goes to"),
    ("seller", ("{a} sold {b} a {x}", "{b} bought a {x} from {a}", "{a} sold the {x} to {b}",
                "from {a}, {b} bought the {x}"), "a",
     "the seller of the two people|the person who sells|the vendor's name"),
    ("buyer", ("{a} sold {b} a {x}", "{b} bought a {x} from {a}", "{a} sold the {x} to {b}",
               "from {a}, {b} bought the {x}"), "b",
     "the buyer of the two people|the person who buys|the purchaser's name"),
    ("winner", ("{a} beat {b} at {g}", "{b} lost to {a} at {g}", "{a} won against {b} in {g}",
                "{b} was beaten by {a} in {g}"), "a",
     "the winner of the match|the person who wins|the name of the one who won"),
    ("loser", ("{a} beat {b} at {g}", "{b} lost to {a} at {g}", "{a} won against {b} in {g}",
               "{b} was beaten by {a} in {g}"), "b",
     "the loser of the match|the person who loses|the name of the one who lost"),
    ("older", ("{a} is older than {b}", "{b} is younger than {a}", "{a} was born before {b}",
               "{b} was born after {a}"), "a",
     "the older of the two people|the person born first|the name of the older one"),
    ("younger", ("{a} is older than {b}", "{b} is younger than {a}", "{a} was born before {b}",
                 "{b} was born after {a}"), "b",
     "the younger of the two people|the person born last|the name of the younger one"),
)  # fmt: skip
THINGS = ("book", "lamp", "pen", "cake", "coat", "ring", "map", "ball", "hat", "bike", "clock")


def _roles(rng: random.Random) -> Iterator[Draft]:
    for name, frames, role, what in ROLES:
        rows = []
        for index in range(COUNT):
            a, b = rng.sample(POOLS["name"], 2)
            text = frames[index % len(frames)].format(
                a=a, b=b, x=rng.choice(THINGS), g=rng.choice(SLOTS["sport"])
            )
            rows.append((text[0].upper() + text[1:], a if role == "a" else b))
        yield task(
            rng, f"role_{name}", "roles", rows, what=what,
            given="a sentence about two people|a short sentence with two names",
            out="one first name|the name alone",
        )  # fmt: skip


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks on short sentences."""
    yield from _extractions(rng)
    yield from _mentions(rng)
    yield from _roles(rng)
