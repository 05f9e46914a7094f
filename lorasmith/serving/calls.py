"""What clients ask of the service: each call written once, carried by whichever client there is.

A call is a generator that yields steps and is sent what came of them.
"""

from __future__ import annotations

import json
import re
import secrets
import time
from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import httpx

from lorasmith.errors import (
    AdapterError,
    DeadlineError,
    LorasmithError,
    OverloadedError,
    UnavailableError,
)
from lorasmith.files import read_file, staged_folder

_WEIGHTS = "adapter_model.safetensors"
_FILE_NAME = re.compile(r"\w[\w.-]{0,99}", re.ASCII)
_LONGEST_HOLD = 60  # seconds for which the service is asked to hold one request

T = TypeVar("T")


@dataclass(frozen=True, kw_only=True)
class Request:
    """One request; the client sends it, again if need be, and gives back the answer.

    ``is_repeated_late`` says whether it is also sent again where the answer does not come in time.
    """

    method: str
    path: str
    options: dict[str, Any] = field(default_factory=dict)
    is_repeated_late: bool = True


@dataclass(frozen=True, kw_only=True)
class Pause:
    """Some time to wait."""

    seconds: float


@dataclass(frozen=True, kw_only=True)
class Download:
    """A file to fetch; the client writes it as it comes and gives back ``Saved``."""

    path: str
    file: Path


@dataclass(frozen=True, kw_only=True)
class Saved:
    """The digest of what was written, and the one that the service said."""

    digest: str
    etag: str


Step = Request | Pause | Download
Call = Generator[Step, Any, T]


@dataclass(frozen=True, kw_only=True)
class RemoteAdapter:
    """An adapter at the service; ``record`` has all that the service says of it."""

    id: str
    files: tuple[str, ...]
    record: Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class RemoteBatch:
    """A batch at the service, as it was when asked."""

    id: str
    status: str
    total: int
    completed: int
    failed: int
    is_finished: bool
    record: Mapping[str, Any]


def _adapter(record: Mapping[str, Any]) -> RemoteAdapter:
    return RemoteAdapter(id=record["id"], files=tuple(record["files"]), record=record)


def _batch(record: Mapping[str, Any]) -> RemoteBatch:
    return RemoteBatch(
        id=record["id"],
        status=record["status"],
        is_finished=record["finished_at"] is not None,
        record=record,
        **record["request_counts"],
    )


def request_body(
    generator: str | None,
    seed: int,
    rank: int | None,
    num_samples: int,
    refine: int,
    examples: Sequence[tuple[str, str]],
) -> dict[str, Any]:
    """Return what a request for adapters says beside what it is about, where it says it."""
    fields = {"generator": generator, "seed": seed, "rank": rank, "num_samples": num_samples}
    fields["refine"] = refine or None  # older services do not know it
    solved = [{"input": given, "output": wanted} for given, wanted in examples]
    more = {"examples": solved} if solved else {}
    return {name: value for name, value in fields.items() if value is not None} | more


def generate(
    description: str | None,
    documents: Sequence[str | Path],
    patience: float,
    body: dict[str, Any],
) -> Call[list[RemoteAdapter]]:
    """Make adapters and wait for them, as ``Client.generate``."""
    if description is not None:
        body = {"description": description} | body
    headers = {
        # So that a repeated request, after a lost answer, makes nothing twice.
        "Idempotency-Key": secrets.token_hex(16),
        "Prefer": f"wait={max(1, min(_LONGEST_HOLD, int(patience)))}",
    }
    options = _as_form(body, documents) if documents else {"json": body}
    options["headers"] = headers
    answer = yield Request(method="POST", path="/v1/adapters", options=options)
    made = answer.json()
    if answer.status_code == 202:
        return (yield from _made_by(made["id"], patience))
    return [_adapter(one) for one in (made["data"] if made["object"] == "list" else [made])]


def _as_form(body: Mapping[str, Any], documents: Sequence[str | Path]) -> dict[str, Any]:
    """Return a request as a form, with its documents as files."""
    files: list[tuple[str, tuple[str, bytes]]] = []
    for number, item in enumerate(documents, 1):
        if isinstance(item, Path):
            files.append(("document", (item.name, read_file(item))))
        else:
            files.append(("document", (f"document-{number}.txt", item.encode())))
    fields = {name: str(value) for name, value in body.items() if name != "examples"}
    if "examples" in body:
        fields["examples"] = "\n".join(json.dumps(example) for example in body["examples"])
    return {"files": files, "data": fields}


def _made_by(batch: str, patience: float) -> Call[list[RemoteAdapter]]:
    finished = yield from wait(batch, patience)
    lines = yield from results(finished)
    for line in lines:
        if line["error"] is not None:
            raise _error(line["error"]["code"], line["error"]["message"])
    adapters = []
    for line in lines:
        adapters.append((yield from get(line["response"]["body"]["id"])))
    return adapters


def get(adapter: str) -> Call[RemoteAdapter]:
    """Return an adapter's record."""
    answer = yield Request(method="GET", path=f"/v1/adapters/{adapter}")
    return _adapter(answer.json())


def download(adapter: RemoteAdapter | str, folder: str | Path) -> Call[Path]:
    """Write an adapter's folder, whole or not at all.

    Raises: AdapterError if a file is not what the service says it is.
    """
    if isinstance(adapter, str):
        adapter = yield from get(adapter)
    with staged_folder(folder) as stage:
        for name in adapter.files:
            if not _FILE_NAME.fullmatch(name):
                raise AdapterError(
                    f"the service names a file {name!r:.80}; it is not to be trusted"
                )
            path = f"/v1/adapters/{adapter.id}/{name}"
            saved = yield Download(path=path, file=stage / name)
            if saved.digest != saved.etag or (name == _WEIGHTS and saved.digest != adapter.id):
                raise AdapterError(
                    f"{path} came damaged, its digest is {saved.digest}; download it again"
                )
    return Path(folder)


def preview(adapters: Sequence[str], inputs: Sequence[str], limit: int) -> Call[dict[str, Any]]:
    """Return the answers of the base and of adapters."""
    body = {"adapters": list(adapters), "inputs": list(inputs), "max_new_tokens": limit}
    # A second preview would only wait behind the first, which the service still works on.
    request = Request(
        method="POST", path="/v1/preview", options={"json": body}, is_repeated_late=False
    )
    answer = yield request
    found: dict[str, Any] = answer.json()
    return found


def submit(lines: bytes, filename: str) -> Call[RemoteBatch]:
    """Upload lines and begin a batch of them."""
    options: dict[str, Any] = {"files": {"file": (filename, lines)}, "data": {"purpose": "batch"}}
    answer = yield Request(method="POST", path="/v1/files", options=options)
    body = {
        "input_file_id": answer.json()["id"],
        "endpoint": "/v1/adapters",
        "completion_window": "24h",
    }
    options = {"json": body, "headers": {"Idempotency-Key": secrets.token_hex(16)}}
    answer = yield Request(method="POST", path="/v1/batches", options=options)
    return _batch(answer.json())


def show(batch: str) -> Call[RemoteBatch]:
    """Return how far a batch is."""
    answer = yield Request(method="GET", path=f"/v1/batches/{batch}")
    return _batch(answer.json())


def list_batches() -> Call[list[RemoteBatch]]:
    """Return the newest hundred batches."""
    answer = yield Request(method="GET", path="/v1/batches", options={"params": {"limit": 100}})
    return [_batch(one) for one in answer.json()["data"]]


def cancel(batch: str) -> Call[RemoteBatch]:
    """Stop a batch."""
    answer = yield Request(method="POST", path=f"/v1/batches/{batch}/cancel")
    return _batch(answer.json())


def wait(batch: str, patience: float) -> Call[RemoteBatch]:
    """Return a batch when it is finished.

    Raises: DeadlineError if it is not within ``patience`` seconds.
    """
    ends, pause = time.monotonic() + patience, 0.1
    while True:
        found = yield from show(batch)
        if found.is_finished:
            return found
        if time.monotonic() + pause > ends:
            raise DeadlineError(f"the batch {batch} is {found.status} still; wait for it again")
        yield Pause(seconds=pause)
        pause = min(5.0, pause * 1.5)


def failure(batch: RemoteBatch) -> LorasmithError | None:
    """Return why a batch failed or expired as a whole, if it did."""
    if batch.status == "failed":
        errors = batch.record["errors"] or [{"code": "internal", "message": "nobody knows why"}]
        said = "; ".join(str(one["message"]) for one in errors)
        return _error(str(errors[0]["code"]), f"the batch {batch.id} failed: {said}")
    if batch.status == "expired":
        return DeadlineError(
            f"the batch {batch.id} expired with {batch.completed} of {batch.total} lines made; "
            "download these, and submit the others again"
        )
    return None


def results(batch: RemoteBatch) -> Call[list[dict[str, Any]]]:
    """Return the lines of both files of a finished batch."""
    lines: list[dict[str, Any]] = []
    for name in ("output_file_id", "error_file_id"):
        if batch.record[name]:
            path = f"/v1/files/{batch.record[name]}/content"
            answer = yield Request(method="GET", path=path)
            lines += [json.loads(line) for line in answer.text.splitlines()]
    return lines


def _error(code: str, detail: str, retry_after: int = 1) -> LorasmithError:
    kinds = [LorasmithError]
    for kind in kinds:
        kinds.extend(kind.__subclasses__())
    kind = next((one for one in kinds if vars(one).get("problem") == code), LorasmithError)
    return OverloadedError(detail, retry_after) if kind is OverloadedError else kind(detail)


def refusal(answer: httpx.Response) -> LorasmithError:
    """Return what the service raised, going by its answer."""
    try:
        body = answer.json()
        return _error(body["code"], body["detail"], retry_after(answer))
    except (ValueError, KeyError, TypeError):
        return UnavailableError(f"{answer.url} answered {answer.status_code}; is it lorasmith?")


def retry_after(answer: httpx.Response) -> int:
    """Return in how many seconds an answer says to come again."""
    given = answer.headers.get("retry-after", "")
    return int(given) if given.isdigit() else 1
