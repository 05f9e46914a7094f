"""Work on a real, small Ray cluster: the same bytes, deaths that cost little, and clear refusals.

The cluster is of this machine and holds at most two workers. Without Ray only what is said in its
absence is tested.
"""

from __future__ import annotations

import gc
import importlib.util
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, wait
from pathlib import Path
from types import ModuleType
from typing import Any
from unittest.mock import Mock

import pytest
from click.testing import CliRunner

from benchmarks.chaos import passes
from benchmarks.data_parallel import compare
from benchmarks.pretend import PretendWork, tree, write_rows
from lorasmith.cli.doctor_ray import ray_findings
from lorasmith.cli.main import main
from lorasmith.cli.output import warn_of_strangers
from lorasmith.errors import (
    InputError,
    LorasmithError,
    MissingDependencyError,
    NotFoundError,
    UnavailableError,
)
from lorasmith.executors import make_executor
from lorasmith.ray_cluster import (
    RayConfig,
    connect,
    obeys_anybody,
    refuse_other_versions,
    token_warning,
    versions,
)
from lorasmith.ray_executor import Raised, RayExecutor, Worker, _Handle
from lorasmith.serving.batch.driver import BatchConfig, BatchDriver
from lorasmith.serving.batch.parts import PartDone
from lorasmith.serving.batch.place import Place
from lorasmith.serving.batch.rows import BatchInput, Part
from lorasmith.serving.executor import InProcess, LoadedExecutor, OnRay
from tests.unit.ray_works import broken, squares

needs_ray = pytest.mark.skipif(
    importlib.util.find_spec("ray") is None, reason="Ray is not installed; make test installs it"
)
ROOT = Path(__file__).parents[2]
# Ray's own code warns of what later Pythons change, and leaves sockets to the interpreter's end.
pytestmark = [
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::FutureWarning"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
    pytest.mark.timeout(900),
]
CONFIG = RayConfig(address="auto", cpus_per_worker=0.5, start_seconds=600.0, patience=300.0)


@pytest.fixture(scope="module")
def cluster() -> Iterator[ModuleType]:
    """A cluster of two CPUs, to which executors connect as they do to one of many machines.

    ``RAY_ADDRESS`` may name one that runs already.
    """
    from lorasmith.ray_cluster import import_ray

    os.environ.setdefault("RAY_AUTH_TOKEN", "0" * 64)
    address = os.environ.get("RAY_ADDRESS", "local")
    ray = import_ray(address)
    new = {"num_cpus": 2, "object_store_memory": 100_000_000, "include_dashboard": False}
    ray.init(
        address=address,
        log_to_driver=False,
        logging_level="ERROR",
        **(new if address == "local" else {}),
    )
    yield ray
    ray.shutdown()
    gc.collect()  # what Ray leaves open is this module's affair


@pytest.fixture
def executor(cluster: ModuleType) -> Iterator[RayExecutor[int | str, int]]:
    with RayExecutor[int | str, int](squares, 2, config=CONFIG) as executor:
        executor.launch()
        yield executor


@needs_ray
def test_every_item_comes_back_once(executor: RayExecutor[int | str, int]) -> None:
    found = {item: future.result() for item, future in executor.run(range(20))}
    assert found == {number: number**2 for number in range(20)}
    assert executor.submit("pid").result() != os.getpid()
    with pytest.raises(InputError, match="no good"):
        executor.submit("bad").result()
    with pytest.raises(LorasmithError, match="internal error: ValueError: a bug"):
        executor.submit("bug").result()


@needs_ray
def test_a_killed_worker_is_replaced_and_its_item_repeated(
    executor: RayExecutor[int | str, int],
) -> None:
    pids = {executor.submit("pid").result() for _ in range(4)}
    futures = [executor.submit("sleep") for _ in range(4)]
    time.sleep(0.3)
    os.kill(pids.pop(), signal.SIGKILL)
    assert not wait(futures, timeout=600).not_done
    assert all(isinstance(future.result(), int) for future in futures)


@needs_ray
def test_an_item_that_kills_every_worker_is_given_up(executor: RayExecutor[int | str, int]) -> None:
    futures = [executor.submit(item) for item in (2, "die", 3, 4)]
    with pytest.raises(UnavailableError, match="died 2 times"):
        futures[1].result(timeout=600)
    assert [futures[i].result(timeout=600) for i in (0, 2, 3)] == [4, 9, 16]


@needs_ray
def test_closing_finishes_what_is_in_hand_and_drops_the_rest(cluster: ModuleType) -> None:
    executor = RayExecutor[int | str, int](squares, 1, config=CONFIG)
    futures = [executor.submit("sleep") for _ in range(6)]
    while not futures[0].done():
        time.sleep(0.05)
    executor.close()
    assert all(future.done() for future in futures)
    assert futures[-1].cancelled() and not futures[0].cancelled()
    with pytest.raises(UnavailableError, match="closed"):
        executor.submit(1)


@needs_ray
def test_a_factory_that_fails_is_said_at_the_start(cluster: ModuleType) -> None:
    with RayExecutor[int | str, int](broken, 1, config=CONFIG) as executor:
        with pytest.raises(InputError, match="no such generator"):
            executor.launch()


@needs_ray
def test_too_small_a_cluster(cluster: ModuleType) -> None:
    with pytest.raises(InputError, match=r"9 workers of 0.5 CPU need 4.5, and the cluster has 2"):
        connect(CONFIG, 9)
    with pytest.raises(InputError, match=r"1 workers of 0.25 GPU need 0.25"):
        connect(RayConfig(address="auto", gpus_per_worker=0.25), 1)


@needs_ray
def test_a_batch_on_ray_is_the_batch_of_one_process(cluster: ModuleType, tmp_path: Path) -> None:
    rows = write_rows(tmp_path / "rows.jsonl", 60, row_7="raise", row_31="die")
    calm = write_rows(tmp_path / "calm.jsonl", 60, row_7="raise")
    trees = []
    for name, source in (("ray", rows), ("inproc", calm)):
        output = tmp_path / name
        work = PretendWork(output=str(output))
        kind = OnRay(work, 2, config=CONFIG) if name == "ray" else _in_process(work)
        with kind as started:
            config = BatchConfig(max_rows=8)
            given = BatchInput(str(source), ["pretender"])
            summary = BatchDriver(given, Place(str(output)), started, config).run()
        assert summary.failed == (2 if name == "ray" else 1)
        trees.append({k: v for k, v in tree(output).items() if k.startswith("adapters")})
    on_ray, here = trees
    assert on_ray.items() < here.items() and len(here) - len(on_ray) == 4


def _in_process(work: PretendWork) -> LoadedExecutor[Part, PartDone]:
    return InProcess(work)


@needs_ray
def test_killed_workers_and_a_slow_unsteady_store_change_no_byte(
    cluster: ModuleType, tmp_path: Path
) -> None:
    rows = write_rows(tmp_path / "rows.jsonl", 120)
    output = tmp_path / "rough"
    work = PretendWork(
        output=str(output), seconds=0.2, unsteady=tmp_path / "writes", refuse_every=50
    )
    over = threading.Event()
    deaths: list[int] = []
    with OnRay(work, 2, config=CONFIG) as started:
        killer = threading.Thread(target=_kill_workers, args=(started, over, deaths), daemon=True)
        killer.start()
        source = BatchInput(str(rows), ["pretender"])
        BatchDriver(source, Place(str(output)), started, BatchConfig(max_rows=8)).run()
        over.set()
        killer.join()
    with _in_process(PretendWork(output=str(tmp_path / "calm"))) as started:
        place = Place(str(tmp_path / "calm"))
        BatchDriver(source, place, started, BatchConfig(max_rows=8)).run()
    assert tree(output) == tree(tmp_path / "calm")
    assert deaths


def _kill_workers(
    executor: OnRay[Part, PartDone], over: threading.Event, deaths: list[int]
) -> None:
    from lorasmith.ray_cluster import import_ray

    while not over.wait(2.0) and len(deaths) < 3:
        handles = [handle for handle in executor._handles if handle.ready]
        if handles:
            import_ray().kill(handles[0].actor, no_restart=False)
            deaths.append(1)


@needs_ray
@pytest.mark.slow
def test_a_machine_that_is_gone_costs_nothing(tmp_path: Path) -> None:
    """Two machines through Ray's cluster utility; the raylet of one is killed meanwhile."""
    rows = write_rows(tmp_path / "rows.jsonl", 64)
    code = MULTI_NODE.format(rows=str(rows), output=str(tmp_path / "out"))
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=850
    )
    assert done.returncode == 0, done.stderr
    with _in_process(PretendWork(output=str(tmp_path / "calm"))) as started:
        source = BatchInput(str(rows), ["pretender"])
        BatchDriver(source, Place(str(tmp_path / "calm")), started, BatchConfig(max_rows=4)).run()
    assert tree(tmp_path / "out") == tree(tmp_path / "calm")


MULTI_NODE = """
import os, secrets, threading
os.environ["RAY_AUTH_TOKEN"] = secrets.token_hex(32)
from lorasmith.ray_cluster import RayConfig, import_ray
ray = import_ray("local")
from ray.cluster_utils import Cluster
from lorasmith.serving.batch.driver import BatchConfig, BatchDriver
from lorasmith.serving.batch.place import Place
from lorasmith.serving.batch.rows import BatchInput
from lorasmith.serving.executor import OnRay
from tests.unit.ray_works import broken, squares
from benchmarks.pretend import PretendWork

cluster = Cluster(
    initialize_head=True,
    head_node_args=dict(num_cpus=2, object_store_memory=80_000_000, include_dashboard=False),
)
other = cluster.add_node(num_cpus=2, object_store_memory=80_000_000)
config = RayConfig(address=cluster.address, cpus_per_worker=1, patience=300)
work = PretendWork(output={output!r}, seconds=0.5)
place = Place({output!r})
with OnRay(work, 2, config=config) as started:
    started.start()
    threading.Timer(1.0, lambda: cluster.remove_node(other, allow_graceful=False)).start()
    source = BatchInput({rows!r}, ["pretender"])
    BatchDriver(source, place, started, BatchConfig(max_rows=4)).run()
ray.shutdown()
cluster.shutdown()
"""


def test_without_ray_one_line_says_what_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ray", None)
    with pytest.raises(MissingDependencyError, match=r"pip install 'lorasmith\[ray\]'"):
        connect(RayConfig())
    shown = CliRunner().invoke(main, ["doctor", "--ray", "--json"])
    assert shown.exit_code == MissingDependencyError.exit_code
    assert "lorasmith[ray]" in shown.stdout


@needs_ray
def test_a_cluster_that_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{probe.getsockname()[1]}"
    from lorasmith.ray_cluster import _init, import_ray

    with pytest.raises(UnavailableError, match=f"nothing answers at the Ray address {address}"):
        _init(import_ray(), address)
    for wrong in ("ray://head:10001", "head", "head:port"):
        with pytest.raises(InputError, match="HOST:PORT"):
            _init(import_ray(), wrong)
    monkeypatch.setenv("LORASMITH_GPUS_PER_WORKER", "half")
    with pytest.raises(InputError, match="LORASMITH_GPUS_PER_WORKER must be a number"):
        RayConfig.from_environment()


@needs_ray
def test_no_cluster_is_started_without_a_token(monkeypatch: pytest.MonkeyPatch) -> None:
    from lorasmith.ray_cluster import _init, import_ray

    ray = import_ray("local")
    monkeypatch.delenv("RAY_AUTH_MODE")  # as if somebody had imported Ray before
    assert import_ray("local") is ray
    with pytest.raises(UnavailableError, match="set RAY_AUTH_MODE=token"):
        _init(ray, "local")


def test_other_versions_are_refused() -> None:
    refuse_other_versions(versions(), "a worker")
    with pytest.raises(UnavailableError, match=r"a worker has torch 1.0, this machine .*same on"):
        refuse_other_versions(versions() | {"torch": "1.0"}, "a worker")


def test_oracles_find_it_by_name() -> None:
    assert isinstance(make_executor("ray", squares, 2), RayExecutor)


@pytest.fixture
def offline(monkeypatch: pytest.MonkeyPatch) -> Iterator[RayExecutor[int | str, int]]:
    """An executor whose thread runs and whose cluster is pretended."""
    monkeypatch.setattr("lorasmith.ray_executor.import_ray", lambda *_: Mock())
    with RayExecutor[int | str, int](squares, 2, config=CONFIG) as executor:
        executor._info = (Mock(digest="a"),)
        executor._thread = threading.Thread(target=executor._dispatch, daemon=True)
        yield executor


def test_nothing_waits_for_ever_when_the_connection_is_lost(
    offline: RayExecutor[int | str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = Mock(side_effect=RuntimeError("no Ray"))
    monkeypatch.setattr(offline, "_watch", gone)
    futures = [offline.submit(number) for number in range(3)]
    assert offline._thread is not None
    offline._thread.start()
    assert not wait(futures, timeout=30).not_done
    with pytest.raises(UnavailableError, match="connection to Ray is lost: no Ray"):
        futures[-1].result()
    with pytest.raises(UnavailableError, match="closed"):
        offline.submit(4)


def test_what_is_submitted_last_is_dropped_by_closing(
    offline: RayExecutor[int | str, int],
) -> None:
    future = offline.submit(1)
    offline._closing = True  # before the thread has looked
    assert offline._thread is not None
    offline._thread.start()
    offline.close()
    assert future.cancelled()


def test_workers_that_have_other_things_are_refused(offline: RayExecutor[int | str, int]) -> None:
    offline._refuse_other(versions(), (Mock(digest="a"),))
    handles = [_Handle[int | str, int](Mock(), ready=False) for _ in range(4)]
    offline._handles = list(handles)
    answers = [
        (versions(), (Mock(digest="a"),)),
        (versions(), (Mock(digest="b"),)),
        (versions() | {"torch": "1.0"}, (Mock(digest="a"),)),
        (versions(), Raised(InputError("there is no such generator"))),
    ]
    for handle, answer in zip(handles, answers, strict=True):
        future: Future[Any] = Future()
        future.set_result(answer)
        offline._back(handle, future)
    assert offline._handles == handles[:1] and handles[0].ready
    assert offline._thread is not None
    offline._closing = True
    offline._thread.start()


def test_without_workers_it_is_not_alive_until_one_comes_in_their_place(
    offline: RayExecutor[int | str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lorasmith.ray_executor._REPLACE_SECONDS", 1.0)
    answers: dict[str, Future[Any]] = {name: Future() for name in ("load", "run")}
    actor = Mock()
    for name, future in answers.items():
        getattr(actor, name).remote.return_value.future.return_value = future
    offline._make = Mock()
    offline._make.remote.return_value = actor
    offline._handles = [_Handle(Mock(), ready=False)]
    refused: Future[Any] = Future()
    refused.set_result((versions(), Raised(InputError("there is no such generator"))))
    offline._events.put(lambda: offline._back(offline._handles[0], refused))
    assert offline._thread is not None and not offline.alive
    offline._thread.start()
    for _ in range(2):  # those that wait, and those that come later
        with pytest.raises(UnavailableError, match="gone for good: there is no such generator"):
            offline.submit(6).result(timeout=20)
    assert not offline.alive
    answers["load"].set_result((versions(), (Mock(digest="a"),)))
    ends = time.monotonic() + 20
    while not offline.alive:
        assert time.monotonic() < ends
        time.sleep(0.05)
    answers["run"].set_result(36)
    assert offline.submit(6).result(timeout=20) == 36


def test_a_worker_without_the_drivers_folder_says_so(tmp_path: Path) -> None:
    def load() -> Callable[[int], int]:
        raise NotFoundError("./generator does not exist; check the path")

    here = os.getcwd()
    try:
        _, info = Worker(load, str(tmp_path / "nowhere")).load()
    finally:
        os.chdir(here)
    assert isinstance(info, Raised)
    assert "a worker has no folder" in str(info.error) and "nowhere" in str(info.error)


def test_a_missing_token_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("RAY_AUTH_MODE", raising=False)
    assert token_warning("local") == ""
    assert "RAY_AUTH_MODE is not set" in token_warning("head:6379")
    monkeypatch.setenv("RAY_AUTH_MODE", "disabled")
    assert "is disabled" in token_warning("local")
    monkeypatch.setenv("RAY_AUTH_MODE", "token")
    assert token_warning("head:6379") == ""


def test_the_doctor_reads_the_mode_before_ray_sets_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("RAY_AUTH_MODE", raising=False)
    monkeypatch.setenv("RAY_ADDRESS", "head:6379")

    def setting(*_: object) -> Mock:
        os.environ["RAY_AUTH_MODE"] = "token"
        return Mock()

    monkeypatch.setattr("lorasmith.cli.doctor_ray.import_ray", setting)
    monkeypatch.setattr("lorasmith.cli.doctor_ray.connect", Mock(side_effect=InputError("no")))
    monkeypatch.setattr("lorasmith.cli.doctor_ray.metadata.version", lambda _: "2.60.0")
    token = next(found for found in ray_findings() if found.name == "token")
    assert token.state == "wrong" and "RAY_AUTH_MODE is not set" in token.detail


@needs_ray
def test_a_cluster_with_a_token_refuses_strangers(cluster: ModuleType) -> None:
    address = cluster.get_runtime_context().gcs_address
    assert not obeys_anybody(address)


def test_a_storm_passes_only_if_it_raged_and_cost_little() -> None:
    good: dict[str, Any] = {
        "same": True,
        "duplicate_ids": 0,
        "killed": {"worker": 3, "driver": 2, "raylet": 1},
        "begun_again": 5,
        "workers_ended": 5,
        "workers_of_the_raylet": 1,
    }
    assert passes(good)
    wrong: list[dict[str, Any]] = [
        {"same": False},
        {"duplicate_ids": 1},
        {"begun_again": 6},
        {"workers_of_the_raylet": 0},
        {"killed": {}},
        {"killed": {"worker": 3, "driver": 1, "raylet": 1}},
        {"killed": {"worker": 3, "driver": 2}},
    ]
    assert not any(passes(good | bad) for bad in wrong)


def test_curves_are_compared_point_by_point() -> None:
    curve = [4.0, 2.0, 1.0]
    assert compare(curve, [4.0, 2.0, 1.009]).ok
    assert not compare(curve, [4.0, 1.97, 1.0]).ok
    assert not compare(curve, curve[:2]).ok
    assert not compare([], []).ok
    assert not compare(curve, [4.0, 2.0, float("nan")]).ok


def test_commands_warn_of_a_cluster_without_a_token(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("RAY_AUTH_MODE", raising=False)
    monkeypatch.setenv("RAY_ADDRESS", "head:6379")
    warn_of_strangers("process")
    assert not capsys.readouterr().err
    warn_of_strangers("ray")
    assert "RAY_AUTH_MODE is not set" in capsys.readouterr().err
