"""Examples as a condition: what a task's inputs look like and, where it is known, their answers."""

from __future__ import annotations

import codecs
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from lorasmith.encoders.given_files import read_given
from lorasmith.errors import InputError
from lorasmith.tasks import Example, render_answer, render_prompt

MAX_BYTES = 8_000_000
MAX_EXAMPLES = 200
MAX_CHARACTERS = 4_000
"""Of one example's input, and of its output."""


def read_condition_examples(path: str | Path) -> tuple[Example, ...]:
    """Read examples from JSONL, one ``{"input": ..., "output": ...}`` a line.

    Where no line has an output, the inputs alone are the condition; their outputs are empty. Of a
    list of outputs, which are all right, the first is taken.

    Raises: NotFoundError if the file is missing; InputError if it is no such file, naming the
        number of the line that is wrong; StorageError.
    """
    data = read_given(path, MAX_BYTES).removeprefix(codecs.BOM_UTF8)
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise InputError(f"{path} is UTF-16, not UTF-8 text; save it as UTF-8")
    lines = [(n, line) for n, line in enumerate(data.splitlines(), 1) if line.strip()]
    rows = [_row(line, f"{path}, line {number}") for number, line in lines]
    return _checked(rows, str(path), [f"line {number}" for number, _ in lines])


def check_examples(examples: Sequence[Example | Mapping[str, str] | str]) -> tuple[Example, ...]:
    """Return examples given as such, as mappings with an input and an output, or as inputs alone.

    Raises: InputError, naming the number of the example that is wrong.
    """
    if isinstance(examples, str | Mapping | Example):
        raise InputError("examples is a list; put the one example into brackets")
    rows = [
        {"input": item.input} | ({"output": item.output} if item.output else {})
        if isinstance(item, Example)
        else item
        for item in examples
    ]
    plain = [
        {"input": row} if isinstance(row, str) else row if isinstance(row, Mapping) else {}
        for row in rows
    ]
    return _checked(plain, "examples", [f"example {number}" for number in range(1, len(rows) + 1)])


def render_example(example: Example) -> str:
    """Return an example as the base model sees one; without an output, the prompt alone."""
    answer = render_answer(example.output) if example.output else ""
    return render_prompt(example.input) + answer


def _row(line: bytes, where: str) -> Mapping[str, object]:
    try:
        loaded = json.loads(line.decode())
    except UnicodeDecodeError as error:
        raise InputError(f"{where} is not UTF-8 text; save the file as UTF-8") from error
    except json.JSONDecodeError as error:
        raise InputError(
            f"{where} is not valid JSON: {error.msg} at character {error.colno}; correct it"
        ) from error
    except RecursionError as error:
        raise InputError(
            f"{where} is not valid JSON: it is nested too deeply; correct it"
        ) from error
    except ValueError as error:  # a number of thousands of digits
        raise InputError(f"{where} is not valid JSON: {error}") from error
    if not isinstance(loaded, dict):
        raise InputError(f'{where}: expected {{"input": ..., "output": ...}}, got {loaded!r:.80}')
    return loaded


def _checked(
    rows: Sequence[Mapping[str, object]], source: str, places: Sequence[str]
) -> tuple[Example, ...]:
    if not rows:
        raise InputError(f"{source} is empty; it needs examples")
    if len(rows) > MAX_EXAMPLES:
        raise InputError(
            f"{source}: {len(rows):,} examples, the limit is {MAX_EXAMPLES}; choose the most varied"
        )
    solved = any("output" in row for row in rows)
    found = []
    for row, place in zip(rows, places, strict=True):
        where = f"{source}, {place}"
        if solved and "output" not in row:
            raise InputError(f'{where}: "output" is missing; add it, or leave out all outputs')
        if not solved and (strangers := sorted(map(str, row.keys() - {"input"}))):
            raise InputError(
                f'{where} has {strangers[0]!r:.80} and no "output"; an example is '
                '{"input": ..., "output": ...}, or an input alone'
            )
        output = _output(row["output"], f"{where}, output") if solved else ""
        found.append(Example(input=_text(row.get("input"), f"{where}, input"), output=output))
    return tuple(found)


def _output(value: object, where: str) -> str:
    """Return an output, the first where there are several right ones, as in task files."""
    if not isinstance(value, list) or not value:
        return _text(value, where)
    if not all(isinstance(item, str) for item in value):
        raise InputError(f"{where}: expected texts, got {value!r:.80}")
    return _text(value[0], where)


def _text(value: object, where: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise InputError(f"{where}: expected a text, got {value!r:.80}")
    if len(value) > MAX_CHARACTERS:
        raise InputError(
            f"{where} has {len(value):,} characters, the limit is {MAX_CHARACTERS:,}; shorten it"
        )
    if "\0" in value or any("\ud800" <= character <= "\udfff" for character in value):
        raise InputError(f"{where} is not text; pass plain UTF-8 text")
    return value
