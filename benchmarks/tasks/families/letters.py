"""The family "letters": questions about the letters that a word is made of."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from itertools import pairwise

from benchmarks.tasks.draft import Draft, fill, pairs
from benchmarks.tasks.families._string_wording import LETTERS
from benchmarks.tasks.families.list_words import WORDFREQ_LICENCE, WORDFREQ_SOURCE, all_words

NUM_EXAMPLES = 400
VOWELS = "aeiou"
GIVEN = ("a word", "one English word", "a single word", "some word")

# The answer, or None for a word that does not fit the question.
Answer = Callable[[str], str | None]


def _only(test: Callable[[str], bool], answer: Callable[[str], str]) -> Answer:
    return lambda word: answer(word) if test(word) else None


def _neighbour(letter: str, step: int) -> str | None:
    code = ord(letter) + step
    return chr(code) if ord("a") <= code <= ord("z") else None


def _vowels(word: str) -> str:
    return "".join(letter for letter in word if letter in VOWELS)


def _consonants(word: str) -> str:
    return "".join(letter for letter in word if letter not in VOWELS)


def _double(word: str) -> str | None:
    twins = [a for a, b in pairwise(word) if a == b]
    return twins[0] if len(twins) == 1 else None


def _has_y(word: str) -> bool:
    return "y" in word


# name, phrases for the answer, the answer.
_TASKS: tuple[tuple[str, tuple[str, ...], Answer], ...] = (
    (
        "first_letter",
        (
            "the first letter",
            "the initial letter, in lower case",
            "the letter the word starts with",
            "the 1st character",
            "letter number one",
        ),
        lambda w: w[0],
    ),
    (
        "second_letter",
        (
            "the second letter",
            "the 2nd character",
            "letter number two",
            "the letter right after the first one",
        ),
        lambda w: w[1],
    ),
    (
        "third_letter",
        (
            "the third letter",
            "the 3rd character",
            "letter number three",
            "the letter that follows the first two",
        ),
        lambda w: w[2],
    ),
    (
        "fourth_letter",
        (
            "the fourth letter",
            "the 4th character",
            "letter number four",
            "the letter that follows the first three",
        ),
        _only(lambda w: len(w) > 3, lambda w: w[3]),
    ),
    (
        "last_letter",
        (
            "the last letter",
            "the final letter",
            "the letter the word ends with",
            "the very last character",
            "the closing letter",
        ),
        lambda w: w[-1],
    ),
    (
        "second_last_letter",
        (
            "the second-to-last letter",
            "the last letter but one",
            "the penultimate letter",
            "the letter just before the final one",
        ),
        lambda w: w[-2],
    ),
    (
        "third_last_letter",
        (
            "the third-to-last letter",
            "the third letter counted from the end",
            "the last letter but two",
            "the 3rd letter from the right",
        ),
        _only(lambda w: len(w) > 3, lambda w: w[-3]),
    ),
    (
        "middle_letter",
        (
            "the middle letter",
            "the letter in the exact centre",
            "the letter with as many letters before it as after it",
        ),
        _only(lambda w: len(w) in (3, 5, 7), lambda w: w[len(w) // 2]),
    ),
    (
        "first_letter_upper",
        (
            "the first letter in upper case",
            "the initial as a capital letter",
            "the capitalised first letter",
            "the opening letter, made upper-case",
        ),
        lambda w: w[0].upper(),
    ),
    (
        "second_letter_upper",
        (
            "the second letter in upper case",
            "the 2nd letter as a capital",
            "letter number two, made upper-case",
        ),
        lambda w: w[1].upper(),
    ),
    (
        "last_letter_upper",
        (
            "the last letter in upper case",
            "the final letter as a capital",
            "the closing letter, made upper-case",
        ),
        lambda w: w[-1].upper(),
    ),
    (
        "first_and_last",
        (
            "the first and the last letter, written together",
            "the opening letter followed directly by the final letter",
            "the two outermost letters without a space",
        ),
        lambda w: w[0] + w[-1],
    ),
    (
        "first_two_letters",
        (
            "the first two letters",
            "the opening pair of letters",
            "the 1st and 2nd letter together",
            "the two letters at the start",
        ),
        lambda w: w[:2],
    ),
    (
        "first_three_letters",
        (
            "the first three letters",
            "the opening three characters",
            "letters one to three",
            "the three letters at the start",
        ),
        _only(lambda w: len(w) > 3, lambda w: w[:3]),
    ),
    (
        "last_two_letters",
        (
            "the last two letters",
            "the final pair of letters",
            "the two letters at the end",
            "the closing two characters",
        ),
        lambda w: w[-2:],
    ),
    (
        "last_three_letters",
        (
            "the last three letters",
            "the final three characters",
            "the three letters at the end",
            "the closing three letters",
        ),
        _only(lambda w: len(w) > 3, lambda w: w[-3:]),
    ),
    (
        "next_after_first",
        (
            "the letter that follows the word's first letter in the alphabet",
            "the alphabet's next letter after the initial one",
            "the first letter moved one step forward in the alphabet",
        ),
        lambda w: _neighbour(w[0], 1),
    ),
    (
        "previous_before_first",
        (
            "the letter that precedes the word's first letter in the alphabet",
            "the alphabet's letter right before the initial one",
            "the first letter moved one step back in the alphabet",
        ),
        lambda w: _neighbour(w[0], -1),
    ),
    (
        "next_after_last",
        (
            "the letter that follows the word's last letter in the alphabet",
            "the alphabet's next letter after the final one",
            "the last letter moved one step forward in the alphabet",
        ),
        lambda w: _neighbour(w[-1], 1),
    ),
    (
        "previous_before_last",
        (
            "the letter that precedes the word's last letter in the alphabet",
            "the alphabet's letter right before the final one",
            "the last letter moved one step back in the alphabet",
        ),
        lambda w: _neighbour(w[-1], -1),
    ),
    (
        "num_letters",
        (
            "the number of letters, in digits",
            "the word's length as a numeral",
            "how many letters the word has, as a figure",
            "the letter count in digits",
        ),
        lambda w: str(len(w)),
    ),
    (
        "num_vowels",
        (
            "the number of vowels (a, e, i, o, u), in digits",
            "how many of the letters are a, e, i, o or u, as a figure",
            "the vowel count in digits, y not included",
        ),
        lambda w: str(len(_vowels(w))),
    ),
    (
        "num_consonants",
        (
            "the number of consonants, in digits, y being one",
            "how many letters are not a, e, i, o or u, as a figure",
            "the count of non-vowels in digits",
        ),
        lambda w: str(len(_consonants(w))),
    ),
    (
        "first_vowel",
        (
            "the first vowel",
            "the earliest of its vowels a, e, i, o, u",
            "the vowel that comes before any other vowel",
        ),
        lambda w: _vowels(w)[:1] or None,
    ),
    (
        "last_vowel",
        (
            "the last vowel",
            "the final one of its vowels a, e, i, o, u",
            "the vowel that comes after all other vowels",
        ),
        lambda w: _vowels(w)[-1:] or None,
    ),
    (
        "first_consonant",
        (
            "the first consonant",
            "the earliest letter that is not a vowel",
            "the consonant that comes before any other consonant",
        ),
        _only(lambda w: not _has_y(w), lambda w: _consonants(w)[:1]),
    ),
    (
        "last_consonant",
        (
            "the last consonant",
            "the final letter that is not a vowel",
            "the consonant that comes after all other consonants",
        ),
        _only(lambda w: not _has_y(w), lambda w: _consonants(w)[-1:]),
    ),
    (
        "all_vowels",
        (
            "its vowels in order, written together",
            "just the letters a, e, i, o and u that occur, in order and without spaces",
            "the string of all vowels, repeats included",
        ),
        lambda w: _vowels(w) or None,
    ),
    (
        "double_letter",
        (
            "the letter that occurs twice in a row",
            "the doubled letter, written once",
            "the letter that is immediately repeated",
        ),
        _double,
    ),
    (
        "position_of_first",
        (
            "the position in the alphabet of the first letter, with a as 1",
            "the alphabet number (1 to 26) of the initial letter",
            "the place from 1 to 26 that the opening letter takes in the alphabet",
        ),
        lambda w: str(ord(w[0]) - ord("a") + 1),
    ),
    (
        "position_of_last",
        (
            "the position in the alphabet of the last letter, with a as 1",
            "the alphabet number (1 to 26) of the final letter",
            "the place from 1 to 26 that the closing letter takes in the alphabet",
        ),
        lambda w: str(ord(w[-1]) - ord("a") + 1),
    ),
    (
        "starts_with_vowel",
        (
            '"vowel" or "consonant", depending on the first letter',
            'the kind of the opening letter, which is "vowel" or "consonant",',
            'the type of the initial letter ("vowel" or "consonant")',
        ),
        lambda w: "vowel" if w[0] in VOWELS else "consonant",
    ),
    (
        "ends_with_vowel",
        (
            '"vowel" or "consonant", depending on the last letter',
            'the kind of the closing letter, which is "vowel" or "consonant",',
            'the type of the final letter ("vowel" or "consonant")',
        ),
        _only(lambda w: w[-1] != "y", lambda w: "vowel" if w[-1] in VOWELS else "consonant"),
    ),
)


def _draft(name: str, what: tuple[str, ...], words: list[str], answer: Answer) -> Draft:
    solved = ((word, answer(word.lower())) for word in words)
    return Draft(
        name=name,
        family="letters",
        descriptions=fill(LETTERS, what=what, given=GIVEN),
        examples=pairs((word, text) for word, text in solved if text)[:NUM_EXAMPLES],
        source=WORDFREQ_SOURCE,
        licence=WORDFREQ_LICENCE,
    )


def _balanced(words: list[str], answer: Answer) -> list[str]:
    """Interleave the two answers of a yes-or-no kind of task, so that neither is the rule."""
    vowel = [word for word in words if answer(word) == "vowel"]
    consonant = [word for word in words if answer(word) == "consonant"]
    return [word for both in zip(vowel, consonant, strict=False) for word in both]


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the family letters; its tasks share most of their words."""
    words = list(all_words())
    rng.shuffle(words)
    for name, what, answer in _TASKS:
        chosen = _balanced(words, answer) if name.endswith("_with_vowel") else words
        yield _draft(name, what, chosen, answer)
    lowered = (
        "the first letter in lower case",
        "the initial turned into a small letter",
        "the opening letter, made lower-case",
        "the lower-case form of letter number one",
    )
    yield _draft("first_letter_lower", lowered, [word.upper() for word in words], lambda w: w[0])
    lowered_last = (
        "the last letter in lower case",
        "the final letter turned into a small one",
        "the closing letter, made lower-case",
    )
    yield _draft(
        "last_letter_lower", lowered_last, [word.upper() for word in words], lambda w: w[-1]
    )
