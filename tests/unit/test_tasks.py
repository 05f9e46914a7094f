"""Task files of every supported shape, and the prompts they become."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lorasmith.errors import InputError, NotFoundError
from lorasmith.tasks import Example, Task, read_tasks, render_answer, render_prompt

TASK: dict[str, Any] = {
    "name": "plural",
    "family": "inflection",
    "descriptions": ["Give the plural.", "more than one of it"],
    "metric": "exact_match",
    "train": [{"input": "cat", "output": "cats"}],
    "validation": [{"input": "dog", "output": "dogs"}],
    "test": [{"input": "ox", "output": "oxen"}],
    "unseen_descriptions": ["pluralise pls"],
    "licence": "Apache-2.0",
}
PAIRS = [{"input": "hot", "output": "cold"}, {"input": "", "output": "nothing"}]


def put(path: Path, value: object) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value), encoding="utf-8")
    return path


def test_own_format_round_trips(tmp_path: Path) -> None:
    (task,) = read_tasks(put(tmp_path / "plural.json", TASK))
    assert task.train == (Example(input="cat", output="cats"),)
    assert task.unseen_descriptions == ("pluralise pls",)
    assert json.loads(json.dumps(asdict(task))) == TASK
    assert read_tasks(put(tmp_path / "again.json", asdict(task))) == [task]


def test_folder_is_read_in_order_with_lists_and_lines(tmp_path: Path) -> None:
    put(tmp_path / "b.json", [{**TASK, "name": "b1"}, {**TASK, "name": "b2"}])
    lines = [json.dumps({**TASK, "name": name}) for name in ("a1", "a2")]
    (tmp_path / "a.jsonl").write_text("\n\n".join(lines) + "\n")
    (tmp_path / "notes.md").write_text("not a task")
    assert [task.name for task in read_tasks(tmp_path)] == ["a1", "a2", "b1", "b2"]


@pytest.mark.parametrize("side", ["descriptions.json", "tasks/descriptions.json"])
def test_pairs_take_descriptions_from_the_side(tmp_path: Path, side: str) -> None:
    put(tmp_path / "tasks" / "antonym.json", PAIRS)
    put(tmp_path / side, {"antonym": ["Say the opposite."]})
    (task,) = read_tasks(tmp_path)
    assert (task.name, task.family, task.descriptions) == (
        "antonym",
        "antonym",
        ("Say the opposite.",),
    )
    assert task.test == (
        Example(input="hot", output="cold"),
        Example(input="", output="nothing"),
    )
    assert read_tasks(tmp_path / "tasks") == [task]
    other = put(tmp_path / "other" / "names.json", {"antonym": "One text is a list of one."})
    (task,) = read_tasks(tmp_path, descriptions=other)
    assert task.descriptions == ("One text is a list of one.",)


def test_natural_instructions(tmp_path: Path) -> None:
    source = {
        "Definition": ["Answer the question."],
        "Categories": ["Question Answering"],
        "Positive Examples": [{"input": "1+1", "output": "2", "explanation": "sum"}],
        "Negative Examples": [],
        "Instances": [{"id": "x", "input": "2+2", "output": ["4", "four"]}],
        "Instance License": ["MIT"],
    }
    assert read_tasks(put(tmp_path / "task001_sum.json", source)) == [
        Task(
            name="task001_sum",
            family="Question Answering",
            descriptions=("Answer the question.",),
            train=(Example(input="1+1", output="2"),),
            test=(Example(input="2+2", output="4"),),
            licence="MIT",
        )
    ]


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ([], "is empty"),
        (PAIRS, "no descriptions; add 'x'"),
        ({}, 'a task needs "name"'),
        ([3], 'a task needs "name"'),
        ({**TASK, "name": " "}, "name: expected a text, got ' '"),
        ({**TASK, "descriptions": []}, "descriptions: expected a list of texts"),
        ({**TASK, "descriptions": ["", "x"]}, "descriptions: expected a text"),
        ({**TASK, "metric": "bleu"}, "unknown metric 'bleu'"),
        ({**TASK, "test": {"input": "a"}}, "test: expected a list of examples, got dict"),
        ({**TASK, "test": [{"input": "a"}]}, "test, example 1: expected"),
        ({**TASK, "test": [{"input": "a", "output": 3}]}, "output: expected a text, got 3"),
        ({**TASK, "tests": []}, "unknown field 'tests'; remove it"),
        ({"Definition": ["x"]}, "Instances: expected a list"),
    ],
)
def test_bad_files_say_where_and_what(tmp_path: Path, value: object, words: str) -> None:
    file = put(tmp_path / "x.json", value)
    with pytest.raises(InputError) as caught:
        read_tasks(file)
    assert words in str(caught.value)
    assert str(file) in str(caught.value)


def test_other_refusals(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match="give a task file or a folder"):
        read_tasks(tmp_path / "missing")
    with pytest.raises(InputError, match=r"holds no \.json or \.jsonl"):
        read_tasks(tmp_path)
    (tmp_path / "x.json").write_bytes(b'{"name": "\xff')
    with pytest.raises(InputError, match="is not valid JSON"):
        read_tasks(tmp_path)
    put(tmp_path / "x.json", [TASK, TASK])
    with pytest.raises(InputError, match="two tasks named 'plural'"):
        read_tasks(tmp_path)
    put(tmp_path / "descriptions.json", ["x"])
    with pytest.raises(InputError, match="must map task names to descriptions, got list"):
        read_tasks(tmp_path)


def test_prompts() -> None:
    assert render_prompt("cat") == "Input: cat\nOutput:"
    assert render_prompt("cat") + render_answer("cats") == "Input: cat\nOutput: cats"
    shots = [Example(input="ox", output="oxen")]
    assert render_prompt("cat", "Give the plural.", shots) == (
        "Give the plural.\n\nInput: ox\nOutput: oxen\n\nInput: cat\nOutput:"
    )


@given(st.text(), st.text())
def test_braces_and_anything_else_pass_through(text: str, description: str) -> None:
    assert render_prompt(text, description) == f"{description}\n\nInput: {text}\nOutput:"
