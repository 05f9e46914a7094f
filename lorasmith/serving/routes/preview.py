"""``/v1/preview``: what the base and adapted models answer, side by side."""

from __future__ import annotations

import asyncio
from concurrent.futures import Future

from fastapi import APIRouter, Request
from starlette.responses import Response

from lorasmith.errors import DeadlineError, UnavailableError
from lorasmith.serving.preview import Answers
from lorasmith.serving.routes.common import (
    GONE,
    Asker,
    GoneError,
    Problems,
    TheService,
    unless_gone,
)
from lorasmith.serving.schemas import PreviewOut, PreviewRequest
from lorasmith.serving.service import Service

router = APIRouter(prefix="/v1/preview", tags=["preview"], responses=Problems)


@router.post("", response_model=PreviewOut)
async def preview(
    request: Request, body: PreviewRequest, service: TheService, key: Asker
) -> Response | PreviewOut:
    """Answer inputs with the base and with adapters of yours, all in one batch."""
    if service.preview is None:
        raise UnavailableError("the service is starting; try again in a moment")
    future = service.preview.submit(key.tenant, body.adapters, body.inputs, body.max_new_tokens)
    try:
        base, adapted = await unless_gone(request, _in_time(service, future))
    except GoneError:
        return Response(status_code=GONE)
    return PreviewOut(inputs=body.inputs, base=base, adapted=adapted)


async def _in_time(service: Service, future: Future[Answers]) -> Answers:
    """Wait for a preview; when nobody wants it any more, it is dropped if it has not begun.

    Raises: DeadlineError if it takes too long; what the preview raises.
    """
    seconds = service.settings.preview_seconds
    try:
        return await asyncio.wait_for(asyncio.wrap_future(future), seconds)
    except TimeoutError as error:
        raise DeadlineError(
            f"the preview took longer than {seconds:g} s; ask for fewer answers, or later"
        ) from error
