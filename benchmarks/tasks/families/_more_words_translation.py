"""More translation tasks: Dutch, further language pairs, word lists by theme, articles."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families import _more_words_vocabulary as words
from benchmarks.tasks.families._more_world_text import TRANSLATE, lookup, task

FAMILY = "translation"
PAIRS = (
    ("English", "Dutch"), ("Dutch", "English"), ("Dutch", "German"), ("German", "Dutch"),
    ("French", "Dutch"), ("Dutch", "French"), ("Dutch", "Spanish"), ("Italian", "Dutch"),
    ("French", "Italian"), ("French", "Portuguese"), ("Portuguese", "Spanish"),
    ("Portuguese", "French"), ("Italian", "Portuguese"), ("Italian", "German"),
    ("German", "Spanish"), ("German", "Portuguese"), ("Portuguese", "German"),
    ("Spanish", "Dutch"),
)  # fmt: skip
# The plain tasks of English to German, Italian to English and Spanish to German are for testing.
THEME_PAIRS = (
    ("English", "French"), ("English", "Spanish"), ("English", "Italian"),
    ("English", "Portuguese"), ("English", "Dutch"), ("French", "English"),
    ("Spanish", "English"), ("German", "English"), ("Portuguese", "English"),
    ("Dutch", "English"),
)  # fmt: skip
KINDS = {
    "animal": "animal or nature word|word about animals or nature",
    "food": "food word|word about food or the kitchen",
    "verb": "verb|verb in the infinitive",
    "adjective": "adjective|describing word",
}
VOWELS = "aeiouhyéêâœæî"


def _draft(name: str, rows: Sequence[tuple[str, str]], src: str, tgt: str, kind: str) -> Draft:
    return task(name, FAMILY, TRANSLATE, rows, src=src, tgt=tgt, kind=kind)


def _pairs(
    rows: Sequence[dict[str, str]], source: str, target: str, mark: str = ""
) -> list[tuple[str, str]]:
    """Give the pairs of two languages, without words that would repeat a test task.

    Tests are Spanish and English to German and Italian to English, so a word that is spelled as
    in their source language is left out.
    """
    tested = {"German": ("Spanish", "English"), "English": ("Italian",)}.get(target, ())
    return [
        (mark + row[source], row[target])
        for row in rows
        if all(row[source] != row[language] for language in tested)
    ]


def _plain() -> Iterator[Draft]:
    rows = [row for theme in words.THEMES.values() for row in theme] + words.OTHERS
    for source, target in PAIRS:
        pairs = _pairs(rows, source, target)
        name = f"{source.lower()}_to_{target.lower()}"
        yield _draft(name, pairs, source, target, "word|single word|vocabulary word")
    for theme, kind in KINDS.items():
        for source, target in THEME_PAIRS:
            name = f"{theme}_word_{source.lower()}_to_{target.lower()}"
            if theme == "verb" and source == "English":
                continue
            pairs = _pairs(words.THEMES[theme], source, target)
            yield _draft(name, pairs, source, target, kind)
    for source, target in (p for p in THEME_PAIRS if p[0] == "English"):
        pairs = _pairs(words.THEMES["verb"], source, target, "to ")
        name = f"infinitive_english_to_{target.lower()}"
        yield _draft(name, pairs, source, target, "verb with to|infinitive such as 'to go'")


def _article(language: str, word: str) -> tuple[str, str]:
    """Give the definite article of a singular noun and its gender."""
    feminine = word.replace(" ", "_") in words.FEMININE[language].split()
    gender = "feminine" if feminine else "masculine"
    if language == "Spanish":
        return f"{'la' if feminine else 'el'} {word}", gender
    if word[0] in VOWELS:
        return f"l'{word}", gender
    if feminine or language == "French":
        return f"{'la' if feminine else 'le'} {word}", gender
    hard = word[0] == "z" or word[:2] in ("gn", "ps") or (word[0] == "s" and word[1] not in VOWELS)
    return f"{'lo' if hard else 'il'} {word}", gender


def _articles() -> Iterator[Draft]:
    themes = ("animal", "food", "person", "thing")
    nouns = [row for theme in themes for row in words.THEMES[theme]]
    known = {row["English"] for row in words.NOUNS}
    nouns = [row for row in nouns if row["English"] in known]
    for language in ("French", "Spanish", "Italian"):
        kept = [r for r in nouns if r[language] not in words.SKIP[language]]
        with_article = [(r, *_article(language, r[language])) for r in kept]
        yield _draft(
            f"the_noun_english_to_{language.lower()}",
            [(f"the {r['English']}", phrase) for r, phrase, _ in with_article],
            "English", language, "noun with its article|phrase of the and a noun",
        )  # fmt: skip
        given = f"a {language} noun|a noun in {language}"
        yield lookup(
            f"article_in_{language.lower()}", FAMILY,
            [(r[language], phrase) for r, phrase, _ in with_article], given,
            f"the {language} noun together with its definite article|the noun with the right"
            f" {language} word for the in front",
            f"How does this {language} noun look with its definite article in front?",
        )  # fmt: skip
        yield lookup(
            f"gender_in_{language.lower()}", FAMILY,
            [(r[language], gender) for r, _, gender in with_article], given,
            f"the gender of the {language} noun, masculine or feminine|masculine or feminine, the"
            f" gender in {language}", f"Is this {language} noun masculine or feminine?",
        )  # fmt: skip


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield more tasks of the family translation."""
    del rng
    yield from _plain()
    yield from _articles()
