"""``/v1/preview``: what the base and adapted models answer, side by side."""

from __future__ import annotations

import asyncio

from fastapi import APIRouter

from lorasmith.errors import UnavailableError
from lorasmith.serving.routes.common import Asker, Problems, TheService
from lorasmith.serving.schemas import PreviewOut, PreviewRequest

router = APIRouter(prefix="/v1/preview", tags=["preview"], responses=Problems)


@router.post("")
async def preview(body: PreviewRequest, service: TheService, key: Asker) -> PreviewOut:
    """Answer inputs with the base and with adapters of yours, all in one batch."""
    if service.preview is None:
        raise UnavailableError("the service is starting; try again in a moment")
    future = service.preview.submit(key.tenant, body.adapters, body.inputs, body.max_new_tokens)
    base, adapted = await asyncio.wrap_future(future)
    return PreviewOut(inputs=body.inputs, base=base, adapted=adapted)
