"""Families "sequences", "roman" and "number_words", widened: steps, numerals, spelled numbers."""

from __future__ import annotations

import calendar
import random
from collections.abc import Callable, Iterator, Sequence
from string import ascii_lowercase, ascii_uppercase

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families import _more_number_words
from benchmarks.tasks.families._more_numbers_text import Kit, balanced, spelled

ONE = "a number|one number|a whole number|an integer"
ROW = "a number sequence|a row of numbers|the start of a number series|numbers in sequence"
OUT = "just the number|only the number|digits only|one number"
MONTHS = tuple(calendar.month_name)[1:]
Row = Sequence[object]


def _row(values: Row) -> str:
    return ", ".join(map(str, values))


def _progressions(kit: Kit) -> Iterator[Draft]:
    """Yield series with one fixed gap, rows of three or four terms."""
    rng = kit.rng
    for step in (4, 6, 7, 8, 9, 11, 15, 20, 25, 50, 100, -2, -3, -4, -10, -20, -100):
        size = abs(step)
        rows = []
        for i in range(260):
            start = rng.randint(0, 150) if step > 0 else rng.randint(5 * size, 5 * size + 200)
            rows.append([start + j * step for j in range(4 + i % 2)])
        w = spelled(size)
        if step > 0:
            name = f"step_{size}"
            gap = (
                f"going up by {size}|rising in steps of {w}|that adds {size} each time"
                f"|counting up in {size}s|increasing by {w}"
            )
        else:
            name = f"step_down_{size}"
            gap = (
                f"going down by {size}|falling in steps of {w}|that subtracts {size} each time"
                f"|counting down in {size}s|decreasing by {w}"
            )
        gaps = gap.split("|")
        yield kit.result(
            name,
            [(_row(row[:-1]), row[-1]) for row in rows],
            do="|".join(
                f"{verb} {g}"
                for g in gaps
                for verb in ("continue the sequence", "write the next number of the series")
            ),
            what="|".join(
                f"{noun} {g}"
                for g in gaps
                for noun in ("the next term of the sequence", "the number that follows in a row")
            ),
            given=ROW,
            out=OUT,
        )


def _tripled(a: int) -> list[object]:
    return [a, 3 * a, 9 * a, 27 * a]


def _halved(a: int) -> list[object]:
    return [8 * a, 4 * a, 2 * a, a]


def _tenfold(a: int) -> list[object]:
    return [a, 10 * a, 100 * a, 1000 * a]


def _growing(a: int) -> list[object]:
    return [a, a + 1, a + 3, a + 6, a + 10]


def _summed(a: int) -> list[object]:
    b = a // 10 + 1
    a = a % 10 + 1
    return [a, b, a + b, a + 2 * b, 2 * a + 3 * b]


def _alternating(a: int) -> list[object]:
    b = a * 7 % 31 + 40
    return [a, b, a, b, a]


def _tenths(a: int) -> list[object]:
    return [f"{n // 10}.{n % 10}" for n in range(a, a + 4)]


def _halves(a: int) -> list[object]:
    return [f"{n // 2}.{n % 2 * 5}" for n in range(a, a + 4)]


def _spelled_row(a: int) -> list[object]:
    return [spelled(n) for n in range(a, a + 4)]


def _spelled_down(a: int) -> list[object]:
    return [spelled(n) for n in range(a + 3, a - 1, -1)]


def _spelled_tens(a: int) -> list[object]:
    return [spelled(n) for n in range(a, a + 31, 10)]


# name, row, kind of row, what kind of answer
PATTERNS: tuple[tuple[str, Callable[[int], list[object]], str, str], ...] = (
    ("tripling", _tripled, "in which every number is three times the one before|that triples each "
     "time|multiplying by 3 at every step", OUT),
    ("halving", _halved, "in which every number is half the one before|that halves each time"
     "|dividing by 2 at every step", OUT),
    ("tenfold", _tenfold, "in which every number is ten times the one before|multiplying by 10 at "
     "every step", OUT),
    ("growing_gaps", _growing, "whose gaps grow by one: +1, +2, +3 and so on|adding 1, then 2, "
     "then 3 and so on", OUT),
    ("sum_of_last_two", _summed, "in which each number is the sum of the two before|adding the two "
     "latest numbers, as Fibonacci did", OUT),
    ("alternating", _alternating, "in which two numbers alternate|that switches between two "
     "numbers|repeating two numbers in turn", OUT),
    ("tenths", _tenths, "of decimals rising by 0.1|going up in tenths", "one decimal number"),
    ("halves", _halves, "of decimals rising by 0.5|going up in halves", "one decimal number"),
    ("number_words", _spelled_row, "of number words counting up|of spelled-out numbers going up by "
     "one", "a number word"),
    ("number_words_backward", _spelled_down, "of number words counting down|of spelled-out numbers "
     "going down by one", "a number word"),
    ("number_words_tens", _spelled_tens, "of number words counting up by ten|of spelled-out "
     "numbers going up in tens", "a number word"),
)  # fmt: skip


def _patterns(kit: Kit) -> Iterator[Draft]:
    for name, make, kind, out in PATTERNS:
        rows = [make(a) for a in range(1, 141)]
        kinds = kind.split("|")
        yield kit.result(
            f"continue_{name}",
            [(_row(row[:-1]), row[-1]) for row in rows],
            do="|".join(
                f"{verb} {k}"
                for k in kinds
                for verb in ("continue the sequence", "give the next entry of the series")
            ),
            what="|".join(
                f"{noun} {k}"
                for k in kinds
                for noun in ("the next term of the sequence", "the term that comes next in a row")
            ),
            given="the start of a sequence|the first terms of the sequence|a row to be continued",
            out=out,
        )


def _after(n: int, step: int, rest: int = 0) -> int:
    return n + (rest - n - 1) % step + 1


def _before(n: int, step: int) -> int:
    return (n - 1) // step * step


# name, rule, lowest number, do, what
STEPS: tuple[tuple[str, Callable[[int], object], int, str, str], ...] = (
    *(
        (f"next_multiple_of_{k}", lambda n, k=k: _after(n, k), 1,
         f"find the next multiple of {k} above the number|go up to the first multiple of "
         f"{spelled(k)} after the number",
         f"the next multiple of {k}, always larger than the number|the smallest multiple of "
         f"{spelled(k)} above it|the first number above it that {k} divides")
        for k in (3, 4, 20, 25, 50, 1000)
    ),
    *(
        (f"previous_multiple_of_{k}", lambda n, k=k: _before(n, k), k + 1,
         f"find the last multiple of {k} below the number|go down to the nearest multiple of "
         f"{spelled(k)} before the number",
         f"the previous multiple of {k}, always smaller than the number|the largest multiple of "
         f"{spelled(k)} below it")
        for k in (4, 100)
    ),
    ("previous_odd", lambda n: n - 2 + (n + 1) % 2, 2,
     "find the odd number just below|go down to the closest odd number under it",
     "the previous odd number, always smaller than the input|the largest odd number below it"),
    *(
        (f"next_ending_in_{d}", lambda n, d=d: _after(n, 10, d), 1,
         f"find the next number that ends in {d}|count up to the first later number whose last "
         f"digit is {spelled(d)}",
         f"the next number ending in {d}, always larger than the input|the smallest number above "
         f"it with last digit {spelled(d)}")
        for d in (1, 3, 7, 9)
    ),
    ("neighbours", lambda n: f"{n - 1}, {n + 1}", 2,
     "give the number before and the number after, with a comma|write both neighbours of the "
     "number, smaller first, with a comma",
     "the previous and the next number, comma-separated|n - 1, a comma and n + 1"),
    ("next_three_numbers", lambda n: f"{n + 1}, {n + 2}, {n + 3}", 1,
     "count on for three more numbers, with commas|write the three numbers that follow, separated "
     "by commas",
     "the next three whole numbers, comma-separated|the three numbers after it, with commas"),
    ("three_numbers_down", lambda n: f"{n - 1}, {n - 2}, {n - 3}", 4,
     "count down for three more numbers, with commas|write the three numbers before it, going "
     "backwards, separated by commas",
     "the previous three whole numbers in falling order, comma-separated"),
)  # fmt: skip


def _steps(kit: Kit) -> Iterator[Draft]:
    for name, rule, low, do, what in STEPS:
        high = 9000 if name.endswith("1000") else 500
        values = kit.rng.sample(range(low, high), 240)
        out = "numbers separated by commas" if "n + 1" in what or "three" in name else OUT
        yield kit.result(name, [(n, rule(n)) for n in values], do=do, what=what, given=ONE, out=out)
    between = [(n, n + 2) for n in range(0, 240)]
    yield kit.result(
        "number_between",
        [(f"{a}, {b}", a + 1) for a, b in between],
        do="give the whole number between the two|name the number that lies between both",
        what="the whole number between the two numbers|the number in between",
        given="two numbers that are two apart|two numbers",
        out=OUT,
    )


LETTER_FRAMES = ("{x}", "letter {x}", "the letter {x}", "({x})", "{x}.")


def _letters(kit: Kit) -> Iterator[Draft]:
    """Yield letters some places on, rows of letters with gaps, and months further on."""
    for step in (3, 4, -2, -3):
        count, way = spelled(abs(step)), "after" if step > 0 else "before"
        move = "forward" if step > 0 else "back"
        examples = [
            (frame.format(x=abc[i]), abc[i + step])
            for abc in (ascii_lowercase, ascii_uppercase)
            for frame in LETTER_FRAMES
            for i in range(26)
            if 0 <= i + step < 26
        ]
        yield kit.result(
            f"letter_{count}_{way}",
            examples,
            do=f"go {count} letters {move} in the alphabet, same case|find the letter {abs(step)} "
            f"places {way} the given one, keeping its case|move {move} by {count} letters",
            what=f"the letter {count} places {way} it in the alphabet, same case"
            f"|the letter that comes {abs(step)} {way} it, case kept",
            given="a letter of the alphabet|one letter",
            out="one letter in the same case",
        )
    for name, step, gap in (
        ("skip_two", 3, "that skips two letters each time|moving on three places per letter"),
        ("skip_three", 4, "that skips three letters each time|moving on four places per letter"),
        ("backward_skip_one", -2, "going backwards and skipping one letter each time"
         "|moving back two places per letter"),
    ):  # fmt: skip
        rows = [
            [abc[i + k * step] for k in range(length + 1)]
            for abc in (ascii_lowercase, ascii_uppercase)
            for length in (2, 3, 4)
            for i in range(26)
            if 0 <= i + length * step < 26
        ]
        first, second = gap.split("|")
        yield kit.result(
            f"letters_{name}",
            [(_row(row[:-1]), row[-1]) for row in rows],
            do=f"continue the row of letters {first}|write the next letter of a series {second}",
            what=f"the next letter of the row {first}|the letter that follows in a series {second}",
            given="letters separated by commas|a row of letters",
            out="one letter in the same case",
        )
    frames = ("{x}", "in {x}", "It is {x} now.", "early {x}", "We met in {x}.", "{x} sales",
              "the month of {x}", "Her birthday is in {x}.", "last {x}")  # fmt: skip
    for step in (4, 5, 6, -3, -4):
        count, way = spelled(abs(step)), "later" if step > 0 else "earlier"
        yield kit.result(
            f"month_{count}_{way}",
            [
                (f.format(x=x), MONTHS[(i + step) % 12])
                for f in frames
                for i, x in enumerate(MONTHS)
            ],
            do=f"name the month that is {count} months {way}|go {abs(step)} months "
            f"{'on' if step > 0 else 'back'} from the month mentioned and name that month",
            what=f"the month {count} months {way}|the month that comes {abs(step)} months {way} "
            f"than the one mentioned",
            given="a month, alone or in a short phrase|a text with a month",
            out="the full month name, capitalised",
        )


def _roman(n: int) -> str:
    parts = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
             (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip
    text = ""
    for value, letters in parts:
        text += letters * (n // value)
        n %= value
    return text


SMALL = (*range(1, 120), *range(125, 400, 5))
THINGS = ("Chapter", "Part", "Volume", "Book", "Act", "Section")
KINGS = ("Louis", "Henry", "Charles", "Philip", "Edward", "Pope John", "Gregory", "Alfonso")
NUMERAL = "a Roman numeral|one Roman numeral"
# name, examples, do, what, given, out
ROMAN: tuple[tuple[str, list[tuple[object, object]], str, str, str, str], ...] = (
    ("plus_ten", [(_roman(n), _roman(n + 10)) for n in SMALL],
     "add ten to the Roman numeral, staying in Roman numerals|increase the numeral by X",
     "the Roman numeral that is ten higher|the numeral plus X, in Roman form", NUMERAL,
     "a Roman numeral in capitals"),
    ("minus_ten", [(_roman(n), _roman(n - 10)) for n in SMALL if n > 10],
     "subtract ten from the Roman numeral, staying in Roman numerals|lower the numeral by X",
     "the Roman numeral that is ten lower|the numeral minus X, in Roman form", NUMERAL,
     "a Roman numeral in capitals"),
    ("double", [(_roman(n), _roman(2 * n)) for n in range(1, 101)],
     "double the Roman numeral, staying in Roman numerals|multiply the numeral by II",
     "the double of the Roman numeral, as a Roman numeral|twice the numeral in Roman form",
     NUMERAL, "a Roman numeral in capitals"),
    ("lower_case_from", [(_roman(n).lower(), n) for n in SMALL],
     "turn the small-letter Roman numeral into digits|read the lower-case Roman page number",
     "the number for the lower-case Roman numeral|the value of the small Roman numeral, in digits",
     "a Roman numeral in small letters", OUT),
    ("lower_case_to", [(n, _roman(n).lower()) for n in SMALL],
     "write the number as a lower-case Roman numeral|turn digits into small Roman numerals",
     "the Roman numeral in small letters|the number in lower-case Roman form, as on preface pages",
     ONE, "a Roman numeral in lower case"),
    ("heading_to_digits",
     [(f"{t} {_roman(n)}", f"{t} {n}") for t in THINGS for n in range(1, 41)],
     "replace the Roman numeral in the heading by digits|write the heading with an ordinary number",
     "the heading with digits instead of the Roman numeral", "a heading with a Roman numeral",
     "the heading word and a number in digits"),
    ("heading_from_digits",
     [(f"{t} {n}", f"{t} {_roman(n)}") for t in THINGS for n in range(1, 41)],
     "replace the number in the heading by a Roman numeral|write the heading with a Roman numeral",
     "the heading with a Roman numeral instead of digits", "a heading with a number",
     "the heading word and a Roman numeral"),
    ("ruler_number", [(f"{k} {_roman(n)}", n) for k in KINGS for n in range(1, 24)],
     "give the ruler's number in digits|turn the numeral after the ruler's name into digits, "
     "without the name", "the number of the king or pope in digits|the value of the numeral after "
     "the name, no name", "a ruler's name with a Roman numeral", OUT),
    ("ordinal_suffix", [(_roman(n), f"{n}{_more_number_words.suffix(n)}") for n in SMALL],
     "write the Roman numeral as an ordinal with digits and suffix|turn it into digits plus st, "
     "nd, rd or th", "the ordinal in digits and suffix for the Roman numeral|the numeral as an "
     "ordinal with st, nd, rd or th", NUMERAL, "digits followed by st, nd, rd or th"),
    ("ordinal_word", [(_roman(n), _more_number_words.ordinal(n)) for n in SMALL],
     "write the Roman numeral as an English ordinal word|spell out its rank",
     "the English ordinal word for the Roman numeral|the rank named by the numeral, in words",
     NUMERAL, "a lower-case ordinal word"),
    ("range_to_digits",
     [(f"{_roman(a)}-{_roman(a + b)}", f"{a}-{a + b}") for a in range(1, 41) for b in (2, 5, 9)],
     "write the range of Roman numerals with digits|turn both Roman numerals into digits, keep "
     "the hyphen", "the range in digits with a hyphen|the same range with ordinary numbers",
     "a range of Roman numerals with a hyphen", "two numbers joined by a hyphen"),
)  # fmt: skip


def _roman_over(kit: Kit, k: int) -> Draft:
    rows = balanced(kit.rng, range(1, 2 * k + 1), lambda n: n > k, 100)
    return kit.yes_no(
        f"over_{k}",
        [(_roman(n), holds) for n, holds in rows],
        that=f"the Roman numeral is greater than {k}|the numeral is worth more than "
        f"{spelled(k)}|the numeral stands above {_roman(k)}",
        ask=f"is the Roman numeral greater than {k}|is the numeral worth more than "
        f"{spelled(k)}|does the numeral exceed {_roman(k)}",
        given=NUMERAL,
    )


def _romans(kit: Kit) -> Iterator[Draft]:
    for name, examples, do, what, given, out in ROMAN:
        yield kit.result(name, examples, do=do, what=what, given=given, out=out)
    yield from (_roman_over(kit, k) for k in (40, 50, 100))


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the wider tasks about sequences, Roman numerals and number words."""
    sequences = Kit(family="sequences", rng=rng)
    yield from _progressions(sequences)
    yield from _patterns(sequences)
    yield from _steps(sequences)
    yield from _letters(sequences)
    yield from _romans(Kit(family="roman", rng=rng))
    yield from _more_number_words.build(rng)
