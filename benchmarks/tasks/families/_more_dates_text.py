"""The ways of writing a date in the widened date tasks, and what people call them."""

from __future__ import annotations

import calendar
from collections.abc import Callable, Mapping
from datetime import date

from num2words import num2words

MONTHS = tuple(calendar.month_name)
SHORT = tuple(calendar.month_abbr)
Form = Callable[[date], str]


def ordinal(number: int) -> str:
    """Write 1st, 2nd, 3rd and so on."""
    return str(num2words(number, to="ordinal_num"))


# form: how to write it, what an input of that form is called, how the form is asked for
FORMS: Mapping[str, tuple[Form, str, str]] = {
    "iso": (date.isoformat, "a date as YYYY-MM-DD|an ISO date",
            "YYYY-MM-DD|ISO format, year first|year-month-day with hyphens"),
    "us": (lambda d: f"{MONTHS[d.month]} {d.day}, {d.year}",
           "a US-style date in words|a date like month name, day, comma, year",
           "month name, day, comma, year|the US long form|American style, month spelled out"),
    "euro": (lambda d: f"{d.day} {MONTHS[d.month]} {d.year}",
             "a date like day, month name, year|a day-first date in words",
             "day, month name, year|the British long form|day first, month spelled out, no comma"),
    "slash": (lambda d: f"{d:%d/%m/%Y}", "a date as DD/MM/YYYY|a day-first slash date",
              "DD/MM/YYYY|day/month/year with slashes|the slash form, day first"),
    "us_slash": (lambda d: f"{d:%m/%d/%Y}", "a date as MM/DD/YYYY|a month-first slash date",
                 "MM/DD/YYYY|month/day/year with slashes|the US slash form, month first"),
    "dots": (lambda d: f"{d:%d.%m.%Y}", "a date as DD.MM.YYYY|a date with dots, day first",
             "DD.MM.YYYY|day.month.year with dots|the dotted German form"),
    "compact": (lambda d: f"{d:%Y%m%d}", "a date as YYYYMMDD|a date of eight digits",
                "YYYYMMDD|eight digits without separators, year first|the compact digit form"),
    "abbr": (lambda d: f"{d.day}-{SHORT[d.month]}-{d.year}",
             "a date as D-Mon-YYYY|a hyphened date with a short month name",
             "D-Mon-YYYY|day, three-letter month, year with hyphens|the hyphened form with a "
             "three-letter month"),
    "us_abbr": (lambda d: f"{SHORT[d.month]} {d.day}, {d.year}",
                "a US-style date with a short month|a date like Mon D, YYYY",
                "Mon D, YYYY|US style with a three-letter month|short month, day, comma, year"),
    "ordinal": (lambda d: f"{ordinal(d.day)} of {MONTHS[d.month]} {d.year}",
                "a date with an ordinal day and the word of|a date like ordinal of month year",
                "ordinal day, the word of, month, year|a spelled form such as nth of month year"),
    "hyphen": (lambda d: f"{d:%d-%m-%Y}", "a date as DD-MM-YYYY|a day-first date with hyphens",
               "DD-MM-YYYY|day-month-year with hyphens|the hyphened form, day first"),
    "year_slash": (lambda d: f"{d:%Y/%m/%d}", "a date as YYYY/MM/DD|a year-first slash date",
                   "YYYY/MM/DD|year/month/day with slashes|the slash form, year first"),
    "month_year": (lambda d: f"{MONTHS[d.month]} {d.year}", "a month name and a year|a month with "
                   "its year", "month name and year|the month spelled out with the year"),
    "number_year": (lambda d: f"{d:%m/%Y}", "a month as MM/YYYY|month number, slash, year",
                    "MM/YYYY|two-digit month, slash, year"),
    "short_year": (lambda d: f"{d:%d/%m/%y}", "a date as DD/MM/YY|a slash date with a short year",
                   "DD/MM/YY|day/month/year with a two-digit year"),
    "month_day": (lambda d: f"{MONTHS[d.month]} {d.day}", "a month name and a day|a calendar day "
                  "without a year", "month name and day|the month spelled out with the day"),
    "day_month": (lambda d: f"{d.day} {MONTHS[d.month]}", "a day and a month name|a day-first date "
                  "without a year", "day and month name|the day followed by the month"),
}  # fmt: skip
CONVERSIONS = (
    "iso>dots dots>iso iso>us_slash us_slash>iso iso>compact compact>iso iso>abbr abbr>iso "
    "euro>us euro>iso euro>slash slash>euro us_slash>slash us_slash>us us>us_slash us>us_abbr "
    "us_abbr>us year_slash>iso hyphen>iso ordinal>euro euro>ordinal abbr>euro dots>euro "
    "slash>us month_year>number_year number_year>month_year slash>short_year "
    "month_day>day_month day_month>month_day"
)

# part: the rule, what it is called. The day of an ISO date, its month name, and the number of the
# month in a US date are test tasks, so no pair below comes near them.
PARTS: Mapping[str, tuple[Form, str, str]] = {
    "year": (lambda d: str(d.year), "the year|the four-digit year|the year of the date",
             "four digits"),
    "day": (lambda d: str(d.day), "the day of the month, no leading zero|the day number without a "
            "leading zero|the day as a plain number, 1 to 31", "a number from 1 to "
            "31"),
    "month": (lambda d: str(d.month), "the month as a number, no leading zero|the month number, 1 "
              "to 12|the number of the month without a leading zero", "a number from 1 to 12"),
    "month_name": (lambda d: MONTHS[d.month], "the name of the month|the month, spelled out in "
                   "full|the full English month name", "one month name"),
    "month_short": (lambda d: SHORT[d.month], "the month in three letters|the three-letter month "
                    "name|the month's short form, three letters", "three letters, first one a "
                    "capital"),
    "two_digits": (lambda d: f"{d:%y}", "the last two digits of the year|the year in two digits"
                   "|the two-digit year", "two digits"),
    "decade": (lambda d: f"{d.year // 10 * 10}s", "the decade of the date, four digits and s|the "
               "decade the date falls in, with an s|the decade label of the date", "four digits "
               "and the letter s"),
    "century": (lambda d: f"{ordinal((d.year + 99) // 100)} century", "the century of the date"
                "|the century the date falls in|the century, as an ordinal", "an ordinal in digits "
                "and the word century"),
    "quarter": (lambda d: f"Q{(d.month + 2) // 3}", "the quarter of the year, Q1 to Q4|the "
                "calendar quarter of the date, with a Q|the date's quarter as Q and a digit",
                "Q1, Q2, Q3 or Q4"),
    "half": (lambda d: "first" if d.month < 7 else "second", "the half of the year, first or "
             "second|first for January to June, second for the rest|the half-year of the date, "
             "first or second", "first or second"),
    "season": (lambda d: ("winter", "spring", "summer", "autumn")[d.month % 12 // 3],
               "the northern season by month, winter from December|the season in Europe, winter "
               "being December to February|the season of the date in the north, by its month",
               "winter, spring, summer or autumn"),
    "month_year": (lambda d: f"{MONTHS[d.month]} {d.year}", "the month name and the year|month and "
                   "year of the date, without the day|the date with its day left out",
                   "month name and year"),
    "month_day": (lambda d: f"{MONTHS[d.month]} {d.day}", "the month name and the day|the date "
                  "without its year, month first|month and day of the date, in that order",
                  "month name and day"),
}  # fmt: skip
PART_TASKS = (
    "year=slash year=us year=euro year=abbr year=compact year=month_year day=slash day=us_slash "
    "day=us day=euro day=ordinal day=month_day month=slash month=us_slash month=dots month=abbr "
    "month=number_year month_name=slash month_name=us_slash month_name=dots "
    "month_name=number_year month_name=euro month_name=abbr month_short=slash "
    "month_short=number_year two_digits=iso decade=iso decade=euro century=iso quarter=iso "
    "quarter=slash half=iso season=iso season=slash month_year=iso month_day=euro"
)

# What a date of each form is called in front of the word date. The digits of two slash dates do not
# show which comes first, so that a description has to.
LABELS: Mapping[str, str] = {
    "iso": "ISO", "us": "American", "euro": "British", "slash": "DD/MM/YYYY",
    "us_slash": "MM/DD/YYYY", "dots": "DD.MM.YYYY", "compact": "YYYYMMDD", "abbr": "D-Mon-YYYY",
    "us_abbr": "Mon D, YYYY", "ordinal": "ordinal", "hyphen": "DD-MM-YYYY",
    "year_slash": "YYYY/MM/DD", "month_year": "month-and-year", "number_year": "MM/YYYY",
    "short_year": "DD/MM/YY", "month_day": "month-and-day", "day_month": "day-and-month",
}  # fmt: skip
AMBIGUOUS = ("slash", "us_slash")
