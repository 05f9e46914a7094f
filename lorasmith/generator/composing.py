"""Adapters of one base put together: sums, differences, and what a shorter rank costs.

The factors of all adapters side by side are their weighted sum exactly, at the sum of their ranks.
What is kept of it at a chosen rank is the nearest delta of that rank. A sum of the adapter so far
and one that came later is an adapter again, so a stream of contexts is added one by one.

Source: sums and differences of deltas after Ilharco et al. 2023, "Editing models with task
arithmetic", arXiv:2212.04089; concatenation along the rank as Doc-to-LoRA does
with the chunks of a document.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import reduce
from numbers import Real

import torch

from lorasmith import __version__
from lorasmith.adapter import Adapter, Part, Provenance
from lorasmith.errors import InputError, LayoutMismatchError
from lorasmith.generator.canonical import canonical, inner_products, norms, placed, with_rank
from lorasmith.generator.merging import merge_adapters
from lorasmith.layout import AdapterLayout, TargetModule

_NOTHING = 1e-9  # of the parts' own energy: what rounding leaves of a sum that cancels


@dataclass(frozen=True, kw_only=True)
class Composition:
    """A composed adapter, and the share of the exact sum's squared norm that its rank lost."""

    adapter: Adapter
    energy_lost: float


def compose_adapters(
    adapters: Sequence[Adapter], weights: Sequence[float] | None = None, *, rank: int | None = None
) -> Composition:
    """Return the weighted sum of some adapters' deltas, at a rank; in canonical form.

    ``weights`` may be negative and need not sum to one; None takes every delta as it is. Ranks,
    alphas and target modules may differ: a module that an adapter lacks adds nothing. Without a
    ``rank`` the largest of the adapters' is taken; the sum of their ranks loses nothing.

    Raises: InputError if there is nothing to compose, a weight is missing, or a weight or the rank
        is no number that it can be; LayoutMismatchError if the adapters are of different bases.
    """
    weights = _checked(adapters, weights)
    if rank is not None and (type(rank) is not int or rank < 1):
        raise InputError(f"rank must be a whole number from 1 on, got {rank!r:.40}")
    top = max(adapter.layout.rank for adapter in adapters)
    layout = with_rank(reduce(_joined, (adapter.layout for adapter in adapters)), top)
    parts = [placed(canonical(adapter, top)[0], layout) for adapter in adapters]
    summed = merge_adapters(parts, weights, rank=rank or top)
    scale = torch.tensor(weights, dtype=torch.float64)
    energy = float(scale @ inner_products(parts, parts) @ scale)
    own = float((scale * norms(parts)).square().sum())
    lost = 1 - float(norms([summed])[0]) ** 2 / energy if energy > _NOTHING * own else 0.0
    lost = min(1.0, max(0.0, lost))
    summed.provenance = replace(_provenance(adapters, weights), energy_lost=round(lost, 6))
    return Composition(adapter=summed, energy_lost=lost)


def _checked(adapters: Sequence[Adapter], weights: Sequence[float] | None) -> list[float]:
    """Return one finite weight per adapter."""
    given: Sequence[object] = [1.0] * len(adapters) if weights is None else weights
    if isinstance(given, str | Real) or not all(
        isinstance(weight, Real) and math.isfinite(weight) for weight in given
    ):
        raise InputError(f"weights must be finite numbers, got {given!r:.80}; give one per adapter")
    found = [float(weight) for weight in given if isinstance(weight, Real)]
    if not adapters or len(found) != len(adapters):
        raise InputError(
            f"composing needs one weight per adapter, got {len(adapters)} adapters and "
            f"{len(found)} weights"
        )
    return found


def _joined(one: AdapterLayout, other: AdapterLayout) -> AdapterLayout:
    """Return the layout with the modules of both."""
    if (one.base_model, one.fan_in_fan_out) != (other.base_model, other.fan_in_fan_out):
        raise LayoutMismatchError(
            f"only adapters of one base can be composed, got {one.base_model!r} and "
            f"{other.base_model!r}"
        )
    modules: dict[str, TargetModule] = {module.path: module for module in one.modules}
    for module in other.modules:
        if modules.setdefault(module.path, module) != module:
            raise LayoutMismatchError(
                f"{module.path} has one shape in one adapter and another in the next; use one base"
            )
    return replace(one, modules=tuple(modules.values()))


def _provenance(adapters: Sequence[Adapter], weights: Sequence[float]) -> Provenance:
    """Say what an adapter was put together from; what all parts share stays."""
    made = [adapter.provenance or Provenance() for adapter in adapters]
    templates = {one.prompt_template for one in made}
    bases = {one.base_weights for one in made}
    return Provenance(
        parts=tuple(
            _part(adapter.digest, weight, one)
            for adapter, weight, one in zip(adapters, weights, made, strict=True)
        ),
        prompt_template=templates.pop() if len(templates) == 1 else None,
        base_weights=bases.pop() if len(bases) == 1 else None,
        versions={"lorasmith": __version__, "torch": torch.__version__},
    )


def _part(digest: str, weight: float, made: Provenance) -> Part:
    """Say what a part was generated from, or what its own parts were."""
    sources: Sequence[Provenance | Part] = [made, *(made.parts or ())]
    documents = dict.fromkeys(digest for one in sources for digest in one.documents or ())
    return Part(
        digest=digest,
        weight=weight,
        condition=made.condition,
        generator=made.generator,
        generator_digest=made.generator_digest,
        condition_sha256=made.condition_sha256,
        documents=tuple(documents) or None,
        num_examples=sum(one.num_examples or 0 for one in sources) or None,
    )
