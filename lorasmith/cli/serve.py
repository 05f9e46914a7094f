"""``lorasmith serve``: the service, from the command line."""

from __future__ import annotations

import signal
import sys
import threading
from pathlib import Path

import click

from lorasmith.cli import output
from lorasmith.errors import LorasmithError, UnavailableError
from lorasmith.shipped import DEFAULT_GENERATORS


@click.command(
    "serve",
    short_help="Serve adapters over HTTP.",
    epilog="Example: lorasmith serve --port 8377",
)
@click.option("--host", help="Address to listen on; others than this machine's need a key.")
@click.option("--port", type=click.IntRange(0, 65535), help="Port to listen on.")
@click.option(
    "--data",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder of the database and the adapters.",
)
@click.option(
    "--generator",
    "generators",
    multiple=True,
    metavar="ID|DIR",
    help="Generator to serve; several times for several. Requests that name none are for "
    "the first that reads what they bring.  [default: " + ", ".join(DEFAULT_GENERATORS) + "]",
)
@click.option(
    "--executor",
    type=click.Choice(["inproc", "process", "ray"]),
    help="Where adapters are generated: in this process, in worker processes, or on Ray.",
)
@click.option("--workers", type=click.IntRange(1, 256), help="Worker processes, or actors of Ray.")
@click.option(
    "--config",
    "config_file",
    type=click.Path(path_type=Path),
    metavar="FILE.toml",
    help="Settings; the environment's LORASMITH_... and options come before it.",
)
def command(
    host: str | None,
    port: int | None,
    data: Path | None,
    generators: tuple[str, ...],
    executor: str | None,
    workers: int | None,
    config_file: Path | None,
) -> None:
    """Serve adapters over HTTP until SIGTERM or Ctrl-C, which let what was accepted finish.

    Without keys only this machine is served; "lorasmith keys create" makes one.
    """
    from lorasmith.serving.app import create_app, make_server
    from lorasmith.serving.logs import log_to_stderr
    from lorasmith.serving.settings import load_settings

    settings = load_settings(
        config_file,
        host=host,
        port=port,
        data=data,
        generators=generators or None,
        executor=executor,
        workers=workers,
    )
    output.warn_of_strangers(settings.executor)
    log_to_stderr()
    # Generating in this process, Python would let the thread that answers wait ten times as long.
    sys.setswitchinterval(0.0005)
    app = create_app(settings)
    server = make_server(app, settings)
    output.note(f"serving on http://{settings.host}:{settings.port}; Ctrl-C stops it")
    _end_well_when_told()
    try:
        server.run()
    except SystemExit as error:
        _explain(app.state.failure, error)


def _end_well_when_told() -> None:
    """Have signals that the server has obeyed do nothing more.

    It raises them again when it has stopped, and whoever sent them would see that they killed it.
    """
    if threading.current_thread() is threading.main_thread():
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: None)


def _explain(failure: LorasmithError | None, error: SystemExit) -> None:
    """Say in one line why the service did not start."""
    if failure is not None:
        raise failure
    raise UnavailableError("the service did not start; the lines above say why") from error
