"""Family "units": measurements converted, abbreviated, compared and taken apart."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.wording import Family

UNITS = Family(
    name="units",
    templates=(
        "{do}",
        "{what}",
        "Please {do}.",
        "What is {what}, if the input is {given}?",
        "Input: {given}. Output: {what} as {out}.",
        "hey there, {do} pls, thats all",
        "You will be handed {given}; reply with {what}.",
        "I cook and build furniture from foreign instructions, so I type {given} and want {what}.",
        "State {what}, written as {out}.",
        "The tool accepts {given}. It is supposed to {do} and print {out}.",
        "Might you {do}? I can only use {out}.",
        "Give {what}, no explanation.",
        "stuck on my physics homework, need {what} ({out})",
        "{Do}. Answer format: {out}.",
        "Behave like the measurement page of a handbook: {do}.",
        "Result: {what}. Nothing beyond {out} is accepted.",
        "The lab book contains {given} in one field; its neighbor must hold {what}.",
        "Given {given}, respond with {what}.",
        "Students of science class {do} as a warm-up. Do it for them.",
        "Determine {what} from the input.",
        "It's {what} that interests me here, nothing else.",
        "ugh metric stuff. just tell me {what}",
        "What has to be done is simple: {do}.",
        "The left column shows {given} and the right column {what}; fill in the right one.",
        "A shopkeeper reads out {given}. Call back {what}.",
        "Using the usual definitions of the units, {do}; keep to {out}.",
        "Turn {given} into {what}.",
        "Whenever {given} turns up, I expect {what} in the shape of {out}.",
    ),
)
# name, unit written in the input and in the output, their names, factor
CONVERSIONS = (
    ("meters_to_centimeters", "m", "cm", "meters", "centimeters", 100),
    ("kilometers_to_meters", "km", "m", "kilometers", "meters", 1000),
    ("centimeters_to_millimeters", "cm", "mm", "centimeters", "millimeters", 10),
    ("kilograms_to_grams", "kg", "g", "kilograms", "grams", 1000),
    ("tons_to_kilograms", "t", "kg", "metric tons", "kilograms", 1000),
    ("liters_to_milliliters", "l", "ml", "liters", "milliliters", 1000),
    ("minutes_to_seconds", "minutes", "seconds", "minutes", "seconds", 60),
    ("hours_to_minutes", "hours", "minutes", "hours", "minutes", 60),
    ("days_to_hours", "days", "hours", "days", "hours", 24),
    ("weeks_to_days", "weeks", "days", "weeks", "days", 7),
    ("years_to_months", "years", "months", "years", "months", 12),
    ("decades_to_years", "decades", "years", "decades", "years", 10),
    ("feet_to_inches", "feet", "inches", "feet", "inches", 12),
    ("yards_to_feet", "yards", "feet", "yards", "feet", 3),
    ("pounds_to_ounces", "pounds", "ounces", "pounds", "ounces", 16),
    ("dozens_to_items", "dozen", "items", "dozens", "single items", 12),
)
BACKWARDS = (
    ("centimeters_to_meters", "cm", "m", "centimeters", "meters", 100),
    ("meters_to_kilometers", "m", "km", "meters", "kilometers", 1000),
    ("grams_to_kilograms", "g", "kg", "grams", "kilograms", 1000),
    ("millimeters_to_centimeters", "mm", "cm", "millimeters", "centimeters", 10),
    ("seconds_to_minutes", "seconds", "minutes", "seconds", "minutes", 60),
    ("minutes_to_hours", "minutes", "hours", "minutes", "hours", 60),
    ("days_to_weeks", "days", "weeks", "days", "weeks", 7),
    ("months_to_years", "months", "years", "months", "years", 12),
    ("inches_to_feet", "inches", "feet", "inches", "feet", 12),
)
# symbol, plural name, quantity, size in the base unit of the quantity
MEASURES = (
    ("mm", "millimeters", "length", 0.001), ("cm", "centimeters", "length", 0.01),
    ("m", "meters", "length", 1), ("km", "kilometers", "length", 1000),
    ("in", "inches", "length", 0.0254), ("ft", "feet", "length", 0.3048),
    ("yd", "yards", "length", 0.9144), ("mi", "miles", "length", 1609.344),
    ("mg", "milligrams", "mass", 0.001), ("g", "grams", "mass", 1),
    ("kg", "kilograms", "mass", 1000), ("t", "metric tons", "mass", 1e6),
    ("oz", "ounces", "mass", 28.35), ("lb", "pounds", "mass", 453.6),
    ("ml", "milliliters", "volume", 0.001), ("cl", "centiliters", "volume", 0.01),
    ("l", "liters", "volume", 1), ("gal", "gallons", "volume", 3.785),
    ("pt", "pints", "volume", 0.473), ("s", "seconds", "time", 1), ("min", "minutes", "time", 60),
    ("h", "hours", "time", 3600), ("ms", "milliseconds", "time", 0.001),
    ("W", "watts", "power", 1), ("kW", "kilowatts", "power", 1000),
    ("MW", "megawatts", "power", 1e6), ("J", "joules", "energy", 1),
    ("kJ", "kilojoules", "energy", 1000), ("kWh", "kilowatt-hours", "energy", 3.6e6),
    ("N", "newtons", "force", 1), ("kN", "kilonewtons", "force", 1000),
    ("Pa", "pascals", "pressure", 1), ("kPa", "kilopascals", "pressure", 1000),
    ("Hz", "hertz", "frequency", 1), ("kHz", "kilohertz", "frequency", 1000),
    ("MHz", "megahertz", "frequency", 1e6),
)  # fmt: skip
TIME_NAMES = (("days", 86400), ("weeks", 604800), ("months", 2.63e6), ("years", 3.156e7))
OLD_UNITS = {"inches", "feet", "yards", "miles", "ounces", "pounds", "gallons", "pints"}


def _convert() -> Iterator[Draft]:
    for rows, inverse in ((CONVERSIONS, False), (BACKWARDS, True)):
        for name, left, right, source, target, factor in rows:
            counts = range(2, 202) if factor in (10, 100, 1000) else range(2, 122)
            examples = [
                (f"{n * factor} {left}", f"{n} {right}")
                if inverse
                else (f"{n} {left}", f"{n * factor} {right}")
                for n in counts
            ]
            yield UNITS.task(
                name,
                examples,
                do=f"convert {source} to {target}|change the amount from {source} into {target}"
                f"|re-express the {source} in {target}",
                what=f"the amount in {target} instead of {source}|the {source} converted to "
                f"{target}"
                f"|how many {target} the given {source} are",
                given=f"an amount in {source}|some number of {source}",
                out=f"a number, a space and {right}",
            )
    yield from _temperature()


def _temperature() -> Iterator[Draft]:
    celsius = range(-100, 405, 5)
    fahrenheit = [(c, c * 9 // 5 + 32) for c in celsius]
    for name, source, target, examples in (
        ("celsius_to_fahrenheit", "Celsius", "Fahrenheit",
         [(f"{c} °C", f"{f} °F") for c, f in fahrenheit]),
        ("fahrenheit_to_celsius", "Fahrenheit", "Celsius",
         [(f"{f} °F", f"{c} °C") for c, f in fahrenheit]),
        ("celsius_to_kelvin", "Celsius", "kelvin",
         [(f"{c} °C", f"{c + 273} K") for c in range(-50, 151)]),
    ):  # fmt: skip
        note = ", adding 273" if target == "kelvin" else ""
        symbol = {"Celsius": "°C", "Fahrenheit": "°F", "kelvin": "K"}[target]
        yield UNITS.task(
            name,
            examples,
            do=f"convert the temperature from {source} to {target}{note}|change the {source} "
            f"reading "
            f"to {target}{note}|re-express the temperature in {target} instead of {source}{note}",
            what=f"the temperature in {target} instead of {source}{note}|the {source} reading "
            f"converted to {target}{note}|the {target} value of the {source} temperature{note}",
            given=f"a temperature in {source}|a {source} reading",
            out=f"a number, a space and {symbol}",
        )


def _rows(rng: random.Random, count: int = 300) -> list[tuple[int, str, str, str]]:
    """Draw an amount with the symbol, name and quantity of its unit."""
    rows = []
    for i in range(count):
        symbol, name, quantity, _ = MEASURES[i % len(MEASURES)]
        rows.append((rng.choice((rng.randint(2, 20), rng.randint(2, 500))), symbol, name, quantity))
    return rows


QUANTITIES = (
    "one lower-case word: length, mass, volume, time, power, energy, force, pressure or frequency"
)
SYMBOLIC = "a measurement with an abbreviated unit|a number and a unit symbol"
NAMED = "a measurement with the unit written out|a number and a unit name"


def _parts(rng: random.Random) -> Iterator[Draft]:
    yield UNITS.task(
        "expand_unit",
        [(f"{n} {s}", f"{n} {name}") for n, s, name, _ in _rows(rng)],
        do="write the unit out in full|expand the unit symbol to its English plural name"
        "|spell out the abbreviated unit and keep the number",
        what="the measurement with its unit spelled out|the same amount, unit in words"
        "|the number with the full plural unit name",
        given=SYMBOLIC,
        out="the number and the plural unit name",
    )
    yield UNITS.task(
        "abbreviate_unit",
        [(f"{n} {name}", f"{n} {s}") for n, s, name, _ in _rows(rng)],
        do="abbreviate the unit|replace the unit name by its symbol|shorten the unit and keep the "
        "number",
        what="the measurement with an abbreviated unit|the same amount with the unit symbol"
        "|the number followed by the short unit",
        given=NAMED,
        out="the number, a space and the unit symbol",
    )
    for name, kind, index, given in (
        ("quantity_of_symbol", "symbol", 1, SYMBOLIC),
        ("quantity_of_name", "name", 2, NAMED),
    ):
        yield UNITS.task(
            name,
            [(f"{row[0]} {row[index]}", row[3]) for row in _rows(rng)],
            do=f"say which physical quantity the unit measures, going by its {kind}|name the kind "
            f"of quantity that the unit {kind} stands for|classify the measurement by quantity, "
            f"judging from the unit {kind}",
            what=f"the quantity that the unit {kind} measures|the physical quantity behind the "
            f"unit "
            f"{kind}|the kind of thing measured, known from the unit {kind}",
            given=given,
            out=QUANTITIES,
        )
    yield UNITS.task(
        "number_of_measurement",
        [(f"{n} {s if n % 2 else name}", n) for n, s, name, _ in _rows(rng)],
        do="keep only the number of the measurement|drop the unit|strip the unit off and leave the "
        "figure",
        what="the number without its unit|the bare figure of the measurement|the numeric part",
        given="a number followed by a unit|a measurement",
        out="digits only",
    )
    yield UNITS.task(
        "unit_of_measurement",
        [(f"{n} {s if n % 2 else name}", s if n % 2 else name) for n, s, name, _ in _rows(rng)],
        do="keep only the unit of the measurement|drop the number|strip the figure off and leave "
        "the "
        "unit",
        what="the unit without its number|the unit as written|the part after the number",
        given="a number followed by a unit|a measurement",
        out="the unit exactly as written",
    )
    units = [row for row in MEASURES if row[2] in ("length", "mass", "volume")]
    amounts = [(rng.randint(2, 300), units[i % len(units)][1]) for i in range(300)]
    yield UNITS.task(
        "metric_or_imperial",
        [(f"{n} {u}", "imperial" if u in OLD_UNITS else "metric") for n, u in amounts],
        do="say whether the unit is metric or imperial|classify the measurement as belonging to "
        "the "
        "metric or the imperial system|name the system of units used, metric or imperial",
        what="the system the unit belongs to, metric or imperial|metric or imperial, whichever "
        "fits "
        "the unit|the word metric or the word imperial",
        given=NAMED,
        out="metric or imperial|one lower-case word",
    )


def _same_quantity(rng: random.Random) -> list[tuple[str, float, str, float]]:
    """Draw pairs of differently large measurements of one quantity."""
    table: dict[str, list[tuple[str, float]]] = {}
    for _, name, quantity, size in MEASURES:
        table.setdefault(quantity, []).append((name, size))
    table["time"].extend(TIME_NAMES)
    quantities: Sequence[str] = ("length", "mass", "volume", "time")
    rows: list[tuple[str, float, str, float]] = []
    while len(rows) < 300:
        (a, size_a), (b, size_b) = rng.sample(table[rng.choice(quantities)], 2)
        n, m = rng.randint(2, 60), rng.randint(2, 60)
        ratio = n * size_a / (m * size_b)
        if not 0.7 < ratio < 1.4:
            rows.append((f"{n} {a}", n * size_a, f"{m} {b}", m * size_b))
    return rows


def _compare(rng: random.Random) -> Iterator[Draft]:
    given = "two measurements separated by a comma|two amounts of the same kind in different units"
    for name, larger, word in (
        ("larger_amount", True, "larger"),
        ("smaller_amount", False, "smaller"),
    ):
        yield UNITS.task(
            name,
            [(f"{a}, {b}", a if (x > y) == larger else b) for a, x, b, y in _same_quantity(rng)],
            do=f"choose the {word} of the two measurements|compare both amounts, units included, "
            f"and "
            f"copy the {word} one|decide which of the two is {word}",
            what=f"the {word} of the two measurements|whichever amount is {word} in reality"
            f"|the {word} amount, copied unchanged",
            given=given,
            out="one of the two measurements as written",
        )
    for name, larger, word in (("larger_unit", True, "larger"), ("smaller_unit", False, "smaller")):
        rows = _unit_pairs()
        yield UNITS.task(
            name,
            [(f"{a}, {b}", a if (x > y) == larger else b) for a, x, b, y in rows],
            do=f"name the {word} of the two units|compare the two units and keep the {word} one"
            f"|decide which unit is {word}, one of each",
            what=f"the {word} of the two units|whichever unit stands for the {word} amount"
            f"|the unit that is {word}",
            given="two units of the same quantity, separated by a comma",
            out="one of the two units as written",
        )


def _unit_pairs() -> list[tuple[str, float, str, float]]:
    table = [(name, quantity, size) for _, name, quantity, size in MEASURES]
    table += [(name, "time", size) for name, size in TIME_NAMES]
    return [
        (a, x, b, y) for a, kind, x in table for b, other, y in table if kind == other and a != b
    ]


def _time_spans() -> Iterator[Draft]:
    spans = [(h, m) for h in range(1, 9) for m in range(5, 60, 5)]
    clear = [(f"{h} h {m} min", f"{h * 60 + m} min") for h, m in spans]
    yield UNITS.task(
        "span_to_minutes",
        clear,
        do="convert hours plus minutes to minutes only|express the whole duration in minutes"
        "|add the hours, as minutes, to the minutes",
        what="the whole duration in minutes|the total number of minutes|the span in minutes only",
        given="a duration in hours and minutes|a span such as hours plus minutes",
        out="a number, a space and min",
    )
    yield UNITS.task(
        "minutes_to_span",
        [(right, left) for left, right in clear],
        do="split the minutes into hours and minutes|express the duration in full hours plus the "
        "remaining minutes|break the minutes down into h and min",
        what="the duration as hours and minutes|the full hours and remaining minutes"
        "|the span in h and min",
        given="a duration in minutes|a number of minutes",
        out="hours with h, then minutes with min",
    )


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the drafts of the unit family."""
    yield from _convert()
    yield from _parts(rng)
    yield from _compare(rng)
    yield from _time_spans()
