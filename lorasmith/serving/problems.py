"""Errors as problem+json (RFC 9457), from the one tree of ``lorasmith.errors``."""

from __future__ import annotations

import json
import logging
from http import HTTPStatus

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response

from lorasmith.errors import ConflictError, LorasmithError, OverloadedError, UnavailableError
from lorasmith.serving.description import PROBLEM_TYPE
from lorasmith.serving.schemas import say_invalid

_TYPE = "urn:lorasmith:problem:"
_LOG = logging.getLogger(__name__)


def problem(
    status: int,
    code: str,
    detail: str,
    *,
    request_id: str | None = None,
    headers: dict[str, str] | None = None,
) -> Response:
    """Return an error as a response."""
    body = {
        "type": _TYPE + code,
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail.encode("utf-8", "replace").decode(),
        "code": code,
        "request_id": request_id,
    }
    return Response(json.dumps(body), status, headers, PROBLEM_TYPE)


def problem_of(error: LorasmithError, request_id: str | None = None) -> Response:
    """Return one of our own errors as a response."""
    headers = {}
    if isinstance(error, OverloadedError | ConflictError) and error.retry_after is not None:
        headers["Retry-After"] = str(error.retry_after)
    elif isinstance(error, UnavailableError) and error.status == 503:
        headers["Retry-After"] = "5"
    if error.status == 401:
        headers["WWW-Authenticate"] = 'Bearer realm="lorasmith"'
    # What is ours alone to know stays in the log.
    inner = error.status in (500, 507)
    detail = "the service failed; its log says why" if inner else str(error)
    if inner:
        _LOG.error("%s: %s", error.problem, error)
    return problem(error.status, error.problem, detail, request_id=request_id, headers=headers)


def note(request: Request, code: str) -> None:
    """Say what a request ends in, to be counted when it is answered; codes are few."""
    request.scope.setdefault("state", {})["problem"] = code


def install(app: FastAPI) -> None:
    """Make every error of an application a problem."""

    @app.exception_handler(LorasmithError)
    async def ours(request: Request, error: LorasmithError) -> Response:
        note(request, error.problem)
        return problem_of(error, id_of(request))

    @app.exception_handler(RequestValidationError)
    async def invalid(request: Request, error: RequestValidationError) -> Response:
        note(request, "invalid-input")
        first = error.errors()[0]
        detail = say_invalid(tuple(first["loc"]), str(first["msg"]))
        return problem(422, "invalid-input", detail, request_id=id_of(request))

    @app.exception_handler(HTTPException)
    async def http(request: Request, error: HTTPException) -> Response:
        code = {404: "not-found", 405: "method-not-allowed"}.get(error.status_code, "bad-request")
        headers = dict(error.headers or {})
        note(request, code)
        return problem(
            error.status_code,
            code,
            str(error.detail),
            request_id=id_of(request),
            headers=headers,
        )

    @app.exception_handler(Exception)
    async def bug(request: Request, error: Exception) -> Response:
        return problem_of(LorasmithError(repr(error)), id_of(request))


def id_of(request: Request) -> str | None:
    """Return the id that the gate has given a request."""
    found: str | None = request.scope.get("state", {}).get("request_id")
    return found
