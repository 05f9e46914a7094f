"""The header ``Prefer`` (RFC 7240): how long a client waits, and whether it comes back later."""

from __future__ import annotations

import re
from dataclasses import dataclass

_WAIT = re.compile(r"(?:^|[,;\s])wait=(\d{1,4})(?:$|[,;\s])")


@dataclass(frozen=True, kw_only=True)
class Preference:
    """For how many ``seconds`` a client waits; ``later`` says that a batch will do as well."""

    seconds: float
    later: bool = False


def read_preference(header: str | None, *, wait: float, max_wait: float) -> Preference:
    """Read the header; by default a client waits ``wait`` seconds, ``max_wait`` at most.

    ``respond-async`` alone asks for a batch at once, ``respond-async, wait=5`` for one after five
    seconds or where there is no room.
    """
    later = "respond-async" in (header or "")
    wanted = _WAIT.search(header or "")
    seconds = float(wanted[1]) if wanted else 0.0 if later else wait
    return Preference(seconds=min(seconds, max_wait), later=later or seconds == 0)
