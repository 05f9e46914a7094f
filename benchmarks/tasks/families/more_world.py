"""More tasks about the world: places, names in other languages, people, firms and things."""

from __future__ import annotations

import random
from collections.abc import Iterator

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families import (
    _more_world_babel,
    _more_world_cities,
    _more_world_people,
    _more_world_places,
    _more_world_things,
)


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the additional tasks about the world."""
    yield from _more_world_places.build(rng)
    yield from _more_world_cities.build(rng)
    yield from _more_world_babel.build(rng)
    yield from _more_world_people.build(rng)
    yield from _more_world_things.build(rng)
