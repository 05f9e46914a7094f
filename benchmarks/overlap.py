"""How an external suite overlaps with the training tasks: ``python -m benchmarks.overlap TASKS``.

Nothing is trained on the external suite, but a suite of everyday tasks will have some of the same
things in it. For each external task the table shows the share of its pairs of input and output
that some training task has too (inputs are compared without regard to case), and the training task
whose descriptions are most like its own, with their cosine similarity.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from pathlib import Path

from torch.nn.functional import normalize

from lorasmith.encoders.sentence import SentenceEncoder
from lorasmith.files import read_file, write_file
from lorasmith.tasks import Task, read_tasks

WORDINGS = 4


def all_pairs(task: Task) -> set[tuple[str, str]]:
    """Return every pair of a task, whatever its split."""
    examples = (*task.train, *task.validation, *task.test)
    return {(example.input.casefold(), example.output) for example in examples}


def shared_pairs(external: list[Task], training: list[Task]) -> list[tuple[float, str]]:
    """Return, per external task, the largest share of its pairs that one training task has."""
    owners: dict[tuple[str, str], list[str]] = defaultdict(list)
    for task in training:
        for pair in task_pairs(task):
            owners[pair].append(task.name)
    found = []
    for task in external:
        counts: dict[str, int] = defaultdict(int)
        pairs = all_pairs(task)
        for pair in pairs:
            for name in owners[pair]:
                counts[name] += 1
        best = max(counts, key=lambda name: (counts[name], name), default="")
        found.append((counts[best] / len(pairs) if best else 0.0, best))
    return found


def task_pairs(task: Task) -> set[tuple[str, str]]:
    """Return the pairs of a training task that are trained on."""
    return {(example.input.casefold(), example.output) for example in task.train}


def similar_tasks(external: list[Task], training: list[Task]) -> list[tuple[float, str]]:
    """Return, per external task, the training task whose descriptions are most similar."""
    encoder = SentenceEncoder.from_pretrained()
    places = []
    for tasks in (external, training):
        texts = [text for task in tasks for text in task.descriptions[:WORDINGS]]
        pooled = encoder.pool(texts).unflatten(0, (len(tasks), WORDINGS))
        places.append(normalize(pooled.mean(1), dim=-1))
    values, indices = (places[0] @ places[1].mT).max(1)
    return [
        (value, training[index].name)
        for value, index in zip(values.tolist(), indices.tolist(), strict=True)
    ]


def main() -> None:
    """Print the table, or write it."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("external", type=Path, help="folder of the external suite's tasks")
    parser.add_argument("--tasks", type=Path, default=Path("build/tasks"))
    parser.add_argument("--splits", type=Path, default=Path("benchmarks/tasks/splits.json"))
    parser.add_argument("-o", "--output", type=Path)
    arguments = parser.parse_args()
    names = set(json.loads(read_file(arguments.splits))["training"])
    training = [task for task in read_tasks(arguments.tasks) if task.name in names]
    external = read_tasks(arguments.external)
    rows = ["| external task | pairs trained on | by | most similar task | similarity |"]
    rows += ["|---|---:|---|---|---:|"]
    shared, similar = shared_pairs(external, training), similar_tasks(external, training)
    for task, (share, owner), (cosine, name) in zip(external, shared, similar, strict=True):
        rows.append(f"| {task.name} | {100 * share:.1f} % | {owner} | {name} | {cosine:.2f} |")
    table = "\n".join(rows) + "\n"
    if arguments.output:
        write_file(arguments.output, table.encode(), overwrite=True)
    else:
        print(table, end="")  # noqa: T201


if __name__ == "__main__":
    main()
