"""``lorasmith collection``: build, look at and check collections of adapters."""

from __future__ import annotations

import importlib.util
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from lorasmith.cli import inputs, output
from lorasmith.errors import AdapterError

if TYPE_CHECKING:
    from lorasmith.training.collection import Collection
    from lorasmith.training.ingest import Refusal

FOLDER = click.Path(path_type=Path)  # what is missing is said, with its exit code, by what reads it

_SUMMARY = (
    "{adapters} adapters of rank {rank} for {base_model}, {energy_kept:.1%} of their energy kept; "
    "{duplicates} duplicates and {quarantined} refused folders left out; "
    "{without_description} without a description"
)


@click.group("collection", short_help="Build, look at and check collections of adapters.")
def command() -> None:
    """Work with collections: adapters with descriptions, which generators are trained on.

    A collection is a folder of PEFT adapters for one base model, all of one rank and in canonical
    form, with what is known of them in collection.json.
    """


@command.command(
    "build",
    short_help="Build a collection out of adapter folders.",
    epilog="Example: lorasmith collection build runs/ -o adapters --tasks build/tasks",
)
@click.argument("sources", type=FOLDER, nargs=-1, required=True, metavar="FOLDER...")
@click.option("-o", "--output", type=FOLDER, required=True, help="Folder to write.")
@click.option(
    "--base",
    default="",
    metavar="ID|DIR",
    help="Base model of the adapters. By default the one that most of them name.",
)
@click.option(
    "--base-alias",
    "aliases",
    multiple=True,
    metavar="NAME",
    help="Another name that adapters give to the same base; may be repeated.",
)
@click.option(
    "--base-config", type=FOLDER, help="Folder with the base's config.json, if it is elsewhere."
)
@click.option(
    "--rank",
    type=click.IntRange(1, 256),
    help="Rank of all adapters. By default the largest found, at most 16.",
)
@click.option(
    "--target-modules",
    default="",
    metavar="KIND,...",
    help='Kinds of modules to keep, or "all-linear". By default all that an adapter changes.',
)
@click.option(
    "--dtype",
    type=click.Choice(["float16", "bfloat16", "float32"]),
    default="float16",
    show_default=True,
    help="How weights are stored.",
)
@click.option(
    "--descriptions", type=FOLDER, help="CSV or JSONL file with a name and a description a line."
)
@click.option("--tasks", type=FOLDER, help="Folder of task files named after adapters.")
@click.option(
    "--duplicate-distance",
    type=click.FloatRange(0, 2),
    default=0.1,
    show_default=True,
    help="Relative distance below which two deltas are one; 0 keeps all.",
)
@click.option("--overwrite", is_flag=True, help="Replace an earlier collection.")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON record instead of the folder.")
def build(as_json: bool, target_modules: str, **options: Any) -> None:  # noqa: ANN401 - as typed
    """Build a collection out of the PEFT adapters in and below FOLDER...

    Every tensor is checked, scalings are folded in, ranks are made equal and duplicates are left
    out. What cannot be taken is named on standard error, one line each, and in quarantine.jsonl.
    """
    if not options["overwrite"]:
        inputs.refuse_existing(options["output"])
    with output.status("Loading"):
        from lorasmith.training.ingest import BuildOptions, build_collection

    kinds = tuple(kind.strip() for kind in target_modules.split(",") if kind.strip())
    with output.status("Reading adapters"):
        built = build_collection(BuildOptions(target_modules=kinds, **options), _report)
    collection = built.collection
    entries = collection.entries
    record: dict[str, Any] = {
        "folder": str(collection.folder),
        "adapters": len(entries),
        "duplicates": sum(len(entry.duplicates) for entry in entries),
        "quarantined": len(built.refusals),
        "without_description": sum(not entry.descriptions for entry in entries),
        "base_model": collection.base_model,
        "rank": collection.layout.rank,
        "energy_kept": sum(entry.energy_kept for entry in entries) / len(entries),
    }
    if unused := built.unused_descriptions:
        output.warning(f"{len(unused)} described names match no adapter, such as {unused[0]!r}")
    if as_json:
        output.record(record)
        return
    output.line(str(collection.folder))
    output.hint(_SUMMARY.format(**record))
    output.hint(inputs.command_line("lorasmith", "collection", "info", collection.folder))


@command.command(
    "info",
    short_help="Show what a collection holds, and draw it.",
    epilog="Example: lorasmith collection info adapters",
)
@click.argument("folder", type=FOLDER)
@click.option(
    "--plots", type=FOLDER, help="Folder for the plots. By default plots in the collection."
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON record per adapter.")
def info(folder: Path, plots: Path | None, as_json: bool) -> None:
    """Print a table of the adapters in FOLDER and draw their spectrum and a map of them."""
    with output.status("Loading"):
        from lorasmith.training.collection import PLOTS_FOLDER, Collection

    collection = Collection.read(folder)
    if as_json:
        for entry in collection.entries:
            output.record(asdict(entry))
    else:
        _print_table(collection)
    layout = collection.layout
    output.hint(
        f"{len(collection)} adapters of rank {layout.rank} for {layout.base_model}, on "
        f"{', '.join(layout.kinds)} of {layout.num_layers} layers"
    )
    if importlib.util.find_spec("matplotlib") is None:
        output.hint("pip install 'lorasmith[plots]' to have the collection drawn")
        return
    with output.status("Drawing"):
        from lorasmith.training.collection_plots import plot_collection

        for path in plot_collection(collection, plots or folder / PLOTS_FOLDER):
            output.hint(f"drawn: {path}")


@command.command(
    "check",
    short_help="Check that a collection is as it was built.",
    epilog="Example: lorasmith collection check adapters",
)
@click.argument("folder", type=FOLDER)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON record per adapter in doubt.")
def check(folder: Path, as_json: bool) -> None:
    """Read every adapter in FOLDER and compare its digest and layout with collection.json.

    Prints what is not as it was built; nothing, and exit code 0, if all is.
    """
    with output.status("Loading"):
        from lorasmith.training.collection import Collection

    collection = Collection.read(folder)
    with output.status("Checking"):
        found = list(collection.check())
    if not found:
        output.hint(f"{len(collection)} adapters are as they were built")
        return
    if as_json:
        for name, problem in found:
            output.record({"name": name, "problem": problem})
    else:
        output.table(["name", "problem"], [list(row) for row in found])
    raise AdapterError(f"{folder} is not as it was built, in {len(found)} places; build it again")


def _report(refusal: Refusal) -> None:
    output.warning(f"quarantined {refusal}")


def _print_table(collection: Collection) -> None:
    columns = ["name", "rank", "energy_kept", "norm", "duplicates", "task", "licence"]
    rows = [
        [
            entry.name,
            str(entry.source_rank),
            f"{entry.energy_kept:.4f}",
            f"{entry.norm:.4g}",
            str(len(entry.duplicates)),
            entry.task or "",
            entry.licence,
            entry.descriptions[0] if entry.descriptions else "",
        ]
        for entry in collection.entries
    ]
    output.table([*columns, "description"], rows)
