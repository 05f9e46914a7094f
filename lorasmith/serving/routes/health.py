"""What is served, whether it lives, is ready, and how it does."""

from __future__ import annotations

from fastapi import APIRouter, Request
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from starlette.responses import PlainTextResponse, Response

from lorasmith.serving.routes.common import Asker, Problems, TheService
from lorasmith.serving.schemas import GeneratorList, GeneratorOut

router = APIRouter(tags=["service"])


@router.get("/v1/generators", responses=Problems)
def list_generators(service: TheService, key: Asker) -> GeneratorList:
    """List the generators that requests may name; others are for the first that reads them."""
    return GeneratorList(data=[GeneratorOut.of(info) for info in service.engine.generators])


@router.get("/livez", response_class=PlainTextResponse)
async def live() -> str:  # in no thread: those may all be taken
    """Tell that the process answers."""
    return "ok\n"


@router.get(
    "/readyz",
    response_class=PlainTextResponse,
    responses={status: Problems[status] for status in (503, 507)},
)
def ready(service: TheService) -> str:
    """Tell that generators, database and storage are there."""
    service.check_ready()
    return "ok\n"


@router.get("/metrics", response_class=PlainTextResponse, responses=Problems)
def metrics(request: Request, service: TheService, key: Asker) -> Response:
    """Return the meters, as Prometheus reads them."""
    service.measure()
    data = generate_latest(request.app.state.metrics.registry)
    return Response(data, media_type=CONTENT_TYPE_LATEST)
