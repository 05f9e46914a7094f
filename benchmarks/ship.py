"""Make a trained generator one of the package's: ``python -m benchmarks.ship RUN [--report PATH]``.

Copies a run's checkpoint into ``lorasmith/generator/checkpoints/NAME`` and writes its model card:
the recipe, the machine and the commit out of the checkpoint, the scores out of a report of
``lorasmith evaluate``, or of ``benchmarks.contexts --json`` for a context generator, or of
``benchmarks.context_examples --json`` for one that reads examples. Without a report the card says
that it was not evaluated.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from benchmarks.cards import card
from lorasmith.files import read_file, write_folder
from lorasmith.generator.api import SHIPPED
from lorasmith.generator.checkpoint import CARD, CONFIG, LAYOUT
from lorasmith.generator.confidence import FILE as CONFIDENCE
from lorasmith.generator.model import WEIGHTS
from lorasmith.shipped import DEFAULT_GENERATOR

MAX_BYTES = 25_000_000


def main() -> None:
    """Copy the checkpoint and write the card."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("run", type=Path, help="folder of a finished run")
    parser.add_argument("--name", default=DEFAULT_GENERATOR)
    parser.add_argument("--recipe", default="recipes/smollm2-135m.toml")
    parser.add_argument("--report", type=Path)
    parser.add_argument("--history", default="", help="what the weights had gone through before")
    arguments = parser.parse_args()
    source = arguments.run / "generator"
    files = {name: read_file(source / name) for name in (CONFIG, LAYOUT, WEIGHTS)}
    if (source / CONFIDENCE).is_file():
        files[CONFIDENCE] = read_file(source / CONFIDENCE)
    files[CARD] = card(
        source, arguments.name, arguments.recipe, arguments.report, arguments.history
    ).encode()
    size = sum(map(len, files.values()))
    if size > MAX_BYTES:
        parser.error(f"{source} has {size:,} bytes, more than the {MAX_BYTES:,} of the package")
    write_folder(SHIPPED / arguments.name, files, overwrite=True)
    print(f"{SHIPPED / arguments.name}: {size:,} bytes")  # noqa: T201


if __name__ == "__main__":
    main()
