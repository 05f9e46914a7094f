"""``lorasmith jobs``: batches at a service."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from lorasmith.cli import inputs, output
from lorasmith.errors import ConflictError, NotFoundError
from lorasmith.files import read_file, staged_folder, write_file

if TYPE_CHECKING:
    from lorasmith.serving.client import Client, RemoteBatch


@click.group("jobs", short_help="Batches at a service: submit, watch, download.")
def command() -> None:
    """Batches at a service: submit, watch and cancel them, and download what they made."""


def at_server(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that say which service is meant."""
    for option in (
        click.option(
            "--key",
            envvar="LORASMITH_KEY",
            help="Key of the service; LORASMITH_KEY keeps it out of lists of processes.",
        ),
        click.option(
            "--server",
            envvar="LORASMITH_SERVER",
            default="http://127.0.0.1:8377",
            show_default=True,
            metavar="URL",
        ),
    ):
        function = option(function)
    return function


def _json(function: Callable[..., Any]) -> Callable[..., Any]:
    return click.option("--json", "as_json", is_flag=True, help="Print JSON records.")(function)


def _client(server: str, key: str | None) -> Client:
    from lorasmith.serving.client import Client

    return Client(server, key)


def _show(batches: list[RemoteBatch], as_json: bool) -> None:
    if as_json:
        for batch in batches:
            output.record(batch.record)
        return
    rows = [
        [one.id, one.status, str(one.total), str(one.completed), str(one.failed)] for one in batches
    ]
    output.table(["id", "status", "lines", "completed", "failed"], rows)


@command.command("submit", epilog="Example: lorasmith jobs submit lines.jsonl")
@click.argument("file", type=click.Path(path_type=Path))
@at_server
@_json
def submit(file: Path, server: str, key: str | None, as_json: bool) -> None:
    """Begin a batch from FILE, a request a line, and print its id."""
    data = read_file(file)
    with _client(server, key) as client:
        batch = client.submit(data, file.name)
    if as_json:
        output.record(batch.record)
    else:
        output.line(batch.id)
        output.hint(inputs.command_line("lorasmith", "jobs", "wait", batch.id))


@command.command("ls")
@at_server
@_json
def list_jobs(server: str, key: str | None, as_json: bool) -> None:
    """List the newest hundred batches."""
    with _client(server, key) as client:
        _show(client.batches(), as_json)


@command.command("show")
@click.argument("batch")
@at_server
@_json
def show(batch: str, server: str, key: str | None, as_json: bool) -> None:
    """Say how far BATCH is.

    If it failed, why is said on standard error.
    """
    from lorasmith.serving.calls import failure

    with _client(server, key) as client:
        found = client.batch(batch)
    _show([found], as_json)
    if (error := failure(found)) is not None:
        output.error(str(error))


@command.command("wait")
@click.argument("batch")
@click.option("--timeout", type=click.FloatRange(0), default=86_400.0, help="Seconds; a day.")
@at_server
@_json
def wait(batch: str, timeout: float, server: str, key: str | None, as_json: bool) -> None:
    """Wait until BATCH is finished.

    Exits with an error that says why if it failed or expired.
    """
    from lorasmith.serving.calls import failure

    with _client(server, key) as client, output.status("Waiting"):
        found = client.wait(batch, patience=timeout)
    _show([found], as_json)
    if (error := failure(found)) is not None:
        raise error


@command.command("cancel")
@click.argument("batch")
@at_server
@_json
def cancel(batch: str, server: str, key: str | None, as_json: bool) -> None:
    """Stop BATCH; what is done stays."""
    with _client(server, key) as client:
        _show([client.cancel(batch)], as_json)


@command.command("download")
@click.argument("batch")
@click.option(
    "-o", "--output", "folder", type=click.Path(path_type=Path), required=True, help="New folder."
)
@at_server
def download(batch: str, folder: Path, server: str, key: str | None) -> None:
    """Write what BATCH made: results.jsonl, and a folder for each adapter, named by its id."""
    from lorasmith.serving.calls import failure

    inputs.refuse_existing(folder)
    with _client(server, key) as client:
        found = client.batch(batch)
        if not found.is_finished:
            raise ConflictError(
                f"{batch} is {found.status}; first run: lorasmith jobs wait {batch}"
            )
        if found.status == "failed" and (error := failure(found)) is not None:
            raise error  # it made nothing
        lines = client.results(found)
        made = {one["response"]["body"]["id"] for one in lines if one["error"] is None}
        with staged_folder(folder) as stage, output.status("Downloading"):
            text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
            write_file(stage / "results.jsonl", text.encode())
            for adapter in sorted(made):
                try:
                    client.download(adapter, stage / adapter)
                except NotFoundError:
                    output.warning(f"{adapter} was deleted at the service meanwhile")
    output.line(str(folder))
