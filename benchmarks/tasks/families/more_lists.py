"""More tasks on lists: by position, by order, and on how a list is written."""

from __future__ import annotations

import random
from collections.abc import Iterator

from benchmarks.tasks.draft import Draft, pairs
from benchmarks.tasks.families._more_lists_order import orders
from benchmarks.tasks.families._more_lists_places import Place, places
from benchmarks.tasks.families._more_lists_text import ASK, DO, WHAT, describe
from benchmarks.tasks.families.list_words import WORDFREQ_LICENCE, WORDFREQ_SOURCE


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield more of the families list_position and list_order, and the family list_format."""
    for place in places(rng):
        yield _draft(rng, place)
    for order in orders(rng):
        name, given, rows, what, that, asked = order
        yield _draft(
            rng,
            Place(name, "list_order", given, rows, what=what, that=that, asked=asked),
        )


def _draft(rng: random.Random, place: Place) -> Draft:
    """Word a task."""
    texts = {"list": place.given}
    if place.that:
        templates = ASK
        texts |= {"s": place.that, "q": place.asked}
    elif place.do:
        templates = (*rng.sample(WHAT, 24), *rng.sample(DO, 24))
        texts |= {"what": place.what, "do": place.do}
    else:
        templates = WHAT
        texts |= {"what": place.what}
    slots = {key: text.split("|") for key, text in texts.items()}
    return Draft(
        name=place.name,
        family=place.family,
        descriptions=describe(rng, templates, slots),
        examples=pairs(place.rows),
        source=WORDFREQ_SOURCE,
        licence=WORDFREQ_LICENCE,
    )
