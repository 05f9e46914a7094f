"""The added yes-or-no tasks about the spelling of one word."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from benchmarks.tasks.families._more_strings_task import NUMBERS, VOWELS, Check

FAMILY = "spelling_check"

# Letters that no held-out choice from a list is about.
_FIRST = "a d f g h l r w".split()
_LAST = "d g k l n s".split()
_INSIDE = "a e i l n r s t u".split()
_BEGINNINGS = "re sh".split()
_ENDINGS = "ing ed er".split()
_PARTS = "ea oo".split()


def _starts(text: str) -> Check:
    kind = "the letter " if len(text) == 1 else "the letters "
    return Check(
        f"starts_with_{text}",
        FAMILY,
        "word",
        (
            f'the word starts with "{text}"',
            f"the word begins with {kind}{text}",
            f"{kind}{text} come first in the word".replace("come", "comes")
            if len(text) == 1
            else f"{kind}{text} come first in the word",
            f"it has {kind}{text} at the very beginning",
        ),
        (
            f'does the word start with "{text}"',
            f"does it begin with {kind}{text}",
            f'is "{text}" at the start of the word',
        ),
        lambda w: w.startswith(text),
        lambda w: text in w and not w.startswith(text),
    )


def _ends(text: str) -> Check:
    kind = "the letter " if len(text) == 1 else "the letters "
    return Check(
        f"ends_with_{text}",
        FAMILY,
        "word",
        (
            f'the word ends with "{text}"',
            f"the word finishes with {kind}{text}",
            f"it has {kind}{text} at the very end",
            f'the spelling closes with "{text}"',
        ),
        (
            f'does the word end with "{text}"',
            f"does it finish with {kind}{text}",
            f'is "{text}" at the end of the word',
        ),
        lambda w: w.endswith(text),
        lambda w: text in w and not w.endswith(text),
    )


def _contains(text: str) -> Check:
    kind = "the letter " if len(text) == 1 else "the letters "
    side = "" if len(text) == 1 else " side by side"
    return Check(
        f"contains_{text}",
        FAMILY,
        "word",
        (
            f'the word contains "{text}"',
            f"the word has {kind}{text}{side} somewhere",
            f'there is "{text}" in the spelling of the word',
            f"{kind}{text} can be found{side} in it".replace("  ", " "),
        ),
        (
            f'does the word contain "{text}"',
            f"is {kind}{text}{side} in the word"
            if len(text) == 1
            else f"are {kind}{text}{side} in the word",
            f'is there "{text}" anywhere in it',
        ),
        lambda w: text in w,
    )


def _lacks(text: str) -> Check:
    return Check(
        f"lacks_{text}",
        FAMILY,
        "word",
        (
            f'the word does not contain "{text}"',
            f"the word has no letter {text}",
            f'there is no "{text}" in the spelling of the word',
        ),
        (
            f'is the word free of the letter "{text}"',
            f"is it spelled without the letter {text}",
            f'is "{text}" missing from the word',
        ),
        lambda w: text not in w,
    )


def _longer(k: int) -> Check:
    many = NUMBERS[k]
    return Check(
        f"longer_than_{many}",
        FAMILY,
        "word",
        (
            f"the word has more than {many} letters",
            f"the word is longer than {k} letters",
            f"it takes over {many} letters to write it",
        ),
        (
            f"does the word have more than {many} letters",
            f"is the word longer than {k} letters",
            f"are there more than {k} letters in it",
        ),
        lambda w: len(w) > k,
        lambda w: len(w) == k,
    )


def _shorter(k: int) -> Check:
    many = NUMBERS[k]
    return Check(
        f"shorter_than_{many}",
        FAMILY,
        "word",
        (
            f"the word has fewer than {many} letters",
            f"the word is shorter than {k} letters",
            f"it takes less than {many} letters to write it",
        ),
        (
            f"does the word have fewer than {many} letters",
            f"is the word shorter than {k} letters",
            f"are there fewer than {k} letters in it",
        ),
        lambda w: len(w) < k,
        lambda w: len(w) == k,
    )


def _has_length(k: int) -> Check:
    many = NUMBERS[k]
    return Check(
        f"has_{many}_letters",
        FAMILY,
        "word",
        (
            f"the word has exactly {many} letters",
            f"the word is {k} letters long",
            f"it consists of {many} letters, no more and no fewer",
        ),
        (
            f"does the word have exactly {many} letters",
            f"is the word {k} letters long",
            f"does it consist of just {k} letters",
        ),
        lambda w: len(w) == k,
        lambda w: abs(len(w) - k) == 1,
    )


def _doubled(word: str) -> bool:
    return any(a == b for a, b in pairwise(word))


# name, input kind, statements, questions, test, and answers if they are not yes and no.
_OTHERS: tuple[Check, ...] = (
    Check(
        "has_double_letter",
        FAMILY,
        "word",
        (
            "the word has a double letter",
            "some letter stands twice in a row in the word",
            "two equal letters are next to each other in it",
        ),
        (
            "does the word have a double letter",
            "is any letter written twice in a row",
            "are two neighbouring letters the same",
        ),
        _doubled,
    ),
    Check(
        "same_first_and_last",
        FAMILY,
        "word",
        (
            "the word starts and ends with the same letter",
            "the first and last letter are equal",
            "the initial letter is also the final one",
        ),
        (
            "does the word start and end with the same letter",
            "are the first and last letter equal",
            "is the last letter the same as the first",
        ),
        lambda w: w[0] == w[-1],
    ),
    Check(
        "begins_with_vowel",
        FAMILY,
        "word",
        (
            "the word begins with a vowel",
            "the first letter is one of a, e, i, o, u",
            "a vowel letter comes first in it",
        ),
        (
            "does the word begin with a vowel",
            "is the first letter a vowel (a, e, i, o, u)",
            "does a vowel letter come first",
        ),
        lambda w: w[0] in VOWELS,
    ),
    Check(
        "finishes_with_vowel",
        FAMILY,
        "word",
        (
            "the word finishes with a vowel",
            "the last letter is one of a, e, i, o, u",
            "a vowel letter comes last in it",
        ),
        (
            "does the word finish with a vowel",
            "is the last letter a vowel (a, e, i, o, u)",
            "does a vowel letter come last",
        ),
        lambda w: w[-1] in VOWELS,
    ),
    Check(
        "even_length",
        FAMILY,
        "word",
        (
            "the word has an even number of letters",
            "the letter count is even",
            "its letters can be counted off in pairs with none left",
        ),
        (
            "does the word have an even number of letters",
            "is the letter count even",
            "is the number of its letters divisible by two",
        ),
        lambda w: len(w) % 2 == 0,
    ),
    Check(
        "size_long_short",
        FAMILY,
        "word",
        (
            "the word has more than five letters",
            "the word is longer than 5 letters",
            "it has six letters or more",
        ),
        (
            "does the word have more than five letters",
            "is the word longer than 5 letters",
            "does it have at least six letters",
        ),
        lambda w: len(w) > 5,
        yes="long",
        no="short",
    ),
    Check(
        "first_letter_half",
        FAMILY,
        "word",
        (
            "the first letter is from a to m",
            "the initial is in the first half of the alphabet",
            "the word starts with a letter between a and m",
        ),
        (
            "is the first letter one of a to m",
            "is the initial in the first half of the alphabet",
            "does it start with a letter from a to m",
        ),
        lambda w: w[0] <= "m",
    ),
    Check(
        "contains_e_true",
        FAMILY,
        "word",
        ("the word contains an e", "the letter e is in the word", "an e occurs in the spelling"),
        ("does the word contain an e", "is the letter e in it", "is there an e in the spelling"),
        lambda w: "e" in w,
        yes="true",
        no="false",
    ),
    Check(
        "contains_a_bit",
        FAMILY,
        "word",
        ("the word contains an a", "the letter a is in the word", "an a occurs in the spelling"),
        ("does the word contain an a", "is the letter a in it", "is there an a in the spelling"),
        lambda w: "a" in w,
        yes="1",
        no="0",
    ),
    Check(
        "starts_with_d_true",
        FAMILY,
        "word",
        ("the word starts with a d", "the first letter is d", "d is the initial letter"),
        ("does the word start with a d", "is the first letter d", "is d the initial letter"),
        lambda w: w[0] == "d",
        lambda w: "d" in w,
        yes="true",
        no="false",
    ),
)


def checks() -> Iterator[Check]:
    """Yield every yes-or-no task on the spelling of a word."""
    yield from (_starts(text) for text in (*_FIRST, *_BEGINNINGS))
    yield from (_ends(text) for text in (*_LAST, *_ENDINGS))
    yield from (_contains(text) for text in (*_INSIDE, *_PARTS))
    yield from (_lacks(letter) for letter in "ae")
    for k in (5, 6):
        yield _longer(k)
        yield _shorter(k)
    yield from (_has_length(k) for k in (4, 5, 6))
    yield from _OTHERS
