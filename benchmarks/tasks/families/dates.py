"""Family "dates": calendar dates, months, years and clock times, taken apart and rewritten."""

from __future__ import annotations

import calendar
import random
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta

from num2words import num2words

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.wording import Family

DATES = Family(
    name="dates",
    templates=(
        "{do}",
        "{what}",
        "Please {do}, I'd appreciate it.",
        "From {given}, can you tell me {what}?",
        "Input: {given}. Output: {what}, formatted as {out}.",
        "hey, {do} ok? thx",
        "You will be shown {given}; answer with {what}.",
        "I'm cleaning up the calendar of our sports club. Every row has {given} and I need {what}.",
        "Extract or compute {what}.",
        "The program reads {given}. It must {do} and emit {out}.",
        "Could you kindly {do}? Just {out}.",
        "Return {what} and stop there.",
        "so i have {given} and i need {what}, {out} only",
        "{Do}. Use this form: {out}.",
        "You are the date and time helper of a travel agency: {do}.",
        "Requested: {what}. Notation: {out}.",
        "In our archive each photo is stamped with {given}; the index should list {what}.",
        "Given {given}, write {what}.",
        "Schoolchildren learning the calendar and the clock should {do}. Show the solution.",
        "Find {what} for the input.",
        "Let me know {what}, with no sentence around it.",
        "whats {what}? i always mix it up",
        "The job to perform on each line is this: {do}.",
        "An import filter turns {given} into {what}. Act as that filter.",
        "If a visitor enters {given}, the page displays {what} as {out}.",
        "I would like to see {what}, please, in the form of {out}.",
        "Whatever {given} comes in, respond by giving {what}.",
        "For a timetable, {do}, keeping to {out}.",
    ),
)
MONTHS = tuple(calendar.month_name)
SEASONS = ("winter", "spring", "summer", "autumn")
Form = Callable[[date], str]


def _long(day: date) -> str:
    return f"{MONTHS[day.month]} {day.day}, {day.year}"


def _european(day: date) -> str:
    return f"{day.day} {MONTHS[day.month]} {day.year}"


def _weekday(day: date) -> str:
    return f"{calendar.day_name[day.weekday()]}, {_european(day)}"


def _no_year(day: date) -> str:
    return f"{MONTHS[day.month]} {day.day}"


def _season(day: date) -> str:
    return SEASONS[day.month % 12 // 3]


def _ordinal(number: int) -> str:
    return str(num2words(number, to="ordinal_num"))


ISO = "a date written as YYYY-MM-DD|an ISO date|a year-month-day date with hyphens"
LONG = "a date such as month name, day, comma, year|a US-style date with the month in letters"
EURO = "a date with day, month name and year|a date in words, day first"
SLASH = "a date written as DD/MM/YYYY|a slash date with the day first"
MONTH_DAY = "a month name and a day|a calendar day without a year"
FULL = "a weekday followed by a date|a date with its weekday in front"
NAME = "the full English month name|one capitalised month name"
DIGITS = "a number in digits|digits only, without a leading zero"
# name, input form, output form, do, what, given, out
REWRITES: tuple[tuple[str, Form, Form, str, str, str, str], ...] = (
    ("iso_to_long", date.isoformat, _long,
     "rewrite the ISO date as month name, day, comma, year|turn the numeric date into US long form"
     "|write the date out with the month in letters, American order",
     "the date as month name, day, comma, year|the US long form of the date"
     "|the date in American style with the month spelled out", ISO,
     "month name, day, comma, four-digit year"),
    ("long_to_iso", _long, date.isoformat,
     "convert the date to ISO format, YYYY-MM-DD|write the date as year, month and day in digits "
     "with hyphens|normalise the date to YYYY-MM-DD",
     "the date in ISO format|the date as YYYY-MM-DD|the machine-readable date, year first", LONG,
     "YYYY-MM-DD"),
    ("iso_to_european", date.isoformat, _european,
     "rewrite the ISO date as day, month name, year without commas|turn the numeric date into "
     "British long form|write the date out with the day first and the month in letters",
     "the date as day, month name, year|the British long form of the date"
     "|the date in European style with the month spelled out", ISO,
     "day, month name, four-digit year, no comma"),
    ("slash_to_iso", lambda d: d.strftime("%d/%m/%Y"), date.isoformat,
     "convert the DD/MM/YYYY date to YYYY-MM-DD|reorder the slash date to ISO form, year first"
     "|change the day-first date into an ISO date",
     "the slash date in ISO format|the day-first date as YYYY-MM-DD"
     "|the ISO form of the slash date", SLASH,
     "YYYY-MM-DD"),
    ("iso_to_slash", date.isoformat, lambda d: d.strftime("%d/%m/%Y"),
     "convert the ISO date to DD/MM/YYYY|reorder the date so the day comes first, with slashes"
     "|change the hyphens to slashes and put day before month before year",
     "the date as DD/MM/YYYY|the slash form of the date with the day first"
     "|the day/month/year version of the date", ISO, "DD/MM/YYYY"),
    ("slash_to_us", lambda d: d.strftime("%d/%m/%Y"), lambda d: d.strftime("%m/%d/%Y"),
     "swap day and month to get a US date|convert DD/MM/YYYY to MM/DD/YYYY"
     "|put the month in front of the day, keeping the slashes",
     "the date as MM/DD/YYYY|the US slash form, month first|the month/day/year version of the date",
     SLASH, "MM/DD/YYYY"),
    ("long_to_european", _long, _european,
     "change the American date to British order|put the day before the month and drop the comma"
     "|rewrite the date day first, month name second",
     "the date in British order|the date as day, month name, year|the same date, day first without "
     "a comma", LONG, "day, month name, year, no comma"),
    ("short_month", _european, lambda d: f"{d.day} {MONTHS[d.month][:3]} {d.year}",
     "abbreviate the month to three letters|shorten the month name in the date, keeping the rest"
     "|write the same date with a three-letter month",
     "the date with the month cut to three letters|the date with an abbreviated month"
     "|the same date, month in short form", EURO, "day, three-letter month, year"),
    ("iso_year", date.isoformat, lambda d: str(d.year),
     "extract the year from the date|keep only the year|pull out the four-digit year",
     "the year of the date|the four-digit year|the year part", ISO, "four digits"),
    ("iso_month_name", date.isoformat, lambda d: MONTHS[d.month],
     "name the month of the date|say which month the numeric date falls in"
     "|turn the month number in the date into its name",
     "the name of the month|the month of the date, in letters|the month name for the middle number",
     ISO, NAME),
    ("iso_month_number", date.isoformat, lambda d: str(d.month),
     "extract the month number from the date|keep only the month as a number"
     "|pull out the month, without a leading zero",
     "the month number|the month of the date in digits|the number of the month, 1 to 12", ISO,
     DIGITS),
    ("iso_day", date.isoformat, lambda d: str(d.day),
     "extract the day of the month|keep only the day as a number|pull out the day, without a "
     "leading zero", "the day of the month|the day number of the date|the day part, 1 to 31", ISO,
     DIGITS),
    ("month_number", _long, lambda d: str(d.month),
     "give the number of the month named in the date|say which month of the year it is, as a number"
     "|convert the month name in the date to 1 to 12",
     "the month's number, 1 to 12|the number of the month mentioned|the month counted from January "
     "as 1", LONG, DIGITS),
    ("weekday_of_full_date", _weekday, lambda d: calendar.day_name[d.weekday()],
     "pick the weekday out of the date|keep only the day of the week|copy the name of the weekday",
     "the weekday in the date|the day of the week|the weekday name", FULL,
     "one capitalised weekday name"),
    ("weekday_abbreviation", _weekday, lambda d: calendar.day_abbr[d.weekday()],
     "abbreviate the weekday of the date|give the three-letter form of the weekday"
     "|shorten the day of the week to three letters and drop the rest",
     "the three-letter weekday abbreviation|the abbreviated weekday|the weekday in short form",
     FULL,
     "three letters, first one capital"),
    ("weekend_or_weekday", _weekday, lambda d: "weekend" if d.weekday() > 4 else "weekday",
     "say if the date is on a weekend or a weekday|sort the day into working week or weekend"
     "|classify the date as weekday or weekend, going by the day name",
     "the word weekend or the word weekday|weekend for Saturday and Sunday, otherwise weekday"
     "|whether the day is a weekday or at the weekend", FULL, "weekday or weekend"),
    ("quarter", _no_year, lambda d: f"Q{(d.month + 2) // 3}",
     "give the quarter of the year for the day|say in which calendar quarter the day lies"
     "|assign the day to its quarter",
     "the quarter of the year|the calendar quarter the month belongs to|the quarter label for the "
     "day", MONTH_DAY, "Q1, Q2, Q3 or Q4"),
    ("season", _no_year, _season,
     "name the season of the month, northern hemisphere|say which season the month belongs to, "
     "counting winter from December|assign the day to a season in Europe by its month",
     "the season on the northern half of the globe, by month|the season, winter being December to "
     "February|the northern season that the month belongs to", MONTH_DAY,
     "winter, spring, summer or autumn"),
    ("southern_season", _no_year, lambda d: SEASONS[(d.month % 12 // 3 + 2) % 4],
     "name the season of the month in the southern hemisphere|say which season it is in Australia, "
     "counting summer from December|assign the day to a southern season by its month",
     "the season in the southern hemisphere, by month|the Australian season, summer being December "
     "to February|the season south of the equator that the month belongs to", MONTH_DAY,
     "winter, spring, summer or autumn"),
    ("month_abbreviation", _no_year, lambda d: MONTHS[d.month][:3],
     "abbreviate the month to three letters and drop the day|give the short form of the month only"
     "|cut the month name to its first three letters",
     "the three-letter month abbreviation|the month in short form, without the day"
     "|the abbreviated month name", MONTH_DAY, "three letters, first one capital"),
    ("ordinal_day", _no_year, lambda d: f"{MONTHS[d.month]} {_ordinal(d.day)}",
     "write the day with its ordinal ending, st, nd, rd or th|add the ordinal suffix to the day"
     "|turn the day number into an ordinal, keeping the month",
     "the month with the day as an ordinal|the date with st, nd, rd or th after the day"
     "|the same day in ordinal form", MONTH_DAY, "month name and ordinal day"),
    ("half_of_year", _no_year, lambda d: "first" if d.month < 7 else "second",
     "say whether the day is in the first or second half of the year|classify the day by half-year"
     "|decide between January to June, first, and July to December, second",
     "the half of the year, first or second|first for January to June and second for the rest"
     "|which half-year the day falls in", MONTH_DAY, "first or second"),
    ("next_day", date.isoformat, lambda d: (d + timedelta(days=1)).isoformat(),
     "give the date one day later|move the date forward by a day|say tomorrow's date if today is "
     "the input", "the date of the following day|the next day's date|the date one day later", ISO,
     "YYYY-MM-DD"),
    ("day_before", date.isoformat, lambda d: (d - timedelta(days=1)).isoformat(),
     "give the date one day earlier|move the date back by a day|say yesterday's date if today is "
     "the input", "the date of the preceding day|the previous day's date|the date one day earlier",
     ISO, "YYYY-MM-DD"),
    ("next_year", _long, lambda d: f"{MONTHS[d.month]} {d.day}, {d.year + 1}",
     "move the date forward by one year|give the same day in the following year"
     "|add a year to the date",
     "the same day one year later|the date with the year raised by one|the anniversary in the next "
     "year", LONG, "month name, day, comma, year"),
)  # fmt: skip


def _days(rng: random.Random, count: int) -> list[date]:
    first, last = date(1950, 1, 1).toordinal(), date(2035, 12, 31).toordinal()
    days = [date.fromordinal(n) for n in rng.sample(range(first, last + 1), 2 * count)]
    return [day for day in days if (day.month, day.day) != (2, 29)][:count]


def _date_tasks(rng: random.Random) -> Iterator[Draft]:
    for name, left, right, do, what, given, out in REWRITES:
        days = _days(rng, 280)
        if name == "weekend_or_weekday":  # as many weekends as weekdays
            days = _days(rng, 560)
            weekends = [d for d in days if d.weekday() > 4]
            days = weekends + [d for d in days if d.weekday() < 5][: len(weekends)]
        yield DATES.task(
            name, [(left(d), right(d)) for d in days], do=do, what=what, given=given, out=out
        )
    months = [(y, m) for y in range(1990, 2032) for m in range(1, 13)]
    februaries = [(y, 2) for y in range(1970, 1990)]
    yield DATES.task(
        "days_in_month",
        [
            (f"{MONTHS[m]} {y}", calendar.monthrange(y, m)[1])
            for y, m in [*rng.sample(months, 250), *februaries]
        ],
        do="say how many days the month has|count the days of the month, minding leap years"
        "|give the length of the month in days",
        what="the number of days in the month|how many days that month has in that year"
        "|the month's length in days",
        given="a month with a year|a month name and a year",
        out="a number in digits|just the number",
    )


def _earlier_later(rng: random.Random) -> Iterator[Draft]:
    for name, pick, word, other in (
        ("earlier_date", min, "earlier", "came first"),
        ("later_date", max, "later", "is more recent"),
    ):
        couples: Sequence[list[date]] = [_days(rng, 2) for _ in range(250)]
        yield DATES.task(
            name,
            [(f"{_long(a)}; {_long(b)}", _long(pick(a, b))) for a, b in couples],
            do=f"choose the {word} of the two dates|compare two dates and keep the one that "
            f"{other}",
            what=f"the {word} of the two dates|the date that {other}",
            given="two dates separated by a semicolon",
            out="the chosen date, copied unchanged",
        )


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the drafts of the date family that start from a calendar date."""
    yield from _date_tasks(rng)
    yield from _earlier_later(rng)
