"""The HTTP application: routes over the service, problems for errors, a gate before both."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import uvicorn
from fastapi import FastAPI

from lorasmith import __version__
from lorasmith.errors import LorasmithError
from lorasmith.serving import description, problems
from lorasmith.serving.executor import BatchExecutor
from lorasmith.serving.metrics import Metrics
from lorasmith.serving.middleware import Gate
from lorasmith.serving.protocol import protocol_with
from lorasmith.serving.routes import adapters, batches, files, health, library, page, preview
from lorasmith.serving.service import Service
from lorasmith.serving.settings import Settings

_ABOUT = "A task description in, a LoRA adapter for a frozen language model out."


def make_server(app: FastAPI, settings: Settings) -> uvicorn.Server:
    """Return the server that is to run an application."""
    config = uvicorn.Config(
        app,
        host=settings.host,
        port=settings.port,
        # On h11: the other one takes headers of any length.
        http=protocol_with(settings.header_seconds),
        limit_concurrency=settings.max_connections,
        lifespan="on",
        log_config=None,
        access_log=False,  # the gate writes its own, with request ids and without addresses
        server_header=False,
        timeout_keep_alive=30,
        timeout_graceful_shutdown=int(settings.drain) + 1,
    )
    return uvicorn.Server(config)


def create_app(settings: Settings, executor: BatchExecutor | None = None) -> FastAPI:
    """Return the application; it opens the database and loads generators when it starts.

    ``executor`` stands in for the one that the settings name.
    """
    metrics = Metrics()

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        try:
            service = Service(settings, metrics, executor)
            await service.start()
        except LorasmithError as error:
            app.state.failure = error
            raise
        app.state.service = service
        try:
            yield
        finally:
            await service.stop()

    # The usual pages of documentation load scripts from elsewhere.
    app = FastAPI(
        title="lorasmith",
        version=__version__,
        description=_ABOUT,
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
    )
    app.state.metrics = metrics
    app.state.failure = None  # why it did not start, for who started it
    problems.install(app)
    for module in (library, adapters, files, batches, preview, health, page):
        app.include_router(module.router)
    description.complete(app)

    async def check_key(secret: str | None) -> None:
        service: Service = app.state.service
        await service.check_key(secret)

    def admit(prefer: str | None) -> None:
        service: Service = app.state.service
        service.admit(prefer)

    app.add_middleware(
        Gate,
        metrics=metrics,
        max_body=settings.max_body,
        max_upload=settings.max_upload,
        body_seconds=settings.body_seconds,
        body_rate=settings.body_rate,
        check_key=check_key,
        admit=admit,
    )
    return app
