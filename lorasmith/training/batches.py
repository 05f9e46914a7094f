"""Multi-task batches: several tasks, several examples each, every row of one padded length.

A batch is a pure function of the seed and the step, so a run resumed at step n goes on exactly as
if it had never stopped.
"""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from lorasmith.errors import InputError
from lorasmith.generator.answer_loss import (
    Batch,
    Row,
    collate,
    tokenize_description,
    tokenize_examples,
)
from lorasmith.tasks import Example, Task
from lorasmith.training.variations import Variation, Variations

_UNDESCRIBED = 0.5
_UNSOLVED = 0.1

if TYPE_CHECKING:
    from transformers import PreTrainedTokenizerBase


class TaskRows:
    """The training rows of one task, tokenised once.

    With ``prompted``, every row's prompt opens with a description, drawn anew for each example.
    """

    def __init__(
        self,
        task: Task,
        examples: Sequence[Example],
        tokenizer: PreTrainedTokenizerBase,
        *,
        descriptions: Sequence[str] = (),
    ) -> None:
        self.task = task
        self.examples = examples
        self.tokenizer = tokenizer
        self.rows = tokenize_examples(examples, tokenizer)
        self.prefixes = [tokenize_description(text, tokenizer) for text in descriptions]

    def longest(self) -> int:
        """Return the length that nine rows in ten stay within, with the longest description."""
        lengths = sorted(len(row.ids) for row in self.rows)
        return lengths[int(0.9 * (len(lengths) - 1))] + max(map(len, self.prefixes), default=0)

    def draw(self, rng: random.Random, count: int, length: int) -> list[Row]:
        """Draw ``count`` rows of at most ``length`` tokens, without repeats where there are enough.

        Raises: InputError if no row is short enough.
        """
        rows = [self.rows[index] for index in self._choose(rng, count, length)]
        return [self._prefixed(row, rng) for row in rows] if self.prefixes else rows

    def draw_varied(
        self, rng: random.Random, count: int, length: int, variation: Variation
    ) -> list[Row] | None:
        """Draw rows that a variation changes; None if one cannot be, or becomes too long."""
        drawn = [self.examples[index] for index in self._choose(rng, 2 * count, length)]
        changed = [
            varied
            for example, other in zip(drawn[:count], drawn[count:], strict=True)
            if (varied := variation.change(example, other))
        ]
        rows = tokenize_examples(changed, self.tokenizer)
        whole = len(rows) == count and all(len(row.ids) <= length for row in rows)
        return rows if whole else None

    def others(self, rng: random.Random, count: int, rows: Sequence[Row]) -> tuple[Example, ...]:
        """Draw examples whose rows are not among some, as many as there are up to ``count``."""
        spare = [
            example
            for example, row in zip(self.examples, self.rows, strict=True)
            if row not in rows
        ]
        return tuple(rng.sample(spare, min(count, len(spare))))

    def _choose(self, rng: random.Random, count: int, length: int) -> list[int]:
        room = length - max(map(len, self.prefixes), default=0)
        fitting = [index for index, row in enumerate(self.rows) if len(row.ids) <= room]
        if not fitting:
            raise InputError(f"task {self.task.name!r} has no example of at most {room} tokens")
        enough = len(fitting) >= count
        return rng.sample(fitting, count) if enough else rng.choices(fitting, k=count)

    def _prefixed(self, row: Row, rng: random.Random) -> Row:
        prefix = rng.choice(self.prefixes)
        return Row(ids=prefix + row.ids, answer_start=len(prefix) + row.answer_start)


class BatchSampler:
    """Draws batches whose tasks are of similar length, every task equally often.

    With ``variations``, none for prompted rows, some of a batch's tasks come with a demand more.
    With ``num_shown`` the tasks of a batch have a random number of solved examples, up to so many,
    in their conditions, and half of those that have any are without a description; a varied task
    has none. Of one task in ten only the examples' inputs are shown.
    """

    def __init__(
        self,
        tasks: Sequence[TaskRows],
        *,
        tasks_per_batch: int,
        examples_per_task: int,
        row_lengths: Sequence[int],
        seed: int,
        pad_id: int,
        variations: Variations | None = None,
        num_shown: int = 0,
    ) -> None:
        self.tasks = tasks
        self.num_shown = num_shown
        self.variations = variations
        self.tasks_per_batch = min(tasks_per_batch, len(tasks))
        self.examples_per_task = examples_per_task
        self.seed = seed
        self.pad_id = pad_id
        self.buckets = self._bucket(sorted(row_lengths))

    def _bucket(self, lengths: Sequence[int]) -> dict[int, list[int]]:
        """Group tasks by row length; a group too small for a batch joins a neighbour's."""
        groups: dict[int, list[int]] = {length: [] for length in lengths}
        for index, task in enumerate(self.tasks):
            fitting = (length for length in lengths if task.longest() <= length)
            groups[next(fitting, lengths[-1])].append(index)
        merged: dict[int, list[int]] = {}
        waiting: list[int] = []
        for length, members in groups.items():
            waiting = waiting + members
            if len(waiting) >= self.tasks_per_batch:
                merged[length] = waiting
                waiting = []
        if waiting:
            shorter = merged.pop(max(merged)) if merged else []
            longest = max(length for length, members in groups.items() if members)
            merged[longest] = shorter + waiting
        return merged

    def batch(self, step: int) -> Batch:
        """Return the batch of a step."""
        rng = random.Random(f"{self.seed}/{step}")
        lengths = list(self.buckets)
        length = rng.choices(lengths, [len(self.buckets[n]) for n in lengths])[0]
        tasks = rng.sample(self.buckets[length], self.tasks_per_batch)
        drawn = [self._draw(rng, index, length) for index in tasks]
        choices = [rng.randrange(1 << 30) for _ in tasks]
        descriptions = [
            choice % len(self.tasks[index].task.descriptions)
            for index, choice in zip(tasks, choices, strict=True)
        ]
        texts = [
            self.tasks[index].task.descriptions[description]
            for index, description in zip(tasks, descriptions, strict=True)
        ]
        texts = [
            variation.describe(text) if variation else text
            for text, (_, variation) in zip(texts, drawn, strict=True)
        ]
        # As often one as two or three, or four to seven: every one tells less than the last. And
        # one number for all, so that little of what is read is padding.
        most = self.num_shown
        count = int(math.exp(rng.uniform(0, math.log(most + 2)))) - 1 if most else 0
        shown = [
            self.tasks[index].others(rng, count, rows) if count and not variation else ()
            for index, (rows, variation) in zip(tasks, drawn, strict=True)
        ]
        shown = [
            tuple(replace(example, output="") for example in examples)
            if examples and rng.random() < _UNSOLVED
            else examples
            for examples in shown
        ]
        texts = [
            "" if examples and rng.random() < _UNDESCRIBED else text
            for text, examples in zip(texts, shown, strict=True)
        ]
        return collate(
            [row for rows, _ in drawn for row in rows],
            length,
            self.pad_id,
            tasks=tasks,
            descriptions=descriptions,
            texts=texts,
            varied=[variation is not None for _, variation in drawn],
            shown=shown,
        )

    def _draw(
        self, rng: random.Random, index: int, length: int
    ) -> tuple[list[Row], Variation | None]:
        task, count = self.tasks[index], self.examples_per_task
        variation = self.variations.draw(rng, index) if self.variations else None
        varied = task.draw_varied(rng, count, length, variation) if variation else None
        return (varied, variation) if varied else (task.draw(rng, count, length), None)
