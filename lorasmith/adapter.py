"""Adapter: the LoRA factors of one base model in one flat buffer, and where they came from.

The buffer is laid out in file order, so that writing is one copy and N adapters are the rows of
one matrix. An adapter is read from and written to PEFT folders, whole or not at all.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import torch
from jaxtyping import Float
from torch import Tensor

from lorasmith.cards import model_card
from lorasmith.errors import AdapterError, NotFoundError
from lorasmith.files import CARD_FILE as CARD_FILE
from lorasmith.files import CONFIG_FILE as CONFIG_FILE
from lorasmith.files import PROVENANCE_FILE as PROVENANCE_FILE
from lorasmith.files import WEIGHTS_FILE as WEIGHTS_FILE
from lorasmith.files import read_file, write_folder
from lorasmith.layout import AdapterLayout, TargetModule, tensor_name
from lorasmith.peft_folder import (
    Dtype,
    decode_tensors,
    encode_tensors,
    peft_config,
    read_object,
    read_peft,
)

_PICKLE_FILE = "adapter_model.bin"


@dataclass(frozen=True, kw_only=True)
class Part:
    """One of the adapters that another was composed of: its id, and what it was generated from.

    ``generator`` and what follows are as in ``Provenance``; of a part that was composed itself,
    ``documents`` and ``num_examples`` are those of its own parts together.
    """

    digest: str
    weight: float
    condition: str | None = None
    generator: str | None = None
    generator_digest: str | None = None
    condition_sha256: str | None = None
    documents: tuple[str, ...] | None = None
    num_examples: int | None = None


@dataclass(frozen=True, kw_only=True)
class Provenance:
    """Where a generated or composed adapter came from; becomes ``generation.json``.

    ``condition`` is the description it was generated from, or None where there is none or only its
    hash may be kept; ``documents`` are the SHA-256 of the texts of documents and ``num_examples``
    the number of examples that it was generated from. ``condition_sha256`` is the hash of all.
    ``distance`` says how far the condition lies from the nearest task that the generator was
    trained on, as one minus a cosine; ``confidence`` is the probability that the adapter answers
    better than that task's; ``fallback`` says what was taken instead of it, if anything.
    ``base_weights`` says which weights of the base were trained on, where they are not the
    published ones. ``parts`` are what a composed adapter is the sum of, ``energy_lost`` the share
    of that sum's squared norm that its rank lost. ``refined_steps`` is the number of gradient steps
    that followed, on ``refined_examples`` solved examples.
    """

    generator: str | None = None
    generator_digest: str | None = None
    family: str | None = None
    condition: str | None = None
    condition_sha256: str | None = None
    documents: tuple[str, ...] | None = None
    num_examples: int | None = None
    seed: int | None = None
    distance: float | None = None
    confidence: float | None = None
    fallback: str | None = None
    prompt_template: str | None = None
    base_weights: str | None = None
    parts: tuple[Part, ...] | None = None
    energy_lost: float | None = None
    refined_steps: int | None = None
    refined_examples: int | None = None
    versions: dict[str, str] = field(default_factory=dict)

    def to_json(self) -> str:
        """Return the provenance as JSON; equal ones give equal text."""
        return json.dumps(asdict(self), sort_keys=True, indent=1, ensure_ascii=False) + "\n"

    @classmethod
    def from_json(cls, data: bytes, where: str = PROVENANCE_FILE) -> Provenance:
        """Read what ``to_json`` wrote, ignoring fields that a later version may have added.

        Raises: AdapterError, starting with ``where``, if it is not a JSON object or a value has the
            wrong type.
        """
        fields = read_object(data, where)
        types = {
            **{"seed": int, "confidence": int | float, "distance": int | float},
            **{"versions": dict, "parts": list, "documents": list, "num_examples": int},
            **{"energy_lost": int | float, "refined_steps": int, "refined_examples": int},
        }
        for name in fields.keys() & cls.__dataclass_fields__:
            if fields[name] is not None and not isinstance(fields[name], types.get(name, str)):
                raise AdapterError(f"{where}: bad {name}, got {fields[name]!r:.80}; remove it")
        known = {name: fields[name] for name in fields.keys() & cls.__dataclass_fields__}
        if known.get("parts") is not None:
            known["parts"] = tuple(_part(part, where) for part in known["parts"])
        if known.get("documents") is not None:
            known["documents"] = tuple(str(digest) for digest in known["documents"])
        return cls(**known)


def _part(data: object, where: str) -> Part:
    types: dict[str, Any] = {"weight": int | float, "documents": list, "num_examples": int}
    fields = data if isinstance(data, dict) else {}
    known = {name: fields[name] for name in fields.keys() & Part.__dataclass_fields__}
    for name in ("digest", "weight", *known):
        value = known.get(name)
        optional = name not in ("digest", "weight") and value is None
        texts = not isinstance(value, list) or all(isinstance(item, str) for item in value)
        if not (optional or (isinstance(value, types.get(name, str)) and texts)):
            raise AdapterError(f"{where}: bad parts, got {data!r:.80}; remove it")
    if known.get("documents") is not None:
        known["documents"] = tuple(known["documents"])
    return Part(**known | {"weight": float(known["weight"])})


class Adapter:
    """LoRA factors laid out by ``layout`` in ``flat``; values are in the factors' own units.

    The delta of a module is ``layout.scaling * lora_B @ lora_A``. ``condition`` is the pooled
    condition that it was generated from, where it was; it is not saved.

    Example:
        >>> adapter = Adapter.from_pretrained("french/")  # doctest: +SKIP
        >>> lora_a, lora_b = adapter.factors("model.layers.0.self_attn.q_proj")  # doctest: +SKIP
    """

    def __init__(
        self,
        layout: AdapterLayout,
        flat: Float[Tensor, " num_parameters"],
        provenance: Provenance | None = None,
    ) -> None:
        """Wrap a buffer without copying it.

        Raises: AdapterError if the buffer is not as long as the layout says.
        """
        if flat.shape != (layout.num_parameters,):
            raise AdapterError(
                f"an adapter of this layout has {layout.num_parameters} parameters, "
                f"got shape {tuple(flat.shape)}; check the layout"
            )
        self.layout = layout
        self.flat = flat
        self.provenance = provenance
        self.condition: Float[Tensor, " dim"] | None = None

    @classmethod
    def from_state_dict(
        cls,
        layout: AdapterLayout,
        tensors: Mapping[str, Float[Tensor, "_ _"]],
        provenance: Provenance | None = None,
    ) -> Adapter:
        """Copy tensors with PEFT's names into one buffer.

        Raises: AdapterError if a name is missing or unknown, or a shape is wrong.
        """
        slices = layout.slices()
        if odd := slices.keys() ^ tensors.keys():
            name = min(odd)
            state = "missing" if name in slices else "not in the layout"
            raise AdapterError(f"tensor {name!r} is {state}; use the layout it was made with")
        for name, (_, shape) in slices.items():
            if tuple(tensors[name].shape) != shape:
                raise AdapterError(
                    f"tensor {name!r} should be {shape}, got {tuple(tensors[name].shape)}; "
                    "use the layout it was made with"
                )
        return cls(layout, torch.cat([tensors[name].flatten() for name in slices]), provenance)

    def factors(
        self, module: str | TargetModule
    ) -> tuple[Float[Tensor, "rank d_in"], Float[Tensor, "d_out rank"]]:
        """Return a module's ``lora_A`` and ``lora_B``, as views into the buffer.

        Raises: AdapterError if the adapter does not touch the module.
        """
        path = module if isinstance(module, str) else module.path
        return self._view(tensor_name(path, "A")), self._view(tensor_name(path, "B"))

    def state_dict(self) -> dict[str, Float[Tensor, "_ _"]]:
        """Return all factors under PEFT's names, in file order, as views into the buffer."""
        return {name: self._view(name) for name in self.layout.slices()}

    def validate(self) -> None:
        """Check that every value is finite.

        Raises: AdapterError if one is not.
        """
        if not torch.isfinite(self.flat).all():
            raise AdapterError("the adapter has values that are infinite or NaN; discard it")

    def to_bytes(self, dtype: Dtype = "float16") -> bytes:
        """Return the canonical safetensors file: the same values give the same bytes.

        Raises: AdapterError if a value is, or becomes in ``dtype``, infinite or NaN.
        """
        return encode_tensors(self.layout, self.flat, dtype)

    @property
    def digest(self) -> str:
        """SHA-256, in hex, of the float16 file; the adapter's id."""
        return hashlib.sha256(self.to_bytes()).hexdigest()

    def save_pretrained(
        self, folder: str | Path, *, dtype: Dtype = "float16", overwrite: bool = False
    ) -> Path:
        """Write a folder that PEFT and the engines load, whole or not at all; return its path.

        Raises: AdapterError if a value is not finite (nothing is written); OutputExistsError if
            the folder exists; StorageError if the file system refuses.
        """
        return write_folder(folder, self.files(dtype), overwrite=overwrite)

    def files(self, dtype: Dtype = "float16") -> dict[str, bytes]:
        """Return what ``save_pretrained`` writes, file by file, under their names.

        Raises: AdapterError if a value is not finite.
        """
        files = {
            WEIGHTS_FILE: self.to_bytes(dtype),
            CONFIG_FILE: (json.dumps(peft_config(self.layout), indent=2) + "\n").encode(),
            CARD_FILE: model_card(self.layout, self.provenance).encode(),
        }
        if self.provenance is not None:
            files[PROVENANCE_FILE] = self.provenance.to_json().encode()
        return files

    @classmethod
    def from_pretrained(cls, folder: str | Path) -> Adapter:
        """Read any plain LoRA folder, ours or one that PEFT wrote, as float32 on the CPU.

        Raises: NotFoundError if there is none; AdapterError if it is damaged, its names, shapes
            or values are wrong, or it is more than a plain LoRA.
        """
        folder = Path(folder)
        if not os.path.isdir(folder):  # Path.is_dir would raise where permission is missing
            raise NotFoundError(f"{folder} is not a folder; give the folder of a PEFT adapter")
        where = str(folder / CONFIG_FILE)
        config = read_object(read_file(folder / CONFIG_FILE), where)
        if (folder / _PICKLE_FILE).exists() and not (folder / WEIGHTS_FILE).exists():
            raise AdapterError(
                f"{folder / _PICKLE_FILE} is a pickle, which can run code; "
                "save the adapter as safetensors"
            )
        weights = folder / WEIGHTS_FILE
        layout, tensors = read_peft(config, decode_tensors(read_file(weights), str(weights)), where)
        provenance = None
        if (folder / PROVENANCE_FILE).exists():
            path = folder / PROVENANCE_FILE
            provenance = Provenance.from_json(read_file(path), str(path))
        return cls.from_state_dict(layout, tensors, provenance)

    def __repr__(self) -> str:
        """Say what it is for in one line."""
        layout = self.layout
        return (
            f"Adapter({layout.base_model!r}, rank={layout.rank}, kinds={list(layout.kinds)}, "
            f"num_parameters={layout.num_parameters})"
        )

    def _view(self, name: str) -> Tensor:
        entry = self.layout.slices().get(name)
        if entry is None:
            raise AdapterError(f"the adapter has no tensor {name!r}; choose a module of its layout")
        offset, (rows, columns) = entry
        return self.flat[offset : offset + rows * columns].view(rows, columns)
