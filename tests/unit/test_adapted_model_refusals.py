"""What an adapted model refuses: with one line, and before the base has run."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch
from transformers import LlamaConfig

from lorasmith.adapter import Adapter
from lorasmith.base_model import load_model, resolve_base
from lorasmith.errors import LayoutMismatchError
from lorasmith.kernels.adapted_model import AdaptedModel, stack_factors
from lorasmith.kernels.segmented_lora import batched_lora
from lorasmith.kernels.wearing import merge_adapter
from lorasmith.layout import AdapterLayout
from tests.tiny_base import CONFIG, make_adapters, make_base, make_layout


@pytest.fixture
def layout() -> AdapterLayout:
    return make_layout()


@pytest.mark.parametrize(
    ("a_shape", "b_shape", "named"),
    [
        ((3, 2, 4), (3, 7, 2), "lora_a"),
        ((3, 2, 5), (3, 7, 1), "lora_b"),
        ((4, 2, 5), (4, 7, 2), "x"),
    ],
)
def test_factors_that_do_not_fit_sorted_rows_are_refused(
    a_shape: tuple[int, ...], b_shape: tuple[int, ...], named: str
) -> None:
    with pytest.raises(ValueError, match=f"^{named} must"):
        batched_lora(torch.randn(6, 4, 5), torch.randn(a_shape), torch.randn(b_shape), 1.0)


def test_a_layout_for_another_base_is_refused() -> None:
    wide = LlamaConfig(**(CONFIG.to_dict() | {"hidden_size": 48}))
    layout = AdapterLayout.from_config(wide, base_model="someone/wide")
    with pytest.raises(LayoutMismatchError, match="someone/wide"):
        AdaptedModel(make_base(), layout)


@pytest.mark.parametrize(
    ("adapters", "wears", "message"),
    [
        (0, [0, -1], "row_to_adapter must be between -1 and -1, got -1 to 0"),
        (1, [-1, 1], "row_to_adapter must be between -1 and 0, got -1 to 1"),
        (1, [-2, -1], "row_to_adapter must be between -1 and 0, got -2 to -1"),
        (1, [-1, -1, 7], "row_to_adapter must have one entry for each of 2 prompts, got 3"),
        (1, [0], "row_to_adapter must have one entry for each of 2 prompts, got 1"),
        (1, [0, "a"], r"row_to_adapter\[1\] must be a whole number, or map such to weights, got"),
        (1, [0.5, 0], r"row_to_adapter\[0\] must be a whole number"),
        (1, [0, {0: "much"}], r"row_to_adapter\[1\] must be a whole number"),
    ],
)
def test_answers_that_nobody_can_give_are_refused(
    adapters: int,
    wears: list[Any],
    message: str,
    layout: AdapterLayout,
    tmp_path: Path,
    save_tiny_base: Callable[..., None],
) -> None:
    from transformers import AutoTokenizer

    save_tiny_base(tmp_path, hidden_size=24, intermediate_size=40)
    tokenizer = AutoTokenizer.from_pretrained(tmp_path)
    model, own = AdaptedModel(make_base()), make_adapters(layout, adapters)
    with pytest.raises((ValueError, TypeError), match=message):
        model.greedy_answers(tokenizer, ["a", "b"], own, wears, max_new_tokens=1)
    with pytest.raises(ValueError, match="max_new_tokens must be at least 1, got 0"):
        model.greedy_answers(tokenizer, ["a", "b"], max_new_tokens=0)
    assert model.greedy_answers(tokenizer, [], own) == []


def test_an_adapter_for_another_base_is_refused(layout: AdapterLayout) -> None:
    other = AdapterLayout.from_config(CONFIG, base_model="someone/else", rank=3)
    wide = LlamaConfig(**(CONFIG.to_dict() | {"hidden_size": 48}))
    large = AdapterLayout.from_config(wide, base_model="someone/tiny", rank=3)
    model = AdaptedModel(make_base(), layout)
    with (
        pytest.raises(ValueError, match=r"adapters\[0\].*someone/tiny.*someone/else"),
        model.wearing_adapters(make_adapters(other, 1)),
    ):
        pass
    with (
        pytest.raises(ValueError, match=r"adapters\[0\].*should be \(48, 24\), got \(24, 24\)"),
        model.wearing_adapters(make_adapters(large, 1)),
    ):
        pass


def test_without_a_layout_the_hub_id_of_the_base_says_whose_adapters_fit(
    layout: AdapterLayout,
) -> None:
    base = make_base()
    base.config.name_or_path = "someone/else"
    with (
        pytest.raises(ValueError, match=r"adapters\[0\].*someone/else.*someone/tiny"),
        AdaptedModel(base).wearing_adapters(make_adapters(layout, 1)),
    ):
        pass
    base = make_base()
    base.config.name_or_path = "/models/tiny"
    with AdaptedModel(base).wearing_adapters(make_adapters(layout, 1)):
        pass


def test_a_layout_for_another_base_of_the_hub_is_refused(layout: AdapterLayout) -> None:
    base = make_base()
    base.config.name_or_path = "someone/else"
    message = "should be for someone/else, got one for someone/tiny; use the base it was made for"
    (adapter,) = make_adapters(layout, 1)
    with pytest.raises(LayoutMismatchError, match=f"^layout {message}"):
        AdaptedModel(base, layout)
    with pytest.raises(LayoutMismatchError, match=f"^adapter {message}"):
        merge_adapter(base, adapter)
    # A folder may hold any base, so one that is named after a folder is as good as its shapes.
    folder = AdapterLayout.from_config(CONFIG, base_model="/models/tiny", rank=3)
    with AdaptedModel(base, folder).wearing_adapters(make_adapters(folder, 1)):
        pass


def test_the_embedded_base_takes_no_adapters_of_its_sibling() -> None:
    base = load_model(resolve_base("smollm2-135m"))
    sibling = AdapterLayout.from_config(
        base.config, base_model="HuggingFaceTB/SmolLM2-135M", rank=1
    )
    own = replace(sibling, base_model="HuggingFaceTB/SmolLM2-135M-Instruct")
    model = AdaptedModel(base)
    with (
        pytest.raises(LayoutMismatchError, match=r"SmolLM2-135M-Instruct, got one for .*-135M;"),
        model.wearing_adapters([Adapter(sibling, torch.zeros(sibling.num_parameters))]),
    ):
        pass
    with model.wearing_adapters([Adapter(own, torch.zeros(own.num_parameters))]):
        pass


def test_a_model_that_was_refused_leaves_nothing_behind(layout: AdapterLayout) -> None:
    base = make_base()
    values = AdapterLayout.from_config(CONFIG, base_model="a/b", target_kinds=["v_proj"])
    AdaptedModel(base, values)
    with pytest.raises(ValueError, match="v_proj of this base has an AdaptedModel already"):
        AdaptedModel(base)
    queries = AdapterLayout.from_config(CONFIG, base_model="a/b", target_kinds=["q_proj"])
    AdaptedModel(base, queries)


def test_a_batch_of_other_rows_is_refused(layout: AdapterLayout) -> None:
    model = AdaptedModel(make_base(), layout)
    ids = torch.randint(0, 61, (3, 6))
    with (
        pytest.raises(ValueError, match="row_to_adapter must have one entry for each of 3 rows"),
        model.wearing_adapters(make_adapters(layout, 1), [0, 0]),
    ):
        model.base(input_ids=ids)
    with (
        pytest.raises(ValueError, match="row_to_adapter must be between -1 and 0, got 0 to 1"),
        model.wearing_adapters(make_adapters(layout, 1), [0, 1]),
    ):
        pass
    assert model.base(input_ids=ids).logits.isfinite().all()


def test_factors_of_modules_that_are_no_targets_are_refused(layout: AdapterLayout) -> None:
    factors = stack_factors(make_adapters(layout, 1))
    model = AdaptedModel(make_base(), layout)
    with pytest.raises(ValueError, match="which is no target module"):
        model.wearing(factors | {"model.norm": factors[layout.modules[0].path]}).__enter__()
    factors.pop(layout.modules[0].path)
    with pytest.raises(ValueError, match=f"factors has nothing for {layout.modules[0].path}"):
        model.wearing(factors).__enter__()


def test_weights_and_numbers_of_adapters_that_do_not_fit_are_refused(
    layout: AdapterLayout,
) -> None:
    model = AdaptedModel(make_base(), layout)
    worn = stack_factors(make_adapters(layout, 2))
    with (
        pytest.raises(ValueError, match="weights needs row_to_adapter"),
        model.wearing(worn, weights=torch.ones(2, 1)),
    ):
        pass
    path = next(iter(worn))
    lora_a, lora_b = worn[path]
    with (
        pytest.raises(ValueError, match=r"of equally many adapters in all modules, got \[1, 2\]"),
        model.wearing(dict(worn) | {path: (lora_a[:1], lora_b[:1])}),
    ):
        pass
    cases: list[tuple[Any, type[Exception], str]] = [
        ((lora_a, lora_b[:, :1]), ValueError, r"lora_B must have shape \(2, 24, 3\), got \(2, 1"),
        ((lora_a[..., :1], lora_b), ValueError, r"lora_A must have shape \(any, any, 24\), got"),
        ((lora_a.repeat(1, 90, 1), lora_b.repeat(1, 1, 90)), ValueError, "of at most 256, got 270"),
        ((lora_a.to("meta"), lora_b), ValueError, "lora_A must be on cpu as the base is, got meta"),
        ((lora_a.long(), lora_b), TypeError, "lora_A must be float64, float32"),
        (([1.0], lora_b), TypeError, "lora_A must be a tensor, got list"),
    ]
    for change, error, message in cases:
        for rows in (None, torch.tensor([0, 1])):
            with (
                pytest.raises(error, match=rf"^factors of {path}.*{message}"),
                model.wearing(dict(worn) | {path: change}, rows),
            ):
                pass
    with (
        pytest.raises(ValueError, match="factors must be of at least one adapter, got none"),
        model.wearing({key: (a[:0], b[:0]) for key, (a, b) in worn.items()}),
    ):
        pass
    with (
        pytest.raises(TypeError, match="factors must map the paths of modules to pairs, got list"),
        model.wearing([]),  # type: ignore[arg-type]
    ):
        pass
    with model.wearing_adapters([], []):  # a batch of no rows
        pass
    with model.wearing_adapters(make_adapters(layout, 1), [{0: 1}]):
        pass


def test_adapters_of_several_layouts_are_not_stacked(layout: AdapterLayout) -> None:
    """Their buffers may be equally long."""
    (first,) = make_adapters(layout, 1)
    same = Adapter(replace(layout), first.flat)
    assert next(iter(stack_factors([first, same]).values()))[0].shape[0] == 2
    for other in (replace(layout, base_model="someone/else"), replace(layout, alpha=12.0)):
        message = r"adapters\[1\] must have the layout of adapters\[0\]"
        with pytest.raises(LayoutMismatchError, match=message):
            stack_factors([first, Adapter(other, first.flat)])
    with pytest.raises(ValueError, match="adapters must hold at least one adapter, got none"):
        stack_factors([])
