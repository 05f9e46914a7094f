"""The work of one worker: it holds the generators, and turns a batch of requests into adapters."""

from __future__ import annotations

import hashlib
import logging
import time
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import torch
from torch import Tensor

from lorasmith.adapter import WEIGHTS_FILE, Adapter
from lorasmith.encoders.condition import TokenType
from lorasmith.encoders.documents import Document
from lorasmith.errors import InputError, LorasmithError, NotFoundError
from lorasmith.generator.api import AdapterGenerator
from lorasmith.generator.canonical import canonical
from lorasmith.layout import AdapterLayout, TargetModule
from lorasmith.serving.library import Library, LibraryMap
from lorasmith.serving.memory import give_back_memory
from lorasmith.serving.requests import GeneratedAdapter, GenerationRequest, GeneratorInfo, Outcome
from lorasmith.tasks import Example

if TYPE_CHECKING:
    from lorasmith.kernels.adapted_model import AdaptedModel

_LOG = logging.getLogger(__name__)
_GIVE_BACK_SECONDS = 60.0


class GeneratorWork:
    """Generators, loaded once, and the function that an executor runs.

    ``names`` are those that requests use; each is an id, a folder or a Hub id. ``base`` is where
    the base model lies, if not where the generators say.

    Raises: NotFoundError, CheckpointError as ``AdapterGenerator.from_pretrained`` does.
    """

    def __init__(self, names: Sequence[str], base: str | None = None) -> None:
        # Some sums are split by the number of threads, and split otherwise they round otherwise:
        # one thread per worker is what makes the bytes the same on every executor and machine.
        torch.set_num_threads(1)
        self.generators = {
            name: AdapterGenerator.from_pretrained(name, base=base) for name in names
        }
        self._judge = _Judge(base)
        self.libraries = {
            name: Library(generator.confidence)
            for name, generator in self.generators.items()
            if generator.confidence is not None
        }
        self._gives_back_at = 0.0

    def info(self) -> tuple[GeneratorInfo, ...]:
        """Say what each generator is, in the order in which they were named."""
        return tuple(
            _info(name, generator, self.libraries.get(name))
            for name, generator in self.generators.items()
        )

    def __call__(self, batch: Sequence[GenerationRequest]) -> list[Outcome]:
        """Return what became of each request; one that fails leaves the others as they are."""
        outcomes: list[Outcome] = [NotFoundError("not generated")] * len(batch)
        groups: dict[tuple[str, int], list[int]] = {}
        for row, request in enumerate(batch):
            # What reads more than a description takes a pass of its own.
            groups.setdefault((request.generator, -1 if request.is_simple else row), []).append(row)
        for (name, _), rows in groups.items():
            made = self._generate(name, [batch[row] for row in rows])
            for row, outcome in zip(rows, made, strict=True):
                outcomes[row] = outcome
        if time.monotonic() >= self._gives_back_at:
            give_back_memory()
            self._gives_back_at = time.monotonic() + _GIVE_BACK_SECONDS
        return outcomes

    def _generate(self, name: str, batch: list[GenerationRequest]) -> list[Outcome]:
        generator = self.generators.get(name)
        if generator is None:
            known = ", ".join(self.generators)
            error = NotFoundError(f"there is no generator {name!r:.80} here; choose one of {known}")
            return [error] * len(batch)
        try:
            adapters = self._adapters(generator, batch)
            made = [_finish(generator, *pair) for pair in zip(batch, adapters, strict=True)]
            return list(self._placed(name, adapters, made))
        except Exception as error:
            if len(batch) == 1:
                return [_as_ours(error)]
            # A row's adapter does not depend on the batch, so those that can be made are the same.
            return [self._generate(name, [request])[0] for request in batch]

    def _adapters(
        self, generator: AdapterGenerator, batch: list[GenerationRequest]
    ) -> list[Adapter]:
        if not batch[0].is_simple:
            (request,) = batch
            return [self._chosen(generator, request)]
        return generator(
            [request.description for request in batch], seed=[request.seed for request in batch]
        )

    def _chosen(self, generator: AdapterGenerator, request: GenerationRequest) -> Adapter:
        examples = [Example(input=given, output=wanted) for given, wanted in request.examples]
        reads = TokenType.EXAMPLE in generator.model.reads
        if examples and not reads and request.num_samples == 1 and not request.refine:
            raise InputError(
                f"the generator {request.generator} reads no examples; choose one that does, let "
                "them choose among the samples of one that draws at random, or refine on them"
            )
        samples = generator.sample(
            request.description or None,
            request.num_samples,
            documents=[Document(name=name, text=text) for name, text in request.documents],
            examples=examples if reads else (),
            seed=request.seed,
        )
        best = self._judge.best(samples, examples)
        return generator.refine(best, examples, steps=request.refine) if request.refine else best

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


class _Judge:
    """Chooses among samples by examples; loads the base model when it is first needed."""

    def __init__(self, base: str | None) -> None:
        self._location = base
        self._loaded: tuple[AdapterLayout, Any, AdaptedModel] | None = None

    def best(self, samples: list[Adapter], examples: Sequence[Example]) -> Adapter:
        """Return the sample under which the examples' outputs are likeliest.

        Raises: InputError if there are several samples and an example has no output.
        """
        from lorasmith.generator.selection import example_losses

        if len(samples) == 1:
            return samples[0]
        if not all(example.output for example in examples):
            raise InputError(
                "choosing among samples needs examples with an output; add the outputs"
            )
        tokenizer, model = self._load(samples[0].layout)
        return samples[int(example_losses(model, tokenizer, samples, examples).argmin())]

    def _load(self, layout: AdapterLayout) -> tuple[Any, AdaptedModel]:
        from lorasmith.base_model import load_model, load_tokenizer, resolve_base
        from lorasmith.kernels.adapted_model import AdaptedModel

        if self._loaded is None or self._loaded[0] != layout:
            self._loaded = None  # one at a time
            base = resolve_base(self._location or layout.base_model)
            self._loaded = layout, load_tokenizer(base), AdaptedModel(load_model(base), layout)
        return self._loaded[1:]


def _as_ours(error: Exception) -> LorasmithError:
    if isinstance(error, LorasmithError):
        return error
    _LOG.error("a request failed", exc_info=error)
    return LorasmithError(f"internal error: {type(error).__name__}: {error}")


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
        seed=request.seed if about is None or about.seed is None else about.seed,
        description=request.title,
        distance=about.distance if about else None,
        confidence=about.confidence if about else None,
        norms=_norms(made),
    )


def _norms(adapter: Adapter) -> dict[str, float]:
    """Return the norm of every module's delta, from rank x rank blocks, to four digits."""
    alike: dict[tuple[int, int], list[TargetModule]] = {}
    for module in adapter.layout.modules:
        alike.setdefault((module.in_features, module.out_features), []).append(module)
    found: dict[str, float] = {}
    for modules in alike.values():  # a few products instead of hundreds
        pairs = [adapter.factors(module) for module in modules]
        lora_a, lora_b = (torch.stack(side) for side in zip(*pairs, strict=True))
        squares: Tensor = ((lora_a @ lora_a.mT) * (lora_b.mT @ lora_b)).sum((1, 2)).clamp(min=0)
        for module, norm in zip(modules, squares.sqrt().tolist(), strict=True):
            found[module.path] = float(f"{adapter.layout.scaling * norm:.4g}")
    return {module.path: found[module.path] for module in adapter.layout.modules}


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
        reads=tuple(kind.name.lower() for kind in sorted(generator.model.reads)),
        library=library.map() if library is not None else LibraryMap(),
    )
