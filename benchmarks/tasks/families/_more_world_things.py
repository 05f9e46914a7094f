"""Tasks about animals, foods, objects, sports and professions."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families import _more_world_data as data
from benchmarks.tasks.families._more_world_text import Property, lookup

FAMILY = "relations"
Groups = Mapping[str, Sequence[str]]


def _labelled(groups: Groups) -> list[tuple[str, str]]:
    return [(item, label) for label, items in groups.items() for item in items]


def _others(groups: Groups, label: str) -> list[str]:
    own = set(groups[label])
    return [item for item, value in _labelled(groups) if value != label and item not in own]


def _property(
    key: str, noun: str, says: str, ask: str, yes: Sequence[str], no: Sequence[str], kinds: str
) -> Iterator[Draft]:
    nouns = {"food or drink": "foods or drinks", "fish": "fish"}.get(noun, f"{noun}s")
    yield from Property(
        key=key, family=FAMILY, noun=noun, nouns=nouns, says=says, ask=ask, yes=yes, no=no,
        kinds=kinds,
    ).tasks()  # fmt: skip


# place in the code, letters for yes and for no, key, what is said, question, kinds of task
ANIMAL_PROPERTIES = (
    (4, "y", "n", "animal_flies", "can fly|is able to fly", "Can this animal fly?", "c23"),
    (5, "w", "l", "animal_in_water", "lives in water|has its home in water",
     "Does this animal live in water?", "23"),
    (1, "c", "ho", "animal_carnivore", "is a carnivore|eats only meat", "Is it a carnivore?", "c2"),
    (1, "h", "co", "animal_herbivore", "is a herbivore|eats only plants", "Is it a herbivore?",
     "c2"),
    (3, "d", "w", "animal_domestic", "is a farm animal or pet|is a domestic animal, not wild", "",
     "23"),
    (2, "4", "0268", "animal_four_legs", "has four legs|walks on 4 legs",
     "Does this animal have four legs?", "c2"),
    (2, "0", "2468", "animal_no_legs", "has no legs|is without any legs", "", "2"),
    (0, "m", "bfriao", "animal_mammal", "is a mammal|belongs to the mammals", "Is it a mammal?",
     "c23"),
    (0, "b", "mfriao", "animal_bird", "is a bird|belongs to the birds", "Is it a bird?", "2"),
    (0, "i", "mbfra", "animal_insect", "is an insect|belongs to the insects", "", "23"),
    (0, "r", "mbfiao", "animal_reptile", "is a reptile|belongs to the reptiles", "", "2"),
    (0, "f", "mbriao", "animal_fish", "is a fish|belongs to the fishes", "", "2"),
    (0, "bi", "m", "animal_lays_eggs", "lays eggs|hatches from an egg",
     "Does this animal lay eggs?", "c2"),
)  # fmt: skip


def _animals(rng: random.Random) -> Iterator[Draft]:
    for place, right, wrong, key, says, ask, kinds in ANIMAL_PROPERTIES:
        yes, no = data.animals(place, right), data.animals(place, wrong)
        yield from _property(key, "animal", says, ask, yes, no, kinds)
    animal = "an animal|the name of an animal"
    legs = [(n, c[2]) for n, c in data.ANIMALS.items() if c[2] != "x"]
    yield lookup(
        "animal_legs", FAMILY, legs, animal,
        "the number of legs the animal has, as a digit|how many legs it has, in digits",
        "How many legs does this animal have, as a digit?",
    )  # fmt: skip
    diet = {"c": "carnivore", "h": "herbivore", "o": "omnivore"}
    yield lookup(
        "animal_diet", FAMILY,
        [(n, diet[c[1]]) for n, c in data.ANIMALS.items() if c[1] != "x"], animal,
        "the animal's diet type: herbivore, carnivore or omnivore|carnivore, herbivore or omnivore,"
        " whichever it is", "Is this animal a herbivore, a carnivore or an omnivore?",
    )  # fmt: skip
    cover = {"bird": "feathers", "fish": "scales", "reptile": "scales", "mammal": "fur"}
    bare = ("elephant", "whale", "dolphin", "rhinoceros", "hippopotamus", "pig", "eel", "catfish",
            "walrus", "hedgehog", "porcupine", "stingray", "shark", "swordfish", "turtle",
            "tortoise", "seahorse", "buffalo")  # fmt: skip
    yield lookup(
        "animal_covering", FAMILY,
        [(n, cover[k]) for n, k in data.CLASS_OF.items() if k in cover and n not in bare], animal,
        "what covers its body: fur, feathers or scales|the body covering (fur, feathers, scales)",
        "Does this animal have fur, feathers or scales?",
    )  # fmt: skip
    yield lookup(
        "animal_wild_domestic", FAMILY,
        [(n, "domestic") for n in data.animals(3, "d")]
        + [(n, "wild") for n in ("lion tiger wolf bear elephant giraffe zebra fox eagle shark "
           "crocodile cobra owl deer kangaroo gorilla leopard hyena seal walrus hawk whale "
           "scorpion moose bison panda cheetah jaguar otter badger raccoon skunk vulture octopus "
           "dolphin koala falcon penguin rhinoceros piranha rattlesnake lynx python "
           "mosquito").split()]
        + [(n, "domestic") for n in ("guinea pig, poodle, pony, rooster, hen, bull, ox, calf, lamb"
           ", puppy, kitten, lapdog, house cat, mule, piglet, parakeet, sheepdog, foal, dachshund"
           ", alpaca, ram, mare, stallion, bulldog, gerbil, dairy cow").split(", ")], animal,
        "wild or domestic, whichever the animal is|the label wild or the label domestic",
        "Is this animal wild or domestic?",
    )  # fmt: skip
    sizes = [(n, int(c[6])) for n, c in data.ANIMALS.items()]
    yield from _sizes(rng, "animal", "animals", sizes)


def _sizes(
    rng: random.Random, noun: str, nouns: str, sizes: list[tuple[str, int]]
) -> Iterator[Draft]:
    for word, sign in (("bigger", 1), ("smaller", -1)):
        rows: list[tuple[str, str]] = []
        while len(rows) < 340:
            a, b = rng.sample(sizes, 2)
            if abs(a[1] - b[1]) >= 2:
                winner = max(a, b, key=lambda item: sign * item[1])
                rows.append((f"{a[0]} or {b[0]}", winner[0]))
        yield lookup(
            f"pair_{noun}_{word}", FAMILY, rows,
            f"two {nouns} with or between them|two {nouns}",
            f"the {noun} that is {word}|the {word} one of the two {nouns}|the {word} {noun}, of the"
            " two", f"Which of the two {nouns} is {word}?|Which one is {word}?",
        )  # fmt: skip
        three = []
        for _ in range(340):
            shown = rng.sample(sizes, 3)
            order = sorted(shown, key=lambda item: sign * item[1])
            if order[1][1] != order[2][1]:
                three.append((", ".join(name for name, _ in shown), order[2][0]))
        most = "biggest" if sign > 0 else "smallest"
        yield lookup(
            f"three_{noun}_{most}", FAMILY, three,
            f"three {nouns} separated by commas|three {nouns}",
            f"the {most} of the three {nouns}|the {noun} that is the {most} of all three",
            f"Which of the three {nouns} is the {most}?",
        )  # fmt: skip


def _foods() -> Iterator[Draft]:
    # What kind of food a word is (fruit, meat ...) is left to a test task about categories.
    food = "a food or drink|the name of a food|something to eat or drink"
    tastes = ", ".join(data.TASTES)
    yield lookup(
        "food_taste", FAMILY, _labelled(data.TASTES), food,
        f"the taste of it: {tastes}|how it tastes ({tastes})",
        f"How does this taste, {tastes}?",
    )  # fmt: skip
    drinks = data.ALCOHOL
    yield from _property(
        "drink_alcoholic", "drink", "contains alcohol|is an alcoholic drink",
        "Does this drink contain alcohol?", drinks["yes"], drinks["no"], "c23",
    )  # fmt: skip
    for taste in ("sweet", "salty", "sour", "spicy"):
        yield from _property(
            f"food_{taste}", "food", f"tastes {taste}|is {taste}", "",
            data.TASTES[taste], _others(data.TASTES, taste), "2",
        )  # fmt: skip
    for kind, says in (
        ("meat", "is meat|comes from the butcher"),
        ("dairy", "is a dairy product|is made from milk"),
        ("drink", "is a drink|is drunk, not eaten"),
        ("spice", "is a spice or seasoning"),
        ("sweet", "is a candy or dessert|counts as a sweet treat"),
    ):
        yield from _property(
            f"food_group_{kind}", "food or drink", says, "",
            data.FOODS[kind], [f for f in _others(data.FOODS, kind) if f not in ("milk",)], "2",
        )  # fmt: skip
    animal = [f for kind in ("meat", "fish", "dairy") for f in data.FOODS[kind]]
    plant = [f for kind in ("fruit", "vegetable", "nut", "grain") for f in data.FOODS[kind]]
    plant = [f for f in plant if f not in ("noodles", "pasta", "bread", "toast", "bagel")]
    yield from _property(
        "food_from_animals", "food", "comes from an animal|is an animal product",
        "Does this food come from an animal?", animal, plant, "c2",
    )  # fmt: skip


# key, noun, the two groups in the data, says for the first, question, kinds
TWOFOLD = (
    ("thing_alive", "thing", data.LIVING, "is alive|is a living thing", "Is it a living thing?",
     "c23"),
    ("thing_man_made", "thing", {"yes": data.MADE["man-made"], "no": data.MADE["natural"]},
     "is man-made|was made by people", "Is this thing made by people?", "c2"),
    ("thing_electric", "thing", data.ELECTRIC, "needs electricity|runs on electric power",
     "Does this thing need electricity?", "c23"),
    ("thing_pocket", "thing", data.POCKET, "fits in a pocket|is small enough for a pocket",
     "Does this thing fit in a pocket?", "c2"),
    ("thing_hot", "thing", {"yes": data.HOT["hot"], "no": data.HOT["cold"]},
     "is hot, not cold", "Is it hot?", "2"),
    ("sport_with_ball", "sport", {"yes": data.SPORTS["ball"], "no": data.SPORTS["none"]},
     "is played with a ball|uses a ball", "Is this sport played with a ball?", "c2"),
    ("sport_in_teams", "sport", {"yes": data.TEAM["team"], "no": data.TEAM["individual"]},
     "is a team sport|is played in teams", "Is it a team sport?", "c2"),
)  # fmt: skip

LABELS: tuple[tuple[str, Groups, str, str, str], ...] = (
    ("thing_hot_or_cold", data.HOT, "a thing|the name of a thing",
     "hot or cold, whichever goes with the thing|the word hot or the word cold",
     "Is this thing hot or cold?"),
    ("thing_natural_or_made", data.MADE, "a thing|the name of a thing",
     "natural or man-made, whichever the thing is|the label natural or man-made",
     "Is this natural or man-made?"),
    ("sport_team_or_individual", data.TEAM, "a sport|the name of a sport",
     "team or individual, the kind of sport|the label team or individual",
     "Is this a team sport or an individual sport, team or individual?"),
    ("object_room", data.ROOMS, "an object|a thing in or around a building",
     f"the place where it belongs: {', '.join(data.ROOMS)}|its room, one of"
     f" {', '.join(data.ROOMS)}", f"Where is it kept: {', '.join(data.ROOMS)}?"),
    ("wear_body_part", data.BODY_PART_OF, "something to wear|an item of clothing or jewelry",
     "the body part it is worn on, e.g. head, foot, neck|the part of the body that wears it",
     "On which part of the body is it worn, e.g. head, hand, wrist?"),
    ("instrument_family", data.INSTRUMENTS, "a musical instrument",
     "the instrument's family: string, wind, percussion or keyboard|string, wind, percussion or"
     " keyboard, whichever it is", "Is it a string, wind, percussion or keyboard instrument?"),
    ("vehicle_medium", data.MEDIUM, "a vehicle|a means of transport",
     "where it moves: land, water or air|land, water or air, the element of the vehicle",
     "Does this vehicle move on land, on water or in the air: land, water or air?"),
)  # fmt: skip
PAIRED = (
    ("profession_tool", data.TOOL_OF, "a profession or role|somebody's job",
     "the tool this person typically uses|the object that person works with",
     "Which tool or object is typical of this person?"),
    ("profession_product", data.PRODUCT_OF, "a profession|somebody's job",
     "the thing this person makes or supplies|the product of that profession",
     "What does this person make or produce?"),
    ("object_use", data.USE_OF, "an object|a tool or household thing",
     "the verb for what one does with it|what it is for, as a plain verb",
     "What do you do with this object, as a verb?"),
    ("being_home", data.HOME_OF, "an animal or person|some creature",
     "the typical home of the animal or person|the place where it lives",
     "What is the typical home of this creature?"),
    ("collective_noun", data.GROUP_OF, "a plural noun such as an animal|some plural word",
     "the collective noun for a group of them|the word for a group of these",
     "What do you call a group of these?"),
)  # fmt: skip
PICKS: tuple[tuple[str, Groups, str, str, str], ...] = (
    ("instrument", data.INSTRUMENTS, "instrument", "string", "is a string instrument"),
    ("instrument", data.INSTRUMENTS, "instrument", "wind", "is a wind instrument"),
    ("instrument", data.INSTRUMENTS, "instrument", "percussion", "is a percussion instrument"),
    ("vehicle", data.MEDIUM, "vehicle", "water", "travels on or in water|is a watercraft"),
    ("vehicle", data.MEDIUM, "vehicle", "air", "travels through the air|can fly"),
    ("object", data.ROOMS, "object", "kitchen", "belongs in the kitchen|is a kitchen thing"),
    ("object", data.ROOMS, "object", "bathroom", "belongs in the bathroom"),
    ("object", data.ROOMS, "object", "bedroom", "belongs in the bedroom"),
    ("object", data.ROOMS, "object", "garden", "belongs in the garden"),
    ("object", data.ROOMS, "object", "office", "belongs in an office"),
)


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks about animals and things."""
    yield from _animals(rng)
    yield from _foods()
    sizes = [(item, int(label)) for item, label in _labelled(data.SIZES)]
    yield from _sizes(rng, "thing", "things", sizes)
    for key, noun, both, says, ask, kinds in TWOFOLD:
        yield from _property(key, noun, says, ask, both["yes"], both["no"], kinds)
    for name, groups, given, want, ask in LABELS:
        yield lookup(name, FAMILY, _labelled(groups), given, want, ask)
    for name, rows, given, want, ask in PAIRED:
        yield lookup(name, FAMILY, rows, given, want, ask)
    for key, groups, noun, label, says in PICKS:
        yes, no = groups[label], _others(groups, label)
        yield from _property(f"{key}_{label}", noun, says, "", yes, no, "2")
