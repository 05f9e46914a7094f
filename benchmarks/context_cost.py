"""What contexts cost: ``python -m benchmarks.context_cost --generator ID|DIR``.

A document of 4,000 tokens made into an adapter against one forward pass of the base over it; a
hundred questions answered with the adapter against the document in the prompt; and what a document
of 100,000 tokens takes in time and, in a process of its own, in memory.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable

import torch

from lorasmith import AdapterGenerator
from lorasmith.kernels.adapted_model import AdaptedModel
from lorasmith.tasks import render_prompt
from lorasmith.training.knowledge import write_document

ROUNDS = 3
QUESTIONS, ROWS_AT_ONCE, ANSWER_TOKENS = 100, 10, 8
LONG_TOKENS, LONGEST_TOKENS = 4_000, 100_000
LIMITS = {
    "generation_over_forward_pass": (1.3, "at most"),
    "answers_with_adapter_faster": (3.0, "at least"),
    "longest_peak_gb": (3.0, "at most"),
}


def text_of(generator: AdapterGenerator, num_tokens: int) -> str:
    """Return documents one after the other, of about so many tokens."""
    parts: list[str] = []
    count = 0
    while count < num_tokens:
        parts.append(write_document(f"cost/{len(parts)}", 32, "test").text)
        count += len(generator.reader.tokenize(parts[-1]))
    return "\n\n".join(parts)


def seconds(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Return the median wall seconds, after one round to warm up."""
    found = []
    for _ in range(rounds + 1):
        started = time.perf_counter()
        work()
        found.append(time.perf_counter() - started)
    return statistics.median(found[1:])


def against_forward_pass(generator: AdapterGenerator) -> dict[str, float]:
    """Time generating from a long document, and the base reading it in one pass."""
    text = text_of(generator, LONG_TOKENS)
    reader = generator.reader
    ids = torch.tensor([reader.tokenize(text)[:LONG_TOKENS]])

    @torch.inference_mode()
    def forward() -> None:
        reader.base(input_ids=ids, use_cache=False, logits_to_keep=1)

    made, passed = seconds(lambda: generator(documents=[text])), seconds(forward)
    return {
        "generation_seconds": made,
        "forward_pass_seconds": passed,
        "generation_over_forward_pass": made / passed,
    }


def answering(generator: AdapterGenerator) -> dict[str, float]:
    """Time a hundred questions about a long document, both ways."""
    text = text_of(generator, LONG_TOKENS)
    adapter = generator(documents=[text])
    adapted = AdaptedModel(generator.reader.base, generator.layout)
    questions = [
        fact.unseen for i in range(4) for fact in write_document(f"cost/{i}", 32, "test").facts
    ][:QUESTIONS]

    def ask(prompts: list[str], worn: list[object]) -> None:
        for start in range(0, len(prompts), ROWS_AT_ONCE):
            adapted.greedy_answers(
                generator.reader.tokenizer,
                prompts[start : start + ROWS_AT_ONCE],
                [adapter] if worn else [],
                max_new_tokens=ANSWER_TOKENS,
            )

    wearing = seconds(lambda: ask([render_prompt(q) for q in questions], [adapter]), rounds=1)
    few = [render_prompt(q, text) for q in questions[:ROWS_AT_ONCE]]
    reading = seconds(lambda: ask(few, []), rounds=1) * QUESTIONS / ROWS_AT_ONCE
    return {
        "answers_with_adapter_seconds": wearing,
        "answers_with_document_seconds": reading,
        "answers_with_adapter_faster": reading / wearing,
    }


def longest(name: str) -> dict[str, float]:
    """Generate from the longest document in a fresh process, and return its time and memory."""
    code = (
        "import sys, time; from lorasmith import AdapterGenerator; "
        "from benchmarks.context_cost import text_of, LONGEST_TOKENS; "
        "g = AdapterGenerator.from_pretrained(sys.argv[1]); t = text_of(g, LONGEST_TOKENS); "
        "s = time.perf_counter(); g(documents=[t]); print(time.perf_counter() - s)"
    )
    process = subprocess.Popen([sys.executable, "-c", code, name], stdout=subprocess.PIPE)
    assert process.stdout is not None
    printed = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit("generating from the longest document failed")
    return {"longest_seconds": float(printed), "longest_peak_gb": usage.ru_maxrss / 2**20}


def main() -> None:
    """Measure, print, and say which of the project's limits are met."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--generator", required=True, metavar="ID|DIR")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    arguments = parser.parse_args()
    generator = AdapterGenerator.from_pretrained(arguments.generator)
    figures = against_forward_pass(generator) | answering(generator) | longest(arguments.generator)
    if arguments.json:
        print(json.dumps({key: round(value, 3) for key, value in figures.items()}))  # noqa: T201
        return
    for key, value in figures.items():
        verdict = ""
        if key in LIMITS:
            limit, side = LIMITS[key]
            met = value >= limit if side == "at least" else value <= limit
            verdict = f"  {'ok' if met else 'MISSED'}: {side} {limit:g}"
        print(f"{key:32}{value:10.2f}{verdict}")  # noqa: T201


if __name__ == "__main__":
    main()
