"""Family "recipe_lines": the ingredients of recipes, with amounts and units."""

from __future__ import annotations

import random
from collections.abc import Iterator

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families._calibration_text import LESSON, balanced, family_tasks, yes
from benchmarks.tasks.families._wording import HAND_WRITTEN, groups, wordings

SHELVES = groups(
    """
dairy: milk, butter, cream, yogurt, sour cream, buttermilk, cottage cheese, grated cheddar;
baking: flour, sugar, baking powder, cocoa, yeast, vanilla sugar, corn starch, brown sugar;
produce: chopped onion, diced tomato, spinach, sliced carrot, parsley, lemon zest, mashed banana,
  blueberries;
meat: ground beef, diced chicken, minced pork, bacon bits, sliced ham, turkey strips, lamb cubes,
  sausage meat
"""
)
LIQUID = (
    "milk",
    "cream",
    "buttermilk",
    "water",
    "olive oil",
    "lemon juice",
    "vinegar",
    "apple juice",
    "coffee",
    "soy sauce",
    "vegetable broth",
    "white wine",
)
UNITS = {
    "tbsp": "tablespoons",
    "tsp": "teaspoons",
    "oz": "ounces",
    "lb": "pounds",
    "ml": "milliliters",
    "g": "grams",
}
COUNT = 240
WORDINGS = wordings(
    """
recipe_ingredient
  given: a line of a recipe, such as 2 cups of brown sugar | an ingredient with its amount
  want: the ingredient without amount and unit | what goes into the dish, leaving out how much of
    it
  do: name the ingredient and leave out how much of it is needed | strip the amount and the unit
    off the recipe line
recipe_amount
  given: a line of a recipe, such as 2 cups of brown sugar | an ingredient with its amount
  want: the amount with its unit, such as 2 cups | how much of the ingredient the cook needs, unit
    included
  do: say how much is needed, number and unit | copy the amount of the recipe line up to the unit
recipe_double
  given: a line of a recipe, such as 2 cups of brown sugar | an ingredient with its amount
  want: the recipe line for twice as many guests | the same ingredient line with the amount doubled
  do: double the amount in the recipe line and keep the rest | rewrite the ingredient for twice
    the dish
recipe_shelf
  given: a line of a recipe, such as 2 cups of brown sugar | an ingredient with its amount
  want: the part of the supermarket to go to: dairy, baking, produce or meat | the shelf on which
    the ingredient is found, one of dairy, baking, produce, meat
  do: send the shopper to dairy, baking, produce or meat for the ingredient | sort the recipe line
    by its shelf in the shop: dairy, baking, produce or meat
recipe_pours
  given: a line of a recipe, such as 2 cups of brown sugar | an ingredient with its amount
  want: "yes" if the ingredient is a liquid and otherwise "no" | yes or no: can the ingredient be
    poured like water?
  do: answer yes or no, is the ingredient a liquid | tell whether what the recipe asks for is
    liquid, with yes or no
recipe_unit_words
  given: a line of a recipe with a short unit, such as 3 tbsp flour | an ingredient measured in
    tsp, tbsp, oz, lb, ml or g
  want: the recipe line with the unit written out, such as 3 tablespoons flour | the same line,
    the abbreviation replaced by the full word for the unit
  do: write out the unit of the recipe line | replace tbsp by tablespoons, tsp by teaspoons and so
    on in the ingredient line
"""
)


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks of the family recipe_lines."""
    shelf_of = {item: shelf for shelf, items in SHELVES.items() for item in items}
    items = [rng.choice(tuple(shelf_of)) for _ in range(COUNT)]
    lines = {f"{amount(rng)} of {item}": item for item in items}
    numbers = [rng.randint(2, 9) for _ in items]
    pours = [rng.choice((*shelf_of, *LIQUID * 2)) for _ in range(2 * COUNT)]
    short = [
        (number, rng.choice(tuple(UNITS)), item)
        for number, item in zip(numbers, items, strict=True)
    ]
    rows = {
        "recipe_ingredient": list(lines.items()),
        "recipe_amount": [(line, line.split(" of ")[0]) for line in lines],
        "recipe_double": [
            (f"{number} cups of {item}", f"{2 * number} cups of {item}")
            for number, item in zip(numbers, items, strict=True)
        ],
        "recipe_shelf": [(line, shelf_of[item]) for line, item in lines.items()],
        "recipe_pours": balanced(
            (f"{amount(rng)} of {item}", yes(item in LIQUID)) for item in pours
        ),
        "recipe_unit_words": [
            (f"{number} {unit} {item}", f"{number} {UNITS[unit]} {item}")
            for number, unit, item in short
        ],
    }
    return family_tasks("recipe_lines", LESSON, WORDINGS, rows, HAND_WRITTEN)


def amount(rng: random.Random) -> str:
    """Draw an amount with a unit that suits anything."""
    return f"{rng.randint(2, 9)} {rng.choice(('cups', 'spoons', 'bowls', 'ounces'))}"
