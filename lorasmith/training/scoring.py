"""How answers become scores, and scores become claims.

An answer is right if, normalised, it equals one of the references, normalised alike; see
``normalise``. A task's score is the share of its questions answered right, and every average over
tasks counts each task once. Intervals resample tasks, not questions: what is claimed is claimed
for tasks. Nothing here looks at which arm is the generator's.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

NUM_RESAMPLES = 10_000
MIN_ROOM = 0.05
"""Tasks on which the oracle beats the base by less than this say nothing about a gain."""

_QUOTES = (('"', '"'), ("'", "'"), ("`", "`"), ("“", "”"), ("‘", "’"), ("«", "»"))  # noqa: RUF001
_CONFIDENCE = 95.0
_CHUNK = 1_000


def normalise(text: str) -> str:
    """Return an answer as it is compared; upper and lower case stay different.

    In this order: Unicode NFC; white space trimmed, and every run of it inside made one space; one
    pair of surrounding quotes, one full stop at the end, and a pair of quotes before that stop are
    taken off. Nothing is taken off where nothing would be left.
    """
    text = " ".join(unicodedata.normalize("NFC", text).split())
    unquoted = _without_quotes(text)
    unstopped = unquoted[:-1].rstrip() if unquoted.endswith(".") and unquoted != "." else unquoted
    return unstopped if unquoted != text else _without_quotes(unstopped)


def _without_quotes(text: str) -> str:
    for left, right in _QUOTES:
        inside = text[1:-1].strip()
        if len(text) > 2 and text.startswith(left) and text.endswith(right) and inside:
            return inside
    return text


def exact_match(answer: str, references: Iterable[str]) -> bool:
    """Return whether an answer equals one of the references, all normalised."""
    return normalise(answer) in {normalise(reference) for reference in references}


@dataclass(frozen=True, kw_only=True)
class Interval:
    """A mean over tasks with its 95 % bootstrap interval; ``num_tasks`` says over how many."""

    mean: float
    low: float
    high: float
    num_tasks: int

    @property
    def excludes_zero(self) -> bool:
        """Whether the whole interval lies on one side of zero."""
        return self.low > 0 or self.high < 0


@dataclass(frozen=True, kw_only=True)
class Gain:
    """The normalised gain over ``num_tasks`` tasks, with its interval.

    ``value`` is the ratio of the macro means, (generated - base) / (oracle - base): the mean of
    the tasks' own ratios, ``mean_of_tasks``, hangs on the few tasks with a small denominator.
    ``num_excluded`` tasks have an oracle less than ``MIN_ROOM`` above the base; they are left out.
    """

    value: float
    low: float
    high: float
    mean_of_tasks: float
    num_tasks: int
    num_excluded: int


def bootstrap(scores: ArrayLike, *, seed: int = 0) -> Interval:
    """Return the mean of one score per task with its percentile interval.

    For a paired comparison of two arms, hand in the differences of their scores on each task.

    Source: Efron and Tibshirani 1993, An Introduction to the Bootstrap, chapter 13.
    Raises: ValueError if there are no scores.
    """
    values = np.asarray(scores, dtype=np.float64)
    if values.ndim != 1 or not len(values):
        raise ValueError(f"expected one score per task, got shape {values.shape}")
    low, high = _percentiles(_resampled_means(values[:, None], seed)[:, 0])
    return Interval(mean=float(values.mean()), low=low, high=high, num_tasks=len(values))


def bootstrap_groups(
    statistic: Callable[[NDArray[np.intp]], float],
    groups: Sequence[Sequence[int]],
    *,
    seed: int = 0,
) -> Interval:
    """Return a statistic of item indices with its interval, resampling whole groups of items.

    For what is no mean over tasks, so that it must be computed anew for every one of 1,000 draws.
    """
    rng = np.random.default_rng(seed)
    members = [np.asarray(group, dtype=np.intp) for group in groups]
    drawn = [
        statistic(np.concatenate([members[i] for i in rng.integers(0, len(members), len(members))]))
        for _ in range(NUM_RESAMPLES // 10)
    ]
    low, high = _percentiles(np.asarray(drawn))
    whole = statistic(np.concatenate(members))
    return Interval(mean=whole, low=low, high=high, num_tasks=len(members))


def normalised_gain(
    generated: ArrayLike, base: ArrayLike, oracle: ArrayLike, *, seed: int = 0
) -> Gain | None:
    """Return what part of the oracle's gain over the base the generator reaches.

    All three hold one score per task, in one order. None if no task leaves room for a gain.
    """
    scores = np.stack([np.asarray(item, dtype=np.float64) for item in (generated, base, oracle)], 1)
    room = scores[:, 2] - scores[:, 1] >= MIN_ROOM - 1e-9
    kept = scores[room]
    if not len(kept):
        return None
    value = _ratio(kept.mean(0))
    low, high = _percentiles(_ratio(_resampled_means(kept, seed)))
    return Gain(
        value=float(value),
        low=low,
        high=high,
        mean_of_tasks=float(_ratio(kept).mean()),
        num_tasks=len(kept),
        num_excluded=int((~room).sum()),
    )


def risk_coverage_curve(sureness: ArrayLike, risks: ArrayLike) -> NDArray[np.float64]:
    """Return the mean risk of the surest item alone, of the two surest, and so on to that of all.

    ``risks`` are between 0 and 1; items that are equally sure share their mean risk, so their order
    does not matter.

    Source: Geifman and El-Yaniv 2017, "Selective classification for deep neural networks", section
    2.
    """
    sure, risk = (np.asarray(item, dtype=np.float64) for item in (sureness, risks))
    if sure.shape != risk.shape or sure.ndim != 1 or not len(sure):
        raise ValueError(f"expected one risk per item, got shapes {sure.shape} and {risk.shape}")
    _, group = np.unique(-sure, return_inverse=True)
    shared = (np.bincount(group, weights=risk) / np.bincount(group))[group]
    ordered = shared[np.argsort(-sure, kind="stable")]
    curve: NDArray[np.float64] = ordered.cumsum() / np.arange(1, len(ordered) + 1)
    return curve


def risk_coverage_area(sureness: ArrayLike, risks: ArrayLike) -> float:
    """Return the mean of the risk-coverage curve: lower is better, the mean risk says nothing.

    Source: Geifman et al. 2019, arXiv:1805.08206, section 3.
    """
    return float(risk_coverage_curve(sureness, risks).mean())


def macro(scores: dict[str, float], groups: dict[str, str]) -> dict[str, float]:
    """Average task scores within each group; ``groups`` maps a task to its family or split."""
    members: dict[str, list[float]] = {}
    for task, score in scores.items():
        members.setdefault(groups[task], []).append(score)
    return {group: sum(values) / len(values) for group, values in sorted(members.items())}


def share(correct: Sequence[bool]) -> float:
    """Return the share of questions answered right."""
    return sum(correct) / len(correct)


def _ratio(scores: NDArray[np.float64]) -> NDArray[np.float64]:
    generated, base, oracle = np.moveaxis(scores, -1, 0)
    ratio: NDArray[np.float64] = (generated - base) / (oracle - base)
    return ratio


def _resampled_means(values: NDArray[np.float64], seed: int) -> NDArray[np.float64]:
    """Return the column means of ``NUM_RESAMPLES`` resamples of the rows."""
    rng = np.random.default_rng(seed)
    count = len(values)
    return np.concatenate(
        [
            values[rng.integers(0, count, (_CHUNK, count))].mean(1)
            for _ in range(NUM_RESAMPLES // _CHUNK)
        ]
    )


def _percentiles(means: NDArray[np.float64]) -> tuple[float, float]:
    tail = (100.0 - _CONFIDENCE) / 2
    low, high = np.percentile(means, [tail, 100.0 - tail])
    return float(low), float(high)
