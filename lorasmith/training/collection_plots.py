"""What a collection looks like: its spectrum, what its adapters share, and a map of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import torch

from lorasmith.adapter import Adapter
from lorasmith.generator.bases import energy_kept, fit_bases
from lorasmith.generator.canonical import placed, singular_values
from lorasmith.layout import AdapterLayout, TargetModule
from lorasmith.training.collection import CollectedAdapter, Collection
from lorasmith.training.plots import (
    MARKERS,
    colour,
    new_figure,
    principal_components,
    save_figure,
    tidy,
)
from lorasmith.training.report import csv_text

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_SAMPLE, _SAMPLE_BYTES = 256, 2**28
"""The most adapters that are drawn, and the most bytes that they take, in float16."""

_WIDEST = 2048
"""Bases are fitted to modules up to this width; the time grows with its cube."""

_MOST_NAMES = 40

Drawn = Sequence[tuple[CollectedAdapter, Adapter]]


def plot_collection(collection: Collection, folder: Path) -> list[Path]:
    """Draw a sample of a collection's adapters; return the PNGs that were written.

    Raises: MissingDependencyError without matplotlib; AdapterError, NotFoundError if an adapter is
        damaged or gone; StorageError if the file system refuses.
    """
    drawn = _sample(collection)
    title = f"{len(drawn):,} of {len(collection):,} adapters"
    written = [_plot_spectrum(drawn, collection.layout, title, folder / "spectrum.png")]
    if len(drawn) > 2:
        written.append(_plot_map(drawn, title, folder / "map.png"))
    return written


def _sample(collection: Collection) -> Drawn:
    """Read adapters that are spread evenly over the collection, as many as memory is meant for."""
    most = min(_SAMPLE, max(3, _SAMPLE_BYTES // (2 * collection.layout.num_parameters)))
    step = max(1.0, len(collection) / most)
    chosen = [collection.entries[int(i * step)] for i in range(min(most, len(collection)))]
    return [(entry, _halved(collection.load(entry.name))) for entry in chosen]


def _halved(adapter: Adapter) -> Adapter:
    return Adapter(adapter.layout, adapter.flat.half())


def _plot_spectrum(drawn: Drawn, layout: AdapterLayout, title: str, path: Path) -> Path:
    adapters = [adapter for _, adapter in drawn]
    figure = new_figure(10, 4)
    left, right = figure.subplots(1, 2)
    rows: list[tuple[str, str, int, str]] = []
    for index, (kind, values) in enumerate(_spectra(adapters, layout).items()):
        ranks = [*range(1, len(values) + 1)]
        left.plot(ranks, values, "o-", ms=3, color=colour(index), label=kind)
        rows += [
            ("singular value", kind, n, f"{v:.6g}") for n, v in zip(ranks, values, strict=True)
        ]
    for index, (module, sizes, shares) in enumerate(_shared(adapters, layout)):
        right.plot(sizes, shares, "o-", ms=3, color=colour(index), label=module.kind)
        rows += [
            ("energy kept", module.path, n, f"{v:.6g}") for n, v in zip(sizes, shares, strict=True)
        ]
    _label(left, "rank", f"Mean singular values, {title}")
    _label(right, "directions a side", "Energy kept by shared bases, middle layer")
    right.set_xscale("log", base=2)
    right.xaxis.set_major_formatter("{x:.0f}")
    right.set_ylim(0, 1.02)
    left.legend(frameon=False)
    save_figure(figure, path, csv_text(["curve", "of", "n", "value"], rows))
    return path


def _label(axes: Axes, x_label: str, title: str) -> None:
    axes.set_xlabel(x_label)
    axes.set_title(title, loc="left", fontsize=10)
    axes.set_ylim(bottom=0)
    axes.grid(alpha=0.3)
    tidy(axes)


def _spectra(adapters: Sequence[Adapter], layout: AdapterLayout) -> dict[str, list[float]]:
    """Return, per kind, the singular values, averaged over layers and adapters."""
    sums = {kind: torch.zeros(layout.rank, dtype=torch.float64) for kind in layout.kinds}
    for adapter in adapters:
        values = singular_values(adapter)
        for module in layout.modules:
            sums[module.kind] += values[module.path]
    counts = Counter(module.kind for module in layout.modules)
    return {kind: (s / (counts[kind] * len(adapters))).tolist() for kind, s in sums.items()}


def _shared(
    adapters: Sequence[Adapter], layout: AdapterLayout
) -> list[tuple[TargetModule, list[int], list[float]]]:
    """Return, per kind, what bases of growing size keep of its module in the middle layer."""
    curves = []
    for kind in layout.kinds:
        modules = [module for module in layout.modules if module.kind == kind]
        module = modules[len(modules) // 2]
        if max(module.in_features, module.out_features) > _WIDEST:
            continue
        own = replace(layout, modules=(module,))
        parts = [placed(adapter, own) for adapter in adapters]
        parts = [part for part in parts if part.flat.any()]
        most = min(module.in_features, module.out_features, len(parts) * layout.rank)
        if not parts:
            continue
        sizes = sorted({*(2**n for n in range(most.bit_length()) if 2**n <= most), most})
        curves.append((module, sizes, energy_kept(fit_bases(parts, most), parts, sizes)))
    return curves


def _plot_map(drawn: Drawn, title: str, path: Path) -> Path:
    points, shares = principal_components([adapter for _, adapter in drawn], 2)
    counts = Counter(entry.family for entry, _ in drawn if entry.family)
    families = [family for family, number in sorted(counts.items()) if number > 1]
    figure = new_figure(9, 6.5)
    axes = figure.subplots()
    rest = [i for i, (entry, _) in enumerate(drawn) if entry.family not in families]
    axes.scatter(points[rest, 0], points[rest, 1], s=22, color="#7d8791")
    for index, family in enumerate(families):
        own = [i for i, (entry, _) in enumerate(drawn) if entry.family == family]
        marker = MARKERS[index // 10 % len(MARKERS)]
        label = family.replace("_", " ")
        axes.scatter(
            points[own, 0], points[own, 1], s=26, color=colour(index), marker=marker, label=label
        )
    if len(drawn) <= _MOST_NAMES:
        for point, (entry, _) in zip(points, drawn, strict=True):
            axes.annotate(entry.name, point, (3, 3), textcoords="offset points", fontsize=6)
    axes.set_title(f"Deltas on their two leading principal components, {title}", loc="left")
    axes.set_xlabel(f"{shares[0]:.0%} of the variance")
    axes.set_ylabel(f"{shares[1]:.0%} of the variance")
    axes.axhline(0, color="#dddddd", linewidth=0.8, zorder=0)
    axes.axvline(0, color="#dddddd", linewidth=0.8, zorder=0)
    tidy(axes)
    if families:
        figure.legend(loc="outside right upper", frameon=False, fontsize=7)
    rows = [
        (entry.name, entry.family or "", f"{x:.6g}", f"{y:.6g}")
        for (entry, _), (x, y) in zip(drawn, points, strict=True)
    ]
    save_figure(figure, path, csv_text(["name", "family", "x", "y"], rows))
    return path
