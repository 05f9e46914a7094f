"""The two file formats of a PEFT adapter folder: safetensors and ``adapter_config.json``.

Written bytes are canonical: tensors in layout order, one metadata key, nothing that depends on
the process. Read files are not trusted: every name, shape, offset and setting is checked, and
nothing is unpickled.

Source: https://github.com/huggingface/safetensors (format) and ``peft.LoraConfig``.
"""

from __future__ import annotations

import json
import math
import re
import warnings
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Literal, NamedTuple, TypeGuard

import torch
from jaxtyping import Float
from torch import Tensor
from torch.nn.functional import pad

from lorasmith.errors import AdapterError
from lorasmith.layout import AdapterLayout, TargetModule, parse_tensor_name, tensor_name

Dtype = Literal["float16", "bfloat16", "float32"]

MAX_HEADER_BYTES = 10_000_000
_MAX_DIMENSIONS = 8
_MAX_ALPHA = 1e6
_MAX_PATTERN, _MAX_REPEATS = 2000, 5
_REPEATS = re.compile(r"[*+]|\{\d*,")
_REPEATED_GROUP = re.compile(r"\)[*+{]")
_DTYPES = {"F16": torch.float16, "BF16": torch.bfloat16, "F32": torch.float32}
_CODES = {"float16": "F16", "bfloat16": "BF16", "float32": "F32"}

# Settings that make an adapter more than a plain low-rank product, which must be off.
_REFUSED_SETTINGS = (
    "use_dora",
    "modules_to_save",
    "lora_bias",
    "trainable_token_indices",
    "target_parameters",
    "layer_replication",
    "use_qalora",
    "use_bdlora",
    "alora_invocation_tokens",
    "arrow_config",
    "kasa_config",
    "monteclora_config",
    "megatron_config",
)
# Ways to start training that leave the base model's weights as they are.
_HARMLESS_STARTS = (True, False, "gaussian", "eva", "orthogonal")


def encode_tensors(
    layout: AdapterLayout, flat: Float[Tensor, " num_parameters"], dtype: Dtype
) -> bytes:
    """Return the canonical safetensors file of a flat buffer.

    Raises: AdapterError if a value is, or becomes in ``dtype``, infinite or not a number.
    """
    if dtype not in _CODES:
        raise AdapterError(f"unknown dtype {dtype!r}; choose one of {', '.join(_CODES)}")
    # Copy first, convert second: the CPU does all rounding, wherever the values were made.
    values = flat.detach().cpu().to(getattr(torch, dtype)).contiguous()
    if not torch.isfinite(values).all():
        raise AdapterError(f"the adapter has values that are not finite in {dtype}; discard it")
    return _header(layout, dtype) + values.view(torch.uint8).numpy().tobytes()


@lru_cache(maxsize=16)
def _header(layout: AdapterLayout, dtype: Dtype) -> bytes:
    size = _DTYPES[_CODES[dtype]].itemsize
    header: dict[str, object] = {"__metadata__": {"format": "pt"}}
    for name, (offset, shape) in layout.slices().items():
        span = [offset * size, (offset + math.prod(shape)) * size]
        header[name] = {"dtype": _CODES[dtype], "shape": shape, "data_offsets": span}
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)  # the format asks for aligned data
    return len(text).to_bytes(8, "little") + text


class TensorEntry(NamedTuple):
    """Where in a safetensors file, counted from the end of its header, one tensor lies."""

    code: str
    shape: list[int]
    begin: int
    stop: int


def decode_tensors(data: bytes, where: str) -> dict[str, Float[Tensor, "*shape"]]:
    """Read a safetensors file in full, as float32.

    Raises: AdapterError, starting with ``where``, if ``read_entries`` refuses the file or it has
        values that are infinite or not a number.
    """
    entries, start = read_entries(data, len(data), where)
    tensors: dict[str, Tensor] = {}
    for name, (code, shape, begin, stop) in entries.items():
        buffer = bytearray(data[start + begin : start + stop])
        values = torch.frombuffer(buffer, dtype=_DTYPES[code]).reshape(shape).float()
        if not torch.isfinite(values).all():
            raise AdapterError(f"{where}: {name!r:.200} has non-finite values; discard the adapter")
        tensors[name] = values
    return tensors


def read_entries(head: bytes, size: int, where: str) -> tuple[dict[str, TensorEntry], int]:
    """Read the header of a safetensors file of ``size`` bytes, given at least its header.

    Returns the tensors in file order and where their data starts.

    Raises: AdapterError, starting with ``where``, if the file is truncated, has gaps, repeated
        names or another dtype than float16, bfloat16 and float32, or is not safetensors at all.
    """
    header, start = _read_header(head, size, where)
    entries: dict[str, TensorEntry] = {}
    end = 0
    for name, raw in sorted(header.items(), key=lambda item: _begin(item[1])):
        entry = _read_entry(name, raw, where)
        length = math.prod(entry.shape) * _DTYPES[entry.code].itemsize
        if entry.begin != end or entry.stop - entry.begin != length:
            raise AdapterError(f"{where} is damaged: bad offsets of {name!r:.200}; fetch it again")
        end = entry.stop
        if start + end > size:
            raise AdapterError(f"{where} is truncated at {size} bytes; fetch it again")
        entries[name] = entry
    if start + end != size:
        raise AdapterError(f"{where} has {size - start - end} stray bytes; fetch it again")
    return entries, start


def _read_header(head: bytes, size: int, where: str) -> tuple[dict[str, Any], int]:
    length = int.from_bytes(head[:8], "little")
    if size < 8 or (length <= MAX_HEADER_BYTES and 8 + length > len(head)):
        raise AdapterError(f"{where} is truncated at {size} bytes; fetch it again")
    if length > MAX_HEADER_BYTES:
        raise AdapterError(
            f"{where} is not safetensors: a header of {length} bytes; fetch it again"
        )
    header = read_object(head[8 : 8 + length], where)
    header.pop("__metadata__", None)
    return header, 8 + length


def read_object(data: bytes, where: str) -> dict[str, Any]:
    """Read a JSON object in which no key is repeated.

    Raises: AdapterError, starting with ``where``, if it is not one.
    """

    def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key, value in pairs:
            if key in found:
                raise AdapterError(f"{where} names {key!r:.200} twice; discard the adapter")
            found[key] = value
        return found

    try:
        loaded = json.loads(data, object_pairs_hook=unique)
    except (ValueError, RecursionError) as error:
        raise AdapterError(f"{where} is damaged: {error}; fetch it again") from error
    if not isinstance(loaded, dict):
        raise AdapterError(f"{where} is damaged: not a JSON object; fetch it again")
    return loaded


def _begin(entry: object) -> int:
    span = entry.get("data_offsets") if isinstance(entry, dict) else None
    return span[0] if isinstance(span, list) and span and type(span[0]) is int else -1


def _read_entry(name: str, entry: object, where: str) -> TensorEntry:
    fields = entry if isinstance(entry, dict) else {}
    code, shape, span = fields.get("dtype"), fields.get("shape"), fields.get("data_offsets")
    if not isinstance(code, str) or code not in _DTYPES:
        raise AdapterError(
            f"{where}: {name!r:.200} has dtype {code!r:.80}; expected {', '.join(_DTYPES)}"
        )
    if not _whole_numbers(shape, 1) or not _whole_numbers(span, 0):
        raise AdapterError(f"{where} is damaged: bad entry of {name!r:.200}; fetch it again")
    if len(shape) > _MAX_DIMENSIONS or len(span) != 2:
        raise AdapterError(f"{where} is damaged: bad entry of {name!r:.200}; fetch it again")
    return TensorEntry(code, shape, span[0], span[1])


def _whole_numbers(values: object, least: int) -> TypeGuard[list[int]]:
    return isinstance(values, list) and all(type(v) is int and v >= least for v in values)


def peft_config(layout: AdapterLayout) -> dict[str, object]:
    """Return the ``adapter_config.json`` of a layout, readable by ``peft.LoraConfig``."""
    alpha = int(layout.alpha) if layout.alpha.is_integer() else layout.alpha
    return {
        "alpha_pattern": {},
        "base_model_name_or_path": layout.base_model or None,
        "bias": "none",
        "fan_in_fan_out": layout.fan_in_fan_out,
        "inference_mode": True,
        "init_lora_weights": True,
        "layers_pattern": None,
        "layers_to_transform": None,
        "lora_alpha": alpha,
        "lora_dropout": 0.0,
        "modules_to_save": None,
        "peft_type": "LORA",
        "r": layout.rank,
        "rank_pattern": {},
        "revision": None,
        "target_modules": _target_modules(layout),
        "task_type": "CAUSAL_LM",
        "use_dora": False,
        "use_rslora": False,
    }


def _target_modules(layout: AdapterLayout) -> list[str]:
    """Return kinds, which every engine understands, or paths where kinds would say too much."""
    num_layers = max(module.layer for module in layout.modules) + 1
    complete = len(layout.modules) == len(layout.kinds) * num_layers
    # In a multimodal model a kind would also match the vision tower.
    multimodal = any("language_model" in module.path.split(".") for module in layout.modules)
    if complete and not multimodal:
        return sorted(layout.kinds)
    return [module.path for module in layout.modules]


def read_peft(
    config: Mapping[str, Any], tensors: Mapping[str, Tensor], where: str
) -> tuple[AdapterLayout, dict[str, Tensor]]:
    """Turn any plain LoRA of PEFT into one layout with one rank and one scaling.

    rsLoRA becomes an equal ``alpha``; rank patterns are padded with zeros to the largest rank
    and alpha patterns folded into ``lora_B``, which leaves every delta as it was.

    Raises: AdapterError if the adapter is not a plain LoRA or its tensors do not fit its config.
    """
    refuse_unsupported(config, where)
    pairs = _pair_up(tensors, where)
    ranks = {path: _rank(path, config, where) for path in pairs}
    for path, (lora_a, lora_b) in pairs.items():
        _check_shapes(path, lora_a, lora_b, ranks[path], where)
    rank = max(ranks.values())
    alphas = {path: _alpha_at(rank, ranks[path], path, config, where) for path in pairs}
    alpha = next(iter(alphas.values()))
    modules: list[TargetModule] = []
    plain: dict[str, Tensor] = {}
    for path, (lora_a, lora_b) in pairs.items():
        if not _is_target(path, config.get("target_modules")):
            raise AdapterError(f"{where}: {path} is not among target_modules; discard the adapter")
        modules.append(TargetModule.from_path(path, lora_a.shape[1], lora_b.shape[0]))
        missing = rank - ranks[path]
        folded = lora_b * (alphas[path] / alpha)
        plain[tensor_name(path, "A")] = pad(lora_a, (0, 0, 0, missing))
        plain[tensor_name(path, "B")] = pad(folded, (0, missing))
    layout = AdapterLayout(
        base_model=config.get("base_model_name_or_path") or "",
        modules=tuple(modules),
        rank=rank,
        alpha=alpha,
        fan_in_fan_out=bool(config.get("fan_in_fan_out", False)),
    )
    return layout, plain


def refuse_unsupported(config: Mapping[str, Any], where: str) -> None:
    """Check that an ``adapter_config.json`` is that of a plain LoRA.

    Raises: AdapterError, starting with ``where``, naming the first setting that is more.
    """
    if not isinstance(config.get("base_model_name_or_path") or "", str):
        raise AdapterError(f"{where}: base_model_name_or_path is not a text; correct it")
    if config.get("peft_type") != "LORA":
        raise AdapterError(f"{where}: peft_type is {config.get('peft_type')!r}; only LORA is read")
    for setting in _REFUSED_SETTINGS:
        if config.get(setting):
            raise AdapterError(f"{where}: {setting} is not supported; merge or retrain without it")
    if config.get("bias", "none") != "none":
        raise AdapterError(f"{where}: bias is {config['bias']!r}; retrain with bias='none'")
    start = config.get("init_lora_weights", True)
    if start not in _HARMLESS_STARTS:
        raise AdapterError(
            f"{where}: init_lora_weights={start!r} changes the base model; convert to plain LoRA"
        )


def _pair_up(tensors: Mapping[str, Tensor], where: str) -> dict[str, tuple[Tensor, Tensor]]:
    sides: dict[str, dict[str, Tensor]] = {}
    for name, tensor in tensors.items():
        path, side = parse_tensor_name(name)
        sides.setdefault(path, {})[side] = tensor
    for path, found in sides.items():
        if len(found) != 2:
            raise AdapterError(f"{where}: {path} has only lora_{min(found)}; discard the adapter")
    if not sides:
        raise AdapterError(f"{where}: the adapter has no tensors; discard it")
    return {path: (found["A"], found["B"]) for path, found in sides.items()}


def _check_shapes(path: str, lora_a: Tensor, lora_b: Tensor, rank: int, where: str) -> None:
    both = lora_a.ndim == lora_b.ndim == 2
    if not both or lora_a.shape[0] != rank or lora_b.shape[1] != rank:
        raise AdapterError(
            f"{where}: {path} has shapes {tuple(lora_a.shape)} and {tuple(lora_b.shape)}, "
            f"which are not (rank, in) and (out, rank) of rank {rank}; discard the adapter"
        )


def _is_target(path: str, targets: object) -> bool:
    if isinstance(targets, str):
        return targets == "all-linear" or _matches(targets, path)
    if not isinstance(targets, list):
        return False
    return any(path == target or path.endswith(f".{target}") for target in targets)


def _rank(path: str, config: Mapping[str, Any], where: str) -> int:
    rank = _from_pattern(path, config.get("rank_pattern"), config.get("r"))
    if type(rank) is not int or rank < 1:
        raise AdapterError(f"{where}: r must be a whole number of at least 1, got {rank!r}")
    return rank


def _alpha_at(rank: int, own_rank: int, path: str, config: Mapping[str, Any], where: str) -> float:
    """Return the alpha that gives a module, padded to ``rank``, the scaling it was trained with."""
    alpha = _from_pattern(path, config.get("alpha_pattern"), config.get("lora_alpha"))
    if type(alpha) not in (int, float) or not 0 < alpha <= _MAX_ALPHA:
        raise AdapterError(f"{where}: lora_alpha must be positive and at most 1e6, got {alpha!r}")
    divisor = math.sqrt(own_rank) if config.get("use_rslora") else own_rank
    return float(alpha * (rank / divisor))


def _from_pattern(path: str, patterns: object, default: object) -> Any:  # noqa: ANN401 - as read
    """Look a module up as ``peft.utils.other.get_pattern_key`` does: the first match counts."""
    if isinstance(patterns, dict):
        for pattern, value in patterns.items():
            if _matches(rf"(.*\.)?({pattern})", path):
                return value
    return default


def _matches(pattern: str, path: str) -> bool:
    return _compiled(pattern).fullmatch(path) is not None


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern that a stranger wrote, unless matching it could take forever."""
    too_much = len(pattern) > _MAX_PATTERN or len(_REPEATS.findall(pattern)) > _MAX_REPEATS
    if too_much or _REPEATED_GROUP.search(pattern):
        raise AdapterError(
            f"the pattern {pattern!r:.80} in adapter_config.json is too intricate; name the modules"
        )
    try:
        with warnings.catch_warnings(action="ignore"):
            return re.compile(pattern)
    except (re.error, OverflowError, RecursionError) as error:
        raise AdapterError(
            f"bad pattern {pattern!r:.80} in adapter_config.json: {error}; correct it"
        ) from error
