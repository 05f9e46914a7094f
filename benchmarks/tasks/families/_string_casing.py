"""What a string task is, and the tasks of the family "casing"."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

VOWELS = "aeiou"


class Edit(NamedTuple):
    """One task: its input kind, its answer as noun phrases and as orders, and its code.

    ``answer`` returns None for an input that does not fit the task.
    """

    name: str
    given: str
    what: tuple[str, ...]
    do: tuple[str, ...]
    answer: Callable[[str], str | None]


def map_where(text: str, test: Callable[[str], bool], change: Callable[[str], str]) -> str:
    """Change the characters that pass the test."""
    return "".join(change(c) if test(c) else c for c in text)


def is_vowel(letter: str) -> bool:
    """Whether a letter is one of a, e, i, o, u."""
    return letter in VOWELS


CASING = (
    Edit(
        "upper_word",
        "word",
        ("the word in capital letters", "the word in all caps", "the upper-case form of the word"),
        (
            "write the whole word in capitals",
            "make every letter of the word upper-case",
            "put the entire word in all caps",
            "turn the word into capital letters",
        ),
        str.upper,
    ),
    Edit(
        "lower_word",
        "upper",
        ("the word in small letters", "the word in lower case", "the lower-case form of the word"),
        (
            "write the whole word in small letters",
            "make every letter of the word lower-case",
            "put the entire word in lower case",
            "get rid of all the capital letters by lowercasing",
        ),
        str.lower,
    ),
    Edit(
        "lower_mixed",
        "mixed",
        ("the word in small letters only", "the word all in lower case", "a fully lower-case word"),
        (
            "turn all capital letters into small ones",
            "make the word lower-case throughout",
            "lowercase every letter",
        ),
        str.lower,
    ),
    Edit(
        "upper_mixed",
        "mixed",
        (
            "the word in capital letters only",
            "the word entirely in upper case",
            "a fully upper-case word",
        ),
        (
            "turn all small letters into capitals",
            "make the word upper-case throughout",
            "uppercase every letter",
        ),
        str.upper,
    ),
    Edit(
        "swap_case",
        "mixed",
        (
            "the word with the case of every letter swapped",
            "the word with capitals and small letters exchanged",
            "the case-inverted word, upper becoming lower and lower becoming upper",
        ),
        (
            "swap upper and lower case in every letter",
            "make capitals small and small letters capital",
            "invert the case of each letter",
        ),
        str.swapcase,
    ),
    Edit(
        "capitalise_mixed",
        "mixed",
        (
            "the word with only its first letter as a capital",
            "the word with an upper-case initial and all else lower-case",
            "the properly capitalised word, just the first letter big",
        ),
        (
            "make the first letter a capital and all the others small",
            "capitalise the word, lowercasing everything after the initial",
            "keep a capital at the start only",
        ),
        str.capitalize,
    ),
    Edit(
        "capitalise_first",
        "word",
        (
            "the word with its first letter capitalised",
            "the word with an upper-case initial",
            "the word beginning with a capital",
        ),
        (
            "capitalise the first letter of the word",
            "make just the initial letter upper-case",
            "start the word with a capital",
        ),
        str.capitalize,
    ),
    Edit(
        "capitalise_last",
        "word",
        (
            "the word with its last letter capitalised",
            "the word ending in a capital letter",
            "the word with only the final letter upper-case",
        ),
        (
            "capitalise the last letter of the word",
            "make just the final letter upper-case",
            "end the word with a capital",
        ),
        lambda w: w[:-1] + w[-1].upper(),
    ),
    Edit(
        "capitalise_second",
        "short",
        (
            "the word with only its second letter capitalised",
            "the word with a capital as letter number two",
            "the word whose 2nd letter is upper-case",
        ),
        (
            "capitalise the second letter of the word",
            "make just letter number two upper-case",
            "turn the 2nd letter into a capital",
        ),
        lambda w: w[0] + w[1].upper() + w[2:],
    ),
    Edit(
        "all_but_first_upper",
        "word",
        (
            "the word with all letters but the first in capitals",
            "the word with a small initial and everything after it upper-case",
            "the word in caps apart from its first letter",
        ),
        (
            "uppercase every letter except the first",
            "leave the initial small and capitalise the rest",
            "put everything after the first letter in capitals",
        ),
        lambda w: w[0] + w[1:].upper(),
    ),
    Edit(
        "upper_vowels",
        "short",
        (
            "the word with its vowels in upper case",
            "the word in which a, e, i, o, u are capitals",
            "the word with only the vowels capitalised",
        ),
        (
            "capitalise the vowels and nothing else",
            "make every a, e, i, o and u upper-case",
            "turn the vowels into capital letters",
        ),
        lambda w: map_where(w, is_vowel, str.upper),
    ),
    Edit(
        "lower_first",
        "upper",
        (
            "the word in capitals except for a small first letter",
            "the word with only its first letter lower-cased",
            "the same capitals after a lower-case initial",
        ),
        (
            "lowercase just the first letter",
            "make the initial small and keep the other capitals",
            "turn only letter number one into a small letter",
        ),
        lambda w: w[0].lower() + w[1:],
    ),
    Edit(
        "upper_phrase",
        "pair",
        ("the phrase in capital letters", "all the words in upper case", "the shouted phrase"),
        (
            "put the whole phrase in capitals",
            "make every letter of every word upper-case",
            "write all the words in all caps",
        ),
        str.upper,
    ),
    Edit(
        "lower_phrase",
        "upper_pair",
        (
            "the phrase in small letters",
            "all the words in lower case",
            "the phrase without any capitals, lowercased",
        ),
        (
            "put the whole phrase in small letters",
            "make every letter of every word lower-case",
            "lowercase all the words",
        ),
        str.lower,
    ),
    Edit(
        "title_case",
        "pair",
        (
            "the phrase in title case",
            "the words, each starting with a capital",
            "the phrase with every word's first letter upper-case",
        ),
        (
            "capitalise the first letter of every word",
            "put the phrase in title case",
            "give each word a capital initial",
        ),
        str.title,
    ),
    Edit(
        "sentence_case",
        "pair",
        (
            "the phrase with only its first word capitalised",
            "the phrase in sentence case, without a full stop",
            "the phrase with one capital, at the very beginning",
        ),
        (
            "capitalise only the first letter of the phrase",
            "put the phrase in sentence case",
            "start the phrase with a capital and leave the other words small",
        ),
        str.capitalize,
    ),
    Edit(
        "title_from_upper",
        "upper_pair",
        (
            "the phrase in title case instead of all caps",
            "the words with a capital initial each and small letters after it",
            "the phrase with just the first letter of each word left big",
        ),
        (
            "change the all-caps phrase to title case",
            "keep a capital only at the start of each word",
            "lowercase everything but the initial of each word",
        ),
        str.title,
    ),
    Edit(
        "upper_last_word",
        "pair",
        (
            "the phrase with its last word in capitals",
            "the words, the final one in all caps",
            "the phrase ending in an upper-case word",
        ),
        (
            "put only the last word in capitals",
            "shout just the final word",
            "uppercase the word at the end and leave what precedes it",
        ),
        lambda p: " ".join([*p.split()[:-1], p.split()[-1].upper()]),
    ),
    Edit(
        "upper_first_word",
        "pair",
        (
            "the phrase with its first word in capitals",
            "the words, the opening one in all caps",
            "the phrase starting with an upper-case word",
        ),
        (
            "put only the first word in capitals",
            "shout just the opening word",
            "uppercase the word at the start and leave what follows",
        ),
        lambda p: " ".join([p.split()[0].upper(), *p.split()[1:]]),
    ),
)
