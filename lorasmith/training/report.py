"""The report of an evaluation: numbers as JSON, tables as Markdown, and the answers to check them.

``Report`` holds one score per arm and task; everything else is computed from those.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from lorasmith.files import write_file
from lorasmith.training.scoring import (
    MIN_ROOM,
    NUM_RESAMPLES,
    Gain,
    Interval,
    bootstrap,
    macro,
    normalised_gain,
)

RESULTS_FILE = "results.json"
TABLES_FILE = "report.md"
OURS = "generated"


@dataclass(frozen=True, kw_only=True)
class ScoredTask:
    """One evaluated task: where it belongs and each arm's share of right answers."""

    name: str
    family: str
    split: str
    num_questions: int
    scores: Mapping[str, float]


@dataclass(frozen=True, kw_only=True)
class Report:
    """What an evaluation found.

    ``arms`` are in the order of the tables. ``left_out`` says why an arm was not run. ``facts``
    is what decides the numbers: options, digests, versions, machine, seconds.
    """

    tasks: tuple[ScoredTask, ...]
    arms: tuple[str, ...]
    left_out: Mapping[str, str] = field(default_factory=dict)
    facts: Mapping[str, Any] = field(default_factory=dict)
    seed: int = 0

    @cached_property
    def splits(self) -> tuple[str, ...]:
        """The splits in the order in which they were evaluated."""
        return tuple(dict.fromkeys(task.split for task in self.tasks))

    def of(self, split: str) -> tuple[ScoredTask, ...]:
        """Return the tasks of a split."""
        return tuple(task for task in self.tasks if task.split == split)

    def score(self, split: str, arm: str) -> Interval:
        """Return an arm's exact match, averaged over the tasks of a split."""
        return bootstrap([task.scores[arm] for task in self.of(split)], seed=self.seed)

    def lead(self, split: str, arm: str) -> Interval | None:
        """Return by how much the generated adapters beat an arm, paired by task."""
        if OURS not in self.arms or arm == OURS:
            return None
        differences = [task.scores[OURS] - task.scores[arm] for task in self.of(split)]
        return bootstrap(differences, seed=self.seed)

    def gain(self, split: str) -> Gain | None:
        """Return the normalised gain, where the base and the oracles were run."""
        if not {OURS, "base", "oracle"} <= set(self.arms):
            return None
        tasks = self.of(split)
        columns = [[task.scores[arm] for task in tasks] for arm in (OURS, "base", "oracle")]
        return normalised_gain(*columns, seed=self.seed)

    def to_dict(self) -> dict[str, Any]:
        """Return everything as plain data."""
        return {
            "facts": dict(self.facts),
            "arms": list(self.arms),
            "left_out": dict(self.left_out),
            "splits": {split: self._split_dict(split) for split in self.splits},
            "tasks": [asdict(task) for task in self.tasks],
        }

    def _split_dict(self, split: str) -> dict[str, Any]:
        leads = {arm: self.lead(split, arm) for arm in self.arms}
        gain = self.gain(split)
        return {
            "num_tasks": len(self.of(split)),
            "exact_match": {arm: asdict(self.score(split, arm)) for arm in self.arms},
            "lead_of_generated": {arm: asdict(lead) for arm, lead in leads.items() if lead},
            "specificity": _plain(leads.get("shuffled")),
            "normalised_gain": _plain(gain),
            "families": {
                arm: macro(
                    {task.name: task.scores[arm] for task in self.of(split)},
                    {task.name: task.family for task in self.of(split)},
                )
                for arm in self.arms
            },
        }

    def to_markdown(self) -> str:
        """Return the tables, a section per split."""
        lines = [
            "# Evaluation",
            "",
            f"Exact match in per cent, averaged over tasks, with 95 % intervals from "
            f"{NUM_RESAMPLES:,} bootstrap resamples of the tasks. *Lead* is how many points the "
            "generated adapters are ahead of an arm, paired by task; it is bold where its interval "
            "excludes zero.",
            "",
        ]
        lines += [f"- {name}: {_shown(value)}" for name, value in self.facts.items()]
        lines += [f"- not run: {arm} ({reason})" for arm, reason in self.left_out.items()]
        for split in self.splits:
            lines += ["", *self._split_lines(split), "", *self._family_lines(split)]
        return "\n".join(lines) + "\n"

    def _split_lines(self, split: str) -> Iterator[str]:
        yield f"## {split.replace('_', ' ')}: {len(self.of(split))} tasks"
        yield ""
        yield "| arm | exact match | interval | lead of generated | interval |"
        yield "|---|---:|---:|---:|---:|"
        for arm in self.arms:
            score, lead = self.score(split, arm), self.lead(split, arm)
            cells = [arm, _percent(score.mean), _range(score.low, score.high), "", ""]
            if lead:
                points = f"{100 * lead.mean:+.1f}"
                cells[3] = f"**{points}**" if lead.excludes_zero else points
                cells[4] = f"{100 * lead.low:+.1f} to {100 * lead.high:+.1f}"
            yield f"| {' | '.join(cells)} |"
        yield ""
        yield from self._claims(split)

    def _claims(self, split: str) -> Iterator[str]:
        specificity = self.lead(split, "shuffled") if "shuffled" in self.arms else None
        if specificity:
            yield (
                f"- specificity (matched - shuffled): {specificity.mean:.2f} "
                f"({specificity.low:.2f} to {specificity.high:.2f})"
            )
        gain = self.gain(split)
        if gain:
            yield (
                f"- normalised gain (generated - base) / (oracle - base): {gain.value:.2f} "
                f"({gain.low:.2f} to {gain.high:.2f}) over {gain.num_tasks} tasks; "
                f"mean of the tasks' own ratios {gain.mean_of_tasks:.2f}; "
                f"{gain.num_excluded} tasks left out, where the oracle is less than {MIN_ROOM} "
                "above the base"
            )

    def _family_lines(self, split: str) -> Iterator[str]:
        data = self._split_dict(split)["families"]
        counts: dict[str, int] = {}
        for task in self.of(split):
            counts[task.family] = counts.get(task.family, 0) + 1
        yield f"| family | tasks | {' | '.join(self.arms)} |"
        yield f"|---|---:|{'---:|' * len(self.arms)}"
        for family in sorted(counts):
            cells = [_percent(data[arm][family]) for arm in self.arms]
            yield f"| {family} | {counts[family]} | {' | '.join(cells)} |"

    def save(self, folder: Path) -> None:
        """Write ``results.json`` and ``report.md``, replacing those of an earlier run.

        Raises: StorageError if the file system refuses.
        """
        data = json.dumps(self.to_dict(), indent=1, ensure_ascii=False) + "\n"
        write_file(folder / RESULTS_FILE, data.encode(), overwrite=True)
        write_file(folder / TABLES_FILE, self.to_markdown().encode(), overwrite=True)


def csv_text(header: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """Return rows as CSV; what was plotted can be read without running anything."""
    import csv
    import io

    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return text.getvalue()


def _plain(value: Interval | Gain | None) -> dict[str, float] | None:
    return asdict(value) if value else None


def _percent(value: float) -> str:
    return f"{100 * value:.1f}"


def _range(low: float, high: float) -> str:
    return f"{100 * low:.1f} to {100 * high:.1f}"


def _shown(value: object) -> str:
    if isinstance(value, Mapping):
        return ", ".join(f"{key} {_shown(item)}" for key, item in value.items())
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))
    return str(value)
