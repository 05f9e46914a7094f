"""Search over a recipe with Ray Tune: trials are short runs of the trainer, the bad ones end early.

    python examples/ray/tune.py recipes/smollm2-135m.toml --steps 600 --trials 8

Every trial is a run of its own below the output folder, and can be gone on with by
``lorasmith train``. RAY_ADDRESS names a cluster; without it one of this machine is started.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from lorasmith.ray_cluster import RayConfig, connect, import_ray
from lorasmith.training.config import TrainConfig, read_config
from lorasmith.training.data_parallel import absolute_paths


def trial(sampled: dict[str, Any], recipe: dict[str, Any], folder: str) -> None:
    """Train with what was sampled, and tell Tune each validation."""
    from ray import tune

    from lorasmith.training.trainer import Trainer

    name = tune.get_context().get_trial_id()
    settings = recipe | {"output": f"{folder}/{name}"}
    settings |= {k: v for k, v in sampled.items() if k != "width"}
    settings["generator"] = recipe["generator"] | {"width": sampled["width"]}

    class Told(Trainer):
        """A trainer that reports what it validates."""

        def validate(self) -> dict[str, float]:
            found = super().validate()
            self.save(self.output / "state")  # for a trial may end with what it reports
            tune.report({"step": self.step, **found})
            return found

    Told(TrainConfig(**settings)).run()


def main() -> None:
    """Search, and print the best trial as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("recipe", type=Path)
    parser.add_argument("--output", type=Path, default=Path("runs/tune"))
    parser.add_argument("--metric", default="validation_tasks_loss")
    parser.add_argument("--steps", type=int, default=600)
    parser.add_argument("--validate-every", type=int, default=100)
    parser.add_argument("--trials", type=int, default=8)
    options = parser.parse_args()
    short = {"steps": options.steps, "validate_every": options.validate_every}
    recipe = absolute_paths(read_config(options.recipe, short).to_dict())
    config = RayConfig.from_environment()
    import_ray(config.address)
    from ray import tune
    from ray.tune.schedulers import ASHAScheduler

    connect(config)
    folder = str(options.output.absolute())
    resources = {"cpu": config.cpus_per_worker, "gpu": config.gpus_per_worker}
    tuner = tune.Tuner(
        tune.with_resources(tune.with_parameters(trial, recipe=recipe, folder=folder), resources),
        param_space={
            "learning_rate": tune.loguniform(3e-4, 3e-3),
            "tasks_per_batch": tune.choice([8, 16, 32]),
            "width": tune.choice([64, 128, 256]),
        },
        tune_config=tune.TuneConfig(
            metric=options.metric,
            mode="min",
            num_samples=options.trials,
            scheduler=ASHAScheduler(
                # One more than the last step, whose report would else end the trial unfinished.
                time_attr="step",
                max_t=options.steps + 1,
                grace_period=options.validate_every,
            ),
        ),
        run_config=tune.RunConfig(name="tune", storage_path=folder),
    )
    best = tuner.fit().get_best_result()
    shown = {"config": best.config, options.metric: (best.metrics or {}).get(options.metric)}
    sys.stdout.write(json.dumps(shown) + "\n")


if __name__ == "__main__":
    main()
