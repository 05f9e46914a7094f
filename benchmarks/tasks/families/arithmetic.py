"""Family "arithmetic": one small calculation on one, two or three whole numbers."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.wording import Family

TEMPLATES = (
    "{do}",
    "{what}",
    "Please {do}.",
    "What is {what}?",
    "Input: {given}. Output: {what}, as {out}.",
    "pls {do}, thx",
    "You will be given {given}; reply with {what}.",
    "I am checking my kid's maths homework and need {what}. Respond with {out}, no working.",
    "Calculate {what} and print {out}.",
    "The model receives {given}. It should return {what} and nothing more.",
    "Whenever I type {given}, {do}. I want {out}.",
    "Would you mind working out {what} for me?",
    "hey can u compute {what} real quick, {out} is enough",
    "{Do}. No explanation, {out}.",
    "Act as a pocket calculator: {do}, then show {out}.",
    "Evaluate an arithmetic expression. The operand is {given}, the value to produce is {what}.",
    "For every line of this worksheet, {do} and write {out} next to it.",
    "Our spreadsheet has a column holding {given}; fill the neighbouring column with {what}.",
    "Could you {do}? Kindly leave out every word around the answer.",
    "Mental arithmetic drill: {given} appears, the pupil shouts {what}.",
    "A function f takes {given} and yields {what}. Behave like f.",
    "how do i get {what}?? just gimme the answer, {out}",
    "The task here is to {do}; the expected answer is {out}.",
    "Given {given}, determine {what}.",
    "Tell me {what}.",
    "I'm preparing cards for a number game. On the front stands {given}, on the back {what}. "
    "Supply the back of the card.",
    "Someone hands you {given}. They expect to hear {what}, stated as {out}.",
    "Result wanted: {what}. Form: {out}.",
)
FAMILY = Family(name="arithmetic", templates=TEMPLATES)
WORDS = {
    1: "one", 2: "two", 3: "three", 4: "four", 5: "five", 7: "seven", 8: "eight", 9: "nine",
    10: "ten", 12: "twelve", 15: "fifteen", 20: "twenty", 50: "fifty", 100: "one hundred",
}  # fmt: skip
ONE = "a whole number|an integer|one number|a number written in digits"
PLAIN = "just the number|a bare number in digits|only digits|the numeric result alone"
Rule = Callable[[int], object]


def _numbers(rng: random.Random, low: int, high: int, count: int = 250) -> list[int]:
    values = range(low, high + 1)
    return rng.sample(values, min(count, len(values)))


def _constants(rng: random.Random) -> Iterator[Draft]:
    for k in (1, 2, 3, 5, 7, 10, 12, 20, 100):
        yield FAMILY.task(
            f"add_{k}",
            [(n, n + k) for n in _numbers(rng, 0, 300)],
            do=f"add {k} to the number|increase the number by {WORDS[k]}"
            f"|take the number and put {k} more on top|raise the value by {k}",
            what=f"the number plus {k}|the sum of the number and {WORDS[k]}"
            f"|the value that is {k} greater|{WORDS[k]} more than the number",
            given=ONE,
            out=PLAIN,
        )
    for k in (1, 2, 3, 5, 7, 10, 15):
        yield FAMILY.task(
            f"subtract_{k}",
            [(n, n - k) for n in _numbers(rng, k, 300)],
            do=f"subtract {k} from the number|decrease the number by {WORDS[k]}"
            f"|take away {k} from the number|lower the value by {k}",
            what=f"the number minus {k}|{WORDS[k]} less than the number"
            f"|the value that is {k} smaller|what remains after removing {WORDS[k]}",
            given=ONE,
            out=PLAIN,
        )
    for k in (3, 4, 5, 10, 100):
        yield FAMILY.task(
            f"multiply_by_{k}",
            [(n, n * k) for n in _numbers(rng, 0, 150 if k < 10 else 300)],
            do=f"multiply the number by {k}|scale the number up by a factor of {WORDS[k]}"
            f"|take the number {WORDS[k]} times|make it {k} times as large",
            what=f"the number times {k}|the product of the number and {WORDS[k]}"
            f"|{WORDS[k]} times the number|the {k}-fold of the number",
            given=ONE,
            out=PLAIN,
        )
    for k in (3, 5):
        yield FAMILY.task(
            f"remainder_{k}",
            [(n, n % k) for n in _numbers(rng, 0, 200)],
            do=f"find the remainder when dividing by {k}|reduce the number modulo {WORDS[k]}"
            f"|divide by {WORDS[k]} and keep only what is left over|apply mod {k}",
            what=f"the remainder after division by {k}|the number modulo {k}"
            f"|what is left over when dividing by {WORDS[k]}|the residue mod {k}",
            given=ONE,
            out=PLAIN,
        )


# name, rule, low, high, do, what, out
SINGLE: tuple[tuple[str, Rule, int, int, str, str], ...] = (
    ("double", lambda n: n * 2, 0, 250,
     "double the number|multiply it by two|make the number twice as big|add the number to itself",
     "the double of the number|twice the number|two times the number|the number multiplied by 2"),
    ("half", lambda n: n // 2, 0, 500,
     "halve the number|divide it by two|cut the number in half|split the number into two equal "
     "parts and keep one",
     "half of the number|the number divided by 2|one half of it|the number split in two"),
    ("square", lambda n: n * n, 0, 99,
     "square the number|multiply the number by itself|raise it to the second power|compute n²",
     "the square of the number|the number multiplied by itself|the second power|the number "
     "squared"),
    ("digit_sum", lambda n: sum(int(c) for c in str(n)), 10, 999,
     "add up all the digits|sum the digits of the number|total the individual digits"
     "|take the digits one by one and add them together",
     "the sum of its digits|the digit sum|the total of all digits|all digits added together"),
    ("digit_count", lambda n: len(str(n)), 1, 0,
     "count the digits|say how many digits the number has|measure the length of the number in "
     "digits|count how many figures it is written with",
     "the number of digits|the digit count|the length of the number in digits"
     "|how many digits the number has"),
    ("last_digit", lambda n: n % 10, 10, 9999,
     "give the last digit|keep only the final digit|read off the ones digit"
     "|drop everything except the rightmost digit",
     "the last digit|the units digit|the final digit|the rightmost digit"),
    ("first_digit", lambda n: str(n)[0], 10, 9999,
     "give the first digit|keep only the leading digit|read off the digit it starts with"
     "|drop everything except the leftmost digit",
     "the first digit|the leading digit|the digit it begins with|the leftmost digit"),
    ("second_digit", lambda n: str(n)[1], 10, 9999,
     "give the second digit|keep only the digit after the first|read off digit number two"
     "|pick the 2nd digit from the left",
     "the second digit|the digit right after the leading one|digit number two|the 2nd digit from "
     "the left"),
    ("largest_digit", lambda n: max(str(n)), 10, 9999,
     "find the largest digit|pick out the highest digit in the number|choose its biggest digit"
     "|scan the digits for the maximum",
     "the largest digit|the highest digit it contains|the biggest of its digits"
     "|the maximum over its digits"),
    ("reverse_digits", lambda n: str(n)[::-1], 10, 999,
     "reverse the digits|write the digits backwards|read the number from right to left"
     "|flip the order of the digits, keeping zeros",
     "the number with its digits reversed|the digits in backward order|the number read from right "
     "to left|the mirrored digits, zeros kept"),
    ("round_to_ten", lambda n: (n + 5) // 10 * 10, 1, 999,
     "round to the nearest ten|round the number to tens, 5 going up|replace it by the closest "
     "multiple of 10|round off the ones place",
     "the number rounded to the nearest ten|the nearest multiple of 10|its value to the nearest 10"
     "|the closest ten, with fives rounded up"),
    ("round_to_hundred", lambda n: (n + 50) // 100 * 100, 10, 2000,
     "round to the nearest hundred|round the number to hundreds, 50 going up|replace it by the "
     "closest multiple of 100|round off to two zeros",
     "the number rounded to the nearest hundred|the nearest multiple of 100|its value to the "
     "nearest 100|the closest hundred"),
    ("negate", lambda n: -n, -200, 200,
     "flip the sign|negate the number|put the opposite sign on the number|multiply it by minus one",
     "the negative of the number|the opposite number|the number with its sign flipped"
     "|minus the number"),
    ("absolute_value", abs, -250, 250,
     "take the absolute value|drop the minus sign if there is one|strip off the sign"
     "|make the number non-negative by removing its sign",
     "the absolute value|the magnitude without sign|the distance of the number from zero"
     "|the number without any minus sign"),
    ("complement_to_100", lambda n: 100 - n, 0, 100,
     "subtract the number from 100|say how much is missing to reach one hundred|fill up to 100"
     "|compute one hundred minus the number",
     "100 minus the number|the amount missing to one hundred|the complement to 100"
     "|what must be added to reach 100"),
)  # fmt: skip


def _singles(rng: random.Random) -> Iterator[Draft]:
    for name, rule, low, high, do, what in SINGLE:
        if name == "digit_count":
            values = sorted({rng.randrange(10 ** (i % 6), 10 ** (i % 6 + 1)) for i in range(280)})
        else:
            values = _numbers(rng, low, high)
        if name == "half":
            values = list(range(0, 500, 2))
        if name == "negate":
            values = [n for n in values if n]
        yield FAMILY.task(
            name, [(n, rule(n)) for n in values], do=do, what=what, given=ONE, out=PLAIN
        )


def _two(rng: random.Random, high: int, count: int = 300) -> list[tuple[int, int]]:
    return [(rng.randint(1, high), rng.randint(1, high)) for _ in range(count)]


def _several(rng: random.Random) -> Iterator[Draft]:
    two = "two numbers separated by a comma|a pair of whole numbers|two integers"
    yield FAMILY.task(
        "sum_of_two",
        [(f"{a}, {b}", a + b) for a, b in _two(rng, 50)],
        do="add the two numbers|sum both numbers|put the first and the second number together",
        what="the sum of the two numbers|both numbers added up|the total of the pair",
        given=two,
        out=PLAIN,
    )
    yield FAMILY.task(
        "difference_of_two",
        [(f"{max(p)}, {min(p)}", max(p) - min(p)) for p in _two(rng, 50, 350)],
        do="subtract the second number from the first|take the first minus the second"
        "|remove the later number from the earlier one",
        what="the first number minus the second|the difference of the two numbers, first less "
        "second|what is left of the first after taking off the second",
        given=two,
        out=PLAIN,
    )
    yield FAMILY.task(
        "product_of_two",
        [(f"{a}, {b}", a * b) for a in range(1, 13) for b in range(1, 13)],
        do="multiply the two numbers|take one number times the other|look up the times-table entry "
        "of the two numbers",
        what="the product of the two numbers|the first times the second|both numbers multiplied",
        given=two,
        out=PLAIN,
    )
    yield FAMILY.task(
        "quotient_of_two",
        [(f"{a * b}, {b}", a) for a in range(1, 16) for b in range(1, 13)],
        do="divide the first number by the second|split the first number into the second many parts"
        "|see how often the second number fits into the first",
        what="the quotient of the two numbers, first over second|the first number divided by the "
        "second|how many times the second goes into the first",
        given=two,
        out=PLAIN,
    )
    yield FAMILY.task(
        "average_of_two",
        [(f"{a}, {a + 2 * d}", a + d) for a, d in _two(rng, 40)],
        do="average the two numbers|compute the mean of both numbers|find the midpoint of the pair",
        what="the average of the two numbers|the mean of the pair|the number halfway between the "
        "two",
        given=two,
        out=PLAIN,
    )
    triples = [[rng.randint(1, 20) for _ in range(3)] for _ in range(300)]
    yield FAMILY.task(
        "sum_of_three",
        [(", ".join(map(str, t)), sum(t)) for t in triples],
        do="add all three numbers|sum up the three numbers|total the three values in the list",
        what="the sum of the three numbers|all three numbers added together|the total of the list "
        "of three",
        given="three numbers separated by commas|a list of three integers",
        out=PLAIN,
    )


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the drafts of the arithmetic family."""
    yield from _constants(rng)
    yield from _singles(rng)
    yield from _several(rng)
