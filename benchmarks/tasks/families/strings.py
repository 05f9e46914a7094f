"""The families "casing", "editing" and "words_in_phrase": changing and cutting up short text."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence

from benchmarks.tasks.draft import Draft, fill, pairs
from benchmarks.tasks.families import (
    _string_casing,
    _string_edits,
    _string_phrases,
    _string_wording,
)
from benchmarks.tasks.families.list_words import (
    PARTS_OF_SPEECH,
    WORDFREQ_LICENCE,
    WORDFREQ_SOURCE,
    all_words,
)

NUM_EXAMPLES = 360

_GIVEN = {
    "word": ("a word", "one lower-case word", "a single word"),
    "short": ("a short word", "a word of three to five letters", "a small word"),
    "upper": ("a word in capitals", "an upper-case word", "one all-caps word"),
    "mixed": (
        "a word in mixed case",
        "a word with random capitals",
        "a strangely capitalised word",
    ),
    "pair": ("a phrase of two or three words", "two or three words", "a short phrase"),
    "upper_pair": ("a phrase in capitals", "two or three upper-case words", "a shouted phrase"),
    "snake": ("a snake_case name", "words joined by underscores", "an identifier with underscores"),
    "camel": ("a camelCase name", "words joined in camelCase", "a camelCase identifier"),
    "sentence": ("a short sentence", "a phrase of several words", "some words in a row"),
}

_TRANSITIVE = (
    "saw found lost bought sold took brought made broke liked loved wanted painted cleaned opened "
    "watched carried followed moved visited touched dropped stole fixed borrowed washed hid burned "
    "described remembered ignored"
).split()


def _short_phrases(rng: random.Random, count: int) -> list[str]:
    adjectives, nouns = PARTS_OF_SPEECH["adjective"], PARTS_OF_SPEECH["noun"]
    phrases = []
    for index in range(count):
        words = [rng.choice(adjectives), rng.choice(nouns)]
        if index % 2:
            words = [*words, rng.choice(PARTS_OF_SPEECH["object"])]
        if len(set(words)) == len(words):
            phrases.append(" ".join(words))
    return phrases


def _sentences(rng: random.Random, count: int) -> list[str]:
    """Make word sequences of 3 to 7 different words that read like plain English."""
    who, what = PARTS_OF_SPEECH["noun"], PARTS_OF_SPEECH["object"]
    how, when = PARTS_OF_SPEECH["adjective"], ("yesterday", "today", "again", "twice", "early")
    sentences = []
    for index in range(count):
        a, b, c = rng.choice(who), rng.choice(what), rng.choice(how)
        d = rng.choice(PARTS_OF_SPEECH["plural"])
        verb, number = rng.choice(_TRANSITIVE), rng.choice(("two", "three", "four", "many", "some"))
        shape = (
            f"every {a} {verb} {number} {d}",
            f"{c} {a} {verb} {b}",
            f"my {c} {a} {verb} the {b}",
            f"he {verb} {d}",
            f"we {verb} the {c} {b} {rng.choice(when)}",
            f"the {c} {a} {verb} my {b} {rng.choice(when)}",
        )[index % 6]
        if len(set(shape.split())) == len(shape.split()):
            sentences.append(shape)
    return sentences


def _mixed_case(rng: random.Random, word: str) -> str:
    """Write letters of the word in random case, with at least one of either case."""
    flags = [True, False, *(rng.random() < 0.5 for _ in word[2:])]
    rng.shuffle(flags)
    return "".join(c.upper() if flag else c for c, flag in zip(word, flags, strict=True))


def _camel(phrase: str) -> str:
    first, *rest = phrase.split()
    return first + "".join(word.capitalize() for word in rest)


def _inputs(rng: random.Random) -> dict[str, list[str]]:
    words = list(all_words())
    rng.shuffle(words)
    phrases = _short_phrases(rng, 2 * NUM_EXAMPLES)
    return {
        "word": words,
        "short": [word for word in words if len(word) <= 5],
        "upper": [word.upper() for word in words],
        "mixed": [_mixed_case(rng, word) for word in words],
        "pair": phrases,
        "upper_pair": [phrase.upper() for phrase in phrases],
        "snake": [phrase.replace(" ", "_") for phrase in phrases],
        "camel": [_camel(phrase) for phrase in phrases],
        "sentence": _sentences(rng, 2 * NUM_EXAMPLES),
    }


def _draft(
    family: str,
    templates: Sequence[str],
    edit: _string_casing.Edit,
    inputs: Sequence[str],
    answer: Callable[[str], str | None],
) -> Draft:
    solved = ((text, answer(text)) for text in inputs)
    return Draft(
        name=edit.name,
        family=family,
        descriptions=fill(
            templates, what=edit.what, do=edit.do or edit.what, given=_GIVEN[edit.given]
        ),
        examples=pairs((text, target) for text, target in solved if target)[:NUM_EXAMPLES],
        source=WORDFREQ_SOURCE,
        licence=WORDFREQ_LICENCE,
    )


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the families casing, editing and words_in_phrase; inputs are shared between tasks."""
    inputs = _inputs(rng)
    groups = (
        ("casing", _string_wording.CASING, _string_casing.CASING),
        (
            "editing",
            _string_wording.EDITING,
            (*_string_edits.WORD_EDITING, *_string_phrases.PHRASE_EDITING),
        ),
        ("words_in_phrase", _string_wording.PHRASE, _string_phrases.PHRASE),
    )
    for family, templates, edits in groups:
        for edit in edits:
            yield _draft(family, templates, edit, inputs[edit.given], edit.answer)
