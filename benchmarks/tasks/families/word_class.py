"""Word class and word formation: parts of speech, derived words, prefixes and suffixes."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families._adjective_text import UN_ADJECTIVES
from benchmarks.tasks.families._formation_words import (
    ABLE,
    ADJECTIVES_ONLY,
    AGENTS,
    FUL,
    LESS,
    MENT,
    NOUN_ADJECTIVES,
    NOUNS_ONLY,
    RE,
    TION,
    VERBS_ONLY,
)
from benchmarks.tasks.families._inflect import LICENCE, SOURCE, adjective_table
from benchmarks.tasks.families._inflection_text import NOUN_TEMPLATES
from benchmarks.tasks.families._label_text import LABEL_TEMPLATES
from benchmarks.tasks.families._wording import HAND_WRITTEN, Wording, draft
from benchmarks.tasks.families.inflection import adverb

Rows = Iterable[tuple[str, str]]
CLASSES = {"noun": NOUNS_ONLY, "verb": VERBS_ONLY, "adjective": ADJECTIVES_ONLY}


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks of the families part_of_speech, derivation and affixes."""
    yield from speech_tasks(rng)
    yield from formation_tasks("derivation", derivations())
    yield from formation_tasks("affixes", affixes(rng))


def speech_tasks(rng: random.Random) -> Iterator[Draft]:
    """Yield tasks that name or check the part of speech of an unambiguous word."""
    given = ("an English word", "a single word", "one word in its basic form")
    adverbs = tuple(form for word in adjective_table() if (form := adverb(word)))[:90]
    classes = {**CLASSES, "adverb": adverbs}
    abbreviations = {"noun": "n", "verb": "v", "adjective": "adj"}
    three = [(word, name) for name, found in CLASSES.items() for word in found]
    four = three + [(word, "adverb") for word in adverbs]
    ask = ("which part of speech the word is", "what word class it has", "its grammatical category")
    for name, labels, rows in (
        ("speech_three", ("noun, verb or adjective", "noun / verb / adjective"), three),
        (
            "speech_four",
            ("noun, verb, adjective or adverb", "noun / verb / adjective / adverb"),
            four,
        ),
        (
            "speech_abbreviated",
            ("n, v or adj", "the abbreviation n, v or adj"),
            [(word, abbreviations[label]) for word, label in three],
        ),
    ):
        wording: Wording = {"given": given, "labels": labels, "ask": ask}
        yield draft(name, "part_of_speech", LABEL_TEMPLATES, wording, rows, (SOURCE, LICENCE))
    for kind, inside in classes.items():
        outside = [word for other, found in classes.items() if other != kind for word in found]
        chosen = rng.sample(outside, min(len(inside), len(outside)))
        rows = [(word, "yes") for word in inside] + [(word, "no") for word in chosen]
        wording = {
            "given": given,
            "labels": ("yes or no", "a plain yes or no", '"yes" or "no"'),
            "ask": (
                f"whether the word is a {kind}".replace("a a", "an a"),
                f"if it belongs to the {kind}s",
            ),
        }
        name = f"speech_is_{kind}"
        yield draft(name, "part_of_speech", LABEL_TEMPLATES, wording, rows, (SOURCE, LICENCE))


def derivations() -> dict[str, tuple[str, str, Rows]]:
    """Give name -> (input, output, examples) for word formation."""
    tasks: dict[str, tuple[str, str, tuple[tuple[str, str], ...]]] = {
        "agent": ("a verb", "the person or thing that does it, a noun in -er or -or", AGENTS),
        "able": ("a verb", "the adjective in -able or -ible that says it can be done", ABLE),
        "tion": ("a verb", "the noun in -tion or -sion for the action", TION),
        "ment": ("a verb", "the noun in -ment made from it", MENT),
        "noun_to_adjective": ("a noun", "the adjective that belongs to the noun", NOUN_ADJECTIVES),
    }
    result: dict[str, tuple[str, str, Rows]] = {}
    back = {
        "agent": ("a noun in -er or -or for a doer", "the verb for what the doer does"),
        "able": ("an adjective in -able or -ible", "the verb inside the adjective"),
        "tion": ("a noun in -tion or -sion", "the verb for the action of the noun"),
        "ment": ("a noun in -ment", "the verb that the noun is made from"),
        "noun_to_adjective": ("an adjective made from a noun", "the noun behind the adjective"),
    }
    for name, (given, want, rows) in tasks.items():
        result[f"derive_{name}"] = (given, want, rows)
        result[f"derive_{name}_back"] = (*back[name], [(target, word) for word, target in rows])
    return result


def affixes(rng: random.Random) -> dict[str, tuple[str, str, Rows]]:
    """Give name -> (input, output, examples) for adding, cutting and naming affixes."""
    prefixed = [(f"re{word}", "re", word) for word in RE]
    prefixed += [(f"un{word}", "un", word) for word in UN_ADJECTIVES]
    suffixed = [(f"{word}less", "less", word) for word in LESS[:60]]
    suffixed += [(f"{word}ful", "ful", word) for word in FUL]
    both = [*prefixed, *suffixed]
    rng.shuffle(both)
    return {
        "affix_add_re": (
            "a verb",
            'the verb with the prefix "re" for doing it again',
            [(w, f"re{w}") for w in RE],
        ),
        "affix_drop_re": (
            'a verb that starts with "re"',
            'the verb without its prefix "re"',
            [(f"re{w}", w) for w in RE],
        ),
        "affix_add_less": (
            "a noun",
            'the adjective in "less", meaning without it',
            [(w, f"{w}less") for w in LESS],
        ),
        "affix_drop_less": (
            'an adjective in "less"',
            'the noun left without "less"',
            [(f"{w}less", w) for w in LESS],
        ),
        "affix_again": (
            "a verb",
            'the verb followed by the word "again"',
            [(f"re{w}", f"{w} again") for w in RE],
        ),
        "affix_without": (
            'an adjective in "less"',
            'the meaning, as "without" and the noun',
            [(f"{w}less", f"without {w}") for w in LESS],
        ),
        "affix_drop_prefix": (
            'a word with the prefix "re" or "un"',
            "the word without its prefix",
            [(a, c) for a, _, c in prefixed],
        ),
        "affix_name_prefix": (
            'a word with the prefix "re" or "un"',
            'just the prefix: "re" or "un"',
            [(a, b) for a, b, _ in prefixed],
        ),
        "affix_drop_suffix": (
            'a word with the suffix "less" or "ful"',
            "the word without its suffix",
            [(a, c) for a, _, c in suffixed],
        ),
        "affix_name_suffix": (
            'a word with the suffix "less" or "ful"',
            'just the suffix: "less" or "ful"',
            [(a, b) for a, b, _ in suffixed],
        ),
        "affix_root": (
            'a word built with "re", "un", "less" or "ful"',
            "the root, with prefix and suffix removed",
            [(a, c) for a, _, c in both],
        ),
    }


def formation_tasks(family: str, tasks: dict[str, tuple[str, str, Rows]]) -> Iterator[Draft]:
    """Yield one task per entry of (input, output, examples)."""
    for name, (given, want, rows) in tasks.items():
        wording: Wording = {
            "given": (given, f"{given} on its own"),
            "want": (want, f"{want}, as plain text", f"{want}, in lower case"),
            "do": (f"give {want}", f"work out {want}", f"come up with {want}"),
        }
        templates = [text.replace("noun I give you", "entry I give you") for text in FORMATION]
        yield draft(name, family, templates, wording, rows, HAND_WRITTEN)


FORMATION = tuple(
    text.replace("Noun exercise", "Word building")
    .replace("daughter with nouns", "daughter with word building")
    .replace("even when the noun is irregular", "even when it changes a letter")
    .replace("Keep the noun, apply the grammar, and", "Stay with the same root and")
    for text in NOUN_TEMPLATES
)
