"""A batch gives the same bytes whoever works on it, and whatever happens meanwhile."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import tarfile
import time
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import pytest

from benchmarks.pretend import Pretender, PretendWork, tree, write_rows
from lorasmith.errors import (
    ConflictError,
    InputError,
    LorasmithError,
    NotFoundError,
    OutputExistsError,
    StorageError,
)
from lorasmith.serving.batch.driver import BatchConfig, BatchDriver, Progress, Summary
from lorasmith.serving.batch.parts import PartDone, PartWork
from lorasmith.serving.batch.place import Place
from lorasmith.serving.batch.rows import BatchInput, Part, group
from lorasmith.serving.executor import EXECUTORS, InProcess, LoadedExecutor

SMALL = BatchConfig(max_rows=4)
Kill = Callable[[Path, Path, float], int]


def run(
    rows: Path, output: Path | str, *, executor: str = "inproc", workers: int = 1,
    resume: bool = False, config: BatchConfig = SMALL, work: PretendWork | None = None,
) -> Summary:  # fmt: skip
    work = work or PretendWork(output=str(output), packed=config.packed)
    with EXECUTORS[executor](work, workers) as started:
        source = BatchInput(str(rows), ["pretender"])
        return BatchDriver(source, Place(str(output)), started, config).run(resume=resume)


@pytest.fixture
def rows(tmp_path: Path) -> Path:
    return write_rows(tmp_path / "rows.jsonl", 30, row_7="raise", row_8="  ")


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text().splitlines()]


def test_every_row_has_an_adapter_or_an_error(rows: Path, tmp_path: Path) -> None:
    output = tmp_path / "out"
    assert run(rows, output) == Summary(rows=30, done=28, failed=2, parts=8)
    manifest, errors = lines(output / "manifest.jsonl"), lines(output / "errors.jsonl")
    assert [line["row"] for line in manifest] == [n for n in range(1, 31) if n not in (7, 8)]
    assert [(line["custom_id"], line["error"]["code"]) for line in errors] == [
        ("id-7", "invalid-input"),
        ("id-8", "invalid-input"),
    ]
    folder = output / manifest[0]["folder"]
    assert len(list(folder.iterdir())) == 4
    assert folder.name.startswith(manifest[0]["adapter"])
    assert not (output / "parts").exists()


@pytest.mark.parametrize("packed", [False, True])
def test_executors_and_workers_change_no_byte(rows: Path, tmp_path: Path, packed: bool) -> None:
    config = BatchConfig(max_rows=4, packed=packed)
    run(rows, tmp_path / "one", config=config)
    run(rows, tmp_path / "two", config=config, executor="process", workers=2)
    assert tree(tmp_path / "one") == tree(tmp_path / "two")


def test_shards_say_where_weights_begin(rows: Path, tmp_path: Path) -> None:
    output = tmp_path / "out"
    run(rows, output, config=BatchConfig(max_rows=4, packed=True))
    for line in lines(output / "manifest.jsonl"):
        data = (output / line["shard"]).read_bytes()
        weights = data[line["offset"] : line["offset"] + line["size"]]
        with tarfile.open(output / line["shard"]) as archive:
            names = [name for name in archive.getnames() if name.startswith(line["adapter"])]
            member = archive.extractfile(next(n for n in names if n.endswith(".safetensors")))
            assert member is not None and member.read() == weights


def test_rows_that_are_unusable_fail_alone(tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    bad = [
        "no json", "[1]", '{"custom_id": "", "description": "d"}', '{"description": "d"}',
        '{"custom_id": "a", "description": "d", "sed": 1}', '{"custom_id": "b"}',
        '{"custom_id": "c", "description": "d", "seed": "1"}',
        '{"custom_id": "d", "description": "d", "generator": "other"}',
        '{"custom_id": "e", "description": "d", "seed": -1}', "[" * 100_000,
        '{"custom_id": "f", "description": "' + "x" * 1_000_000 + '"}',
        '{"custom_id": "g", "method": "GET", "url": "/v1/adapters", "body": {}}',
        '{"custom_id": "h", "description": true}',
        '{"custom_id": "i", "description": "d", "num_samples": 2, "examples": ["a"]}',
        '{"custom_id": "j", "description": "d", "num_samples": 2}',
    ]  # fmt: skip
    good = [
        '{"custom_id": "x", "description": "d", "rank": null}',
        '{"custom_id": "y", "method": "POST", "url": "/v1/adapters", "body": {"description": "e"}}',
    ]
    rows.write_text("\n".join([*bad, "", *good]))
    summary = run(rows, tmp_path / "out")
    assert (summary.done, summary.failed) == (2, len(bad))
    errors = lines(tmp_path / "out" / "errors.jsonl")
    assert [error["row"] for error in errors] == list(range(1, len(bad) + 1))
    assert all(error["error"]["code"] == "invalid-input" for error in errors)


def test_rows_bring_documents_and_examples(tmp_path: Path) -> None:
    (tmp_path / "notes.md").write_text("# Notes\n\nAda keeps an *owl*.")
    given: list[dict[str, Any]] = [
        {"documents": ["notes.md", {"text": "Bo hoots.", "name": "Bo"}]},
        {"examples": [{"input": "wolf"}]},
        {"documents": ["../notes.md"]},
        {"documents": ["/etc/hostname"]},
        {"documents": ["nowhere.md"]},
        {"documents": [7]},
        {"documents": []},
        {"examples": [{"output": "wolves"}]},
    ]
    rows = tmp_path / "rows.jsonl"
    rows.write_text(
        "\n".join(json.dumps({"custom_id": str(n)} | row) for n, row in enumerate(given))
    )
    one, two, *bad = BatchInput(str(rows), ["pretender"]).rows()
    assert one.request is not None and two.request is not None
    assert one.request.documents == (
        ("notes.md", "Notes\n\nAda keeps an owl."),
        ("Bo", "Bo hoots."),
    )
    assert two.request.examples == (("wolf", ""),)
    said = ["out of the input's folder"] * 2 + ["cannot be read", "a document is", "is empty"]
    assert one.num_tokens == 16 + (1024 + 9 // 3) and two.num_tokens < 1024
    for row, words in zip(bad, [*said, "an example is"], strict=True):
        assert row.request is None and words in str(row.error)


def test_parquet_rows(tmp_path: Path, rows: Path) -> None:
    pyarrow = pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    from pyarrow import parquet

    table = pyarrow.Table.from_pylist(lines(rows))
    parquet.write_table(table, tmp_path / "rows.parquet", row_group_size=7)
    run(rows, tmp_path / "one")
    run(tmp_path / "rows.parquet", tmp_path / "two")
    one, two = tree(tmp_path / "one"), tree(tmp_path / "two")
    assert {name for name in one if one[name] != two.get(name)} == {"job.json"}
    (tmp_path / "broken.parquet").write_bytes(b"PAR1 and no more")
    with pytest.raises(InputError, match="not readable Parquet"):
        run(tmp_path / "broken.parquet", tmp_path / "three")


def test_parts_keep_to_both_budgets(rows: Path) -> None:
    source = BatchInput(str(rows), ["pretender"])
    parts = list(group(source.rows(), max_rows=64, max_tokens=96))  # sixteen tokens each
    assert [len(part.rows) for part in parts] == [6, 7, 6, 6, 5]  # the row that is blank has none
    assert [p.number for p in group(source.rows(), max_rows=16, max_tokens=9999)] == [0, 1]


def test_a_finished_batch_is_not_done_again(rows: Path, tmp_path: Path) -> None:
    first = run(rows, tmp_path / "out")
    before = tree(tmp_path / "out")
    assert run(rows, tmp_path / "out", resume=True) == first
    assert tree(tmp_path / "out") == before


def test_what_is_refused_is_left_as_it_is(rows: Path, tmp_path: Path) -> None:
    other = write_rows(tmp_path / "other.jsonl", 5)
    run(rows, tmp_path / "out")
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("mine")
    before = tree(tmp_path)
    with pytest.raises(OutputExistsError, match="add --resume"):
        run(rows, tmp_path / "out")
    with pytest.raises(ConflictError, match="another input"):
        run(other, tmp_path / "out", resume=True)
    with pytest.raises(ConflictError, match="another packed"):
        config = BatchConfig(max_rows=4, packed=True)
        run(rows, tmp_path / "out", resume=True, config=config)
    with pytest.raises(OutputExistsError, match="holds other files"):
        run(rows, tmp_path / "mine", resume=True)
    with pytest.raises(NotFoundError, match="does not exist"):
        run(tmp_path / "nothing.jsonl", tmp_path / "new")
    (tmp_path / "out" / "job.json").write_text("what")
    with pytest.raises(ConflictError, match="is not ours"):
        run(rows, tmp_path / "out", resume=True)
    assert not (tmp_path / "new").exists()
    assert {k: v for k, v in before.items() if "job.json" not in k}.items() <= tree(
        tmp_path
    ).items()


def test_an_id_that_comes_twice_is_said_before_any_work(tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    row = '{"custom_id": "a", "description": "d"}\n'
    rows.write_text(row + row.replace('"a"', '"b"') + row)
    with pytest.raises(InputError, match="comes twice, in rows 1 and 3"):
        run(rows, tmp_path / "out")
    rows.write_text("\n\n")
    with pytest.raises(InputError, match="has no rows"):
        run(rows, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_storage_that_hiccups_costs_nothing(rows: Path, tmp_path: Path) -> None:
    run(rows, tmp_path / "calm")
    output = tmp_path / "rough"
    work = PretendWork(output=str(output), unsteady=tmp_path / "count", refuse_every=3)
    run(rows, output, work=work)
    assert tree(output) == tree(tmp_path / "calm")


def test_a_storage_that_is_gone_ends_the_batch_which_can_go_on(rows: Path, tmp_path: Path) -> None:
    output = tmp_path / "out"
    work = PretendWork(output=str(output), unsteady=tmp_path / "count", refuse_every=1)
    with pytest.raises(StorageError, match="hiccups"):
        run(rows, output, work=work)
    run(rows, tmp_path / "calm")
    run(rows, output, resume=True)
    assert tree(output) == tree(tmp_path / "calm")


@pytest.mark.parametrize(("poison", "executor"), [("bug", "inproc"), ("die", "process")])
def test_a_poison_row_fails_alone(tmp_path: Path, poison: str, executor: str) -> None:
    rows = write_rows(tmp_path / "rows.jsonl", 30, row_6=poison)
    output = tmp_path / "out"
    assert run(rows, output, executor=executor).failed == 1
    (error,) = lines(output / "errors.jsonl")
    assert (error["row"], error["custom_id"]) == (6, "id-6")
    assert ("ends its worker" in error["error"]["message"]) == (poison == "die")
    run(write_rows(tmp_path / "good.jsonl", 30), tmp_path / "good")
    poisoned, good = tree(output), tree(tmp_path / "good")
    adapters = {name for name in good if name.startswith("adapters")}
    assert adapters & poisoned.keys() < adapters and len(adapters - poisoned.keys()) == 4


class Broken(Pretender):
    """Fails whatever is asked."""

    def __call__(self, batch: object) -> list[Any]:
        raise RuntimeError("nothing works")


def test_a_worker_that_never_works_is_no_poison(rows: Path, tmp_path: Path) -> None:
    def factory() -> PartWork:
        return PartWork(Broken(), Place(str(tmp_path / "out")))

    with InProcess(factory) as executor, pytest.raises(LorasmithError, match="nothing works"):
        source = BatchInput(str(rows), ["pretender"])
        BatchDriver(source, Place(str(tmp_path / "out")), executor, SMALL).run()
    assert not (tmp_path / "out" / "errors.jsonl").exists()


class Counting(LoadedExecutor[Part, PartDone]):
    """Does the work at once and notes how many parts were in flight, and which were done."""

    name = "counting"

    def __init__(self, work: PretendWork) -> None:
        super().__init__(work, 3)
        self.work = work()
        self.waiting: list[tuple[Part, Future[PartDone]]] = []
        self.most = 0
        self.done: list[int] = []

    def start(self) -> tuple[Any, ...]:
        return self.work.info()

    def submit(self, item: Part) -> Future[PartDone]:
        future: Future[PartDone] = Future()
        self.waiting.append((item, future))
        self.most = max(self.most, len(self.waiting))
        if len(self.waiting) == 6:  # the last first: any order will do
            for part, one in self.waiting[::-1]:
                self.done.append(part.number)
                one.set_result(self.work(part))
            self.waiting.clear()
        return future

    def close(self) -> None:
        pass


def test_parts_in_flight_are_bounded_and_in_any_order(tmp_path: Path) -> None:
    rows = write_rows(tmp_path / "rows.jsonl", 4 * 12)
    executor = Counting(PretendWork(output=str(tmp_path / "out")))
    told: list[Progress] = []
    source = BatchInput(str(rows), ["pretender"])
    BatchDriver(source, Place(str(tmp_path / "out")), executor, SMALL, tell=told.append).run()
    assert executor.most == 6 and executor.done[0] == 5
    assert told[-1] == Progress(total=48, finished=48, before=0)
    run(rows, tmp_path / "calm")
    assert tree(tmp_path / "out") == tree(tmp_path / "calm")


DRIVER = """
import sys
from pathlib import Path
from benchmarks.pretend import PretendWork
from tests.unit.serving.test_batch import run
run(Path(sys.argv[1]), sys.argv[2], resume=True,
    work=PretendWork(output=sys.argv[2], seconds=0.02))
"""


@pytest.fixture
def killed() -> Kill:
    """Return a function that starts a driver, kills it after a while and says how far it was."""

    def start(rows: Path, output: Path, seconds: float) -> int:
        root = str(Path(__file__).parents[3])
        driver = subprocess.Popen(
            [sys.executable, "-c", DRIVER, str(rows), str(output)],
            env=os.environ | {"PYTHONPATH": root},
        )
        parts = output / "parts"
        while not parts.exists() and driver.poll() is None:
            time.sleep(0.01)
        time.sleep(seconds)
        driver.send_signal(signal.SIGKILL)
        driver.wait()
        return len(list(parts.rglob("*.jsonl")))

    return start


def test_a_killed_driver_goes_on_and_repeats_no_finished_part(tmp_path: Path, killed: Kill) -> None:
    rows = write_rows(tmp_path / "rows.jsonl", 200)
    done = killed(rows, tmp_path / "out", random.Random(0).random() / 2)
    assert done
    executor = Counting(PretendWork(output=str(tmp_path / "out")))
    finished = {int(p.stem) for p in (tmp_path / "out" / "parts").rglob("*.jsonl")}
    executor.num_workers = 1
    executor.submit = lambda item: _at_once(executor, item)  # type: ignore[method-assign]
    source = BatchInput(str(rows), ["pretender"])
    BatchDriver(source, Place(str(tmp_path / "out")), executor, SMALL).run(resume=True)
    assert not finished & set(executor.done)
    run(rows, tmp_path / "calm")
    assert tree(tmp_path / "out") == tree(tmp_path / "calm")


def _at_once(executor: Counting, part: Part) -> Future[PartDone]:
    future: Future[PartDone] = Future()
    executor.done.append(part.number)
    future.set_result(executor.work(part))
    return future


def test_a_bucket_holds_the_same(rows: Path, tmp_path: Path, s3_endpoint: str) -> None:
    options = {"endpoint_url": s3_endpoint, "key": "key", "secret": "secret"}
    place = Place("s3://bucket/batch", **options, skip_instance_cache=True)
    run(rows, tmp_path / "out")

    def factory() -> PartWork:
        return PartWork(Pretender(), place)

    with InProcess(factory) as executor:
        source = BatchInput(str(rows), ["pretender"])
        summary = BatchDriver(source, place, executor, SMALL).run()
    assert summary.done == 28
    assert set(place.names()) == set(tree(tmp_path / "out"))
    assert place.read("manifest.jsonl") == (tmp_path / "out" / "manifest.jsonl").read_bytes()
