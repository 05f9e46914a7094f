"""What adapters made from examples can do: ``python -m benchmarks.context_examples``.

Held-out tasks from eight solved examples, from a description, and from both; beside the base with
five solved examples in its prompt and the base alone. Differences are paired by task, whose seeds,
each with examples and questions of its own, are averaged first.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
from collections.abc import Sequence
from pathlib import Path

import torch

from lorasmith import Adapter, AdapterGenerator
from lorasmith.base_model import load_model, load_tokenizer, resolve_base
from lorasmith.errors import InputError
from lorasmith.kernels.adapted_model import AdaptedModel
from lorasmith.tasks import Task, read_tasks, render_prompt
from lorasmith.training.questions import Question, ask, choose_tasks, read_split_names, support
from lorasmith.training.scoring import bootstrap, exact_match

ROWS_AT_ONCE, MAX_NEW_TOKENS = 32, 24
BASE, SHOTS = "base", "base, 5 examples in the prompt"
DESCRIBED, SHOWN, BOTH = "description", "examples", "description and examples"
SHUFFLED = "another task's examples"
COMPARED = ((SHOWN, DESCRIBED), (SHOWN, SHOTS), (BOTH, DESCRIBED), (BOTH, SHOWN), (SHOWN, SHUFFLED))


class World:
    """The base wearing adapters of one generator."""

    def __init__(self, name: str, precision: str, num_examples: int, seed: int) -> None:
        self.generator = AdapterGenerator.from_pretrained(name)
        base = resolve_base(self.generator.layout.base_model)
        self.tokenizer = load_tokenizer(base)
        network = load_model(base, dtype=getattr(torch, precision))
        self.adapted = AdaptedModel(network, self.generator.layout)
        self.num_examples, self.seed = num_examples, seed

    def share_right(
        self, questions: Sequence[Question], prompts: Sequence[str], adapter: Adapter | None
    ) -> float:
        """Return the share of questions answered exactly."""
        answers: list[str] = []
        for start in range(0, len(prompts), ROWS_AT_ONCE):
            answers += self.adapted.greedy_answers(
                self.tokenizer,
                prompts[start : start + ROWS_AT_ONCE],
                [adapter] if adapter else [],
                max_new_tokens=MAX_NEW_TOKENS,
            )
        pairs = zip(answers, questions, strict=True)
        return sum(exact_match(answer, q.references) for answer, q in pairs) / len(questions)

    def scores(self, task: Task, other: Task, num_questions: int) -> dict[str, float]:
        """Return what each arm reaches on a task."""
        questions = ask(task, "test", num_examples=num_questions, seed=self.seed)
        spare = support(task, num_examples=num_questions, seed=self.seed)
        if len(spare) < self.num_examples:
            raise InputError(f"task {task.name!r} has too few examples that are not asked")
        rng = random.Random(f"{self.seed}/{task.name}")
        shown = rng.sample(spare, self.num_examples)
        strange = rng.sample(support(other, num_examples=num_questions), self.num_examples)
        words = questions[0].description
        plain = [render_prompt(question.input) for question in questions]
        shots = [render_prompt(question.input, shots=question.shots) for question in questions]
        made = {
            DESCRIBED: self.generator(words),
            SHOWN: self.generator(examples=shown),
            BOTH: self.generator(words, examples=shown),
            SHUFFLED: self.generator(examples=strange),
        }
        found = {name: self.share_right(questions, plain, made[name]) for name in made}
        found[BASE] = self.share_right(questions, plain, None)
        found[SHOTS] = self.share_right(questions, shots, None)
        return found


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--generator", required=True, metavar="ID|DIR")
    parser.add_argument("--tasks", type=Path, default=Path("build/tasks"))
    parser.add_argument("--splits", type=Path, default=Path("benchmarks/tasks/splits.json"))
    parser.add_argument("--split", default="held_out_tasks")
    parser.add_argument("--examples", type=int, default=8)
    parser.add_argument("--questions", type=int, default=32)
    parser.add_argument("--limit", type=int, help="the most tasks")
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--precision", choices=("bfloat16", "float32"), default="bfloat16")
    chosen = parser.parse_args()
    splits = read_split_names(chosen.splits)
    suite = read_tasks(chosen.tasks)
    found: dict[str, list[dict[str, float]]] = {}
    for seed in range(chosen.seeds):
        world = World(chosen.generator, chosen.precision, chosen.examples, seed)
        tasks = choose_tasks(suite, splits, (chosen.split,), limit=chosen.limit, seed=seed)
        group = tasks[chosen.split]
        for index, task in enumerate(group):
            other = group[(index + len(group) // 2) % len(group)]
            found.setdefault(task.name, []).append(world.scores(task, other, chosen.questions))
    rows = [
        {name: statistics.fmean(one[name] for one in scores) for name in scores[0]}
        for scores in found.values()
    ]
    means = {name: bootstrap([row[name] for row in rows]) for name in rows[0]}
    gains = {f"{a} over {b}": bootstrap([row[a] - row[b] for row in rows]) for a, b in COMPARED}
    figures = {
        name: [round(value, 4) for value in (one.mean, one.low, one.high)]
        for name, one in (means | gains).items()
    }
    print(json.dumps(figures, indent=1))  # noqa: T201


if __name__ == "__main__":
    main()
