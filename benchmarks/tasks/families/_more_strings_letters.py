"""The added tasks about the letters of a word: picking, cutting and replacing them."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.tasks.families._more_strings_task import (
    NUMBERS,
    ORDINALS,
    Answer,
    Task,
    nth,
)
from benchmarks.tasks.families._wording import wordings

# Letter for letter: what replaces what, and how the new sign is called where it is no letter.
_REPLACED = (
    ("i", "u", ""),
    ("o", "e", ""),
    ("t", "d", ""),
    ("c", "k", ""),
    ("m", "n", ""),
    ("i", "1", "one"),
    ("e", "3", "three"),
    ("a", "4", "four"),
    ("s", "5", "five"),
    ("a", "@", "at"),
    ("o", "*", "star"),
    ("s", "S", "capital_s"),
)
_REMOVED = "eos"

_CUTS = wordings("""
middle_two_letters
  what: the middle two letters | the two letters in the middle of the word | the pair of letters
    at the centre
middle_three_letters
  what: the middle three letters | the three letters in the middle of the word | the central
    letter together with its two neighbours
second_and_third_letter
  what: the second and third letters together | letters 2 and 3, as one string | the pair of letters
    right after the first one
first_and_third_letter
  what: the first and the third letter, as one string | letters 1 and 3 written together |
    letter one directly followed by letter three
last_and_first_letter
  what: the last letter followed by the first, no space | the final and then the initial letter, as
    one string | the two outer letters in reverse order, written together
first_and_last_hyphen
  what: the first and last letter joined by a hyphen | the initial, a hyphen and the final letter |
    the two outer letters with a dash between them
first_two_reversed
  what: the first two letters in reverse order | the second letter and then the first, as one
    string | the opening two letters swapped
first_half
  what: the first half of the word's letters | the left half of the word | the word's letters up to
    the middle
second_half
  what: the second half of the word's letters | the right half of the word | the word's letters from
    the middle on
first_letter_thrice
  what: the first letter three times in a row, no spaces | three copies of the initial letter as one
    string | the opening letter written thrice without gaps
initial_capital_dot
  what: the first letter as a capital with a dot | the upper-case initial and a full stop |
    letter one, capitalised, followed by a period
letters_in_words
  what: the number of letters, written as a word | how many letters there are, as an English number
    word | the letter count spelled out in words
first_letter_label
  what: the first letter after the words "starts with" | the text "starts with" and the first
    letter | "starts with", a space and the initial letter
""")


def _even(word: str) -> bool:
    return len(word) in (4, 6, 8)


_CUT_CODE: dict[str, Answer] = {
    "middle_two_letters": lambda w: w[len(w) // 2 - 1 : len(w) // 2 + 1] if _even(w) else None,
    "middle_three_letters": lambda w: (
        w[len(w) // 2 - 1 : len(w) // 2 + 2] if len(w) in (5, 7) else None
    ),
    "second_and_third_letter": lambda w: w[1:3] if len(w) > 3 else None,
    "first_and_third_letter": lambda w: w[0] + w[2],
    "last_and_first_letter": lambda w: w[-1] + w[0],
    "first_and_last_hyphen": lambda w: f"{w[0]}-{w[-1]}",
    "first_two_reversed": lambda w: w[1] + w[0],
    "first_half": lambda w: w[: len(w) // 2] if _even(w) else None,
    "second_half": lambda w: w[len(w) // 2 :] if _even(w) else None,
    "first_letter_thrice": lambda w: w[0] * 3,
    "initial_capital_dot": lambda w: f"{w[0].upper()}.",
    "letters_in_words": lambda w: NUMBERS[len(w)],
    "first_letter_label": lambda w: f"starts with {w[0]}",
}


def _kth(k: int) -> Task:
    return Task(
        f"{ORDINALS[k]}_letter",
        "letters",
        "word",
        (),
        (
            f"the {ORDINALS[k]} letter of the word",
            f"letter number {NUMBERS[k]}",
            f"the {nth(k)} letter",
            f"the letter in position {k}",
            f"the character that stands in {nth(k)} place",
        ),
        lambda w: w[k - 1] if len(w) >= k else None,
    )


def _kth_from_end(k: int) -> Task:
    return Task(
        f"{ORDINALS[k]}_last_letter",
        "letters",
        "word",
        (),
        (
            f"the {ORDINALS[k]} letter from the end",
            f"the {ORDINALS[k]}-to-last letter",
            f"letter number {NUMBERS[k]} counted from the right",
            f"the {nth(k)} letter when counting backwards from the end",
        ),
        lambda w: w[-k] if len(w) >= k + 1 else None,
    )


def _kth_upper(k: int) -> Task:
    return Task(
        f"{ORDINALS[k]}_letter_upper",
        "letters",
        "word",
        (),
        (
            f"the {ORDINALS[k]} letter as a capital",
            f"letter number {NUMBERS[k]} in upper case",
            f"the {nth(k)} letter, capitalised",
            f"the upper-case form of the letter in position {k}",
        ),
        lambda w: w[k - 1].upper() if len(w) >= k else None,
    )


def _first(k: int) -> Answer:
    return lambda w: w[:k] if len(w) > k else None


def _last(k: int) -> Answer:
    return lambda w: w[-k:] if len(w) > k else None


def _upper(cut: Answer) -> Answer:
    return lambda w: (cut(w) or "").upper()


def _ends() -> Iterator[Task]:
    """Yield the first and the last k letters, as they are and in capitals."""
    for k in (2, 3, 4, 5):
        many = NUMBERS[k]
        first = (
            f"the first {many} letters",
            f"letters 1 to {k}",
            f"the {many} letters the word begins with",
            f"the opening {k} letters",
        )
        last = (
            f"the last {many} letters",
            f"the final {k} letters",
            f"the {many} letters the word ends with",
            f"the ending of {many} letters",
        )
        for side, what, cut in (("first", first, _first(k)), ("last", last, _last(k))):
            if k > 3:
                yield Task(f"{side}_{many}_letters", "letters", "word", (), what, cut)
            if k < 4:
                upper = [
                    f"{text}, {form}"
                    for text, form in zip(
                        what,
                        ("in capitals", "in upper case", "capitalised throughout", "all caps"),
                        strict=True,
                    )
                ]
                yield Task(
                    f"{side}_{many}_letters_upper",
                    "letters",
                    "word",
                    (),
                    upper,
                    _upper(cut),
                )


def _drop_first(k: int) -> Task:
    many = NUMBERS[k]
    return Task(
        f"drop_first_{many}_letters",
        "editing",
        "word",
        (
            f"remove the first {many} letters of the word",
            f"cut {many} letters off the front of the word",
            f"drop letters 1 to {k} and keep the rest",
            f"skip the opening {many} letters and write what follows",
        ),
        (
            f"the word without its first {many} letters",
            f"everything after the first {k} letters",
            f"the rest of the word once {many} letters are cut off the front",
        ),
        lambda w: w[k:] if len(w) > k + 1 else None,
    )


def _drop_last(k: int) -> Task:
    many = NUMBERS[k]
    return Task(
        f"drop_last_{many}_letters",
        "editing",
        "word",
        (
            f"remove the last {many} letters of the word",
            f"cut {many} letters off the end of the word",
            f"drop the final {k} letters and keep the rest",
            f"stop {many} letters before the end of the word",
        ),
        (
            f"the word without its last {many} letters",
            f"everything before the last {k} letters",
            f"the beginning of the word, its final {many} letters cut off",
        ),
        lambda w: w[:-k] if len(w) > k + 1 else None,
    )


def _drop_kth(k: int) -> Task:
    return Task(
        f"drop_{ORDINALS[k]}_letter",
        "editing",
        "word",
        (
            f"remove the {ORDINALS[k]} letter of the word",
            f"delete letter number {NUMBERS[k]}",
            f"leave out the {nth(k)} letter and keep all others",
            f"write the word but skip its letter {k}",
        ),
        (
            f"the word without its {ORDINALS[k]} letter",
            f"all letters but the {nth(k)}",
            f"the word with letter number {NUMBERS[k]} taken out",
        ),
        lambda w: w[: k - 1] + w[k:] if len(w) > 3 else None,
    )


def _replace(old: str, new: str, slug: str) -> Task:
    sign = f"a capital {new}" if new.isupper() else f'"{new}"'
    return Task(
        f"letters_{old}_to_{slug or new}",
        "editing",
        "word",
        (
            f'replace every "{old}" in the word by {sign}',
            f"change each letter {old} to {sign}",
            f"put {sign} wherever the word has the letter {old}",
            f'swap all occurrences of "{old}" for {sign}',
        ),
        (
            f'the word with {sign} for every "{old}"',
            f"the word, each {old} turned into {sign}",
            f"the same word with {sign} in place of each letter {old}",
        ),
        lambda w: w.replace(old, new) if old in w else None,
    )


def _remove(letter: str) -> Task:
    return Task(
        f"remove_letter_{letter}",
        "editing",
        "word",
        (
            f'remove every "{letter}" from the word',
            f"delete the letter {letter} wherever it occurs",
            f'leave out each "{letter}" of the word',
            f"cross out all letters {letter} and join the rest",
        ),
        (
            f'the word without any "{letter}"',
            f"the word with all letters {letter} taken out",
            f"what is left of the word after deleting each {letter}",
        ),
        lambda w: w.replace(letter, "") if letter in w else None,
    )


def _count(letter: str) -> Task:
    return Task(
        f"count_letter_{letter}",
        "letters",
        "word",
        (),
        (
            f'the number of times "{letter}" occurs in the word',
            f"how many letters {letter} the word has, in digits",
            f"the count of the letter {letter} as a number",
            f'how often "{letter}" appears in it (a digit)',
        ),
        lambda w: str(w.count(letter)),
    )


def counts() -> Iterator[Task]:
    """Yield the tasks that count one letter; their inputs must be balanced."""
    for letter in "eaos":
        yield _count(letter)


def tasks() -> Iterator[Task]:
    """Yield the tasks on letters whose inputs are plain words."""
    yield from (_kth(k) for k in (5, 6, 7))
    yield from (_kth_from_end(k) for k in (4, 5))
    yield from (_kth_upper(k) for k in (3, 4))
    yield from _ends()
    for name, answer in _CUT_CODE.items():
        yield Task(name, "letters", "word", (), _CUTS[name]["what"], answer)
    for k in (2, 3, 4):
        yield _drop_first(k)
        yield _drop_last(k)
    yield from (_drop_kth(k) for k in (2, 3))
    yield from (_replace(*row) for row in _REPLACED)
    yield from (_remove(letter) for letter in _REMOVED)
