"""All generator families in one table: ``python -m benchmarks.families COLLECTION -o RUNS``.

Trains every family on one collection of adapters, with several seeds, then refines those that can
be refined through the base model, and lets all of them answer the same questions: on the
collection's own tasks under wordings that were never trained on, and on tasks held out. What is
there already is not done again, so the command goes on where it was stopped.
"""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from lorasmith.files import write_file
from lorasmith.generator.api import find_checkpoint
from lorasmith.generator.checkpoint import CONFIG
from lorasmith.training.collection import Collection
from lorasmith.training.config import TrainConfig
from lorasmith.training.evaluate_command import Evaluation, EvaluationOptions
from lorasmith.training.report import Report
from lorasmith.training.scoring import Interval, bootstrap, normalised_gain
from lorasmith.training.trainer import Trainer

REGENERATED, HELD_OUT = "regenerated", "held_out_tasks"
COLLECTED = "the collection"
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
        "precision": "float32",
        "generator": generator,
    }
    return Recipe(name=family, settings=settings)


def _refined(name: str) -> Recipe:
    settings = {
        "objective": "task",
        "steps": 1600,
        "row_lengths": (12, 16, 20, 24, 48),
        "learning_rate": 6e-4,
        "warmup_steps": 20,
        "decay_fraction": 0.8,
    }
    return Recipe(name=f"{name}, refined", settings=settings, after=name)


PLAIN = (
    _fit("mean", "retrieval", method="mean"),
    _fit("nearest", "retrieval", method="nearest"),
    _fit("top-k", "retrieval", method="top_k", k=3),
    _fit("ridge", "ridge", basis_size=64),
)
LEARNED = (
    _weights("hypernetwork", 1500, head="basis", basis_size=64, width=256, num_heads=4),
    # Its neighbours are merged in every step, which takes twice the time of the others.
    _weights("residual", 700, basis_size=32),
    # The sizes of these two keep them below a twentieth of a collection of 200 adapters.
    _weights("cvae", 2400, 32, basis_size=56, width=320, mlp_ratio=2, read_size=16),
    _weights(
        TWENTY_STEPS,
        5000,
        32,
        basis_size=32,
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
            "precision": "float32",
        },
        after=TWENTY_STEPS,
    ),
)
REFINED = tuple(_refined(name) for name in ("hypernetwork", "residual", "cvae", ONE_STEP))
RECIPES = (*PLAIN, *LEARNED, *REFINED)


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
    only = arguments.pop("only")
    setting = Setting(**arguments)
    recipes = [recipe for recipe in RECIPES if not only or recipe.name in only]
    table = Table(setting)
    for recipe, seed in runs(setting, recipes):
        generator = train(setting, recipe, seed)
        table.add(recipe.name, generator, seed)
        table.save()
    for name, generator in (("multi-task", setting.multi_task), ("trained on tasks", setting.sft)):
        if generator:
            table.add(name, generator, 0)
            table.save()
    print(table.to_markdown())  # noqa: T201


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
    return setting.output / f"{name.replace(', ', '-')}-{seed}"


def collected_splits(setting: Setting) -> Path:
    """Write the splits file of this benchmark and return it.

    Training tasks are all of the suite's, those of the collection as often again as makes them a
    third of what is drawn: a refined generator is to keep what it has learned, and to reach others.
    """
    path = setting.output / "splits.json"
    named = [entry.task or entry.name for entry in Collection.read(setting.collection).entries]
    known: dict[str, list[str]] = json.loads(setting.splits.read_text(encoding="utf-8"))
    trained = sorted(set(named) & set(known["training"]))
    others = sorted(set(known["training"]) - set(trained))
    times = max(1, round(len(others) / 2 / max(1, len(trained))))
    data = {**known, "training": [*others, *trained * times], REGENERATED: trained}
    write_file(path, (json.dumps(data, indent=1) + "\n").encode(), overwrite=True)
    return path


class Table:
    """The scores of every row, seed and part, task by task."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.splits = collected_splits(setting)
        self.library = _link_by_task(setting)
        self.reports: dict[str, dict[str, list[Report]]] = {}
        self.sizes = {COLLECTED: _bytes(setting.collection)}

    def add(self, name: str, generator: str, seed: int) -> None:
        """Evaluate one generator on both parts."""
        row = self.reports.setdefault(name, {REGENERATED: [], HELD_OUT: []})
        self.sizes[name] = _bytes(find_checkpoint(generator))
        row[REGENERATED].append(
            self._evaluate(
                generator, REGENERATED, ["generated", "base", "oracle"], self.library, seed
            )
        )
        chosen = ["generated", "shuffled", "junk", "base"]
        if name in STOCHASTIC:
            chosen.append("best_of")
        oracles = self.setting.oracles
        if oracles is not None:
            chosen.append("oracle")
        row[HELD_OUT].append(self._evaluate(generator, HELD_OUT, chosen, oracles, seed))

    def _evaluate(
        self, generator: str, part: str, arms: Sequence[str], oracles: Path | None, seed: int
    ) -> Report:
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
        return Evaluation(options).run()

    def score(self, name: str, part: str, arm: str) -> dict[str, float]:
        """Return an arm's score on every task, averaged over seeds."""
        reports = self.reports[name][part]
        if any(arm not in report.arms for report in reports):
            return {}
        columns = [{task.name: task.scores[arm] for task in report.tasks} for report in reports]
        return {task: float(np.mean([column[task] for column in columns])) for task in columns[0]}

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
            "its lead | of the oracles' | gain | lead over nearest | of the collection's bytes |"
        )
        yield f"|---|{'---:|' * 11}"
        for name, row in self.reports.items():
            yield f"| {' | '.join(self._cells(name, part, row[part]))} |"

    def _cells(self, name: str, part: str, reports: Sequence[Report]) -> Iterator[str]:
        yield name
        yield str(len(reports))
        ours = self.score(name, part, "generated")
        yield _percent(ours)
        means = [np.mean([task.scores["generated"] for task in r.tasks]) for r in reports]
        yield f"{100 * float(np.ptp(means)):.1f}"
        for arm in ("shuffled", "junk", "best_of"):
            yield _percent(self.score(name, part, arm))
        yield _lead(self.lead(name, part, "best_of", name, "generated"))
        oracle, base = self.score(name, part, "oracle"), self.score(name, part, "base")
        yield f"{100 * sum(ours.values()) / sum(oracle.values()):.1f}" if oracle else ""
        gain = oracle and normalised_gain(*(list(s.values()) for s in (ours, base, oracle)))
        yield f"{gain.value:.2f} ({gain.low:.2f} to {gain.high:.2f})" if gain else ""
        compared = "nearest" in self.reports and name != "nearest"
        lead = self.lead(name, part, "generated", "nearest", "generated") if compared else None
        yield _lead(lead)
        yield f"{100 * self.sizes[name] / self.sizes[COLLECTED]:.1f} %"

    def save(self) -> None:
        """Write the table as Markdown and every score as JSON."""
        output = self.setting.output
        write_file(output / "families.md", self.to_markdown().encode(), overwrite=True)
        data = {
            name: {
                part: [[asdict(task) for task in r.tasks] for r in reports]
                for part, reports in row.items()
            }
            for name, row in self.reports.items()
        }
        text = json.dumps(data, indent=1) + "\n"
        write_file(output / "families.json", text.encode(), overwrite=True)


def _lead(lead: Interval | None) -> str:
    if lead is None:
        return ""
    return f"{100 * lead.mean:+.1f} ({100 * lead.low:+.1f} to {100 * lead.high:+.1f})"


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
    main()
