"""The work of one worker: it holds the generators, and turns a batch of requests into adapters."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import TYPE_CHECKING

import torch
from torch import Tensor

from lorasmith.adapter import WEIGHTS_FILE, Adapter
from lorasmith.base_model import load_model, load_tokenizer, resolve_base
from lorasmith.errors import InputError, LorasmithError, NotFoundError
from lorasmith.generator.api import AdapterGenerator
from lorasmith.generator.canonical import canonical
from lorasmith.generator.selection import example_losses
from lorasmith.kernels.adapted_model import AdaptedModel
from lorasmith.serving.requests import GeneratedAdapter, GenerationRequest, GeneratorInfo, Outcome
from lorasmith.tasks import Example

if TYPE_CHECKING:
    from transformers import PreTrainedTokenizerBase


class GeneratorWork:
    """Generators, loaded once, and the function that an executor runs.

    ``names`` are those that requests use; each is an id, a folder or a Hub id.

    Raises: NotFoundError, CheckpointError as ``AdapterGenerator.from_pretrained`` does.
    """

    def __init__(self, names: Sequence[str]) -> None:
        # Some sums are split by the number of threads, and split otherwise they round otherwise:
        # one thread per worker is what makes the bytes the same on every executor and machine.
        torch.set_num_threads(1)
        self.generators = {name: AdapterGenerator.from_pretrained(name) for name in names}
        self._judges: dict[str, tuple[AdaptedModel, PreTrainedTokenizerBase]] = {}

    def info(self) -> tuple[GeneratorInfo, ...]:
        """Say what each generator is, in the order in which they were named."""
        return tuple(_info(name, generator) for name, generator in self.generators.items())

    def __call__(self, batch: Sequence[GenerationRequest]) -> list[Outcome]:
        """Return what became of each request; one that fails leaves the others as they are."""
        outcomes: list[Outcome] = [NotFoundError("not generated")] * len(batch)
        for name in dict.fromkeys(request.generator for request in batch):
            rows = [i for i, request in enumerate(batch) if request.generator == name]
            plain = [i for i in rows if not batch[i].examples]
            made = self._generate(name, [batch[i] for i in plain]) if plain else []
            for row, outcome in zip(plain, made, strict=True):
                outcomes[row] = outcome
            for row in (i for i in rows if batch[i].examples):
                outcomes[row] = self._choose(name, batch[row])
        return outcomes

    def _generate(self, name: str, batch: list[GenerationRequest]) -> list[Outcome]:
        try:
            generator = self._generator(name)
            adapters = generator(
                [request.description for request in batch],
                seed=[request.seed for request in batch],
            )
            return [_finish(generator, *pair) for pair in zip(batch, adapters, strict=True)]
        except LorasmithError as error:
            if len(batch) == 1:
                return [error]
            # A row's adapter does not depend on the batch, so those that can be made are the same.
            return [self._generate(name, [request])[0] for request in batch]

    def _generator(self, name: str) -> AdapterGenerator:
        if name not in self.generators:
            known = ", ".join(self.generators)
            raise NotFoundError(f"there is no generator {name!r:.80} here; choose one of {known}")
        return self.generators[name]

    def _choose(self, name: str, request: GenerationRequest) -> Outcome:
        """Make several samples, and return the one that suits the request's examples best."""
        try:
            generator = self._generator(name)
            made = generator.sample(request.description, request.num_samples, seed=request.seed)
            examples = [Example(input=given, output=wanted) for given, wanted in request.examples]
            losses = example_losses(*self._judge(generator), made, examples)
            return _finish(generator, request, made[int(losses.argmin())])
        except LorasmithError as error:
            return error

    def _judge(self, generator: AdapterGenerator) -> tuple[AdaptedModel, PreTrainedTokenizerBase]:
        """Return the base model to compare samples with, loaded when first asked for."""
        if generator.digest not in self._judges:
            base = resolve_base(generator.layout.base_model)
            adapted = AdaptedModel(load_model(base), generator.layout)
            self._judges[generator.digest] = adapted, load_tokenizer(base)
        return self._judges[generator.digest]


def _finish(generator: AdapterGenerator, request: GenerationRequest, made: Adapter) -> Outcome:
    if request.rank is not None and request.rank != made.layout.rank:
        if request.rank > made.layout.rank:
            raise InputError(
                f"the generator {request.generator} makes rank {made.layout.rank}, got rank "
                f"{request.rank}, which would add only zeros; ask for less or leave it out"
            )
        made = canonical(made, request.rank)[0]
    files = made.files()
    about = made.provenance
    return GeneratedAdapter(
        digest=hashlib.sha256(files[WEIGHTS_FILE]).hexdigest(),
        files=files,
        generator=request.generator,
        generator_digest=generator.digest,
        family=generator.family,
        base_model=made.layout.base_model,
        rank=made.layout.rank,
        alpha=made.layout.alpha,
        num_parameters=made.layout.num_parameters,
        seed=request.seed if about is None or about.seed is None else about.seed,
        description=request.description.strip(),
        distance=about.distance if about else None,
        confidence=about.confidence if about else None,
        norms=_norms(made),
    )


def _norms(adapter: Adapter) -> dict[str, float]:
    """Return the norm of every module's delta, from rank x rank blocks, to four digits."""
    found: dict[str, float] = {}
    for module in adapter.layout.modules:
        lora_a, lora_b = adapter.factors(module)
        square: Tensor = ((lora_a @ lora_a.mT) * (lora_b.mT @ lora_b)).sum().clamp(min=0)
        found[module.path] = float(f"{adapter.layout.scaling * float(square.sqrt()):.4g}")
    return found


def _info(name: str, generator: AdapterGenerator) -> GeneratorInfo:
    layout = generator.layout
    return GeneratorInfo(
        name=name,
        digest=generator.digest,
        family=generator.family,
        base_model=layout.base_model,
        rank=layout.rank,
        num_parameters=layout.num_parameters,
        num_layers=layout.num_layers,
        kinds=tuple(layout.kinds),
        draws_at_random=bool(generator.model.noise_size),
        has_confidence=generator.confidence is not None,
    )
