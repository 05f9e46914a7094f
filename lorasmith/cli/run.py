"""``lorasmith run``: what the base answers, and what it answers with an adapter."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lorasmith.cli import inputs, output
from lorasmith.errors import InputError

if TYPE_CHECKING:
    from lorasmith.adapter import Adapter

BATCH_INPUTS = 16


@click.command(
    "run",
    short_help="Answer inputs without and with an adapter.",
    epilog="Example: lorasmith run --adapter plural lorry scarf bakery",
)
@click.argument("texts", nargs=-1, required=True, metavar="TEXT...")
@click.option(
    "--adapter",
    "folder",
    type=click.Path(path_type=Path),
    required=True,
    help="Adapter folder: one that generate wrote, or any plain PEFT LoRA.",
)
@click.option(
    "--base", "base_name", metavar="ID|DIR", help="Base model; by default the one it names."
)
@click.option(
    "--max-new-tokens", type=click.IntRange(1, 512), default=24, show_default=True, metavar="N"
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON record per input.")
def command(
    texts: tuple[str, ...],
    folder: Path,
    base_name: str | None,
    max_new_tokens: int,
    as_json: bool,
) -> None:
    """Answer each TEXT with the base model, without and with an adapter.

    With "-" as the only TEXT, every line of standard input is one. Answers are greedy and end at
    the first line break. Where the adapter knows the description that it was generated from, the
    base also answers with that description in its prompt: the fair comparison. Prints a table;
    tab-separated lines where standard output is not a terminal.
    """
    wanted = inputs.texts_or_stdin(texts)
    with output.status("Loading the adapter"):
        from lorasmith.adapter import Adapter

        adapter = Adapter.from_pretrained(folder)
    columns = answer(adapter, wanted, base_name, max_new_tokens)
    rows = list(zip(*columns.values(), strict=True))
    if as_json:
        for row in rows:
            output.record(dict(zip(columns, row, strict=True)))
    else:
        output.table(list(columns), rows)


def answer(
    adapter: Adapter, texts: Sequence[str], base_name: str | None, max_new_tokens: int
) -> dict[str, list[str]]:
    """Return columns, each as long as ``texts``: the inputs and the answers of each contestant.

    Raises: InputError if no base is named; NotFoundError if it cannot be found;
        LayoutMismatchError if the adapter does not fit it.
    """
    from lorasmith.base_model import load_model, load_tokenizer, resolve_base
    from lorasmith.kernels.adapted_model import AdaptedModel
    from lorasmith.tasks import render_prompt

    name = base_name or adapter.layout.base_model
    if not name:
        raise InputError("the adapter names no base model; name it with --base")
    base = resolve_base(name)
    with output.status("Loading the base model"):
        tokenizer = load_tokenizer(base)
        model = AdaptedModel(load_model(base), adapter.layout)
    description = adapter.provenance.condition if adapter.provenance else None
    contestants: dict[str, tuple[str | None, int]] = {"base": (None, -1)}
    if description:
        contestants["base_described"] = (description, -1)
    contestants["adapted"] = (None, 0)
    columns: dict[str, list[str]] = {"input": list(texts)} | {key: [] for key in contestants}
    with output.status("Answering"):
        for start in range(0, len(texts), BATCH_INPUTS):
            batch = texts[start : start + BATCH_INPUTS]
            for column, (told, row) in contestants.items():
                columns[column] += model.greedy_answers(
                    tokenizer,
                    [render_prompt(text, told) for text in batch],
                    [adapter],
                    [row] * len(batch),
                    max_new_tokens=max_new_tokens,
                )
    return columns
