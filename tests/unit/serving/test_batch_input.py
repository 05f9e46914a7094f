"""What rows name may be anything and ends no batch, and a batch that goes on loses no row."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from benchmarks.pretend import Pretender, PretendWork
from lorasmith.errors import ConflictError, StorageError
from lorasmith.serving.batch.driver import BatchConfig, BatchDriver, Summary
from lorasmith.serving.batch.parts import PartDone, PartWork
from lorasmith.serving.batch.place import Place
from lorasmith.serving.batch.rows import BatchInput, Part
from lorasmith.serving.executor import InProcess
from lorasmith.serving.lines import rows_of
from lorasmith.serving.requests import MAX_LINE_BYTES, GeneratorInfo


def write(path: Path, rows: list[dict[str, Any]]) -> BatchInput:
    """Write rows, each with an id of its own, and return them as an input."""
    numbered = [{"custom_id": f"id-{number}"} | row for number, row in enumerate(rows, 1)]
    path.write_text("".join(json.dumps(row) + "\n" for row in numbered))
    return BatchInput(str(path), ["pretender"])


def run(source: BatchInput, output: Path, work: Any = None, **how: Any) -> Summary:  # noqa: ANN401
    config = BatchConfig(max_rows=4, max_tokens=3000)
    with InProcess[Part, PartDone](work or PretendWork(output=str(output))) as executor:
        return BatchDriver(source, Place(str(output)), executor, config).run(**how)


def errors(output: Path) -> dict[int, str]:
    found = [json.loads(line) for line in (output / "errors.jsonl").read_text().splitlines()]
    return {line["row"]: line["error"]["message"] for line in found}


class Stopping(Pretender):
    """Has no room from its third batch on."""

    calls = 0

    def __call__(self, batch: Any) -> list[Any]:  # noqa: ANN401
        self.calls += 1
        if self.calls >= 3:
            raise StorageError("the disk is full")
        return super().__call__(batch)


@pytest.fixture
def begun(tmp_path: Path) -> Iterator[tuple[BatchInput, Path]]:
    """A batch of which two parts are done, of rows that name documents, two in a part."""
    rows = []
    for number in range(1, 9):
        (tmp_path / f"{number}.txt").write_text(f"Document {number}. " * 500)
        rows.append({"documents": [f"{number}.txt"], "description": f"Row {number}."})
    source, output = write(tmp_path / "rows.jsonl", rows), tmp_path / "out"
    work = Stopping()
    with pytest.raises(StorageError, match="full"):
        run(source, output, lambda: PartWork(work, Place(str(output))))
    assert len(list((output / "parts").rglob("*.jsonl"))) == 2
    yield source, output


def test_documents_that_change_later_lose_no_row(begun: tuple[BatchInput, Path]) -> None:
    source, output = begun
    (output.parent / "7.txt").write_text("It is short now.")
    (output.parent / "8.txt").unlink()
    assert run(source, output, resume=True) == Summary(rows=8, done=7, failed=1, parts=4)
    assert "cannot be read" in errors(output)[8]
    manifest = (output / "manifest.jsonl").read_text().splitlines()
    assert [json.loads(line)["row"] for line in manifest] == list(range(1, 8))


def test_documents_of_finished_parts_may_not_change(begun: tuple[BatchInput, Path]) -> None:
    source, output = begun
    (output.parent / "2.txt").write_text("It is short now.")
    with pytest.raises(ConflictError, match="documents of rows 1 to 2 have changed"):
        run(source, output, resume=True)


def test_parts_that_hold_other_rows_are_not_joined(begun: tuple[BatchInput, Path]) -> None:
    source, output = begun
    first, second = sorted((output / "parts").rglob("*.jsonl"))
    whole = second.read_bytes()
    second.write_bytes(b"".join(whole.splitlines(keepends=True)[:-1]))
    with pytest.raises(ConflictError, match="hold 7 rows of 8"):
        run(source, output, resume=True)
    second.write_bytes(whole.splitlines(keepends=True)[0] + first.read_bytes())
    with pytest.raises(ConflictError, match="hold row 1 after row 2"):
        run(source, output, resume=True)
    assert not (output / "manifest.jsonl").exists()


class Several(Pretender):
    """Pretends to have generators of some names and digests."""

    def __init__(self, digests: dict[str, str]) -> None:
        super().__init__()
        self._digests = digests

    def info(self) -> tuple[GeneratorInfo, ...]:
        (one,) = super().info()
        return tuple(replace(one, name=name, digest=d) for name, d in self._digests.items())


@pytest.mark.parametrize("finished", [False, True])
def test_another_generator_is_another_batch(tmp_path: Path, finished: bool) -> None:
    source, output = write(tmp_path / "rows.jsonl", [{"description": "a"}]), tmp_path / "out"
    digests = {"pretender": "0", "other": "1"}

    def work(digests: dict[str, str]) -> Callable[[], PartWork]:
        return lambda: PartWork(Several(digests), Place(str(output)))

    run(source, output, work(digests))
    if not finished:
        (output / "summary.json").unlink()
    for others in ({"pretender": "2", "other": "1"}, dict(reversed(digests.items()))):
        with pytest.raises(ConflictError, match="another generators"):
            run(source, output, work(others), resume=True)
    assert run(source, output, work(digests), resume=True).done == 1


def test_an_input_that_grows_is_noticed(tmp_path: Path) -> None:
    source = write(tmp_path / "rows.jsonl", [{"description": "a"}, {"description": "b"}])
    facts = source.check()
    assert len(list(source.rows(facts.digest))) == 2
    with (tmp_path / "rows.jsonl").open("a") as file:
        file.write('{"custom_id": "new", "description": "c"}\n')
    with pytest.raises(ConflictError, match="changed while it was read"):
        list(source.rows(facts.digest))


def test_a_path_leads_nowhere_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("Nobody shall read this.")
    folder = tmp_path / "input"
    (folder / "in").mkdir(parents=True)
    (folder / "notes.txt").write_text("Ada keeps an owl.")
    (folder / "in" / "same.txt").symlink_to(folder / "notes.txt")
    (folder / "link.txt").symlink_to(secret)
    (folder / "out").symlink_to(tmp_path)
    os.mkfifo(folder / "pipe.txt")
    bad = [
        f"file://{secret}", "http://127.0.0.1:9/", "a://x.txt", "zip://a::b.zip", "link.txt",
        "out/secret.txt", "pipe.txt", "in", "", "a\nb.txt", "\ud800.txt", "x" * 5000,
    ]  # fmt: skip
    rows: list[dict[str, Any]] = [{"documents": [path]} for path in bad]
    rows += [{"documents": [{"text": "Bo hoots.", "name": "\ud800"}]}]
    rows += [
        {"description": "d", "num_samples": 10**9, "examples": [{"input": "a", "output": "b"}]}
    ]
    rows += [{"documents": ["notes.txt"]}, {"documents": ["in/same.txt"]}]
    write(folder / "rows.jsonl", rows)
    monkeypatch.chdir(folder)
    summary = run(BatchInput("rows.jsonl", ["pretender"]), tmp_path / "batch")
    assert (summary.done, summary.failed) == (2, len(rows) - 2)
    said = errors(tmp_path / "batch")
    assert list(said) == list(range(1, len(rows) - 1))
    assert "num_samples must be at most 64" in said[len(rows) - 2]
    assert "leads out" in said[5] and "leads out" in said[6] and "no ordinary file" in said[7]


def test_lines_of_the_service_are_rows_up_to_the_same_length(tmp_path: Path) -> None:
    body = {"description": "Say it."}
    fields = {"method": "POST", "url": "/v1/adapters", "body": body}
    lines = []
    for name, size in (("a", MAX_LINE_BYTES), ("b", MAX_LINE_BYTES + 1), ("c", MAX_LINE_BYTES)):
        lines.append(json.dumps({"custom_id": name} | fields).ljust(size).encode())
    for end in (b"", b"\n"):
        data = b"\n".join(lines) + end
        (tmp_path / "rows.jsonl").write_bytes(data)
        rows = list(BatchInput(str(tmp_path / "rows.jsonl"), ["pretender"]).rows())
        assert [row.error is None for row in rows] == [True, False, True]
        served = [row for some in rows_of("job", [data]) for row in some]
        assert [row["error"] is None for row in served] == [True, False, True]


def test_documents_beside_an_input_that_is_not_local() -> None:
    place = Place("memory://batch-of-documents")
    place.put("notes.txt", b"Ada keeps an owl.")
    rows = [{"custom_id": "a", "documents": ["notes.txt"]}, {"custom_id": "b", "documents": ["n"]}]
    place.put("rows.jsonl", "\n".join(json.dumps(row) for row in rows).encode())
    there, missing = BatchInput("memory://batch-of-documents/rows.jsonl", ["pretender"]).rows()
    assert there.request is not None
    assert there.request.documents == (("notes.txt", "Ada keeps an owl."),)
    assert missing.request is None and "cannot be read" in str(missing.error)
    with pytest.raises(StorageError, match="check the URL"):
        BatchInput("nothing://rows.jsonl", ["pretender"]).check()
