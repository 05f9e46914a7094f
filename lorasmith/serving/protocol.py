"""HTTP on a connection: a client that does not send its headers in time is let go.

uvicorn watches a connection only once it has answered a request on it. Bodies have a deadline of
their own, in the middleware.
"""

from __future__ import annotations

import asyncio
from typing import ClassVar

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol


class ImpatientProtocol(H11Protocol):
    """Closes a connection on which a request's headers are not whole within ``header_seconds``."""

    header_seconds: ClassVar[float] = 10.0
    _due: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to wait for the first request."""
        super().connection_made(transport)
        self._wait()

    def data_received(self, data: bytes) -> None:
        """Take what has come, and wait for the rest if it is a part of the headers."""
        super().data_received(data)
        if self.conn.their_state is h11.IDLE:
            self._wait()
        else:
            self._wait_no_more()

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget the connection."""
        self._wait_no_more()
        super().connection_lost(exc)

    def _wait(self) -> None:
        if self._due is None:
            self._due = self.loop.call_later(self.header_seconds, self._let_go)

    def _wait_no_more(self) -> None:
        if self._due is not None:
            self._due.cancel()
            self._due = None

    def _let_go(self) -> None:
        self._due = None
        if not self.transport.is_closing():
            self.transport.close()


def protocol_with(header_seconds: float) -> type[ImpatientProtocol]:
    """Return the protocol with a deadline for headers; uvicorn wants a class."""

    class Protocol(ImpatientProtocol):
        pass

    Protocol.header_seconds = header_seconds
    return Protocol
