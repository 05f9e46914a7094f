"""What answers look like, for the description of the API; a test holds them against the models."""

from __future__ import annotations

from typing import Any

_DIGEST = "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef"
_TEXT = "Give the plural of the English noun."

ADAPTER: dict[str, Any] = {
    "id": _DIGEST,
    "object": "adapter",
    "created_at": 1767225600.25,
    "expires_at": None,
    "size": 938_264,
    "generator": "smollm2-135m",
    "generator_digest": "0" * 64,
    "family": "hypernetwork",
    "base_model": "HuggingFaceTB/SmolLM2-135M-Instruct",
    "rank": 4,
    "alpha": 16.0,
    "num_parameters": 230_400,
    "seed": 0,
    "description": _TEXT,
    "distance": 0.12,
    "confidence": 0.81,
    "norms": {"model.layers.0.self_attn.q_proj": 0.2, "model.layers.0.self_attn.v_proj": 0.1},
    "files": [
        "adapter_model.safetensors",
        "adapter_config.json",
        "README.md",
        "generation.json",
    ],
}

DETAILS: dict[str, Any] = {
    "id": _DIGEST,
    "object": "adapter.details",
    "distance": 0.12,
    "confidence": 0.81,
    "nearest": [{"name": "plural", "description": "Give the plural.", "distance": 0.12}],
    "norms": {
        "kinds": ["q_proj", "v_proj"],
        "layers": [0, 1],
        "values": [[0.2, 0.3], [0.1, 0.4]],
        "total": 0.5477,
    },
    "folder": _DIGEST[:12],
    "prompt_template": "Input: {input}\nOutput:",
    "peft": "from peft import PeftModel\n",
    "vllm": "vllm serve org/base --enable-lora --max-lora-rank 16 --lora-modules 000=./000",
}

LIBRARY: dict[str, Any] = {
    "object": "library",
    "generator": "smollm2-135m",
    "generator_digest": "0" * 64,
    "shown": 0.11,
    "num_tasks": 1,
    "tasks": [{"name": "plural", "description": "Give the plural.", "x": 0.4, "y": -0.2}],
    "adapters": [],
}

GENERATOR: dict[str, Any] = {
    "id": "smollm2-135m",
    "object": "generator",
    "digest": "0" * 64,
    "family": "hypernetwork",
    "base_model": "HuggingFaceTB/SmolLM2-135M-Instruct",
    "rank": 4,
    "num_parameters": 230_400,
    "num_layers": 30,
    "kinds": ["q_proj", "v_proj"],
    "draws_at_random": False,
    "has_confidence": True,
    "reads": ["description"],
}

FILE: dict[str, Any] = {
    "id": "file-0123456789abcdef01234567",
    "object": "file",
    "bytes": 107,
    "created_at": 1767225600,
    "expires_at": 1769817600,
    "filename": "lines.jsonl",
    "purpose": "batch",
    "status": "processed",
}

BATCH: dict[str, Any] = {
    "id": "batch_0123456789abcdef01234567",
    "object": "batch",
    "endpoint": "/v1/adapters",
    "status": "in_progress",
    "input_file_id": FILE["id"],
    "output_file_id": None,
    "error_file_id": None,
    "completion_window": "24h",
    "created_at": 1767225601,
    "in_progress_at": 1767225602,
    "finished_at": None,
    "expires_at": 1769817601,
    "request_counts": {"total": 3, "completed": 2, "failed": 0},
    "errors": None,
    "metadata": {"project": "plurals"},
}

DELETED: dict[str, Any] = {"id": FILE["id"], "object": "file", "deleted": True}

PREVIEW: dict[str, Any] = {
    "object": "preview",
    "inputs": ["lorry"],
    "base": ["lorry is a"],
    "adapted": {_DIGEST: ["lorries"]},
}

PROBLEM: dict[str, Any] = {
    "type": "urn:lorasmith:problem:not-found",
    "title": "Not Found",
    "status": 404,
    "detail": "there is no adapter of that id; it may have expired",
    "code": "not-found",
    "request_id": "0123456789abcdef",
}

CONFIG: dict[str, Any] = {"peft_type": "LORA", "r": 4, "lora_alpha": 16.0}

FORM: dict[str, Any] = {"description": _TEXT, "document": ["The door code is 4711."]}

FILE_FORM: dict[str, Any] = {
    "purpose": "batch",
    "file": '{"custom_id": "plural", "method": "POST", "url": "/v1/adapters", '
    '"body": {"description": "Give the plural."}}\n',
}


def page(one: dict[str, Any]) -> dict[str, Any]:
    """Return a list that ends here."""
    return {"object": "list", "data": [one], "has_more": False}
