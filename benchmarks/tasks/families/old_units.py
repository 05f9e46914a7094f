"""Family "old_units": measures that few people use today."""

from __future__ import annotations

import random
from collections.abc import Iterator

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families._calibration_text import LESSON, family_tasks
from benchmarks.tasks.families._wording import wordings

LARGEST = 100
# task -> old unit, how many of the new one it is, the new unit
MEASURES = {
    "old_fathoms": ("fathoms", 6, "feet"),
    "old_furlongs": ("furlongs", 10, "chains"),
    "old_hands": ("hands", 4, "inches"),
    "old_scores": ("scores", 20, "items"),
    "old_leagues": ("leagues", 3, "miles"),
}
WORDINGS = wordings(
    """
old_fathoms
  given: a depth in fathoms | a number of fathoms
  want: the depth in feet, one fathom being six feet | the number of feet in so many fathoms, with
    the unit
  do: convert the fathoms to feet | multiply the fathoms by 6 and write feet
old_furlongs
  given: a length of land in furlongs | a number of furlongs
  want: the length in chains, ten to a furlong | the number of chains in so many furlongs, with the
    unit
  do: convert the furlongs to chains | multiply the furlongs by 10 and write chains
old_hands
  given: the height of a horse in hands | a number of hands
  want: the height in inches, one hand being four inches | the number of inches in so many hands,
    with the unit
  do: convert the hands to inches | multiply the hands by 4 and write inches
old_scores
  given: an amount in scores | a number of scores
  want: the number of single items, twenty to a score | how many items so many scores are, with the
    word items
  do: convert the scores to single items | multiply the scores by 20 and write items
old_leagues
  given: a distance in leagues | a number of leagues
  want: the distance in miles, one league being three miles | the number of miles in so many
    leagues, with the unit
  do: convert the leagues to miles | multiply the leagues by 3 and write miles
"""
)


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks of the family old_units; nothing in it is drawn."""
    rows = {
        name: [(f"{number} {old}", f"{number * factor} {new}") for number in range(2, LARGEST + 1)]
        for name, (old, factor, new) in MEASURES.items()
    }
    return family_tasks("old_units", LESSON, WORDINGS, rows)
