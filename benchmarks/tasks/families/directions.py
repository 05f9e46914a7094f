"""Family "directions": turns, bearings, floors and ways back."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import product

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families._calibration_text import TABLE, family_tasks
from benchmarks.tasks.families._wording import wordings

COMPASS = ("north", "east", "south", "west")
TURNS = {"right": 1, "around": 2, "left": 3}
OTHER_WAY = {"left": "right", "right": "left", "straight": "straight"}
COUNT = 240
WORDINGS = wordings(
    """
way_facing
  given: a direction and some turns, such as north: left, left | somebody's first direction and
    the turns they make
  want: the direction after all turns: north, east, south or west | where one looks in the end,
    as a point of the compass
  do: follow the turns and say which way one faces, north, east, south or west | make the turns
    one after the other and name the final point of the compass
way_floor
  given: a floor and a ride in the elevator, such as floor 5, down 2 | where somebody gets in and
    how far they ride
  want: the number of the floor where the elevator stops | the floor after the ride, in digits
  do: say on which floor one gets out of the elevator | go up or down from the floor and write the
    number of the new one
way_net
  given: two opposite walks, such as 5 north, 2 south | steps one way and steps back
  want: how far and in which direction one is from the start, such as 3 north | the distance left
    after the steps back, with its direction
  do: sum up the two walks as one, like 3 north | take the shorter walk from the longer one and
    give the rest with its direction
way_back
  given: the turns of a route, such as left, straight, right | directions for driving somewhere
  want: the turns for the way back, such as straight, right, right after left, left, straight | the
    route from the end to the start, left and right exchanged and the order reversed
  do: give the turns for driving back: last one first, with left for right | reverse the order of
    the turns and exchange left and right
"""
)


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks of the family directions."""
    turns = [way for length in (1, 2, 3) for way in product(TURNS, repeat=length)]
    facing = [
        (f"{start}: {', '.join(way)}", faced(start, way)) for start in COMPASS for way in turns
    ]
    routes = [way for length in (2, 3, 4) for way in product(OTHER_WAY, repeat=length)]
    rides = [(floor, change) for floor in range(1, 31) for change in range(-9, 10) if change]
    possible = [(floor, change) for floor, change in rides if floor + change > 0]
    rows = {
        "way_facing": facing,
        "way_floor": [
            (f"floor {floor}, {'up' if change > 0 else 'down'} {abs(change)}", str(floor + change))
            for floor, change in rng.sample(possible, COUNT)
        ],
        "way_net": [net(rng) for _ in range(COUNT)],
        "way_back": [
            (", ".join(way), ", ".join(OTHER_WAY[turn] for turn in reversed(way))) for way in routes
        ],
    }
    return family_tasks("directions", TABLE, WORDINGS, rows)


def faced(start: str, turns: tuple[str, ...]) -> str:
    """Follow turns from a direction."""
    return COMPASS[(COMPASS.index(start) + sum(TURNS[turn] for turn in turns)) % 4]


def net(rng: random.Random) -> tuple[str, str]:
    """Draw two opposite walks and what they come to."""
    there, back = rng.sample(range(1, 20), 2)
    way = rng.choice(COMPASS)
    other = COMPASS[(COMPASS.index(way) + 2) % 4]
    return f"{there} {way}, {back} {other}", f"{abs(there - back)} {way if there > back else other}"
