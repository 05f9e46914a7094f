"""A recipe trained by several processes on Ray: the same trainer, each batch shared out evenly.

Ray Train starts the processes, joins them into a group (gloo on CPUs, NCCL on GPUs) and starts
them again when one dies; they go on from the run's own state, which one of them writes into the
output folder. That folder is therefore one that all machines see.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from lorasmith.errors import InputError, LorasmithError, MissingDependencyError
from lorasmith.ray_cluster import INSTALL, RayConfig, connect, import_ray
from lorasmith.training.config import TrainConfig

MAX_FAILURES = 3
_PATHS = ("tasks", "collection", "splits", "base", "init", "teacher", "output")


def train_on_ray(config: TrainConfig, num_workers: int) -> Path:
    """Train a recipe with ``num_workers`` processes and return the checkpoint's folder.

    Raises: InputError if batches cannot be shared evenly; what ``connect`` raises; LorasmithError
        if a process failed for good.
    """
    if config.objective == "fit":
        raise InputError("fitting takes no steps to share; leave out --workers")
    if config.tasks_per_batch % num_workers:
        raise InputError(
            f"{config.tasks_per_batch} tasks a batch cannot be shared evenly by {num_workers} "
            "workers; choose tasks_per_batch as a multiple of them"
        )
    cluster = RayConfig.from_environment()
    import_ray(cluster.address)
    try:
        from ray.train import FailureConfig, RunConfig, ScalingConfig
        from ray.train.torch import TorchConfig, TorchTrainer
    except ImportError as error:
        raise MissingDependencyError(f"Ray Train is not installed; {INSTALL}") from error
    ours = connect(cluster, num_workers)
    output = Path(config.output).absolute()
    trainer = TorchTrainer(
        _train,
        train_loop_config=absolute_paths(config.to_dict()),
        torch_config=TorchConfig(backend="nccl" if cluster.gpus_per_worker else "gloo"),
        scaling_config=ScalingConfig(
            num_workers=num_workers,
            use_gpu=cluster.gpus_per_worker > 0,
            resources_per_worker={"CPU": cluster.cpus_per_worker}
            | ({"GPU": cluster.gpus_per_worker} if cluster.gpus_per_worker else {}),
        ),
        run_config=RunConfig(
            name="ray",
            storage_path=str(output),
            failure_config=FailureConfig(max_failures=MAX_FAILURES),
        ),
    )
    try:
        trainer.fit()
    except Exception as error:  # Ray's, around what a process raised
        raise LorasmithError(f"training stopped: {_reason(error)}") from error
    finally:
        if ours:
            import_ray().shutdown()
    return output / "generator"


def _train(settings: dict[str, Any]) -> None:
    """Be one of the processes."""
    from ray import train

    from lorasmith.generator.share import Share
    from lorasmith.training.trainer import Trainer

    context = train.get_context()
    share = Share(rank=context.get_world_rank(), of=context.get_world_size())
    Trainer(TrainConfig(**settings), share).run()


def absolute_paths(settings: dict[str, Any]) -> dict[str, Any]:
    """Return a recipe whose paths mean the same in another folder."""
    found = {
        name: os.path.abspath(settings[name])
        for name in _PATHS
        if settings[name] and os.path.exists(settings[name])
    }
    return settings | found | {"output": os.path.abspath(settings["output"])}


def _reason(error: BaseException) -> str:
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    return f"{lines[-1] if lines else type(error).__name__:.300}"
