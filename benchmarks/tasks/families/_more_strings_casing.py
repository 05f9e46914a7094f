"""The added tasks that change upper and lower case in words and phrases."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.tasks.families._more_strings_task import VOWELS, Answer, Task
from benchmarks.tasks.families._wording import wordings

_WORDING = wordings("""
capitalise_third
  do: capitalise the third letter only | make letter number three a capital | turn the 3rd
    letter of the word into upper case
  what: the word with its third letter capitalised | the word with a capital in third place only |
    the word whose letter 3 is upper-case
upper_first_two
  do: capitalise the first two letters | put letters 1 and 2 of the word in upper case | make the
    opening two letters capitals
  what: the word with its first two letters in capitals | the word with upper case in the first
    two places only | the word starting with two capitals, the rest small
upper_first_three
  do: capitalise the first three letters | put letters 1 to 3 of the word in upper case | make the
    opening three letters capitals
  what: the word with its first three letters in capitals | the word with upper case in the first
    three places only | the word starting with three capitals, the rest small
upper_last_two
  do: capitalise the last two letters | put the final two letters of the word in upper case | make
    the closing pair of letters capitals
  what: the word with its last two letters in capitals | the word with only the final two letters
    upper-case | the word ending in two capitals, the rest small
upper_both_ends
  do: capitalise the first and the last letter | make both outer letters of the word capitals |
    put the initial and the final letter in upper case, no others
  what: the word with its first and last letter capitalised | the word with a capital at either
    end | the word, only the outer letters in upper case
upper_consonants
  do: capitalise the consonants and leave the vowels small | put every letter but a, e, i, o, u in
    upper case | make all consonants of the word capitals
  what: the word with upper-case consonants and lower-case vowels | the word with its consonants as
    capitals, vowels small | the word in capitals, its vowels left small
lower_last
  do: make the last letter small and keep the other capitals | lowercase the final letter only |
    put just the closing letter in lower case
  what: the all-caps word with a small last letter | the word in capitals, final letter in lower
    case | the same capitals with only the closing letter small
upper_second_word
  do: put the second word in capitals | uppercase word number two and leave the others | write the
    2nd word in all caps, the rest as it is
  what: the phrase with its second word in capitals | the phrase with word two in upper case |
    the phrase, only the 2nd word all caps
upper_but_first_word
  do: put every word but the first in capitals | uppercase all that follows the first word | leave
    the opening word small and write the rest in all caps
  what: the phrase with all but its first word in capitals | a small first word and the rest
    upper-case | the phrase in upper case from the second word on
upper_but_last_word
  do: put every word but the last in capitals | uppercase all that comes before the final word |
    leave the closing word small and write the rest in all caps
  what: the phrase with all but its last word in capitals | the phrase in upper case up to the last
    word, which is small | the words in all caps, the final one unchanged
capital_last_word
  do: capitalise the first letter of the last word | give the final word a capital initial | start
    just the closing word with a capital
  what: the phrase with a capital at the start of its last word | the phrase with only the final
    word capitalised | small words, the last one with a capital initial
capital_but_first_word
  do: capitalise every word but the first | give a capital initial to each word from the second
    on | start all words except the opening one with a capital
  what: the phrase with each word but the first capitalised | a small first word, then words with
    capital initials | the phrase capitalised word by word from the second word on
capital_ends_of_words
  do: capitalise the last letter of every word | turn each word's final letter into a capital |
    make the closing letter of all words upper-case
  what: the phrase with the last letter of each word capitalised | the words, each ending in a
    capital | the phrase with a capital at the end of all its words
lower_first_word
  do: put the first word in lower case | make just the opening word small and keep the other
    capitals | lowercase word number one
  what: the phrase with its first word in small letters | all caps except for the first word |
    the shouted phrase with a quiet, lower-case first word
lower_last_word
  do: put the last word in lower case | make just the final word small and keep the other
    capitals | lowercase the closing word
  what: the phrase with its last word in small letters | all caps except for the last word |
    the shouted phrase with a quiet, lower-case last word
sentence_from_upper
  do: write the phrase in sentence case | keep one capital, the very first letter, and make the
    rest small | turn the capitals into small letters except for the first
  what: the phrase in sentence case | the phrase in small letters with a capital at its
    start | the phrase with only its very first letter capital
sentence_from_title
  do: turn title case into sentence case | lowercase every word except the first | keep the first
    word's capital and make all later initials small
  what: the title in sentence case | the title with a capital in its first word only | the words in
    lower case after a capitalised first one
lower_from_title
  do: make the title all lower-case | turn every capital of the title into a small letter |
    write the title in small letters
  what: the title in lower case | the title without any capitals | the same words in small letters
upper_from_title
  do: make the title all upper-case | turn every letter of the title into a capital | write the
    title in all caps
  what: the title in upper case | the title in nothing but capitals | the same words in all caps
upper_mixed_phrase
  do: make all letters of the phrase capitals | put the messy phrase in upper case | uppercase every
    small letter in the phrase
  what: the phrase in upper case throughout | the phrase with no small letters left | the same words
    in all caps
sentence_from_mixed
  do: tidy the case so that just the very first letter is a capital | write the messy phrase in
    sentence case | lowercase all but the opening letter, which must be a capital
  what: the phrase in sentence case | the phrase in small letters after one capital at the start |
    the phrase with a single capital, its first letter
surname_upper
  do: put the surname in capitals | uppercase the last name and leave the first name | write the
    family name in all caps after the unchanged first name
  what: the name with its surname in capitals | the first name as it is, the family name in upper
    case | the full name, last name all caps
first_name_upper
  do: put the first name in capitals | uppercase the given name and leave the surname | write the
    first name in all caps before the unchanged family name
  what: the name with its first name in capitals | the given name in upper case, the surname as it
    is | the full name, first name all caps
""")


def _at(*places: int) -> Answer:
    """Capitalise the letters at these indices."""

    def answer(word: str) -> str | None:
        chosen = {place % len(word) for place in places}
        if len(word) < 4:
            return None
        return "".join(c.upper() if index in chosen else c for index, c in enumerate(word))

    return answer


def _change(text: str, index: int, how: Answer) -> str:
    words = text.split()
    words[index] = how(words[index]) or ""
    return " ".join(words)


def _each(text: str, how: Answer) -> str:
    return " ".join(how(word) or "" for word in text.split())


def _vowel_case(word: str, *, upper_vowels: bool) -> str:
    return "".join(c.upper() if (c.lower() in VOWELS) == upper_vowels else c.lower() for c in word)


_CODE: dict[str, tuple[str, Answer]] = {
    "capitalise_third": ("word", _at(2)),
    "upper_first_two": ("word", _at(0, 1)),
    "upper_first_three": ("word", _at(0, 1, 2)),
    "upper_last_two": ("word", _at(-1, -2)),
    "upper_both_ends": ("word", _at(0, -1)),
    "upper_consonants": ("word", lambda w: _vowel_case(w, upper_vowels=False)),
    "lower_last": ("upper", lambda w: w[:-1] + w[-1].lower()),
    "upper_second_word": ("phrase", lambda p: _change(p, 1, str.upper)),
    "upper_but_first_word": ("triple", lambda p: _change(p.upper(), 0, str.lower)),
    "upper_but_last_word": ("triple", lambda p: _change(p.upper(), -1, str.lower)),
    "capital_last_word": ("phrase", lambda p: _change(p, -1, str.capitalize)),
    "capital_but_first_word": ("triple", lambda p: _change(p.title(), 0, str.lower)),
    "capital_ends_of_words": ("pair", lambda p: _each(p, lambda w: w[:-1] + w[-1].upper())),
    "lower_first_word": ("upper_phrase", lambda p: _change(p, 0, str.lower)),
    "lower_last_word": ("upper_phrase", lambda p: _change(p, -1, str.lower)),
    "sentence_from_upper": ("upper_phrase", str.capitalize),
    "sentence_from_title": ("title_phrase", str.capitalize),
    "lower_from_title": ("title_phrase", str.lower),
    "upper_from_title": ("title_phrase", str.upper),
    "upper_mixed_phrase": ("mixed_phrase", str.upper),
    "sentence_from_mixed": ("mixed_phrase", str.capitalize),
    "surname_upper": ("fullname", lambda p: _change(p, 1, str.upper)),
    "first_name_upper": ("fullname", lambda p: _change(p, 0, str.upper)),
}


def tasks() -> Iterator[Task]:
    """Yield the tasks of the family casing."""
    for name, (given, answer) in _CODE.items():
        wording = _WORDING[name]
        yield Task(f"case_{name}", "casing", given, wording["do"], wording["what"], answer)
