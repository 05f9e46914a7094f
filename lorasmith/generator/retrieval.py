"""The plain answers, as generators: adapters of a library, found or mixed by their descriptions.

They draw on what was trained and make nothing new. Every table sets them beside the generators that
do, which they often beat.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

import torch
from jaxtyping import Float
from torch import Tensor, nn

from lorasmith.adapter import Adapter
from lorasmith.encoders.condition import Condition
from lorasmith.errors import InputError
from lorasmith.generator.bases import SharedBases, fit_bases
from lorasmith.generator.canonical import (
    canonical,
    compress,
    inner_products,
    module_factors,
    with_rank,
)
from lorasmith.generator.merging import merge_adapters
from lorasmith.generator.model import GeneratorConfig, GeneratorModel, KindFactors, Noise
from lorasmith.generator.weight_space import Places, core_shape
from lorasmith.layout import AdapterLayout

_RIDGE_PENALTIES = (1e-3, 1e-2, 3e-2, 0.1, 0.3, 1.0, 3.0, 10.0, 100.0)


class Retrieval(GeneratorModel):
    """The library's mean, its nearest adapter, or its ``k`` nearest merged.

    Source: nearest neighbours and softmax merging as in Zhao et al. 2024, LoraRetriever,
    arXiv:2402.09997, section 4; deltas are merged here, not factors.
    """

    family: ClassVar[str] = "retrieval"
    places: Tensor

    @dataclass(frozen=True, kw_only=True)
    class Config(GeneratorConfig):
        """How many of the ``num_adapters`` that are kept are merged, and how evenly.

        ``temperature`` divides the cosine similarities before the softmax. The mean is a library of
        one, ``method`` says of what.
        """

        method: Literal["mean", "nearest", "top_k"] = "nearest"
        num_adapters: int = 1
        k: int = 1
        temperature: float = 0.1

    def __init__(self, config: Retrieval.Config, layout: AdapterLayout) -> None:
        super().__init__(config, layout)
        self.config: Retrieval.Config = config
        self.register_buffer("places", torch.zeros(config.num_adapters, config.condition_dim))
        self.lora_a, self.lora_b = nn.ParameterDict(), nn.ParameterDict()
        for kind, modules in self.groups.items():
            d_in, d_out = modules[0].in_features, modules[0].out_features
            size = (config.num_adapters, len(modules), layout.rank)
            self.lora_a[kind] = _constant(torch.zeros(*size, d_in))
            self.lora_b[kind] = _constant(torch.zeros(*size[:2], d_out, layout.rank))

    @classmethod
    def fit(
        cls,
        adapters: Sequence[Adapter],
        places: Places,
        *,
        method: Literal["mean", "nearest", "top_k"] = "nearest",
        k: int = 3,
        temperature: float = 0.1,
        encoder: str = GeneratorConfig.encoder,
    ) -> Retrieval:
        """Keep a library of adapters of one layout; ``k`` counts for "top_k" alone.

        Raises: InputError if there are no adapters, or not one place for each.
        """
        _check(adapters, places)
        if method == "mean":
            adapters, places = [merge_adapters(adapters)], places.mean(0, keepdim=True)
        config = cls.Config(
            encoder=encoder,
            condition_dim=places.shape[1],
            method=method,
            num_adapters=len(adapters),
            k=min(k, len(adapters)) if method == "top_k" else 1,
            temperature=temperature,
        )
        forms = [canonical(adapter)[0] for adapter in adapters]
        model = cls(config, forms[0].layout)
        model.places.copy_(nn.functional.normalize(places.float(), dim=-1))
        for kind, modules in model.groups.items():
            lora_a, lora_b = module_factors(model.layout, modules, [form.flat for form in forms])
            model.lora_a[kind].data.copy_(lora_a.transpose(0, 1))
            model.lora_b[kind].data.copy_(lora_b.transpose(0, 1))
        return model.eval()

    def weights(self, pooled: Float[Tensor, "rows dim"]) -> Float[Tensor, "rows n"]:
        """Return each row's weight of every adapter; all but ``k`` are zero."""
        similarities = pooled @ self.places.mT
        top = similarities.topk(self.config.k, dim=-1)
        shares = (top.values / self.config.temperature).softmax(-1)
        return torch.zeros_like(similarities).scatter(-1, top.indices, shares)

    def forward(self, condition: Condition, noise: Noise | None = None) -> KindFactors:
        """Return the merged neighbours of every row."""
        weights = self.weights(condition.pooled)
        shares, indices = weights.topk(self.config.k, dim=-1)
        merged: KindFactors = {}
        for kind in self.groups:
            lora_a = self.lora_a[kind][indices].transpose(1, 2).flatten(2, 3)
            lora_b = self.lora_b[kind][indices] * shares[..., None, None, None]
            lora_b = lora_b.permute(0, 2, 3, 1, 4).flatten(3, 4)
            # One adapter with weight one is itself: nothing to compress, no digit to lose.
            alone = self.config.k == 1
            merged[kind] = (lora_a, lora_b) if alone else compress(lora_a, lora_b, self.layout.rank)
        return merged


class Ridge(GeneratorModel):
    """A linear map from the description to cores in the library's shared bases.

    Predictions of ridge regression are sums of what was seen, so the map is kept as weights of the
    library's cores. The penalty is the one with the least leave-one-out error.

    Source: Hoerl and Kennard 1970; leave-one-out residuals of kernel ridge regression as in
    Rasmussen and Williams 2006, "Gaussian Processes for Machine Learning", sections 2.7 and 5.4.2.
    """

    family: ClassVar[str] = "ridge"
    centre: Tensor
    slopes: Tensor

    @dataclass(frozen=True, kw_only=True)
    class Config(GeneratorConfig):
        """How many adapters are kept, as cores of which shape; ``penalty`` is what was chosen."""

        num_adapters: int = 1
        basis_size: int = 64
        basis_in_size: int = 0
        penalty: float = 1.0

    def __init__(self, config: Ridge.Config, layout: AdapterLayout) -> None:
        super().__init__(config, layout)
        self.config: Ridge.Config = config
        count, (out_size, in_size) = config.num_adapters, core_shape(config)
        self.register_buffer("centre", torch.zeros(config.condition_dim))
        self.register_buffer("slopes", torch.zeros(config.condition_dim, count))
        self.cores = nn.ParameterDict()
        self.basis_in, self.basis_out = nn.ParameterDict(), nn.ParameterDict()
        for kind, modules in self.groups.items():
            d_in, d_out, layers = modules[0].in_features, modules[0].out_features, len(modules)
            self.cores[kind] = _constant(torch.zeros(count, layers, out_size, in_size))
            self.basis_in[kind] = _constant(torch.zeros(layers, in_size, d_in))
            self.basis_out[kind] = _constant(torch.zeros(layers, d_out, out_size))

    @classmethod
    def fit(
        cls,
        adapters: Sequence[Adapter],
        places: Places,
        *,
        basis_size: int = 64,
        rank: int | None = None,
        encoder: str = GeneratorConfig.encoder,
    ) -> Ridge:
        """Fit to a library of adapters of one layout.

        Raises: InputError if there are no adapters, or not one place for each.
        """
        _check(adapters, places)
        places = nn.functional.normalize(places.double(), dim=-1)
        centred = places - places.mean(0)
        penalty = _least_error(centred @ centred.mT, inner_products(adapters, adapters))
        bases = fit_bases(adapters, basis_size)
        config = cls.Config(
            encoder=encoder,
            condition_dim=places.shape[1],
            num_adapters=len(adapters),
            basis_size=bases.out_size,
            basis_in_size=bases.in_size,
            penalty=penalty,
        )
        layout = adapters[0].layout
        model = cls(config, with_rank(layout, rank or layout.rank))
        count = len(adapters)
        inverse = torch.linalg.inv(centred @ centred.mT + penalty * torch.eye(count))
        model.centre.copy_(places.mean(0))
        model.slopes.copy_(centred.mT @ inverse)
        model._keep(bases, adapters)
        return model.eval()

    def _keep(self, bases: SharedBases, adapters: Sequence[Adapter]) -> None:
        cores = [bases.cores(adapter) for adapter in adapters]
        for kind, modules in self.groups.items():
            paths = [module.path for module in modules]
            for kept, each in (
                (self.basis_in[kind], [bases.basis_in[path] for path in paths]),
                (self.basis_out[kind], [bases.basis_out[path] for path in paths]),
                (self.cores[kind], [torch.stack([core[p] for p in paths]) for core in cores]),
            ):
                kept.data.copy_(torch.stack(each))

    def weights(self, pooled: Float[Tensor, "rows dim"]) -> Float[Tensor, "rows n"]:
        """Return each row's weight of every adapter; they sum to one and may be negative."""
        raw = (pooled - self.centre) @ self.slopes
        return raw + (1 - raw.sum(-1, keepdim=True)) / raw.shape[-1]

    def forward(self, condition: Condition, noise: Noise | None = None) -> KindFactors:
        """Return the predicted deltas at the adapters' rank."""
        weights = self.weights(condition.pooled)
        factors: KindFactors = {}
        for kind in self.groups:
            core = torch.einsum("bn,nlij->blij", weights, self.cores[kind])
            lora_b = self.basis_out[kind] @ core
            lora_a = self.basis_in[kind].expand(len(weights), -1, -1, -1)
            factors[kind] = compress(lora_a, lora_b, self.layout.rank)
        return factors


def _least_error(kernel: Float[Tensor, "n n"], gram: Float[Tensor, "n n"]) -> float:
    """Return the penalty whose leave-one-out predictions of the deltas err least.

    ``kernel`` holds the products of centred descriptions, ``gram`` those of the deltas. Fitted with
    an intercept, the residuals are R times the deltas, and leaving i out divides the i-th by R_ii.
    """
    count = len(kernel)
    if count == 1:
        return _RIDGE_PENALTIES[-1]
    identity = torch.eye(count, dtype=kernel.dtype)
    errors = []
    for penalty in _RIDGE_PENALTIES:
        residual = penalty * torch.linalg.inv(kernel + penalty * identity) - 1 / count
        squares = (residual @ gram.to(kernel.dtype) @ residual).diagonal()
        errors.append(float((squares / residual.diagonal() ** 2).sum()))
    return _RIDGE_PENALTIES[errors.index(min(errors))]


def _constant(values: Tensor) -> nn.Parameter:
    """Keep values with the network that no gradient changes."""
    return nn.Parameter(values, requires_grad=False)


def _check(adapters: Sequence[Adapter], places: Places) -> None:
    if not adapters or len(adapters) != len(places):
        raise InputError(
            f"a library needs one place per adapter, got {len(adapters)} adapters and "
            f"{len(places)} places"
        )
    if any(adapter.layout != adapters[0].layout for adapter in adapters):
        raise InputError("a library's adapters share one layout; build a collection of them first")
