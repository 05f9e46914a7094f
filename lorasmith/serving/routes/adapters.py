"""``/v1/adapters``: make, list, describe, download and delete adapters."""

from __future__ import annotations

import asyncio
import time
from functools import partial
from typing import Annotated, Any

from fastapi import APIRouter, Header, Request
from starlette.responses import Response

from lorasmith.adapter import WEIGHTS_FILE
from lorasmith.errors import DeadlineError, LorasmithError, OverloadedError
from lorasmith.serving.description import KEPT_RECORD, LOCATION, kept
from lorasmith.serving.engine import Ticket
from lorasmith.serving.idempotency import Answer, Keep, keep_nothing
from lorasmith.serving.keys import Key
from lorasmith.serving.prefer import Preference
from lorasmith.serving.requests import GenerationRequest
from lorasmith.serving.routes.batches import batch_answer, kept_with
from lorasmith.serving.routes.common import (
    GONE,
    After,
    Asker,
    GoneError,
    Limit,
    Problems,
    TheService,
    json_with_etag,
    ranged,
    unless_gone,
    with_etag,
)
from lorasmith.serving.routes.forms import FORM, FormRoute, read_form
from lorasmith.serving.schemas import (
    AdapterList,
    AdapterOut,
    AdapterRequest,
    BatchOut,
    Deleted,
    adapter_out,
)
from lorasmith.serving.service import Service
from lorasmith.serving.store import AdapterRecord

router = APIRouter(prefix="/v1/adapters", tags=["adapters"], responses=Problems)
ARCHIVE = "archive.zip"
_MEDIA_TYPES = {"json": "application/json", "md": "text/markdown; charset=utf-8"}
_HEAD: dict[str, Any] = {"response_class": Response, "responses": kept()}
_FILES = kept("application/octet-stream", "application/json", "text/markdown", "application/zip")


Prefer = Annotated[
    str | None, Header(max_length=200, description="wait=SECONDS, respond-async or both")
]
IdempotencyKey = Annotated[str | None, Header(max_length=255)]


async def create_from_form(
    request: Request,
    service: TheService,
    key: Asker,
    prefer: Prefer = None,
    idempotency_key: IdempotencyKey = None,
) -> Response:
    """Generate what a form with files asks for, as ``create_adapter``."""
    try:
        body = await read_form(request, service)
    except GoneError:
        return Response(status_code=GONE)
    return await create_adapter(request, body, service, key, prefer, idempotency_key)


# Before the other, which is for every other kind of body.
router.add_api_route(
    "",
    create_from_form,
    methods=["POST"],
    status_code=201,
    include_in_schema=False,
    route_class_override=FormRoute,
)


@router.post(
    "",
    status_code=201,
    response_model=AdapterOut | AdapterList,
    responses={
        201: LOCATION,
        202: {"model": BatchOut, "description": "It takes longer, and became a batch."} | LOCATION,
    },
    openapi_extra=FORM,
)
async def create_adapter(
    request: Request,
    body: AdapterRequest,
    service: TheService,
    key: Asker,
    prefer: Prefer = None,
    idempotency_key: IdempotencyKey = None,
) -> Response:
    """Generate an adapter, or several samples; what takes longer than ``wait`` becomes a batch.

    Several samples are several adapters, or with ``examples`` the one that suits them best.
    Documents come as text, or as files in a form (multipart/form-data).
    """
    # Half a million characters of documents take a while to look through.
    requests = (
        await asyncio.to_thread(service.requests_of, body)
        if body.documents
        else service.requests_of(body)
    )

    async def work(keep: Keep) -> Answer:
        await service.check_quota(key, len(requests))
        return await _make(service, key, requests, service.preference(prefer), keep)

    if idempotency_key is None:
        try:
            answer = await unless_gone(request, work(keep_nothing))
        except GoneError:
            return Response(status_code=GONE)
    else:  # whoever asks again under this key finds the answer
        content = b"/v1/adapters" + body.model_dump_json().encode()
        answer = await service.idempotency.once(key.tenant, idempotency_key, content, work)
    return Response(answer.body, answer.status, answer.headers, "application/json")


async def _make(
    service: Service,
    key: Key,
    requests: list[GenerationRequest],
    wanted: Preference,
    keep: Keep,
) -> Answer:
    work = sum(request.work for request in requests)
    if wanted.seconds > 0 and service.engine.seconds_for(work) < wanted.seconds:
        ends = time.monotonic() + wanted.seconds
        ticket = Ticket(tenant=key.tenant, deadline=ends, max_adapters=key.max_adapters)
        try:
            answers = await service.engine.generate(requests, ticket)
        except OverloadedError:
            if not wanted.later:
                raise
            answers = []
        errors = [one for one in answers if isinstance(one, LorasmithError)]
        for error in errors:
            if not isinstance(error, DeadlineError):
                raise error
        if answers and not errors:
            return _created([one for one in answers if isinstance(one, AdapterRecord)])
    create = partial(
        service.jobs.create_from, max_adapters=key.max_adapters, also=kept_with(keep, 202)
    )
    job = await asyncio.to_thread(create, key.tenant, requests)
    service.runner.wake()
    return batch_answer(job, 202)


def _created(records: list[AdapterRecord]) -> Answer:
    shown = [adapter_out(record) for record in records]
    if len(shown) == 1:
        headers = {"Location": f"/v1/adapters/{shown[0].id}"}
        return Answer(status=201, body=shown[0].model_dump_json().encode(), headers=headers)
    body = AdapterList(data=shown, has_more=False).model_dump_json().encode()
    return Answer(status=201, body=body, headers={})


@router.get("")
def list_adapters(
    service: TheService, key: Asker, limit: Limit = 20, after: After = None
) -> AdapterList:
    """List your adapters, newest first."""
    records, more = service.store.page(key.tenant, limit=limit, after=after)
    return AdapterList(data=[adapter_out(record) for record in records], has_more=more)


@router.head("/{adapter_id}", **_HEAD)
@router.get("/{adapter_id}", response_model=AdapterOut, responses=KEPT_RECORD)
def get_adapter(request: Request, adapter_id: str, service: TheService, key: Asker) -> Response:
    """Return an adapter's record."""
    record = adapter_out(service.store.get(key.tenant, adapter_id))
    return json_with_etag(request, record.model_dump_json().encode())


@router.delete("/{adapter_id}")
def delete_adapter(adapter_id: str, service: TheService, key: Asker) -> Deleted:
    """Delete an adapter of yours."""
    service.store.delete(key.tenant, adapter_id)
    return Deleted(id=adapter_id, object="adapter")


@router.head("/{adapter_id}/{name}", **_HEAD)
@router.get("/{adapter_id}/{name}", response_class=Response, responses=_FILES)
def get_adapter_file(
    request: Request, adapter_id: str, name: str, service: TheService, key: Asker
) -> Response:
    """Download a file of an adapter's PEFT folder, or the folder as ``archive.zip``."""
    if name == ARCHIVE:
        data = service.store.archive(key.tenant, adapter_id)
        return with_etag(request, data, "application/zip", f"{adapter_id[:12]}.zip")
    if name != WEIGHTS_FILE:
        data = service.store.small_file(key.tenant, adapter_id, name)
        return with_etag(request, data, _MEDIA_TYPES[name.rsplit(".", 1)[-1]], name)
    record = service.store.get(key.tenant, adapter_id)
    return ranged(
        request,
        etag=record.id,
        size=record.size,
        parts=lambda start, stop: service.blobs.stream(record.id, start, stop),
        media_type="application/octet-stream",
        filename=name,
    )
