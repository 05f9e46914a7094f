"""Fitting a generator's confidence: how often, on unseen tasks, it beats the nearest adapter.

The outcome of one wording of one task is whether the generated adapter answers more of its
questions than the adapter of the nearest training task: one, zero, or a half where they draw.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from lorasmith.errors import InputError
from lorasmith.generator.api import find_checkpoint
from lorasmith.generator.confidence import Calibration, Confidence, KnownTask
from lorasmith.training.evaluate_command import Evaluation, EvaluationOptions
from lorasmith.training.scoring import (
    Interval,
    bootstrap_groups,
    risk_coverage_area,
    risk_coverage_curve,
    share,
)

MIN_TASKS = 10
_ARMS = ("generated", "nearest")
_STRENGTHS = (0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0)

Numbers = NDArray[np.float64]


@dataclass(frozen=True, kw_only=True)
class Trial:
    """One wording of a task: what the confidence sees of it and how it turned out.

    ``group`` is what is left out together when a fit is judged: the task's family.
    """

    task: str
    group: str
    description: str
    outcome: float
    features: tuple[float, ...]


@dataclass(frozen=True, kw_only=True)
class CalibrationReport:
    """How well the confidence foretells outcomes, every family judged by a fit without it.

    The losses are mean log losses in nats; ``constant_loss`` is that of always saying the mean.
    """

    num_tasks: int
    num_trials: int
    mean_outcome: float
    loss: float
    constant_loss: float
    calibration: Calibration


@dataclass(frozen=True, kw_only=True)
class RiskCoverage:
    """Risk-coverage curves on tasks that the confidence was not fitted to.

    Trials are taken in the order of the confidence, or of the distance alone, nearest first. The
    risk is losing to the nearest known task's adapter, a draw counting half. The area is a curve's
    mean; ``gain`` is that of the distance minus that of the confidence, with an interval from
    resampled tasks.
    """

    confidence: Numbers
    distance: Numbers
    chance: float
    gain: Interval
    log_loss: float


def calibrate(options: EvaluationOptions) -> CalibrationReport:
    """Fit the confidence of a generator to the chosen tasks and write it into its checkpoint.

    Raises: what ``evaluate`` raises; InputError if the tasks are too few.
    """
    evaluation = Evaluation(replace(options, arms=_ARMS))
    generator = evaluation.generator
    correct = evaluation.judge()
    library = evaluation.library
    known = [KnownTask(name=task.name, description=task.descriptions[0]) for task in library.tasks]
    # Distances are taken in the generator's own encoding, which may be a tuned one.
    places = library.places_by(generator.encoder)
    confidence = Confidence(known, places, library.mean, Calibration(slopes=(), offset=0.0))
    report = fit(trials(evaluation, correct, confidence))
    confidence.calibration = report.calibration
    confidence.save(Path(find_checkpoint(options.generator)), generator.digest)
    return report


def judge_confidence(options: EvaluationOptions) -> RiskCoverage:
    """Return what a generator's confidence is worth on the chosen tasks.

    Raises: what ``evaluate`` raises; InputError if the generator has no confidence.
    """
    evaluation = Evaluation(replace(options, arms=_ARMS))
    confidence = evaluation.generator.confidence
    if confidence is None:
        raise InputError(
            f"the generator {options.generator} does not say how sure it is; "
            "run: lorasmith calibrate"
        )
    found = trials(evaluation, evaluation.judge(), confidence)
    return risk_coverage(found, confidence.calibration, options.seed)


def risk_coverage(found: Sequence[Trial], calibration: Calibration, seed: int = 0) -> RiskCoverage:
    """Compare the order that a calibration gives to trials with that of their distance alone."""
    features = torch.tensor([trial.features for trial in found], dtype=torch.float64)
    sureness = calibration.probabilities(features).numpy()
    nearness = -features[:, 0].numpy()
    outcomes = np.array([trial.outcome for trial in found])
    rows: dict[str, list[int]] = {}
    for index, trial in enumerate(found):
        rows.setdefault(trial.task, []).append(index)

    def gain(indices: NDArray[np.intp]) -> float:
        risk = 1 - outcomes[indices]
        by_distance = risk_coverage_area(nearness[indices], risk)
        return by_distance - risk_coverage_area(sureness[indices], risk)

    return RiskCoverage(
        confidence=risk_coverage_curve(sureness, 1 - outcomes),
        distance=risk_coverage_curve(nearness, 1 - outcomes),
        chance=float((1 - outcomes).mean()),
        gain=bootstrap_groups(gain, list(rows.values()), seed=seed),
        log_loss=_log_loss(sureness, outcomes),
    )


def trials(
    evaluation: Evaluation, correct: dict[str, list[bool]], confidence: Confidence
) -> list[Trial]:
    """Return one trial for every task and wording that was asked."""
    asked: dict[tuple[str, str, str], list[int]] = {}
    for index, question in enumerate(evaluation.questions):
        task = question.task
        asked.setdefault((task.name, task.family, question.description), []).append(index)
    texts = [description for _, _, description in asked]
    features = _features(evaluation, confidence, texts)
    found = []
    for ((name, family, text), indices), row in zip(asked.items(), features.tolist(), strict=True):
        ours, nearest = (share([correct[arm][i] for i in indices]) for arm in _ARMS)
        found.append(
            Trial(
                task=name,
                group=family,
                description=text,
                outcome=0.5 + 0.5 * float(np.sign(ours - nearest)),
                features=tuple(row),
            )
        )
    return found


def _features(evaluation: Evaluation, confidence: Confidence, texts: Sequence[str]) -> Tensor:
    pooled = evaluation.generator.encoder.pool(texts)
    adapters = evaluation.generate(list(texts))
    return confidence.features(pooled, torch.stack([adapter.flat for adapter in adapters]))


def fit(found: Sequence[Trial]) -> CalibrationReport:
    """Fit a logistic model; its penalty is the one that foretells families left out best.

    Where all tasks are of one family, single tasks are left out.

    Raises: InputError if there are fewer than ``MIN_TASKS`` tasks.
    """
    names = [trial.task for trial in found]
    groups = [trial.group for trial in found]
    features = np.array([trial.features for trial in found], dtype=np.float64)
    outcomes = np.array([trial.outcome for trial in found])
    if len(set(names)) < MIN_TASKS:
        raise InputError(
            f"calibrating needs {MIN_TASKS} tasks, got {len(set(names))}; name a larger split"
        )
    if len(set(groups)) == 1:
        groups = names
    losses = [_left_out_loss(groups, features, outcomes, strength) for strength in _STRENGTHS]
    best = _STRENGTHS[int(np.argmin(losses))]
    mean = float(outcomes.mean())
    return CalibrationReport(
        num_tasks=len(set(names)),
        num_trials=len(found),
        mean_outcome=mean,
        loss=min(losses),
        constant_loss=_log_loss(np.full(len(outcomes), mean), outcomes),
        calibration=_solve(features, outcomes, best),
    )


def _left_out_loss(
    groups: Sequence[str], features: Numbers, outcomes: Numbers, strength: float
) -> float:
    """Return the mean log loss when every group is foretold by a fit to the others."""
    foretold = np.empty(len(outcomes))
    for group in dict.fromkeys(groups):
        out = np.array([other == group for other in groups])
        fitted = _solve(features[~out], outcomes[~out], strength)
        foretold[out] = fitted.probabilities(torch.from_numpy(features[out])).numpy()
    return _log_loss(foretold, outcomes)


def _solve(features: Numbers, outcomes: Numbers, strength: float) -> Calibration:
    """Solve ridge-penalised logistic regression, on features of mean zero and variance one."""
    from sklearn.linear_model import LogisticRegression

    centre, scale = features.mean(0), features.std(0) + 1e-9
    rows = (features - centre) / scale
    # Every trial counts as a win with weight y and as a loss with weight 1 - y.
    model = LogisticRegression(C=strength).fit(
        np.concatenate([rows, rows]),
        np.repeat([1, 0], len(rows)),
        sample_weight=np.concatenate([outcomes, 1 - outcomes]),
    )
    slopes = model.coef_[0] / scale
    offset = float(model.intercept_[0] - (slopes * centre).sum())
    return Calibration(slopes=tuple(slopes.tolist()), offset=offset)


def _log_loss(foretold: Numbers, outcomes: Numbers) -> float:
    safe = foretold.clip(1e-6, 1 - 1e-6)
    return float(-(outcomes * np.log(safe) + (1 - outcomes) * np.log(1 - safe)).mean())
