"""All generator families in one table: ``python -m benchmarks.families COLLECTION -o RUNS``.

Trains every family on one collection of adapters, with several seeds, then refines those that can
be refined through the base model, and lets all of them answer the same questions: on the
collection's own tasks under wordings that were never trained on, and on tasks held out. What is
there already is not done again, so the command goes on where it was stopped; several with rows of
their own (``--only``) may run beside each other, and the last makes the table of all.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from lorasmith.files import write_file
from lorasmith.generator.api import find_checkpoint
from lorasmith.generator.checkpoint import CONFIG
from lorasmith.training.collection import Collection
from lorasmith.training.config import TrainConfig
from lorasmith.training.evaluate_command import Evaluation, EvaluationOptions
from lorasmith.training.scoring import Interval, bootstrap, normalised_gain
from lorasmith.training.trainer import Trainer

REGENERATED, HELD_OUT = "regenerated", "held_out_tasks"
MULTI_TASK, SFT = "multi-task", "trained on tasks"
REFINED_SUFFIX = ", refined"
TWENTY_STEPS, ONE_STEP = "latent-diffusion", "latent-diffusion-one-step"
STOCHASTIC = ("cvae", TWENTY_STEPS, ONE_STEP)


@dataclass(frozen=True, kw_only=True)
class Recipe:
    """How one row of the table is trained; ``after`` names the row whose generator it starts from.

    ``seeds`` is False for what draws nothing at random.
    """

    name: str
    settings: dict[str, Any]
    after: str = ""
    seeds: bool = True


def _fit(name: str, family: str, **generator: object) -> Recipe:
    settings = {"objective": "fit", "family": family, "steps": 0, "generator": generator}
    return Recipe(name=name, settings=settings, seeds=False)


def _weights(family: str, steps: int, batch: int = 64, **generator: object) -> Recipe:
    settings = {
        "objective": "weights",
        "family": family,
        "steps": steps,
        "tasks_per_batch": batch,
        "warmup_steps": 50,
        "learning_rate": 2e-3,
        "decay_fraction": 0.5,
        "generator": generator,
    }
    return Recipe(name=family, settings=settings)


def _refined(name: str) -> Recipe:
    settings = {
        "objective": "task",
        "steps": 3200,
        "tasks_per_batch": 64,
        "examples_per_task": 1,
        "row_lengths": (12, 16, 20, 24, 48),
        "learning_rate": 2e-3,
        "warmup_steps": 20,
        "decay_fraction": 0.8,
    }
    return Recipe(name=name + REFINED_SUFFIX, settings=settings, after=name)


PLAIN = (
    _fit("mean", "retrieval", method="mean"),
    _fit("nearest", "retrieval", method="nearest"),
    _fit("top-k", "retrieval", method="top_k", k=3),
    _fit("ridge", "ridge", basis_size=64),
)
LEARNED = (
    _weights(
        "hypernetwork", 1000, basis_size=88, code_size=160, width=176, num_heads=4, head="basis"
    ),
    # Its neighbours are merged in every step, which takes twice the time of the others.
    _weights("residual", 700, basis_size=88, code_size=160, width=176),
    # The sizes of these two keep them below a twentieth of a collection of 200 adapters.
    _weights(
        "cvae",
        1600,
        basis_size=88,
        code_size=176,
        width=176,
        mlp_ratio=2,
        read_size=16,
        drop_condition=0.25,
    ),
    _weights(
        TWENTY_STEPS,
        2000,
        basis_size=80,
        code_size=176,
        width=176,
        mlp_ratio=2,
        read_size=16,
        num_denoiser_layers=2,
    ),
    Recipe(
        name=ONE_STEP,
        settings={
            "objective": "distillation",
            "family": "latent-diffusion",
            "steps": 500,
            "tasks_per_batch": 64,
            "warmup_steps": 50,
            "learning_rate": 1e-3,
            "decay_fraction": 0.5,
        },
        after=TWENTY_STEPS,
    ),
)
REFINED = tuple(_refined(name) for name in ("hypernetwork", "residual", "cvae", ONE_STEP))
RECIPES = (*PLAIN, *LEARNED, *REFINED)
BASELINES = (*(recipe.name for recipe in PLAIN), MULTI_TASK, SFT)
ORDER = [*(recipe.name for recipe in RECIPES), MULTI_TASK, SFT]


@dataclass(frozen=True, kw_only=True)
class Setting:
    """Where everything is; ``oracles`` are the adapters of held-out tasks, if there are any."""

    collection: Path
    output: Path
    tasks: Path
    splits: Path
    oracles: Path | None
    multi_task: str
    sft: str
    seeds: int
    examples: int
    limit: int | None


def main() -> None:
    """Train, evaluate, and write the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("collection", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--scores", type=Path, help="folder of the rows' scores (OUTPUT/scores)")
    parser.add_argument("--tasks", type=Path, default=Path("build/tasks"))
    parser.add_argument("--splits", type=Path, default=Path("benchmarks/tasks/splits.json"))
    parser.add_argument("--oracles", type=Path, help="oracle adapters of the held-out tasks")
    parser.add_argument("--multi-task", default="", help="static generator of one adapter for all")
    parser.add_argument("--sft", default="smollm2-135m", help="generator trained on tasks alone")
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--examples", type=int, default=16)
    parser.add_argument("--limit", type=int, help="the most tasks of each part")
    parser.add_argument("--only", action="append", help="rows to make; may be repeated")
    arguments = vars(parser.parse_args())
    only, scores = arguments.pop("only"), arguments.pop("scores")
    setting = Setting(**arguments)
    bench = Bench(setting, scores or setting.output / "scores")
    recipes = [recipe for recipe in RECIPES if not only or recipe.name in only]
    for recipe, seed in runs(setting, recipes):
        bench.score(recipe.name, seed, partial(train, setting, recipe, seed))
    for name, generator in ((MULTI_TASK, setting.multi_task), (SFT, setting.sft)):
        if generator and (not only or name in only):
            bench.score(name, 0, partial(str, generator))
    table = Table.read(bench.scores)
    text = table.to_markdown()
    write_file(setting.output / "families.md", text.encode(), overwrite=True)
    print(text)  # noqa: T201


def runs(setting: Setting, recipes: Sequence[Recipe]) -> Iterator[tuple[Recipe, int]]:
    """Yield every recipe with every seed, one seed of all before the next."""
    for seed in range(setting.seeds):
        yield from ((recipe, seed) for recipe in recipes if recipe.seeds or seed == 0)


def train(setting: Setting, recipe: Recipe, seed: int) -> str:
    """Train a generator, unless it is there, and return its folder."""
    output = folder_of(setting, recipe.name, seed)
    if not (output / "generator" / CONFIG).is_file():
        init = ""
        if recipe.after:
            init = str(folder_of(setting, recipe.after, seed) / "generator")
        common = TrainConfig(
            output=str(output),
            collection=str(setting.collection),
            tasks=str(setting.tasks),
            splits=str(collected_splits(setting)) if recipe.settings["objective"] == "task" else "",
            init=init,
            seed=seed,
            validate_every=100,
        )
        Trainer(replace(common, **recipe.settings)).run()
    return str(output / "generator")


def folder_of(setting: Setting, name: str, seed: int) -> Path:
    """Return the run's folder of one row and seed."""
    return setting.output / f"{folder_name(name)}-{seed}"


def folder_name(name: str) -> str:
    """Return a row's name as files are called."""
    return name.replace(", ", "-").replace(" ", "-")


def collected_splits(setting: Setting) -> Path:
    """Write the splits file of this benchmark and return it.

    Refinement trains on all of the suite's training tasks, whether the collection has them or not.
    """
    path = setting.output / "splits.json"
    named = [entry.task or entry.name for entry in Collection.read(setting.collection).entries]
    known: dict[str, list[str]] = json.loads(setting.splits.read_text(encoding="utf-8"))
    data = {**known, REGENERATED: sorted(set(named) & set(known["training"]))}
    write_file(path, (json.dumps(data, indent=1) + "\n").encode(), overwrite=True)
    return path


class Bench:
    """Lets generators answer and keeps what they scored, one file for each row and seed."""

    def __init__(self, setting: Setting, scores: Path) -> None:
        self.setting, self.scores = setting, scores
        self.splits = collected_splits(setting)
        self.library = _link_by_task(setting)
        self.collection_bytes = _bytes(setting.collection)

    def score(self, name: str, seed: int, make: Callable[[], str]) -> None:
        """Evaluate one generator on both parts, unless that is done; ``make`` says where it is."""
        path = self.scores / f"{folder_name(name)}-{seed}.json"
        if path.is_file():
            return
        generator = make()
        held_out = ["generated", "shuffled", "junk", "base"]
        if name.removesuffix(REFINED_SUFFIX) in STOCHASTIC:
            held_out.append("best_of")
        oracles = self.setting.oracles
        if oracles is not None:
            held_out.append("oracle")
        own = ["generated", "base", "oracle"]
        run = Run(
            name=name,
            seed=seed,
            share=_bytes(find_checkpoint(generator)) / self.collection_bytes,
            parts={
                REGENERATED: self._evaluate(generator, REGENERATED, own, self.library),
                HELD_OUT: self._evaluate(generator, HELD_OUT, held_out, oracles),
            },
        )
        text = json.dumps(asdict(run), indent=1) + "\n"
        write_file(path, text.encode(), overwrite=True)

    def _evaluate(
        self, generator: str, part: str, arms: Sequence[str], oracles: Path | None
    ) -> dict[str, dict[str, float]]:
        setting = self.setting
        options = EvaluationOptions(
            tasks=str(setting.tasks),
            generator=generator,
            splits=str(self.splits),
            split_names=(part,),
            oracles=str(oracles or ""),
            arms=tuple(arms),
            examples_per_task=setting.examples,
            limit=setting.limit,
            report=str(setting.output / "report"),
        )
        found = Evaluation(options).run()
        return {arm: {task.name: task.scores[arm] for task in found.tasks} for arm in found.arms}


@dataclass(frozen=True, kw_only=True)
class Run:
    """What one generator scored: part -> arm -> task -> share of right answers.

    ``share`` is that of its weights in the collection's bytes.
    """

    name: str
    seed: int
    share: float
    parts: dict[str, dict[str, dict[str, float]]]


class Table:
    """All runs, row by row."""

    def __init__(self, runs: Sequence[Run]) -> None:
        self.runs: dict[str, list[Run]] = {}
        for run in sorted(runs, key=lambda run: (ORDER.index(run.name), run.seed)):
            self.runs.setdefault(run.name, []).append(run)

    @classmethod
    def read(cls, scores: Path) -> Table:
        """Read what ``Bench`` kept."""
        return cls([Run(**json.loads(path.read_text())) for path in sorted(scores.glob("*.json"))])

    def score(
        self, name: str, part: str, arm: str, seeds: frozenset[int] | None = None
    ) -> dict[str, float]:
        """Return an arm's score on every task, averaged over all seeds or those given."""
        runs = [run for run in self.runs[name] if seeds is None or run.seed in seeds]
        columns = [run.parts[part].get(arm) for run in runs]
        found = [column for column in columns if column]
        if not found or len(found) < len(columns):
            return {}
        return {task: float(np.mean([column[task] for column in found])) for task in found[0]}

    def lead(self, name: str, part: str, arm: str, other: str, other_arm: str) -> Interval | None:
        """Return how far one cell of the table is ahead of another, paired by task."""
        ours, theirs = self.score(name, part, arm), self.score(other, part, other_arm)
        if not ours or not theirs:
            return None
        return bootstrap([ours[task] - theirs[task] for task in ours])

    def to_markdown(self) -> str:
        """Return the table of every part."""
        return "\n\n".join(["\n".join(self._part(part)) for part in (REGENERATED, HELD_OUT)]) + "\n"

    def _part(self, part: str) -> Iterator[str]:
        yield f"### {part.replace('_', ' ')}"
        yield ""
        yield (
            "| generator | seeds | exact match | spread of seeds | shuffled | junk | best of 8 | "
            "its lead | of the oracles' | gain | of the collection's bytes |"
        )
        yield f"|---|{'---:|' * 10}"
        for name in self.runs:
            yield f"| {' | '.join(self._cells(name, part))} |"
        yield from self._lifts(part)
        against = [name for name in BASELINES if name in self.runs]
        if not against:
            return
        yield ""
        yield f"| lead over | {' | '.join(against)} |"
        yield f"|---|{'---:|' * len(against)}"
        for name in (name for name in self.runs if name not in BASELINES):
            leads = (self.lead(name, part, "generated", other, "generated") for other in against)
            yield f"| {name} | {' | '.join(map(_lead, leads))} |"

    def _lifts(self, part: str) -> Iterator[str]:
        refined = [name for name in self.runs if name.endswith(REFINED_SUFFIX)]
        pairs = [(name, name.removesuffix(REFINED_SUFFIX)) for name in refined]
        pairs = [pair for pair in pairs if pair[1] in self.runs]
        if pairs:
            yield ""
            yield "| refinement lifts the gain of | by |"
            yield "|---|---:|"
        for after, before in pairs:
            # A refined generator against the very one that it started from.
            seeds = frozenset(run.seed for run in self.runs[after])
            columns = [
                self.score(name, part, arm, seeds)
                for name, arm in (
                    *((after, "generated"), (before, "generated")),
                    *((before, "base"), (before, "oracle")),
                )
            ]
            if not all(columns):
                continue
            new, old, base, oracle = (
                np.array([column[task] for task in columns[0]]) for column in columns
            )
            lift = normalised_gain(base + new - old, base, oracle)
            if lift is not None:
                yield f"| {before} | {lift.value:+.2f} ({lift.low:+.2f} to {lift.high:+.2f}) |"

    def _cells(self, name: str, part: str) -> Iterator[str]:
        runs = self.runs[name]
        yield name
        yield str(len(runs))
        ours = self.score(name, part, "generated")
        yield _percent(ours)
        means = [np.mean(list(run.parts[part]["generated"].values())) for run in runs]
        yield f"{100 * float(np.ptp(means)):.1f}"
        for arm in ("shuffled", "junk", "best_of"):
            yield _percent(self.score(name, part, arm))
        yield _lead(self.lead(name, part, "best_of", name, "generated"))
        oracle, base = self.score(name, part, "oracle"), self.score(name, part, "base")
        yield f"{100 * sum(ours.values()) / sum(oracle.values()):.1f}" if oracle else ""
        gain = oracle and normalised_gain(*(list(s.values()) for s in (ours, base, oracle)))
        yield f"{gain.value:.2f} ({gain.low:.2f} to {gain.high:.2f})" if gain else ""
        yield f"{100 * runs[0].share:.1f} %"


def _lead(lead: Interval | None) -> str:
    if lead is None:
        return ""
    mean = f"{100 * lead.mean:+.1f}"
    sure = lead.low > 0 or lead.high < 0
    mean = f"**{mean}**" if sure else mean
    return f"{mean} ({100 * lead.low:+.1f} to {100 * lead.high:+.1f})"


def _bytes(folder: Path) -> int:
    """Return how many bytes of weights lie in a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*.safetensors"))


def _percent(scores: dict[str, float]) -> str:
    return f"{100 * sum(scores.values()) / len(scores):.1f}" if scores else ""


def _link_by_task(setting: Setting) -> Path:
    """Return a folder in which the collection's adapters go by the names of their tasks."""
    folder = setting.output / "library"
    folder.mkdir(parents=True, exist_ok=True)
    for entry in Collection.read(setting.collection).entries:
        link = folder / (entry.task or entry.name)
        if not link.exists():
            os.symlink((setting.collection / entry.name).resolve(), link)
    return folder


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit("Stopped; the same command goes on from here.")
