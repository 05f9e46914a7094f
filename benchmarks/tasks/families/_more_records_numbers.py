"""Family "formats" widened: numbers written with other marks, bases, paddings and rounding."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families._more_records_text import task

COUNT = 300
Form = Callable[[int], object]


def _cents(n: int) -> str:
    return f"{n // 100}.{n % 100:02d}"


def _tenths(n: int) -> str:
    return f"{n // 10}.{n % 10}"


def _base(n: int, base: int) -> str:
    digits = ""
    while n:
        n, rest = divmod(n, base)
        digits = f"{rest}{digits}"
    return digits


def _grouped(mark: str) -> Form:
    return lambda n: f"{n:,}".replace(",", mark)


WHOLE = "a whole number|an integer in digits"
LARGE = range(1000, 10_000_000)
# name, numbers, input, output, given, what, out
ROWS: tuple[tuple[str, range, Form, Form, str, str, str], ...] = (
    ("apostrophe_separators", LARGE, int, _grouped("'"), WHOLE,
     "the number with apostrophes as thousands separators|the digits in groups of three, "
     "apostrophes between", "digits with apostrophes"),
    ("dot_separators", LARGE, int, _grouped("."), WHOLE,
     "the number with dots as thousands separators|the digits in groups of three, dots between",
     "digits with dots"),
    ("underscore_separators", LARGE, int, _grouped("_"), WHOLE,
     "the number with underscores as thousands separators|the digits in groups of three, "
     "underscores between", "digits with underscores"),
    ("remove_dot_separators", LARGE, _grouped("."), int, "a number with dots between the thousands",
     "the number without its dots|the plain digits, dots removed", "digits only"),
    ("remove_space_separators", LARGE, _grouped(" "), int,
     "a number with spaces between the thousands",
     "the number without its spaces|the plain digits, spaces removed", "digits only"),
    ("commas_to_spaces", LARGE, _grouped(","), _grouped(" "), "a number with thousands commas",
     "the number with spaces instead of its commas|the digits, every comma turned into a space",
     "digits with spaces"),
    ("commas_to_dots", LARGE, _grouped(","), _grouped("."), "a number with thousands commas",
     "the number with dots instead of its commas|the digits, every comma turned into a dot",
     "digits with dots"),
    ("decimal_comma_to_point", range(100, 30000), lambda n: _cents(n).replace(".", ","), _cents,
     "a number with a decimal comma", "the number with a decimal point instead of the comma|the "
     "number in English notation, with a point", "digits with one point"),
    ("zero_pad_2", range(0, 100), int, lambda n: f"{n:02d}", WHOLE,
     "the number padded with zeros to two digits|the number, at least two digits wide",
     "two digits"),
    ("zero_pad_6", range(1, 1_000_000), int, lambda n: f"{n:06d}", WHOLE,
     "the number padded with zeros to six digits|the number, six digits wide with leading zeros",
     "six digits"),
    ("to_octal", range(8, 512), int, lambda n: f"{n:o}", WHOLE,
     "the number in base eight|the octal form of the number, no prefix", "octal digits"),
    ("from_octal", range(8, 512), lambda n: f"{n:o}", int, "an octal number",
     "the octal number in base ten|the decimal value of the base-8 digits", "digits in base ten"),
    ("to_base_three", range(3, 243), int, lambda n: _base(n, 3), WHOLE,
     "the number in base three|the ternary form of the number", "the digits 0, 1 and 2"),
    ("to_base_four", range(4, 256), int, lambda n: _base(n, 4), WHOLE,
     "the number in base four|the base-4 form of the number", "digits from 0 to 3"),
    ("add_percent", range(1, 500), int, lambda n: f"{n}%", WHOLE,
     "the number followed by a percent sign|the number with % behind it", "a number and %"),
    ("percent_word", range(1, 500), lambda n: f"{n}%", lambda n: f"{n} percent", "a percentage",
     "the percentage with the word percent instead of the sign|the number, a blank and percent",
     "a number and the word percent"),
    ("percent_to_fraction", range(1, 100), lambda n: f"{n}%", lambda n: f"{n}/100",
     "a percentage", "the percentage over 100, not reduced|the fraction with denominator 100 for "
     "the percentage", "a number, slash, 100"),
    ("one_decimal", range(1, 2000), int, lambda n: f"{n}.0", WHOLE,
     "the number with .0 at its end|the whole number with one decimal place", "a number ending in "
     ".0"),
    ("two_decimals", range(1, 3000), _tenths, lambda n: f"{_tenths(n)}0",
     "a number with one decimal", "the number with two decimal places, a 0 added|the same value "
     "with a zero as second decimal", "a number with two decimals"),
    ("cut_one_decimal", range(100, 30000), _cents, lambda n: _cents(n)[:-1],
     "a number with two decimals", "the number cut off after its first decimal|the number without "
     "its last decimal digit, no rounding", "a number with one decimal"),
    ("round_to_whole", range(100, 20000), _cents, lambda n: (n + 50) // 100,
     "a number with two decimals", "the number rounded to the nearest whole number, .50 up|the "
     "closest integer, halves rounded up", "digits only"),
    ("round_up_to_whole", range(100, 20000), _cents, lambda n: (n + 99) // 100,
     "a number with two decimals", "the number rounded up to a whole number|the smallest integer "
     "not below the number", "digits only"),
    ("thousands_with_k", range(1, 500), lambda n: n * 1000, lambda n: f"{n}k",
     "a number of full thousands", "the number with k for the thousands|the thousands followed by "
     "k", "digits and k"),
    ("k_to_number", range(1, 500), lambda n: f"{n}k", lambda n: n * 1000,
     "a number with k for thousand", "the number with three zeros instead of k|the full number "
     "that the k form stands for", "digits only"),
    ("millions_to_number", range(1, 300), lambda n: f"{n} million", lambda n: n * 1_000_000,
     "a number followed by million", "the full number in digits, without separators|the number "
     "with six zeros instead of million", "digits only"),
    ("plus_sign", range(1, 1000), int, lambda n: f"+{n}", WHOLE,
     "the number with a plus sign in front|a plus sign and the number", "+ and digits"),
    ("drop_minus", range(1, 1000), lambda n: -n, int, "a negative number",
     "the number without its minus sign|the absolute value", "digits only"),
    ("accounting_negative", range(1, 1000), lambda n: -n, lambda n: f"({n})", "a negative number",
     "the number in parentheses instead of the minus sign|the amount in accounting style, brackets "
     "for minus", "digits in parentheses"),
)  # fmt: skip


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks that rewrite one number."""
    for name, span, read, write, given, what, out in ROWS:
        numbers = rng.sample(span, min(COUNT, len(span)))
        if span is LARGE:  # as many short numbers as long ones
            numbers = [n // 10 ** rng.randint(0, 3) for n in numbers]
            numbers = [n for n in numbers if n >= 1000]
        elif name == "zero_pad_6":
            numbers = [max(1, n // 10 ** rng.randint(0, 4)) for n in numbers]
        rows = [(read(n), write(n)) for n in numbers]
        yield task(rng, f"formats_{name}", "formats", rows, what=what, given=given, out=out)
