"""Triton kernels: run by its interpreter, or by a GPU where there is one, and compiled for others.

Small shapes: the interpreter takes milliseconds for every step of every program.
"""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch
from torch import Tensor

from lorasmith.kernels import tiles
from lorasmith.kernels.basis_lora import basis_lora
from lorasmith.kernels.delta_stats import inner_products
from lorasmith.kernels.dispatch import choose
from lorasmith.kernels.factors import PackedFactors, Rows, assign_rows, pack_factors, pack_stacks
from lorasmith.kernels.generate_apply import RULES as GENERATING
from lorasmith.kernels.generate_apply import generate_apply
from lorasmith.kernels.generate_apply.cpu import Shape
from lorasmith.kernels.linear_lora import linear_lora
from lorasmith.kernels.merge import merge
from lorasmith.kernels.segmented_lora import RULES, segmented_lora
from lorasmith.kernels.segmented_lora.cpu import CpuShape
from tests.kernel_inputs import (
    D_IN,
    D_OUT,
    assert_near,
    chosen,
    doubled,
    factors,
    numbers,
    pairs,
)

pytest.importorskip("triton", reason="triton is not installed: pip install 'lorasmith[gpu]'")

OPS = ("segmented_lora", "linear_lora", "basis_lora", "generate_apply", "merge", "delta_stats")
DEVICE = "cuda" if torch.cuda.is_available() else "cpu"
DTYPES = (torch.float32, torch.bfloat16, torch.float16)
RANKS = (0, 1, 3, 16)
ROOT = Path(__file__).parents[3]


def moved(packed: PackedFactors) -> PackedFactors:
    return replace(
        packed,
        lora_a=packed.lora_a.to(DEVICE),
        lora_b=packed.lora_b.to(DEVICE),
        scaling=packed.scaling.to(DEVICE),
        offsets=packed.offsets.to(DEVICE),
    )


def rows_of(num_rows: int, num_adapters: int, slots: int) -> Rows:
    weights = numbers(num_rows, slots).to(DEVICE) if slots > 1 else None
    return assign_rows(chosen(num_rows, num_adapters, slots).to(DEVICE), num_adapters, weights)


def on_device(*tensors: Tensor) -> list[Tensor]:
    return [tensor.to(DEVICE) for tensor in tensors]


@pytest.mark.parametrize("way", ["triton_decode", "triton_prefill"])
@pytest.mark.parametrize("dtype", DTYPES, ids=str)
@pytest.mark.parametrize(("num_rows", "slots"), [(1, 1), (5, 2), (37, 1)])
def test_segmented_lora(way: str, dtype: torch.dtype, num_rows: int, slots: int) -> None:
    packed, rows = moved(factors(RANKS, dtype)), rows_of(num_rows, len(RANKS), slots)
    x, y = on_device(
        numbers(num_rows, D_IN, dtype=dtype), numbers(num_rows, D_OUT, dtype=dtype, seed=4)
    )
    want = segmented_lora(
        x.double(), doubled(packed), rows, y=y.double(), implementation="reference"
    )
    got = segmented_lora(x, packed, rows, y=y, implementation=way)
    assert_near(got, want, dtype)
    bare = (rows.ids < 0).all(1)
    assert torch.equal(got[bare], y[bare])


@pytest.mark.parametrize("way", ["triton_decode", "triton_prefill"])
def test_ranks_up_to_the_limit(way: str) -> None:
    packed, x = moved(factors([256, 70], torch.float32)), numbers(3, D_IN).to(DEVICE)
    ids = torch.tensor([1, 0, 1], device=DEVICE)
    want = segmented_lora(x.double(), doubled(packed), ids, implementation="reference")
    assert_near(segmented_lora(x, packed, ids, implementation=way), want, torch.float32)


@pytest.mark.parametrize("way", ["triton_decode", "triton_prefill"])
def test_nothing_leaks_between_adapters(way: str) -> None:
    num = 4
    eye = torch.eye(num, device=DEVICE)
    worn = [(eye[g : g + 1], eye[:, g : g + 1].contiguous()) for g in range(num)]
    worn[2] = (eye[2:3], eye[:, 2:3] * float("inf"))
    ids = torch.tensor([0, 1, 3, 0], device=DEVICE)
    x = torch.ones(4, num, device=DEVICE)
    assert torch.equal(segmented_lora(x, pack_factors(worn), ids, implementation=way), eye[ids])


def test_nothing_leaks_between_adapters_of_a_layer() -> None:
    num, eye = 4, torch.eye(4, device=DEVICE)
    worn = [(eye[g : g + 1], eye[:, g : g + 1].contiguous()) for g in range(num)]
    worn[2] = (eye[2:3], eye[:, 2:3] * float("inf"))
    ids = torch.tensor([0, 1, 3, 0, -1], device=DEVICE)
    x = torch.ones(5, num, device=DEVICE)
    got = linear_lora(x, 2 * eye, pack_factors(worn), ids, implementation="triton")
    assert torch.equal(got, 2 + eye[ids] * (ids >= 0)[:, None])


@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16], ids=str)
@pytest.mark.parametrize("rank", [40, 70])
def test_linear_lora_of_larger_ranks(rank: int, dtype: torch.dtype) -> None:
    """Each has tiles of its own size."""
    packed = moved(factors([rank, 3], dtype))
    x, weight = on_device(numbers(5, D_IN, dtype=dtype), numbers(D_OUT, D_IN, dtype=dtype))
    ids = torch.tensor([1, 0, -1, 0, 1], device=DEVICE)
    want = linear_lora(
        x.double(), weight.double(), doubled(packed), ids, implementation="reference"
    )
    assert_near(linear_lora(x, weight, packed, ids, implementation="triton"), want, dtype)


@pytest.mark.parametrize("way", ["triton_decode", "triton_prefill"])
def test_gradients_of_segmented_lora(way: str) -> None:
    ids = torch.tensor([2, 0, -1, 1, 0], device=DEVICE)
    x = numbers(5, D_IN).to(DEVICE)
    upstream = numbers(5, D_OUT, seed=8).to(DEVICE)
    grads = []
    for dtype, implementation in ((torch.float32, way), (torch.float64, "segments")):
        device = DEVICE if dtype == torch.float32 else "cpu"
        worn = [(a.to(device, dtype), b.to(device, dtype)) for a, b in pairs([2, 0, 3], dtype)]
        leaves = [tensor.requires_grad_() for pair in worn for tensor in pair]
        one_x = x.to(device, dtype).requires_grad_()
        out = segmented_lora(
            one_x, pack_factors(worn, 0.5), ids.to(device), implementation=implementation
        )
        grads.append(torch.autograd.grad(out, (one_x, *leaves), upstream.to(device, dtype)))
    for got, want in zip(*grads, strict=True):
        if got.numel():
            assert_near(got.cpu(), want, torch.float32)


@pytest.mark.parametrize("dtype", DTYPES, ids=str)
@pytest.mark.parametrize("slots", [1, 2])
def test_linear_lora(dtype: torch.dtype, slots: int) -> None:
    packed, rows = moved(factors(RANKS, dtype)), rows_of(9, len(RANKS), slots)
    x, weight, bias = on_device(
        numbers(9, D_IN, dtype=dtype),
        numbers(D_OUT, D_IN, dtype=dtype, seed=4),
        numbers(D_OUT, dtype=dtype, seed=5),
    )
    want = linear_lora(
        *(x.double(), weight.double(), doubled(packed), rows),
        bias=bias.double(),
        implementation="reference",
    )
    got = linear_lora(x, weight, packed, rows, bias=bias, implementation="triton")
    assert_near(got, want, dtype)


@pytest.mark.parametrize("dtype", DTYPES, ids=str)
@pytest.mark.parametrize("kind", ["diagonal", "core"])
def test_basis_lora(dtype: torch.dtype, kind: str) -> None:
    out_size = 5 if kind == "diagonal" else 7
    shape = (3, 5) if kind == "diagonal" else (3, out_size, 5)
    tensors = on_device(
        numbers(5, D_IN, dtype=dtype),
        numbers(D_OUT, out_size, dtype=dtype, seed=4),
        numbers(*shape, dtype=dtype, seed=5),
    )
    rows = rows_of(6, 3, 2)
    x, y = on_device(
        numbers(6, 2, D_IN, dtype=dtype, seed=6), numbers(6, 2, D_OUT, dtype=dtype, seed=7)
    )
    basis_in, basis_out, cores = (tensor.double() for tensor in tensors)
    want = basis_lora(
        x.double(), basis_in, basis_out, cores, rows, y=y.double(), implementation="reference"
    )
    basis_in, basis_out, cores = tensors
    got = basis_lora(x, basis_in, basis_out, cores, rows, y=y, implementation="triton")
    assert_near(got, want, dtype)
    bare = (rows.ids < 0).all(1)
    assert torch.equal(got[bare], y[bare])


@pytest.mark.parametrize("dtype", DTYPES, ids=str)
@pytest.mark.parametrize("rank", [3, 20])
def test_generate_apply(dtype: torch.dtype, rank: int) -> None:
    factors_of = ((rank * D_IN, 17), (D_OUT * rank, 17), (rank, D_IN), (D_OUT, rank))
    shapes = ((2, 3, D_IN), (2, 17), *factors_of)
    tensors = on_device(*(numbers(*shape, dtype=dtype, seed=i) for i, shape in enumerate(shapes)))
    wide = [tensor.double() for tensor in tensors]
    want = generate_apply(*wide, gain=0.05, scaling=2.0, implementation="reference")
    got = generate_apply(*tensors, gain=0.05, scaling=2.0, implementation="triton")
    assert_near(got, want, dtype)


@pytest.mark.parametrize("programs", [1, 4, 256])
def test_generate_apply_of_more_rows_and_inputs_than_a_tile(
    programs: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Programs take several blocks of d_in, one or none."""
    monkeypatch.setattr("lorasmith.kernels.generate_apply.triton._PROGRAMS", programs)
    shapes = ((17, 2, D_IN), (17, 70), (3 * D_IN, 70), (D_OUT * 3, 70), (3, D_IN), (D_OUT, 3))
    tensors = on_device(*(numbers(*shape, seed=i) for i, shape in enumerate(shapes)))
    want = generate_apply(*(t.double() for t in tensors), gain=0.05, implementation="reference")
    got = generate_apply(*tensors, gain=0.05, implementation="triton")
    assert_near(got, want, torch.float32)


def test_generate_apply_of_rank_zero() -> None:
    shapes = ((2, 3, D_IN), (2, 5), (0, 5), (0, 5), (0, D_IN), (D_OUT, 0))
    tensors = on_device(*(numbers(*shape) for shape in shapes))
    assert not generate_apply(*tensors, implementation="triton").any()


def test_on_a_gpu_many_rows_are_materialised() -> None:
    def chosen_for(rows: int, tokens: int) -> str:
        shape = Shape(rows=rows, tokens=tokens, factor_bytes=0, dtype=torch.float32)
        return choose("generate_apply", GENERATING, torch.device("cuda"), shape)

    assert chosen_for(16, 64) == "triton"
    assert chosen_for(17, 1) == chosen_for(1, 65) == "materialised"


@pytest.mark.parametrize("dtype", DTYPES, ids=str)
def test_merge(dtype: torch.dtype) -> None:
    packed = moved(factors([0, 3, 17], dtype))
    weight = numbers(D_OUT, D_IN, dtype=dtype).to(DEVICE)
    want, got = weight.clone(), weight.clone()
    merge(want, packed, [1.0, 0.5, 0.7], implementation="reference")
    merged = merge(got, packed, [1.0, 0.5, 0.7], implementation="triton")
    assert_near(got, want, dtype)
    merged.unmerge()
    assert torch.equal(got, weight)


@pytest.mark.parametrize("dtype", DTYPES, ids=str)
def test_delta_stats(dtype: torch.dtype) -> None:
    left, right = moved(factors([0, 3, 40], dtype)), moved(factors([4, 1], dtype))
    want = inner_products(doubled(left), doubled(right), implementation="reference")
    assert_near(inner_products(left, right, implementation="triton"), want, torch.float32)


def test_float64_is_refused() -> None:
    x, ids = numbers(3, D_IN, dtype=torch.float64).to(DEVICE), torch.zeros(3).long().to(DEVICE)
    with pytest.raises(TypeError, match="x must be float32, bfloat16 or float16 for Triton"):
        segmented_lora(x, moved(factors([2], torch.float64)), ids, implementation="triton_decode")


def test_float64_is_refused_under_the_arguments_own_name() -> None:
    packed, weight = moved(factors([2], torch.float64)), numbers(D_OUT, D_IN).double().to(DEVICE)
    with pytest.raises(TypeError, match="weight must be float32, bfloat16 or float16 for Triton"):
        merge(weight, packed, implementation="triton")
    with pytest.raises(TypeError, match="left must be float32, bfloat16 or float16 for Triton"):
        inner_products(packed, packed, implementation="triton")


def test_rows_are_sorted_once_for_all_layers(monkeypatch: pytest.MonkeyPatch) -> None:
    sorted_for = []

    def counted(*arguments: Any) -> Any:  # noqa: ANN401 - as what is counted
        sorted_for.append(arguments[1:])
        return cut(*arguments)

    cut = tiles.tiles
    monkeypatch.setattr("lorasmith.kernels.factors.tiles", counted)
    packed, rows = moved(factors([2, 3], torch.float32)), rows_of(5, 2, 2)
    x, weight = on_device(numbers(5, D_IN), numbers(D_OUT, D_IN))
    for _ in range(2):
        segmented_lora(x, packed, rows, implementation="triton_prefill")
    assert sorted_for == [(2, 32), (2, 32)]  # one for each slot
    sorted_for.clear()
    for _ in range(2):
        linear_lora(x, weight, packed, rows, implementation="triton")
    assert sorted_for == [(3, 64), (2, 32)]


def test_a_step_of_large_rank_is_no_decode() -> None:
    def chosen_for(rank: int, num_rows: int) -> str:
        shape = CpuShape(num_rows, factors([rank], torch.float32), ())
        return choose("segmented_lora", RULES, torch.device("cuda"), shape)

    assert chosen_for(64, 64) == "triton_decode"
    assert chosen_for(65, 64) == chosen_for(64, 65) == "triton_prefill"


def test_pairs_of_adapters_may_be_more_than_a_grids_second_dimension(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from lorasmith.kernels.delta_stats import triton as launching

    grids = []

    class Recording:
        def __getitem__(self, grid: tuple[int, ...]) -> Callable[..., None]:
            grids.append(grid)
            return lambda *_, **__: None

    monkeypatch.setattr(launching, "inner_kernel", Recording())
    many = pack_stacks(torch.ones(70_000, 1, 1), torch.ones(70_000, 1, 1))
    launching.inner_products(pack_stacks(torch.ones(2, 1, 1), torch.ones(2, 1, 1)), many)
    assert grids == [(140_000,)]


def test_merging_does_not_wait_for_the_gpu(monkeypatch: pytest.MonkeyPatch) -> None:
    repeat = Tensor.repeat_interleave

    def repeated(*arguments: Any, **options: Any) -> Tensor:  # noqa: ANN401 - as torch takes them
        assert "output_size" in options, "how long the result is would be read"
        return repeat(*arguments, **options)

    monkeypatch.setattr(Tensor, "repeat_interleave", repeated)
    weight = numbers(D_OUT, D_IN).to(DEVICE)
    merge(weight, moved(factors([2, 3], torch.float32)), [1.0, 0.5], implementation="triton")


def test_the_published_design_that_is_measured_against() -> None:
    """Of a peer's figures nothing follows unless it computes the same."""
    from benchmarks import kernel_two_launches as published

    num, rank = 3, 16
    lora_a, lora_b = numbers(num, rank, 80).to(DEVICE), numbers(num, 72, rank).to(DEVICE)
    packed = pack_stacks(lora_a, lora_b)
    ids = torch.tensor([0] * 40 + [1] * 2 + [2] * 5, device=DEVICE)
    x, y = numbers(len(ids), 80).to(DEVICE), numbers(len(ids), 72).to(DEVICE)
    wanted = segmented_lora(x, packed, ids, y=y, implementation="reference")
    bounds = torch.tensor([0, 40, 42, 47], device=DEVICE)
    assert_near(published.prefill(x, lora_a, lora_b, bounds, 40, y.clone()), wanted, x.dtype)
    some = torch.tensor([46, 3, 41], device=DEVICE)
    found = published.decode(x[some], lora_a, lora_b, ids[some], y[some])
    assert_near(found, wanted[some], x.dtype)


COMPILE = """
import importlib, sys
import triton
from triton.backends.compiler import GPUTarget
from triton.compiler import ASTSource

backend, arch, warp = sys.argv[2], sys.argv[3], int(sys.argv[4])
target = GPUTarget(backend, int(arch) if arch.isdigit() else arch, warp)
module = importlib.import_module(f"lorasmith.kernels.{sys.argv[1]}.triton")
for case in sys.argv[5:]:
    dtype, _, rank = case.partition(" ")
    for kernel, signature, constants in module.compile_cases(dtype, *map(int, rank.split())):
        if rank and kernel.fn.__name__ == "decode_kernel":
            continue  # keeps nothing in shared memory
        source = ASTSource(fn=kernel, signature=signature, constexprs=constants)
        options = getattr(module, "OPTIONS", {})
        binary = triton.compile(source, target=target, options=options)
        name = "cubin" if backend == "cuda" else "hsaco"
        assert binary.asm[name], (kernel, case)
        limit = {"80": 163, "90": 227, "100": 227}.get(arch, 64) * 1024
        assert binary.metadata.shared <= limit, (kernel, case, binary.metadata.shared)
        print(kernel.fn.__name__, case, len(binary.asm[name]))
"""
SM80, SM90, SM100 = (("cuda", arch, 32) for arch in ("80", "90", "100"))
TARGETS = [SM80, SM90, SM100, ("hip", "gfx942", 64)]


def compile_in_a_process(op: str, target: tuple[str, str, int], cases: list[str], at: Path) -> str:
    """Compile without a GPU; what the interpreter took over here can no longer be compiled."""
    environment = os.environ | {"TRITON_CACHE_DIR": str(at)}
    environment.pop("TRITON_INTERPRET", None)
    command = [sys.executable, "-c", COMPILE, op, *map(str, target), *cases]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.slow
@pytest.mark.parametrize("op", OPS)
@pytest.mark.parametrize("target", TARGETS)
def test_compiles_without_a_gpu(op: str, target: tuple[str, str, int], tmp_path: Path) -> None:
    dtypes = ["fp32", "bf16", *(["fp16"] if target == SM90 else [])]
    assert len(compile_in_a_process(op, target, dtypes, tmp_path).splitlines()) >= len(dtypes)


@pytest.mark.slow
@pytest.mark.parametrize("op", ["segmented_lora", "linear_lora"])
def test_large_ranks_fit_in_shared_memory(op: str, tmp_path: Path) -> None:
    """In float32, whose tiles are the largest."""
    ranks = ["fp32 64", "fp32 128", "fp32 256"]
    assert len(compile_in_a_process(op, SM80, ranks, tmp_path).splitlines()) >= len(ranks)


def test_every_kernel_is_compiled() -> None:
    for op in OPS:
        module = importlib.import_module(f"lorasmith.kernels.{op}.triton")
        named = {name for name in vars(module) if name.endswith("_kernel")}
        cases = module.compile_cases("fp32")
        assert {kernel.fn.__name__ for kernel, _, _ in cases} == named


def test_cores_too_large_for_registers_are_refused() -> None:
    basis_in, basis_out = numbers(257, D_IN).to(DEVICE), numbers(D_OUT, 257).to(DEVICE)
    x = numbers(3, D_IN).to(DEVICE)
    cores, ids = numbers(2, 257).to(DEVICE), torch.zeros(3, dtype=torch.long, device=DEVICE)
    with pytest.raises(ValueError, match="basis_in and basis_out may have 256 on a GPU, got 257"):
        basis_lora(x, basis_in, basis_out, cores, ids, implementation="triton")
