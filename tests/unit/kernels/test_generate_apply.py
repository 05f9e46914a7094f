from __future__ import annotations

from typing import Any

import pytest
import torch
from torch import Tensor

from lorasmith.generator.heads import HEAD_GAIN, DenseHead
from lorasmith.kernels.generate_apply import generate_apply
from lorasmith.layout import TargetModule
from tests.kernel_inputs import D_IN, D_OUT, assert_near, numbers

# (rows, tokens, rank, width)
SHAPES = [
    *((1, 1, 1, 3), (5, 7, 3, 17), (17, 2, 16, 33), (3, 63, 64, 8)),
    *((63, 2, 8, 5), (512, 1, 3, 5), (5, 2, 0, 4)),
]


def inputs(rows: int, tokens: int, rank: int, width: int, dtype: torch.dtype) -> list[Tensor]:
    shapes = (
        *((rows, tokens, D_IN), (rows, width), (rank * D_IN, width), (D_OUT * rank, width)),
        *((rank, D_IN), (D_OUT, rank)),
    )
    return [numbers(*shape, dtype=dtype, seed=seed) for seed, shape in enumerate(shapes)]


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16, torch.float16], ids=str)
@pytest.mark.parametrize("way", [None, "materialised", "tiled"])
def test_agrees_with_the_reference(
    shape: tuple[int, int, int, int], dtype: torch.dtype, way: str | None
) -> None:
    tensors = inputs(*shape, dtype)
    wide = [tensor.double() for tensor in tensors]
    want = generate_apply(*wide, gain=0.05, scaling=2.0, implementation="reference")
    got = generate_apply(*tensors, gain=0.05, scaling=2.0, implementation=way)
    assert_near(got, want, dtype)


def test_tiles_of_every_size_give_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    tensors = inputs(5, 7, 3, 17, torch.float64)
    want = generate_apply(*tensors, implementation="reference")
    for size in (1, 1000, 5000):
        monkeypatch.setattr("lorasmith.kernels.generate_apply.cpu._TILE_BYTES", size)
        torch.testing.assert_close(generate_apply(*tensors, implementation="tiled"), want)


def test_is_what_a_generators_dense_head_means() -> None:
    modules = (TargetModule.from_path("model.layers.0.q_proj", D_IN, D_OUT),)
    torch.manual_seed(0)
    head = DenseHead(6, modules, rank=3)
    with torch.no_grad():
        for parameter in head.parameters():
            parameter.normal_()
        x, code = torch.randn(2, 4, D_IN), torch.randn(2, 6)
        lora_a, lora_b = (factor[:, 0] for factor in head(code[:, None]))
        got = generate_apply(
            *(x, code, head.to_a.weight, head.to_b.weight, head.static_a[0], head.static_b[0]),
            gain=HEAD_GAIN,
        )
    torch.testing.assert_close(got, x @ lora_a.mT @ lora_b.mT)


def test_gradients() -> None:
    tensors = [tensor.requires_grad_() for tensor in inputs(3, 2, 2, 4, torch.float64)]

    def run(*tensors: Tensor) -> Tensor:
        return generate_apply(*tensors, gain=0.5, scaling=2.0)

    assert torch.autograd.gradcheck(run, tensors, fast_mode=True)


def test_registered_and_compiled_as_torch_asks() -> None:
    tensors = [tensor.requires_grad_() for tensor in inputs(3, 2, 2, 4, torch.float64)]
    torch.library.opcheck(torch.ops.lorasmith.generate_apply.default, (*tensors, 0.5, 2.0, ""))

    def step(x: Tensor, *rest: Tensor) -> Tensor:
        return generate_apply(x.tanh(), *rest)

    compiled: Any = torch.compile(step, fullgraph=True, backend="aot_eager")
    torch.testing.assert_close(compiled(*tensors), step(*tensors))


NAMES = ("x", "code", "decoder_a", "decoder_b", "static_a", "static_b")


@pytest.mark.parametrize(
    ("name", "bad", "error", "message"),
    [
        ("x", numbers(3, D_IN), ValueError, r"x must have shape \(any, any, any\)"),
        ("code", numbers(4, 4), ValueError, r"code must have shape \(3, any\)"),
        ("static_a", numbers(257, D_IN), ValueError, "static_a must have a rank of at most 256"),
        ("static_b", numbers(D_OUT, 3), ValueError, r"static_b must have shape \(any, 2\)"),
        ("decoder_a", numbers(2, 4), ValueError, r"decoder_a must have shape \(74, 4\)"),
        ("decoder_b", numbers(D_OUT * 2, 4).half(), TypeError, "decoder_b must be torch.float32"),
        ("decoder_b", numbers(4, D_OUT * 2).T, ValueError, "decoder_b must be contiguous"),
    ],
)
def test_bad_input_is_named(name: str, bad: Tensor, error: type[Exception], message: str) -> None:
    good: dict[str, Any] = dict(zip(NAMES, inputs(3, 2, 2, 4, torch.float32), strict=True))
    with pytest.raises(error, match=message):
        generate_apply(**(good | {name: bad}))
