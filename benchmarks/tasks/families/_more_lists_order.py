"""Lists whose answer depends on size, rank, time or the dictionary."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from num2words import num2words

from benchmarks.tasks.families._list_places import word_lists

NUM_EXAMPLES = 320
Items = Sequence[str]


class Order(NamedTuple):
    """A task on order: its name, input phrases, inputs with answers, and its wording.

    ``what`` names the answer; for a yes/no task it is empty, and ``that`` and ``asked`` hold the
    statement and the question.
    """

    name: str
    given: str
    rows: list[tuple[str, str]]
    what: str = ""
    that: str = ""
    asked: str = ""


WORDS_2 = "two words|two comma-separated words|a pair of words"
WORDS_N = "a list of words|some comma-separated words|a few words"
SCALES: dict[str, tuple[str, ...]] = {
    "weekday": tuple("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()),
    "month": tuple(
        "January February March April May June July August September October November "
        "December".split()
    ),
    "span": tuple("second minute hour day week month year decade century millennium".split()),
    "frequency": ("never", "rarely", "sometimes", "often", "usually", "always"),
    "heat": ("freezing", "cold", "cool", "warm", "hot", "boiling"),
    "age": ("baby", "toddler", "child", "teenager", "adult", "pensioner"),
    "clothes size": ("extra small", "small", "medium", "large", "extra large"),
}
# Groups of things by size; things of one group are never compared.
SIZES = tuple(
    tuple(group.split(", "))
    for group in (
        "ant, flea, grain of sand, pinhead, bacterium",
        "bee, ladybug, pea, raisin, button",
        "mouse, egg, strawberry, teaspoon, matchbox",
        "rabbit, loaf of bread, shoe, football, pineapple",
        "sheep, armchair, bicycle, barrel, wolf",
        "elephant, truck, bus, tractor, garden shed",
        "whale, castle, cathedral, airliner, football stadium",
        "mountain, city, ocean, island, volcano",
    )
)
# name of the scale, name of the task, sizes, which end (0 first, -1 last), what
ENDS: tuple[tuple[str, str, tuple[int, ...], int, str], ...] = (
    ("weekday", "earliest_weekday", (3,), 0, "the earliest of the weekdays, with weeks starting on "
     "Monday|the weekday that comes first in a Monday-to-Sunday week"
     "|whichever weekday falls nearest to Monday"),
    ("weekday", "latest_weekday", (3,), -1, "the latest of the weekdays in a week that ends on "
     "Sunday|the weekday that comes last in a Monday-to-Sunday week"
     "|whichever weekday falls nearest to Sunday"),
    ("month", "earliest_month", (3,), 0, "the earliest month of the calendar year among them"
     "|the month that comes first in the year|whichever month is closest to New Year's Day"),
    ("month", "latest_month", (3,), -1, "the latest month of the calendar year among them"
     "|the month that comes last in the year|whichever month is closest to the year's end"),
    ("span", "longest_time_span", (3,), -1, "the longest time span"
     "|the unit of time that lasts longest|the longest of the durations"),
    ("frequency", "most_frequent_adverb", (2, 3), -1, "the adverb for what happens most frequently"
     "|the word that means the most often|the adverb of highest frequency"),
    ("heat", "hottest_word", (2, 3), -1, "the word for the highest temperature"
     "|the hottest of the words|the temperature word with the most heat"),
    ("heat", "coldest_word", (2, 3), 0, "the word for the lowest temperature"
     "|the coldest of the words|the temperature word with the least heat"),
    ("age", "oldest_person_word", (2, 3), -1, "the word for the oldest person"
     "|the oldest age group|the person who has lived longest"),
    ("clothes size", "largest_clothes_size", (2, 3), -1, "the largest clothes size"
     "|the size that fits the biggest person|the top size among them"),
)  # fmt: skip


def draw_ranked(rng: random.Random, scale: Sequence[str], sizes: Sequence[int]) -> list[list[str]]:
    """Draw different items of a scale, as many lists as a task has examples."""
    return [rng.sample(list(scale), sizes[n % len(sizes)]) for n in range(NUM_EXAMPLES)]


def scale_orders(rng: random.Random) -> Iterator[Order]:
    """Yield the extremes of scales of words, and scales put in order."""
    for scale, name, sizes, end, what in ENDS:
        ranked = SCALES[scale]
        rows = [
            (", ".join(items), sorted(items, key=ranked.index)[end])
            for items in draw_ranked(rng, ranked, sizes)
        ]
        given = "several words|a few comma-separated words|a short list"
        yield Order(f"list_{name}", given, rows, what)
    for scale, name, what in (
        ("weekday", "weekdays", "the weekdays in order from Monday to Sunday, comma-separated"
         "|the days sorted by their place in the week (Monday first), with commas"),
        ("month", "months", "the months in calendar order, comma-separated"
         "|the months sorted from January to December, with commas"),
        ("span", "time_spans", "the time units from the shortest to the longest, comma-separated"
         "|the units of time sorted by increasing duration, with commas"),
    ):  # fmt: skip
        ranked = SCALES[scale]
        rows = [
            (", ".join(items), ", ".join(sorted(items, key=ranked.index)))
            for items in draw_ranked(rng, ranked, (2, 3))
        ]
        yield Order(
            f"list_sort_{name}",
            "two or three items|a few items|items separated by commas",
            rows,
            what,
        )
    for name, size, end, what in (
        ("biggest_thing", 3, -1, "the biggest thing|the thing that is largest in real life"
         "|the item of the greatest size|the most sizeable of the things"),
        ("tiniest_thing", 3, 0, "the tiniest thing|the thing that is littlest in real life"
         "|the item that takes up the least space"),
    ):  # fmt: skip
        rows = []
        for _ in range(NUM_EXAMPLES):
            groups = sorted(rng.sample(range(len(SIZES)), size))
            things = [rng.choice(SIZES[group]) for group in groups]
            mixed = rng.sample(things, size)
            rows.append((", ".join(mixed), things[end]))
        yield Order(f"list_{name}", f"{size} things|{size} items with commas between", rows, what)


def number_orders(rng: random.Random) -> Iterator[Order]:
    """Yield the tasks on numbers in figures, in words and as prices, years and times."""

    def clock(minutes: int) -> str:
        return f"{minutes // 60:02}:{minutes % 60:02}"

    def tenths(n: int) -> str:
        return f"{n / 10:.1f}"

    # name, input, how many, from, to, how it is written, what is selected, wording
    plans: tuple[
        tuple[str, str, int, int, int, Callable[[int], str], Callable[..., Sequence[int]], str], ...
    ] = (
        ("sort_two_ascending", "two numbers|a pair of numbers", 2, 0, 200, str, sorted,
         "both numbers, the lower one first, with a comma|the pair in ascending order, with comma"),
        ("sort_two_descending", "two numbers|a pair of numbers", 2, 0, 200, str, _down,
         "both numbers, the higher one first, with a comma"
         "|the pair in descending order, with comma"),
        ("largest_decimal_of_3", "three decimal numbers|three decimals", 3, 1, 99, tenths, _top,
         "the largest decimal number|whichever of the three decimals is greatest"
         "|the highest decimal value"),
        ("largest_with_negatives", "three positive or negative numbers|3 signed integers", 3, -60,
         60, str, _top, "the greatest of the signed numbers, minus signs respected"
         "|the highest number, keeping in mind that negatives are low|the maximum of the integers"),
        ("warmest_of_3", "three temperatures|3 temperatures in degrees", 3, -20, 40,
         lambda n: f"{n}°C", _top, "the warmest temperature|the highest of the temperatures"
         "|the temperature of the hottest place"),
        ("coldest_of_4", "four temperatures|4 temperatures in degrees", 4, -20, 40,
         lambda n: f"{n}°C", _low, "the coldest temperature|the lowest of the temperatures"
         "|the temperature of the coldest place"),
        ("dearest_of_3", "three prices|3 prices in dollars", 3, 1, 300, lambda n: f"${n}", _top,
         "the highest price|the most expensive of the prices|the price of the dearest item"),
        ("cheapest_of_4", "four prices|4 prices in dollars", 4, 1, 300, lambda n: f"${n}", _low,
         "the lowest price|the cheapest of the prices|the price of the best bargain"),
        ("latest_year_of_3", "three years|3 calendar years", 3, 1700, 2030, str, _top,
         "the most recent year|the latest of the years|the year that comes last in history"),
        ("latest_time_of_3", "three clock times|3 times of day", 3, 0, 1440, clock, _top,
         "the latest time of the day|the clock time that comes last|the time nearest to the end of "
         "the day"),
        ("largest_number_word_of_3", "three number words|3 numbers in words", 3, 0, 100, num2words,
         _top, "the largest number, as a word|whichever number word stands for the most"
         "|the highest of the spelled-out numbers"),
        ("sort_number_words", "three number words|3 numbers in words", 3, 0, 21, num2words, sorted,
         "the number words from lowest to highest, with commas"
         "|the spelled-out numbers in ascending order, comma-separated"),
    )  # fmt: skip
    for name, given, size, low, high, write, rule, what in plans:
        drawn = [rng.sample(range(low, high), size) for _ in range(NUM_EXAMPLES)]
        rows = [(", ".join(map(write, v)), ", ".join(map(write, rule(v)))) for v in drawn]
        yield Order(f"list_{name}", given, rows, what)


def _down(values: list[int]) -> list[int]:
    return sorted(values, reverse=True)


def _top(values: list[int]) -> list[int]:
    return [max(values)]


def _low(values: list[int]) -> list[int]:
    return [min(values)]


def _only_longest(words: Items) -> str | None:
    longest = sorted(words, key=len)
    return longest[-1] if len(longest[-1]) > len(longest[-2]) else None


def _place_of_longest(words: Items) -> str | None:
    word = _only_longest(words)
    return None if word is None else ("first", "second", "third")[words.index(word)]


# name, sizes, input, answer, wording
SPELLED: tuple[tuple[str, tuple[int, ...], str, Callable[[Items], str | None], str], ...] = (
    ("longest_of_2", (2,), WORDS_2, _only_longest, "the longer word|the word with more letters"
     "|whichever of the two words has the greater length"),
    ("longest_of_4", (4,), "four words|4 comma-separated words", _only_longest,
     "the longest of the four words|the word with the most letters|the lengthiest of the words"),
    ("alphabetically_last_of_2", (2,), WORDS_2, max, "the word that comes later in the alphabet"
     "|the one of the two words that a dictionary lists last|the second word in A-to-Z order"),
    ("alphabetically_third_of_4", (4,), "four words|4 comma-separated words",
     lambda w: sorted(w)[2], "the alphabetically third of the four words"
     "|number three after sorting from A to Z|the word in third place in dictionary order"),
    ("sort_two_words", (2,), WORDS_2, lambda w: ", ".join(sorted(w)),
     "both words in alphabetical order, with a comma|the pair sorted from A to Z, comma between"),
    ("sort_two_words_z_to_a", (2,), WORDS_2, lambda w: ", ".join(sorted(w, reverse=True)),
     "both words in reverse alphabetical order, with a comma"
     "|the pair sorted from Z to A, comma between"),
    ("position_of_longest_word", (3,), "three words|3 comma-separated words", _place_of_longest,
     "the place of the longest word: first, second or third"
     "|where the longest word stands (first, second or third)"),
    ("length_of_first_word", (2, 3), WORDS_N, lambda w: str(len(w[0])),
     "the number of letters in the first word, in digits"
     "|how many letters the opening word has, as a numeral"),
    ("length_of_last_word", (2, 3), WORDS_N, lambda w: str(len(w[-1])),
     "the number of letters in the last word, in digits"
     "|how many letters the closing word has, as a numeral"),
)  # fmt: skip
# name, number of words, test, statements, questions
TESTED: tuple[tuple[str, int, Callable[[Items], bool], str, str], ...] = (
    ("words_in_order_2", 2, lambda w: w[0] < w[1],
     "the two words are in alphabetical order|the first word comes before the second in a "
     "dictionary", "are the two words in alphabetical order|do the words follow the A-to-Z order"),
    ("first_word_longer", 2, lambda w: len(w[0]) > len(w[1]),
     "the first word is longer than the second|the first word has more letters",
     "is the first word longer than the second|does the first word have more letters"),
    ("same_length_words", 2, lambda w: len(w[0]) == len(w[1]),
     "both words have the same length|the two words have equally many letters",
     "do both words have the same length|are the two words equally long"),
)  # fmt: skip


def spelled_orders(rng: random.Random) -> Iterator[Order]:
    """Yield the tasks on the length of words and the order of the dictionary."""
    for name, sizes, given, answer, what in SPELLED:
        lists = word_lists(rng, sizes, 2 * NUM_EXAMPLES)
        solved = [(", ".join(words), answer(words)) for words in lists]
        rows = [(shown, target) for shown, target in solved if target is not None]
        yield Order(f"list_{name}", given, rows[:NUM_EXAMPLES], what)
    for name, size, test, that, asked in TESTED:
        lists = word_lists(rng, (size,), 20 * NUM_EXAMPLES)
        half = NUM_EXAMPLES // 2
        rows = [(", ".join(w), "yes") for w in lists if test(w)][:half]
        rows += [(", ".join(w), "no") for w in lists if not test(w)][:half]
        given = WORDS_2 if size == 2 else "three words|a list of three words"
        yield Order(f"list_{name}", given, rows, that=that, asked=asked)


def orders(rng: random.Random) -> Iterator[Order]:
    """Yield all the tasks on order."""
    yield from scale_orders(rng)
    yield from number_orders(rng)
    yield from spelled_orders(rng)
