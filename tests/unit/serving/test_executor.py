"""Both executors make the same bytes, and lose nothing when a worker is killed."""

from __future__ import annotations

import errno
import json
import logging
import os
import signal
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch

from lorasmith import AdapterGenerator
from lorasmith.adapter import Adapter
from lorasmith.errors import (
    InputError,
    LorasmithError,
    NotFoundError,
    UnavailableError,
    WorkerDiedError,
)
from lorasmith.serving import executor as executors
from lorasmith.serving.executor import Batch, InProcess, Processes, make_executor
from lorasmith.serving.logs import JsonLines
from lorasmith.serving.requests import GeneratedAdapter, GenerationRequest, Outcome
from lorasmith.tasks import Example
from tests.unit.serving.works import Obedient

Here = InProcess[Batch, list[Outcome]]
Workers = Processes[Batch, list[Outcome]]
TEXTS = ("Name the colour.", "Translate the word to French.", "Say the opposite. " * 12)


@pytest.fixture(scope="module")
def in_process(checkpoint: Path) -> Iterator[Here]:
    with make_executor("inproc", [str(checkpoint)]) as executor:
        assert isinstance(executor, InProcess)
        executor.start()
        yield executor


@pytest.fixture(scope="module")
def processes(checkpoint: Path) -> Iterator[Workers]:
    with make_executor("process", [str(checkpoint)], 1) as executor:
        assert isinstance(executor, Processes)
        executor.start()
        yield executor


def requests(checkpoint: Path) -> tuple[GenerationRequest, ...]:
    return tuple(
        GenerationRequest(generator=str(checkpoint), description=text, seed=seed)
        for seed, text in enumerate(TEXTS)
    )


def files(outcomes: list[Outcome]) -> list[dict[str, bytes]]:
    return [one.files for one in outcomes if isinstance(one, GeneratedAdapter)]


def test_bytes_are_the_same_alone_and_in_any_batch(in_process: Here, checkpoint: Path) -> None:
    wanted = requests(checkpoint)
    together = files(in_process.submit(wanted).result())
    assert len(together) == 3
    assert files(in_process.submit(wanted[::-1]).result()) == together[::-1]
    assert [files(in_process.submit((one,)).result())[0] for one in wanted] == together


def test_bytes_are_the_same_in_worker_processes(
    in_process: Here, processes: Workers, checkpoint: Path
) -> None:
    wanted = requests(checkpoint)
    assert files(processes.submit(wanted).result()) == files(in_process.submit(wanted).result())


def test_a_killed_worker_is_replaced_and_its_batch_repeated(
    processes: Workers, checkpoint: Path
) -> None:
    wanted = requests(checkpoint)
    before = files(processes.submit(wanted).result())
    (pid,) = processes.pids
    os.kill(pid, signal.SIGSTOP)  # so that it has the batch in hand when it dies
    future = processes.submit(wanted)
    os.kill(pid, signal.SIGKILL)
    assert files(future.result(timeout=120)) == before
    assert processes.pids != [pid]


@pytest.fixture(scope="module")
def obedient() -> Iterator[Processes[Sequence[str], list[str]]]:
    with Processes[Sequence[str], list[str]](Obedient) as executor:
        executor.start()
        yield executor


def test_a_worker_that_cannot_be_replaced_ends_nothing(
    obedient: Processes[Sequence[str], list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: object) -> None:
        raise OSError(errno.EMFILE, "Too many open files")

    monkeypatch.setattr(executors, "_PAUSE_SECONDS", 0.01)
    (pid,) = obedient.pids
    with monkeypatch.context() as patch:
        patch.setattr("multiprocessing.context.SpawnProcess.start", refuse)
        os.kill(pid, signal.SIGKILL)
        with pytest.raises(UnavailableError):
            obedient.submit(["one"]).result(timeout=30)
        with pytest.raises(UnavailableError, match="Too many open files"):
            obedient.submit(["two"]).result(timeout=30)
        assert obedient.alive
    assert obedient.submit(["three"]).result(timeout=60) == ["three"]


def test_work_that_workers_die_of_is_told_from_other_failures(
    obedient: Processes[Sequence[str], list[str]],
) -> None:
    with pytest.raises(WorkerDiedError, match="died 2 times"):
        obedient.submit(["die", "one"]).result(timeout=60)
    assert obedient.submit(["one"]).result(timeout=60) == ["one"]


def test_workers_log_as_their_parent_does(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    handler = logging.StreamHandler()
    for formatter in (JsonLines(), logging.Formatter()):
        handler.setFormatter(formatter)
        monkeypatch.setattr(logging.getLogger(), "handlers", [handler])
        with Processes[Sequence[str], list[str]](Obedient) as workers:
            workers.start()
            assert workers.submit(["complain"]).result() == ["complain"]
        line = next(one for one in capfd.readouterr().err.splitlines() if "something" in one)
        if isinstance(formatter, JsonLines):
            said = json.loads(line)
            assert (said["level"], said["message"]) == ("warning", "something is odd")
        else:
            assert line == "something is odd"


def test_what_cannot_be_sent_fails_alone(
    obedient: Processes[Sequence[Any], list[Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(executors, "_PAUSE_SECONDS", 0.01)
    with pytest.raises(UnavailableError, match="no worker took this batch"):
        obedient.submit([lambda: None]).result(timeout=60)
    assert obedient.submit(["four"]).result(timeout=60) == ["four"]


def test_a_bad_row_leaves_the_others(in_process: Here, checkpoint: Path) -> None:
    good = requests(checkpoint)
    bad = (
        GenerationRequest(generator=str(checkpoint), description="  "),
        GenerationRequest(generator="nobody", description="Name the colour."),
        GenerationRequest(generator=str(checkpoint), description="Name it.", rank=64),
    )
    outcomes = in_process.submit((good[0], *bad, good[1])).result()
    assert [type(one) for one in outcomes[1:4]] == [InputError, NotFoundError, InputError]
    assert files([outcomes[0], outcomes[4]]) == files(in_process.submit(good[:2]).result())


def test_a_lower_rank_is_the_nearest_delta(
    in_process: Here, checkpoint: Path, tmp_path: Path
) -> None:
    request = GenerationRequest(generator=str(checkpoint), description=TEXTS[0], rank=1)
    (made,) = in_process.submit((request,)).result()
    assert isinstance(made, GeneratedAdapter)
    for name, data in made.files.items():
        (tmp_path / name).write_bytes(data)
    adapter = Adapter.from_pretrained(tmp_path)
    assert (adapter.layout.rank, adapter.digest, made.rank) == (1, made.digest, 1)


@pytest.mark.slow
def test_examples_choose_among_samples(stochastic_checkpoint: Path) -> None:
    def request(seed: int) -> GenerationRequest:
        name = str(stochastic_checkpoint)
        return GenerationRequest(generator=name, description=TEXTS[0], seed=seed)

    examples = (("sky", "blue"), ("grass", "green"))
    wanted = (replace(request(3), num_samples=3, examples=examples), request(9))
    with make_executor("inproc", [str(stochastic_checkpoint)]) as executor:
        executor.start()
        chosen, other = executor.submit(wanted).result()
        samples = executor.submit(tuple(map(request, (3, 4, 5)))).result()
    assert isinstance(chosen, GeneratedAdapter) and isinstance(other, GeneratedAdapter)
    (found,) = [one for one in samples if files([one]) == files([chosen])]
    assert isinstance(found, GeneratedAdapter) and found.seed == chosen.seed
    assert other.seed == 9


@pytest.mark.slow
def test_refined_on_examples_it_is_the_generator_s_own(checkpoint: Path) -> None:
    examples = (("sky", "blue"), ("grass", "green"))
    plain = GenerationRequest(generator=str(checkpoint), description=TEXTS[0], seed=3)
    wanted = (replace(plain, refine=2, examples=examples), plain)
    with make_executor("inproc", [str(checkpoint)]) as executor:
        executor.start()
        refined, made = executor.submit(wanted).result()
    assert isinstance(refined, GeneratedAdapter) and isinstance(made, GeneratedAdapter)
    assert refined.digest != made.digest
    assert json.loads(refined.files["generation.json"])["refined_steps"] == 2
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        generator = AdapterGenerator.from_pretrained(str(checkpoint))
        solved = [Example(input=given, output=out) for given, out in examples]
        again = generator.refine(generator(TEXTS[0], seed=3), solved, steps=2)
    finally:
        torch.set_num_threads(threads)
    assert again.digest == refined.digest


def test_generators_are_described(in_process: Here, processes: Workers) -> None:
    (info,) = in_process.start()
    assert processes.pids
    assert (info.rank, info.family, info.draws_at_random) == (2, "hypernetwork", False)


def test_a_generator_that_is_not_there_is_said_at_the_start() -> None:
    for name in ("inproc", "process"):
        executor = make_executor(name, ["./nowhere"])
        with pytest.raises(LorasmithError, match="there is no generator"):
            executor.start()
        executor.close()


def test_unusable_requests_and_executors() -> None:
    good = GenerationRequest(generator="g", description="d")
    bad: dict[str, Any]
    for bad in (
        {"seed": -1},
        {"seed": 2**31},
        {"rank": 0},
        {"num_samples": 2},
        {"num_samples": 2, "seed": 2**31 - 1, "examples": (("a", "b"),)},
        {"refine": 5},
        {"refine": 5, "examples": (("a", ""),)},
        {"refine": 101, "examples": (("a", "b"),)},
    ):
        with pytest.raises(InputError):
            replace(good, **bad)
    with pytest.raises(InputError, match="no executor"):
        make_executor("cloud", ["g"])
    with pytest.raises(InputError, match="one worker"):
        make_executor("inproc", ["g"], 2)
