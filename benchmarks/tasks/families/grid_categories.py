"""Grids of category tasks: the same few kinds of task over very many categories.

Where several categories make up the words of a list, each of them is a task on the same lists, so
that only the description tells which word is wanted.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from itertools import permutations

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families import _grid_categories_text as text
from benchmarks.tasks.families._grid_categories_words import (
    AMBIGUOUS,
    FIELDS,
    MANY,
    ONE,
    WORDS,
    apart,
    proper,
)
from benchmarks.tasks.families._more_lists_text import describe
from benchmarks.tasks.families.more_categories import list_words, slug, task

NUM_ROWS = 160
NUM_DESCRIPTIONS = 30

# Every list has one word of each category of a line.
GROUPS = """
bird, insect, reptile; string instrument, wind instrument, percussion instrument; bone, virtue,
shop; river, mountain, island; athlete, plant part, document; noise word, bread, dwelling;
philosopher, composer, painter; tree, flower, vegetable, fish; man's name, woman's name, country,
car brand; thinking verb, breaking verb, seeing verb, eating verb; feeling adjective, texture word,
weather adjective, taste word; criminal, religious person, musician, royal title; furniture,
weapon, dessert, disease; programming language, company, island, composer; zodiac sign, holiday, US
state, deity; grammar term, math term, music term, computer word; animal home, fabric, emotion,
shop, plant part; bird, drink, tool, bone, dance; school subject, body of water, weapon, candy,
family member; superhero, storybook character, US president, Greek god, fashion brand; unit,
gemstone, room, crime, sea creature
"""
# One word of the first category and the rest of the second, and the other way round; the size.
AMONG = """
3: insect, furniture; 4: profession, tree; 3: reptile, car part; 5: gemstone, container; 4:
disease, dance; 5: emotion, farm animal; 3: weapon, flower; 4: room, spice; 5: school subject,
bird; 3: country, man's name; 4: river, author; 4: candy, bone; 3: fabric, crime; 5: building,
noise word; 5: US state, superhero; 3: unit, weather adjective
"""
# All words but one of the first category; the one is of the second, or of any.
NOT = """
4: insect, bird; 5: tree, flower; 3: vehicle; 4: weapon; 3: emotion; 5: musical instrument; 4:
room, shop; 3: river, mountain; 4: fabric, gemstone; 3: dance; 4: school subject; 3: farm animal,
wild animal; 4: string instrument, wind instrument; 3: alcoholic drink, soft drink; 4: feeling
adjective, texture word; 3: thinking verb, hand verb; 5: woman's name, man's name; 5: body part; 4:
scientist, composer; 4: ball sport, winter sport; 3: breaking verb
"""
# The two answers: category, then the categories of half of the other words.
IS = """
yes no: insect, reptile, fish; yes no: gemstone, fabric; Yes No: weapon; true false: furniture; yes
no: dance, ball sport; yes no: river, mountain, island; Y N: company, programming language,
superhero, river; true false: deity, author, superhero; Y N: musical instrument; T F: fish, bird;
true false: flower, tree; Yes No: tree, flower; 1 0: spice, dessert; yes no: dessert, vegetable; Y
N: bone; yes no: symptom, hairstyle; true false: religious building, shop; yes no: virtue; right
wrong: vice; yes no: criminal, athlete, musician; yes no: headgear, footwear; correct incorrect:
footwear, headgear; yes no: kitchen utensil, light source; true false: shape, unit; yes no:
language, man's name, city; 1 0: car brand, fashion brand, river; Y N: man's name, woman's name, US
state; yes no: US president, composer, scientist, author; TRUE FALSE: punctuation mark, grammar
term; yes no: movement verb, speech verb; true false: eating verb, hand verb; yes no: feeling
adjective, texture word; yes no: word for small, word for big; Y N: noise word; yes no: water
sport, winter sport; keep drop: room, furniture; in out: landform; accept reject: school subject,
dance; match other: profession, royal title; yes no: family member, royal title; pass fail: animal
home, dwelling; yes no: bread, cheese; true false: candy, bread; T F: nationality, car brand, city;
yes no: computer word, math term; yes no: makeup product, fastener; on off: royal title, criminal;
hit miss: emotion, dance; + -: sea creature, bird; in out: country, language, man's name
"""
# Labels to choose from; a mark in front: ^ capitalised, ! in capitals, * in the plural. A label
# that is worded in another way than the category stands behind "=".
LABELS = """
bird, insect; ^ tree, flower; ! fish, bird; river, mountain; farm animal=farm, wild animal=wild;
string instrument=string, wind instrument=wind; alcoholic drink=alcoholic, soft drink=nonalcoholic;
* footwear=shoes, headgear=hats; kitchen utensil=utensil, kitchen appliance=appliance; bone, part
of the face=face; word for big=big, word for small=small; ball sport, water sport; ^ winter sport,
combat sport; virtue, crime; scientist, composer; ^ author, US president=President; car brand=cars,
fashion brand=fashion; thinking verb=mind, hand verb=hands; speech verb=speaking, movement
verb=moving; feeling adjective=mood, weather adjective=weather; ^ country, language; city, river;
man's name=boy, country; ! man's name=man, woman's name=woman; disease, medical item; gemstone=gem,
fabric=cloth; * room, building; shop=shopping, religious building=worship; criminal, musician; !
athlete, musician; bread, candy; dessert, spice; landform=land, body of water=water; ^ emotion,
sport; noise word=sound, greeting; * punctuation mark, grammar term; math term=math, music
term=music; ! game, dance; * sea creature, reptile; ^ animal home, dwelling=human home; weapon,
container; ! superhero, deity=god; military rank=military, political office=political; religious
person=religious, royal title=royal; programming language=code, island; car part=car, ship
part=ship; profession=job, emotion=feeling; vegetable=veggie, drink=beverage; ^ bird, fish, insect;
tree, vegetable, candy; ball sport=ball, winter sport=winter, combat sport=combat; string
instrument=string, wind instrument=wind, percussion instrument=percussion; ! country, city, river;
man's name=male, woman's name=female, city=place; * profession, emotion, school subject; thinking
verb=thinking, eating verb=eating, movement verb=moving; ^ feeling adjective=feeling, taste
word=taste, texture word=touch; scientist, composer, author=writer; zodiac sign=sign, deity,
superhero=hero; * weapon, toy, furniture; bone, gemstone, dance; criminal, athlete, medical
job=medic; ! reptile, mythical creature=myth, dog breed=dog; aircraft=air, watercraft=water, car
part=car; dessert, cheese, drink; ^ mountain, island, river; unit, shape, punctuation mark; fabric,
footwear, makeup product=makeup; ! computer word=computer, math term=math, grammar term=grammar;
landform, building, weather word=weather; * bird, fish, insect, reptile; ^ tree, flower, vegetable,
fruit; river, mountain, island, country; * athlete, musician, criminal, religious person; eating
verb=mouth, seeing verb=eyes, thinking verb=mind, hand verb=hands; ! drink, dessert, spice, bread;
weapon, container, musical instrument=instrument, furniture; ^ emotion, disease, sport, school
subject=subject; man's name=man, woman's name=woman, country, car brand=car; superhero, author,
scientist, deity; bone=body, plant part=plant, ship part=ship, book part=book; shape, unit, dance,
crime; * landform, room, fabric, game
"""
# The same with a last label for words of other kinds.
REST = """
neither: bird=birds, insect=bugs; other: tree=trees, flower=flowers; neither: river, mountain;
none: drink, dessert; other: hand verb=hands, speech verb=voice; something else: feeling
adjective=mood, taste word=taste
"""
# The names of the places: category.
PLACE = """
first second third: bird; 1 2 3: insect; left middle right: tree; 1st 2nd 3rd: drink; first second
third fourth: weapon; 1 2 3 4: fish; first second third: country; 1 2 3: disease; left middle
right: profession; 1st 2nd 3rd 4th: emotion; first second third: musical instrument; one two three:
room; left center right: gemstone; first second third fourth: body part; one two three four: dance;
1 2 3: furniture
"""
# The mark between the two words: one category and the other.
PAIRS = """
or: bird, fish; /: river, country; ,: profession, crime; or: gemstone, vegetable; vs: emotion,
sport; or: building, disease; ,: tree, container; |: insect, dance
"""


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield tasks of the families list_category and word_category over many categories."""
    yield from group_tasks(rng)
    yield from among_tasks(rng)
    yield from not_tasks(rng)
    yield from place_tasks(rng)
    yield from is_tasks(rng)
    yield from label_tasks(rng)
    yield from rest_tasks(rng)
    yield from pair_tasks(rng)


def entries(block: str) -> list[str]:
    """Split a plan at its semicolons."""
    return " ".join(block.split()).split("; ")


def plan(block: str) -> list[tuple[str, list[str]]]:
    """Read the lines of a plan: what stands before a colon, and the categories."""
    lines = []
    for line in entries(block):
        head, mark, rest = line.rpartition(": ")
        lines.append((head if mark else "", rest.split(", ")))
    return lines


def bares(kind: str) -> tuple[str, ...]:
    """Name one of a category without its article, in the wordings that allow it."""
    split = [phrase.split(" ", 1) for phrase in ONE[kind]]
    short = (
        rest
        for article, rest in ((parts[0], parts[-1]) for parts in split)
        if article in ("a", "an")
        and len(rest.split()) <= 3
        and not rest.startswith(("kind ", "sort ", "name ", "word ", "thing ", "way "))
    )
    first = split[0][-1]
    return tuple(dict.fromkeys((first, *short)))


def slots(kind: str, other: str | None = None) -> dict[str, tuple[str, ...]]:
    """Give the phrases for a category, and for the one it stands against."""
    own = {"thing": ONE[kind], "things": MANY[kind], "bare": bares(kind)}
    return own | ({"others": MANY[other]} if other else {})


def stock(kind: str) -> list[str]:
    """Give the words of a category that belong to no other one."""
    return [word for word in WORDS[kind] if word not in AMBIGUOUS]


def strangers(rng: random.Random, kinds: Sequence[str], count: int) -> list[str]:
    """Draw words of categories that have nothing to do with the given ones."""
    others = [other for other in FIELDS if all(apart(other, kind) for kind in kinds)]
    taken = {word.lower() for kind in kinds for word in WORDS[kind]}
    found: dict[str, None] = {}
    while len(found) < count:
        word = rng.choice(stock(rng.choice(others)))
        if word.lower() not in taken:
            found[word] = None
    return list(found)


def one_each(rng: random.Random, kinds: Sequence[str]) -> list[dict[str, str]]:
    """Make lists with a word of each category, in any order; keys are the categories."""
    lists = []
    for _ in range(NUM_ROWS):
        words = [(kind, rng.choice(stock(kind))) for kind in kinds]
        rng.shuffle(words)
        lists.append(dict(words))
    return lists


def group_tasks(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks on lists with one word of each of several categories."""
    for _, kinds in plan(GROUPS):
        lists = one_each(rng, kinds)
        for kind in kinds:
            rest = "_".join(slug(other) for other in kinds if other != kind)
            rows = [(", ".join(words.values()), words[kind]) for words in lists]
            phrases = slots(kind) | {"list": list_words(len(kinds))}
            texts = describe(rng, text.PICK, phrases, NUM_DESCRIPTIONS)
            yield task(f"{slug(kind)}_beside_{rest}", "list_category", texts, rows)


def lone(
    rng: random.Random, single: str | None, others: str, size: int
) -> Iterator[tuple[str, str]]:
    """Make lists of one category with one word of another or of any, and name that word."""
    for _ in range(NUM_ROWS):
        word = rng.choice(stock(single)) if single else strangers(rng, (others,), 1)[0]
        words = rng.sample(stock(others), size - 1)
        words.insert(rng.randrange(size), word)
        yield ", ".join(words), word


def among_tasks(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks on the one word of a category among words of one other."""
    for size, pair in plan(AMONG):
        for kind, other in permutations(pair):
            rows = lone(rng, kind, other, int(size))
            phrases = slots(kind, other) | {"list": list_words(int(size))}
            texts = describe(rng, (*text.PICK, *text.AMONG), phrases, NUM_DESCRIPTIONS)
            name = f"{slug(kind)}_among_{slug(other)}_of_{size}"
            yield task(name, "list_category", texts, rows)


def not_tasks(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks on the one word that is not of a category."""
    for size, kinds in plan(NOT):
        kind, other = kinds[0], kinds[1] if len(kinds) > 1 else None
        rows = lone(rng, other, kind, int(size))
        phrases = slots(kind) | {"list": list_words(int(size))}
        texts = describe(rng, text.NOT, phrases, NUM_DESCRIPTIONS)
        name = f"not_{slug(kind)}_but_{slug(other) if other else 'any'}_of_{size}"
        yield task(name, "list_category", texts, rows)


def place_tasks(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks on the place of a category's word in a list."""
    for head, (kind,) in plan(PLACE):
        places = head.split()
        rows = []
        for index in range(NUM_ROWS):
            words = strangers(rng, (kind,), len(places) - 1)
            words.insert(index % len(places), rng.choice(stock(kind)))
            rows.append((", ".join(words), places[index % len(places)]))
        phrases = slots(kind) | {
            "list": list_words(len(places)),
            "places": (joined(places), "/".join(places), joined(places), " / ".join(places)),
        }
        texts = describe(rng, text.PLACE, phrases, NUM_DESCRIPTIONS)
        name = f"place_of_{slug(kind)}_{'_'.join(places)}"
        yield task(name, "list_category", texts, rows)


def joined(items: Sequence[str]) -> str:
    """Join the choices with commas and "or"."""
    return f"{', '.join(items[:-1])} or {items[-1]}"


def cased(rows: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Repeat single words in other letter cases, as the short word lists need more inputs."""
    for word, answer in rows:
        yield word, answer
        yield word[0].upper() + word[1:] if word.islower() else word.lower(), answer
        if 3 * len(rows) < NUM_ROWS:
            yield word.upper(), answer


def is_tasks(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks on whether a word is of a category, with many pairs of answers."""
    for head, (kind, *near) in plan(IS):
        yes, no = head.split()
        inside = WORDS[kind]
        close = [word for other in near for word in stock(other) if word not in inside]
        # Many a common word is also somebody's or some firm's name, so names are told from names.
        share = len(inside) if proper(kind) else len(inside) * 2 // 3
        count = min(share, len(close))
        outside = rng.sample(close, count)
        outside += strangers(rng, (kind, *near), len(inside) - count)
        rows = [(word, yes) for word in inside] + [(word, no) for word in outside]
        # "Write in if ..." reads badly without quotation marks.
        quote = '"' if yes.islower() and yes not in ("yes", "true") else ""
        phrases = slots(kind) | {"yes": (quote + yes + quote,), "no": (quote + no + quote,)}
        texts = describe(rng, text.IS, phrases, NUM_DESCRIPTIONS)
        name = f"is_{slug(kind)}_{slug(yes)}_{slug(no)}".replace("+_-", "plus_minus")
        yield task(name, "word_category", texts, cased(rows))


def label_phrases(rng: random.Random, labels: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Word the labels in several orders, so that their order tells nothing."""
    orders = list(permutations(labels))
    orders = rng.sample(orders, min(6, len(orders)))
    marks = (" / ", ", ", " | ", "/")
    # More listings than orders, so that every mark is seen with every order.
    listed = [mark.join(order) for order in orders for mark in marks]
    return {"labels": tuple(joined(order) for order in orders), "listed": tuple(listed)}


def labelled(line: str) -> dict[str, str]:
    """Read a line of labels: each category with the answer that stands for it."""
    style = line[0] if line[0] in "^!*" else ""
    labels = {}
    for entry in line.removeprefix(style).strip().split(", "):
        kind, _, worded = entry.partition("=")
        label = worded or (MANY[kind][0] if style == "*" else kind)
        label = label.upper() if style == "!" else label
        labels[kind] = label[0].upper() + label[1:] if style == "^" else label
    return labels


def label_rows(rng: random.Random, labels: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Give about equally many words of each category with their labels."""
    least = min(len(stock(kind)) for kind in labels)
    for kind, label in labels.items():
        words = stock(kind)
        for word in rng.sample(words, min(len(words), least + 3)):
            yield word, label


def label_tasks(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks that choose one of two to four labels for a word."""
    for line in entries(LABELS):
        labels = labelled(line)
        phrases = label_phrases(rng, list(labels.values()))
        texts = describe(rng, text.LABELS, phrases, NUM_DESCRIPTIONS)
        name = f"label_{'_'.join(slug(kind) for kind in labels)}"
        yield task(name, "word_category", texts, cased(list(label_rows(rng, labels))))


def rest_tasks(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks that have a last label for words of other kinds."""
    for rest, kinds in plan(REST):
        labels = labelled(", ".join(kinds))
        rows = list(label_rows(rng, labels))
        others = strangers(rng, list(labels), len(rows) // len(labels))
        rows += [(word, rest) for word in others]
        phrases = label_phrases(rng, list(labels.values())) | {"rest": (rest,)}
        texts = describe(rng, text.REST, phrases, NUM_DESCRIPTIONS)
        name = f"label_{'_'.join(slug(kind) for kind in labels)}_{slug(rest)}"
        yield task(name, "word_category", texts, cased(rows))


def pair_tasks(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks that ask for one of two words, in both directions."""
    for mark, pair in plan(PAIRS):
        lists = one_each(rng, pair)
        between = ", " if mark == "," else f" {mark} "
        for kind, other in permutations(pair):
            rows: Iterable[tuple[str, str]] = [
                (between.join(words.values()), words[kind]) for words in lists
            ]
            phrases = slots(kind, other) | {"pair": ("two words", "a pair of words")}
            texts = describe(rng, text.PAIR, phrases, NUM_DESCRIPTIONS)
            yield task(f"{slug(kind)}_rather_than_{slug(other)}", "word_category", texts, rows)
