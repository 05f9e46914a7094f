"""What goes over HTTP, as pydantic models: unknown fields are refused, bounds are said."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from lorasmith.encoders.documents import check_documents, document
from lorasmith.encoders.examples import check_examples
from lorasmith.errors import InputError
from lorasmith.serving import examples
from lorasmith.serving.requests import (
    MAX_REFINE,
    MAX_SAMPLES,
    MAX_SEED,
    PASSES_A_STEP,
    GenerationRequest,
    GeneratorInfo,
)
from lorasmith.serving.store import AdapterRecord

MAX_DESCRIPTION = 4_000
MAX_EXAMPLES = 200
MAX_DOCUMENTS = 64
MAX_DOCUMENT_CHARACTERS = 500_000  # in all: some 100,000 tokens, a minute of one core
MAX_EXAMPLE = 4_000  # characters
MAX_READ = 200_000  # characters of examples times samples and steps: half a minute on one core

Name = Annotated[str, StringConstraints(min_length=1, max_length=200, pattern=r"^[^\x00-\x1f]+$")]
Text = Annotated[str, StringConstraints(min_length=1, max_length=MAX_DESCRIPTION)]


def _like(example: dict[str, Any]) -> ConfigDict:
    return ConfigDict(json_schema_extra={"examples": [example]})


class Strict(BaseModel):
    """A body that a client sends."""

    model_config = ConfigDict(extra="forbid", strict=True)


class ExampleIn(Strict):
    """A solved example, or where no example has an output, an input alone."""

    input: Annotated[str, StringConstraints(min_length=1, max_length=MAX_EXAMPLE)]
    output: Annotated[str, StringConstraints(max_length=MAX_EXAMPLE)] = ""


class DocumentIn(Strict):
    """A document as plain text."""

    text: Annotated[str, StringConstraints(min_length=1, max_length=MAX_DOCUMENT_CHARACTERS)]
    name: Name = "document"


class AdapterRequest(Strict):
    """What ``POST /v1/adapters`` takes, and the body of a line of a batch."""

    model_config = ConfigDict(
        extra="forbid",
        strict=True,
        json_schema_extra={
            "examples": [
                {"description": "Give the plural of the English noun.", "seed": 0},
                {
                    "description": "Give the plural of the English noun.",
                    "num_samples": 4,
                    "examples": [{"input": "lorry", "output": "lorries"}],
                },
                {"documents": [{"name": "notes.txt", "text": "The door code is 4711."}]},
            ]
        },
    )

    description: Text | None = Field(
        None, description="What the model shall do, in a sentence or a few."
    )
    generator: Name | None = Field(
        None, description="One of /v1/generators; by default the first that reads what is given."
    )
    seed: int = Field(0, ge=0, le=MAX_SEED)
    rank: int | None = Field(None, ge=1, le=1024, description="At most the generator's own.")
    num_samples: int = Field(
        1, ge=1, le=MAX_SAMPLES, description="Adapters of the seeds from ``seed`` on."
    )
    refine: int = Field(
        0,
        ge=0,
        le=MAX_REFINE,
        description="Steps of gradient descent on the examples that follow; 5 are usually enough.",
    )
    examples: list[ExampleIn] = Field(
        default_factory=list,
        max_length=MAX_EXAMPLES,
        description="Solved examples, read by generators that read examples; of several samples "
        "only the one that they suit best is kept.",
    )
    documents: list[DocumentIn] = Field(
        default_factory=list,
        max_length=MAX_DOCUMENTS,
        description="What the model shall know; files go as multipart.",
    )

    def requests(self) -> list[GenerationRequest]:
        """Return one request per sample, or one request with the examples.

        Raises: InputError if seeds end before the last sample, or too much is to be read.
        """
        if not (self.description or self.examples or self.documents):
            raise InputError(
                "there is nothing to generate from; give a description, documents or examples"
            )
        common: dict[str, Any] = {
            "generator": self.generator or "",
            "description": self.description or "",
            "rank": self.rank,
            "documents": _documents(self.documents),
            "refine": self.refine,
        }
        if not self.examples:
            seeds = range(self.seed, self.seed + self.num_samples)
            return [GenerationRequest(seed=seed, **common) for seed in seeds]
        examples = _examples(self.examples)
        characters = sum(len(given) + len(out) for given, out in examples)
        if (read := (self.num_samples + PASSES_A_STEP * self.refine) * characters) > MAX_READ:
            raise InputError(
                f"{self.num_samples} samples and {self.refine} steps read {read:,} characters of "
                f"examples in all, the limit is {MAX_READ:,}; give fewer of them, or fewer examples"
            )
        return [
            GenerationRequest(
                seed=self.seed, num_samples=self.num_samples, examples=examples, **common
            )
        ]


def _documents(given: Sequence[DocumentIn]) -> tuple[tuple[str, str], ...]:
    if sum(len(one.text) for one in given) > MAX_DOCUMENT_CHARACTERS:
        raise InputError(
            f"documents may have {MAX_DOCUMENT_CHARACTERS:,} characters in all; send fewer, or use "
            "lorasmith generate"
        )
    read = [document(one.text, one.name) for one in given]
    return tuple((one.name, one.text) for one in check_documents(read))


def _examples(given: Sequence[ExampleIn]) -> tuple[tuple[str, str], ...]:
    rows = [one.model_dump(exclude_defaults=True) for one in given]
    return tuple((one.input, one.output) for one in check_examples(rows))


def parse_adapter_request(body: object) -> AdapterRequest:
    """Read a body that did not come through a route.

    Raises: InputError naming the first field that is wrong.
    """
    try:
        return AdapterRequest.model_validate(body)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        raise InputError(say_invalid(first["loc"], first["msg"])) from error


def say_invalid(place: tuple[int | str, ...], message: str) -> str:
    """Return one line for one of pydantic's errors."""
    where = ".".join(str(part) for part in place if part != "body")[:200]
    return f"{where or 'the body'}: {message}; correct it"


class AdapterOut(BaseModel):
    """An adapter's record."""

    model_config = _like(examples.ADAPTER)

    id: str = Field(description="SHA-256 of the weights, in hex.")
    object: Literal["adapter"] = "adapter"
    created_at: float
    expires_at: float | None
    size: int = Field(description="Bytes of the weights.")
    generator: str
    generator_digest: str
    family: str
    base_model: str
    rank: int
    alpha: float
    num_parameters: int
    seed: int
    description: str = Field(description="Or, where there is none, what else it was made from.")
    distance: float | None = Field(description="From the nearest known task; 0 is near, 1 far.")
    confidence: float | None
    norms: dict[str, float] = Field(description="Norm of the delta, by module.")
    files: list[str]


class AdapterList(BaseModel):
    """A page of adapters, newest first."""

    model_config = _like(examples.page(examples.ADAPTER))

    object: Literal["list"] = "list"
    data: list[AdapterOut]
    has_more: bool


class NeighbourOut(BaseModel):
    """A task of the generator's library that is described alike."""

    name: str
    description: str
    distance: float = Field(description="One minus the cosine of the conditions.")


class NormsOut(BaseModel):
    """Norms of an adapter's deltas: ``values`` has a row per kind and a column per layer."""

    kinds: list[str]
    layers: list[int]
    values: list[list[float | None]]
    total: float = Field(description="Of all deltas together.")


class AdapterDetails(BaseModel):
    """What there is to say of an adapter beyond its record."""

    model_config = _like(examples.DETAILS)

    id: str
    object: Literal["adapter.details"] = "adapter.details"
    distance: float | None
    confidence: float | None
    nearest: list[NeighbourOut] = Field(description="Known tasks, the nearest first.")
    norms: NormsOut
    folder: str = Field(description="The folder in archive.zip.")
    prompt_template: str | None
    peft: str = Field(description="Python that loads the folder with PEFT.")
    vllm: str | None = Field(description="Command that serves it; null if vLLM takes no such rank.")


class MapTaskOut(BaseModel):
    """A task on the map."""

    name: str
    description: str
    x: float
    y: float


class MapAdapterOut(BaseModel):
    """An adapter of yours on the map."""

    id: str
    description: str
    confidence: float | None
    x: float
    y: float


class LibraryOut(BaseModel):
    """The library of a generator as a map: known tasks lie between -1 and 1."""

    model_config = _like(examples.LIBRARY)

    object: Literal["library"] = "library"
    generator: str
    generator_digest: str
    shown: float = Field(description="Share of the conditions' variance that both axes show.")
    num_tasks: int = Field(description="How many there are, or match; ``tasks`` may have fewer.")
    tasks: list[MapTaskOut]
    adapters: list[MapAdapterOut]


class GeneratorOut(BaseModel):
    """A generator that requests may name."""

    model_config = _like(examples.GENERATOR)

    id: str
    object: Literal["generator"] = "generator"
    digest: str
    family: str
    base_model: str
    rank: int
    num_parameters: int
    num_layers: int
    kinds: list[str]
    draws_at_random: bool
    has_confidence: bool
    reads: list[str] = Field(description="Of description, example and document.")

    @classmethod
    def of(cls, info: GeneratorInfo) -> GeneratorOut:
        """Return what the service says of a generator."""
        fields: dict[str, Any] = {
            **vars(info),
            "id": info.name,
            "kinds": list(info.kinds),
            "reads": list(info.reads),
        }
        return cls.model_validate({k: v for k, v in fields.items() if k != "name"})


class GeneratorList(BaseModel):
    """All generators."""

    model_config = _like({"object": "list", "data": [examples.GENERATOR]})

    object: Literal["list"] = "list"
    data: list[GeneratorOut]


class FileOut(BaseModel):
    """A file, as in the OpenAI API."""

    model_config = _like(examples.FILE)

    id: str
    object: Literal["file"] = "file"
    bytes: int
    created_at: int
    expires_at: int | None
    filename: str
    purpose: str
    status: Literal["processed"] = "processed"


class FileList(BaseModel):
    """A page of files, newest first."""

    model_config = _like(examples.page(examples.FILE))

    object: Literal["list"] = "list"
    data: list[FileOut]
    has_more: bool


class Deleted(BaseModel):
    """What was deleted."""

    model_config = _like(examples.DELETED)

    id: str
    object: Literal["adapter", "file"]
    deleted: Literal[True] = True


Metadata = Annotated[
    dict[
        Annotated[str, StringConstraints(max_length=64)],
        Annotated[str, StringConstraints(max_length=512)],
    ],
    Field(max_length=16),
]


class BatchRequest(Strict):
    """What ``POST /v1/batches`` takes."""

    model_config = ConfigDict(
        extra="forbid",
        strict=True,
        json_schema_extra={
            "examples": [
                {
                    "input_file_id": "file-0123456789abcdef01234567",
                    "endpoint": "/v1/adapters",
                    "completion_window": "24h",
                }
            ]
        },
    )

    input_file_id: Name
    endpoint: Literal["/v1/adapters"]
    completion_window: Literal["24h"]
    metadata: Metadata | None = None


class Counts(BaseModel):
    """How far a batch is, in lines."""

    total: int
    completed: int
    failed: int


class BatchOut(BaseModel):
    """A batch, as in the OpenAI API."""

    model_config = _like(examples.BATCH)

    id: str
    object: Literal["batch"] = "batch"
    endpoint: str
    status: str
    input_file_id: str | None
    output_file_id: str | None
    error_file_id: str | None
    completion_window: str
    created_at: int
    in_progress_at: int | None
    finished_at: int | None
    expires_at: int
    request_counts: Counts
    errors: list[dict[str, Any]] | None
    metadata: dict[str, str] | None


class BatchList(BaseModel):
    """A page of batches, newest first."""

    model_config = _like(examples.page(examples.BATCH))

    object: Literal["list"] = "list"
    data: list[BatchOut]
    has_more: bool


class PreviewRequest(Strict):
    """What ``POST /v1/preview`` takes: every input is answered by the base and every adapter."""

    model_config = ConfigDict(
        extra="forbid",
        strict=True,
        json_schema_extra={"examples": [{"adapters": ["0" * 64], "inputs": ["lorry", "bakery"]}]},
    )

    adapters: list[Name] = Field(min_length=1, max_length=16)
    inputs: list[Annotated[str, StringConstraints(min_length=1, max_length=2000)]] = Field(
        min_length=1, max_length=16
    )
    max_new_tokens: int = Field(24, ge=1, le=128)


class PreviewOut(BaseModel):
    """Answers: ``base`` has one per input, ``adapted`` a list per adapter."""

    model_config = _like(examples.PREVIEW)

    object: Literal["preview"] = "preview"
    inputs: list[str]
    base: list[str]
    adapted: dict[str, list[str]]


class Problem(BaseModel):
    """An error, as RFC 9457 has it; ``code`` is the command line's name for it."""

    model_config = _like(examples.PROBLEM)

    type: str
    title: str
    status: int
    detail: str
    code: str
    request_id: str | None = None


def adapter_out(record: AdapterRecord) -> AdapterOut:
    """Return what a client sees of a record."""
    from lorasmith.serving.store import FILE_NAMES

    fields = {name: value for name, value in vars(record).items() if name != "tenant"}
    return AdapterOut(**fields, files=list(FILE_NAMES))
