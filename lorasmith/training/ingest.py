"""Builds collections out of whatever adapters people have.

Three passes over the folders keep memory small: configs, to find the base; headers, to find modules
and ranks that fit it; and tensors, one adapter at a time. What is refused is reported and left out.
"""

from __future__ import annotations

import json
import math
import os
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import chain, count
from pathlib import Path

from lorasmith.adapter import CONFIG_FILE, WEIGHTS_FILE, Adapter
from lorasmith.base_model import EMBEDDED_BASES, BaseModel, load_config, resolve_base
from lorasmith.errors import (
    AdapterError,
    InputError,
    LorasmithError,
    NotFoundError,
    OutputExistsError,
)
from lorasmith.files import staged_folder, storage_error
from lorasmith.generator.canonical import canonical, placed, singular_values, with_rank
from lorasmith.layout import ALL_LINEAR, AdapterLayout
from lorasmith.peft_folder import Dtype
from lorasmith.training.adapter_folders import (
    MAX_RANK,
    find_folders,
    look_at,
    read_adapter,
    read_config,
    read_provenance,
)
from lorasmith.training.collection import (
    COLLECTION_FILE,
    PLOTS_FOLDER,
    QUARANTINE_FILE,
    CollectedAdapter,
    Collection,
    file_digest,
    own_names,
    strangers,
)
from lorasmith.training.descriptions import Described, DescriptionSources, label
from lorasmith.training.duplicates import DuplicateFinder
from lorasmith.training.untrusted import Stamp, one_line

LARGEST_DEFAULT_RANK = 16
_MAX_NAME = 100
_LARGEST_VALUE = 1e9  # beyond, products of factors overflow; trained ones are below 100


@dataclass(frozen=True, kw_only=True)
class BuildOptions:
    """What a collection is made of.

    ``base`` is the id that adapters name as their base, by default the one that most do; those that
    name one of ``aliases`` count as well. ``base_config`` is a folder with the base's
    ``config.json``, where the base itself is not at hand. ``rank`` is by default the largest found,
    at most 16. ``target_modules`` are kinds of modules, or "all-linear"; by default those that
    adapters adapt. ``descriptions`` and ``tasks`` are as in ``DescriptionSources``. Adapters nearer
    than ``duplicate_distance``, relative to their norm, are one; 0 keeps all.
    """

    sources: tuple[Path, ...]
    output: Path
    base: str = ""
    aliases: tuple[str, ...] = ()
    base_config: Path | None = None
    rank: int | None = None
    target_modules: tuple[str, ...] = ()
    dtype: Dtype = "float16"
    descriptions: Path | None = None
    tasks: Path | None = None
    duplicate_distance: float = 0.1
    overwrite: bool = False

    def __post_init__(self) -> None:
        """Refuse values out of range."""
        if self.rank is not None and not 1 <= self.rank <= MAX_RANK:
            raise InputError(f"rank must be from 1 to {MAX_RANK}, got {self.rank}; choose another")
        if not 0 <= self.duplicate_distance <= 2:
            raise InputError(
                f"the duplicate distance must be from 0 to 2, got {self.duplicate_distance}; "
                "0.1 is usual"
            )


@dataclass(frozen=True, kw_only=True)
class Refusal:
    """An adapter folder that was not taken: what is wrong and what to do."""

    source: str
    problem: str
    remedy: str

    @classmethod
    def of(cls, folder: Path, error: LorasmithError) -> Refusal:
        """Take an error's message apart, leaving the folder out of it."""
        message = str(error).removeprefix(f"{folder}/").removeprefix(f"{folder} ")
        problem, separator, remedy = message.rpartition("; ")
        if not separator:
            problem, remedy = message, "discard the adapter"
        return cls(source=str(folder), problem=one_line(problem), remedy=one_line(remedy))

    def __str__(self) -> str:
        return f"{one_line(self.source)}: {self.problem}; {self.remedy}"

    def to_json(self) -> str:
        """Return one line of ``quarantine.jsonl``."""
        return json.dumps({"source": self.source, "problem": self.problem, "remedy": self.remedy})


@dataclass(frozen=True, kw_only=True)
class Built:
    """A finished collection, what was not taken, and described names that no adapter had."""

    collection: Collection
    refusals: tuple[Refusal, ...]
    unused_descriptions: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class _Candidate:
    """A folder that passed the first look."""

    folder: Path
    stamps: tuple[Stamp, Stamp]
    described: Described


@dataclass(frozen=True, kw_only=True)
class _Sound:
    """An adapter that was read and brought to the collection's layout."""

    adapter: Adapter
    source_rank: int
    energy_kept: float
    norm: float

    @classmethod
    def read(
        cls, candidate: _Candidate, base: AdapterLayout, layout: AdapterLayout, dtype: Dtype
    ) -> _Sound:
        original = read_adapter(candidate.folder, candidate.stamps, base)
        adapter, kept, norm = bring_to(original, layout)
        adapter.to_bytes(dtype)  # refuses what the dtype cannot hold
        return cls(adapter=adapter, source_rank=original.layout.rank, energy_kept=kept, norm=norm)


def build_collection(
    options: BuildOptions, report: Callable[[Refusal], None] = lambda refusal: None
) -> Built:
    """Build a collection folder, whole or not at all; ``report`` hears of refusals at once.

    Raises: InputError if there is no adapter at all, or an option or a file of descriptions is
        unusable; NotFoundError if a source or the base's config is not there; AdapterError if no
        adapter can be taken; OutputExistsError if the output exists; StorageError if the file
        system refuses.
    """
    return _Build(options, report).run()


class _Build:
    """One build; its passes share what was refused."""

    def __init__(self, options: BuildOptions, report: Callable[[Refusal], None]) -> None:
        self.options = options
        self.refusals: list[Refusal] = []
        self._report = report
        self._descriptions = DescriptionSources(options.descriptions, options.tasks)

    def run(self) -> Built:
        options = self.options
        replaces = _replaceable(options.output, options.overwrite)
        bases = self._find_bases()
        base = self._choose_base(bases)
        candidates, layout = self._look(bases, base)
        with staged_folder(options.output, overwrite=options.overwrite, replaces=replaces) as stage:
            entries = self._take(candidates, base, layout, stage)
            collection = Collection(
                folder=options.output,
                layout=layout,
                dtype=options.dtype,
                duplicate_distance=options.duplicate_distance,
                entries=tuple(entries),
            )
            lines = "".join(refusal.to_json() + "\n" for refusal in self.refusals)
            (stage / QUARANTINE_FILE).write_text(lines, encoding="ascii")
            (stage / COLLECTION_FILE).write_text(collection.to_json(), encoding="ascii")
        return Built(
            collection=collection,
            refusals=tuple(self.refusals),
            unused_descriptions=tuple(self._descriptions.unused()),
        )

    def _refuse(self, folder: Path, error: LorasmithError) -> None:
        refusal = Refusal.of(folder, error)
        self.refusals.append(refusal)
        self._report(refusal)

    def _find_bases(self) -> dict[Path, str]:
        """Map every adapter folder to the base that it names."""
        bases: dict[Path, str] = {}
        for folder, is_adapter in find_folders(self.options.sources, self.options.output):
            try:
                if not is_adapter:
                    raise _not_an_adapter(folder)
                name = read_config(folder)[0].get("base_model_name_or_path")
                if not name:
                    raise AdapterError(
                        "adapter_config.json names no base; fill in base_model_name_or_path"
                    )
                bases[folder] = name
            except LorasmithError as error:
                self._refuse(folder, error)
        if not bases and not self.refusals:
            raise InputError("the folders hold no adapters; name folders of PEFT adapters")
        if not bases:
            raise self._nothing_left()
        return bases

    def _choose_base(self, bases: dict[Path, str]) -> AdapterLayout:
        """Return the layout of every linear module of the base that most adapters name."""
        options = self.options
        own = Counter(name for name in bases.values() if name not in options.aliases)
        name = options.base or (own.most_common(1)[0][0] if own else "")
        if not name:
            raise InputError("every adapter names an alias of the base; name it with --base")
        return base_layout(name, options.base_config, (ALL_LINEAR,))

    def _look(
        self, bases: dict[Path, str], base: AdapterLayout
    ) -> tuple[list[_Candidate], AdapterLayout]:
        """Look at every adapter of the base; return those that fit it, and their layout."""
        candidates: list[_Candidate] = []
        paths: set[str] = set()
        largest = 1
        names = {base.base_model, self.options.base, *self.options.aliases}
        for folder, name in bases.items():
            try:
                if name not in names:
                    raise AdapterError(
                        f"its base is {name:.200}, the collection's {base.base_model}; "
                        "build a collection of its own, or name it with --base-alias if it is "
                        "the same model"
                    )
                sighting = look_at(folder, base)
                provenance = read_provenance(folder)
            except LorasmithError as error:
                self._refuse(folder, error)
                continue
            condition = provenance.condition if provenance is not None else None
            described = self._descriptions.find(folder, sighting.config, condition)
            candidates.append(
                _Candidate(folder=folder, stamps=sighting.stamps, described=described)
            )
            paths |= sighting.paths
            largest = max(largest, sighting.rank)
        if not candidates:
            raise self._nothing_left()
        rank = self.options.rank or min(largest, LARGEST_DEFAULT_RANK)
        return candidates, with_rank(self._target_layout(base, paths), rank)

    def _target_layout(self, base: AdapterLayout, paths: set[str]) -> AdapterLayout:
        if self.options.target_modules:
            wanted = self.options.target_modules
            return base_layout(base.base_model, self.options.base_config, wanted)
        return replace(base, modules=tuple(m for m in base.modules if m.path in paths))

    def _take(
        self,
        candidates: list[_Candidate],
        base: AdapterLayout,
        layout: AdapterLayout,
        stage: Path,
    ) -> list[CollectedAdapter]:
        """Write every candidate that is sound and new into the stage, one after the other."""
        entries: list[CollectedAdapter] = []
        names = _Names()
        finder = DuplicateFinder(
            layout,
            self.options.duplicate_distance,
            lambda index: Adapter.from_pretrained(stage / entries[index].name),
        )
        for candidate in candidates:
            try:
                sound = _Sound.read(candidate, base, layout, self.options.dtype)
            except LorasmithError as error:
                self._refuse(candidate.folder, error)
                continue
            twin = finder.find_or_add(sound.adapter, sound.norm)
            if twin is not None:
                others = (*entries[twin].duplicates, str(candidate.folder))
                entries[twin] = replace(entries[twin], duplicates=others)
                continue
            name = names.choose(candidate.folder)
            sound.adapter.save_pretrained(stage / name, dtype=self.options.dtype)
            entries.append(_entry(name, candidate, sound, stage))
        if not entries:
            raise self._nothing_left()
        return entries

    def _nothing_left(self) -> AdapterError:
        return AdapterError(
            f"none of the {len(self.refusals)} folders can be taken, the last one being "
            f"{self.refusals[-1]}"
        )


def _entry(name: str, candidate: _Candidate, sound: _Sound, stage: Path) -> CollectedAdapter:
    described = candidate.described
    return CollectedAdapter(
        name=name,
        descriptions=described.texts,
        task=described.task,
        family=described.family,
        licence=described.licence,
        digest=file_digest(stage / name / WEIGHTS_FILE),
        source=str(candidate.folder),
        source_rank=sound.source_rank,
        energy_kept=sound.energy_kept,
        norm=sound.norm,
    )


def base_layout(name: str, config_folder: Path | None, kinds: tuple[str, ...]) -> AdapterLayout:
    """Lay out adapters of a base's modules of some kinds, from its ``config.json`` alone.

    Raises: NotFoundError if the config is not at hand; InputError if it is no language model's;
        LayoutMismatchError if the base lacks a kind.
    """
    if config_folder is None:
        base = resolve_base(name)
    elif config_folder.is_dir():
        hub_id = EMBEDDED_BASES[name].hub_id if name in EMBEDDED_BASES else name
        base = BaseModel(hub_id=hub_id, location=str(config_folder), source="folder")
    else:
        raise NotFoundError(f"{config_folder} is not a folder; give one with a config.json")
    try:
        config = load_config(base)
    except NotFoundError as error:
        raise NotFoundError(f"{error}, or give its config.json with --base-config") from error
    except (ValueError, KeyError) as error:
        raise InputError(
            f"the config of {name} cannot be read ({one_line(str(error), 200)}); "
            "choose a base that transformers knows"
        ) from error
    wanted = ALL_LINEAR if kinds == (ALL_LINEAR,) else kinds
    return AdapterLayout.from_config(config, base_model=base.hub_id, target_kinds=wanted)


def bring_to(adapter: Adapter, layout: AdapterLayout) -> tuple[Adapter, float, float]:
    """Bring an adapter to a canonical layout; return it, the share of energy kept, and its norm.

    Raises: AdapterError if nothing of it is left, or its values are too large to compute with.
    """
    too_large = AdapterError("its values are too large to compute with; discard the adapter")
    if float(adapter.flat.abs().max()) > _LARGEST_VALUE:
        raise too_large
    small, kept = canonical(adapter, layout.rank)
    if not math.isfinite(kept):
        raise too_large
    energy = {path: float(s.square().sum()) for path, s in singular_values(small).items()}
    total = sum(energy.values())
    held = sum(energy.get(module.path, 0.0) for module in layout.modules)
    if total == 0:
        raise AdapterError("all its deltas are zero; train it, or leave it out")
    if held == 0:
        raise AdapterError("it changes none of the target modules; leave it out, or add them")
    return placed(small, layout), min(1.0, kept * held / total), math.sqrt(held)


class _Names:
    """Gives folders names that are plain, and different even where upper case is lower case."""

    def __init__(self) -> None:
        self._taken = {COLLECTION_FILE, QUARANTINE_FILE, PLOTS_FOLDER}

    def choose(self, folder: Path) -> str:
        """Return a folder's own name, with its parent's where that says more, or a number."""
        path = folder.absolute()
        own, long = _plain_name(path.name), _plain_name(f"{path.parent.name}-{path.name}")
        first = own if label(folder) == path.name else long
        numbered = (f"{long}-{number}" for number in count(2))
        name = next(n for n in chain((first, long), numbered) if n.lower() not in self._taken)
        self._taken.add(name.lower())
        return name


def _plain_name(name: str) -> str:
    return re.sub(r"[^A-Za-z0-9._-]+", "-", name).strip("-.")[:_MAX_NAME] or "adapter"


def _not_an_adapter(folder: Path) -> LorasmithError:
    try:
        is_empty = not os.listdir(folder)
    except OSError as error:
        return storage_error(error, folder, "read")
    found = "is empty" if is_empty else f"holds no {CONFIG_FILE}"
    return AdapterError(f"{folder} {found}; leave it out or put a PEFT adapter there")


def _replaceable(output: Path, overwrite: bool) -> set[str]:
    """Return the names in an existing collection, all of which may be replaced.

    Raises: OutputExistsError if the output exists and is not to be overwritten, is no collection,
        or holds something that is not the collection's.
    """
    if not os.path.lexists(output):
        return set()
    if not overwrite:
        raise OutputExistsError(f"{output} exists already; remove it or choose another name")
    try:
        collection = Collection.read(output)
    except (NotFoundError, AdapterError) as error:
        raise OutputExistsError(
            f"{output} is no collection that could be overwritten; choose another name"
        ) from error
    if foreign := strangers(collection):
        raise OutputExistsError(
            f"{output} holds other files, such as {min(foreign)}; choose another name"
        )
    return own_names(collection)
