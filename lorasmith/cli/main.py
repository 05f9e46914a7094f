"""The ``lorasmith`` command: finds the verb, and turns every error into one line and a code.

A verb's module is imported only when it is asked for, and imports what is heavy only when it
runs, so that ``lorasmith --help`` is instant.
"""

from __future__ import annotations

import io
import os
import sys
import traceback
import warnings
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn

import click

import lorasmith
from lorasmith.cli import output
from lorasmith.errors import LorasmithError, MissingDependencyError
from lorasmith.files import storage_error

VERBS = (
    "generate",
    "run",
    "batch",
    "compose",
    "merge",
    "collection",
    "train",
    "oracles",
    "evaluate",
    "calibrate",
    "serve",
    "keys",
    "jobs",
    "doctor",
)
INTERRUPTED = 130  # as shells report a process that Ctrl-C ended
READER_GONE = 141  # as shells report a process whose reader went away


class Verbs(click.Group):
    """The group of verbs, and the one place where exceptions end."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the verbs in the order in which a user meets them."""
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a verb's module and return its command."""
        if cmd_name not in VERBS:
            return None
        command: click.Command = import_module(f"lorasmith.cli.{cmd_name}").command
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the options before the verb."""
        try:
            return super().parse_args(ctx, args)
        except click.exceptions.NoArgsIsHelpError:
            raise
        except click.UsageError as error:
            _misuse(error, ctx)

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - as click has it
        """Run the verb; no exception leaves but click's own."""
        try:
            result = super().invoke(ctx)
            output.flush()
        except click.exceptions.NoArgsIsHelpError:
            raise
        except click.UsageError as error:
            _misuse(error, ctx)
        except click.exceptions.Exit:
            raise
        except BrokenPipeError:
            output.abandon()
            raise click.exceptions.Exit(READER_GONE) from None
        except (KeyboardInterrupt, click.Abort):
            _stop("interrupted", INTERRUPTED)
        except Exception as error:  # the last resort of a program, so that users see one line
            _explain(error)
        return result


def _stop(message: str, exit_code: int, hint: str = "") -> NoReturn:
    """End the program: one line, perhaps a hint, and the exit code."""
    output.error(" ".join(message.split()))
    if hint:
        output.hint(hint)
    raise click.exceptions.Exit(exit_code)


def _misuse(error: click.UsageError, ctx: click.Context) -> NoReturn:
    """Say what is wrong with arguments that click refuses."""
    _stop(error.format_message(), error.exit_code, f"{(error.ctx or ctx).command_path} --help")


def _explain(error: Exception) -> NoReturn:
    """Say what went wrong; what users cannot cause is called a bug."""
    if os.environ.get("LORASMITH_DEBUG") == "1":
        traceback.print_exception(error)
    if isinstance(error, output.OutputError):
        output.abandon()
        error = storage_error(error.cause, Path("standard output"))
    if isinstance(error, ModuleNotFoundError) and error.name and not _is_ours(error.name):
        error = MissingDependencyError(
            f"the package {error.name} is not installed; lorasmith doctor shows what installs it"
        )
    if isinstance(error, LorasmithError):
        _stop(str(error), error.exit_code)
    _stop(
        f"internal error: {type(error).__name__}: {error}",
        LorasmithError.exit_code,
        "this is a bug; run again with LORASMITH_DEBUG=1 and report the traceback",
    )


def _is_ours(module: str) -> bool:
    return module.split(".")[0] == "lorasmith"


@click.group(
    cls=Verbs,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Data goes to standard output, everything else to standard error. "
    "Exit codes: docs/cli.md.",
)
@click.version_option(lorasmith.__version__, prog_name="lorasmith")
def main() -> None:
    """Turn a task description into a LoRA adapter for a frozen language model."""
    # What a user needs to know is said by the commands themselves, not by libraries' warnings.
    if not sys.warnoptions:
        warnings.simplefilter("ignore")
    os.environ.setdefault("TRANSFORMERS_VERBOSITY", "error")
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="surrogateescape")  # file names need not be Unicode
    if not sys.stderr.isatty():
        os.environ.setdefault("HF_HUB_DISABLE_PROGRESS_BARS", "1")
