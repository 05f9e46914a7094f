"""The optimizers of a run: Muon for weight matrices and AdamW for the rest, or AdamW alone."""

from __future__ import annotations

from collections.abc import Collection

import torch
from torch import nn

from lorasmith.training.config import TrainConfig

_BETAS = (0.9, 0.98)


def make_optimizers(
    model: nn.Module, config: TrainConfig, begun: Collection[str] = ()
) -> list[torch.optim.Optimizer]:
    """Return the optimizers that together step every parameter once.

    Every group of parameters has a ``scale`` for its learning rate: ``init_rate`` where they are
    ``begun``. Muon's updates are scaled to the size of AdamW's, so one learning rate serves both.

    Source: Jordan et al. 2024, "Muon: an optimizer for hidden layers in neural networks"; scaled
    as in Liu et al. 2025, arXiv:2502.16982, section 2.2.
    """
    linears = {id(m.weight) for m in model.modules() if isinstance(m, nn.Linear)}
    chosen = linears if config.optimizer == "muon" else set[int]()
    groups: dict[tuple[bool, float], list[nn.Parameter]] = {}
    for name, parameter in model.named_parameters():
        if parameter.requires_grad:
            scale = config.init_rate if name in begun else 1.0
            groups.setdefault((id(parameter) in chosen, scale), []).append(parameter)
    matrices, others = (
        [
            {"params": group, "scale": scale}
            for (kind, scale), group in groups.items()
            if kind is own
        ]
        for own in (True, False)
    )
    rate, decay = config.learning_rate, config.weight_decay
    optimizers: list[torch.optim.Optimizer] = []
    if others:
        optimizers.append(
            torch.optim.AdamW(others, lr=rate, betas=_BETAS, weight_decay=decay, fused=True)
        )
    if matrices:
        optimizers.append(
            torch.optim.Muon(matrices, lr=rate, weight_decay=decay, adjust_lr_fn="match_rms_adamw")
        )
    return optimizers
