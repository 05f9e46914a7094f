"""What is asked in an evaluation: which tasks, which of their examples, in whose words.

The choice depends on the seed and the task's name alone, so every arm, every run and the training
of oracle adapters agree on it.
"""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from lorasmith.errors import InputError
from lorasmith.files import read_file
from lorasmith.tasks import Example, Task

NUM_SHOTS = 5
WHOLE_SUITE = "all"
NOT_FOR_TESTS = ("training", "validation", "calibration")
"""Splits that something is fitted to; nothing is measured on them unless they are named."""


@dataclass(frozen=True, kw_only=True)
class Question:
    """One test input of a task, with everything that any arm may show the base model.

    Any of ``references`` is right: a suite may list an input several times. ``description`` is a
    wording that no generator was trained on; a task's questions take its wordings in turn, so
    that no score hangs on one of them. ``shots`` are solved examples that are never asked.
    """

    task: Task
    split: str
    index: int
    input: str
    references: tuple[str, ...]
    description: str
    shots: tuple[Example, ...]


def wordings(task: Task) -> tuple[str, ...]:
    """Return the descriptions a task is evaluated under: the unseen ones, if it sets some apart."""
    return task.unseen_descriptions or task.descriptions


def ask(task: Task, split: str, *, num_examples: int, seed: int = 0) -> tuple[Question, ...]:
    """Draw a task's questions.

    Raises: InputError if the task has no test examples.
    """
    evaluated = _evaluated_inputs(task, num_examples, seed)
    accepted: dict[str, list[str]] = {}
    for example in (*task.test, *task.train, *task.validation):
        accepted.setdefault(example.input, []).append(example.output)
    spare = support(task, num_examples=num_examples, seed=seed)
    words = wordings(task)
    questions = []
    for index, text in enumerate(evaluated):
        rng = random.Random(f"{seed}/{task.name}/shots/{index}")
        questions.append(
            Question(
                task=task,
                split=split,
                index=index,
                input=text,
                references=tuple(dict.fromkeys(accepted[text])),
                description=words[index % len(words)],
                shots=tuple(rng.sample(spare, min(NUM_SHOTS, len(spare)))),
            )
        )
    return tuple(questions)


def support(task: Task, *, num_examples: int, seed: int = 0) -> tuple[Example, ...]:
    """Return the examples a task may be learned from: of a suite without any, what is not asked."""
    asked = set(_evaluated_inputs(task, num_examples, seed))
    return tuple(example for example in task.train or task.test if example.input not in asked)


def _evaluated_inputs(task: Task, num_examples: int, seed: int) -> list[str]:
    inputs = list(dict.fromkeys(example.input for example in task.test))
    if not inputs:
        raise InputError(f"task {task.name!r} has no test examples; add some or leave it out")
    random.Random(f"{seed}/{task.name}").shuffle(inputs)
    return inputs[:num_examples]


def read_split_names(path: str | Path) -> dict[str, tuple[str, ...]]:
    """Read a splits file: a JSON object of task names by split.

    Raises: NotFoundError if it is missing; InputError if it is something else.
    """
    try:
        loaded = json.loads(read_file(path))
    except ValueError as error:
        raise InputError(f"{path} is not valid JSON: {error}") from error
    if not isinstance(loaded, dict):
        raise InputError(f"{path} must map split names to task names; see docs/evaluation.md")
    return {
        split: tuple(names)
        for split, names in loaded.items()
        if isinstance(names, list) and all(isinstance(name, str) for name in names)
    }


def choose_tasks(
    tasks: Sequence[Task],
    splits: dict[str, tuple[str, ...]],
    wanted: Sequence[str],
    *,
    limit: int | None = None,
    seed: int = 0,
) -> dict[str, list[Task]]:
    """Return the tasks of the wanted splits, at most ``limit`` of each, drawn by the seed.

    Without ``splits`` all tasks are one split.

    Raises: InputError if a split, or a task that it names, is unknown.
    """
    known = {task.name: task for task in tasks}
    chosen: dict[str, list[Task]] = {}
    for split in wanted or tuple(splits):
        if split not in splits:
            raise InputError(f"there is no split {split!r}; known are {', '.join(splits)}")
        if strangers := [name for name in splits[split] if name not in known]:
            raise InputError(f"split {split!r} names {strangers[0]!r}, which no task file has")
        names = list(splits[split])
        if limit is not None and len(names) > limit:
            names = sorted(random.Random(f"{seed}/{split}").sample(sorted(names), limit))
        chosen[split] = [known[name] for name in names]
    return chosen
