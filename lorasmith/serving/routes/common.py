"""What routes share: who asks, pages, and answers with ETags and ranges."""

from __future__ import annotations

import asyncio
import hashlib
import re
from collections.abc import Callable, Coroutine, Iterator
from typing import Annotated, Any, TypeVar
from urllib.parse import urlsplit

from fastapi import Depends, Query, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from starlette.responses import Response, StreamingResponse

from lorasmith.errors import AuthenticationError, ForbiddenError
from lorasmith.serving.description import PROBLEMS
from lorasmith.serving.keys import LOCAL, Key
from lorasmith.serving.problems import id_of, note, problem
from lorasmith.serving.service import Service

_BEARER = HTTPBearer(auto_error=False, description="A key of `lorasmith keys create`.")
GONE = 499  # what servers write into their logs where nobody is left to be answered
_RANGE = re.compile(r"bytes=(\d{0,15})-(\d{0,15})")
_OWN_NAMES = ("127.0.0.1", "localhost", "::1")
_OF_PROXIES = (
    "forwarded",
    "x-forwarded-for",
    "x-forwarded-host",
    "x-forwarded-proto",
    "x-real-ip",
    "via",
)

T = TypeVar("T")

Problems = PROBLEMS


async def get_service(request: Request) -> Service:  # what is not async costs a thread's turn
    """Return the running service."""
    service: Service = request.app.state.service
    return service


TheService = Annotated[Service, Depends(get_service)]


async def get_key(
    request: Request,
    service: TheService,
    credentials: Annotated[HTTPAuthorizationCredentials | None, Depends(_BEARER)],
) -> Key:
    """Return whose request it is.

    Raises: AuthenticationError, OverloadedError; ForbiddenError if a foreign page or a proxy asks
        where no keys exist.
    """
    if request.headers.get("authorization") and credentials is None:
        raise AuthenticationError("the header must be: Authorization: Bearer KEY")
    secret = credentials.credentials if credentials else None
    key = await service.authenticate(secret)
    if key is LOCAL:
        _refuse_foreign_pages(request)
        _refuse_proxies(request)
    request.state.key = key
    return key


def _refuse_foreign_pages(request: Request) -> None:
    """Without keys a page of another site, or another name for this machine, must not get in."""
    origin = request.headers.get("origin")
    names = [request.url.hostname, urlsplit(origin).hostname if origin else "localhost"]
    if any(name not in _OWN_NAMES for name in names):
        raise ForbiddenError("without keys only this machine itself is served; create a key")


def _refuse_proxies(request: Request) -> None:
    """Without keys nobody must get in whom a proxy on this machine asks for."""
    told = [name for name in request.headers if name in _OF_PROXIES]
    if told:
        raise ForbiddenError(
            f"without keys nothing is served through a proxy (it sent {told[0]}); create a key"
        )


Asker = Annotated[Key, Depends(get_key)]
Limit = Annotated[int, Query(ge=1, le=100)]
After = Annotated[str | None, Query(max_length=100, description="Id of the last one seen.")]


class GoneError(Exception):
    """The client went away; nobody is there to be told."""


async def unless_gone(request: Request, work: Coroutine[Any, Any, T]) -> T:
    """Return what the work returns; it is cancelled when the client goes away.

    Raises: GoneError then; what the work raises.
    """
    task = asyncio.create_task(work)
    gone = asyncio.create_task(_disconnected(request))
    try:
        await asyncio.wait((task, gone), return_when=asyncio.FIRST_COMPLETED)
        if not task.done():
            raise GoneError
        return task.result()
    finally:
        task.cancel()
        gone.cancel()


async def _disconnected(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass


def json_with_etag(request: Request, body: bytes) -> Response:
    """Return JSON, or 304 where the client has it."""
    return with_etag(request, body, "application/json")


def with_etag(
    request: Request, body: bytes, media_type: str, filename: str | None = None
) -> Response:
    """Return bytes that are at hand, with ETag, ranges and HEAD."""
    etag = hashlib.sha256(body).hexdigest()
    return ranged(
        request,
        etag=etag,
        size=len(body),
        parts=lambda start, stop: iter((body[start:stop],)),
        media_type=media_type,
        filename=filename,
    )


def ranged(
    request: Request,
    *,
    etag: str,
    size: int,
    parts: Callable[[int, int], Iterator[bytes]],
    media_type: str,
    filename: str | None = None,
) -> Response:
    """Return content that never changes under its digest, in whole or the range that is asked."""
    tag = f'"{etag}"'
    headers = {"ETag": tag, "Accept-Ranges": "bytes", "Cache-Control": "private, no-cache"}
    if filename:
        headers["Content-Disposition"] = f'attachment; filename="{filename}"'
    known = request.headers.get("if-none-match", "")
    if known.strip() == "*" or tag in [one.strip().removeprefix("W/") for one in known.split(",")]:
        return Response(status_code=304, headers=headers)
    start, stop, status = 0, size, 200
    asked = request.headers.get("range")
    if asked and request.headers.get("if-range", tag) == tag:
        span = _span(asked, size)
        if span == (0, 0):
            return _outside(request, size)
        if span is not None:
            (start, stop), status = span, 206
            headers["Content-Range"] = f"bytes {start}-{stop - 1}/{size}"
    headers["Content-Length"] = str(stop - start)
    if request.method == "HEAD":
        return Response(status_code=status, headers=headers, media_type=media_type)
    return StreamingResponse(parts(start, stop), status, headers, media_type)


def _outside(request: Request, size: int) -> Response:
    note(request, "bad-range")
    return problem(
        416,
        "bad-range",
        f"there are {size:,} bytes, and the range lies outside; ask for others",
        request_id=id_of(request),
        headers={"Content-Range": f"bytes */{size}"},
    )


def _span(asked: str, size: int) -> tuple[int, int] | None:
    """Return what one range covers, (0, 0) if that lies outside, None if it is to be ignored."""
    match = _RANGE.fullmatch(asked.strip())
    if match is None or match.groups() == ("", ""):
        return None
    first, last = match.groups()
    if not first:
        start, stop = max(0, size - int(last)), size
    else:
        start, stop = int(first), min(size, int(last) + 1) if last else size
        if last and int(last) < int(first):
            return None
    return (start, stop) if start < stop else (0, 0)
