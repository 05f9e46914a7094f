"""A tiny base, small generators, a real server and a real Chromium."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.integration.page import window
from tests.unit.serving.test_http import serving, settings_for

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

KNOWN = {
    "plural": "Give the plural of the English noun.",
    "capital": "Name the capital of the country.",
    "opposite": "Say the opposite of the adjective.",
    "shout": "Write the sentence in capital letters.",
    "length": "Count the letters of the word.",
}


@dataclass(frozen=True, kw_only=True)
class World:
    """A tiny base and generators: one knows tasks, one draws at random, one reads documents."""

    base: Path
    knowing: Path
    random: Path
    reading: Path


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory, save_tiny_base: Callable[..., None]) -> World:
    from transformers import AutoConfig

    from lorasmith.layout import AdapterLayout

    root = tmp_path_factory.mktemp("world")
    names = ("base", "knowing", "random", "reading")
    made = World(**{name: root / name for name in names})
    save_tiny_base(made.base, hidden_size=32, intermediate_size=48)
    config = AutoConfig.from_pretrained(made.base)
    layout = AdapterLayout.from_config(config, base_model=str(made.base), rank=4)
    sizes = {"width": 16, "num_heads": 2, "num_layers": 1}
    save_generator(made.knowing, layout, "hypernetwork", sizes)
    save_confidence(made.knowing)
    save_generator(made.random, layout, "cvae", sizes | {"basis_size": 8, "latent_size": 4})
    layout = AdapterLayout.from_config(
        config, base_model=str(made.base), rank=4, target_kinds=("down_proj",)
    )
    reader = {"base_width": 32, "base_layers": 2, "width": 16, "num_heads": 2}
    save_generator(made.reading, layout, "context", reader)
    return made


def save_generator(folder: Path, layout: Any, family: str, sizes: dict[str, int]) -> None:  # noqa: ANN401
    import torch

    from lorasmith.generator.checkpoint import save_checkpoint
    from lorasmith.generator.registry import build_model

    torch.manual_seed(0)
    model = build_model(family, sizes, layout)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.add_(torch.randn_like(parameter), alpha=0.3)
    save_checkpoint(folder, model, {})


def save_confidence(folder: Path) -> None:
    from tests.unit.serving.conftest import save_library

    save_library(folder, KNOWN)


@pytest.fixture(scope="module")
def url(world: World, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("open")
    names = tuple(map(str, (world.knowing, world.random, world.reading)))
    settings = settings_for(folder, world.knowing, generators=names)
    with serving(settings) as client:
        yield str(client.base_url)


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """Debian's Chromium; a browser of Playwright's own is never fetched."""
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.skip("chromium is not installed; .ci/run installs it")
    flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    flags += ["--disable-component-update", "--disable-sync"]
    with window.sync_api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=flags)
        yield started
        started.close()


@pytest.fixture
def page(browser: Browser, url: str) -> Iterator[Page]:
    with window.opened(browser, url, accept_downloads=True) as page:
        page.goto("/")
        yield page
