"""Fictional documents, and learning to answer questions about them on a tiny base."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from dataclasses import replace
from importlib.metadata import distributions
from pathlib import Path
from typing import Any

import pytest
import torch

from lorasmith.base_model import load_tokenizer, resolve_base
from lorasmith.encoders.condition import TokenType
from lorasmith.errors import InputError
from lorasmith.generator.checkpoint import save_checkpoint
from lorasmith.generator.context import ContextGenerator
from lorasmith.generator.share import Share
from lorasmith.kernels.adapted_model import split_factors
from lorasmith.training.config import TrainConfig, read_config
from lorasmith.training.context_objective import ContextObjective
from lorasmith.training.deltas import mean_square, relative_distance
from lorasmith.training.document_teacher import NUM_LIKELIEST
from lorasmith.training.documentation import (
    LONG_WINDOW_TOKENS,
    WINDOW_START,
    WINDOW_TOKENS,
    Passages,
    read_documentation,
    read_source_code,
)
from lorasmith.training.knowledge import MAX_FACTS, demonstration, write_document
from lorasmith.training.knowledge_relations import KINDS
from lorasmith.training.knowledge_words import Split, invented
from lorasmith.training.lessons import Part
from lorasmith.training.trainer import Trainer


def test_the_same_seed_writes_the_same_document() -> None:
    assert write_document("a", 8) == write_document("a", 8)
    assert write_document("a", 8) != write_document("b", 8)
    assert write_document("a", 8) != write_document("a", 8, "test")


@pytest.mark.parametrize("num_facts", [1, 4, 8, 16, MAX_FACTS])
def test_every_fact_is_told_and_asked_of_one_entity(num_facts: int) -> None:
    for seed in range(20):
        written = write_document(str(seed), num_facts)
        assert len(written.facts) == num_facts
        questions = [question for fact in written.facts for question in fact.questions]
        assert len(set(questions)) == len(questions)
        for fact in written.facts:
            assert fact.answer in written.text
            assert any(entity in fact.unseen for entity in written.entities)
            assert fact.unseen not in questions
            assert not any("{" in question for question in (*fact.questions, fact.unseen))


def test_splits_share_no_entity() -> None:
    seen: dict[str, set[str]] = {"training": set(), "test": set()}
    for split in ("training", "test"):
        for seed in range(80):
            for name in write_document(str(seed), 6, split).entities:
                seen[split].add(name)
    assert len(seen["test"]) > 80
    assert not seen["training"] & seen["test"]
    draw = invented("place")
    rng = random.Random(0)
    places = {split: {draw(rng, split) for _ in range(500)} for split in seen}  # type: ignore[arg-type]
    assert not places["training"] & places["test"]


def test_no_value_can_be_guessed() -> None:
    rng = random.Random(0)
    for kind in KINDS:
        for relation in kind.relations:
            values = [relation.draw(rng, "training") for _ in range(400)]
            assert max(map(values.count, set(values))) < 60, relation.noun
            assert all("{n}" in text for text in (*relation.says, *relation.asks))
            assert all("{v}" in text for text in relation.says)


def test_too_many_facts_are_refused() -> None:
    with pytest.raises(ValueError, match="1 to 32 facts, got 33"):
        write_document("a", 33)


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory, save_tiny_base: Callable[..., None]) -> Path:
    folder = tmp_path_factory.mktemp("base")
    save_tiny_base(
        folder,
        hidden_size=32,
        intermediate_size=48,
        num_key_value_heads=1,
        initializer_range=0.2,
    )
    return folder


def make_config(base: Path, output: Path, **changes: object) -> TrainConfig:
    settings: dict[str, Any] = {
        "objective": "context",
        "family": "context",
        "output": str(output),
        "base": str(base),
        "generator": {"width": 16, "num_heads": 2, "chunk_tokens": 64},
        "rank": 4,
        "alpha": 4.0,
        "target_kinds": ("down_proj",),
        "tasks_per_batch": 3,
        "examples_per_task": 2,
        "num_facts": (1, 2),
        "row_lengths": (64, 96, 128),
        "steps": 10,
        "warmup_steps": 3,
        "validate_every": 10,
        "precision": "float32",
        "device": "cpu",
        "compile": False,
        "norm_weight": 1e-4,
    }
    return TrainConfig(**{**settings, **changes})


def test_training_runs_to_a_checkpoint_and_the_loss_falls(base: Path, tmp_path: Path) -> None:
    trainer = Trainer(make_config(base, tmp_path, steps=40, learning_rate=1e-2))
    trainer.run()
    entries = [json.loads(line) for line in (tmp_path / "log.jsonl").read_text().splitlines()]
    assert entries[-1]["loss"] < 0.97 * entries[0]["loss"]
    assert {"unseen_documents_loss", "shuffled_loss", "exact", "norm"} <= entries[-1].keys()
    assert (tmp_path / "generator" / "model.safetensors").is_file()


def test_a_step_is_a_matter_of_seed_and_step_alone(base: Path, tmp_path: Path) -> None:
    torch.manual_seed(0)
    objective = ContextObjective(make_config(base, tmp_path), torch.device("cpu"))
    one, other = objective.lesson("0", 3), objective.lesson("0", 3)
    assert one.parts == other.parts
    assert torch.equal(one.batch.ids, other.batch.ids)
    assert objective.lesson("0", 4).parts != one.parts
    assert objective.loss(3)[0].item() == objective.loss(3)[0].item()


def test_documents_beside_each_other_are_read_as_alone(base: Path, tmp_path: Path) -> None:
    torch.manual_seed(0)
    objective = ContextObjective(make_config(base, tmp_path), torch.device("cpu"))
    model: ContextGenerator = objective.model
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.add_(torch.randn_like(parameter), alpha=0.1)
        documents = ((5,) * 150, tuple(range(10, 40)))
        together = objective.factors([Part(rows=documents)])
        for row, text in enumerate(documents):
            for path, (_, lora_b) in objective.factors([Part(rows=(text,))]).items():
                torch.testing.assert_close(together[path][1][row], lora_b[0], atol=1e-4, rtol=1e-3)


def test_the_teacher_is_the_base_with_the_document_in_front(base: Path, tmp_path: Path) -> None:
    objective = ContextObjective(make_config(base, tmp_path), torch.device("cpu"))
    lesson = objective.lesson("0", 0)
    taught = objective.teacher.probabilities(lesson.batch, lesson.prompts)
    assert bool(((taught > 0).sum(-1) == NUM_LIKELIEST).all())
    decode = objective.tokenizer.decode
    first, read = str(decode(list(lesson.prompts[0]))), str(decode(list(lesson.parts[0].rows[0])))
    assert first == demonstration() + read + "\n\n"
    for index in range(len(taught)):
        row, column = int(lesson.batch.target_rows[index]), int(lesson.batch.target_columns[index])
        prompt = [*lesson.prompts[row // 2], *lesson.batch.ids[row, : column + 1].tolist()]
        with torch.no_grad():
            logits = objective.adapted.base(input_ids=torch.tensor([prompt])).logits[0, -1]
        top = logits.softmax(-1).topk(NUM_LIKELIEST)
        expected = torch.zeros_like(logits).scatter(0, top.indices, top.values / top.values.sum())
        torch.testing.assert_close(taught[index], expected, atol=1e-5, rtol=1e-3)


def test_documentation_is_read_and_what_follows_is_asked(base: Path, tmp_path: Path) -> None:
    objective = ContextObjective(
        make_config(base, tmp_path, documentation=1.0), torch.device("cpu")
    )
    lesson = objective.lesson("0", 0)
    assert torch.equal(lesson.batch.ids, objective.lesson("0", 0).batch.ids)
    assert lesson.prompts == lesson.parts[0].rows
    assert lesson.batch.ids.shape[0] == 6
    assert len(lesson.batch.targets) == 6 * (WINDOW_TOKENS - WINDOW_START)
    assert objective.loss(0)[0].isfinite()
    # What is watched stays: documents with facts.
    assert objective.lesson("watched", 0, "test").prompts != lesson.prompts


@pytest.mark.parametrize("other_inputs", [0.0, 1.0])
def test_answers_are_found_in_the_chunks_that_tell_them(
    base: Path, tmp_path: Path, other_inputs: float
) -> None:
    config = make_config(base, tmp_path, other_inputs=other_inputs)
    objective = ContextObjective(config, torch.device("cpu"))
    lesson = objective.lesson("0", 1)
    kinds = (TokenType.DESCRIPTION, TokenType.EXAMPLE) if other_inputs else (TokenType.DOCUMENT,)
    assert tuple(part.type for part in lesson.parts) == kinds
    assert len(lesson.found) == len(lesson.batch.targets)
    padded = torch.cat([reading.ids for reading in objective.readings(lesson.parts)], 1)
    starts, known = objective._starts(lesson), 0
    for index, places in enumerate(lesson.found):
        owner = int(lesson.batch.target_rows[index]) // 2
        for place in places:
            known += 1
            token = padded[owner, objective._padded(starts, *place)]
            assert token == lesson.batch.targets[index]
    # All but the token that ends each of six answers.
    assert known >= len(lesson.found) - 6 > 0


def test_memories_learn_to_find_answers(base: Path, tmp_path: Path) -> None:
    torch.manual_seed(0)
    config = make_config(base, tmp_path, retrieval_weight=1.0, learning_rate=1e-2, steps=30)
    trainer = Trainer(config)
    trainer.run()
    entries = [json.loads(line) for line in (tmp_path / "log.jsonl").read_text().splitlines()]
    assert entries[-1]["retrieval"] < 0.97 * entries[0]["retrieval"]


def test_unrelated_text_is_to_stay_as_it_is(base: Path, tmp_path: Path) -> None:
    torch.manual_seed(0)
    config = make_config(base, tmp_path, unrelated=1.0, retrieval_weight=1.0)
    objective = ContextObjective(config, torch.device("cpu"))
    lesson = objective.lesson("0", 0)
    assert lesson.unrelated and lesson.parts != objective.lesson("0", 1).parts
    taught, weight = objective._taught(lesson)
    assert taught is not None and weight is not None and bool((weight == 1).all())
    torch.testing.assert_close(taught.sum(-1), torch.ones(len(taught)))
    # The base's own answers cannot be bettered, and adapters that are nothing reach them.
    factors = objective.factors(lesson.parts)
    nothing = {path: (a, torch.zeros_like(b)) for path, (a, b) in factors.items()}
    much = {path: (a, torch.randn_like(b)) for path, (a, b) in factors.items()}
    losses = [objective.answer_loss(lesson.batch, f, taught, weight).loss for f in (nothing, much)]
    entropy = -(taught * taught.clamp_min(1e-9).log()).sum(-1).mean()
    torch.testing.assert_close(losses[0], entropy, atol=1e-4, rtol=1e-4)
    assert losses[1] > losses[0] + 0.01
    assert "unrelated_change" in objective.validate()


def test_unrelated_text_counts_as_much_as_is_said(base: Path, tmp_path: Path) -> None:
    torch.manual_seed(0)
    config = make_config(base, tmp_path, unrelated=1.0, unrelated_weight=3.0, norm_weight=0.0)
    objective = ContextObjective(config, torch.device("cpu"))
    lengths = {len(row) for row in objective.lesson("0", 0).batch.ids}
    assert lengths == {LONG_WINDOW_TOKENS}
    loss, said = objective.loss(0)
    assert loss.item() == pytest.approx(3 * said["answers"])


def test_a_passage_is_continued_as_the_base_that_sees_it_does(base: Path, tmp_path: Path) -> None:
    torch.manual_seed(0)
    objective = ContextObjective(
        make_config(base, tmp_path, documentation=1.0), torch.device("cpu")
    )
    lesson = objective.lesson("0", 0)
    assert lesson.continued and all(lesson.prompts)
    taught, weight = objective._taught(lesson)
    assert taught is not None and weight is not None and bool((weight == 1).all())
    seeing = objective.teacher.probabilities(lesson.batch, lesson.prompts)
    torch.testing.assert_close(taught, seeing)
    assert not torch.allclose(taught, objective.teacher.alone(lesson.batch), atol=1e-3)


def test_a_passage_goes_on_in_its_windows(base: Path) -> None:
    tokenizer = load_tokenizer(resolve_base(str(base)))
    text = "\n\n".join(f"Paragraph {i} says {i * i} and no more." for i in range(200))
    passage = Passages([text], tokenizer).draw(random.Random(0), 3)
    said: object = tokenizer.decode(
        [*passage.ids, *(i for row in passage.following for i in row.ids)]
    )
    assert str(said) in text
    with pytest.raises(InputError, match="too little text for 3 questions a document"):
        Passages(["One line."], tokenizer).draw(random.Random(0), 3)


@pytest.mark.parametrize("read", [read_documentation, read_source_code])
def test_no_package_is_in_both_splits(read: Callable[[Split], list[str]]) -> None:
    trained, tested = set(read("training")), set(read("test"))
    assert trained and tested
    assert not trained & tested


def test_a_package_has_few_of_its_modules_read() -> None:
    modules = read_source_code("training")
    assert any("import " in text for text in modules)
    assert len(modules) <= 16 * len(list(distributions()))
    assert all(2_000 <= len(text) <= 200_000 for text in modules)


def test_text_that_an_adapter_leaves_alone_is_of_both_kinds(base: Path, tmp_path: Path) -> None:
    config = make_config(base, tmp_path, unrelated=1.0)
    assert set(ContextObjective(config, torch.device("cpu")).passages) == {
        "documentation",
        "source code",
    }
    config = make_config(base, tmp_path, documentation=1.0)
    assert set(ContextObjective(config, torch.device("cpu")).passages) == {"documentation"}
    config = make_config(base, tmp_path)
    assert not ContextObjective(config, torch.device("cpu")).passages


def test_the_norm_is_that_of_the_deltas(base: Path, tmp_path: Path) -> None:
    objective = ContextObjective(make_config(base, tmp_path, alpha=8.0), torch.device("cpu"))
    layout = objective.model.layout
    factors = split_factors(layout, torch.randn(3, layout.num_parameters))
    squares = [((b @ a) * layout.scaling).square().sum((-1, -2)) for a, b in factors.values()]
    expected = torch.stack(squares).mean()
    torch.testing.assert_close(mean_square(factors, layout.scaling), expected)


def test_the_distance_is_that_of_the_deltas(base: Path, tmp_path: Path) -> None:
    objective = ContextObjective(make_config(base, tmp_path), torch.device("cpu"))
    layout = objective.model.layout
    found, wanted = (split_factors(layout, torch.randn(3, layout.num_parameters)) for _ in "ab")
    own, other = (
        torch.cat([(b @ a).flatten(1) for a, b in factors.values()], 1)
        for factors in (found, wanted)
    )
    expected = ((own - other).square().sum(-1) / other.square().sum(-1)).mean()
    torch.testing.assert_close(relative_distance(found, wanted), expected)
    assert relative_distance(wanted, wanted) < 1e-5


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"num_facts": (0, 4)}, "num_facts must be two numbers from 1 to 32"),
        ({"num_facts": (8, 4)}, "num_facts must be two numbers from 1 to 32"),
        ({"teacher_weight": 1.5}, "teacher_weight must be at most one, got 1.5"),
        ({"family": "hypernetwork"}, "objective context needs family = 'context'"),
    ],
)
def test_a_bad_recipe_is_refused(
    changes: dict[str, object], message: str, base: Path, tmp_path: Path
) -> None:
    with pytest.raises(InputError, match=message):
        ContextObjective(make_config(base, tmp_path, **changes), torch.device("cpu"))


def test_a_recipe_that_goes_on_asks_for_the_network_there_is(base: Path, tmp_path: Path) -> None:
    begun = ContextObjective(make_config(base, tmp_path), torch.device("cpu"))
    save_checkpoint(tmp_path / "begun", begun.model, {})
    config = make_config(base, tmp_path, init=str(tmp_path / "begun"))
    objective = ContextObjective(config, torch.device("cpu"))
    assert objective.model.layout == begun.model.layout
    for changes, message in (
        (
            {"family": "hypernetwork"},
            "family is 'hypernetwork' in the recipe",
        ),
        ({"rank": 5}, "rank is 5 in the recipe and"),
        ({"generator": {"width": 48}}, "width is 48 in the recipe and"),
        ({"target_kinds": ("q_proj",)}, "target_kinds is"),
    ):
        with pytest.raises(InputError, match=message):
            ContextObjective(replace(config, **changes), torch.device("cpu"))


@pytest.mark.parametrize("unrelated", [0.0, 1.0])
def test_shares_of_a_step_average_to_the_step(base: Path, tmp_path: Path, unrelated: float) -> None:
    config = make_config(base, tmp_path, tasks_per_batch=4, unrelated=unrelated)
    objective = ContextObjective(config, torch.device("cpu"))
    whole = objective.loss(3)[0]
    losses = []
    for rank in range(2):
        objective.share = Share(rank=rank, of=2)
        losses.append(objective.loss(3)[0])
    torch.testing.assert_close(torch.stack(losses).mean(), whole)


def test_a_recipe_of_documents_needs_no_tasks(tmp_path: Path) -> None:
    recipe = tmp_path / "recipe.toml"
    recipe.write_text('objective = "context"\nfamily = "context"\noutput = "run"\n')
    assert read_config(recipe).num_facts == (1, 16)
