"""Knowledge: the frozen base answers questions about documents that only its adapter has read."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import asdict, replace
from functools import partial
from pathlib import Path
from typing import Any

import torch
from jaxtyping import Float
from torch import Tensor

from lorasmith.base_model import BaseModel, load_config, load_model, load_tokenizer, resolve_base
from lorasmith.encoders.base_reader import BaseReader
from lorasmith.encoders.condition import Reading, TokenType
from lorasmith.encoders.inputs import Inputs
from lorasmith.errors import InputError
from lorasmith.generator.answer_loss import AnswerLoss, Batch, Row, collate, tokenize_examples
from lorasmith.generator.checkpoint import load_checkpoint
from lorasmith.generator.context import ContextGenerator, Entries, Memory
from lorasmith.generator.model import Factors, GeneratorModel
from lorasmith.generator.registry import build_model
from lorasmith.kernels.adapted_model import AdaptedModel
from lorasmith.layout import AdapterLayout
from lorasmith.training.config import TrainConfig
from lorasmith.training.deltas import mean_square
from lorasmith.training.document_teacher import DocumentTeacher
from lorasmith.training.documentation import (
    LONG_WINDOW_TOKENS,
    WINDOW_TOKENS,
    Passage,
    Passages,
    read_documentation,
    read_source_code,
)
from lorasmith.training.knowledge import (
    MAX_FACTS,
    KnowledgeDocument,
    demonstration,
    write_document,
)
from lorasmith.training.knowledge_words import Split
from lorasmith.training.lessons import Lesson, Part, padded_length, places_of
from lorasmith.training.objective import Objective

WATCH_BATCHES = 4
_DESCRIPTIONS = (
    "Answer questions about {}.",
    "Say what is known of {}.",
    "Know all about {}.",
    "You are asked about {} and others.",
)
_SHARPNESS = 8.0  # of the softmax over how much of each token is recalled, which is one at best


class ContextObjective(Objective):
    """Cross-entropy of answers to questions about documents, beside a teacher's that sees them.

    Source: training by questions on contexts, with a teacher that has the context in its prompt, as
    in Charakorn et al. 2026, "Doc-to-LoRA", and Chen et al. 2024, arXiv:2411.05877, section 4.
    """

    def __init__(self, config: TrainConfig, device: torch.device) -> None:
        self.config, self.device = config, device
        few, many = config.num_facts
        if not 1 <= few <= many <= MAX_FACTS:
            raise InputError(
                f"num_facts must be two numbers from 1 to {MAX_FACTS}, got {config.num_facts}"
            )
        if config.teacher_weight > 1:
            raise InputError(
                f"teacher_weight must be at most one, got {config.teacher_weight}; correct it"
            )
        base = resolve_base(config.base)
        self.model: ContextGenerator = _begin(config, base).to(device)
        self.tokenizer = load_tokenizer(base)
        network = load_model(base, dtype=getattr(torch, config.precision), attention="eager")
        network.to(device)  # type: ignore[arg-type]
        self.adapted = AdaptedModel(network, self.model.layout)
        if config.compile:
            self.adapted.compile_layers()
        self.answer_loss = AnswerLoss(self.adapted, label_smoothing=config.label_smoothing)
        self.remembering = [
            module.path
            for kind in self.model.memories
            for module in self.model.groups[kind][-len(self.model.memory_of(kind).layers) :]
        ]
        self.reader = BaseReader(network, self.tokenizer, self.model.config.chunk_tokens)
        self.teacher = DocumentTeacher(self.adapted, self.tokenizer)
        encode = partial(self.tokenizer.encode, add_special_tokens=False)
        self.demonstrated, self.gap = encode(demonstration()), encode("\n\n")
        self.passages = self._kinds_of_text("training")
        self.watched = [self.lesson("watched", step, "test") for step in range(WATCH_BATCHES)]
        self.watched_text = self._unrelated_text() if config.unrelated else None

    def _kinds_of_text(self, split: Split) -> dict[str, Passages]:
        """Return what is read of packages, documentation and source code, as far as it is used."""
        config, kinds = self.config, {}
        if config.documentation or config.unrelated:
            kinds["documentation"] = Passages(read_documentation(split), self.tokenizer)
        if config.unrelated:
            kinds["source code"] = Passages(read_source_code(split), self.tokenizer)
        return kinds

    def _unrelated_text(self) -> Batch:
        """Return documentation and source code that is never trained on."""
        drawn = self._unrelated(random.Random("watched"), [*self._kinds_of_text("test").values()])
        rows = [row for passage in drawn for row in passage.following]
        length = max(len(row.ids) for row in rows)
        return collate(rows, length, self.tokenizer.pad_token_id)

    def lesson(self, seed: str, step: int, split: Split = "training") -> Lesson:
        """Draw the documents of a step and questions about them.

        All documents of a step have equally many facts, so that little of a batch is padding. In a
        share of the training steps they are documentation, and what follows them is asked for; in
        another the questions are such text and have nothing to do with the documents; in a third
        there is a description beside them; in a fourth solved questions tell the facts instead.
        """
        config, rng = self.config, random.Random(f"{seed}/{step}")
        share = rng.random() if split == "training" else 1.0
        if share < config.documentation:
            texts = self.passages["documentation"]
            return self.continue_(
                [texts.draw(rng, config.examples_per_task) for _ in range(config.tasks_per_batch)]
            )
        few, many = (math.log(number) for number in config.num_facts)
        num_facts = round(math.exp(rng.uniform(few, many)))
        documents = [
            write_document(f"{seed}/{step}/{number}", num_facts, split)
            for number in range(config.tasks_per_batch)
        ]
        if share < config.documentation + config.unrelated:
            return self.leave(documents, self._unrelated(rng, [*self.passages.values()]))
        described, solved = (
            split == "training" and rng.random() < config.other_inputs for _ in range(2)
        )
        return self.teach(documents, rng, split, described=described, solved=solved)

    def _unrelated(self, rng: random.Random, kinds: Sequence[Passages]) -> list[Passage]:
        """Draw as many tokens as questions have, in windows long enough to be read in earnest."""
        config = self.config
        few = max(1, config.examples_per_task * WINDOW_TOKENS // LONG_WINDOW_TOKENS)
        return [
            rng.choice(kinds).draw(rng, few, LONG_WINDOW_TOKENS)
            for _ in range(config.tasks_per_batch)
        ]

    def teach(
        self,
        documents: Sequence[KnowledgeDocument],
        rng: random.Random,
        split: Split,
        *,
        described: bool = False,
        solved: bool = False,
    ) -> Lesson:
        """Ask as many questions of every document, of each fact before any fact again."""
        parts = []
        if described:
            parts.append(Part(rows=self._descriptions(documents, rng), type=TokenType.DESCRIPTION))
        if solved:
            parts.append(Part(rows=self._solved(documents, rng), type=TokenType.EXAMPLE))
        else:
            parts.append(Part(rows=self._texts(documents)))
        examples = []
        for written in documents:
            facts: list[int] = []
            while len(facts) < self.config.examples_per_task:
                facts += rng.sample(range(len(written.facts)), len(written.facts))
            asked = facts[: self.config.examples_per_task]
            examples += [written.facts[index].example(rng, split) for index in asked]
        return self._lesson(
            parts,
            [(*self.demonstrated, *ids, *self.gap) for ids in parts[-1].rows],
            tokenize_examples(examples, self.tokenizer),
        )

    def _texts(self, documents: Sequence[KnowledgeDocument]) -> tuple[tuple[int, ...], ...]:
        return tuple(tuple(self.reader.tokenize(written.text)) for written in documents)

    def _descriptions(
        self, documents: Sequence[KnowledgeDocument], rng: random.Random
    ) -> tuple[tuple[int, ...], ...]:
        said = [
            rng.choice(_DESCRIPTIONS).format(rng.choice(written.entities)) for written in documents
        ]
        return tuple(tuple(self.reader.tokenize(text)) for text in said)

    def _solved(
        self, documents: Sequence[KnowledgeDocument], rng: random.Random
    ) -> tuple[tuple[int, ...], ...]:
        """Return a prompt with all facts of each document as solved examples."""
        told = [
            Inputs(examples=tuple(fact.example(rng, "training") for fact in written.facts))
            for written in documents
        ]
        return tuple(tuple(self.reader.tokenize(item.passages()[0].text)) for item in told)

    def continue_(self, passages: Sequence[Passage]) -> Lesson:
        """Ask for what follows each passage, as the base that sees the passage goes on."""
        texts = tuple(passage.ids for passage in passages)
        rows = [row for passage in passages for row in passage.following]
        return replace(self._lesson([Part(rows=texts)], texts, rows), continued=True)

    def leave(self, documents: Sequence[KnowledgeDocument], passages: Sequence[Passage]) -> Lesson:
        """Ask, after each document, for text that has nothing to do with it."""
        rows = [row for passage in passages for row in passage.following]
        part = Part(rows=self._texts(documents))
        return replace(self._lesson([part], [()] * len(documents), rows), unrelated=True)

    def _lesson(
        self,
        parts: Sequence[Part],
        prompts: Sequence[tuple[int, ...]],
        rows: Sequence[Row],
    ) -> Lesson:
        """Put a batch together, of this process' share of the contexts."""
        longest = max(len(row.ids) for row in rows)
        lengths = sorted(self.config.row_lengths)
        length = next((size for size in lengths if longest <= size), longest)
        each, mine = len(rows) // len(prompts), self.share.part(len(prompts))
        parts = [replace(part, rows=part.rows[mine]) for part in parts]
        prompts, rows = prompts[mine], rows[each * mine.start : each * mine.stop]
        return Lesson(
            parts=tuple(parts),
            prompts=tuple(prompts),
            batch=collate(rows, length, self.tokenizer.pad_token_id, tasks=range(len(prompts))),
            found=tuple(
                places
                for index, row in enumerate(rows)
                for places in places_of(
                    row.ids[row.answer_start :], [part.rows[index // each] for part in parts]
                )
            ),
        )

    def readings(self, parts: Sequence[Part]) -> list[Reading]:
        """Read contexts beside each other, part by part and chunk by chunk."""
        return [
            self._read(chunk, part.type)
            for part in parts
            for chunk in part.chunks(self.model.config.chunk_tokens)
        ]

    def _read(self, chunk: Sequence[Sequence[int]], kind: TokenType) -> Reading:
        ids = torch.full((len(chunk), padded_length(chunk)), self.tokenizer.pad_token_id)
        mask = torch.zeros(ids.shape, dtype=torch.bool)
        for row, tokens in enumerate(chunk):
            ids[row, : len(tokens)] = torch.tensor(tokens, dtype=torch.long)
            mask[row, : len(tokens)] = True
        types = torch.full_like(ids, int(kind))
        with self._uncompiled():
            return self.reader.read(*(t.to(self.device) for t in (ids, mask, types)))

    def factors(self, parts: Sequence[Part]) -> Factors:
        """Return the factors of an adapter for each context."""
        return self._remembered(parts)[0]

    def _remembered(self, parts: Sequence[Part]) -> tuple[Factors, Memory, dict[str, Entries]]:
        """Return each context's factors, the memory behind them, and what was written for it."""
        memory, written = self.model.empty(len(parts[0].rows)), []
        with self._autocast():
            for reading in self.readings(parts):
                kept, entries = self.model.memorise(reading)
                memory = memory + kept
                written.append(entries)
            factors = self.model.by_module(self.model.recall(memory))
        whole = {
            kind: Entries(
                keys=torch.cat([entries[kind].keys for entries in written], 2),
                gates=torch.cat([entries[kind].gates for entries in written], 2),
            )
            for kind in memory.keys
        }
        return factors, memory, whole

    def loss(self, step: int) -> tuple[Float[Tensor, ""], dict[str, float]]:
        """Return a step's loss, and of its rows the loss, the share answered exactly, the norm."""
        lesson = self.lesson(str(self.config.seed), step)
        factors, memory, entries = self._remembered(lesson.parts)
        with self.adapted.recording(self.remembering) as inputs:
            outcome = self.answer_loss(lesson.batch, factors, *self._taught(lesson))
        norm = mean_square(factors, self.model.layout.scaling)
        looked = self._retrieval_loss(lesson, inputs, memory, entries)
        weight = self.config.unrelated_weight if lesson.unrelated else 1.0
        loss = (
            weight * outcome.loss
            + self.config.norm_weight * norm
            + self.config.retrieval_weight * looked
        )
        return loss, {
            "exact": outcome.correct.float().mean().item(),
            "answers": outcome.loss.item(),
            "retrieval": looked.item(),
            "norm": norm.item(),
            "tokens": float(lesson.batch.ids.numel()),
        }

    def _retrieval_loss(
        self,
        lesson: Lesson,
        inputs: dict[str, Tensor],
        memory: Memory,
        entries: dict[str, Entries],
    ) -> Float[Tensor, ""]:
        """Return how far every memory is from recalling, at each answer token, that token's place.

        Source: the contrastive loss of van den Oord et al. 2018, arXiv:1807.03748, section 2.3,
        on the weights with which ridge regression mixes what it has seen.
        """
        asked = [index for index, places in enumerate(lesson.found) if places]
        if not asked or not self.config.retrieval_weight:
            return torch.zeros((), device=self.device)
        batch, losses = lesson.batch, []
        rows, columns = batch.target_rows[asked], batch.target_columns[asked]
        contexts = len(lesson.prompts)
        owners = rows // (len(batch.ids) // contexts)
        starts = self._starts(lesson)
        for kind, own in entries.items():
            right = torch.zeros(len(asked), own.keys.shape[2], dtype=torch.bool)
            for row, index in enumerate(asked):
                right[row, [self._padded(starts, *place) for place in lesson.found[index]]] = True
            questions = self._questions(kind, inputs, rows, columns)
            module = self.model.memory_of(kind)
            for owner in range(contexts):
                mine = owners == owner
                if not mine.any():
                    continue
                part = Entries(keys=own.keys[owner, None], gates=own.gates[owner, None])
                weights = module.attention(
                    part, memory.keys[kind][owner, None], questions[None, :, mine]
                )[0]
                scores = _SHARPNESS * weights
                away = scores.masked_fill(~right[mine].to(scores.device), -torch.inf)
                losses.append((scores.logsumexp(-1) - away.logsumexp(-1)).mean())
        return torch.stack(losses).sum() / (contexts * len(entries))

    def _questions(
        self, kind: str, inputs: dict[str, Tensor], rows: Tensor, columns: Tensor
    ) -> Float[Tensor, "layers questions rank"]:
        """Return what every memory of a kind is asked."""
        modules = self.model.groups[kind][-len(self.model.memory_of(kind).layers) :]
        states = torch.stack([inputs[module.path][rows, columns] for module in modules])
        asks = self.model.lora_a[kind][-len(modules) :]
        return torch.einsum("lqd,lrd->lqr", states.float(), asks.float())

    def _starts(self, lesson: Lesson) -> list[list[int]]:
        """Return where every chunk of every part begins among all that is read."""
        starts: list[list[int]] = []
        at = 0
        for part in lesson.parts:
            starts.append([])
            for chunk in part.chunks(self.model.config.chunk_tokens):
                starts[-1].append(at)
                at += padded_length(chunk)
        return starts

    def _padded(self, starts: Sequence[Sequence[int]], part: int, place: int) -> int:
        """Return where a token of a part is among all that is read."""
        chunk, offset = divmod(place, self.model.config.chunk_tokens)
        return starts[part][chunk] + offset

    def _taught(self, lesson: Lesson) -> tuple[Tensor | None, Tensor | None]:
        # Words that were really written would teach the base a way of writing, and not the passage.
        whole = lesson.unrelated or lesson.continued
        weight = 1.0 if whole else self.config.teacher_weight
        if not weight:
            return None, None
        with self._uncompiled():
            taught = (
                self.teacher.alone(lesson.batch)
                if lesson.unrelated
                else self.teacher.probabilities(lesson.batch, lesson.prompts)
            )
        return taught, torch.full((len(lesson.batch.ids),), weight)

    def _autocast(self) -> torch.autocast:
        low = self.config.precision == "bfloat16"
        return torch.autocast(self.device.type, torch.bfloat16, enabled=low)

    def _uncompiled(self) -> AbstractContextManager[object]:
        """Reading has many shapes, and compiling pays off where there are gradients."""
        stance: AbstractContextManager[object] = torch.compiler.set_stance("force_eager")
        return stance

    @torch.no_grad()
    def validate(self) -> dict[str, float]:
        """Return loss and share of rows answered exactly on documents and words never trained on.

        ``shuffled`` is the same with every document's adapter given to the next one's questions,
        ``unrelated_change`` by how much adapters raise the loss of text on anything else.
        """
        results: dict[str, float] = {}
        for name, shift in (("unseen_documents", 0), ("shuffled", 1)):
            losses, correct = [], []
            for lesson in self.watched:
                factors = {
                    path: (a, b.roll(shift, 0))  # lora_A is the same for all
                    for path, (a, b) in self.factors(lesson.parts).items()
                }
                with self._uncompiled():
                    outcome = self.answer_loss(lesson.batch, factors)
                losses.append(outcome.loss.item())
                correct.append(outcome.correct.float().mean().item())
            results[f"{name}_loss"] = sum(losses) / len(losses)
            results[f"{name}_exact"] = sum(correct) / len(correct)
        if self.watched_text is not None:
            factors = self.factors(self.watched[0].parts)
            with self._uncompiled():
                worn, bare = (self.answer_loss(self.watched_text, f) for f in (factors, None))
            results["unrelated_change"] = worn.loss.item() - bare.loss.item()
        return results

    def facts(self) -> dict[str, Any]:
        """Return how many documents were read."""
        return {"num_documents": self.config.steps * self.config.tasks_per_batch}


def _begin(config: TrainConfig, base: BaseModel) -> ContextGenerator:
    """Return the generator that is to be trained: that of ``init``, or a new one."""
    model: GeneratorModel | None = None
    if config.init:
        model = load_checkpoint(Path(config.init)).model
        _check_begun(model, config, base)
    elif config.family == ContextGenerator.family:
        base_config = load_config(base)
        layout = AdapterLayout.from_config(
            base_config,
            base_model=base.hub_id,
            rank=config.rank,
            alpha=config.alpha,
            target_kinds=config.target_kinds or None,
        )
        sizes = base_config.get_text_config()
        settings = {
            "encoder": config.base,
            "base_width": sizes.hidden_size,
            "base_layers": sizes.num_hidden_layers,
            **config.generator,
        }
        model = build_model(config.family, settings, layout)
    if not isinstance(model, ContextGenerator):
        raise InputError("objective context needs family = 'context'; correct the recipe")
    return model


def _check_begun(model: GeneratorModel, config: TrainConfig, base: BaseModel) -> None:
    """Refuse a recipe that asks for another network than that of ``init``."""
    had = {"family": model.family, "base": model.layout.base_model, **asdict(model.config)}
    asked = {"family": config.family, "base": base.hub_id, **config.generator}
    if config.target_kinds:
        had["target_kinds"], asked["target_kinds"] = set(model.layout.kinds), {*config.target_kinds}
    for name, own in (("rank", model.layout.rank), ("alpha", model.layout.alpha)):
        had[name], given = own, getattr(config, name)
        asked[name] = own if given == getattr(TrainConfig, name) else given
    if odd := sorted(name for name, value in asked.items() if had.get(name) != value):
        raise InputError(
            f"{odd[0]} is {asked[odd[0]]!r} in the recipe and {had.get(odd[0])!r} in init; "
            "correct the recipe, or leave out init"
        )
