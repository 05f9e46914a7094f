"""The commands with which the documentation starts a cluster and ships a job do what they say."""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def block_with(word: str) -> str:
    """Return the piece of shell that has a word in it."""
    text = (ROOT / "docs/scaling.md").read_text(encoding="utf-8")
    blocks: list[str] = re.findall(r"^```sh\n(.*?)^```$", text, flags=re.MULTILINE | re.DOTALL)
    (found,) = (block for block in blocks if word in block)
    return found


def free_port() -> int:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        port: int = held.getsockname()[1]
    return port


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_a_job_ships_the_package(tmp_path: Path) -> None:
    """What runs is the copy that is shipped: its version, which no other has, is in the card."""
    pytest.importorskip("ray")
    shutil.copytree(ROOT / "lorasmith", tmp_path / "lorasmith")
    (tmp_path / "examples").mkdir()
    shutil.copy(ROOT / "examples" / "rows.jsonl", tmp_path / "examples")
    module = tmp_path / "lorasmith" / "__init__.py"
    module.write_text(module.read_text().replace('__version__ = "', '__version__ = "7.', 1))

    with first_machine(tmp_path) as dashboard:
        submit = block_with("ray job submit").replace("8265", str(dashboard))
        submit = submit.replace("s3://bucket/adapters", str(tmp_path / "made"))
        submit = submit.replace("--workers 64", "--workers 1")
        job = start(tmp_path, "export RAY_AUTH_MODE=token", submit)
        assert job.wait(400) == 0, (tmp_path / "said").read_text()
    cards = [json.loads(path.read_text()) for path in tmp_path.rglob("made/**/generation.json")]
    assert len(cards) == 3
    assert all(card["versions"]["lorasmith"].startswith("7.") for card in cards)


@contextmanager
def first_machine(folder: Path) -> Iterator[int]:
    """Start the first machine of a cluster as documented, and yield its dashboard's port."""
    port, dashboard = free_port(), free_port()
    *settings, head, _ = block_with("ray start --head").splitlines()
    own = f"--block --num-cpus 2 --port {port} --dashboard-port {dashboard}"
    process = start(folder, *settings, f"exec {head.partition('#')[0]} {own}")
    try:
        for _ in range(600):
            assert process.poll() is None, (folder / "said").read_text()
            with socket.socket() as tried:
                if tried.connect_ex(("127.0.0.1", dashboard)) == 0:
                    break
            time.sleep(0.1)
        yield dashboard
    finally:
        process.terminate()
        process.wait(60)


def start(folder: Path, *lines: str) -> subprocess.Popen[bytes]:
    """Start a shell with a home of its own, in which no token lies yet."""
    environ = {name: value for name, value in os.environ.items() if name != "RAY_AUTH_TOKEN"}
    environ["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{environ['PATH']}"
    environ["HOME"] = str(folder)
    command = ["bash", "-euo", "pipefail", "-c", "\n".join(lines)]
    with (folder / "said").open("a") as said:
        return subprocess.Popen(command, cwd=folder, env=environ, stdout=said, stderr=said)
