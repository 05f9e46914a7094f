"""Clients of the service: one that waits, and one for event loops; both do the same.

What the service refuses comes back as the error that it raised. Files go to the disk as they come,
and count only if they have the digest that the service says.
"""

from __future__ import annotations

import asyncio
import hashlib
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

import httpx

from lorasmith.errors import DeadlineError, UnavailableError
from lorasmith.files import storage_error
from lorasmith.serving import calls
from lorasmith.serving.calls import RemoteAdapter, RemoteBatch

__all__ = ["DEFAULT_URL", "AsyncClient", "Client", "RemoteAdapter", "RemoteBatch"]

DEFAULT_URL = "http://127.0.0.1:8377"
_RETRIED = (429, 503)
_LONGEST_WAIT = 30.0
_TIMEOUT = httpx.Timeout(90.0, connect=10.0)

T = TypeVar("T")


def _settings(url: str, key: str | None) -> dict[str, Any]:
    headers = {"Authorization": f"Bearer {key}"} if key else {}
    return {"base_url": url, "headers": headers, "timeout": _TIMEOUT, "follow_redirects": False}


class _Retries:
    """How often a request is sent again, and how long to wait before."""

    def __init__(self, most: int) -> None:
        self.left = most
        self._next_pause = 0.5  # where nobody answers: a service that starts takes a while

    def pause(self, answer: httpx.Response | None, url: str) -> float | None:
        """Return the seconds to wait before the request is sent again, or None if it is answered.

        Raises: what the service answered, or UnavailableError if it cannot be reached, where there
            is nothing more to try.
        """
        if answer is not None and answer.is_success:
            return None
        if answer is not None and not _is_passing(answer):
            raise calls.refusal(answer)
        if self.left == 0:
            if answer is not None:
                raise calls.refusal(answer)
            raise UnavailableError(f"{url} cannot be reached; see that lorasmith serve runs there")
        self.left -= 1
        if answer is not None:
            return min(_LONGEST_WAIT, calls.retry_after(answer))
        pause, self._next_pause = self._next_pause, min(_LONGEST_WAIT, 2 * self._next_pause)
        return pause


def _give_up_if_late(request: calls.Request, error: httpx.TransportError) -> None:
    """Raise DeadlineError where an answer is late and asking again would make it later."""
    if isinstance(error, httpx.ReadTimeout) and not request.is_repeated_late:
        raise DeadlineError(
            f"{request.path} was not answered in time; ask for less, or later"
        ) from error


def _is_passing(answer: httpx.Response) -> bool:
    """Tell whether what is refused now may be answered later."""
    waits = answer.status_code == 409 and "retry-after" in answer.headers  # for a first request
    return waits or answer.status_code in _RETRIED


class _Target:
    """A file that is written as it comes, and digested on the way."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._sha = hashlib.sha256()
        with self._explained():
            self._file = path.open("wb")

    def write(self, chunk: bytes) -> None:
        self._sha.update(chunk)
        with self._explained():
            self._file.write(chunk)

    def saved(self, answer: httpx.Response) -> calls.Saved:
        etag = answer.headers.get("etag", "").strip('"')
        return calls.Saved(digest=self._sha.hexdigest(), etag=etag)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with self._explained():
            self._file.close()

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise storage_error(error, self._path) from error


class Client:
    """The service at ``url``, with an API key if it wants one; a context manager.

    What is refused for now (429, 503, and 409 with a time to come again) or lost is sent again,
    ``retries`` times.

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
        description: str | None = None,
        *,
        documents: Sequence[str | Path] = (),
        generator: str | None = None,
        seed: int = 0,
        rank: int | None = None,
        num_samples: int = 1,
        refine: int = 0,
        examples: Sequence[tuple[str, str]] = (),
        patience: float = 600.0,
    ) -> list[RemoteAdapter]:
        """Make adapters, one per sample, and wait for them at most ``patience`` seconds.

        ``documents`` are texts, or the paths of files, plain text, Markdown, HTML or PDF.
        ``examples``, pairs of input and output, are read by generators that read examples; of
        several samples they keep only the one that suits them best. ``refine`` is the number of
        steps of gradient descent on them that follow.

        Raises: what the service raises; UnavailableError if it cannot be reached.
        """
        options = calls.request_body(generator, seed, rank, num_samples, refine, examples)
        return self._run(calls.generate(description, documents, patience, options))

    def get(self, adapter: str) -> RemoteAdapter:
        """Return an adapter's record by its id."""
        return self._run(calls.get(adapter))

    def download(self, adapter: RemoteAdapter | str, folder: str | Path) -> Path:
        """Write an adapter's folder, whole or not at all, every file checked by its digest."""
        return self._run(calls.download(adapter, folder))

    def preview(
        self, adapters: Sequence[str], inputs: Sequence[str], *, max_new_tokens: int = 24
    ) -> dict[str, Any]:
        """Return the answers of the base and of adapters to some inputs."""
        return self._run(calls.preview(adapters, inputs, max_new_tokens))

    def submit(self, lines: bytes, filename: str = "batch.jsonl") -> RemoteBatch:
        """Begin a batch from JSONL."""
        return self._run(calls.submit(lines, filename))

    def batches(self) -> list[RemoteBatch]:
        """Return the newest hundred batches."""
        return self._run(calls.list_batches())

    def batch(self, batch: str) -> RemoteBatch:
        """Return how far a batch is."""
        return self._run(calls.show(batch))

    def wait(self, batch: str, *, patience: float = 86_400.0) -> RemoteBatch:
        """Return a batch when it is finished.

        Raises: DeadlineError if it is not within ``patience`` seconds.
        """
        return self._run(calls.wait(batch, patience))

    def cancel(self, batch: str) -> RemoteBatch:
        """Stop a batch."""
        return self._run(calls.cancel(batch))

    def results(self, batch: RemoteBatch) -> list[dict[str, Any]]:
        """Return the lines of a finished batch's output and error files."""
        return self._run(calls.results(batch))

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

    def _run(self, call: calls.Call[T]) -> T:
        answer: object = None
        try:
            while True:
                answer = self._take(call.send(answer))
        except StopIteration as end:
            result: T = end.value
            return result
        finally:
            call.close()  # so that what was half written goes

    def _take(self, step: calls.Step) -> object:
        if isinstance(step, calls.Request):
            return self._send(step)
        if isinstance(step, calls.Download):
            return self._save(step)
        time.sleep(step.seconds)
        return None

    def _send(self, request: calls.Request) -> httpx.Response:
        retries = _Retries(self._retries)
        while True:
            answer: httpx.Response | None = None
            try:
                answer = self._http.request(request.method, request.path, **request.options)
            except httpx.TransportError as error:
                _give_up_if_late(request, error)
            pause = retries.pause(answer, str(self._http.base_url))
            if answer is not None and pause is None:
                return answer
            time.sleep(pause or 0.0)

    def _save(self, download: calls.Download) -> calls.Saved:
        retries = _Retries(self._retries)
        while True:
            answer: httpx.Response | None = None
            try:
                with self._http.stream("GET", download.path) as answer:
                    if answer.is_success:
                        with _Target(download.file) as target:
                            for chunk in answer.iter_bytes():
                                target.write(chunk)
                        return target.saved(answer)
                    answer.read()
            except httpx.TransportError:
                answer = None
            time.sleep(retries.pause(answer, str(self._http.base_url)) or 0.0)


class AsyncClient:
    """``Client`` for event loops: the same calls, to be awaited."""

    def __init__(self, url: str = DEFAULT_URL, key: str | None = None, *, retries: int = 5) -> None:
        self._http = httpx.AsyncClient(**_settings(url, key))
        self._retries = retries

    async def generate(
        self,
        description: str | None = None,
        *,
        documents: Sequence[str | Path] = (),
        generator: str | None = None,
        seed: int = 0,
        rank: int | None = None,
        num_samples: int = 1,
        refine: int = 0,
        examples: Sequence[tuple[str, str]] = (),
        patience: float = 600.0,
    ) -> list[RemoteAdapter]:
        """Make adapters, as ``Client.generate``."""
        options = calls.request_body(generator, seed, rank, num_samples, refine, examples)
        return await self._run(calls.generate(description, documents, patience, options))

    async def get(self, adapter: str) -> RemoteAdapter:
        """Return an adapter's record by its id."""
        return await self._run(calls.get(adapter))

    async def download(self, adapter: RemoteAdapter | str, folder: str | Path) -> Path:
        """Write an adapter's folder, as ``Client.download``."""
        return await self._run(calls.download(adapter, folder))

    async def preview(
        self, adapters: Sequence[str], inputs: Sequence[str], *, max_new_tokens: int = 24
    ) -> dict[str, Any]:
        """Return the answers of the base and of adapters to some inputs."""
        return await self._run(calls.preview(adapters, inputs, max_new_tokens))

    async def submit(self, lines: bytes, filename: str = "batch.jsonl") -> RemoteBatch:
        """Begin a batch from JSONL."""
        return await self._run(calls.submit(lines, filename))

    async def batches(self) -> list[RemoteBatch]:
        """Return the newest hundred batches."""
        return await self._run(calls.list_batches())

    async def batch(self, batch: str) -> RemoteBatch:
        """Return how far a batch is."""
        return await self._run(calls.show(batch))

    async def wait(self, batch: str, *, patience: float = 86_400.0) -> RemoteBatch:
        """Return a batch when it is finished, as ``Client.wait``."""
        return await self._run(calls.wait(batch, patience))

    async def cancel(self, batch: str) -> RemoteBatch:
        """Stop a batch."""
        return await self._run(calls.cancel(batch))

    async def results(self, batch: RemoteBatch) -> list[dict[str, Any]]:
        """Return the lines of a finished batch's output and error files."""
        return await self._run(calls.results(batch))

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

    async def _run(self, call: calls.Call[T]) -> T:
        answer: object = None
        try:
            while True:
                answer = await self._take(call.send(answer))
        except StopIteration as end:
            result: T = end.value
            return result
        finally:
            call.close()

    async def _take(self, step: calls.Step) -> object:
        if isinstance(step, calls.Request):
            return await self._send(step)
        if isinstance(step, calls.Download):
            return await self._save(step)
        await asyncio.sleep(step.seconds)
        return None

    async def _send(self, request: calls.Request) -> httpx.Response:
        retries = _Retries(self._retries)
        while True:
            answer: httpx.Response | None = None
            try:
                answer = await self._http.request(request.method, request.path, **request.options)
            except httpx.TransportError as error:
                _give_up_if_late(request, error)
            pause = retries.pause(answer, str(self._http.base_url))
            if answer is not None and pause is None:
                return answer
            await asyncio.sleep(pause or 0.0)

    async def _save(self, download: calls.Download) -> calls.Saved:
        retries = _Retries(self._retries)
        while True:
            answer: httpx.Response | None = None
            try:
                async with self._http.stream("GET", download.path) as answer:
                    if answer.is_success:
                        with _Target(download.file) as target:
                            async for chunk in answer.aiter_bytes():
                                target.write(chunk)
                        return target.saved(answer)
                    await answer.aread()
            except httpx.TransportError:
                answer = None
            await asyncio.sleep(retries.pause(answer, str(self._http.base_url)) or 0.0)
