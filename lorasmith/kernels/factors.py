"""What the kernels work on: adapters packed end to end, and who wears which.

``PackedFactors`` holds the factors of several adapters of one module, each at its own rank: nothing
is padded, a rank of zero takes no memory, and an adapter's part is a contiguous slice. ``Rows``
says which adapters the rows of a batch wear. Both are checked once and then used for many calls.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate, pairwise
from typing import Any

import torch
from jaxtyping import Float, Int
from torch import Tensor

from lorasmith.kernels.checks import check_like, check_rank, check_tensor
from lorasmith.kernels.segments import Segments, segments
from lorasmith.kernels.tiles import Tiles, tiles

Numbers = float | Sequence[float] | Float[Tensor, " adapters"]
"""One for all adapters, or one for each."""


@dataclass(frozen=True, kw_only=True, eq=False)
class PackedFactors:
    """The factors of several adapters; adapter g has rows offsets[g] to offsets[g + 1].

    ``lora_b`` is stored with one row for each column of PEFT's lora_B, so that an adapter's part is
    contiguous too, and the gradient of x is the same operation with the two exchanged. ``ends`` and
    ``scales`` are ``offsets`` and ``scaling`` as Python has them, since reading a number out of a
    tensor takes longer than some products; ``max_rank`` and ``uniform`` are fields because a
    compiler cannot see into a property that caches.
    """

    lora_a: Float[Tensor, "total_rank d_in"]
    lora_b: Float[Tensor, "total_rank d_out"]
    offsets: Int[Tensor, " adapters_and_one"] = field(repr=False)
    scaling: Float[Tensor, " adapters"] = field(repr=False)
    ends: tuple[int, ...] = field(repr=False)
    scales: tuple[float, ...] = field(repr=False)
    max_rank: int
    uniform: bool

    @classmethod
    def from_tensors(
        cls,
        lora_a: Tensor,
        lora_b: Tensor,
        offsets: Int[Tensor, " adapters_and_one"],
        scaling: Float[Tensor, " adapters"],
        max_rank: int,
        uniform: bool,
    ) -> PackedFactors:
        """Put together what an operator was given piece by piece.

        On a GPU ``ends`` and ``scales`` stay empty: reading them would wait for it.
        """
        on_host = lora_a.device.type == "cpu"
        return cls(
            lora_a=lora_a,
            lora_b=lora_b,
            offsets=offsets,
            scaling=scaling,
            ends=tuple(offsets.tolist()) if on_host else (),
            scales=tuple(scaling.tolist()) if on_host else (),
            max_rank=max_rank,
            uniform=uniform,
        )

    @property
    def num_adapters(self) -> int:
        """How many adapters there are, those of rank zero included."""
        return self.scaling.shape[0]

    @property
    def ranks(self) -> tuple[int, ...]:
        """Every adapter's rank."""
        return tuple(end - start for start, end in pairwise(self.ends))

    @cached_property
    def finite(self) -> bool:
        """Whether no lora_B has an infinity or NaN; computed once, and on a GPU waited for."""
        return bool(self.lora_b.isfinite().all())

    @cached_property
    def one_scale(self) -> float | None:
        """What every adapter is scaled by, if that is one number and known on the host."""
        return self.scales[0] if len(set(self.scales)) == 1 else None

    def stacks(
        self, first: int, num: int
    ) -> tuple[Float[Tensor, "num rank d_in"], Float[Tensor, "num rank d_out"]]:
        """Return the factors of consecutive adapters of one rank as views."""
        lora_a, lora_b = self._all_stacks
        if num == self.num_adapters:
            return lora_a, lora_b
        part = slice(first, first + num)
        return lora_a[part], lora_b[part]

    @cached_property
    def _all_stacks(self) -> tuple[Tensor, Tensor]:
        shape = (self.num_adapters, self.max_rank)
        return self.lora_a.unflatten(0, shape), self.lora_b.unflatten(0, shape)


def pack_factors(
    pairs: Sequence[tuple[Float[Tensor, "rank d_in"], Float[Tensor, "d_out rank"]]],
    scaling: Numbers = 1.0,
) -> PackedFactors:
    """Pack the factors of several adapters, PEFT's lora_A and lora_B of one module each.

    Ranks may differ and may be zero. ``scaling`` is alpha / rank, for all or for each. Gradients
    reach the tensors that were packed.

    Raises: TypeError, ValueError if there are none, or their shapes, dtypes or devices do not
        fit together.
    """
    if not pairs:
        raise ValueError("pairs must hold the factors of at least one adapter, got none")
    first_a = check_tensor("pairs[0] lora_A", pairs[0][0], (None, None))
    first_b = check_tensor("pairs[0] lora_B", pairs[0][1], (None, len(first_a)))
    for index, (lora_a, lora_b) in enumerate(pairs):
        name, first = f"pairs[{index}]", (first_a, "pairs[0] lora_A")
        check_tensor(f"{name} lora_A", lora_a, (None, first_a.shape[1]))
        check_tensor(f"{name} lora_B", lora_b, (len(first_b), len(lora_a)))
        check_like(f"{name} lora_A", lora_a, *first)
        check_like(f"{name} lora_B", lora_b, *first)
    return _packed(
        torch.cat([lora_a for lora_a, _ in pairs]),
        torch.cat([lora_b.mT for _, lora_b in pairs]),
        tuple(lora_a.shape[0] for lora_a, _ in pairs),
        scaling,
    )


def pack_stacks(
    lora_a: Float[Tensor, "adapters rank d_in"],
    lora_b: Float[Tensor, "adapters d_out rank"],
    scaling: Numbers = 1.0,
) -> PackedFactors:
    """Pack adapters of one rank that come stacked, as a generator emits them.

    Raises: TypeError, ValueError if their shapes, dtypes or devices do not fit together.
    """
    check_tensor("lora_a", lora_a, (None, None, None), contiguous=False)
    num, rank, _ = lora_a.shape
    like: dict[str, Any] = {"like": lora_a, "likes_name": "lora_a", "contiguous": False}
    check_tensor("lora_b", lora_b, (num, None, rank), **like)
    if num == 0:
        raise ValueError("lora_a must hold at least one adapter, got none")
    packed_a = lora_a.reshape(num * rank, lora_a.shape[2]).contiguous()
    packed_b = lora_b.mT.reshape(num * rank, lora_b.shape[1]).contiguous()
    return _packed(packed_a, packed_b, (rank,) * num, scaling)


def _packed(
    lora_a: Tensor, lora_b: Tensor, ranks: tuple[int, ...], scaling: Numbers
) -> PackedFactors:
    scales = as_numbers("scaling", scaling, len(ranks))
    ends = (0, *accumulate(ranks))
    device = lora_a.device
    return PackedFactors(
        lora_a=lora_a,
        lora_b=lora_b,
        offsets=torch.tensor(ends, dtype=torch.int64, device=device),
        scaling=torch.tensor(scales, dtype=torch.float32, device=device),
        ends=ends,
        scales=tuple(scales),
        max_rank=max(ranks),
        uniform=min(ranks) == max(ranks),
    )


def as_numbers(name: str, given: object, num: int) -> list[float]:
    """Return one number for each adapter from one for all, or from a sequence or tensor of them.

    Raises: TypeError if they are no numbers; ValueError if there are not ``num``.
    """
    given = given.tolist() if isinstance(given, Tensor) else given
    several: list[Any] = list(given) if isinstance(given, Iterable) else [given] * num
    try:
        numbers = [float(one) for one in several]
    except (TypeError, ValueError) as error:
        raise TypeError(
            f"{name} must be a number, or one for each adapter, got {given!r:.80}"
        ) from error
    if len(numbers) != num:
        raise ValueError(
            f"{name} must have one number for each of {num} adapters, got {len(numbers)}"
        )
    return numbers


def check_factors(
    name: str,
    factors: object,
    shape: tuple[int | None, int | None],
    *,
    like: Tensor | None = None,
    likes_name: str = "x",
) -> PackedFactors:
    """Return packed adapters of a module of a shape (d_in, d_out), in which None is any size.

    With ``like`` both must have that tensor's dtype and be on its device, else those of lora_a.

    Raises: TypeError if they are not packed or of the wrong dtype; ValueError if a shape, the
        device or a rank is wrong.
    """
    if not isinstance(factors, PackedFactors):
        raise TypeError(
            f"{name} must be PackedFactors, as pack_factors makes them, "
            f"got {type(factors).__name__}"
        )
    if like is None:
        like, likes_name = factors.lora_a, f"{name}.lora_a"
    lora_a, lora_b, (d_in, d_out) = factors.lora_a, factors.lora_b, shape
    check_tensor(f"{name}.lora_a", lora_a, (None, d_in), like=like, likes_name=likes_name)
    wanted = (len(lora_a), d_out)
    check_tensor(f"{name}.lora_b", lora_b, wanted, like=like, likes_name=likes_name)
    check_rank(name, factors.max_rank)
    return factors


@dataclass(frozen=True, eq=False)
class Rows:
    """Which adapters every row wears: ids (rows, slots), -1 for none, and their weights, if any.

    Made by ``assign_rows``, which checks them.
    """

    ids: Int[Tensor, "rows slots"]
    weights: Float[Tensor, "rows slots"] | None
    num_adapters: int
    _by_tokens: dict[int, Rows] = field(default_factory=dict, repr=False)
    _tiles: dict[tuple[int, int, bool], Tiles] = field(default_factory=dict, repr=False)

    def for_tokens(self, tokens: int) -> Rows:
        """Return the same for every token of the rows, computed once for each length."""
        if tokens == 1:
            return self
        if tokens not in self._by_tokens:
            # What is made in inference mode cannot be saved for a backward pass later on.
            usual = torch.inference_mode(False)
            with nullcontext() if torch.compiler.is_compiling() else usual:
                self._by_tokens[tokens] = self._repeated(tokens)
        return self._by_tokens[tokens]

    def _repeated(self, tokens: int) -> Rows:
        weights = self.weights
        return Rows(
            self.ids.repeat_interleave(tokens, 0),
            None if weights is None else weights.repeat_interleave(tokens, 0),
            self.num_adapters,
        )

    @cached_property
    def segments(self) -> tuple[Segments, ...]:
        """The rows of each slot sorted by adapter, computed once; on the CPU only."""
        return tuple(segments(ids) for ids in self.ids.unbind(1))

    def tiles(self, slot: int, block: int, *, with_bare: bool = False) -> Tiles:
        """Return the rows of one slot cut into tiles of up to ``block``, computed once for each.

        ``with_bare`` gives tiles to rows that wear nothing too, and adapter g the number g + 1.
        """
        key = slot, block, with_bare
        if key not in self._tiles:
            shift = int(with_bare)
            self._tiles[key] = tiles(self.ids[:, slot] + shift, self.num_adapters + shift, block)
        return self._tiles[key]

    @cached_property
    def later_slots(self) -> Rows:
        """What every row wears in all slots but the first."""
        weights = self.weights
        return Rows(
            self.ids[:, 1:].contiguous(),
            None if weights is None else weights[:, 1:].contiguous(),
            self.num_adapters,
        )


def assign_rows(
    row_to_adapter: Int[Tensor, "rows ..."],
    num_adapters: int,
    weights: Float[Tensor, "rows slots"] | None = None,
) -> Rows:
    """Check which adapters the rows of a batch wear; -1 is none.

    With a second dimension a row wears several at once, each times its weight, or one. Values are
    read, which on a GPU waits for it: make one for a batch and use it for all its layers.

    Raises: TypeError, ValueError if an id is out of range or the shapes do not fit.
    """
    ids = row_to_adapter
    if not isinstance(ids, Tensor) or ids.is_floating_point() or ids.dtype == torch.bool:
        got = ids.dtype if isinstance(ids, Tensor) else type(ids).__name__
        raise TypeError(f"row_to_adapter must be a tensor of whole numbers, got {got}")
    if ids.dim() not in (1, 2):
        raise ValueError(
            f"row_to_adapter must have shape (rows,) or (rows, slots), got {tuple(ids.shape)}"
        )
    ids = (ids[:, None] if ids.dim() == 1 else ids).long().contiguous()
    if ids.numel() and not (-1 <= int(ids.min()) and int(ids.max()) < num_adapters):
        raise ValueError(
            f"row_to_adapter must be between -1 and {num_adapters - 1}, "
            f"got {int(ids.min())} to {int(ids.max())}"
        )
    if weights is not None:
        one_slot = isinstance(weights, Tensor) and weights.dim() == 1
        weights = weights[:, None] if one_slot else weights
        check_tensor("weights", weights, tuple(ids.shape), contiguous=False)
        if weights.device != ids.device:
            raise ValueError(
                f"weights must be on {ids.device} as row_to_adapter is, got {weights.device}"
            )
        weights = weights.float().contiguous()
    return Rows(ids, weights, num_adapters)


def check_rows_fit(given: Rows | Tensor, num_adapters: int, x: Tensor) -> Rows:
    """Return what the rows of ``x`` wear of some adapters.

    Raises: TypeError, ValueError if it is for other rows, adapters or another device.
    """
    rows = given if isinstance(given, Rows) else assign_rows(given, num_adapters)
    if rows.ids.shape[0] != x.shape[0]:
        raise ValueError(
            f"row_to_adapter must have one entry for each of {x.shape[0]} rows, "
            f"got {rows.ids.shape[0]}"
        )
    if rows.num_adapters > num_adapters:
        raise ValueError(
            f"row_to_adapter must be for the {num_adapters} adapters that are given, "
            f"got one for {rows.num_adapters}"
        )
    if rows.ids.device != x.device:
        raise ValueError(f"row_to_adapter must be on {x.device} as x is, got {rows.ids.device}")
    return rows
