from __future__ import annotations

from pathlib import Path

import pytest
import torch
from lorasmith.kernels.per_row_lora import per_row_lora
from transformers import LlamaConfig, LlamaForCausalLM

from lorasmith.adapter import Adapter
from lorasmith.errors import LayoutMismatchError
from lorasmith.kernels.adapted_model import AdaptedModel, split_factors, stack_factors
from lorasmith.layout import AdapterLayout

CONFIG = LlamaConfig(
    vocab_size=61,
    hidden_size=24,
    intermediate_size=40,
    num_hidden_layers=2,
    num_attention_heads=3,
    num_key_value_heads=1,
    head_dim=8,
)


def make_base() -> LlamaForCausalLM:
    torch.manual_seed(0)
    base = LlamaForCausalLM(CONFIG)
    base.eval()
    return base


@pytest.fixture
def layout() -> AdapterLayout:
    return AdapterLayout.from_config(CONFIG, base_model="someone/tiny", rank=3, alpha=6.0)


def make_adapters(layout: AdapterLayout, count: int) -> list[Adapter]:
    generator = torch.Generator().manual_seed(1)
    return [
        Adapter(layout, torch.randn(layout.num_parameters, generator=generator) * 0.2)
        for _ in range(count)
    ]


def test_per_row_lora_is_the_product_with_each_rows_own_delta() -> None:
    torch.manual_seed(0)
    x = torch.randn(5, 7, 6, dtype=torch.float64)
    lora_a = torch.randn(3, 2, 6, dtype=torch.float64)
    lora_b = torch.randn(3, 4, 2, dtype=torch.float64)
    rows = torch.tensor([2, -1, 0, 0, 1])
    got = per_row_lora(x, lora_a, lora_b, rows, 0.5)
    for i, adapter in enumerate(rows.tolist()):
        want = (
            torch.zeros(7, 4, dtype=torch.float64)
            if adapter < 0
            else 0.5 * x[i] @ (lora_b[adapter] @ lora_a[adapter]).T
        )
        torch.testing.assert_close(got[i], want)


def test_rows_grouped_in_order_need_no_index() -> None:
    torch.manual_seed(0)
    x, lora_a, lora_b = torch.randn(6, 4, 5), torch.randn(3, 2, 5), torch.randn(3, 7, 2)
    indexed = per_row_lora(x, lora_a, lora_b, torch.tensor([0, 0, 1, 1, 2, 2]), 2.0)
    torch.testing.assert_close(per_row_lora(x, lora_a, lora_b, None, 2.0), indexed)


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


def test_a_layout_for_another_base_is_refused() -> None:
    wide = LlamaConfig(**(CONFIG.to_dict() | {"hidden_size": 48}))
    layout = AdapterLayout.from_config(wide, base_model="someone/wide")
    with pytest.raises(LayoutMismatchError, match="someone/wide"):
        AdaptedModel(make_base(), layout)
