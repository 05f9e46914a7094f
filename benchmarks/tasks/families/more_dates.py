"""Family "dates" widened: more formats, parts, shifts and comparisons of dates and years."""

from __future__ import annotations

import calendar
import random
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from num2words import num2words

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families import _more_dates_times
from benchmarks.tasks.families._more_dates_text import (
    AMBIGUOUS,
    CONVERSIONS,
    FORMS,
    LABELS,
    MONTHS,
    PART_TASKS,
    PARTS,
    SHORT,
    Form,
    ordinal,
)
from benchmarks.tasks.families._more_records_text import Rows, question, task

COUNT = 300
FIRST, LAST = date(1930, 1, 1), date(2040, 12, 31)


def _day(rng: random.Random) -> date:
    """Draw a date up to the 28th, so that every month and year has it."""
    return date(rng.randint(FIRST.year, LAST.year), rng.randint(1, 12), rng.randint(1, 28))


def _days(rng: random.Random, count: int = COUNT) -> list[date]:
    first, last = FIRST.toordinal(), LAST.toordinal()
    return [date.fromordinal(rng.randint(first, last)) for _ in range(count)]


def _named(form: str, plain: str, named: str) -> list[str]:
    """Name the form of the input: always where it is ambiguous, else in half of the wordings."""
    label = named.format(LABELS[form])
    return [label] if form in AMBIGUOUS else [plain, label]


def _conversions(rng: random.Random) -> Iterator[Draft]:
    for item in CONVERSIONS.split():
        source, target = item.split(">")
        read, given, _ = FORMS[source]
        write, _, asked = FORMS[target]
        forms = asked.split("|")
        nouns = _named(source, "the date", "the {} date")
        verbs = ("convert {} to", "rewrite {} as", "reformat {} as", "turn {} into")
        yield task(
            rng, f"dates_{source}_to_{target}_form", "dates",
            [(read(d), write(d)) for d in _days(rng)],
            what="|".join(f"{noun} as {form}" for noun in nouns for form in forms),
            do="|".join(f"{verb.format(noun)} {form}" for verb in verbs for noun in nouns
                        for form in forms),
            given=given, out="the date alone|nothing but the new date|one date in that form",
        )  # fmt: skip


def _parts(rng: random.Random) -> Iterator[Draft]:
    for item in PART_TASKS.split():
        part, source = item.split("=")
        rule, what, out = PARTS[part]
        write, given, _ = FORMS[source]
        rows = [(write(d), rule(d)) for d in _days(rng, 2 * COUNT)]
        texts = what.split("|")
        ends = _named(source, "", " (from a {} date)") + _named(source, "", ", {} input")
        yield task(
            rng, f"dates_{part}_of_{source}", "dates", rows,
            what="|".join(text + end for text in texts for end in ends), given=given, out=out,
        )  # fmt: skip


def _months(day: date, count: int) -> date:
    """Move a date up to the 28th by whole months."""
    index = day.year * 12 + day.month - 1 + count
    return date(index // 12, index % 12 + 1, day.day)


def _plus(days: int) -> Callable[[date], date]:
    return lambda d: d + timedelta(days=days)


def _years(count: int) -> Callable[[date], date]:
    return lambda d: d.replace(year=d.year + count)


# name, form, rule, what
SHIFTS: tuple[tuple[str, str, Callable[[date], date], str], ...] = (
    ("two_days_later", "iso", _plus(2), "two days later|2 days after the given date"),
    ("three_days_later", "iso", _plus(3), "three days later|3 days after the given date"),
    ("week_later", "iso", _plus(7), "one week later|7 days after the given date"),
    ("two_days_earlier", "iso", _plus(-2), "two days earlier|2 days before the given date"),
    ("three_days_earlier", "iso", _plus(-3), "three days earlier|3 days before the given date"),
    ("week_earlier", "iso", _plus(-7), "one week earlier|7 days before the given date"),
    ("next_day_euro", "euro", _plus(1), "of the next day|one day later"),
    ("previous_day_euro", "euro", _plus(-1), "of the previous day|one day earlier"),
    ("next_day_slash", "slash", _plus(1), "of the next day, as DD/MM/YYYY|one day later, as "
     "DD/MM/YYYY"),
    ("next_month", "month_year", lambda d: _months(d, 1), "one month later|of the next month"),
    ("previous_month", "month_year", lambda d: _months(d, -1),
     "one month earlier|of the previous month"),
    ("three_months_later", "month_year", lambda d: _months(d, 3),
     "three months later|3 months after the given one"),
    ("six_months_later", "month_year", lambda d: _months(d, 6),
     "six months later|half a year after the given one"),
    ("month_later_iso", "iso", lambda d: _months(d, 1), "one month later|of the same day next "
     "month"),
    ("month_earlier_iso", "iso", lambda d: _months(d, -1), "one month earlier|of the same day last "
     "month"),
    ("previous_year", "us", _years(-1), "one year earlier|of the same day last year"),
    ("next_year_iso", "iso", _years(1), "one year later|of the same day next year"),
    ("four_years_later", "euro", _years(4), "four years later|4 years after the given date"),
    ("century_later", "us", _years(100), "one hundred years later|a century after the given date"),
    ("month_start", "iso", lambda d: d.replace(day=1), "of the first day of the same month|at the "
     "start of its month"),
    ("year_start", "euro", lambda d: d.replace(month=1, day=1), "of the first day of the same year"
     "|of January 1 in that year"),
    ("month_end", "iso", lambda d: d.replace(day=calendar.monthrange(d.year, d.month)[1]),
     "of the last day of the same month|at the end of its month"),
)  # fmt: skip


def _shifts(rng: random.Random) -> Iterator[Draft]:
    for name, form, rule, what in SHIFTS:
        write, given, asked = FORMS[form]
        noun = "the month and year" if form == "month_year" else "the date"
        yield task(
            rng, f"dates_{name}", "dates",
            [(write(d), write(rule(d))) for d in (_day(rng) for _ in range(COUNT))],
            what="|".join(f"{noun} {text}{end}" for text in what.split("|")
                          for end in ("", ", in the same format")),
            given=given, out=asked,
        )  # fmt: skip


# name, form, rule, ask, question
QUESTIONS: tuple[tuple[str, str, Callable[[date], bool], str, str], ...] = (
    ("in_summer", "month_day", lambda d: d.month in (6, 7, 8),
     "the day is in June, July or August, i.e. in summer|the day falls in the northern summer, "
     "June to August",
     "is the day in summer (June, July, August)|does the day fall in the northern summer months"),
    ("in_winter", "month_day", lambda d: d.month in (12, 1, 2),
     "the day is in December, January or February, i.e. in winter|the day falls in the northern "
     "winter months", "is the day in winter (December to February)|is it a northern winter day, by "
     "month"),
    ("in_may", "iso", lambda d: d.month == 5, "the date is in May|the month of the date is May",
     "is the date in May|does the date fall in May"),
    ("in_december", "slash", lambda d: d.month == 12,
     "the DD/MM/YYYY date is in December|the month of the DD/MM/YYYY date is 12",
     "is the DD/MM/YYYY date in December|is the month of the DD/MM/YYYY date 12"),
    ("in_first_quarter", "iso", lambda d: d.month < 4,
     "the date is in the first quarter, January to March|the date falls in Q1",
     "is the date in the first quarter|does the date fall in Q1"),
    ("after_2000", "iso", lambda d: d.year > 2000, "the year of the date is greater than 2000"
     "|the date is after the year 2000", "is the date after the year 2000|is the year greater than "
     "2000"),
    ("before_1990", "us", lambda d: d.year < 1990, "the date is before 1990|the year of the date "
     "is less than 1990", "is the date before 1990|is the year less than 1990"),
    ("after_2015", "slash", lambda d: d.year > 2015, "the date is after 2015|the year of the date "
     "is greater than 2015", "is the date after 2015|is the year greater than 2015"),
    ("in_nineties", "iso", lambda d: 1990 <= d.year < 2000, "the date is in the 1990s|the year of "
     "the date is from 1990 to 1999", "is the date in the 1990s|is the year from 1990 to 1999"),
    ("after_the_15th", "euro", lambda d: d.day > 15, "the day of the month is after the 15th|the "
     "day number is greater than 15", "is the day after the 15th|is the day number greater than "
     "15"),
    ("first_of_month", "iso", lambda d: d.day == 1, "the date is the first day of a month|the day "
     "of the date is 01", "is the date the first day of a month|is the day part 01"),
    ("month_of_31_days", "month_year", lambda d: calendar.monthrange(d.year, d.month)[1] == 31,
     "the month has 31 days|the month is one of the long ones with 31 days",
     "does the month have 31 days|is it a month of 31 days"),
)  # fmt: skip


def _questions(rng: random.Random) -> Iterator[Draft]:
    for name, form, holds, ask, q in QUESTIONS:
        write, given, _ = FORMS[form]
        days = _days(rng, 8 * COUNT)
        if name == "first_of_month":
            days += [d.replace(day=1) for d in days[:COUNT]]
        chosen = [d for d in days if holds(d)][: COUNT // 2]
        chosen += [d for d in days if not holds(d)][: COUNT // 2]
        rows = [(write(d), holds(d)) for d in chosen]
        yield question(rng, f"dates_is_{name}", "dates", rows, ask=ask, q=q, given=given)


def _pair_rows(rng: random.Random, form: Form) -> Iterator[tuple[date, date, str]]:
    for _ in range(COUNT):
        a, b = _day(rng), _day(rng)
        if rng.random() < 0.3:
            b = b.replace(year=a.year)
        if form(a) != form(b) and a != b:
            yield a, b, f"{form(a)}; {form(b)}"


# name, form, test, statement, question
PAIR_QUESTIONS: tuple[tuple[str, str, Callable[[date, date], bool], str, str], ...] = (
    ("same_year", "us", lambda a, b: a.year == b.year, "the two dates are in the same year"
     "|both dates have one year", "are the two dates in the same year|do both dates share the "
     "year"),
    ("same_month", "iso", lambda a, b: a.month == b.month, "the two dates are in the same "
     "month of the year|both dates have one month number", "are the two dates in the same "
     "month of the year|do both dates share the month"),
    ("first_earlier", "iso", lambda a, b: a < b, "the first date is earlier than the second"
     "|the dates are in order of time", "is the first date earlier than the second|are the two "
     "dates in order of time"),
    ("first_later", "euro", lambda a, b: a > b, "the first date is later than the second|the "
     "second date comes before the first", "is the first date later than the second|does the "
     "second date come before the first"),
)  # fmt: skip


def _comparisons(rng: random.Random) -> Iterator[Draft]:
    for form in ("iso", "euro", "slash", "month_year"):
        write, given, _ = FORMS[form]
        noun = f"{LABELS[form]} dates" if form in AMBIGUOUS else "dates"
        for name, pick, words in (
            ("earlier", min, "earlier|older|first"),
            ("later", max, "later|more recent|last"),
        ):
            copied: Rows = [(text, write(pick(a, b))) for a, b, text in _pair_rows(rng, write)]
            yield task(
                rng, f"dates_{name}_of_two_{form}", "dates", copied,
                what="|".join(f"the {word} of the two {noun}" for word in words.split("|")[:2])
                + f"|the one of two {noun} that comes {words.split('|')[2]} in time",
                given=f"two dates with a semicolon between|{given.split('|')[0]}, and another one",
                out="the chosen date, copied unchanged|one of the two dates",
            )  # fmt: skip
    for name, form, holds, ask, q in PAIR_QUESTIONS:
        write, _, _ = FORMS[form]
        rows: list[tuple[str, bool]] = []
        for _ in range(2 * COUNT):
            a, b = _day(rng), _day(rng)
            if name.startswith("same") and rng.random() < 0.5:
                b = b.replace(year=a.year) if name == "same_year" else b.replace(month=a.month)
            rows.append((f"{write(a)}; {write(b)}", holds(a, b)))
        yield question(
            rng, f"dates_{name}", "dates", rows, ask=ask, q=q,
            given="two dates with a semicolon between|two dates",
        )  # fmt: skip
    spans = [(rng.randint(1, 12), rng.randint(1, 27)) for _ in range(COUNT)]
    lengths: Rows = []
    for month, start in spans:
        end = rng.randint(start + 1, 28)
        lengths.append((f"{MONTHS[month]} {start} to {MONTHS[month]} {end}", str(end - start)))
    yield task(
        rng, "dates_days_between", "dates", lengths,
        what="the number of days from the first day to the second|the days that lie between, end "
        "minus start|the difference of the two days, in days",
        given="two days of one month joined by to", out="a number in digits",
    )  # fmt: skip


# name, what follows "the year", change in years; +2, +5, +7, +10 and -3 belong to test tasks
YEAR_SHIFTS = (
    ("three_years_later", "three years later|3 years after|plus 3", 3),
    ("twenty_years_later", "twenty years later|two decades after|plus 20", 20),
    ("twenty_five_years_later", "twenty-five years later|a quarter century after|plus 25", 25),
    ("fifty_years_later", "fifty years later|half a century after|plus 50", 50),
    ("hundred_years_later", "one hundred years later|a century after|plus 100", 100),
    ("two_years_before", "two years earlier|2 years before|minus 2", -2),
    ("five_years_before", "five years earlier|5 years before|minus 5", -5),
    ("ten_years_before", "ten years earlier|one decade before|minus 10", -10),
    ("fifty_years_before", "fifty years earlier|half a century before|minus 50", -50),
)
TENS = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties",
        "nineties")  # fmt: skip
# name, years, rule, what, out
YEAR_RULES: tuple[tuple[str, range, Callable[[int], object], str, str], ...] = (
    ("year_two_digits", range(1500, 2100), lambda y: f"{y % 100:02d}",
     "the last two digits of the year|the year without its century, two digits", "two digits"),
    ("year_century_number", range(1100, 2100), lambda y: (y + 99) // 100,
     "the number of the century, digits only|the century of the year as a bare number",
     "a number in digits"),
    ("year_decade_start", range(1500, 2100), lambda y: y // 10 * 10,
     "the first year of the decade, ending in 0|the year with its last digit set to 0", "four "
     "digits"),
    ("year_decade_end", range(1500, 2100), lambda y: y // 10 * 10 + 9,
     "the last year of the decade, ending in 9|the year with its last digit set to 9", "four "
     "digits"),
    ("year_hundreds", range(1100, 2100), lambda y: f"{y // 100 * 100}s",
     "the hundred the year belongs to, like a label ending in 00s|the year's century label: four "
     "digits ending in 00, and s", "four digits and s"),
    ("year_decade_word", range(1920, 2000), lambda y: TENS[y % 100 // 10 - 2],
     "the decade of the year in one word, such as a name ending in -ties|the decade's English "
     "name, twenties to nineties", "one lower-case word"),
    ("year_to_eighteen", range(1900, 2060), lambda y: y + 18,
     "the year in which someone born then turns 18|the year 18 years after the birth year", "four "
     "digits"),
    ("year_age_in_2050", range(1950, 2050), lambda y: 2050 - y,
     "the age in 2050 of someone born in that year|the number of years until 2050", "a number in "
     "digits"),
    ("year_ad", range(1500, 2100), lambda y: f"AD {y}",
     "the year with AD and a blank in front|AD followed by the year", "AD and four digits"),
    ("year_19th_or_20th", range(1801, 2001), lambda y: "19th" if y <= 1900 else "20th",
     "the century, 19th or 20th|19th or 20th, for the century of the year", "19th or 20th"),
    ("year_past_or_future_of_2000", range(1900, 2101),
     lambda y: "before" if y < 2000 else "after",
     "before or after, for years below 2000 and from 2000 on|the word before if the year is below "
     "2000, else after", "before or after"),
)  # fmt: skip


def _year_tasks(rng: random.Random) -> Iterator[Draft]:
    given = "a year|a four-digit year|one year in digits"
    for name, what, change in YEAR_SHIFTS:
        years = rng.sample(range(1500, 2100), COUNT)
        yield task(
            rng, f"dates_{name}", "dates", [(y, y + change) for y in years],
            what="|".join(f"the year {text}" for text in what.split("|")),
            given=given, out="four digits",
        )  # fmt: skip
    for name, span, rule, what, out in YEAR_RULES:
        years = rng.sample(span, min(len(span), COUNT))
        rows: Rows = [(y, rule(y)) for y in years]
        if len(rows) < 90:
            rows += [(f"the year {y}", rule(y)) for y in years]
        yield task(rng, f"dates_{name}", "dates", rows, what=what, given=given, out=out)
    for limit in (1950, 1980, 2000, 2020):
        near = [y for y in range(1900, 2100) if abs(y - limit) <= 90]
        yield question(
            rng, f"dates_year_after_{limit}", "dates", [(y, y > limit) for y in near],
            ask=f"the year is after {limit}|the year is greater than {limit}",
            q=f"is the year after {limit}|is the year greater than {limit}", given=given,
        )  # fmt: skip
    full: Rows = [(f"'{y % 100:02d}", y) for y in range(2000, 2100)]
    yield task(
        rng, "dates_full_year_2000s", "dates", full,
        what="the full year, 2000 to 2099|the year written with 20 in place of the apostrophe",
        given="a short year with an apostrophe", out="four digits",
    )  # fmt: skip


# name, rule, what
MONTH_RULES: tuple[tuple[str, Callable[[int], str], str], ...] = (
    ("month_by_number", lambda m: MONTHS[m], "the name of the month with that number|the "
     "English name of the numbered month"),
    ("month_short_by_number", lambda m: SHORT[m], "the three-letter name of the month with "
     "that number|the numbered month, cut to three letters"),
    ("season_by_number", lambda m: ("winter", "spring", "summer", "autumn")[m % 12 // 3],
     "the northern season of the month with that number, winter from December|the European "
     "season of the numbered month, by whole months"),
)  # fmt: skip


def _month_tasks(rng: random.Random) -> Iterator[Draft]:
    frames = ("month {}", "month no. {}", "month number {}", "the {}. month", "month {} of the "
              "year", "M{}", "month #{}", "in month {}")  # fmt: skip
    numbered = [(frame.format(m), m) for frame in frames for m in range(1, 13)]
    for name, rule, what in MONTH_RULES:
        yield task(
            rng, f"dates_{name}", "dates", [(text, rule(m)) for text, m in numbered], what=what,
            given="a month given by its number", out="one English word" if "short" not in name
            else "three letters",
        )  # fmt: skip
    days = _days(rng)
    table: tuple[tuple[str, Rows, str, str, str], ...] = (
        ("expand_month", [(f"{d.day} {SHORT[d.month]}", f"{d.day} {MONTHS[d.month]}")
                          for d in days], "the day with the month name in full|the same day, the "
         "short month spelled out", "a day and a three-letter month", "day and full month name"),
        ("expand_month_year", [(f"{SHORT[d.month]} {d.year}", f"{MONTHS[d.month]} {d.year}")
                               for d in days], "the month in full with its year|the same month and "
         "year, the short name spelled out", "a three-letter month and a year",
         "full month name and year"),
        ("day_word", [(f"{MONTHS[d.month]} {d.day}", num2words(d.day, to="ordinal"))
                      for d in days], "the day of the month as an ordinal word|the day, spelled "
         "out as an ordinal", "a month name and a day", "a lower-case ordinal word"),
        ("day_ordinal", [(f"{d.day} {MONTHS[d.month]}", ordinal(d.day)) for d in days],
         "the day of the month as digits with st, nd, rd or th|the ordinal of the day, in digits",
         "a day and a month name", "digits and two letters"),
        ("drop_ordinal", [(f"{MONTHS[d.month]} {ordinal(d.day)}", f"{MONTHS[d.month]} {d.day}")
                          for d in days], "the date without st, nd, rd or th|the month and the "
         "plain day number", "a month and an ordinal day", "month name and number"),
        ("month_length", [(f"{MONTHS[d.month]} {d.year}", calendar.monthrange(d.year, d.month)[1])
                          for d in days if d.month != 2],
         "the number of days of the month, 30 or 31|30 or 31, the length of the month", "a month "
         "and a year", "30 or 31"),
        ("expand_weekday", [(f"{d:%a}, {d.day} {SHORT[d.month]}", f"{d:%A}") for d in days],
         "the weekday in full|the full name of the abbreviated weekday", "a short weekday and a "
         "date", "one weekday name"),
    )  # fmt: skip
    for name, rows, what, given, out in table:
        yield task(rng, f"dates_{name}", "dates", rows, what=what, given=given, out=out)


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks on dates, years, months and clock times."""
    yield from _conversions(rng)
    yield from _parts(rng)
    yield from _shifts(rng)
    yield from _questions(rng)
    yield from _comparisons(rng)
    yield from _year_tasks(rng)
    yield from _month_tasks(rng)
    yield from _more_dates_times.build(rng)
