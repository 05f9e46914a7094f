"""What adapters made from examples can do: ``python -m benchmarks.context_examples``.

Held-out tasks from eight solved examples, from the inputs of these alone, from a description, and
from description and examples; beside the description alone read by the default generator, which
reads nothing else, the base with five solved examples in its prompt and the base alone. Differences
are paired by task, whose seeds, each with examples and questions of its own, are averaged first.
What is refined goes on from there with a few steps of gradient descent on the same examples; beside
it stands an adapter that begins with nothing, for four times as many.

With ``--json FILE`` every task of every seed is written there once it is measured, and what is
there is not measured again.
"""

from __future__ import annotations

import argparse
import math
import random
import statistics
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import torch
from torch import nn

from benchmarks.kept import begun, keep
from lorasmith import Adapter, AdapterGenerator
from lorasmith.base_model import load_model, load_tokenizer, resolve_base
from lorasmith.errors import InputError
from lorasmith.generator.refining import refine_adapter
from lorasmith.kernels.adapted_model import AdaptedModel
from lorasmith.layout import AdapterLayout
from lorasmith.shipped import DEFAULT_GENERATOR
from lorasmith.tasks import Example, Task, read_tasks, render_prompt
from lorasmith.training.questions import Question, ask, choose_tasks, read_split_names, support
from lorasmith.training.scoring import Interval, bootstrap, exact_match

if TYPE_CHECKING:
    from transformers import PreTrainedTokenizerBase

ROWS_AT_ONCE, MAX_NEW_TOKENS = 32, 24
BASE, SHOTS = "base", "base, 5 examples in the prompt"
DESCRIBED, SHOWN, BOTH = "description", "examples", "description and examples"
DEFAULT = "description, read by the default generator"
INPUTS, SHUFFLED = "inputs alone", "another task's examples"
DEFAULT_REFINED, SHOWN_REFINED, BOTH_REFINED = (f"{arm}, refined" for arm in (DEFAULT, SHOWN, BOTH))
TUNED = "nothing, fine-tuned on the examples"
REFINED = (TUNED, DEFAULT_REFINED, SHOWN_REFINED, BOTH_REFINED)
ARMS = (BASE, SHOTS, DEFAULT, DESCRIBED, INPUTS, SHOWN, BOTH, SHUFFLED, *REFINED)
COMPARED = (
    (DESCRIBED, DEFAULT),
    (SHOWN, DEFAULT),
    (SHOWN, DESCRIBED),
    (SHOWN, SHOTS),
    (SHOWN, INPUTS),
    (SHOWN, SHUFFLED),
    (INPUTS, BASE),
    (BOTH, DEFAULT),
    (BOTH, DESCRIBED),
    (BOTH, SHOWN),
    (BOTH, SHOTS),
    (SHOWN_REFINED, DEFAULT),
    (SHOWN_REFINED, SHOTS),
    (SHOWN_REFINED, TUNED),
    (BOTH_REFINED, DEFAULT),
    (BOTH_REFINED, SHOTS),
    (BOTH_REFINED, SHOWN_REFINED),
    (BOTH_REFINED, DEFAULT_REFINED),
)
_TUNING_STEPS = 4  # times those of refining

Scores = dict[str, dict[str, dict[str, float]]]
"""Of each seed and task what every arm reaches."""


@dataclass(frozen=True, kw_only=True)
class Options:
    """What is measured, and how; the seeds may become more."""

    generator: str
    split: str
    examples: int
    questions: int
    limit: int | None
    precision: str
    steps: int


class World:
    """The base wearing adapters of one generator; the base is loaded when it is first asked."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.generator = AdapterGenerator.from_pretrained(options.generator)
        self.default = AdapterGenerator.from_pretrained(DEFAULT_GENERATOR)

    @cached_property
    def adapted(self) -> AdaptedModel:
        """The base that wears adapters."""
        base = resolve_base(self.generator.layout.base_model)
        network = load_model(base, dtype=getattr(torch, self.options.precision))
        return AdaptedModel(network, self.generator.layout)

    def share_right(
        self, questions: Sequence[Question], prompts: Sequence[str], adapter: Adapter | None
    ) -> float:
        """Return the share of questions answered exactly."""
        answers: list[str] = []
        for start in range(0, len(prompts), ROWS_AT_ONCE):
            answers += self.adapted.greedy_answers(
                self._tokenizer,
                prompts[start : start + ROWS_AT_ONCE],
                [adapter] if adapter else [],
                max_new_tokens=MAX_NEW_TOKENS,
            )
        pairs = zip(answers, questions, strict=True)
        return sum(exact_match(answer, q.references) for answer, q in pairs) / len(questions)

    @cached_property
    def _tokenizer(self) -> PreTrainedTokenizerBase:
        return load_tokenizer(resolve_base(self.generator.layout.base_model))

    def scores(
        self, task: Task, other: Task, seed: int, arms: Collection[str] = ARMS
    ) -> dict[str, float]:
        """Return what some arms reach on a task."""
        number = self.options.questions
        questions = ask(task, "test", num_examples=number, seed=seed)
        spare = support(task, num_examples=number, seed=seed)
        if len(spare) < self.options.examples:
            raise InputError(f"task {task.name!r} has too few examples that are not asked")
        rng = random.Random(f"{seed}/{task.name}")
        shown = rng.sample(spare, self.options.examples)
        strange = rng.sample(support(other, num_examples=number), self.options.examples)
        words = questions[0].description
        plain = [render_prompt(question.input) for question in questions]
        shots = [render_prompt(question.input, shots=question.shots) for question in questions]
        makers: dict[str, Callable[[], Adapter]] = {
            DEFAULT: lambda: self.default(words),
            DESCRIBED: lambda: self.generator(words),
            INPUTS: lambda: self.generator(examples=[example.input for example in shown]),
            SHOWN: lambda: self.generator(examples=shown),
            BOTH: lambda: self.generator(words, examples=shown),
            SHUFFLED: lambda: self.generator(examples=strange),
            TUNED: lambda: self.refined(None, shown),
            DEFAULT_REFINED: lambda: self.refined(self.default(words), shown),
            SHOWN_REFINED: lambda: self.refined(self.generator(examples=shown), shown),
            BOTH_REFINED: lambda: self.refined(self.generator(words, examples=shown), shown),
        }
        found = {
            arm: self.share_right(questions, plain, make())
            for arm, make in makers.items()
            if arm in arms
        }
        if BASE in arms:
            found[BASE] = self.share_right(questions, plain, None)
        if SHOTS in arms:
            found[SHOTS] = self.share_right(questions, shots, None)
        return found

    def refined(self, adapter: Adapter | None, shown: Sequence[Example]) -> Adapter:
        """Return an adapter refined on examples; of none one that is fine-tuned from nothing."""
        steps = self.options.steps
        if adapter is not None:
            return self.generator.refine(adapter, shown, steps=steps)
        model, tokenizer = self.generator.base_to_refine_on()
        begun = untrained(self.generator.layout)
        return refine_adapter(model, tokenizer, begun, shown, steps=_TUNING_STEPS * steps)


def untrained(layout: AdapterLayout) -> Adapter:
    """Return an adapter that PEFT would begin training with: it changes nothing."""
    torch.manual_seed(0)
    adapter = Adapter(layout, torch.zeros(layout.num_parameters))
    for module in layout.modules:
        lora_a, _ = adapter.factors(module)
        nn.init.kaiming_uniform_(lora_a, a=math.sqrt(5))
    return adapter


def measured(
    world: World, groups: Mapping[int, Sequence[Task]], kept: Path | None = None
) -> Scores:
    """Measure what is not in the file yet; it has everything afterwards.

    ``groups`` are the tasks of each seed.

    Raises: InputError if the file was written with other options or another generator.
    """
    about = asdict(world.options) | {"generator_digest": world.generator.digest}
    found = begun(kept, about)
    scores: Scores = found.setdefault("scores", {})
    for seed, group in groups.items():
        done = scores.setdefault(str(seed), {})
        for index, task in enumerate(group):
            before = done.setdefault(task.name, {})
            if lacking := [arm for arm in ARMS if arm not in before]:
                other = group[(index + len(group) // 2) % len(group)]
                before.update(world.scores(task, other, seed, lacking))
                keep(kept, found)
    return {
        str(seed): {task.name: scores[str(seed)][task.name] for task in group}
        for seed, group in groups.items()
    }


def table(scores: Scores) -> str:
    """Return what the arms reach, and by how much they differ, as two Markdown tables."""
    by_task: dict[str, list[dict[str, float]]] = {}
    for tasks in scores.values():
        for name, found in tasks.items():
            by_task.setdefault(name, []).append(found)
    rows = [
        {arm: statistics.fmean(one[arm] for one in seeds) for arm in ARMS}
        for seeds in by_task.values()
    ]
    lines = [f"| made from | right, of {len(rows)} tasks |", "|---|---:|"]
    lines += [f"| {arm} | {_per_cent(bootstrap([row[arm] for row in rows]))} |" for arm in ARMS]
    lines += ["", "| paired by task | difference |", "|---|---:|"]
    for one, other in COMPARED:
        gain = bootstrap([row[one] - row[other] for row in rows])
        lines.append(f"| {one} over {other} | {_per_cent(gain, sign='+')} |")
    return "\n".join(lines)


def _per_cent(found: Interval, sign: str = "") -> str:
    mean, low, high = (f"{value:{sign}.1%}" for value in (found.mean, found.low, found.high))
    return f"{mean} ({low} to {high})"


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
    parser.add_argument("--steps", type=int, default=5, help="of refining")
    parser.add_argument("--precision", choices=("bfloat16", "float32"), default="bfloat16")
    parser.add_argument("--json", type=Path, metavar="FILE", help="keep what is measured here")
    chosen = vars(parser.parse_args())
    kept, seeds = chosen.pop("json"), range(chosen.pop("seeds"))
    suite, splits = read_tasks(chosen.pop("tasks")), read_split_names(chosen.pop("splits"))
    options = Options(**chosen)
    groups = {
        seed: choose_tasks(suite, splits, (options.split,), limit=options.limit, seed=seed)[
            options.split
        ]
        for seed in seeds
    }
    print(table(measured(World(options), groups, kept)))  # noqa: T201


if __name__ == "__main__":
    main()
