"""What the benchmark of the kernels found, as tables and plots."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import torch
from torch import Tensor

from benchmarks.timing import Peak, Timing, Work
from lorasmith.files import write_file
from lorasmith.training.plots import new_figure, save_figure, tidy
from lorasmith.training.report import csv_text


@dataclass(frozen=True, kw_only=True)
class Setting:
    """Where and how large to measure."""

    device: str
    dtype: torch.dtype
    width: int
    rows: int
    turns: int
    tiny: bool

    def numbers(self, *shape: int) -> Tensor:
        """Return random numbers."""
        return torch.randn(shape, device=self.device).to(self.dtype)

    def stacks(self, num: int, rank: int) -> tuple[Tensor, Tensor]:
        """Return the factors of some adapters, lora_A and lora_B."""
        scale = self.width**-0.5
        return self.numbers(num, rank, self.width) * scale, self.numbers(num, self.width, rank)

    def ids(self, num: int) -> Tensor:
        """Return unsorted ids, every adapter as often as every other."""
        order = torch.randperm(self.rows, device=self.device)
        return order % num


@dataclass(kw_only=True)
class Result:
    """Tables as rows, bars as (name, reached, limit, side), and curves to draw."""

    rows: list[dict[str, object]] = field(default_factory=list)
    bars: list[tuple[str, float, float, str]] = field(default_factory=list)
    curves: dict[str, list[tuple[float, dict[str, float]]]] = field(default_factory=dict)

    def add(
        self,
        op: str,
        case: str,
        timing: Timing,
        ours: str,
        work: Work | Mapping[str, Work],
        peak: Peak,
    ) -> None:
        """Record every contestant of one case with its shares of the peak.

        ``work`` is what the case cannot do without, or for each contestant where they differ.
        """
        for name in timing.seconds:
            seconds = timing.median(name)
            own = work if isinstance(work, Work) else work[name]
            bandwidth, arithmetic = peak.shares(own, seconds)
            row: dict[str, object] = {"operation": op, "case": case, "contestant": name}
            row |= {"ms": seconds * 1e3, "times ours": timing.ratio(name, ours)}
            self.rows.append(row | {"of bandwidth": bandwidth, "of arithmetic": arithmetic})


def write(result: Result, setting: Setting, peak: Peak, folder: Path) -> None:
    """Write kernels.md, kernels.json and a plot for each curve."""
    folder.mkdir(parents=True, exist_ok=True)
    text = report(result, setting, peak)
    write_file(folder / "kernels.md", text.encode(), overwrite=True)
    data = {"rows": result.rows, "bars": result.bars, "curves": result.curves}
    write_file(folder / "kernels.json", json.dumps(data, indent=1).encode(), overwrite=True)
    for name, points in result.curves.items():
        draw(name, points, folder / f"kernels-{name}.png")
    print(text)  # noqa: T201


def report(result: Result, setting: Setting, peak: Peak) -> str:
    """Return the tables as Markdown."""
    lines = [
        f"{setting.device}, {torch.get_num_threads()} threads, {str(setting.dtype)[6:]}, "
        f"{setting.rows} rows, d = {setting.width}; peak {peak.bandwidth / 1e9:.1f} GB/s, "
        f"{peak.arithmetic / 1e12:.2f} TFLOP/s.",
        "",
    ]
    if setting.tiny:
        lines += ["A check that it runs: the figures mean nothing.", ""]
    if result.bars:
        lines += ["| bar | reached | asked | |", "|---|---:|---:|---|"]
    for name, reached, limit, side in result.bars:
        met = reached >= limit if side == ">=" else reached <= limit
        lines.append(f"| {name} | {reached:.2f} | {side} {limit:g} | {'ok' if met else 'MISSED'} |")
    header = ("operation", "case", "contestant", "ms", "times ours")
    shares = ("of bandwidth", "of arithmetic")
    lines += ["", f"| {' | '.join((*header, *shares))} |", "|---|---|---|---:|---:|---:|---:|"]
    for row in result.rows:
        cells = [str(row[key]) for key in header[:3]]
        cells += [f"{row['ms']:.3f}", f"{row['times ours']:.2f}"]
        cells += [f"{row[key]:.0%}" for key in shares]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join((*lines, ""))


def draw(name: str, points: Sequence[tuple[float, Mapping[str, float]]], path: Path) -> None:
    """Draw rows a second against what is varied."""
    figure = new_figure(7, 4)
    axes = figure.subplots()
    contestants = list(dict.fromkeys(key for _, values in points for key in values))
    for contestant in contestants:
        known = [(at, values[contestant]) for at, values in points if contestant in values]
        axes.plot(*zip(*known, strict=True), marker="o", label=contestant)
    axes.set_xscale("log", base=2)
    axes.set_yscale("log")
    axes.set_xlabel(name)
    axes.set_ylabel("rows a second")
    axes.legend(frameon=False)
    tidy(axes)
    rows = [(at, *(values.get(key, "") for key in contestants)) for at, values in points]
    save_figure(figure, path, csv_text([name, *contestants], rows))
