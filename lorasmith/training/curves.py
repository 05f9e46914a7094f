"""The curves of a training run, drawn from its ``log.jsonl``."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from lorasmith.errors import InputError
from lorasmith.files import read_file
from lorasmith.training.plots import new_figure, save_figure, tidy
from lorasmith.training.report import csv_text

LOG_FILE = "log.jsonl"
_PANELS = (("loss", "loss per row, nats per answer token"), ("exact", "share of rows exact"))
_SMOOTHING = 0.9
_WATCHED_COLOURS = ("#5b7db1", "#e3a018", "#b35c44")


def plot_curves(run: Path, output: Path | None = None) -> Path:
    """Draw loss and exact match over steps; return the PNG's path, by default in the run's folder.

    Thin lines are batches, thick ones their running mean, dots the tasks watched meanwhile.
    After a stop and a resume the log may hold steps twice; the later entry counts.

    Raises: NotFoundError if the run has no log; InputError if the log holds nothing yet.
    """
    path = run / LOG_FILE
    entries: dict[int, dict[str, float]] = {}
    for line in read_file(path).splitlines():
        try:
            entry = json.loads(line)
        except ValueError:
            continue  # the line that was being written when a run was stopped
        entries[int(entry["step"])] = entry
    if not entries:
        raise InputError(f"{path} holds no steps yet; train first")
    rows = [entries[step] for step in sorted(entries)]
    figure = new_figure(10, 4)
    for axes, (name, title) in zip(figure.subplots(1, 2), _PANELS, strict=True):
        steps, values = _series(rows, name)
        axes.plot(steps, values, color="#0b6e4f", alpha=0.25, linewidth=0.8)
        axes.plot(steps, _smoothed(values), color="#0b6e4f", label="training batches")
        watched = sorted({key for row in rows for key in row if key.endswith(f"_{name}")})
        for key, colour in zip(watched, _WATCHED_COLOURS, strict=False):
            label = key.removesuffix(f"_{name}").replace("_", " ") + ", watched"
            axes.plot(*_series(rows, key), "o-", ms=3, color=colour, label=label)
        axes.set_xlabel("step")
        axes.set_title(title, loc="left")
        axes.set_ylim(bottom=0)
        axes.grid(alpha=0.3)
        tidy(axes)
    axes.legend(frameon=False)
    columns = list(dict.fromkeys(key for row in rows for key in row))
    data = csv_text(columns, [[row.get(column, "") for column in columns] for row in rows])
    target = output or run / "curves.png"
    save_figure(figure, target, data)
    return target


def _series(rows: Sequence[dict[str, float]], name: str) -> tuple[list[float], list[float]]:
    present = [row for row in rows if name in row]
    return [row["step"] for row in present], [row[name] for row in present]


def _smoothed(values: Sequence[float]) -> list[float]:
    """Return the exponential running mean, corrected for its start."""
    mean = weight = 0.0
    smoothed = []
    for value in values:
        mean = _SMOOTHING * mean + (1 - _SMOOTHING) * value
        weight = _SMOOTHING * weight + (1 - _SMOOTHING)
        smoothed.append(mean / weight)
    return smoothed
