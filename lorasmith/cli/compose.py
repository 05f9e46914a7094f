"""``lorasmith compose``: several adapters of one base added up into one."""

from __future__ import annotations

from pathlib import Path

import click

from lorasmith.cli import inputs, output
from lorasmith.cli.spread import spreading


def _is_number(word: str) -> bool:
    try:
        float(word)
    except ValueError:
        return False
    return True


@click.command(
    "compose",
    cls=spreading("--weights", _is_number),
    short_help="Add several adapters up into one.",
    epilog="Example: lorasmith compose french formal --weights 0.7 0.3 -o formal-french",
)
@click.argument("adapters", type=click.Path(path_type=Path), nargs=-1, required=True)
@click.option(
    "-o",
    "--output",
    "folder",
    type=click.Path(path_type=Path),
    required=True,
    help="Folder to write.",
)
@click.option(
    "--weights",
    type=float,
    multiple=True,
    metavar="W...",
    help="One number per adapter; by default 1 each. A negative one takes its adapter away.",
)
@click.option(
    "--rank",
    type=click.IntRange(1, 256),
    help="Rank of the result; by default the largest of the adapters'.",
)
@click.option("--json", "as_json", is_flag=True, help="Print a JSON record instead of the folder.")
def command(
    adapters: tuple[Path, ...],
    folder: Path,
    weights: tuple[float, ...],
    rank: int | None,
    as_json: bool,
) -> None:
    """Add up the deltas of ADAPTERS, folders of one base model, and write the sum as one adapter.

    The sum is exact at the sum of their ranks; at a smaller rank the nearest delta is kept, and
    how much of the sum's squared norm is lost is reported.
    """
    inputs.refuse_existing(folder)
    with output.status("Composing"):
        from lorasmith.adapter import Adapter
        from lorasmith.generator.composing import compose_adapters

        parts = [Adapter.from_pretrained(path) for path in adapters]
        made = compose_adapters(parts, weights or None, rank=rank)
        made.adapter.save_pretrained(folder)
    layout = made.adapter.layout
    if as_json:
        output.record(
            {
                "folder": str(folder),
                "digest": made.adapter.digest,
                "base_model": layout.base_model,
                "rank": layout.rank,
                "energy_lost": round(made.energy_lost, 6),
                "bytes": sum(file.stat().st_size for file in folder.iterdir()),
            }
        )
        return
    output.line(str(folder))
    output.note(f"rank {layout.rank} loses {made.energy_lost:.2%} of the sum's squared norm")
    output.hint(inputs.command_line("lorasmith", "run", "--adapter", folder, "an input"))
