"""Lines of a batch's input: read as they come, and checked one by one.

A file may be far larger than what is in memory of it at any moment.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from itertools import chain
from typing import Any

from lorasmith.errors import InputError, LorasmithError, TooLargeError
from lorasmith.serving.requests import MAX_LINE_BYTES
from lorasmith.serving.schemas import parse_adapter_request

MAX_LINES = 50_000
_ROWS_AT_ONCE = 500
_BYTES_AT_ONCE = 4 << 20
_MARK = b"\xef\xbb\xbf"  # with which some editors begin UTF-8

Row = dict[str, Any]


def rows_of(job: str, parts: Iterable[bytes]) -> Iterator[list[Row]]:
    """Yield a file's lines as rows of the database, some at a time; an unusable line is failed.

    ``parts`` are the file's bytes in pieces.

    Raises: InputError if the file is no text, or has no line or too many.
    """
    rows: list[Row] = []
    number, size = 0, 0
    seen: set[str] = set()
    for number, line in enumerate(read_lines(parts), 1):
        if number > MAX_LINES:
            raise TooLargeError(f"the file has more than {MAX_LINES:,} lines; make several of it")
        rows.append(_checked(job, number, line, seen))
        size += len(line)
        if len(rows) == _ROWS_AT_ONCE or size >= _BYTES_AT_ONCE:
            yield rows
            rows, size = [], 0
    if not number:
        raise InputError(f"the file has no lines; a batch has 1 to {MAX_LINES:,}")
    if rows:
        yield rows


def read_lines(parts: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the lines that are not blank; of one that is too long, a byte more than is allowed."""
    line, most, is_first = bytearray(), MAX_LINE_BYTES + 1, True
    for part in chain(parts, (b"\n",)):
        *ended, rest = part.split(b"\n")
        for end in ended:
            line += end[: most - len(line)]
            whole = bytes(line).removeprefix(_MARK) if is_first else bytes(line)
            is_first = False
            if whole.strip():
                yield whole
            line.clear()
        line += rest[: most - len(line)]


def row(job: str, line: int, custom_id: str, request: Mapping[str, Any]) -> Row:
    """Return a row of the database that waits."""
    return {
        "batch": job,
        "line": line,
        "custom_id": custom_id,
        "request": dict(request),
        "state": "waiting",
        "attempts": 0,
        "adapter": None,
        "error": None,
    }


def problem(error: LorasmithError) -> dict[str, str]:
    """Return what is said of a line that failed."""
    return {"code": error.problem, "message": str(error)}


def _checked(job: str, number: int, data: bytes, seen: set[str]) -> Row:
    try:
        line = data.decode()
    except UnicodeDecodeError as error:
        if len(data) <= MAX_LINE_BYTES:
            raise InputError(f"line {number} is not UTF-8; send JSONL") from error
        line = ""  # the end of its beginning may be half a character
    name = f"line-{number}"
    try:
        if len(data) > MAX_LINE_BYTES:
            raise TooLargeError(f"a line is limited to {MAX_LINE_BYTES:,} bytes; send less")
        fields = _object(line)
        given = fields.get("custom_id")
        if not isinstance(given, str) or not 0 < len(given) <= 512 or not given.isprintable():
            raise InputError("custom_id must be 1 to 512 printable characters; give one")
        name = given
        if given in seen:
            raise InputError(f"custom_id {given!r:.80} comes twice; give each line its own")
        seen.add(given)
        if (fields.get("method"), fields.get("url")) != ("POST", "/v1/adapters"):
            raise InputError('method must be "POST" and url "/v1/adapters"; correct the line')
        requests = parse_adapter_request(fields.get("body")).requests()
        if len(requests) != 1:
            raise InputError("a line makes one adapter; give each sample a line and a seed")
        return row(job, number, name, asdict(requests[0]))
    except InputError as error:
        return row(job, number, name, {}) | {"state": "failed", "error": problem(error)}


def _object(line: str) -> dict[str, Any]:
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise InputError(f"the line is not JSON: {error!s:.200}; correct it") from error
    if not isinstance(fields, dict):
        raise InputError("the line is not a JSON object; correct it")
    return fields
