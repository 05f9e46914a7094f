"""The image is what it should be, and the script that does its steps understands it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from deploy.steps import ROOT, Bare, Step, read_steps

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
