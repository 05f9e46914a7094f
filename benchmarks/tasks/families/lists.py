"""Lists of words: by position, by order, by spelling, by category and by part of speech."""

from __future__ import annotations

import random
from collections.abc import Iterator

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families import _list_kinds, _list_places, _list_spelling


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the families list_position, list_order, list_letters, list_category and list_pos."""
    yield from _list_places.position_drafts(rng)
    yield from _list_spelling.order_drafts(rng)
    yield from _list_spelling.letters_drafts(rng)
    yield from _list_kinds.category_drafts(rng)
    yield from _list_kinds.part_of_speech_drafts(rng)
