"""More tasks of the families editing, affixes, casing and letters, and yes/no spelling checks."""

from __future__ import annotations

import random
from collections.abc import Iterator

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families import (
    _more_strings_affixes,
    _more_strings_casing,
    _more_strings_checks,
    _more_strings_letters,
)
from benchmarks.tasks.families._more_strings_task import (
    balanced,
    check_draft,
    inputs,
    task_draft,
)

# No count of a letter may fill more than about half of a task's examples.
_MOST_PER_COUNT = 90


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the added tasks whose input is one word or a short phrase."""
    given = inputs(rng)
    for module in (_more_strings_affixes, _more_strings_letters, _more_strings_casing):
        for task in module.tasks():
            yield task_draft(rng, task, given[task.given])
    for task in _more_strings_letters.counts():
        yield task_draft(rng, task, balanced(rng, task, given[task.given], _MOST_PER_COUNT))
    for check in _more_strings_checks.checks():
        yield check_draft(rng, check, given[check.given])
