"""A collection built out of a test's own folders."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lorasmith.training.ingest import BuildOptions, Built, Refusal, build_collection
from tests.adapter_folders import CONFIG, Build


@pytest.fixture
def build(tmp_path: Path) -> Build:
    """Return a function that builds ``tmp_path / "out"`` out of ``tmp_path / "in"``."""
    CONFIG.save_pretrained(tmp_path / "base")

    def run(report: Callable[[Refusal], None] = lambda refusal: None, **options: Any) -> Built:  # noqa: ANN401
        defaults: dict[str, Any] = {
            "sources": (tmp_path / "in",),
            "output": tmp_path / "out",
            "base_config": tmp_path / "base",
        }
        return build_collection(BuildOptions(**(defaults | options)), report)

    return run
