"""Family "letter_patterns": runs, odd ones out, vowels' places and letters put in order."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import groupby
from string import ascii_lowercase

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families._calibration_text import TABLE, balanced, family_tasks, yes
from benchmarks.tasks.families._vocabulary import ADJECTIVES, NOUNS, VERBS
from benchmarks.tasks.families._wording import wordings

COUNT = 240
WORDINGS = wordings(
    """
pattern_runs
  given: a row of letters with repetitions, such as aaabb | some runs of equal letters
  want: each letter with the length of its run, such as a3b2 | the row in short, every run as its
    letter and a digit
  do: compress aaabb to a3b2, and any other row in the same way | write each run of equal letters
    as the letter and how often it stands there
pattern_unpacked
  given: letters with counts, such as a3b2 | a row of letters in short
  want: the row written out, such as aaabb | every letter as often as the digit behind it says
  do: write out the row that the counts stand for | repeat each letter by the digit after it, so
    that a3b2 becomes aaabb
pattern_odd_letter
  given: a row of equal letters with one stranger, such as kkkfk | some letters, all alike but one
  want: the letter that differs from the others | the one stranger in the row of equal letters
  do: spot the letter that is not like the others | write the letter that occurs only once in the
    row
pattern_vowels
  given: a word, such as stone | an English word
  want: the word's pattern of consonants and vowels, such as CCVCV | a C for every consonant and a
    V for every vowel of the word, y being a consonant
  do: replace each vowel by V and each consonant, y included, by C | show where the vowels of the
    word are, like CCVCV for stone
pattern_anagram
  given: two rows of letters, such as stone, notes | a word and a jumble of letters
  want: "yes" if both have the very same letters and otherwise "no" | yes or no: is one an anagram
    of the other?
  do: answer yes or no, are the two made of the same letters | tell whether the second is a jumble
    of the first, with yes or no
pattern_sorted
  given: a word, such as stone | an English word
  want: the letters of the word in alphabetical order, such as enost | the word's letters, sorted
    from a to z and glued together
  do: sort the letters of the word from a to z | put the letters of the word into the order of the
    alphabet
pattern_once
  given: a row of letters of which some come back, such as dkkadk | six letters with repetitions
  want: the row without letters that came before, such as dka | every letter of the row just once,
    where it first occurs
  do: drop each letter that has occurred already in the row | keep only the first of equal
    letters, so that dkkadk becomes dka
"""
)


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks of the family letter_patterns."""
    chosen = rng.sample(sorted({w for w in (*NOUNS, *VERBS, *ADJECTIVES) if len(w) > 3}), 2 * COUNT)
    short = [word for word in chosen if len(word) < 7][:COUNT]
    mixed = ["".join(rng.choices(rng.sample(ascii_lowercase, 4), k=6)) for _ in range(COUNT)]
    runs = [drawn_runs(rng) for _ in range(COUNT)]
    rows = {
        "pattern_runs": [(row, packed(row)) for row in runs],
        "pattern_unpacked": [(packed(row), row) for row in runs],
        "pattern_odd_letter": [odd_letter(rng) for _ in range(COUNT)],
        "pattern_vowels": [
            (word, "".join("V" if letter in "aeiou" else "C" for letter in word)) for word in short
        ],
        "pattern_anagram": balanced(anagram(rng, word) for word in short),
        "pattern_sorted": [(word, "".join(sorted(word))) for word in short],
        "pattern_once": [(row, "".join(dict.fromkeys(row))) for row in mixed],
    }
    return family_tasks("letter_patterns", TABLE, WORDINGS, rows)


def drawn_runs(rng: random.Random) -> str:
    """Draw two or three runs of letters."""
    letters = rng.sample(ascii_lowercase, rng.randint(2, 3))
    return "".join(letter * rng.randint(1, 4) for letter in letters)


def packed(row: str) -> str:
    """Write runs as letters with counts."""
    return "".join(f"{letter}{len(list(run))}" for letter, run in groupby(row))


def odd_letter(rng: random.Random) -> tuple[str, str]:
    """Draw a row of equal letters with one stranger in it."""
    usual, stranger = rng.sample(ascii_lowercase, 2)
    row = [usual] * rng.randint(3, 6)
    row.insert(rng.randint(0, len(row)), stranger)
    return "".join(row), stranger


def anagram(rng: random.Random, word: str) -> tuple[str, str]:
    """Jumble a word, in half of the cases with one letter changed."""
    letters = rng.sample(word, len(word))
    if rng.random() < 0.5:
        letters[0] = rng.choice([letter for letter in ascii_lowercase if letter not in word])
    jumble = "".join(rng.sample(letters, len(letters)))
    return f"{word}, {jumble}", yes(sorted(word) == sorted(jumble))
