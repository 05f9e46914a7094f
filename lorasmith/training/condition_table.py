"""The encoded descriptions of all tasks, computed once and kept in the user's cache."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from contextlib import suppress

import torch
from safetensors.torch import load_file, save_file
from torch import Tensor

from lorasmith.base_model import cache_folder
from lorasmith.encoders.condition import Condition
from lorasmith.encoders.sentence import SentenceEncoder
from lorasmith.errors import OutputExistsError
from lorasmith.files import staged_folder
from lorasmith.generator.weight_space import Places
from lorasmith.tasks import Task

_CHUNK = 512


class ConditionTable:
    """Conditions of every description of every task, in bfloat16, without their padding."""

    def __init__(
        self, tasks: Sequence[Task], encoder: SentenceEncoder, device: torch.device
    ) -> None:
        self.device = device
        texts = sorted({text for task in tasks for text in task.descriptions})
        index = {text: number for number, text in enumerate(texts)}
        self.indices = [[index[text] for text in task.descriptions] for task in tasks]
        tensors = _cached(texts, encoder)
        self.tokens, self.pooled = tensors["tokens"].to(device), tensors["pooled"].to(device)
        self.lengths: list[int] = tensors["lengths"].tolist()
        numbers = encoder.token_ids(texts)
        self.ids = torch.tensor([number for row in numbers for number in row]).to(device)
        self.starts: list[int] = (tensors["lengths"].cumsum(0) - tensors["lengths"]).tolist()

    def rows(self, tasks: Sequence[int], descriptions: Sequence[int]) -> Condition:
        """Return the condition of one description of each task."""
        indices = [self.indices[t][d] for t, d in zip(tasks, descriptions, strict=True)]
        length = max(self.lengths[i] for i in indices)
        tokens = torch.zeros(len(indices), length, self.tokens.shape[1], device=self.device)
        ids = torch.zeros(len(indices), length, dtype=torch.long, device=self.device)
        mask = torch.zeros(len(indices), length, dtype=torch.bool, device=self.device)
        for row, index in enumerate(indices):
            count, start = self.lengths[index], self.starts[index]
            tokens[row, :count] = self.tokens[start : start + count]
            ids[row, :count] = self.ids[start : start + count]
            mask[row, :count] = True
        pooled = self.pooled[torch.tensor(indices, device=self.device)].float()
        return Condition(tokens=tokens, mask=mask, pooled=pooled, ids=ids)


def _cached(texts: Sequence[str], encoder: SentenceEncoder) -> dict[str, Tensor]:
    name = hashlib.sha256("\0".join([encoder.name, *texts]).encode()).hexdigest()[:16]
    folder = cache_folder() / "conditions" / name
    if not folder.is_dir():
        # Another process may have made the same meanwhile.
        with suppress(OutputExistsError), staged_folder(folder) as stage:
            save_file(_encode(texts, encoder), stage / "conditions.safetensors")
    return load_file(folder / "conditions.safetensors")


def _encode(texts: Sequence[str], encoder: SentenceEncoder) -> dict[str, Tensor]:
    tokens, pooled, lengths = [], [], []
    for start in range(0, len(texts), _CHUNK):
        part = encoder.encode(texts[start : start + _CHUNK])
        tokens.append(part.tokens[part.mask].bfloat16())
        pooled.append(part.pooled.bfloat16())
        lengths.append(part.mask.sum(-1))
    return {
        "tokens": torch.cat(tokens),
        "pooled": torch.cat(pooled),
        "lengths": torch.cat(lengths),
    }


def place(descriptions: Sequence[Sequence[str]], encoder: SentenceEncoder) -> Places:
    """Return one normalised vector per adapter: the mean of its descriptions' pooled encodings."""
    texts = [text for group in descriptions for text in group]
    parts = encoder.pool(texts).split([len(group) for group in descriptions])
    return torch.nn.functional.normalize(torch.stack([part.mean(0) for part in parts]), dim=-1)
