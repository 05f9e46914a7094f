"""Contexts that come one after the other: an adapter that is updated without starting over."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError
from safetensors.torch import load, save
from torch import Tensor

from lorasmith.adapter import Adapter
from lorasmith.encoders.description import check_description
from lorasmith.encoders.documents import Document
from lorasmith.encoders.examples import check_examples
from lorasmith.encoders.inputs import Inputs
from lorasmith.errors import CheckpointError, InputError
from lorasmith.files import read_file, write_folder
from lorasmith.generator.api import AdapterGenerator, Documents, Examples
from lorasmith.generator.context import ContextGenerator, Memory
from lorasmith.tasks import Example

FORMAT = 1
ABOUT, MEMORY = "stream.json", "memory.safetensors"


@dataclass(frozen=True, kw_only=True)
class ReadDocument(Document):
    """A document that was read, of which nothing is kept but the hash."""

    name: str = ""
    text: str = field(default="", init=False)
    digest: str

    @property
    def sha256(self) -> str:
        """The SHA-256 of the text that was read, in hex."""
        return self.digest


@dataclass(frozen=True, kw_only=True)
class ContextStream:
    """What a context generator remembers so far; adding to it makes another, and leaves this one.

    An update costs what the new context costs alone, and of documents nothing is kept but their
    memory, which does not grow, and their hashes. Documents that are added one by one give the
    adapter that they give at once, but for rounding.

    Example:
        >>> stream = ContextStream.begin(generator)  # doctest: +SKIP
        >>> stream = stream.add(documents=["Ada was born in Velmora."])  # doctest: +SKIP
        >>> stream.adapter().save_pretrained("so-far")  # doctest: +SKIP
    """

    generator: AdapterGenerator
    memory: Memory
    inputs: Inputs

    @classmethod
    def begin(cls, generator: AdapterGenerator) -> ContextStream:
        """Begin with nothing.

        Raises: InputError if the generator is not of family "context".
        """
        model = generator.model
        if not isinstance(model, ContextGenerator):
            raise InputError(
                f"the {generator.family} generator {generator.name} remembers nothing; choose one "
                "of family context, or add up adapters with compose_adapters"
            )
        return cls(generator=generator, memory=model.empty(), inputs=Inputs())

    @torch.inference_mode()
    def add(
        self,
        description: str | None = None,
        *,
        documents: Documents | None = None,
        examples: Examples | None = None,
    ) -> ContextStream:
        """Read more; nothing that was read before is read again.

        Documents may go on without end. Descriptions and examples have their limits together.

        Raises: InputError as a call of the generator does.
        """
        new = self.generator.inputs(description, documents, examples)
        inputs = _joined(self.inputs, new)
        memory = self._model.remember(self.generator.reader.readings(new.passages()))
        return replace(self, memory=self.memory + memory, inputs=inputs)

    @torch.inference_mode()
    def adapter(self) -> Adapter:
        """Return the adapter of all that was read so far."""
        model = self._model
        flat = model.flattened(model.by_module(model.recall(self.memory)))
        return self.generator.adapter(self.inputs, flat[0])

    def save(self, folder: str | Path, *, overwrite: bool = False) -> Path:
        """Write what is remembered into a folder, whole or not at all, and return its path.

        Descriptions and examples are kept as they are, of documents their memory and hashes.

        Raises: OutputExistsError if the folder exists; StorageError if the file system refuses.
        """
        memory = save(_tensors(self.memory))
        about = {
            "format": FORMAT,
            "generator": self.generator.name,
            "generator_digest": self.generator.digest,
            "memory_sha256": hashlib.sha256(memory).hexdigest(),
            "description": self.inputs.description,
            "examples": [[example.input, example.output] for example in self.inputs.examples],
            "documents": [document.sha256 for document in self.inputs.documents],
        }
        text = json.dumps(about, indent=1, ensure_ascii=False) + "\n"
        return write_folder(folder, {ABOUT: text.encode(), MEMORY: memory}, overwrite=overwrite)

    @classmethod
    def load(cls, folder: str | Path, generator: AdapterGenerator) -> ContextStream:
        """Read what ``save`` wrote, to go on with the generator that it was written by.

        Raises: NotFoundError if there is none; InputError if it is of another generator;
            CheckpointError if it is damaged.
        """
        begun, folder = cls.begin(generator), Path(folder)
        text, data = read_file(folder / ABOUT), read_file(folder / MEMORY)
        try:
            about = json.loads(text)
            if about["format"] != FORMAT:
                raise ValueError(f"it is of format {about['format']!r:.20}, not {FORMAT}")
            if about["generator_digest"] != generator.digest:
                raise InputError(
                    f"the stream {folder} is of another generator, {about['generator']!r:.80} of "
                    f"digest {about['generator_digest']:.12}; begin anew or load that one"
                )
            if about["memory_sha256"] != hashlib.sha256(data).hexdigest():
                raise ValueError(f"{MEMORY} is not what was written")
            memory = _memory(load(data), begun.memory)
            return replace(begun, memory=memory, inputs=_inputs(about))
        except (KeyError, TypeError, ValueError, SafetensorError) as error:
            reason = (str(error).strip().splitlines() or [type(error).__name__])[0]
            raise CheckpointError(
                f"the stream {folder} is damaged: {reason:.100}; begin anew"
            ) from error

    @property
    def _model(self) -> ContextGenerator:
        model = self.generator.model
        assert isinstance(model, ContextGenerator)
        return model


def _joined(before: Inputs, new: Inputs) -> Inputs:
    """Return all that a stream was given, within the limits of one adapter.

    Raises: InputError if there are too many examples or too long descriptions, or only some of the
        examples have an output.
    """
    description = "\n".join(text for text in (before.description, new.description) if text)
    examples = before.examples + new.examples
    try:
        return Inputs(
            description=check_description(description) if description else "",
            examples=check_examples(examples) if examples else (),
            documents=before.documents
            + tuple(ReadDocument(digest=document.sha256) for document in new.documents),
        )
    except InputError as error:
        raise InputError(f"with what the stream was given before, {error}") from error


def _tensors(memory: Memory) -> dict[str, Tensor]:
    parts: Mapping[str, Mapping[str, Tensor]] = {"keys": memory.keys, "values": memory.values}
    return {
        f"{part}.{kind}": tensor.detach().cpu().contiguous()
        for part, tensors in parts.items()
        for kind, tensor in tensors.items()
    }


def _memory(found: Mapping[str, Tensor], empty: Memory) -> Memory:
    """Return the memory that ``_tensors`` made these tensors of, where ``empty`` is.

    Raises: ValueError if a tensor is missing, unknown, of a wrong shape or not finite.
    """
    wanted = _tensors(empty)
    if found.keys() != wanted.keys():
        raise ValueError("its tensors are not the generator's")
    for name, tensor in found.items():
        if tensor.shape != wanted[name].shape or tensor.dtype != wanted[name].dtype:
            raise ValueError(f"{name} is of another shape or type")
        if not bool(torch.isfinite(tensor).all()):
            raise ValueError(f"{name} has values that are not finite")
    return Memory(
        keys={kind: found[f"keys.{kind}"].to(own.device) for kind, own in empty.keys.items()},
        values={kind: found[f"values.{kind}"].to(own.device) for kind, own in empty.values.items()},
    )


def _inputs(about: Mapping[str, Any]) -> Inputs:
    """Return what a saved stream was given.

    Raises: KeyError, TypeError, ValueError if it is not what ``save`` wrote.
    """
    solved = [text for example in about["examples"] for text in example]
    texts = [about["description"], *about["documents"], *solved]
    if not all(isinstance(text, str) for text in texts):
        raise TypeError("it has something else where texts belong")
    return Inputs(
        description=about["description"],
        examples=tuple(Example(input=given, output=output) for given, output in about["examples"]),
        documents=tuple(ReadDocument(digest=digest) for digest in about["documents"]),
    )
