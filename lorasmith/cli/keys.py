"""``lorasmith keys``: who may use the service."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from lorasmith.cli import output

if TYPE_CHECKING:
    from lorasmith.serving.keys import KeyStore


@click.group("keys", short_help="Create, list and revoke the service's keys.")
def command() -> None:
    """Create, list and revoke keys, in the database that the service uses."""


def _place(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that say where the database is."""
    for option in (
        click.option(
            "--config", "config_file", type=click.Path(path_type=Path), metavar="FILE.toml"
        ),
        click.option(
            "--data",
            type=click.Path(path_type=Path, file_okay=False),
            help="The service's folder, as serve has it.",
        ),
    ):
        function = option(function)
    return function


def _store(data: Path | None, config_file: Path | None) -> KeyStore:
    from lorasmith.serving.database import Database
    from lorasmith.serving.keys import KeyStore
    from lorasmith.serving.settings import load_settings

    database = Database(load_settings(config_file, data=data).database_url)
    database.migrate()
    return KeyStore(database)


@command.command("create", epilog="Example: lorasmith keys create team-a --name laptop")
@click.argument("tenant")
@click.option("--name", default="", help="What you will know it by.")
@click.option("--requests-per-minute", type=click.IntRange(1), help="No limit by default.")
@click.option("--max-adapters", type=click.IntRange(1), help="No limit by default.")
@_place
def create(
    tenant: str,
    name: str,
    requests_per_minute: int | None,
    max_adapters: int | None,
    data: Path | None,
    config_file: Path | None,
) -> None:
    """Make a key of TENANT and print it; it is not kept and cannot be shown again."""
    key, secret = _store(data, config_file).create(
        tenant, name, requests_per_minute=requests_per_minute, max_adapters=max_adapters
    )
    output.line(secret)
    output.note(f"key {key.id} of {key.tenant}; keep it, it is not shown again")


@command.command("ls")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON record per key.")
@_place
def list_keys(as_json: bool, data: Path | None, config_file: Path | None) -> None:
    """List all keys, revoked ones too, without their secrets."""
    keys = _store(data, config_file).all()
    if as_json:
        for key in keys:
            output.record(vars(key))
        return
    rows = [
        [key.id, key.tenant, key.name, _day(key.created_at), _day(key.revoked_at)] for key in keys
    ]
    output.table(["id", "tenant", "name", "created", "revoked"], rows)


@command.command("revoke")
@click.argument("key_id")
@_place
def revoke(key_id: str, data: Path | None, config_file: Path | None) -> None:
    """Take the key KEY_ID out of use, within seconds."""
    _store(data, config_file).revoke(key_id)


def _day(seconds: float | None) -> str:
    return "" if seconds is None else datetime.fromtimestamp(seconds, UTC).date().isoformat()
