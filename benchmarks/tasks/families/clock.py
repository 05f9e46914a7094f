"""Family "dates", second part: years and clock times."""

from __future__ import annotations

import calendar
import random
from collections.abc import Callable, Iterator

from num2words import num2words

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families.dates import DATES

YEAR = "a year|a four-digit year|one year in digits"
CLOCK_24 = "a 24-hour clock time, HH:MM|a time on the 24-hour clock"
CLOCK_12 = "a 12-hour clock time with AM or PM|a time followed by AM or PM"


def _decade(year: int) -> str:
    return f"{year // 10 * 10}s"


def _century(year: int) -> str:
    return f"{num2words((year + 99) // 100, to='ordinal_num')} century"


def _leap(year: int) -> str:
    return "yes" if calendar.isleap(year) else "no"


# name, rule, do, what, out
YEARS: tuple[tuple[str, Callable[[int], object], str, str, str], ...] = (
    ("decade", _decade,
     "give the decade of the year, as in a nineties-style label in digits|name the decade the year "
     "belongs to, in digits followed by s|replace the year by its decade",
     "the decade of the year|the decade label, four digits plus s|the decade the year lies in",
     "four digits ending in 0 followed by the letter s"),
    ("century", _century,
     "name the century of the year|say which century the year belongs to, as an ordinal"
     "|assign the year to its century",
     "the century of the year|the century as an ordinal with the word century|the century in which "
     "the year lies", "an ordinal in digits followed by the word century"),
    ("leap_year", _leap,
     "say whether the year is a leap year|check if February of that year has 29 days"
     "|test the year for being a leap year",
     "yes if it is a leap year, otherwise no|whether the year has a 29th of February"
     "|yes for leap years and no for common ones", "yes or no|only yes/no"),
    ("short_year", lambda y: f"'{y % 100:02d}",
     "shorten the year to an apostrophe and two digits|drop the century and put an apostrophe "
     "before the last two digits|abbreviate the year with an apostrophe",
     "the short form of the year with an apostrophe|an apostrophe and the year's last two digits"
     "|the year without its century, apostrophe in front", "an apostrophe and two digits"),
    ("year_after", lambda y: y + 1,
     "give the year that follows|add one year|move on to the next year",
     "the next year|the year after the given one|the following year", "four digits"),
    ("year_before", lambda y: y - 1,
     "give the year just before|go back one year|step to the preceding year",
     "the previous year|the year before the given one|the preceding year", "four digits"),
    ("ten_years_later", lambda y: y + 10,
     "give the year ten years later|add a decade to the year|move ten years ahead",
     "the year ten years later|the year one decade after|the year plus 10", "four digits"),
    ("hundred_years_earlier", lambda y: y - 100,
     "give the year one hundred years earlier|subtract a century from the year|go back 100 years",
     "the year a hundred years earlier|the year one century before|the year minus 100",
     "four digits"),
)  # fmt: skip


def _year_tasks(rng: random.Random) -> Iterator[Draft]:
    for name, rule, do, what, out in YEARS:
        years = rng.sample(range(1500, 2100), 280)
        if name == "leap_year":
            leap = [y for y in range(1600, 2104) if calendar.isleap(y)]
            common = [y for y in range(1600, 2104) if not calendar.isleap(y)]
            years = [*leap, *rng.sample(common, len(leap))]
        yield DATES.task(name, [(y, rule(y)) for y in years], do=do, what=what, given=YEAR, out=out)
    spans = [(start, rng.randint(1, 60)) for start in rng.sample(range(1850, 2000), 140) * 2]
    yield DATES.task(
        "years_between",
        [(f"{start} to {start + length}", length) for start, length in spans],
        do="count the years from the first year to the second|work out how many years lie between "
        "the two years|subtract the earlier year from the later one",
        what="the number of years between the two years|the length of the span in years"
        "|the difference between the years",
        given="two years joined by the word to|a span of years",
        out="a number in digits|just the number",
    )


def _twelve(minute: int) -> str:
    hour, rest = divmod(minute, 60)
    return f"{(hour + 11) % 12 + 1}:{rest:02d} {'AM' if hour < 12 else 'PM'}"


def _twenty_four(minute: int) -> str:
    return f"{minute // 60 % 24:02d}:{minute % 60:02d}"


def _words(minute: int) -> str:
    """Say a time, with minutes a multiple of five, the way people do."""
    hour, rest = divmod(minute, 60)
    if rest > 30:
        hour, rest, link = hour + 1, 60 - rest, "to"
    else:
        link = "past"
    name = str(num2words((hour + 11) % 12 + 1))
    if rest == 0:
        return f"{name} o'clock"
    amount = {15: "quarter", 30: "half"}.get(rest) or str(num2words(rest))
    return f"{amount} {link} {name}"


def _plain(minute: int) -> str:
    hour, rest = divmod(minute, 60)
    return f"{(hour + 11) % 12 + 1}:{rest:02d}"


def _part_of_day(minute: int) -> str:
    hour = minute // 60
    names = ((5, "night"), (12, "morning"), (18, "afternoon"), (22, "evening"), (24, "night"))
    return next(name for end, name in names if hour < end)


Form = Callable[[int], str]
# name, input form, output form, do, what, given, out
TIMES: tuple[tuple[str, Form, Form, str, str, str, str], ...] = (
    ("to_24_hours", _twelve, _twenty_four,
     "convert the AM/PM time to the 24-hour clock|rewrite the time as HH:MM in military style"
     "|drop AM or PM and express the time in 24 hours",
     "the time on the 24-hour clock|the 24-hour form of the time|the time as HH:MM, 00:00 to 23:59",
     CLOCK_12, "HH:MM with two-digit hours"),
    ("to_12_hours", _twenty_four, _twelve,
     "convert the time to the 12-hour clock with AM or PM|rewrite the 24-hour time in American "
     "style|express the time with AM or PM",
     "the time with AM or PM|the 12-hour form of the time|the American version of the clock time",
     CLOCK_24, "hour and minutes without a leading zero, a space, then AM or PM"),
    ("am_or_pm", _twenty_four, lambda m: "AM" if m < 720 else "PM",
     "say if the time is AM or PM|decide whether the time is before or after noon, AM or PM"
     "|label the 24-hour time with AM or PM",
     "AM or PM for the time|AM before noon and PM from noon on|the half of the day, AM or PM",
     CLOCK_24, "AM or PM in capitals"),
    ("hour", _twenty_four, lambda m: str(m // 60),
     "extract the hour from the time|keep only the hour, without a leading zero"
     "|read the hour off the 24-hour clock",
     "the hour of the time|the hour as a number|the part before the colon, no leading zero",
     CLOCK_24, "digits only, without a leading zero"),
    ("minutes", _twenty_four, lambda m: str(m % 60),
     "extract the minutes from the time|keep only the minutes, without a leading zero"
     "|read the minutes off the clock",
     "the minutes of the time|the minutes past the hour as a number"
     "|the part after the colon, no leading zero", CLOCK_24, "digits only, without a leading zero"),
    ("part_of_day", _twenty_four, _part_of_day,
     "name the part of the day, with night until 5:00, morning until noon, afternoon until 18:00, "
     "evening until 22:00|say if the time is in the morning (from 5), afternoon (from 12), evening "
     "(from 18) or night (from 22)",
     "the part of the day: morning from 5, afternoon from 12, evening from 18, night from 22 "
     "o'clock|morning, afternoon, evening or night, changing at 5, 12, 18 and 22 o'clock",
     CLOCK_24,
     "morning, afternoon, evening or night"),
    ("hour_later", _twenty_four, lambda m: _twenty_four(m + 60),
     "give the time one hour later|add an hour to the time|put the clock forward by 60 minutes",
     "the time an hour later|the clock time plus one hour|what the clock shows in 60 minutes",
     CLOCK_24, "HH:MM on the 24-hour clock"),
    ("half_hour_later", _twenty_four, lambda m: _twenty_four(m + 30),
     "give the time thirty minutes later|add half an hour to the time|put the clock forward by 30 "
     "minutes", "the time half an hour later|the clock time plus 30 minutes|what the clock shows "
     "in "
     "thirty minutes", CLOCK_24, "HH:MM on the 24-hour clock"),
    ("hour_earlier", _twenty_four, lambda m: _twenty_four(m + 1380),
     "give the time one hour earlier|subtract an hour from the time|put the clock back by 60 "
     "minutes",
     "the time an hour earlier|the clock time minus one hour|what the clock showed 60 minutes ago",
     CLOCK_24, "HH:MM on the 24-hour clock"),
    ("minutes_to_full_hour", _twenty_four, lambda m: str(60 - m % 60),
     "count the minutes left until the next full hour|say how many minutes are missing to the "
     "coming hour|subtract the minutes from sixty",
     "the number of minutes until the next full hour|the minutes missing to the coming hour"
     "|how long, in minutes, until the clock strikes", CLOCK_24, "a number in digits"),
)  # fmt: skip


def _time_tasks(rng: random.Random) -> Iterator[Draft]:
    for name, left, right, do, what, given, out in TIMES:
        minutes = rng.sample(range(0, 1440), 280)
        yield DATES.task(
            name, [(left(m), right(m)) for m in minutes], do=do, what=what, given=given, out=out
        )
    plain = "a clock time in digits|a time, hour and minutes"
    spoken = "a clock time in words|a time as people say it"
    minutes = list(range(0, 720, 5))
    yield DATES.task(
        "time_to_words",
        [(_plain(m), _words(m)) for m in minutes],
        do="write the time in words with past and to|say the clock time the traditional way, using "
        "quarter and half|spell out the time as spoken in English",
        what="the time in words with past and to|the traditional spoken form of the time"
        "|the time as people say it, with quarter and half",
        given=plain,
        out="lower-case English words",
    )
    yield DATES.task(
        "words_to_time",
        [(_words(m), _plain(m)) for m in minutes],
        do="write the spoken time in digits|turn a time in words into hour, colon, minutes"
        "|note the clock time that the words describe",
        what="the time in digits|the time as hour, colon and two-digit minutes"
        "|the digital form of the spoken time",
        given=spoken,
        out="hour, colon, two-digit minutes, no leading zero",
    )


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the drafts of the date family that start from a year or a clock time."""
    yield from _year_tasks(rng)
    yield from _time_tasks(rng)
