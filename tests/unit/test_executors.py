"""Both executors: results, errors, bounded streams, and workers that die."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import torch

from lorasmith.errors import InputError, LorasmithError
from lorasmith.executors import EXECUTORS, Executor, ProcessExecutor, make_executor


@dataclass(frozen=True)
class Squares:
    """A worker that squares, fails on 13 and, told to, dies once per marker file."""

    marker: Path
    times: int = 1

    def __call__(self) -> Callable[[int], tuple[int, int]]:
        return self.work

    def work(self, number: int) -> tuple[int, int]:
        if number == 13:
            raise ValueError("thirteen")
        if number == 7 and len(list(self.marker.iterdir())) < self.times:
            (self.marker / str(os.getpid())).touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return number * number, os.getpid()


def count_threads() -> Callable[[int], int]:
    """Say how many threads torch has, which this module imports as it is itself imported."""
    return lambda _: torch.get_num_threads()


@pytest.fixture
def marker(tmp_path: Path) -> Path:
    return tmp_path


@pytest.mark.parametrize("name", sorted(EXECUTORS))
def test_every_item_comes_back_once(name: str, marker: Path) -> None:
    with make_executor(name, Squares(marker, times=0)) as executor:
        results = {item: future for item, future in executor.run([1, 2, 13, 3])}
        assert [results[item].result()[0] for item in (1, 2, 3)] == [1, 4, 9]
        with pytest.raises(ValueError, match="thirteen"):
            results[13].result()
        here = results[1].result()[1] == os.getpid()
        assert here is (name == "inproc")
        assert executor.submit(5).result()[0] == 25


def test_workers_share_the_cores() -> None:
    with ProcessExecutor(count_threads, 2) as executor:
        assert executor.submit(0).result() == max(1, (os.cpu_count() or 1) // 2)


def test_a_dead_worker_costs_nothing_but_time(marker: Path) -> None:
    with ProcessExecutor(Squares(marker), 2) as executor:
        results = {item: future.result()[0] for item, future in executor.run(range(12))}
    assert results == {number: number**2 for number in range(12)}
    assert len(list(marker.iterdir())) == 1


def test_an_item_that_kills_every_worker_is_named(marker: Path) -> None:
    with (
        ProcessExecutor(Squares(marker, times=99)) as executor,
        pytest.raises(LorasmithError, match="died 3 times with '7' in hand"),
    ):
        list(executor.run([7]))


def test_a_stream_is_taken_only_as_fast_as_it_is_worked_on(marker: Path) -> None:
    taken = 0

    def stream() -> Iterator[int]:
        nonlocal taken
        for number in range(20, 60):
            taken += 1
            yield number

    with ProcessExecutor(Squares(marker, times=0)) as executor:
        for done, _ in enumerate(executor.run(stream()), start=1):
            assert taken <= done + 2
    assert taken == 40


def test_threads_are_shared_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OMP_NUM_THREADS", raising=False)
    monkeypatch.setattr(os, "cpu_count", lambda: 8)
    with ProcessExecutor(Threads(), 2) as executor:
        assert executor.submit(0).result() == "4"
    monkeypatch.setenv("OMP_NUM_THREADS", "3")  # whoever says so wants no more
    with ProcessExecutor(Threads(), 2) as executor:
        assert executor.submit(0).result() == "3"
    assert threading.active_count() < 50


class Threads:
    """A worker that says how many threads its libraries may start."""

    def __call__(self) -> Callable[[int], str | None]:
        return lambda _: os.environ.get("OMP_NUM_THREADS")


def test_what_cannot_be_made(marker: Path) -> None:
    with pytest.raises(InputError, match="choose one of inproc, process, ray"):
        make_executor("cloud", Squares(marker))
    with pytest.raises(InputError, match="at least one worker, got 0"):
        make_executor("process", Squares(marker), 0)
    with pytest.raises(InputError, match="use --executor process"):
        make_executor("inproc", Squares(marker), 2)
    assert issubclass(ProcessExecutor, Executor)
