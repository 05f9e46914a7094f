"""Work that behaves as it is told, in a module that workers import quickly."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable

from lorasmith.errors import InputError


def squares() -> Callable[[int | str], int]:
    """Make a function that squares; words make it misbehave."""

    def work(item: int | str) -> int:
        if item == "sleep":
            time.sleep(1.0)
        if item == "die":
            os.kill(os.getpid(), signal.SIGKILL)
        if item == "bad":
            raise InputError("this item is no good")
        if item == "bug":
            raise ValueError("a bug")
        return os.getpid() if isinstance(item, str) else item * item

    return work


def broken() -> Callable[[int | str], int]:
    """Fail to make anything."""
    raise InputError("there is no such generator")
