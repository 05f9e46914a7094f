"""Families "arithmetic" and "comparison", widened: many constants, digits, rounding, thresholds."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families import _more_comparison
from benchmarks.tasks.families._more_numbers_text import Kit, spelled

ONE = "a number|a whole number|an integer|one number|a number in digits"
TWO = "two numbers with a comma between them|two numbers|a pair of whole numbers|two integers"
OUT = "just the number|only the number|digits only|a bare number|the number alone"
Rule = Callable[[int], object]
Pair = Callable[[int, int], object]


def _some(rng: random.Random, low: int, high: int, count: int = 220) -> list[int]:
    values = range(low, high + 1)
    return rng.sample(values, min(count, len(values)))


ADD = (4, 6, 8, 9, 11, 13, 15, 25, 30, 40, 50, 99, 200, 500, 1000)
SUBTRACT = (4, 6, 8, 9, 11, 12, 20, 25, 30, 50, 100)
MULTIPLY = (6, 7, 8, 9, 11, 20, 50, 1000)
DIVIDE = (3, 4, 5, 6, 10, 20, 100)
FROM = (80, 90, 200, 500, 1000)
MODULO = (2, 4, 6, 9)
# words that make the number k more or less, times k or a kth; {k} digits, {w} words
ADD_WORDS = (
    "add {k} to the number|add {w} to it|increase the number by {k}|raise the number by {w}"
    "|put {k} on top of the number|go up by {w}|make the number {k} larger",
    "the number plus {k}|the input plus {w}|{k} more than the number|{w} more than the input"
    "|the sum of the number and {w}|the number increased by {k}|the value {w} higher|input + {k}"
    "|what you get when you add {k}",
    "+{k}|add {k}|n -> n + {k}|x + {k}|add {w} pls|number plus {w}",
)
SUBTRACT_WORDS = (
    "subtract {k} from the number|take {w} away from it|decrease the number by {k}"
    "|lower the number by {w}|remove {k} from the number|go down by {w}|make the number {k} smaller"
    "|deduct {w} from the input",
    "the number minus {k}|the input minus {w}|{k} less than the number|{w} less than the input"
    "|what is left after taking away {w}|the number decreased by {k}|the value {w} lower"
    "|input - {k}|what you get when you subtract {k}",
    "-{k}|subtract {k}|n -> n - {k}|x - {k}|minus {w} pls|number minus {w}",
)
MULTIPLY_WORDS = (
    "multiply the number by {k}|multiply it by {w}|take the number times {k}"
    "|scale the number by a factor of {w}|make the number {k} times as big"
    "|compute {w} times the number",
    "the number times {k}|the input times {w}|{k} times the number|{w} times the input"
    "|the product of the number and {k}|the number multiplied by {w}|input * {k}"
    "|what you get when you multiply by {k}",
    "*{k}|multiply by {k}|n -> {k}n|x * {k}|times {w} pls|number times {w}",
)
DIVIDE_WORDS = (
    "divide the number by {k}|divide it by {w}|split the number into {k} equal parts and give one"
    "|share the number out among {w}|shrink the number {k} times|compute one {o} of the number",
    "the number divided by {k}|the input divided by {w}|one {o} of the number|one {o} of the input"
    "|the number over {k}|the quotient of the number and {w}|input / {k}"
    "|what you get when you divide by {k}",
    "/{k}|divide by {k}|n -> n / {k}|x / {k}|divided by {w} pls|number divided by {w}",
)
FROM_WORDS = (
    "subtract the number from {k}|take the number away from {w}|work out {k} minus the number"
    "|say how much is missing to {w}|fill the number up to {k} and give the difference",
    "{k} minus the number|{w} minus the input|the amount missing to {k}"
    "|what must be added to the number to reach {w}|the rest up to {k}|{k} less the number",
    "{k} - x|n -> {k} - n|{w} minus it|subtract from {k}|how much more to get to {k}?",
)
MODULO_WORDS = (
    "divide the number by {k} and give only the remainder|take the number modulo {w}"
    "|say what is left over when dividing by {k}|reduce the number mod {k}",
    "the remainder after division by {k}|the number modulo {w}|what is left when dividing by {w}"
    "|input mod {k}|the rest of the division by {k}",
    "x % {k}|mod {k}|remainder when divided by {w}|n mod {w}",
)
ORDINAL = {
    3: "third", 4: "quarter", 5: "fifth", 6: "sixth", 8: "eighth", 10: "tenth", 20: "twentieth",
    100: "hundredth",
}  # fmt: skip


def _constants(kit: Kit) -> Iterator[Draft]:
    """Yield one task for every operation and constant."""
    rng = kit.rng
    table: list[tuple[str, int, list[tuple[object, object]], tuple[str, str, str]]] = []
    for k in ADD:
        table.append(("add", k, [(n, n + k) for n in _some(rng, 0, 250)], ADD_WORDS))
    for k in SUBTRACT:
        values = _some(rng, k, k + 220)
        table.append(("subtract", k, [(n, n - k) for n in values], SUBTRACT_WORDS))
    for k in MULTIPLY:
        values = _some(rng, 0, 99 if k < 30 else 200)
        table.append(("multiply_by", k, [(n, n * k) for n in values], MULTIPLY_WORDS))
    for k in DIVIDE:
        table.append(("divide_by", k, [(n * k, n) for n in range(1, 121)], DIVIDE_WORDS))
    for k in FROM:
        table.append(("subtract_from", k, [(n, k - n) for n in _some(rng, 0, k)], FROM_WORDS))
    for k in MODULO:
        table.append(("remainder", k, [(n, n % k) for n in _some(rng, 0, 160)], MODULO_WORDS))
    for name, k, examples, words in table:
        slots = {"k": k, "w": spelled(k), "o": ORDINAL.get(k, "")}
        do, what, extra = (text.format(**slots) for text in words)
        yield kit.result(f"{name}_{k}", examples, do=do, what=what, extra=extra, given=ONE, out=OUT)


# name, rule, lowest and highest number, do, what
TWO_STEPS: tuple[tuple[str, Rule, int, int, str, str], ...] = (
    *(
        (f"double_plus_{k}", lambda n, k=k: 2 * n + k, 0, 150,
         f"double the number, then add {k}|multiply by two and add {spelled(k)}"
         f"|take the number twice and put {k} on top|compute 2n + {k}",
         f"twice the number plus {k}|double the number, increased by {spelled(k)}"
         f"|{k} more than the double|2x + {k}")
        for k in (1, 3, 10)
    ),
    *(
        (f"double_minus_{k}", lambda n, k=k: 2 * n - k, k, 150,
         f"double the number, then subtract {k}|multiply by two and take off {spelled(k)}"
         f"|take the number twice and remove {k}|compute 2n - {k}",
         f"twice the number minus {k}|double the number, reduced by {spelled(k)}"
         f"|{k} less than the double|2x - {k}")
        for k in (1, 2)
    ),
    *(
        (f"plus_{k}_doubled", lambda n, k=k: 2 * (n + k), 0, 120,
         f"add {k}, then double the result|increase the number by {spelled(k)} and multiply by two"
         f"|first add {spelled(k)}, afterwards double|compute 2 * (n + {k})",
         f"the sum of the number and {k}, doubled|2 * (x + {k})"
         f"|twice the sum of the number and {spelled(k)}"
         f"|two times what you get by adding {k} to the number")
        for k in (1, 4)
    ),
    *(
        (f"ten_times_plus_{k}", lambda n, k=k: 10 * n + k, 0, 150,
         f"multiply the number by ten, then add {k}|take ten times the number and add {spelled(k)}"
         f"|compute 10n + {k}",
         f"ten times the number plus {k}|10x + {k}|{spelled(k)} more than ten times the input")
        for k in (1, 4)
    ),
    ("triple_plus_1", lambda n: 3 * n + 1, 0, 120,
     "triple the number, then add one|multiply by 3 and add 1|compute 3n + 1",
     "three times the number plus one|3x + 1|one more than the triple of the number"),
    ("half_plus_1", lambda n: n // 2 + 1, 0, -300,
     "halve the number, then add one|divide by two and add 1|compute n/2 + 1",
     "half the number plus one|x/2 + 1|one more than half of the input"),
    ("half_rounded_down", lambda n: n // 2, 0, 300,
     "halve the number and round down|divide by 2 and drop any fraction|compute n // 2",
     "half of the number rounded down|the whole part of half the input"
     "|how many full pairs the number makes"),
    *(
        (f"full_{name}", lambda n, k=k: n // k, k, 300,
         f"count how many full {name} fit into the number|divide by {k} and drop the rest"
         f"|compute n // {k}",
         f"the number of full {name} in the number|how many times {k} fits into the input"
         f"|the whole part of the number divided by {k}")
        for name, k in (("tens", 10), ("dozens", 12))
    ),
    *(
        (f"percent_{p}", lambda n, p=p: n * p // 100, 0, high,
         f"take {p}% of the number|calculate {spelled(p)} percent of it|find {p} percent",
         f"{p}% of the number|{spelled(p)} percent of the input|{p}/100 of the number")
        for p, high in ((10, -10), (20, -5), (25, -4))
    ),
)  # fmt: skip


def _two_steps(kit: Kit) -> Iterator[Draft]:
    for name, rule, low, high, do, what in TWO_STEPS:
        if name.startswith("percent"):
            # A negative bound marks the step that keeps the result whole.
            values = list(range(0, -high * 150, -high))
        elif high < 0:
            values = list(range(0, -high, 2))
        else:
            values = _some(kit.rng, low, high)
        yield kit.result(name, [(n, rule(n)) for n in values], do=do, what=what, given=ONE, out=OUT)


# name, rule, lowest and highest number, do, what
DIGITS: tuple[tuple[str, Rule, int, int, str, str], ...] = (
    ("third_digit", lambda n: str(n)[2], 100, 9999,
     "give the third digit|pick digit number three|keep only the 3rd digit from the left",
     "the third digit|the 3rd digit from the left|digit number three"),
    ("second_to_last_digit", lambda n: str(n)[-2], 10, 9999,
     "give the second to last digit|pick the digit just before the final one|read off the tens "
     "digit", "the second to last digit|the tens digit|the digit left of the units digit"),
    ("hundreds_digit", lambda n: str(n)[-3], 100, 9999,
     "give the hundreds digit|read off the digit in the hundreds place|pick the third digit from "
     "the right", "the hundreds digit|the digit in the hundreds place|the third digit from the "
     "right"),
    ("smallest_digit", lambda n: min(str(n)), 10, 9999,
     "find the smallest digit|pick the lowest digit of the number|choose its least digit",
     "the smallest digit|the lowest digit in the number|the minimum of its digits"),
    ("first_two_digits", lambda n: str(n)[:2], 100, 9999,
     "give the first two digits|keep the leading two digits|cut the number after two digits",
     "the first two digits|the two leading digits|the number's opening pair of digits"),
    ("last_three_digits", lambda n: str(n)[-3:], 1000, 99999,
     "give the last three digits|keep the final three digits|drop all but the last 3 digits",
     "the last three digits|the ending three digits long|the final 3 digits"),
    ("without_last_digit", lambda n: str(n)[:-1], 10, 9999,
     "remove the last digit|drop the final digit of the number|delete the rightmost digit",
     "the number without its last digit|what remains once the final digit is gone"
     "|all digits except the last"),
    ("without_first_digit", lambda n: str(n)[1:], 10, 9999,
     "remove the first digit|drop the leading digit of the number|delete the leftmost digit",
     "the number without its first digit|what remains once the leading digit is gone"
     "|all digits except the first"),
    ("append_zero", lambda n: f"{n}0", 1, 999,
     "write a zero after the number|append a 0|stick one zero on the end",
     "the number with a zero appended|the digits followed by a 0|the number with an extra 0 at "
     "the end"),
    *(
        (f"append_{d}", lambda n, d=d: f"{n}{d}", 1, 999,
         f"write a {d} after the number|append the digit {spelled(d)}|stick a {d} on the end",
         f"the number with a {d} appended|the digits followed by a {spelled(d)}"
         f"|the number with an extra {d} at the end")
        for d in (1, 9)
    ),
    *(
        (f"prepend_{d}", lambda n, d=d: f"{d}{n}", 1, 999,
         f"write a {d} in front of the number|prepend the digit {spelled(d)}"
         f"|stick a {d} onto the beginning",
         f"the number with a {d} in front|a {spelled(d)} followed by the digits of the number"
         f"|the number with an extra {d} at the start")
        for d in (1, 2)
    ),
    ("first_and_last_digit", lambda n: f"{str(n)[0]}{str(n)[-1]}", 100, 9999,
     "keep only the first and the last digit|cut everything between the outer digits"
     "|join the leading and the final digit",
     "the first and last digit joined|the two outer digits written together"
     "|the leading digit followed by the final digit"),
    ("last_digit_zeroed", lambda n: n // 10 * 10, 10, 999,
     "replace the last digit with 0|turn the units digit into a zero|round down to the ten below",
     "the number with its last digit set to 0|the number with zero ones"
     "|the number rounded down to tens"),
    ("digit_product", lambda n: n // 10 * (n % 10), 10, 99,
     "multiply the two digits|take the first digit times the second",
     "the product of the two digits|both digits multiplied together|digit one times digit two"),
    ("swap_two_digits", lambda n: str(n)[::-1], 10, 99,
     "swap the two digits|exchange the first digit with the second|switch both digits around",
     "the two digits swapped|the number with tens and ones exchanged, zeros kept"
     "|second digit first, first digit second"),
    ("round_to_fifty", lambda n: (n + 25) // 50 * 50, 1, 600,
     "round to the nearest fifty|round to the closest multiple of 50",
     "the nearest multiple of 50|the number rounded to fifties|the closest fifty, halves up"),
    ("round_to_thousand", lambda n: (n + 500) // 1000 * 1000, 500, 9999,
     "round to the nearest thousand|round to the closest multiple of 1000",
     "the nearest multiple of 1000|the number rounded to thousands|the closest thousand"),
    ("round_down_to_hundred", lambda n: n // 100 * 100, 100, 9999,
     "round down to the hundred|replace the last two digits with zeros|floor it to hundreds",
     "the number rounded down to hundreds|the largest multiple of 100 not above the number"
     "|the full hundred at or below the number"),
)  # fmt: skip


def _digits(kit: Kit) -> Iterator[Draft]:
    for name, rule, low, high, do, what in DIGITS:
        # Draw by length, or nearly all numbers would have the most digits.
        lengths = range(len(str(low)), len(str(high)) + 1)
        values = {
            kit.rng.randint(max(low, 10 ** (length - 1)), min(high, 10**length - 1))
            for _ in range(180)
            for length in lengths
        }
        examples = [(n, rule(n)) for n in sorted(values)]
        yield kit.result(name, examples, do=do, what=what, given=ONE, out=OUT)
    tenths = kit.rng.sample([n for n in range(1, 1000) if n % 10], 250)
    for name, add, do, what in (
        ("round_decimal", 5, "round the decimal to a whole number|round to the nearest integer",
         "the decimal rounded to a whole number|the nearest whole number, .5 going up"),
        ("round_decimal_up", 9, "round the decimal up|go up to the next whole number",
         "the decimal rounded up|the smallest whole number above it|the ceiling of the decimal"),
    ):  # fmt: skip
        yield kit.result(
            name,
            [(f"{n // 10}.{n % 10}", (n + add) // 10) for n in tenths],
            do=do,
            what=what,
            given="a decimal number|a number with one decimal|a decimal",
            out=OUT,
        )


# name, format of the input, rule, highest number, do, what, given
PAIRS: tuple[tuple[str, str, Pair, int, str, str, str], ...] = (
    ("evaluate_sum", "{a} + {b}", lambda a, b: a + b, 30,
     "evaluate the sum|work out the addition|add what stands left and right of the plus",
     "the value of the sum|the result of the addition", "an addition|a sum with a plus sign"),
    ("evaluate_difference", "{c} - {b}", lambda a, b: a, 30,
     "evaluate the subtraction|work out the difference|take the right number from the left one",
     "the value of the subtraction|the result of the minus sum", "a subtraction|a - b"),
    ("evaluate_product", "{a} x {b}", lambda a, b: a * b, 12,
     "evaluate the multiplication|work out the product|multiply left by right",
     "the value of the product|the result of the times sum", "a multiplication with x|a x b"),
    ("sum_with_and", "{a} and {b}", lambda a, b: a + b, 30,
     "add the two numbers joined by and|sum up both numbers",
     "the sum of the two numbers|the total of both numbers", "two numbers joined by 'and'"),
    ("distance", "{a}, {b}", lambda a, b: abs(a - b), 30,
     "find how far apart the two numbers are|take the larger minus the smaller number",
     "the distance between the two numbers|the absolute difference|larger minus smaller", TWO),
    ("second_minus_first", "{b}, {c}", lambda a, b: a, 40,
     "subtract the first number from the second|take the second number minus the first",
     "the second number minus the first|the second less the first", TWO),
    ("remainder_of_two", "{c}, {b}", lambda a, b: (a + b) % b, 15,
     "divide the first number by the second and give the remainder|take the first modulo the "
     "second", "the remainder of first divided by second|the first number mod the second", TWO),
    ("concatenate", "{a}, {b}", lambda a, b: f"{a}{b}", 50,
     "write the two numbers together as one|join the digits of both numbers without a space",
     "both numbers written as one|the first number's digits followed by the second's", TWO),
)  # fmt: skip


# name, sign in words, rule, do, what
IN_WORDS: tuple[tuple[str, str, Callable[[int, int], int], str, str], ...] = (
    ("words_sum", "plus", lambda a, b: a + b, "work out the addition given in words",
     "the sum as an English word|the spelled-out result of the addition"),
    ("words_difference", "minus", lambda a, b: a - b, "work out the subtraction given in words",
     "the difference as an English word|the spelled-out result of the subtraction"),
)  # fmt: skip
# name, rule, do, what
TRIPLES: tuple[tuple[str, Callable[[Sequence[int]], int], str, str], ...] = (
    ("range_of_three", lambda t: max(t) - min(t), "subtract the smallest from the largest",
     "the range of the three numbers|largest minus smallest"),
    ("first_plus_last", lambda t: t[0] + t[2], "add the first and the last number",
     "the sum of the first and the last number|first plus last"),
    ("sum_of_three_plus_one", lambda t: sum(t) + 1, "add all three numbers plus one",
     "the sum of the three numbers plus one|one more than the total"),
)  # fmt: skip


def _pairs(kit: Kit) -> Iterator[Draft]:
    rng = kit.rng
    for name, form, rule, high, do, what, given in PAIRS:
        rows = [(rng.randint(1, high), rng.randint(1, high)) for _ in range(400)]
        yield kit.result(
            name,
            [(form.format(a=a, b=b, c=a + b), rule(a, b)) for a, b in rows],
            do=do,
            what=what,
            given=given,
            out=OUT,
        )
    small = [(a, b) for a in range(0, 21) for b in range(0, 11)]
    word_out = "English number words|a number word in lower case"
    for name, sign, value, do, what in IN_WORDS:
        yield kit.result(
            name,
            [
                (f"{spelled(a)} {sign} {spelled(b)}", spelled(value(a, b)))
                for a, b in small
                if a >= b
            ],
            do=f"{do} and answer in words|{do}, then spell the result",
            what=what,
            given=f"a calculation in words with {sign}",
            out=word_out,
        )
    triples = [sorted(rng.sample(range(1, 31), 3), key=lambda _: rng.random()) for _ in range(300)]
    for name, total, do, what in TRIPLES:
        yield kit.result(
            name,
            [(", ".join(map(str, t)), total(t)) for t in triples],
            do=f"{do}|in the list of three, {do}",
            what=what,
            given="three numbers|three numbers separated by commas",
            out=OUT,
        )


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the wider arithmetic and comparison tasks."""
    kit = Kit(family="arithmetic", rng=rng)
    yield from _constants(kit)
    yield from _two_steps(kit)
    yield from _digits(kit)
    yield from _pairs(kit)
    yield from _more_comparison.build(rng)
