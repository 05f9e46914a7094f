"""Lists of words whose answer depends on position, and what all list tasks share."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence

from benchmarks.tasks.draft import Draft, fill, pairs
from benchmarks.tasks.families import _list_wording as wording
from benchmarks.tasks.families.list_words import (
    WORDFREQ_LICENCE,
    WORDFREQ_SOURCE,
    all_words,
    frequent_words,
)

NUM_EXAMPLES = 320
Words = list[str]
Answer = Callable[[Words], str | None]

CARDINALS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight")
ORDINALS = ("zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
SHORT_ORDINALS = ("0th", "1st", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th")


def list_phrases(count: int | None) -> tuple[str, ...]:
    """Say what the input is: a list of ``count`` words, or of any number of them."""
    if count is None:
        return ("a list of words", "some comma-separated words", "a few words with commas between")
    number = CARDINALS[count]
    return (
        f"a list of {number} words",
        f"{count} comma-separated words",
        f"{number} words",
        f"a comma-separated list with {count} items",
    )


def word_lists(rng: random.Random, sizes: Sequence[int], count: int) -> list[Words]:
    """Draw ``count`` lists of different words; half of the words are very frequent ones."""
    common, every = frequent_words(1500), all_words()
    lists = []
    for index in range(count):
        size = sizes[index % len(sizes)]
        lists.append(rng.sample(common if index % 2 else every, size))
    return lists


def spelled_draft(
    family: str,
    name: str,
    templates: Sequence[str],
    what: Sequence[str],
    size: int | None,
    lists: Sequence[Words],
    answer: Answer,
) -> Draft:
    """Make a task whose answer follows from how the words are spelled and placed."""
    solved = ((", ".join(words), answer(words)) for words in lists)
    examples = pairs((text, target) for text, target in solved if target is not None)
    return Draft(
        name=name,
        family=family,
        descriptions=fill(templates, what=what, list=list_phrases(size)),
        examples=examples[:NUM_EXAMPLES],
        source=WORDFREQ_SOURCE,
        licence=WORDFREQ_LICENCE,
    )


def _kth_phrases(k: int, n: int) -> tuple[str, ...]:
    phrases = [
        f"the {ORDINALS[k]} word",
        f"the {SHORT_ORDINALS[k]} of {CARDINALS[n]} items",
        f"word number {CARDINALS[k]}",
        f"the entry in position {k}",
        f"the {ORDINALS[k]} one from the left",
    ]
    if k == 1:
        phrases += ["the word at the very beginning", "the opening word"]
    elif k == n:
        phrases += ["the last word", "the word at the very end", f"the final one of the {n}"]
    elif 2 * k == n + 1:
        phrases += ["the middle word", f"the word in the middle of the {CARDINALS[n]}"]
    elif k == n - 1:
        phrases += ["the second-to-last word", "the word just before the last one"]
    else:
        phrases += [f"the word right after the {ORDINALS[k - 1]} one"]
    return tuple(phrases)


_FIXED_POSITIONS = {
    3: (1, 2, 3),
    4: (1, 2, 3, 4),
    5: (1, 2, 3, 4, 5),
    6: (1, 3, 5, 6),
    7: (2, 4, 6, 7),
}

# name, list sizes, phrases for the answer, the answer.
_OTHER_POSITIONS: tuple[tuple[str, tuple[int, ...], tuple[str, ...], Answer], ...] = (
    (
        "first",
        (3, 4, 5, 6, 7),
        (
            "the first word",
            "the word the list opens with",
            "the 1st item",
            "the leftmost word",
            "the word at the start",
        ),
        lambda w: w[0],
    ),
    (
        "last",
        (3, 4, 5, 6, 7),
        (
            "the last word",
            "the final item",
            "the word the list ends with",
            "the rightmost word",
            "the very last entry",
        ),
        lambda w: w[-1],
    ),
    (
        "second",
        (3, 4, 5, 6, 7),
        (
            "the second word",
            "the 2nd item",
            "word number two",
            "the word right after the first one",
            "the next-to-first entry",
        ),
        lambda w: w[1],
    ),
    (
        "third",
        (4, 5, 6, 7),
        (
            "the third word",
            "the 3rd item",
            "word number three",
            "the entry in third place",
            "the word that follows the first two",
        ),
        lambda w: w[2],
    ),
    (
        "second_to_last",
        (3, 4, 5, 6, 7),
        (
            "the second-to-last word",
            "the last word but one",
            "the penultimate item",
            "the word just before the final one",
            "the 2nd word counted from the end",
        ),
        lambda w: w[-2],
    ),
    (
        "third_to_last",
        (4, 5, 6, 7),
        (
            "the third-to-last word",
            "the third word counted from the end",
            "the last item but two",
            "the 3rd entry from the right",
            "the word that has exactly two words after it",
        ),
        lambda w: w[-3],
    ),
    (
        "middle",
        (3, 5, 7),
        (
            "the middle word",
            "the word in the centre",
            "the one halfway through the list",
            "the middle item, with equally many words on both sides",
            "the central word",
        ),
        lambda w: w[len(w) // 2],
    ),
    (
        "all_but_first",
        (3, 4, 5),
        (
            "all the words except the first, separated by commas",
            "everything after the first word, with commas",
            "the list without its first item, in the same order",
            "the words that are left once the opening one is removed, comma-separated",
        ),
        lambda w: ", ".join(w[1:]),
    ),
    (
        "all_but_last",
        (3, 4, 5),
        (
            "all the words except the last, separated by commas",
            "everything before the final word, with commas",
            "the list without its last item, in the same order",
            "the words that are left once the closing one is removed, comma-separated",
        ),
        lambda w: ", ".join(w[:-1]),
    ),
    (
        "first_two",
        (3, 4, 5, 6),
        (
            "the first two words, separated by a comma",
            "the opening two items with a comma between",
            "words one and two, comma-separated",
            "the 1st and the 2nd word, with a comma",
        ),
        lambda w: ", ".join(w[:2]),
    ),
    (
        "last_two",
        (3, 4, 5, 6),
        (
            "the last two words, separated by a comma",
            "the final two items with a comma between",
            "the last word but one and the last word, comma-separated",
            "the closing pair of words, with a comma",
        ),
        lambda w: ", ".join(w[-2:]),
    ),
    (
        "first_and_last",
        (3, 4, 5, 6),
        (
            "the first and the last word, separated by a comma",
            "the two outermost items, left then right, with a comma between",
            "the opening word, a comma and the closing word",
            "the word at each end, comma-separated",
        ),
        lambda w: f"{w[0]}, {w[-1]}",
    ),
    (
        "every_other",
        (4, 5, 6),
        (
            "every other word starting with the first, separated by commas",
            "the 1st, 3rd and so on, comma-separated",
            "the words in odd positions, with commas",
            "each second word beginning at the first, keeping commas",
        ),
        lambda w: ", ".join(w[::2]),
    ),
    (
        "swap_ends",
        (3, 4),
        (
            "the list with its first and last words swapped",
            "all the words, but with the two outermost ones exchanged",
            "the same list, the opening and the closing item having traded places",
        ),
        lambda w: ", ".join([w[-1], *w[1:-1], w[0]]),
    ),
)


def _item(k: int) -> Answer:
    return lambda words: words[k - 1]


def position_drafts(rng: random.Random) -> Iterator[Draft]:
    """Yield the family list_position; tasks of one list size share their inputs."""
    for n, positions in _FIXED_POSITIONS.items():
        lists = word_lists(rng, (n,), NUM_EXAMPLES)
        for k in positions:
            yield spelled_draft(
                "list_position",
                f"list_{ORDINALS[k]}_of_{n}",
                wording.POSITION,
                _kth_phrases(k, n),
                n,
                lists,
                _item(k),
            )
    shared: dict[tuple[int, ...], list[Words]] = {}
    for name, sizes, what, answer in _OTHER_POSITIONS:
        if sizes not in shared:
            shared[sizes] = word_lists(rng, sizes, NUM_EXAMPLES)
        lists = shared[sizes]
        yield spelled_draft(
            "list_position", f"list_{name}", wording.POSITION, what, None, lists, answer
        )
    lists = word_lists(rng, (2, 3, 4, 5, 6, 7, 8), NUM_EXAMPLES)
    yield spelled_draft(
        "list_position", "list_count", wording.COUNT, ("",), None, lists, lambda w: str(len(w))
    )
