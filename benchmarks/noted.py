"""A service whose workers note what they begin to generate, so that a kill's price can be counted.

``python -m benchmarks.noted serve`` is ``lorasmith serve``, but for the notes: a line for every
request of every batch, in the file that the environment's ``LORASMITH_TEST_NOTES`` names.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from lorasmith.serving import executor
from lorasmith.serving.executor import BatchWork, load_work
from lorasmith.serving.requests import GenerationRequest, GeneratorInfo, Outcome

NOTES = "test_notes"  # as the server's settings have it


class Noted:
    """A worker's work, with notes."""

    def __init__(self, work: BatchWork, notes: Path) -> None:
        self._work = work
        self._notes = notes

    def info(self) -> tuple[GeneratorInfo, ...]:
        """Say what the work does."""
        return self._work.info()

    def __call__(self, batch: Sequence[GenerationRequest]) -> list[Outcome]:
        """Note a batch in one write, which a kill cannot divide, and generate it."""
        with self._notes.open("ab", buffering=0) as file:
            file.write("".join(json.dumps(one.description) + "\n" for one in batch).encode())
        return self._work(batch)


def load_noted(names: Sequence[str], base: str | None = None) -> BatchWork:
    """Load generators, as the service does."""
    return Noted(load_work(names, base), Path(os.environ[f"LORASMITH_{NOTES.upper()}"]))


@dataclass(frozen=True, kw_only=True)
class Look:
    """What a dead server left: all of it is counted since the look before, but ``left``."""

    written: int
    """Adapters that are there anew."""
    left: int
    """Lines of batches that are still to be done, and batches whose lines are still to be read."""
    in_hand: int
    """Lines that were begun and not committed."""
    wasted: int
    """Lines that were begun although they had been committed when the server before died."""


class Watch:
    """Looks at the database and the notes of a service in a folder, while no server runs.

    Of all requests it knows those that are lines of a batch, whose descriptions are their ids.
    """

    def __init__(self, folder: Path, notes: Path) -> None:
        self._database = folder / "service.db"
        self._notes = notes
        self._read = self._adapters = 0
        self._done: set[str] = set()
        self.begun: Counter[str] = Counter()

    def look(self) -> Look:
        """Return what happened since the last look."""
        with closing(sqlite3.connect(self._database)) as connection:
            (adapters,) = connection.execute("SELECT count(*) FROM adapters").fetchone()
            query = (
                "SELECT custom_id, state FROM batch_rows "
                "WHERE custom_id = json_extract(request, '$.description')"
            )
            states = dict(connection.execute(query))
            unread = "SELECT count(*) FROM batches WHERE status = 'validating'"
            (batches,) = connection.execute(unread).fetchone()
        begun = [one for one in self._new_notes() if one in states]
        self.begun.update(begun)
        found = Look(
            written=adapters - self._adapters,
            left=sum(state == "waiting" for state in states.values()) + batches,
            in_hand=sum(states[one] == "waiting" for one in set(begun)),
            wasted=sum(one in self._done for one in begun),
        )
        self._adapters = adapters
        self._done = {one for one, state in states.items() if state != "waiting"}
        return found

    def _new_notes(self) -> list[str]:
        data = self._notes.read_bytes() if self._notes.exists() else b""
        new, self._read = data[self._read :], len(data)
        return [json.loads(line) for line in new.decode().splitlines()]


def main() -> None:
    """Be the command line, with workers that note."""
    from lorasmith.cli.main import main as command

    executor.load_work = load_noted
    command()


if __name__ == "__main__":
    # Workers import what they are sent by its name, and __main__ is another module there.
    from benchmarks.noted import main as main_by_name

    main_by_name()
