"""``lorasmith batch`` with a real generator: the folders it writes are adapters."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from benchmarks.pretend import tree, write_rows
from lorasmith.adapter import Adapter
from lorasmith.cli.main import main
from lorasmith.errors import InputError, NotFoundError, OutputExistsError


def run(*words: str | Path) -> tuple[int, str, str]:
    done = CliRunner().invoke(main, ["batch", *map(str, words)])
    return done.exit_code, done.stdout, done.stderr


@pytest.mark.slow
def test_adapters_are_the_same_from_every_executor(checkpoint: Path, tmp_path: Path) -> None:
    rows = write_rows(tmp_path / "rows.jsonl", 6, row_3="...")
    shared = (rows, "--generator", checkpoint, "--max-rows", "2")
    code, shown, said = run(*shared, "-o", tmp_path / "one", "--json")
    assert code == 0 and "1 of 6 rows have no adapter" in said
    found = json.loads(shown)
    assert (found["rows"], found["done"], found["failed"], found["parts"]) == (6, 5, 1, 3)
    code, shown, _ = run(*shared, "-o", tmp_path / "two", "--executor", "process")
    assert (code, shown) == (0, f"{tmp_path / 'two'}\n")
    assert tree(tmp_path / "one") == tree(tmp_path / "two")
    lines = (tmp_path / "one" / "manifest.jsonl").read_text().splitlines()
    for line in map(json.loads, lines):
        adapter = Adapter.from_pretrained(tmp_path / "one" / line["folder"])
        assert adapter.digest == line["adapter"]
        assert adapter.provenance is not None
        assert adapter.provenance.condition == f"Say the number {line['row']}."


def test_what_cannot_be_begun_is_one_line(checkpoint: Path, tmp_path: Path) -> None:
    rows = write_rows(tmp_path / "rows.jsonl", 2)
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("mine")
    for error, words in (
        (InputError, ("-", "-o", tmp_path / "out")),
        (NotFoundError, (tmp_path / "none.jsonl", "-o", tmp_path / "out")),
        (NotFoundError, (rows, "-o", tmp_path / "out", "--generator", "./nowhere")),
        (OutputExistsError, (rows, "-o", tmp_path / "mine")),
        (InputError, (rows, "-o", tmp_path / "out", "--workers", "2")),
    ):
        code, shown, said = run(*words)
        assert (code, shown) == (error.exit_code, "")
        assert said.startswith("error: ") and said.count("\n") == 1
    assert not (tmp_path / "out").exists()


def test_rows_go_to_the_first_generator_that_reads_what_they_hold(
    checkpoint: Path, context_checkpoint: Path, tmp_path: Path
) -> None:
    solved = [{"input": "wolf", "output": "wolves"}]
    rows = [
        {"custom_id": "description", "description": "Give the plural."},
        {"custom_id": "document", "documents": [{"text": "Ada has an owl."}]},
        {"custom_id": "examples", "examples": solved},
        {"custom_id": "both", "description": "Give the plural.", "examples": solved},
        {"custom_id": "named", "documents": [{"text": "Bo."}], "generator": str(checkpoint)},
    ]
    source = tmp_path / "rows.jsonl"
    source.write_text("".join(json.dumps(row) + "\n" for row in rows))
    generators = ("--generator", checkpoint, "--generator", context_checkpoint)
    code, shown, said = run(source, *generators, "-o", tmp_path / "out")
    assert code == 0 and "1 of 5 rows have no adapter" in said, (shown, said)
    lines = map(json.loads, (tmp_path / "out" / "manifest.jsonl").read_text().splitlines())
    made = {line["custom_id"]: line["generator"] for line in lines}
    context = str(context_checkpoint)
    assert made == {
        "description": str(checkpoint),
        **dict.fromkeys(("document", "examples", "both"), context),
    }
    (wrong,) = (tmp_path / "out" / "errors.jsonl").read_text().splitlines()
    assert "reads no documents" in wrong
