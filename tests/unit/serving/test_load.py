"""The benchmarks of the service run, on a small scale, and find what they look for."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from unittest.mock import Mock

import pytest

from benchmarks import faults, poison, ray, serving, soak
from benchmarks.noted import Look
from benchmarks.server import Bar, Server, table
from tests.unit.serving.works import Obedient


@pytest.mark.slow
def test_load(tmp_path: Path) -> None:
    words = ["--seconds", "2", "--clients", "8", "--queue", "16", "--duplicates", "50"]
    found = serving.run(serving.parse(words))
    assert found["engine_rate"] > 0 and found["rate"] > 0
    bars: list[Bar] = found["bars"]
    by_name = {bar.name: bar for bar in bars}
    # How fast it was depends on what else the machine does; what holds always, holds here.
    flood = found["phases"]["flood"]
    assert set(flood) <= {"201", "202", "429"} and flood["429"]["count"] > 0
    for name, bar in by_name.items():
        if "lost" in name or "duplicates" in name:
            assert bar.ok, bar
    assert table(bars).count("\n") == len(bars) + 2


@pytest.mark.slow
def test_soak(tmp_path: Path, checkpoint: Path) -> None:
    words = ("--generator", str(checkpoint))
    (tmp_path / "data").mkdir()
    with Server(tmp_path / "data", *words, settings={"retention": 1}) as server:
        samples = asyncio.run(soak.soak(server, 200, 8, 0.2))
    assert samples[-1].generations == 200
    assert min(one.memory for one in samples) > 1e6
    assert samples[-1].disk > 200_000 and samples[-1].series > 20
    soak.save(samples, tmp_path / "out")
    assert (tmp_path / "out" / "soak.png").stat().st_size > 1000
    lines = (tmp_path / "out" / "samples.csv").read_text().splitlines()
    assert len(lines) == len(samples) + 1


def test_growth_is_told_from_noise() -> None:
    def samples(leak: float, labels: float = 0.0, kept: float = 0.0) -> list[soak.Sample]:
        return [
            soak.Sample(
                seconds=float(n),
                generations=n,
                memory=int(5e8 + 1e6 * (n * 7 % 5) + leak * n),
                descriptors=40 + n % 3,
                disk=int(1e7 + 1e5 * (n % 60) + kept * n),
                series=90 + int(labels * n),
            )
            for n in range(1000)
        ]

    def verdicts(*grow: float) -> list[bool]:
        return [bar.ok for bar in soak.judge(samples(*grow), 100.0)]

    assert verdicts(0) == [True, True, True, True]
    assert verdicts(1e5) == [False, True, True, True]
    assert verdicts(0, 1, 1e5) == [True, True, False, False]
    assert not any(bar.ok for bar in soak.judge(samples(0)[:4]))


@pytest.mark.slow
def test_kills(tmp_path: Path, checkpoint: Path) -> None:
    words = ["--generator", str(checkpoint), "--kills", "2", "--spread", "2", "--lines", "100"]
    options = faults.parse([*words, "--options", "--executor", "process"])
    bars = faults.run(options, tmp_path)
    # How much was done between two kills depends on what else the machine does.
    idle = ("adapters written", "lines or batches left")
    assert all(bar.ok for bar in bars if not bar.name.startswith(idle)), bars


def test_kills_that_met_nothing_or_cost_too_much_are_told() -> None:
    def verdicts(again: int, **changes: int) -> list[bool]:
        look = Look(**({"written": 9, "left": 5, "in_hand": 32, "wasted": 0} | changes))
        after = Look(written=9, left=0, in_hand=0, wasted=0)
        watch = Mock(look=lambda: after, begun=Counter({"one": 1 + again, "two": 1}))
        storm = faults.Storm(clients=Mock(), batches={}, looks=[look, look], workers_killed=0)
        return [bar.ok for bar in faults.efforts(storm, watch)]

    assert verdicts(64) == [True] * 5
    assert verdicts(65) == [True, True, True, False, True]
    assert verdicts(0, written=0, left=0) == [False, False, True, True, True]
    assert verdicts(0, in_hand=65, wasted=1) == [True, True, False, True, False]


def test_what_ray_adds_is_measured_with_answers_that_are_known() -> None:
    asked: list[str] = []

    class Work(Obedient):
        def __call__(self, words: Sequence[str], /) -> list[str]:
            asked.extend(words)
            return super().__call__(words)

    work = ray.LoadRemembering(Work)()
    assert work(["one"]) == work(["one"]) == ["one"] == asked
    found = {"ray_against_inproc": 1.7, "ray_per_s": 90.0, "ray_overhead_per_adapter_ms": 2.5}
    bars = ray.judge("service", found, ray.parse([]))
    assert [bar.ok for bar in bars] == [True, False]


@pytest.mark.slow
def test_poison(tmp_path: Path) -> None:
    options = poison.parse(["--rows", "200", "--workers", "2"])
    bars = poison.compare(options, tmp_path)
    assert len(bars) == 3 and all(bar.ok for bar in bars), bars
    wanted = poison.adapters(tmp_path / "healthy")
    assert not poison.judge(tmp_path / "raise", wanted, "id-1", "another row").ok
    assert not poison.judge(tmp_path / "healthy", wanted, "id-1", "nothing").ok
