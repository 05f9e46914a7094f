"""Scores: what counts as right, and averages and intervals against plain arithmetic."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lorasmith.training.scoring import (
    bootstrap,
    bootstrap_groups,
    exact_match,
    macro,
    normalise,
    normalised_gain,
    risk_coverage_area,
    share,
)


@pytest.mark.parametrize(
    ("answer", "normal"),
    [
        ("  Paris \n", "Paris"),
        ("New \t York", "New York"),
        ("Paris.", "Paris"),
        ('"Paris"', "Paris"),
        ('"Paris."', "Paris"),
        ('"Paris".', "Paris"),
        ("“Paris”", "Paris"),
        ("‘Paris’.", "Paris"),  # noqa: RUF001
        ("cafe\u0301", "caf\u00e9"),
        ("U.S.", "U.S"),
        ("...", ".."),
        (".", "."),
        ('""', '""'),
        ("''", "''"),
        ("don't", "don't"),
        ("", ""),
    ],
)
def test_normalise(answer: str, normal: str) -> None:
    assert normalise(answer) == normal


@given(st.text(max_size=20))
def test_an_answer_matches_itself_and_its_quotation(text: str) -> None:
    assert exact_match(text, [text])
    assert exact_match(f" {text}\n", [text])


def test_case_counts_and_any_reference_does() -> None:
    assert not exact_match("paris", ["Paris"])
    assert exact_match("big", ["large", "big"])
    assert not exact_match("", ["."])


def test_macro_counts_each_task_once() -> None:
    scores = {"a": 1.0, "b": 0.0, "c": 0.5}
    assert macro(scores, {"a": "x", "b": "x", "c": "y"}) == {"x": 0.5, "y": 0.5}
    assert share([True, False, False, True]) == 0.5


def test_bootstrap_is_seeded_and_near_the_normal_interval() -> None:
    scores = np.random.default_rng(3).normal(0.3, 0.2, 200)
    found = bootstrap(scores)
    assert found == bootstrap(scores)
    assert found != bootstrap(scores, seed=1)
    half = 1.96 * scores.std() / np.sqrt(len(scores))
    assert found.mean == pytest.approx(scores.mean())
    assert (found.low, found.high) == pytest.approx(
        (scores.mean() - half, scores.mean() + half), abs=0.003
    )
    assert found.excludes_zero
    assert not bootstrap([-1.0, 1.0, -1.0, 1.0]).excludes_zero


def test_bootstrap_of_one_task_has_no_width_and_of_none_is_an_error() -> None:
    only = bootstrap([0.25])
    assert (only.low, only.mean, only.high, only.num_tasks) == (0.25, 0.25, 0.25, 1)
    with pytest.raises(ValueError, match="one score per task"):
        bootstrap([])


def test_gain_leaves_out_and_counts_tasks_without_room() -> None:
    gain = normalised_gain([0.6, 0.9, 0.3], [0.0, 0.88, 0.1], [0.8, 0.9, 0.5])
    assert gain is not None
    assert (gain.num_tasks, gain.num_excluded) == (2, 1)
    assert gain.value == pytest.approx((0.45 - 0.05) / (0.65 - 0.05))
    assert gain.mean_of_tasks == pytest.approx((0.75 + 0.5) / 2)
    assert gain.low <= gain.value <= gain.high
    assert normalised_gain([0.5], [0.5], [0.5]) is None


def test_gain_at_the_threshold_is_kept() -> None:
    gain = normalised_gain([0.15], [0.1], [0.15])
    assert gain is not None
    assert gain.value == pytest.approx(1.0)


def test_the_area_under_the_risk_coverage_curve() -> None:
    # Coverages 1, 2 and 3 of 3 have the risks 0, 0.5 and 2/3.
    assert risk_coverage_area([0.9, 0.5, 0.1], [0, 1, 1]) == pytest.approx((0 + 1 / 2 + 2 / 3) / 3)
    assert risk_coverage_area([0.1, 0.5, 0.9], [0, 1, 1]) == pytest.approx((1 + 1 + 2 / 3) / 3)
    assert risk_coverage_area([0.5, 0.5, 0.5], [0, 1, 1]) == pytest.approx(2 / 3)
    with pytest.raises(ValueError, match="one risk per item"):
        risk_coverage_area([0.1], [0, 1])


def test_resampled_groups_agree_with_resampled_means() -> None:
    scores = np.random.default_rng(0).random(30)
    plain = bootstrap(scores)
    grouped = bootstrap_groups(lambda rows: float(scores[rows].mean()), [[i] for i in range(30)])
    assert grouped.mean == pytest.approx(plain.mean)
    assert (grouped.low, grouped.high) == pytest.approx((plain.low, plain.high), abs=0.02)
