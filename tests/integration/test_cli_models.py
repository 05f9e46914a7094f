"""``lorasmith run`` and ``lorasmith merge`` on the real base model."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import torch
from click.testing import CliRunner, Result
from transformers import AutoModelForCausalLM, AutoTokenizer, LlamaConfig, LlamaForCausalLM

from lorasmith.adapter import Adapter, Provenance
from lorasmith.base_model import load_model, load_tokenizer, resolve_base
from lorasmith.cli.main import main
from lorasmith.generator import AdapterGenerator
from lorasmith.kernels.adapted_model import AdaptedModel, stack_factors
from lorasmith.layout import AdapterLayout
from lorasmith.tasks import Example, render_prompt

DESCRIPTION = "Give the plural of the noun."


def invoke(*words: str | Path, stdin: str | None = None) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words], input=stdin)


def save(folder: Path, layout: AdapterLayout, size: float) -> Adapter:
    """Write an adapter of random values of a size."""
    flat = size * torch.randn(layout.num_parameters, generator=torch.Generator().manual_seed(0))
    adapter = Adapter(layout, flat, Provenance(condition=DESCRIPTION))
    adapter.save_pretrained(folder, dtype="float32")
    return adapter


def test_run_answers_with_base_and_adapter(tmp_path: Path, base_layout: AdapterLayout) -> None:
    save(tmp_path / "nothing", base_layout, 0.0)
    save(tmp_path / "strong", base_layout, 0.2)
    words = ("--max-new-tokens", "6", "--json", "-")
    nothing = invoke("run", "--adapter", tmp_path / "nothing", *words, stdin="wolf\ncity\n")
    strong = invoke("run", "--adapter", tmp_path / "strong", *words, stdin="wolf\ncity\n")
    assert (nothing.exit_code, nothing.stderr) == (0, "")
    rows = [json.loads(line) for line in nothing.stdout.splitlines()]
    others = [json.loads(line) for line in strong.stdout.splitlines()]
    assert [list(row) for row in rows] == [["input", "base", "base_described", "adapted"]] * 2
    assert [row["input"] for row in rows] == ["wolf", "city"]
    for row, other in zip(rows, others, strict=True):
        assert row["adapted"] == row["base"] == other["base"] != other["adapted"]
        assert row["base_described"] == other["base_described"]


def test_of_several_samples_the_one_that_suits_the_examples_is_kept(
    tmp_path: Path, stochastic_checkpoint: Path, base_layout: AdapterLayout
) -> None:
    examples = [Example(input="wolf", output="wolves"), Example(input="city", output="cities")]
    lines = [json.dumps({"input": e.input, "output": e.output}) for e in examples]
    (tmp_path / "examples.jsonl").write_text("\n".join(lines))
    words = ("--generator", stochastic_checkpoint, "--num-samples", "4", "--json")
    result = invoke(
        "generate",
        DESCRIPTION,
        *words,
        "--examples",
        tmp_path / "examples.jsonl",
        "-o",
        tmp_path / "best",
    )
    assert (result.exit_code, result.stderr) == (0, "")
    record = json.loads(result.stdout)
    samples = AdapterGenerator.from_pretrained(stochastic_checkpoint).sample(DESCRIPTION, 4)
    base = resolve_base(base_layout.base_model)
    tokenizer = load_tokenizer(base)
    model = AdaptedModel(load_model(base), base_layout)
    losses = []
    for sample in samples:
        with torch.inference_mode(), model.wearing(stack_factors([sample])):
            total = torch.zeros(())
            for example in examples:
                prompt = tokenizer(render_prompt(example.input))["input_ids"]
                answer = tokenizer(" " + example.output, add_special_tokens=False)["input_ids"]
                ids = torch.tensor([[*prompt, *answer, tokenizer.eos_token_id]])
                scores = model.base(ids).logits[0, len(prompt) - 1 : -1].log_softmax(-1)
                total -= scores.gather(1, ids[0, len(prompt) :, None]).mean() / len(examples)
        losses.append(float(total))
    best = losses.index(min(losses))
    assert (record["seed"], record["digest"]) == (best, samples[best].digest)
    assert record["example_loss"] == pytest.approx(losses[best], abs=2e-2)
    assert Adapter.from_pretrained(tmp_path / "best").digest == samples[best].digest


def test_what_is_generated_is_refined_on_the_examples(
    tmp_path: Path, checkpoint: Path, base_layout: AdapterLayout
) -> None:
    file = tmp_path / "examples.jsonl"
    lines = [{"input": "wolf", "output": "wolves"}, {"input": "city", "output": "cities"}]
    file.write_text("\n".join(map(json.dumps, lines)))
    words = ("generate", DESCRIPTION, "--generator", checkpoint, "--examples", file)
    refused = invoke(*words, "-o", tmp_path / "none")
    assert refused.exit_code == 2
    assert "--refine what it makes of the rest" in refused.stderr
    result = invoke(*words, "--refine", "2", "-o", tmp_path / "refined")
    assert (result.exit_code, result.stdout) == (0, f"{tmp_path / 'refined'}\n")
    refined = Adapter.from_pretrained(tmp_path / "refined")
    assert refined.provenance is not None
    assert refined.provenance.condition == DESCRIPTION
    assert (refined.provenance.refined_steps, refined.provenance.refined_examples) == (2, 2)
    said = "Refined by 2 steps of gradient descent on 2 solved examples."
    assert said in (tmp_path / "refined" / "README.md").read_text()
    generator = AdapterGenerator.from_pretrained(checkpoint)
    plain = generator(DESCRIPTION)
    expected = generator.refine(plain, lines, steps=2)
    torch.testing.assert_close(refined.flat, expected.flat, atol=1e-3, rtol=1e-3)
    assert not torch.allclose(plain.flat, expected.flat, atol=1e-3)


def test_merge_writes_the_adapted_model(tmp_path: Path, base_layout: AdapterLayout) -> None:
    adapter = save(tmp_path / "adapter", base_layout, 0.05)
    result = invoke("merge", tmp_path / "adapter", "-o", tmp_path / "merged")
    assert (result.exit_code, result.stdout) == (0, f"{tmp_path / 'merged'}\n")
    base = resolve_base(base_layout.base_model)
    ids = load_tokenizer(base)("Input: wolf\nOutput:", return_tensors="pt")["input_ids"]
    assert (
        AutoTokenizer.from_pretrained(tmp_path / "merged")("Input: wolf\nOutput:")["input_ids"]
        == ids[0].tolist()
    )
    merged = AutoModelForCausalLM.from_pretrained(tmp_path / "merged", dtype=torch.float32)
    adapted = AdaptedModel(load_model(base), base_layout)
    with torch.inference_mode():
        plain = adapted.base(ids).logits
        with adapted.wearing(stack_factors([adapter])):
            expected = adapted.base(ids).logits
        torch.testing.assert_close(merged(ids).logits, expected, rtol=0, atol=1e-3)
    assert (plain - expected).abs().max() > 0.1


@pytest.mark.parametrize("verb", ["run", "merge"])
def test_a_base_that_does_not_fit_is_refused(
    tmp_path: Path, base_layout: AdapterLayout, verb: str
) -> None:
    save(tmp_path / "adapter", base_layout, 0.05)
    config = LlamaConfig(
        vocab_size=64,
        hidden_size=16,
        intermediate_size=16,
        num_hidden_layers=1,
        num_attention_heads=2,
    )
    LlamaForCausalLM(config).save_pretrained(tmp_path / "tiny")
    load_tokenizer(resolve_base(base_layout.base_model)).save_pretrained(tmp_path / "tiny")
    commands: dict[str, tuple[str | Path, ...]] = {
        "run": ("run", "--adapter", tmp_path / "adapter", "wolf"),
        "merge": ("merge", tmp_path / "adapter", "-o", tmp_path / "merged"),
    }
    result = invoke(*commands[verb], "--base", tmp_path / "tiny")
    assert (result.exit_code, result.stdout) == (5, "")
    assert len(result.stderr.splitlines()) == 1
    assert "model.layers.0.self_attn.q_proj" in result.stderr
    assert not (tmp_path / "merged").exists()


def test_a_merge_that_finds_the_disk_full_leaves_nothing(
    tmp_path: Path, base_layout: AdapterLayout
) -> None:
    import resource

    save(tmp_path / "adapter", base_layout, 0.05)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, hard))
    try:
        result = invoke("merge", tmp_path / "adapter", "-o", tmp_path / "merged")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert (result.exit_code, result.stdout) == (6, ""), result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["adapter"]
