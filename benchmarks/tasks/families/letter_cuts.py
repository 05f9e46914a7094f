"""Family "letter_cuts": letters of both ends of a word, joined or changed about."""

from __future__ import annotations

import random
from collections.abc import Iterator

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families._calibration_text import TABLE, family_tasks
from benchmarks.tasks.families._vocabulary import ADJECTIVES, NOUNS, VERBS
from benchmarks.tasks.families._wording import wordings

COUNT = 240
WORDINGS = wordings(
    """
cut_one_and_two
  given: a word, such as garden | a word of six letters or more
  want: the first letter and the last two letters of the word, glued together | the word's first
    letter directly followed by its two last ones
  do: join the first letter and the last two letters of the word | take one letter from the start
    of the word and two from its end
cut_two_and_one
  given: a word, such as garden | a word of six letters or more
  want: the first two letters and the last letter of the word, glued together | the word's two
    first letters directly followed by its last one
  do: join the first two letters and the last letter of the word | take two letters from the start
    of the word and one from its end
cut_second_and_last
  given: a word, such as garden | a word of six letters or more
  want: the second and the last letter of the word | the word's letter number two directly followed
    by its last letter
  do: write the second and the last letter of the word | keep letter two and the last letter of the
    word and drop all others
cut_two_to_end
  given: a word, such as garden | a word of six letters or more
  want: the word with its first two letters moved to the end | the letters from the third on,
    followed by the first two
  do: move the first two letters of the word to its end | cut two letters off the front of the word
    and hang them on behind
cut_two_to_front
  given: a word, such as garden | a word of six letters or more
  want: the word with its last two letters moved to the front | the last two letters, followed by
    all letters before them
  do: move the last two letters of the word to its front | cut two letters off the end of the word
    and put them first
"""
)


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks of the family letter_cuts."""
    long = sorted({word for word in (*NOUNS, *VERBS, *ADJECTIVES) if len(word) > 5})
    chosen = rng.sample(long, COUNT)
    rows = {
        "cut_one_and_two": [(word, word[0] + word[-2:]) for word in chosen],
        "cut_two_and_one": [(word, word[:2] + word[-1]) for word in chosen],
        "cut_second_and_last": [(word, word[1] + word[-1]) for word in chosen],
        "cut_two_to_end": [(word, word[2:] + word[:2]) for word in chosen],
        "cut_two_to_front": [(word, word[-2:] + word[:-2]) for word in chosen],
    }
    return family_tasks("letter_cuts", TABLE, WORDINGS, rows)
