"""Grids of number tasks: one kind of question over many constants, digits, labels and places."""

from __future__ import annotations

import calendar
import random
from collections.abc import Callable, Iterator, Sequence
from string import ascii_lowercase, ascii_uppercase

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families import _grid_numbers_compare, _grid_numbers_forms
from benchmarks.tasks.families._grid_numbers_text import CALC, PICK, SHIFT, TEST, split, task
from benchmarks.tasks.families._more_numbers_text import spelled

ONE = "a number|a whole number|an integer|a number in digits|one number"
OUT = "just the number|only digits|a bare number|the number alone|a plain number"
Rows = list[tuple[object, object]]


def _plus(k: int) -> Rows:
    return [(n, n + k) for n in range(131)]


def _minus(k: int) -> Rows:
    return [(n, n - k) for n in range(k, k + 131)]


def _times(k: int) -> Rows:
    return [(n, n * k) for n in range(1, 91)]


def _over(k: int) -> Rows:
    return [(n * k, n) for n in range(1, 91)]


def _up_to(k: int) -> Rows:
    return [(n, k - n) for n in range(k + 1)]


# Even constants are left out of "nearest" where whole numbers could lie half-way.
def _nearest(k: int) -> Rows:
    return [
        (n, (n + k // 2) // k * k)
        for n in range(1, max(8 * k, 150), max(1, k // 20))
        if 2 * n % k or n % k == 0
    ]


def _floor(k: int) -> Rows:
    return [(n, n // k * k) for n in range(k, max(9 * k, 150), max(1, k // 20))]


def _ceiling(k: int) -> Rows:
    return [(n, -(-n // k) * k) for n in range(1, 9 * k, max(1, k // 23))]


# name, constants, rows, do, what, short; {k} is the constant in digits, {w} in words
OPERATIONS: tuple[tuple[str, tuple[int, ...], Callable[[int], Rows], str, str, str], ...] = (
    ("plus", (14, 16, 17, 18, 19, 21, 22, 24, 35, 60, 80, 120), _plus,
     "add {k} to it|raise it by {w}|put {w} on top of it|increase it by {k}|count {w} further"
     "|make it {k} bigger|bump it up by {k}",
     "the number plus {k}|{w} more than the number|the total of the number and {k}|the input "
     "raised by {w}|the number that is {k} larger|the number with {w} added",
     "+ {k}|plus {w}|n + {k}|number + {k}|{k} more|add {w}"),
    ("minus", (13, 14, 16, 17, 18, 21, 22, 35, 40, 60), _minus,
     "take {k} off it|lower it by {w}|count {w} back|subtract {k} from it|reduce it by {k}"
     "|make it {w} smaller|knock {k} off it",
     "the number minus {k}|{w} less than the number|the number lowered by {k}|what remains of the "
     "input without {w}|the number that is {k} smaller",
     "- {k}|minus {w}|n - {k}|number - {k}|{k} less|subtract {w}"),
    ("times", (12, 15, 25, 30, 60, 200), _times,
     "multiply it by {k}|take it {w} times|make it {k} times as large|form its product with {w}"
     "|count it {k} times over",
     "the number times {k}|{w} times the number|the product of {k} and the number|the number taken "
     "{w} times|the {k}-fold value",
     "x {k}|times {w}|n * {k}|number x {k}|multiply by {w}|{k} times it"),
    ("divided_by", (7, 8, 9, 12, 30, 50, 1000), _over,
     "divide it by {k}|split it into {w} equal shares and name one|find how many {k}s are in it"
     "|share it evenly among {w}",
     "the number divided by {k}|how often {k} goes into the number"
     "|the number split by {w}|the quotient of the number and {k}",
     ": {k}|divided by {w}|n / {k}|number / {k}|divide by {w}"),
    ("missing_to", (70, 120, 150), _up_to,
     "say how much is missing to {k}|subtract it from {w}|fill it up to {k} and name the gap"
     "|find what it lacks to make {w}",
     "{k} minus the number|the gap between the number and {w}|what has to be added to reach {k}"
     "|the distance up to {w}",
     "{k} - n|{w} minus it|how far to {k}|missing to {w}"),
    ("nearest", (5, 20, 25, 200), _nearest,
     "round it to the nearest {k}|round it to the closest multiple of {w}|move it to whichever "
     "multiple of {k} is nearest",
     "the multiple of {k} nearest to it|the number rounded to the nearest {w}|the closest number "
     "that {k} divides",
     "nearest {k}|round to {k}s, up or down|closest multiple of {k}|to the nearest {w}"),
    ("down_to_multiple", (5, 20, 50), _floor,
     "round it down to a multiple of {k}|go down to the last multiple of {w}, staying if it is one"
     "|cut it down to full {k}s",
     "the largest multiple of {k} not above it|the number rounded down to a multiple of {w}"
     "|the full {k}s in it, as a number",
     "round down, step {k}|floor to a multiple of {w}|down to full {k}s"),
    ("up_to_multiple", (30, 500), _ceiling,
     "round it up to a multiple of {k}|go up to the first multiple of {w}, staying if it is one"
     "|fill it up to full {k}s",
     "the smallest multiple of {k} not below it|the number rounded up to a multiple of {w}"
     "|the number raised to full {k}s",
     "round up, step {k}|ceiling to a multiple of {w}|up to full {k}s"),
)  # fmt: skip


def _operations(rng: random.Random) -> Iterator[Draft]:
    for name, constants, rows, *texts in OPERATIONS:
        for k in constants:
            do, what, short = (text.format(k=k, w=spelled(k)) for text in texts)
            yield task(rng, "arithmetic", f"{name}_{k}", rows(k), CALC,
                       do=do, what=what, short=short, given=ONE, out=OUT)  # fmt: skip


# what is written in front of the number, or behind it
AFFIXED = (("append", "3"), ("append", "6"), ("append", "8"), ("append", "25"), ("prepend", "4"),
           ("prepend", "5"), ("prepend", "7"), ("prepend", "10"))  # fmt: skip
REPLACED = ((1, 7), (3, 8), (2, 9), (6, 4), (5, 0))
REMOVED = (0, 3, 8)
# name, lengths of the numbers, rule, the digits meant
PLACES: tuple[tuple[str, tuple[int, int], Callable[[str], str], str], ...] = (
    ("fourth", (4, 6), lambda s: s[3], "the fourth digit|digit number four from the left|the 4th "
     "digit, counted from the front"),
    ("fifth", (5, 7), lambda s: s[4], "the fifth digit|digit number five from the left|the 5th "
     "digit, counted from the front"),
    ("fourth_from_right", (4, 6), lambda s: s[-4], "the fourth digit from the right|the thousands "
     "digit|the 4th digit, counted from the back"),
    ("first_two", (3, 5), lambda s: s[:2], "the first two digits|the two leading digits|the two "
     "digits at the front"),
    ("first_three", (4, 6), lambda s: s[:3], "the first three digits|the three leading digits|the "
     "3 digits at the front"),
    ("without_first_two", (3, 6), lambda s: s[2:], "all digits after the first two|what is left "
     "without the two leading digits|the number with its first 2 digits cut off"),
    ("without_last_two", (3, 6), lambda s: s[:-2], "all digits but the last two|what is left "
     "without the two final digits|the number with its last 2 digits cut off"),
)  # fmt: skip


def _numerals(rng: random.Random, low: int, high: int, count: int = 400) -> list[str]:
    """Draw numbers whose digits are never zero, of evenly many lengths."""
    lengths = range(low, high + 1)
    return ["".join(rng.choices("123456789", k=lengths[i % len(lengths)])) for i in range(count)]


def _digits(rng: random.Random) -> Iterator[Draft]:
    for way, k in AFFIXED:
        back = way == "append"
        side, end = ("behind", "end") if back else ("in front of", "start")
        yield task(
            rng, "arithmetic", f"{way}_digits_{k}",
            [(n, f"{n}{k}" if back else f"{k}{n}") for n in _numerals(rng, 1, 3)], CALC,
            do=f"write {k} directly {side} it|attach {k} at its {end}|stick {k} onto its {end}"
            f"|let it {end} with an extra {k}",
            what=f"the number with {k} attached at its {end}|the input with {k} written {side} it"
            f"|the number with an extra {k} at the {end}",
            short=f"{k} {side} it, no space|number{k}" if back else f"{k} {side} it, no space",
            given=ONE, out=OUT,
        )  # fmt: skip
    for a, b in REPLACED:
        numbers = [n for n in _numerals(rng, 2, 4, 3000) if str(a) in n]
        yield task(
            rng, "arithmetic", f"digit_{a}_becomes_{b}",
            [(n, n.replace(str(a), str(b))) for n in numbers if n[0] != str(a) or b], CALC,
            do=f"replace every {a} by {b}|swap each digit {a} for a {b}|turn all {a}s into {b}s"
            f"|change {spelled(a)} to {spelled(b)} wherever that digit stands",
            what=f"the number with every {a} replaced by {b}|the number after each {a} became {b}"
            f"|the digits, {b} standing in for {a}",
            short=f"{a} -> {b} in the digits|every {a} becomes {b}|digit {a} to digit {b}",
            given=ONE, out=OUT,
        )  # fmt: skip
    for d in REMOVED:
        mixed = [n[:i] + str(d) + n[i:] for n in _numerals(rng, 2, 4) for i in (rng.randint(1, 2),)]
        yield task(
            rng, "arithmetic", f"drop_digit_{d}", [(n, n.replace(str(d), "")) for n in mixed], CALC,
            do=f"remove every {d} from it|delete each digit {d} and close the gap|strike out all "
            f"{spelled(d)}s among the digits",
            what=f"the number with every {d} removed|the digits that are not {spelled(d)}, in order"
            f"|the number without any {d}",
            short=f"delete all {d}s|no more {spelled(d)}s|drop digit {d}",
            given=ONE, out=OUT,
        )  # fmt: skip
    for name, (low, high), rule, what in PLACES:
        yield task(
            rng, "arithmetic", f"place_{name}", [(n, rule(n)) for n in _numerals(rng, low, high)],
            PICK, what="|".join(f"{text}{end}" for text in what.split("|")
                                for end in ("", " of the number")),
            given="a number with several digits|a long number|a number",
        )  # fmt: skip


ROW = "a row of numbers|the start of a number row|a few numbers of a row"


def _steps(rng: random.Random) -> Iterator[Draft]:
    for step in (12, 13, 18, 30, 40, 200, -6, -7, -8, -9, -50):
        k, w = abs(step), spelled(abs(step))
        up, add = ("up", "add") if step > 0 else ("down", "subtract")
        starts = [rng.randint(1, 150) + (5 * k if step < 0 else 0) for _ in range(200)]
        rows = [[a + i * step for i in range(4 + a % 2)] for a in starts]
        yield task(
            rng, "sequences", f"row_{up}_by_{k}",
            [(", ".join(map(str, r[:-1])), r[-1]) for r in rows], SHIFT,
            do=f"continue the row, which goes {up} by {k}|{add} {w} to find the next in the row"
            if step > 0 else f"continue the row, which goes {up} by {k}|{add} {w} from the last "
            "number to find the next one",
            what=f"the next number of a row going {up} by {w}|the number after the last one, with "
            f"steps of {k} {up}wards|the last number {'plus' if step > 0 else 'minus'} {k}",
            short=f"next one, {k} {up}|row going {up} in {k}s, next number|next term, steps of {w} "
            f"{up}", given=ROW, out=OUT,
        )  # fmt: skip
    for higher, ks in ((True, (6, 8, 12, 40, 200)), (False, (6, 20, 50))):
        for k in ks:
            side = "above" if higher else "below"
            word = "next" if higher else "previous"
            top = 60 * k if k < 20 else 12 * k
            yield task(
                rng, "sequences", f"{word}_full_{k}",
                [(n, (n // k + 1) * k if higher else (n - 1) // k * k)
                 for n in rng.sample(range(k + 1, top), 170)], SHIFT,
                do=f"go {'up' if higher else 'down'} to the {word} multiple of {k}|find the first "
                f"number {side} it that {spelled(k)} divides",
                what=f"the {word} multiple of {k}, not the number itself|the first multiple of "
                f"{spelled(k)} {side} the number|the nearest multiple of {k} {side} it",
                short=f"{word} multiple of {k}|to the {word} multiple of {spelled(k)}, never equal",
                given=ONE, out=OUT,
            )  # fmt: skip
    for word, d in (("next", 2), ("next", 4), ("next", 6), ("previous", 8)):
        sign, side = (1, "above") if word == "next" else (-1, "below")
        yield task(
            rng, "sequences", f"{word}_with_last_digit_{d}",
            [(n, n + sign * ((sign * (d - n) - 1) % 10 + 1)) for n in range(11, 180)], SHIFT,
            do=f"go to the {word} number ending in {d}|count {'up' if sign > 0 else 'down'} until "
            f"the last digit is {spelled(d)}",
            what=f"the {word} number that ends in {d}|the closest number {side} it with last digit "
            f"{spelled(d)}", short=f"{word} number with a {d} at the end|{word}: ends in {d}",
            given=ONE, out=OUT,
        )  # fmt: skip


DAY_FRAMES = ("{}", "on {}", "{} morning", "every {}", "It is {}.", "{}'s menu", "see you {}",
              "last {}", "the {} class", "closed on {}", "{} at noon")  # fmt: skip
MONTH_FRAMES = ("{}", "in {}", "early {}", "It is {}.", "by {}", "since {}", "{} issue", "mid {}")
LETTER_FRAMES = ("{}", "letter {}", "({})", "'{}'")
DAYS, MONTHS = tuple(calendar.day_name), tuple(calendar.month_name)[1:]
# noun, plural, names, frames, steps; steps of test tasks are left out, also when counted round
CYCLES: tuple[tuple[str, str, str, tuple[str, ...], tuple[str, ...], tuple[int, ...]], ...] = (
    ("weekday", "days", "a text with a weekday", DAYS, DAY_FRAMES, (4, 10, -3, -4)),
    ("month", "months", "a text with a month", MONTHS, MONTH_FRAMES, (7, 8, -5, -7)),
    ("letter", "places", "a letter of the alphabet", (), LETTER_FRAMES, (5, 6, -4, -5)),
)  # fmt: skip


def _cycles(rng: random.Random) -> Iterator[Draft]:
    for noun, unit, given, names, frames, steps in CYCLES:
        for step in steps:
            k, later = abs(step), step > 0
            w, way = spelled(k), ("after" if later else "before")
            rows: Rows = []
            # Letters do not go round: the alphabet has an end on both sides.
            for cycle in (names,) if names else (ascii_lowercase, ascii_uppercase):
                for i in range(len(cycle)):
                    if names or 0 <= i + step < len(cycle):
                        answer = cycle[(i + step) % len(cycle)]
                        rows += [(frame.format(cycle[i]), answer) for frame in frames]
            yield task(
                rng, "sequences", f"{noun}_{k}_{unit}_{way}", rows, SHIFT,
                do=f"count {w} {unit} {'forward' if later else 'back'} from the {noun}|go {k} "
                f"{unit} {'ahead' if later else 'back'} and name the {noun}",
                what=f"the {noun} {w} {unit} {way} the one mentioned|the {noun} {k} {unit} "
                f"{'later' if later else 'earlier'}",
                short=f"{noun} {'+' if later else '-'} {k} {unit}|{k} {unit} "
                f"{'on' if later else 'back'}, which {noun}?",
                given=given, out=f"one {noun} in the same case" if not names else f"one {noun}, "
                "full name|the full name with a capital letter",
            )  # fmt: skip


SPELLED = [spelled(n) for n in range(1, 200)]


def _words(rng: random.Random) -> Iterator[Draft]:
    given, out = "a number word|a number spelled out in English", "number words|English words only"
    for step in (3, 4, 20, 30, -4, -20):
        k, up = abs(step), step > 0
        w, add = spelled(k), "add" if up else "subtract"
        yield task(
            rng, "number_words", f"spelled_{'plus' if up else 'minus'}_{k}",
            [(spelled(n), spelled(n + step)) for n in range(k + 1, 140)], CALC,
            do=f"{add} {w} and answer in words|{add} {k} to the spelled number, staying in words"
            if up else f"{add} {w} and answer in words|take {k} off the spelled number, staying in "
            "words",
            what=f"the number {w} {'higher' if up else 'lower'}, in words|the number word "
            f"{'plus' if up else 'minus'} {k}, spelled out",
            short=f"{'+' if up else '-'} {k}, in words|{'plus' if up else 'minus'} {w}, spelled "
            "out", given=given, out=out,
        )  # fmt: skip
    for k in (40, 60, 80):
        yield task(
            rng, "number_words", f"spelled_above_{k}",
            split(rng, SPELLED[: 2 * k], _not_among(SPELLED[:k])), TEST,
            ask=f"is the spelled-out number above {k}|does the word mean more than {spelled(k)}",
            that=f"the spelled-out number is above {k}|the word means more than {spelled(k)}",
            given=given,
        )  # fmt: skip


def _not_among(words: Sequence[str]) -> Callable[[str], bool]:
    return lambda text: text not in words


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the grids of numbers, sequences and number words, then the other families."""
    yield from _operations(rng)
    yield from _digits(rng)
    yield from _steps(rng)
    yield from _cycles(rng)
    yield from _words(rng)
    yield from _grid_numbers_compare.build(rng)
    yield from _grid_numbers_forms.build(rng)
