"""Family "comparison", widened: many thresholds, ranges, answer vocabularies and small lists."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families._more_numbers_text import Kit, balanced, rules, spelled

ONE = "a number|one number|a whole number|an integer"
TWO = "two numbers with a comma between them|two numbers|a pair of numbers|two integers"
VALUE = "a number|one number|a value"
OUT = "just the number|only the number|digits only|the chosen number alone"
Values = Sequence[int]
BoundTest = Callable[[float, int], bool]
PairTest = Callable[[int, int], bool]


def _around(k: int) -> list[object]:
    """List numbers on both sides of k, with one decimal where k is too small for whole ones."""
    if k >= 80:
        return list(range(0, 2 * k + 1, max(1, k // 200)))
    tenths = [f"{n / 10:.1f}" for n in range(0, 20 * k, max(1, k // 8)) if n != 10 * k]
    return [*range(0, 2 * k + 1), *tenths]


# name, threshold, claim about the number, question, test
BOUNDS: tuple[tuple[str, int, str, str, BoundTest], ...] = (
    *(
        ("over", k, "the number is greater than {k}|the number is above {w}|it is more than {k}"
         "|the number exceeds {k}|the value is over {w}|input > {k}",
         "is the number greater than {k}|is it above {w}|does the number exceed {k}|is it over {w}"
         "|more than {k}", lambda n, k: n > k)
        for k in (10, 20, 30, 50, 75, 150, 200, 500, 1000)
    ),
    *(
        ("under", k, "the number is less than {k}|the number is below {w}|it is smaller than {k}"
         "|the number is under {k}|the value is lower than {w}|input < {k}",
         "is the number less than {k}|is it below {w}|is the number smaller than {k}"
         "|is it under {w}", lambda n, k: n < k)
        for k in (10, 25, 50, 60, 100, 200, 500)
    ),
    *(
        ("at_least", k, "the number is at least {k}|the number is {w} or more|it reaches {k}"
         "|the number is not below {w}|input >= {k}",
         "is the number at least {k}|is it {w} or more|does the number reach {k}",
         lambda n, k: n >= k)
        for k in (18, 40, 65, 100)
    ),
    *(
        ("at_most", k, "the number is at most {k}|the number is {w} or less"
         "|it does not go beyond {k}|the number is not above {w}|input <= {k}",
         "is the number at most {k}|is it {w} or less|does the number stay within {k}",
         lambda n, k: n <= k)
        for k in (12, 30, 90)
    ),
)  # fmt: skip
# name, threshold, label at or above it, label below it, claim for the first label
LABELS = (
    ("high_low", 50, "high", "low", "the number is 50 or more|it is at least fifty"),
    ("big_small", 100, "big", "small", "the number is 100 or more|it is at least one hundred"),
    ("pass_fail", 60, "pass", "fail", "the score is 60 or more|the mark is at least sixty"),
    ("adult_minor", 18, "adult", "minor", "the age is 18 or more|the person is at least eighteen"),
    ("warm_cold", 20, "warm", "cold", "it is 20 degrees or more|the temperature is at least "
     "twenty"),
    ("cheap_expensive", 200, "expensive", "cheap", "the price is 200 or more|it costs at least two "
     "hundred"),
    ("short_long", 30, "long", "short", "the length is 30 or more|it measures at least thirty"),
)  # fmt: skip
RANGES = ((20, 50), (50, 100), (100, 200), (30, 80), (200, 500), (40, 60))


def _bound(kit: Kit, name: str, k: int, that: str, ask: str, test: BoundTest) -> Draft:
    slots = {"k": k, "w": spelled(k)}
    return kit.yes_no(
        f"is_{name}_{k}",
        balanced(kit.rng, _around(k), lambda n: test(float(str(n)), k), 120),
        that=that.format(**slots),
        ask=ask.format(**slots),
        given=VALUE,
    )


def _labelled(kit: Kit, name: str, k: int, upper: str, lower: str, claim: str) -> Draft:
    values = balanced(kit.rng, _around(k), lambda n: float(str(n)) >= k, 120)
    return kit.label(
        name,
        [(n, upper if holds else lower) for n, holds in values],
        rule=rules(upper, lower, claim),
        given=VALUE,
    )


def _range(kit: Kit, low: int, high: int) -> Draft:
    numbers: list[object] = [n for n in range(0, 2 * high) if n not in (low, high)]
    numbers += [f"{n}.5" for n in range(0, 2 * high if high < 150 else 0)]
    return kit.yes_no(
        f"between_{low}_and_{high}",
        balanced(kit.rng, numbers, lambda n: low < float(str(n)) < high, 120),
        that=f"the number is between {low} and {high}|it lies in the range {low} to {high}"
        f"|the number is above {low} and below {high}|the value falls between {spelled(low)} "
        f"and {spelled(high)}",
        ask=f"is the number between {low} and {high}|does it lie in the range {low} to {high}"
        f"|is it above {low} and below {high}",
        given=VALUE,
    )


def _multiple(kit: Kit, k: int) -> Draft:
    top = 4 * k if k > 30 else 20 * k
    values = balanced(kit.rng, [*range(1, top), *range(k, 100 * k, k)], lambda n: n % k == 0, 100)
    return kit.yes_no(
        f"multiple_of_{k}",
        values,
        that=f"the number is divisible by {k}|{k} divides the number|it is a multiple of {k}"
        f"|the number can be divided by {spelled(k)} without remainder",
        ask=f"is the number divisible by {k}|is it a multiple of {spelled(k)}"
        f"|does {k} divide the number evenly",
        given=ONE,
    )


def _thresholds(kit: Kit) -> Iterator[Draft]:
    yield from (_bound(kit, *row) for row in BOUNDS)
    yield from (_labelled(kit, *row) for row in LABELS)
    yield from (_range(kit, low, high) for low, high in RANGES)
    yield from (_multiple(kit, k) for k in (4, 6, 7, 8, 9, 20, 25, 100))


# name, claim about one number, question, test
SINGLE: tuple[tuple[str, str, str, Callable[[int], bool]], ...] = (
    ("ends_in_zero", "the number ends in 0|its last digit is zero",
     "does the number end in 0|is the last digit zero", lambda n: n % 10 == 0),
    ("starts_with_nine", "the number starts with 9|its first digit is nine",
     "does the number start with 9|is the first digit nine", lambda n: str(n)[0] == "9"),
    *(
        (f"contains_{d}", f"the number contains the digit {d}|there is a {spelled(d)} among its "
         f"digits|a {d} occurs in the number", f"does the number contain a {d}|is there a "
         f"{spelled(d)} among the digits|does {d} occur in the number",
         lambda n, d=d: str(d) in str(n))
        for d in (0, 3, 4, 7)
    ),
    ("has_two_digits", "the number has exactly two digits|it is a two-digit number",
     "does the number have exactly two digits|is it a two-digit number", lambda n: 9 < n < 100),
    ("has_three_digits", "the number has exactly three digits|it is a three-digit number",
     "does the number have exactly three digits|is it a three-digit number",
     lambda n: 99 < n < 1000),
    ("is_palindrome", "the number reads the same backwards|the number is a palindrome",
     "does the number read the same backwards|is the number a palindrome",
     lambda n: str(n) == str(n)[::-1]),
    ("repeated_digit", "a digit occurs more than once in the number|two of its digits are equal",
     "does any digit occur more than once|are two of the digits equal",
     lambda n: len(set(str(n))) < len(str(n))),
)  # fmt: skip


def _single(kit: Kit) -> Iterator[Draft]:
    rng = kit.rng
    mixed = [*range(10, 1000), *rng.sample(range(1000, 10000), 600)]
    for name, that, ask, test in SINGLE:
        values = balanced(rng, mixed, test, 120)
        yield kit.yes_no(name, values, that=that, ask=ask, given=ONE)
    signed = balanced(rng, range(-200, 201), lambda n: n < 0, 120)
    yield kit.yes_no(
        "is_negative",
        signed,
        that="the number is negative|the number is below zero|it has a minus sign",
        ask="is the number negative|is it below zero|does it have a minus sign",
        given=ONE,
    )


# name, label for first above second, below, equal (empty: never equal), what is named
RELATIONS = (
    ("first_second", "first", "second", "", "which of the two numbers is larger"),
    ("second_first", "second", "first", "", "which of the two numbers is smaller"),
    ("win_loss_draw", "win", "loss", "draw", "the result for the side whose score comes first"),
    ("profit_loss", "profit", "loss", "", "the outcome, given the income and then the costs"),
)  # fmt: skip


def _relations(kit: Kit) -> Iterator[Draft]:
    rng = kit.rng
    for name, above, below, equal, topic in RELATIONS:
        rows: list[tuple[object, object]] = []
        for i in range(300):
            a, b = rng.sample(range(0, 60 if i % 2 else 300), 2)
            if equal and i % 3 == 0:
                a = b
            rows.append((f"{a}, {b}", above if a > b else below if a < b else equal))
        ending = f", {equal} if they are equal" if equal else ""
        choices = f"{above}, {below} or {equal}" if equal else f"{above} or {below}"
        forms = (
            "{topic}: {above} if the first number is larger, {below} if it is smaller{ending}",
            "{topic} ({choices})",
            "{choices}, that is {topic}",
            "{above} if first > second, {below} if first < second{ending}",
            "{above} when the first of the two is the larger one, {below} otherwise"
            if not equal
            else "{choices}, comparing the first number to the second",
        )
        yield kit.label(
            name,
            rows,
            rule="|".join(
                form.format(topic=topic, above=above, below=below, ending=ending, choices=choices)
                for form in forms
            ),
            given=TWO,
        )


# name, claim about two numbers, question, test
PAIR_TESTS: tuple[tuple[str, str, str, PairTest], ...] = (
    ("are_equal", "both numbers are equal|the two numbers are the same",
     "are both numbers equal|are the two numbers the same", lambda a, b: a == b),
    ("follows_directly", "the second number is one more than the first|the second follows directly "
     "after the first", "is the second number one more than the first|does the second come right "
     "after the first", lambda a, b: b == a + 1),
    ("is_double", "the second number is twice the first|the second doubles the first",
     "is the second number twice the first|is the second the double of the first",
     lambda a, b: b == 2 * a),
    ("sum_over_50", "the sum of the numbers is greater than 50|the two add up to more than fifty",
     "is the sum greater than 50|do the two add up to more than fifty", lambda a, b: a + b > 50),
    ("differ_over_10", "the numbers differ by more than 10|more than ten lies between the two",
     "do the numbers differ by more than 10|is the distance greater than ten",
     lambda a, b: abs(a - b) > 10),
)  # fmt: skip


def _pair_test(kit: Kit, name: str, that: str, ask: str, test: PairTest) -> Draft:
    rng = kit.rng
    rows: list[tuple[int, int]] = []
    for _ in range(500):
        a, b = rng.randint(1, 60), rng.randint(1, 60)
        # Related seconds make sure that every claim holds often enough.
        rows.append((a, rng.choice((b, b, a, a + 1, 2 * a, a + 10, a + 2))))
    values = balanced(rng, rows, lambda row: test(*row), 120)
    return kit.yes_no(
        name,
        [(f"{a}, {b}", holds) for (a, b), holds in values],
        that=that,
        ask=ask,
        given=TWO,
    )


# name, length, rule, do, what
PICKS: tuple[tuple[str, int, Callable[[Values], object], str, str], ...] = (
    *(
        (f"closest_to_{k}", 3, lambda v, k=k: min(v, key=lambda n: abs(n - k)),
         f"pick the number closest to {k}|choose whichever number is nearest to {spelled(k)}",
         f"the number closest to {k}|the value nearest to {spelled(k)}"
         f"|the number with the least distance from {k}")
        for k in (20, 30, 50, 100, 200)
    ),
    ("farthest_from_50", 3, lambda v: max(v, key=lambda n: abs(n - 50)),
     "pick the number farthest from 50|choose whichever number is least near fifty",
     "the number farthest from 50|the number with the largest distance from fifty"),
    ("third_largest_of_five", 5, lambda v: sorted(v)[-3],
     "pick the third largest of the five numbers|find the number in third place by size, of 5",
     "the third largest of five numbers|the 3rd highest of the 5 values"),
    ("second_smallest_of_five", 5, lambda v: sorted(v)[1],
     "pick the second smallest of the five numbers|find the next after the lowest of 5",
     "the second smallest of five numbers|the 2nd lowest of the 5 values"),
    ("min_and_max", 4, lambda v: f"{min(v)}, {max(v)}",
     "give the smallest and the largest of four numbers, with a comma|write minimum, then maximum",
     "the minimum and the maximum, comma-separated|the lowest number, a comma, the highest"),
    ("remove_largest", 3, lambda v: ", ".join(str(n) for n in v if n != max(v)),
     "remove the largest of the three numbers, keep the order|drop the maximum from the list of 3",
     "the three numbers without the largest, order kept|the list of three minus its maximum"),
    ("swap_two_numbers", 2, lambda v: f"{v[1]}, {v[0]}",
     "swap the two numbers|write the second number first, then the first, with a comma",
     "the two numbers in swapped order|second number, comma, first number"),
    ("count_over_50", 4, lambda v: sum(n > 50 for n in v),
     "count how many of the four numbers are greater than 50|tally the numbers above fifty",
     "the count of numbers over 50|how many of the numbers exceed fifty"),
    ("only_even", 4, lambda v: next(n for n in v if n % 2 == 0),
     "pick the only even number|find the one number divisible by two",
     "the only even number in the list|the one number that is not odd"),
    ("only_odd", 4, lambda v: next(n for n in v if n % 2),
     "pick the only odd number|find the one number that is not even",
     "the only odd number in the list|the one number not divisible by two"),
    ("only_three_digits", 4, lambda v: next(n for n in v if n > 99),
     "pick the only number with three digits|find the one three-digit number",
     "the only three-digit number in the list|the one number of 3 digits"),
    ("only_negative", 4, lambda v: next(n for n in v if n < 0),
     "pick the only negative number|find the one number below zero",
     "the only negative number in the list|the one number with a minus sign"),
    ("only_multiple_of_ten", 4, lambda v: next(n for n in v if n % 10 == 0),
     "pick the only multiple of ten|find the one number that ends in zero",
     "the only multiple of 10 in the list|the one number ending in 0"),
    ("larger_or", 2, max, "pick the larger number|copy whichever number is bigger",
     "the larger of the two numbers joined by or|the bigger number"),
    ("smaller_or", 2, min, "pick the smaller number|copy whichever number is lower",
     "the smaller of the two numbers joined by or|the lower number"),
)  # fmt: skip


def _drawn(rng: random.Random, name: str, length: int) -> list[int]:
    """Draw a list that suits the task: distinct, or with exactly one odd one out."""
    high = int(name.rsplit("_", 1)[1]) * 2 if name.startswith("closest") else 120
    if name.startswith("only"):
        one, rest = {
            "only_even": (range(2, 100, 2), range(1, 100, 2)),
            "only_odd": (range(1, 100, 2), range(2, 100, 2)),
            "only_three_digits": (range(100, 1000), range(1, 100)),
            "only_negative": (range(-99, 0), range(1, 100)),
            "only_multiple_of_ten": (range(10, 300, 10), [n for n in range(1, 300) if n % 10]),
        }[name]
        values = [rng.choice(one), *rng.sample(list(rest), length - 1)]
    else:
        return rng.sample(range(0, high + 1), length)
    rng.shuffle(values)
    return values


def _picks(kit: Kit) -> Iterator[Draft]:
    for name, length, rule, do, what in PICKS:
        rows = [_drawn(kit.rng, name, length) for _ in range(320)]
        for k in (20, 30, 50, 100, 200):
            if name in (f"closest_to_{k}", f"farthest_from_{k}"):
                # Two numbers equally far away would leave the answer open.
                rows = [row for row in rows if len({abs(n - k) for n in row}) == length]
        joint = " or " if name.endswith("_or") else ", "
        count = spelled(length)
        yield kit.result(
            name,
            [(joint.join(map(str, row)), rule(row)) for row in rows],
            do=do,
            what=what,
            given="two numbers joined by or"
            if joint == " or "
            else f"{count} numbers|{count} numbers separated by commas|a list of {count} numbers",
            out="the answer alone" if not str(rule(rows[0])).isdigit() else OUT,
        )


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the wider comparison tasks."""
    kit = Kit(family="comparison", rng=rng)
    yield from _thresholds(kit)
    yield from _single(kit)
    yield from _relations(kit)
    yield from (_pair_test(kit, *row) for row in PAIR_TESTS)
    yield from _picks(kit)
