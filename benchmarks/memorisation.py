"""Memory or making: ``python -m benchmarks.memorisation COLLECTION -o DIR --generator NAME=DIR``.

A generator that learned from a collection may only give back what it has seen. So its adapters are
set beside two things that anyone can make: a training adapter with noise, and a second oracle of
the same task, trained with another seed. For each the table says how far it lies from the nearest
adapter of the collection, in units of that adapter's norm, and how well it answers. What is as near
as noise and answers no better is memory.

Source: the comparison with noised training weights is that of Zeng et al. 2025, "Generative
modeling of weights: generalization or memorization?", arXiv:2506.07998.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

import torch

from lorasmith.adapter import CONFIG_FILE, Adapter
from lorasmith.files import write_file
from lorasmith.generator.api import AdapterGenerator
from lorasmith.generator.canonical import distances, norms
from lorasmith.tasks import Task, read_tasks
from lorasmith.training.collection import Collection
from lorasmith.training.evaluate_command import Evaluation, EvaluationOptions
from lorasmith.training.plots import new_figure, save_figure, tidy
from lorasmith.training.questions import wordings
from lorasmith.training.report import csv_text
from lorasmith.training.scoring import Interval, bootstrap

NOISE_LEVELS = (0.1, 0.2, 0.4, 0.8)


@dataclass(frozen=True, kw_only=True)
class Line:
    """One row of the table: where some adapters lie and how they answer, task by task."""

    name: str
    distance: Interval
    own_is_nearest: float
    score: Interval


def main() -> None:
    """Measure, write the table and draw it."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("collection", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--generator", action="append", default=[], metavar="NAME=DIR")
    parser.add_argument("--second", type=Path, help="oracles of another seed, by task name")
    parser.add_argument("--tasks", type=Path, default=Path("build/tasks"))
    parser.add_argument("--examples", type=int, default=16)
    parser.add_argument("--limit", type=int, default=100, help="the most tasks")
    arguments = parser.parse_args()
    study = Study(
        arguments.collection,
        arguments.output,
        arguments.tasks,
        examples=arguments.examples,
        limit=arguments.limit,
        second=arguments.second,
    )
    lines = list(study.lines([pair.partition("=")[::2] for pair in arguments.generator]))
    text = table(lines)
    write_file(arguments.output / "memorisation.md", text.encode(), overwrite=True)
    draw(lines, arguments.output / "memorisation.png")
    print(text)  # noqa: T201


class Study:
    """The tasks of a collection, with everything that is compared on them."""

    def __init__(
        self,
        collection: Path,
        output: Path,
        tasks: Path,
        *,
        examples: int,
        limit: int,
        second: Path | None,
    ) -> None:
        self.output, self.tasks_folder, self.examples, self.second = output, tasks, examples, second
        loaded = Collection.read(collection)
        known = {task.name: task for task in read_tasks(tasks)}
        named = {entry.task or entry.name: entry.name for entry in loaded.entries}
        every = sorted(name for name in named if name in known and self._in_second(name))
        step = max(1.0, len(every) / limit)
        self.names = [every[int(i * step)] for i in range(min(limit, len(every)))]
        self.tasks: list[Task] = [known[name] for name in self.names]
        self.library = [loaded.load(entry.name) for entry in loaded.entries]
        places = {entry.task or entry.name: i for i, entry in enumerate(loaded.entries)}
        self.own = [places[name] for name in self.names]
        splits = json.dumps({"studied": self.names}) + "\n"
        write_file(output / "splits.json", splits.encode(), overwrite=True)

    def _in_second(self, name: str) -> bool:
        return self.second is None or (self.second / name / CONFIG_FILE).is_file()

    def lines(self, generators: Sequence[tuple[str, ...]]) -> Iterator[Line]:
        """Yield the rows: the oracles themselves, noise, second oracles, then the generators."""
        own = [self.library[index] for index in self.own]
        yield self._line("the collection's own", own)
        for level in NOISE_LEVELS:
            yield self._line(f"own, noise {level:g}", [noised(a, level) for a in own])
        if self.second is not None:
            folder = self.second
            yield self._line(
                "second oracle", [Adapter.from_pretrained(folder / name) for name in self.names]
            )
        for name, checkpoint in generators:
            generator = AdapterGenerator.from_pretrained(checkpoint)
            yield self._line(name, generator([wordings(task)[0] for task in self.tasks]))

    def _line(self, name: str, adapters: Sequence[Adapter]) -> Line:
        far = distances(adapters, self.library) / norms(self.library)
        nearest = far.min(1)
        if name == "the collection's own":
            # Of itself an adapter is no copy: the distance is to the nearest of the others.
            far[torch.arange(len(far)), torch.tensor(self.own)] = torch.inf
            nearest = far.min(1)
        same = (nearest.indices == torch.tensor(self.own)).double().mean()
        return Line(
            name=name,
            distance=bootstrap(nearest.values.tolist()),
            own_is_nearest=float(same),
            score=self._score(name, adapters),
        )

    def _score(self, name: str, adapters: Sequence[Adapter]) -> Interval:
        folder = self.output / "adapters" / name.replace(" ", "-").replace(",", "")
        for task, adapter in zip(self.names, adapters, strict=True):
            adapter.save_pretrained(folder / task, overwrite=True)
        options = EvaluationOptions(
            tasks=str(self.tasks_folder),
            splits=str(self.output / "splits.json"),
            split_names=("studied",),
            oracles=str(folder),
            arms=("oracle",),
            examples_per_task=self.examples,
            report=str(self.output / "report"),
        )
        return Evaluation(options).run().score("studied", "oracle")


def noised(adapter: Adapter, level: float) -> Adapter:
    """Return an adapter with noise on its factors, ``level`` times each factor's deviation."""
    generator = torch.Generator().manual_seed(0)
    flat = adapter.flat.clone().float()
    for start, shape in adapter.layout.slices().values():
        part = flat[start : start + shape[0] * shape[1]]
        part += level * part.std() * torch.randn(part.shape, generator=generator)
    return Adapter(adapter.layout, flat)


def table(lines: Sequence[Line]) -> str:
    """Return the rows as Markdown."""
    rows = [
        "| adapters | distance to the nearest | interval | nearest is the task's own | "
        "exact match | interval |",
        f"|---|{'---:|' * 5}",
    ]
    for line in lines:
        near, score = line.distance, line.score
        rows.append(
            f"| {line.name} | {near.mean:.2f} | {near.low:.2f} to {near.high:.2f} | "
            f"{line.own_is_nearest:.0%} | {100 * score.mean:.1f} | "
            f"{100 * score.low:.1f} to {100 * score.high:.1f} |"
        )
    return "\n".join(rows) + "\n"


def draw(lines: Sequence[Line], path: Path) -> None:
    """Draw distance against exact match, with intervals."""
    figure = new_figure(8, 4.5)
    axes = figure.subplots()
    for line, marker in zip(lines, cycle("oDs^vP*Xp"), strict=False):
        near, score = line.distance, line.score
        axes.errorbar(
            near.mean,
            100 * score.mean,
            xerr=[[near.mean - near.low], [near.high - near.mean]],
            yerr=[[100 * (score.mean - score.low)], [100 * (score.high - score.mean)]],
            fmt=marker,
            label=line.name,
        )
    axes.set_xlabel("distance to the nearest adapter of the collection, in norms of that adapter")
    axes.set_ylabel("exact match, %")
    axes.set_xlim(left=0)
    axes.grid(alpha=0.3)
    axes.legend(frameon=False, loc="center left", bbox_to_anchor=(1, 0.5))
    tidy(axes)
    rows = [
        (line.name, f"{line.distance.mean:.4f}", f"{line.score.mean:.4f}", line.own_is_nearest)
        for line in lines
    ]
    save_figure(figure, path, csv_text(["adapters", "distance", "score", "own"], rows))


if __name__ == "__main__":
    main()
