"""What happens to every request before it is parsed: an id, a size limit, a time limit, headers."""

from __future__ import annotations

import asyncio
import json
import logging
import secrets
import time

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from lorasmith.errors import DeadlineError, TooLargeError
from lorasmith.serving.metrics import Metrics
from lorasmith.serving.problems import problem, problem_of

_LOG = logging.getLogger("lorasmith.access")

SECURITY_HEADERS = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        "connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "cache-control": "no-store",
}


class Gate:
    """ASGI middleware around the whole application.

    ``max_body`` and ``max_upload`` are in bytes; a body must arrive within ``body_seconds``.
    """

    def __init__(
        self,
        app: ASGIApp,
        metrics: Metrics,
        *,
        max_body: int,
        max_upload: int,
        body_seconds: float,
    ) -> None:
        self.app = app
        self.metrics = metrics
        self.max_body = max_body
        self.max_upload = max_upload
        self.body_seconds = body_seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request_id = secrets.token_hex(8)
        scope.setdefault("state", {})["request_id"] = request_id
        started, status, begun = time.monotonic(), 500, False

        async def reply(message: Message) -> None:
            nonlocal status, begun
            if message["type"] == "http.response.start":
                status, begun = message["status"], True
                _add_headers(message, request_id)
            await send(message)

        limited = self._limited(scope, receive)
        try:
            refusal = self._refuse(scope)
            if refusal is not None:
                await problem_of(refusal, request_id)(scope, receive, reply)
            else:
                await self.app(scope, limited, reply)
        except (TooLargeError, DeadlineError) as error:
            if not begun:
                late = isinstance(error, DeadlineError)
                answer = (
                    problem(408, "timeout", str(error), request_id=request_id)
                    if late
                    else problem_of(error, request_id)
                )
                await answer(scope, receive, reply)
        finally:
            self._note(scope, status, time.monotonic() - started, request_id)

    def _limit(self, scope: Scope) -> int:
        return self.max_upload if scope["path"] == "/v1/files" else self.max_body

    def _refuse(self, scope: Scope) -> TooLargeError | None:
        length = dict(scope["headers"]).get(b"content-length", b"0")
        limit = self._limit(scope)
        if length.isdigit() and len(length) < 20 and int(length) <= limit:
            return None
        return TooLargeError(f"the body is limited to {limit:,} bytes; send less")

    def _limited(self, scope: Scope, receive: Receive) -> Receive:
        limit, read = self._limit(scope), 0
        ends: float | None = None
        whole = False

        async def next_part() -> Message:
            nonlocal read, ends, whole
            if whole:  # now only a disconnection can come, whenever
                return await receive()
            ends = ends or time.monotonic() + self.body_seconds
            try:
                message = await asyncio.wait_for(receive(), max(0.0, ends - time.monotonic()))
            except TimeoutError as error:
                raise DeadlineError("the body did not arrive in time; send it at once") from error
            read += len(message.get("body", b""))
            whole = not message.get("more_body", False)
            if read > limit:
                raise TooLargeError(f"the body is limited to {limit:,} bytes; send less")
            return message

        return next_part

    def _note(self, scope: Scope, status: int, seconds: float, request_id: str) -> None:
        route = getattr(scope.get("route"), "path", "none")
        self.metrics.requests.labels(route, f"{status // 100}xx").observe(seconds)
        key = scope["state"].get("key")
        fields = {
            "request_id": request_id,
            "method": scope["method"],
            "route": route,
            "status": status,
            "seconds": round(seconds, 4),
            "key": key.id if key else None,
        }
        _LOG.info(json.dumps(fields))


def _add_headers(message: Message, request_id: str) -> None:
    headers = list(message.get("headers", []))
    present = {name.lower() for name, _ in headers}
    for name, value in (SECURITY_HEADERS | {"x-request-id": request_id}).items():
        if name.encode() not in present:
            headers.append((name.encode(), value.encode()))
    message["headers"] = headers
