"""``lorasmith calibrate``: teach a generator how sure it may be."""

from __future__ import annotations

from dataclasses import asdict

import click

from lorasmith.cli import output

FOLDER = click.Path(dir_okay=True, file_okay=True, path_type=str)


@click.command(
    "calibrate",
    short_help="Fit a generator's confidence to unseen tasks.",
    epilog="Example: lorasmith calibrate runs/mine/generator --tasks build/tasks "
    "--splits benchmarks/tasks/splits.json",
)
@click.argument("generator", type=FOLDER)
@click.option("--tasks", type=FOLDER, required=True, help="Folder of task files.")
@click.option("--splits", type=FOLDER, required=True, help="JSON file of task names by split.")
@click.option(
    "--split",
    "split_names",
    multiple=True,
    default=("validation",),
    show_default=True,
    metavar="NAME",
    help="Split of tasks not trained on; may be repeated. Never one that you report on.",
)
@click.option(
    "--training-adapters",
    type=FOLDER,
    default="",
    help="Adapters of the training tasks, by task name. By default generated ones.",
)
@click.option("--examples", "examples_per_task", type=int, default=32, show_default=True)
@click.option("--seed", type=click.IntRange(0), default=0, show_default=True)
@click.option(
    "--report", type=FOLDER, default="", help="Folder for answers; a stopped run goes on from them."
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON instead of a sentence.")
def command(as_json: bool, **options: object) -> None:
    """Fit the confidence of GENERATOR, a checkpoint folder, and write it there.

    The confidence of a generated adapter is the probability that it answers better than the
    adapter of the nearest training task. It is fitted to tasks that were not trained on, through
    the base model, and from then on read off the description and the adapter alone.
    """
    with output.status("Loading"):
        from lorasmith.training.calibration import calibrate
        from lorasmith.training.evaluate_command import EvaluationOptions

    report = calibrate(EvaluationOptions(**options))  # type: ignore[arg-type]
    if as_json:
        output.record(asdict(report))
        return
    output.line(
        f"{report.num_trials} wordings of {report.num_tasks} tasks: the generated adapter beats "
        f"the nearest in {report.mean_outcome:.0%}, draws counting half. Log loss on families "
        f"left out {report.loss:.3f}; {report.constant_loss:.3f} for the mean alone."
    )
