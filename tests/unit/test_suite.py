"""The task suite: what every task has, and that nothing of the tests is trained on."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from typing import Any

import pytest

from benchmarks.tasks.build import NUM_UNSEEN_DESCRIPTIONS, drafts, finish
from benchmarks.tasks.draft import MAX_INPUT_CHARACTERS, MIN_DESCRIPTIONS, MIN_EXAMPLES
from benchmarks.tasks.splits import (
    CALIBRATION_FAMILIES,
    HELD_OUT_FAMILIES,
    SPLITS_FILE,
    extend_splits,
    make_splits,
)

TESTS = ("validation", "held_out_tasks", "held_out_families")
PARTS = ("train", "validation", "test")
# Named in docs/tasks.md: removing any prefix or affix removes "un" from an adjective too.
KNOWN_TWINS = {"adjective_without_un": ["affix_drop_prefix", "affix_root"]}


@pytest.fixture(scope="module")
def suite() -> dict[str, dict[str, Any]]:
    """Every task but the intents, whose source is not a package."""
    built = [finish(draft) for draft in drafts(None)]
    names = Counter(str(task["name"]) for task in built)
    assert [name for name, count in names.items() if count > 1] == []
    return {str(task["name"]): task for task in built}


@pytest.fixture(scope="module")
def splits() -> dict[str, list[str]]:
    loaded: dict[str, list[str]] = json.loads(SPLITS_FILE.read_text(encoding="utf-8"))
    return loaded


def test_the_suite_is_as_broad_as_promised(suite: dict[str, dict[str, Any]]) -> None:
    families = Counter(task["family"] for task in suite.values())
    assert len(suite) >= 300
    assert len(families) >= 20
    for name, task in suite.items():
        assert len(task["descriptions"]) >= MIN_DESCRIPTIONS - NUM_UNSEEN_DESCRIPTIONS, name
        assert len(task["unseen_descriptions"]) == NUM_UNSEEN_DESCRIPTIONS, name
        assert not set(task["descriptions"]) & set(task["unseen_descriptions"]), name
        examples = [example for part in PARTS for example in task[part]]
        assert MIN_EXAMPLES <= len(examples) <= 500, name
        assert len({example["input"] for example in examples}) == len(examples), name
        assert max(len(example["input"]) for example in examples) <= MAX_INPUT_CHARACTERS, name


def test_every_task_is_in_one_split(
    suite: dict[str, dict[str, Any]], splits: dict[str, list[str]]
) -> None:
    where = Counter(name for names in splits.values() for name in names)
    assert max(where.values()) == 1
    assert suite.keys() - where.keys() == set()
    assert len(splits["held_out_tasks"]) >= 40
    held_out = {name for name, task in suite.items() if task["family"] in HELD_OUT_FAMILIES}
    assert held_out == set(splits["held_out_families"])
    calibration = {name for name, task in suite.items() if task["family"] in CALIBRATION_FAMILIES}
    assert calibration == set(splits["calibration"])
    assert len(calibration) >= 80


def test_no_test_task_is_trained_on_under_another_name(
    suite: dict[str, dict[str, Any]], splits: dict[str, list[str]]
) -> None:
    """Of the inputs a training task shares with a test task, some must have another answer."""
    trained: dict[str, dict[str, str]] = defaultdict(dict)
    for name in splits["training"]:
        for example in suite.get(name, {"train": []})["train"]:
            trained[example["input"]][name] = example["output"]
    unseen = (*TESTS, "calibration")
    for test in (name for split in unseen for name in splits[split] if name in suite):
        shared: Counter[str] = Counter()
        same: Counter[str] = Counter()
        questions = suite[test]["test"]
        for question in questions:
            for name, output in trained[question["input"]].items():
                shared[name] += 1
                same[name] += output == question["output"]
        kinds = {question["output"] for question in questions}
        if len(kinds) > 3:  # two yes/no tasks agree on many inputs by chance
            half = len(questions) / 2
            twins = [n for n in shared if shared[n] >= half and same[n] >= 0.9 * shared[n]]
            assert sorted(twins) == KNOWN_TWINS.get(test, []), test


def test_calibration_repeats_no_pair_of_a_test_task(
    suite: dict[str, dict[str, Any]], splits: dict[str, list[str]]
) -> None:
    def pairs(split: str) -> set[tuple[str, str]]:
        tasks = (suite[name] for name in splits[split] if name in suite)
        return {(row["input"], row["output"]) for t in tasks for part in PARTS for row in t[part]}

    for split in TESTS:
        assert pairs("calibration") & pairs(split) == set(), split


def test_later_tasks_are_for_training_or_calibration_only() -> None:
    families = {f"{family}{i}": family for family in ("letters", "elements") for i in range(200)}
    splits = make_splits(families)
    grown = extend_splits(splits, families | {"letters_new": "letters", "chess_new": "chess"})
    assert set(grown["training"]) == {*splits["training"], "letters_new"}
    assert grown["calibration"] == ["chess_new"]
    assert all(grown[name] == splits[name] for name in TESTS)
    with pytest.raises(ValueError, match="elements_new is new, but its family is held out"):
        extend_splits(splits, families | {"elements_new": "elements"})
    with pytest.raises(ValueError, match="letters0 is in the splits, but not in the suite"):
        extend_splits(splits, {name: f for name, f in families.items() if name != "letters0"})
