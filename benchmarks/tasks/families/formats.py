"""Family "formats": numbers rewritten, and numbers, tags, names and domains pulled out of text."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from fractions import Fraction

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.wording import Family

FORMATS = Family(
    name="formats",
    templates=(
        "{do}",
        "{what}",
        "Please {do}.",
        "If I paste {given}, what is {what}?",
        "Input: {given}. Output: {out}, i.e. {what}.",
        "heyy {do}, ty!",
        "You will be given {given}; return {what}.",
        "I am tidying a messy export from an old database. For each cell, which is {given}, put "
        "down {what}.",
        "Write {what}, using {out}.",
        "The script is fed {given}. It should {do} and write {out} to the terminal.",
        "Could you please {do}? I need {out}, without quotation marks.",
        "Output {what} only.",
        "regex is too hard for me, so from {given} get {what}",
        "{Do}. Respond with {out}.",
        "Work like a text filter: {do}.",
        "What I require: {what}. How it must look: {out}.",
        "A web form sends {given}, and the server stores {what}.",
        "Given {given}, produce {what}.",
        "Trainees at the data entry desk must {do}. Show them the right entry.",
        "Reformat or extract so that only {what} remains.",
        "Let the answer be {what}, and let there be no other text.",
        "can u pls send me {what}, only {out}",
        "This is the operation: {do}.",
        "Each incoming message is {given}; the bot answers with {what}.",
        "Our style guide says to {do}. Apply it and show {out}.",
        "Make {what} out of the input.",
        "Next you'll see {given}. Kindly answer by giving {what}.",
        "One column has {given}, the neighboring one should have {what}, in this shape: {out}.",
    ),
)
NUMBER = "a whole number|a number in digits|an integer"


def _grouped(n: int) -> str:
    return f"{n:,}"


def _decimal(n: int) -> str:
    """Write n hundredths without trailing zeros."""
    return f"{n / 100:.2f}".rstrip("0").rstrip(".")


def _spread(rng: random.Random, digits: range, count: int = 280) -> list[int]:
    sizes = list(digits)
    drawn = [rng.randrange(10 ** (s - 1), 10**s) for s in sizes * (count // len(sizes))]
    return list(dict.fromkeys(drawn))


def _cents(n: int) -> str:
    return f"{n // 100}.{n % 100:02d}"


Form = Callable[[int], object]
# name, numbers, input form, output form, do, what, given, out
Row = tuple[str, Callable[[random.Random], list[int]], Form, Form, str, str, str, str]
NUMERIC: tuple[Row, ...] = (
    ("add_thousands_separators", lambda r: _spread(r, range(4, 8)), int, _grouped,
     "insert commas as thousands separators|group the digits in threes with commas"
     "|make the long number readable with thousands commas",
     "the number with thousands commas|the same number, digits grouped by commas"
     "|the number written with a comma every three digits", NUMBER, "digits with commas"),
    ("remove_thousands_separators", lambda r: _spread(r, range(4, 8)), _grouped, int,
     "remove the commas from the number|strip the thousands separators|join the digit groups into "
     "one plain number",
     "the number without commas|the plain digits of the number|the same number, no separators",
     "a number with thousands commas|a number grouped by commas", "digits only"),
    ("spaces_as_separators", lambda r: _spread(r, range(4, 8)), int,
     lambda n: _grouped(n).replace(",", " "),
     "separate the thousands with spaces|group the digits in threes with blanks"
     "|put a space at every thousand",
     "the number with spaces between the thousands|the same number, digits grouped by spaces"
     "|the number with a blank every three digits", NUMBER, "digits with spaces"),
    ("percent_to_decimal", lambda r: list(range(1, 151)), lambda n: f"{n}%", _decimal,
     "convert the percentage to a decimal number|divide the percentage by one hundred"
     "|drop the percent sign and write the fraction as a decimal",
     "the percentage as a decimal|the decimal value of the percentage|the percentage divided by "
     "100",
     "a percentage|a number with a percent sign", "a decimal without trailing zeros"),
    ("decimal_to_percent", lambda r: list(range(1, 151)), _decimal, lambda n: f"{n}%",
     "convert the decimal to a percentage|multiply by one hundred and add a percent sign"
     "|write the decimal with a percent sign instead",
     "the decimal as a percentage|the percentage for the decimal|the decimal times 100 with a "
     "percent sign", "a decimal number|a decimal such as a share of one", "a number followed by %"),
    ("zero_pad_3", lambda r: list(range(1, 200)), int, lambda n: f"{n:03d}",
     "pad the number with leading zeros to three digits|fill up with zeros in front until there "
     "are "
     "3 digits|write the number three digits wide",
     "the number padded to three digits|the zero-filled number of width 3|the number with leading "
     "zeros, three characters in all", NUMBER, "exactly three digits"),
    ("zero_pad_4", lambda r: _spread(r, range(1, 5), 400), int, lambda n: f"{n:04d}",
     "pad the number with leading zeros to four digits|fill up with zeros in front until there are "
     "4 digits|write the number four digits wide",
     "the number padded to four digits|the zero-filled number of width 4|the number with leading "
     "zeros, four characters in all", NUMBER, "exactly four digits"),
    ("zero_pad_5", lambda r: _spread(r, range(1, 6), 400), int, lambda n: f"{n:05d}",
     "pad the number with leading zeros to five digits|fill up with zeros in front until there are "
     "5 digits|write the number five digits wide",
     "the number padded to five digits|the zero-filled number of width 5|the number with leading "
     "zeros, five characters in all", NUMBER, "exactly five digits"),
    ("strip_zeros", lambda r: _spread(r, range(1, 5), 400), lambda n: f"{n:05d}", int,
     "remove the leading zeros|strip the zeros in front of the number|write the code as an "
     "ordinary "
     "number", "the number without leading zeros|the ordinary number behind the padded code"
     "|the digits after the zeros in front", "a number with leading zeros|a zero-padded code",
     "digits not starting with 0"),
    ("to_binary", lambda r: list(range(0, 128)), int, lambda n: f"{n:b}",
     "convert the number to binary|write the decimal number in base two|express the number with "
     "zeros and ones", "the number in binary|the base-2 form of the number|the binary digits",
     "a decimal number|a base-10 integer", "zeros and ones without a prefix"),
    ("from_binary", lambda r: list(range(0, 128)), lambda n: f"{n:b}", int,
     "convert the binary number to decimal|read the zeros and ones as an ordinary number"
     "|express the base-2 number in base ten",
     "the decimal value of the binary number|the base-10 form of the bits"
     "|the ordinary number for the bits",
     "a binary number|a row of zeros and ones", "digits in base ten"),
    ("to_hex", lambda r: list(range(0, 256)), int, lambda n: f"{n:X}",
     "convert the number to hexadecimal|write the decimal number in base sixteen"
     "|express the number in hex with capital letters",
     "the number in hexadecimal|the base-16 form of the number|the hex digits",
     "a decimal number|a base-10 integer", "hex digits in capitals without a prefix"),
    ("from_hex", lambda r: list(range(0, 256)), lambda n: f"{n:X}", int,
     "convert the hexadecimal number to decimal|read the hex digits as an ordinary number"
     "|express the base-16 number in base ten",
     "the decimal value of the hex number|the base-10 form of the hex digits"
     "|the ordinary number for the hex digits",
     "a hexadecimal number|hex digits", "digits in base ten"),
    ("dollar_price", lambda r: _spread(r, range(1, 4)), int, lambda n: f"${n}.00",
     "write the amount as a dollar price with two decimals|put a dollar sign in front and .00 "
     "behind"
     "|format the number as US dollars with cents",
     "the amount as a dollar price with cents|the price with a dollar sign and two decimals"
     "|the US dollar notation with cents", NUMBER, "a dollar sign, digits, a point, two digits"),
    ("cents_to_dollars", lambda r: r.sample(range(100, 5000), 280), lambda n: f"{n} cents",
     lambda n: f"${_cents(n)}",
     "convert the cents to a dollar price|write the amount of cents with a dollar sign and a point"
     "|express the cents in dollars",
     "the amount in dollars and cents with a dollar sign|the dollar price for the cents"
     "|the cents as dollars", "an amount in cents|a number of cents",
     "a dollar sign, dollars, a point, two digits"),
    ("price_to_cents", lambda r: r.sample(range(100, 5000), 280), lambda n: f"${_cents(n)}",
     lambda n: f"{n} cents",
     "convert the dollar price to cents|drop the dollar sign and express the price in cents"
     "|count the price in cents",
     "the price in cents|the number of cents for the price|the whole amount as cents",
     "a price in dollars|a dollar amount", "a number followed by the word cents"),
    ("whole_dollars", lambda r: r.sample(range(100, 50000), 280), lambda n: f"${_cents(n)}",
     lambda n: n // 100,
     "keep only the whole dollars of the price|cut off the cents and the dollar sign"
     "|give the full dollars, rounding down",
     "the whole dollars of the price|the number before the decimal point|the price without cents, "
     "rounded down", "a price in dollars|a dollar amount", "digits only"),
    ("decimal_comma", lambda r: r.sample(range(10, 30000), 280), _cents,
     lambda n: _cents(n).replace(".", ","),
     "replace the decimal point by a comma|write the number the way it is written in Germany"
     "|change the decimal mark to the continental European one",
     "the number with a decimal comma|the number in European notation|the same number with a comma "
     "as decimal mark", "a decimal number|a number with a decimal point", "digits with one comma"),
    ("decimal_part", lambda r: r.sample(range(10, 30000), 280), _cents, lambda n: f"{n % 100:02d}",
     "keep only the digits after the decimal point|drop everything up to the point"
     "|give the decimal places",
     "the digits after the decimal point|the decimal places of the number|what stands behind the "
     "point", "a decimal number|a number with a decimal point", "two digits"),
    ("integer_part", lambda r: r.sample(range(10, 30000), 280), _cents, lambda n: n // 100,
     "keep only the digits before the decimal point|drop the point and everything behind it"
     "|give the integer part",
     "the digits before the decimal point|the integer part of the number|what stands in front of "
     "the "
     "point", "a decimal number|a number with a decimal point", "digits only"),
    ("phone_hyphens", lambda r: r.sample(range(2000000, 9999999), 280), int,
     lambda n: f"{str(n)[:3]}-{str(n)[3:]}",
     "put a hyphen after the third digit of the phone number|group the seven digits as three, "
     "hyphen, "
     "four|format the phone number with a hyphen",
     "the phone number with a hyphen after three digits|the seven digits split three and four by a "
     "hyphen|the hyphenated phone number, 3 plus 4",
     "a seven-digit phone number|seven digits", "three digits, a hyphen, four digits"),
    ("phone_pairs", lambda r: r.sample(range(100000, 999999), 280), int,
     lambda n: " ".join(re.findall("..", str(n))),
     "group the digits of the phone number in pairs|put a space after every second digit"
     "|split the six digits into twos",
     "the digits grouped in pairs|the phone number in blocks of two|the six digits as three pairs",
     "a six-digit phone number|six digits", "pairs of digits separated by spaces"),
    ("hide_digits", lambda r: r.sample(range(100000, 999999), 280), int,
     lambda n: "****" + str(n)[-2:],
     "mask all digits but the last two with asterisks|hide the first four digits behind stars"
     "|censor the number, leaving two digits at the end",
     "the number with its first four digits starred out|four asterisks and the last two digits"
     "|the masked number, only the final two digits readable",
     "a six-digit code|six digits", "four asterisks and two digits"),
    ("last_two_digits", lambda r: r.sample(range(100000, 999999), 280), int, lambda n: str(n)[-2:],
     "keep only the last two digits|drop the first four digits of the code|give the ending of the "
     "code, two digits long",
     "the last two digits|the final pair of digits|the two digits at the end of the code",
     "a six-digit code|six digits", "two digits"),
)  # fmt: skip


def _fractions() -> Iterator[Draft]:
    denominators = (2, 4, 5, 10, 20, 25, 50)
    shares = [(n, d) for d in denominators for n in range(1, d)]
    percent = [(f"{n}/{d}", f"{100 * n // d}%") for n, d in shares]
    decimal = [(f"{n}/{d}", _decimal(100 * n // d)) for n, d in shares]
    for name, target, examples, out in (
        ("fraction_to_percent", "percentage", percent, "a number followed by %"),
        ("fraction_to_decimal", "decimal number", decimal, "a decimal without trailing zeros"),
    ):
        yield FORMATS.task(
            name,
            examples,
            do=f"convert the fraction to a {target}|express the fraction as a {target}"
            f"|work the fraction out and write a {target}",
            what=f"the fraction as a {target}|the {target} equal to the fraction"
            f"|the value of the fraction as a {target}",
            given="a fraction written with a slash|a numerator, a slash and a denominator",
            out=out,
        )
    wide = [(n * k, d * k) for d in range(2, 13) for n in range(1, d) for k in (2, 3, 4)]
    yield FORMATS.task(
        "simplify_fraction",
        [(f"{n}/{d}", Fraction(n, d)) for n, d in wide],
        do="reduce the fraction to lowest terms|simplify the fraction as far as possible"
        "|cancel common factors of the fraction",
        what="the fraction in lowest terms|the fully simplified fraction|the reduced fraction",
        given="a fraction that can be reduced|a fraction written with a slash",
        out="a fraction with a slash",
    )
    for name, part, index in (("numerator", "top", 0), ("denominator", "bottom", 1)):
        yield FORMATS.task(
            name,
            [(f"{n}/{d}", (n, d)[index]) for n, d in shares],
            do=f"give the {name} of the fraction|keep only the {part} number of the fraction"
            f"|copy the {part} part of the fraction",
            what=f"the {name}|the {part} number of the fraction|the number at the {part} of the "
            "fraction",
            given="a fraction written with a slash|a fraction",
            out="digits only",
        )


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the drafts of the format family about numbers."""
    for name, draw, left, right, do, what, given, out in NUMERIC:
        examples = [(left(n), right(n)) for n in draw(rng)]
        yield FORMATS.task(name, examples, do=do, what=what, given=given, out=out)
    yield from _fractions()
