from __future__ import annotations

import copy
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
from transformers import GPT2Config, GPT2LMHeadModel, LlamaForCausalLM

from lorasmith.adapter import Adapter
from lorasmith.errors import LayoutMismatchError
from lorasmith.kernels.adapted_model import AdaptedModel, Wears, split_factors, stack_factors
from lorasmith.kernels.line_ends import LineEnds
from lorasmith.kernels.segmented_lora import batched_lora
from lorasmith.kernels.wearing import merge_adapter
from lorasmith.layout import AdapterLayout
from tests.tiny_base import CONFIG, make_adapters, make_base, make_layout


@pytest.fixture
def layout() -> AdapterLayout:
    return make_layout()


def test_rows_sorted_by_adapter_get_their_own_delta() -> None:
    torch.manual_seed(0)
    x, lora_a, lora_b = torch.randn(6, 4, 5), torch.randn(3, 2, 5), torch.randn(3, 7, 2)
    got = batched_lora(x, lora_a, lora_b, 0.5)
    for i, adapter in enumerate((0, 0, 1, 1, 2, 2)):
        want = 0.5 * x[i] @ (lora_b[adapter] @ lora_a[adapter]).T
        torch.testing.assert_close(got[i], want)


# peft 0.21 asks transformers 5.23 for a name that it is about to drop.
@pytest.mark.filterwarnings("ignore:.is_gradient_checkpointing. is deprecated:FutureWarning")
def test_each_row_wears_its_own_adapter_as_in_peft(layout: AdapterLayout, tmp_path: Path) -> None:
    from peft import PeftModel

    adapters = make_adapters(layout, 2)
    ids = torch.randint(0, 61, (3, 6), generator=torch.Generator().manual_seed(2))
    model = AdaptedModel(make_base(), layout)
    with torch.no_grad(), model.wearing(stack_factors(adapters), torch.tensor([1, -1, 0])):
        got = model.base(input_ids=ids).logits
    torch.testing.assert_close(got[1], make_base()(input_ids=ids[1:2]).logits[0].detach())
    for row, adapter in ((0, adapters[1]), (2, adapters[0])):
        folder = adapter.save_pretrained(tmp_path / str(row), dtype="float32")
        worn = PeftModel.from_pretrained(make_base(), folder)
        with torch.no_grad():
            want = worn(input_ids=ids[row : row + 1]).logits[0]
        torch.testing.assert_close(got[row], want, atol=1e-4, rtol=0)


def test_without_adapters_the_base_is_untouched(layout: AdapterLayout) -> None:
    ids = torch.arange(6)[None]
    want = make_base()(input_ids=ids).logits
    model = AdaptedModel(make_base(), layout)
    with model.wearing(stack_factors(make_adapters(layout, 1))):
        assert not torch.equal(model.base(input_ids=ids).logits, want)
    assert torch.equal(model.base(input_ids=ids).logits, want)


def test_gradients_reach_the_factors_only(layout: AdapterLayout) -> None:
    base = make_base().requires_grad_(False)
    flats = torch.randn(2, layout.num_parameters, requires_grad=True)
    model = AdaptedModel(base, layout)
    with model.wearing(split_factors(layout, flats)):
        out = model.base(input_ids=torch.randint(0, 61, (4, 5))).logits
    out.square().sum().backward()
    assert flats.grad is not None
    assert bool((flats.grad != 0).any(dim=0).all())
    assert all(parameter.grad is None for parameter in base.parameters())


def delta_by_hand(model: LlamaForCausalLM, worn: list[tuple[Adapter, float]]) -> LlamaForCausalLM:
    """Return a base with weighted deltas added to its weights."""
    with torch.no_grad():
        for adapter, weight in worn:
            for module in adapter.layout.modules:
                lora_a, lora_b = adapter.factors(module)
                delta = adapter.layout.scaling * lora_b @ lora_a
                model.get_parameter(f"{module.path}.weight").add_(weight * delta)
    return model


def test_rows_wear_any_ranks_several_at_once_or_nothing(layout: AdapterLayout) -> None:
    small = make_adapters(layout, 1)[0]
    wide = AdapterLayout.from_config(
        CONFIG, base_model="someone/tiny", rank=7, alpha=3.0, target_kinds="all-linear"
    )
    large = make_adapters(wide, 1)[0]
    ids = torch.randint(0, 61, (4, 6), generator=torch.Generator().manual_seed(2))
    model = AdaptedModel(make_base())
    with (
        torch.no_grad(),
        model.wearing_adapters([small, large], [1, -1, {0: 0.5, 1: -0.25}, 0]),
    ):
        got = model.base(input_ids=ids).logits
    rows: list[list[tuple[Adapter, float]]]
    rows = [[(large, 1.0)], [], [(small, 0.5), (large, -0.25)], [(small, 1.0)]]
    for row, worn in enumerate(rows):
        with torch.no_grad():
            want = delta_by_hand(make_base(), worn)(input_ids=ids[row : row + 1]).logits[0]
        torch.testing.assert_close(got[row], want, atol=1e-4, rtol=0)


def test_a_row_without_an_adapter_gives_the_base_in_the_same_batch(layout: AdapterLayout) -> None:
    ids = torch.randint(0, 61, (3, 6), generator=torch.Generator().manual_seed(2))
    model = AdaptedModel(make_base(), layout)
    with torch.no_grad():
        want = model.base(input_ids=ids).logits
        with model.wearing_adapters(make_adapters(layout, 1), [0, -1, 0]):
            got = model.base(input_ids=ids).logits
    assert torch.equal(got[1], want[1])
    assert not torch.equal(got[0], want[0])


def test_answers_with_a_cache_are_those_of_each_row_alone(
    layout: AdapterLayout, tmp_path: Path, save_tiny_base: Callable[..., None]
) -> None:
    from transformers import AutoModelForCausalLM, AutoTokenizer

    save_tiny_base(tmp_path, hidden_size=32, intermediate_size=40)
    tokenizer = AutoTokenizer.from_pretrained(tmp_path)
    base = AutoModelForCausalLM.from_pretrained(tmp_path)
    own = AdapterLayout.from_config(base.config, base_model="someone/bytes", rank=3, alpha=6.0)
    other = AdapterLayout.from_config(base.config, base_model="someone/bytes", rank=5, alpha=6.0)
    adapters = [*make_adapters(own, 2), *make_adapters(other, 1)]
    prompts = ["abc", "a", "some more", "xy", "q"]
    wears: list[Wears] = [2, -1, 0, {1: 0.5, 2: 0.5}, 2]
    model = AdaptedModel(base, own)
    together = model.greedy_answers(tokenizer, prompts, adapters, wears, max_new_tokens=6)
    alone = [
        model.greedy_answers(tokenizer, [prompt], adapters, [worn], max_new_tokens=6)[0]
        for prompt, worn in zip(prompts, wears, strict=True)
    ]
    assert together == alone
    assert len(set(together)) > 1


def test_what_rows_wear_may_be_numbers_of_other_packages(layout: AdapterLayout) -> None:
    model, adapters = AdaptedModel(make_base()), make_adapters(layout, 2)
    ids = torch.arange(18).reshape(3, 6)
    found = []
    for wears in (
        [1, -1, {0: 0.5}],
        [np.int64(1), torch.tensor(-1), {np.int32(0): np.float32(0.5)}],
    ):
        with torch.no_grad(), model.wearing_adapters(adapters, wears):  # type: ignore[arg-type]
            found.append(model.base(input_ids=ids).logits)
    assert torch.equal(*found)


def test_gradients_reach_factors_of_chosen_rows(layout: AdapterLayout) -> None:
    base = make_base().requires_grad_(False)
    flats = torch.randn(3, layout.num_parameters, requires_grad=True)
    model = AdaptedModel(base, layout)
    with model.wearing(split_factors(layout, flats), torch.tensor([2, -1, 0, 2])):
        out = model.base(input_ids=torch.randint(0, 61, (4, 5))).logits
    out.square().sum().backward()
    assert flats.grad is not None
    assert bool((flats.grad[[0, 2]] != 0).any())
    assert bool((flats.grad[1] == 0).all())


@pytest.mark.parametrize("sorted_rows", [True, False])
def test_a_model_under_autocast(sorted_rows: bool, layout: AdapterLayout) -> None:
    base = make_base().requires_grad_(False)
    model, ids = AdaptedModel(base, layout), torch.arange(12).reshape(2, 6)
    flats = torch.stack([adapter.flat for adapter in make_adapters(layout, 2)]).requires_grad_()
    rows = None if sorted_rows else torch.tensor([0, 1])
    found = []
    for enabled in (True, False):
        worn = model.wearing(split_factors(layout, flats), rows)
        with worn, torch.autocast("cpu", torch.bfloat16, enabled=enabled):
            logits = model.base(input_ids=ids).logits
        (grad,) = torch.autograd.grad(logits.float().square().mean(), flats)
        found.append((logits.detach().float(), grad))
    for got, want in zip(*found, strict=True):
        assert float((got - want).norm() / want.norm()) < 0.05


def test_rows_that_an_inference_used_can_train(layout: AdapterLayout) -> None:
    model, ids = AdaptedModel(make_base().requires_grad_(False)), torch.arange(12).reshape(2, 6)
    flats = torch.randn(2, layout.num_parameters, requires_grad=True)
    with model.wearing(split_factors(layout, flats), torch.tensor([0, 1])):
        with torch.inference_mode():
            model.base(input_ids=ids)
        model.base(input_ids=ids).logits.sum().backward()
    assert flats.grad is not None


def test_a_base_that_stores_its_weights_transposed(tmp_path: Path) -> None:
    config = GPT2Config(vocab_size=61, n_embd=24, n_layer=2, n_head=3, n_positions=32)
    torch.manual_seed(0)
    base = GPT2LMHeadModel(config)
    base.eval()
    layout = AdapterLayout.from_config(config, base_model="someone/gpt", rank=3, alpha=6.0)
    (adapter,) = make_adapters(layout, 1)
    ids = torch.randint(0, 61, (2, 6), generator=torch.Generator().manual_seed(2))
    changed = copy.deepcopy(base)
    with torch.no_grad():
        for module in layout.modules:
            lora_a, lora_b = adapter.factors(module)
            delta = layout.scaling * lora_b @ lora_a
            changed.get_parameter(f"{module.path}.weight").add_(delta.T)
        plain, want = base(input_ids=ids).logits, changed(input_ids=ids).logits
        model = AdaptedModel(base)
        with model.wearing_adapters([adapter], [-1, 0]):
            got = model.base(input_ids=ids).logits
    torch.testing.assert_close(got[0], plain[0])
    torch.testing.assert_close(got[1], want[1], atol=1e-4, rtol=0)
    merge_adapter(base, adapter)
    for name, weight in changed.named_parameters():
        torch.testing.assert_close(base.get_parameter(name), weight)


def test_an_adapter_is_folded_into_a_model(layout: AdapterLayout) -> None:
    (adapter,) = make_adapters(layout, 1)
    ids = torch.randint(0, 61, (2, 6))
    with torch.no_grad():
        model = AdaptedModel(make_base(), layout)
        with model.wearing_adapters([adapter], [0, 0]):
            want = model.base(input_ids=ids).logits
        base = make_base()
        merge_adapter(base, adapter)
        torch.testing.assert_close(base(input_ids=ids).logits, want, atol=1e-4, rtol=0)
    other = make_base()
    del other.model.layers[1]
    with pytest.raises(LayoutMismatchError, match=r"layers\.1"):
        merge_adapter(other, adapter)


@pytest.mark.parametrize("sorted_rows", [True, False])
def test_compiling_the_layers_keeps_their_graphs_whole(
    sorted_rows: bool, layout: AdapterLayout
) -> None:
    model, adapters = AdaptedModel(make_base(), layout), make_adapters(layout, 2)
    if sorted_rows:
        ids, worn = torch.randint(0, 61, (4, 6)), model.wearing(stack_factors(adapters))
    else:
        ids = torch.randint(0, 61, (3, 6))
        worn = model.wearing_adapters(adapters, [1, -1, {0: 0.5, 1: 0.5}])
    with torch.no_grad(), worn:
        want = model.base(input_ids=ids, use_cache=False).logits
        for layer in model.base.model.layers:
            layer.compile(backend="aot_eager", fullgraph=True)
        got = model.base(input_ids=ids, use_cache=False).logits
    torch.testing.assert_close(got, want)


def test_what_is_worn_inside_comes_off_again(layout: AdapterLayout) -> None:
    base = make_base()
    model = AdaptedModel(base, layout)
    ids = torch.arange(12).reshape(2, 6)
    (outer, inner) = make_adapters(layout, 2)
    narrow = AdapterLayout.from_config(
        CONFIG, base_model="someone/tiny", rank=3, alpha=6.0, target_kinds=["v_proj"]
    )
    (small,) = make_adapters(narrow, 1)
    with torch.no_grad(), model.wearing_adapters([outer], [0, 0]):
        want = base(ids).logits
        for one in (inner, small):
            with model.wearing_adapters([one], [0, 0]):
                within = base(ids).logits
            torch.testing.assert_close(base(ids).logits, want)
    with torch.no_grad(), model.wearing_adapters([small], [0, 0]):
        torch.testing.assert_close(base(ids).logits, within)


def test_any_token_with_a_line_end_ends_a_line_that_has_begun() -> None:
    from tokenizers import Tokenizer, models
    from transformers import PreTrainedTokenizerFast

    words = ["a", "\n", "\n\n", " ", "a\n", "\na"]
    model = models.WordLevel({word: index for index, word in enumerate(words)}, unk_token="a")
    tokenizer = PreTrainedTokenizerFast(tokenizer_object=Tokenizer(model))
    lines = LineEnds.of(tokenizer, len(words) + 2, torch.device("cpu"))
    assert not lines.begins[len(words) :].any()  # a padded vocabulary has tokens without a text
    ids = torch.arange(len(words))
    fresh = torch.zeros(len(words), dtype=torch.bool)
    assert [words[i] for i in ids[lines.ended(ids, fresh)]] == ["a\n"]
    assert [words[i] for i in ids[lines.ended(ids, ~fresh)]] == ["\n", "\n\n", "a\n", "\na"]
    assert [words[i] for i in ids[lines.begins[ids]]] == ["a", "a\n", "\na"]
