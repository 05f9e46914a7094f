"""``lorasmith batch``: a file of descriptions in, adapters and a manifest out."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from lorasmith.cli import inputs, output
from lorasmith.errors import InputError
from lorasmith.shipped import DEFAULT_GENERATORS

if TYPE_CHECKING:
    from collections.abc import Callable

    from lorasmith.serving.batch.driver import Progress

_SAY_EVERY = 60.0  # seconds, where there is no terminal to draw a bar on


@click.command(
    "batch",
    short_help="Generate an adapter for each row of a file.",
    epilog="Example: lorasmith batch rows.jsonl -o adapters --executor process --workers 2",
)
@click.argument("rows", metavar="INPUT")
@click.option(
    "-o", "--output", "place", required=True, metavar="DIR|s3://…", help="Where adapters go."
)
@click.option(
    "--generator",
    "generators",
    multiple=True,
    default=DEFAULT_GENERATORS,
    show_default=True,
    metavar="ID|DIR",
    help="Generator; several times for several that rows may name. One that names none is for the "
    "first that reads what it holds.",
)
@click.option(
    "--base",
    metavar="ID|DIR",
    help="Base model that reads; by default the one that the generator names.",
)
@click.option(
    "--executor",
    type=click.Choice(["inproc", "process", "ray"]),
    default="inproc",
    show_default=True,
    envvar="LORASMITH_EXECUTOR",
    show_envvar=True,
    help="Where adapters are generated: in this process, in worker processes, or on Ray.",
)
@click.option(
    "--workers",
    type=click.IntRange(1),
    default=1,
    show_default=True,
    envvar="LORASMITH_WORKERS",
    show_envvar=True,
)
@click.option("--resume", is_flag=True, help="Go on with the batch that the output holds.")
@click.option("--packed", is_flag=True, help="Write a tar file per part, not a folder per adapter.")
@click.option(
    "--max-rows",
    type=click.IntRange(1, 4096),
    default=64,
    show_default=True,
    help="The most rows of a part, which is generated and committed together.",
)
@click.option(
    "--max-tokens",
    type=click.IntRange(1),
    default=4096,
    show_default=True,
    help="The most tokens of descriptions in a part.",
)
@click.option("--json", "as_json", is_flag=True, help="Print a JSON record instead of the place.")
def command(
    rows: str,
    place: str,
    generators: tuple[str, ...],
    base: str | None,
    executor: str,
    workers: int,
    resume: bool,
    packed: bool,
    max_rows: int,
    max_tokens: int,
    as_json: bool,
) -> None:
    """Generate an adapter for each row of INPUT, a JSONL or Parquet file, by path or URL.

    A row has a custom_id of its own, a description, documents or examples, and if wanted a
    generator, seed and rank, num_samples to choose from by the examples, or refine, the number of
    steps of gradient descent on them. The output holds adapters by the SHA-256 of their weights,
    manifest.jsonl, and errors.jsonl of the rows that failed. Stopped at any moment, even by
    kill -9, the same command with --resume goes on. Prints the output.
    """
    from lorasmith.serving.batch.driver import BatchConfig, BatchDriver
    from lorasmith.serving.batch.parts import LoadPartWork
    from lorasmith.serving.batch.place import Place
    from lorasmith.serving.batch.rows import BatchInput
    from lorasmith.serving.executor import EXECUTORS

    if rows == "-":
        raise InputError("a batch reads its input twice, so it cannot be standard input; name it")
    place = place if "://" in place else os.path.abspath(place)  # workers may run elsewhere
    config = BatchConfig(max_rows=max_rows, max_tokens=max_tokens, packed=packed)
    work = LoadPartWork(generators=generators, output=place, packed=packed, base=base)
    output.warn_of_strangers(executor)
    again = [*sys.argv[1:], *([] if resume else ["--resume"])]
    with EXECUTORS[executor](work, workers) as started, _progress() as tell:
        source = BatchInput(rows, generators)
        driver = BatchDriver(source, Place(place), started, config, tell=tell)
        try:
            summary = driver.run(resume=resume)
        except KeyboardInterrupt:
            output.hint(f"stopped; go on with: {inputs.command_line('lorasmith', *again)}")
            raise
    if as_json:
        output.record({"output": place} | asdict(summary))
    else:
        output.line(place)
    if summary.failed:
        output.warning(
            f"{summary.failed:,} of {summary.rows:,} rows have no adapter; errors.jsonl says why"
        )


@contextmanager
def _progress() -> Iterator[Callable[[Progress], None]]:
    """Yield what shows progress: a bar on a terminal, and a line a minute elsewhere."""
    if not sys.stderr.isatty():
        yield _Lines().tell
        return
    from rich.console import Console
    from rich.progress import MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = (
        *Bar.get_default_columns()[:2],
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
    )
    with Bar(*columns, TimeRemainingColumn(), console=Console(stderr=True)) as bar:
        task = bar.add_task("Adapters", total=None, rate="")
        lines = _Lines()

        def tell(progress: Progress) -> None:
            rate = f"{lines.rate(progress):,.1f}/s"
            bar.update(task, total=progress.total, completed=progress.finished, rate=rate)

        yield tell


class _Lines:
    """Says how far a batch is, now and then."""

    def __init__(self) -> None:
        self._begun = self._said = time.monotonic()

    def rate(self, progress: Progress) -> float:
        """Return the rows a second since the batch was taken up."""
        new = progress.finished - progress.before
        return new / max(1e-3, time.monotonic() - self._begun)

    def tell(self, progress: Progress) -> None:
        if time.monotonic() - self._said < _SAY_EVERY:
            return
        self._said = time.monotonic()
        rate = self.rate(progress)
        left = (progress.total - progress.finished) / rate / 60 if rate else 0.0
        output.note(
            f"{progress.finished:,} of {progress.total:,} rows, {rate:,.1f} a second"
            + (f", {left:,.0f} minutes left" if rate else "")
        )
