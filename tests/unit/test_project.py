"""The project's own files agree with each other."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
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


FORBIDDEN_MODULES = {"pickle", "cPickle", "dill", "cloudpickle", "joblib", "marshal", "shelve"}
FORBIDDEN_CALLS = {"eval", "exec", "torch.load", "torch.hub.load", "os.system", "os.popen"} | {
    f"yaml.{name}" for name in ("load", "load_all", "unsafe_load", "full_load")
}
FORBIDDEN_ARGUMENTS = {"trust_remote_code", "allow_pickle", "shell", "weights_only"}


def dangers(tree: ast.AST) -> Iterator[str]:
    """Yield what in a module could run code that came from outside."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (a.name for a in node.names if a.name.split(".")[0] in FORBIDDEN_MODULES)
        elif isinstance(node, ast.ImportFrom):
            if (node.module or "").split(".")[0] in FORBIDDEN_MODULES:
                yield str(node.module)
            names = {f"{node.module}.{alias.name}" for alias in node.names}
            yield from names & FORBIDDEN_CALLS
        elif isinstance(node, ast.Call):
            if ast.unparse(node.func) in FORBIDDEN_CALLS:
                yield ast.unparse(node.func)
            yield from (k.arg for k in node.keywords if k.arg in FORBIDDEN_ARGUMENTS)
        elif isinstance(node, ast.Constant) and node.value == "trust_remote_code":
            yield "trust_remote_code"


def test_nothing_in_the_package_runs_code_that_is_read() -> None:
    files = sorted((ROOT / "lorasmith").rglob("*.py"))
    assert len(files) > 100
    found = {
        f"{path.relative_to(ROOT)}: {danger}"
        for path in files
        for danger in dangers(ast.parse(path.read_text(encoding="utf-8")))
    }
    assert found == set()


@pytest.mark.parametrize(
    "code",
    [
        "import pickle",
        "from joblib import load",
        "torch.load(path)",
        "from torch import load",
        "AutoModel.from_pretrained(name, trust_remote_code=True)",
        "options = {'trust_remote_code': True}",
        "yaml.load(text)",
        "eval(text)",
        "np.load(path, allow_pickle=True)",
        "subprocess.run(text, shell=True)",
    ],
)
def test_the_gate_sees_each_danger(code: str) -> None:
    assert [*dangers(ast.parse(code))]
    assert not [*dangers(ast.parse("model.eval(); yaml.safe_load(text); json.loads(text)"))]
