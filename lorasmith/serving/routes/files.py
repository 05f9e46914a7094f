"""``/v1/files``: inputs and outputs of batches, in the form of the OpenAI API."""

from __future__ import annotations

import asyncio
from typing import Any

from fastapi import APIRouter, Request
from starlette.datastructures import FormData, UploadFile
from starlette.responses import Response

from lorasmith.errors import InputError
from lorasmith.serving import examples
from lorasmith.serving.description import kept
from lorasmith.serving.routes.common import (
    GONE,
    After,
    Asker,
    GoneError,
    Limit,
    Problems,
    TheService,
    ranged,
)
from lorasmith.serving.routes.forms import MULTIPART, received
from lorasmith.serving.schemas import Deleted, FileList, FileOut
from lorasmith.serving.uploads import FileRecord, NewFile

router = APIRouter(prefix="/v1/files", tags=["files"], responses=Problems)
_FORM: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            MULTIPART: {
                "schema": {
                    "type": "object",
                    "properties": {
                        "file": {
                            "type": "string",
                            "format": "binary",
                            "description": "JSONL, a request a line.",
                        },
                        "purpose": {"type": "string", "enum": ["batch"]},
                    },
                    "required": ["file", "purpose"],
                },
                "example": examples.FILE_FORM,
            }
        },
    }
}


@router.post("", status_code=201, response_model=FileOut, openapi_extra=_FORM)
async def upload_file(request: Request, service: TheService, key: Asker) -> Response | FileOut:
    """Upload the input of a batch."""
    try:
        async with received(request, service, 1) as form:
            new = await _new_file(form)
            return file_out(await asyncio.to_thread(service.files.save, key.tenant, new))
    except GoneError:
        return Response(status_code=GONE)


async def _new_file(form: FormData) -> NewFile:
    file, purpose = form.get("file"), form.get("purpose")
    if not isinstance(file, UploadFile):
        raise InputError("file: expected a file; send it with -F file=@FILE")
    if purpose != "batch":
        raise InputError('purpose: expected "batch"; send it with -F purpose=batch')
    name = "".join(c for c in (file.filename or "") if c.isprintable())[:200] or "upload"
    return NewFile(filename=name, purpose=purpose, data=await file.read())


@router.get("")
def list_files(service: TheService, key: Asker, limit: Limit = 20, after: After = None) -> FileList:
    """List your files, newest first."""
    records, more = service.files.page(key.tenant, limit=limit, after=after)
    return FileList(data=[file_out(record) for record in records], has_more=more)


@router.get("/{file_id}")
def get_file(file_id: str, service: TheService, key: Asker) -> FileOut:
    """Return what is known of a file."""
    return file_out(service.files.get(key.tenant, file_id))


@router.delete("/{file_id}")
def delete_file(file_id: str, service: TheService, key: Asker) -> Deleted:
    """Delete a file of yours."""
    service.files.delete(key.tenant, file_id)
    return Deleted(id=file_id, object="file")


@router.get("/{file_id}/content", response_class=Response, responses=kept("application/jsonl"))
def get_file_content(request: Request, file_id: str, service: TheService, key: Asker) -> Response:
    """Download a file."""
    record = service.files.get(key.tenant, file_id)
    return ranged(
        request,
        etag=record.blob,
        size=record.size,
        parts=lambda start, stop: service.blobs.stream(record.blob, start, stop),
        media_type="application/jsonl",
        filename=f"{record.id}.jsonl",
    )


def file_out(record: FileRecord) -> FileOut:
    """Return what a client sees of a file."""
    return FileOut(
        id=record.id,
        bytes=record.size,
        created_at=int(record.created_at),
        expires_at=None if record.expires_at is None else int(record.expires_at),
        filename=record.filename,
        purpose=record.purpose,
    )
