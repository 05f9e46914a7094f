"""The service as a Ray Serve application, which ``serve deploy`` runs from a config file.

Two deployments. *front* is the service as ``lorasmith serve`` has it, over HTTP, with keys, the
engine that batches requests, jobs and stores; *generators* makes the batches. Each is scaled by the
requests in flight at its replicas. A replica of *generators* loads what it is asked for and keeps
the generators used last, and Serve sends a batch to a replica that has its generator. All state is
in the database and the blob store; both deployments may lose any replica at any time.
"""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Thread
from typing import Any

from fastapi import FastAPI
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from ray import exceptions, serve
from ray.serve.handle import DeploymentHandle

from lorasmith.errors import InputError, LorasmithError, UnavailableError, WorkerDiedError
from lorasmith.serving.app import create_app
from lorasmith.serving.executor import MAX_ATTEMPTS, Batch, LoadedExecutor
from lorasmith.serving.requests import GeneratorInfo, Outcome
from lorasmith.serving.settings import Settings, load_settings

MAX_GENERATORS = 4  # in one replica
_BATCHES_IN_FLIGHT = 8  # from one replica of the front
# What Ray raises where a replica died with a call in hand.
_DEATHS = (
    exceptions.ActorDiedError,
    exceptions.WorkerCrashedError,
    exceptions.OutOfMemoryError,
    exceptions.NodeDiedError,
)


class Scaling(BaseModel):
    """How a deployment is scaled and placed, as Ray Serve names it."""

    model_config = ConfigDict(extra="forbid")

    min_replicas: int = Field(default=1, ge=0)
    max_replicas: int = Field(default=4, ge=1)
    target_ongoing_requests: float = Field(default=2.0, gt=0)
    num_cpus: float = Field(default=1.0, ge=0)
    num_gpus: float = Field(default=0.0, ge=0)

    def options(self, drain: float) -> dict[str, Any]:
        """Return what ``serve.deployment`` takes."""
        return {
            "autoscaling_config": {
                "min_replicas": self.min_replicas,
                "initial_replicas": max(1, self.min_replicas),
                "max_replicas": self.max_replicas,
                "target_ongoing_requests": self.target_ongoing_requests,
            },
            "ray_actor_options": {"num_cpus": self.num_cpus, "num_gpus": self.num_gpus},
            "graceful_shutdown_timeout_s": drain + 5.0,
        }


class FrontScaling(Scaling):
    """How the front is scaled: one replica, unless the database is one for several."""

    max_replicas: int = Field(default=1, ge=1)
    target_ongoing_requests: float = Field(default=64.0, gt=0)


class Arguments(BaseModel):
    """The ``args`` of the application in Serve's config file.

    ``service`` has the settings of ``lorasmith serve``. The front has a host of its own: it takes
    no request without a key unless the settings say that it listens on loopback.
    """

    model_config = ConfigDict(extra="forbid")

    service: dict[str, Any] = Field(default_factory=dict)
    front: FrontScaling = FrontScaling()
    generators: Scaling = Scaling()


class Generators:
    """A replica that makes batches; it loads the generator that a batch is for.

    ``base`` is where the base model lies that chooses among samples, if not where adapters say.
    """

    def __init__(self, base: str | None = None) -> None:
        self._base = base
        # One thread, as every worker has, generates; meanwhile the replica answers Serve.
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="generate")

    @serve.multiplexed(max_num_models_per_replica=MAX_GENERATORS)
    async def load(self, name: str) -> Any:  # noqa: ANN401 - GeneratorWork, which imports torch
        """Return the work of one generator."""
        from lorasmith.serving.generation import GeneratorWork

        return await self._call(GeneratorWork, (name,), self._base)

    async def info(self) -> tuple[GeneratorInfo, ...]:
        """Say what the generator that the call is for is."""
        work = await self.load(serve.get_multiplexed_model_id())
        found: tuple[GeneratorInfo, ...] = work.info()
        return found

    async def generate(self, batch: Batch) -> list[Outcome] | LorasmithError:
        """Generate a batch of one generator."""
        try:
            work = await self.load(serve.get_multiplexed_model_id())
        except LorasmithError as error:
            return error
        made: list[Outcome] = await self._call(work, batch)
        return made

    async def _call(self, function: Any, *arguments: Any) -> Any:  # noqa: ANN401
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._thread, function, *arguments)


class ServeExecutor(LoadedExecutor[Batch, list[Outcome]]):
    """Has batches made by the deployment *generators*."""

    name = "serve"

    def __init__(self, handle: DeploymentHandle, names: tuple[str, ...]) -> None:
        super().__init__(lambda: lambda batch: [], _BATCHES_IN_FLIGHT)
        self._handle = handle
        self._names = names
        self._loop = asyncio.new_event_loop()
        self._thread = Thread(target=self._loop.run_forever, name="serve", daemon=True)

    def start(self) -> tuple[GeneratorInfo, ...]:
        """Have every generator loaded somewhere and say what they are."""
        self._thread.start()
        infos: tuple[GeneratorInfo, ...] = self._run(self._infos()).result()
        return infos

    def submit(self, item: Batch) -> Future[list[Outcome]]:
        """Have a batch made."""
        return self._run(self._batch(item))

    def close(self) -> None:
        """End the thread; Serve ends the replicas."""
        self._loop.call_soon_threadsafe(self._loop.stop)
        if self._thread.is_alive():
            self._thread.join()
        self._loop.close()

    def _run(self, work: Coroutine[Any, Any, Any]) -> Future[Any]:
        return asyncio.run_coroutine_threadsafe(work, self._loop)

    async def _infos(self) -> tuple[GeneratorInfo, ...]:
        found: list[GeneratorInfo] = []
        for name in self._names:
            found += await self._for(name).info.remote()
        return tuple(found)

    def _for(self, name: str) -> DeploymentHandle:
        return self._handle.options(multiplexed_model_id=name)

    async def _batch(self, batch: Batch) -> list[Outcome]:
        """Make each generator's requests on a replica that has it, at the same time.

        Raises: WorkerDiedError if replicas die of the batch.
        """
        rows: dict[str, list[int]] = {}
        for row, request in enumerate(batch):
            rows.setdefault(request.generator, []).append(row)
        made = await asyncio.gather(
            *(self._part(name, tuple(batch[row] for row in rows[name])) for name in rows),
            return_exceptions=True,
        )
        outcomes: dict[int, Outcome] = {}
        for name, part in zip(rows, made, strict=True):
            if isinstance(part, BaseException):
                raise part
            outcomes.update(zip(rows[name], part, strict=True))
        return [outcomes[row] for row in range(len(batch))]

    async def _part(self, name: str, part: Batch) -> list[Outcome]:
        """Make the requests of one generator; they go to another replica if one dies of them.

        Raises: WorkerDiedError if that one dies, too.
        """
        died = ""
        for _ in range(MAX_ATTEMPTS):
            try:
                made = await self._for(name).generate.remote(part)
                return [made] * len(part) if isinstance(made, LorasmithError) else list(made)
            except _DEATHS as error:
                died = type(error).__name__
            except exceptions.RayTaskError as error:  # a bug: it would come again
                cause = type(error.cause).__name__
                return [LorasmithError(f"internal error: {cause}: {error.cause}")] * len(part)
            except Exception as error:  # such as no replica; Serve starts another
                gone = UnavailableError(f"no replica is there ({type(error).__name__}); try again")
                return [gone] * len(part)
        raise WorkerDiedError(
            f"a replica died {MAX_ATTEMPTS} times with this batch in hand ({died}), perhaps for "
            "lack of memory; try again, or give replicas more"
        )


@serve.ingress()
class Front:
    """A replica of the service."""

    def __init__(self, settings: dict[str, Any], generators: DeploymentHandle) -> None:
        self._settings = Settings(**settings)
        self._generators = generators

    def __serve_build_asgi_app__(self) -> FastAPI:
        executor = ServeExecutor(self._generators, self._settings.generators)
        return create_app(self._settings, executor)


def build(args: dict[str, Any]) -> serve.Application:
    """Return the application; Serve's config file names this as its ``import_path``.

    Raises: InputError if the arguments are not as ``Arguments`` says, or replicas of the front
        would share a SQLite file.
    """
    try:
        arguments = Arguments.model_validate(args)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        name = ".".join(str(part) for part in first["loc"])
        raise InputError(f"args.{name}: {first['msg']}; correct it") from error
    # Serve's proxy may listen anywhere, so that no key is needed must be said.
    settings = load_settings(**({"host": "0.0.0.0"} | arguments.service))
    if arguments.front.max_replicas > 1 and settings.database_url.startswith("sqlite"):
        raise InputError(
            f"args.front.max_replicas is {arguments.front.max_replicas}, but SQLite is for one "
            "server; set args.service.database to postgresql+psycopg://…, or max_replicas to 1"
        )
    generators = serve.deployment(
        name="generators", max_ongoing_requests=4, **arguments.generators.options(settings.drain)
    )(Generators)
    front = serve.deployment(
        name="front", max_ongoing_requests=1024, **arguments.front.options(settings.drain)
    )(Front)
    return front.bind(settings.model_dump(mode="json"), generators.bind(settings.base))
