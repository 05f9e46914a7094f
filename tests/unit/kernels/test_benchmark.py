"""The benchmark of the kernels runs, and what it compares computes the same."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import torch

from benchmarks import kernel_peers as peers
from benchmarks import kernels as benchmark
from benchmarks.kernel_report import Result, Setting
from benchmarks.timing import Peak, take_turns
from lorasmith.kernels.factors import pack_stacks
from lorasmith.kernels.merge import merge_for_good
from lorasmith.kernels.segmented_lora import segmented_lora
from tests.kernel_inputs import numbers

DEVICE = "cuda" if torch.cuda.is_available() else "cpu"


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> None:
    monkeypatch.setattr("sys.argv", ["kernels", *arguments])
    benchmark.main()


def test_a_tiny_run_writes_every_contestants_shares(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = ("segmented_lora", "linear_lora", "merge", "generate_apply", "delta_stats")
    run(monkeypatch, "--tiny", "-o", str(tmp_path), *(f"--only={name}" for name in wanted))
    data = json.loads((tmp_path / "kernels.json").read_text())
    assert {row["operation"] for row in data["rows"]} == set(wanted)
    for row in data["rows"]:
        assert row["of bandwidth"] > 0, row
        assert row["of arithmetic"] > 0 or row["operation"] == "merge", row
    assert "| merge: times PEFT's |" in (tmp_path / "kernels.md").read_text()


@pytest.mark.parametrize("part", ["--tiny", "--only=merge"])
def test_a_part_does_not_overwrite_the_whole(
    part: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit):
        run(monkeypatch, part)
    assert "need -o" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_a_tiny_run_on_a_gpu_has_as_many_adapters_as_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    """The published design's kernels, without a GPU in Triton's interpreter."""
    pytest.importorskip("triton", reason="triton is not installed: pip install 'lorasmith[gpu]'")
    setting = Setting(device=DEVICE, dtype=torch.float32, width=32, rows=8, turns=1, tiny=True)
    monkeypatch.setattr(benchmark, "take_turns", lambda runs, _: take_turns(runs, 1))
    result = Result()
    benchmark._against_two_launches(setting, result, Peak(bandwidth=1, arithmetic=1))
    assert [row["case"] for row in result.rows[::2]] == [
        "decode, 8 adapters",
        "prefill, 8 adapters",
    ]


def test_what_is_compared_computes_the_same() -> None:
    num, rank, width = 3, 4, 16
    lora_a, lora_b = numbers(num, rank, width), numbers(num, width, rank, seed=4)
    x, ids = numbers(7, width, seed=5), torch.tensor([0, 2, 2, 0, 1, 0, 2])
    want = segmented_lora(x, pack_stacks(lora_a, lora_b), ids)
    torch.testing.assert_close(peers.mixed_batch(x, lora_a, lora_b, ids)(), want)
    zero = torch.zeros(7, width)
    torch.testing.assert_close(peers.gathered(x, lora_a, lora_b, ids, zero.clone()), want)
    groups = peers.rows_by_adapter(ids)
    torch.testing.assert_close(peers.loop(x, lora_a, lora_b, groups, zero.clone()), want)
    merging = peers.merge_and_unload(lora_a[0], lora_b[0])
    for seed in (6, 7):
        weight, expected = numbers(width, width, seed=seed), numbers(width, width, seed=seed)
        merging(weight)
        merge_for_good(expected, pack_stacks(lora_a[:1], lora_b[:1]))
        torch.testing.assert_close(weight, expected)
