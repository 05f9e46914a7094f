"""More intents: intents, groups of intents and subject areas of short requests, from CLINC150."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families._more_class_wording import YES_NO, label_task, unfold, yes_no_task
from benchmarks.tasks.families._more_intents_text import (
    CONFUSABLE,
    GROUP_TEXT,
    INTENT_TEXT,
    LABELS,
)
from benchmarks.tasks.families.intents import ORIGIN, Utterances, read_utterances, spoken

GIVEN = (
    "a user's request",
    "a short message",
    "one line typed by a user",
    "something a user said",
    "a query",
)
SHORTEST = 60  # an intent needs this many short texts
SKIP_EVERY = 3  # one intent in three gets no question of its own
NEAR = 45  # of the negative texts come from the same domain
FAR = 80
# mostly yes and no, sometimes other words
ANSWERS = (
    YES_NO,
    YES_NO,
    ("true", "false"),
    YES_NO,
    YES_NO,
    ("1", "0"),
    YES_NO,
    ("match", "other"),
)
CODES = (("A", "B"), ("1", "2"), ("A", "B", "C"), ("1", "2", "3"), ("x", "y"), ("a", "b", "c"))
INTENT_ASKS = (
    "what the user wants",
    "which intent the request has",
    "what the request is for",
    "what this person is after",
)
INTENT_QUESTIONS = (
    "what does the user want",
    "which intent is it",
    "what is the request for",
    "what is this person after",
)
AREA_ASKS = (
    "which area the request belongs to",
    "what the request is about",
    "which department should get it",
)
AREA_QUESTIONS = (
    "which area does the request belong to",
    "what is the request about",
    "which department should get it",
)
# Pairs with the area of banking are left out: that area alone is a test task.
AREA_PAIRS = (
    ("travel", "work"),
    ("home", "auto_and_commute"),
    ("kitchen_and_dining", "small_talk"),
    ("credit_cards", "travel"),
    ("utility", "kitchen_and_dining"),
    ("small_talk", "work"),
)
AREA_SETS = (
    ("travel", "kitchen_and_dining", "work"),
    ("auto_and_commute", "small_talk", "credit_cards"),
    ("home", "travel", "utility"),
    ("work", "banking", "kitchen_and_dining"),
    ("credit_cards", "home", "travel", "small_talk"),
    ("auto_and_commute", "work", "utility", "kitchen_and_dining"),
    ("banking", "travel", "home", "work", "kitchen_and_dining"),
)
GROUP_SETS = (
    ("music", "lists"),
    ("car", "cooking"),
    ("vacation", "bills"),
    ("clock", "roads"),
    ("music", "clock", "bot"),
    ("cooking", "reservations", "trip"),
    ("games", "language", "settings"),
    ("salary", "vacation", "planning"),
    ("car", "trip", "roads"),
    ("bills", "lists", "music", "car"),
    ("clock", "planning", "cooking", "bot"),
)


def build(rng: random.Random, clinc: Path | None) -> Iterator[Draft]:
    """Yield more tasks of the family intents; none if the folder of CLINC150 is not given."""
    if clinc is None:
        return
    found = read_utterances(clinc / "data_small.json")
    utterances = {name: list(dict.fromkeys(texts)) for name, texts in found.items()}
    domains: dict[str, list[str]] = json.loads((clinc / "domains.json").read_text("utf-8"))
    domains = {name: intents for name, intents in domains.items() if name != "oos"}
    confusable = read_confusable()
    yield from intent_questions(rng, utterances, domains, confusable)
    yield from intent_choices(rng, utterances, domains, confusable)
    yield from group_tasks(rng, utterances, domains, confusable)
    yield from area_tasks(rng, utterances, domains)


def read_confusable() -> dict[str, list[str]]:
    """Give for every intent the others that it may be taken for."""
    result: dict[str, list[str]] = {}
    for row in CONFUSABLE.strip().splitlines():
        names = row.split()
        for name in names:
            result.setdefault(name, []).extend(other for other in names if other != name)
    return result


def claims_and_questions(topics: Sequence[str], want: str) -> tuple[tuple[str, ...], ...]:
    """Word what is asked as statements and as questions."""
    first, second = topics
    claims = (
        f"the request is about {first}",
        f"the user wants to {want}",
        f"the message concerns {second}",
        f"someone is trying to {want}",
        f"it is about {second}",
    )
    questions = (
        f"is this about {first}",
        f"does the user want to {want}",
        f"is the subject {second}",
        f"is the person trying to {want}",
        f"does this concern {first}",
    )
    return claims, questions


def negatives(
    rng: random.Random,
    utterances: Utterances,
    domains: dict[str, list[str]],
    targets: Sequence[str],
    avoid: Sequence[str],
) -> list[str]:
    """Draw texts of other intents, some of them from the domains of the targets."""
    banned = {*targets, *avoid}
    near: list[str] = []
    far: list[str] = []
    for intents in domains.values():
        side = near if any(name in intents for name in targets) else far
        side.extend(text for name in intents if name not in banned for text in utterances[name])
    return rng.sample(near, min(NEAR, len(near))) + rng.sample(far, FAR)


def intent_questions(
    rng: random.Random,
    utterances: Utterances,
    domains: dict[str, list[str]],
    confusable: dict[str, list[str]],
) -> Iterator[Draft]:
    """Yield tasks that ask whether a request has one intent."""
    for index, row in enumerate(unfold(INTENT_TEXT).splitlines()):
        name, _, text = row.partition(":")
        *topics, want = (part.strip() for part in text.split("|"))
        if len(utterances[name]) < SHORTEST or index % SKIP_EVERY == SKIP_EVERY - 1:
            continue
        claims, questions = claims_and_questions(topics, want)
        yield yes_no_task(
            rng,
            f"intent_is_{name}",
            "intents",
            claims=claims,
            questions=questions,
            given=GIVEN,
            inside=utterances[name],
            outside=negatives(rng, utterances, domains, [name], confusable.get(name, [])),
            answers=ANSWERS[index % len(ANSWERS)],
            origin=ORIGIN,
        )


def pick_intents(
    rng: random.Random,
    pool: Sequence[str],
    count: int,
    confusable: dict[str, list[str]],
) -> list[str]:
    """Draw intents of which no two are easily taken for each other."""
    chosen: list[str] = []
    for name in rng.sample(list(pool), len(pool)):
        if not any(name in confusable.get(other, []) for other in chosen):
            chosen.append(name)
        if len(chosen) == count:
            break
    return chosen


def intent_choices(
    rng: random.Random,
    utterances: Utterances,
    domains: dict[str, list[str]],
    confusable: dict[str, list[str]],
) -> Iterator[Draft]:
    """Yield tasks that choose among two to four intents, of one domain or of any."""
    full = {
        domain: [name for name in intents if len(utterances[name]) >= SHORTEST]
        for domain, intents in domains.items()
    }
    anything = [name for intents in full.values() for name in intents]
    plans = [(pool, 2 + index % 2) for index, pool in enumerate(full.values())]
    plans += [(anything, 2)] * 7 + [(anything, 3)] * 7 + [(anything, 4)] * 5
    plans += [(anything, len(codes)) for codes in CODES]
    made: list[tuple[str, ...]] = []
    for index, (pool, count) in enumerate(plans):
        names = tuple(pick_intents(rng, pool, count, confusable))
        if names in made:
            continue
        made.append(names)
        coded = index - (len(plans) - len(CODES))
        codes = CODES[coded] if coded >= 0 else None
        shown = [LABELS.get(name, spoken(name)) for name in names]
        yield label_task(
            rng,
            f"intent_choice_{'_or_'.join(names)}",
            "intents",
            asks=INTENT_ASKS,
            questions=INTENT_QUESTIONS,
            nouns=("intent", "purpose", "request type"),
            given=GIVEN,
            texts={label: utterances[name] for label, name in zip(shown, names, strict=True)},
            codes=codes,
            origin=ORIGIN,
        )


def group_tasks(
    rng: random.Random,
    utterances: Utterances,
    domains: dict[str, list[str]],
    confusable: dict[str, list[str]],
) -> Iterator[Draft]:
    """Yield tasks about groups of intents such as music or vacation days."""
    members: dict[str, list[str]] = {}
    for index, row in enumerate(unfold(GROUP_TEXT).splitlines()):
        head, tail, extra = row.split("::")
        group, _, text = head.partition(":")
        *topics, want = (part.strip() for part in text.split("|"))
        members[group] = tail.split()
        claims, questions = claims_and_questions(topics, want)
        avoid = [other for name in members[group] for other in confusable.get(name, [])]
        avoid += extra.split()
        yield yes_no_task(
            rng,
            f"intent_group_{group}",
            "intents",
            claims=claims,
            questions=questions,
            given=GIVEN,
            inside=[text for name in members[group] for text in utterances[name]],
            outside=negatives(rng, utterances, domains, members[group], avoid),
            answers=ANSWERS[(index + 3) % len(ANSWERS)],
            origin=ORIGIN,
        )
    for groups in GROUP_SETS:
        texts = {g: [text for name in members[g] for text in utterances[name]] for g in groups}
        yield choice(rng, f"intent_groups_{'_'.join(groups)}", texts)


def area_tasks(
    rng: random.Random, utterances: Utterances, domains: dict[str, list[str]]
) -> Iterator[Draft]:
    """Yield tasks that choose among two to five subject areas."""
    for areas in (*AREA_PAIRS, *AREA_SETS):
        texts = {
            spoken(area): [text for name in domains[area] for text in utterances[name]]
            for area in areas
        }
        yield choice(rng, f"intent_area_{'_or_'.join(areas)}", texts)


def choice(rng: random.Random, name: str, texts: dict[str, list[str]]) -> Draft:
    """Make a task that chooses among subject areas or groups."""
    return label_task(
        rng,
        name,
        "intents",
        asks=AREA_ASKS,
        questions=AREA_QUESTIONS,
        nouns=("area", "topic", "subject area"),
        given=GIVEN,
        texts=texts,
        origin=ORIGIN,
    )
