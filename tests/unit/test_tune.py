"""The example of a search over recipes runs, on Ray Tune itself, and says which trial was best."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

import pytest

from tests.unit.test_training import SETTINGS, TASKS

EXAMPLE = Path(__file__).parents[2] / "examples" / "ray" / "tune.py"
RECIPE = """
tasks = "{root}/tasks"
splits = "{root}/splits.json"
output = "unused"
base = "{root}/base"
rank = 2
alpha = 4.0
examples_per_task = 2
row_lengths = [32, 80]
warmup_steps = 1
precision = "float32"
device = "cpu"
compile = false

[generator]
"""


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.skipif(
    importlib.util.find_spec("ray") is None, reason="Ray is not installed; make test installs it"
)
def test_a_search(save_tiny_base: Callable[..., None], tmp_path: Path) -> None:
    save_tiny_base(tmp_path / "base", hidden_size=32, intermediate_size=48, num_key_value_heads=1)
    (tmp_path / "tasks").mkdir()
    for task in TASKS:
        (tmp_path / "tasks" / f"{task.name}.json").write_text(json.dumps(asdict(task)))
    splits = {"training": ["a", "b", "c"], "validation": ["d"]}
    (tmp_path / "splits.json").write_text(json.dumps(splits))
    recipe = RECIPE.format(root=tmp_path)
    recipe += "".join(f"{name} = {value}\n" for name, value in SETTINGS.items())
    (tmp_path / "recipe.toml").write_text(recipe)
    sizes = ["--steps", "20", "--validate-every", "10", "--trials", "2"]
    done = subprocess.run(
        [sys.executable, "-W", "ignore", EXAMPLE, "recipe.toml", "--output", "found", *sizes],
        cwd=tmp_path,
        env=os.environ | {"LORASMITH_CPUS_PER_WORKER": "1"},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    best = json.loads(done.stdout.splitlines()[-1])
    assert best["validation_tasks_loss"] > 0 and best["config"]["width"] in (64, 128, 256)
    trials = [path.parent for path in (tmp_path / "found").glob("*/recipe.json")]
    assert len(trials) == 2 and all((trial / "state").is_dir() for trial in trials)
    assert any((trial / "generator" / "config.json").exists() for trial in trials)
