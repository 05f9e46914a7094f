"""A server of its own for a benchmark: started, watched, stopped and killed; and tables of bars."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

import httpx


class Server:
    """``lorasmith serve`` as a process, in a folder that outlives it; a context manager.

    ``settings`` go into its environment, without their prefix: ``{"max_waiting": 64}``. ``module``
    is what is run in lorasmith's place.
    """

    def __init__(
        self,
        folder: Path,
        *words: str,
        settings: Mapping[str, object] | None = None,
        module: str = "lorasmith",
    ) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        self.url = f"http://127.0.0.1:{port}"
        self.folder = folder
        self._command = [sys.executable, "-W", "ignore", "-m", module, "serve"]
        self._command += ["--port", str(port), "--data", str(folder), *words]
        chosen = {f"LORASMITH_{name.upper()}": str(v) for name, v in (settings or {}).items()}
        self._environment = os.environ | chosen
        self._process: subprocess.Popen[bytes] | None = None

    def launch(self) -> None:
        """Start the process, in a group of its own, and do not wait for it."""
        with (self.folder / "log").open("ab") as log:
            self._process = subprocess.Popen(
                self._command, env=self._environment, stderr=log, start_new_session=True
            )

    def wait(self, seconds: float = 600.0) -> None:
        """Wait until it is ready.

        Raises: RuntimeError if it ends before, or is not ready in time.
        """
        assert self._process is not None
        ends = time.monotonic() + seconds
        while time.monotonic() < ends:
            if self._process.poll() is not None:
                raise RuntimeError(f"the server ended; {self.folder / 'log'} says why")
            try:
                if httpx.get(f"{self.url}/readyz", trust_env=False).status_code == 200:
                    return
            except httpx.TransportError:
                pass
            time.sleep(0.1)
        raise RuntimeError(f"the server is not ready after {seconds} s")

    def pids(self) -> list[int]:
        """Return the process and all that descend from it, such as its workers."""
        assert self._process is not None
        return [self._process.pid, *_descendants(self._process.pid)]

    def workers(self) -> list[int]:
        """Return the processes that generate, of those that are there already."""
        found = []
        for pid in self.pids()[1:]:
            with suppress(OSError):  # it has just ended
                command = Path(f"/proc/{pid}/cmdline").read_bytes()
                if b"spawn_main" in command or b"ray::Worker" in command:
                    found.append(pid)
        return found

    def kill(self) -> None:
        """End the process and its workers as a power cut would."""
        if self._process is not None:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
            self._process = None

    def stop(self) -> None:
        """Let it finish what it accepted, and end."""
        if self._process is not None:
            self._process.terminate()
            self._process.wait()
            self._process = None

    def __enter__(self) -> Self:
        """Start it and wait until it is ready."""
        self.launch()
        try:
            self.wait()
        except BaseException:
            self.kill()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> None:
        """Stop it."""
        self.stop()


def _descendants(pid: int) -> Iterator[int]:
    # A child is listed with the thread that started it, and threads of a pool start workers.
    children: list[int] = []
    with suppress(OSError):  # it has just ended
        for thread in Path(f"/proc/{pid}/task").iterdir():
            with suppress(OSError):
                children += map(int, (thread / "children").read_text().split())
    for child in children:
        yield child
        yield from _descendants(child)


@dataclass(frozen=True, kw_only=True)
class Bar:
    """What was to be reached, and what was."""

    name: str
    wanted: str
    reached: str
    ok: bool


def table(bars: Iterable[Bar]) -> str:
    """Return a table for RESULTS.md."""
    lines = ["| what | bar | reached |  |", "|---|---:|---:|---|"]
    for bar in bars:
        verdict = "ok" if bar.ok else "missed"
        lines.append(f"| {bar.name} | {bar.wanted} | {bar.reached} | {verdict} |")
    return "\n".join(lines) + "\n"
