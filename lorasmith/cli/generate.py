"""``lorasmith generate``: a description in, an adapter folder out."""

from __future__ import annotations

from pathlib import Path

import click

from lorasmith.cli import inputs, output


@click.command(
    "generate",
    short_help="Make an adapter from a description.",
    epilog='Example: lorasmith generate "Give the plural of the English noun." -o plural',
)
@click.argument("text")
@click.option(
    "-o",
    "--output",
    "folder",
    type=click.Path(path_type=Path),
    help="Folder to write. By default one named after TEXT, in the current folder.",
)
@click.option(
    "--generator",
    "generator_name",
    default=inputs.DEFAULT_GENERATOR,
    show_default=True,
    metavar="ID|DIR",
    help="Generator to use: a name, a folder or a Hub id.",
)
@click.option("--seed", type=click.IntRange(0, 2**31 - 1), default=0, show_default=True)
@click.option("--json", "as_json", is_flag=True, help="Print a JSON record instead of the folder.")
def command(text: str, folder: Path | None, generator_name: str, seed: int, as_json: bool) -> None:
    """Generate a LoRA adapter from TEXT, which says what the task is.

    With "-" as TEXT the description is read from standard input. Prints the folder that was
    written, a PEFT adapter. An existing folder is never overwritten.
    """
    if text == "-":
        text = inputs.read_stdin()
    if folder is not None:
        inputs.refuse_existing(folder)

    from lorasmith.encoders.sentence import check_description

    text = check_description(text)
    if folder is None:
        folder = Path(inputs.slug(text))
        inputs.refuse_existing(folder)
    with output.status("Loading the generator"):
        from lorasmith import AdapterGenerator

        generator = AdapterGenerator.from_pretrained(generator_name)
    with output.status("Generating"):
        adapter = generator(text, seed=seed)
        adapter.save_pretrained(folder)
    if as_json:
        output.record(
            {
                "folder": str(folder),
                "digest": adapter.digest,
                "base_model": adapter.layout.base_model,
                "rank": adapter.layout.rank,
                "bytes": sum(file.stat().st_size for file in folder.iterdir()),
                "generator": generator.name,
                "generator_digest": generator.digest,
                "seed": seed,
            }
        )
    else:
        output.line(str(folder))
        output.hint(inputs.command_line("lorasmith", "run", "--adapter", folder, "an input"))
