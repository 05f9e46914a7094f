"""How fast the kernels are: ``python -m benchmarks.kernels [--only OP] [-o benchmarks/results]``.

Every operation against its peers on the same inputs, in turns, with the shares of the machine's
measured peak bandwidth and arithmetic: tables and plots, and which of the project's bars are met.
``--tiny`` checks that it runs; its figures mean nothing. What is not the whole goes where ``-o``
says. Take figures on a machine that does nothing else.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping, Sequence
from itertools import cycle
from pathlib import Path

import torch
from torch import Tensor

from benchmarks import kernel_peers as peers
from benchmarks.kernel_report import Result, Setting, write
from benchmarks.timing import Peak, Run, Work, measure_peak, take_turns
from lorasmith.kernels.basis_lora import basis_lora
from lorasmith.kernels.delta_stats import inner_products
from lorasmith.kernels.factors import PackedFactors, assign_rows, pack_stacks
from lorasmith.kernels.generate_apply import generate_apply
from lorasmith.kernels.linear_lora import linear_lora
from lorasmith.kernels.merge import merge, merge_for_good
from lorasmith.kernels.segmented_lora import segmented_lora


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
    work = lora_work(setting, num, rank, setting.rows)
    contestants: dict[str, Run] = {"lorasmith": adding(x, pack_stacks(lora_a, lora_b), ids, y)}
    contestants |= _plain_peers(x, lora_a, lora_b, ids)
    wide = peers.mixed_batch(x, lora_a, lora_b, ids, wide=True)
    contestants["peft, float32 factors (its default)"] = wide
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

    num, rank = min(64, setting.rows), 16
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
    # In order, and cut into segments beforehand, as that design wants it; ours keeps its tiles.
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


def _plain_peers(x: Tensor, lora_a: Tensor, lora_b: Tensor, ids: Tensor) -> dict[str, Run]:
    """Return PEFT's mixed batch, a loop and a gathered einsum; what can be ready is."""
    y1, y2 = (x.new_zeros(len(x), lora_b.shape[1]) for _ in range(2))
    groups = peers.rows_by_adapter(ids)
    return {
        "peft": peers.mixed_batch(x, lora_a, lora_b, ids),
        "loop": lambda: peers.loop(x, lora_a, lora_b, groups, y1),
        "gathered": lambda: peers.gathered(x, lora_a, lora_b, ids, y2),
    }


def curves(setting: Setting, result: Result, peak: Peak) -> None:
    """Throughput against the number of adapters, the rank and the rows."""
    _by_adapters(setting, result, peak)
    for rank in (1, 16) if setting.tiny else (1, 4, 16, 64, 256):
        _eight_adapters(setting, result, peak, "rank", rank, rank, setting.rows)
    for num_rows in (8, 32) if setting.tiny else (8, 32, 128, 512, 2048):
        _eight_adapters(setting, result, peak, "rows", num_rows, 16, num_rows)


def _by_adapters(setting: Setting, result: Result, peak: Peak) -> None:
    sizes = (1, 4, 16) if setting.tiny else (1, 4, 16, 64, 256, 1024, 4096)
    x, y = setting.numbers(setting.rows, setting.width), _ready(setting)
    bases = setting.numbers(64, setting.width), setting.numbers(setting.width, 64)
    for num in sizes:
        ids = torch.randint(0, num, (setting.rows,), device=setting.device)
        lora_a, lora_b = setting.stacks(num, 16)
        contestants: dict[str, Run] = {
            "segmented_lora": adding(x, pack_stacks(lora_a, lora_b), ids, y),
            "basis_lora": basis_run(x, bases, setting.numbers(num, 64), ids, y),
        }
        if num <= 64:  # with more the peers take seconds
            contestants |= _plain_peers(x, lora_a, lora_b, ids)
        worn = len(ids.unique())
        work = dict.fromkeys(contestants, lora_work(setting, worn, 16, setting.rows))
        work["basis_lora"] = basis_work(setting, worn, 64)
        _point(result, "adapters", num, contestants, setting, work, peak)


def _eight_adapters(
    setting: Setting, result: Result, peak: Peak, curve: str, at: float, rank: int, rows: int
) -> None:
    lora_a, lora_b = setting.stacks(8, rank)
    x, y = setting.numbers(rows, setting.width), setting.numbers(rows, setting.width)
    ids = torch.randperm(rows, device=setting.device) % 8
    contestants = {"segmented_lora": adding(x, pack_stacks(lora_a, lora_b), ids, y)}
    others = _plain_peers(x, lora_a, lora_b, ids)
    contestants |= {name: others[name] for name in ("peft", "loop")}
    work = dict.fromkeys(contestants, lora_work(setting, 8, rank, rows))
    _point(result, curve, at, contestants, setting, work, peak, rows)


def _point(
    result: Result,
    curve: str,
    at: float,
    contestants: Mapping[str, Run],
    setting: Setting,
    work: Mapping[str, Work],
    peak: Peak,
    rows: int | None = None,
) -> None:
    timing = take_turns(contestants, max(3, setting.turns // 3))
    values = {name: (rows or setting.rows) / timing.median(name) for name in contestants}
    result.curves.setdefault(curve, []).append((at, values))
    result.add("curves", f"{curve}: {at:g}", timing, "segmented_lora", work, peak)


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
    deltas, size = lora_work(setting, num, rank, setting.rows), x.element_size()
    numbers = weight.numel() + 2 * x.numel()
    base = Work(
        bytes_moved=numbers * size, operations=2 * setting.rows * setting.width * setting.width
    )
    whole = Work(
        bytes_moved=base.bytes_moved + 2 * num * rank * setting.width * size,
        operations=base.operations + deltas.operations,
    )
    work = dict.fromkeys(contestants, whole) | {"base alone": base}
    result.add("linear_lora", f"{num} adapters", timing, "lorasmith", work, peak)
    if setting.device == "cuda":
        ratio = timing.ratio("lorasmith", "base alone")
        result.bars.append(("linear_lora, 8 adapters: of the base", ratio, 1.05, "<="))


def basis_work(setting: Setting, num_worn: int, size: int, deep: int = 1) -> Work:
    """Return the same for bases, with cores of ``size`` x ``deep``."""
    numbers = 3 * setting.rows * setting.width + 2 * size * setting.width + num_worn * size * deep
    each = 4 * size * setting.width + 2 * size * deep
    return Work(
        bytes_moved=numbers * setting.numbers(1).element_size(), operations=setting.rows * each
    )


def basis(setting: Setting, result: Result, peak: Peak) -> None:
    """As many adapters as rows, in shared bases and with factors of their own.

    Bases of 64 count; those as narrow as an adapter's own factors are beside them.
    """
    num, size, rank = setting.rows, 64, 16
    x, y = setting.numbers(setting.rows, setting.width), _ready(setting)
    bases = setting.numbers(size, setting.width), setting.numbers(setting.width, size)
    ids = torch.randperm(num, device=setting.device)
    diagonal, full = setting.numbers(num, size), setting.numbers(num, size, size)
    narrow = setting.numbers(rank, setting.width), setting.numbers(setting.width, rank)
    small = setting.numbers(num, rank, rank)
    packed = pack_stacks(*setting.stacks(num, rank))
    ordered = torch.arange(num, device=setting.device)
    timing = take_turns(
        {
            "vectors": basis_run(x, bases, diagonal, ids, y),
            "cores": basis_run(x, bases, full, ids, y),
            f"cores, bases of {rank}": basis_run(x, narrow, small, ids, y),
            "segmented_lora": adding(x, packed, ids, _ready(setting)),
            "segmented_lora, rows in order": adding(x, packed, ordered, _ready(setting)),
        },
        setting.turns,
    )
    own = lora_work(setting, num, rank, setting.rows)
    work = {
        "vectors": basis_work(setting, num, size),
        "cores": basis_work(setting, num, size, size),
        f"cores, bases of {rank}": basis_work(setting, num, rank, rank),
    }
    work |= dict.fromkeys(("segmented_lora", "segmented_lora, rows in order"), own)
    result.add("basis_lora", f"{num} adapters on {num} rows", timing, "vectors", work, peak)
    for name in ("vectors", "cores"):
        ratio = timing.ratio("segmented_lora", name)
        result.bars.append((f"basis_lora, {name}: times segmented_lora", ratio, 10, ">="))


def generating(setting: Setting, result: Result, peak: Peak) -> None:
    """Decoding in place against decoding to memory, by rows, tokens and how often they are used."""
    d_in, rank, width = setting.width // 4, 16, 256
    decoders = setting.numbers(rank * d_in, width), setting.numbers(d_in * rank, width)
    static = setting.numbers(rank, d_in), setting.numbers(d_in, rank)
    ways = ("materialised", "triton" if setting.device == "cuda" else "tiled")
    for rows in (1, 4) if setting.tiny else (1, 8, 64, 512):
        for tokens in (1, 32):
            x, code = setting.numbers(rows, tokens, d_in), setting.numbers(rows, width)
            contestants: dict[str, Run] = {
                way: _decoding(x, code, decoders, static, way) for way in ways
            }
            lora = [one.expand(rows, -1, -1).contiguous() for one in static]
            there = "factors that are there already"
            contestants[there] = _using(x, lora)
            timing = take_turns(contestants, max(3, setting.turns // 2))
            using, through = 4 * rows * rank * d_in * tokens, 2 * x.numel()
            decoding = Work(
                bytes_moved=(2 * rank * d_in * width + code.numel() + through) * x.element_size(),
                operations=4 * rows * rank * d_in * width + using,
            )
            reading = 2 * rows * rank * d_in + through
            work = dict.fromkeys(contestants, decoding)
            work[there] = Work(bytes_moved=reading * x.element_size(), operations=using)
            case = f"{rows} rows of {tokens} tokens"
            result.add("generate_apply", case, timing, "materialised", work, peak)


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
    theirs = peers.merge_and_unload(lora_a[0], lora_b[0])
    timing = take_turns(
        {
            "for good": lambda: merge_for_good(next(weights), packed),
            "with a way back": lambda: merge(next(weights), packed, saved=saved),
            "peft merge_and_unload": lambda: theirs(next(weights)),
            "copy of the weight": lambda: saved.copy_(next(weights)),
        },
        setting.turns,
    )
    work = Work(bytes_moved=2 * weight.numel() * weight.element_size())
    case = f"{setting.width} x {setting.width}, rank 16"
    result.add("merge", case, timing, "for good", work, peak)
    result.bars += [
        (
            "merge: times PEFT's",
            timing.ratio("peft merge_and_unload", "for good"),
            10,
            ">=",
        ),
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
    size = (lora_a.numel() + lora_b.numel()) * lora_a.element_size() + 8 * num**2
    work = Work(bytes_moved=size, operations=4 * (num * rank) ** 2 * width)
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
    parser.add_argument("-o", "--output", type=Path, help="by default benchmarks/results")
    parser.add_argument("--only", action="append", choices=[*SECTIONS, "model"])
    parser.add_argument("--dtype", default="bfloat16", choices=["bfloat16", "float32", "float16"])
    parser.add_argument("--turns", type=int, default=21)
    parser.add_argument("--threads", type=int, help="threads of torch; by default its own choice")
    parser.add_argument("--tiny", action="store_true", help="check that it runs; figures are void")
    arguments = parser.parse_args()
    if not arguments.output and (arguments.only or arguments.tiny):
        parser.error("--only and --tiny need -o: they would overwrite the whole tables with a part")
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
    write(result, setting, peak, arguments.output or Path("benchmarks/results"))


if __name__ == "__main__":
    main()
