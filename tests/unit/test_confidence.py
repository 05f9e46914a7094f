"""Confidence: what it is read off, how it is fitted, and what happens below the threshold."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from click.testing import CliRunner

from benchmarks.confidence import draw, table
from lorasmith.adapter import Adapter
from lorasmith.cli.main import main
from lorasmith.encoders.sentence import SentenceEncoder
from lorasmith.errors import CheckpointError, InputError, LowConfidenceError
from lorasmith.generator.api import AdapterGenerator
from lorasmith.generator.canonical import norms
from lorasmith.generator.checkpoint import load_checkpoint, save_checkpoint
from lorasmith.generator.confidence import (
    FILE,
    Calibration,
    Confidence,
    KnownTask,
    load_confidence,
)
from lorasmith.generator.registry import build_model
from lorasmith.training.calibration import Trial, fit, risk_coverage
from lorasmith.training.condition_table import place
from tests.tiny import layout

LAYOUT = layout(alpha=4.0, shapes={"q": (12, 10), "v": (12, 8)})
KNOWN = (
    KnownTask(name="plural", description="give the plural of the noun"),
    KnownTask(name="capital", description="name the capital of the country"),
)
# Nearer to a known task is more confident; nothing else counts.
BY_DISTANCE = Calibration(slopes=(-20.0, *[0.0] * len(LAYOUT.modules)), offset=6.0)


def mean_adapter() -> Adapter:
    return Adapter(LAYOUT, torch.randn(LAYOUT.num_parameters, generator=_seeded(1)))


def _seeded(seed: int) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


@pytest.fixture(scope="module")
def checkpoint(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A random generator that says how sure it is."""
    folder = tmp_path_factory.mktemp("sure") / "generator"
    torch.manual_seed(0)
    sizes = {"width": 24, "num_heads": 2, "num_layers": 1, "head": "basis", "basis_size": 4}
    model = build_model("hypernetwork", sizes, LAYOUT)
    for parameter in model.parameters():
        torch.nn.init.normal_(parameter, std=0.3)
    save_checkpoint(folder, model, {})
    places = place([(task.description,) for task in KNOWN], SentenceEncoder.from_pretrained())
    made = Confidence(KNOWN, places, mean_adapter(), BY_DISTANCE)
    made.save(folder, load_checkpoint(folder).digest)
    return folder


def test_features_are_those_of_the_deltas(checkpoint: Path) -> None:
    generator = AdapterGenerator.from_pretrained(checkpoint)
    assert generator.confidence is not None
    texts = [KNOWN[0].description, "translate the word to French"]
    adapters = generator(texts)
    pooled = generator.encoder.encode(texts).pooled
    features = generator.confidence.features(
        pooled, torch.stack([adapter.flat for adapter in adapters])
    )
    assert features[0, 0] == pytest.approx(0.0, abs=0.01)  # places are kept as bytes
    assert features[1, 0] > 0.2
    wanted = norms(adapters).float()
    assert features.shape == (2, 1 + len(LAYOUT.modules))
    torch.testing.assert_close(features[:, 1:].exp().square().sum(1).sqrt(), wanted)
    lora_a, lora_b = adapters[0].factors(LAYOUT.modules[0])
    dense = LAYOUT.scaling * lora_b @ lora_a
    assert features[0, 1] == pytest.approx(float(dense.norm().log()), abs=1e-4)


def test_every_adapter_says_how_sure_its_generator_is(checkpoint: Path, tmp_path: Path) -> None:
    generator = AdapterGenerator.from_pretrained(checkpoint)
    near, far = generator([KNOWN[1].description, "ride the blue bicycle tomorrow"])
    assert near.provenance and near.provenance.confidence and near.provenance.confidence > 0.9
    assert far.provenance and far.provenance.confidence is not None
    assert far.provenance.confidence < 0.1 < 0.4 < (far.provenance.distance or 0)
    again = Adapter.from_pretrained(near.save_pretrained(tmp_path / "near"))
    assert again.provenance == near.provenance
    assert "confidence" in (tmp_path / "near" / "README.md").read_text()


def test_below_the_threshold_the_fallback_is_taken(checkpoint: Path) -> None:
    generator = AdapterGenerator.from_pretrained(checkpoint)
    text = "list the capitals of all the planets"
    adapter = generator(text)
    assert generator.or_fallback(adapter, "none", min_confidence=1.0) is adapter
    assert generator.or_fallback(adapter, "error", min_confidence=0.0) is adapter
    nearest = generator.or_fallback(adapter, "retrieval", min_confidence=1.0)
    assert torch.equal(nearest.flat, generator(KNOWN[1].description).flat)
    assert nearest.provenance and adapter.provenance
    assert nearest.provenance == replace(adapter.provenance, fallback="retrieval: capital")
    mean = generator.or_fallback(adapter, "mean", min_confidence=1.0)
    torch.testing.assert_close(mean.flat, mean_adapter().flat, atol=1e-2, rtol=1e-3)
    with pytest.raises(LowConfidenceError, match=r"is below 1\.00 for 'list the capitals"):
        generator.or_fallback(adapter, "error", min_confidence=1.0)
    with pytest.raises(InputError, match="unknown fallback 'shrug'"):
        generator.or_fallback(adapter, "shrug")  # type: ignore[arg-type]


def test_the_command_line_falls_back(checkpoint: Path, tmp_path: Path) -> None:
    arguments = ["generate", "ride the blue bicycle", "--generator", str(checkpoint)]
    runner = CliRunner()
    refused = runner.invoke(main, [*arguments, "--fallback", "error", "-o", str(tmp_path / "a")])
    assert refused.exit_code == LowConfidenceError.exit_code
    assert not (tmp_path / "a").exists()
    taken = runner.invoke(
        main, [*arguments, "--fallback", "mean", "-o", str(tmp_path / "b"), "--json"]
    )
    assert taken.exit_code == 0, taken.output
    assert '"fallback": "mean"' in taken.stdout


def test_a_generator_without_confidence_refuses_a_fallback(
    checkpoint: Path, tmp_path: Path
) -> None:
    model = load_checkpoint(checkpoint)
    save_checkpoint(tmp_path / "plain", model.model, {})
    generator = AdapterGenerator.from_pretrained(tmp_path / "plain")
    adapter = generator("give the plural")
    assert adapter.provenance and adapter.provenance.confidence is None
    with pytest.raises(InputError, match="does not say how sure it is"):
        generator.or_fallback(adapter, "mean")


def test_a_damaged_or_foreign_confidence_is_refused(checkpoint: Path, tmp_path: Path) -> None:
    loaded = load_checkpoint(checkpoint)
    found = load_confidence(checkpoint, LAYOUT, loaded.digest)
    assert found is not None
    found.save(tmp_path, "another")
    with pytest.raises(CheckpointError, match="made for another generator"):
        load_confidence(tmp_path, LAYOUT, loaded.digest)
    (tmp_path / FILE).write_bytes((checkpoint / FILE).read_bytes()[:-9])
    with pytest.raises(CheckpointError, match="is damaged"):
        load_confidence(tmp_path, LAYOUT, loaded.digest)


def test_the_fit_finds_what_decides(tmp_path: Path) -> None:
    rng = random.Random(0)
    trials = []
    for index in range(400):
        distance = rng.random()
        trials.append(
            Trial(
                task=f"task{index // 4}",
                group=f"family{index // 20}",
                description=str(index),
                outcome=float(rng.random() < 0.9 - 0.8 * distance),
                features=(distance, rng.random(), rng.gauss(0, 1), rng.random()),
            )
        )
    report = fit(trials)
    assert report.num_tasks == 100
    assert report.loss < report.constant_loss - 0.03
    near, far = report.calibration.probabilities(
        torch.tensor([[0.0, 0.5, 0.0, 0.5], [1.0, 0.5, 0.0, 0.5]])
    ).tolist()
    assert near == pytest.approx(0.9, abs=0.15)
    assert far == pytest.approx(0.1, abs=0.15)
    judged = risk_coverage(trials, report.calibration)
    assert judged.confidence.mean() < judged.chance - 0.1
    assert judged.confidence.mean() == pytest.approx(judged.distance.mean(), abs=0.02)
    assert judged.confidence[-1] == pytest.approx(judged.chance)
    assert judged.gain.low < 0.01
    assert f"| by confidence | {judged.confidence.mean():.3f} |" in table(judged)
    draw(judged, tmp_path / "risk-coverage.png")
    rows = (tmp_path / "risk-coverage.csv").read_text().splitlines()
    assert rows[0] == "kept,confidence,distance"
    assert len(rows) == 1 + len(trials)
    assert (tmp_path / "risk-coverage.png").stat().st_size > 1000
    with pytest.raises(InputError, match="needs 10 tasks, got 5"):
        fit(trials[:20])
    alike = [replace(trial, group="one") for trial in trials]
    assert fit(alike).loss == fit([replace(trial, group=trial.task) for trial in trials]).loss
