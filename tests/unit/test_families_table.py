"""The table of all families: what it reads off the scores of single runs."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import pytest

from benchmarks.families import HELD_OUT, REGENERATED, Run, Table


def run(name: str, seed: int, generated: float, **arms: float) -> Run:
    tasks = [f"t{index}" for index in range(4)]
    columns = {"generated": generated, "base": 0.0, "oracle": 0.8, **arms}
    scores = {arm: dict.fromkeys(tasks, value) for arm, value in columns.items()}
    return Run(name=name, seed=seed, share=0.05, parts={REGENERATED: scores, HELD_OUT: scores})


def test_rows_average_their_seeds_and_are_compared_with_the_nearest(tmp_path: Path) -> None:
    runs = [
        run("cvae", 1, 0.6, best_of=0.7),
        run("cvae", 0, 0.4, best_of=0.5),
        run("nearest", 0, 0.2),
        run("cvae, refined", 0, 0.8),
    ]
    for each in runs:
        path = tmp_path / f"{each.name}-{each.seed}.json"
        path.write_text(json.dumps(asdict(each)))
    table = Table.read(tmp_path)
    assert list(table.runs) == ["nearest", "cvae", "cvae, refined"]
    assert set(table.score("cvae", HELD_OUT, "generated").values()) == {0.5}
    assert table.score("nearest", HELD_OUT, "best_of") == {}
    lead = table.lead("cvae", HELD_OUT, "best_of", "cvae", "generated")
    assert lead is not None
    assert lead.mean == pytest.approx(0.1)
    rows = table.to_markdown().split("\n### ")[1].splitlines()
    found = next(row for row in rows if row.startswith("| cvae |"))
    cells = [cell.strip() for cell in found.strip("|").split("|")]
    assert cells[1:4] == ["2", "50.0", "20.0"]
    assert cells[6] == "60.0"
    assert cells[8] == "62.5"
    assert cells[9] == "0.62 (0.62 to 0.62)"
    assert cells[10] == "5.0 %"
    assert "| cvae | +0.50 (+0.50 to +0.50) |" in rows  # 0.8 - 0.4 of the same seed, of 0.8
    assert "| lead over | nearest |" in rows
    assert "| cvae | **+30.0** (+30.0 to +30.0) |" in rows
    assert not any(row.startswith("| nearest | **") for row in rows)
