"""The generator families, by name."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from lorasmith.errors import InputError
from lorasmith.generator.cvae import ConditionalVAE
from lorasmith.generator.hypernetwork import Hypernetwork
from lorasmith.generator.model import GeneratorModel
from lorasmith.generator.retrieval import Retrieval, Ridge
from lorasmith.generator.static import StaticAdapter
from lorasmith.layout import AdapterLayout

FAMILIES: dict[str, type[GeneratorModel]] = {
    family.family: family
    for family in (Hypernetwork, StaticAdapter, Retrieval, Ridge, ConditionalVAE)
}


def build_model(family: str, settings: dict[str, Any], layout: AdapterLayout) -> GeneratorModel:
    """Build an untrained generator of a family from the fields of its config.

    Raises: InputError if the family or a setting is unknown.
    """
    if family not in FAMILIES:
        raise InputError(f"unknown generator family {family!r}; known are {', '.join(FAMILIES)}")
    owner = FAMILIES[family]
    known = [item.name for item in fields(owner.Config)]
    if strangers := sorted(settings.keys() - set(known)):
        raise InputError(f"{family} has no setting {strangers[0]!r}; known are {', '.join(known)}")
    return owner(owner.Config(**settings), layout)
