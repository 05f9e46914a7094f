"""Clients of the service: one that waits, and one for event loops; both do the same.

A call is written once, as a generator that yields requests and is sent answers; each client only
carries them. What the service refuses comes back as the error that it raised.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import secrets
import time
from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

import httpx

from lorasmith.errors import (
    AdapterError,
    DeadlineError,
    LorasmithError,
    OverloadedError,
    UnavailableError,
)
from lorasmith.files import write_folder

DEFAULT_URL = "http://127.0.0.1:8377"
_WEIGHTS = "adapter_model.safetensors"
_RETRIED = (429, 503)
_LONGEST_WAIT = 30.0
_TIMEOUT = httpx.Timeout(90.0, connect=10.0)

T = TypeVar("T")


@dataclass(frozen=True, kw_only=True)
class _Request:
    method: str
    path: str
    options: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class _Pause:
    seconds: float


_Call = Generator["_Request | _Pause", Any, T]


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


def _generate(description: str, patience: float, **more: Any) -> _Call[list[RemoteAdapter]]:  # noqa: ANN401
    body = {name: value for name, value in more.items() if value is not None}
    # So that a repeated request, after a lost answer, makes nothing twice.
    headers = {"Idempotency-Key": secrets.token_hex(16)}
    options = {"json": {"description": description} | body, "headers": headers}
    answer = yield _Request(method="POST", path="/v1/adapters", options=options)
    made = answer.json()
    if answer.status_code == 202:
        return (yield from _made_by(made["id"], patience))
    return [_adapter(one) for one in (made["data"] if made["object"] == "list" else [made])]


def _made_by(batch: str, patience: float) -> _Call[list[RemoteAdapter]]:
    finished = yield from _wait(batch, patience)
    lines = yield from _results(finished)
    for line in lines:
        if line["error"] is not None:
            raise _error(line["error"]["code"], line["error"]["message"])
    adapters = []
    for line in lines:
        adapters.append((yield from _get(line["response"]["body"]["id"])))
    return adapters


def _get(adapter: str) -> _Call[RemoteAdapter]:
    answer = yield _Request(method="GET", path=f"/v1/adapters/{adapter}")
    return _adapter(answer.json())


def _download(adapter: RemoteAdapter | str, folder: str | Path) -> _Call[Path]:
    if isinstance(adapter, str):
        adapter = yield from _get(adapter)
    files: dict[str, bytes] = {}
    for name in adapter.files:
        path = f"/v1/adapters/{adapter.id}/{name}"
        answer = yield _Request(method="GET", path=path)
        expected = answer.headers.get("etag", "").strip('"')
        digest = hashlib.sha256(answer.content).hexdigest()
        if digest != expected or (name == _WEIGHTS and digest != adapter.id):
            raise AdapterError(f"{path} came damaged, its digest is {digest}; download it again")
        files[name] = answer.content
    return write_folder(folder, files)


def _preview(adapters: Sequence[str], inputs: Sequence[str], limit: int) -> _Call[dict[str, Any]]:
    body = {"adapters": list(adapters), "inputs": list(inputs), "max_new_tokens": limit}
    answer = yield _Request(method="POST", path="/v1/preview", options={"json": body})
    found: dict[str, Any] = answer.json()
    return found


def _submit(lines: bytes, filename: str) -> _Call[RemoteBatch]:
    options: dict[str, Any] = {"files": {"file": (filename, lines)}, "data": {"purpose": "batch"}}
    answer = yield _Request(method="POST", path="/v1/files", options=options)
    body = {
        "input_file_id": answer.json()["id"],
        "endpoint": "/v1/adapters",
        "completion_window": "24h",
    }
    options = {"json": body, "headers": {"Idempotency-Key": secrets.token_hex(16)}}
    answer = yield _Request(method="POST", path="/v1/batches", options=options)
    return _batch(answer.json())


def _show(batch: str) -> _Call[RemoteBatch]:
    answer = yield _Request(method="GET", path=f"/v1/batches/{batch}")
    return _batch(answer.json())


def _list_batches() -> _Call[list[RemoteBatch]]:
    answer = yield _Request(method="GET", path="/v1/batches", options={"params": {"limit": 100}})
    return [_batch(one) for one in answer.json()["data"]]


def _cancel(batch: str) -> _Call[RemoteBatch]:
    answer = yield _Request(method="POST", path=f"/v1/batches/{batch}/cancel")
    return _batch(answer.json())


def _wait(batch: str, patience: float) -> _Call[RemoteBatch]:
    ends, pause = time.monotonic() + patience, 0.1
    while True:
        found = yield from _show(batch)
        if found.is_finished:
            return found
        if time.monotonic() + pause > ends:
            raise DeadlineError(f"the batch {batch} is {found.status} still; wait for it again")
        yield _Pause(seconds=pause)
        pause = min(5.0, pause * 1.5)


def _results(batch: RemoteBatch) -> _Call[list[dict[str, Any]]]:
    lines: list[dict[str, Any]] = []
    for name in ("output_file_id", "error_file_id"):
        if batch.record[name]:
            path = f"/v1/files/{batch.record[name]}/content"
            answer = yield _Request(method="GET", path=path)
            lines += [json.loads(line) for line in answer.text.splitlines()]
    return lines


def _error(code: str, detail: str, retry_after: int = 1) -> LorasmithError:
    kinds = [LorasmithError]
    for kind in kinds:
        kinds.extend(kind.__subclasses__())
    kind = next((one for one in kinds if vars(one).get("problem") == code), LorasmithError)
    return OverloadedError(detail, retry_after) if kind is OverloadedError else kind(detail)


def _refusal(answer: httpx.Response) -> LorasmithError:
    try:
        body = answer.json()
        return _error(body["code"], body["detail"], _retry_after(answer))
    except (ValueError, KeyError, TypeError):
        return UnavailableError(f"{answer.url} answered {answer.status_code}; is it lorasmith?")


def _retry_after(answer: httpx.Response) -> int:
    given = answer.headers.get("retry-after", "")
    return int(given) if given.isdigit() else 1


def _settings(url: str, key: str | None) -> dict[str, Any]:
    headers = {"Authorization": f"Bearer {key}"} if key else {}
    return {"base_url": url, "headers": headers, "timeout": _TIMEOUT, "follow_redirects": False}


class _Retries:
    """How often a request is sent again, and how long to wait before."""

    def __init__(self, most: int) -> None:
        self.left = most

    def pause(self, answer: httpx.Response | None, url: str) -> float | None:
        """Return the seconds to wait before the request is sent again, or None if it is answered.

        Raises: what the service answered, or UnavailableError if it cannot be reached, where there
            is nothing more to try.
        """
        if answer is not None and answer.is_success:
            return None
        if answer is not None and answer.status_code not in _RETRIED:
            raise _refusal(answer)
        if self.left == 0:
            if answer is not None:
                raise _refusal(answer)
            raise UnavailableError(f"{url} cannot be reached; see that lorasmith serve runs there")
        self.left -= 1
        return min(_LONGEST_WAIT, _retry_after(answer)) if answer is not None else 0.5


class Client:
    """The service at ``url``, with an API key if it wants one; a context manager.

    What is refused for now (429, 503) or lost is sent again, ``retries`` times.

    Example:
        >>> with Client("http://127.0.0.1:8377") as client:  # doctest: +SKIP
        ...     (adapter,) = client.generate("Give the plural of the English noun.")
        ...     client.download(adapter, "plural")
    """

    def __init__(self, url: str = DEFAULT_URL, key: str | None = None, *, retries: int = 5) -> None:
        self._http = httpx.Client(**_settings(url, key))
        self._retries = retries

    def generate(
        self,
        description: str,
        *,
        generator: str | None = None,
        seed: int = 0,
        rank: int | None = None,
        num_samples: int = 1,
        patience: float = 600.0,
    ) -> list[RemoteAdapter]:
        """Make adapters, one per sample, and wait for them at most ``patience`` seconds.

        Raises: what the service raises; UnavailableError if it cannot be reached.
        """
        options = {"generator": generator, "seed": seed, "rank": rank, "num_samples": num_samples}
        return self._run(_generate(description, patience, **options))

    def get(self, adapter: str) -> RemoteAdapter:
        """Return an adapter's record by its id."""
        return self._run(_get(adapter))

    def download(self, adapter: RemoteAdapter | str, folder: str | Path) -> Path:
        """Write an adapter's folder, whole or not at all, every file checked by its digest."""
        return self._run(_download(adapter, folder))

    def preview(
        self, adapters: Sequence[str], inputs: Sequence[str], *, max_new_tokens: int = 24
    ) -> dict[str, Any]:
        """Return the answers of the base and of adapters to some inputs."""
        return self._run(_preview(adapters, inputs, max_new_tokens))

    def submit(self, lines: bytes, filename: str = "batch.jsonl") -> RemoteBatch:
        """Begin a batch from JSONL."""
        return self._run(_submit(lines, filename))

    def batches(self) -> list[RemoteBatch]:
        """Return the newest hundred batches."""
        return self._run(_list_batches())

    def batch(self, batch: str) -> RemoteBatch:
        """Return how far a batch is."""
        return self._run(_show(batch))

    def wait(self, batch: str, *, patience: float = 86_400.0) -> RemoteBatch:
        """Return a batch when it is finished.

        Raises: DeadlineError if it is not within ``patience`` seconds.
        """
        return self._run(_wait(batch, patience))

    def cancel(self, batch: str) -> RemoteBatch:
        """Stop a batch."""
        return self._run(_cancel(batch))

    def results(self, batch: RemoteBatch) -> list[dict[str, Any]]:
        """Return the lines of a finished batch's output and error files."""
        return self._run(_results(batch))

    def close(self) -> None:
        """Close the connections."""
        self._http.close()

    def __enter__(self) -> Self:
        """Return the client itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> None:
        """Close it."""
        self.close()

    def _run(self, call: _Call[T]) -> T:
        step: _Request | _Pause = next(call)
        while True:
            try:
                if isinstance(step, _Request):
                    step = call.send(self._send(step))
                else:
                    time.sleep(step.seconds)
                    step = call.send(None)
            except StopIteration as end:
                result: T = end.value
                return result

    def _send(self, request: _Request) -> httpx.Response:
        retries = _Retries(self._retries)
        while True:
            answer: httpx.Response | None = None
            try:
                answer = self._http.request(request.method, request.path, **request.options)
            except httpx.TransportError:
                pass
            pause = retries.pause(answer, str(self._http.base_url))
            if answer is not None and pause is None:
                return answer
            time.sleep(pause or 0.0)


class AsyncClient:
    """``Client`` for event loops: the same calls, to be awaited."""

    def __init__(self, url: str = DEFAULT_URL, key: str | None = None, *, retries: int = 5) -> None:
        self._http = httpx.AsyncClient(**_settings(url, key))
        self._retries = retries

    async def generate(
        self,
        description: str,
        *,
        generator: str | None = None,
        seed: int = 0,
        rank: int | None = None,
        num_samples: int = 1,
        patience: float = 600.0,
    ) -> list[RemoteAdapter]:
        """Make adapters, as ``Client.generate``."""
        options = {"generator": generator, "seed": seed, "rank": rank, "num_samples": num_samples}
        return await self._run(_generate(description, patience, **options))

    async def get(self, adapter: str) -> RemoteAdapter:
        """Return an adapter's record by its id."""
        return await self._run(_get(adapter))

    async def download(self, adapter: RemoteAdapter | str, folder: str | Path) -> Path:
        """Write an adapter's folder, as ``Client.download``."""
        return await self._run(_download(adapter, folder))

    async def preview(
        self, adapters: Sequence[str], inputs: Sequence[str], *, max_new_tokens: int = 24
    ) -> dict[str, Any]:
        """Return the answers of the base and of adapters to some inputs."""
        return await self._run(_preview(adapters, inputs, max_new_tokens))

    async def submit(self, lines: bytes, filename: str = "batch.jsonl") -> RemoteBatch:
        """Begin a batch from JSONL."""
        return await self._run(_submit(lines, filename))

    async def batches(self) -> list[RemoteBatch]:
        """Return the newest hundred batches."""
        return await self._run(_list_batches())

    async def batch(self, batch: str) -> RemoteBatch:
        """Return how far a batch is."""
        return await self._run(_show(batch))

    async def wait(self, batch: str, *, patience: float = 86_400.0) -> RemoteBatch:
        """Return a batch when it is finished, as ``Client.wait``."""
        return await self._run(_wait(batch, patience))

    async def cancel(self, batch: str) -> RemoteBatch:
        """Stop a batch."""
        return await self._run(_cancel(batch))

    async def results(self, batch: RemoteBatch) -> list[dict[str, Any]]:
        """Return the lines of a finished batch's output and error files."""
        return await self._run(_results(batch))

    async def close(self) -> None:
        """Close the connections."""
        await self._http.aclose()

    async def __aenter__(self) -> Self:
        """Return the client itself."""
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> None:
        """Close it."""
        await self.close()

    async def _run(self, call: _Call[T]) -> T:
        step: _Request | _Pause = next(call)
        while True:
            try:
                if isinstance(step, _Request):
                    step = call.send(await self._send(step))
                else:
                    await asyncio.sleep(step.seconds)
                    step = call.send(None)
            except StopIteration as end:
                result: T = end.value
                return result

    async def _send(self, request: _Request) -> httpx.Response:
        retries = _Retries(self._retries)
        while True:
            answer: httpx.Response | None = None
            try:
                answer = await self._http.request(request.method, request.path, **request.options)
            except httpx.TransportError:
                pass
            pause = retries.pause(answer, str(self._http.base_url))
            if answer is not None and pause is None:
                return answer
            await asyncio.sleep(pause or 0.0)
