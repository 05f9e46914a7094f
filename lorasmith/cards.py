"""The model card: what a person sees who meets an adapter on a hub or in a folder."""

from __future__ import annotations

import json
import re
import shlex
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lorasmith.adapter import Part, Provenance
    from lorasmith.layout import AdapterLayout

# What --max-lora-rank takes.
_VLLM_RANKS = (1, 8, 16, 32, 64, 128, 256, 320, 512)
_HUB_ID = re.compile(r"[A-Za-z0-9][\w.-]*(/[\w.-]+)?", re.ASCII)


def model_card(layout: AdapterLayout, provenance: Provenance | None) -> str:
    """Return the README.md of an adapter folder.

    A base that is a local path goes into the text but not into the front matter, where hubs
    expect an id.
    """
    sections = [
        _front_matter(layout.base_model),
        _about(layout),
        _origin(provenance),
        _composed(layout.rank, provenance),
        _usage(layout.base_model, provenance),
    ]
    return "\n".join(section for section in sections if section)


def _front_matter(base_model: str) -> str:
    base = (
        f"base_model: {json.dumps(base_model)}\nbase_model_relation: adapter\n"
        if _HUB_ID.fullmatch(base_model)
        else ""
    )
    return (
        f"---\n{base}library_name: peft\npipeline_tag: text-generation\n"
        "tags:\n- lora\n- lorasmith\n---\n"
    )


def _about(layout: AdapterLayout) -> str:
    return (
        f"# LoRA adapter for {layout.base_model or 'an unnamed base model'}\n\n"
        f"Rank {layout.rank}, alpha {layout.alpha:g}, {layout.num_parameters:,} parameters on "
        f"{', '.join(layout.kinds)} of {layout.num_layers} layers.\n"
    )


def _origin(provenance: Provenance | None) -> str:
    if provenance is None or provenance.generator is None:
        return ""
    made = f"Generated in one forward pass by lorasmith's `{provenance.generator}`"
    sources = _sources(provenance)
    if provenance.condition is not None:
        quoted = "\n".join(f"    {line}" for line in provenance.condition.splitlines())
        beside = f", {sources}" if sources else ""
        text = f"{made} from this description{beside}:\n\n{quoted}\n"
    elif sources:
        text = f"{made} from {sources}; their SHA-256 is in `generation.json`.\n"
    else:
        text = f"{made}; the description is kept as its SHA-256 in `generation.json`.\n"
    if provenance.seed is not None:
        text += f"\nSeed {provenance.seed}. "
    if provenance.confidence is not None:
        text += (
            f"The generator's confidence that it answers better than the adapter of the nearest "
            f"task it was trained on: {provenance.confidence:.0%}. "
        )
    if provenance.fallback is not None:
        text += f"That was too low, so this is its fallback: {provenance.fallback}. "
    if provenance.refined_steps is not None:
        text += (
            f"Refined by {provenance.refined_steps} steps of gradient descent on "
            f"{provenance.refined_examples} solved examples. "
        )
    text += "Not evaluated: check the answers before you rely on them.\n"
    if provenance.base_weights is not None:
        text += f"\nThe generator was trained on these weights: {provenance.base_weights}.\n"
    return text


def _sources(made: Provenance | Part) -> str:
    """Say how many examples and documents an adapter was made from, as "2 documents"."""
    counts = (
        ("example", made.num_examples or 0),
        ("document", len(made.documents or ())),
    )
    return " and ".join(f"{n} {word}{'s' * (n > 1)}" for word, n in counts if n)


def _composed(rank: int, provenance: Provenance | None) -> str:
    if provenance is None or provenance.parts is None:
        return ""
    lines = [
        f"- {part.weight:g} times `{part.digest[:12]}`"
        + (f", from {sources}" if (sources := _sources(part)) else "")
        + (f": {' '.join(part.condition.split())[:200]}" if part.condition else "")
        for part in provenance.parts
    ]
    lost = ""
    if provenance.energy_lost is not None:
        lost = f"Rank {rank} loses {provenance.energy_lost:.2%} of the sum's squared norm. "
    return (
        "Composed by lorasmith: the weighted sum of these adapters' deltas, by the SHA-256 of "
        "their weights.\n\n"
        + "\n".join(lines)
        + f"\n\n{lost}Not evaluated: check the answers before "
        "you rely on them.\n"
    )


def _usage(base_model: str, provenance: Provenance | None) -> str:
    template = provenance.prompt_template if provenance is not None else None
    prompt = f"\nPrompts look like this: `{json.dumps(template)}`\n" if template else ""
    code = peft_code(base_model, "path/to/this/folder")
    return f"## Use\n\n```python\n{code}```\n{prompt}"


def peft_code(base_model: str, folder: str) -> str:
    """Return the Python that loads an adapter folder with PEFT."""
    return (
        "from peft import PeftModel\n"
        "from transformers import AutoModelForCausalLM\n\n"
        f"base = AutoModelForCausalLM.from_pretrained({json.dumps(base_model)})\n"
        f"model = PeftModel.from_pretrained(base, {json.dumps(folder)})\n"
    )


def vllm_command(base_model: str, rank: int, name: str) -> str | None:
    """Return the command that serves the adapter folder ``name``, None if the rank is too high."""
    allowed = next((limit for limit in _VLLM_RANKS if rank <= limit), None)
    if allowed is None:
        return None
    return (
        f"vllm serve {shlex.quote(base_model)} --enable-lora --max-lora-rank {allowed} "
        f"--lora-modules {shlex.quote(f'{name}=./{name}')}"
    )
