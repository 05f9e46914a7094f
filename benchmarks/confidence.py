"""The worth of a confidence: ``python -m benchmarks.confidence --generator DIR -o DIR``.

Of the adapters that a generator makes for tasks it was not trained on, some answer worse than the
adapter of the nearest training task. A user who keeps only the surest of them should meet fewer of
those: the command draws the share of them against how many are kept, for the confidence and for the
distance to the nearest training task alone. The tasks must not be those of ``lorasmith calibrate``.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np

from lorasmith.files import write_file
from lorasmith.training.calibration import RiskCoverage, judge_confidence
from lorasmith.training.evaluate_command import EvaluationOptions
from lorasmith.training.plots import new_figure, save_figure, tidy
from lorasmith.training.report import csv_text


def main() -> None:
    """Measure, write the table and draw it."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--generator", default="smollm2-135m")
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--tasks", default="build/tasks")
    parser.add_argument("--splits", default="benchmarks/tasks/splits.json")
    parser.add_argument(
        "--split", action="append", help="may be repeated; by default both held out"
    )
    parser.add_argument("--examples", type=int, default=16)
    arguments = parser.parse_args()
    found = judge_confidence(
        EvaluationOptions(
            tasks=arguments.tasks,
            generator=arguments.generator,
            splits=arguments.splits,
            split_names=tuple(arguments.split or ("held_out_tasks", "held_out_families")),
            examples_per_task=arguments.examples,
            report=str(arguments.output / "report"),
        )
    )
    text = table(found)
    write_file(arguments.output / "confidence.md", text.encode(), overwrite=True)
    draw(found, arguments.output / "risk-coverage.png")
    print(text)  # noqa: T201


def table(found: RiskCoverage) -> str:
    """Return the areas as Markdown."""
    gain = found.gain
    return "\n".join(
        [
            "| order | area under the risk-coverage curve |",
            "|---|---:|",
            f"| by confidence | {found.confidence.mean():.3f} |",
            f"| by distance alone | {found.distance.mean():.3f} |",
            f"| at random | {found.chance:.3f} |",
            "",
            f"Distance minus confidence: {gain.mean:.3f} ({gain.low:.3f} to {gain.high:.3f}), "
            f"{len(found.confidence)} wordings; log loss of the confidence {found.log_loss:.3f}.",
            "",
        ]
    )


def draw(found: RiskCoverage, path: Path) -> None:
    """Draw both curves and the mean risk."""
    kept = np.arange(1, len(found.confidence) + 1) / len(found.confidence)
    figure = new_figure(7, 4)
    axes = figure.subplots()
    axes.plot(kept, found.confidence, label="by confidence", color="#0b6e4f")
    axes.plot(kept, found.distance, label="by distance alone", color="#e3a018")
    axes.axhline(found.chance, label="at random", color="#9aa5b1", linestyle="--")
    axes.set_xlabel("share of adapters kept, surest first")
    axes.set_ylabel("share that loses to the nearest\ntraining task's adapter")
    axes.set_xlim(0, 1)
    axes.set_ylim(bottom=0)
    axes.legend(frameon=False)
    tidy(axes)
    columns = (kept.tolist(), found.confidence.tolist(), found.distance.tolist())
    rows = [tuple(f"{value:.4f}" for value in row) for row in zip(*columns, strict=True)]
    save_figure(figure, path, csv_text(["kept", "confidence", "distance"], rows))


if __name__ == "__main__":
    main()
