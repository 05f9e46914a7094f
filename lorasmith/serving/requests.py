"""What is asked of a generator and what comes back, as plain data that any executor can carry."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, field

from lorasmith.errors import InputError, LorasmithError

MAX_SEED = 2**31 - 1
MAX_SAMPLES = 64
_CHARACTERS_A_TOKEN = 3  # of English; a budget needs no more than an estimate
_LENGTHS = (16, 32, 64, 128, 256)  # to which the encoder pads


@dataclass(frozen=True, kw_only=True)
class GenerationRequest:
    """One adapter that is wanted.

    All fields have a name and, but for the generator, a default, so that further kinds of input
    change no caller. ``rank`` is the generator's own if None; a lower one keeps the nearest delta.
    Of several samples, with the seeds from ``seed`` on, the one is wanted that suits the solved
    ``examples`` best, pairs of an input and its output.

    Raises: InputError if the seed, rank or number of samples is out of range, or there are samples
        without examples to choose by.
    """

    generator: str
    description: str = ""
    seed: int = 0
    rank: int | None = None
    num_samples: int = 1
    examples: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        if not 0 <= self.seed <= MAX_SEED:
            raise InputError(f"the seed must be from 0 to {MAX_SEED}, got {self.seed}")
        if self.rank is not None and self.rank < 1:
            raise InputError(f"the rank must be at least 1, got {self.rank}")
        if not 1 <= self.num_samples <= min(MAX_SAMPLES, MAX_SEED - self.seed + 1):
            raise InputError(f"num_samples must be 1 to {MAX_SAMPLES}, got {self.num_samples}")
        if (self.num_samples > 1) != bool(self.examples):
            raise InputError(
                "examples choose among samples: give num_samples of at least 2 and examples, or "
                "neither"
            )
        # As they come out of JSON they are lists.
        object.__setattr__(self, "examples", tuple((one, two) for one, two in self.examples))

    @property
    def num_tokens(self) -> int:
        """What it costs to encode, in tokens, about."""
        tokens = len(self.description) // _CHARACTERS_A_TOKEN
        padded = next((length for length in _LENGTHS if tokens <= length), _LENGTHS[-1])
        return padded * self.num_samples

    @property
    def fingerprint(self) -> str:
        """SHA-256, in hex, of everything that decides on the adapter."""
        text = json.dumps(asdict(self), sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()


@dataclass(frozen=True, kw_only=True)
class GeneratedAdapter:
    """One adapter as it goes to the store: the files of its PEFT folder, and what records say.

    ``digest`` is the SHA-256 of its weights and its id. ``norms`` has the Frobenius norm of every
    module's delta, by the module's path.
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
