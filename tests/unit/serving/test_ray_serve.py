"""The service as Ray Serve runs it: the same adapters, from replicas that hold no state."""

from __future__ import annotations

import importlib.util
import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unittest.mock import AsyncMock, Mock

import httpx
import pytest

from lorasmith.errors import InputError, LorasmithError, UnavailableError, WorkerDiedError
from lorasmith.ray_cluster import LOCAL, import_ray
from lorasmith.serving.executor import make_executor
from lorasmith.serving.requests import GeneratedAdapter, GenerationRequest
from tests.unit.serving.conftest import free_port

pytestmark = [
    pytest.mark.skipif(
        importlib.util.find_spec("ray") is None, reason="Ray is not installed; make test does"
    ),
    pytest.mark.filterwarnings("ignore"),  # Serve's own code warns in many ways
    pytest.mark.timeout(900),
]
ROOT = Path(__file__).parents[3]
LITTLE = {"num_cpus": 0.1, "max_replicas": 1}


def test_the_example_is_one_that_serve_takes() -> None:
    import yaml

    import_ray(LOCAL)  # sets Ray up, which can be done but once
    from ray.serve.schema import ServeDeploySchema

    from lorasmith.serving.ray_serve import Arguments, build

    text = (ROOT / "examples" / "ray" / "serve.yaml").read_text(encoding="utf-8")
    (application,) = ServeDeploySchema.model_validate(yaml.safe_load(text)).applications
    arguments = Arguments.model_validate(application.args)
    assert application.import_path == "lorasmith.serving.ray_serve:build"
    assert arguments.generators.max_replicas == 8
    assert build(application.args)


def test_arguments_that_are_wrong_are_named() -> None:
    import_ray(LOCAL)
    from lorasmith.serving.ray_serve import build

    for args, name in (
        ({"front": {"max_replicas": 0}}, r"args\.front\.max_replicas"),
        ({"fronts": {}}, r"args\.fronts"),
        ({"service": {"workers": 0}}, "setting workers"),
        ({"front": {"max_replicas": 2}}, r"args\.front\.max_replicas is 2, but SQLite"),
    ):
        with pytest.raises(InputError, match=name):
            build(args)


def test_several_fronts_share_postgresql_alone() -> None:
    import_ray(LOCAL)
    from lorasmith.serving.ray_serve import build

    service = {"database": "postgresql+psycopg://lorasmith@db/lorasmith", "base": "./base"}
    fronts = build({"service": service, "front": {"max_replicas": 2}})
    generators = fronts._bound_deployment.init_args[1]
    assert generators._bound_deployment.init_args == ("./base",)


def replicas(**answers: Any) -> Mock:  # noqa: ANN401 - what a replica answers, or how it ends
    """Return a handle of replicas that answer so for each generator, one call after the other."""
    handle = Mock()
    handle.info.remote = AsyncMock(return_value=())
    of = {name: Mock(info=handle.info) for name in answers}
    for name, given in answers.items():
        of[name].generate.remote = AsyncMock(side_effect=given)
    handle.options = lambda multiplexed_model_id: of[multiplexed_model_id]
    return handle


def outcomes(handle: Mock) -> list[Any]:
    """Return what becomes of a batch of two generators."""
    from lorasmith.serving.ray_serve import ServeExecutor

    names = ("a", "b", "a")
    batch = tuple(GenerationRequest(generator=name, description="Say it.") for name in names)
    with ServeExecutor(handle, ("a", "b")) as executor:
        executor.start()
        return list(executor.submit(batch).result(timeout=30))


def test_work_that_replicas_die_of_is_told_from_other_failures() -> None:
    import_ray(LOCAL)
    from ray.exceptions import ActorDiedError, OutOfMemoryError, RayTaskError, WorkerCrashedError
    from ray.serve.exceptions import BackPressureError

    for death in (ActorDiedError(), WorkerCrashedError(), OutOfMemoryError("no room")):
        with pytest.raises(WorkerDiedError, match=f"2 times.*{type(death).__name__}"):
            outcomes(replicas(a=[death, death], b=[["b"]]))
        assert outcomes(replicas(a=[death, ["a1", "a2"]], b=[["b"]])) == ["a1", "b", "a2"]
    bug = RayTaskError("generate", "", ValueError("odd")).as_instanceof_cause()
    first, second, third = outcomes(replicas(a=[bug], b=[BackPressureError(1, 1)]))
    assert type(first) is type(third) is LorasmithError and "ValueError: odd" in str(first)
    assert type(second) is UnavailableError


@pytest.fixture
def url(checkpoint: Path, tmp_path: Path) -> Iterator[str]:
    """An application that runs, with a generator and a copy of it under another name."""
    os.environ.setdefault("RAY_AUTH_TOKEN", "0" * 64)
    ray = import_ray(LOCAL)
    from ray import serve

    from lorasmith.serving.ray_serve import build

    (tmp_path / "copy").symlink_to(checkpoint)
    port = free_port()
    ray.init(
        address="local", num_cpus=2, object_store_memory=100_000_000, include_dashboard=False,
        log_to_driver=False, logging_level="ERROR",
    )  # fmt: skip
    try:
        serve.start(http_options={"host": "127.0.0.1", "port": port})
        service = {
            "host": "127.0.0.1",
            "data": str(tmp_path / "data"),
            "generators": [str(checkpoint), str(tmp_path / "copy")],
            "max_wait": 300.0,
        }
        args = {"service": service, "front": LITTLE, "generators": LITTLE}
        serve.run(build(args), name="lorasmith", route_prefix="/")
        yield f"http://127.0.0.1:{port}"
    finally:
        serve.shutdown()
        ray.shutdown()


@pytest.mark.slow
def test_adapters_are_those_of_one_process(url: str, checkpoint: Path, tmp_path: Path) -> None:
    texts = [f"Say the number {number}." for number in range(5)]
    generators = [str(checkpoint), str(tmp_path / "copy")]
    with httpx.Client(base_url=url, timeout=300) as client:
        while client.get("/readyz").status_code != 200:
            time.sleep(0.5)
        asked = [
            client.post(
                "/v1/adapters",
                json={"description": text, "generator": name},
                headers={"Prefer": "wait=300"},
            )
            for text in texts
            for name in generators
        ]
        assert {answer.status_code for answer in asked} == {201}
        refused = client.post("/v1/adapters", json={"description": " "})
        assert refused.status_code == 422
    with make_executor("inproc", generators) as executor:
        executor.start()
        batch = tuple(
            GenerationRequest(generator=name, description=text)
            for text in texts
            for name in generators
        )
        made = executor.submit(batch).result()
    wanted = [one.digest for one in made if isinstance(one, GeneratedAdapter)]
    assert [answer.json()["id"] for answer in asked] == wanted
