"""Emoji: their names, the emoji for a name, their group, and counting them."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator

import emoji

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families._categories import CATEGORIES
from benchmarks.tasks.families._relation_text import RELATION_TEMPLATES
from benchmarks.tasks.families._vocabulary import NOUNS
from benchmarks.tasks.families._wording import draft, wordings, words

ORIGIN = ("emoji 2.16.0 (Unicode names)", "BSD-3-Clause")
LIMIT = 300
WORDINGS = wordings(
    """
emoji_to_name
  given: an emoji | a single emoji
  want: the name of the emoji in English words | what the emoji shows, by its usual name in lower
    case | the word or words for the pictured thing
  do: name the emoji in words | say what the emoji depicts, using its usual name
name_to_emoji
  given: the name of an emoji | a word for a pictured thing
  want: the emoji with that name | the matching emoji, just the symbol | the pictogram for the word
  do: turn the name into its emoji | find the emoji that the words describe
emoji_group
  given: an emoji | a single emoji
  want: the group of the emoji: animal, food, face or flag | animal, food, face or flag, whichever
    the emoji shows | which of the four kinds it is: animal, food, face, flag
  do: sort the emoji into animal, food, face or flag | say whether the emoji is an animal, food, a
    face or a flag
emoji_count
  given: a row of emoji | a line of emoji
  want: the number of emoji in the row, as a digit | how many emoji there are, in digits | the
    count of the symbols as a digit
  do: count the emoji and write the digit | give the number of emoji as a digit
emoji_first
  given: a row of emoji | a line of emoji
  want: the first emoji of the row | the leftmost emoji, copied | only the emoji at the start
  do: copy the first emoji | keep the emoji at the start and drop the rest
emoji_last
  given: a row of emoji | a line of emoji
  want: the last emoji of the row | the rightmost emoji, copied | only the emoji at the end
  do: copy the last emoji | keep the emoji at the end and drop the rest
emoji_remove
  given: a word with an emoji after it | a word and an emoji
  want: the word without the emoji | the bare word, the emoji deleted | only the letters of the word
  do: delete the emoji and keep the word | strip the emoji from the text
emoji_only
  given: a word with an emoji after it | a word and an emoji
  want: the emoji without the word | just the emoji, the word deleted | only the pictogram of the
    text
  do: delete the word and keep the emoji | pull the emoji out of the text
"""
)
FOODS = words(
    """
grapes melon watermelon tangerine lemon banana pineapple mango red_apple green_apple pear peach
cherries strawberry kiwi_fruit tomato coconut avocado eggplant potato
carrot ear_of_corn hot_pepper cucumber broccoli garlic onion peanuts chestnut bread croissant
pretzel pancakes waffle bacon hamburger french_fries pizza hot_dog sandwich
taco burrito egg cooking popcorn salt rice_cracker spaghetti sushi doughnut cookie birthday_cake
cupcake pie chocolate_bar candy lollipop custard honey_pot
"""
)
ANIMALS = words(
    """
monkey gorilla orangutan dog poodle wolf fox raccoon cat lion tiger leopard horse unicorn zebra
deer bison ox cow pig boar ram ewe goat camel llama giraffe elephant mammoth
rhinoceros hippopotamus mouse rat hamster rabbit chipmunk beaver hedgehog bat bear koala panda
sloth otter skunk kangaroo badger turkey chicken rooster bird penguin dove eagle duck
swan owl flamingo peacock parrot frog crocodile turtle lizard snake dragon whale dolphin seal fish
shark octopus snail butterfly bug ant honeybee beetle cricket cockroach spider
scorpion mosquito
"""
)
COUNTRIES = words(
    """
France Germany Italy Spain Japan China India Canada Brazil Mexico Russia Australia Egypt Greece
Sweden Norway Finland Denmark Poland Portugal Ireland Austria Belgium
Switzerland Netherlands Argentina Chile Peru Colombia Cuba Jamaica Kenya Nigeria Ethiopia Morocco
Algeria Ghana Israel Iran Iraq Jordan Lebanon Pakistan Bangladesh Nepal Thailand
Vietnam Malaysia Singapore Indonesia Philippines South_Korea North_Korea Mongolia Kazakhstan
Ukraine Romania Bulgaria Hungary Croatia Serbia Slovenia Slovakia Albania Estonia Latvia
Lithuania Iceland Cyprus Malta Luxembourg New_Zealand South_Africa Saudi_Arabia Uruguay Paraguay
Bolivia Ecuador Venezuela Panama Libya Tunisia Sudan Uganda United_States United_Kingdom
"""
)


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks of the family emoji."""
    common = common_emoji()
    symbols = [symbol for symbol, _ in common]
    flags = [(symbol, name.replace("_", " ")) for name in COUNTRIES for symbol in named(name)]
    drawn = [rng.choices(symbols, k=rng.randint(1, 7)) for _ in range(LIMIT)]
    longer = [row for row in drawn if len(row) > 1]
    decorated = [(rng.choice(NOUNS), rng.choice(symbols)) for _ in range(LIMIT)]
    rows: dict[str, Iterable[tuple[str, str]]] = {
        "emoji_to_name": common[:LIMIT],
        "name_to_emoji": [(name, symbol) for symbol, name in common[:LIMIT]],
        "emoji_group": groups_of_emoji(flags),
        "emoji_count": [("".join(row), str(len(row))) for row in drawn],
        "emoji_first": [("".join(row), row[0]) for row in longer],
        "emoji_last": [("".join(row), row[-1]) for row in longer],
        "emoji_remove": [(f"{word} {symbol}", word) for word, symbol in decorated],
        "emoji_only": [(f"{word} {symbol}", symbol) for word, symbol in decorated],
    }
    for name, found in rows.items():
        yield draft(name, "emoji", RELATION_TEMPLATES, WORDINGS[name], found, ORIGIN)


def named(name: str) -> list[str]:
    """Look up an emoji by its Unicode name; an empty list if there is none."""
    symbol = emoji.emojize(f":{name}:")
    return [symbol] if emoji.is_emoji(symbol) else []


def common_emoji() -> list[tuple[str, str]]:
    """List (emoji, name) for one-character emoji named by one frequent word, oldest first."""
    things = {item for items in CATEGORIES.values() for item in items} | {*NOUNS, *ANIMALS, *FOODS}
    found: list[tuple[float, str, str]] = []
    for symbol, data in emoji.EMOJI_DATA.items():
        name = data["en"].strip(":").replace("_", " ")
        if len(symbol) == 1 and (name in things or name.replace(" ", "_") in things):
            found.append((float(data["E"]), symbol, name))
    return [(symbol, name) for _, symbol, name in sorted(found)]


def groups_of_emoji(flags: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Label animals, foods, faces and flags."""
    rows = [(symbol, "animal") for name in ANIMALS for symbol in named(name)]
    rows += [(symbol, "food") for name in FOODS for symbol in named(name)]
    faces = [
        symbol
        for symbol, data in emoji.EMOJI_DATA.items()
        if len(symbol) == 1
        and "\U0001f600" <= symbol <= "\U0001f637"
        and "face" in data["en"]
        and "cat" not in data["en"]
    ]
    rows += [(symbol, "face") for symbol in faces]
    return rows + [(symbol, "flag") for symbol, _ in flags[:60]]
