"""Requests for adapters as forms, as browsers and ``curl -F`` send files: multipart/form-data."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

from fastapi import Request
from fastapi.routing import APIRoute
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect
from starlette.routing import Match
from starlette.types import Scope

from lorasmith.encoders.documents import MAX_BYTES
from lorasmith.errors import InputError, StorageError
from lorasmith.serving import examples
from lorasmith.serving.routes.common import GoneError
from lorasmith.serving.schemas import MAX_DOCUMENTS, AdapterRequest, parse_adapter_request
from lorasmith.serving.service import Service
from lorasmith.serving.uploaded_documents import SECONDS, read_upload

MULTIPART = "multipart/form-data"
_NUMBERS = ("seed", "rank", "num_samples", "refine")
_MAX_FIELD = 1_000_000  # bytes of what is no file

FORM: dict[str, Any] = {
    "requestBody": {
        "content": {
            MULTIPART: {
                "schema": {
                    "type": "object",
                    "properties": {
                        "description": {"type": "string"},
                        "generator": {"type": "string"},
                        "seed": {"type": "integer"},
                        "rank": {"type": "integer"},
                        "num_samples": {"type": "integer"},
                        "refine": {"type": "integer"},
                        "examples": {
                            "type": "string",
                            "description": "JSONL, an example a line; a field or a file.",
                        },
                        "document": {
                            "type": "array",
                            "items": {"type": "string", "format": "binary"},
                            "description": "Plain text, Markdown, HTML or PDF, a file each.",
                        },
                    },
                },
                "example": examples.FORM,
            }
        }
    }
}
"""What the description of the API says of it."""


class FormRoute(APIRoute):
    """A route for forms alone; others with its path are for other bodies."""

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        """Match only where a form is sent."""
        sent = dict(scope.get("headers", ())).get(b"content-type", b"")
        if not sent.lower().startswith(MULTIPART.encode()):
            return Match.NONE, {}
        return super().matches(scope)


@asynccontextmanager
async def received(request: Request, service: Service, max_files: int) -> AsyncIterator[FormData]:
    """Receive a form onto the disk, and yield it when there is memory for its files.

    Frameworks that parse forms themselves do so before anybody has asked whether there is room.

    Raises: OverloadedError if too many are received; InputError if it is no form; StorageError if
        the disk for temporary files refuses it; GoneError if the client goes away.
    """
    with service.uploading():
        try:
            form = await request.form(max_files=max_files, max_fields=32, max_part_size=_MAX_FIELD)
        except HTTPException as error:
            raise InputError(f"the form cannot be read: {error.detail}; correct it") from error
        except ClientDisconnect as error:
            raise GoneError from error
        except OSError as error:
            raise StorageError(
                f"cannot receive an upload: {error}; free space in the folder of temporary files, "
                "or set TMPDIR to another"
            ) from error
        try:
            async with service.in_memory:
                yield form
        finally:
            await form.close()


async def read_form(request: Request, service: Service) -> AdapterRequest:
    """Return what a form asks for.

    Raises: InputError naming the field that is wrong; MissingDependencyError if a document's format
        needs a package that is not installed; as ``received``.
    """
    async with received(request, service, MAX_DOCUMENTS + 1) as form:
        return parse_adapter_request(await _fields(form))


async def _fields(form: FormData) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    documents = []
    ends = time.monotonic() + SECONDS
    for name, value in form.multi_items():
        if name == "document":
            if not isinstance(value, UploadFile):
                raise InputError("document: expected a file; send it with -F document=@FILE")
            documents.append(await _document(value, ends - time.monotonic()))
            continue
        text = await _text(name, value)
        if name in fields:
            raise InputError(f"{name}: comes twice; give one")
        if not text:  # as browsers send what was left out
            continue
        fields[name] = _READERS[name](name, text) if name in _READERS else text
    return fields | ({"documents": documents} if documents else {})


async def _document(file: UploadFile, seconds: float) -> dict[str, str]:
    name = "".join(c for c in (file.filename or "") if c.isprintable())[:200] or "document"
    if (file.size or 0) > MAX_BYTES:
        raise InputError(f"{name} has {file.size:,} bytes, the limit is {MAX_BYTES:,}; send less")
    data = await file.read()
    found = await asyncio.to_thread(read_upload, data, name, seconds)
    return {"name": found.name, "text": found.text}


async def _text(name: str, value: UploadFile | str) -> str:
    if isinstance(value, str):
        return value
    try:
        return (await value.read()).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"{name}: is not UTF-8 text; save it as UTF-8") from error


def _number(name: str, text: str) -> int:
    try:
        return int(text)
    except ValueError as error:
        raise InputError(
            f"{name}: expected a whole number, got {text!r:.40}; correct it"
        ) from error


def _lines(name: str, text: str) -> list[Any]:
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            try:
                found.append(json.loads(line))
            except (ValueError, RecursionError) as error:
                raise InputError(f"{name}: line {number} is not valid JSON; correct it") from error
    return found


_READERS: dict[str, Callable[[str, str], Any]] = {
    **dict.fromkeys(_NUMBERS, _number),
    "examples": _lines,
}
