"""Family "music_notes": notes, chords and intervals by name."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import product

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families._calibration_text import LESSON, family_tasks
from benchmarks.tasks.families._wording import wordings, words

LETTERS = "CDEFGAB"
SYLLABLES = words("do re mi fa sol la ti")
SEMITONES = words("C C# D D# E F F# G G# A A# B")
ROOTS = words("C C# Db D D# Eb E F F# Gb G G# Ab A A# Bb B")
INTERVALS = words("unison second third fourth fifth sixth seventh octave")
COUNT = 240
WORDINGS = wordings(
    """
note_to_solfege
  given: a few notes as letters, such as C E G | a short melody in note letters
  want: the same notes in solfege, with C as do | the melody as sung: do re mi fa sol la ti for C
    to B
  do: sing the note letters as do, re, mi and so on | write the solfege syllable for each note
    letter, C being do
note_semitone_up
  given: a note with its octave, such as C4 or F#3 | a key of the piano by name
  want: the note one semitone higher, with sharps | the next key of the piano to the right, named
    with a sharp where it is black
  do: raise the musical note by a semitone, going on to the next octave after B | name the piano
    key directly to the right, such as F4 after E4 and C5 after B4
chord_root
  given: a chord symbol, such as F#m7 or Bb | the name of a guitar chord
  want: the root of the chord, such as F# | the note that the chord is built on, without the kind
    of chord
  do: give the root note of the chord | keep the note in front of the chord symbol, with its sharp
    or flat, and drop the rest
note_interval
  given: two notes, the lower one first, such as C4 E4 | a step from a lower to a higher note
  want: the interval between the notes: unison, second, third and so on to octave | the name of the
    musical interval, counting both notes
  do: name the interval from the first note to the second, from unison to octave | count the note
    letters from the lower to the higher note and give the interval's name, like third for C4 E4
"""
)


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks of the family music_notes."""
    melodies = [rng.choices(range(7), k=rng.randint(2, 4)) for _ in range(COUNT)]
    lettered = [" ".join(LETTERS[note] for note in melody) for melody in melodies]
    sung = [" ".join(SYLLABLES[note] for note in melody) for melody in melodies]
    keys = [f"{name}{octave}" for octave in range(9) for name in SEMITONES]
    natural = [f"{name}{octave}" for octave in range(1, 7) for name in LETTERS]
    steps = list(product(range(len(natural) - 7), range(8)))
    endings = ("", "m", "7", "m7", "dim", "sus2", "sus4", "6")
    rows = {
        "note_to_solfege": list(zip(lettered, sung, strict=True)),
        "note_semitone_up": list(zip(keys, [*keys[1:], "C9"], strict=True)),
        "chord_root": [(root + ending, root) for root in ROOTS for ending in endings],
        "note_interval": [
            (f"{natural[low]} {natural[low + step]}", INTERVALS[step]) for low, step in steps
        ],
    }
    return family_tasks("music_notes", LESSON, WORDINGS, rows)
