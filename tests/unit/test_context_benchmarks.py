"""The benchmarks of contexts: what they ask, and what they keep of it when they are interrupted."""

from __future__ import annotations

import json
from collections.abc import Collection
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from benchmarks import context_cost as cost
from benchmarks import context_examples as examples
from benchmarks import contexts, unrelated
from lorasmith import AdapterGenerator
from lorasmith.errors import InputError
from lorasmith.tasks import Example, Task

TASKS = [Task(name=name, family="f", descriptions=("Say it.",)) for name in "abcd"]


def options(**changes: Any) -> examples.Options:  # noqa: ANN401
    values: dict[str, Any] = {
        **{"generator": "g", "split": "held_out_tasks", "examples": 2},
        **{"questions": 2, "limit": None, "precision": "float32", "steps": 1},
    }
    return examples.Options(**(values | changes))


class Pretender:
    """A world in which nothing is loaded, and which can be interrupted."""

    def __init__(self, calls_left: int = 100, **changes: Any) -> None:  # noqa: ANN401
        self.options = options(**changes)
        self.generator = SimpleNamespace(digest="d")
        self.calls: list[tuple[str, str, int]] = []
        self.calls_left = calls_left

    def scores(self, task: Task, other: Task, seed: int, arms: Collection[str]) -> dict[str, float]:
        if len(self.calls) == self.calls_left:
            raise KeyboardInterrupt
        self.calls.append((task.name, other.name, seed))
        own = TASKS.index(task) / 10
        return {a: own + 0.1 * place for place, a in enumerate(examples.ARMS) if a in arms}


def as_world(pretender: Pretender) -> examples.World:
    return cast(examples.World, pretender)


def test_an_interrupted_measurement_goes_on_where_it_was(tmp_path: Path) -> None:
    kept = tmp_path / "kept.json"
    with pytest.raises(KeyboardInterrupt):
        examples.measured(as_world(Pretender(5)), {0: TASKS, 1: TASKS}, kept)
    second = Pretender()
    found = examples.measured(as_world(second), {0: TASKS, 1: TASKS}, kept)
    assert second.calls == [("b", "d", 1), ("c", "a", 1), ("d", "b", 1)]
    assert json.loads(kept.read_text())["scores"] == found
    assert found == examples.measured(as_world(Pretender()), {0: TASKS, 1: TASKS})
    old = json.loads(kept.read_text())
    del old["scores"]["0"]["b"][examples.BOTH]
    kept.write_text(json.dumps(old))
    third = Pretender()
    assert found == examples.measured(as_world(third), {0: TASKS, 1: TASKS}, kept)
    assert third.calls == [("b", "d", 0)]
    with pytest.raises(InputError, match="was measured with other options"):
        examples.measured(as_world(Pretender(examples=4)), {0: TASKS}, kept)


def test_the_table_is_in_per_cent_and_differences_are_paired() -> None:
    found = examples.measured(as_world(Pretender()), {0: TASKS, 1: TASKS})
    lines = examples.table(found).splitlines()
    assert lines[:2] == ["| made from | right, of 4 tasks |", "|---|---:|"]
    assert lines[2].startswith("| base | 15.0% (")
    # Every task has the same difference between two arms, so there is no doubt about it.
    assert "| examples over inputs alone | +10.0% (+10.0% to +10.0%) |" in lines


def test_inputs_alone_are_those_of_the_examples() -> None:
    given: list[Any] = []

    class Asked(examples.World):
        def __init__(self) -> None:
            self.options = options()
            self.generator = cast(Any, self._make)
            self.default = cast(Any, self._make)

        def _make(self, *words: str, examples: Any = ()) -> str:  # noqa: ANN401
            given.append((words, examples))
            return "adapter"

        def share_right(self, *_: Any) -> float:  # noqa: ANN401
            return 0.5

        def refined(self, *_: Any) -> Any:  # noqa: ANN401
            return "adapter"

    solved = tuple(Example(input=f"{i}", output=f"{-i}") for i in range(6))
    task = Task(name="t", family="t", descriptions=("Negate.",), train=solved[2:], test=solved[:2])
    found = Asked().scores(task, task, 0)
    assert set(found) == set(examples.ARMS)
    (_, alone), (_, shown) = given[2:4]
    assert len(alone) == 2
    assert alone == [example.input for example in shown]


def test_costs_are_printed_and_kept_one_by_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = tmp_path / "kept.json"

    def pretend(_: str, tokens: int) -> cost.Cost:
        if tokens > 4_000:
            raise KeyboardInterrupt
        return cost.Cost(tokens=tokens, seconds=tokens / 500, peak_gb=1 + tokens / 1e6)

    monkeypatch.setattr(cost, "cost_of", pretend)
    for name in ("against_forward_pass", "answering"):
        monkeypatch.setattr(cost, name, lambda _: {"answers_with_adapter_faster": 2.0})
    monkeypatch.setattr(AdapterGenerator, "from_pretrained", lambda _: None)
    with pytest.raises(KeyboardInterrupt):
        cost.measure("g", cost.Report(kept))
    printed = capsys.readouterr().out.splitlines()
    assert printed[0].endswith("2.00  MISSED: at least 3")
    assert printed[-2:] == [
        "| 1,000 | 2.00 |  | 1.00 |  |",
        "| 4,000 | 8.00 | 2000 | 1.00 | 1.0 |",
    ]
    assert [one["tokens"] for one in json.loads(kept.read_text())["by_length"]] == [1_000, 4_000]


def test_a_fresh_process_measures_one_length(context_checkpoint: Path) -> None:
    generator = AdapterGenerator.from_pretrained(context_checkpoint)
    found = cost.generate_once(generator, 300)
    assert found["tokens"] >= 300
    assert found["seconds"] > 0
    assert 0.01 < found["peak_gb"] < 100


def test_generators_and_sizes_that_were_measured_are_not_measured_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    layout = SimpleNamespace(base_model="base", rank=4, kinds=("down_proj",))

    def world(**changes: Any) -> contexts.World:  # noqa: ANN401
        values = {"documents": 1, "questions": 1, "oracles": 0, "seeds": 1, "precision": "float32"}
        chosen = contexts.Options(**(values | changes))  # type: ignore[arg-type]
        parts = {"options": chosen, "layout": layout, "adapted": None, "tokenizer": None}
        return cast(contexts.World, SimpleNamespace(**parts))

    asked: list[tuple[str, int]] = []

    def measure(_: contexts.World, generator: Any, size: contexts.Size) -> Any:  # noqa: ANN401
        asked.append((generator.digest, size.facts))
        right = [0.5, 1.0] if generator.digest == "a" else [0.0, 0.5]
        return {contexts.GENERATED: {"right": right, "seconds": [0.25, 0.25]}}

    monkeypatch.setattr(contexts, "measure", measure)
    in_prompt = {contexts.BASE_READING: {"right": [1.0, 0.25]}}
    monkeypatch.setattr(contexts, "measure_base", lambda *_: in_prompt)
    monkeypatch.setattr(contexts, "damage_of", lambda *_: [{"text": [2.0, 2.2]}])
    monkeypatch.setattr(unrelated, "losses", lambda *_: {"text": [1.9, 2.1]})
    one, two = (cast(AdapterGenerator, SimpleNamespace(digest=d, name=d)) for d in "ab")
    kept, sizes = tmp_path / "kept.json", [contexts.Size(facts=4), contexts.Size(facts=8)]
    contexts.measured(world(), [one], sizes[:1], kept)
    contexts.measured(world(), [one], sizes, kept)
    found = contexts.measured(world(), [two], sizes[:1], kept)
    assert asked == [("a", 4), ("a", 8), ("b", 4)]
    rows = {line.split(" | ")[0]: line for line in contexts.table(found).splitlines()}
    assert rows["| generated"].startswith(
        "| generated | 50.0% (25.0% to 75.0%): 75.0%, 25.0%; 0.25 s"
    )
    assert rows["| generated, of what the prompt gives"].endswith(" | 80% | 120% |")
    assert contexts.damage(found).endswith(
        "+10.5% with one (+10.5% to +10.5% over texts; the worst of 2 +10.5%)."
    )
    with pytest.raises(InputError, match="was measured with other options"):
        contexts.measured(world(seeds=2), [one], sizes, kept)
    layout.rank = 8
    with pytest.raises(InputError, match="was measured with other options"):
        contexts.measured(world(), [one], sizes, kept)
