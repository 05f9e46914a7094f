"""``lorasmith evaluate``: how good a generator is, against everything that should lose to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from lorasmith.cli import output
from lorasmith.shipped import DEFAULT_GENERATOR

FOLDER = FILE = click.Path()  # what is missing is said, with its exit code, by what reads it

# One option per field of training.evaluate_command.EvaluationOptions, under the same name.
OPTIONS = (
    click.option("--tasks", type=FOLDER, required=True, help="Folder of task files, or one file."),
    click.option(
        "--generator",
        default=DEFAULT_GENERATOR,
        show_default=True,
        metavar="ID|DIR",
        help="Generator to evaluate: a name, a folder or a Hub id.",
    ),
    click.option("--splits", type=FILE, default="", help="JSON file of task names by split."),
    click.option(
        "--split",
        "split_names",
        multiple=True,
        metavar="NAME",
        help="Split to evaluate; may be repeated. By default those for tests.",
    ),
    click.option(
        "--training-tasks",
        type=FOLDER,
        default="",
        help="Tasks that the generator was trained on, where --tasks is another suite.",
    ),
    click.option(
        "--training-adapters",
        type=FOLDER,
        default="",
        help="Adapters of the training tasks, by task name. By default generated ones.",
    ),
    click.option("--oracles", type=FOLDER, default="", help="Oracle adapters, by task name."),
    click.option(
        "--multi-task", type=FOLDER, default="", help="Multi-task adapter: a static checkpoint."
    ),
    click.option(
        "--multi-task-described",
        type=FOLDER,
        default="",
        help="The same, trained with the description in its prompt.",
    ),
    click.option(
        "--arm",
        "arms",
        multiple=True,
        metavar="NAME",
        help="What to compare; may be repeated. By default all that the other options allow.",
    ),
    click.option(
        "--apart",
        multiple=True,
        metavar="TASK",
        help="Task to score in a split of its own; may be repeated.",
    ),
    click.option("--examples", "examples_per_task", type=int, default=32, show_default=True),
    click.option("--limit", type=int, help="The most tasks of each split."),
    click.option("--seed", type=click.IntRange(0), default=0, show_default=True),
    click.option("--device", default="auto", show_default=True, metavar="auto|cpu|cuda"),
    click.option(
        "--precision",
        type=click.Choice(["bfloat16", "float32"]),
        default="bfloat16",
        show_default=True,
        help="Of the base model.",
    ),
    click.option(
        "--report",
        type=FOLDER,
        default="",
        help="Folder for tables, plots and answers; a stopped evaluation goes on from there.",
    ),
)


def _with_options(function: Callable[..., None]) -> Callable[..., None]:
    for option in reversed(OPTIONS):
        function = option(function)
    return function


@click.command(
    "evaluate",
    short_help="Measure a generator on tasks.",
    epilog="Example: lorasmith evaluate --tasks build/tasks --splits benchmarks/tasks/splits.json",
)
@_with_options
@click.option("--json", "as_json", is_flag=True, help="Print JSON instead of Markdown tables.")
def command(as_json: bool, **options: Any) -> None:  # noqa: ANN401 - as the fields are typed
    """Measure how often a generator's adapters answer right, beside every baseline.

    Answers are greedy and must match exactly after normalisation. Prints Markdown tables: per
    split and family, with intervals, how far the generated adapters are ahead of each baseline.
    """
    with output.status("Loading"):
        from lorasmith.training.evaluate_command import EvaluationOptions, evaluate

    report = evaluate(EvaluationOptions(**options))
    if as_json:
        output.record(report.to_dict())
    else:
        output.line(report.to_markdown().rstrip("\n"))
