"""The commands and the Python that the documentation shows do run, and it shows what is."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from lorasmith.cli.main import VERBS, main
from lorasmith.errors import LorasmithError

ROOT = Path(__file__).parents[2]
PAGES = ("README.md", "docs/cli.md")
# Their commands read the examples and the recipes beside them.
CONTEXTS, TUTORIAL = "docs/contexts.md", "docs/tutorial.md"


def blocks(page: str, language: str) -> list[str]:
    text = (ROOT / page).read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```$", text, flags=re.MULTILINE | re.DOTALL)


def run(command: list[str], folder: Path) -> None:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        command, cwd=folder, env=os.environ | {"PATH": path}, capture_output=True, text=True
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"


def copy_what_is_read(folder: Path) -> None:
    for name in ("examples", "recipes"):  # no links: documents are not read out of their folder
        shutil.copytree(ROOT / name, folder / name)


@pytest.mark.slow
@pytest.mark.parametrize("page", (*PAGES, CONTEXTS, TUTORIAL))
def test_commands_run(page: str, tmp_path: Path) -> None:
    copy_what_is_read(tmp_path)
    commands = [
        line.removeprefix("$ ")
        for block in blocks(page, "console")
        for line in block.splitlines()
        if line.startswith("$ ")
    ]
    assert commands
    for command in commands:
        run(["bash", "-euo", "pipefail", "-c", command], tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("page", "written"), (("README.md", "plural-from-python"), (CONTEXTS, "so-far"))
)
def test_python_runs(page: str, written: str, tmp_path: Path) -> None:
    copy_what_is_read(tmp_path)
    run([sys.executable, "-c", "\n".join(blocks(page, "python"))], tmp_path)
    assert (tmp_path / written / "adapter_model.safetensors").is_file()


@pytest.mark.parametrize("verb", VERBS)
def test_help_is_as_documented(verb: str) -> None:
    shown = CliRunner().invoke(main, [verb, "--help"], prog_name="lorasmith").stdout
    documented = blocks("docs/cli.md", "text")[VERBS.index(verb)]
    assert documented == shown, "paste the text of --help into docs/cli.md"


@pytest.mark.parametrize("page", PAGES)
def test_every_exit_code_is_documented(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    documented = {int(code) for code in re.findall(r"^\| (\d+) \|", text, flags=re.MULTILINE)}
    kinds = [LorasmithError]
    for kind in kinds:
        kinds.extend(kind.__subclasses__())
    assert documented == {0, 130, 141} | {kind.exit_code for kind in kinds}


@pytest.mark.parametrize(
    "page", (*PAGES, CONTEXTS, TUTORIAL, "docs/scaling.md", "docs/capacity.md")
)
def test_links_lead_somewhere(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#:]+)\)", text):
        assert ((ROOT / page).parent / target).exists(), target


def test_the_demo_is_what_the_readme_says() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    found = re.search(r"^DESCRIPTION := (.*)$", makefile, flags=re.MULTILINE)
    assert found is not None
    readme = " ".join((ROOT / "README.md").read_text(encoding="utf-8").split())
    assert f'*"{found[1]}"*' in readme
