"""Previews: what the base and many adapted models answer, in one batch."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from threading import Lock
from typing import TYPE_CHECKING, Any

from lorasmith.adapter import CONFIG_FILE, Adapter
from lorasmith.errors import InputError, OverloadedError
from lorasmith.peft_folder import decode_tensors, read_peft
from lorasmith.serving.store import AdapterStore

if TYPE_CHECKING:
    from collections.abc import Sequence
    from concurrent.futures import Future

_MAX_WAITING = 16
_MAX_TOKENS = 8192  # of all answers of a preview together

Answers = tuple[list[str], dict[str, list[str]]]
"""The base's answers, one per input, and those with each adapter, by its id."""


class Preview:
    """Holds one base model, loaded at its first use, and answers one preview after the other.

    ``bases`` are the base models that may be loaded: those of the service's generators.
    """

    def __init__(self, store: AdapterStore, bases: Sequence[str], location: str | None) -> None:
        self._store = store
        self._bases = set(bases)
        self._location = location
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="preview")
        self._waiting = 0
        self._lock = Lock()
        self._loaded: tuple[str, Any, Any] | None = None

    def submit(
        self, tenant: str, adapters: Sequence[str], inputs: Sequence[str], max_new_tokens: int
    ) -> Future[Answers]:
        """Answer every input with the base and with each of a tenant's adapters.

        Raises: OverloadedError if too many previews wait; InputError if the answers, with those of
            the base, are too many or too long for one preview. The future raises NotFoundError if
            an adapter is not the tenant's, InputError if they are of different bases.
        """
        tokens = (len(adapters) + 1) * len(inputs) * max_new_tokens
        if tokens > _MAX_TOKENS:
            raise InputError(
                f"all answers together may have {_MAX_TOKENS:,} tokens, got {tokens:,}; ask for "
                "fewer adapters, inputs or tokens"
            )
        with self._lock:
            if self._waiting >= _MAX_WAITING:
                raise OverloadedError(f"{self._waiting} previews wait already; try again", 5)
            self._waiting += 1
        future = self._thread.submit(self._answer, tenant, adapters, inputs, max_new_tokens)
        future.add_done_callback(self._done)
        return future

    def _done(self, _: object) -> None:
        with self._lock:
            self._waiting -= 1

    def _answer(
        self, tenant: str, ids: Sequence[str], inputs: Sequence[str], max_new_tokens: int
    ) -> Answers:
        from lorasmith.tasks import render_prompt

        ids = list(dict.fromkeys(ids))
        adapters = [self._adapter(tenant, one) for one in ids]
        tokenizer, model = self._model({one.layout.base_model for one in adapters})
        prompts = [render_prompt(text) for text in inputs]
        worn = [row for row in range(-1, len(ids)) for _ in inputs]
        answers: list[str] = model.greedy_answers(
            tokenizer, prompts * (len(ids) + 1), adapters, worn, max_new_tokens=max_new_tokens
        )
        count = len(inputs)
        columns = [answers[start : start + count] for start in range(0, len(answers), count)]
        return columns[0], dict(zip(ids, columns[1:], strict=True))

    def _adapter(self, tenant: str, adapter: str) -> Adapter:
        config = json.loads(self._store.small_file(tenant, adapter, CONFIG_FILE))
        tensors = decode_tensors(self._store.blobs.read(adapter), adapter)
        layout, factors = read_peft(config, tensors, adapter)
        return Adapter.from_state_dict(layout, factors)

    def _model(self, bases: set[str]) -> tuple[Any, Any]:
        (name, *more) = sorted(bases)
        if more or name not in self._bases:
            raise InputError("a preview is of adapters of one base that is served here")
        if self._loaded is None or self._loaded[0] != name:
            from lorasmith.base_model import load_model, load_tokenizer, resolve_base
            from lorasmith.kernels.adapted_model import AdaptedModel

            self._loaded = None
            base = resolve_base(self._location or name)
            self._loaded = name, load_tokenizer(base), AdaptedModel(load_model(base))
        return self._loaded[1], self._loaded[2]

    def close(self) -> None:
        """Wait for the preview in hand and free the base model."""
        self._thread.shutdown(wait=True, cancel_futures=True)
        self._loaded = None
