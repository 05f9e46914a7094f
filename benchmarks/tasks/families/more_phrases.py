"""More tasks on phrases and sentences: words in them, separators, fixed sentences, marked parts."""

from __future__ import annotations

import random
from collections.abc import Iterator

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families import (
    _more_phrases_frames,
    _more_phrases_parts,
    _more_phrases_words,
)
from benchmarks.tasks.families._more_strings_task import VOWELS, inputs, task_draft
from benchmarks.tasks.families._more_strings_text import CITIES, NAMES
from benchmarks.tasks.families.list_words import CATEGORIES, PARTS_OF_SPEECH

_PLACES = "garden kitchen school park market library station forest river church office".split()
_VEHICLES = "train bus car boat plane tram taxi bicycle ferry".split()
_COLOURS = "red green blue yellow black white brown grey pink purple".split()
_PER_SHAPE = 150


# The sentences put "a" in front of things and jobs, and say unkind words of nobody.
_OBJECTS = [o for o in PARTS_OF_SPEECH["object"] if o[0] not in VOWELS and o != "scissors"]
_JOBS = [job for job in CATEGORIES["profession"] if job[0] not in VOWELS]
_ADJECTIVES = [a for a in PARTS_OF_SPEECH["adjective"] if a not in ("stupid", "ugly")]


def _sentence(rng: random.Random, shape: str) -> str:
    (p, q), (c, d) = rng.sample(NAMES, 2), rng.sample(CITIES, 2)
    (a, b), (n, m) = rng.sample(_ADJECTIVES, 2), rng.sample(_OBJECTS, 2)
    return shape.format(
        p=p,
        q=q,
        c=c,
        d=d,
        a=a,
        b=b,
        n=n,
        m=m,
        o=rng.choice(PARTS_OF_SPEECH["plural"]),
        j=rng.choice(_JOBS),
        l=rng.choice(_PLACES),
        v=rng.choice(_VEHICLES),
        col=rng.choice(_COLOURS),
    )


def _sentences(rng: random.Random) -> list[str]:
    """Make many short sentences with different words in each."""
    made = [
        _sentence(rng, shape) for shape in _more_phrases_frames.SHAPES for _ in range(_PER_SHAPE)
    ]
    unique = list(dict.fromkeys(made))
    return [text for text in unique if len(set(text.lower().split())) == len(text.split())]


def _marked(rng: random.Random, sentences: list[str], left: str, right: str) -> list[str]:
    """Put signs around one word of each sentence."""
    marked = []
    for sentence in rng.sample(sentences, 400):
        words = sentence.split()
        place = rng.randrange(len(words))
        words[place] = f"{left}{words[place]}{right}"
        marked.append(" ".join(words))
    return marked


def _split_pairs(rng: random.Random, given: dict[str, list[str]], sign: str) -> list[str]:
    """Join a word or phrase to another by a sign."""
    parts = [*given["pair"][:200], *given["noun"], *given["number"][:60], *given["name"][:60]]
    if not sign.startswith(" ") and not sign.endswith(" "):
        parts = [part for part in parts if " " not in part]
    made = (rng.sample(parts, 2) for _ in range(400))
    return list(dict.fromkeys(sign.join(both) for both in made))


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the added tasks on phrases and sentences."""
    given = inputs(rng)
    sentences = _sentences(rng)
    given["sentence"] = sentences
    for module in (_more_phrases_frames, _more_phrases_words):
        for task in module.tasks():
            yield task_draft(rng, task, given[task.given])
    for task, sign in _more_phrases_words.separator_tasks():
        yield task_draft(rng, task, [text.replace(" ", sign) for text in given["phrase"]])
    for task in _more_phrases_parts.marker_tasks():
        yield task_draft(rng, task, sentences)
    for task, left, right in _more_phrases_parts.marked_tasks():
        yield task_draft(rng, task, _marked(rng, sentences, left, right))
    for task, left, right in _more_phrases_parts.unwrapped_tasks():
        yield task_draft(rng, task, [f"{left}{text}{right}" for text in given["word"]])
    for task, kind, left, right in _more_phrases_parts.cut_off_tasks():
        yield task_draft(rng, task, [f"{left}{text}{right}" for text in given[kind]])
    for task, sign in _more_phrases_parts.split_tasks():
        yield task_draft(rng, task, _split_pairs(rng, given, sign))
