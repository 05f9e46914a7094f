"""What batches free goes back to the operating system."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import torch

from lorasmith.serving import generation
from lorasmith.serving.generation import GeneratorWork
from lorasmith.serving.memory import give_back_memory

HAS_TRIM = sys.platform == "linux" and hasattr(ctypes.CDLL(None), "malloc_trim")


@pytest.fixture
def threads() -> Iterator[None]:
    """Undo what a worker does to its process: bytes depend on the number of threads."""
    before = torch.get_num_threads()
    yield
    torch.set_num_threads(before)


def resident() -> int:
    return 1024 * int(Path("/proc/self/status").read_text().split("VmRSS:")[1].split()[0])


@pytest.mark.skipif(not HAS_TRIM, reason="the C library is another")
def test_holes_between_what_is_in_use_are_given_back() -> None:
    libc = ctypes.CDLL(None)
    libc.malloc.restype, libc.free.argtypes = ctypes.c_void_p, [ctypes.c_void_p]
    size, count = 65_536, 2_000  # too small to be mapped on their own
    blocks = [libc.malloc(size) for _ in range(count)]
    for block in blocks:
        ctypes.memset(block, 1, size)
    for block in blocks[:-1]:  # the last one keeps the heap from shrinking
        libc.free(block)
    before = resident()
    assert give_back_memory()
    assert resident() < before - size * count // 2
    libc.free(blocks[-1])


def test_without_that_library_nothing_is_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "darwin")
    assert not give_back_memory()


@pytest.mark.usefixtures("threads")
def test_batches_give_back_now_and_then(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[bool] = []
    monkeypatch.setattr(generation, "give_back_memory", lambda: given.append(True))
    work = GeneratorWork([])
    work([])
    work([])
    assert len(given) == 1  # a minute has not gone by
    monkeypatch.setattr(generation, "_GIVE_BACK_SECONDS", 0.0)
    work = GeneratorWork([])
    work([])
    work([])
    assert len(given) == 3
