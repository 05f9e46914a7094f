"""The recipe of a training run, as read from a TOML file."""

from __future__ import annotations

import tomllib
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any, Literal

from lorasmith.errors import InputError
from lorasmith.files import read_file


@dataclass(frozen=True, kw_only=True)
class TrainConfig:
    """Everything that decides a run; two runs of one recipe on one machine give one generator.

    ``objective`` is "task", the answers of the frozen base, "weights", the distance to the
    adapters of ``collection``, a folder that ``lorasmith collection build`` wrote, "distillation"
    of a latent diffusion sampler to one step under the collection's descriptions, "fit" of a
    retrieval family, in no steps, or "context", the base's answers to questions about fictional
    documents that it does not see.
    ``tasks`` is a folder of task files; ``splits`` a JSON file whose "training" list names those
    to train on (all of them where it is empty) and whose "validation" list those watched meanwhile.
    ``prompt`` says what the base sees: with "input" the description reaches it only through the
    generated adapter; "description" is for the prompted multi-task baseline.
    ``init`` is a checkpoint folder of the same family to start from; what it brought learns at
    ``init_rate`` times the learning rate, which warms up over ``warmup_steps``, stays, and falls
    linearly to zero over the last ``decay_fraction``.
    Batches hold ``tasks_per_batch`` tasks with ``examples_per_task`` examples each, of rows padded
    to one of ``row_lengths`` tokens; longer examples are left out. ``checkpoint_seconds`` is how
    often the state is saved, ``validate_every`` is in steps. ``variations`` is the share of a
    batch's tasks that come with one demand more, which no batch before had. ``teacher`` is the
    checkpoint of a static generator trained with ``prompt = "description"``: what it would answer
    counts ``teacher_weight`` beside the right answer, where a task comes without such a demand.
    ``num_shown`` is the most solved examples that the condition of a task has; half of the tasks
    that have some come without their description, and of these it counts ``told_weight`` how far
    the adapter is from what the generator of ``init`` makes of the description.

    For "context" the tasks of a batch are documents, of between the two ``num_facts`` facts each,
    and the examples their questions; the teacher is the base with the document in its prompt, and
    ``norm_weight`` is the penalty on the mean squared norm of the modules' deltas, and
    ``retrieval_weight`` what counts that every memory finds the answer's place. In a share
    ``documentation`` of the steps passages of installed packages' documentation are read, and what
    follows them is predicted; in a share ``unrelated``, whose loss counts ``unrelated_weight``
    times, the questions are such text and source code, on which the adapter of a fictional document
    shall change nothing. In a share ``other_inputs`` of the steps
    documents come with a description, and in as many solved questions stand for them.
    """

    output: str
    objective: Literal["task", "weights", "distillation", "fit", "context"] = "task"
    tasks: str = ""
    collection: str = ""
    splits: str = ""
    family: str = "hypernetwork"
    generator: dict[str, Any] = field(default_factory=dict)
    base: str = "smollm2-135m"
    rank: int = 8
    alpha: float = 16.0
    target_kinds: tuple[str, ...] = ()
    encoder: str = "all-minilm-l6-v2"
    prompt: Literal["input", "description"] = "input"
    init: str = ""
    init_rate: float = 1.0
    steps: int = 4000
    tasks_per_batch: int = 16
    examples_per_task: int = 4
    row_lengths: tuple[int, ...] = (12, 16, 20, 24, 32, 48, 64)
    optimizer: Literal["muon", "adamw"] = "muon"
    learning_rate: float = 1e-3
    warmup_steps: int = 200
    decay_fraction: float = 0.3
    weight_decay: float = 0.01
    gradient_clip: float = 1.0
    label_smoothing: float = 0.0
    variations: float = 0.0
    teacher: str = ""
    teacher_weight: float = 0.5
    num_shown: int = 0
    told_weight: float = 0.0
    num_facts: tuple[int, int] = (1, 16)
    norm_weight: float = 0.0
    retrieval_weight: float = 0.0
    documentation: float = 0.0
    unrelated: float = 0.0
    unrelated_weight: float = 1.0
    other_inputs: float = 0.0
    seed: int = 0
    device: str = "auto"
    precision: Literal["bfloat16", "float32"] = "bfloat16"
    compile: bool = True
    checkpoint_seconds: float = 120.0
    validate_every: int = 200

    def to_dict(self) -> dict[str, Any]:
        """Return the recipe as plain data."""
        return asdict(self)


def read_config(path: str | Path, overrides: dict[str, Any] | None = None) -> TrainConfig:
    """Read a recipe from TOML; relative paths in it are relative to the current folder.

    Raises: NotFoundError if the file is missing; InputError if it is not TOML, or a field is
        unknown, missing or of the wrong type.
    """
    try:
        loaded = tomllib.loads(read_file(path).decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InputError(f"{path} is not TOML: {error}; see recipes/ for examples") from error
    loaded.update(overrides or {})
    known = {item.name: item for item in fields(TrainConfig)}
    if unknown := sorted(loaded.keys() - known.keys()):
        raise InputError(f"{path}: unknown field {unknown[0]!r}; known are {', '.join(known)}")
    needed = {"task": ("tasks", "output"), "context": ("output",)}
    wanted = needed.get(loaded.get("objective", "task"), ("collection", "output"))
    if missing := [name for name in wanted if not loaded.get(name)]:
        raise InputError(f"{path}: {missing[0]!r} is missing; add it")
    for name, value in loaded.items():
        loaded[name] = _checked(name, value, path)
    return TrainConfig(**loaded)


_CHOICES = {
    "objective": ("task", "weights", "distillation", "fit", "context"),
    "prompt": ("input", "description"),
    "precision": ("bfloat16", "float32"),
    "optimizer": ("muon", "adamw"),
}


def _checked(name: str, value: object, path: str | Path) -> object:
    """Return ``value`` as the field's type: TOML has lists where the recipe has tuples."""
    default = TrainConfig(output="-").to_dict()[name]
    if isinstance(default, tuple) and isinstance(value, list):
        return tuple(value)
    if isinstance(default, float) and type(value) is int:
        return float(value)
    if type(value) is not type(default):
        raise InputError(
            f"{path}: {name} must be {type(default).__name__}, got {value!r}; correct it"
        )
    if name in _CHOICES and value not in _CHOICES[name]:
        raise InputError(f"{path}: {name} must be one of {_CHOICES[name]}, got {value!r}")
    if isinstance(value, int | float) and not isinstance(value, bool) and value < 0:
        raise InputError(f"{path}: {name} must not be negative, got {value!r}")
    return value
