"""More tasks about words: forms, relations, collocations, translation, sounds, emoji, entities."""

from __future__ import annotations

import random
from collections.abc import Iterator

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families import (
    _more_words_forms,
    _more_words_pairs,
    _more_words_sounds,
    _more_words_translation,
)


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the additional tasks about words."""
    yield from _more_words_forms.build(rng)
    yield from _more_words_pairs.build(rng)
    yield from _more_words_translation.build(rng)
    yield from _more_words_sounds.build(rng)
