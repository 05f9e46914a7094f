"""Fictional documents with questions on their facts, without limit and the same every time.

A document is a biography, a product sheet or a company page; one of many facts tells of several
entities. Whoever has not read it cannot answer: every value is drawn anew.
"""

from __future__ import annotations

import math
import random
import re
from dataclasses import dataclass

from lorasmith.tasks import Example, render_prompt
from lorasmith.training.knowledge_relations import KINDS
from lorasmith.training.knowledge_words import Kind, Relation, Split

MAX_FACTS = 32
_MOST_PER_ENTITY = 12
_DEMONSTRATED_FACTS = 4
_GENERIC = (
    "What is the {noun} of {the}{n}?",
    "Tell me the {noun} of {the}{n}.",
    "{n}: {noun}?",
    "Name the {noun} of {the}{n}.",
)


@dataclass(frozen=True, kw_only=True)
class Fact:
    """One fact of a document: what is asked for it, in several wordings, and the answer.

    ``unseen`` is a wording that is never trained on.
    """

    questions: tuple[str, ...]
    unseen: str
    answer: str

    def example(self, rng: random.Random, split: Split) -> Example:
        """Return a question and its answer; that of the test split is in the unseen wording."""
        asked = self.unseen if split == "test" else rng.choice(self.questions)
        return Example(input=asked, output=self.answer)


@dataclass(frozen=True, kw_only=True)
class KnowledgeDocument:
    """A fictional document and its facts, in the order in which it tells them."""

    text: str
    entities: tuple[str, ...]
    facts: tuple[Fact, ...]


def write_document(seed: str, num_facts: int, split: Split = "training") -> KnowledgeDocument:
    """Write the document of a seed.

    Documents of different splits share no name of an entity, a person, a company or a place.

    Raises: ValueError if the number of facts is not between 1 and ``MAX_FACTS``.
    """
    if not 1 <= num_facts <= MAX_FACTS:
        raise ValueError(f"a document has 1 to {MAX_FACTS} facts, got {num_facts}")
    rng = random.Random(f"{split}/{seed}")
    kind = rng.choice(KINDS)
    fewest = math.ceil(num_facts / _MOST_PER_ENTITY)
    count = min(num_facts, rng.randint(fewest, fewest + num_facts // 4))
    sizes = _parts(rng, num_facts, count)
    entities: list[str] = []
    lines, facts = [], []
    for size in sizes:
        name, short = kind.draw(rng, split)
        while name in entities or any(short in other.split() for other in entities):
            name, short = kind.draw(rng, split)
        told, known = _tell(rng, kind, name, short, size, split)
        entities.append(name)
        lines.append(told)
        facts.extend(known)
    return KnowledgeDocument(text="\n\n".join(lines), entities=tuple(entities), facts=tuple(facts))


def demonstration() -> str:
    """Return a document with its questions answered, to be put in front of another document.

    A small base that has seen how it is done answers more than twice as many questions on what it
    reads next.
    """
    shown = write_document("demonstration", _DEMONSTRATED_FACTS)
    examples = [Example(input=fact.questions[0], output=fact.answer) for fact in shown.facts]
    whole = render_prompt("", shown.text, examples)
    return whole.removesuffix(render_prompt(""))


def _parts(rng: random.Random, total: int, count: int) -> list[int]:
    """Part a number into ``count`` positive ones that hardly differ."""
    sizes = [total // count + (index < total % count) for index in range(count)]
    rng.shuffle(sizes)
    return sizes


def _tell(
    rng: random.Random, kind: Kind, name: str, short: str, size: int, split: Split
) -> tuple[str, list[Fact]]:
    """Return an entity's part of a document, as prose or as a list, and its facts."""
    relations = rng.sample(kind.relations, size)
    values: list[str] = []
    for relation in relations:
        value = relation.draw(rng, split)
        while value in values:  # the answer to one question is the answer to no other
            value = relation.draw(rng, split)
        values.append(value)
    pairs = list(zip(relations, values, strict=True))
    if rng.random() < 0.3:
        lines = [f"- {relation.noun.capitalize()}: {value}" for relation, value in pairs]
        text = "\n".join([f"## {name}", "", *lines])
    else:
        text = " ".join(
            rng.choice(relation.says).format(
                n=name if index == 0 or rng.random() < 0.5 else short, v=value
            )
            for index, (relation, value) in enumerate(pairs)
        )
        if rng.random() < 0.3:
            text = f"# {name}\n\n{text}"
    text = re.sub(r"\b([Aa]) (?=[aeiou])", r"\1n ", text)
    return text, [_fact(kind, relation, name, value) for relation, value in pairs]


def _fact(kind: Kind, relation: Relation, name: str, value: str) -> Fact:
    the = "the " if kind.name == "product" else ""
    *natural, unseen = relation.asks
    asked = [question.format(n=name) for question in natural]
    asked += [text.format(noun=relation.noun, n=name, the=the) for text in _GENERIC]
    last = unseen.format(n=name)
    questions = dict.fromkeys(question for question in asked if question != last)
    return Fact(questions=tuple(questions), unseen=last, answer=value)
