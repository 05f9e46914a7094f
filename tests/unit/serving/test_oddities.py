"""Whatever a description is made of, its adapter is finite and no giant, or it is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.oddities import judge, oddities


def test_the_same_seed_gives_the_same_oddities() -> None:
    texts = [*oddities(600)]
    assert texts == [*oddities(600)] != [*oddities(600, seed=1)]
    assert len({*texts}) > 500 and any("\0" in text for text in texts)
    assert max(map(len, texts)) > 1000


@pytest.mark.slow
def test_odd_descriptions(checkpoint: Path) -> None:
    bars = judge(str(checkpoint), 300, times=4.0)
    assert all(bar.ok for bar in bars), bars
