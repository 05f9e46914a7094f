"""The adapters of training tasks, for baselines that retrieve or average and do not generate."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from pathlib import Path

import torch

from lorasmith.adapter import CONFIG_FILE, Adapter
from lorasmith.encoders.sentence import SentenceEncoder
from lorasmith.errors import InputError, NotFoundError
from lorasmith.generator.merging import mean_adapter, merge_adapters
from lorasmith.generator.weight_space import Places
from lorasmith.layout import AdapterLayout
from lorasmith.tasks import Task
from lorasmith.training.condition_table import place

Generate = Callable[[list[str]], list[Adapter]]

TOP_K = 3
TEMPERATURE = 0.1
_WORDINGS_PER_TASK = 4
_AT_ONCE = 64


class AdapterLibrary:
    """One adapter per training task, found by the similarity of descriptions.

    A task is placed at the mean of the pooled encodings of its first few descriptions. ``fetch``
    reads or generates the adapters of some tasks; only those that are found are asked of it.
    ``origin`` says, for the report, whose adapters these are.
    """

    def __init__(
        self,
        tasks: Sequence[Task],
        fetch: Callable[[Sequence[Task]], list[Adapter]],
        encoder: SentenceEncoder,
        origin: str,
    ) -> None:
        self.tasks = tasks
        self.fetch = fetch
        self.encoder = encoder
        self.origin = origin
        self.places = self.places_by(encoder)

    @classmethod
    def from_folder(
        cls, folder: Path, tasks: Sequence[Task], encoder: SentenceEncoder
    ) -> AdapterLibrary:
        """Take the adapter folders that are named after training tasks.

        Raises: NotFoundError if there is none.
        """
        present = [task for task in tasks if (folder / task.name / CONFIG_FILE).is_file()]
        if not present:
            raise NotFoundError(f"{folder} holds no adapter folder named after a training task")

        def fetch(wanted: Sequence[Task]) -> list[Adapter]:
            return [Adapter.from_pretrained(folder / task.name) for task in wanted]

        return cls(present, fetch, encoder, f"{len(present)} adapters out of {folder}")

    @classmethod
    def from_generator(
        cls, generate: Generate, tasks: Sequence[Task], encoder: SentenceEncoder
    ) -> AdapterLibrary:
        """Take every training task's adapter as generated from its first description.

        Raises: InputError if there are no training tasks.
        """
        if not tasks:
            raise InputError("there are no training tasks to take adapters of; name some")

        def fetch(wanted: Sequence[Task]) -> list[Adapter]:
            return generate([task.descriptions[0] for task in wanted])

        origin = f"the generator's own adapters for {len(tasks)} training tasks"
        return cls(tasks, fetch, encoder, origin)

    def places_by(self, encoder: SentenceEncoder) -> Places:
        """Return the tasks' places as an encoder sees them."""
        return place([task.descriptions[:_WORDINGS_PER_TASK] for task in self.tasks], encoder)

    @cached_property
    def layout(self) -> AdapterLayout:
        """The layout of the first adapter, which all share."""
        return self.fetch(self.tasks[:1])[0].layout

    @cached_property
    def mean(self) -> Adapter:
        """The mean of all deltas, at the adapters' rank."""
        return mean_adapter(self._batches())

    def _batches(self) -> Iterator[list[Adapter]]:
        for start in range(0, len(self.tasks), _AT_ONCE):
            yield self.fetch(self.tasks[start : start + _AT_ONCE])

    def nearest(self, texts: Sequence[str]) -> list[Adapter]:
        """Return for each text the adapter of the task whose description is most like it."""
        _, found = self._similar(texts, 1)
        adapters = self._fetched(found)
        return [adapters[index] for (index,) in found]

    def merged(self, texts: Sequence[str]) -> list[Adapter]:
        """Return for each text the ``TOP_K`` nearest, merged by a softmax of similarity."""
        similarities, found = self._similar(texts, min(TOP_K, len(self.tasks)))
        weights = similarities.div(TEMPERATURE).softmax(-1).tolist()
        adapters = self._fetched(found)
        return [
            merge_adapters([adapters[index] for index in indices], own)
            for indices, own in zip(found, weights, strict=True)
        ]

    def _similar(self, texts: Sequence[str], count: int) -> tuple[torch.Tensor, list[list[int]]]:
        """Return the similarities and indices of the nearest tasks, most similar first."""
        top = (self.encoder.pool(texts) @ self.places.mT).topk(count, dim=1)
        return top.values, top.indices.tolist()

    def _fetched(self, found: Sequence[Sequence[int]]) -> dict[int, Adapter]:
        wanted = sorted({index for indices in found for index in indices})
        return dict(zip(wanted, self.fetch([self.tasks[i] for i in wanted]), strict=True))
