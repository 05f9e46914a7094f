"""The generators that come with the package do what they are for, over the real base."""

from __future__ import annotations

import pytest

from lorasmith import Adapter, AdapterGenerator, Example
from lorasmith.base_model import load_model, load_tokenizer, resolve_base
from lorasmith.encoders.condition import TokenType
from lorasmith.kernels.adapted_model import AdaptedModel
from lorasmith.shipped import DEFAULT_GENERATORS, default_generator
from lorasmith.tasks import render_prompt
from lorasmith.training.knowledge import write_document
from lorasmith.training.scoring import exact_match

NUM_FACTS = 6


@pytest.mark.parametrize("documents", (False, True))
@pytest.mark.parametrize("examples", (False, True))
def test_the_default_generator_reads_what_it_is_the_default_for(
    documents: bool, examples: bool
) -> None:
    name = default_generator(documents=documents, examples=examples)
    assert name in DEFAULT_GENERATORS
    needed = {TokenType.DESCRIPTION}
    needed |= {TokenType.DOCUMENT} if documents else set()
    needed |= {TokenType.EXAMPLE} if examples else set()
    assert needed <= AdapterGenerator.from_pretrained(name).model.reads


@pytest.mark.slow
def test_an_adapter_of_a_document_answers_what_is_asked_about_it() -> None:
    generator = AdapterGenerator.from_pretrained(default_generator(documents=True, examples=False))
    documents = [write_document(f"shipped/{seed}", NUM_FACTS, "test") for seed in range(4)]
    adapters = [generator(documents=[written.text]) for written in documents]
    base = resolve_base(generator.layout.base_model)
    adapted = AdaptedModel(load_model(base), generator.layout)
    tokenizer = load_tokenizer(base)

    def right(worn: list[Adapter]) -> float:
        facts = [fact for written in documents for fact in written.facts]
        answers = adapted.greedy_answers(
            tokenizer,
            [render_prompt(fact.unseen) for fact in facts],
            worn,
            [index for index, written in enumerate(documents) for _ in written.facts],
            max_new_tokens=12,
        )
        marks = [exact_match(a, [f.answer]) for a, f in zip(answers, facts, strict=True)]
        return sum(marks) / len(marks)

    assert right(adapters) > 0.5
    assert right([*adapters[1:], adapters[0]]) < 0.1


@pytest.mark.slow
def test_documents_examples_and_a_description_go_together() -> None:
    generator = AdapterGenerator.from_pretrained(default_generator(documents=True, examples=True))
    words, documents = "Answer questions about Ada.", ["Ada was born in Velmora."]
    examples = [Example(input="Who has an owl?", output="Ada")]
    made = [
        generator(words),
        generator(documents=documents),
        generator(examples=examples),
        generator(words, documents=documents, examples=examples),
    ]
    assert len({adapter.digest for adapter in made}) == len(made)
