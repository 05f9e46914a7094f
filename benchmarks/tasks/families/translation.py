"""Word translation between English, French, Spanish, German, Italian and Portuguese."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from wordfreq import zipf_frequency

from ..draft import Draft, fill, pairs
from .vocabulary import ADJECTIVES, LANGUAGES, NOUNS, OTHERS, VERBS

SOURCE = "written by hand, wordfreq 3.1.1 (which words identify a language)"
LICENCE = "Apache-2.0"

TRANSLATE = (
    "{source} to {target}",
    "Please translate this {source} {kind} to {target}.",
    "What is this {source} {kind} in {target}?",
    "Input: {source}. Output: {target}. One {kind}, nothing else.",
    "pls translate {source} -> {target}",
    "I am studying {target} for a trip and quiz myself with {source} cards; every input is the "
    "front of a card and you write its {target} back.",
    "You will be given a {kind} in {source}; reply with the equivalent in {target}.",
    "Put the {source} {kind} into {target}.",
    "The model receives one {source} {kind} and should return its {target} translation.",
    "Find the {target} counterpart of a {kind} from {source}, and write no article or comment.",
    "Could you tell me how {target} speakers say this? I type in {source}, thanks.",
    "need {target} for my homework, i give u {source}, just the {kind}",
    "Use a bilingual dictionary whose headwords are {source} and whose entries are {target}.",
    "How would someone from a place where they speak {target} express this {source} {kind}?",
    "Interpret from {source} into {target}.",
    "Act as a pocket translator set to {target}. The traveller speaks {source}, a single {kind} at "
    "a time; show the result and nothing more.",
    "Task: lexical translation. Source language: {source}. Target language: {target}.",
    "Our children's picture book was first printed in {source}, and now we are making a {target} "
    "edition, so each {kind} on each page has to be replaced with the {target} one children know.",
    "Write in {target} what is written here in {source}.",
    "hey whats this in {target}?? its {source}",
    "Swap languages: {source} comes in, {target} goes out, same meaning.",
    "A user types one {source} {kind}. The assistant answers in {target}.",
    "Convert {source} vocabulary to {target} vocabulary.",
    "The left column of my list is {source}. Complete the right column in {target}, with accents "
    "and capitals included.",
    "Would you kindly give the {target} meaning of each {kind}, which is always {source}?",
    "Name the same idea in {target}; the text you get is {source}.",
    "{target} please! I only know this {kind} in {source}.",
    "{kind} translation, {source} into {target}",
)

IDENTIFY = (
    "{short}",
    "Please tell me {want} of this word.",
    "{q}",
    "Input: a word. Output: {want}, nothing else.",
    "pls say {want}, ill type one word",
    "I am sorting a pile of vocabulary cards by language; each input is the word on one card, and "
    "you write {want}, choosing from {options}.",
    "You will be given a single word; reply with {want}. The choices are {options}.",
    "Identify {want}.",
    "The model receives a word and should return {want}, picked out of {options}.",
    "Look at a word and name {want}: {options}.",
    "Could you recognise {want} whenever I send a word? It is {options}.",
    "someone texted me a word and idk the language, its {options}, which one",
    "Label every word with {want}. Allowed labels: {options}.",
    "{q} Answer with {options}.",
    "From the spelling, determine {want}.",
    "Act as a language detector for {options}: read the word, print {want}, and stop.",
    "Task: language identification. Classes: {options}.",
    "We found an old notebook in which words of different languages are mixed. For each word, "
    "note {want}; only {options} occur.",
    "Guess {want}, given one word out of its context.",
    "hey what language is this?? {options}",
    "Decide between {options} for the word you get.",
    "A user types a word. The assistant answers with {want}: {options}.",
    "Classify the word by language ({options}).",
    "My dictionary app must choose the right dictionary, so for each word it needs {want}, one of "
    "{options}.",
    "Would you kindly state {want}, with one of {options}?",
    "Where does this word belong: {options}? Give the name of the language only.",
    "Imagine meeting this word on a sign abroad; say {want}.",
    "{short}; one of {options}.",
)


def _draft(
    name: str,
    rows: Sequence[tuple[str, str]],
    templates: Sequence[str] = TRANSLATE,
    **slots: str | Sequence[str],
) -> Draft:
    answers: dict[str, set[str]] = {}
    for left, right in rows:
        answers.setdefault(left, set()).add(right)
    single = [row for row in rows if len(answers[row[0]]) == 1]
    return Draft(
        name=name,
        family="translation",
        descriptions=fill(templates, **slots),
        examples=pairs(single)[:400],
        source=SOURCE,
        licence=LICENCE,
    )


def _translations() -> Iterator[Draft]:
    words = NOUNS + VERBS + ADJECTIVES + OTHERS
    directions = [("English", other) for other in LANGUAGES[1:]]
    directions += [(other, "English") for other in LANGUAGES[1:]]
    directions += [
        ("French", "Spanish"),
        ("Spanish", "French"),
        ("Spanish", "Italian"),
        ("Italian", "Spanish"),
        ("German", "French"),
        ("French", "German"),
        ("Spanish", "Portuguese"),
        ("Portuguese", "Italian"),
        ("Italian", "French"),
        ("Spanish", "German"),
        ("German", "Italian"),
    ]
    for source, target in directions:
        yield _draft(
            f"{source.lower()}_to_{target.lower()}",
            [(row[source], row[target]) for row in words],
            source=source,
            target=target,
            kind="word",
        )
    for kind, rows in (("noun", NOUNS), ("verb", VERBS + ADJECTIVES)):
        kinds = kind if kind == "noun" else ["verb or adjective", "adjective or verb"]
        for source, target in (
            ("English", "French"),
            ("English", "Spanish"),
            ("German", "English"),
        ):
            yield _draft(
                f"{kind}_{source.lower()}_to_{target.lower()}",
                [(row[source], row[target]) for row in rows],
                source=source,
                target=target,
                kind=kinds,
            )


CODES = {
    "English": "en",
    "French": "fr",
    "Spanish": "es",
    "German": "de",
    "Italian": "it",
    "Portuguese": "pt",
}


def _typical(word: str, language: str, chosen: Sequence[str]) -> bool:
    """Whether the word is at least five times as frequent in its language as in the others."""
    own = zipf_frequency(word, CODES[language])
    return all(
        own > zipf_frequency(word, CODES[other]) + 0.7 for other in chosen if other != language
    )


def _identification(rng: random.Random) -> Iterator[Draft]:
    words = NOUNS + VERBS + ADJECTIVES + OTHERS
    for name, chosen in (
        ("which_language_french_spanish_german", ("French", "Spanish", "German")),
        ("which_language_english_french", ("English", "French")),
        ("which_language_spanish_italian", ("Spanish", "Italian")),
        ("which_language_portuguese_spanish", ("Portuguese", "Spanish")),
        ("which_language_of_five", LANGUAGES[:5]),
        ("which_language_german_english", ("German", "English")),
    ):
        rows = [
            (row[language].lower(), language)
            for row in words
            for language in chosen
            if _typical(row[language], language, chosen)
        ]
        rng.shuffle(rows)
        options = ", ".join(chosen[:-1]) + f" or {chosen[-1]}"
        yield _draft(
            name,
            rows,
            IDENTIFY,
            options=options,
            want=("the language", "which language it is in", "the name of the language"),
            short=(f"language of the word: {options}", f"is the word {options}"),
            q=(f"Is this word {options}?", f"Which language is this word, {options}?"),
        )


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield every task of the family "translation"."""
    yield from _translations()
    yield from _identification(rng)
