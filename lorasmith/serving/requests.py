"""What is asked of a generator and what comes back, as plain data that any executor can carry."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from lorasmith.errors import InputError, LorasmithError
from lorasmith.serving.library import LibraryMap, Neighbour, Point

MAX_SEED = 2**31 - 1
MAX_SAMPLES = 64
MAX_REFINE = 100  # steps
MAX_LINE_BYTES = 4 << 20  # of a file of requests: documents of 500,000 characters, each escaped
_MOST_NAMED = 3
_CHARACTERS_A_TOKEN = 3  # of English; a budget needs no more than an estimate
_LENGTHS = (16, 32, 64, 128, 256)  # to which the encoder pads
PASSES_A_STEP = 3  # of gradient descent: forward, and backward twice as much
_CHARACTERS_AN_ADAPTER = 40  # of examples, that the base model reads in the time of an adapter


@dataclass(frozen=True, kw_only=True)
class GenerationRequest:
    """One adapter that is wanted.

    All fields have a name and a default, so that further kinds of input change no caller. Without
    a ``generator`` it is for the first that reads what is given: see ``choose_generator``.
    ``rank`` is the generator's own if None; a lower one keeps the nearest delta.
    ``documents`` are pairs of a name and a text. ``examples``, pairs of input and output, are read
    by the generators that read examples; and of ``num_samples`` samples, of the seeds from ``seed``
    on, they choose the one under which the outputs are likeliest. ``refine`` is the number of steps
    of gradient descent on them that follow.

    Raises: InputError if the seed, rank, number of samples or of steps is out of range, or examples
        are lacking that they need.
    """

    generator: str = ""
    description: str = ""
    seed: int = 0
    rank: int | None = None
    num_samples: int = 1
    refine: int = 0
    examples: tuple[tuple[str, str], ...] = ()
    documents: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        if not 0 <= self.seed <= MAX_SEED:
            raise InputError(f"the seed must be from 0 to {MAX_SEED}, got {self.seed}")
        if self.rank is not None and self.rank < 1:
            raise InputError(f"the rank must be at least 1, got {self.rank}")
        if not 1 <= self.num_samples <= MAX_SEED - self.seed + 1:
            raise InputError(f"the seeds of {self.num_samples} samples must be below 2^31")
        if self.num_samples > 1 and not self.examples:
            raise InputError("one of several samples is chosen by examples; give some")
        if not 0 <= self.refine <= MAX_REFINE:
            raise InputError(f"refine must be from 0 to {MAX_REFINE} steps, got {self.refine}")
        if self.refine and not (self.examples and all(out for _, out in self.examples)):
            raise InputError("refining needs examples with an output; give some, or omit refine")

    @classmethod
    def from_json(cls, fields: Mapping[str, Any]) -> GenerationRequest:
        """Read what ``dataclasses.asdict`` gave, after it was JSON."""
        pairs = {
            name: tuple((one, other) for one, other in fields.get(name, ()))
            for name in ("examples", "documents")
        }
        return cls(**{**fields, **pairs})

    @property
    def given(self) -> frozenset[str]:
        """The kinds of input that a generator must read; examples may only choose a sample."""
        kinds = {
            "description": self.description,
            "example": self.examples if self.num_samples == 1 else (),
            "document": self.documents,
        }
        return frozenset(kind for kind, value in kinds.items() if value)

    @property
    def is_simple(self) -> bool:
        """Whether a description is all there is, so that it fits into a batch with others."""
        return not (self.examples or self.documents)

    @property
    def title(self) -> str:
        """The description, or what stands for it in a list."""
        if self.description.strip():
            return self.description.strip()
        names = [name for name, _ in self.documents[:_MOST_NAMED]]
        more = len(self.documents) - len(names)
        counts = {"more document": more, "example": len(self.examples)}
        said = [f"{n} {what}{'s' * (n > 1)}" for what, n in counts.items() if n]
        return ", ".join([*names, *said])

    @property
    def num_tokens(self) -> int:
        """What it costs to encode, in tokens, about."""
        tokens = len(self.description) // _CHARACTERS_A_TOKEN
        padded = next((length for length in _LENGTHS if tokens <= length), _LENGTHS[-1])
        return padded * self.num_samples + self._num_read // _CHARACTERS_A_TOKEN

    @property
    def work(self) -> float:
        """How much there is to do, in adapters of a description alone, about."""
        refining = self.refine * PASSES_A_STEP * self._num_shown / _CHARACTERS_AN_ADAPTER
        return self.num_samples * (1 + self._num_read / _CHARACTERS_AN_ADAPTER) + refining

    @property
    def _num_shown(self) -> int:
        return sum(len(given) + len(wanted) for given, wanted in self.examples)

    @property
    def _num_read(self) -> int:
        return self._num_shown + sum(len(text) for _, text in self.documents)


@dataclass(frozen=True, kw_only=True)
class GeneratedAdapter:
    """One adapter as it goes to the store: the files of its PEFT folder, and what records say.

    ``digest`` is the SHA-256 of its weights and its id. ``norms`` has the Frobenius norm of every
    module's delta, by the module's path. ``nearest`` and ``point`` say where it lies in the
    generator's library, where there is one.
    """

    digest: str
    files: dict[str, bytes]
    generator: str
    generator_digest: str
    family: str
    base_model: str
    rank: int
    alpha: float
    num_parameters: int
    seed: int
    description: str
    distance: float | None = None
    confidence: float | None = None
    norms: dict[str, float] = field(default_factory=dict)
    nearest: tuple[Neighbour, ...] = ()
    point: Point | None = None


Outcome = GeneratedAdapter | LorasmithError
"""What became of one request of a batch."""


@dataclass(frozen=True, kw_only=True)
class GeneratorInfo:
    """What the service says of a generator that it has loaded."""

    name: str
    digest: str
    family: str
    base_model: str
    rank: int
    num_parameters: int
    num_layers: int
    kinds: tuple[str, ...]
    draws_at_random: bool
    has_confidence: bool
    reads: tuple[str, ...] = ("description",)
    library: LibraryMap = field(default_factory=LibraryMap)


def choose_generator(
    request: GenerationRequest, generators: Sequence[GeneratorInfo]
) -> GenerationRequest:
    """Return a request with its generator: the named one, or the first that reads what is given.

    If none does it is the first of all, which then says what it does not read.
    """
    if request.generator or not generators:
        return request
    fitting = (info for info in generators if request.given <= {*info.reads})
    return replace(request, generator=next(fitting, generators[0]).name)
