"""The input of a batch: rows of a JSONL or Parquet file, streamed, and grouped into parts."""

from __future__ import annotations

import hashlib
import json
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import IO, Any, Protocol

import fsspec
import numpy as np

from lorasmith.encoders.description import check_description
from lorasmith.encoders.documents import check_documents, document, parse_document
from lorasmith.encoders.examples import check_examples
from lorasmith.errors import (
    ConflictError,
    InputError,
    LorasmithError,
    MissingDependencyError,
    NotFoundError,
    StorageError,
)
from lorasmith.files import storage_error
from lorasmith.serving.batch.beside import Neighbours, check_name, check_path
from lorasmith.serving.requests import MAX_LINE_BYTES, MAX_SAMPLES, GenerationRequest

MAX_ID = 512
PATH_TOKENS = 1024  # what a document counts that is given by path: its text may change
_READ_BYTES = 1 << 20
_UNUSABLE = "unusable"
_FIELDS = {
    "description": str,
    "generator": str,
    "seed": int,
    "rank": int,
    "num_samples": int,
    "refine": int,
    "examples": list,
    "documents": list,
}
_AT_ONCE = 1024  # rows of Parquet


@dataclass(frozen=True, kw_only=True)
class Row:
    """A row of the input; ``number`` counts from 1. Without a request, ``error`` says why.

    ``num_tokens`` is what it costs to encode, about, as far as the file of rows alone tells.
    ``documents`` is the SHA-256 of the documents that were read from files of their own.
    """

    number: int
    custom_id: str | None
    request: GenerationRequest | None = None
    error: LorasmithError | None = None
    num_tokens: int = 0
    documents: str = ""


@dataclass(frozen=True, kw_only=True)
class Part:
    """Rows that are generated together and committed together.

    A ``probe`` is generated only to see whether it can be. ``lease`` is what its driver wrote to
    the output, for workers to find there.
    """

    number: int
    rows: tuple[Row, ...]
    probe: bool = False
    lease: str = ""

    @property
    def documents(self) -> str:
        """The SHA-256 of what its rows read from files of their own; empty if they read nothing."""
        found = [row.documents for row in self.rows]
        return hashlib.sha256("\n".join(found).encode()).hexdigest() if any(found) else ""

    def without(self, refused: Mapping[int, LorasmithError]) -> Part:
        """Return the same part with some rows, by number, that fail without being tried."""
        rows = (
            replace(row, request=None, error=refused[row.number]) if row.number in refused else row
            for row in self.rows
        )
        return replace(self, rows=tuple(rows))

    def halves(self) -> tuple[Part, Part]:
        """Return two probes, each of half of the rows that can be tried."""
        rows = tuple(row for row in self.rows if row.request is not None)
        middle = len(rows) // 2
        return (
            replace(self, rows=rows[:middle], probe=True),
            replace(self, rows=rows[middle:], probe=True),
        )


@dataclass(frozen=True, kw_only=True)
class InputFacts:
    """What one look at the whole input tells: the SHA-256 of its bytes and its number of rows."""

    digest: str
    num_rows: int


class _Digest(Protocol):
    """What ``hashlib`` makes."""

    def update(self, data: bytes, /) -> None:
        """Take further bytes."""


class BatchInput:
    """A file of rows by path or URL, Parquet if its name ends so and JSONL otherwise.

    ``generators`` are those that rows may name. A row's documents are texts, or the paths of files
    from the folder of the input on.
    """

    def __init__(self, url: str, generators: Sequence[str]) -> None:
        self.url = url
        self.generators = tuple(generators)
        self.is_parquet = url.endswith((".parquet", ".pq"))

    def check(self) -> InputFacts:
        """Read all of it once, but for documents of their own, holding eight bytes a row.

        Raises: NotFoundError, StorageError if it cannot be read; InputError if it has no rows or a
            custom_id comes twice.
        """
        ids, count, digest = array("Q"), 0, hashlib.sha256()
        for _, fields in self._records(digest):
            count += 1
            if isinstance(fields, dict) and isinstance(given := fields.get("custom_id"), str):
                ids.append(_short(given))
        if not count:
            raise InputError(f"{self.url} has no rows; write one JSON object a line")
        self._refuse_twins(np.frombuffer(ids, dtype=np.uint64))
        return InputFacts(digest=digest.hexdigest(), num_rows=count)

    def _refuse_twins(self, ids: np.ndarray[Any, np.dtype[np.uint64]]) -> None:
        ordered = np.sort(ids)
        twice = set(ordered[1:][ordered[1:] == ordered[:-1]].tolist())
        if not twice:
            return
        seen: dict[str, int] = {}  # hashes may agree by chance, so names are compared
        for number, fields in self._records(hashlib.sha256()):
            given = fields.get("custom_id") if isinstance(fields, dict) else None
            if not isinstance(given, str) or _short(given) not in twice:
                continue
            if given in seen:
                raise InputError(
                    f"custom_id {given!r:.80} comes twice, in rows {seen[given]} and {number}; "
                    "give each row its own"
                )
            seen[given] = number

    def rows(self, digest: str = "") -> Iterator[Row]:
        """Yield every row; one that is unusable says why and stops no other.

        Raises: as ``check``; at the end ConflictError if ``digest`` is given and what was read has
            another.
        """
        read = hashlib.sha256()
        for number, fields in self._records(read):
            yield self._row(number, fields)
        if digest and read.hexdigest() != digest:
            raise ConflictError(
                f"{self.url} changed while it was read; write it out whole, and start again with "
                "another output"
            )

    def _row(self, number: int, fields: dict[str, Any] | InputError) -> Row:
        if isinstance(fields, InputError):
            return Row(number=number, custom_id=None, error=fields)
        row = Row(number=number, custom_id=None)
        try:
            row = replace(row, custom_id=_custom_id(fields.pop("custom_id", None)))
            fields = self._checked(fields)
            given = fields.pop("documents", [])
            # Where one part ends and the next begins depends on the file of rows alone.
            request = GenerationRequest(**fields, documents=_placeholders(given))
            paths = sum(isinstance(one, str) for one in given)
            row = replace(row, num_tokens=request.num_tokens + PATH_TOKENS * paths)
            if paths:
                row = replace(row, documents=_UNUSABLE)
            texts = self._documents(given)
            read = [text for one, (_, text) in zip(given, texts, strict=True) if type(one) is str]
            sha256 = hashlib.sha256("\0".join(read).encode()).hexdigest() if paths else ""
            return replace(row, request=replace(request, documents=texts), documents=sha256)
        except InputError as error:
            return replace(row, error=error)

    def _checked(self, fields: dict[str, Any]) -> dict[str, Any]:
        """Return what a request takes, with documents as they were given."""
        if "body" in fields:  # a line as the service's batches have it
            if (fields.get("method"), fields.get("url")) != ("POST", "/v1/adapters"):
                raise InputError('method must be "POST" and url "/v1/adapters"; correct the line')
            fields = fields["body"] if isinstance(fields["body"], dict) else {}
        fields = {name: value for name, value in fields.items() if value is not None}
        for name, value in fields.items():
            if name not in _FIELDS:
                known = ", ".join(("custom_id", *_FIELDS))
                raise InputError(f"unknown field {name!r:.80}; known are {known}")
            if type(value) is not _FIELDS[name]:
                raise InputError(f"{name} must be {_FIELDS[name].__name__}, got {value!r:.80}")
        if "examples" in fields:
            fields["examples"] = _examples(fields["examples"])
        if "description" in fields or not (fields.get("documents") or fields.get("examples")):
            fields["description"] = check_description(fields.get("description", ""))
        name = fields.get("generator", self.generators[0])
        if name not in self.generators:
            known = ", ".join(self.generators)
            raise InputError(f"there is no generator {name!r:.80} here; choose one of {known}")
        if fields.get("num_samples", 1) > MAX_SAMPLES:
            raise InputError(
                f"num_samples must be at most {MAX_SAMPLES}, got {fields['num_samples']}; lower it"
            )
        return fields

    def _documents(self, given: Sequence[Any]) -> tuple[tuple[str, str], ...]:
        found = [
            parse_document(self._neighbours.read(one), one)
            if isinstance(one, str)
            else document(one["text"], one.get("name", "document"))
            for one in given
        ]
        return tuple((one.name, one.text) for one in check_documents(found))

    @cached_property
    def _neighbours(self) -> Neighbours:
        return Neighbours(self.url)

    def _records(self, digest: _Digest) -> Iterator[tuple[int, dict[str, Any] | InputError]]:
        """Yield rows by number; all bytes of the file have gone through ``digest`` at the end."""
        return self._parquet(digest) if self.is_parquet else self._jsonl(digest)

    def _jsonl(self, digest: _Digest) -> Iterator[tuple[int, dict[str, Any] | InputError]]:
        with self._open() as file:
            for number, line in enumerate(_lines(file, digest), 1):
                if isinstance(line, InputError):
                    yield number, line
                elif line.strip():
                    yield number, _object(line)

    def _parquet(self, digest: _Digest) -> Iterator[tuple[int, dict[str, Any] | InputError]]:
        try:
            import pyarrow
            from pyarrow import parquet
        except ImportError as error:
            raise MissingDependencyError(
                "reading Parquet needs pyarrow; pip install 'lorasmith[parquet]'"
            ) from error
        with self._open() as file:
            while chunk := file.read(_READ_BYTES):
                digest.update(chunk)
            file.seek(0)
            number = 0
            try:
                for batch in parquet.ParquetFile(file).iter_batches(batch_size=_AT_ONCE):
                    for fields in batch.to_pylist():
                        number += 1
                        yield number, fields
            except pyarrow.ArrowException as error:
                raise InputError(f"{self.url} is not readable Parquet: {error}") from error

    @contextmanager
    def _open(self) -> Iterator[IO[bytes]]:
        try:
            opened = fsspec.open(self.url, "rb")
        except (ImportError, ValueError) as error:  # of a package, or a protocol that nobody knows
            raise StorageError(f"cannot read {self.url}: {error}; check the URL") from error
        try:
            with opened as file:
                yield file
        except (FileNotFoundError, NotADirectoryError) as error:
            raise NotFoundError(f"{self.url} does not exist; check the path") from error
        except IsADirectoryError as error:
            raise InputError(f"{self.url} is a folder; give a file of rows") from error
        except OSError as error:
            raise storage_error(error, Path(self.url), "read") from error


def group(rows: Iterable[Row], *, max_rows: int, max_tokens: int) -> Iterator[Part]:
    """Yield parts of rows in order, each within both budgets; a row too long is alone."""
    waiting: list[Row] = []
    tokens = number = 0
    for row in rows:
        if waiting and (len(waiting) >= max_rows or tokens + row.num_tokens > max_tokens):
            yield Part(number=number, rows=tuple(waiting))
            waiting, tokens, number = [], 0, number + 1
        waiting.append(row)
        tokens += row.num_tokens
    if waiting:
        yield Part(number=number, rows=tuple(waiting))


def _lines(file: IO[bytes], digest: _Digest) -> Iterator[bytes | InputError]:
    """Yield lines; of one that is too long only that it is."""
    while line := file.readline(MAX_LINE_BYTES + 2):  # with its end, which does not count
        digest.update(line)
        if len(line.removesuffix(b"\n")) <= MAX_LINE_BYTES:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = file.readline(MAX_LINE_BYTES)
            digest.update(line)
        yield InputError(f"the line has more than {MAX_LINE_BYTES:,} bytes; shorten it")


def _object(line: bytes) -> dict[str, Any] | InputError:
    try:
        found = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        return InputError(f"the line is not JSON: {error!s:.120}; correct it")
    if not isinstance(found, dict):
        return InputError(f"the line is {type(found).__name__}, not an object; correct it")
    return found


def _custom_id(given: object) -> str:
    if not isinstance(given, str) or not 0 < len(given) <= MAX_ID or not given.isprintable():
        raise InputError(f"custom_id must be 1 to {MAX_ID} printable characters; give one")
    return given


def _placeholders(given: Sequence[object]) -> tuple[tuple[str, str], ...]:
    """Check documents as far as the row tells and return them, those given by path without text."""
    found = []
    for one in given:
        if isinstance(one, str):
            check_path(one)
            found.append((one, ""))
        elif isinstance(one, dict) and {"text"} <= one.keys() <= {"text", "name"}:
            check_name(one.get("name", "document"))
            found.append(("", str(one["text"])))
        else:
            raise InputError(
                f'a document is the path of a file or {{"text": "…"}}, got {one!r:.80}; correct it'
            )
    return tuple(found)


def _examples(given: Sequence[Any]) -> tuple[tuple[str, str], ...]:
    for one in given:
        if not isinstance(one, dict) or not {"input"} <= one.keys() <= {"input", "output"}:
            raise InputError(f'an example is {{"input": "…", "output": "…"}}, got {one!r:.80}')
    return tuple((one.input, one.output) for one in check_examples(given))


def _short(text: str) -> int:
    digest = hashlib.blake2b(text.encode(errors="surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "little")
