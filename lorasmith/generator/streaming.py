"""Contexts that come one after the other: an adapter that is updated without starting over."""

from __future__ import annotations

from dataclasses import dataclass

import torch

from lorasmith.adapter import Adapter
from lorasmith.encoders.inputs import Inputs
from lorasmith.errors import InputError
from lorasmith.generator.api import AdapterGenerator, Documents, Examples
from lorasmith.generator.context import ContextGenerator, Memory


@dataclass(frozen=True, kw_only=True)
class ContextStream:
    """What a context generator remembers so far; adding to it makes another, and leaves this one.

    An update costs what the new context costs alone. Documents that are added one by one give the
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

        Raises: InputError as a call of the generator does.
        """
        model = self.generator.model
        assert isinstance(model, ContextGenerator)
        new = self.generator.inputs(description, documents, examples)
        memory = model.remember(self.generator.reader.readings(new.passages()))
        before = self.inputs
        return ContextStream(
            generator=self.generator,
            memory=self.memory + memory,
            inputs=Inputs(
                description="\n".join(t for t in (before.description, new.description) if t),
                examples=before.examples + new.examples,
                documents=before.documents + new.documents,
            ),
        )

    @torch.inference_mode()
    def adapter(self) -> Adapter:
        """Return the adapter of all that was read so far."""
        model = self.generator.model
        assert isinstance(model, ContextGenerator)
        flat = model.flattened(model.by_module(model.recall(self.memory)))
        return self.generator.adapter(self.inputs, flat[0])
