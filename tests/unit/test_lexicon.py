"""The lexicon: what the encoder's words are to the base, and that a generator reads it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import torch
from transformers import PreTrainedTokenizerFast

from lorasmith.base_model import load_model, load_tokenizer, resolve_base
from lorasmith.encoders.condition import Condition
from lorasmith.encoders.sentence import SentenceEncoder
from lorasmith.errors import InputError
from lorasmith.generator.checkpoint import load_checkpoint, save_checkpoint
from lorasmith.generator.hypernetwork import LEXICON_UNIT, Hypernetwork
from lorasmith.generator.model import group_modules
from lorasmith.generator.pointer import Pointer
from lorasmith.generator.registry import build_model
from lorasmith.layout import AdapterLayout
from lorasmith.training.lexicon import build_lexicon, fill_pointer

SMALL = {"width": 16, "num_heads": 2, "num_layers": 1, "num_condition_layers": 1}


@pytest.fixture(scope="module")
def encoder() -> SentenceEncoder:
    return SentenceEncoder.from_pretrained()


@pytest.fixture(scope="module")
def lexicon(encoder: SentenceEncoder) -> torch.Tensor:
    base = resolve_base("smollm2-135m")
    tokenizer = load_tokenizer(base)
    assert isinstance(tokenizer, PreTrainedTokenizerFast)
    embeddings: Any = load_model(base).get_input_embeddings()
    return build_lexicon(encoder.vocabulary(), tokenizer, embeddings.weight, 64)[0]


def test_words_that_are_alike_to_the_base_are_alike_in_the_lexicon(
    encoder: SentenceEncoder, lexicon: torch.Tensor
) -> None:
    numbers = {word: index for index, word in enumerate(encoder.vocabulary())}
    unit = torch.nn.functional.normalize(lexicon.float(), dim=-1)

    def alike(one: str, other: str) -> float:
        return float(unit[numbers[one]] @ unit[numbers[other]])

    assert alike("seven", "eight") > 0.5 > alike("seven", "french")
    assert alike("clothing", "clothes") > 0.5 > alike("clothing", "eight")


def test_a_lexicon_fits_bytes_and_leaves_out_the_encoders_own_words(
    encoder: SentenceEncoder, lexicon: torch.Tensor
) -> None:
    words = encoder.vocabulary()
    assert lexicon.dtype == torch.int8
    assert lexicon.shape == (len(words), 64)
    assert not lexicon[words.index("[CLS]")].any()
    known = lexicon[lexicon.any(1)].float()
    assert float(known.std(0).median()) == pytest.approx(LEXICON_UNIT, rel=0.05)
    assert float((known.abs() == 127).float().mean()) < 0.01


def test_ids_are_those_of_the_tokens(encoder: SentenceEncoder) -> None:
    texts = ["Give the plural.", "Write the word in capital letters, please."]
    condition = encoder.encode(texts)
    assert condition.ids is not None
    for row, numbers in enumerate(encoder.token_ids(texts)):
        assert condition.ids[row][condition.mask[row]].tolist() == numbers
    again = condition.rows(torch.tensor([0]))
    assert again.ids is not None
    assert again.ids[0].tolist() == encoder.token_ids(texts[:1])[0]


def test_a_generator_reads_its_lexicon_and_keeps_it(
    base_layout: AdapterLayout, tmp_path: Path
) -> None:
    settings = {**SMALL, "lexicon_size": 8, "vocabulary_size": 50}
    torch.manual_seed(0)
    model = build_model("hypernetwork", settings, base_layout)
    assert isinstance(model, Hypernetwork)
    model.lexicon.copy_(torch.randint(-127, 127, (50, 8)))
    for parameter in model.parameters():
        torch.nn.init.normal_(parameter, std=0.1)
    save_checkpoint(tmp_path / "saved", model, {})
    again = load_checkpoint(tmp_path / "saved").model
    assert isinstance(again, Hypernetwork)
    assert again.lexicon.dtype == torch.int8
    assert torch.equal(again.lexicon, model.lexicon)
    mask = torch.ones(2, 4, dtype=torch.bool)
    tokens, pooled = torch.randn(1, 4, 384).expand(2, -1, -1), torch.randn(1, 384).expand(2, -1)
    ids = torch.tensor([[1, 2, 3, 4], [1, 2, 3, 5]])
    one, other = again.flat(Condition(tokens=tokens, mask=mask, pooled=pooled, ids=ids))
    assert not torch.allclose(one, other)
    with pytest.raises(ValueError, match="has no ids"):
        again.flat(Condition(tokens=tokens, mask=mask, pooled=pooled))


def test_a_new_lexicon_changes_nothing_at_first(base_layout: AdapterLayout) -> None:
    torch.manual_seed(0)
    plain = build_model("hypernetwork", SMALL, base_layout)
    torch.manual_seed(0)
    with_lexicon = build_model(
        "hypernetwork", {**SMALL, "lexicon_size": 8, "vocabulary_size": 50}, base_layout
    )
    missing = with_lexicon.load_state_dict(plain.state_dict(), strict=False).missing_keys
    assert sorted(missing) == ["lexicon", "read_word.weight"]
    mask = torch.ones(1, 3, dtype=torch.bool)
    condition = Condition(
        tokens=torch.randn(1, 3, 384),
        mask=mask,
        pooled=torch.randn(1, 384),
        ids=torch.tensor([[3, 4, 5]]),
    )
    with_lexicon.lexicon.fill_(7)  # type: ignore[operator]
    assert torch.equal(plain.flat(condition), with_lexicon.flat(condition))


def pointing(layout: AdapterLayout) -> tuple[Hypernetwork, Condition]:
    """Return a generator with a new pointer, and two texts that differ in one word's number."""
    torch.manual_seed(0)
    settings = {**SMALL, "lexicon_size": 8, "vocabulary_size": 50, "pointer": True}
    model = build_model("hypernetwork", settings, layout)
    assert isinstance(model, Hypernetwork)
    model.lexicon.copy_(torch.randint(-127, 127, (50, 8)))
    for words in (*model.pointer.words_in.values(), *model.pointer.words_out.values()):
        torch.nn.init.normal_(words)
    condition = Condition(
        tokens=torch.randn(1, 3, 384).expand(2, -1, -1),
        mask=torch.ones(2, 3, dtype=torch.bool),
        pooled=torch.randn(1, 384).expand(2, -1),
        ids=torch.tensor([[1, 2, 3], [1, 2, 4]]),
    )
    return model, condition


def test_a_new_pointer_changes_nothing(base_layout: AdapterLayout) -> None:
    model, condition = pointing(base_layout)
    settings = {**SMALL, "lexicon_size": 8, "vocabulary_size": 50}
    plain = build_model("hypernetwork", settings, base_layout)
    plain.load_state_dict(
        {name: value for name, value in model.state_dict().items() if "pointer" not in name}
    )
    assert torch.equal(model.flat(condition), plain.flat(condition))


def test_factors_take_over_the_word_that_they_point_at(base_layout: AdapterLayout) -> None:
    model, condition = pointing(base_layout)
    with torch.no_grad():
        model.pointer.gate.bias.fill_(1.0)
        # No query, so that every word is pointed at alike; the pooled vector is one token more.
        model.pointer.query.weight.zero_()
        model.pointer.query.bias.zero_()
        factors = model(condition)
        model.pointer.gate.bias.zero_()
        plain = model(condition)
    words = model.lexicon[condition.ids].float() / LEXICON_UNIT
    taken = words.sum(1) / 4
    lora_a, lora_b = (
        new - old for new, old in zip(factors["v_proj"], plain["v_proj"], strict=True)
    )
    looked = taken @ model.pointer.words_in["v_proj"]
    torch.testing.assert_close(lora_a[:, 3, 1], looked, atol=1e-5, rtol=1e-4)
    written = taken @ model.pointer.words_out["v_proj"][3]
    torch.testing.assert_close(lora_b[:, 3, :, 1], written, atol=1e-5, rtol=1e-4)
    assert "q_proj" not in model.pointer.words_out
    with pytest.raises(InputError, match="needs a lexicon"):
        build_model("hypernetwork", {**SMALL, "pointer": True}, base_layout)


def test_what_a_value_projection_writes_reaches_the_residual_stream() -> None:
    base = load_model(resolve_base("smollm2-135m"))
    layout = AdapterLayout.from_config(base.config, base_model="org/base")
    groups = group_modules(layout)
    pointer = Pointer(16, groups, layout.rank, 4)
    embeddings = torch.randn(4, 576, generator=torch.Generator().manual_seed(0))
    fill_pointer(pointer, base, groups, embeddings)
    torch.testing.assert_close(pointer.words_in["q_proj"].square().sum(), torch.tensor(1.0))
    writing = pointer.words_out["v_proj"][20].detach()
    output: Any = base.get_submodule("model.layers.20.self_attn.o_proj")
    every_head = writing.unflatten(1, (3, 1, 64)).expand(-1, -1, 3, -1).flatten(1)
    written = (every_head @ output.weight.float().mT).detach()
    alike = torch.nn.functional.cosine_similarity(written[:, None], embeddings[None], dim=-1)
    # A third of the directions can be reached, the square root of which is the cosine.
    assert alike.argmax(1).tolist() == [0, 1, 2, 3]
    assert 0.4 < float(alike.diagonal().min())
