"""The web page: a few files that never change while the service runs; it is a client like others.

No key is asked for, because they say nothing of anybody. A client's path only picks from the names
below and never reaches the disk.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from fastapi import APIRouter, Request
from starlette.responses import Response

from lorasmith.errors import NotFoundError
from lorasmith.serving.routes.common import with_etag

router = APIRouter(include_in_schema=False)
_TYPES = {
    "css": "text/css; charset=utf-8",
    "html": "text/html; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "svg": "image/svg+xml",
}


@router.head("/")
@router.get("/")
def get_page(request: Request) -> Response:
    """Return the page."""
    return _file(request, "index.html")


@router.head("/page/{name}")
@router.get("/page/{name}")
def get_page_file(request: Request, name: str) -> Response:
    """Return what the page loads."""
    return _file(request, name)


def _file(request: Request, name: str) -> Response:
    data = _all().get(name)
    if data is None:
        raise NotFoundError(f"the page has no file {name!r:.80}; load / again")
    return with_etag(request, data, _TYPES[name.rsplit(".", 1)[-1]])


@cache
def _all() -> dict[str, bytes]:
    folder = files("lorasmith.serving") / "page"
    return {
        file.name: file.read_bytes()
        for file in folder.iterdir()
        if file.name.rsplit(".", 1)[-1] in _TYPES
    }
