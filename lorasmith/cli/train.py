"""``lorasmith train``: a recipe in, a generator checkpoint out."""

from __future__ import annotations

import importlib.util
import tomllib
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lorasmith.cli import inputs, output
from lorasmith.errors import InputError

if TYPE_CHECKING:
    from lorasmith.training.config import TrainConfig


@click.command(
    "train",
    short_help="Train a generator by a recipe.",
    epilog="Example: lorasmith train recipes/smollm2-135m.toml --set output=runs/mine",
)
@click.argument("config", type=click.Path(path_type=Path), metavar="CONFIG.toml")
@click.option(
    "--set",
    "settings",
    multiple=True,
    metavar="NAME=VALUE",
    help="Override a field of the recipe; may be repeated.",
)
@click.option(
    "--workers",
    type=click.IntRange(1),
    default=1,
    show_default=True,
    help="Processes on Ray that share each batch.",
)
def command(config: Path, settings: tuple[str, ...], workers: int) -> None:
    """Train a generator by the recipe CONFIG.toml, or go on where a stopped run left off.

    Stop it at any moment with Ctrl-C: the same command resumes it. Prints the folder of the
    finished checkpoint.
    """
    overrides = dict(_override(setting) for setting in settings)
    with output.status("Loading"):
        from lorasmith.training.config import read_config

        recipe = read_config(config, overrides)
        run = _here(recipe) if workers == 1 else _on_ray(recipe, workers)
    try:
        folder = run()
    except KeyboardInterrupt:
        output.hint("stopped; run the same command to go on from there")
        raise
    finally:
        _draw(recipe.output)
    output.line(str(folder))
    output.hint(inputs.command_line("lorasmith", "generate", "--generator", folder, "a task"))


def _here(recipe: TrainConfig) -> Callable[[], Path]:
    from lorasmith.training.trainer import Trainer

    return Trainer(recipe).run


def _on_ray(recipe: TrainConfig, workers: int) -> Callable[[], Path]:
    from lorasmith.training.data_parallel import train_on_ray

    return partial(train_on_ray, recipe, workers)


def _draw(run: str) -> None:
    """Draw the run's curves beside its log, where there is something to draw with."""
    if importlib.util.find_spec("matplotlib") is None:
        output.hint("pip install 'lorasmith[plots]' to have the curves drawn")
        return
    from lorasmith.training.curves import LOG_FILE, plot_curves

    log = Path(run) / LOG_FILE
    if log.is_file() and log.stat().st_size:
        output.hint(f"curves: {plot_curves(Path(run))}")


def _override(setting: str) -> tuple[str, object]:
    """Read NAME=VALUE, the value as TOML or, where it is none, as a text."""
    name, separator, value = setting.partition("=")
    if not separator or not name.isidentifier():
        raise InputError(f"--set {setting!r} is not NAME=VALUE; write e.g. --set steps=200")
    try:
        return name, tomllib.loads(f"value = {value}")["value"]
    except tomllib.TOMLDecodeError:
        return name, value
