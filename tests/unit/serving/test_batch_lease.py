"""One driver at a time has an output; one that is gone is in nobody's way."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from benchmarks.pretend import PretendWork, tree, write_rows
from lorasmith.errors import ConflictError, StorageError
from lorasmith.serving.batch.driver import BatchDriver, Summary
from lorasmith.serving.batch.lease import FRESH_SECONDS, LEASE, Lease
from lorasmith.serving.batch.parts import PartDone
from lorasmith.serving.batch.place import Place
from lorasmith.serving.batch.rows import BatchInput, Part
from lorasmith.serving.executor import InProcess


def run(rows: Path, output: Path, **how: Any) -> Summary:  # noqa: ANN401
    with InProcess[Part, PartDone](PretendWork(output=str(output))) as executor:
        source = BatchInput(str(rows), ["pretender"])
        return BatchDriver(source, Place(str(output)), executor).run(**how)


def test_a_second_driver_is_refused(tmp_path: Path) -> None:
    rows, output = write_rows(tmp_path / "rows.jsonl", 3), tmp_path / "out"
    run(rows, output)
    before = tree(output)
    assert LEASE not in before
    with Lease(Place(str(output))):
        with pytest.raises(ConflictError, match=f"another batch is at work .*{os.getpid()}"):
            run(rows, output, resume=True)
    assert tree(output) == before
    assert run(rows, output, resume=True).done == 3


def test_a_holder_that_is_gone_is_no_hindrance(tmp_path: Path) -> None:
    rows, output = write_rows(tmp_path / "rows.jsonl", 3), tmp_path / "out"
    code = "import os, sys; from lorasmith.serving.batch.lease import Lease; "
    code += "from lorasmith.serving.batch.place import Place; "
    code += "Lease(Place(sys.argv[1])).__enter__(); os._exit(9)"
    subprocess.run([sys.executable, "-c", code, str(output)], check=False)
    left = json.loads((output / LEASE).read_text())
    assert run(rows, output).done == 3  # killed before it began, on this machine
    elsewhere = left | {"host": "elsewhere"}
    (output / LEASE).write_text(json.dumps(elsewhere))
    with pytest.raises(ConflictError, match="on elsewhere"):
        run(rows, output, resume=True)
    old = elsewhere | {"time": time.time() - FRESH_SECONDS - 1}
    (output / LEASE).write_text(json.dumps(old))
    assert run(rows, output, resume=True).done == 3
    assert not (output / LEASE).exists()


def test_a_driver_that_lost_its_lease_stops(tmp_path: Path) -> None:
    with Lease(Place(str(tmp_path))) as lease:
        lease.renew()
        lease.check()
        mine = json.loads((tmp_path / LEASE).read_text())
        (tmp_path / LEASE).write_text(json.dumps(mine | {"owner": "another"}))
        lease.renew()
        with pytest.raises(ConflictError, match="took over"):
            lease.check()
    assert json.loads((tmp_path / LEASE).read_text())["owner"] == "another"


def test_a_worker_that_sees_another_folder_is_noticed(tmp_path: Path) -> None:
    rows = write_rows(tmp_path / "rows.jsonl", 3)
    source = BatchInput(str(rows), ["pretender"])
    run(rows, tmp_path / "other")  # as if it had the same name on another machine
    with InProcess[Part, PartDone](PretendWork(output=str(tmp_path / "other"))) as executor:
        with pytest.raises(StorageError, match="a worker sees another"):
            BatchDriver(source, Place(str(tmp_path / "out")), executor).run()


def test_hidden_files_of_others_stay(tmp_path: Path) -> None:
    rows, output = write_rows(tmp_path / "rows.jsonl", 3), tmp_path / "out"
    run(rows, output)
    (output / ".notes").write_text("mine")
    (output / ".manifest.jsonl.a1b2c3d4").mkdir()
    run(rows, output, resume=True)
    assert (output / ".notes").exists() and not (output / ".manifest.jsonl.a1b2c3d4").exists()
