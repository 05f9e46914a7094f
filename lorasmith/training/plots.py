"""The plots of a report, each beside the CSV file of what it shows."""

from __future__ import annotations

import importlib.util
import io
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from lorasmith.adapter import Adapter
from lorasmith.errors import MissingDependencyError
from lorasmith.files import write_file
from lorasmith.generator.canonical import inner_products
from lorasmith.tasks import Task
from lorasmith.training.report import Report, csv_text
from lorasmith.training.scoring import macro

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

COLOURS = {
    "oracle": "#9aa5b1",
    "generated": "#0b6e4f",
    "nearest": "#e3a018",
    "multi_task_described": "#5b7db1",
    "base_described": "#b35c44",
    "shuffled": "#c9b8d9",
}
"""The arms that are drawn; all arms are in the CSV file."""

MARKERS = "osD^vP"
_MIN_FOR_TSNE = 12
_DPI = 150


def require_plotting() -> None:
    """Check that what plots are made with is installed.

    Raises: MissingDependencyError with the command that installs it.
    """
    for module in ("matplotlib", "sklearn"):
        if importlib.util.find_spec(module) is None:
            raise MissingDependencyError(
                f"plots need {module}; run: pip install 'lorasmith[plots]'"
            )


def plot_report(
    report: Report, adapters: Sequence[tuple[Task, str, Adapter]], folder: Path
) -> None:
    """Draw each split's families as bars and the generated adapters, task by task, as a map."""
    for split in report.splits:
        _bars(report, split, folder)
    if len(adapters) > 2:
        _map(adapters, report.seed, folder)


def save_figure(figure: Figure, path: Path, data: str) -> None:
    """Write ``path`` as PNG and the data beside it, replacing earlier ones."""
    image = io.BytesIO()
    # Without the metadata the same plot is the same file.
    figure.savefig(image, format="png", dpi=_DPI, metadata={"Software": None})
    write_file(path, image.getvalue(), overwrite=True)
    write_file(path.with_suffix(".csv"), data.encode(), overwrite=True)


def new_figure(width: float, height: float) -> Figure:
    """Return a figure that needs no display and leaves no global state behind."""
    require_plotting()
    from matplotlib.figure import Figure

    return Figure(figsize=(width, height), layout="constrained")


def tidy(axes: Axes) -> None:
    """Take the frame off."""
    axes.spines[["top", "right"]].set_visible(False)


def _bars(report: Report, split: str, folder: Path) -> None:
    tasks = report.of(split)
    families = {task.name: task.family for task in tasks}
    by_arm = {
        arm: macro({task.name: task.scores[arm] for task in tasks}, families) for arm in report.arms
    }
    order = sorted(set(families.values()), key=lambda f: by_arm[report.arms[0]][f])
    counts = Counter(families.values())
    drawn = [arm for arm in COLOURS if arm in report.arms]
    figure = new_figure(8, 1.5 + len(order) * max(0.3, 0.09 * len(drawn)))
    axes = figure.subplots()
    thickness = 0.8 / max(1, len(drawn))
    for index, arm in enumerate(drawn):
        axes.barh(
            [place + 0.4 - (index + 0.5) * thickness for place in range(len(order))],
            [100 * by_arm[arm][family] for family in order],
            thickness,
            color=COLOURS[arm],
            label=arm.replace("_", " "),
        )
    axes.set_yticks(range(len(order)), [f"{f.replace('_', ' ')} ({counts[f]})" for f in order])
    axes.set_ylim(-0.6, len(order) - 0.4)
    axes.set_xlim(0, 100)
    axes.set_xlabel("exact match, %")
    axes.set_title(f"{split.replace('_', ' ')}: families (number of tasks)", loc="left")
    axes.grid(axis="x", alpha=0.3)
    axes.set_axisbelow(True)
    tidy(axes)
    figure.legend(loc="outside lower center", ncols=min(3, len(drawn)), frameon=False)
    rows = [
        (family, counts[family], *(f"{by_arm[arm][family]:.4f}" for arm in report.arms))
        for family in order
    ]
    data = csv_text(["family", "tasks", *report.arms], rows)
    save_figure(figure, folder / f"families-{split}.png", data)


def adapter_coordinates(
    adapters: Sequence[Adapter], seed: int = 0
) -> tuple[NDArray[np.float64], str]:
    """Place adapters in the plane by the directions of their deltas; return how as well.

    Principal components of the deltas about their mean come exactly from inner products; where
    there are enough adapters, t-SNE on the cosines between them follows.

    Source: van der Maaten and Hinton 2008, Visualizing Data using t-SNE.
    """
    points, _ = principal_components(adapters, 50)
    if len(adapters) < _MIN_FOR_TSNE:
        return points[:, :2], "PCA"
    from sklearn.manifold import TSNE

    lengths = np.linalg.norm(points, axis=1, keepdims=True)
    points = points / np.maximum(lengths, 1e-12)
    perplexity = min(15.0, (len(adapters) - 1) / 3)
    spread = TSNE(perplexity=perplexity, init="pca", random_state=seed).fit_transform(points)
    return np.asarray(spread, dtype=np.float64), "t-SNE"


def principal_components(
    adapters: Sequence[Adapter], count: int
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the adapters' coordinates on the leading components, and each one's share of variance.

    They are those of the deltas about their mean, from inner products alone; no more than there are
    adapters.
    """
    gram = inner_products(adapters, adapters).numpy()
    centred = gram - gram.mean(0) - gram.mean(1)[:, None] + gram.mean()
    values, vectors = np.linalg.eigh(centred)
    values = np.maximum(values, 0)
    order = np.argsort(values)[::-1][:count]
    shares = values[order] / max(values.sum(), np.finfo(np.float64).tiny)
    return vectors[:, order] * np.sqrt(values[order]), shares


def _map(adapters: Sequence[tuple[Task, str, Adapter]], seed: int, folder: Path) -> None:
    points, method = adapter_coordinates([adapter for _, _, adapter in adapters], seed)
    sizes = Counter(task.family for task, _, _ in adapters)
    families = [family for family, count in sorted(sizes.items()) if count > 1]
    figure = new_figure(10, 7.5)
    axes = figure.subplots()
    for index, family in enumerate(families):
        own = [i for i, (task, _, _) in enumerate(adapters) if task.family == family]
        axes.scatter(
            points[own, 0],
            points[own, 1],
            s=34,
            color=colour(index),
            marker=MARKERS[index // 10 % len(MARKERS)],
            edgecolors="white",
            linewidths=0.5,
            label=family.replace("_", " "),
        )
    for i, (task, _, _) in enumerate(adapters):
        if sizes[task.family] == 1:
            axes.scatter(points[i, 0], points[i, 1], s=18, color="#555555")
            axes.annotate(task.name, points[i], (3, 3), textcoords="offset points", fontsize=6)
    axes.set_title(f"Generated adapters, one a task, by their deltas ({method})", loc="left")
    axes.set_xticks([])
    axes.set_yticks([])
    axes.spines[:].set_visible(False)
    if families:
        figure.legend(loc="outside right upper", frameon=False, fontsize=8)
    rows = [
        (task.name, task.family, split, f"{x:.4f}", f"{y:.4f}")
        for (task, split, _), (x, y) in zip(adapters, points, strict=True)
    ]
    save_figure(figure, folder / "map.png", csv_text(["task", "family", "split", "x", "y"], rows))


def colour(index: int) -> tuple[float, float, float, float]:
    """Return the n-th of ten colours that are told apart easily, and then the first again."""
    from matplotlib import colormaps

    red, green, blue, alpha = colormaps["tab10"](index % 10)
    return red, green, blue, alpha
