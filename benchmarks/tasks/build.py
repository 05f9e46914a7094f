"""Build the task suite: ``python -m benchmarks.tasks.build -o build/tasks [--clinc FOLDER]``.

Offline and deterministic: the examples come from packages on PyPI, the random choices from a seed.
Every task gets its descriptions in a fixed shuffle of its own, four of them never trained on, and
its examples cut into train, validation and test.
"""

from __future__ import annotations

import argparse
import importlib
import json
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from benchmarks.tasks.draft import MAX_EXAMPLES, MIN_DESCRIPTIONS, MIN_EXAMPLES, Draft

SEED = 20261121
NUM_UNSEEN_DESCRIPTIONS = 4
# What the sibling modules could fill a family up to; more of one kind would drown the others.
MAX_FAMILY = 120
MODULES = (
    "letters",
    "strings",
    "lists",
    "arithmetic",
    "numbers",
    "sequences",
    "number_words",
    "dates",
    "clock",
    "units",
    "formats",
    "extraction",
    "inflection",
    "word_class",
    "lexical_relations",
    "sentiment",
    "topics",
    "pronunciation",
    "emoji_names",
    "elements",
    "intents",
    "countries",
    "cities",
    "landmarks",
    "currencies",
    "languages",
    "babel_names",
    "translation",
)
# Siblings in breadth, added later and for training only.
SIBLING_MODULES = (
    "more_strings",
    "more_phrases",
    "more_lists",
    "more_categories",
    "more_arithmetic",
    "more_sequences",
    "more_units",
    "more_records",
    "more_dates",
    "more_topics",
    "more_intents",
    "more_world",
    "more_words",
)
# Grids: one kind of task over many values of a parameter that its description names. For training
# only too, and in families that are full already, so they have no such limit.
GRID_MODULES = (
    "grid_strings",
    "grid_numbers",
    "grid_categories",
    "grid_labels",
    "grid_sentences",
    "grid_grammar",
    "grid_lists",
    "grid_codes",
    "grid_facts",
)
# Each a family of its name, in kinds of tasks that no other family has. Never trained on: a
# generator's confidence is fitted to them.
CALIBRATION_MODULES = (
    "chess",
    "playing_cards",
    "music_notes",
    "code_alphabets",
    "web_statuses",
    "shell_commands",
    "rgb_colors",
    "match_results",
    "recipe_lines",
    "directions",
    "logic",
    "letter_patterns",
    "public_signs",
    "departures",
    "star_signs",
    "old_units",
    "forms_of_address",
    "letter_cuts",
)
NEEDS_CLINC = ("intents", "more_intents")


def drafts(clinc: Path | None) -> Iterator[Draft]:
    """Yield every task of every family; intents only where CLINC150 is at hand."""
    sizes: Counter[str] = Counter()
    for name in MODULES:
        for draft in _module(name, clinc):
            sizes[draft.family] += 1
            yield draft
    by_family: dict[str, list[Draft]] = {}
    for name in SIBLING_MODULES:
        for draft in _module(name, clinc):
            by_family.setdefault(draft.family, []).append(draft)
    for family, siblings in by_family.items():
        room = min(len(siblings), max(0, MAX_FAMILY - sizes[family]))
        yield from random.Random(f"{SEED}/{family}").sample(siblings, room)
    for name in (*GRID_MODULES, *CALIBRATION_MODULES):
        yield from _module(name, clinc)


def _module(name: str, clinc: Path | None) -> Iterator[Draft]:
    module = importlib.import_module(f"benchmarks.tasks.families.{name}")
    rng = random.Random(f"{SEED}/{name}")
    yield from module.build(rng, clinc) if name in NEEDS_CLINC else module.build(rng)


def finish(draft: Draft) -> dict[str, object]:
    """Shuffle, check and split a draft into a task as ``lorasmith.read_tasks`` reads it.

    Raises: ValueError that names the task if it has too few descriptions or examples.
    """
    descriptions = list(dict.fromkeys(text.strip() for text in draft.descriptions))
    examples = list({source: (source, target) for source, target in draft.examples}.values())
    needed = MIN_DESCRIPTIONS + NUM_UNSEEN_DESCRIPTIONS
    if len(descriptions) < MIN_DESCRIPTIONS or len(examples) < MIN_EXAMPLES:
        raise ValueError(
            f"{draft.name}: {len(descriptions)} descriptions (of {needed} wanted) and "
            f"{len(examples)} examples (of {MIN_EXAMPLES} needed)"
        )
    rng = random.Random(f"{SEED}/{draft.name}")
    rng.shuffle(descriptions)
    rng.shuffle(examples)
    examples = examples[:MAX_EXAMPLES]
    num_test = max(24, len(examples) // 4)
    num_validation = max(8, len(examples) // 10)
    rows = [{"input": source, "output": target} for source, target in examples]
    return {
        "name": draft.name,
        "family": draft.family,
        "metric": "exact_match",
        "licence": f"{draft.source}: {draft.licence}",
        "descriptions": descriptions[NUM_UNSEEN_DESCRIPTIONS:],
        "unseen_descriptions": descriptions[:NUM_UNSEEN_DESCRIPTIONS],
        "test": rows[:num_test],
        "validation": rows[num_test : num_test + num_validation],
        "train": rows[num_test + num_validation :],
    }


def main() -> None:
    """Write one JSON file a task."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--clinc", type=Path, help="folder with CLINC150's data_small.json")
    arguments = parser.parse_args()
    arguments.output.mkdir(parents=True, exist_ok=True)
    names: set[str] = set()
    for draft in drafts(arguments.clinc):
        if draft.name in names:
            raise ValueError(f"two tasks are named {draft.name}")
        names.add(draft.name)
        path = arguments.output / f"{draft.name}.json"
        text = json.dumps(finish(draft), ensure_ascii=False, indent=1) + "\n"
        path.write_text(text, encoding="utf-8")
    print(f"{len(names)} tasks in {arguments.output}")  # noqa: T201


if __name__ == "__main__":
    main()
