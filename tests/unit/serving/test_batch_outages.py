"""An outage costs no row: what fails is tried again, and rows are blamed on evidence alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from benchmarks.pretend import Pretender, tree, write_rows
from lorasmith.errors import LorasmithError, UnavailableError, WorkerDiedError
from lorasmith.serving.batch.driver import BatchConfig, BatchDriver, Summary
from lorasmith.serving.batch.parts import PartDone, PartWork
from lorasmith.serving.batch.place import Place
from lorasmith.serving.batch.rows import BatchInput, Part
from lorasmith.serving.executor import InProcess


class Failing(PartWork):
    """Fails in the calls that ``fails`` names, counted from 1, and where a row says "die"."""

    def __init__(self, output: Path, fails: Callable[[int], LorasmithError | None]) -> None:
        super().__init__(Pretender(), Place(str(output)))
        self.calls = 0
        self._fails = fails

    def __call__(self, part: Part) -> PartDone:
        self.calls += 1
        if error := self._fails(self.calls):
            raise error
        if any(row.request and "die" in row.request.description for row in part.rows):
            raise WorkerDiedError("a worker died 2 times with this item in hand")
        return super().__call__(part)


def during(calls: range, error: type[LorasmithError]) -> Callable[[int], LorasmithError | None]:
    return lambda call: error("nobody answers") if call in calls else None


def run(
    rows: Path, output: Path, fails: Callable[[int], LorasmithError | None], *,
    max_rows: int = 4, **how: Any,  # noqa: ANN401
) -> Summary:  # fmt: skip
    work = Failing(output, fails)
    with InProcess[Part, PartDone](lambda: work) as executor:
        source = BatchInput(str(rows), ["pretender"])
        config = BatchConfig(max_rows=max_rows)
        return BatchDriver(source, Place(str(output)), executor, config).run(**how)


NEVER = during(range(0), LorasmithError)


@pytest.mark.parametrize("max_rows", [1, 4])
@pytest.mark.parametrize("error", [UnavailableError, WorkerDiedError, LorasmithError])
def test_an_outage_ends_the_batch_and_blames_no_row(
    tmp_path: Path, max_rows: int, error: type[LorasmithError]
) -> None:
    rows, output = write_rows(tmp_path / "rows.jsonl", 12), tmp_path / "out"
    with pytest.raises(error, match="nobody answers"):
        run(rows, output, during(range(3, 100), error), max_rows=max_rows)
    summary = run(rows, output, NEVER, max_rows=max_rows, resume=True)
    assert (summary.done, summary.failed) == (12, 0)
    run(rows, tmp_path / "calm", NEVER, max_rows=max_rows)
    assert tree(output) == tree(tmp_path / "calm")


@pytest.mark.parametrize("calls", [range(1, 3), range(2, 6), range(3, 7)])
def test_deaths_that_pass_cost_nothing(tmp_path: Path, calls: range) -> None:
    rows, output = write_rows(tmp_path / "rows.jsonl", 12), tmp_path / "out"
    assert run(rows, output, during(calls, WorkerDiedError)).failed == 0
    run(rows, tmp_path / "calm", NEVER)
    assert tree(output) == tree(tmp_path / "calm")


def test_the_first_row_can_be_the_one(tmp_path: Path) -> None:
    rows = write_rows(tmp_path / "rows.jsonl", 6, row_1="die", row_2="die again")
    assert run(rows, tmp_path / "out", NEVER, max_rows=1).failed == 2
    rows = write_rows(tmp_path / "all.jsonl", 20, **{f"row_{n}": f"die {n}" for n in range(1, 21)})
    with pytest.raises(WorkerDiedError, match="died 2 times"):
        run(rows, tmp_path / "none", NEVER, max_rows=1)


def test_a_part_of_unusable_rows_alone_is_tried_again(tmp_path: Path) -> None:
    rows = write_rows(tmp_path / "rows.jsonl", 8, **{f"row_{n}": " " for n in range(1, 5)})
    summary = run(rows, tmp_path / "out", during(range(1, 2), WorkerDiedError))
    assert (summary.done, summary.failed) == (4, 4)
    with pytest.raises(WorkerDiedError):
        run(rows, tmp_path / "gone", during(range(1, 100), WorkerDiedError))
