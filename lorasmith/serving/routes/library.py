"""An adapter's numbers, and the map of the tasks that a generator knows."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from typing import Annotated

from fastapi import APIRouter, Query

from lorasmith.adapter import PROVENANCE_FILE
from lorasmith.cards import peft_code, vllm_command
from lorasmith.errors import NotFoundError
from lorasmith.layout import TargetModule
from lorasmith.serving.requests import GeneratorInfo
from lorasmith.serving.routes.common import Asker, Problems, TheService
from lorasmith.serving.schemas import (
    AdapterDetails,
    LibraryOut,
    MapAdapterOut,
    MapTaskOut,
    NeighbourOut,
    NormsOut,
)
from lorasmith.serving.service import Service
from lorasmith.serving.store import FOLDER_LENGTH

router = APIRouter(tags=["library"], responses=Problems)
MAX_ADAPTERS = 500  # of a tenant's own on the map, the newest


@router.get("/v1/adapters/{adapter_id}/details")
def get_details(adapter_id: str, service: TheService, key: Asker) -> AdapterDetails:
    """Return an adapter's nearest known tasks, norms by layer and kind, and how to load it."""
    record = service.store.get(key.tenant, adapter_id)
    about = json.loads(service.store.small_file(key.tenant, adapter_id, PROVENANCE_FILE))
    folder = record.id[:FOLDER_LENGTH]
    return AdapterDetails(
        id=record.id,
        distance=record.distance,
        confidence=record.confidence,
        nearest=[NeighbourOut(**one) for one in record.nearest or ()],
        norms=_norms(record.norms),
        folder=folder,
        prompt_template=about.get("prompt_template"),
        peft=peft_code(record.base_model, folder),
        vllm=vllm_command(record.base_model, record.rank, folder),
    )


def _norms(norms: Mapping[str, float]) -> NormsOut:
    """Return norms by module as a table of kinds and layers."""
    table: dict[str, dict[int, float]] = {}
    for path, norm in norms.items():
        module = TargetModule.from_path(path, 1, 1)
        table.setdefault(module.kind, {})[module.layer] = norm
    layers = sorted({layer for row in table.values() for layer in row})
    return NormsOut(
        kinds=list(table),
        layers=layers,
        values=[[row.get(layer) for layer in layers] for row in table.values()],
        total=float(f"{math.hypot(*norms.values()):.4g}"),
    )


@router.get("/v1/library")
def get_library(
    service: TheService,
    key: Asker,
    generator: Annotated[
        str | None, Query(max_length=200, description="One of /v1/generators.")
    ] = None,
    q: Annotated[
        str | None, Query(max_length=200, description="Words that names or descriptions have.")
    ] = None,
    limit: Annotated[int, Query(ge=1, le=2000, description="Of the tasks.")] = 1000,
) -> LibraryOut:
    """Return the map of a generator's tasks and of your adapters; of too many tasks every n-th."""
    info = _generator(service, generator)
    words = (q or "").casefold().split()
    tasks = [task for task in info.library.tasks if _has(words, task.name, task.description)]
    count = min(limit, len(tasks))
    picked = [tasks[number * len(tasks) // count] for number in range(count)]
    # Without tasks there are no axes, whatever another copy of the generator has.
    mine = service.store.on_map(key.tenant, info.digest, MAX_ADAPTERS) if info.library.tasks else []
    return LibraryOut(
        generator=info.name,
        generator_digest=info.digest,
        shown=info.library.shown,
        num_tasks=len(tasks),
        tasks=[
            MapTaskOut(name=one.name, description=one.description, x=one.point[0], y=one.point[1])
            for one in picked
        ],
        adapters=[
            MapAdapterOut(
                id=one.id,
                description=one.description,
                confidence=one.confidence,
                x=one.point[0],
                y=one.point[1],
            )
            for one in mine
            if _has(words, one.description)
        ],
    )


def _generator(service: Service, name: str | None) -> GeneratorInfo:
    infos = service.engine.generators
    for info in infos:
        if info.name == (name or service.default_generator):
            return info
    known = ", ".join(info.name for info in infos)
    raise NotFoundError(f"there is no generator {name!r:.80} here; choose one of {known}")


def _has(words: list[str], *texts: str) -> bool:
    """Tell whether every word is somewhere in the texts."""
    text = " ".join(texts).casefold()
    return all(word in text for word in words)
