"""A lease on an output: one driver at a time, told by a file that its holder renews.

A holder that was killed leaves the file. On its own machine that is seen at once; elsewhere when
the file is no longer renewed, going by clocks that agree within a minute.
"""

from __future__ import annotations

import json
import os
import secrets
import socket
import threading
import time
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from lorasmith.errors import ConflictError, LorasmithError, NotFoundError
from lorasmith.serving.batch.place import Place, patiently

LEASE = "lease.json"
FRESH_SECONDS = 120.0
_RENEW_SECONDS = 20.0


class Lease:
    """The right to work on what is in ``place``; a context that takes it and gives it back."""

    def __init__(self, place: Place) -> None:
        self._place = place
        self.owner = secrets.token_hex(8)
        self._over = threading.Event()
        self._lost = False
        self._thread: threading.Thread | None = None

    def __enter__(self) -> Self:
        """Take it.

        Raises: ConflictError if somebody else has it; StorageError.
        """
        found = _read(self._place)
        if found and _is_held(found):
            raise ConflictError(
                f"another batch is at work on {self._place.root} (process {found.get('pid')} on "
                f"{str(found.get('host'))[:80]}); wait for it, or stop it: if it is gone, this is "
                f"noticed within {FRESH_SECONDS:.0f} s"
            )
        patiently(self._write)
        self._over.clear()
        self._thread = threading.Thread(target=self._keep, name="lease", daemon=True)
        self._thread.start()
        return self

    def check(self) -> None:
        """See that it is still ours.

        Raises: ConflictError if somebody took it, as after a sleep of this machine.
        """
        if self._lost:
            raise ConflictError(
                f"another batch took over {self._place.root} while this one was not heard of; "
                "leave it to that one"
            )

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> None:
        """Give it back."""
        self._over.set()
        if self._thread is not None:
            self._thread.join()
        with suppress(LorasmithError):  # it is found stale later
            if owner(self._place) == self.owner:
                self._place.remove(LEASE)

    def _keep(self) -> None:
        while not self._over.wait(_RENEW_SECONDS):
            # A storage that hiccups is asked again; if it stays away, so does all else.
            with suppress(LorasmithError):
                self.renew()

    def renew(self) -> None:
        """Say that the holder lives, unless somebody else has taken the lease."""
        if (owner(self._place) or self.owner) != self.owner:
            self._lost = True
            self._over.set()
        else:
            self._write()

    def _write(self) -> None:
        about = {"owner": self.owner, "pid": os.getpid(), "time": time.time()} | _here()
        self._place.put(LEASE, json.dumps(about).encode() + b"\n")


def owner(place: Place) -> str:
    """Return who has the lease on a place, empty if nobody has.

    Raises: StorageError.
    """
    return str(_read(place).get("owner", ""))


def _read(place: Place) -> dict[str, Any]:
    try:
        found = json.loads(place.read(LEASE))
    except (NotFoundError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _is_held(found: dict[str, Any]) -> bool:
    then = found.get("time")
    if not isinstance(then, int | float) or abs(time.time() - then) > FRESH_SECONDS:
        return False
    elsewhere = any(found.get(name) != value for name, value in _here().items())
    return elsewhere or _lives(found.get("pid"))


def _lives(pid: object) -> bool:
    if not isinstance(pid, int) or pid < 1:
        return False
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:  # somebody else's
        return True
    return True


def _here() -> dict[str, str]:
    """Return this machine, and within which its processes are counted: a container has its own."""
    space = Path("/proc/self/ns/pid")
    return {"host": socket.gethostname(), "space": str(space.readlink()) if space.exists() else ""}
