"""What adapters made from documents know: ``python -m benchmarks.contexts --generator ID|DIR...``.

Questions about fictional documents that share no entity with those of training, in wordings that
were never trained on; documents of more facts than one can have are several, and the long one lies
somewhere in packages' documentation. The base, which sees another document's questions answered,
answers them with the document in its prompt, where that is not too long for it, and without it, and
wearing an adapter: the one generated from the document, that of the next document, the mean of
adapters of training documents, and one fine-tuned on the document's questions in other wordings.
Beside that, how perplexed the base is by text that has nothing to do with any of it.

Of several generators, which are runs of one recipe with different seeds, a document counts as the
mean of what it is under each of them. With ``--json FILE`` every size is written there once it is
measured, and a size that is there is not measured again.
"""

from __future__ import annotations

import argparse
import math
import random
import statistics
import sysconfig
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import Any

import torch

from benchmarks.kept import begun, keep
from lorasmith import Adapter, AdapterGenerator
from lorasmith.base_model import load_model, load_tokenizer, resolve_base
from lorasmith.encoders.condition import Condition
from lorasmith.errors import LayoutMismatchError
from lorasmith.generator.answer_loss import AnswerLoss, Row, collate, tokenize_examples
from lorasmith.generator.merging import merge_adapters
from lorasmith.generator.static import StaticAdapter
from lorasmith.kernels.adapted_model import AdaptedModel, stack_factors
from lorasmith.tasks import render_prompt
from lorasmith.training.documentation import read_documentation
from lorasmith.training.knowledge import (
    MAX_FACTS,
    Fact,
    KnowledgeDocument,
    demonstration,
    write_document,
)
from lorasmith.training.scoring import Interval, bootstrap, exact_match

ROWS_AT_ONCE = 32
MAX_NEW_TOKENS = 12
SPARE_TOKENS = 600  # of the base's prompt, for a demonstration, a question and its answer
MEAN_OF = 32
ORACLE_STEPS, ORACLE_ROWS, ORACLE_RATE = 80, 16, 4e-3
UNRELATED_TEXTS, UNRELATED_TOKENS, UNRELATED_ADAPTERS = 48, 192, 2
BASE_READING, BASE = "base, document in the prompt", "base, without"
GENERATED, SHUFFLED = "generated", "generated from the next document"
MEAN, ORACLE = "mean of training documents", "fine-tuned on the document"
ARMS = (BASE_READING, BASE, GENERATED, SHUFFLED, MEAN, ORACLE)

Result = dict[str, dict[str, Any]]
"""Of each arm its accuracy, its seconds and, of generated ones, every generator's own accuracy."""


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

    generators: tuple[str, ...]
    documents: int
    questions: int
    oracles: int
    seeds: int
    precision: str


class World:
    """The base, the generators, and how a question is answered."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.generators = [AdapterGenerator.from_pretrained(name) for name in options.generators]
        self.layout = self.generators[0].layout
        if any(generator.layout != self.layout for generator in self.generators):
            raise LayoutMismatchError("generators of different layouts cannot share a table")
        base = resolve_base(self.layout.base_model)
        self.tokenizer = load_tokenizer(base)
        dtype = getattr(torch, options.precision)
        self.adapted = AdaptedModel(load_model(base, dtype=dtype), self.layout)
        self.texts = read_documentation("test")
        examples = [write_document(f"mean/{i}", 8).text for i in range(MEAN_OF)]
        self.means = [
            merge_adapters([generator(documents=[text]) for text in examples])
            for generator in self.generators
        ]

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
            found += self.adapted.greedy_answers(
                self.tokenizer,
                prompts[part],
                adapters,
                list(wears[part]) if adapters else None,
                max_new_tokens=MAX_NEW_TOKENS,
            )
        return found


def documents_of(world: World, seed: int, size: Size, count: int) -> list[KnowledgeDocument]:
    """Write the documents of a seed that are asked about."""
    return [document_of(world, f"benchmark/{seed}/{i}", size) for i in range(count)]


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


def measure(world: World, size: Size) -> Result:
    """Return every arm's accuracy over all seeds' documents, and what an adapter takes."""
    options = world.options
    once: dict[str, list[float]] = {BASE_READING: [], BASE: [], ORACLE: []}
    worn: dict[str, list[list[float]]] = {
        arm: [[] for _ in world.generators] for arm in (GENERATED, SHUFFLED, MEAN)
    }
    spent: dict[str, list[float]] = {GENERATED: [], ORACLE: []}
    for seed in range(options.seeds):
        documents = documents_of(world, seed, size, options.documents)
        if all(map(world.reads, documents)):
            once[BASE_READING] += score(world, documents, reading=True)
        once[BASE] += score(world, documents)
        oracles, tuning = timed(lambda d: fine_tuned(world, d), documents[: options.oracles])
        once[ORACLE] += score(world, documents[: len(oracles)], oracles)
        spent[ORACLE] += tuning
        for index, generator in enumerate(world.generators):
            adapters, seconds = timed(partial(read, generator), documents)
            spent[GENERATED] += seconds
            worn[GENERATED][index] += score(world, documents, adapters)
            worn[SHUFFLED][index] += score(world, documents, [*adapters[1:], adapters[0]])
            worn[MEAN][index] += score(world, documents, [world.means[index]])
    found: Result = {
        arm: {"accuracy": of_interval(bootstrap(values))} for arm, values in once.items() if values
    }
    for arm, lists in worn.items():
        means = [statistics.fmean(values) for values in zip(*lists, strict=True)]
        found[arm] = {
            "accuracy": of_interval(bootstrap(means)),
            "each": [round(statistics.fmean(values), 4) for values in lists],
        }
    for arm, all_seconds in spent.items():
        if all_seconds:
            found[arm]["seconds"] = round(statistics.median(all_seconds), 2)
    return found


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


def of_interval(interval: Interval) -> dict[str, float]:
    """Return a mean with its interval as plain numbers."""
    return {
        "mean": round(interval.mean, 4),
        "low": round(interval.low, 4),
        "high": round(interval.high, 4),
    }


@torch.inference_mode()
def text_losses(world: World, texts: Sequence[str], adapter: Adapter | None) -> torch.Tensor:
    """Return the base's loss on a piece of each text, wearing an adapter or none."""
    tokenizer, loss, losses = world.tokenizer, AnswerLoss(world.adapted), []
    rows = [Row(ids=piece(world, text), answer_start=1) for text in texts]
    factors = None if adapter is None else stack_factors([adapter])
    for start in range(0, len(rows), 4):
        batch = collate(rows[start : start + 4], UNRELATED_TOKENS, tokenizer.pad_token_id)
        losses.append(loss(batch, factors).row_losses)
    return torch.cat(losses)


def piece(world: World, text: str) -> tuple[int, ...]:
    """Return some tokens of a text, from a place drawn at random."""
    wide = 8 * UNRELATED_TOKENS
    start = random.Random(text).randrange(max(1, len(text) - wide))
    return tuple(world.tokenizer.encode(text[start : start + wide])[:UNRELATED_TOKENS])


def source_code() -> list[str]:
    """Return modules of Python's own library, of which no step of training reads any."""
    return _some(Path(sysconfig.get_path("stdlib")).glob("*.py"))


def headers() -> list[str]:
    """Return torch's C++ headers, a kind of text that no step of training reads."""
    return _some((Path(torch.__file__).parent / "include").rglob("*.h"))


def _some(files: Iterable[Path]) -> list[str]:
    texts = [file.read_text(encoding="utf-8", errors="replace") for file in sorted(files)]
    whole = [text for text in texts if len(text) >= 8 * UNRELATED_TOKENS]
    return whole[:: max(1, len(whole) // UNRELATED_TEXTS)][:UNRELATED_TEXTS]


def off_task(world: World) -> dict[str, dict[str, float]]:
    """Return how much generated adapters perplex the base with what they were not made for.

    Two documents of each seed and generator; ``change`` is the mean over these, with its interval
    over texts, ``largest`` that of the adapter that changes most.
    """
    kinds = {
        "documentation": read_documentation("test")[:UNRELATED_TEXTS],
        "source code": source_code(),
        "C++ headers": headers(),
    }
    worn = [
        read(generator, document)
        for seed in range(world.options.seeds)
        for document in documents_of(world, seed, Size(facts=8), UNRELATED_ADAPTERS)
        for generator in world.generators
    ]
    found = {}
    for kind, texts in kinds.items():
        base = text_losses(world, texts, None)
        rises = torch.stack([text_losses(world, texts, adapter) - base for adapter in worn])
        change = bootstrap(rises.mean(0).tolist())
        found[kind] = {
            "base": round(math.exp(float(base.mean())), 3),
            "change": round(math.expm1(change.mean), 4),
            "low": round(math.expm1(change.low), 4),
            "high": round(math.expm1(change.high), 4),
            "largest": round(math.expm1(float(rises.mean(1).max())), 4),
        }
    return found


def table(results: dict[str, Result]) -> str:
    """Return the accuracies as a Markdown table, one column per size of document."""
    lines = ["| | " + " | ".join(results) + " |"]
    lines.append("|---|" + "---:|" * len(results))
    for arm in ARMS:
        cells = []
        for result in results.values():
            found = result.get(arm)
            if found is None:
                cells.append("")
                continue
            mean, low, high = (found["accuracy"][key] for key in ("mean", "low", "high"))
            cell = f"{mean:.1%} ({low:.1%} to {high:.1%})"
            cells.append(cell + (f", {found['seconds']} s" if "seconds" in found else ""))
        lines.append(f"| {arm} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def damage(found: dict[str, dict[str, float]]) -> str:
    """Return a sentence per kind of unrelated text."""
    return "\n".join(
        f"Perplexity of {kind}: {one['base']} without an adapter, {one['change']:+.1%} with one "
        f"({one['low']:+.1%} to {one['high']:+.1%} over texts; the worst {one['largest']:+.1%})."
        for kind, one in found.items()
    )


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
    kept = chosen.pop("json")
    sizes = [Size(facts=number) for number in chosen.pop("facts")]
    if filler := chosen.pop("filler"):
        sizes.append(Size(facts=8, filler=filler))
    options = Options(generators=tuple(chosen.pop("generator")), **chosen)
    found = measured(World(options), sizes, kept)
    print(table(found["accuracy"]))  # noqa: T201
    print(f"\n{damage(found['unrelated'])}")  # noqa: T201


def measured(world: World, sizes: Sequence[Size], kept: Path | None) -> dict[str, Any]:
    """Measure what is not in the file yet; it has everything afterwards.

    Raises: InputError if the file was written with other options or another generator.
    """
    digests = [generator.digest for generator in world.generators]
    found = begun(kept, asdict(world.options) | {"generator_digests": digests})
    accuracy = found.setdefault("accuracy", {})
    for size in sizes:
        if size.label not in accuracy:
            accuracy[size.label] = measure(world, size)
            keep(kept, found)
    if "unrelated" not in found:
        found["unrelated"] = off_task(world)
        keep(kept, found)
    return found | {"accuracy": {size.label: accuracy[size.label] for size in sizes}}


if __name__ == "__main__":
    main()
