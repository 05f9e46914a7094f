"""The task loss: what the frozen base answers under generated adapters, many tasks at once."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import torch
from jaxtyping import Float
from torch import Tensor

from lorasmith.base_model import load_config, load_model, load_tokenizer, resolve_base
from lorasmith.encoders.condition import Condition, TokenType
from lorasmith.encoders.inputs import Inputs, encode_inputs
from lorasmith.encoders.sentence import SentenceEncoder
from lorasmith.errors import InputError
from lorasmith.files import read_file
from lorasmith.generator.answer_loss import AnswerLoss, Batch
from lorasmith.generator.checkpoint import load_checkpoint
from lorasmith.generator.hypernetwork import Hypernetwork
from lorasmith.generator.model import Factors, GeneratorModel
from lorasmith.generator.registry import build_model
from lorasmith.kernels.adapted_model import AdaptedModel
from lorasmith.layout import AdapterLayout
from lorasmith.tasks import Example, Task, read_tasks
from lorasmith.training.batches import BatchSampler, TaskRows
from lorasmith.training.condition_table import ConditionTable
from lorasmith.training.config import TrainConfig
from lorasmith.training.deltas import relative_distance
from lorasmith.training.lexicon import build_lexicon, fill_pointer
from lorasmith.training.objective import Objective
from lorasmith.training.teacher import PromptedTeacher
from lorasmith.training.variations import Variations

WATCH_SEED = 0
VALIDATION_BATCHES = 8
_ADDED = ("tuning.", "resampler.", "type_embedding.", "latent_words.")


@dataclass(frozen=True, kw_only=True)
class Splits:
    """Names of the tasks of each split."""

    training: tuple[str, ...]
    validation: tuple[str, ...]


def read_splits(path: str, tasks: Sequence[Task]) -> Splits:
    """Read a splits file; without one, every task is for training.

    Raises: InputError if the file names a task that is not there.
    """
    if not path:
        return Splits(training=tuple(task.name for task in tasks), validation=())
    loaded = json.loads(read_file(path))
    known = {task.name for task in tasks}
    for split in ("training", "validation"):
        if strangers := [name for name in loaded.get(split, []) if name not in known]:
            raise InputError(
                f"{path}: {split} names {strangers[0]!r}, which no task file has; "
                "build the whole suite (docs/tasks.md) or name other splits"
            )
    return Splits(training=tuple(loaded["training"]), validation=tuple(loaded["validation"]))


def begin_from(model: GeneratorModel, settings: Mapping[str, Any]) -> GeneratorModel:
    """Return a trained generator to go on from, with what ``settings`` add to it.

    What can be added is a tuning of the encoder, and what reads examples and documents: a new one
    of either changes nothing of what a description alone gives.

    Raises: InputError if the settings ask for another network than the trained one.
    """
    had = asdict(model.config)
    if all(had.get(name) == value for name, value in settings.items()):
        return model
    larger = build_model(model.family, {**had, **settings}, model.layout)
    try:
        missing, strangers = larger.load_state_dict(model.state_dict(), strict=False)
    except RuntimeError:  # a part of another shape
        missing, strangers = [""], []
    if strangers or any(not name.startswith(_ADDED) for name in missing):
        asked = {name: value for name, value in settings.items() if had.get(name) != value}
        raise InputError(
            f"the settings {asked} make another network than that of init; only encoder_rank "
            "or num_latents can be added to a trained one"
        )
    return larger


class TaskObjective(Objective):
    """Cross-entropy of answers through the frozen base, of training tasks in their many wordings.

    Source: Charakorn et al. 2025, Text-to-LoRA, arXiv:2506.06105, section 3.2, with the task absent
    from the prompt.
    """

    def __init__(self, config: TrainConfig, device: torch.device) -> None:
        self.config, self.device = config, device
        if config.variations and config.prompt != "input":
            raise InputError("variations are told to the generator alone; use prompt = 'input'")
        if config.teacher and (config.prompt != "input" or config.teacher_weight > 1):
            raise InputError(
                "a teacher needs prompt = 'input' and a teacher_weight of at most one, got "
                f"{config.prompt!r} and {config.teacher_weight}; correct the recipe"
            )
        tasks = read_tasks(config.tasks)
        by_name = {task.name: task for task in tasks}
        splits = read_splits(config.splits, tasks)
        self.training = [by_name[name] for name in splits.training]
        self.validation = [by_name[name] for name in splits.validation]
        encoder = SentenceEncoder.from_pretrained(config.encoder, str(self.device))
        self._load_models(encoder)
        self._fill_lexicon(encoder)
        self.encoder = encoder
        if config.num_shown and TokenType.EXAMPLE not in self.model.reads:
            raise InputError(
                "num_shown needs a generator that reads examples; set num_latents in [generator]"
            )
        if config.told_weight and not (config.init and config.num_shown):
            raise InputError(
                "told_weight needs init, whose adapters count, and num_shown; set them"
            )
        self.told = None
        if config.told_weight:
            self.told = load_checkpoint(Path(config.init)).model.to(device)
        self.encode_anew = bool(self.model.tuning or config.variations or config.num_shown)
        if self.encode_anew:
            encoder.attend_eagerly()
        elif self.model.reads_condition:
            self.conditions = ConditionTable(self.training, encoder, self.device)
        self.sampler = self._sampler(
            self.training,
            [task.train for task in self.training],
            config.seed,
            Variations(self.training, config.variations) if config.variations else None,
        )
        self.watched = {
            name: self._watch(tasks)
            for name, tasks in (("training", self.training), ("validation", self.validation))
            if any(task.validation for task in tasks)
        }

    def _load_models(self, encoder: SentenceEncoder) -> None:
        config = self.config
        base = resolve_base(config.base)
        begun = load_checkpoint(Path(config.init)).model if config.init else None
        # What is gone on from is worn as it was made: with its own rank and scaling.
        layout = (
            begun.layout
            if begun is not None
            else AdapterLayout.from_config(
                load_config(base),
                base_model=base.hub_id,
                rank=config.rank,
                alpha=config.alpha,
                target_kinds=config.target_kinds or None,
            )
        )
        self.tokenizer = load_tokenizer(base)
        network = load_model(base, dtype=getattr(torch, config.precision), attention="eager")
        network.to(self.device)  # type: ignore[arg-type]
        self.adapted = AdaptedModel(network, layout)
        if config.compile:
            self.adapted.compile_layers()
        self.answer_loss = AnswerLoss(self.adapted, label_smoothing=config.label_smoothing)
        self.teacher = (
            PromptedTeacher(config.teacher, self.adapted, self.tokenizer)
            if config.teacher
            else None
        )
        settings = {"encoder": config.encoder, **config.generator}
        if settings.get("encoder_rank"):
            settings["encoder_shapes"] = encoder.linear_shapes()
        if begun is not None:
            self.begun = frozenset(name for name, _ in begun.named_parameters())
            model = begin_from(begun, settings)
        else:
            model = build_model(config.family, settings, layout)
        self.model: GeneratorModel = model.to(self.device)

    def _fill_lexicon(self, encoder: SentenceEncoder) -> None:
        """Look the encoder's words up in the base, for a new generator that keeps a lexicon."""
        model = self.model
        if not isinstance(model, Hypernetwork) or not model.config.lexicon_size:
            return
        if self.config.init:  # it has its lexicon, and its pointer has learned since
            return
        base: Any = self.adapted.base
        lexicon, directions = build_lexicon(
            encoder.vocabulary(),
            self.tokenizer,
            base.get_input_embeddings().weight,
            model.config.lexicon_size,
        )
        model.lexicon.copy_(lexicon)
        if model.config.pointer:
            fill_pointer(model.pointer, base, model.groups, directions)

    def _sampler(
        self,
        tasks: Sequence[Task],
        examples: Sequence[Sequence[Example]],
        seed: int,
        variations: Variations | None = None,
    ) -> BatchSampler:
        config = self.config
        prompted = config.prompt == "description"
        rows = [
            TaskRows(task, part, self.tokenizer, descriptions=task.descriptions if prompted else ())
            for task, part in zip(tasks, examples, strict=True)
        ]
        return BatchSampler(
            rows,
            tasks_per_batch=config.tasks_per_batch,
            examples_per_task=config.examples_per_task,
            row_lengths=config.row_lengths,
            seed=seed,
            pad_id=self.tokenizer.pad_token_id,
            variations=variations,
            num_shown=config.num_shown,
        )

    def _watch(self, tasks: Sequence[Task]) -> list[tuple[Batch, Callable[[], Condition]]]:
        """Draw fixed batches of validation examples under descriptions that are never trained on.

        A batch comes with how to get its condition, which a tuned encoder changes. Batches have
        the shapes of training batches, so that no other graph is compiled for them, and are the
        same whatever the run's seed, so that runs can be compared.
        """
        tasks = [
            replace(task, descriptions=task.unseen_descriptions or task.descriptions)
            for task in tasks
            if task.validation
        ]
        sampler = self._sampler(tasks, [task.validation for task in tasks], WATCH_SEED)
        batches = [sampler.batch(step) for step in range(VALIDATION_BATCHES)]
        if self.encode_anew:
            return [(b, partial(self._encode, b)) for b in batches]
        if not self.model.reads_condition:
            return [(b, partial(self._nothing, b)) for b in batches]
        # Of thousands of tasks only these few are watched.
        watched = sorted({index for b in batches for index in b.tasks})
        table = ConditionTable([tasks[index] for index in watched], self.encoder, self.device)
        return [
            (b, partial(table.rows, [watched.index(i) for i in b.tasks], b.descriptions))
            for b in batches
        ]

    def _nothing(self, batch: Batch) -> Condition:
        dim = self.model.config.condition_dim
        rows = torch.zeros(len(batch.tasks), dtype=torch.long)
        return Condition.nothing(dim).rows(rows).to(self.device)

    def _encode(self, batch: Batch) -> Condition:
        if not self.config.num_shown:
            return self.encoder.encode_anew(batch.texts, self.model.tuning)
        encode = partial(self.encoder.encode_anew, tuning=self.model.tuning)
        described = [Inputs(description=text) for text in batch.texts]
        condition = encode_inputs(described, self.encoder, encode)
        with torch.no_grad():  # the tuning learns from descriptions, which are far fewer
            shown = [Inputs(examples=examples) for examples in batch.shown]
            return condition.beside(encode_inputs(shown, self.encoder, encode))

    def loss(self, step: int) -> tuple[Float[Tensor, ""], dict[str, float]]:
        """Return the batch's loss, the share of rows answered exactly and the tokens it took."""
        batch = self.sampler.batch(step)
        noise = torch.randn(len(batch.tasks), self.model.noise_size, device=self.device)
        mine = self.share.part(len(batch.tasks))
        batch, noise = batch.part(mine), noise[mine]
        with self._autocast():
            condition = self._condition(batch)
            factors = self.model.factors(condition, noise)
        outcome = self.answer_loss(batch, factors, *self._taught(batch))
        loss, shown = outcome.loss, {"exact": outcome.correct.float().mean().item()}
        if self.told is not None:
            apart = self._told_loss(batch, factors)
            loss, shown["told"] = loss + self.config.told_weight * apart, apart.item()
        return loss, shown | {"tokens": float(batch.ids.numel())}

    def _told_loss(self, batch: Batch, factors: Factors) -> Float[Tensor, ""]:
        """Return how far adapters of examples alone are from those of the tasks' descriptions."""
        assert self.told is not None
        alone = [i for i, text in enumerate(batch.texts) if not text]
        if not alone:
            return torch.zeros((), device=self.device)
        texts = [self.training[batch.tasks[i]].descriptions[batch.descriptions[i]] for i in alone]
        with torch.no_grad(), self._autocast():
            wanted = self.told.factors(self.encoder.encode_anew(texts, self.told.tuning))
        found = {path: (a[alone], b[alone]) for path, (a, b) in factors.items()}
        return relative_distance(found, wanted)

    def _condition(self, batch: Batch) -> Condition:
        if self.encode_anew:
            return self._encode(batch)
        if not self.model.reads_condition:
            return self._nothing(batch)
        return self.conditions.rows(batch.tasks, batch.descriptions)

    def _taught(self, batch: Batch) -> tuple[Tensor | None, Tensor | None]:
        """Return what a teacher holds likely and what it counts in every row, if there is one."""
        if self.teacher is None:
            return None, None
        rows_per_task = len(batch.ids) // len(batch.tasks)
        weight = torch.tensor(
            [0.0 if varied else self.config.teacher_weight for varied in batch.varied]
        )
        return self.teacher.probabilities(batch), weight.repeat_interleave(rows_per_task)

    def _autocast(self) -> torch.autocast:
        low = self.config.precision == "bfloat16"
        return torch.autocast(self.device.type, torch.bfloat16, enabled=low)

    def validate(self) -> dict[str, float]:
        """Return loss and share of rows answered exactly, on training and on unseen tasks.

        Gradients stay on, though unused: without them every graph would be compiled once more.
        """
        results: dict[str, float] = {}
        for name, watched in self.watched.items():
            losses, correct = [], []
            for batch, condition in watched:
                with self._autocast():
                    factors = self.model.factors(condition())
                outcome = self.answer_loss(batch, factors)
                losses.append(outcome.loss.item())  # a number: a tensor would keep its graph
                correct.append(outcome.correct.float().mean().item())
            results[f"{name}_tasks_loss"] = sum(losses) / len(losses)
            results[f"{name}_tasks_exact"] = sum(correct) / len(correct)
        return results

    def facts(self) -> dict[str, Any]:
        """Return the number of training tasks."""
        return {"num_training_tasks": len(self.training)}
