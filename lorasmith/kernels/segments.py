"""Rows sorted by the adapter that they wear, so that each adapter's rows are one block."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

import torch
from jaxtyping import Int
from torch import Tensor


@dataclass(frozen=True, eq=False)
class Segments:
    """The rows that wear something, adapter by adapter.

    ``order`` lists them, None if they are in order already, behind ``bare`` rows that wear nothing.
    ``adapters`` come in ascending order, with ``counts`` rows each.
    """

    order: Int[Tensor, " worn"] | None
    adapters: tuple[int, ...]
    counts: tuple[int, ...]
    bare: int = 0
    _runs: dict[int, tuple[tuple[slice, Segments], ...]] = field(default_factory=dict, repr=False)

    @property
    def equal(self) -> bool:
        """Whether every adapter that is worn has equally many rows."""
        return len(set(self.counts)) <= 1

    @property
    def consecutive(self) -> bool:
        """Whether the adapters are numbered without a gap, so that their factors are one slice."""
        return not self.adapters or self.adapters[-1] - self.adapters[0] == len(self.adapters) - 1

    @cached_property
    def indices(self) -> Int[Tensor, " adapters"]:
        """The adapters as a tensor."""
        return torch.tensor(self.adapters)

    @cached_property
    def padding(self) -> tuple[Int[Tensor, " padded"], Int[Tensor, " worn"]]:
        """The sorted rows that give every adapter as many, by repeating its last, and which count.

        The first has a place among the sorted rows for each row with the padding, the second the
        places in the first that are no padding.
        """
        counts = torch.tensor(self.counts)[:, None]
        within = torch.arange(max(self.counts))
        taken = counts.cumsum(0) - counts + torch.minimum(within, counts - 1)
        return taken.flatten(), (within < counts).flatten().nonzero()[:, 0]

    def runs(self, most: int) -> tuple[tuple[slice, Segments], ...]:
        """Cut what is sorted into runs of whole adapters, of at most so many rows where one fits.

        Each comes with the places of its rows, and as segments that are in order; computed once.
        """
        if most not in self._runs:
            self._runs[most] = tuple(self._cut(most))
        return self._runs[most]

    def _cut(self, most: int) -> Iterator[tuple[slice, Segments]]:
        first = start = end = 0
        for place, count in enumerate((*self.counts, most + 1)):
            if place > first and end - start + count > most:
                chosen = slice(first, place)
                yield slice(start, end), Segments(None, self.adapters[chosen], self.counts[chosen])
                first, start = place, end
            end += count


def segments(ids: Int[Tensor, " rows"]) -> Segments:
    """Sort rows by adapter, on the CPU; the order within an adapter stays."""
    # Few calls on small tensors: at a decoding step this is a good part of the whole time.
    ordered = bool((ids[1:] >= ids[:-1]).all())
    order = None if ordered else ids.argsort(stable=True)
    found, counts = torch.unique_consecutive(
        ids if order is None else ids[order], return_counts=True
    )
    adapters, sizes = found.tolist(), counts.tolist()
    bare = 0
    if adapters and adapters[0] < 0:
        if order is None:
            bare = sizes[0]
        else:
            order = order[sizes[0] :]
        adapters, sizes = adapters[1:], sizes[1:]
    return Segments(order, tuple(adapters), tuple(sizes), bare)
