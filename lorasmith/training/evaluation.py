"""Answering questions: one arm at a time, tasks mixed in a batch, nothing answered twice.

Batches depend on the questions alone, never on what was answered before, so that an evaluation
that was interrupted and went on gives what one in a single run gives, to the last bit.
"""

from __future__ import annotations

import copy
import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import torch

from lorasmith.adapter import Adapter
from lorasmith.base_model import BaseModel, load_model, load_tokenizer
from lorasmith.errors import InputError
from lorasmith.kernels.adapted_model import AdaptedModel
from lorasmith.layout import AdapterLayout
from lorasmith.tasks import render_answer
from lorasmith.training.arms import Arm
from lorasmith.training.questions import Question

if TYPE_CHECKING:
    from transformers import PreTrainedModel, PreTrainedTokenizerBase

ROWS_PER_BATCH = 64
TASKS_PER_WAVE = 32
MAX_NEW_TOKENS = 64
_ROOM = 4
_CAP_STEP = 4


def pick_device(name: str) -> str:
    """Return a torch device's name; "auto" is a GPU where there is one."""
    return ("cuda" if torch.cuda.is_available() else "cpu") if name == "auto" else name


class AnsweringBase:
    """The frozen base with its tokenizer, ready to wear adapters of any layout that fits it."""

    def __init__(self, model: PreTrainedModel, tokenizer: PreTrainedTokenizerBase) -> None:
        self.model = model
        self.tokenizer = tokenizer
        self._adapted: dict[str, AdaptedModel] = {}

    @classmethod
    def load(cls, base: BaseModel, *, device: str, precision: str) -> AnsweringBase:
        """Load a base; ``precision`` is the name of a torch dtype."""
        network = load_model(base, dtype=getattr(torch, precision))
        network.to(torch.device(device))  # type: ignore[arg-type]
        return cls(network, load_tokenizer(base))

    def wearing(self, layout: AdapterLayout) -> AdaptedModel:
        """Return the base with a place for adapters of a layout.

        Each layout gets modules of its own, over the same weights: two layouts on one module would
        both add the delta that it wears.
        """
        key = layout.fingerprint()
        if key not in self._adapted:
            shared = {id(item): item for item in (*self.model.parameters(), *self.model.buffers())}
            self._adapted[key] = AdaptedModel(copy.deepcopy(self.model, shared), layout)
        return self._adapted[key]


@dataclass(frozen=True, kw_only=True)
class _Row:
    """A question as an arm asks it; ``cap`` is how many tokens its answer may have."""

    question: Question
    prompt: str
    adapter: str | None
    num_tokens: int
    cap: int


def answer(
    arm: Arm,
    questions: Sequence[Question],
    base: AnsweringBase,
    *,
    layout: AdapterLayout,
    cache: Path | None = None,
    on_batch: Callable[[int], None] = lambda _: None,
) -> list[str]:
    """Return an arm's greedy answers, in the order of the questions.

    With a ``cache`` folder, answers are appended to a file there as they come, and those that are
    there already are not asked again. ``layout`` serves arms that wear nothing. ``on_batch`` is
    told how many questions were answered.
    """
    waves = [_rows(arm, wave, base.tokenizer) for wave in _waves(questions)]
    known = _AnswerFile(cache, arm, waves, str(base.model.dtype))
    for rows in waves:
        batches = [rows[i : i + ROWS_PER_BATCH] for i in range(0, len(rows), ROWS_PER_BATCH)]
        adapters: dict[str, Adapter] = {}
        if any(row.question not in known for row in rows):
            adapters = _adapters(arm, rows, base.model.dtype)
        for batch in batches:
            if any(row.question not in known for row in batch):
                model = base.wearing(arm.layout or layout)
                known.add(batch, _answer_batch(model, base.tokenizer, batch, adapters))
            on_batch(len(batch))
    return [known.answer(question) for question in questions]


def _waves(questions: Sequence[Question]) -> Iterator[list[Question]]:
    """Cut the questions by task, so that only some tasks' adapters are in memory at once."""
    names = list(dict.fromkeys(question.task.name for question in questions))
    for start in range(0, len(names), TASKS_PER_WAVE):
        wave = set(names[start : start + TASKS_PER_WAVE])
        yield [question for question in questions if question.task.name in wave]


def _rows(
    arm: Arm, questions: Sequence[Question], tokenizer: PreTrainedTokenizerBase
) -> list[_Row]:
    """Sort rows so that a batch has little padding and stops early."""
    prompts = [arm.prompt(question) for question in questions]
    lengths = [len(ids) for ids in tokenizer(prompts)["input_ids"]]
    rows = [
        _Row(
            question=question,
            prompt=prompt,
            adapter=arm.key(question),
            num_tokens=length,
            cap=_cap(question, tokenizer),
        )
        for question, prompt, length in zip(questions, prompts, lengths, strict=True)
    ]
    return sorted(rows, key=lambda row: (row.cap, row.num_tokens))


def _cap(question: Question, tokenizer: PreTrainedTokenizerBase) -> int:
    """Return how many tokens to allow: some more than the longest right answer.

    What is cut off had gone on for too long to be right, so no score changes, only time.
    """
    ids = tokenizer([render_answer(r) for r in question.references], add_special_tokens=False)
    longest = max(len(item) for item in ids["input_ids"]) + _ROOM
    return min(MAX_NEW_TOKENS, -(-longest // _CAP_STEP) * _CAP_STEP)


def _adapters(arm: Arm, rows: Sequence[_Row], dtype: torch.dtype) -> dict[str, Adapter]:
    """Make the adapters that some rows wear, in the base's precision."""
    keys = list(dict.fromkeys(row.adapter for row in rows if row.adapter is not None))
    made = arm.adapters(keys)
    for adapter in made:
        adapter.validate()
        if adapter.layout.modules != made[0].layout.modules:
            raise InputError(f"the adapters of arm {arm.name} differ in layout; train them alike")
    return {
        key: Adapter(adapter.layout, adapter.flat.detach().to(dtype))
        for key, adapter in zip(keys, made, strict=True)
    }


def _answer_batch(
    model: AdaptedModel,
    tokenizer: PreTrainedTokenizerBase,
    rows: Sequence[_Row],
    adapters: dict[str, Adapter],
) -> list[str]:
    keys = list(dict.fromkeys(row.adapter for row in rows if row.adapter is not None))
    return model.greedy_answers(
        tokenizer,
        [row.prompt for row in rows],
        [adapters[key] for key in keys],
        [-1 if row.adapter is None else keys.index(row.adapter) for row in rows],
        max_new_tokens=max(row.cap for row in rows),
    )


class _AnswerFile:
    """The answers of one arm, in memory and, given a folder, in a file of one line each.

    The file's name carries a digest of everything that decides the answers, so that answers of
    another generator, other questions or another precision are never taken for these.
    """

    def __init__(
        self, folder: Path | None, arm: Arm, waves: Sequence[Sequence[_Row]], precision: str
    ) -> None:
        self._answers: dict[tuple[str, int], str] = {}
        self._path: Path | None = None
        if folder is not None:
            facts = [arm.identity, precision, ROWS_PER_BATCH, arm.layout and arm.layout.to_json()]
            asked = [(r.question.task.name, r.prompt, r.adapter, r.cap) for w in waves for r in w]
            digest = hashlib.sha256(json.dumps([facts, asked]).encode()).hexdigest()
            folder.mkdir(parents=True, exist_ok=True)
            self._path = folder / f"{arm.name}-{digest[:12]}.jsonl"
            self._read(self._path)

    def _read(self, path: Path) -> None:
        """Read whole lines; the last one may be torn where a run was stopped, and is dropped."""
        if not path.exists():
            return
        data = path.read_bytes()
        whole = data[: data.rfind(b"\n") + 1]
        if whole != data:
            path.write_bytes(whole)
        for line in whole.splitlines():
            entry = json.loads(line)
            self._answers[entry["task"], entry["example"]] = entry["answer"]

    def __contains__(self, question: Question) -> bool:
        return (question.task.name, question.index) in self._answers

    def answer(self, question: Question) -> str:
        return self._answers[question.task.name, question.index]

    def add(self, rows: Sequence[_Row], answers: Sequence[str]) -> None:
        lines = []
        for row, text in zip(rows, answers, strict=True):
            question = row.question
            self._answers[question.task.name, question.index] = text
            entry = {
                "task": question.task.name,
                "example": question.index,
                "input": question.input,
                "references": question.references,
                "adapter": row.adapter,
                "answer": text,
            }
            lines.append(json.dumps(entry, ensure_ascii=False) + "\n")
        if self._path is not None:
            with self._path.open("a", encoding="utf-8") as file:
                file.write("".join(lines))
