"""Multi-task batches: several tasks, several examples each, every row of one padded length.

A batch is a pure function of the seed and the step, so a run resumed at step n goes on exactly as
if it had never stopped.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import torch
from jaxtyping import Int
from torch import Tensor

from lorasmith.errors import InputError
from lorasmith.tasks import Example, Task, render_answer, render_prompt

if TYPE_CHECKING:
    from transformers import PreTrainedTokenizerBase


@dataclass(frozen=True, kw_only=True)
class Row:
    """One tokenised example: prompt and answer, and where the answer begins."""

    ids: tuple[int, ...]
    answer_start: int


@dataclass(frozen=True, kw_only=True)
class Batch:
    """Rows sorted by task, equally many of each, padded on the right.

    ``targets`` are the answer tokens of all rows; ``target_rows`` and ``target_columns`` say which
    position predicts each. ``descriptions`` holds, per task, an index into its descriptions.
    """

    tasks: tuple[int, ...]
    descriptions: tuple[int, ...]
    ids: Int[Tensor, "rows tokens"]
    targets: Int[Tensor, " targets"]
    target_rows: Int[Tensor, " targets"]
    target_columns: Int[Tensor, " targets"]


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
        self.rows = tokenize_examples(examples, tokenizer)
        self.prefixes = [
            tuple(tokenizer.encode(f"{text}\n\n", add_special_tokens=False))
            for text in descriptions
        ]

    def longest(self) -> int:
        """Return the length that nine rows in ten stay within, with the longest description."""
        lengths = sorted(len(row.ids) for row in self.rows)
        return lengths[int(0.9 * (len(lengths) - 1))] + max(map(len, self.prefixes), default=0)

    def draw(self, rng: random.Random, count: int, length: int) -> list[Row]:
        """Draw ``count`` rows of at most ``length`` tokens, without repeats where there are enough.

        Raises: InputError if no row is short enough.
        """
        room = length - max(map(len, self.prefixes), default=0)
        fitting = [row for row in self.rows if len(row.ids) <= room]
        if not fitting:
            raise InputError(f"task {self.task.name!r} has no example of at most {room} tokens")
        rows = (
            rng.sample(fitting, count) if len(fitting) >= count else rng.choices(fitting, k=count)
        )
        return [self._prefixed(row, rng) for row in rows] if self.prefixes else rows

    def _prefixed(self, row: Row, rng: random.Random) -> Row:
        prefix = rng.choice(self.prefixes)
        return Row(ids=prefix + row.ids, answer_start=len(prefix) + row.answer_start)


class BatchSampler:
    """Draws batches whose tasks are of similar length, every task equally often."""

    def __init__(
        self,
        tasks: Sequence[TaskRows],
        *,
        tasks_per_batch: int,
        examples_per_task: int,
        row_lengths: Sequence[int],
        seed: int,
        pad_id: int,
    ) -> None:
        self.tasks = tasks
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
        rows = [
            row
            for index in tasks
            for row in self.tasks[index].draw(rng, self.examples_per_task, length)
        ]
        choices = [rng.randrange(1 << 30) for _ in tasks]
        descriptions = [
            choice % len(self.tasks[index].task.descriptions)
            for index, choice in zip(tasks, choices, strict=True)
        ]
        return collate(rows, length, self.pad_id, tasks=tasks, descriptions=descriptions)


def tokenize_examples(examples: Sequence[Example], tokenizer: PreTrainedTokenizerBase) -> list[Row]:
    """Tokenise prompt and answer apart, as they meet when the model answers, and end with EOS."""
    if not examples:
        return []
    prompts = tokenizer([render_prompt(e.input) for e in examples])["input_ids"]
    answers = tokenizer([render_answer(e.output) for e in examples], add_special_tokens=False)[
        "input_ids"
    ]
    return [
        Row(ids=(*prompt, *answer, tokenizer.eos_token_id), answer_start=len(prompt))
        for prompt, answer in zip(prompts, answers, strict=True)
    ]


def collate(
    rows: Sequence[Row],
    length: int,
    pad_id: int,
    *,
    tasks: Sequence[int] = (),
    descriptions: Sequence[int] = (),
) -> Batch:
    """Pad rows to ``length`` and list the positions that predict answer tokens."""
    ids = torch.full((len(rows), length), pad_id)
    targets, target_rows, target_columns = [], [], []
    for index, row in enumerate(rows):
        ids[index, : len(row.ids)] = torch.tensor(row.ids)
        for position in range(row.answer_start, len(row.ids)):
            targets.append(row.ids[position])
            target_rows.append(index)
            target_columns.append(position - 1)
    return Batch(
        tasks=tuple(tasks),
        descriptions=tuple(descriptions),
        ids=ids,
        targets=torch.tensor(targets),
        target_rows=torch.tensor(target_rows),
        target_columns=torch.tensor(target_columns),
    )
