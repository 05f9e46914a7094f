"""``lorasmith generate``: a description, documents, examples in, an adapter folder out."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from lorasmith.cli import inputs, output
from lorasmith.cli.spread import spreading
from lorasmith.errors import InputError, NotFoundError
from lorasmith.shipped import DEFAULT_GENERATORS, default_generator

if TYPE_CHECKING:
    from lorasmith.adapter import Adapter
    from lorasmith.encoders.inputs import Inputs
    from lorasmith.generator.api import AdapterGenerator, Fallback
    from lorasmith.tasks import Example


def _is_file(word: str) -> bool:
    """Whether a word behind --document is one more file: it exists, or is named as one.

    A sentence may end in a file's name, so a name with white space in it has to exist.
    """
    if word.startswith("-"):
        return False
    return os.path.lexists(word) or (_is_named_as_file(word) and len(word.split()) == 1)


def _is_named_as_file(word: str) -> bool:
    from lorasmith.encoders.documents import SUFFIXES

    return word.lower().endswith(SUFFIXES)


@click.command(
    "generate",
    cls=spreading("--document", _is_file),
    short_help="Make an adapter from a description, documents, examples.",
    epilog='Example: lorasmith generate "Give the plural of the English noun." -o plural',
)
@click.argument("text", required=False)
@click.option(
    "--document",
    "document_files",
    type=click.Path(path_type=Path),
    multiple=True,
    metavar="FILE...",
    help="Documents to know: plain text, Markdown, HTML or PDF.",
)
@click.option(
    "-o",
    "--output",
    "folder",
    type=click.Path(path_type=Path),
    help="Folder to write. By default one named after TEXT or the first file, in the current "
    "folder.",
)
@click.option(
    "--generator",
    "generator_name",
    metavar="ID|DIR",
    help="Generator to use: a name, a folder or a Hub id.  [default: "
    f"{', '.join(DEFAULT_GENERATORS)}]",
)
@click.option(
    "--base",
    "base_name",
    metavar="ID|DIR",
    help="Base model that reads; by default the one that the generator names.",
)
@click.option("--seed", type=click.IntRange(0, 2**31 - 1), default=0, show_default=True)
@click.option(
    "--num-samples",
    type=click.IntRange(1, 64),
    default=1,
    show_default=True,
    help="Samples of a generator that draws at random, with the seeds from --seed on.",
)
@click.option(
    "--examples",
    "examples_file",
    type=click.Path(path_type=Path),
    metavar="FILE.jsonl",
    help="Examples of the task, read by generators that read examples. Of several samples only "
    "the one that they suit best is written.",
)
@click.option(
    "--refine",
    "refine_steps",
    type=click.IntRange(0, 100),
    default=0,
    show_default=True,
    metavar="STEPS",
    help="Go on from what was generated with so many steps of gradient descent on --examples, "
    "through the base model; 5 are usually enough.",
)
@click.option(
    "--fallback",
    type=click.Choice(["none", "retrieval", "mean", "error"]),
    default="none",
    show_default=True,
    help="What to write where the confidence is too low: the nearest known task's adapter, the "
    "mean of all, or nothing.",
)
@click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    default=0.5,
    show_default=True,
    help="Below this the fallback is taken.",
)
@click.option(
    "--server", metavar="URL", help="Let a service generate; its key is in LORASMITH_KEY."
)
@click.option("--json", "as_json", is_flag=True, help="Print a JSON record instead of the folder.")
def command(
    text: str | None,
    document_files: tuple[Path, ...],
    folder: Path | None,
    generator_name: str | None,
    base_name: str | None,
    seed: int,
    num_samples: int,
    examples_file: Path | None,
    refine_steps: int,
    fallback: Fallback,
    min_confidence: float,
    server: str | None,
    as_json: bool,
) -> None:
    """Generate a LoRA adapter from TEXT, which says what the task is, from documents, examples.

    With "-" as TEXT the description is read from standard input. Prints the folder that was
    written, a PEFT adapter; of several samples one folder each, inside the output folder. An
    existing folder is never overwritten.
    """
    if text == "-":
        text = inputs.read_stdin()
    if folder is not None:
        inputs.refuse_existing(folder)
    given = _read(text, document_files, examples_file)
    if document_files and _is_named_as_file(given.description):
        output.note(f"{given.description!r:.80} is TEXT: there is no file of that name")
    if folder is None:
        first = [file.stem for file in (*document_files, examples_file) if file is not None]
        folder = Path(inputs.slug(given.description or first[0]))
        inputs.refuse_existing(folder)
    if refine_steps:
        from lorasmith.generator.refining import check_solved

        check_solved(given.examples)
    if server is not None:
        _refuse_at_server({"--fallback": fallback != "none", "--base": base_name})
        asked = {
            "generator": generator_name,
            "seed": seed,
            "num_samples": num_samples,
            "refine": refine_steps,
        }
        _at_server(server, given, document_files, folder, asked, as_json)
        return
    generator = _load(generator_name, base_name, given, num_samples)
    used_after = num_samples > 1 or bool(refine_steps)
    read = given if _reads_examples(generator, given, used_after) else _without_examples(given)
    _check_fallback(generator, read, fallback)
    with output.status("Generating"):
        adapters = [
            generator.or_fallback(adapter, fallback, min_confidence=min_confidence)
            for adapter in generator.sample(
                read.description or None,
                num_samples,
                documents=read.documents,
                examples=read.examples,
                seed=seed,
            )
        ]
    facts: dict[str, object] = {
        "generator": generator.name,
        "generator_digest": generator.digest,
    }
    if given.examples and num_samples > 1:
        losses = example_losses(adapters, given.examples, base_name)
        best = losses.index(min(losses))
        adapters = [adapters[best]]
        facts["example_loss"] = round(losses[best], 4)
    if refine_steps:
        with output.status("Refining"):
            adapters = [generator.refine(adapters[0], given.examples, steps=refine_steps)]
    _say(write(adapters, folder), facts, as_json)


def _load(
    generator_name: str | None, base_name: str | None, given: Inputs, num_samples: int
) -> AdapterGenerator:
    """Load the generator that is named, or the usual one for what is given."""
    with output.status("Loading the generator"):
        from lorasmith import AdapterGenerator

        shown = bool(given.examples) and num_samples == 1  # or they choose among samples
        usual = default_generator(documents=bool(given.documents), examples=shown)
        return AdapterGenerator.from_pretrained(generator_name or usual, base=base_name)


def _say(
    written: Sequence[tuple[Adapter, Path]], facts: Mapping[str, object], as_json: bool
) -> None:
    """Print where adapters are, or their records."""
    for adapter, path in written:
        if as_json:
            output.record(describe(adapter, path) | seed_of(adapter) | dict(facts))
        else:
            output.line(str(path))
    if not as_json:
        output.hint(
            inputs.command_line("lorasmith", "run", "--adapter", written[-1][1], "an input")
        )


def _read(text: str | None, documents: Sequence[Path], examples: Path | None) -> Inputs:
    """Read and check everything before anything heavy is loaded."""
    from lorasmith.encoders.description import check_description
    from lorasmith.encoders.documents import check_documents
    from lorasmith.encoders.examples import read_condition_examples
    from lorasmith.encoders.inputs import Inputs

    try:
        read = check_documents(documents) if documents else ()
    except NotFoundError as error:
        if text is not None or len(documents) == 1:
            raise
        raise NotFoundError(f"{error}; if it is TEXT, put it before --document") from error
    given = Inputs(
        description=check_description(text) if text is not None else "",
        documents=read,
        examples=read_condition_examples(examples) if examples is not None else (),
    )
    if not given.types:
        raise click.UsageError("Missing argument 'TEXT'; give it, --document or --examples.")
    return given


def _reads_examples(generator: AdapterGenerator, given: Inputs, used_after: bool) -> bool:
    """Say whether examples are part of what the generator reads, or only come in after it.

    There they choose among samples, or what was generated is refined on them.

    Raises: InputError if they can be neither.
    """
    from lorasmith.encoders.condition import TokenType

    if TokenType.EXAMPLE in generator.model.reads or not given.examples:
        return True
    if not used_after:
        raise InputError(
            f"the generator {generator.name} reads no examples; choose one that does with "
            "--generator, let them choose among --num-samples of one that draws at random, or "
            "--refine what it makes of the rest"
        )
    if not given.examples[0].output:
        raise InputError("choosing among samples needs examples with an output; add the outputs")
    return False


def _check_fallback(generator: AdapterGenerator, given: Inputs, fallback: Fallback) -> None:
    """Refuse, before the work, a fallback that nothing could decide on.

    Raises: InputError if the generator does not say how sure it is, which no generator says of
        documents and examples.
    """
    strangers = {"the documents": given.documents, "the examples": given.examples}
    for what, value in strangers.items():
        if value and fallback != "none":
            raise InputError(
                f"how sure a generator is it says of descriptions alone; omit --fallback, or {what}"
            )
    generator.check_fallback(fallback)


def _without_examples(given: Inputs) -> Inputs:
    from dataclasses import replace

    return replace(given, examples=())


def _refuse_at_server(needed_here: Mapping[str, object]) -> None:
    """Refuse options that a service does not know.

    Raises: InputError naming one that is given.
    """
    for option, is_given in needed_here.items():
        if is_given:
            raise InputError(f"{option} needs the generator here; omit --server")


def _at_server(
    server: str,
    given: Inputs,
    documents: Sequence[Path],
    folder: Path,
    asked: dict[str, Any],
    as_json: bool,
) -> None:
    """Let a service generate, and write what it made as ``write`` does."""
    examples = [(example.input, example.output) for example in given.examples]
    from lorasmith.files import staged_folder
    from lorasmith.serving.client import Client

    with Client(server, os.environ.get("LORASMITH_KEY")) as client:
        with output.status("Generating"):
            made = client.generate(
                given.description or None, documents=documents, examples=examples, **asked
            )
        if len(made) == 1:
            places = [client.download(made[0], folder)]
        else:
            names = [f"seed-{one.record['seed']}" for one in made]
            with staged_folder(folder) as stage:
                for one, name in zip(made, names, strict=True):
                    client.download(one, stage / name)
            places = [folder / name for name in names]
    for one, place in zip(made, places, strict=True):
        if as_json:
            output.record({"folder": str(place), "digest": one.id} | dict(one.record))
        else:
            output.line(str(place))


def write(adapters: Sequence[Adapter], folder: Path) -> list[tuple[Adapter, Path]]:
    """Write one adapter as the folder, or several as folders in it, named after their seeds."""
    from lorasmith.files import staged_folder

    if len(adapters) == 1:
        return [(adapters[0], adapters[0].save_pretrained(folder))]
    names = [f"seed-{seed_of(adapter)['seed']}" for adapter in adapters]
    with staged_folder(folder) as stage:
        for adapter, name in zip(adapters, names, strict=True):
            adapter.save_pretrained(stage / name)
    return [(adapter, folder / name) for adapter, name in zip(adapters, names, strict=True)]


def example_losses(
    adapters: Sequence[Adapter], examples: Sequence[Example], base_name: str | None
) -> list[float]:
    """Return each adapter's loss on solved examples, through its base model."""
    from lorasmith.base_model import load_model, load_tokenizer, resolve_base
    from lorasmith.generator.selection import example_losses
    from lorasmith.kernels.adapted_model import AdaptedModel

    base = resolve_base(base_name or adapters[0].layout.base_model)
    with output.status("Loading the base model"):
        tokenizer = load_tokenizer(base)
        model = AdaptedModel(load_model(base), adapters[0].layout)
    with output.status("Comparing samples"):
        found: list[float] = example_losses(model, tokenizer, adapters, examples).tolist()
    return found


def describe(adapter: Adapter, folder: Path) -> dict[str, object]:
    """Return what a record says of an adapter and its folder."""
    return {
        "folder": str(folder),
        "digest": adapter.digest,
        "base_model": adapter.layout.base_model,
        "rank": adapter.layout.rank,
        "confidence": adapter.provenance.confidence if adapter.provenance else None,
        "fallback": adapter.provenance.fallback if adapter.provenance else None,
        "bytes": sum(file.stat().st_size for file in folder.iterdir()),
    }


def seed_of(adapter: Adapter) -> dict[str, object]:
    """Return the seed that a generated adapter was drawn with."""
    return {"seed": adapter.provenance.seed if adapter.provenance else None}
