"""The input of a batch: rows of a JSONL or Parquet file, streamed, and grouped into parts."""

from __future__ import annotations

import hashlib
import json
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import IO, Any

import fsspec
import numpy as np

from lorasmith.encoders.description import check_description
from lorasmith.encoders.documents import (
    MAX_BYTES,
    Document,
    check_documents,
    document,
    parse_document,
)
from lorasmith.encoders.examples import check_examples
from lorasmith.errors import InputError, LorasmithError, MissingDependencyError, NotFoundError
from lorasmith.files import storage_error
from lorasmith.serving.requests import GenerationRequest

MAX_LINE_BYTES = 1_000_000
MAX_ID = 512
_READ_BYTES = 1 << 20
_FIELDS = {
    "description": str,
    "generator": str,
    "seed": int,
    "rank": int,
    "num_samples": int,
    "examples": list,
    "documents": list,
}
_AT_ONCE = 1024  # rows of Parquet


@dataclass(frozen=True, kw_only=True)
class Row:
    """A row of the input; ``number`` counts from 1. Without a request, ``error`` says why."""

    number: int
    custom_id: str | None
    request: GenerationRequest | None = None
    error: LorasmithError | None = None


@dataclass(frozen=True, kw_only=True)
class Part:
    """Rows that are generated together and committed together.

    A ``probe`` is generated only to see whether it can be.
    """

    number: int
    rows: tuple[Row, ...]
    probe: bool = False

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


class BatchInput:
    """A file of rows by path or URL, Parquet if its name ends so and JSONL otherwise.

    ``generators`` are those that rows may name; the first is for rows that name none. A row's
    documents are texts, or the paths of files from the folder of the input on.
    """

    def __init__(self, url: str, generators: Sequence[str]) -> None:
        self.url = url
        self.generators = tuple(generators)
        self.is_parquet = url.endswith((".parquet", ".pq"))

    def check(self) -> InputFacts:
        """Read all of it once, holding eight bytes a row.

        Raises: NotFoundError, StorageError if it cannot be read; InputError if it has no rows or a
            custom_id comes twice.
        """
        ids, count = array("Q"), 0
        with self._open() as file:
            digest = hashlib.sha256()
            while chunk := file.read(_READ_BYTES):
                digest.update(chunk)
        for _, fields in self._records():
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
        for number, fields in self._records():
            given = fields.get("custom_id") if isinstance(fields, dict) else None
            if not isinstance(given, str) or _short(given) not in twice:
                continue
            if given in seen:
                raise InputError(
                    f"custom_id {given!r:.80} comes twice, in rows {seen[given]} and {number}; "
                    "give each row its own"
                )
            seen[given] = number

    def rows(self) -> Iterator[Row]:
        """Yield every row; one that is unusable says why and stops no other."""
        for number, fields in self._records():
            yield self._row(number, fields)

    def _row(self, number: int, fields: dict[str, Any] | InputError) -> Row:
        if isinstance(fields, InputError):
            return Row(number=number, custom_id=None, error=fields)
        given = fields.pop("custom_id", None)
        try:
            if (
                not isinstance(given, str)
                or not 0 < len(given) <= MAX_ID
                or not given.isprintable()
            ):
                given = None
                raise InputError(f"custom_id must be 1 to {MAX_ID} printable characters; give one")
            return Row(number=number, custom_id=given, request=self._request(fields))
        except InputError as error:
            return Row(number=number, custom_id=given, error=error)

    def _request(self, fields: dict[str, Any]) -> GenerationRequest:
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
        for name, read in (("documents", self._documents), ("examples", _examples)):
            if name in fields:
                fields[name] = read(fields[name])
        if "description" in fields or not (fields.get("documents") or fields.get("examples")):
            fields["description"] = check_description(fields.get("description", ""))
        name = fields.setdefault("generator", self.generators[0])
        if name not in self.generators:
            known = ", ".join(self.generators)
            raise InputError(f"there is no generator {name!r:.80} here; choose one of {known}")
        return GenerationRequest(**fields)

    def _documents(self, given: Sequence[object]) -> tuple[tuple[str, str], ...]:
        found = check_documents([self._document(one) for one in given])
        return tuple((one.name, one.text) for one in found)

    def _document(self, given: object) -> Document:
        if isinstance(given, str):
            return parse_document(self._beside(given), given)
        if isinstance(given, dict) and {"text"} <= given.keys() <= {"text", "name"}:
            return document(given["text"], str(given.get("name", "document")))
        raise InputError(
            f'a document is the path of a file or {{"text": "…"}}, got {given!r:.80}; correct it'
        )

    def _beside(self, path: str) -> bytes:
        """Read a file in the input's folder or below it."""
        if PurePosixPath(path).is_absolute() or ".." in PurePosixPath(path).parts or "\0" in path:
            raise InputError(
                f"{path!r:.80} leads out of the input's folder; put the document beside the input"
            )
        folder, slash, _ = self.url.rpartition("/")
        url = folder + slash + path
        try:
            with fsspec.open(url, "rb") as file:
                data: bytes = file.read(MAX_BYTES + 1)
        except OSError as error:
            raise InputError(f"{path} cannot be read ({error}); check the path") from error
        if len(data) > MAX_BYTES:
            raise InputError(f"{path} has more than {MAX_BYTES:,} bytes; give a smaller file")
        return data

    def _records(self) -> Iterator[tuple[int, dict[str, Any] | InputError]]:
        return self._parquet() if self.is_parquet else self._jsonl()

    def _jsonl(self) -> Iterator[tuple[int, dict[str, Any] | InputError]]:
        with self._open() as file:
            for number, line in enumerate(_lines(file), 1):
                if isinstance(line, InputError):
                    yield number, line
                elif line.strip():
                    yield number, _object(line)

    def _parquet(self) -> Iterator[tuple[int, dict[str, Any] | InputError]]:
        try:
            import pyarrow
            from pyarrow import parquet
        except ImportError as error:
            raise MissingDependencyError(
                "reading Parquet needs pyarrow; pip install 'lorasmith[parquet]'"
            ) from error
        with self._open() as file:
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
            with fsspec.open(self.url, "rb") as file:
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
        cost = row.request.num_tokens if row.request else 0
        if waiting and (len(waiting) >= max_rows or tokens + cost > max_tokens):
            yield Part(number=number, rows=tuple(waiting))
            waiting, tokens, number = [], 0, number + 1
        waiting.append(row)
        tokens += cost
    if waiting:
        yield Part(number=number, rows=tuple(waiting))


def _lines(file: IO[bytes]) -> Iterator[bytes | InputError]:
    """Yield lines; of one that is too long only that it is."""
    while line := file.readline(MAX_LINE_BYTES + 1):
        if len(line) <= MAX_LINE_BYTES:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = file.readline(MAX_LINE_BYTES)
        yield InputError(f"the line has more than {MAX_LINE_BYTES:,} bytes; shorten it")


def _object(line: bytes) -> dict[str, Any] | InputError:
    try:
        found = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        return InputError(f"the line is not JSON: {error!s:.120}; correct it")
    if not isinstance(found, dict):
        return InputError(f"the line is {type(found).__name__}, not an object; correct it")
    return found


def _examples(given: Sequence[Any]) -> tuple[tuple[str, str], ...]:
    for one in given:
        if not isinstance(one, dict) or not {"input"} <= one.keys() <= {"input", "output"}:
            raise InputError(f'an example is {{"input": "…", "output": "…"}}, got {one!r:.80}')
    return tuple((one.input, one.output) for one in check_examples(given))


def _short(text: str) -> int:
    digest = hashlib.blake2b(text.encode(errors="surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "little")
