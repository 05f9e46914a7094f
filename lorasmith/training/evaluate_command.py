"""``lorasmith evaluate``: from options to a report."""

from __future__ import annotations

import platform
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

import torch
from rich.console import Console
from rich.progress import MofNCompleteColumn, Progress

from lorasmith.adapter import Adapter
from lorasmith.base_model import load_config, resolve_base
from lorasmith.encoders.sentence import SentenceEncoder
from lorasmith.errors import InputError
from lorasmith.generator.api import AdapterGenerator
from lorasmith.generator.selection import example_losses
from lorasmith.layout import AdapterLayout
from lorasmith.shipped import DEFAULT_GENERATOR
from lorasmith.tasks import Example, Task, read_tasks
from lorasmith.training import arms as arm_kinds
from lorasmith.training.arms import ARMS, ON_DEMAND, Arm
from lorasmith.training.evaluation import AnsweringBase, answer, pick_device
from lorasmith.training.library import AdapterLibrary
from lorasmith.training.plots import plot_report, require_plotting
from lorasmith.training.questions import (
    NOT_FOR_TESTS,
    WHOLE_SUITE,
    Question,
    ask,
    choose_tasks,
    read_split_names,
)
from lorasmith.training.report import Report, ScoredTask
from lorasmith.training.scoring import exact_match, share

APART = "apart"


@dataclass(frozen=True, kw_only=True)
class EvaluationOptions:
    """What to evaluate, with what, against what; paths that are empty are not given.

    ``splits`` is a JSON file of task names by split, ``split_names`` those to evaluate (empty: all
    but those of ``NOT_FOR_TESTS``), ``limit`` the most tasks of each, ``apart`` tasks that are
    scored in a split of their own. ``training_tasks`` is the folder of the tasks that the generator
    was trained on, where ``tasks`` is another suite: then "training" in ``splits`` names tasks
    there, and ``tasks`` is one split. ``training_adapters`` and ``oracles`` are folders of adapter
    folders by task name; without the former the generator's own adapters serve. ``multi_task`` and
    ``multi_task_described`` are generator checkpoints of family "static". ``arms`` empty means
    all that the other options allow. ``report`` is the folder for tables, plots and answers; an
    evaluation that was stopped goes on from the answers there.
    """

    tasks: str
    generator: str = DEFAULT_GENERATOR
    splits: str = ""
    split_names: tuple[str, ...] = ()
    training_tasks: str = ""
    training_adapters: str = ""
    oracles: str = ""
    multi_task: str = ""
    multi_task_described: str = ""
    arms: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    examples_per_task: int = 32
    limit: int | None = None
    seed: int = 0
    device: str = "auto"
    precision: Literal["bfloat16", "float32"] = "bfloat16"
    report: str = ""


def evaluate(options: EvaluationOptions) -> Report:
    """Run every arm over the chosen tasks and return what was found.

    Raises: InputError, NotFoundError, CheckpointError, AdapterError; StorageError if the report
        cannot be written.
    """
    if options.report:
        require_plotting()  # now, not after the work
    evaluation = Evaluation(options)
    report = evaluation.run()
    if options.report:
        folder = Path(options.report)
        report.save(folder)
        plot_report(report, evaluation.example_adapters(), folder)
    return report


class Evaluation:
    """One evaluation: what is loaded once and shared by the arms.

    ``base`` is known once the arms are, and ``seconds`` once they are judged: how long each took.
    """

    def __init__(self, options: EvaluationOptions) -> None:
        if options.examples_per_task < 1 or (options.limit is not None and options.limit < 1):
            raise InputError("examples per task and the limit must be at least 1")
        if unknown := [name for name in options.arms if name not in ARMS]:
            raise InputError(f"unknown arm {unknown[0]!r}; known are {', '.join(ARMS)}")
        self.options = options
        self.device = pick_device(options.device)
        self.all_tasks = read_tasks(options.tasks)
        self.splits = read_split_names(options.splits) if options.splits else {}
        self.chosen = self._chosen()
        self.questions: list[Question] = [
            question
            for split, tasks in self.chosen.items()
            for task in tasks
            for question in ask(
                task, split, num_examples=options.examples_per_task, seed=options.seed
            )
        ]
        self.left_out = _left_out(options)
        self.names = _arm_names(options, self.left_out)
        self.seconds: dict[str, float] = {}

    @cached_property
    def generator(self) -> AdapterGenerator:
        """The generator that is evaluated."""
        return AdapterGenerator.from_pretrained(self.options.generator)

    def generate(self, texts: list[str]) -> list[Adapter]:
        """Generate adapters, all with the evaluation's seed."""
        adapters: list[Adapter] = self.generator(texts, seed=self.options.seed)
        return adapters

    def _chosen(self) -> dict[str, list[Task]]:
        """Return the tasks to evaluate by split, those set apart in a split of their own."""
        options = self.options
        own_splits = {} if options.training_tasks else self.splits
        if not own_splits:
            if options.split_names:
                raise InputError("naming splits needs a splits file for the evaluated tasks")
            own_splits = {WHOLE_SUITE: tuple(task.name for task in self.all_tasks)}
        default = [name for name in own_splits if name not in NOT_FOR_TESTS]
        chosen = choose_tasks(
            self.all_tasks,
            own_splits,
            options.split_names or default,
            limit=options.limit,
            seed=options.seed,
        )
        apart = [task for tasks in chosen.values() for task in tasks if task.name in options.apart]
        if missing := set(options.apart) - {task.name for task in apart}:
            raise InputError(f"there is no evaluated task {min(missing)!r} to set apart")
        chosen = {
            split: [task for task in tasks if task.name not in options.apart]
            for split, tasks in chosen.items()
        } | ({APART: apart} if apart else {})
        chosen = {split: tasks for split, tasks in chosen.items() if tasks}
        if not chosen:
            raise InputError(f"there is nothing to evaluate in {options.tasks}; name other splits")
        return chosen

    @cached_property
    def library(self) -> AdapterLibrary:
        """The training tasks' adapters."""
        options = self.options
        folder = options.training_tasks
        tasks = read_tasks(folder) if folder else self.all_tasks
        if "training" in self.splits:
            tasks = choose_tasks(tasks, self.splits, ["training"])["training"]
        encoder = SentenceEncoder.from_pretrained()
        if options.training_adapters:
            return AdapterLibrary.from_folder(Path(options.training_adapters), tasks, encoder)
        return AdapterLibrary.from_generator(self.generate, tasks, encoder)

    def _library_identity(self) -> str:
        """Return what tells the library from others, so that no answer of another is taken."""
        names = [task.name for task in self.library.tasks]
        if self.options.training_adapters:
            return arm_kinds.folder_digest(Path(self.options.training_adapters), names)
        return f"{self.generator.digest}/{','.join(names)}"

    def arms(self) -> list[Arm]:
        """Make the asked arms, in the order of ``ARMS``."""
        options, wanted = self.options, set(self.names)
        made = arm_kinds.base_arms()
        if wanted & {"generated", "shuffled", "junk"}:
            made += arm_kinds.generated_arms(
                self.generate,
                self.generator.layout,
                self.generator.digest,
                self.all_tasks,
                options.seed,
            )
        if "best_of" in wanted:
            made.append(self._best_of())
        for name in wanted & {"multi_task", "multi_task_described"}:
            made.append(arm_kinds.multi_task_arm(name, Path(getattr(options, name))))
        if "oracle" in wanted:
            tasks = [task for group in self.chosen.values() for task in group]
            made.append(arm_kinds.oracle_arm(Path(options.oracles), tasks))
        if wanted & {"mean", "nearest", "top_k"}:
            made += arm_kinds.library_arms(self.library, self._library_identity())
        by_name = {arm.name: arm for arm in made}
        return [by_name[name] for name in self.names]

    def run(self) -> Report:
        """Answer every question in every arm and score the answers."""
        started = time.monotonic()
        correct = self.judge()
        facts = self._facts(time.monotonic() - started)
        return Report(
            tasks=_scored(self.questions, correct),
            arms=self.names,
            left_out=self.left_out,
            facts=facts,
            seed=self.options.seed,
        )

    def judge(self) -> dict[str, list[bool]]:
        """Return, arm by arm and question by question, what is answered right."""
        arms = self.arms()
        self.base = resolve_base(self._base_name(arms))
        layout = next((arm.layout for arm in arms if arm.layout), None)
        if layout is None:
            config = load_config(self.base)
            layout = AdapterLayout.from_config(config, base_model=self.base.hub_id)
        correct: dict[str, list[bool]] = {}
        with _progress(len(arms) * len(self.questions)) as advance:
            for arm in arms:
                begun = time.monotonic()
                correct[arm.name] = self._judge(arm, layout, advance)
                self.seconds[arm.name] = round(time.monotonic() - begun, 1)
        return correct

    def _judge(
        self,
        arm: Arm,
        layout: AdapterLayout,
        advance: Callable[[int], None],
    ) -> list[bool]:
        """Return, question by question, whether an arm answers right."""
        cache = Path(self.options.report) / "answers" if self.options.report else None
        texts = answer(
            arm, self.questions, self.answering, layout=layout, cache=cache, on_batch=advance
        )
        return [
            exact_match(text, question.references)
            for text, question in zip(texts, self.questions, strict=True)
        ]

    @cached_property
    def answering(self) -> AnsweringBase:
        """The base model that answers, loaded when it is needed."""
        options = self.options
        return AnsweringBase.load(self.base, device=self.device, precision=options.precision)

    def _best_of(self) -> Arm:
        """Return the arm that chooses among samples, whose losses the answering base finds."""
        generator, seed = self.generator, self.options.seed

        def losses(samples: Sequence[Adapter], examples: Sequence[Example]) -> list[float]:
            dtype = self.answering.model.dtype
            worn = [Adapter(sample.layout, sample.flat.to(dtype)) for sample in samples]
            model = self.answering.wearing(generator.layout)
            found: list[float] = example_losses(
                model, self.answering.tokenizer, worn, examples
            ).tolist()
            return found

        return arm_kinds.best_of_arm(
            lambda text: generator.sample(text, arm_kinds.NUM_SAMPLES, seed=seed),
            losses,
            generator.layout,
            generator.digest,
            self.questions,
            seed,
        )

    def _base_name(self, arms: Sequence[Arm]) -> str:
        names = {arm.layout.base_model for arm in arms if arm.layout}
        if len(names) > 1:
            raise InputError(f"the arms are for different base models: {', '.join(sorted(names))}")
        return names.pop() if names else self.generator.layout.base_model

    def _facts(self, seconds: float) -> dict[str, Any]:
        import transformers

        given = {name: value for name, value in asdict(self.options).items() if value}
        facts: dict[str, Any] = {
            "options": given,
            "base": f"{self.base.hub_id} ({self.base.source})",
        }
        if "generator" in self.__dict__:
            facts["generator digest"] = self.generator.digest
        if "library" in self.__dict__:
            facts["training adapters"] = self.library.origin
        return facts | {
            "questions": len(self.questions),
            "versions": {
                "python": platform.python_version(),
                "torch": torch.__version__,
                "transformers": transformers.__version__,
            },
            "machine": f"{platform.machine()}, {torch.get_num_threads()} threads, {self.device}",
            "seconds": round(seconds, 1),
            "seconds per arm": self.seconds,
        }

    def example_adapters(self) -> list[tuple[Task, str, Adapter]]:
        """Return one generated adapter per evaluated task, with its split, for the map."""
        if "generated" not in self.names:
            return []
        firsts = {question.task.name: question for question in reversed(self.questions)}
        chosen = [firsts[name] for name in sorted(firsts)]
        adapters = self.generate([question.description for question in chosen])
        return [(q.task, q.split, a) for q, a in zip(chosen, adapters, strict=True)]


def _left_out(options: EvaluationOptions) -> dict[str, str]:
    """Return the arms that the options do not allow, each with the option that it needs."""
    reasons: dict[str, str] = {}
    for name, option in (
        ("multi_task", "a multi-task checkpoint"),
        ("multi_task_described", "a multi-task checkpoint trained with descriptions"),
    ):
        if not getattr(options, name):
            reasons[name] = f"needs {option}"
    if not options.oracles:
        reasons["oracle"] = "needs a folder of oracle adapters"
    if not (options.splits or options.training_tasks):
        for name in ("mean", "nearest", "top_k"):
            reasons[name] = "needs to know the training tasks: a splits file or their folder"
    return reasons


def _arm_names(options: EvaluationOptions, left_out: dict[str, str]) -> tuple[str, ...]:
    for name in options.arms:
        if name in left_out:
            raise InputError(f"the arm {name} {left_out[name]}; give it or leave the arm out")
    if options.arms:
        left_out.clear()
        return tuple(name for name in ARMS if name in options.arms)
    return tuple(name for name in ARMS if name not in left_out and name not in ON_DEMAND)


def _scored(
    questions: Sequence[Question], correct: dict[str, list[bool]]
) -> tuple[ScoredTask, ...]:
    indices: dict[str, list[int]] = {}
    for index, question in enumerate(questions):
        indices.setdefault(question.task.name, []).append(index)
    return tuple(
        ScoredTask(
            name=name,
            family=questions[own[0]].task.family,
            split=questions[own[0]].split,
            num_questions=len(own),
            scores={arm: share([right[i] for i in own]) for arm, right in correct.items()},
        )
        for name, own in indices.items()
    )


@contextmanager
def _progress(total: int) -> Iterator[Callable[[int], None]]:
    console = Console(stderr=True)
    columns = (*Progress.get_default_columns(), MofNCompleteColumn())
    with Progress(*columns, console=console, disable=not console.is_terminal) as progress:
        bar = progress.add_task("Answering", total=total)
        yield lambda count: progress.advance(bar, count)
