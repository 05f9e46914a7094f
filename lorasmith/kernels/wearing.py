"""From adapters and what every row wears to what the kernels take, module by module."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from operator import index
from pathlib import Path
from typing import TYPE_CHECKING

import torch
from jaxtyping import Float
from torch import Tensor

from lorasmith.errors import LayoutMismatchError
from lorasmith.kernels.checks import check_rank, check_tensor
from lorasmith.kernels.factors import PackedFactors, Rows, assign_rows, pack_factors, pack_stacks
from lorasmith.kernels.merge import merge_for_good
from lorasmith.layout import AdapterLayout

if TYPE_CHECKING:
    from transformers import PreTrainedModel

    from lorasmith.adapter import Adapter

Factors = dict[str, tuple[Tensor, Tensor]]
"""Module path -> (lora_A (adapters, rank, d_in), lora_B (adapters, d_out, rank))."""

_ROWS_AN_ADAPTER = 8

Wears = int | Mapping[int, float]
"""What a row wears: the index of an adapter, -1 for none, or several with their weights."""


def stack_factors(
    adapters: Sequence[Adapter], device: torch.device | str = "cpu"
) -> dict[str, tuple[Float[Tensor, "n rank d_in"], Float[Tensor, "n d_out rank"]]]:
    """Stack the factors of several adapters of one layout, module by module.

    Raises: LayoutMismatchError if an adapter is for another base, or of other modules, rank or
        alpha; ValueError if there are none.
    """
    if not adapters:
        raise ValueError("adapters must hold at least one adapter, got none")
    first = adapters[0].layout
    for place, adapter in enumerate(adapters):
        if adapter.layout is not first and adapter.layout != first:
            raise LayoutMismatchError(
                f"adapters[{place}] must have the layout of adapters[0]: its base, modules, rank "
                "and alpha; wear adapters of several layouts with wearing_adapters"
            )
    flats = torch.stack([adapter.flat for adapter in adapters]).to(device)
    return split_factors(first, flats)


def split_factors(layout: AdapterLayout, flats: Float[Tensor, "n parameters"]) -> Factors:
    """Cut flat buffers into each module's pair of factors, without copying."""
    views = {
        name: flats[:, offset : offset + shape[0] * shape[1]].unflatten(1, shape)
        for name, (offset, shape) in layout.slices().items()
    }
    pairs = iter(views.values())  # in file order: lora_A, lora_B, module by module
    return {module.path: (next(pairs), next(pairs)) for module in layout.modules}


def check_stacks(
    factors: object, shapes: Mapping[str, tuple[int, int]], devices: Mapping[str, torch.device]
) -> int:
    """Return how many adapters stacked factors are of; ``shapes`` are (d_in, d_out) by path.

    Raises: TypeError, ValueError naming the module whose factors do not fit; LayoutMismatchError
        if ``factors`` names a module that has no shape.
    """
    if not isinstance(factors, Mapping):
        raise TypeError(
            f"factors must map the paths of modules to pairs, got {type(factors).__name__}"
        )
    if odd := factors.keys() - shapes.keys():
        raise LayoutMismatchError(f"factors has {min(odd)}, which is no target module here")
    counts: set[int] = set()
    for path, (lora_a, lora_b) in factors.items():
        (d_in, d_out), name = shapes[path], f"factors of {path}: lora_"
        check_tensor(f"{name}A", lora_a, (None, None, d_in), contiguous=False)
        num, rank, _ = lora_a.shape
        check_tensor(f"{name}B", lora_b, (num, d_out, rank), contiguous=False)
        check_rank(f"factors of {path}", rank)
        for side, factor in (("A", lora_a), ("B", lora_b)):
            if factor.device != devices[path]:
                raise ValueError(
                    f"{name}{side} must be on {devices[path]} as the base is, got {factor.device}"
                )
        counts.add(num)
    if len(counts) != 1:
        raise ValueError(
            f"factors must be of equally many adapters in all modules, got {sorted(counts)}"
        )
    if not (num := counts.pop()):
        raise ValueError("factors must be of at least one adapter, got none")
    return num


def pack_adapters(
    adapters: Sequence[Adapter], shapes: Mapping[str, tuple[int, int]], like: Tensor
) -> dict[str, PackedFactors]:
    """Pack adapters of any ranks for the modules that any of them touches.

    ``shapes`` maps the path of every module that can be worn to (d_in, d_out). Where an adapter
    leaves a module alone its rank is zero. The result has the dtype and is on the device of
    ``like``.

    Raises: LayoutMismatchError if an adapter touches a module that is not there or has another
        shape.
    """
    layouts = {id(adapter.layout): (i, adapter.layout) for i, adapter in enumerate(adapters)}
    touched: dict[str, None] = {}
    for place, layout in layouts.values():
        for module in layout.modules:
            shape = (module.in_features, module.out_features)
            if shapes.get(module.path) != shape:
                got = shapes.get(module.path, "no such module")
                raise LayoutMismatchError(
                    f"adapters[{place}] is for {layout.base_model}: {module.path} should "
                    f"be {shape}, got {got}; use the base it was made for"
                )
            touched[module.path] = None
    # Once each, however many rows have a copy.
    flats = {id(adapter): adapter.flat.detach().to(like) for adapter in adapters}
    if _alike(adapters):
        layout = adapters[0].layout
        stacks = split_factors(layout, torch.stack([flats[id(a)] for a in adapters]))
        return {path: pack_stacks(*pair, layout.scaling) for path, pair in stacks.items()}
    scaling = [adapter.layout.scaling for adapter in adapters]
    views = [split_factors(adapter.layout, flats[id(adapter)][None]) for adapter in adapters]
    packed = {}
    for path in touched:
        d_in, d_out = shapes[path]
        nothing = (like.new_empty(1, 0, d_in), like.new_empty(1, d_out, 0))
        pairs = [view.get(path, nothing) for view in views]
        packed[path] = pack_factors([(a[0], b[0]) for a, b in pairs], scaling)
    return packed


def hub_id(name: str | None) -> str:
    """Return the name of a base if it is a Hub id with its owner; nothing for that of a folder."""
    is_id = name and re.fullmatch(r"[\w.-]+/[\w.-]+", name) and not Path(name).exists()
    return name if name and is_id else ""


def check_base(base: PreTrainedModel, layout: AdapterLayout, name: str) -> None:
    """Refuse a layout for another base, as far as both have a Hub id; a folder may be any base.

    Raises: LayoutMismatchError naming ``name``.
    """
    mine, theirs = hub_id(base.config.name_or_path), hub_id(layout.base_model)
    if mine and theirs and mine != theirs:
        raise LayoutMismatchError(
            f"{name} should be for {mine}, got one for {theirs}; use the base it was made for"
        )


@torch.no_grad()
def merge_adapter(model: PreTrainedModel, adapter: Adapter) -> None:
    """Fold an adapter into a model's own weights, for good.

    Raises: LayoutMismatchError if it is for another base or does not fit.
    """
    layout = adapter.layout
    check_base(model, layout, "adapter")
    layout.check_fits(model)
    for module in layout.modules:
        weight = model.get_parameter(f"{module.path}.weight").data
        lora_a, lora_b = adapter.factors(module)
        factors = pack_stacks(lora_a[None].to(weight), lora_b[None].to(weight), layout.scaling)
        if layout.fan_in_fan_out:  # as GPT-2 keeps it, (d_in, d_out)
            turned = weight.T.contiguous()
            merge_for_good(turned, factors)
            weight.copy_(turned.T)
        else:
            merge_for_good(weight, factors)


def _alike(adapters: Sequence[Adapter]) -> bool:
    """Return whether all adapters have the same modules, rank and scaling."""
    layouts = {id(adapter.layout): adapter.layout for adapter in adapters}.values()
    return len({(layout.rank, layout.alpha, layout.modules) for layout in layouts}) == 1


def worn_by_rows(
    adapters: Sequence[Adapter], wears: Sequence[Wears], device: torch.device
) -> tuple[Sequence[Adapter], Sequence[Wears]]:
    """Give every row an adapter of its own, where that makes a CPU faster.

    Rows in order with one adapter each are one batched product a layer, while fewer adapters that
    rows share have to be multiplied one after the other. So factors are copied row by row, but
    once for all layers and all steps. Not where few adapters have many rows each, nor for adapters
    of different ranks or modules, nor for rows that wear several.
    """
    worn = [one for one in wears if isinstance(one, int) and one >= 0]
    if (
        device.type != "cpu"
        or not _alike(adapters)
        or not all(isinstance(one, int) and -1 <= one < len(adapters) for one in wears)
        or len(worn) > _ROWS_AN_ADAPTER * len(set(worn))
    ):
        return adapters, wears
    own = iter(range(len(worn)))
    return [adapters[one] for one in worn], [-1 if one == -1 else next(own) for one in wears]


def as_wears(name: str, wears: Iterable[object]) -> list[Wears]:
    """Return what rows wear in Python's own numbers, whatever package they come from.

    Raises: TypeError naming ``name`` and the row.
    """
    plain: list[Wears] = []
    for row, one in enumerate(wears):
        try:
            if isinstance(one, Mapping):
                plain.append({index(key): float(weight) for key, weight in one.items()})
            else:
                plain.append(index(one))  # type: ignore[arg-type]
        except (TypeError, ValueError) as error:
            raise TypeError(
                f"{name}[{row}] must be a whole number, or map such to weights, got {one!r:.80}"
            ) from error
    return plain


def rows_wearing(wears: Sequence[Wears], num_adapters: int, device: torch.device) -> Rows:
    """Check and lay out what every row wears.

    Raises: ValueError, TypeError if an index is out of range or no whole number.
    """
    several = [{one: 1.0} if isinstance(one, int) else dict(one) for one in wears]
    slots = max((len(one) for one in several), default=1) or 1
    padded = [[*one, *[-1] * (slots - len(one))] for one in several]
    ids = torch.tensor(padded, device=device).reshape(len(padded), slots)
    if not padded:
        ids = ids.long()  # of nothing it makes floating-point numbers
    if all(isinstance(one, int) for one in wears):
        return assign_rows(ids, num_adapters)
    weights = torch.tensor(
        [[*one.values(), *[0.0] * (slots - len(one))] for one in several], dtype=torch.float32
    )
    return assign_rows(ids, num_adapters, weights.to(device))
