"""Fix which tasks are trained on: ``python -m benchmarks.tasks.splits TASKS``.

Writes ``splits.json`` beside this file; the file is committed and results refer to it.

- ``held_out_families``: five whole families of different kinds, named before anything was trained.
- ``held_out_tasks``: tasks of the other families, drawn at random, more from larger families.
- ``validation``: drawn likewise, not trained on, for choosing recipes and watching runs.
- ``training``: all others.
- ``calibration``: all tasks of the families made for it, to fit a generator's confidence to; not
  trained on, and no results are of them.

The first three were fixed once and stay: tasks that the suite gains later are for training or for
calibration, so results before and after are of the same tests.
"""

from __future__ import annotations

import json
import random
import sys
from pathlib import Path

from benchmarks.tasks.build import CALIBRATION_MODULES
from lorasmith.tasks import read_tasks

SEED = 20261121
HELD_OUT_FAMILIES = (
    "adjective_forms",
    "currencies",
    "elements",
    "list_letters",
    "weekday_names",
)
CALIBRATION_FAMILIES = CALIBRATION_MODULES
NUM_HELD_OUT_TASKS = 64
NUM_VALIDATION_TASKS = 40
SPLITS_FILE = Path(__file__).with_name("splits.json")


def make_splits(families: dict[str, str]) -> dict[str, list[str]]:
    """Split tasks, given as name -> family, into the five lists."""
    held_out = sorted(name for name, family in families.items() if family in HELD_OUT_FAMILIES)
    calibration = _for_calibration(families)
    seen = sorted(families.keys() - {*held_out, *calibration})
    random.Random(SEED).shuffle(seen)
    cut = NUM_HELD_OUT_TASKS + NUM_VALIDATION_TASKS
    return {
        "training": sorted(seen[cut:]),
        "validation": sorted(seen[NUM_HELD_OUT_TASKS:cut]),
        "held_out_tasks": sorted(seen[:NUM_HELD_OUT_TASKS]),
        "held_out_families": held_out,
        "calibration": calibration,
    }


def extend_splits(splits: dict[str, list[str]], families: dict[str, str]) -> dict[str, list[str]]:
    """Put tasks that no split has into training, those of the families for it into calibration.

    Raises: ValueError if a new task belongs to a held-out family, or a split's task is gone.
    """
    known = {name for names in splits.values() for name in names}
    new = families.keys() - known
    if strays := sorted(name for name in new if families[name] in HELD_OUT_FAMILIES):
        raise ValueError(f"{strays[0]} is new, but its family is held out")
    if gone := sorted(known - families.keys()):
        raise ValueError(f"{gone[0]} is in the splits, but not in the suite")
    calibration = _for_calibration(families)
    training = sorted([*splits["training"], *(new - set(calibration))])
    return splits | {"training": training, "calibration": calibration}


def _for_calibration(families: dict[str, str]) -> list[str]:
    return sorted(name for name, family in families.items() if family in CALIBRATION_FAMILIES)


def main() -> None:
    """Write the file, or bring it up to date."""
    families = {task.name: task.family for task in read_tasks(sys.argv[1])}
    if SPLITS_FILE.exists():
        splits = extend_splits(json.loads(SPLITS_FILE.read_text(encoding="utf-8")), families)
    else:
        splits = make_splits(families)
    SPLITS_FILE.write_text(json.dumps(splits, indent=1) + "\n", encoding="utf-8")
    print(", ".join(f"{name}: {len(tasks)}" for name, tasks in splits.items()))  # noqa: T201


if __name__ == "__main__":
    main()
