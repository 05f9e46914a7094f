"""The page for everybody: by keyboard alone, on a phone, zoomed, in the dark, without motion."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.integration.page.conftest import KNOWN
from tests.integration.page.window import DESKTOP, PHONE, expect, generate, opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

pytestmark = [pytest.mark.slow, pytest.mark.timeout(900)]
axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="make test installs it")
VIEWS = ("generate", "jobs", "library")
# Whoever wants to look at the pictures names a folder.
PICTURES = os.environ.get("LORASMITH_TEST_PICTURES")


def press(page: Page, *keys: str) -> None:
    for one in keys:
        page.keyboard.press(one)


def tab_to(page: Page, wanted: Locator) -> None:
    """Press Tab until something is focused, and see that this is seen."""
    for _ in range(60):
        press(page, "Tab")
        if wanted.evaluate("node => node === document.activeElement"):
            style = wanted.evaluate("node => getComputedStyle(node).outlineStyle")
            assert style == "solid", f"the focus on {wanted} cannot be seen"
            return
    raise AssertionError(f"no key leads to {wanted}")


def test_the_keyboard_alone_is_enough(page: Page) -> None:
    press(page, "Tab", "Enter")  # the link that skips the header
    assert page.evaluate("() => document.activeElement.id") == "main"
    tab_to(page, page.get_by_label("Task description"))
    page.keyboard.type("Name the animal's young.")
    tab_to(page, page.get_by_role("button", name="Generate", exact=True))
    press(page, "Enter")
    expect(page.locator("#result > h2")).to_be_focused()
    tab_to(page, page.get_by_label("Inputs"))
    page.keyboard.type("cow")
    tab_to(page, page.get_by_role("button", name="Answer"))
    press(page, "Enter")
    expect(page.get_by_role("group", name="Answers")).to_be_visible()
    page.get_by_role("link", name="Library").focus()
    press(page, "Enter")
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    expect(page.get_by_role("option").first).to_be_attached()
    page.get_by_role("listbox").focus()
    seen = set()
    for key in ("Home", "End", "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"):
        press(page, key)
        chosen = page.locator("[role=option][aria-selected=true]")
        expect(chosen).to_have_count(1)
        seen.add(chosen.get_attribute("id"))
        active = page.get_by_role("listbox").get_attribute("aria-activedescendant")
        assert active == chosen.get_attribute("id")
        name = (chosen.get_attribute("aria-label") or "").removeprefix("Your adapter: ")
        expect(page.locator("#point h2")).to_have_text(name)
    assert len(seen) >= 3


def fill_all_views(page: Page) -> None:
    """Make what there is to see: an adapter with answers, a chosen point, a job."""
    page.goto("/")
    generate(page, KNOWN["capital"])
    page.get_by_label("Inputs").fill("Norway\nChile")
    page.get_by_role("button", name="Answer").click()
    expect(page.get_by_role("group", name="Answers")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_every_view_is_accessible_and_fits(
    browser: Browser, url: str, tmp_path: Path, scheme: str, size: dict[str, int]
) -> None:
    options = {"color_scheme": scheme, "viewport": size, "bypass_csp": True}
    folder = Path(PICTURES) if PICTURES else tmp_path
    with opened(browser, url, reduced_motion="reduce", **options) as page:
        fill_all_views(page)
        for view in ("result", *VIEWS):
            if view != "result":
                page.goto(f"/#/{view}")
                page.wait_for_load_state("networkidle")
            if view == "jobs":
                expect(page.locator("#jobs > li, #jobs-empty:not([hidden])").first).to_be_visible()
            if view == "library":
                expect(page.get_by_role("option").first).to_be_attached()
                page.get_by_role("listbox").focus()
            found = axe.Axe().run(page)
            assert found.violations_count == 0, f"{view}: {found.generate_report()}"
            width = page.evaluate("() => document.documentElement.scrollWidth")
            assert width <= size["width"], f"{view} is {width} px wide"
            name = f"{view}-{scheme}-{size['width']}.png"
            picture = page.screenshot(full_page=True, path=folder / name)
            assert len(picture) > 5_000


def test_zoomed_to_200_percent_nothing_is_cut_off(browser: Browser, url: str) -> None:
    # A zoomed window is one of half the size with twice the pixels.
    half = {"width": DESKTOP["width"] // 2, "height": DESKTOP["height"] // 2}
    with opened(browser, url, viewport=half, device_scale_factor=2) as page:
        fill_all_views(page)
        for view in VIEWS:
            page.goto(f"/#/{view}")
            page.wait_for_load_state("networkidle")
            width = page.evaluate("() => document.documentElement.scrollWidth")
            assert width <= half["width"], f"{view} is {width} px wide"


def test_motion_is_reduced_where_asked(browser: Browser, url: str) -> None:
    with opened(browser, url, reduced_motion="reduce") as page:
        page.goto("/")
        style = "node => getComputedStyle(node).transitionDuration"
        assert page.get_by_role("link", name="Jobs").evaluate(style) == "0s"
