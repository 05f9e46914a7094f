"""Output appears whole or not at all, and the file system's refusals say what to do."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from lorasmith import files
from lorasmith.errors import NotFoundError, OutputExistsError, StorageError
from lorasmith.files import read_file, staged_folder, write_file, write_folder

FILES = {"a.bin": b"\x00\x01", "b.txt": b"text"}


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_folder_is_written_with_its_parents_and_readable_by_all(tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "new" / "out", FILES)
    assert contents(folder) == FILES
    assert folder.stat().st_mode & 0o777 == 0o755
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o644}
    assert os.listdir(folder.parent) == ["out"]


@pytest.mark.parametrize("kind", ["folder", "file", "dangling link"])
def test_existing_output_is_refused(tmp_path: Path, kind: str) -> None:
    out = tmp_path / "out"
    if kind == "folder":
        out.mkdir()
    elif kind == "file":
        out.write_text("mine")
    else:
        out.symlink_to(tmp_path / "nowhere")
    with pytest.raises(OutputExistsError, match="exists already; remove it or choose"):
        write_folder(out, FILES)
    with pytest.raises(OutputExistsError, match="exists already; remove it or choose"):
        write_file(out, b"x")
    assert os.listdir(tmp_path) == ["out"]


@pytest.mark.parametrize("swaps", [True, False])
def test_overwriting_replaces_only_what_is_written_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, swaps: bool
) -> None:
    if not swaps:  # as on a file system that cannot
        monkeypatch.setattr(files, "_exchange", lambda one, other: False)
    out = write_folder(tmp_path / "out", FILES)
    write_folder(out, {"a.bin": b"new", "b.txt": b"", "c": b""}, overwrite=True)
    assert contents(out) == {"a.bin": b"new", "b.txt": b"", "c": b""}
    with pytest.raises(OutputExistsError, match=r"holds other files, such as b\.txt"):
        write_folder(out, {"a.bin": b"newer"}, overwrite=True)
    assert contents(out)["a.bin"] == b"new"
    assert os.listdir(tmp_path) == ["out"]
    file = write_file(tmp_path / "file", b"1")
    write_file(file, b"2", overwrite=True)
    assert file.read_bytes() == b"2"
    assert file.stat().st_mode & 0o777 == 0o644
    with pytest.raises(OutputExistsError, match="is not a folder"):
        write_folder(file, FILES, overwrite=True)


def test_folders_inside_and_names_that_may_go(tmp_path: Path) -> None:
    out = tmp_path / "out"
    for names, replaces in ((("a", "b"), ()), (("a",), ("b", "c"))):
        with staged_folder(out, overwrite=True, replaces=replaces) as stage:
            for name in names:
                write_folder(stage / name, FILES)
    assert os.listdir(out) == ["a"]
    assert (out / "a").stat().st_mode & 0o777 == 0o755
    assert contents(out / "a") == FILES


@pytest.mark.parametrize("error", [RuntimeError("bug"), KeyboardInterrupt()])
def test_a_failure_inside_leaves_nothing(tmp_path: Path, error: BaseException) -> None:
    with pytest.raises(type(error)), staged_folder(tmp_path / "out") as stage:
        (stage / "a").write_bytes(b"half")
        raise error
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.ENOSPC, "the disk is full; free some space"),
        (errno.EROFS, "the file system is read-only; choose another place"),
        (errno.EACCES, "permission denied; choose a place"),
        (errno.EIO, "Input/output error; check the path"),
    ],
)
@pytest.mark.parametrize("call", ["fsync", "rename", "mkdir"])
def test_refusals_of_the_file_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, words: str, call: str
) -> None:
    def refuse(*_args: object, **_kwargs: object) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, call, refuse)
    with pytest.raises(StorageError, match=words) as caught:
        write_folder(tmp_path / "out", FILES)
    assert str(tmp_path / "out") in str(caught.value)
    assert os.listdir(tmp_path) == []


def test_a_failed_swap_puts_the_old_folder_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = write_folder(tmp_path / "out", FILES)
    monkeypatch.setattr(files, "_exchange", lambda one, other: False)
    rename = os.rename
    calls = []

    def refuse_second(*paths: Path) -> None:
        calls.append(paths)
        if len(calls) == 2:
            raise OSError(errno.ENOSPC, "full")
        rename(*paths)

    monkeypatch.setattr(os, "rename", refuse_second)
    with pytest.raises(StorageError, match="the disk is full"):
        write_folder(out, {"a.bin": b"new", "b.txt": b"new"}, overwrite=True)
    assert contents(out) == FILES
    assert os.listdir(tmp_path) == ["out"]


def test_a_file_in_the_way_of_a_parent(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StorageError, match="a part of the path is a file"):
        write_file(tmp_path / "file" / "out", b"")
    with pytest.raises(StorageError, match="a part of the path is a file"):
        write_folder(tmp_path / "file" / "deep" / "out", FILES)


def test_reading(tmp_path: Path) -> None:
    assert read_file(write_file(tmp_path / "x", b"1")) == b"1"
    with pytest.raises(NotFoundError, match="does not exist; check the path"):
        read_file(tmp_path / "y")
    with pytest.raises(StorageError, match=f"cannot read {tmp_path}"):
        read_file(tmp_path)
