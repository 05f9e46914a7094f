"""The generator families, by name; a family's module is imported when it is asked for."""

from __future__ import annotations

from dataclasses import fields
from importlib import import_module
from typing import Any

from lorasmith.errors import InputError, MissingDependencyError
from lorasmith.generator.model import GeneratorModel
from lorasmith.layout import AdapterLayout

FAMILIES = {
    "hypernetwork": "hypernetwork.Hypernetwork",
    "static": "static.StaticAdapter",
    "retrieval": "retrieval.Retrieval",
    "ridge": "retrieval.Ridge",
    "residual": "residual.ResidualHypernetwork",
    "cvae": "cvae.ConditionalVAE",
    "latent-diffusion": "latent_diffusion.LatentDiffusion",
    "context": "context.ContextGenerator",
}


def find_family(family: str) -> type[GeneratorModel]:
    """Return the class of a family.

    Raises: InputError if there is none of that name; MissingDependencyError if it needs a package
        that is not installed.
    """
    if family not in FAMILIES:
        raise InputError(f"unknown generator family {family!r}; known are {', '.join(FAMILIES)}")
    module, name = FAMILIES[family].split(".")
    try:
        found: type[GeneratorModel] = getattr(import_module(f"lorasmith.generator.{module}"), name)
    except ModuleNotFoundError as error:
        if error.name != "diffusers":
            raise
        raise MissingDependencyError(
            f"the family {family} needs diffusers; run: pip install 'lorasmith[diffusion]'"
        ) from error
    return found


def build_model(family: str, settings: dict[str, Any], layout: AdapterLayout) -> GeneratorModel:
    """Build an untrained generator of a family from the fields of its config.

    Raises: InputError if the family or a setting is unknown; MissingDependencyError as
        ``find_family``.
    """
    owner = find_family(family)
    known = [item.name for item in fields(owner.Config)]
    if strangers := sorted(settings.keys() - set(known)):
        raise InputError(f"{family} has no setting {strangers[0]!r}; known are {', '.join(known)}")
    return owner(owner.Config(**settings), layout)
