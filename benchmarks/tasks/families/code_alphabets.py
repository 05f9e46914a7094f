"""Family "code_alphabets": words spelled by radio, Morse, number and telephone key."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import product
from string import ascii_lowercase

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families._calibration_text import TABLE, family_tasks
from benchmarks.tasks.families._vocabulary import ADJECTIVES, NOUNS, VERBS
from benchmarks.tasks.families._wording import wordings, words

RADIO = words(
    """
Alfa Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliett Kilo Lima Mike November Oscar Papa
Quebec Romeo Sierra Tango Uniform Victor Whiskey X-ray Yankee Zulu
"""
)
MORSE = words(
    """
.- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - ..- ...- .-- -..-
-.-- --..
"""
)
PLACES = tuple(str(place) for place in range(1, 27))
KEYPAD = dict(zip("23456789", words("abc def ghi jkl mno pqrs tuv wxyz"), strict=True))
KEYS = {letter: key for key, letters in KEYPAD.items() for letter in letters}
COUNT = 240
WORDINGS = wordings(
    """
radio_to_word
  given: a word spelled in the radio alphabet, such as Charlie Alfa Tango | some code words of the
    NATO alphabet
  want: the spelled word, in lower case | the word that the initials of the code words make | what
    the radio operator spells, as one word
  do: read the radio alphabet back as a word | join the initials of Alfa, Bravo, Charlie and so on
    to a word in small letters
radio_from_word
  given: two or three letters, such as cat | a tiny word to be sent by radio
  want: the spelling in the NATO alphabet, such as Charlie Alfa Tango | one code word of the radio
    alphabet per letter, with spaces
  do: spell it with Alfa, Bravo, Charlie and so on | say every letter as its code word in the
    NATO radio alphabet
radio_call_sign
  given: a call sign as spoken, such as Tango 7 | a radio code word and a number
  want: the call sign in short, such as T7 | the initial of the code word directly followed by the
    number
  do: shorten the spoken call sign to letter and number | write the radio call sign the way it is
    painted on the plane: T7 for Tango 7
morse_to_word
  given: a short word in Morse code, with spaces between the letters | dots and dashes, such as
    -.-. .- -
  want: the word in ordinary small letters | what the Morse code says, in lower case
  do: decode the Morse signals | translate the dots and dashes into the letters of a word
number_letters
  given: numbers joined by hyphens, such as 3-1-20 | a word in number code
  want: the word that the numbers spell, with 1 for a, 2 for b and so on | the letters at these
    places of the alphabet, as one word
  do: replace each number by the letter at that place of the alphabet | decode the secret word,
    where 1 is a and 26 is z
phone_keys
  given: a word, such as cat | a short word to be typed on an old telephone
  want: the digits of the telephone keys with its letters | the number dialed when the word is
    typed: 2 for abc, 3 for def and so on to 9 for wxyz
  do: type the word on the keys of a telephone and show the digits | turn the letters into phone
    digits: abc 2, def 3, ghi 4, jkl 5, mno 6, pqrs 7, tuv 8, wxyz 9
"""
)


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks of the family code_alphabets."""
    short = sorted({word for word in (*NOUNS, *VERBS, *ADJECTIVES) if len(word) <= 4})
    tiny = rng.sample(["".join(pair) for pair in product(ascii_lowercase, repeat=2)], COUNT // 2)
    tiny += [word for word in short if len(word) == 3]
    calls = rng.sample(list(product(RADIO, range(1, 30))), COUNT)
    rows = {
        "radio_to_word": [(coded(word, RADIO, " "), word) for word in short],
        "radio_from_word": [(word, coded(word, RADIO, " ")) for word in tiny],
        "radio_call_sign": [(f"{name} {number}", f"{name[0]}{number}") for name, number in calls],
        "morse_to_word": [(coded(word, MORSE, " "), word) for word in tiny],
        "number_letters": [(coded(word, PLACES, "-"), word) for word in short],
        "phone_keys": [(word, "".join(KEYS[letter] for letter in word)) for word in short],
    }
    return family_tasks("code_alphabets", TABLE, WORDINGS, rows)


def coded(word: str, code: tuple[str, ...], separator: str) -> str:
    """Write a word in a code that has one sign for each letter from a to z."""
    return separator.join(code[ascii_lowercase.index(letter)] for letter in word)
