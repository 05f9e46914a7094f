"""segmented_lora in PyTorch, for CPUs.

Never gather factors row by row: copying 2 r d numbers to use each once is fifty times slower than
the arithmetic. Four ways are left, and ``WAYS`` says which is taken when:

- single: one adapter for all its rows. Two plain products; the second adds into y by itself.
- batched: adapters of one rank with about equally many rows. Two batched products over the sorted
  rows, of which the last ones are repeated where an adapter has fewer; they read every factor once,
  which is all that could be asked.
- stacked: few ranks in all. One product with all adapters' A at once, what belongs to others set to
  zero, one product with all B: wasted arithmetic, but only two calls however many adapters.
- segments: everything else, mixed ranks above all. Sort, then two products per adapter.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import torch
from jaxtyping import Float, Int
from torch import Tensor

from lorasmith.kernels.dispatch import Rule
from lorasmith.kernels.factors import PackedFactors
from lorasmith.kernels.segments import Segments

_STACKED_RANKS = 1024
"""Beyond it the intermediate of ``stacked`` is larger than what it is made of."""

_MULTIPLICATIONS_A_CALL = {torch.bfloat16: 8_000_000}
_OTHERS = 500_000
"""What a core multiplies in the time that one adapter's calls take, which in bfloat16 are longer
and products faster."""

_BYTES_AT_ONCE = 2**20
"""Of rows that are sorted and of their deltas: small enough to stay in a core's cache, and to be
memory that the allocator still has; with more of it, most of the time would go into fresh pages."""


@dataclass(slots=True, eq=False)
class CpuShape:
    """What the choice depends on; nothing is computed before a rule asks for it."""

    num_rows: int
    lora: PackedFactors
    slots: tuple[Segments, ...]

    @property
    def num_worn(self) -> int:
        """How many adapters are worn."""
        if len(self.slots) == 1:
            return len(self.slots[0].adapters)
        return len({g for segments in self.slots for g in segments.adapters})


def _is_single(shape: CpuShape) -> bool:
    return len(shape.slots) == 1 and len(shape.slots[0].adapters) == 1


def _is_batched(shape: CpuShape) -> bool:
    if not _is_uniform(shape.lora):
        return False
    return all(_is_little_padding(one, shape.lora.max_rank) for one in shape.slots)


def _is_uniform(lora: PackedFactors) -> bool:
    return lora.uniform and lora.max_rank > 0


def _is_little_padding(segment: Segments, rank: int) -> bool:
    """Whether padding adds no more than there is already to read: rows, or rows of factors."""
    if not segment.adapters:
        return True
    num, worn = len(segment.adapters), sum(segment.counts)
    return num * max(segment.counts) - worn <= max(worn, num * rank)


def _is_stacked(shape: CpuShape) -> bool:
    (total_rank, d_in), d_out = shape.lora.lora_a.shape, shape.lora.lora_b.shape[1]
    work = shape.num_rows * total_rank * (d_in + d_out)
    calls = max(1, shape.num_worn) * len(shape.slots)
    each = _MULTIPLICATIONS_A_CALL.get(shape.lora.lora_a.dtype, _OTHERS)
    small = total_rank <= _STACKED_RANKS and work <= calls * each
    # What is masked out is zero in the second product, and zero times infinity is NaN: one broken
    # adapter would break the rows of all.
    return small and shape.lora.finite


RULES: tuple[Rule[CpuShape], ...] = (
    Rule("cpu", "single", _is_single),
    Rule("cpu", "batched", _is_batched),
    Rule("cpu", "stacked", _is_stacked),
    Rule("cpu", "segments"),
)


def check_way(way: str, shape: CpuShape) -> None:
    """Refuse a forced way that cannot do what is asked.

    Raises: ValueError.
    """
    if way == "single" and not _is_single(shape):
        raise ValueError(
            f"implementation 'single' needs rows of one adapter, got {shape.num_worn} adapters"
        )
    if way == "stacked" and not shape.lora.finite:
        raise ValueError("implementation 'stacked' needs finite factors, got infinities or NaN")
    if way == "batched" and not _is_uniform(shape.lora):
        raise ValueError("implementation 'batched' needs adapters of one rank, got several ranks")


def stacked(
    y: Tensor | None,
    x: Tensor,
    lora: PackedFactors,
    ids: Int[Tensor, "rows slots"],
    weights: Float[Tensor, "rows slots"] | None,
    slots: tuple[Segments, ...],
    in_place: bool,
) -> Tensor:
    """Two products over all ranks of all adapters, and a mask between them."""
    worn = (ids >= 0).any(1)
    if not bool(worn.all()):
        rows = worn.nonzero()[:, 0]
        part = None if weights is None else weights[rows]
        delta = stacked(None, x.index_select(0, rows), lora, ids[rows], part, (), False)
        return _writable(y, x, lora, in_place).index_add_(0, rows, delta)
    table = _scales(lora, ids, weights)
    owner = torch.repeat_interleave(lora.offsets.diff())
    columns = table[:, owner]
    # Filled, not multiplied: another adapter's infinity times zero would be NaN.
    low = (x @ lora.lora_a.T).masked_fill_(columns == 0, 0.0).mul_(columns)
    return _expand(y, low, lora.lora_b, in_place)


def _scales(
    lora: PackedFactors, ids: Tensor, weights: Tensor | None
) -> Float[Tensor, "rows adapters"]:
    """Return what each adapter's part of a row is multiplied by, zero where it is not worn."""
    each = lora.scaling.double()[ids.clamp(min=0)]
    if weights is not None:
        each = each * weights
    each = each.masked_fill(ids < 0, 0.0)
    table = each.new_zeros(len(ids), len(lora.scaling)).scatter_add_(1, ids.clamp(min=0), each)
    return table.to(lora.lora_a.dtype)


def sorted_ways(
    way: str,
    y: Tensor | None,
    x: Tensor,
    lora: PackedFactors,
    ids: Int[Tensor, "rows slots"],
    weights: Float[Tensor, "rows slots"] | None,
    slots: tuple[Segments, ...],
    in_place: bool,
) -> Tensor:
    """Slot after slot, so that within one no row comes twice: sort, multiply, put back."""
    for slot, segment in enumerate(slots):
        if segment.adapters:
            scale = _row_scale(lora, segment, ids[:, slot], weights, slot)
            y = _one_slot(way, y, x, lora, segment, scale, in_place)
            in_place = True
    if y is None:
        return x.new_zeros(len(x), lora.lora_b.shape[1])
    return y if in_place else y.clone()


def _row_scale(
    lora: PackedFactors, segment: Segments, ids: Tensor, weights: Tensor | None, slot: int
) -> Float[Tensor, "rows one"] | float:
    """Return what a row's delta is multiplied by; one number where it is the same for all."""
    if weights is None and len(segment.adapters) == 1:
        return lora.scales[segment.adapters[0]]
    if weights is None and lora.one_scale is not None:
        return lora.one_scale
    scale = lora.scaling.double()[ids.clamp(min=0)]
    if weights is not None:
        scale = scale * weights[:, slot]
    return scale.to(lora.lora_a.dtype)[:, None]


def _one_slot(
    way: str,
    y: Tensor | None,
    x: Tensor,
    lora: PackedFactors,
    segment: Segments,
    scale: Tensor | float,
    in_place: bool,
) -> Tensor:
    order, bare = segment.order, segment.bare
    if order is None and way == "batched" and not (segment.equal and segment.consecutive):
        order = torch.arange(bare, len(x))
    if order is None and not bare:
        return _WAYS[way](y, x, lora, segment, scale, in_place)
    if order is None:
        y = _writable(y, x, lora, in_place)
        rest = scale if isinstance(scale, float) else scale[bare:]
        _WAYS[way](y[bare:], x[bare:], lora, segment, rest, True)
        return y
    y = _writable(y, x, lora, in_place)
    widest = max(x.shape[1], y.shape[1]) * x.element_size()
    sorted_scale = scale if isinstance(scale, float) else scale[order]
    for places, run in segment.runs(_BYTES_AT_ONCE // widest):
        rows = order[places]
        part = sorted_scale if isinstance(sorted_scale, float) else sorted_scale[places]
        if way == "batched" and not run.equal:
            taken, real = run.padding
            part = part if isinstance(part, float) else part[taken]
            delta = _batched(None, x.index_select(0, rows[taken]), lora, run, part, True)
            delta = delta.index_select(0, real)
        else:
            delta = _WAYS[way](None, x.index_select(0, rows), lora, run, part, True)
        y.index_add_(0, rows, delta)
    return y


def _writable(y: Tensor | None, x: Tensor, lora: PackedFactors, in_place: bool) -> Tensor:
    if y is None:
        return x.new_zeros(x.shape[0], lora.lora_b.shape[1])
    return y if in_place else y.clone()


def _single(
    y: Tensor | None,
    x: Tensor,
    lora: PackedFactors,
    segment: Segments,
    scale: Tensor | float,
    in_place: bool,
) -> Tensor:
    g = segment.adapters[0]
    start, end = lora.ends[g], lora.ends[g + 1]
    low = x @ lora.lora_a[start:end].T
    return _expand(y, _scaled(low, scale), lora.lora_b[start:end], in_place)


def _scaled(low: Tensor, scale: Tensor | float) -> Tensor:
    return low if isinstance(scale, float) and scale == 1.0 else low.mul_(scale)


def _expand(y: Tensor | None, low: Tensor, lora_b: Tensor, in_place: bool) -> Tensor:
    if y is None:
        return low @ lora_b
    return y.addmm_(low, lora_b) if in_place else torch.addmm(y, low, lora_b)


def _batched(
    y: Tensor | None,
    x: Tensor,
    lora: PackedFactors,
    segment: Segments,
    scale: Tensor | float,
    in_place: bool,
) -> Tensor:
    num = len(segment.adapters)
    if segment.consecutive:
        lora_a, lora_b = lora.stacks(segment.adapters[0], num)
    else:
        stacks = lora.stacks(0, lora.num_adapters)
        lora_a, lora_b = (one.index_select(0, segment.indices) for one in stacks)
    low = torch.bmm(x.unflatten(0, (num, -1)), lora_a.mT)
    low = _scaled(low, scale if isinstance(scale, float) else scale.unflatten(0, (num, -1)))
    if y is None:
        return torch.bmm(low, lora_b).flatten(0, 1)
    blocks = y.unflatten(0, (num, -1))
    if in_place:
        blocks.baddbmm_(low, lora_b)
        return y
    return torch.baddbmm(blocks, low, lora_b).flatten(0, 1)


def _segments(
    y: Tensor | None,
    x: Tensor,
    lora: PackedFactors,
    segment: Segments,
    scale: Tensor | float,
    in_place: bool,
) -> Tensor:
    if y is None:
        y = x.new_zeros(len(x), lora.lora_b.shape[1])
    elif not in_place:
        y = y.clone()
    ends, start = lora.ends, 0
    for g, count in zip(segment.adapters, segment.counts, strict=True):
        rows, ranks = slice(start, start + count), slice(ends[g], ends[g + 1])
        start += count
        if ranks.start == ranks.stop:
            continue
        low = x[rows] @ lora.lora_a[ranks].T
        low = _scaled(low, scale if isinstance(scale, float) else scale[rows])
        y[rows].addmm_(low, lora.lora_b[ranks])
    return y


_WAYS: dict[
    str, Callable[[Tensor | None, Tensor, PackedFactors, Segments, Tensor | float, bool], Tensor]
]
_WAYS = {"single": _single, "batched": _batched, "segments": _segments}


def gradients(
    grad: Float[Tensor, "rows d_out"],
    x: Float[Tensor, "rows d_in"],
    lora: PackedFactors,
    ids: Int[Tensor, "rows slots"],
    weights: Float[Tensor, "rows slots"] | None,
    slots: tuple[Segments, ...],
) -> tuple[Float[Tensor, "total_rank d_in"], Float[Tensor, "total_rank d_out"]]:
    """Return the gradients of the packed factors, adapter by adapter; zero where none is worn."""
    grad_a, grad_b = torch.zeros_like(lora.lora_a), torch.zeros_like(lora.lora_b)
    ends = lora.ends
    for slot, segment in enumerate(slots):
        scale = _row_scale(lora, segment, ids[:, slot], weights, slot)
        order = slice(segment.bare, None) if segment.order is None else segment.order
        scale = scale if isinstance(scale, float) else scale[order]
        rows = (x[order], grad[order])
        parts = [part.split(list(segment.counts)) for part in rows]
        scales = (
            [scale] * len(segment.counts)
            if isinstance(scale, float)
            else scale.split(list(segment.counts))
        )
        for g, one_x, one_grad, one in zip(segment.adapters, *parts, scales, strict=True):
            ranks = slice(ends[g], ends[g + 1])
            low = (one_x @ lora.lora_a[ranks].T) * one
            back = (one_grad @ lora.lora_b[ranks].T) * one
            grad_a[ranks].addmm_(back.T, one_x)
            grad_b[ranks].addmm_(low.T, one_grad)
    return grad_a, grad_b
