"""``lorasmith merge``: an adapter folded into its base, as a model that stands alone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from lorasmith.cli import inputs, output
from lorasmith.errors import InputError, StorageError

if TYPE_CHECKING:
    from lorasmith.adapter import Adapter
    from lorasmith.base_model import BaseModel


@click.command(
    "merge",
    short_help="Fold an adapter into its base model.",
    epilog="Example: lorasmith merge plural -o plural-merged",
)
@click.argument("adapter", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    "folder",
    type=click.Path(path_type=Path),
    required=True,
    help="Folder to write the model and its tokenizer into.",
)
@click.option(
    "--base", "base_name", metavar="ID|DIR", help="Base model; by default the one it names."
)
@click.option(
    "--dtype",
    type=click.Choice(["float32", "bfloat16", "float16"]),
    default="float32",
    show_default=True,
    help="How weights are stored. Half precision rounds small changes away.",
)
@click.option("--json", "as_json", is_flag=True, help="Print a JSON record instead of the folder.")
def command(adapter: Path, folder: Path, base_name: str | None, dtype: str, as_json: bool) -> None:
    """Merge ADAPTER, a folder, into its base model and write the result as a full model."""
    inputs.refuse_existing(folder)
    with output.status("Loading the adapter"):
        from lorasmith.adapter import Adapter
        from lorasmith.base_model import resolve_base

        worn = Adapter.from_pretrained(adapter)
    name = base_name or worn.layout.base_model
    if not name:
        raise InputError("the adapter names no base model; name it with --base")
    base = resolve_base(name)
    with output.status("Merging"):
        write_merged(worn, base, folder, dtype)
    if as_json:
        size = sum(file.stat().st_size for file in folder.iterdir())
        output.record({"folder": str(folder), "base_model": base.hub_id, "bytes": size})
    else:
        output.line(str(folder))
        loader = f'AutoModelForCausalLM.from_pretrained("{folder}")'
        output.hint(f"load it with transformers: {loader}")


def write_merged(adapter: Adapter, base: BaseModel, folder: Path, dtype: str) -> None:
    """Merge an adapter into ``base`` and write ``folder``, or nothing.

    Raises: NotFoundError if the base cannot be loaded; LayoutMismatchError if the adapter does
        not fit it; StorageError if the file system refuses.
    """
    import torch
    from safetensors import SafetensorError

    from lorasmith.base_model import load_model, load_tokenizer, quiet_progress
    from lorasmith.files import staged_folder
    from lorasmith.kernels.wearing import merge_adapter

    model = load_model(base, dtype=torch.float32)  # rounded once, when all is added up
    merge_adapter(model, adapter)
    model.to(getattr(torch, dtype))
    model.config.name_or_path = ""
    with staged_folder(folder) as stage, quiet_progress():
        try:
            model.save_pretrained(stage)
        except SafetensorError as error:  # how safetensors reports what the file system refused
            raise StorageError(f"cannot write {folder}: {error}; choose another place") from error
        load_tokenizer(base).save_pretrained(stage)
