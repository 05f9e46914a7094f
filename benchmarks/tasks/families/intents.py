"""Intents: what a short request to an assistant is about, from the CLINC150 data."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families._label_text import LABEL_TEMPLATES
from benchmarks.tasks.families._wording import Wording, draft

ORIGIN = ("CLINC150 (Larson et al., 2019), data_small", "CC-BY-3.0")
GIVEN = (
    "a short request to an assistant",
    "an utterance from a user",
    "one message that someone typed",
    "a customer's sentence",
)
MAX_CHARACTERS = 60
PER_LABEL = 75
DOMAIN_TASKS = 8
YES_NO_TASKS = 10

Utterances = dict[str, list[str]]


def build(rng: random.Random, clinc: Path | None) -> Iterator[Draft]:
    """Yield the tasks of the family intents; none if the folder of CLINC150 is not given."""
    if clinc is None:
        return
    utterances = read_utterances(clinc / "data_small.json")
    domains: dict[str, list[str]] = json.loads((clinc / "domains.json").read_text("utf-8"))
    domains = {name: intents for name, intents in domains.items() if name != "oos"}
    yield from domain_tasks(rng, utterances, domains)
    yield from intent_tasks(rng, utterances, domains)
    yield from yes_no_tasks(rng, utterances, domains)


def read_utterances(path: Path) -> Utterances:
    """Collect the short utterances of every intent over all splits of the file."""
    found: Utterances = {}
    for rows in json.loads(path.read_text("utf-8")).values():
        for text, intent in rows:
            if len(text) <= MAX_CHARACTERS and intent != "oos":
                found.setdefault(intent, []).append(text)
    return found


def spoken(name: str) -> str:
    """Turn "credit_cards" into "credit cards"."""
    return name.replace("_", " ")


def listed(labels: list[str]) -> tuple[str, ...]:
    """Name the labels in three ways."""
    quoted = [f'"{label}"' for label in labels]
    return (
        f"{', '.join(labels[:-1])} or {labels[-1]}",
        f"one of {', '.join(quoted)}",
        f"{' / '.join(labels)}",
    )


def wording(labels: list[str], *asks: str) -> Wording:
    """Make the slots of a task."""
    return {"given": GIVEN, "labels": listed(labels), "ask": asks}


def choose(rng: random.Random, texts: list[str], count: int) -> list[str]:
    """Draw distinct texts."""
    unique = list(dict.fromkeys(texts))
    return rng.sample(unique, min(count, len(unique)))


def domain_tasks(
    rng: random.Random, utterances: Utterances, domains: dict[str, list[str]]
) -> Iterator[Draft]:
    """Yield tasks that choose among three or four subject areas."""
    for index in range(DOMAIN_TASKS):
        names = rng.sample(list(domains), 3 + index % 2)
        rows = [
            (text, spoken(name))
            for name in names
            for text in choose(rng, [t for i in domains[name] for t in utterances[i]], PER_LABEL)
        ]
        slots = wording(
            [spoken(name) for name in names],
            "which area the request belongs to",
            "what domain it falls under",
            "which topic the user has in mind",
        )
        yield draft(f"intents_domain_{index + 1}", "intents", LABEL_TEMPLATES, slots, rows, ORIGIN)


def intent_tasks(
    rng: random.Random, utterances: Utterances, domains: dict[str, list[str]]
) -> Iterator[Draft]:
    """Yield, for every domain, a task that chooses among three to five of its intents."""
    for index, (domain, intents) in enumerate(domains.items()):
        names = rng.sample(intents, 3 + index % 3)
        rows = [
            (text, spoken(name)) for name in names for text in choose(rng, utterances[name], 80)
        ]
        slots = wording(
            [spoken(name) for name in names],
            f"which intent of the {spoken(domain)} area the user has",
            f"what the user wants in the matter of {spoken(domain)}",
        )
        yield draft(f"intents_in_{domain}", "intents", LABEL_TEMPLATES, slots, rows, ORIGIN)


def yes_no_tasks(
    rng: random.Random, utterances: Utterances, domains: dict[str, list[str]]
) -> Iterator[Draft]:
    """Yield tasks that ask whether a request is about one domain."""
    everywhere = list(domains)
    for name in everywhere[:YES_NO_TASKS]:
        inside = choose(rng, [t for i in domains[name] for t in utterances[i]], 120)
        others = [other for other in everywhere if other != name]
        outside = [t for other in others for i in domains[other] for t in utterances[i]]
        rows = [(text, "yes") for text in inside]
        rows += [(text, "no") for text in choose(rng, outside, 120)]
        topic = spoken(name)
        slots = wording(
            ["yes", "no"],
            f"whether the request is about {topic}",
            f"if it has to do with {topic}",
            f"whether {topic} is the subject",
        )
        yield draft(f"intents_about_{name}", "intents", LABEL_TEMPLATES, slots, rows, ORIGIN)
