"""The work of one worker: it holds the generators, and turns a batch of requests into adapters."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace

import torch
from torch import Tensor

from lorasmith.adapter import WEIGHTS_FILE, Adapter
from lorasmith.errors import InputError, LorasmithError, NotFoundError
from lorasmith.generator.api import AdapterGenerator
from lorasmith.generator.canonical import canonical
from lorasmith.serving.library import Library, LibraryMap
from lorasmith.serving.requests import GeneratedAdapter, GenerationRequest, GeneratorInfo, Outcome


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
        self.libraries = {
            name: Library(generator.confidence)
            for name, generator in self.generators.items()
            if generator.confidence is not None
        }

    def info(self) -> tuple[GeneratorInfo, ...]:
        """Say what each generator is, in the order in which they were named."""
        return tuple(
            _info(name, generator, self.libraries.get(name))
            for name, generator in self.generators.items()
        )

    def __call__(self, batch: Sequence[GenerationRequest]) -> list[Outcome]:
        """Return what became of each request; one that fails leaves the others as they are."""
        outcomes: list[Outcome] = [NotFoundError("not generated")] * len(batch)
        for name in dict.fromkeys(request.generator for request in batch):
            rows = [i for i, request in enumerate(batch) if request.generator == name]
            made = self._generate(name, [batch[i] for i in rows])
            for row, outcome in zip(rows, made, strict=True):
                outcomes[row] = outcome
        return outcomes

    def _generate(self, name: str, batch: list[GenerationRequest]) -> list[Outcome]:
        generator = self.generators.get(name)
        if generator is None:
            known = ", ".join(self.generators)
            error = NotFoundError(f"there is no generator {name!r:.80} here; choose one of {known}")
            return [error] * len(batch)
        try:
            adapters = generator(
                [request.description for request in batch],
                seed=[request.seed for request in batch],
            )
            made = [_finish(generator, *pair) for pair in zip(batch, adapters, strict=True)]
            return list(self._placed(name, adapters, made))
        except LorasmithError as error:
            if len(batch) == 1:
                return [error]
            # A row's adapter does not depend on the batch, so those that can be made are the same.
            return [self._generate(name, [request])[0] for request in batch]

    def _placed(
        self, name: str, adapters: Sequence[Adapter], made: Sequence[GeneratedAdapter]
    ) -> list[GeneratedAdapter]:
        """Say where adapters lie in the generator's library."""
        conditions = [adapter.condition for adapter in adapters if adapter.condition is not None]
        if name not in self.libraries or len(conditions) < len(made):
            return list(made)
        pooled = torch.stack(conditions)
        library = self.libraries[name]
        places = zip(library.nearest(pooled), library.points(pooled), strict=True)
        return [
            replace(one, nearest=nearest, point=point)
            for one, (nearest, point) in zip(made, places, strict=True)
        ]


def _finish(
    generator: AdapterGenerator, request: GenerationRequest, made: Adapter
) -> GeneratedAdapter:
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
        seed=request.seed,
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


def _info(name: str, generator: AdapterGenerator, library: Library | None) -> GeneratorInfo:
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
        library=library.map() if library is not None else LibraryMap(),
    )
