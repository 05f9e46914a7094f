"""The adapters of training tasks, for baselines that retrieve or average and do not generate."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import torch

from lorasmith.adapter import CONFIG_FILE, Adapter
from lorasmith.encoders.sentence import SentenceEncoder
from lorasmith.errors import InputError, NotFoundError
from lorasmith.generator.merging import merge_adapters
from lorasmith.tasks import Task
from lorasmith.training.condition_table import place

Generate = Callable[[list[str]], list[Adapter]]

TOP_K = 3
TEMPERATURE = 0.1
_WORDINGS_PER_TASK = 4
_GENERATE_AT_ONCE = 64


class AdapterLibrary:
    """One adapter per training task, found by the similarity of descriptions.

    A task is placed at the mean of the pooled encodings of its first few descriptions.
    ``origin`` says, for the report, whose adapters these are.
    """

    def __init__(
        self,
        tasks: Sequence[Task],
        adapters: Sequence[Adapter],
        encoder: SentenceEncoder,
        origin: str,
    ) -> None:
        self.tasks = tasks
        self.adapters = adapters
        self.encoder = encoder
        self.origin = origin
        self.places = place([task.descriptions[:_WORDINGS_PER_TASK] for task in tasks], encoder)
        self._found: dict[str, list[tuple[int, float]]] = {}
        self._mean: Adapter | None = None

    @classmethod
    def from_folder(
        cls, folder: Path, tasks: Sequence[Task], encoder: SentenceEncoder
    ) -> AdapterLibrary:
        """Read the adapter folders that are named after training tasks.

        Raises: NotFoundError if there is none.
        """
        present = [task for task in tasks if (folder / task.name / CONFIG_FILE).is_file()]
        if not present:
            raise NotFoundError(f"{folder} holds no adapter folder named after a training task")
        adapters = [_halved(Adapter.from_pretrained(folder / task.name)) for task in present]
        return cls(present, adapters, encoder, f"{len(present)} adapters out of {folder}")

    @classmethod
    def from_generator(
        cls, generate: Generate, tasks: Sequence[Task], encoder: SentenceEncoder
    ) -> AdapterLibrary:
        """Generate every training task's adapter from its first description.

        Raises: InputError if there are no training tasks.
        """
        if not tasks:
            raise InputError("there are no training tasks to take adapters of; name some")
        adapters = []
        for start in range(0, len(tasks), _GENERATE_AT_ONCE):
            texts = [task.descriptions[0] for task in tasks[start : start + _GENERATE_AT_ONCE]]
            adapters += [_halved(adapter) for adapter in generate(texts)]
        origin = f"the generator's own adapters for {len(tasks)} training tasks"
        return cls(tasks, adapters, encoder, origin)

    def mean(self) -> Adapter:
        """Return the mean of all deltas, at the adapters' rank."""
        if self._mean is None:
            self._mean = merge_adapters(self.adapters)
        return self._mean

    def nearest(self, text: str) -> Adapter:
        """Return the adapter of the task whose description is most like ``text``."""
        return self.adapters[self._similar(text)[0][0]]

    def merged(self, text: str) -> Adapter:
        """Return the ``TOP_K`` nearest adapters merged, weighted by a softmax of similarity."""
        found = self._similar(text)
        weights = torch.tensor([similarity for _, similarity in found]).div(TEMPERATURE).softmax(0)
        return merge_adapters([self.adapters[index] for index, _ in found], weights.tolist())

    def prepare(self, texts: Sequence[str]) -> None:
        """Look many descriptions up at once, which is faster than one by one."""
        new = [text for text in dict.fromkeys(texts) if text not in self._found]
        if not new:
            return
        similarities = self.encoder.encode(new).pooled.cpu() @ self.places.mT
        top = similarities.topk(min(TOP_K, len(self.tasks)), dim=1)
        for text, indices, values in zip(
            new, top.indices.tolist(), top.values.tolist(), strict=True
        ):
            self._found[text] = list(zip(indices, values, strict=True))

    def _similar(self, text: str) -> list[tuple[int, float]]:
        self.prepare([text])
        return self._found[text]


def _halved(adapter: Adapter) -> Adapter:
    """Keep a thousand adapters in half the memory; float16 is also how they are stored."""
    return Adapter(adapter.layout, adapter.flat.detach().to("cpu", torch.float16))
