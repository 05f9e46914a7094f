"""Grids of written forms: dates, times, number formats, versions and units."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families._grid_numbers_text import (
    CONVERT,
    EDIT,
    PICK,
    REWRITE,
    SHIFT,
    TEST,
    split,
    task,
)
from benchmarks.tasks.families._more_dates_text import MONTHS, SHORT
from benchmarks.tasks.families._more_numbers_text import spelled

Rows = list[tuple[object, object]]
DAY = 1440
# form: how to write a date, what people call the form
DATES: dict[str, tuple[Callable[[date], str], str]] = {
    "iso": (date.isoformat, "YYYY-MM-DD|the ISO form, year first with hyphens|year-month-day"),
    "under": (lambda d: f"{d:%Y_%m_%d}", "YYYY_MM_DD|year, month, day with underscores"),
    "year_dots": (lambda d: f"{d:%Y.%m.%d}", "YYYY.MM.DD|the dotted form with the year first"),
    "year_slash": (lambda d: f"{d:%Y/%m/%d}", "YYYY/MM/DD|the slash form with the year first"),
    "slash": (lambda d: f"{d:%d/%m/%Y}", "DD/MM/YYYY|the slash form with the day first"),
    "us_slash": (lambda d: f"{d:%m/%d/%Y}", "MM/DD/YYYY|the slash form with the month first"),
    "dots": (lambda d: f"{d:%d.%m.%Y}", "DD.MM.YYYY|the dotted form with the day first"),
    "hyphen": (lambda d: f"{d:%d-%m-%Y}", "DD-MM-YYYY|the hyphened form with the day first"),
    "us_hyphen": (lambda d: f"{d:%m-%d-%Y}", "MM-DD-YYYY|the hyphened form, month first"),
    "spaces": (lambda d: f"{d:%d %m %Y}", "DD MM YYYY|digits with spaces, day first"),
    "digits": (lambda d: f"{d:%Y%m%d}", "YYYYMMDD|eight digits in a block, year first"),
    "day_digits": (lambda d: f"{d:%d%m%Y}", "DDMMYYYY|eight digits in a block, day first"),
    "long": (lambda d: f"{MONTHS[d.month]} {d.day}, {d.year}",
             "Month D, YYYY|the American long form with the month name"),
    "british": (lambda d: f"{d.day} {MONTHS[d.month]} {d.year}",
                "D Month YYYY|the British long form with the month name"),
    "short": (lambda d: f"{SHORT[d.month]} {d.day}, {d.year}",
              "Mon D, YYYY|three-letter month, day, comma, year"),
    "short_british": (lambda d: f"{d.day} {SHORT[d.month]} {d.year}",
                      "D Mon YYYY|day, three-letter month, year with spaces"),
}  # fmt: skip
DATE_PAIRS = (
    "dots>long long>dots slash>dots dots>slash hyphen>slash digits>slash slash>digits "
    "year_slash>dots british>dots short_british>iso iso>short_british us_hyphen>iso year_dots>iso "
    "day_digits>dots short>us_slash under>iso us_slash>dots hyphen>long"
)
# part: rule, what it is called
DATE_PARTS: dict[str, tuple[Callable[[date], object], str]] = {
    "year": (lambda d: d.year, "the year{of}|the four-digit year{of}"),
    "day": (lambda d: d.day, "the day of the month{of}, no leading zero|the day number{of} without "
            "leading zero"),
    "month": (lambda d: d.month, "the month{of} as a number, no leading zero|the month number{of}, "
              "1 to 12"),
    "month_name": (lambda d: MONTHS[d.month], "the full month name{of}|the month{of}, spelled out"),
    "year_digits": (lambda d: f"{d:%y}", "the last two digits of the year{of}|the year{of} in two "
                    "digits"),
}  # fmt: skip
# The day of an ISO date, its month name, and the number of a month name are test tasks.
PART_PAIRS = (
    "year=us_slash year=dots year=short year=spaces day=dots day=short day=us_hyphen "
    "month=us_hyphen month=digits month_name=hyphen month_name=us_hyphen month_name=short "
    "year_digits=slash year_digits=long"
)
STAMP_PARTS: tuple[tuple[str, str, Callable[[date, int], str]], ...] = (
    ("date", "date, as written|date in front of the time", lambda d, t: f"{d}"),
    ("time", "clock time, as written|time after the date",
     lambda d, t: f"{t // 60:02d}:{t % 60:02d}"),
    ("hour", "hour in two digits|two digits before the colon", lambda d, t: f"{t // 60:02d}"),
    ("year", "year|first four digits", lambda d, t: f"{d.year}"),
)  # fmt: skip


def _days(rng: random.Random, count: int = 220) -> list[date]:
    first, last = date(1950, 1, 1), date(2039, 12, 31)
    return [first + timedelta(rng.randrange((last - first).days)) for _ in range(count)]


def _dates(rng: random.Random) -> Iterator[Draft]:
    for pair in DATE_PAIRS.split():
        source, target = pair.split(">")
        (read, a), (write, b) = DATES[source], DATES[target]
        yield task(rng, "dates", f"{source}_into_{target}", [(read(d), write(d)) for d in
                   _days(rng)], REWRITE, thing="date", a=a, b=b)  # fmt: skip
    for pair in PART_PAIRS.split():
        part, source = pair.split("=")
        rule, names = DATE_PARTS[part]
        read, forms = DATES[source]
        form = forms.split("|")[0]
        ends = (f" of the {form} date", f" in the {form} date")
        yield task(rng, "dates", f"{part}_from_{source}", [(read(d), rule(d)) for d in _days(rng)],
                   PICK, what="|".join(names.format(of=end) for end in ends),
                   given="a date|one date")  # fmt: skip
    for part, names, at in STAMP_PARTS:
        stamps = [(d, rng.randrange(DAY)) for d in _days(rng)]
        yield task(
            rng, "dates", f"{part}_of_stamp",
            [(f"{d} {t // 60:02d}:{t % 60:02d}", at(d, t)) for d, t in stamps], PICK,
            what="|".join(f"the {name}{end}" for name in names.split("|") for end in
                          ("", " of the timestamp")),
            given="a timestamp, date and time|a timestamp like YYYY-MM-DD HH:MM",
        )  # fmt: skip


def _date_shifts(rng: random.Random) -> Iterator[Draft]:
    for step in (6, 9, 15, 30, -4, -8, -25):
        k, later = abs(step), step > 0
        w, way = spelled(k), "later" if later else "earlier"
        yield task(
            rng, "dates", f"year_{k}_{way}",
            [(y, y + step) for y in rng.sample(range(1600, 2050), 170)], SHIFT,
            do=f"go {k} years {'forward' if later else 'back'}|{'add' if later else 'subtract'} "
            f"{w} years",
            what=f"the year {w} years {way}|the year {k} years {'after' if later else 'before'} "
            f"this one", short=f"year {'+' if later else '-'} {k}|{w} years {way}",
            given="a year|a year in four digits", out="a year in four digits|just the year",
        )  # fmt: skip
    for step in (4, 6, 10, -4):
        k, later = abs(step), step > 0
        w, way = spelled(k), "later" if later else "earlier"
        days = [(m, d) for m in range(1, 13) for d in range(1, 29) if 1 <= d + step <= 28]
        yield task(
            rng, "dates", f"same_month_{k}_days_{way}",
            [(f"{MONTHS[m]} {d}", f"{MONTHS[m]} {d + step}") for m, d in days], SHIFT,
            do=f"go {k} days {'forward' if later else 'back'} in the calendar|move the date by {w} "
            f"days to a{'' if later else 'n'} {way} day",
            what=f"the date {w} days {way}|the day {k} days {'after' if later else 'before'} it",
            short=f"date {'+' if later else '-'} {k} days|{w} days {way}",
            given="a month and a day|a date like month name and day", out="month name and day",
        )  # fmt: skip


# form: how to write the minutes of a day, what people call the form
TIMES: dict[str, tuple[Callable[[int], str], str]] = {
    "colon": (lambda m: f"{m // 60:02d}:{m % 60:02d}", "HH:MM|hours, colon, minutes"),
    "dot": (lambda m: f"{m // 60:02d}.{m % 60:02d}", "HH.MM|hours, dot, minutes"),
    "h": (lambda m: f"{m // 60:02d}h{m % 60:02d}", "HHhMM|hours, the letter h, minutes"),
    "block": (lambda m: f"{m // 60:02d}{m % 60:02d}", "HHMM|four digits in a block"),
    "hyphen": (lambda m: f"{m // 60:02d}-{m % 60:02d}", "HH-MM|hours, hyphen, minutes"),
    "seconds": (lambda m: f"{m // 60:02d}:{m % 60:02d}:{m * 37 % 60:02d}", "HH:MM:SS"),
}
TIME_PAIRS = "h>colon colon>dot block>dot hyphen>colon h>block dot>h"
TIME_PARTS = "hour=dot minute=dot hour=block minute=block hour=h second=seconds"


def _times(rng: random.Random) -> Iterator[Draft]:
    for pair in TIME_PAIRS.split():
        source, target = pair.split(">")
        (read, a), (write, b) = TIMES[source], TIMES[target]
        rows = [(read(m), write(m)) for m in rng.sample(range(DAY), 170)]
        yield task(rng, "clock", f"{source}_into_{target}", rows, REWRITE,
                   thing="time", a=a, b=b)  # fmt: skip
    for pair in TIME_PARTS.split():
        part, source = pair.split("=")
        read, form = TIMES[source]
        form = form.split("|")[0]
        yield task(
            rng, "clock", f"{part}_in_{source}",
            [(text, text[:2] if part == "hour" else text[-2:]) for text in
             map(read, rng.sample(range(DAY), 170))], PICK,
            what=f"the {part} of the time in two digits|the {part}s of the {form} time, two digits"
            f"|the two digits of the {part} (input {form})",
            given=f"a time as {form}|a clock time written {form}",
        )  # fmt: skip
    for step in (3, 8, 20, 25, -5, -20, 300, 480, -300):
        later, hours = step > 0, step % 60 == 0
        k = abs(step) // 60 if hours else abs(step)
        unit, way = "hours" if hours else "minutes", "later" if later else "earlier"
        turn = TIMES["colon"][0]
        yield task(
            rng, "clock", f"{k}_{unit}_{way}_on",
            [(turn(m), turn((m + step) % DAY)) for m in rng.sample(range(DAY), 170)], SHIFT,
            do=f"turn the clock {'forward' if later else 'back'} by {spelled(k)} {unit}"
            f"|{'add' if later else 'take away'} {k} {unit}",
            what=f"the time {k} {unit} {way}|the clock time {spelled(k)} {unit} "
            f"{'after' if later else 'before'} it",
            short=f"time {'+' if later else '-'} {k} {unit}|{k} {unit} {way}",
            given="a time as HH:MM, 24 hours|a 24-hour clock time", out="HH:MM|a time as HH:MM",
        )  # fmt: skip


# name, sample for the task's name, text before and behind the number, how that is called
FRAMES: tuple[tuple[str, str, str, str], ...] = (
    *((f"word_{w.lower()}", f"{w} ", "", f'the word "{w}" and a space in front of it')
      for w in ("Hall", "Gate", "Table", "Team", "Platform")),
    *((f"word_{w}", "", f" {w}", f'a space and the word "{w}" behind it')
      for w in ("points", "votes", "guests", "copies")),
    ("hash", "#", "", "a hash sign (#) in front of it"),
    ("tilde", "~", "", "a tilde (~) in front of it"),
    ("section", "§ ", "", "a section sign (§) and a space in front of it"),
    ("plus_minus", "±", "", "a plus-minus sign (±) in front of it"),
    ("full_stop", "", ".", "a full stop behind it"),
    ("bracket", "", ")", "a closing round bracket behind it"),
    ("of_hundred", "", "/100", '"/100" behind it'),
    ("square", "[", "]", "square brackets around it"),
    ("angle", "<", ">", "angle brackets around it"),
    ("stars", "*", "*", "an asterisk on each side of it"),
    ("km", "", " km", "a space and the unit km behind it"),
    ("grams", "", " grams", "a space and the unit word grams behind it"),
    ("minutes", "", " min", "a space and the unit min behind it"),
    ("hours", "", " hours", "a space and the unit word hours behind it"),
)  # fmt: skip
# form: separator of the thousands, how that is called
SEPARATORS = {
    "plain": ("", "plain digits without a separator|bare digits"),
    "comma": (",", "digits with a comma between the thousands|thousands with commas"),
    "dot": (".", "digits with a dot between the thousands|thousands with dots"),
    "space": (" ", "digits with a space between the thousands|thousands with spaces"),
    "quote": ("'", "digits with an apostrophe between the thousands|thousands with apostrophes"),
    "under": ("_", "digits with an underscore between the thousands|thousands with underscores"),
}
SEPARATOR_PAIRS = "plain>quote under>plain quote>plain space>comma dot>comma"
# name, rule, highest number, do, what, given
RULES: tuple[tuple[str, Callable[[int], tuple[str, str]], int, str, str, str], ...] = (
    *(
        (f"fill_{name}_to_{k}", lambda n, c=c, k=k: (str(n), str(n).rjust(k, c)), 999,
         f"fill the number up to {k} characters with {word} on the left|pad it to the left with "
         f"{word} until it is {spelled(k)} characters wide",
         f"the number, padded on the left with {word} to {k} characters|{spelled(k)} characters: "
         f"{word} first, then the number", "a whole number|a number of one to three digits")
        for name, c, word, k in (("zeros", "0", "zeros", 7), ("x", "x", "the letter x", 5),
                                 ("hash", "#", "hash signs (#)", 4),
                                 ("stars", "*", "asterisks (*)", 6))
    ),
    ("three_zero_decimals", lambda n: (str(n), f"{n}.000"), 900,
     "write the number with three decimals, all zero|put a point and three zeros behind it",
     "the number followed by .000|the number with three zero decimals", "a whole number"),
    ("cut_to_one_decimal", lambda n: (f"{n / 100:.2f}", f"{n / 100:.2f}"[:-1]), 9000,
     "cut off the second decimal, without rounding|keep a single decimal, rounding nothing",
     "the number cut to one decimal, not rounded|the number without its second decimal",
     "a number with two decimals"),
    ("cut_to_two_decimals", lambda n: (f"{n / 1000:.3f}", f"{n / 1000:.3f}"[:-1]), 9000,
     "cut off the third decimal, without rounding|keep two decimals, rounding nothing",
     "the number cut to two decimals, not rounded|the number without its third decimal",
     "a number with three decimals"),
    ("minus_to_end", lambda n: (str(-n), f"{n}-"), 300,
     "move the minus sign behind the number|put the minus at the end instead of the front",
     "the number with its minus sign at the end|the digits followed by the minus",
     "a negative number"),
    ("minus_as_word", lambda n: (str(-n), f"minus {n}"), 300,
     "write the minus sign as the word minus and a space|spell out only the sign",
     "the word minus, a space and the digits|the number with its sign as a word",
     "a negative number"),
)  # fmt: skip


def _formats(rng: random.Random) -> Iterator[Draft]:
    for name, before, behind, words in FRAMES:
        family = "units" if name in ("km", "grams", "minutes", "hours") else "formats"
        yield task(
            rng, family, f"number_with_{name}",
            [(n, f"{before}{n}{behind}") for n in rng.sample(range(2, 1000), 160)], EDIT,
            do=f"write the number with {words}|put {words.replace(' it', ' the number')}",
            what=f"the number with {words}|the same number, but with {words}",
            given="a number|a whole number|a bare number",
        )  # fmt: skip
    for pair in SEPARATOR_PAIRS.split():
        source, target = pair.split(">")
        (read, a), (write, b) = SEPARATORS[source], SEPARATORS[target]
        numbers = [f"{rng.randint(1000, 10 ** rng.randint(4, 7)):,}" for _ in range(170)]
        yield task(rng, "formats", f"thousands_{source}_into_{target}",
                   [(n.replace(",", read), n.replace(",", write)) for n in numbers], REWRITE,
                   thing="number", a=a, b=b)  # fmt: skip
    for name, rule, top, do, what, given in RULES:
        rows = [rule(n) for n in rng.sample(range(1, top), min(170, top - 1))]
        yield task(rng, "formats", name, rows, EDIT, do=do, what=what, given=given)


Version = tuple[int, int, int]
# name, rule, do, what
VERSIONS: tuple[tuple[str, Callable[[Version], str], str, str], ...] = (
    ("first_two", lambda v: f"{v[0]}.{v[1]}", "drop the patch number and its dot|keep major and "
     "minor only", "the first two parts of the version|major dot minor"),
    ("patch_only", lambda v: f"{v[2]}", "keep the patch number only|drop major and minor",
     "the third part of the version|the patch number by itself"),
    ("patch_zero", lambda v: f"{v[0]}.{v[1]}.0", "set the patch number to 0|reset the third part "
     "to zero", "the version with patch number 0|the version, its last part zeroed"),
    ("major_plus_3", lambda v: f"{v[0] + 3}.{v[1]}.{v[2]}", "raise the major number by three, "
     "leaving the rest|add 3 to the first part only", "the version with 3 added to its major number"
     "|the version, first part up by three"),
    ("minor_plus_4", lambda v: f"{v[0]}.{v[1] + 4}.{v[2]}", "raise the minor number by four, "
     "leaving the rest|add 4 to the middle part only", "the version with 4 added to its minor "
     "number|the version, middle part up by four"),
    ("patch_plus_10", lambda v: f"{v[0]}.{v[1]}.{v[2] + 10}", "raise the patch number by ten"
     "|add 10 to the last part only", "the version with 10 added to its patch number|the version, "
     "last part up by ten"),
    ("add_beta", lambda v: f"{v[0]}.{v[1]}.{v[2]}-beta", 'put "-beta" behind the version|mark it '
     "as a beta with -beta at the end", "the version followed by -beta|the version with the ending "
     "-beta"),
    ("add_rc1", lambda v: f"{v[0]}.{v[1]}.{v[2]}-rc1", 'put "-rc1" behind the version|mark it as '
     "a candidate with -rc1 at the end", "the version followed by -rc1|the version with the ending "
     "-rc1"),
)  # fmt: skip
# noun, how it is written, lowest number, steps
COUNTERS = (
    ("page", "page {}", 2, (4, 10, -1)), ("chapter", "chapter {}", 2, (1, -3)),
    ("room", "room {}", 10, (6,)), ("invoice", "INV-{}", 100, (1, 8)),
    ("image file", "img_{}.png", 100, (1, 3)), ("scan", "scan{}.pdf", 100, (-1,)),
)  # fmt: skip


def _counters(rng: random.Random) -> Iterator[Draft]:
    for name, rule, do, what in VERSIONS:
        versions = [(rng.randint(0, 20), rng.randint(0, 30), rng.randint(1, 30))
                    for _ in range(170)]  # fmt: skip
        yield task(
            rng, "formats", f"version_{name}",
            [(f"{a}.{b}.{c}", rule((a, b, c))) for a, b, c in versions], EDIT,
            do=do, what=what, given="a version number with two dots|a version, major.minor.patch",
        )  # fmt: skip
    for noun, form, low, steps in COUNTERS:
        for step in steps:
            k, up = abs(step), step > 0
            w, way = spelled(k), "raised" if up else "lowered"
            start = low + k
            rows: Rows = [
                (form.format(n), form.format(n + step)) for n in range(start, start + 165)
            ]
            yield task(
                rng, "formats", f"{noun.replace(' ', '_')}_{'plus' if up else 'minus'}_{k}",
                rows, SHIFT,
                do=f"{'raise' if up else 'lower'} the {noun} number by {w}, keeping the rest|count "
                f"{k} {'up' if up else 'down'} in the {noun} number and repeat everything else",
                what=f"the {noun} with its number {way} by {k}|the same {noun} text, number {way} "
                f"by {w}",
                short=f"{noun} number {'+' if up else '-'} {k}, rest unchanged|{noun} {w} "
                f"{'further on' if up else 'before'}",
                given=f"a {noun} with its number|one numbered {noun}",
                out="the whole text with the new number|the same form as the input",
            )  # fmt: skip


# symbol and name of a unit, symbol and name of a unit it can be split into, how many of these
UNITS = """
hl hectoliters l liters 100; ml milliliters dl deciliters /100; ml milliliters cl centiliters /10
dl deciliters l liters /10; g grams dag decagrams /10; mm millimeters dm decimeters /100
cm centimeters dm decimeters /10; TB terabytes GB gigabytes 1000; GB gigabytes TB terabytes /1000
kB kilobytes B bytes 1000; MB megabytes kB kilobytes 1000; MW megawatts kW kilowatts 1000
W watts kW kilowatts /1000; mV millivolts V volts /1000; A amperes mA milliamperes 1000
GHz gigahertz MHz megahertz 1000; kJ kilojoules J joules 1000
bar bars mbar millibars 1000; stones stones pounds pounds 14; gallons gallons pints pints 8
years years quarters quarters 4; quarters quarters months months 3
millennia millennia years years 1000
"""
# name, units with their size in the smaller unit, bound in it, claim, question
BOUNDED: tuple[tuple[str, dict[str, int], int, str, str], ...] = (
    ("over_2_m", {"cm": 1, "m": 100}, 200, "the length is over 2 m|it is longer than two meters",
     "is the length over 2 m|is it longer than two meters"),
    ("over_3_kg", {"g": 1, "kg": 1000}, 3000, "the weight is over 3 kg|it is heavier than three "
     "kilograms", "is the weight over 3 kg|is it heavier than three kilograms"),
    ("over_2_hours", {"min": 1, "h": 60}, 120, "the time is over 2 hours|it is longer than two "
     "hours", "is the time over 2 hours|is it longer than two hours"),
    ("over_5_liters", {"ml": 1, "l": 1000}, 5000, "the volume is over 5 liters|it is more than "
     "five liters", "is the volume over 5 liters|is it more than five liters"),
)  # fmt: skip


def _units(rng: random.Random) -> Iterator[Draft]:
    for item in UNITS.strip().replace("\n", ";").split(";"):
        sa, a, sb, b, size = item.split()
        step = int(size[1:]) if size[0] == "/" else 1
        factor = 1 if size[0] == "/" else int(size)
        yield task(
            rng, "units", f"grid_{a}_to_{b}",
            [(f"{n * step} {sa}", f"{n * factor} {sb}") for n in range(2, 130)], CONVERT,
            a=a, b=b, sa=sa, sb=sb,
        )  # fmt: skip
    for name, sizes, bound, that, ask in BOUNDED:
        amounts: dict[str, float] = {}
        for symbol, scale in sizes.items():
            # Both units reach twice as far as the bound, so that neither gives the answer away.
            part = bound / scale / 40
            numbers = [part * n for n in range(1, 80) if n != 40]
            amounts |= {f"{n:g} {symbol}": n * scale for n in numbers}
        yield task(
            rng, "units", f"is_{name}",
            split(rng, amounts, _above(amounts, bound)),
            TEST, ask=ask, that=that, given="an amount with its unit|a measurement",
        )  # fmt: skip


def _above(amounts: dict[str, float], bound: float) -> Callable[[str], bool]:
    return lambda text: amounts[text] > bound


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the grids of dates, times, formats and units."""
    yield from _dates(rng)
    yield from _date_shifts(rng)
    yield from _times(rng)
    yield from _formats(rng)
    yield from _counters(rng)
    yield from _units(rng)
