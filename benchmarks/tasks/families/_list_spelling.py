"""Lists of words whose answer depends on order in the dictionary, length or letters."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from itertools import pairwise

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families import _list_wording as wording
from benchmarks.tasks.families._list_places import (
    NUM_EXAMPLES,
    Answer,
    Words,
    spelled_draft,
    word_lists,
)
from benchmarks.tasks.families.list_words import all_words


def _only_longest(words: Words) -> str | None:
    ranked = sorted(words, key=len)
    return ranked[-1] if len(ranked[-1]) > len(ranked[-2]) else None


def _only_shortest(words: Words) -> str | None:
    ranked = sorted(words, key=len)
    return ranked[0] if len(ranked[0]) < len(ranked[1]) else None


def _by_length(words: Words, *, longest_first: bool) -> str | None:
    if len({len(word) for word in words}) < len(words):
        return None
    return ", ".join(sorted(words, key=len, reverse=longest_first))


_ALPHABETICALLY_FIRST = (
    "the word that comes first in alphabetical order",
    "the alphabetically first word",
    "the one nearest to the start of the dictionary",
    "the item that A-to-Z sorting puts on top",
    "the word a dictionary would list before the others",
)
_ALPHABETICALLY_LAST = (
    "the word that comes last in alphabetical order",
    "the alphabetically last word",
    "the one closest to the end of the dictionary",
    "the item that A-to-Z sorting puts at the bottom",
    "the word a dictionary would list after all the others",
)
_LONGEST = (
    "the longest word",
    "the word with the most letters",
    "the item spelled with the most characters",
    "the one that takes the most letters to write",
)
_SHORTEST = (
    "the shortest word",
    "the word with the fewest letters",
    "the item spelled with the fewest characters",
    "the one that takes the fewest letters to write",
)

_ORDERS: tuple[tuple[str, tuple[int, ...], tuple[str, ...], Answer], ...] = (
    *((f"alphabetically_first_of_{n}", (n,), _ALPHABETICALLY_FIRST, min) for n in (3, 4, 5)),
    *((f"alphabetically_last_of_{n}", (n,), _ALPHABETICALLY_LAST, max) for n in (3, 4, 5)),
    *((f"longest_of_{n}", (n,), _LONGEST, _only_longest) for n in (3, 5)),
    *((f"shortest_of_{n}", (n,), _SHORTEST, _only_shortest) for n in (3, 5)),
    (
        "alphabetically_second",
        (3, 4),
        (
            "the word that is second in alphabetical order",
            "the item that would be number two after sorting from A to Z",
            "the alphabetically second word",
            "the word right after the first one in dictionary order",
        ),
        lambda w: sorted(w)[1],
    ),
    (
        "sort_alphabetically",
        (3, 4),
        (
            "the words in alphabetical order, separated by commas",
            "the list sorted from A to Z",
            "all the words rearranged in dictionary order, with commas",
            "the alphabetised list, comma-separated",
        ),
        lambda w: ", ".join(sorted(w)),
    ),
    (
        "sort_z_to_a",
        (3, 4),
        (
            "the words in reverse alphabetical order, separated by commas",
            "the list sorted from Z to A",
            "all the words from last to first in dictionary order",
            "the list alphabetised backwards, comma-separated",
        ),
        lambda w: ", ".join(sorted(w, reverse=True)),
    ),
    (
        "reverse_list",
        (3, 4, 5),
        (
            "the same words in reverse order, separated by commas",
            "the list backwards, last item first",
            "all the words from the last one to the first one",
            "the list with its order turned around, each word spelled as before",
        ),
        lambda w: ", ".join(reversed(w)),
    ),
    (
        "sort_by_length",
        (3, 4),
        (
            "the words ordered from shortest to longest, separated by commas",
            "the list sorted by word length, short ones first",
            "all the words by increasing number of letters, with commas",
        ),
        lambda w: _by_length(w, longest_first=False),
    ),
    (
        "sort_longest_first",
        (3, 4),
        (
            "the words ordered from longest to shortest, separated by commas",
            "the list sorted by word length, long ones first",
            "all the words by decreasing number of letters, with commas",
        ),
        lambda w: _by_length(w, longest_first=True),
    ),
    (
        "length_of_longest",
        (3, 4),
        (
            "the number of letters of the longest word, in digits",
            "how many letters the longest word has, as a numeral",
            "the letter count of the word with the most letters",
        ),
        lambda w: str(max(map(len, w))),
    ),
    (
        "total_first_letters",
        (3, 4, 5),
        (
            "the first letters of all the words, joined into one string in lower case",
            "the initials of the words, in order and written together",
            "the string made up of each word's opening letter",
        ),
        lambda w: "".join(word[0] for word in w),
    ),
)


def order_drafts(rng: random.Random) -> Iterator[Draft]:
    """Yield the family list_order; tasks with the same list sizes share their inputs."""
    shared: dict[tuple[int, ...], list[Words]] = {}
    for name, sizes, what, answer in _ORDERS:
        # Ties are dropped, so there are more lists than examples.
        if sizes not in shared:
            shared[sizes] = word_lists(rng, sizes, 3 * NUM_EXAMPLES)
        lists = shared[sizes]
        size = sizes[0] if len(sizes) == 1 else None
        yield spelled_draft("list_order", name, wording.ORDER, what, size, lists, answer)


def _one_that(rng: random.Random, size: int, test: Callable[[str], bool]) -> list[Words]:
    """Make lists in which exactly one word passes the test, in a random place."""
    words = all_words()
    passing = [word for word in words if test(word)]
    failing = [word for word in words if not test(word)]
    lists = []
    for _ in range(NUM_EXAMPLES):
        chosen = [rng.choice(passing), *rng.sample(failing, size - 1)]
        rng.shuffle(chosen)
        lists.append(chosen)
    return lists


def _passing(test: Callable[[str], bool]) -> Answer:
    return lambda words: next(word for word in words if test(word))


def _has_double_letter(word: str) -> bool:
    return any(left == right for left, right in pairwise(word))


def _starting_with(letter: str) -> tuple[str, ...]:
    return (
        f"the word that starts with the letter {letter}",
        f"the one beginning with {letter}",
        f'the item whose first letter is "{letter}"',
        f"the word with an initial {letter.upper()}",
    )


def _ending_with(letter: str) -> tuple[str, ...]:
    return (
        f"the word that ends with the letter {letter}",
        f"the one ending in {letter}",
        f'the item whose last letter is "{letter}"',
        f"the word with a final {letter.upper()}",
    )


def _containing(letter: str) -> tuple[str, ...]:
    return (
        f"the word that contains the letter {letter}",
        f"the one with {letter} somewhere in it",
        f'the only item spelled with "{letter}"',
        f"the word in which the letter {letter} occurs",
    )


_SPELLINGS: tuple[tuple[str, int, tuple[str, ...], Callable[[str], bool]], ...] = (
    *(
        (
            f"starting_with_{letter}",
            size,
            _starting_with(letter),
            lambda w, letter=letter: w.startswith(letter),
        )
        for letter, size in (("s", 3), ("b", 4), ("m", 5), ("c", 3), ("p", 4), ("t", 5))
    ),
    *(
        (
            f"ending_with_{letter}",
            size,
            _ending_with(letter),
            lambda w, letter=letter: w.endswith(letter),
        )
        for letter, size in (("e", 3), ("y", 4), ("r", 5), ("t", 4))
    ),
    *(
        (f"containing_{letter}", size, _containing(letter), lambda w, letter=letter: letter in w)
        for letter, size in (("o", 3), ("k", 4), ("v", 5))
    ),
    (
        "double_letter",
        3,
        (
            "the word with a double letter",
            "the one with the same letter twice in a row",
            "the word in which a letter is immediately repeated",
            "the only word that has two identical letters side by side",
        ),
        _has_double_letter,
    ),
    (
        "starting_with_vowel",
        4,
        (
            "the word that starts with a vowel",
            "the one whose first letter is a, e, i, o or u",
            "the only word beginning with a vowel rather than a consonant",
        ),
        lambda w: w[0] in "aeiou",
    ),
    (
        "ending_with_vowel",
        4,
        (
            "the word that ends with a vowel",
            "the one whose last letter is a, e, i, o or u",
            "the only word with a vowel rather than a consonant at its end",
        ),
        lambda w: w[-1] in "aeiou",
    ),
    (
        "three_letters",
        4,
        (
            "the three-letter word",
            "the word that has exactly 3 letters",
            "the only one spelled with just three letters",
        ),
        lambda w: len(w) == 3,
    ),
)


def _marked(
    rng: random.Random, size: int, mark: Callable[[str], str], others: Callable[[str], str]
) -> list[Words]:
    """Make lists in which one word, in a random place, is written differently."""
    lists = []
    for words in word_lists(rng, (size,), NUM_EXAMPLES):
        place = rng.randrange(size)
        lists.append([mark(w) if i == place else others(w) for i, w in enumerate(words)])
    return lists


def letters_drafts(rng: random.Random) -> Iterator[Draft]:
    """Yield the family list_letters: pick the word that is spelled in a certain way."""
    for name, size, what, test in _SPELLINGS:
        lists = _one_that(rng, size, test)
        yield spelled_draft(
            "list_letters",
            f"list_word_{name}",
            wording.LETTERS,
            what,
            size,
            lists,
            _passing(test),
        )
    marked = (
        (
            "capitalised",
            str.capitalize,
            str.lower,
            str.istitle,
            (
                "the word that begins with a capital letter",
                "the capitalised word",
                "the only one with an upper-case initial",
                "the item with a big first letter",
            ),
        ),
        (
            "all_capitals",
            str.upper,
            str.lower,
            str.isupper,
            (
                "the word written in capital letters",
                "the one in all caps",
                "the only item that is fully upper-case",
                "the word that is SHOUTED in big letters",
            ),
        ),
        (
            "lower_case",
            str.lower,
            str.upper,
            str.islower,
            (
                "the word written in small letters",
                "the one in lower case",
                "the only item that isn't in capitals",
                "the word without any upper-case letters",
            ),
        ),
    )
    for name, mark, others, test, what in marked:
        lists = _marked(rng, 4, mark, others)
        yield spelled_draft(
            "list_letters",
            f"list_word_{name}",
            wording.LETTERS,
            what,
            4,
            lists,
            _passing(test),
        )
