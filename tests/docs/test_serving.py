"""The commands with which the documentation introduces the service do what it says."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest

from benchmarks.server import Server
from lorasmith.adapter import Adapter

ROOT = Path(__file__).parents[2]


def commands(page: str) -> list[str]:
    """Return the pieces of shell that talk to the service."""
    text = (ROOT / page).read_text(encoding="utf-8")
    blocks: list[str] = re.findall(r"^```sh\n(.*?)^```$", text, flags=re.MULTILINE | re.DOTALL)
    return [block for block in blocks if "curl" in block]


@pytest.mark.slow
def test_curl_gets_an_adapter(tmp_path: Path) -> None:
    (readme,) = commands("README.md")
    make, download = commands("docs/serving.md")
    assert make == readme
    (tmp_path / "data").mkdir()
    with Server(tmp_path / "data") as server:

        def run(text: str) -> str:
            text = text.replace("http://127.0.0.1:8377", server.url)
            command = ["bash", "-euo", "pipefail", "-c", text]
            return subprocess.run(
                command, cwd=tmp_path, check=True, capture_output=True, text=True
            ).stdout

        made = json.loads(run(make))["id"]
        run(download.replace("ID", made))
    subprocess.run(["python3", "-m", "zipfile", "-e", "plural.zip", "."], cwd=tmp_path, check=True)
    adapter = Adapter.from_pretrained(tmp_path / made[:12])
    assert adapter.digest == made
    weights = (tmp_path / "adapter_model.safetensors").read_bytes()
    assert weights == adapter.to_bytes()
