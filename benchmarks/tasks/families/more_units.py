"""Family "units", widened: more conversions, symbols, quantities, shares and amounts of time."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families._more_numbers_text import Kit, balanced, choose, rules, spelled

CONVERT = (
    "{a} to {b}",
    "{a} -> {b}",
    "{a} into {b} pls",
    "convert {a} to {b}",
    "Convert {a} into {b}.",
    "Convert the amount from {a} to {b}; keep to {out}.",
    "Please convert {a} to {b}.",
    "Could you convert these {a} to {b}?",
    "how many {b} is that? input is in {a}",
    "How many {b} are the given {a}?",
    "How many {b} do these {a} make? Answer with {out}.",
    "The input is in {a}. Give it in {b}.",
    "Input: an amount in {a}. Output: the same amount in {b}.",
    "Input: {a}. Output: {b}, written as {out}.",
    "Express the {a} in {b}.",
    "Change {a} to {b} and write {out}.",
    "Turn {a} into {b}, nothing else.",
    "I measure in {a} but need {b}.",
    "i have {a}, need {b}",
    "got {a} here, whats that in {b}? just {out}",
    "Rewrite the measurement, given in {a}, using {b}.",
    "You get an amount in {a}. Reply with the amount in {b}.",
    "Return the value in {b} for a value in {a}.",
    "My recipe says {a}, I only understand {b}. Convert please.",
    "A unit converter from {a} to {b}, printing {out}.",
    "One column has {a}; fill the next one with {b} ({out}).",
    "Tell me the {b} for the {a} I send.",
    "Swap {a} for {b} without changing the amount.",
    "The answer is the same quantity in {b} instead of {a}.",
    "unit conversion, from {a}, to {b}",
    "Unit conversion. From: {a}. To: {b}. Form: {out}.",
    "Given {a}, return {b}.",
    "We log {a}, the report wants {b}. Give {out}.",
    "switch from {a} to {b}",
    "I'd like the amount in {b}, please. You will see it in {a}.",
    "Work out the {b} that equal the given {a}.",
    "For each amount in {a}, write the equal amount in {b}.",
    "{b} please, from {a}",
    "translate the {a} to {b}, format: {out}",
    "Show the given {a} as {b}.",
)
# name, unit written in the input and in the output, their names, size of the first in the second
CONVERSIONS: tuple[tuple[str, str, str, str, str, Fraction], ...] = tuple(
    (f"{source}_to_{target}".replace(" ", "_"), left, right, source, target, Fraction(factor))
    for left, source, right, target, factor in (
        ("m", "meters", "mm", "millimeters", "1000"),
        ("m", "meters", "dm", "decimeters", "10"),
        ("dm", "decimeters", "cm", "centimeters", "10"),
        ("mm", "millimeters", "m", "meters", "1/1000"),
        ("dm", "decimeters", "m", "meters", "1/10"),
        ("ft", "feet", "yd", "yards", "1/3"),
        ("yd", "yards", "in", "inches", "36"),
        ("g", "grams", "mg", "milligrams", "1000"),
        ("mg", "milligrams", "g", "grams", "1/1000"),
        ("oz", "ounces", "lb", "pounds", "1/16"),
        ("ml", "milliliters", "l", "liters", "1/1000"),
        ("l", "liters", "cl", "centiliters", "100"),
        ("l", "liters", "dl", "deciliters", "10"),
        ("cl", "centiliters", "ml", "milliliters", "10"),
        ("dl", "deciliters", "ml", "milliliters", "100"),
        ("gallons", "gallons", "quarts", "quarts", "4"),
        ("quarts", "quarts", "pints", "pints", "2"),
        ("pints", "pints", "cups", "cups", "2"),
        ("cups", "cups", "tablespoons", "tablespoons", "16"),
        ("tablespoons", "tablespoons", "teaspoons", "teaspoons", "3"),
        ("teaspoons", "teaspoons", "tablespoons", "tablespoons", "1/3"),
        ("hours", "hours", "days", "days", "1/24"),
        ("centuries", "centuries", "years", "years", "100"),
        ("years", "years", "decades", "decades", "1/10"),
        ("seconds", "seconds", "milliseconds", "milliseconds", "1000"),
        ("milliseconds", "milliseconds", "seconds", "seconds", "1/1000"),
        ("GB", "gigabytes", "MB", "megabytes", "1000"),
        ("MB", "megabytes", "GB", "gigabytes", "1/1000"),
        ("bytes", "bytes", "bits", "bits", "8"),
        ("bits", "bits", "bytes", "bytes", "1/8"),
        ("kW", "kilowatts", "W", "watts", "1000"),
        ("kHz", "kilohertz", "Hz", "hertz", "1000"),
        ("V", "volts", "mV", "millivolts", "1000"),
        ("items", "single items", "dozen", "dozens", "1/12"),
        ("pairs", "pairs", "items", "single items", "2"),
        ("items", "single items", "pairs", "pairs", "1/2"),
    )
)


def _conversions(kit: Kit) -> Iterator[Draft]:
    for name, left, right, source, target, factor in CONVERSIONS:
        step = factor.denominator
        rows = [(n * step, n * step * factor) for n in range(2, 150)]
        slots = {
            "a": f"{source}|{source}|{left}" if left != source else source,
            "b": target,
            "out": f"a number, a space and {right}|the number followed by {right}",
        }
        yield kit.draft(
            name,
            [(f"{n} {left}", f"{m} {right}") for n, m in rows],
            choose(kit.rng, CONVERT, slots),
        )


# symbol, singular, quantity
SYMBOLS = (
    ("mm", "millimeter", "length"), ("cm", "centimeter", "length"), ("dm", "decimeter", "length"),
    ("m", "meter", "length"), ("km", "kilometer", "length"), ("in", "inch", "length"),
    ("ft", "foot", "length"), ("yd", "yard", "length"), ("mi", "mile", "length"),
    ("mg", "milligram", "weight"), ("g", "gram", "weight"), ("kg", "kilogram", "weight"),
    ("t", "ton", "weight"), ("oz", "ounce", "weight"), ("lb", "pound", "weight"),
    ("ml", "milliliter", "volume"), ("cl", "centiliter", "volume"), ("dl", "deciliter", "volume"),
    ("l", "liter", "volume"), ("gal", "gallon", "volume"), ("pt", "pint", "volume"),
    ("ms", "millisecond", "time"), ("s", "second", "time"), ("min", "minute", "time"),
    ("h", "hour", "time"), ("d", "day", "time"), ("wk", "week", "time"), ("mo", "month", "time"),
    ("yr", "year", "time"), ("V", "volt", "electricity"), ("A", "ampere", "electricity"),
    ("mA", "milliampere", "electricity"), ("kV", "kilovolt", "electricity"),
    ("Ω", "ohm", "electricity"), ("mV", "millivolt", "electricity"),
    ("kB", "kilobyte", "data"), ("MB", "megabyte", "data"), ("GB", "gigabyte", "data"),
    ("TB", "terabyte", "data"), ("B", "byte", "data"), ("PB", "petabyte", "data"),
)  # fmt: skip
IRREGULAR = {"foot": "feet", "inch": "inches"}
GIVEN_SYMBOL = "an amount with a unit symbol|a measurement with a short unit"
GIVEN_NAME = "an amount with a unit name|a measurement with its unit in words"


def _plural(unit: str) -> str:
    return IRREGULAR.get(unit, f"{unit}s")


def _amounts(rng: random.Random, count: int = 260) -> list[tuple[int, str, str, str]]:
    return [(rng.randint(2, 300), *SYMBOLS[i % len(SYMBOLS)]) for i in range(count)]


def _symbols(kit: Kit) -> Iterator[Draft]:
    """Yield tasks about the unit of an amount: its full name, its symbol, what it measures."""
    rows = _amounts(kit.rng)
    table: tuple[tuple[str, list[tuple[object, object]], str, str, str, str], ...] = (
        ("unit_name_only", [(f"{n} {s}", name) for n, s, name, _ in rows],
         "give only the unit's full name in the singular, no number|spell out the unit symbol as "
         "one singular word and drop the number",
         "the unit's singular name without the number|what the unit symbol is short for, singular",
         GIVEN_SYMBOL, "one singular word"),
        ("unit_symbol_only", [(f"{n} {_plural(name)}", s) for n, s, name, _ in rows],
         "give only the symbol of the unit, no number|abbreviate the unit and drop the number",
         "the unit's symbol without the number|the short form of the unit alone",
         GIVEN_NAME, "a unit symbol"),
        ("singular_unit", [(f"{n} {_plural(name)}", name) for n, s, name, _ in rows],
         "give only the unit in the singular, no number|drop the number and the plural ending",
         "the unit in the singular without the number|the unit's singular form", GIVEN_NAME,
         "one singular word"),
        ("number_in_words", [(f"{n} {s}", f"{spelled(n)} {s}") for n, s, name, _ in rows
                             if n < 100],
         "write the number in words and keep the unit symbol|spell out the number, not the unit",
         "the amount with its number in words and the same unit symbol", GIVEN_SYMBOL,
         "English words and the unit symbol"),
        ("written_in_full", [(f"{n} {s}", f"{spelled(n)} {_plural(name)}") for n, s, name, _ in
                             rows if n < 100],
         "write number and unit in words|spell out the whole amount",
         "the amount fully in words, number and unit|both number and unit spelled out",
         GIVEN_SYMBOL, "lower-case words, plural unit"),
        ("spaced", [(f"{n}{s}", f"{n} {s}") for n, s, _, _ in rows],
         "put a space between number and unit|separate the unit from the number",
         "the amount with a space before its unit|the number, a blank and the unit",
         "an amount without a space", "number, space, unit"),
        ("hyphenated", [(f"{n} {_plural(name)}", f"{n}-{name}") for n, _, name, _ in rows],
         "turn the amount into a hyphenated adjective form|join number and singular unit by a "
         "hyphen", "the number, a hyphen and the singular unit|the amount as a compound "
         "modifier with hyphen",
         GIVEN_NAME, "number, hyphen, singular unit"),
        ("amount_doubled", [(f"{n} {s}", f"{2 * n} {s}") for n, s, _, _ in rows],
         "double the amount, keeping its unit|multiply the measurement by two, unit unchanged",
         "twice the amount with its unit|the doubled measurement", GIVEN_SYMBOL,
         "number, space, unit"),
        ("amount_plus_one", [(f"{n} {s}", f"{n + 1} {s}") for n, s, _, _ in rows],
         "add one to the amount, keeping its unit|make the measurement one unit larger",
         "the amount plus one, same unit|the measurement one unit higher", GIVEN_SYMBOL,
         "number, space, unit"),
    )  # fmt: skip
    for name, examples, do, what, given, out in table:
        yield kit.result(name, examples, do=do, what=what, given=given, out=out)
    yield from _quantities(kit)


# quantity, claim about an amount, question
QUANTITIES = (
    ("length", "the amount is a length|the unit measures length", "is the amount a length"
     "|does the unit measure length"),
    ("weight", "the amount is a weight|the unit measures weight", "is the amount a weight"
     "|does the unit measure weight"),
    ("volume", "the amount is a volume|the unit measures volume", "is the amount a volume"
     "|does the unit measure volume"),
    ("time", "the amount is a time span|the unit measures time", "is the amount a time span"
     "|does the unit measure time"),
    ("data", "the amount is a data size|the unit measures data", "is the amount a data size"
     "|does the unit measure data"),
)  # fmt: skip


def _is_quantity(kit: Kit, kind: str, that: str, ask: str) -> Draft:
    values = [
        (f"{n} {s if n % 2 else _plural(name)}", quantity)
        for n, s, name, quantity in _amounts(kit.rng, 900)
    ]
    held = balanced(kit.rng, values, lambda row: row[1] == kind, 110)
    return kit.yes_no(
        f"is_{kind}",
        [(text, holds) for (text, _), holds in held],
        that=that,
        ask=ask,
        given="an amount with its unit|a measurement",
    )


def _quantities(kit: Kit) -> Iterator[Draft]:
    choices = "length, weight, volume, time, electricity or data"
    rows = _amounts(kit.rng)
    yield kit.label(
        "measures_what",
        [(f"{n} {_plural(name)}", quantity) for n, _, name, quantity in rows],
        rule=f"what the unit measures: {choices}|{choices}, whichever the unit measures"
        f"|one of {choices} for the kind of unit",
        given=GIVEN_NAME,
    )
    yield from (_is_quantity(kit, *row) for row in QUANTITIES)


def _share(n: int) -> str:
    return str(Fraction(n, 100))


def _decimal(n: int) -> str:
    return f"{n / 100:g}"


PERCENTS = list(range(1, 100))
# Without 1 and -1, which would need "degree".
DEGREES = [n for n in range(-40, 120) if abs(n) != 1]
Form = Callable[[int], object]
# name, form of input, form of output, numbers, do, what, given, out
SHARES: tuple[tuple[str, Form, Form, Sequence[int], str, str, str, str], ...] = (
    ("percent_to_fraction", lambda n: f"{n}%", _share, PERCENTS,
     "write the percentage as a fraction in lowest terms|turn percent into a reduced fraction",
     "the percentage as a reduced fraction|the fraction in lowest terms for the percentage",
     "a percentage", "a fraction with a slash"),
    ("decimal_to_fraction", _decimal, _share, PERCENTS,
     "write the decimal as a fraction in lowest terms|turn the decimal into a reduced fraction",
     "the decimal as a reduced fraction|the fraction in lowest terms for the decimal",
     "a decimal below one", "a fraction with a slash"),
    ("percent_to_hundredths", lambda n: f"{n}%", lambda n: f"{n}/100", PERCENTS,
     "write the percentage as a fraction over 100, unreduced|put the percentage over one hundred",
     "the percentage as so many over 100|the unreduced fraction with denominator 100",
     "a percentage", "a number, a slash and 100"),
    ("percent_left", lambda n: f"{n}%", lambda n: f"{100 - n}%", PERCENTS,
     "say what percentage is left|subtract the percentage from 100%",
     "the remaining percentage|100% minus the given share", "a percentage", "a number with %"),
    ("add_percent_sign", int, lambda n: f"{n}%", range(1, 250),
     "put a percent sign after the number|append %", "the number with a percent sign",
     "a number", "the number and %"),
    ("percent_word_to_sign", lambda n: f"{n} percent", lambda n: f"{n}%", range(1, 250),
     "replace the word percent by the sign|use % instead of the word",
     "the percentage with the % sign, no space", "a number and the word percent",
     "the number and %"),
    ("percent_sign_to_word", lambda n: f"{n}%", lambda n: f"{n} percent", range(1, 250),
     "replace the percent sign by the word percent|write percent instead of %",
     "the percentage with the word percent", "a percentage with a % sign",
     "the number, a space and percent"),
    ("celsius_words", lambda n: f"{n} °C", lambda n: f"{n} degrees Celsius", DEGREES,
     "write the temperature unit in words|spell out °C and keep the number",
     "the temperature with 'degrees Celsius' written out", "a temperature with °C",
     "the number and 'degrees Celsius'"),
    ("celsius_symbol", lambda n: f"{n} degrees Celsius", lambda n: f"{n} °C", DEGREES,
     "shorten the temperature to the symbol °C|replace 'degrees Celsius' by the symbol",
     "the temperature with °C|the number followed by °C", "a temperature in words and digits",
     "number, space, °C"),
    ("kelvin_to_celsius", lambda n: f"{n + 273} K", lambda n: f"{n} °C", range(-50, 151),
     "convert kelvin to Celsius, subtracting 273|change the temperature from K to °C (minus 273)",
     "the temperature in °C, taking off 273|the kelvin value minus 273, in °C",
     "a temperature in kelvin", "number, space, °C"),
    ("ten_degrees_warmer", lambda n: f"{n} °C", lambda n: f"{n + 10} °C", DEGREES,
     "make the temperature ten degrees warmer|add 10 degrees to the temperature",
     "the temperature ten degrees higher|the given °C plus 10", "a temperature with °C",
     "number, space, °C"),
    ("add_meters", int, lambda n: f"{n} m", range(1, 200),
     "add the unit meters as a symbol|put an m after the number",
     "the number with a space and m|the number in meters, symbol m", "a number",
     "number, space, m"),
    ("add_kilograms", int, lambda n: f"{n} kg", range(1, 200),
     "add the unit kilograms as a symbol|put kg after the number",
     "the number with a space and kg|the number in kilograms, symbol kg", "a number",
     "number, space, kg"),
    ("add_liters_word", int, lambda n: f"{n} liters", range(2, 200),
     "add the word liters|put the unit liters after the number",
     "the number with a space and liters|the number as an amount of liters", "a number",
     "number, space, liters"),
)  # fmt: skip


def _shares(kit: Kit) -> Iterator[Draft]:
    for name, left, right, numbers, do, what, given, out in SHARES:
        examples = [(left(n), right(n)) for n in numbers]
        yield kit.result(name, examples, do=do, what=what, given=given, out=out)
    temperatures = balanced(kit.rng, range(-100, 101), lambda n: n < 0, 100)
    yield kit.label(
        "freezing",
        [(f"{n} °C", "ice" if cold else "water") for n, cold in temperatures],
        rule=rules("ice", "water", "the temperature is below 0 °C|it is colder than zero degrees"),
        given="a temperature with °C|a temperature",
    )


# names of units of one quantity with their size, smallest first
LADDERS: dict[str, tuple[tuple[str, float], ...]] = {
    "length": (("mm", 0.001), ("cm", 0.01), ("m", 1), ("km", 1000)),
    "weight": (("mg", 0.001), ("g", 1), ("kg", 1000), ("t", 1e6)),
    "time": (("seconds", 1), ("minutes", 60), ("hours", 3600), ("days", 86400), ("weeks", 604800)),
    "volume": (("ml", 0.001), ("cl", 0.01), ("l", 1)),
    "data": (("kB", 1), ("MB", 1000), ("GB", 1e6), ("TB", 1e9)),
}


def _compare(kit: Kit) -> Iterator[Draft]:
    """Yield choices between two amounts of one quantity."""
    rng = kit.rng
    for kind, more, less in (
        ("length", "longer", "shorter"), ("weight", "heavier", "lighter"),
        ("time", "longer", "shorter"), ("data", "larger", "smaller"),
    ):  # fmt: skip
        rows: list[tuple[str, float, str, float]] = []
        while len(rows) < 240:
            (a, x), (b, y) = rng.choice(LADDERS[kind]), rng.choice(LADDERS[kind])
            n, m = rng.randint(2, 60), rng.randint(2, 60)
            if not 0.7 < n * x / (m * y) < 1.4:
                rows.append((f"{n} {a}", n * x, f"{m} {b}", m * y))
        noun = {"length": "length", "weight": "weight", "time": "time span", "data": "data size"}
        for word, larger in ((more, True), (less, False)):
            yield kit.result(
                f"{word}_{kind}",
                [(f"{a} or {b}", a if (x > y) == larger else b) for a, x, b, y in rows],
                do=f"pick the {word} of the two {noun[kind]}s|copy whichever {noun[kind]} is "
                f"{word}, minding the units",
                what=f"the {word} {noun[kind]} of the two|whichever {noun[kind]} is {word}",
                given=f"two {noun[kind]}s joined by or",
                out="one of the two, copied as it is",
            )
    pairs = []
    for ladder in LADDERS.values():
        for (a, x), (b, y) in ((p, q) for p in ladder for q in ladder):
            for _ in range(6):
                n, m = rng.randint(2, 60), rng.randint(2, 60)
                if not 0.7 < n * x / (m * y) < 1.4:
                    pairs.append((f"{n} {a}, {m} {b}", n * x > m * y))
    yield kit.yes_no(
        "first_is_more",
        pairs,
        that="the first amount is more than the second|the first of the amounts is larger",
        ask="is the first amount more than the second|is the first of the two amounts larger",
        given="two amounts with units|two measurements",
    )
    both = [
        (f"{rng.randint(2, 90)} {a}, {rng.randint(2, 90)} {b}", kind == other)
        for kind in LADDERS
        for other in LADDERS
        for _ in range(28 if kind == other else 7)
        for a in [rng.choice(LADDERS[kind])[0]]
        for b in [rng.choice(LADDERS[other])[0]]
    ]
    yield kit.yes_no(
        "same_quantity",
        both,
        that="both units measure the same kind of quantity|the two amounts "
        "are of one kind, like two weights",
        ask="do both units measure the same kind of quantity|are the two amounts "
        "of one kind, like two weights",
        given="two amounts with units|two measurements",
    )


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the wider unit tasks."""
    kit = Kit(family="units", rng=rng)
    yield from _conversions(kit)
    yield from _symbols(kit)
    yield from _shares(kit)
    yield from _compare(kit)
