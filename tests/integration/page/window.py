"""A browser window on the page, and what a user does there in every test."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest

sync_api = pytest.importorskip("playwright.sync_api", reason="make test installs playwright")

if TYPE_CHECKING:
    from playwright.sync_api import Browser, ConsoleMessage, Page

expect = sync_api.expect
PATIENCE = 120_000  # milliseconds: the machine may be busy
expect.set_options(timeout=PATIENCE)
DESKTOP, PHONE = {"width": 1280, "height": 900}, {"width": 360, "height": 740}


@contextmanager
def opened(browser: Browser, url: str, **options: Any) -> Iterator[Page]:  # noqa: ANN401
    """Open a fresh window; what it asks of others, or complains of, is an error."""
    given: dict[str, Any] = {"viewport": DESKTOP} | options
    context = browser.new_context(base_url=url, **given)
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    asked: list[str] = []
    errors: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda line: errors.extend(complaint(line)))
    try:
        yield page
    finally:
        context.close()
    own = urlsplit(url).netloc
    foreign = {one for one in asked if urlsplit(one).netloc != own and not one.startswith("blob:")}
    assert foreign == set()
    assert errors == []


def complaint(line: ConsoleMessage) -> list[str]:
    """Return what the console says is broken; a refusal by the service is not."""
    is_broken = line.type == "error" and "Failed to load resource" not in line.text
    return [line.text] if is_broken else []


def generate(page: Page, description: str) -> None:
    """Describe a task in the form and wait for the numbers."""
    page.get_by_label("Task description").fill(description)
    page.get_by_role("button", name="Generate", exact=True).click()
    heading = page.locator("#result > h2")
    expect(heading).to_have_text(description)
    expect(page.get_by_role("heading", name="Numbers")).to_be_visible()


def save(page: Page, label: str, place: Path) -> Path:
    with page.expect_download() as waiting:
        page.get_by_role("button", name=label).click()
    waiting.value.save_as(place)
    return place
