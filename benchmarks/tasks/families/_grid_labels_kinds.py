"""The kinds of text that labels tell apart: their wording, their classes and their texts."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from benchmarks.tasks.families import _grid_labels_wording as wording
from benchmarks.tasks.families import _more_grammar as grammar
from benchmarks.tasks.families._grid_labels_text import KINDS, TEXTS
from benchmarks.tasks.families._inflect import noun_table, verb_table
from benchmarks.tasks.families._more_categories_words import MANY, ONE, WORDS, overlap, proper
from benchmarks.tasks.families._more_class_wording import unfold
from benchmarks.tasks.families._more_tone_text import TONE
from benchmarks.tasks.families._more_topics_plan import TOPIC_NAMES
from benchmarks.tasks.families._more_topics_text import HEADLINES, MESSAGES, REVIEWS
from benchmarks.tasks.families._wording import phrases
from benchmarks.tasks.families.more_topics import labelled
from benchmarks.tasks.families.sentiment import rated_words
from benchmarks.tasks.families.word_class import CLASSES

NUM_TOPICS = 10
NUM_HEADLINES = 5
# how many sets of two, three and four categories; small ones must come in fours
CATEGORY_SETS = {2: 3, 3: 5, 4: 6}
ENOUGH_WORDS = {2: 32, 3: 26, 4: 18}
MADE_WATERS = ("canal", "reservoir", "swimming-pool")
Texts = dict[str, list[str]]


SIGN_NAMES = {
    "+": "plus", "-": "minus", "*": "star", "#": "hash", "@": "at", "%": "percent", "!": "mark",
    "?": "query", "$": "dollar", "$$$": "dollars",
}  # fmt: skip


def slug(*parts: str) -> str:
    """Turn texts into the end of a task's name."""
    named = (SIGN_NAMES.get(part, part).lower() for part in parts)
    return "_".join("".join(c if c.isalnum() else "_" for c in part) for part in named)


@dataclass(frozen=True)
class Class:
    """One class: its short name, its texts in the plural, and clauses that are true of one."""

    short: str
    group: str
    claims: tuple[str, ...]


@dataclass(frozen=True)
class Kind:
    """A way to tell texts apart: its wording, its classes and their texts."""

    name: str
    family: str
    given: tuple[str, ...]
    nouns: tuple[str, ...]
    classes: tuple[Class, ...]
    texts: Texts
    synonyms: tuple[tuple[str, ...], ...] = ()


def read_kinds(block: str, texts: Mapping[str, Texts]) -> Iterator[Kind]:
    """Read the wording of the kinds."""
    for entry in unfold(block).split("@")[1:]:
        head, *rows = entry.strip().splitlines()
        name, family, given, nouns = (part.strip() for part in head.split(" | "))
        classes: list[Class] = []
        synonyms: tuple[tuple[str, ...], ...] = ()
        for row in rows:
            if row.startswith("~"):
                sets = row[1:].split(",")
                synonyms = tuple(tuple(part.strip() for part in s.split("/")) for s in sets)
            else:
                short, _, said = row.partition(" = ")
                group, *claims = said.split("; ")
                classes.append(Class(short, group, tuple(claims)))
        yield Kind(
            name,
            family,
            tuple(given.split("; ")),
            tuple(nouns.split("; ")),
            tuple(classes),
            texts[name],
            synonyms,
        )


def framed_texts() -> dict[str, Texts]:
    """Fill the frames of the text file, and add the older texts of the same kinds."""
    made: dict[str, Texts] = {name: labelled(block) for name, block in TONE.items()}
    for entry in unfold(TEXTS).split("@")[1:]:
        name, *rows = entry.strip().splitlines()
        texts = made.setdefault(name, {})
        fillers: tuple[str, ...] = ()
        for row in rows:
            if row.startswith("="):
                fillers = phrases(row[1:])
            else:
                label, _, frames = row.partition(":")
                found = [f.strip().format(x) for f in frames.split("|") for x in fillers]
                texts.setdefault(label, []).extend(found)
    return made


def all_texts(rng: random.Random) -> dict[str, Texts]:
    """Collect the texts of every kind and class."""
    made = framed_texts()
    made["tense"] = grammar.tense_texts(rng)
    made["person"] = grammar.person_texts(rng)
    made["number"] = grammar.number_texts(rng)
    made["voice"] = grammar.voice_texts(rng)
    made["polarity"] = grammar.polarity_texts(rng)
    sexes = grammar.gender_texts(rng)
    made["pronoun"] = {
        "he": [text for text in sexes["male"] if not text.startswith("he ")],
        "she": [text for text in sexes["female"] if not text.startswith("she ")],
        "they": made["number"]["plural"],
    }
    made["review"] = {"positive": [], "negative": []}
    for entry in unfold(REVIEWS).split("\n\n"):
        _, things, good, bad, _ = entry.splitlines()
        for label, remarks in (("positive", good), ("negative", bad)):
            made["review"][label] += [f"{a} {b}" for a in phrases(things) for b in phrases(remarks)]
    rated = rated_words(2.0)
    made["valence"] = {
        "positive": [text for text, rate in rated if rate > 0],
        "negative": [text for text, rate in rated if rate < 0],
    }
    made["pos"] = {key: list(found) for key, found in CLASSES.items()}
    nouns = {one: many for one, many in noun_table().items() if one != many}
    made["plurality"] = {"singular": list(nouns), "plural": list(nouns.values())}
    verbs = [forms for forms in verb_table().values() if forms["past"] != forms["base"]]
    made["verbform"] = {key: [forms[key] for forms in verbs] for key in ("base", "past", "ing")}
    for name, listings in wording.WORD_GROUPS.items():
        made[name] = {}
        for short, listing in listings.items():
            found = [word for x in listing.split() for word in WORDS[x.replace("_", " ")]]
            made[name][short] = [word for word in found if word not in MADE_WATERS]
    made["firstname"] = {"man": list(wording.MEN), "woman": list(wording.WOMEN)}
    return made


def read_all(rng: random.Random, texts: Mapping[str, Texts]) -> list[Kind]:
    """Give every kind; ``texts`` come from ``all_texts``."""
    kinds = [*read_kinds(KINDS, texts), *read_kinds(wording.WORD_KINDS, texts)]
    return [*kinds, *topic_kinds(rng), *category_kinds(rng)]


def topic_kinds(rng: random.Random) -> Iterator[Kind]:
    """Yield kinds that tell the topics of messages, or of headlines, apart."""
    messages = labelled(MESSAGES)
    headlines: Texts = {}
    for entry in unfold(HEADLINES).split("\n\n"):
        topic, who, what = entry.splitlines()
        headlines[topic] = [f"{a} {b}" for a in phrases(who) for b in phrases(what)]
    given = {
        "message": ("a short message", "a line from a chat", "one short text"),
        "headline": ("a headline", "a news headline", "the title of an article"),
    }
    plans = [("message", messages)] * NUM_TOPICS + [("headline", headlines)] * NUM_HEADLINES
    for index, (what, texts) in enumerate(plans):
        pool = [topic for topic in texts if what == "headline" or topic in TOPIC_NAMES]
        chosen = rng.sample(pool, 2 + index % 3)
        classes = []
        for topic in chosen:
            name = TOPIC_NAMES.get(topic, (topic, ""))[0] if what == "message" else topic
            name = "the environment" if name == "environment" else name
            claims = (f"the {what} is about {name}", f"the topic is {name}")
            classes.append(Class(topic, f"{what}s about {name}", claims))
        name = f"{what}_{slug(*chosen)}"
        nouns = ("topic", f"topic of the {what}")
        yield Kind(name, "topic_labels", given[what], nouns, tuple(classes), texts)


def category_kinds(rng: random.Random) -> Iterator[Kind]:
    """Yield kinds that tell a few everyday categories of words apart."""
    done: list[str] = []
    for size, sets in CATEGORY_SETS.items():
        large = [x for x in WORDS if not proper(x) and len(WORDS[x]) >= ENOUGH_WORDS[size]]
        for _ in range(sets):
            chosen = rng.sample([name for name in large if name not in done], size)
            while any(overlap(a, b) for i, a in enumerate(chosen) for b in chosen[:i]):
                chosen = rng.sample([name for name in large if name not in done], size)
            done += chosen
            classes = []
            for name in chosen:
                claims = (f"it is {ONE[name][0]}", f"the word stands for {ONE[name][0]}")
                classes.append(Class(name, MANY[name][0], claims))
            yield Kind(
                f"word_{slug(*chosen)}",
                "word_category",
                ("a word", "a single word", "one English word"),
                ("category", "category of the word"),
                tuple(classes),
                {name: list(WORDS[name]) for name in chosen},
            )
