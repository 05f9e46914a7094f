"""Reading with the base, and the generator that turns what was read into fast weights."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lorasmith.adapter import Adapter
from lorasmith.base_model import load_config, resolve_base
from lorasmith.encoders import base_reader
from lorasmith.encoders.base_reader import BaseReader, Passage
from lorasmith.encoders.condition import Condition, Reading, TokenType
from lorasmith.errors import InputError
from lorasmith.generator.checkpoint import load_checkpoint, save_checkpoint
from lorasmith.generator.composing import compose_adapters
from lorasmith.generator.context import ContextGenerator
from lorasmith.generator.registry import build_model
from lorasmith.layout import AdapterLayout

TEXT = "Ada was born in Velmora. She keeps an owl.\n\nHer brother plays the lute! Does she? No.\n"


@pytest.fixture(scope="module")
def base_folder(
    tmp_path_factory: pytest.TempPathFactory, save_tiny_base: Callable[..., None]
) -> Path:
    folder = tmp_path_factory.mktemp("base")
    save_tiny_base(folder, hidden_size=32, intermediate_size=48, num_key_value_heads=1)
    return folder


@pytest.fixture(scope="module")
def reader(base_folder: Path) -> BaseReader:
    return BaseReader.from_pretrained(str(base_folder), chunk_tokens=16, dtype=torch.float32)


@pytest.fixture(scope="module")
def layout(base_folder: Path) -> AdapterLayout:
    return AdapterLayout.from_config(
        load_config(resolve_base(str(base_folder))),
        base_model=str(base_folder),
        rank=4,
        alpha=8.0,
        target_kinds=("down_proj", "q_proj"),
    )


@pytest.fixture(scope="module")
def model(layout: AdapterLayout) -> ContextGenerator:
    torch.manual_seed(0)
    sizes = {"base_width": 32, "base_layers": 2, "width": 16, "num_heads": 2}
    made = build_model("context", sizes, layout)
    assert isinstance(made, ContextGenerator)
    with torch.no_grad():
        for parameter in made.parameters():
            parameter.add_(torch.randn_like(parameter), alpha=0.1)
    return made.eval()


def passages(*texts: str) -> list[Passage]:
    return [Passage(text=text, type=TokenType.DOCUMENT) for text in texts]


def flat(model: ContextGenerator, readings: list[Reading]) -> torch.Tensor:
    with torch.no_grad():
        return model.flat(Condition.of_readings(readings, 384))[0]


def test_states_are_what_enters_each_layer(reader: BaseReader) -> None:
    (reading,) = reader.readings(passages("Ada sleeps."))
    base: Any = reader.base.base_model
    assert torch.equal(reading.states[:, 0], base.embed_tokens(reading.ids))
    seen = []
    hook = base.layers[1].register_forward_pre_hook(lambda _, inputs: seen.append(inputs[0]))
    with torch.no_grad():
        reader.base(input_ids=reading.ids)
    hook.remove()
    assert torch.equal(reading.states[:, 1], seen[0])
    assert reading.states.shape == (1, 2, 64, 32)  # padded, for the same bytes on any threads
    assert reading.mask[0].tolist() == [True] * 11 + [False] * 53
    assert bool((reading.types == TokenType.DOCUMENT).all())


def test_control_tokens_in_a_document_are_text(reader: BaseReader) -> None:
    ids = reader.tokenize("a<eos>b")
    assert reader.tokenizer.eos_token_id not in ids
    assert reader.tokenizer.decode(ids) == "a<eos>b"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text("ab. \n!é", min_size=1, max_size=120))
def test_chunks_leave_nothing_out_and_are_at_least_half_full(reader: BaseReader, text: str) -> None:
    chunks = list(reader.chunks(text))
    assert reader.tokenizer.decode([i for chunk in chunks for i in chunk]) == text
    assert all(len(chunk) <= 16 for chunk in chunks)
    assert all(len(chunk) > 8 for chunk in chunks[:-1])


def test_too_many_tokens_are_found_without_holding_them(
    reader: BaseReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(base_reader, "MAX_TOKENS", 100)
    monkeypatch.setattr(base_reader, "_COUNTED_CHARACTERS", 20)
    given: list[int] = []
    tokenizer = reader.tokenizer

    class Watched:
        pad_token_id = tokenizer.pad_token_id

        def __call__(self, text: str, **options: object) -> Any:  # noqa: ANN401
            given.append(len(text))
            return tokenizer(text, **options)

    narrow = BaseReader(reader.base, Watched(), 16)  # type: ignore[arg-type]
    with pytest.raises(InputError, match="what is given has more than 100 tokens, the limit; "):
        next(narrow.readings(passages("ü" * 40, "ä" * 1000)))
    assert max(given) <= 20
    assert len(given) < 6
    assert len(list(narrow.readings(passages("ü" * 49)))) > 5


def test_chunks_are_cut_where_a_sentence_ends(reader: BaseReader) -> None:
    wide = BaseReader(reader.base, reader.tokenizer, chunk_tokens=60)
    assert [reader.tokenizer.decode(chunk) for chunk in wide.chunks(TEXT)] == [
        "Ada was born in Velmora. She keeps an owl.\n\n",
        "Her brother plays the lute! Does she? No.\n",
    ]
    wide.chunk_tokens = 30
    assert reader.tokenizer.decode(next(wide.chunks(TEXT))) == "Ada was born in Velmora."


def test_padding_and_company_change_nothing(reader: BaseReader, model: ContextGenerator) -> None:
    (short,) = reader.readings(passages("A owl."))
    ids = torch.tensor([[*short.ids[0, :6].tolist(), 0, 0, 0], [5] * 9])
    mask = torch.tensor([[True] * 6 + [False] * 3, [True] * 9])
    both = reader.read(ids, mask, torch.full_like(ids, int(TokenType.DOCUMENT)))
    alone = flat(model, [short])
    with torch.no_grad():
        together = model.flat(Condition.of_readings([both], 384, rows=2))[0]
    torch.testing.assert_close(together, alone, atol=1e-5, rtol=1e-4)


def test_memories_add_up(reader: BaseReader, model: ContextGenerator) -> None:
    readings = list(reader.readings(passages(TEXT, "Another text.")))
    assert len(readings) > 3
    with torch.no_grad():
        whole = model.remember(readings)
        parts = model.remember(readings[:2]) + model.remember(readings[2:])
        factors = model.recall(whole)
    for kind, values in whole.values.items():
        torch.testing.assert_close(parts.values[kind], values)
        torch.testing.assert_close(parts.keys[kind], whole.keys[kind])
    a, b = factors["down_proj"]
    assert a.shape == (1, 2, 4, 48)
    assert b.shape == (1, 2, 32, 4)


def test_the_delta_answers_keys_by_ridge_regression(
    reader: BaseReader, model: ContextGenerator
) -> None:
    (reading,) = reader.readings(passages("Ada sleeps."))
    with torch.no_grad():
        memory, entries = model.memorise(reading)
        _, lora_b = model.recall(memory)["down_proj"]
    own, written = model.memory_of("down_proj"), entries["down_proj"]
    keys, gates = written.keys[0, 1].double(), written.gates[0, 1].double()
    weighted = keys * gates[:, None]
    ridge = keys.mT @ weighted + own.strictness[1].double().exp() * torch.eye(4)
    states = reading.states[0, 0].double()
    tokens = states / states.square().mean(-1, keepdim=True).add(1e-6).sqrt()
    noticed = memory.values["down_proj"][0, 1, 32:].double()
    values = torch.cat([own.gain[1].double()[:, None] * (tokens.mT @ weighted)])
    values = values + own.answer[1].double() @ noticed
    expected = model.lora_b["down_proj"][1].double()
    expected = expected + values @ torch.linalg.inv(ridge) / model.layout.scaling
    torch.testing.assert_close(lora_b[0, 1].double(), expected, rtol=1e-4, atol=1e-5)


def test_attention_is_what_the_delta_mixes(reader: BaseReader, model: ContextGenerator) -> None:
    (reading,) = reader.readings(passages("Ada sleeps."))
    asked = torch.randn(1, 2, 3, 4)
    own = model.memory_of("down_proj")
    with torch.no_grad():
        memory, entries = model.memorise(reading)
        weights = own.attention(entries["down_proj"], memory.keys["down_proj"], asked)
        answers = own.recall(memory.keys["down_proj"], memory.values["down_proj"])
        scale = reading.states.square().mean(-1, keepdim=True).add(1e-6).rsqrt()
        seen = reading.states * scale
        values = torch.einsum("btw,ldw->bltd", model.notice(reading, seen), own.answer)
        values = values + own.gain[:, None] * seen[:, :1]
    torch.testing.assert_close(asked @ answers.mT, weights @ values, rtol=1e-3, atol=1e-5)


def test_memories_are_summed_in_full_where_training_is_not(
    reader: BaseReader, model: ContextGenerator
) -> None:
    (reading, *_) = reader.readings(passages("Ada was born in Velmora. Her dog is Rex."))
    whole = model.memorise(reading)[0]
    with torch.autocast("cpu", torch.bfloat16):
        low = model.memorise(reading)[0]
    assert all(kept.dtype == torch.float32 for kept in (*low.keys.values(), *low.values.values()))
    for kind, keys in whole.keys.items():
        assert not torch.equal(keys, low.keys[kind])  # what is summed is rounded before


def test_nothing_read_leaves_the_static_adapter(model: ContextGenerator) -> None:
    with torch.no_grad():
        found = model(Condition.nothing(384, rows=2))
    for kind, (a, b) in found.items():
        assert torch.equal(b[1], model.lora_b[kind])
        assert torch.equal(a[0], model.lora_a[kind])


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"memory_kinds": ("v_proj",)}, "no module remembers"),
        ({"first_layer": 2}, "from layer 2 on"),
    ],
)
def test_memories_that_cannot_be_are_refused(
    layout: AdapterLayout, settings: dict[str, Any], message: str
) -> None:
    with pytest.raises(InputError, match=message):
        build_model("context", {"base_width": 32, "base_layers": 2, **settings}, layout)


def test_every_parameter_learns(reader: BaseReader, model: ContextGenerator) -> None:
    readings = list(reader.readings(passages("Ada was born.")))
    out = model.flat(Condition.of_readings(readings, 384))
    gradients = torch.autograd.grad(
        (out * torch.randn(out.shape)).sum(), list(model.parameters()), allow_unused=True
    )
    for (name, _), gradient in zip(model.named_parameters(), gradients, strict=True):
        assert gradient is not None, name
        assert torch.isfinite(gradient).all(), name
        assert gradient.any() or "read_" in name, name


def test_a_checkpoint_brings_the_same_adapter(
    reader: BaseReader, model: ContextGenerator, tmp_path: Path
) -> None:
    save_checkpoint(tmp_path / "context", model, {})
    again = load_checkpoint(tmp_path / "context").model
    assert isinstance(again, ContextGenerator)
    readings = list(reader.readings(passages(TEXT)))
    one, other = flat(model, readings), flat(again, readings)
    assert torch.nn.functional.cosine_similarity(one, other, dim=0) > 0.999


def test_adapters_of_one_generator_compose_at_their_own_rank(
    reader: BaseReader, model: ContextGenerator
) -> None:
    parts = [
        Adapter(model.layout, flat(model, list(reader.readings(passages(text)))))
        for text in ("Ada was born.", "Her owl sleeps.")
    ]
    assert compose_adapters(parts).energy_lost < 1e-6


def test_a_layout_of_more_layers_than_the_base_is_refused(layout: AdapterLayout) -> None:
    with pytest.raises(InputError, match="modules beyond layer 0; set base_layers"):
        build_model("context", {"base_width": 32, "base_layers": 1}, layout)
