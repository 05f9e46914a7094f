"""Memory that was freed, and that the allocator keeps from the operating system."""

from __future__ import annotations

import ctypes
import sys


def give_back_memory() -> bool:
    """Return whole free pages to the operating system; tell whether there were any.

    The GNU C library serves threads from arenas of their own and returns what is free at an arena's
    end only. Batches of ever other sizes leave holes, which over a hundred thousand adapters grow
    by some fifty megabytes. Looking for them takes ten milliseconds. Other C libraries are left
    alone.
    """
    if sys.platform != "linux":
        return False
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    return trim is not None and bool(trim(0))
