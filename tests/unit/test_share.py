"""Processes that share a batch draw other noise, and together what one process draws."""

from __future__ import annotations

from typing import Any

import pytest
import torch

from lorasmith.adapter import Adapter
from lorasmith.encoders.condition import Condition
from lorasmith.generator.bases import fit_bases
from lorasmith.generator.model import GeneratorModel
from lorasmith.generator.registry import build_model
from lorasmith.generator.share import Share
from lorasmith.generator.weight_space import WantedCores, WeightSpaceModel
from lorasmith.training.weight_objective import stack_cores
from tests.tiny import layout

LAYOUT = layout(alpha=2.0, shapes={"q": (12, 10), "v": (12, 8)})
SMALL: dict[str, Any] = {"width": 32, "num_heads": 2, "num_layers": 1, "basis_size": 4}
ROWS, DIM = 4, 8
Outcome = tuple[float, list[torch.Tensor]]


@pytest.fixture(scope="module")
def wanted() -> WantedCores:
    own = torch.randn(ROWS, LAYOUT.num_parameters, generator=torch.Generator().manual_seed(0))
    adapters = [Adapter(LAYOUT, each) for each in own]
    bases = fit_bases(adapters, 4)
    return WantedCores.of(torch.stack([stack_cores(bases, a) for a in adapters]), LAYOUT.rank)


def build(family: str) -> WeightSpaceModel:
    torch.manual_seed(0)
    settings = SMALL | {"condition_dim": DIM}
    if family == "cvae":
        settings |= {"free_bits": 0.3, "kl_weight": 1.0}
    if family == "hypernetwork":
        settings |= {"head": "basis", "condition_noise": 0.5}
    model = build_model(family, settings, LAYOUT)
    assert isinstance(model, WeightSpaceModel)
    for parameter in model.parameters():  # adapters of zero have no singular vectors
        parameter.data += 0.1 * torch.randn_like(parameter)
    return model.train()


def loss(model: WeightSpaceModel, wanted: WantedCores, share: Share) -> Outcome:
    for module in model.modules():
        if isinstance(module, GeneratorModel):
            module.share = share
    generator = torch.Generator().manual_seed(1)
    tokens = torch.randn(ROWS, 3, DIM, generator=generator)
    mine = share.part(ROWS)
    condition = Condition(
        tokens=tokens[mine],
        mask=torch.ones(len(tokens[mine]), 3, dtype=torch.bool),
        pooled=tokens[mine].mean(1),
    )
    model.zero_grad()
    torch.manual_seed(5)  # as the trainer does in every process, at every step
    found, _ = model.weight_loss(wanted.rows(range(ROWS)[mine]), condition)
    torch.autograd.backward(found)
    return found.item(), [p.grad.clone() for p in model.parameters() if p.grad is not None]


@pytest.mark.parametrize("family", ["cvae", "latent-diffusion", "hypernetwork"])
def test_shares_of_noise_make_the_noise_of_the_batch(
    family: str, wanted: WantedCores, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = build(family)
    reduced: list[torch.Tensor] = []
    monkeypatch.setattr("torch.distributed.all_reduce", reduced.append)
    shares = [Share(rank=rank, of=2) for rank in range(2)]
    for share in shares:  # what each process has for the others
        loss(model, wanted, share)
    if reduced:
        whole = (reduced[0] + reduced[1]).clone()
        monkeypatch.setattr("torch.distributed.all_reduce", lambda part: part.copy_(whole))
    parts = [loss(model, wanted, share) for share in shares]
    total, gradients = loss(model, wanted, Share())
    assert sum(found for found, _ in parts) / 2 == pytest.approx(total, rel=1e-4)
    for one, two, both in zip(*(found for _, found in parts), gradients, strict=True):
        torch.testing.assert_close((one + two) / 2, both, rtol=1e-3, atol=1e-5)
