"""Errors as problem+json (RFC 9457), from the one tree of ``lorasmith.errors``."""

from __future__ import annotations

import json
import logging
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response

from lorasmith.errors import ConflictError, LorasmithError, OverloadedError, UnavailableError
from lorasmith.serving.schemas import Problem, say_invalid

MEDIA_TYPE = "application/problem+json"
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
    return Response(json.dumps(body), status, headers, MEDIA_TYPE)


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


RESPONSES: dict[int | str, dict[str, Any]] = {
    status: {"model": Problem, "description": text, "content": {MEDIA_TYPE: {}}}
    for status, text in {
        400: "The request is not what HTTP or JSON allow.",
        401: "No key, or one that is unknown.",
        403: "The key may not do this.",
        404: "There is no such thing, or it is another tenant's.",
        409: "Something is in another state.",
        413: "Too large.",
        422: "The request is understood and unusable.",
        429: "Too much at once; Retry-After says when to come again.",
        500: "A bug.",
        501: "This service lacks a package that is needed for it.",
        503: "Starting or stopping.",
        504: "The time given was not enough.",
        507: "The storage refused.",
    }.items()
}


def note(request: Request, code: str) -> None:
    """Say what a request ends in, to be counted when it is answered; codes are few."""
    request.scope.setdefault("state", {})["problem"] = code


def install(app: FastAPI) -> None:
    """Make every error of an application a problem."""

    @app.exception_handler(LorasmithError)
    async def ours(request: Request, error: LorasmithError) -> Response:
        note(request, error.problem)
        return problem_of(error, _request_id(request))

    @app.exception_handler(RequestValidationError)
    async def invalid(request: Request, error: RequestValidationError) -> Response:
        note(request, "invalid-input")
        first = error.errors()[0]
        detail = say_invalid(tuple(first["loc"]), str(first["msg"]))
        return problem(422, "invalid-input", detail, request_id=_request_id(request))

    @app.exception_handler(HTTPException)
    async def http(request: Request, error: HTTPException) -> Response:
        code = {404: "not-found", 405: "method-not-allowed"}.get(error.status_code, "bad-request")
        headers = dict(error.headers or {})
        note(request, code)
        return problem(
            error.status_code,
            code,
            str(error.detail),
            request_id=_request_id(request),
            headers=headers,
        )

    @app.exception_handler(Exception)
    async def bug(request: Request, error: Exception) -> Response:
        return problem_of(LorasmithError(repr(error)), _request_id(request))


def _request_id(request: Request) -> str | None:
    found: str | None = request.scope.get("state", {}).get("request_id")
    return found
