"""``lorasmith oracles``: one adapter per task, trained on the task itself."""

from __future__ import annotations

from typing import Any

import click

from lorasmith.cli import inputs, output
from lorasmith.cli.evaluate import FOLDER


@click.command(
    "oracles",
    short_help="Train one adapter per task.",
    epilog="Example: lorasmith oracles build/tasks -o oracles --init runs/multi-task/generator",
)
@click.argument("tasks", type=FOLDER)
@click.option("-o", "--output", "folder", type=FOLDER, required=True, help="Folder of adapters.")
@click.option("--splits", type=FOLDER, default="", help="JSON file of task names by split.")
@click.option(
    "--split",
    "split_names",
    multiple=True,
    metavar="NAME",
    help="Split to train; may be repeated. By default those for tests.",
)
@click.option("--limit", type=int, help="The most tasks of each split.")
@click.option(
    "--examples",
    "examples_per_task",
    type=int,
    default=32,
    show_default=True,
    help="Questions that an evaluation asks of a task; those are not trained on.",
)
@click.option("--init", type=FOLDER, default="", help="Multi-task checkpoint to start from.")
@click.option("--base", default="smollm2-135m", show_default=True, metavar="ID|DIR")
@click.option(
    "--rank",
    type=click.IntRange(1),
    default=8,
    show_default=True,
    help="Of the adapters, where there is no --init.",
)
@click.option(
    "--share-a/--own-a",
    default=False,
    show_default=True,
    help="Train lora_B alone; all adapters keep the lora_A that they start from.",
)
@click.option(
    "--steps",
    type=click.IntRange(1),
    default=60,
    show_default=True,
    help="The most steps; fewer if the validation loss stops falling.",
)
@click.option("--learning-rate", type=float, default=2e-3, show_default=True)
@click.option("--seed", type=click.IntRange(0), default=0, show_default=True)
@click.option("--executor", default="inproc", show_default=True, metavar="inproc|process|ray")
@click.option(
    "--workers", type=int, default=1, show_default=True, help="Worker processes, or actors of Ray."
)
@click.option("--device", default="auto", show_default=True, metavar="auto|cpu|cuda")
@click.option(
    "--precision",
    type=click.Choice(["bfloat16", "float32"]),
    default="bfloat16",
    show_default=True,
    help="Of the base model.",
)
@click.option(
    "--compile/--no-compile",
    default=True,
    show_default=True,
    help="Compile the base's layers, which pays off from a few tasks on.",
)
def command(folder: str, **options: Any) -> None:  # noqa: ANN401 - as the fields are typed
    """Train a LoRA adapter on each of TASKS, a folder of task files or one file.

    Tasks whose adapter is there are skipped. Stop it at any moment with Ctrl-C: tasks in hand are
    finished, and the same command goes on from there. Prints the folder.
    """
    with output.status("Loading"):
        from lorasmith.training.oracles import OracleOptions, train_oracles

    try:
        trained = train_oracles(OracleOptions(output=folder, **options))
    except KeyboardInterrupt:
        output.hint("stopped; run the same command to go on from there")
        raise
    output.line(str(trained))
    tasks = options["tasks"]
    output.hint(inputs.command_line("lorasmith", "evaluate", "--tasks", tasks, "--oracles", folder))
