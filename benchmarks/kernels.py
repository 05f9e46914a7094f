"""How fast the kernels are: ``python -m benchmarks.kernels [--only OP] [-o benchmarks/results]``.

Every operation against its peers on the same inputs, in turns, with the shares of the machine's
measured peak bandwidth and arithmetic: tables and plots, and which of the project's bars are met.
``--tiny`` checks that it runs; its figures mean nothing. Take figures on a machine that does
nothing else.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path

import torch
from torch import Tensor

from benchmarks import kernel_peers as peers
from benchmarks.timing import Peak, Run, Timing, Work, measure_peak, take_turns
from lorasmith.files import write_file
from lorasmith.kernels.basis_lora import basis_lora
from lorasmith.kernels.delta_stats import inner_products
from lorasmith.kernels.factors import PackedFactors, assign_rows, pack_stacks
from lorasmith.kernels.generate_apply import generate_apply
from lorasmith.kernels.linear_lora import linear_lora
from lorasmith.kernels.merge import merge, merge_for_good
from lorasmith.kernels.segmented_lora import segmented_lora
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

    def add(self, op: str, case: str, timing: Timing, ours: str, work: Work, peak: Peak) -> None:
        """Record every contestant of one case, ours with its shares of the peak."""
        for name in timing.seconds:
            seconds = timing.median(name)
            row: dict[str, object] = {"operation": op, "case": case, "contestant": name}
            row |= {"ms": seconds * 1e3, "times ours": timing.ratio(name, ours)}
            if name == ours:
                bandwidth, arithmetic = peak.shares(work, seconds)
                row |= {"of bandwidth": bandwidth, "of arithmetic": arithmetic}
            self.rows.append(row)


def lora_work(setting: Setting, num_worn: int, rank: int, rows: int) -> Work:
    """Return what adding deltas takes: x and the factors read, y read and written."""
    numbers = 3 * rows * setting.width + 2 * num_worn * rank * setting.width
    return Work(
        bytes_moved=numbers * setting.numbers(1).element_size(),
        operations=4 * rows * rank * setting.width,
    )


def segmented(setting: Setting, result: Result, peak: Peak) -> None:
    """Many adapters against PEFT, a loop and a gathered einsum; one against two products."""
    num, rank = 32, 16
    lora_a, lora_b = setting.stacks(num, rank)
    x, y, ids = setting.numbers(setting.rows, setting.width), _ready(setting), setting.ids(num)
    names = [str(one) for one in ids.tolist()]
    work = lora_work(setting, num, rank, setting.rows)
    narrow = peers.peft_layer(peers.Ready(setting.width, _ready(setting)), lora_a, lora_b)
    wide = peers.peft_layer(peers.Ready(setting.width, _ready(setting)), lora_a, lora_b, wide=True)
    contestants: dict[str, Run] = {"lorasmith": adding(x, pack_stacks(lora_a, lora_b), ids, y)}
    contestants["peft"] = lambda: narrow(x, adapter_names=names)
    contestants["peft, float32 factors (its default)"] = lambda: wide(x, adapter_names=names)
    contestants |= _plain_peers(setting, x, lora_a, lora_b, ids)
    timing = take_turns(contestants, setting.turns)
    result.add("segmented_lora", f"{num} adapters, unsorted rows", timing, "lorasmith", work, peak)
    result.bars += [
        ("segmented_lora, 32 adapters: times PEFT", timing.ratio("peft", "lorasmith"), 10, ">="),
        (
            "segmented_lora, 32 adapters: times gathered",
            timing.ratio("gathered", "lorasmith"),
            20,
            ">=",
        ),
    ]
    one_a, one_b = lora_a[0], lora_b[0].contiguous()
    packed = pack_stacks(lora_a[:1], lora_b[:1])
    rows = assign_rows(torch.zeros(setting.rows, dtype=torch.long, device=setting.device), 1)
    timing = take_turns(
        {
            "lorasmith": lambda: segmented_lora(x, packed, rows),
            "x @ A.T @ B.T": lambda: x @ one_a.T @ one_b.T,
        },
        setting.turns * 3,
    )
    work = lora_work(setting, 1, rank, setting.rows)
    result.add("segmented_lora", "one adapter", timing, "lorasmith", work, peak)
    ratio = timing.ratio("lorasmith", "x @ A.T @ B.T")
    result.bars.append(("segmented_lora, one adapter: of two products", ratio, 1.15, "<="))
    if setting.device == "cuda":
        _against_two_launches(setting, result, peak)


def _against_two_launches(setting: Setting, result: Result, peak: Peak) -> None:
    """The published design, which shrinks and then expands: a step of decoding, and prefill."""
    from benchmarks import kernel_two_launches as published

    num, rank = 64, 16
    lora_a, lora_b = setting.stacks(num, rank)
    packed = pack_stacks(lora_a, lora_b)

    def compare(
        case: str, ids: Tensor, theirs: Callable[[Tensor, Tensor], Tensor], bar: float
    ) -> None:
        rows = len(ids)
        x, y = setting.numbers(rows, setting.width), setting.numbers(rows, setting.width)
        runs = {"lorasmith": adding(x, packed, ids, y), "two launches": lambda: theirs(x, y)}
        timing = take_turns(runs, setting.turns * 10)
        work = lora_work(setting, num, rank, rows)
        result.add("segmented_lora", f"{case}, {num} adapters", timing, "lorasmith", work, peak)
        ratio = timing.ratio("two launches", "lorasmith")
        result.bars.append((f"segmented_lora, {case}: times two launches", ratio, bar, ">="))

    ids = torch.randperm(num, device=setting.device)
    compare("decode", ids, lambda x, y: published.decode(x, lora_a, lora_b, ids, y), 1.3)
    # In order, and cut into segments beforehand, as that design wants it: the sorting is ours.
    each = setting.rows // num
    bounds = torch.arange(0, setting.rows + 1, each, device=setting.device)
    sorted_ids = torch.arange(setting.rows, device=setting.device) // each
    compare(
        "prefill",
        sorted_ids,
        lambda x, y: published.prefill(x, lora_a, lora_b, bounds, each, y),
        1.0,
    )


def adding(x: Tensor, packed: PackedFactors, ids: Tensor, y: Tensor) -> Run:
    """Return a run of segmented_lora that adds to y in place, as in a layer without gradients."""
    rows = assign_rows(ids, packed.num_adapters)
    return lambda: segmented_lora(x, packed, rows, y=y, in_place=True)


def _ready(setting: Setting) -> Tensor:
    return setting.numbers(setting.rows, setting.width)


def _plain_peers(
    setting: Setting, x: Tensor, lora_a: Tensor, lora_b: Tensor, ids: Tensor
) -> dict[str, Run]:
    y1, y2 = _ready(setting), _ready(setting)
    return {
        "loop": lambda: peers.loop(x, lora_a, lora_b, ids, y1),
        "gathered": lambda: peers.gathered(x, lora_a, lora_b, ids, y2),
    }


def curves(setting: Setting, result: Result, peak: Peak) -> None:
    """Throughput against the number of adapters, the rank and the rows."""
    sizes = (1, 4, 16) if setting.tiny else (1, 4, 16, 64, 256, 1024, 4096)
    x, y = setting.numbers(setting.rows, setting.width), _ready(setting)
    basis = setting.numbers(64, setting.width), setting.numbers(setting.width, 64)
    for num in sizes:
        packed = pack_stacks(*setting.stacks(num, 16))
        ids = torch.randint(0, num, (setting.rows,), device=setting.device)
        rows, cores = assign_rows(ids, num), setting.numbers(num, 64)
        contestants: dict[str, Run] = {
            "segmented_lora": adding(x, packed, ids, y),
            "basis_lora": basis_run(x, basis, cores, rows.ids[:, 0], y),
        }
        if num <= 64:
            lora_a, lora_b = setting.stacks(num, 16)
            contestants |= _plain_peers(setting, x, lora_a, lora_b, ids)
        _point(result, "adapters", num, contestants, setting.rows, setting)
    for rank in (1, 16) if setting.tiny else (1, 4, 16, 64, 256):
        lora_a, lora_b = setting.stacks(8, rank)
        ids = setting.ids(8)
        contestants = {"segmented_lora": adding(x, pack_stacks(lora_a, lora_b), ids, y)}
        contestants["loop"] = _plain_peers(setting, x, lora_a, lora_b, ids)["loop"]
        _point(result, "rank", rank, contestants, setting.rows, setting)
    lora_a, lora_b = setting.stacks(8, 16)
    packed = pack_stacks(lora_a, lora_b)
    for num_rows in (8, 32) if setting.tiny else (8, 32, 128, 512, 2048):
        x, y = setting.numbers(num_rows, setting.width), setting.numbers(num_rows, setting.width)
        ids = torch.randperm(num_rows, device=setting.device) % 8
        contestants = {
            "segmented_lora": adding(x, packed, ids, y),
            "loop": _looping(x, lora_a, lora_b, ids, y.clone()),
        }
        _point(result, "rows", num_rows, contestants, num_rows, setting)


def _looping(x: Tensor, lora_a: Tensor, lora_b: Tensor, ids: Tensor, y: Tensor) -> Run:
    return lambda: peers.loop(x, lora_a, lora_b, ids, y)


def _point(
    result: Result,
    curve: str,
    at: float,
    contestants: Mapping[str, Run],
    rows: int,
    setting: Setting,
) -> None:
    timing = take_turns(contestants, max(3, setting.turns // 3))
    values = {name: rows / timing.median(name) for name in contestants}
    result.curves.setdefault(curve, []).append((at, values))


def basis_run(
    x: Tensor, basis: tuple[Tensor, Tensor], cores: Tensor, ids: Tensor, y: Tensor
) -> Run:
    """Return a run of basis_lora that adds to y in place."""
    rows = assign_rows(ids, len(cores))
    return lambda: basis_lora(x, *basis, cores, rows, y=y, in_place=True)


def linear(setting: Setting, result: Result, peak: Peak) -> None:
    """The base's product with deltas, against without and against deltas of their own."""
    num, rank = 8, 16
    packed = pack_stacks(*setting.stacks(num, rank))
    weight = setting.numbers(setting.width, setting.width)
    x, rows = setting.numbers(setting.rows, setting.width), assign_rows(setting.ids(num), num)
    contestants: dict[str, Run] = {
        "lorasmith": lambda: linear_lora(x, weight, packed, rows),
        "base alone": lambda: torch.nn.functional.linear(x, weight),
        "base, then deltas": lambda: (
            torch.nn.functional.linear(x, weight) + segmented_lora(x, packed, rows)
        ),
    }
    timing = take_turns(contestants, setting.turns)
    work = Work(operations=2 * setting.rows * setting.width * (setting.width + 2 * rank))
    result.add("linear_lora", f"{num} adapters", timing, "lorasmith", work, peak)
    if setting.device == "cuda":
        ratio = timing.ratio("lorasmith", "base alone")
        result.bars.append(("linear_lora, 8 adapters: of the base", ratio, 1.05, "<="))


def basis(setting: Setting, result: Result, peak: Peak) -> None:
    """As many adapters as rows, in shared bases and with factors of their own."""
    num, size = setting.rows, 64
    x, y = setting.numbers(setting.rows, setting.width), _ready(setting)
    bases = setting.numbers(size, setting.width), setting.numbers(setting.width, size)
    ids = torch.randperm(num, device=setting.device)
    diagonal, full = setting.numbers(num, size), setting.numbers(num, size, size)
    packed = pack_stacks(*setting.stacks(num, 16))
    ordered = torch.arange(num, device=setting.device)
    timing = take_turns(
        {
            "vectors": basis_run(x, bases, diagonal, ids, y),
            "cores": basis_run(x, bases, full, ids, y),
            "segmented_lora": adding(x, packed, ids, _ready(setting)),
            "segmented_lora, rows in order": adding(x, packed, ordered, _ready(setting)),
        },
        setting.turns,
    )
    numbers = 3 * setting.rows * setting.width + 2 * size * setting.width + num * size
    work = Work(
        bytes_moved=numbers * x.element_size(), operations=4 * setting.rows * size * setting.width
    )
    result.add("basis_lora", f"{num} adapters on {num} rows", timing, "vectors", work, peak)
    for name in ("vectors", "cores"):
        ratio = timing.ratio("segmented_lora", name)
        result.bars.append((f"basis_lora, {name}: times segmented_lora", ratio, 10, ">="))


def generating(setting: Setting, result: Result, peak: Peak) -> None:
    """Decoding in place against decoding to memory, by rows, tokens and how often they are used."""
    d_in, rank, width = setting.width // 4, 16, 256
    decoders = setting.numbers(rank * d_in, width), setting.numbers(d_in * rank, width)
    static = setting.numbers(rank, d_in), setting.numbers(d_in, rank)
    ways = ("triton",) if setting.device == "cuda" else ("materialised", "tiled")
    for rows in (1, 4) if setting.tiny else (1, 8, 64, 512):
        for tokens in (1, 32):
            x, code = setting.numbers(rows, tokens, d_in), setting.numbers(rows, width)
            contestants: dict[str, Run] = {
                way: _decoding(x, code, decoders, static, way) for way in ways
            }
            lora = [one.expand(rows, -1, -1).contiguous() for one in static]
            contestants["factors that are there already"] = _using(x, lora)
            timing = take_turns(contestants, max(3, setting.turns // 2))
            work = Work(
                bytes_moved=2 * rank * d_in * width * x.element_size(),
                operations=4 * rows * rank * d_in * (width + tokens),
            )
            case = f"{rows} rows of {tokens} tokens"
            result.add("generate_apply", case, timing, ways[-1], work, peak)


def _decoding(
    x: Tensor,
    code: Tensor,
    decoders: tuple[Tensor, Tensor],
    static: tuple[Tensor, Tensor],
    way: str,
) -> Run:
    return lambda: generate_apply(x, code, *decoders, *static, gain=0.05, implementation=way)


def _using(x: Tensor, lora: Sequence[Tensor]) -> Run:
    return lambda: torch.bmm(torch.bmm(x, lora[0].mT), lora[1].mT)


def merging(setting: Setting, result: Result, peak: Peak) -> None:
    """One adapter folded into one weight, with and without a way back, against PEFT."""
    lora_a, lora_b = (factor[:1] * 0.01 for factor in setting.stacks(1, 16))
    packed, weight = pack_stacks(lora_a, lora_b), setting.numbers(setting.width, setting.width)
    # One after the other, as the layers of a model are: one alone would stay in the cache.
    weights = cycle([weight.clone() for _ in range(2 if setting.tiny else 8)])
    saved = torch.zeros_like(weight)
    base = torch.nn.Linear(setting.width, setting.width, bias=False, dtype=setting.dtype)
    base.weight = torch.nn.Parameter(weight.clone(), requires_grad=False)
    layer = peers.peft_layer(base.to(setting.device), lora_a, lora_b)

    def theirs() -> None:
        base.weight.data = next(weights)
        layer.merge()
        layer.merged_adapters.clear()  # so that the next turn merges again

    timing = take_turns(
        {
            "for good": lambda: merge_for_good(next(weights), packed),
            "with a way back": lambda: merge(next(weights), packed, saved=saved),
            "peft merge": theirs,
            "copy of the weight": lambda: saved.copy_(next(weights)),
        },
        setting.turns,
    )
    work = Work(bytes_moved=2 * weight.numel() * weight.element_size())
    case = f"{setting.width} x {setting.width}, rank 16"
    result.add("merge", case, timing, "for good", work, peak)
    result.bars += [
        ("merge: times PEFT's", timing.ratio("peft merge", "for good"), 10, ">="),
        (
            "merge: share of bandwidth",
            peak.shares(work, timing.median("for good"))[0],
            0.8 if setting.device == "cuda" else 0.6,
            ">=",
        ),
    ]


def statistics_of_deltas(setting: Setting, result: Result, peak: Peak) -> None:
    """All pairs of some adapters through Grams, against deltas that are built."""
    num, rank, width = (4 if setting.tiny else 32), 16, setting.width // 4
    lora_a, lora_b = setting.numbers(num, rank, width), setting.numbers(num, width, rank)
    packed = pack_stacks(lora_a, lora_b)

    def built() -> Tensor:
        deltas = torch.bmm(lora_b.float(), lora_a.float()).flatten(1)
        return deltas @ deltas.T

    timing = take_turns(
        {"lorasmith": lambda: inner_products(packed, packed), "deltas built": built},
        max(3, setting.turns // 3),
    )
    work = Work(operations=4 * (num * rank) ** 2 * width)
    result.add("delta_stats", f"{num} adapters", timing, "lorasmith", work, peak)


SECTIONS: dict[str, Callable[[Setting, Result, Peak], None]] = {
    "segmented_lora": segmented,
    "linear_lora": linear,
    "basis_lora": basis,
    "generate_apply": generating,
    "merge": merging,
    "delta_stats": statistics_of_deltas,
    "curves": curves,
}


def main() -> None:
    """Measure, print the tables, write them and the plots."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("-o", "--output", type=Path, default=Path("benchmarks/results"))
    parser.add_argument("--only", action="append", choices=[*SECTIONS, "model"])
    parser.add_argument("--dtype", default="bfloat16", choices=["bfloat16", "float32", "float16"])
    parser.add_argument("--turns", type=int, default=21)
    parser.add_argument("--threads", type=int, help="threads of torch; by default its own choice")
    parser.add_argument("--tiny", action="store_true", help="check that it runs; figures are void")
    arguments = parser.parse_args()
    if arguments.threads:
        torch.set_num_threads(arguments.threads)
    torch.manual_seed(0)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    setting = Setting(
        device=device,
        dtype=getattr(torch, arguments.dtype),
        width=64 if arguments.tiny else 4096,
        rows=32 if arguments.tiny else 4096 if device == "cuda" else 512,
        turns=3 if arguments.tiny else arguments.turns,
        tiny=arguments.tiny,
    )
    peak = measure_peak(device, setting.dtype, size=128 if arguments.tiny else 4096)
    result = Result()
    wanted = arguments.only or [*SECTIONS, "model"]
    with torch.no_grad():
        for name in wanted:
            if name == "model":
                from benchmarks.kernel_model import whole_model

                whole_model(setting, result, peak)
            else:
                SECTIONS[name](setting, result, peak)
    write(result, setting, peak, arguments.output)


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
        cells += [f"{row[key]:.0%}" if key in row else "" for key in shares]
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


if __name__ == "__main__":
    main()
