"""``/v1/batches``: jobs, in the form of the OpenAI batch API."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import Annotated

from fastapi import APIRouter, Header
from starlette.responses import Response

from lorasmith.serving.description import LOCATION
from lorasmith.serving.idempotency import Answer, Keep
from lorasmith.serving.jobs import Also, Job
from lorasmith.serving.routes.common import After, Asker, Limit, Problems, TheService
from lorasmith.serving.schemas import BatchList, BatchOut, BatchRequest, Counts

router = APIRouter(prefix="/v1/batches", tags=["batches"], responses=Problems)


@router.post("", status_code=201, response_model=BatchOut, responses={201: LOCATION})
async def create_batch(
    body: BatchRequest,
    service: TheService,
    key: Asker,
    idempotency_key: Annotated[str | None, Header(max_length=255)] = None,
) -> Response:
    """Begin to work on a file of requests."""

    async def work(keep: Keep) -> Answer:
        await service.check_quota(key, 1)
        create = partial(
            service.jobs.create, max_adapters=key.max_adapters, also=kept_with(keep, 201)
        )
        job = await asyncio.to_thread(create, key.tenant, body.input_file_id, body.metadata)
        service.runner.wake()
        return batch_answer(job, 201)

    content = b"/v1/batches" + body.model_dump_json().encode()
    answer = await service.idempotency.once(key.tenant, idempotency_key, content, work)
    return Response(answer.body, answer.status, answer.headers, "application/json")


@router.get("")
def list_batches(
    service: TheService, key: Asker, limit: Limit = 20, after: After = None
) -> BatchList:
    """List your batches, newest first."""
    jobs, more = service.jobs.page(key.tenant, limit=limit, after=after)
    return BatchList(data=[batch_out(job) for job in jobs], has_more=more)


@router.get("/{batch_id}")
def get_batch(batch_id: str, service: TheService, key: Asker) -> BatchOut:
    """Return how far a batch is."""
    return batch_out(service.jobs.get(key.tenant, batch_id))


@router.post("/{batch_id}/cancel")
async def cancel_batch(batch_id: str, service: TheService, key: Asker) -> BatchOut:
    """Stop a batch; what is done stays."""
    job = await asyncio.to_thread(service.jobs.cancel, key.tenant, batch_id)
    service.runner.wake()
    return batch_out(job)


def batch_answer(job: Job, status: int) -> Answer:
    """Return what is answered where a batch was made."""
    headers = {"Location": f"/v1/batches/{job.id}"}
    return Answer(status=status, body=batch_out(job).model_dump_json().encode(), headers=headers)


def kept_with(keep: Keep, status: int) -> Also:
    """Return a function that keeps the answer in the transaction that makes the batch."""
    return lambda connection, job: keep(connection, batch_answer(job, status))


def batch_out(job: Job) -> BatchOut:
    """Return what a client sees of a job."""
    return BatchOut(
        id=job.id,
        endpoint=job.endpoint,
        status=job.status,
        input_file_id=job.input_file,
        output_file_id=job.output_file,
        error_file_id=job.error_file,
        completion_window=job.completion_window,
        created_at=int(job.created_at),
        in_progress_at=_whole(job.in_progress_at),
        finished_at=_whole(job.finished_at),
        expires_at=int(job.expires_at),
        request_counts=Counts(total=job.total, completed=job.completed, failed=job.failed),
        errors=job.errors,
        metadata=job.metadata,
    )


def _whole(seconds: float | None) -> int | None:
    return None if seconds is None else int(seconds)
