"""What one adapter is made from: a description, examples and documents, alone or together."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import torch

from lorasmith.encoders.base_reader import BaseReader, Passage
from lorasmith.encoders.condition import Condition, TokenType
from lorasmith.encoders.documents import Document
from lorasmith.encoders.examples import render_example
from lorasmith.encoders.sentence import SentenceEncoder
from lorasmith.errors import InputError
from lorasmith.tasks import Example, render_prompt


@dataclass(frozen=True, kw_only=True)
class Inputs:
    """A checked description, empty where there is none, with examples and documents."""

    description: str = ""
    examples: tuple[Example, ...] = ()
    documents: tuple[Document, ...] = ()

    @property
    def types(self) -> frozenset[TokenType]:
        """The types of what there is."""
        given = {
            TokenType.DESCRIPTION: self.description,
            TokenType.EXAMPLE: self.examples,
            TokenType.DOCUMENT: self.documents,
        }
        return frozenset(kind for kind, value in given.items() if value)

    @property
    def sha256(self) -> str:
        """The SHA-256, in hex, of all of it; of a description alone that of its text."""
        if self.types <= {TokenType.DESCRIPTION}:
            return hashlib.sha256(self.description.encode()).hexdigest()
        whole = [
            self.description,
            [[example.input, example.output] for example in self.examples],
            [document.sha256 for document in self.documents],
        ]
        return hashlib.sha256(json.dumps(whole).encode()).hexdigest()

    def parts(self) -> list[Passage]:
        """Return the description, each example and each document, in this order."""
        found = [Passage(text=self.description, type=TokenType.DESCRIPTION)]
        found += [Passage(text=render_example(e), type=TokenType.EXAMPLE) for e in self.examples]
        found += [Passage(text=d.text, type=TokenType.DOCUMENT) for d in self.documents]
        return found if self.description else found[1:]

    def passages(self) -> list[Passage]:
        """Return the parts as the base reads them: all examples in one prompt."""
        parts = self.parts()
        examples = [part.text for part in parts if part.type == TokenType.EXAMPLE]
        if not examples:
            return parts
        prompt = Passage(text="\n\n".join(examples), type=TokenType.EXAMPLE)
        before = [part for part in parts if part.type == TokenType.DESCRIPTION]
        return [*before, prompt, *(part for part in parts if part.type == TokenType.DOCUMENT)]

    def check_read_by(self, name: str, reads: frozenset[TokenType]) -> None:
        """Check that there is something, and nothing that a generator makes nothing of.

        Raises: InputError if not.
        """
        if not self.types:
            raise InputError("there is nothing to generate from; give a description or a document")
        if strangers := sorted(self.types - reads):
            what = f"{strangers[0].name.lower()}s"
            raise InputError(
                f"the generator {name} reads no {what}; leave them out or choose one that does"
            )


def encode_inputs(
    inputs: Sequence[Inputs],
    encoder: SentenceEncoder,
    encode: Callable[[list[str]], Condition] | None = None,
) -> Condition:
    """Encode inputs as sentence-transformer tokens, one row each, the description's tokens first.

    What is longer than the encoder takes is encoded piece by piece. ``encode`` stands in for
    ``encoder.encode``. A row without a description has a pooled vector of zeros.
    """
    texts: list[str] = []
    owners: list[_Owner] = []
    outputs = _output_lengths(inputs, encoder)
    for row, item in enumerate(inputs):
        for passage in item.parts():
            described = passage.type == TokenType.DESCRIPTION
            pieces = [passage.text] if described else encoder.pieces(passage.text)
            texts += pieces
            owners += [_Owner(row, passage.type)] * len(pieces)
            if passage.type == TokenType.EXAMPLE:
                owners[-1] = _Owner(row, passage.type, next(outputs))
    encoded = (encode or encoder.encode)(texts or ["nothing"])
    return _in_rows(encoded, owners, len(inputs))


def _output_lengths(inputs: Sequence[Inputs], encoder: SentenceEncoder) -> Iterator[int]:
    """Yield of every example how many of the encoder's tokens its output has."""
    examples = [example for item in inputs for example in item.examples]
    if not examples:
        return
    whole = encoder.token_ids([render_example(example) for example in examples])
    prompts = encoder.token_ids([render_prompt(example.input) for example in examples])
    yield from (len(one) - len(other) for one, other in zip(whole, prompts, strict=True))


class _Owner(NamedTuple):
    """Whose a text is: the row, what it is to it, and the tokens of an output that it ends with."""

    row: int
    type: TokenType
    output_length: int = 0


def _in_rows(encoded: Condition, owners: Sequence[_Owner], rows: int) -> Condition:
    """Set the tokens of each row's texts behind each other."""
    lengths = [0] * rows
    spans: list[slice] = []
    counts: list[int] = encoded.mask.sum(-1)[: len(owners)].tolist()
    for owner, count in zip(owners, counts, strict=True):
        spans.append(slice(lengths[owner.row], lengths[owner.row] + count))
        lengths[owner.row] += count
    shape = (rows, max(1, *lengths))
    tokens = encoded.tokens.new_zeros(*shape, encoded.tokens.shape[-1])
    mask = torch.zeros(shape, dtype=torch.bool, device=tokens.device)
    types = torch.zeros(shape, dtype=torch.long, device=tokens.device)
    ids = torch.zeros_like(types)
    pooled = encoded.pooled.new_zeros(rows, encoded.pooled.shape[1])
    for index, ((row, kind, output), span) in enumerate(zip(owners, spans, strict=True)):
        tokens[row, span] = encoded.tokens[index, : counts[index]]
        mask[row, span], types[row, span] = True, int(kind)
        end = span.stop - 1  # the last token says that the text is at its end
        types[row, max(span.start, end - output) : end] = int(TokenType.OUTPUT)
        if encoded.ids is not None:
            ids[row, span] = encoded.ids[index, : counts[index]]
        if kind == TokenType.DESCRIPTION:
            pooled[row] = encoded.pooled[index]
    return Condition(
        tokens=tokens,
        mask=mask,
        pooled=pooled,
        ids=ids if encoded.ids is not None else None,
        types=types,
    )


def read_inputs(inputs: Inputs, reader: BaseReader, dim: int) -> Condition:
    """Return inputs as what the base makes of them, read when the generator asks for it."""
    return Condition.of_readings(reader.readings(inputs.passages()), dim)
