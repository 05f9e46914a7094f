"""Oracle adapters: one LoRA trained on each task itself, the ceiling that generators approach.

Training starts from the multi-task adapter where one is given, and stops when the loss on
validation examples no longer falls; the best weights seen are kept. In every worker one base
model, compiled once, serves all tasks. A task whose adapter folder exists is skipped, so a stopped
run goes on; whoever stops it waits for the tasks in hand, which take seconds.
"""

from __future__ import annotations

import itertools
import json
import re
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

import torch
from rich.console import Console
from rich.progress import MofNCompleteColumn, Progress, TimeRemainingColumn
from torch import Tensor

from lorasmith.adapter import CONFIG_FILE, Adapter, Provenance
from lorasmith.base_model import load_config, load_model, load_tokenizer, resolve_base
from lorasmith.encoders.condition import Condition
from lorasmith.errors import CheckpointError, InputError, OutputExistsError
from lorasmith.executors import make_executor
from lorasmith.files import write_file
from lorasmith.generator.answer_loss import AnswerLoss, Batch
from lorasmith.generator.checkpoint import load_checkpoint
from lorasmith.generator.static import StaticAdapter
from lorasmith.interrupt import Interrupt
from lorasmith.kernels.adapted_model import AdaptedModel
from lorasmith.layout import AdapterLayout
from lorasmith.tasks import PROMPT_TEMPLATE, Example, Task, read_tasks
from lorasmith.training.batches import BatchSampler, TaskRows
from lorasmith.training.evaluation import pick_device
from lorasmith.training.questions import (
    NOT_FOR_TESTS,
    WHOLE_SUITE,
    choose_tasks,
    read_split_names,
    support,
)

LOG_FILE, RECIPE_FILE = "log.jsonl", "recipe.json"
# What says which tasks are trained, and where, but not how.
_FREE = {"tasks", "output", "splits", "split_names", "limit"}
_FREE |= {"executor", "workers", "device", "compile"}
_FOLDER_NAME = re.compile(r"[^./\0\s][^/\0]{0,199}")
_VALIDATION_SHARE = 5
_LEARNED = 0.01  # validation loss in nats a token below which more steps change no answer


@dataclass(frozen=True, kw_only=True)
class OracleOptions:
    """Which tasks get an oracle adapter, and how it is trained.

    ``splits``, ``split_names``, ``limit``, ``seed`` and ``examples_per_task`` mean what they mean
    to an evaluation and choose the same tasks; a suite without training examples is trained on
    what that evaluation does not ask. ``init`` is a generator checkpoint of family "static" and
    decides the layout; without it ``rank`` and ``alpha`` do, on the base's default modules. With
    ``share_a`` all oracles keep the lora_A they start from and only lora_B is trained: adapters
    that differ in less are learned from more easily (Zhang et al. 2023, LoRA-FA,
    arXiv:2308.03303).
    Batches hold ``rows`` examples. Every ``check_every`` steps the validation loss is computed;
    after ``patience`` checks without a new best, or with hardly any loss left, training ends.
    ``executor`` and ``workers`` say where tasks are trained, not how; another number of threads
    rounds differently.
    """

    tasks: str
    output: str
    splits: str = ""
    split_names: tuple[str, ...] = ()
    limit: int | None = None
    seed: int = 0
    examples_per_task: int = 32
    base: str = "smollm2-135m"
    init: str = ""
    rank: int = 8
    alpha: float = 16.0
    share_a: bool = False
    steps: int = 60
    rows: int = 32
    learning_rate: float = 2e-3
    warmup_steps: int = 5
    check_every: int = 10
    patience: int = 2
    row_lengths: tuple[int, ...] = (12, 16, 20, 24, 32, 48, 64, 128, 256)
    device: str = "auto"
    precision: Literal["bfloat16", "float32"] = "bfloat16"
    compile: bool = True
    executor: str = "inproc"
    workers: int = 1


def train_oracles(options: OracleOptions) -> Path:
    """Train the adapters that are missing and return the folder that holds them, by task name.

    A task that cannot be trained is named at the end, when all others have their adapters.

    Raises: InputError if the options or tasks are unusable; CheckpointError if ``init`` is;
        OutputExistsError if the folder holds adapters that were trained with other settings;
        StorageError if an adapter cannot be written; KeyboardInterrupt if asked to stop.
    """
    output = Path(options.output)
    tasks = _tasks(options)
    missing = [task for task in tasks if not (output / task.name / CONFIG_FILE).is_file()]
    if not missing:
        return output
    _refuse_other_recipe(options)
    executor = make_executor(options.executor, OracleWorker(options), options.workers)
    recipe = json.dumps(asdict(options), indent=1) + "\n"
    write_file(output / RECIPE_FILE, recipe.encode(), overwrite=True)
    console = Console(stderr=True)
    columns = (*Progress.get_default_columns()[:2], MofNCompleteColumn(), TimeRemainingColumn())
    refused: list[str] = []
    with (
        Progress(*columns, console=console, disable=not console.is_terminal) as progress,
        (output / LOG_FILE).open("a", encoding="utf-8") as log,
        Interrupt() as interrupt,
        executor,
    ):
        bar = progress.add_task("Oracles", total=len(tasks), completed=len(tasks) - len(missing))
        wanted = itertools.takewhile(lambda _: not interrupt.asked, missing)
        for task, future in executor.run(wanted):
            try:
                print(json.dumps(future.result()), file=log, flush=True)
            except InputError as error:
                refused.append(f"{task.name}: {error}")
            progress.advance(bar)
        if interrupt.asked:
            raise KeyboardInterrupt
    if refused:
        raise InputError(f"{len(refused)} of {len(tasks)} tasks have no oracle; first {refused[0]}")
    return output


@dataclass(frozen=True)
class OracleWorker:
    """What an executor's worker does: make one task's adapter, write it and say how it went."""

    options: OracleOptions

    def __call__(self) -> Callable[[Task], dict[str, Any]]:
        """Load the base model and return the function of a task."""
        trainer = OracleTrainer(self.options)

        def train(task: Task) -> dict[str, Any]:
            adapter, facts = trainer.train(task)
            # A worker that died after writing left nothing half-written; its work is repeated.
            adapter.save_pretrained(Path(self.options.output) / task.name, overwrite=True)
            return facts

        return train


def _refuse_other_recipe(options: OracleOptions) -> None:
    """Adapters in one folder were trained alike, or what is learned from them is a mixture."""
    path = Path(options.output) / RECIPE_FILE
    if not path.is_file():
        return
    try:
        before = dict(json.loads(path.read_text(encoding="utf-8")))
    except (ValueError, TypeError) as error:
        raise InputError(f"{path} is damaged; remove it or choose another output") from error
    now = json.loads(json.dumps(asdict(options)))
    for name in sorted(now.keys() & before.keys() - _FREE):
        if now[name] != before[name]:
            raise OutputExistsError(
                f"{options.output} has oracles of {name} {before[name]!r}, not {now[name]!r}; "
                "choose another output"
            )


def _tasks(options: OracleOptions) -> list[Task]:
    tasks = read_tasks(options.tasks)
    splits = {WHOLE_SUITE: tuple(task.name for task in tasks)}
    if options.splits:
        splits = read_split_names(options.splits)
    wanted = options.split_names or tuple(n for n in splits if n not in NOT_FOR_TESTS)
    chosen = choose_tasks(tasks, splits, wanted, limit=options.limit, seed=options.seed)
    found = [task for group in chosen.values() for task in group]
    for task in found:
        if not _FOLDER_NAME.fullmatch(task.name):
            raise InputError(f"no folder can be called {task.name!r:.80}; rename the task")
    return found


class OracleTrainer:
    """Trains one task's adapter after the other on one frozen base."""

    def __init__(self, options: OracleOptions) -> None:
        self.options = options
        self.device = torch.device(pick_device(options.device))
        base = resolve_base(options.base)
        self.model = self._static_model(base.hub_id)
        self.model.lora_a.requires_grad_(not options.share_a)
        self.start = {name: p.detach().clone() for name, p in self.model.named_parameters()}
        network = load_model(base, dtype=getattr(torch, options.precision), attention="eager")
        network.to(self.device)  # type: ignore[arg-type]
        self.tokenizer = load_tokenizer(base)
        adapted = AdaptedModel(network, self.model.layout)
        if options.compile:
            adapted.compile_layers()
        self.loss = AnswerLoss(adapted)
        self.condition = Condition.nothing(self.model.config.condition_dim).to(self.device)

    def _static_model(self, base_model: str) -> StaticAdapter:
        options = self.options
        if options.init:
            model = load_checkpoint(Path(options.init)).model
            if not isinstance(model, StaticAdapter):
                raise CheckpointError(
                    f"{options.init} is a {model.family} generator; oracle adapters start from a "
                    "multi-task adapter, of family static"
                )
        else:
            torch.manual_seed(options.seed)
            layout = AdapterLayout.from_config(
                load_config(resolve_base(options.base)),
                base_model=base_model,
                rank=options.rank,
                alpha=options.alpha,
            )
            model = StaticAdapter(StaticAdapter.Config(), layout)
        return model.to(self.device).train()

    def train(self, task: Task) -> tuple[Adapter, dict[str, Any]]:
        """Return a task's adapter and what its training was like."""
        started = time.monotonic()
        options = self.options
        train, validation = self._examples(task)
        sampler = self._sampler(task, train)
        check = self._sampler(task, validation, length=max(sampler.buckets)).batch(0)
        self._restore(self.start)
        trained = [p for p in self.model.parameters() if p.requires_grad]
        optimizer = torch.optim.AdamW(
            trained, lr=options.learning_rate, betas=(0.9, 0.98), weight_decay=0.0
        )
        first = best = self._check(check)
        kept, waited, step = self._weights(), 0, 0
        while step < options.steps and waited < options.patience and best[0] > _LEARNED:
            self._step(sampler.batch(step), optimizer, step)
            step += 1
            if step % options.check_every == 0 or step == options.steps:
                now = self._check(check)
                waited += 1
                if now[0] < best[0]:
                    best, kept, waited = now, self._weights(), 0
        self._restore(kept)
        facts = {
            "task": task.name,
            "steps": step,
            "validation_loss_before": round(first[0], 4),
            "validation_loss": round(best[0], 4),
            "validation_exact": round(best[1], 3),
            "seconds": round(time.monotonic() - started, 1),
        }
        return self._adapter(), facts

    def _examples(self, task: Task) -> tuple[Sequence[Example], Sequence[Example]]:
        """Return examples to train and to stop on, none of which an evaluation asks."""
        options = self.options
        spare = support(task, num_examples=options.examples_per_task, seed=options.seed)
        asked = {example.input for example in task.test} if task.train else set[str]()
        watched = [e for e in task.validation if e.input not in asked]
        if not watched:
            cut = max(1, len(spare) // _VALIDATION_SHARE)
            watched, spare = list(spare[:cut]), spare[cut:]
        if not spare:
            raise InputError(
                f"task {task.name!r} has too few examples to train an oracle on beside the "
                f"{options.examples_per_task} that are asked; ask fewer"
            )
        return spare, watched

    def _sampler(
        self, task: Task, examples: Sequence[Example], length: int | None = None
    ) -> BatchSampler:
        options = self.options
        return BatchSampler(
            [TaskRows(task, examples, self.tokenizer)],
            tasks_per_batch=1,
            examples_per_task=options.rows,
            row_lengths=options.row_lengths if length is None else (length,),
            seed=options.seed,
            pad_id=self.tokenizer.pad_token_id,
        )

    def _step(self, batch: Batch, optimizer: torch.optim.Optimizer, step: int) -> None:
        options = self.options
        rate = min((step + 1) / max(1, options.warmup_steps), 1 - step / options.steps)
        for group in optimizer.param_groups:
            group["lr"] = options.learning_rate * min(1.0, rate)
        optimizer.zero_grad(set_to_none=True)
        outcome = self.loss(batch, self._factors())
        torch.autograd.backward(outcome.loss)
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        optimizer.step()

    def _check(self, batch: Batch) -> tuple[float, float]:
        """Return the validation loss and the share answered exactly.

        Gradients stay on: without them the compiled base would be compiled a second time.
        """
        outcome = self.loss(batch, self._factors())
        return outcome.loss.item(), outcome.correct.float().mean().item()

    def _factors(self) -> dict[str, tuple[Tensor, Tensor]]:
        return self.model.factors(self.condition)

    def _weights(self) -> dict[str, Tensor]:
        return {name: p.detach().clone() for name, p in self.model.named_parameters()}

    @torch.no_grad()
    def _restore(self, weights: dict[str, Tensor]) -> None:
        for name, parameter in self.model.named_parameters():
            parameter.copy_(weights[name])

    def _adapter(self) -> Adapter:
        with torch.no_grad():
            flat = self.model.flat(self.condition)[0].float().cpu()
        provenance = Provenance(
            family="oracle",
            seed=self.options.seed,
            prompt_template=PROMPT_TEMPLATE,
            versions={"torch": torch.__version__},
        )
        return Adapter(self.model.layout, flat, provenance)
