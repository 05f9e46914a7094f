"""How fast collections are built: ``python -m benchmarks.ingest [--adapters N] [--json]``.

Writes random adapters of about 1 MB, in several spellings and ranks, and builds collections out of
them with ``lorasmith collection build`` in fresh processes: once out of a fifth, once out of all,
so that the peaks show whether memory grows with their number.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path

import torch
from safetensors.torch import save_file
from transformers import LlamaConfig

from benchmarks.speed import COMMAND, cold
from lorasmith.layout import AdapterLayout
from lorasmith.peft_folder import peft_config

BASE = "HuggingFaceTB/SmolLM2-135M-Instruct"
CONFIG = LlamaConfig(
    vocab_size=64,
    hidden_size=576,
    intermediate_size=1536,
    num_hidden_layers=30,
    num_attention_heads=9,
    num_key_value_heads=3,
)
SPELLINGS = ("{}", "{}.default")
RANKS_AND_DTYPES = ((8, torch.float16), (4, torch.float32), (8, torch.bfloat16))
LIMITS = {"seconds_per_1000": 60.0, "growth_mb": 50.0}


def write_adapter(folder: Path, number: int) -> None:
    """Write one random adapter, spelled and stored as its number says."""
    rank, dtype = RANKS_AND_DTYPES[number % len(RANKS_AND_DTYPES)]
    layout = AdapterLayout.from_config(CONFIG, base_model=BASE, rank=rank)
    generator = torch.Generator().manual_seed(number)
    spelling = SPELLINGS[number % len(SPELLINGS)]
    tensors = {}
    for name, (_, shape) in layout.slices().items():
        spelled = spelling.format(name.removesuffix(".weight")) + ".weight"
        tensors[spelled] = (torch.randn(shape, generator=generator) * 0.02).to(dtype)
    folder.mkdir(parents=True)
    save_file(tensors, folder / "adapter_model.safetensors")
    (folder / "adapter_config.json").write_text(json.dumps(peft_config(layout)))


def measure(count: int, work: Path) -> dict[str, float]:
    """Return the seconds and the peak memory of two builds."""
    CONFIG.save_pretrained(work / "base")
    for number in range(count):
        part = "first" if number < count // 5 else "rest"
        write_adapter(work / "adapters" / part / f"adapter-{number}", number)
    sources = {"few": work / "adapters" / "first", "all": work / "adapters"}
    figures: dict[str, float] = {"adapters": count}
    for name, source in sources.items():
        words = ["collection", "build", str(source), "-o", str(work / name)]
        words += ["--base", BASE, "--base-config", str(work / "base")]
        seconds, peak = cold([sys.executable, "-c", COMMAND, *words])
        figures |= {f"seconds_{name}": seconds, f"peak_mb_{name}": peak}
    each = (figures["seconds_all"] - figures["seconds_few"]) / (count - count // 5)
    figures["ms_each"] = 1000 * each
    figures["seconds_per_1000"] = figures["seconds_all"] + each * (1000 - count)
    figures["growth_mb"] = figures["peak_mb_all"] - figures["peak_mb_few"]
    return figures


def main() -> None:
    """Measure, print, and say which of the project's limits are met."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--adapters", type=int, default=1000, metavar="N")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="lorasmith-ingest-") as work:
        figures = measure(arguments.adapters, Path(work))
    if arguments.json:
        print(json.dumps({key: round(value, 3) for key, value in figures.items()}))  # noqa: T201
        return
    for key, value in figures.items():
        limit = LIMITS.get(key)
        verdict = "" if limit is None else f"  {'ok' if value <= limit else 'MISSED'}: <= {limit:g}"
        print(f"{key:20}{value:10.2f}{verdict}")  # noqa: T201


if __name__ == "__main__":
    main()
