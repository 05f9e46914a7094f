"""The arms of an evaluation: what the base model is shown and what it wears for a question.

An arm is a prompt and an adapter, both functions of the question, so that all arms answer the same
questions with the same code. ``ARMS`` lists them with what each is for.
"""

from __future__ import annotations

import hashlib
import json
import random
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch

from lorasmith.adapter import CONFIG_FILE, WEIGHTS_FILE, Adapter
from lorasmith.encoders.condition import Condition
from lorasmith.errors import InputError, NotFoundError
from lorasmith.files import read_file
from lorasmith.generator.checkpoint import load_checkpoint
from lorasmith.layout import AdapterLayout
from lorasmith.tasks import Example, Task, render_prompt
from lorasmith.training.library import AdapterLibrary, Generate
from lorasmith.training.questions import Question, support, wordings

ARMS = {
    "generated": "generated from an unseen description of the task",
    "shuffled": "generated from a description of another task, of another family",
    "junk": "generated from a sentence that describes no task",
    "best_of": "the best of eight samples, by their loss on eight solved examples",
    "base": "the base model alone",
    "base_described": "the base model with the description in its prompt",
    "base_shots": "the base model with five solved examples in its prompt",
    "mean": "the mean of the training tasks' adapters",
    "nearest": "the adapter of the training task with the most similar description",
    "top_k": "the three nearest training adapters, merged by a softmax of similarity",
    "multi_task": "one adapter trained on all training tasks",
    "multi_task_described": "one adapter trained and asked with the description in the prompt",
    "oracle": "an adapter trained on the task itself",
}

ON_DEMAND = ("best_of",)
"""Arms that are run only when they are named: not every generator has them."""

NUM_SAMPLES = 8
NUM_CHOOSING = 8

JUNK = (
    "The ferry leaves from the second pier when the weather is calm.",
    "My neighbour painted her fence green last summer.",
    "There was a small puddle beside the garden gate.",
    "We had soup and bread, and then it started to rain.",
    "The old clock in the hall is seven minutes slow.",
    "Somebody left an umbrella on the last bus.",
    "A grey cat slept on the warm bonnet of the car.",
    "The bakery on the corner is closed on Mondays.",
    "His grandfather used to collect stamps and coins.",
    "It snowed twice in the mountains that winter.",
    "The carpet in the waiting room is blue.",
    "They walked along the beach until it got dark.",
)


@dataclass(frozen=True, kw_only=True)
class Arm:
    """How one arm answers.

    ``key`` names the adapter that a question wears, None for none; ``adapters`` makes the adapters
    of some keys. ``identity`` tells the arm from others of its name: answers are cached under it.
    """

    name: str
    identity: str
    prompt: Callable[[Question], str]
    key: Callable[[Question], str | None]
    adapters: Callable[[Sequence[str]], list[Adapter]]
    layout: AdapterLayout | None = None


def plain(question: Question) -> str:
    """Show the input alone."""
    return render_prompt(question.input)


def described(question: Question) -> str:
    """Show an unseen description, then the input."""
    return render_prompt(question.input, question.description)


def with_shots(question: Question) -> str:
    """Show solved examples, then the input.

    Raises: InputError if the task has no examples to spare.
    """
    if not question.shots:
        raise InputError(
            f"task {question.task.name!r} has no example that is not asked, so none can be shown; "
            "ask fewer examples per task or leave the arm base_shots out"
        )
    return render_prompt(question.input, shots=question.shots)


def base_arms() -> list[Arm]:
    """Return the arms that wear nothing."""
    prompts = {"base": plain, "base_described": described, "base_shots": with_shots}
    return [
        Arm(name=name, identity="", prompt=prompt, key=lambda _: None, adapters=lambda _: [])
        for name, prompt in prompts.items()
    ]


def generated_arms(
    generate: Generate, layout: AdapterLayout, digest: str, tasks: Sequence[Task], seed: int
) -> list[Arm]:
    """Return the generator under matched, shuffled and junk descriptions.

    ``tasks`` are those whose descriptions are dealt out as another task's.
    """
    return [
        Arm(
            name=name,
            identity=digest,
            prompt=plain,
            key=key,
            adapters=lambda keys: generate(list(keys)),
            layout=layout,
        )
        for name, key in (
            ("generated", lambda question: question.description),
            ("shuffled", lambda question: _of_another_family(question, tasks, seed)),
            ("junk", _junk),
        )
    ]


def best_of_arm(
    sample: Callable[[str], list[Adapter]],
    losses: Callable[[Sequence[Adapter], Sequence[Example]], Sequence[float]],
    layout: AdapterLayout,
    digest: str,
    questions: Sequence[Question],
    seed: int,
) -> Arm:
    """Return the arm that draws samples and keeps the one that suits solved examples best.

    The examples are never asked. All questions in the same words wear the same sample.

    Raises: InputError if a task has too few examples to spare.
    """
    asked: dict[str, Question] = {}
    counts = Counter(question.task.name for question in questions)
    for question in questions:
        asked.setdefault(_wording_key(question), question)

    def best(key: str) -> Adapter:
        question = asked[key]
        task = question.task
        spare = support(task, num_examples=counts[task.name], seed=seed)
        if len(spare) < NUM_CHOOSING:
            raise InputError(
                f"task {task.name!r} has {len(spare)} examples that are not asked, choosing among "
                f"samples needs {NUM_CHOOSING}; ask fewer or leave the arm best_of out"
            )
        examples = random.Random(f"{seed}/{key}").sample(spare, NUM_CHOOSING)
        samples = sample(question.description)
        found = list(losses(samples, examples))
        return samples[found.index(min(found))]

    return Arm(
        name="best_of",
        identity=f"{digest}/{NUM_SAMPLES}/{NUM_CHOOSING}",
        prompt=plain,
        key=_wording_key,
        adapters=lambda keys: [best(key) for key in keys],
        layout=layout,
    )


def _wording_key(question: Question) -> str:
    return f"{question.task.name}: {question.description}"


def library_arms(library: AdapterLibrary, identity: str) -> list[Arm]:
    """Return the arms that retrieve or average training adapters."""

    def mean(keys: Sequence[str]) -> list[Adapter]:
        return [library.mean] * len(keys)

    def arm(
        name: str,
        key: Callable[[Question], str | None],
        adapters: Callable[[Sequence[str]], list[Adapter]],
    ) -> Arm:
        return Arm(
            name=name,
            identity=identity,
            prompt=plain,
            key=key,
            adapters=adapters,
            layout=library.layout,
        )

    return [
        arm("mean", lambda _: "mean", mean),
        arm("nearest", lambda question: question.description, library.nearest),
        arm("top_k", lambda question: question.description, library.merged),
    ]


def multi_task_arm(name: str, folder: Path) -> Arm:
    """Return one multi-task adapter, with the description in its prompt if its name says so.

    ``folder`` is a generator checkpoint of family "static".

    Raises: NotFoundError, CheckpointError; InputError if it is of another family.
    """
    checkpoint = load_checkpoint(folder)
    model = checkpoint.model
    if model.family != "static":
        raise InputError(f"{folder} is a {model.family} generator; {name} needs a static one")
    nothing = Condition.nothing(model.config.condition_dim)
    with torch.no_grad():
        adapter = Adapter(model.layout, model.flat(nothing)[0])
    return Arm(
        name=name,
        identity=checkpoint.digest,
        prompt=described if name == "multi_task_described" else plain,
        key=lambda _: "static",
        adapters=lambda keys: [adapter] * len(keys),
        layout=model.layout,
    )


def oracle_arm(folder: Path, tasks: Sequence[Task]) -> Arm:
    """Return the arm in which every task wears the adapter trained on it.

    Raises: NotFoundError if a task has none.
    """
    for task in tasks:
        if not (folder / task.name / CONFIG_FILE).is_file():
            raise NotFoundError(
                f"{folder} has no oracle adapter for task {task.name!r}; train it first"
            )
    first = Adapter.from_pretrained(folder / tasks[0].name)
    return Arm(
        name="oracle",
        identity=folder_digest(folder, [task.name for task in tasks]),
        prompt=plain,
        key=lambda question: question.task.name,
        adapters=lambda keys: [Adapter.from_pretrained(folder / key) for key in keys],
        layout=first.layout,
    )


def folder_digest(folder: Path, names: Sequence[str]) -> str:
    """Return one digest for the weights of some adapter folders."""
    total = hashlib.sha256()
    for name in names:
        if (folder / name / WEIGHTS_FILE).is_file():
            total.update(json.dumps(name).encode())
            total.update(hashlib.sha256(read_file(folder / name / WEIGHTS_FILE)).digest())
    return total.hexdigest()


def _of_another_family(question: Question, tasks: Sequence[Task], seed: int) -> str:
    """Draw another family's task, the same for all questions asked in the same words."""
    others = [task for task in tasks if task.family != question.task.family]
    if not others:
        raise InputError(
            "the arm shuffled needs tasks of two families, got one; leave it out or add tasks"
        )
    words = wordings(question.task)
    rng = random.Random(f"{seed}/{question.task.name}/shuffled/{words.index(question.description)}")
    return rng.choice(wordings(rng.choice(others)))


def _junk(question: Question) -> str:
    return JUNK[question.index % len(JUNK)]
