"""From the features of a weight token to the LoRA factors of its module.

Both heads add what the token says to a learned static adapter, and begin as LoRA does: lora_B
zero, lora_A random. With both zero no gradient would ever reach the head. A small fixed gain keeps
the first Adam steps, which move every weight by the learning rate whatever its gradient, small.
"""

from __future__ import annotations

import math

import torch
from jaxtyping import Float
from torch import Tensor, nn

from lorasmith.generator.canonical import compress
from lorasmith.layout import TargetModule

HEAD_GAIN = 0.05


class DenseHead(nn.Module):
    """One linear map per kind, shared by its layers, from token features to both factors.

    Source: the joint A and B head of Charakorn et al. 2025, Text-to-LoRA, arXiv:2506.06105.
    """

    def __init__(self, width: int, modules: tuple[TargetModule, ...], rank: int) -> None:
        super().__init__()
        self.rank, self.d_in, self.d_out = rank, modules[0].in_features, modules[0].out_features
        layers = len(modules)
        self.static_a = nn.Parameter(_lora_a_init(layers, rank, self.d_in))
        self.static_b = nn.Parameter(torch.zeros(layers, self.d_out, rank))
        self.to_a = _zero_linear(width, rank * self.d_in)
        self.to_b = _zero_linear(width, rank * self.d_out)

    def forward(
        self, features: Float[Tensor, "rows layers width"]
    ) -> tuple[Float[Tensor, "rows layers rank d_in"], Float[Tensor, "rows layers d_out rank"]]:
        """Return lora_A and lora_B of every layer."""
        lora_a = self.to_a(features).unflatten(-1, (self.rank, self.d_in))
        lora_b = self.to_b(features).unflatten(-1, (self.d_out, self.rank))
        return self.static_a + HEAD_GAIN * lora_a, self.static_b + HEAD_GAIN * lora_b


class BasisHead(nn.Module):
    """Deltas in bases shared by all tasks: ΔW = U C Vᵀ with C = P Qᵀ of the adapter's rank.

    So lora_B = U P and lora_A = Qᵀ Vᵀ, and only P and Q, of ``rank`` columns each, come from the
    token. The bases belong to one module each and are learned. Where V has no more directions than
    the rank, Q is the identity and P is all there is to say. One linear map per kind serves all its
    layers; with a ``code_size`` every layer has its own, from a code of that many numbers. Fitted
    bases say something else in every layer, and own maps can remember that.

    Source: Bałazy et al. 2024, LoRA-XS, arXiv:2405.17604, section 3, with learned bases.
    """

    def __init__(
        self,
        width: int,
        modules: tuple[TargetModule, ...],
        rank: int,
        out_size: int,
        in_size: int = 0,
        code_size: int = 0,
    ) -> None:
        super().__init__()
        in_size = in_size or out_size
        self.rank, self.out_size, self.in_size = rank, out_size, in_size
        layers, d_in, d_out = len(modules), modules[0].in_features, modules[0].out_features
        self.basis_in = nn.Parameter(torch.randn(layers, in_size, d_in) / math.sqrt(d_in))
        self.basis_out = nn.Parameter(torch.randn(layers, d_out, out_size) / math.sqrt(out_size))
        self.static_p = nn.Parameter(torch.zeros(layers, out_size, rank))
        self.to_p = _to_cores(width, rank * out_size, layers, code_size)
        self.only_p = in_size <= rank
        if not self.only_p:
            start = torch.randn(layers, rank, in_size) / math.sqrt(3 * in_size)
            self.static_q = nn.Parameter(start)
            self.to_q = _to_cores(width, rank * in_size, layers, code_size)

    def core_factors(
        self, features: Float[Tensor, "rows layers width"]
    ) -> tuple[
        Float[Tensor, "rows layers out_size rank"], Float[Tensor, "rows layers rank in_size"]
    ]:
        """Return P and Q^T of every layer, whose product is the core."""
        shape = (self.out_size, self.rank)
        p = self.static_p + HEAD_GAIN * self.to_p(features).unflatten(-1, shape)
        if self.only_p:
            q = torch.eye(self.rank, self.in_size, device=p.device, dtype=p.dtype)
            return p, q.expand(*features.shape[:2], -1, -1)
        shape = (self.rank, self.in_size)
        return p, self.static_q + HEAD_GAIN * self.to_q(features).unflatten(-1, shape)

    def forward(
        self, features: Float[Tensor, "rows layers width"]
    ) -> tuple[Float[Tensor, "rows layers rank d_in"], Float[Tensor, "rows layers d_out rank"]]:
        """Return lora_A and lora_B of every layer."""
        return self.in_bases(*self.core_factors(features))

    def in_bases(
        self,
        p: Float[Tensor, "rows layers out_size rank"],
        q: Float[Tensor, "rows layers rank in_size"],
    ) -> tuple[Float[Tensor, "rows layers rank d_in"], Float[Tensor, "rows layers d_out rank"]]:
        """Return lora_A and lora_B whose product is U P Q^T V^T."""
        return q @ self.basis_in, self.basis_out @ p

    @torch.no_grad()
    def use_bases(
        self,
        basis_in: Float[Tensor, "layers in_size d_in"],
        basis_out: Float[Tensor, "layers d_out out_size"],
        core: Float[Tensor, "layers out_size in_size"] | None = None,
    ) -> None:
        """Take over fitted bases, from now on constant, and begin at ``core``, cut to the rank.

        Without a core the head goes on from where it is, at first from a delta of zero.
        """
        self.basis_in.copy_(basis_in).requires_grad_(False)
        self.basis_out.copy_(basis_out).requires_grad_(False)
        if core is None:
            return
        if self.only_p:
            self.static_p.copy_(nn.functional.pad(core, (0, self.rank - self.in_size)))
            return
        identity = torch.eye(self.in_size).expand(len(core), -1, -1)
        q, p = compress(identity, core, self.rank)
        self.static_q.copy_(q)
        self.static_p.copy_(p)


class OwnMaps(nn.Module):
    """A linear map for every layer, from a code of the token that is read the same in all."""

    def __init__(self, width: int, size: int, layers: int, code_size: int) -> None:
        super().__init__()
        self.to_code = nn.Linear(width, code_size, bias=False)
        self.maps = nn.Parameter(torch.zeros(layers, code_size, size))

    def forward(
        self, features: Float[Tensor, "rows layers width"]
    ) -> Float[Tensor, "rows layers size"]:
        """Return what every layer makes of its token."""
        return torch.einsum("blc,lcs->bls", self.to_code(features), self.maps)


def _to_cores(width: int, size: int, layers: int, code_size: int) -> nn.Module:
    if code_size:
        return OwnMaps(width, size, layers, code_size)
    return _zero_linear(width, size)


def _lora_a_init(layers: int, rank: int, d_in: int) -> Float[Tensor, "layers rank d_in"]:
    """PEFT's initialisation of lora_A: Kaiming uniform with a = sqrt(5)."""
    return torch.empty(layers, rank, d_in).uniform_(-1, 1) / math.sqrt(d_in)


def _zero_linear(d_in: int, d_out: int) -> nn.Linear:
    linear = nn.Linear(d_in, d_out, bias=False)
    nn.init.zeros_(linear.weight)
    return linear
