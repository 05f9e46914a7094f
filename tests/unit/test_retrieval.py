"""Retrieval generators: what they return is what the library's deltas say."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from lorasmith.adapter import Adapter
from lorasmith.encoders.condition import Condition
from lorasmith.errors import InputError
from lorasmith.generator.checkpoint import load_checkpoint, save_checkpoint
from lorasmith.generator.merging import merge_adapters
from lorasmith.generator.model import GeneratorModel
from lorasmith.generator.retrieval import Retrieval, Ridge
from lorasmith.layout import AdapterLayout, TargetModule

DIM = 6
LAYOUT = AdapterLayout(
    base_model="org/base",
    modules=tuple(
        TargetModule.from_path(f"model.layers.{layer}.{kind}", *shape)
        for layer in range(2)
        for kind, shape in {"q": (6, 5), "v": (6, 3)}.items()
    ),
    rank=2,
    alpha=4.0,
)


@pytest.fixture(scope="module")
def library() -> list[Adapter]:
    generator = torch.Generator().manual_seed(0)
    size = LAYOUT.num_parameters
    return [Adapter(LAYOUT, torch.randn(size, generator=generator)) for _ in range(5)]


@pytest.fixture(scope="module")
def places() -> torch.Tensor:
    drawn = torch.randn(5, DIM, generator=torch.Generator().manual_seed(1))
    return torch.nn.functional.normalize(drawn, dim=-1)


def condition(pooled: torch.Tensor) -> Condition:
    rows = len(pooled)
    tokens = torch.zeros(rows, 1, DIM)
    return Condition(tokens=tokens, mask=torch.ones(rows, 1, dtype=torch.bool), pooled=pooled)


def deltas(model: GeneratorModel, pooled: torch.Tensor) -> list[dict[str, torch.Tensor]]:
    flats = model.flat(condition(pooled))
    adapters = [Adapter(model.layout, flat) for flat in flats]
    return [dense(adapter) for adapter in adapters]


def dense(adapter: Adapter) -> dict[str, torch.Tensor]:
    found = {}
    for module in adapter.layout.modules:
        lora_a, lora_b = adapter.factors(module)
        found[module.path] = adapter.layout.scaling * lora_b @ lora_a
    return found


def assert_same(found: dict[str, torch.Tensor], wanted: dict[str, torch.Tensor]) -> None:
    for path, delta in wanted.items():
        torch.testing.assert_close(found[path], delta, atol=1e-3, rtol=1e-3)


def test_the_nearest_is_the_adapter_itself(library: list[Adapter], places: torch.Tensor) -> None:
    model = Retrieval.fit(library, places)
    near = torch.nn.functional.normalize(places + 0.02, dim=-1)
    for found, adapter in zip(deltas(model, near), library, strict=True):
        assert_same(found, dense(adapter))


def test_the_mean_is_one_adapter_for_all(library: list[Adapter], places: torch.Tensor) -> None:
    model = Retrieval.fit(library, places, method="mean")
    assert model.config.num_adapters == 1
    for found in deltas(model, places):
        assert_same(found, dense(merge_adapters(library)))


def test_top_k_merges_by_similarity(library: list[Adapter], places: torch.Tensor) -> None:
    model = Retrieval.fit(library, places, method="top_k", k=3, temperature=0.2)
    pooled = torch.nn.functional.normalize(places[:1] + 0.3 * places[1:2], dim=-1)
    weights = model.weights(pooled)[0]
    assert int((weights > 0).sum()) == 3
    chosen = weights.nonzero().flatten().tolist()
    similarities = (pooled @ places.mT)[0]
    assert set(chosen) == set(similarities.topk(3).indices.tolist())
    expected = (similarities[chosen] / 0.2).softmax(0)
    torch.testing.assert_close(weights[chosen], expected)
    merged = merge_adapters([library[i] for i in chosen], expected.tolist())
    assert_same(deltas(model, pooled)[0], dense(merged))


def test_ridge_gives_back_what_it_was_fitted_to_when_nothing_penalises(
    library: list[Adapter], places: torch.Tensor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lorasmith.generator.retrieval._RIDGE_PENALTIES", (1e-9,))
    model = Ridge.fit(library, places, basis_size=6)
    weights = model.weights(places)
    torch.testing.assert_close(weights, torch.eye(5), atol=1e-4, rtol=1e-4)
    for found, adapter in zip(deltas(model, places), library, strict=True):
        assert_same(found, dense(adapter))


def test_ridge_falls_back_on_the_mean_when_descriptions_say_nothing(
    library: list[Adapter], places: torch.Tensor
) -> None:
    """Deltas here are independent of the descriptions: leaving one out shows it."""
    model = Ridge.fit(library, places, basis_size=6)
    assert model.config.penalty >= 10
    torch.testing.assert_close(model.weights(places).sum(-1), torch.ones(5))
    assert float((model.weights(places) - 0.2).abs().max()) < 0.1


def test_ridge_follows_descriptions_that_say_something() -> None:
    """Deltas that are linear in the description are predicted for one never seen."""
    generator = torch.Generator().manual_seed(3)
    places = torch.nn.functional.normalize(torch.randn(40, DIM, generator=generator), dim=-1)
    bases = {m.path: torch.randn(m.out_features, 1, generator=generator) for m in LAYOUT.modules}
    reads = {m.path: torch.randn(m.in_features, DIM, generator=generator) for m in LAYOUT.modules}
    adapters = []
    for place in places:
        adapter = Adapter(LAYOUT, torch.zeros(LAYOUT.num_parameters))
        for module in LAYOUT.modules:
            lora_a, lora_b = adapter.factors(module)
            lora_b[:, :1] = bases[module.path]
            lora_a[0] = reads[module.path] @ place
        adapters.append(adapter)
    model = Ridge.fit(adapters[1:], places[1:], basis_size=6)
    found, wanted = deltas(model, places[:1])[0], dense(adapters[0])
    for path, delta in wanted.items():
        assert float((found[path] - delta).norm() / delta.norm()) < 0.2


@pytest.mark.parametrize("family", [Retrieval, Ridge])
def test_a_library_survives_saving(
    library: list[Adapter],
    places: torch.Tensor,
    tmp_path: Path,
    family: type[Retrieval] | type[Ridge],
) -> None:
    model = family.fit(library, places)
    save_checkpoint(tmp_path / "saved", model, {})
    again = load_checkpoint(tmp_path / "saved").model
    assert again.config == model.config
    ours, theirs = model.flat(condition(places)), again.flat(condition(places))
    assert float((ours - theirs).norm() / ours.norm()) < 0.02  # saved in bfloat16


def test_settings_count_in_a_generators_digest(
    library: list[Adapter], places: torch.Tensor, tmp_path: Path
) -> None:
    for k in (2, 3):  # the same weights, merged differently
        save_checkpoint(tmp_path / str(k), Retrieval.fit(library, places, method="top_k", k=k), {})
    two, three = (load_checkpoint(tmp_path / str(k)) for k in (2, 3))
    assert two.digest == load_checkpoint(tmp_path / "2").digest != three.digest
    assert all(
        torch.equal(weight, three.model.state_dict()[name])
        for name, weight in two.model.state_dict().items()
    )


def test_what_is_no_library(library: list[Adapter], places: torch.Tensor) -> None:
    with pytest.raises(InputError, match="got 0 adapters and 0 places"):
        Retrieval.fit([], places[:0])
    with pytest.raises(InputError, match="got 5 adapters and 4 places"):
        Ridge.fit(library, places[:4])
    other = AdapterLayout(base_model="org/base", modules=LAYOUT.modules, rank=1, alpha=1.0)
    odd = Adapter(other, torch.zeros(other.num_parameters))
    with pytest.raises(InputError, match="share one layout"):
        Retrieval.fit([*library[:4], odd], places)
