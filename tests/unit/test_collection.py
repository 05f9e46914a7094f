"""Collections: what they say of themselves, their checks and plots, and the commands."""

from __future__ import annotations

import csv
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from click.testing import CliRunner, Result
from transformers import LlamaConfig

from lorasmith.adapter import Adapter
from lorasmith.cli.main import main
from lorasmith.errors import AdapterError, InputError, NotFoundError
from lorasmith.generator.canonical import distances, norms
from lorasmith.layout import AdapterLayout
from lorasmith.training.collection import Collection
from lorasmith.training.collection_plots import plot_collection
from lorasmith.training.descriptions import card_description, read_side_file
from lorasmith.training.duplicates import DuplicateFinder
from lorasmith.training.ingest import BuildOptions, build_collection
from lorasmith.training.untrusted import one_line

CONFIG = LlamaConfig(
    vocab_size=32,
    hidden_size=16,
    intermediate_size=24,
    num_hidden_layers=2,
    num_attention_heads=4,
    num_key_value_heads=2,
)
LAYOUT = AdapterLayout.from_config(CONFIG, base_model="org/base", rank=3, alpha=6.0)
ROOT = Path(__file__).parents[2]


def make(seed: int) -> Adapter:
    generator = torch.Generator().manual_seed(seed)
    return Adapter(LAYOUT, torch.randn(LAYOUT.num_parameters, generator=generator) * 0.3)


@pytest.fixture(scope="module")
def inputs_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with four adapters, a base config, tasks and a folder that is refused."""
    folder = tmp_path_factory.mktemp("inputs")
    CONFIG.save_pretrained(folder / "base")
    (folder / "tasks").mkdir()
    for seed in range(4):
        make(seed).save_pretrained(folder / "in" / f"task-{seed}")
        task = {"name": f"task-{seed}", "family": f"f{seed // 2}", "descriptions": [f"Do {seed}."]}
        (folder / "tasks" / f"task-{seed}.json").write_text(json.dumps(task))
    (folder / "in" / "empty").mkdir()
    return folder


@pytest.fixture(scope="module")
def built(inputs_folder: Path) -> Path:
    options = BuildOptions(
        sources=(inputs_folder / "in",),
        output=inputs_folder / "out",
        base_config=inputs_folder / "base",
        tasks=inputs_folder / "tasks",
    )
    build_collection(options)
    return options.output


@pytest.fixture
def folder(built: Path, tmp_path: Path) -> Path:
    """A copy that a test may damage."""
    return shutil.copytree(built, tmp_path / "collection")


@pytest.fixture
def invoke() -> Callable[..., Result]:
    return lambda *words: CliRunner().invoke(main, ["collection", *map(str, words)])


def test_a_collection_says_what_it_holds(built: Path) -> None:
    collection = Collection.read(built)
    assert (len(collection), collection.base_model, collection.dtype) == (4, "org/base", "float16")
    assert (collection.layout.rank, collection.layout.scaling) == (3, 1.0)
    assert collection.descriptions("task-2") == ("Do 2.",)
    for entry, adapter in collection.adapters():
        assert adapter.layout == collection.layout
        assert adapter.digest == entry.digest  # float16 files are the canonical ones
        assert entry.energy_kept == pytest.approx(1, abs=1e-5)
        assert (entry.source_rank, entry.family) == (3, f"f{int(entry.name[-1]) // 2}")
        assert float(norms([adapter])[0]) == pytest.approx(entry.norm, rel=1e-3)
        original = Adapter.from_pretrained(entry.source)
        assert float(distances([adapter], [original])[0, 0]) < 2e-3 * entry.norm
    with pytest.raises(NotFoundError, match="has no adapter 'nobody'"):
        collection.entry("nobody")


def test_what_is_no_collection(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match="is no collection; make one with"):
        Collection.read(tmp_path)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda data: data.update(format=2), "has format 2, this version reads 1"),
        (lambda data: data.pop("layout"), "is damaged"),
        (lambda data: data["layout"].update(rank="x"), "is damaged"),
        (lambda data: data["adapters"][0].update(name="../../etc"), "bad adapter name"),
        (lambda data: data["adapters"][0].update(name="a\0b"), "bad adapter name"),
        (lambda data: data["adapters"][0].update(descriptions="text"), "has bad descriptions"),
        (lambda data: data["adapters"][0].update(norm="1"), "has a bad number"),
        (lambda data: data["adapters"][0].update(surprise=1), "is damaged"),
        (lambda data: data["adapters"].append(data["adapters"][0]), "names an adapter twice"),
        (lambda data: data.update(adapters=3), "is damaged"),
    ],
)
def test_a_damaged_collection_file(
    folder: Path, change: Callable[[dict[str, Any]], object], words: str
) -> None:
    path = folder / "collection.json"
    data = json.loads(path.read_text())
    change(data)
    path.write_text(json.dumps(data))
    with pytest.raises(AdapterError, match=words):
        Collection.read(folder)


def test_check_finds_what_changed(folder: Path) -> None:
    collection = Collection.read(folder)
    assert [*collection.check()] == []
    weights = folder / "task-0" / "adapter_model.safetensors"
    data = bytearray(weights.read_bytes())
    data[-1] ^= 1
    weights.write_bytes(data)
    config = folder / "task-1" / "adapter_config.json"
    config.write_text(config.read_text().replace('"lora_alpha": 3', '"lora_alpha": 6'))
    shutil.rmtree(folder / "task-2")
    (folder / "stray").mkdir()
    (folder / "task-3" / "notes.txt").touch()
    found = dict(collection.check())
    assert found.keys() == {"task-0", "task-1", "task-2", "stray", "task-3/notes.txt"}
    assert "has digest" in found["task-0"]
    assert "is not of the collection's layout" in found["task-1"]
    assert "does not exist" in found["task-2"]


def test_plots_stand_beside_their_data(folder: Path, tmp_path: Path) -> None:
    collection = Collection.read(folder)
    written = plot_collection(collection, tmp_path / "plots")
    assert [path.name for path in written] == ["spectrum.png", "map.png"]
    with (tmp_path / "plots" / "map.csv").open() as file:
        rows = [*csv.DictReader(file)]
    assert [row["name"] for row in rows] == [entry.name for entry in collection.entries]
    with (tmp_path / "plots" / "spectrum.csv").open() as file:
        curves = [*csv.DictReader(file)]
    kept = [float(row["value"]) for row in curves if row["curve"] == "energy kept"]
    assert max(kept) == pytest.approx(1, abs=1e-3)
    values = [
        float(row["value"])
        for row in curves
        if row["curve"] == "singular value" and row["of"] == "q_proj"
    ]
    assert len(values) == 3 and values == sorted(values, reverse=True)


def test_duplicates_are_found_at_the_distance_that_is_asked_for() -> None:
    one = make(1)
    length = float(norms([one])[0])
    kept: list[Adapter] = []
    finder = DuplicateFinder(LAYOUT, 0.1, kept.__getitem__)

    def seen(adapter: Adapter) -> int | None:
        found = finder.find_or_add(adapter, float(norms([adapter])[0]))
        if found is None:
            kept.append(adapter)
        return found

    assert seen(one) is None
    for scale, twin in ((1.09, 0), (1.0, 0), (0.91, 0), (1.2, None), (-1.0, None)):
        scaled = Adapter(LAYOUT, one.flat.clone())
        for module in LAYOUT.modules:
            scaled.factors(module)[1].mul_(scale)
        assert seen(scaled) == twin, scale
    assert all(seen(make(seed)) is None for seed in range(2, 100))  # more than it begins with
    assert [seen(make(seed)) for seed in (50, 99)] == [51, 100]
    assert length > 0


@pytest.mark.parametrize(
    ("card", "found"),
    [
        ("# Title\n\nTranslates to French.\n", "Translates to French."),
        ("# T\nFirst.\n\n## Description\nSecond\nline.\n", "Second line."),
        ("---\ntags: [a]\n---\n\n![badge](x)\n\n- list\n\n| a |\n\n```\ncode\n```\n", None),
        ("This model is a fine-tuned version of [x](y).\n\n[More Information Needed]", None),
        ("<!-- a\n\nb -->\n\n> quote\n\nProse.", "Prose."),
        ("---\ntags:\n- lora\n- lorasmith\n---\n# LoRA adapter\n\nRank 8.", None),
        ("", None),
    ],
)
def test_descriptions_in_model_cards(card: str, found: str | None) -> None:
    assert card_description(card) == found


def test_files_of_descriptions(tmp_path: Path) -> None:
    path = tmp_path / "d.csv"
    path.write_text('name,description,more\na,"One, two.",x\na,Three.,\nb,"B\nb.",\n')
    assert read_side_file(path) == {"a": ("One, two.", "Three."), "b": ("B\nb.",)}
    (tmp_path / "d.jsonl").write_text('{"name": "a", "description": "X."}\n\n')
    assert read_side_file(tmp_path / "d.jsonl") == {"a": ("X.",)}
    for name, text, words in (
        ("d.csv", "a,b\n1,2\n", "lacks the columns"),
        ("d.csv", "name,description\na,\n", r"line 2: expected a name and a description"),
        ("d.csv", "name,description\n", "has no descriptions"),
        ("d.jsonl", "{", "line 1: not JSON"),
        ("d.jsonl", "[]", "line 1: expected a JSON object"),
        ("d.jsonl", '{"name": "a", "description": "..."}', "line 1: the description has no word"),
    ):
        (tmp_path / name).write_text(text)
        with pytest.raises(InputError, match=words):
            read_side_file(tmp_path / name)
    path.write_bytes(b"\xff")
    with pytest.raises(InputError, match="is not UTF-8 text"):
        read_side_file(path)
    with pytest.raises(NotFoundError):
        read_side_file(tmp_path / "nothing.csv")


def test_lines_are_safe_to_print() -> None:
    assert one_line("a\nb\x1b[31m\udcff") == r"a\nb\x1b[31m\udcff"
    assert one_line("é" * 700).endswith("...")


def test_the_command_builds(
    inputs_folder: Path, tmp_path: Path, invoke: Callable[..., Result]
) -> None:
    words = (inputs_folder / "in", "--base-config", inputs_folder / "base", "-o", tmp_path / "out")
    result = invoke("build", *words)
    assert (result.exit_code, result.stdout) == (0, f"{tmp_path / 'out'}\n")
    warning, counts, following = result.stderr.splitlines()
    empty = inputs_folder / "in" / "empty"
    assert warning == (
        f"warning: quarantined {empty}: is empty; leave it out or put a PEFT adapter there"
    )
    assert counts.startswith("hint: 4 adapters of rank 3 for org/base, 100.0% of their energy kept")
    assert following == f"hint: lorasmith collection info {tmp_path / 'out'}"
    result = invoke("build", *words)
    assert (result.exit_code, result.stdout) == (7, "")
    result = invoke("build", *words, "--overwrite", "--json", "--tasks", inputs_folder / "tasks")
    record = json.loads(result.stdout)
    assert (record["adapters"], record["quarantined"], record["duplicates"]) == (4, 1, 0)
    assert record["without_description"] == 0


def test_the_command_shows(folder: Path, invoke: Callable[..., Result], tmp_path: Path) -> None:
    result = invoke("info", folder)
    assert result.exit_code == 0, result.stderr
    rows = [line.split("\t") for line in result.stdout.splitlines()]
    assert rows[0][:3] == ["name", "rank", "energy_kept"]
    assert rows[1][0] == "task-0" and rows[1][-1] == "Do 0."
    assert (folder / "plots" / "spectrum.png").is_file() and (
        folder / "plots" / "map.png"
    ).is_file()
    assert [*Collection.read(folder).check()] == []
    result = invoke("info", folder, "--json", "--plots", tmp_path / "elsewhere")
    assert [json.loads(line)["name"] for line in result.stdout.splitlines()][-1] == "task-3"
    assert (tmp_path / "elsewhere" / "map.png").is_file()
    assert invoke("info", tmp_path / "nowhere").exit_code == 3


def test_the_command_checks(folder: Path, invoke: Callable[..., Result]) -> None:
    result = invoke("check", folder)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "hint: 4 adapters are as they were built\n"
    (folder / "task-1" / "adapter_model.safetensors").unlink()
    result = invoke("check", folder)
    assert result.exit_code == 5
    assert result.stdout.startswith("name\tproblem\ntask-1\t")
    assert "is not as it was built, in 1 places" in result.stderr
    assert json.loads(invoke("check", folder, "--json").stdout)["name"] == "task-1"


def test_misuse_of_the_command(invoke: Callable[..., Result]) -> None:
    assert invoke().stderr.startswith("Usage: main collection")
    result = invoke("build", "x")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.splitlines() == [
        "error: Missing option '-o' / '--output'.",
        "hint: main collection build --help",
    ]


@pytest.mark.parametrize("verb", ["build", "info", "check"])
def test_help_is_as_documented(verb: str) -> None:
    shown = CliRunner().invoke(main, ["collection", verb, "--help"], prog_name="lorasmith").stdout
    page = (ROOT / "docs" / "collections.md").read_text(encoding="utf-8")
    assert f"```text\n{shown}```\n" in page, "paste the text of --help into docs/collections.md"
