"""Variations of training tasks: what is demanded is what the answers show."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

import pytest
from transformers import PreTrainedTokenizerFast

from lorasmith.tasks import Example, Task
from lorasmith.training import variation_words as say
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


def kinds(task: int) -> dict[str, list[Variation]]:
    """Sort many draws by how their demands begin or end; see the wordings."""
    found: dict[str, list[Variation]] = {}
    for variation in draws(task, 4000):
        for name, templates in (
            ("front", say.FRONT),
            ("end", say.END),
            ("except", say.EXCEPT),
            ("behind", say.BEHIND),
            ("echo", say.ECHO_FIRST),
            ("one of two", say.ONE_OF_TWO),
            ("both", say.BOTH),
        ):
            if any(_pattern(template).fullmatch(variation.demand) for template in templates):
                found.setdefault(name, []).append(variation)
    return found


def _pattern(template: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\\\{\w+\\\}", "(.+)", re.escape(template)))


EXAMPLE, OTHER = Example(input="mouse", output="mice"), Example(input="ox", output="oxen")


def test_what_is_demanded_is_what_is_shown() -> None:
    shown = {
        name: {variation.change(EXAMPLE, OTHER) for variation in variations}
        for name, variations in kinds(0).items()
    }
    assert len(shown) == 7
    assert {e.output.split()[-1] for e in shown["front"] if e} == {"mice"}
    assert {e.output.split()[0] for e in shown["end"] if e} == {"mice"}
    assert EXAMPLE in shown["except"]
    assert {e.output for e in shown["behind"] if e} == {"mice"}
    assert Example(input="mouse", output="mouse / mice") in shown["echo"]
    assert {
        Example(input="mouse; ox", output="mice"),
        Example(input="ox; mouse", output="mice"),
    } <= shown["one of two"]
    assert Example(input="mouse; ox", output="mice / oxen") in shown["both"]


def test_the_demanded_word_is_the_one_that_is_shown() -> None:
    for name in ("front", "end"):
        for variation in kinds(0)[name]:
            made = variation.change(EXAMPLE, OTHER)
            assert made is not None
            (word,) = set(made.output.split()) - {"mice"}
            assert word in variation.demand
    for variation in kinds(0)["except"]:
        shown = {variation.change(EXAMPLE, OTHER) for _ in range(20)}
        (odd,) = {example for example in shown if example and example != EXAMPLE}
        assert odd.input in variation.demand
        assert odd.output in variation.demand


def test_a_separator_that_an_input_holds_varies_nothing() -> None:
    for variation in kinds(0)["one of two"]:
        assert variation.change(Example(input="a = / | -> ; + and", output="b"), OTHER) is None


def test_labels_are_renamed_as_the_demand_says() -> None:
    templates = [_pattern(text) for text in say.INSTEAD]
    renamed = 0
    for variation in draws(1):
        first = variation.demand[:-1].split(",")[0]
        if not any(pattern.fullmatch(first[:1].lower() + first[1:]) for pattern in templates):
            continue
        made = {
            label: variation.change(Example(input="mouse", output=label), OTHER)
            for label in ("yes", "no", "neither")
        }
        outputs = {label: example and example.output for label, example in made.items()}
        renamed += 1
        said = f" {variation.demand[:-1].replace(',', ' ').lower()} "
        for label in ("yes", "no"):
            changed = outputs[label]
            assert changed
            assert (changed != label) == (f" {label} " in said)
            assert changed == label or f" {changed.lower()} " in said
    assert renamed > 80


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
    long = Example(input="long", output="long" * 50)
    longer = Variation(demand="long", change=lambda _, __: long)
    assert rows.draw_varied(random.Random(0), 2, 64, longer) is None
