"""The image is what it should be, and the script that does its steps understands it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from deploy.steps import ROOT, Bare, Step, read_steps, try_out
from tests.unit.serving.conftest import free_port

STEPS = read_steps(ROOT / "Dockerfile")


def texts(name: str) -> list[str]:
    return [step.text for step in STEPS if step.name == name]


def test_the_image_is_pinned_and_its_service_has_no_rights() -> None:
    assert all(":" in text.split()[0] for text in texts("FROM"))
    names = [step.name for step in STEPS]
    last = len(names) - 1 - names[::-1].index("FROM")
    final = {step.name: step.text for step in STEPS[last:]}
    assert final["USER"].split(":")[0].isdigit() and final["USER"] != "0"
    assert "/livez" in final["HEALTHCHECK"]
    assert "constraints.txt" in " ".join(texts("COPY"))


def test_what_is_copied_is_there_and_not_ignored() -> None:
    kept = [
        line.removeprefix("!")
        for line in (ROOT / ".dockerignore").read_text().splitlines()
        if line.startswith("!")
    ]
    for text in texts("COPY"):
        if not text.startswith("--from"):
            for source in text.split()[:-1]:
                assert (ROOT / source).exists() and source in kept


def test_hadolint_has_nothing_to_say() -> None:
    program = shutil.which("hadolint", path=str(Path(sys.executable).parent))
    if program is None:
        pytest.skip("hadolint is not installed; make test installs it")
    done = subprocess.run([program, ROOT / "Dockerfile"], capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, "")


def test_steps_are_done_below_a_folder(tmp_path: Path) -> None:
    bare = Bare(tmp_path)
    for step in STEPS:
        if step.name != "RUN":
            bare.do(step)
    assert (tmp_path / "app" / "lorasmith" / "errors.py").is_file()
    assert (tmp_path / "app" / "constraints.txt").is_file()
    assert bare.environment["LORASMITH_DATA"] == str(tmp_path / "data")
    assert bare.said["CMD"][0] == "serve"
    assert "/livez" in bare.said["HEALTHCHECK"][-1]
    bare.do(Step("RUN", "useradd nobody-at-all"))  # left to the image
    bare.do(Step("RUN", "echo $LORASMITH_DATA > said"))
    assert (bare.cwd / "said").read_text() == f"{tmp_path}/data\n"


def test_the_image_reads_documents_of_every_kind() -> None:
    assert "EXTRAS=embedded,server,documents" in texts("ARG")


def test_the_service_is_tried_out_and_ends_well(tmp_path: Path, checkpoint: Path) -> None:
    bare, port = Bare(tmp_path), free_port()
    bare.environment |= {"PYTHONPATH": str(ROOT), "LORASMITH_DATA": str(tmp_path / "data")}
    asks = f"import urllib.request; urllib.request.urlopen('http://127.0.0.1:{port}/livez')"
    bare.said = {
        "ENTRYPOINT": [sys.executable, "-m", "lorasmith"],
        "CMD": ["serve", "--port", str(port), "--generator", str(checkpoint)],
        "HEALTHCHECK": [sys.executable, "-c", asks],
    }
    try_out(bare, port)  # which raises SystemExit if the service ends with anything but 0
