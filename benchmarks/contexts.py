"""What adapters made from documents know: ``python -m benchmarks.contexts --generator ID|DIR...``.

Questions about fictional documents that share no entity with those of training, in wordings that
were never trained on; documents of more facts than one can have are several, and the long one lies
somewhere in packages' documentation. The base, which sees another document's questions answered,
answers them with the document in its prompt, where that is not too long for it, and without it, and
wearing an adapter: the one generated from the document, that of the next document, the mean of
adapters of training documents, and one fine-tuned on the document's questions in other wordings.
Beside that, how perplexed the base is by text that has nothing to do with any of it.

Of several generators, which are runs of one recipe with different seeds, a document counts as the
mean of what it is under each of them. With ``--json FILE`` everything is written there once it is
measured and not measured again, so that generators may be measured one after the other; the table
is of all that are in the file.
"""

from __future__ import annotations

import argparse
import random
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from functools import cache, partial
from pathlib import Path
from typing import Any

import torch

from benchmarks import unrelated
from benchmarks.kept import begun, keep
from lorasmith import Adapter, AdapterGenerator
from lorasmith.base_model import load_model, load_tokenizer, resolve_base
from lorasmith.encoders.condition import Condition
from lorasmith.errors import LayoutMismatchError
from lorasmith.generator.answer_loss import AnswerLoss, collate, tokenize_examples
from lorasmith.generator.merging import merge_adapters
from lorasmith.generator.static import StaticAdapter
from lorasmith.kernels.adapted_model import AdaptedModel
from lorasmith.layout import AdapterLayout
from lorasmith.tasks import render_prompt
from lorasmith.training.documentation import read_documentation
from lorasmith.training.knowledge import (
    MAX_FACTS,
    Fact,
    KnowledgeDocument,
    demonstration,
    write_document,
)
from lorasmith.training.scoring import bootstrap, exact_match

ROWS_AT_ONCE = 32
MAX_NEW_TOKENS = 12
SPARE_TOKENS = 600  # of the base's prompt, for a demonstration, a question and its answer
MEAN_OF = 32
ORACLE_STEPS, ORACLE_ROWS, ORACLE_RATE = 80, 16, 4e-3
UNRELATED_ADAPTERS = 2  # of each seed
BASE_READING, BASE = "base, document in the prompt", "base, without"
GENERATED, SHUFFLED = "generated", "generated from the next document"
MEAN, ORACLE = "mean of training documents", "fine-tuned on the document"
ARMS = (BASE_READING, BASE, GENERATED, SHUFFLED, MEAN, ORACLE)

Arm = dict[str, list[float]]
"""The share of every document's questions that was answered right, and the seconds of adapters."""

Kept = dict[str, Any]
"""All that was measured: of the base, and of each generator by its digest."""


@dataclass(frozen=True, kw_only=True)
class Size:
    """A kind of document: its facts, and the tokens of other text in which it lies."""

    facts: int
    filler: int = 0

    @property
    def label(self) -> str:
        """What stands over its column."""
        return f"{self.facts} facts" + (f" in {self.filler:,} tokens" if self.filler else "")


@dataclass(frozen=True, kw_only=True)
class Options:
    """What is measured: documents of each size, each seed with its own documents."""

    documents: int
    questions: int
    oracles: int
    seeds: int
    precision: str


class World:
    """The base, and how it is asked."""

    def __init__(self, options: Options, layout: AdapterLayout) -> None:
        self.options, self.layout = options, layout
        base = resolve_base(layout.base_model)
        self.tokenizer = load_tokenizer(base)
        dtype = getattr(torch, options.precision)
        self.adapted = AdaptedModel(load_model(base, dtype=dtype), layout)
        self.texts = read_documentation("test")

    def filler(self, rng: random.Random, tokens: int) -> str:
        """Return so many tokens of documentation."""
        ids: list[int] = []
        while len(ids) < tokens:
            ids += self.tokenizer.encode(rng.choice(self.texts), add_special_tokens=False)
        return str(self.tokenizer.decode(ids[:tokens]))

    def reads(self, written: KnowledgeDocument) -> bool:
        """Tell whether a document fits into the base's prompt, questions and all."""
        config = self.adapted.base.config.get_text_config()
        room = int(config.max_position_embeddings) - SPARE_TOKENS
        return len(self.tokenizer.encode(written.text)) <= room

    def asked(self, written: KnowledgeDocument) -> Sequence[Fact]:
        """Return the facts that are asked about: all, or a few drawn at random."""
        most = self.options.questions
        if len(written.facts) <= most:
            return written.facts
        return random.Random(written.text).sample(written.facts, most)

    def answers(
        self, prompts: Sequence[str], adapters: Sequence[Adapter], wears: Sequence[int]
    ) -> list[str]:
        """Answer prompts greedily, row i wearing ``adapters[wears[i]]``."""
        found: list[str] = []
        for start in range(0, len(prompts), ROWS_AT_ONCE):
            part = slice(start, start + ROWS_AT_ONCE)
            worn = sorted(set(wears[part])) if adapters else []
            found += self.adapted.greedy_answers(
                self.tokenizer,
                prompts[part],
                [adapters[index] for index in worn],
                [worn.index(index) for index in wears[part]] if adapters else None,
                max_new_tokens=MAX_NEW_TOKENS,
            )
        return found


def documents_of(world: World, size: Size) -> list[KnowledgeDocument]:
    """Write the documents of all seeds that are asked about."""
    options = world.options
    return [
        document_of(world, f"benchmark/{seed}/{i}", size)
        for seed in range(options.seeds)
        for i in range(options.documents)
    ]


def document_of(world: World, seed: str, size: Size) -> KnowledgeDocument:
    """Write one document, several documents as one where it has too many facts for one."""
    parts: list[KnowledgeDocument] = []
    left = size.facts
    while left:
        name = f"{seed}/{len(parts)}" if parts else seed
        parts.append(write_document(name, min(left, MAX_FACTS), "test"))
        left -= len(parts[-1].facts)
    text = "\n\n".join(part.text for part in parts)
    if size.filler:
        rng = random.Random(seed)
        before = rng.randrange(size.filler)
        around = (world.filler(rng, before), text, world.filler(rng, size.filler - before))
        text = "\n\n".join(around)
    return KnowledgeDocument(
        text=text,
        entities=tuple(name for part in parts for name in part.entities),
        facts=tuple(fact for part in parts for fact in part.facts),
    )


def score(
    world: World,
    documents: Sequence[KnowledgeDocument],
    adapters: Sequence[Adapter] = (),
    *,
    reading: bool = False,
) -> list[float]:
    """Return each document's share of questions answered exactly.

    Document i is asked under ``adapters[i]``; of a single adapter all wear it. The base alone sees
    first how another document's questions are answered: without, it answers less than half as well.
    """
    prompts, wears, owners, references = [], [], [], []
    for index, written in enumerate(documents):
        for fact in world.asked(written):
            asked = render_prompt(fact.unseen, written.text if reading else None)
            prompts.append(asked if adapters else demonstration() + asked)
            wears.append(min(index, len(adapters) - 1))
            owners.append(index)
            references.append(fact.answer)
    answers = world.answers(prompts, adapters, wears)
    right: list[list[bool]] = [[] for _ in documents]
    for owner, answer, reference in zip(owners, answers, references, strict=True):
        right[owner].append(exact_match(answer, [reference]))
    return [sum(marks) / len(marks) for marks in right]


def fine_tuned(world: World, written: KnowledgeDocument) -> Adapter:
    """Train an adapter of the generator's layout on a document's questions in other wordings."""
    torch.manual_seed(0)
    model = StaticAdapter(StaticAdapter.Config(), world.layout)
    nothing = Condition.nothing(model.config.condition_dim)
    optimizer = torch.optim.AdamW(model.parameters(), lr=ORACLE_RATE, weight_decay=0.0)
    loss = AnswerLoss(world.adapted)
    rng = random.Random(written.text)
    for step in range(ORACLE_STEPS):
        facts = [rng.choice(written.facts) for _ in range(ORACLE_ROWS)]
        rows = tokenize_examples([f.example(rng, "training") for f in facts], world.tokenizer)
        for group in optimizer.param_groups:
            group["lr"] = ORACLE_RATE * min(1.0, (step + 1) / 5, 2 - 2 * step / ORACLE_STEPS)
        optimizer.zero_grad(set_to_none=True)
        length = max(len(row.ids) for row in rows)
        batch = collate(rows, length, world.tokenizer.pad_token_id)
        torch.autograd.backward(loss(batch, model.factors(nothing)).loss)
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
    with torch.no_grad():
        return Adapter(world.layout, model.flat(nothing)[0])


def measure_base(world: World, size: Size) -> dict[str, Arm]:
    """Return what the base answers by itself, and fine-tuned on some documents of each seed."""
    documents, options = documents_of(world, size), world.options
    tuned = [d for i, d in enumerate(documents) if i % options.documents < options.oracles]
    oracles, seconds = timed(partial(fine_tuned, world), tuned)
    found = {
        BASE: {"right": score(world, documents)},
        ORACLE: {"right": score(world, tuned, oracles), "seconds": seconds} if tuned else {},
    }
    if all(map(world.reads, documents)):
        found[BASE_READING] = {"right": score(world, documents, reading=True)}
    return {arm: values for arm, values in found.items() if values}


def measure(world: World, generator: AdapterGenerator, size: Size) -> dict[str, Arm]:
    """Return what the base answers under what a generator makes."""
    documents = documents_of(world, size)
    each = world.options.documents
    adapters, seconds = timed(partial(read, generator), documents)
    # The next document of the same seed; the last one's is the first.
    others = [adapters[i - i % each + (i + 1) % each] for i in range(len(adapters))]
    return {
        GENERATED: {"right": score(world, documents, adapters), "seconds": seconds},
        SHUFFLED: {"right": score(world, documents, others)},
        MEAN: {"right": score(world, documents, [mean_adapter(generator)])},
    }


@cache
def mean_adapter(generator: AdapterGenerator) -> Adapter:
    """Return the mean of the adapters of some training documents."""
    texts = [write_document(f"mean/{i}", 8).text for i in range(MEAN_OF)]
    return merge_adapters([generator(documents=[text]) for text in texts])


def damage_of(world: World, generator: AdapterGenerator) -> list[unrelated.Losses]:
    """Return the loss of unrelated text under adapters of some documents of each seed."""
    documents = documents_of(world, Size(facts=8))
    each = world.options.documents
    chosen = [d for i, d in enumerate(documents) if i % each < UNRELATED_ADAPTERS]
    return [unrelated.losses(world.adapted, world.tokenizer, read(generator, d)) for d in chosen]


def read(generator: AdapterGenerator, written: KnowledgeDocument) -> Adapter:
    """Generate an adapter from a document."""
    return generator(documents=[written.text])


def timed(
    make: Callable[[KnowledgeDocument], Adapter], documents: Sequence[KnowledgeDocument]
) -> tuple[list[Adapter], list[float]]:
    """Return the adapter of every document and the wall seconds it took."""
    adapters, seconds = [], []
    for written in documents:
        started = time.perf_counter()
        adapters.append(make(written))
        seconds.append(time.perf_counter() - started)
    return adapters, seconds


def table(kept: Kept) -> str:
    """Return the accuracies as a Markdown table, one column per size of document."""
    rows = {size: _arms(kept, size) for size in kept["base"]}
    lines = ["| | " + " | ".join(rows) + " |", "|---|" + "---:|" * len(rows)]
    for arm in ARMS:
        cells = [_cell(found[arm]) if arm in found else "" for found in rows.values()]
        lines.append(f"| {arm} | " + " | ".join(cells) + " |")
    reached = [_of_in_context(found) for found in rows.values()]
    lines.append("| generated, of what the prompt gives | " + " | ".join(reached) + " |")
    return "\n".join(lines)


def _arms(kept: Kept, size: str) -> dict[str, list[Arm]]:
    """Return of each arm what was measured: once for the base, or under each generator."""
    found = {arm: [values] for arm, values in kept["base"][size].items()}
    for generator in kept["generators"].values():
        for arm, values in generator["sizes"].get(size, {}).items():
            found.setdefault(arm, []).append(values)
    return found


def _by_document(runs: Sequence[Arm]) -> list[float]:
    """Return of each document the mean over generators."""
    return [
        statistics.fmean(values) for values in zip(*(run["right"] for run in runs), strict=True)
    ]


def _cell(runs: Sequence[Arm]) -> str:
    found = bootstrap(_by_document(runs))
    cell = f"{found.mean:.1%} ({found.low:.1%} to {found.high:.1%})"
    if len(runs) > 1:
        cell += ": " + ", ".join(f"{statistics.fmean(run['right']):.1%}" for run in runs)
    seconds = [second for run in runs for second in run.get("seconds", [])]
    return cell + (f"; {statistics.median(seconds):.2g} s" if seconds else "")


def _of_in_context(found: dict[str, list[Arm]]) -> str:
    """Return what share of the base's accuracy with the document the adapters reach."""
    if not {BASE_READING, GENERATED} <= found.keys():
        return ""
    own, prompted = (statistics.fmean(_by_document(found[a])) for a in (GENERATED, BASE_READING))
    return f"{own / prompted:.0%}"


def damage(kept: Kept) -> str:
    """Return what adapters do to unrelated text, in a sentence per kind."""
    worn = [losses for one in kept["generators"].values() for losses in one["unrelated"]]
    return unrelated.damage(kept["unrelated"], worn)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--generator", required=True, nargs="+", metavar="ID|DIR")
    parser.add_argument("--facts", type=int, nargs="+", default=[4, 8, 16, 32, 64])
    parser.add_argument("--filler", type=int, default=20_000, help="tokens around 8 facts; or 0")
    parser.add_argument("--documents", type=int, default=16, help="of each size, with each seed")
    parser.add_argument("--questions", type=int, default=16, help="the most about a document")
    parser.add_argument("--oracles", type=int, default=2, help="documents that are fine-tuned on")
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--precision", choices=("bfloat16", "float32"), default="bfloat16")
    parser.add_argument("--json", type=Path, metavar="FILE", help="keep what is measured here")
    chosen = vars(parser.parse_args())
    path = chosen.pop("json")
    sizes = [Size(facts=number) for number in chosen.pop("facts")]
    if filler := chosen.pop("filler"):
        sizes.append(Size(facts=8, filler=filler))
    generators = [AdapterGenerator.from_pretrained(name) for name in chosen.pop("generator")]
    layout = generators[0].layout
    if any(generator.layout != layout for generator in generators):
        raise LayoutMismatchError("generators of different layouts cannot share a table")
    found = measured(World(Options(**chosen), layout), generators, sizes, path)
    print(table(found))  # noqa: T201
    print(f"\n{damage(found)}")  # noqa: T201


def measured(
    world: World, generators: Sequence[AdapterGenerator], sizes: Sequence[Size], path: Path | None
) -> Kept:
    """Measure what is not in the file yet; it has everything afterwards.

    Raises: InputError if the file was written with other options, or adapters of another layout.
    """
    layout = {name: getattr(world.layout, name) for name in ("base_model", "rank", "kinds")}
    kept = begun(path, asdict(world.options) | layout)
    base = kept.setdefault("base", {})
    for generator in generators:
        of_this = kept.setdefault("generators", {}).setdefault(
            generator.digest, {"name": generator.name, "sizes": {}}
        )
        for size in sizes:
            if size.label not in base:
                base[size.label] = measure_base(world, size)
                keep(path, kept)
            if size.label not in of_this["sizes"]:
                of_this["sizes"][size.label] = measure(world, generator, size)
                keep(path, kept)
        if "unrelated" not in of_this:
            of_this["unrelated"] = damage_of(world, generator)
    if "unrelated" not in kept:
        kept["unrelated"] = unrelated.losses(world.adapted, world.tokenizer, None)
    keep(path, kept)
    return kept


if __name__ == "__main__":
    main()
