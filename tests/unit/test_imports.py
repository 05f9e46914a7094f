"""Imports point one way, and importing the package costs next to nothing."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import lorasmith

PACKAGE = Path(lorasmith.__file__).parent
CORE: set[str] = {"core"}
MAY_IMPORT = {
    "core": CORE,
    "encoders": CORE | {"encoders"},
    "kernels": CORE | {"kernels"},
    "generator": CORE | {"encoders", "kernels", "generator"},
    "training": CORE | {"encoders", "kernels", "generator", "training"},
    "serving": CORE | {"encoders", "kernels", "generator", "serving"},
    "cli": CORE | {"encoders", "kernels", "generator", "training", "serving", "cli"},
}


def room(parts: list[str]) -> str:
    if parts == ["__main__"]:
        return "cli"
    return parts[0] if parts and parts[0] in MAY_IMPORT else "core"


def imported(tree: ast.Module, package: list[str]) -> Iterator[list[str]]:
    """Yield the path below ``lorasmith`` of everything imported, wherever in the file."""
    for node in ast.walk(tree):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else []
            stem = ".".join([*above, *([node.module] if node.module else [])])
            names = [f"{stem}.{alias.name}" for alias in node.names]
        for name in names:
            if name.split(".")[0] == "lorasmith":
                yield name.split(".")[1:]


@pytest.mark.parametrize(
    "file", sorted(PACKAGE.rglob("*.py")), ids=lambda file: str(file.relative_to(PACKAGE))
)
def test_imports_point_one_way(file: Path) -> None:
    if file == PACKAGE / "__init__.py":
        return  # the public API names its members' homes and imports them only on use
    inside = list(file.relative_to(PACKAGE).with_suffix("").parts)
    tree = ast.parse(file.read_text(encoding="utf-8"))
    for target in imported(tree, ["lorasmith", *inside[:-1]]):
        assert room(target) in MAY_IMPORT[room(inside)], f"{file} imports {'.'.join(target)}"


def test_the_walk_sees_every_form_of_import() -> None:
    lines = ["import lorasmith.cli.x", "from lorasmith import training", "if True:"]
    code = "\n".join([*lines, "    from ..serving import y"])
    found = list(imported(ast.parse(code), ["lorasmith", "generator"]))
    assert [room(parts) for parts in found] == ["cli", "training", "serving"]


@pytest.mark.parametrize(
    ("code", "absent"),
    [
        ("import lorasmith", ["torch", "transformers", "numpy"]),
        ("import lorasmith; lorasmith.Task", ["torch", "transformers"]),
        ("import lorasmith; lorasmith.AdapterLayout", ["torch", "transformers"]),
        ("import lorasmith; lorasmith.Adapter", ["transformers", "peft"]),
        ("import lorasmith; lorasmith.Client", ["torch", "transformers", "fastapi", "sqlalchemy"]),
        ("import lorasmith.serving.executor", ["torch", "transformers", "fastapi", "ray"]),
        ("import lorasmith.serving.batch.driver", ["torch", "transformers", "sqlalchemy", "ray"]),
    ],
)
def test_importing_stays_cheap(code: str, absent: list[str]) -> None:
    check = f"{code}; import sys; print([name for name in {absent} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("[]\n", "")


def test_public_api() -> None:
    assert len(lorasmith.__all__) <= 10
    assert dir(lorasmith) == sorted(lorasmith.__all__)
    for name in set(lorasmith.__all__) - {"AdapterGenerator"}:
        assert getattr(lorasmith, name) is not None
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        lorasmith.nothing  # noqa: B018
