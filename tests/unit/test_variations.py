"""Variations of training tasks: what is demanded is what the answers show."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from transformers import PreTrainedTokenizerFast

from lorasmith.tasks import Example, Task
from lorasmith.training.batches import BatchSampler, TaskRows
from lorasmith.training.variations import Variation, Variations

WORDS = (
    *("apple", "violet", "river", "castle", "lemon", "paper"),
    *("window", "garden", "copper", "salad", "ladder", "button"),
)


def make(name: str, outputs: tuple[str, ...]) -> Task:
    examples = tuple(Example(input=f"{i}", output=outputs[i % len(outputs)]) for i in range(24))
    return Task(name=name, family=name, descriptions=(f"do {name}",), train=examples)


TASKS = [make("open", WORDS), make("check", ("yes", "no"))]


@pytest.fixture(scope="module")
def tokenizer(
    tmp_path_factory: pytest.TempPathFactory, save_tiny_base: Callable[..., None]
) -> PreTrainedTokenizerFast:
    folder = tmp_path_factory.mktemp("base")
    save_tiny_base(folder)
    loaded: PreTrainedTokenizerFast = PreTrainedTokenizerFast.from_pretrained(folder)
    return loaded


def draws(task: int, count: int = 400) -> list[Variation]:
    rng = random.Random(0)
    found = (Variations(TASKS, 1.0).draw(rng, task) for _ in range(count))
    return [variation for variation in found if variation]


def test_the_share_decides_how_many_tasks_are_varied() -> None:
    rng = random.Random(0)
    varied = [Variations(TASKS, 0.25).draw(rng, 0) is not None for _ in range(1000)]
    assert sum(varied) == pytest.approx(250, abs=50)


def test_a_word_that_is_demanded_is_in_the_answer() -> None:
    for variation in draws(0):
        for word in WORDS:
            if word in variation.demand:
                assert word in variation.change("mouse").split()


def test_labels_are_renamed_as_the_demand_says() -> None:
    renamed = [v for v in draws(1) if {v.change("yes"), v.change("no")} != {"yes", "no"}]
    plain = [v for v in renamed if v.change("neither") == "neither"]
    assert len(plain) > 100
    for variation in plain:
        said = f" {variation.demand[:-1].replace(',', ' ').lower()} "
        for label in ("yes", "no"):
            changed = variation.change(label)
            assert (changed != label) == (f" {label} " in said)
            assert changed == label or f" {changed.lower()} " in said


def test_tasks_of_many_answers_have_no_labels() -> None:
    assert all("instead of apple" not in variation.demand for variation in draws(0))


def test_the_demand_stands_before_or_behind_the_description() -> None:
    texts = {variation.describe("name the colour") for variation in draws(0)}
    assert any(text.startswith("name the colour. ") for text in texts)
    assert any(text.endswith(" name the colour") for text in texts)


def test_batches_show_what_their_descriptions_demand(tokenizer: PreTrainedTokenizerFast) -> None:
    rows = [TaskRows(task, task.train, tokenizer) for task in TASKS]

    def sampler(variations: Variations | None) -> BatchSampler:
        return BatchSampler(
            rows,
            tasks_per_batch=2,
            examples_per_task=3,
            row_lengths=(64,),
            seed=0,
            pad_id=tokenizer.pad_token_id,
            variations=variations,
        )

    plain, varied = sampler(None), sampler(Variations(TASKS, 0.5))
    assert set(plain.batch(3).texts) == {"do open", "do check"}
    seen = 0
    for step in range(300):
        batch = varied.batch(step)
        for place, text in enumerate(batch.texts):
            shown = tokenizer.decode(batch.ids[3 * place])
            if text.endswith("an exclamation mark."):
                seen += 1
                assert "!<eos>" in shown
    assert seen


def test_a_variation_that_is_too_long_is_dropped(tokenizer: PreTrainedTokenizerFast) -> None:
    rows = TaskRows(TASKS[0], TASKS[0].train, tokenizer)
    longer = Variation(demand="long", change=lambda text: text * 50, in_front=False)
    assert rows.draw_varied(random.Random(0), 2, 64, longer) is None
