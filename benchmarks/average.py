"""Average a generator with what it was trained on from: ``python -m benchmarks.average``.

Weights halfway between a trained generator and what further training made of it often generalise
better than either. What the first lacks, a tuning of the encoder, counts as a change from nothing:
its LoRA factors are shrunk so that their product is.

Source: Wortsman et al. 2022, "Robust fine-tuning of zero-shot models", arXiv:2109.01903, section 3.
"""

from __future__ import annotations

import argparse
import math
from pathlib import Path

import torch

from lorasmith.generator.checkpoint import load_checkpoint, save_checkpoint
from lorasmith.generator.model import GeneratorModel

TUNING = "tuning."


@torch.no_grad()
def average(first: GeneratorModel, second: GeneratorModel, share: float) -> GeneratorModel:
    """Move ``second`` towards ``first``, of which only ``share`` of the way is kept."""
    before = first.state_dict()
    for name, weight in second.state_dict().items():
        if not weight.is_floating_point():
            continue
        if name in before:
            weight.copy_(before[name] + share * (weight - before[name]))
        elif name.startswith(TUNING):
            weight.mul_(math.sqrt(share))
        else:
            raise ValueError(f"{name} is in the second generator alone")
    return second


def main() -> None:
    """Read two checkpoints and write their average."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("first", type=Path, help="checkpoint folder that the second began from")
    parser.add_argument("second", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--share", type=float, default=0.5, help="0 is the first, 1 the second")
    arguments = parser.parse_args()
    first, second = load_checkpoint(arguments.first), load_checkpoint(arguments.second)
    made = average(first.model, second.model, arguments.share)
    facts = second.training | {"averaged": {"with": first.digest, "share": arguments.share}}
    save_checkpoint(arguments.output, made, facts, overwrite=True)
    print(arguments.output)  # noqa: T201


if __name__ == "__main__":
    main()
