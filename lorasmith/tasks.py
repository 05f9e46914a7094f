"""Tasks: descriptions plus examples, the files they are read from, and the prompt they become.

Read are this project's own format, Natural Instructions, and plain lists of input/output
pairs. ``dataclasses.asdict(task)`` is the own format again.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lorasmith.errors import InputError, NotFoundError
from lorasmith.files import read_file

PROMPT_TEMPLATE = "Input: {input}\nOutput:"

_DESCRIPTIONS_FILE = "descriptions.json"


@dataclass(frozen=True, kw_only=True)
class Example:
    """One input and the answer that is right for it; no answer where none is known."""

    input: str
    output: str


@dataclass(frozen=True, kw_only=True)
class Task:
    """One thing to do, in several wordings, with examples split three ways.

    ``unseen_descriptions`` are wordings that no generator is trained on.
    """

    name: str
    family: str
    descriptions: tuple[str, ...]
    metric: str = "exact_match"
    train: tuple[Example, ...] = ()
    validation: tuple[Example, ...] = ()
    test: tuple[Example, ...] = ()
    unseen_descriptions: tuple[str, ...] = ()
    licence: str = "unknown"


def render_prompt(
    input: str,
    description: str | None = None,
    shots: Sequence[Example] = (),
) -> str:
    """Return the prompt whose continuation is the answer, with description and shots if given."""
    parts = [f"{description}\n\n"] if description is not None else []
    parts += [f"{render_prompt(shot.input)}{render_answer(shot.output)}\n\n" for shot in shots]
    return "".join(parts) + PROMPT_TEMPLATE.format(input=input)


def render_answer(output: str) -> str:
    """Return the text that follows a prompt; in training the end-of-text token comes after it."""
    return " " + output


def read_tasks(path: str | Path, *, descriptions: str | Path | None = None) -> list[Task]:
    """Read every task of a file or folder, in order of file name.

    A folder is read flat (its ``tasks/`` subfolder, if there is one): each ``.json`` file is one
    task or a list of tasks, each ``.jsonl`` file holds a task or an example a line. A list of
    ``{"input", "output"}`` pairs is one task named after its file, with all pairs as ``test``
    examples and its descriptions under its name in ``descriptions``, by default a
    ``descriptions.json`` beside it or one folder up. Natural Instructions keep their positive
    examples as ``train``, their instances as ``test``, and the first of several outputs.

    Raises: NotFoundError if a file is missing; InputError if one is not what it should be.
    """
    path = Path(path)
    files = _task_files(path)
    side = _read_descriptions(files[0].parent, None if descriptions is None else Path(descriptions))
    tasks = [task for file in files for task in _read_task_file(file, side)]
    names: set[str] = set()
    for task in tasks:
        if task.name in names:
            raise InputError(f"{path} has two tasks named {task.name!r}; rename one")
        names.add(task.name)
    return tasks


def read_examples(path: str | Path) -> tuple[Example, ...]:
    """Read solved examples: a JSONL file of ``{"input", "output"}`` lines, or a JSON list of them.

    Raises: NotFoundError if the file is missing; InputError if it is not what it should be.
    """
    file = Path(path)
    items = _read_items(file)
    if not items:
        raise InputError(f"{file} is empty; it needs examples")
    return _examples(items, str(file))


def _task_files(path: Path) -> list[Path]:
    if not path.exists():
        raise NotFoundError(f"{path} does not exist; give a task file or a folder of task files")
    if path.is_file():
        return [path]
    folder = path / "tasks" if (path / "tasks").is_dir() else path
    files = sorted(
        file
        for file in folder.iterdir()
        if file.suffix in (".json", ".jsonl") and file.name != _DESCRIPTIONS_FILE
    )
    if not files:
        raise InputError(f"{folder} holds no .json or .jsonl task file; check the path")
    return files


def _read_descriptions(folder: Path, explicit: Path | None) -> dict[str, tuple[str, ...]]:
    places = (folder / _DESCRIPTIONS_FILE, folder.parent / _DESCRIPTIONS_FILE)
    found = explicit or next((place for place in places if place.is_file()), None)
    if found is None:
        return {}
    loaded = _parse_json(read_file(found), str(found))
    if not isinstance(loaded, dict):
        raise InputError(f"{found} must map task names to descriptions, got {_type(loaded)}")
    return {name: _texts(value, f"{found}, {name!r}") for name, value in loaded.items()}


def _read_items(file: Path) -> list[Any]:
    data = read_file(file)
    if file.suffix == ".jsonl":
        lines = [(n, line) for n, line in enumerate(data.splitlines(), 1) if line.strip()]
        return [_parse_json(line, f"{file}, line {n}") for n, line in lines]
    loaded = _parse_json(data, str(file))
    return loaded if isinstance(loaded, list) else [loaded]


def _read_task_file(file: Path, side: dict[str, tuple[str, ...]]) -> list[Task]:
    items = _read_items(file)
    if not items:
        raise InputError(f"{file} is empty; it needs a task or examples")
    if isinstance(items[0], dict) and "input" in items[0]:
        if file.stem not in side:
            raise InputError(
                f"{file} has examples but no descriptions; "
                f"add {file.stem!r} to a {_DESCRIPTIONS_FILE} beside it"
            )
        examples = _examples(items, str(file))
        return [Task(name=file.stem, family=file.stem, descriptions=side[file.stem], test=examples)]
    return [_task(item, file) for item in items]


def _task(item: object, file: Path) -> Task:
    if isinstance(item, dict) and "Definition" in item:
        return _natural_instructions(item, file)
    if not isinstance(item, dict) or "name" not in item:
        raise InputError(f'{file}: a task needs "name", "descriptions" and examples')
    name = _text(item["name"], f"{file}, name")
    where = f"{file}, {name!r}"
    unknown = item.keys() - Task.__dataclass_fields__.keys()
    if unknown:
        raise InputError(f"{where}: unknown field {min(unknown)!r}; remove it")
    splits = {
        split: _examples(item.get(split, []), f"{where}, {split}")
        for split in ("train", "validation", "test")
    }
    return Task(
        name=name,
        family=_text(item.get("family", name), f"{where}, family"),
        descriptions=_texts(item.get("descriptions"), f"{where}, descriptions"),
        metric=_metric(item.get("metric", "exact_match"), where),
        unseen_descriptions=_texts(item.get("unseen_descriptions", []), where, may_be_empty=True),
        licence=_text(item.get("licence", "unknown"), f"{where}, licence"),
        **splits,
    )


def _natural_instructions(item: dict[str, Any], file: Path) -> Task:
    """Read one task of Natural Instructions (Wang et al. 2022, arXiv:2204.07705, appendix A)."""
    where = str(file)
    categories = _texts(item.get("Categories", [file.stem]), f"{where}, Categories")
    licences = _texts(item.get("Instance License", ["unknown"]), f"{where}, Instance License")
    return Task(
        name=file.stem,
        family=categories[0],
        descriptions=_texts(item["Definition"], f"{where}, Definition"),
        train=_examples(item.get("Positive Examples", []), f"{where}, Positive Examples"),
        test=_examples(item.get("Instances"), f"{where}, Instances"),
        licence=", ".join(licences),
    )


def _examples(items: object, where: str) -> tuple[Example, ...]:
    if not isinstance(items, list):
        raise InputError(f"{where}: expected a list of examples, got {_type(items)}")
    return tuple(_example(item, f"{where}, example {n}") for n, item in enumerate(items, 1))


def _example(item: object, where: str) -> Example:
    if not isinstance(item, dict) or not {"input", "output"} <= item.keys():
        raise InputError(f'{where}: expected {{"input": ..., "output": ...}}, got {item!r:.80}')
    output = item["output"]
    if isinstance(output, list) and output:
        output = output[0]
    return Example(
        input=_text(item["input"], f"{where}, input", may_be_blank=True),
        output=_text(output, f"{where}, output"),
    )


def _metric(value: object, where: str) -> str:
    if value != "exact_match":
        raise InputError(f"{where}: unknown metric {value!r}; the known one is 'exact_match'")
    return "exact_match"


def _texts(value: object, where: str, *, may_be_empty: bool = False) -> tuple[str, ...]:
    items: Iterable[object] = [value] if isinstance(value, str) else value  # type: ignore[assignment]
    if not isinstance(items, list) or not (items or may_be_empty):
        raise InputError(f"{where}: expected a list of texts, got {value!r:.80}")
    return tuple(_text(item, where) for item in items)


def _text(value: object, where: str, *, may_be_blank: bool = False) -> str:
    if not isinstance(value, str) or not (value.strip() or may_be_blank):
        raise InputError(f"{where}: expected a text, got {value!r:.80}")
    return value


def _parse_json(data: bytes, where: str) -> Any:  # noqa: ANN401 - JSON is any of six types
    try:
        return json.loads(data)
    except ValueError as error:
        raise InputError(f"{where} is not valid JSON: {error}") from error


def _type(value: object) -> str:
    return type(value).__name__
