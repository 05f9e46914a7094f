"""Inflection: the forms of verbs, nouns and adjectives, and small phrases built from them."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator

from wordfreq import zipf_frequency

from benchmarks.tasks.draft import Draft, pairs
from benchmarks.tasks.families._adjective_text import (
    ADJECTIVE_TEMPLATES,
    ADJECTIVE_WORDINGS,
    NESS_NOUNS,
    UN_ADJECTIVES,
)
from benchmarks.tasks.families._inflect import (
    LICENCE,
    SOURCE,
    adjective_table,
    article,
    noun_table,
    verb_table,
)
from benchmarks.tasks.families._inflection_text import (
    NOUN_TEMPLATES,
    NOUN_WORDINGS,
    VERB_TEMPLATES,
    VERB_WORDINGS,
)
from benchmarks.tasks.families._vocabulary import ADJECTIVES, LONG_ADJECTIVES
from benchmarks.tasks.families._wording import Wording, describe, unambiguous

VERB_PHRASES: dict[str, tuple[str, str]] = {
    "verb_present_to_past": ("she {third}", "she {past}"),
    "verb_he_third": ("{base}", "he {third}"),
    "verb_they_past": ("{base}", "they {past}"),
    "verb_future": ("{base}", "will {base}"),
    "verb_infinitive": ("{base}", "to {base}"),
    "verb_negated_present": ("{base}", "does not {base}"),
    "verb_negated_past": ("{base}", "did not {base}"),
    "verb_perfect": ("{base}", "has {participle}"),
    "verb_pluperfect": ("{base}", "had {participle}"),
    "verb_progressive": ("{base}", "is {ing}"),
    "verb_past_progressive": ("{base}", "was {ing}"),
    "verb_conditional": ("{base}", "would {base}"),
    "verb_question": ("he {third}", "does he {base}?"),
    "verb_negate_sentence": ("he {third}", "he does not {base}"),
    "verb_past_to_future": ("they {past}", "they will {base}"),
    "verb_plural_subject": ("he {third}", "they {base}"),
    "verb_command_not": ("{base}", "do not {base}"),
    "verb_infinitive_to_past": ("to {base}", "{past}"),
}
# (form shown, form asked for)
FORM_PAIRS = (
    ("base", "past"),
    ("base", "participle"),
    ("base", "ing"),
    ("base", "third"),
    ("past", "base"),
    ("participle", "base"),
    ("ing", "base"),
    ("third", "base"),
    ("past", "ing"),
    ("past", "third"),
    ("ing", "past"),
    ("ing", "third"),
    ("third", "ing"),
    ("third", "past"),
    ("past", "participle"),
)


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks of the families verb_forms, noun_forms and adjective_forms."""
    yield from verb_tasks()
    yield from noun_tasks(rng)
    yield from adjective_tasks()


def verb_tasks() -> Iterator[Draft]:
    """Yield conversions between verb forms and between short verb phrases."""
    patterns = {f"verb_{a}_to_{b}": (f"{{{a}}}", f"{{{b}}}") for a, b in FORM_PAIRS} | VERB_PHRASES
    verbs = verb_table()
    bases = set(verbs)
    for name, (source, target) in patterns.items():
        rows = unambiguous((source.format(**f), target.format(**f)) for f in verbs.values())
        if source != "{base}":  # "found" is also a verb of its own: leave such inputs out
            rows = tuple(row for row in rows if row[0] not in bases)
        yield draft(name, "verb_forms", VERB_TEMPLATES, VERB_WORDINGS, rows)


def noun_tasks(rng: random.Random) -> Iterator[Draft]:
    """Yield number, article, counting and possessive tasks about nouns."""
    both = noun_table()
    changing = {noun: plural for noun, plural in both.items() if noun != plural}
    mixed = [(noun, rng.random() < 0.5) for noun in changing]
    numbers = ("two", "three", "four", "five", "six", "seven", "ten")
    rows: dict[str, Iterable[tuple[str, str]]] = {
        "noun_plural": both.items(),
        "noun_singular": ((plural, noun) for noun, plural in changing.items()),
        "noun_article": ((noun, f"{article(noun)} {noun}") for noun in both),
        "noun_the": ((noun, f"the {noun}") for noun in both),
        "noun_the_plural": ((noun, f"the {plural}") for noun, plural in both.items()),
        "noun_two": ((noun, f"two {plural}") for noun, plural in both.items()),
        "noun_many_to_one": (
            (f"{rng.choice(numbers)} {plural}", f"one {noun}") for noun, plural in changing.items()
        ),
        "noun_possessive": ((noun, f"{noun}'s") for noun in both),
        "noun_plural_possessive": (
            (noun, f"{plural}'" if plural.endswith("s") else f"{plural}'s")
            for noun, plural in both.items()
        ),
        "noun_number": (
            (noun if one else changing[noun], "singular" if one else "plural")
            for noun, one in mixed
        ),
        "noun_toggle_number": (
            (noun, changing[noun]) if one else (changing[noun], noun) for noun, one in mixed
        ),
        "noun_this_to_these": (
            (f"this {noun}", f"these {plural}") for noun, plural in changing.items()
        ),
        "noun_there_is": (
            (noun, f"there is {article(noun)} {noun}")
            if one
            else (changing[noun], f"there are {changing[noun]}")
            for noun, one in mixed
        ),
        "noun_is_are": (
            (noun if one else changing[noun], "is" if one else "are") for noun, one in mixed
        ),
        "noun_count": (count_phrase(rng, noun, plural) for noun, plural in changing.items()),
    }
    for name, found in rows.items():
        yield draft(name, "noun_forms", NOUN_TEMPLATES, NOUN_WORDINGS, unambiguous(found))


def count_phrase(rng: random.Random, noun: str, plural: str) -> tuple[str, str]:
    """Make "3 cat" -> "3 cats", with the singular kept after 1."""
    count = rng.choice((1, 1, 2, 3, 4, 5, 6, 8, 9, 10, 12, 20))
    return f"{count} {noun}", f"{count} {noun if count == 1 else plural}"


def adverb(adjective: str) -> str | None:
    """Give the -ly adverb of an adjective if English uses it."""
    if adjective.endswith("ly"):
        return None
    if adjective.endswith("ic"):
        form = adjective + "ally"
    elif adjective.endswith("le") and adjective[-3] not in "aeiou":
        form = adjective[:-1] + "y"
    elif adjective.endswith("ll"):
        form = adjective + "y"
    elif adjective.endswith("y") and adjective not in ("shy", "wry", "sly", "dry"):
        form = adjective[:-1] + "ily"
    else:
        form = "truly" if adjective == "true" else adjective + "ly"
    known = zipf_frequency(form, "en") >= 2.0 and form not in (
        "hardly",
        "lately",
        "hotly",
        "sourly",
    )
    return form if known else None


def adjective_tasks() -> Iterator[Draft]:
    """Yield degree, adverb, negation and noun tasks about adjectives."""
    table = adjective_table()
    adverbs = [(word, form) for word in ADJECTIVES + LONG_ADJECTIVES if (form := adverb(word))]
    long = LONG_ADJECTIVES
    rows: dict[str, Iterable[tuple[str, str]]] = {
        "adjective_comparative": ((word, more) for word, (more, _) in table.items()),
        "adjective_superlative": ((word, most) for word, (_, most) in table.items()),
        "adjective_comparative_to_positive": ((more, word) for word, (more, _) in table.items()),
        "adjective_superlative_to_positive": ((most, word) for word, (_, most) in table.items()),
        "adjective_comparative_to_superlative": table.values(),
        "adjective_than": ((word, f"{more} than") for word, (more, _) in table.items()),
        "adjective_the_superlative": ((word, f"the {most}") for word, (_, most) in table.items()),
        "adjective_comparative_any_length": [
            *((word, more) for word, (more, _) in table.items()),
            *((word, f"more {word}") for word in long),
        ],
        "adjective_less": ((word, f"less {word}") for word in ADJECTIVES + long),
        "adjective_very": ((word, f"very {word}") for word in ADJECTIVES + long),
        "adjective_as_as": ((word, f"as {word} as") for word in ADJECTIVES + long),
        "adjective_adverb": adverbs,
        "adjective_from_adverb": ((form, word) for word, form in adverbs),
        "adjective_un": ((word, f"un{word}") for word in UN_ADJECTIVES),
        "adjective_without_un": ((f"un{word}", word) for word in UN_ADJECTIVES),
        "adjective_ness": NESS_NOUNS,
        "adjective_from_ness": ((noun, word) for word, noun in NESS_NOUNS),
        "adjective_degree": [
            *((word, "positive") for word in list(table)[::3]),
            *((more, "comparative") for more, _ in list(table.values())[1::3]),
            *((most, "superlative") for _, most in list(table.values())[2::3]),
        ],
    }
    for name, found in rows.items():
        examples = unambiguous(found)
        yield draft(name, "adjective_forms", ADJECTIVE_TEMPLATES, ADJECTIVE_WORDINGS, examples)


def draft(
    name: str,
    family: str,
    templates: tuple[str, ...],
    texts: dict[str, Wording],
    examples: Iterable[tuple[str, str]],
) -> Draft:
    """Make the draft of one task from its wording and its examples."""
    return Draft(
        name=name,
        family=family,
        descriptions=describe(templates, texts[name]),
        examples=pairs(examples),
        source=SOURCE,
        licence=LICENCE,
    )
