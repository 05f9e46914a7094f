"""The one output sink: data on standard output, progress, hints and errors on standard error."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TextIO

import click


class OutputError(Exception):
    """Standard output refused data for another reason than that its reader went away."""

    def __init__(self, cause: OSError) -> None:
        super().__init__(str(cause))
        self.cause = cause


def line(text: str) -> None:
    """Print one line of data."""
    _write(text + "\n")


def record(fields: Mapping[str, object]) -> None:
    """Print one JSON object, on a line of its own."""
    line(json.dumps(fields, ensure_ascii=False))


def table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print a table: drawn on a terminal, as tab-separated lines with a heading elsewhere.

    In tab-separated lines a tab, line break or backslash within a cell is backslash-escaped.
    """
    if not sys.stdout.isatty():
        for row in (columns, *rows):
            line("\t".join(_escape(cell) for cell in row))
        return
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    drawn = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for column in columns:
        drawn.add_column(column.replace("_", " "), overflow="fold")
    for row in rows:
        drawn.add_row(*(Text(cell) for cell in row))
    Console().print(drawn)


def note(text: str) -> None:
    """Print what is worth knowing of what was done."""
    _say("note", text, "blue")


def hint(text: str) -> None:
    """Print what to do next."""
    _say("hint", text, "cyan")


def warning(text: str) -> None:
    """Print what went wrong and does not stop the command."""
    _say("warning", text, "yellow")


def error(text: str) -> None:
    """Print what went wrong."""
    _say("error", text, "red")


@contextmanager
def status(text: str) -> Iterator[None]:
    """Show that something is going on, on a terminal only."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(text):
        yield


def flush() -> None:
    """Hand everything printed to its reader, so that a failure to do so is noticed."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(error) from error


def abandon() -> None:
    """Give up on standard output, which would fail once more when the interpreter ends."""
    sink = os.open(os.devnull, os.O_WRONLY)
    os.dup2(sink, sys.stdout.fileno())
    os.close(sink)


def _write(text: str) -> None:
    try:
        sys.stdout.write(text)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(error) from error


def _say(label: str, text: str, colour: str) -> None:
    stream: TextIO = sys.stderr
    click.echo(click.style(f"{label}:", fg=colour) + f" {text}", file=stream)


def _escape(cell: str) -> str:
    for character, escaped in (("\\", "\\\\"), ("\t", "\\t"), ("\n", "\\n"), ("\r", "\\r")):
        cell = cell.replace(character, escaped)
    return cell


def warn_of_strangers(executor: str) -> None:
    """Warn if work is to be done on a Ray cluster that may obey anybody."""
    from lorasmith.ray_cluster import RayConfig, token_warning

    if executor == "ray" and (said := token_warning(RayConfig.from_environment().address)):
        warning(said)
