"""Where the descriptions of collected adapters come from.

A file that the user names counts first, then a task file, the condition that the adapter was
generated from, its ``adapter_config.json``, and last its model card. The first that has any wins.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lorasmith.adapter import CARD_FILE
from lorasmith.encoders.description import check_description
from lorasmith.errors import InputError, LorasmithError, NotFoundError
from lorasmith.files import read_file
from lorasmith.tasks import Task, read_tasks
from lorasmith.training.untrusted import read_limited

MAX_CARD_BYTES = 1_000_000
MAX_DESCRIPTIONS = 256

_CHECKPOINT = re.compile(r"checkpoint-\d+")
_CONFIG_FIELDS = ("descriptions", "description", "task_description")  # not PEFT's; people's
# What tools write into every card.
_BOILERPLATE = ("This model is a fine-tuned version of", "[More Information Needed]")
_NOT_PROSE = ("#", "-", "*", "|", ">", "!", "[!", "<", "```", "    ")
_HEADINGS = ("description", "model description", "task", "task description", "summary")
_OWN_CARD = "\n- lorasmith\n"  # our cards say it in generation.json


@dataclass(frozen=True, kw_only=True)
class Described:
    """What is known of an adapter's purpose; ``task`` and ``family`` are a task file's."""

    texts: tuple[str, ...] = ()
    task: str | None = None
    family: str | None = None
    licence: str = "unknown"


def label(folder: Path) -> str:
    """Return the name that descriptions know a folder by: of a checkpoint, that of its run."""
    path = Path(folder).absolute()
    return path.parent.name if _CHECKPOINT.fullmatch(path.name) else path.name


class DescriptionSources:
    """Looks descriptions up by folder name.

    ``side`` is a CSV file with the columns name and description, or a JSONL file of objects with
    "name" and "description" or "descriptions"; a name may come several times. ``tasks`` is a
    folder of task files named after adapters.

    Raises: NotFoundError if one of them does not exist; InputError if it is not what it should be.
    """

    def __init__(self, side: Path | None = None, tasks: Path | None = None) -> None:
        self._side = read_side_file(side) if side is not None else {}
        if tasks is not None and not tasks.is_dir():
            raise NotFoundError(f"{tasks} is not a folder; give a folder of task files")
        inner = tasks / "tasks" if tasks is not None else None
        self._tasks = inner if inner is not None and inner.is_dir() else tasks
        self._used: set[str] = set()

    def find(self, folder: Path, config: Mapping[str, Any], condition: str | None) -> Described:
        """Return what is known of the adapter in ``folder``.

        Raises: InputError if its task file is damaged.
        """
        name = label(folder)
        task = self._task(name)
        card = _card(folder)
        sources = (
            self._from_side(name),
            task.descriptions if task else (),
            _usable([condition]),
            _usable([text for key in _CONFIG_FIELDS for text in _listed(config.get(key))]),
            _usable([card_description(card)]),
        )
        return Described(
            texts=next((texts for texts in sources if texts), ()),
            task=task.name if task else None,
            family=task.family if task else None,
            licence=task.licence if task else _licence(card),
        )

    def unused(self) -> list[str]:
        """Return the names of the side file that no adapter had."""
        return sorted(self._side.keys() - self._used)

    def _from_side(self, name: str) -> tuple[str, ...]:
        self._used.add(name)
        return self._side.get(name, ())

    def _task(self, name: str) -> Task | None:
        if self._tasks is None:
            return None
        files = [self._tasks / f"{name}{suffix}" for suffix in (".json", ".jsonl")]
        found = [task for file in files if file.is_file() for task in read_tasks(file)]
        return next((task for task in found if task.name == name), None)


def read_side_file(path: Path) -> dict[str, tuple[str, ...]]:
    """Read descriptions by name from a CSV or JSONL file.

    Raises: NotFoundError if there is none; InputError if it is neither, or a line has no name or no
        usable description.
    """
    try:
        text = read_file(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"{path} is not UTF-8 text (byte {error.start}); convert it") from error
    rows = _csv_rows(text, path) if path.suffix.lower() == ".csv" else _jsonl_rows(text, path)
    found: dict[str, tuple[str, ...]] = {}
    for where, row in rows:
        name = row.get("name")
        texts = [*_listed(row.get("description")), *_listed(row.get("descriptions"))]
        if not isinstance(name, str) or not name.strip() or not texts:
            raise InputError(f"{where}: expected a name and a description; complete the line")
        try:
            usable = tuple(check_description(text) for text in texts)
        except InputError as error:
            raise InputError(f"{where}: {error}") from error
        found[name.strip()] = (*found.get(name.strip(), ()), *usable)[:MAX_DESCRIPTIONS]
    if not found:
        raise InputError(f"{path} has no descriptions; it needs lines with name and description")
    return found


def _csv_rows(text: str, path: Path) -> list[tuple[str, Mapping[str, object]]]:
    reader = csv.DictReader(io.StringIO(text, newline=""))
    try:
        if not {"name", "description"} <= {*(reader.fieldnames or ())}:
            raise InputError(f"{path} lacks the columns name and description; add a first line")
        return [(f"{path}, line {reader.line_num}", row) for row in reader]
    except csv.Error as error:
        raise InputError(f"{path}, line {reader.line_num}: {error}; correct the line") from error


def _jsonl_rows(text: str, path: Path) -> list[tuple[str, Mapping[str, object]]]:
    rows: list[tuple[str, Mapping[str, object]]] = []
    for number, line in enumerate(text.split("\n"), 1):
        where = f"{path}, line {number}"
        try:
            row = json.loads(line) if line.strip() else None
        except (ValueError, RecursionError) as error:
            raise InputError(f"{where}: not JSON ({error}); correct the line") from error
        if row is not None and not isinstance(row, dict):
            raise InputError(
                f"{where}: expected a JSON object, got {type(row).__name__}; correct it"
            )
        if row is not None:
            rows.append((where, row))
    return rows


def card_description(card: str) -> str | None:
    """Return what a model card says of the model: its first paragraph of prose, if it has one.

    A paragraph under a heading such as "Description" counts before others; lists, tables, quotes,
    code, comments and what tools write into every card count for nothing.
    """
    if _OWN_CARD in card:
        return None
    body = re.sub(r"\A---\n.*?\n---\n", "", card, count=1, flags=re.DOTALL)
    body = re.sub(r"<!--.*?(-->|\Z)", "", body, flags=re.DOTALL)
    body = re.sub(r"^```.*?(^```|\Z)", "", body, flags=re.DOTALL | re.MULTILINE)
    first: str | None = None
    heading = ""
    for block in re.split(r"\n\s*\n|\n(?=#)", body):
        lines = block.strip("\n").split("\n")
        if lines[0].startswith("#"):
            heading = lines.pop(0).strip("# :").lower()
        text = " ".join("\n".join(lines).split())
        if not text or lines[0].startswith(_NOT_PROSE) or any(b in text for b in _BOILERPLATE):
            continue
        if heading in _HEADINGS:
            return text
        first = first or text
    return first


def _card(folder: Path) -> str:
    """Return a folder's model card, or nothing where there is none that can be read."""
    try:
        data, _ = read_limited(folder / CARD_FILE, MAX_CARD_BYTES)
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except (LorasmithError, UnicodeDecodeError):
        return ""


def _licence(card: str) -> str:
    front = re.match(r"---\n(.*?)\n---\n", card, flags=re.DOTALL)
    found = re.search(r"^license:[ \t]*([\w.+-]{1,80})", front[1], re.MULTILINE) if front else None
    return found[1] if found else "unknown"


def _listed(value: object) -> list[object]:
    if isinstance(value, list):
        return value[:MAX_DESCRIPTIONS]
    return [] if value is None or value == "" else [value]


def _usable(texts: Sequence[object]) -> tuple[str, ...]:
    """Keep the texts that are descriptions; nobody promised that they are."""
    kept = []
    for text in texts:
        try:
            kept.append(check_description(text))
        except InputError:
            continue
    return tuple(dict.fromkeys(kept))
