"""What contexts cost: ``python -m benchmarks.context_cost --generator ID|DIR``.

A document of 4,000 tokens made into an adapter against one forward pass of the base over it; a
hundred questions answered with the adapter against the document in the prompt; and what documents
of 1,000 to 100,000 tokens take in time and memory, each in a process of its own, with the growth
per token from one length to the next: where the cost is linear it stays the same.

Every figure is printed once it is known, and with ``--json FILE`` kept there.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch

from benchmarks.kept import keep
from lorasmith import AdapterGenerator
from lorasmith.kernels.adapted_model import AdaptedModel
from lorasmith.tasks import render_prompt
from lorasmith.training.knowledge import write_document

ROUNDS = 3
QUESTIONS, ROWS_AT_ONCE, ANSWER_TOKENS = 100, 10, 8
LONG_TOKENS = 4_000
LENGTHS = (1_000, 4_000, 16_000, 64_000, 100_000)
LIMITS = {
    "generation_over_forward_pass": (1.3, "at most"),
    "answers_with_adapter_faster": (3.0, "at least"),
    "longest_peak_gb": (3.0, "at most"),
}

TABLE = (
    "| tokens | seconds | ms more per 1,000 tokens | peak memory, GB | MB more per 1,000 tokens |\n"
    "|---:|---:|---:|---:|---:|"
)


@dataclass(frozen=True, kw_only=True)
class Cost:
    """What a document of so many tokens takes; the memory is that of the whole process."""

    tokens: int
    seconds: float
    peak_gb: float

    def row(self, shorter: Cost | None) -> str:
        """Return a row of the table, with the growth since a shorter document."""
        growth = "|  |", "|  |"
        if shorter is not None:
            thousands = (self.tokens - shorter.tokens) / 1000
            growth = (
                f"| {(self.seconds - shorter.seconds) * 1000 / thousands:.0f} |",
                f"| {(self.peak_gb - shorter.peak_gb) * 1000 / thousands:.1f} |",
            )
        return f"| {self.tokens:,} | {self.seconds:.2f} {growth[0]} {self.peak_gb:.2f} {growth[1]}"


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


def cost_of(name: str, num_tokens: int) -> Cost:
    """Generate from a document in a fresh process, which has generated from a short one before."""
    command = [sys.executable, "-m", "benchmarks.context_cost", "--generator", name]
    done = subprocess.run([*command, "--only", str(num_tokens)], stdout=subprocess.PIPE)
    if done.returncode != 0:
        raise SystemExit(f"generating from {num_tokens:,} tokens failed")
    return Cost(**json.loads(done.stdout))


def generate_once(generator: AdapterGenerator, num_tokens: int) -> dict[str, float]:
    """Generate from a document of about so many tokens, and return what it takes."""
    text = text_of(generator, num_tokens)
    tokens = sum(map(len, generator.reader.chunks(text)))
    generator(documents=[text_of(generator, 1)])
    started = time.perf_counter()
    generator(documents=[text])
    spent = time.perf_counter() - started
    return {"tokens": tokens, "seconds": spent, "peak_gb": peak_gb()}


def peak_gb() -> float:
    """Return the most memory that this process had resident.

    Not what ``getrusage`` says: that begins with what the process that started this one had.
    """
    status = Path("/proc/self/status").read_text()
    return int(status.split("VmHWM:")[1].split()[0]) / 1e6


def by_length(name: str, lengths: Sequence[int] = LENGTHS) -> Iterator[tuple[Cost, str]]:
    """Yield what each length costs, with its row of the table."""
    shorter: Cost | None = None
    for length in lengths:
        cost = cost_of(name, length)
        yield cost, cost.row(shorter)
        shorter = cost


class Report:
    """Figures on their way out: printed, and kept in a file if there is one."""

    def __init__(self, kept: Path | None) -> None:
        self.kept = kept
        self.figures: dict[str, Any] = {}

    def say(self, line: str) -> None:
        """Print a line at once."""
        print(line, flush=True)  # noqa: T201

    def add(self, figures: Mapping[str, float]) -> None:
        """Print some figures, and whether the project's limits are met."""
        for key, value in figures.items():
            verdict = ""
            if key in LIMITS:
                limit, side = LIMITS[key]
                met = value >= limit if side == "at least" else value <= limit
                verdict = f"  {'ok' if met else 'MISSED'}: {side} {limit:g}"
            self.say(f"{key:32}{value:10.2f}{verdict}")
        self.keep({key: round(value, 3) for key, value in figures.items()})

    def keep(self, figures: Mapping[str, Any]) -> None:
        """Write what is known so far."""
        self.figures |= figures
        keep(self.kept, self.figures)


def measure(name: str, report: Report) -> None:
    """Measure everything; the table of lengths comes last, for it takes longest."""
    generator = AdapterGenerator.from_pretrained(name)
    report.add(against_forward_pass(generator))
    report.add(answering(generator))
    del generator  # leaves its memory to the processes that are measured
    report.say(f"\n{TABLE}")
    costs: list[Cost] = []
    for cost, row in by_length(name):
        costs.append(cost)
        report.say(row)
        report.keep({"by_length": [asdict(one) for one in costs]})
    report.say("")
    report.add({"longest_seconds": costs[-1].seconds, "longest_peak_gb": costs[-1].peak_gb})


def main() -> None:
    """Measure, print, and say which of the project's limits are met."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--generator", required=True, metavar="ID|DIR")
    parser.add_argument("--json", type=Path, metavar="FILE", help="keep what is measured here")
    parser.add_argument("--only", type=int, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.only:
        generator = AdapterGenerator.from_pretrained(arguments.generator)
        print(json.dumps(generate_once(generator, arguments.only)))  # noqa: T201
        return
    measure(arguments.generator, Report(arguments.json))


if __name__ == "__main__":
    main()
