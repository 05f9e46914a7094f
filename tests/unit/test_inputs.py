"""Descriptions, examples and documents as one condition, and a hypernetwork that reads them."""

from __future__ import annotations

from dataclasses import replace

import pytest
import torch

from lorasmith.encoders.condition import TokenType
from lorasmith.encoders.documents import document
from lorasmith.encoders.inputs import Inputs, encode_inputs
from lorasmith.encoders.sentence import SentenceEncoder
from lorasmith.errors import InputError
from lorasmith.generator.hypernetwork import Hypernetwork
from lorasmith.generator.registry import build_model
from lorasmith.layout import AdapterLayout
from lorasmith.tasks import Example, Task
from lorasmith.training.batches import BatchSampler, TaskRows
from lorasmith.training.task_objective import begin_from

WOLF = Example(input="wolf", output="wolves")
CITY = Example(input="city", output="cities")
TALE = document("Ada was born in Velmora.", "tale")


@pytest.fixture(scope="module")
def encoder() -> SentenceEncoder:
    return SentenceEncoder.from_pretrained()


@pytest.fixture(scope="module")
def model(base_layout: AdapterLayout) -> Hypernetwork:
    torch.manual_seed(0)
    sizes = {"width": 16, "num_heads": 2, "num_layers": 1, "num_latents": 4}
    made = build_model("hypernetwork", sizes, base_layout)
    assert isinstance(made, Hypernetwork)
    with torch.no_grad():
        for parameter in made.parameters():
            parameter.add_(torch.randn_like(parameter), alpha=0.05)
    return made.eval()


def test_parts_come_in_one_order_and_the_base_reads_examples_as_a_prompt() -> None:
    inputs = Inputs(description="Pluralise.", examples=(WOLF, CITY), documents=(TALE,))
    assert [(p.text, p.type.name) for p in inputs.passages()] == [
        ("Pluralise.", "DESCRIPTION"),
        ("Input: wolf\nOutput: wolves\n\nInput: city\nOutput: cities", "EXAMPLE"),
        ("Ada was born in Velmora.", "DOCUMENT"),
    ]
    assert len(inputs.parts()) == 4
    assert inputs.types == set(TokenType) - {TokenType.OUTPUT}


def test_the_hash_covers_everything_and_of_a_description_is_its_own() -> None:
    import hashlib

    alone = Inputs(description="Pluralise.")
    assert alone.sha256 == hashlib.sha256(b"Pluralise.").hexdigest()
    others = [
        Inputs(description="Pluralise.", examples=(WOLF,)),
        Inputs(description="Pluralise.", examples=(CITY,)),
        Inputs(description="Pluralise.", documents=(TALE,)),
        Inputs(documents=(TALE,)),
    ]
    assert len({item.sha256 for item in (alone, *others)}) == 5


def test_what_a_generator_does_not_read_is_refused() -> None:
    reads = frozenset((TokenType.DESCRIPTION,))
    Inputs(description="Pluralise.").check_read_by("g", reads)
    with pytest.raises(InputError, match="the generator g reads no documents"):
        Inputs(description="Pluralise.", documents=(TALE,)).check_read_by("g", reads)
    with pytest.raises(InputError, match="the generator g reads no examples"):
        Inputs(examples=(WOLF,)).check_read_by("g", reads)
    with pytest.raises(InputError, match="there is nothing to generate from"):
        Inputs().check_read_by("g", reads)


def test_tokens_of_all_kinds_stand_in_one_row(encoder: SentenceEncoder) -> None:
    given = [
        Inputs(description="Pluralise.", examples=(WOLF, CITY)),
        Inputs(documents=(TALE,)),
    ]
    condition = encode_inputs(given, encoder)
    alone = encoder.encode(["Pluralise."])
    count = int(alone.mask.sum())
    torch.testing.assert_close(condition.tokens[0, :count], alone.tokens[0, :count])
    assert torch.equal(condition.pooled[0], alone.pooled[0])
    assert not condition.pooled[1].any()
    kinds = condition.token_types()
    assert kinds[0, :count].unique().tolist() == [TokenType.DESCRIPTION]
    shown = kinds[0, count:][condition.mask[0, count:]]
    assert shown.unique().tolist() == [TokenType.EXAMPLE, TokenType.OUTPUT]
    assert kinds[1][condition.mask[1]].unique().tolist() == [TokenType.DOCUMENT]
    assert condition.ids is not None
    assert bool((condition.ids[condition.mask] > 0).all())


def test_outputs_are_told_apart_from_inputs(encoder: SentenceEncoder) -> None:
    long = Example(input="wolf " * 400, output="two words")
    given = [Inputs(examples=(WOLF, long, replace(CITY, output="")))]
    condition = encode_inputs(given, encoder)
    assert condition.ids is not None
    answers = condition.ids[condition.token_types() == TokenType.OUTPUT]
    names = encoder.vocabulary()
    assert [names[index] for index in answers.tolist()] == ["wolves", "two", "words"]


def test_factors_point_at_words_of_examples(
    encoder: SentenceEncoder, base_layout: AdapterLayout
) -> None:
    sizes = {"width": 16, "num_heads": 2, "num_layers": 1, "num_latents": 4}
    torch.manual_seed(0)
    made = build_model("hypernetwork", sizes | {"lexicon_size": 8, "pointer": True}, base_layout)
    assert isinstance(made, Hypernetwork)
    with torch.no_grad():
        for parameter in (*made.pointer.parameters(), *made.latent_words.parameters()):
            parameter.copy_(torch.randn_like(parameter))
        shown, described = (
            encode_inputs([given], encoder)
            for given in (Inputs(examples=(WOLF, CITY)), Inputs(description="Pluralise."))
        )
        before = made.flat(shown), made.flat(described)
        assert shown.ids is not None
        word = shown.ids[shown.token_types() == TokenType.OUTPUT][0]
        made.lexicon[word] = torch.randint(1, 100, (8,), dtype=torch.int8)
        assert not torch.allclose(made.flat(shown), before[0], atol=1e-3)
        assert torch.equal(made.flat(described), before[1])  # "wolves" stands only in the examples


def test_long_documents_are_encoded_piece_by_piece(encoder: SentenceEncoder) -> None:
    long = document("Ada was born in Velmora. " * 400, "long")
    condition = encode_inputs([Inputs(documents=(long,))], encoder)
    assert condition.mask.sum() > 2400


def test_a_row_is_a_matter_of_its_own_input(encoder: SentenceEncoder, model: Hypernetwork) -> None:
    given = [
        Inputs(description="Give the plural of the noun.", examples=(WOLF,)),
        Inputs(examples=(WOLF, CITY)),
        Inputs(description="Pluralise."),
    ]
    with torch.no_grad():
        together = model.flat(encode_inputs(given, encoder))
        for row, item in enumerate(given):
            alone = model.flat(encode_inputs([item], encoder))[0]
            torch.testing.assert_close(together[row], alone, atol=1e-4, rtol=1e-3)
    assert not torch.allclose(together[0], together[1], atol=1e-3)


def test_examples_reach_the_factors_and_their_order_does_not(
    encoder: SentenceEncoder, model: Hypernetwork
) -> None:
    orders = [(WOLF, CITY), (CITY, WOLF)]
    with torch.no_grad():
        one, other = (
            model.flat(encode_inputs([Inputs(examples=order)], encoder)) for order in orders
        )
        less = model.flat(encode_inputs([Inputs(examples=(WOLF,))], encoder))
    torch.testing.assert_close(one, other, atol=1e-5, rtol=1e-3)
    assert not torch.allclose(one, less, atol=1e-3)


def test_a_reader_that_is_added_changes_nothing_of_descriptions(
    encoder: SentenceEncoder, base_layout: AdapterLayout
) -> None:
    sizes = {"width": 16, "num_heads": 2, "num_layers": 1}
    torch.manual_seed(0)
    begun = build_model("hypernetwork", sizes, base_layout)
    larger = begin_from(begun, {"num_latents": 4})
    described = encode_inputs([Inputs(description="Pluralise.")], encoder)
    with torch.no_grad():
        torch.testing.assert_close(larger.flat(described), begun.flat(described))
    assert larger.reads == {TokenType.DESCRIPTION, TokenType.EXAMPLE}  # no recipe trains documents


def test_shown_examples_are_never_asked() -> None:
    class Letters:
        """A tokenizer of letters."""

        eos_token_id = 0

        def __call__(self, texts: list[str], **_: object) -> dict[str, list[list[int]]]:
            return {"input_ids": [[ord(letter) for letter in text] for text in texts]}

    examples = [Example(input=f"{i}", output=f"{i % 5}") for i in range(20)]
    task = Task(name="t", family="t", descriptions=("say it",), train=tuple(examples))
    rows = TaskRows(task, examples, Letters())  # type: ignore[arg-type]
    sampler = BatchSampler(
        [rows],
        tasks_per_batch=1,
        examples_per_task=4,
        row_lengths=[40],
        seed=0,
        pad_id=0,
        num_shown=6,
    )
    counts, described, solved = [], [], []
    for step in range(40):
        batch = sampler.batch(step)
        asked = {example.input for example in batch.shown[0]}
        prompts = ["".join(map(chr, row.tolist())) for row in batch.ids]
        assert not any(f"Input: {text}\n" in prompt for text in asked for prompt in prompts)
        counts.append(len(batch.shown[0]))
        described.append(bool(batch.texts[0]))
        solved += [{bool(example.output) for example in batch.shown[0]}] if batch.shown[0] else []
        assert batch.texts[0] or batch.shown[0]
    assert {0, 6} <= set(counts) <= set(range(7))
    assert 15 < sum(described) < 35
    assert all(len(kinds) == 1 for kinds in solved)  # of one task all have an output, or none
    assert 0 < solved.count({False}) < len(solved) / 3
    assert sampler.batch(3).shown == sampler.batch(3).shown
