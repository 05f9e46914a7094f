"""Documents and examples through the API and the command line, over a tiny base."""

from __future__ import annotations

import hashlib
import json
import shutil
import weakref
from collections.abc import Callable
from pathlib import Path

import pytest
import torch
from click.testing import CliRunner, Result

from lorasmith import Adapter, AdapterGenerator, Example
from lorasmith.cli.main import main
from lorasmith.encoders.condition import Reading
from lorasmith.errors import (
    CheckpointError,
    InputError,
    LayoutMismatchError,
    NotFoundError,
    OutputExistsError,
)
from lorasmith.generator.streaming import ContextStream

FIRST, SECOND = "Ada was born in Velmora.", "Her owl is called Bo."


@pytest.fixture(scope="module")
def generator(context_checkpoint: Path) -> AdapterGenerator:
    return AdapterGenerator.from_pretrained(context_checkpoint)


def test_documents_examples_and_a_description_alone_and_together(
    generator: AdapterGenerator,
) -> None:
    solved = [Example(input="wolf", output="wolves")]
    made = [
        generator(documents=[FIRST]),
        generator(documents=[FIRST, SECOND]),
        generator("Pluralise."),
        generator(examples=solved),
        generator(examples=["wolf"]),
        generator("Pluralise.", documents=[FIRST], examples=solved),
    ]
    assert len({adapter.digest for adapter in made}) == len(made)
    about = made[-1].provenance
    assert about is not None
    assert (about.condition, about.num_examples) == ("Pluralise.", 1)
    assert about.documents is not None
    assert len(about.documents) == 1
    assert generator(["Pluralise.", "Ask."])[0].digest == made[2].digest


def test_the_same_document_gives_the_same_bytes_and_is_saved_with_its_hash(
    generator: AdapterGenerator, tmp_path: Path
) -> None:
    (tmp_path / "a.md").write_text(f"# Tale\n\n{FIRST}")
    adapter = generator(documents=[tmp_path / "a.md"])
    assert adapter.to_bytes() == generator(documents=[f"Tale\n\n{FIRST}"]).to_bytes()
    adapter.save_pretrained(tmp_path / "out")
    again = Adapter.from_pretrained(tmp_path / "out")
    assert again.provenance == adapter.provenance
    card = (tmp_path / "out" / "README.md").read_text()
    assert "from 1 document; their SHA-256 is in `generation.json`" in card


def test_a_stream_of_documents_ends_where_all_at_once_do(generator: AdapterGenerator) -> None:
    stream = ContextStream.begin(generator).add(documents=[FIRST])
    assert stream.adapter().digest == generator(documents=[FIRST]).digest
    both = stream.add(documents=[SECOND]).adapter()
    whole = generator(documents=[FIRST, SECOND])
    torch.testing.assert_close(both.flat, whole.flat)
    assert both.provenance == whole.provenance
    assert stream.adapter().digest == generator(documents=[FIRST]).digest


def test_a_stream_keeps_hashes_and_the_limits_of_one_adapter(generator: AdapterGenerator) -> None:
    stream = ContextStream.begin(generator)
    for text in (FIRST, SECOND):
        stream = stream.add("x" * 1999, documents=[text], examples=["wolf"] * 100)
    assert not any(document.text for document in stream.inputs.documents)
    assert [document.sha256 for document in stream.inputs.documents] == [
        hashlib.sha256(text.encode()).hexdigest() for text in (FIRST, SECOND)
    ]
    before = "with what the stream was given before, "
    with pytest.raises(InputError, match=f"{before}the description has 4,001 characters"):
        stream.add("x")
    with pytest.raises(InputError, match=f"{before}examples: 201 examples, the limit is 200"):
        stream.add(examples=["wolf"])
    alone = ContextStream.begin(generator).add(examples=["wolf"])
    with pytest.raises(InputError, match=f'{before}examples, example 1: "output" is missing'):
        alone.add(examples=[{"input": "wolf", "output": "wolves"}])


def test_a_saved_stream_goes_on(generator: AdapterGenerator, tmp_path: Path) -> None:
    first = ContextStream.begin(generator).add("Ask.", documents=[FIRST], examples=["wolf"])
    assert first.save(tmp_path / "stream") == tmp_path / "stream"
    with pytest.raises(OutputExistsError):
        first.save(tmp_path / "stream")
    again = ContextStream.load(tmp_path / "stream", generator)
    assert again.adapter().digest == first.adapter().digest
    assert again.adapter().provenance == first.adapter().provenance
    second = first.add(documents=[SECOND])
    assert again.add(documents=[SECOND]).adapter().digest == second.adapter().digest
    second.save(tmp_path / "stream", overwrite=True)
    files = b"".join(path.read_bytes() for path in (tmp_path / "stream").iterdir())
    assert b"Velmora" not in files
    assert len(ContextStream.load(tmp_path / "stream", generator).inputs.documents) == 2


def test_a_stream_of_another_generator_and_a_damaged_one_are_refused(
    generator: AdapterGenerator, checkpoint: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stream = ContextStream.begin(generator).add(documents=[FIRST])
    folder = stream.save(tmp_path / "stream")
    with pytest.raises(NotFoundError, match=r"nothing/stream\.json does not exist"):
        ContextStream.load(tmp_path / "nothing", generator)
    with pytest.raises(InputError, match="remembers nothing"):
        ContextStream.load(folder, AdapterGenerator.from_pretrained(checkpoint))
    monkeypatch.setattr(generator, "digest", "0" * 64)
    with pytest.raises(InputError, match=r"is of another generator, .*; begin anew or load"):
        ContextStream.load(folder, generator)
    monkeypatch.undo()
    about = (folder / "stream.json").read_text()
    later = about.replace('"format": 1', '"format": 2')
    for text in ("{", "[]", "{}", later, about.replace('"documents": [', '"documents": [1,')):
        (folder / "stream.json").write_text(text)
        with pytest.raises(CheckpointError, match="stream is damaged: "):
            ContextStream.load(folder, generator)
    (folder / "stream.json").write_text(about)
    memory = bytearray((folder / "memory.safetensors").read_bytes())
    memory[-1] ^= 1
    (folder / "memory.safetensors").write_bytes(memory)
    with pytest.raises(CheckpointError, match="stream is damaged: "):
        ContextStream.load(folder, generator)


def test_of_a_long_document_no_more_than_a_chunk_is_held(
    generator: AdapterGenerator, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader, alive, most, read = generator.reader, 0, 0, 0
    plain = reader.read

    def gone() -> None:
        nonlocal alive
        alive -= 1

    def watched(*what: torch.Tensor) -> Reading:
        nonlocal alive, most, read
        found = plain(*what)
        weakref.finalize(found.states, gone)
        alive, read = alive + 1, read + 1
        most = max(most, alive)
        return found

    monkeypatch.setattr(reader, "read", watched)
    generator(documents=["Ada was born in Velmora. " * 100])
    ContextStream.begin(generator).add(documents=["Her owl is called Bo. " * 100])
    assert read > 40
    assert most <= 2  # the next one is read before the last one is let go


def test_what_cannot_be_used_is_refused(generator: AdapterGenerator, checkpoint: Path) -> None:
    with pytest.raises(InputError, match="nothing to generate from"):
        generator()
    with pytest.raises(InputError, match="documents is empty; leave it out or give a document"):
        generator("Pluralise.", documents=[])
    with pytest.raises(InputError, match="documents is a list"):
        generator("Pluralise.", documents="")
    with pytest.raises(InputError, match="examples is empty; it needs examples"):
        generator("Pluralise.", examples=[])
    with pytest.raises(InputError, match="documents is empty"):
        ContextStream.begin(generator).add("Pluralise.", documents=[])
    with pytest.raises(InputError, match="documents and examples belong to one adapter"):
        generator(["Pluralise."], documents=[FIRST])  # type: ignore[call-overload]
    with pytest.raises(InputError, match="has no sentence encoder"):
        generator.encoder  # noqa: B018
    described = AdapterGenerator.from_pretrained(checkpoint)
    with pytest.raises(InputError, match="reads no documents"):
        described("Pluralise.", documents=[FIRST])
    with pytest.raises(InputError, match="does not read as the base does"):
        described.reader  # noqa: B018
    with pytest.raises(InputError, match="remembers nothing"):
        ContextStream.begin(described)


def invoke(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words], prog_name="lorasmith")


def test_the_command_takes_several_documents_and_a_text(
    context_checkpoint: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("Ada's tale.txt").write_text(FIRST)
    Path("owl.html").write_text(f"<p>{SECOND}</p>")
    Path("examples.jsonl").write_text('{"input": "wolf", "output": "wolves"}\n')
    files = ("--document", "Ada's tale.txt", "owl.html")
    words = ("generate", *files, "--generator", context_checkpoint)
    result = invoke(*words)
    assert (result.exit_code, result.stdout) == (0, "ada-s-tale\n")
    result = invoke(*words, "Pluralise.", "--examples", "examples.jsonl", "-o", "all", "--json")
    assert result.exit_code == 0, result.output
    record = json.loads(result.stdout)
    adapter = Adapter.from_pretrained("all")
    assert record["digest"] == adapter.digest
    assert "example_loss" not in record
    assert adapter.provenance is not None
    assert (adapter.provenance.condition, adapter.provenance.num_examples) == ("Pluralise.", 1)
    assert len(adapter.provenance.documents or ()) == 2


def test_an_option_and_its_value_in_one_word_take_on_what_follows(
    context_checkpoint: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(FIRST)
    Path("b.md").write_text(SECOND)
    words = ("generate", "--document=a.txt", "b.md", "--generator", context_checkpoint)
    assert invoke(*words, "-o", "out").exit_code == 0
    about = Adapter.from_pretrained("out").provenance
    assert about is not None
    assert (about.condition, len(about.documents or ())) == (None, 2)


def test_a_sentence_that_ends_in_a_file_name_is_text(
    context_checkpoint: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(FIRST)
    Path("my own.txt").write_text(SECOND)
    text = "Answer as in manual.pdf"
    words = ("generate", "--generator", context_checkpoint, "--document", "a.txt", "my own.txt")
    result = invoke(*words, text, "-o", "out")
    assert result.exit_code == 0, result.output
    assert "'Answer as in manual.pdf' is TEXT: there is no file of that name" in result.stderr
    about = Adapter.from_pretrained("out").provenance
    assert about is not None
    assert (about.condition, len(about.documents or ())) == (text, 2)
    result = invoke(*words, "manual.pdf", "-o", "other")
    assert (result.exit_code, result.stdout) == (3, "")
    assert "if it is TEXT, put it before --document" in result.stderr


@pytest.mark.parametrize(
    ("words", "exit_code", "said"),
    [
        ((), 2, "Missing argument 'TEXT'; give it, --document or --examples"),
        (("--document", "none.txt"), 3, "none.txt does not exist"),
        (("--document", "good.txt", "--fallback", "mean"), 2, "omit --fallback, or the documents"),
        (
            ("Pluralise.", "--fallback", "mean"),
            2,
            "decides on a fallback; choose another generator",
        ),
        (("--examples", "solved.jsonl", "--fallback", "error"), 2, "--fallback, or the examples"),
        (("--document", "good.txt", "missing.pdf"), 3, "missing.pdf does not exist"),
        (("--document", "good.txt", "empty.txt"), 2, "empty.txt is empty"),
        (("--document", "good.txt", "binary.txt"), 2, "binary.txt is binary, not text"),
        (("--document", "."), 2, ". is a folder"),
        (("--examples", "bad.jsonl"), 2, 'bad.jsonl, line 2: "output" is missing'),
    ],
)
def test_bad_input_is_one_line_and_nothing_is_written(
    words: tuple[str, ...],
    exit_code: int,
    said: str,
    context_checkpoint: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("good.txt").write_text(FIRST)
    Path("empty.txt").write_text(" \n")
    Path("binary.txt").write_bytes(bytes(64))
    Path("bad.jsonl").write_text('{"input": "a", "output": "b"}\n{"input": "c"}\n')
    Path("solved.jsonl").write_text('{"input": "a", "output": "b"}\n')
    monkeypatch.setattr(AdapterGenerator, "_generate", None)  # refused before that
    result = invoke("generate", *words, "--generator", context_checkpoint, "-o", "out")
    assert (result.exit_code, result.stdout) == (exit_code, "")
    assert said in result.stderr
    assert len(result.stderr.splitlines()) <= 2
    assert not Path("out").exists()


def test_the_base_may_lie_elsewhere_and_has_to_fit(
    generator: AdapterGenerator,
    context_checkpoint: Path,
    save_tiny_base: Callable[..., None],
    tmp_path: Path,
) -> None:
    shutil.copytree(generator.layout.base_model, tmp_path / "moved")
    save_tiny_base(tmp_path / "other", hidden_size=64)
    (tmp_path / "a.txt").write_text(FIRST)
    (tmp_path / "rows.jsonl").write_text('{"custom_id": "a", "documents": ["a.txt"]}\n')
    shared = ("--generator", str(context_checkpoint), "--base")
    ways: dict[str, tuple[str | Path, ...]] = {
        "generate": ("--document", tmp_path / "a.txt"),
        "batch": (tmp_path / "rows.jsonl",),
    }
    for verb, given in ways.items():
        made = invoke(verb, *given, *shared, tmp_path / "moved", "-o", tmp_path / verb)
        assert made.exit_code == 0, made.stderr
    expected = generator(documents=[FIRST]).digest
    assert Adapter.from_pretrained(tmp_path / "generate").digest == expected
    (line,) = (tmp_path / "batch" / "manifest.jsonl").read_text().splitlines()
    assert json.loads(line)["adapter"] == expected
    words = ("--document", str(tmp_path / "a.txt"), *shared, str(tmp_path / "other"))
    refused = invoke("generate", *words, "-o", str(tmp_path / "none"))
    assert refused.exit_code == LayoutMismatchError.exit_code
    assert "does not fit this base model" in refused.stderr
    assert not (tmp_path / "none").exists()
    served = invoke("generate", *words, "--server", "http://127.0.0.1:9")
    assert (served.exit_code, served.stderr) == (
        InputError.exit_code,
        "error: --base needs the generator here; omit --server\n",
    )
