"""The description of the API, ``/openapi.json``: what routes share and FastAPI cannot know."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI

from lorasmith.serving import examples, schemas

PROBLEM_TYPE = "application/problem+json"
_BINARY: dict[str, Any] = {"schema": {"type": "string", "format": "binary"}}
_OBJECT: dict[str, Any] = {"schema": {"type": "object"}, "example": examples.CONFIG}
Described = dict[int | str, dict[str, Any]]


def _header(description: str, kind: str = "string") -> dict[str, Any]:
    return {"description": description, "schema": {"type": kind}}


LOCATION = {"headers": {"Location": _header("The path of what was made.")}}
_HEADERS = {
    "ETag": _header("Names the content, for If-None-Match, If-Range and checking it."),
    "Accept-Ranges": _header("bytes: parts can be asked for with Range."),
}
_RANGE = {"Content-Range": _header("Which part of how many bytes this is.")}
_RETRY = {"Retry-After": _header("In how many seconds to come again.", "integer")}
_OF_PROBLEMS = {
    401: {"WWW-Authenticate": _header("Bearer: how to send a key.")},
    405: {"Allow": _header("The methods that there are.")},
    409: _RETRY,
    416: _RANGE,
    429: _RETRY,
    503: _RETRY,
}


def _problem(status: int, text: str) -> dict[str, Any]:
    content = {PROBLEM_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    found: dict[str, Any] = {"description": text, "content": content}
    return found | ({"headers": _OF_PROBLEMS[status]} if status in _OF_PROBLEMS else {})


def _answer(text: str, headers: dict[str, Any], content: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {"description": text, "headers": headers}
    return found | ({"content": content} if content else {})


PROBLEMS: Described = {
    status: _problem(status, text)
    for status, text in {
        400: "The request is not what HTTP or JSON allow.",
        401: "No key, or one that is unknown.",
        403: "The key may not do this.",
        404: "There is no such thing, or it is another tenant's.",
        405: "The path has other methods.",
        409: "Something is in another state.",
        413: "Too large.",
        422: "The request is understood and unusable.",
        429: "Too much at once; Retry-After says when to come again.",
        500: "A bug.",
        501: "This service lacks a package that is needed for it.",
        503: "Starting or stopping, or without workers.",
        504: "The time given was not enough.",
        507: "The storage refused.",
    }.items()
}


def kept(*media_types: str) -> Described:
    """Describe answers of ``ranged``: content of these types, none for HEAD."""
    whole = {kind: _OBJECT if kind.endswith("/json") else _BINARY for kind in media_types}
    part = dict.fromkeys(media_types, _BINARY)
    return {
        200: _answer("All of it.", _HEADERS, whole),
        206: _answer("The part that Range names.", _HEADERS | _RANGE, part),
        304: {"description": "What If-None-Match names is what there is.", "headers": _HEADERS},
        416: _problem(416, "The part that Range names lies outside."),
    }


KEPT_RECORD: Described = kept("application/json") | {200: {"headers": _HEADERS}}
"""The same where the content is a record, which its model describes."""


def complete(app: FastAPI) -> None:
    """Have an application's description name what its routes cannot."""
    describe = app.openapi

    def whole() -> dict[str, Any]:
        if app.openapi_schema is None:
            found = describe()
            models = found["components"]["schemas"]
            models["Problem"] = schemas.Problem.model_json_schema()
            for name in [name for name, model in models.items() if "examples" in model]:
                # FastAPI leaves out of examples what is null.
                models[name]["examples"] = getattr(schemas, name).model_json_schema()["examples"]
            for path in found["paths"].values():
                for operation in path.values():
                    if "requestBody" in operation:
                        late = _problem(408, "The body came too slowly.")
                        operation["responses"]["408"] = late
        assert app.openapi_schema is not None
        return app.openapi_schema

    app.openapi = whole  # type: ignore[method-assign]
