"""What happens to every request before it is parsed: an id, limits of all kinds, headers."""

from __future__ import annotations

import asyncio
import logging
import secrets
import time
from collections.abc import Awaitable, Callable

from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from lorasmith.errors import DeadlineError, InputError, LorasmithError, TooLargeError
from lorasmith.serving.logs import REQUEST_ID
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
        "connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'; "
        "require-trusted-types-for 'script'; trusted-types 'none'"
    ),
    "cache-control": "no-store",
}


class _Body:
    """The body of one request, read up to a limit and in time; ``refusal`` says why it was not.

    In time is what comes at ``rate`` bytes a second, and may be silent for some ``seconds`` in all.
    """

    def __init__(self, receive: Receive, limit: int, seconds: float, rate: float) -> None:
        self.refusal: LorasmithError | None = None
        self._receive = receive
        self._limit = limit
        self._seconds = seconds
        self._rate = rate
        self._began: float | None = None
        self._read = 0
        self._whole = False

    def refuse(self, headers: dict[bytes, bytes]) -> LorasmithError | None:
        """Tell from the headers alone that a body is too large."""
        length = headers.get(b"content-length", b"0")
        if length.isdigit() and len(length) < 20 and int(length) <= self._limit:
            return None
        return self._too_large()

    def _too_large(self) -> LorasmithError:
        return TooLargeError(f"the body is limited to {self._limit:,} bytes; send less")

    async def receive(self) -> Message:
        """Return the next part.

        Raises: TooLargeError, DeadlineError, which are kept as the refusal, too.
        """
        if self._whole:  # now only a disconnection can come, whenever
            return await self._receive()
        now = time.monotonic()
        self._began = self._began or now
        # A drop now and then earns no time: what counts is all that has come since the beginning.
        left = self._began + self._seconds + self._read / self._rate - now
        try:
            message = await asyncio.wait_for(self._receive(), max(0.0, min(self._seconds, left)))
        except TimeoutError as error:
            self.refusal = DeadlineError(
                f"the body comes more slowly than {self._rate:,.0f} bytes a second; send it at once"
            )
            raise self.refusal from error
        self._read += len(message.get("body", b""))
        self._whole = not message.get("more_body", False)
        if self._read > self._limit:
            self.refusal = self._too_large()
            raise self.refusal
        return message


class Gate:
    """ASGI middleware around the whole application.

    ``max_body`` and ``max_upload`` are in bytes; a body comes at ``body_rate`` bytes a second, but
    for ``body_seconds`` in all. What is refused by its headers is not read, so that refusing costs
    next to nothing: ``check_key`` raises, given the secret of a key, for a stranger, and ``admit``,
    given the header Prefer, where there is no room for another request of an adapter.
    """

    def __init__(
        self,
        app: ASGIApp,
        metrics: Metrics,
        *,
        max_body: int,
        max_upload: int,
        body_seconds: float,
        body_rate: float,
        check_key: Callable[[str | None], Awaitable[None]],
        admit: Callable[[str | None], None],
    ) -> None:
        self.app = app
        self.metrics = metrics
        self.max_body = max_body
        self.max_upload = max_upload
        self.body_seconds = body_seconds
        self.body_rate = body_rate
        self.check_key = check_key
        self.admit = admit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        request_id = secrets.token_hex(8)
        scope.setdefault("state", {})["request_id"] = request_id
        context = REQUEST_ID.set(request_id)
        started, status = time.monotonic(), 500
        headers = dict(scope["headers"])
        body = _Body(receive, self._limit(scope, headers), self.body_seconds, self.body_rate)
        replaced = False

        async def deliver(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                _add_headers(message, request_id)
            await send(message)

        async def reply(message: Message) -> None:
            # Frameworks call a body that cannot be read a bad request; we know better why.
            nonlocal replaced
            if body.refusal is not None and not replaced and status == 500:
                replaced = True
                await _say(body.refusal, scope)(scope, receive, deliver)
            elif not replaced:
                await deliver(message)

        try:
            refusal = await self._refuse(scope, headers, body)
            if refusal is not None:
                await _say(refusal, scope)(scope, receive, deliver)
            else:
                await self.app(scope, body.receive, reply)
        except Exception:  # also in the middle of an answer, where nobody can be told any more
            scope["state"]["problem"] = LorasmithError.problem
            raise
        finally:
            self._note(scope, status, time.monotonic() - started)
            REQUEST_ID.reset(context)

    async def _refuse(
        self, scope: Scope, headers: dict[bytes, bytes], body: _Body
    ) -> LorasmithError | None:
        """Tell from the headers alone why a request will not be read, if so."""
        if headers.get(b"content-encoding", b"identity") != b"identity":
            return InputError("bodies are read as they are, not compressed; send it uncompressed")
        sent = headers.get(b"authorization", b"").decode("latin-1")
        prefer = headers.get(b"prefer")
        try:
            if scope["path"].startswith("/v1/"):
                await self.check_key(sent[7:].strip() if sent[:7].lower() == "bearer " else None)
            if (scope["method"], scope["path"]) == ("POST", "/v1/adapters"):
                self.admit(prefer.decode("latin-1") if prefer else None)
        except LorasmithError as error:
            return error
        return body.refuse(headers)

    def _limit(self, scope: Scope, headers: dict[bytes, bytes]) -> int:
        is_form = headers.get(b"content-type", b"").lower().startswith(b"multipart/form-data")
        takes_files = scope["path"] == "/v1/files" or (scope["path"] == "/v1/adapters" and is_form)
        return self.max_upload if takes_files and scope["method"] == "POST" else self.max_body

    def _note(self, scope: Scope, status: int, seconds: float) -> None:
        route = getattr(scope.get("route"), "path", "none")
        self.metrics.requests.labels(route, f"{status // 100}xx").observe(seconds)
        if code := scope["state"].get("problem"):
            self.metrics.failed(code)
        key = scope["state"].get("key")
        fields = {
            "method": scope["method"],
            "route": route,
            "status": status,
            "seconds": round(seconds, 4),
            "key": key.id if key else None,
        }
        _LOG.info("request", extra={"fields": fields})


def _say(refusal: LorasmithError, scope: Scope) -> Response:
    is_late = isinstance(refusal, DeadlineError)  # the client, not we
    scope["state"]["problem"] = "timeout" if is_late else refusal.problem
    request_id = scope["state"]["request_id"]
    if is_late:
        return problem(408, "timeout", str(refusal), request_id=request_id)
    return problem_of(refusal, request_id)


def _add_headers(message: Message, request_id: str) -> None:
    headers = list(message.get("headers", []))
    present = {name.lower() for name, _ in headers}
    for name, value in (SECURITY_HEADERS | {"x-request-id": request_id}).items():
        if name.encode() not in present:
            headers.append((name.encode(), value.encode()))
    message["headers"] = headers
