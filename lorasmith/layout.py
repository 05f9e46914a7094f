"""AdapterLayout: which modules of which base model an adapter touches, in which order.

Invariants: modules are in natural order of their paths (layer 2 before layer 10), paths are
unique, and so is every (layer, kind). That order is the order of an adapter's flat buffer and
of its file. This is the only place where PEFT key names are printed and parsed. Importing it,
and reading a layout from JSON, needs neither torch nor transformers.
"""

from __future__ import annotations

import hashlib
import json
import math
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from lorasmith.errors import AdapterError, InputError, LayoutMismatchError
from lorasmith.files import read_file, write_file

if TYPE_CHECKING:
    from torch import nn
    from transformers import PretrainedConfig

ALL_LINEAR = "all-linear"

_DEFAULT_KINDS = (("q_proj", "v_proj"), ("c_attn",))  # the second: GPT-2, which fuses q, k and v
_NAME = r"[A-Za-z0-9_-]+"
_PATH = re.compile(rf"{_NAME}(\.{_NAME})*")
_KEY = re.compile(rf"base_model\.model\.({_PATH.pattern})\.lora_(A|B)\.weight")

# How else people name the same tensors: with an adapter's name, in diffusers' and kohya's words.
_SPELLED = re.compile(
    rf"(?P<path>{_PATH.pattern})\.(?:lora_(?P<side>A|B)|lora(?:_linear_layer)?[._](?P<way>down|up))"
    rf"(?:\.{_NAME})?\.weight"
)
_PREFIXES = (
    *("base_model.model.", "base_model.", "model.", "transformer.", "diffusion_model."),
    *("text_encoder.", "text_encoder_2.", "unet."),
)
_MAX_NAME = 512

# What a damaged file makes the parser and the constructors raise, besides AdapterError.
_DAMAGE = (ValueError, TypeError, KeyError, AttributeError, ArithmeticError, RecursionError)

Side = Literal["A", "B"]


def tensor_name(path: str, side: Side) -> str:
    """Return PEFT's name of a module's ``lora_A`` or ``lora_B`` weight."""
    return f"base_model.model.{path}.lora_{side}.weight"


def parse_tensor_name(name: str) -> tuple[str, Side]:
    """Return the module path and the side of a PEFT tensor name.

    Raises: AdapterError if it is not the name of a plain LoRA weight.
    """
    match = _KEY.fullmatch(name)
    if match is None:
        raise AdapterError(
            f"unexpected tensor {name!r}; only base_model.model.<module>.lora_A.weight "
            "and lora_B.weight are supported"
        )
    return match[1], "A" if match[3] == "A" else "B"


def plain_tensor_names(names: Iterable[str], paths: Collection[str]) -> dict[str, str]:
    """Map tensor names, however spelled, to PEFT's own names of a base's modules ``paths``.

    Read are names with and without ``base_model.model.``, with an adapter's name in them
    (``lora_A.default.weight``), and diffusers' and kohya's prefixes and words (``transformer.``,
    ``lora.down``, ``lora_up``). A prefix is taken off only where what follows is a module's path.

    Raises: AdapterError if a name is not a plain LoRA weight's, names no module of the base, or
        means the same tensor as another.
    """
    spelling: dict[str, str] = {}
    for name in names:
        match = _SPELLED.fullmatch(name) if len(name) <= _MAX_NAME else None
        if match is None:
            raise AdapterError(
                f"unexpected tensor {name!r:.200}; only the lora_A and lora_B weights of linear "
                "modules are supported"
            )
        path = _without_prefix(match["path"], paths)
        if path is None:
            raise AdapterError(
                f"{match['path']} is not a linear module in the base's layers; "
                "leave it out of the adapter, or name the base that has it"
            )
        plain = tensor_name(path, "A" if match["side"] == "A" or match["way"] == "down" else "B")
        if plain in spelling:
            raise AdapterError(f"{spelling[plain]} and {name} are the same tensor; keep one")
        spelling[plain] = name
    return {name: plain for plain, name in spelling.items()}


def _without_prefix(path: str, paths: Collection[str]) -> str | None:
    """Return what ``paths`` has of a path: all of it, or what follows its prefixes."""
    while path not in paths:
        prefix = next((prefix for prefix in _PREFIXES if path.startswith(prefix)), None)
        if prefix is None:
            return None
        path = path.removeprefix(prefix)
    return path


@dataclass(frozen=True, kw_only=True)
class TargetModule:
    """One linear module that gets a pair of LoRA factors."""

    path: str
    kind: str
    layer: int
    in_features: int
    out_features: int

    def __post_init__(self) -> None:
        """Refuse a path that is not one, and sizes that are not positive."""
        if not isinstance(self.path, str) or not _PATH.fullmatch(self.path):
            raise AdapterError(f"bad module path {self.path!r}; expected dotted names")
        for size in (self.in_features, self.out_features, self.layer + 1):
            if type(size) is not int or size < 1:
                raise AdapterError(f"module {self.path} has a bad size or layer: {self}")

    @classmethod
    def from_path(cls, path: str, in_features: int, out_features: int) -> TargetModule:
        """Derive layer and kind from a module path such as ``model.layers.0.self_attn.q_proj``.

        The kind is the module's own name; where that says too little (GPT-2 has two ``c_proj``
        in a layer, mixtures have numbered experts) it is the whole path below the layer.

        Raises: AdapterError if the path has no layer number.
        """
        names = path.split(".")
        position = next((i for i, name in enumerate(names[:-1]) if name.isdigit()), None)
        if position is None:
            raise AdapterError(
                f"module {path} is in no numbered layer; leave it out of the adapter"
            )
        below = names[position + 1 :]
        ambiguous = below[-1] == "c_proj" or any(name.isdigit() for name in below)
        return cls(
            path=path,
            kind=".".join(below) if ambiguous else below[-1],
            layer=int(names[position]),
            in_features=in_features,
            out_features=out_features,
        )


@dataclass(frozen=True, kw_only=True)
class AdapterLayout:
    """What an adapter's flat buffer means: modules, shapes and rank, for one base model.

    ``base_model`` is a Hub id. ``alpha / rank`` scales the product of the factors.
    ``fan_in_fan_out`` is true where the base stores weights as (in, out), as GPT-2 does; the
    factors keep PEFT's orientation all the same.
    """

    base_model: str
    modules: tuple[TargetModule, ...]
    rank: int = 8
    alpha: float = 16.0
    fan_in_fan_out: bool = False

    def __post_init__(self) -> None:
        """Put the modules in canonical order and check that the layout is one."""
        modules = tuple(sorted(self.modules, key=lambda module: _natural(module.path)))
        object.__setattr__(self, "modules", modules)
        object.__setattr__(self, "alpha", float(self.alpha))
        if type(self.rank) is not int or self.rank < 1:
            raise InputError(f"rank must be a whole number of at least 1, got {self.rank!r}")
        if not (math.isfinite(self.alpha) and self.alpha > 0):
            raise InputError(f"alpha must be positive, got {self.alpha}")
        if not modules:
            raise AdapterError("a layout needs at least one target module, got none")
        for first, second in _repeated(modules):
            raise AdapterError(f"{first} and {second} are the same module of one layer; drop one")

    @classmethod
    def from_config(
        cls,
        config: PretrainedConfig,
        *,
        base_model: str,
        rank: int = 8,
        alpha: float = 16.0,
        target_kinds: Sequence[str] | None = None,
    ) -> AdapterLayout:
        """Lay out an adapter for any Hugging Face causal language model, loading no weights.

        Args:
            config: the base model's configuration.
            base_model: the Hub id that adapters will name as their base.
            rank: columns of ``lora_B``.
            alpha: PEFT's ``lora_alpha``.
            target_kinds: kinds such as ``["q_proj", "v_proj"]`` (the default; ``["c_attn"]`` on
                GPT-2), or ``"all-linear"`` for every linear module of the layers.

        Raises: InputError if the configuration is not a causal language model's;
            LayoutMismatchError if the model has no module of an asked kind.
        """
        linears, transposed = _linear_modules(config)
        return cls(
            base_model=base_model,
            modules=_choose(linears, target_kinds, base_model),
            rank=rank,
            alpha=alpha,
            fan_in_fan_out=transposed,
        )

    @cached_property
    def kinds(self) -> tuple[str, ...]:
        """Module kinds in first-seen order."""
        return tuple(dict.fromkeys(module.kind for module in self.modules))

    @cached_property
    def num_layers(self) -> int:
        """Number of layers that hold a target module."""
        return len({module.layer for module in self.modules})

    @property
    def scaling(self) -> float:
        """What the product of the factors is multiplied by: ``alpha / rank``."""
        return self.alpha / self.rank

    @cached_property
    def num_parameters(self) -> int:
        """Length of an adapter's flat buffer."""
        return self.rank * sum(m.in_features + m.out_features for m in self.modules)

    def slices(self) -> Mapping[str, tuple[int, tuple[int, int]]]:
        """Map each tensor's name to its offset in the flat buffer and its shape, in file order.

        Per module ``lora_A`` (rank, in) comes before ``lora_B`` (out, rank).
        """
        return self._slices

    @cached_property
    def _slices(self) -> dict[str, tuple[int, tuple[int, int]]]:
        slices: dict[str, tuple[int, tuple[int, int]]] = {}
        offset = 0
        for module in self.modules:
            slices[tensor_name(module.path, "A")] = offset, (self.rank, module.in_features)
            offset += self.rank * module.in_features
            slices[tensor_name(module.path, "B")] = offset, (module.out_features, self.rank)
            offset += self.rank * module.out_features
        return slices

    def tensor_names(self) -> tuple[str, ...]:
        """Names of all tensors in file order."""
        return tuple(self._slices)

    def check_fits(self, model: nn.Module) -> None:
        """Check that the model has every target module, in the right shape.

        Raises: LayoutMismatchError naming the first module that does not fit.
        """
        found = dict(model.named_modules())
        for module in self.modules:
            shape = (module.out_features, module.in_features)
            expected = shape[::-1] if self.fan_in_fan_out else shape
            if module.path not in found:
                got = "no such module"
            else:
                weight = getattr(found[module.path], "weight", None)
                got = "no weight" if weight is None else str(tuple(weight.shape))
            if got != str(expected):
                raise LayoutMismatchError(
                    f"the layout for {self.base_model} does not fit this base model: "
                    f"{module.path} should be {expected}, got {got}; use the base it was made for"
                )

    def to_json(self) -> str:
        """Return the layout as JSON; equal layouts give equal text."""
        return json.dumps(asdict(self), sort_keys=True, indent=1) + "\n"

    @classmethod
    def from_json(cls, text: str | bytes) -> AdapterLayout:
        """Read what ``to_json`` wrote.

        Raises: AdapterError if the text is damaged.
        """
        try:
            data = json.loads(text)
            modules = tuple(TargetModule(**module) for module in data.pop("modules"))
            return cls(modules=modules, **data)
        except (*_DAMAGE, InputError) as error:
            raise AdapterError(f"not an adapter layout ({error}); write it anew") from error

    def save(self, path: str | Path) -> None:
        """Write the layout to a JSON file, replacing what is there.

        Raises: StorageError if the file system refuses.
        """
        write_file(path, self.to_json().encode(), overwrite=True)

    @classmethod
    def load(cls, path: str | Path) -> AdapterLayout:
        """Read a layout from a JSON file.

        Raises: NotFoundError if there is none; AdapterError if it is damaged.
        """
        try:
            return cls.from_json(read_file(path))
        except AdapterError as error:
            raise AdapterError(f"{path}: {error}") from error

    def fingerprint(self) -> str:
        """Return 16 hex digits that differ between layouts that differ."""
        return hashlib.sha256(self.to_json().encode()).hexdigest()[:16]


def _repeated(modules: Sequence[TargetModule]) -> Iterator[tuple[str, str]]:
    seen: dict[object, str] = {}
    for module in modules:
        for place in (module.path, (module.layer, module.kind)):
            if place in seen:
                yield seen[place], module.path
            seen[place] = module.path


def _natural(path: str) -> list[tuple[int, str]]:
    return [(int(name), "") if name.isdigit() else (-1, name) for name in path.split(".")]


def _linear_modules(config: PretrainedConfig) -> tuple[list[TargetModule], bool]:
    """List the linear modules in the layers of the text decoder, and whether they are Conv1D."""
    import torch
    from torch import nn
    from transformers import AutoModelForCausalLM
    from transformers.pytorch_utils import Conv1D

    try:
        with torch.device("meta"):
            model = AutoModelForCausalLM.from_config(config)
    except ValueError as error:
        raise InputError(
            f"{type(config).__name__} is not the configuration of a causal language model; "
            "choose a base model that transformers loads with AutoModelForCausalLM"
        ) from error
    decoder = model.get_decoder()  # of a multimodal model, only the part that reads text
    prefix = next(name for name, module in model.named_modules() if module is decoder)
    modules: list[TargetModule] = []
    conv1d = False
    for name, module in decoder.named_modules(prefix=prefix):
        if not any(part.isdigit() for part in name.split(".")):
            continue
        if isinstance(module, Conv1D):
            conv1d = True
            modules.append(TargetModule.from_path(name, module.weight.shape[0], module.nf))
        elif isinstance(module, nn.Linear):
            modules.append(TargetModule.from_path(name, module.in_features, module.out_features))
    return modules, conv1d


def _choose(
    linears: Sequence[TargetModule], wanted: Sequence[str] | None, base_model: str
) -> tuple[TargetModule, ...]:
    present = tuple(dict.fromkeys(module.kind for module in linears))
    if wanted == ALL_LINEAR:
        return tuple(linears)
    if isinstance(wanted, str):
        raise InputError(f"target_kinds must be a list of kinds or {ALL_LINEAR!r}, got {wanted!r}")
    if wanted is None:
        fitting = (kinds for kinds in _DEFAULT_KINDS if {*kinds} <= {*present})
        wanted = next(fitting, _DEFAULT_KINDS[0])
    for kind in wanted:
        if not any(_is_kind(found, kind) for found in present):
            raise LayoutMismatchError(
                f"{base_model} has no {kind} modules; choose target kinds among {list(present)}"
            )
    return tuple(m for m in linears if any(_is_kind(m.kind, kind) for kind in wanted))


def _is_kind(kind: str, wanted: str) -> bool:
    return kind == wanted or kind.endswith(f".{wanted}")
