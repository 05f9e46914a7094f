"""Family "clock": clock times and durations rewritten, taken apart, shifted and compared."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

from num2words import num2words

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families._more_records_text import Rows, question, task

COUNT = 320
DAY = 1440
Form = Callable[[int], str]


def _h24(m: int) -> str:
    return f"{m // 60 % 24:02d}:{m % 60:02d}"


def _h12(m: int) -> str:
    hour = m // 60 % 24
    return f"{(hour + 11) % 12 + 1}:{m % 60:02d} {'AM' if hour < 12 else 'PM'}"


def _dotted(m: int) -> str:
    return _h12(m).replace("AM", "a.m.").replace("PM", "p.m.")


def _seconds(m: int) -> str:
    return f"{_h24(m)}:{m * 37 % 60:02d}"


def _spoken(m: int) -> str:
    """Say a time at a full or half hour with its part of the day."""
    hour = m // 60 % 24
    part = "in the morning" if hour < 12 else "in the afternoon" if hour < 18 else "in the evening"
    name = num2words((hour + 11) % 12 + 1)
    rest = {0: f"{name} o'clock", 15: f"quarter past {name}", 30: f"half past {name}"}
    return f"{rest[m % 60]} {part}"


def _greeting(m: int) -> str:
    hour = m // 60
    return "morning" if hour < 12 else "afternoon" if hour < 18 else "evening"


def _meal(m: int) -> str:
    hour = m // 60
    return "breakfast" if hour < 11 else "lunch" if hour < 16 else "dinner"


T24 = "a 24-hour clock time, HH:MM|a time on the 24-hour clock"
T12 = "a time with AM or PM|a 12-hour clock time"
# name, input, output, given, what, out
REWRITES: tuple[tuple[str, Form, Form, str, str, str], ...] = (
    ("to_military", _h24, lambda m: _h24(m).replace(":", ""), T24,
     "the time as four digits without the colon|the military time in four digits", "four digits"),
    ("from_military", lambda m: _h24(m).replace(":", ""), _h24, "a time of four digits",
     "the time with a colon after two digits, HH:MM|HH:MM instead of four bare digits", "HH:MM"),
    ("military_from_12h", _h12, lambda m: _h24(m).replace(":", ""), T12,
     "the military time, four digits without a colon|the time on the 24-hour clock as four digits",
     "four digits"),
    ("to_h_form", _h24, lambda m: _h24(m).replace(":", "h"), T24,
     "the time with the letter h instead of the colon|hours, h, minutes", "HHhMM"),
    ("dot_to_colon", lambda m: _h24(m).replace(":", "."), _h24, "a time like HH.MM",
     "the time with a colon instead of the dot|HH:MM instead of HH.MM", "HH:MM"),
    ("drop_seconds", _seconds, _h24, "a time as HH:MM:SS",
     "the time without its seconds|hours and minutes only, HH:MM", "HH:MM"),
    ("drop_zero", _h24, lambda m: f"{m // 60}:{m % 60:02d}", T24,
     "the time without a leading zero in the hour|the 24-hour time, hour not zero-padded",
     "H:MM or HH:MM"),
    ("add_zero", lambda m: f"{m // 60}:{m % 60:02d}", _h24, "a 24-hour time, hour not padded",
     "the time with a two-digit hour|the time with its hour padded to two digits", "HH:MM"),
    ("am_pm_dotted", _h12, _dotted, T12,
     "the time with a.m. or p.m. in place of AM or PM|the time, AM and PM in small letters with "
     "dots", "time and a.m. or p.m."),
    ("am_pm_glued", _h12, lambda m: _h12(m).replace(" ", "").lower(), T12,
     "the time with am or pm in small letters and no blank|the time and lower-case am or pm, glued",
     "time and am or pm in one piece"),
    ("drop_am_pm", _h12, lambda m: _h12(m)[:-3], T12,
     "the time without AM or PM|the bare 12-hour time", "hour, colon, minutes"),
    ("hour_of_12h", _h12, lambda m: _h12(m).split(":")[0], T12,
     "the hour, as written before the colon|the hour of the 12-hour time", "digits"),
    ("half_of_12h", _h12, lambda m: _h12(m)[-2:], T12,
     "AM or PM, as written in the time|the two letters at the end of the time", "AM or PM"),
    ("hours_of_hms", _seconds, lambda m: str(m // 60), "a time as HH:MM:SS",
     "the hour, no leading zero|the number before the first colon, without a leading zero",
     "digits"),
    ("minutes_of_hms", _seconds, lambda m: str(m % 60), "a time as HH:MM:SS",
     "the minutes, no leading zero|the middle number of the time, without a leading zero",
     "digits"),
    ("hour_on_12h_clock", _h24, lambda m: str((m // 60 + 11) % 12 + 1), T24,
     "the hour on the 12-hour clock, 1 to 12|the hour as a wall clock shows it, 1 to 12",
     "a number from 1 to 12"),
    ("hour_as_24h", _h12, lambda m: str(m // 60), T12,
     "the hour on the 24-hour clock, 0 to 23|the hour as a number from 0 to 23",
     "a number from 0 to 23"),
    ("hour_with_am_pm", _h24, lambda m: f"{(m // 60 + 11) % 12 + 1} {'AM' if m < 720 else 'PM'}",
     T24, "the hour with AM or PM, minutes left out|the full hour begun, with AM or PM",
     "a number and AM or PM"),
    ("full_hour", _h24, lambda m: f"{m // 60:02d}:00", T24,
     "the time rounded down to the full hour|the last full hour at that time", "HH:00"),
    ("next_full_hour", _h24, lambda m: f"{(m // 60 + 1) % 24:02d}:00", T24,
     "the next full hour, later than the time|the time rounded up to the coming full hour",
     "HH:00"),
    ("greeting", _h24, _greeting, T24,
     "morning before 12, afternoon before 18, otherwise evening|morning, afternoon or evening, "
     "changing at 12:00 and 18:00", "morning, afternoon or evening"),
    ("greeting_12h", _h12, _greeting, T12,
     "morning before noon, afternoon before 6 PM, otherwise evening|morning, afternoon or evening, "
     "changing at 12 PM and 6 PM", "morning, afternoon or evening"),
    ("meal", _h24, _meal, T24,
     "breakfast before 11, lunch before 16, otherwise dinner|breakfast, lunch or dinner, changing "
     "at 11:00 and 16:00", "breakfast, lunch or dinner"),
)  # fmt: skip
SHIFTS = (
    (120, "two hours"), (180, "three hours"), (240, "four hours"), 
    (360, "six hours"), (720, "twelve hours"), (-120, "two hours"),
    (-180, "three hours"), (-240, "four hours"), (-360, "six hours"), (5, "five minutes"),
    (10, "ten minutes"), (15, "fifteen minutes"), 
    (45, "forty-five minutes"), (90, "ninety minutes"), (-10, "ten minutes"),
    (-15, "fifteen minutes"), (-30, "thirty minutes"), (1, "one minute"), (-1, "one minute"),
)  # fmt: skip


def _times(rng: random.Random, count: int = COUNT) -> list[int]:
    return rng.sample(range(DAY), count)


def _rewrites(rng: random.Random) -> Iterator[Draft]:
    for name, read, write, given, what, out in REWRITES:
        rows = [(read(m), write(m)) for m in _times(rng)]
        yield task(rng, f"clock_{name}", "clock", rows, what=what, given=given, out=out)
    spoken = [
        m for h in range(24) for m in (60 * h, 60 * h + 15, 60 * h + 30) if 3 < h < 23 and h != 12
    ]
    extra = [(f"{lead} {_spoken(m)}", _h24(m)) for m in spoken for lead in ("at", "around")]
    yield task(
        rng, "clock_spoken_to_24h", "clock", [*((_spoken(m), _h24(m)) for m in spoken), *extra],
        what="the spoken time on the 24-hour clock, HH:MM|HH:MM for the time in words, 00 to 23",
        given="a time in words with its part of the day", out="HH:MM",
    )  # fmt: skip


def _shifts(rng: random.Random) -> Iterator[Draft]:
    for change, span in SHIFTS:
        later = change > 0
        amount = f"{abs(change) // 60} h" if change % 60 == 0 else f"{abs(change)} min"
        way, other = ("later", "after") if later else ("earlier", "before")
        sign = "plus" if later else "minus"
        yield task(
            rng, f"clock_{span.replace(' ', '_').replace('-', '_')}_{way}", "clock",
            [(_h24(m), _h24(m + change + DAY)) for m in _times(rng)],
            what=f"the time {span} {way}|the clock time {sign} {amount}|the clock reading "
            f"{span} {other} the given time",
            do=f"{'add' if later else 'subtract'} {span} {'to' if later else 'from'} the time"
            f"|move the clock {'forward' if later else 'back'} by {span}"
            f"|give the time {amount} {way}",
            given=T24, out="HH:MM on the 24-hour clock",
        )  # fmt: skip
    for change, words in ((60, "one hour later"), (120, "two hours later"), (30, "half an hour "
                          "later"), (720, "twelve hours later")):  # fmt: skip
        yield task(
            rng, f"clock_{words.replace(' ', '_')}_12h", "clock",
            [(_h12(m), _h12(m + change)) for m in _times(rng)],
            what=f"the time {words}, with AM or PM|the 12-hour time {words}",
            given=T12, out="hour, colon, minutes, AM or PM",
        )  # fmt: skip


QUESTIONS: tuple[tuple[str, Form, Callable[[int], bool], str, str, str], ...] = (
    ("before_noon", _h24, lambda m: m < 720, "the time is before noon|the time is earlier than "
     "12:00", "is the time before noon|is it earlier than 12:00", T24),
    ("after_18", _h24, lambda m: m > 1080, "the time is after 18:00|it is later than 6 PM",
     "is the time after 18:00|is it later than 6 PM", T24),
    ("before_8", _h24, lambda m: m < 480, "the time is before 08:00|it is earlier than 8 AM",
     "is the time before 08:00|is it earlier than 8 AM", T24),
    ("office_hours", _h24, lambda m: 540 <= m < 1020, "the time is in office hours, from 09:00 to "
     "before 17:00|the office, open from 9 until 17, is open", "is the time in office hours (09:00 "
     "until 17:00)|is an office open from 9 until 17 open then", T24),
    ("at_night", _h24, lambda m: m >= 1320 or m < 360, "the time is at night, from 22:00 to "
     "before 06:00|it is between 22:00 and 06:00", "is the time at night (22:00 until 06:00)|is it "
     "between 22:00 and 06:00", T24),
    ("full_hour", _h24, lambda m: m % 60 == 0, "the time is a full hour, minutes 00|the minutes of "
     "the time are zero", "is the time a full hour|are the minutes zero", T24),
    ("past_half", _h24, lambda m: m % 60 > 30, "the time is past the half hour, minutes above 30"
     "|more than 30 minutes of the hour have passed", "is the time past the half hour (minutes "
     "above 30)|are the minutes greater than 30", T24),
    ("pm", _h12, lambda m: m >= 720, "the time is after noon, marked PM|the time is a PM time",
     "is the time in the second half of the day (PM)|is the time marked PM", T12),
    ("evening_12h", _h12, lambda m: m >= 1080, "the time is 6 PM or later|it is evening, from 6 PM "
     "on", "is the time 6 PM or later|is it evening, from 6 PM on", T12),
)  # fmt: skip


def _questions(rng: random.Random) -> Iterator[Draft]:
    for name, write, holds, ask, q, given in QUESTIONS:
        times = _times(rng, DAY)
        if name == "full_hour":  # the hours twice over, with and without a leading word
            rows = [(f"{lead}{_h24(60 * h)}", True) for h in range(24) for lead in (
                "", "at ", "by ", "from ")]  # fmt: skip
            leads = ("", "at ", "by ", "from ")
            rows += [(rng.choice(leads) + _h24(m), False) for m in times[:COUNT] if m % 60]
        else:
            chosen = [m for m in times if holds(m)][: COUNT // 2]
            chosen += [m for m in times if not holds(m)][: COUNT // 2]
            rows = [(write(m), holds(m)) for m in chosen]
        yield question(rng, f"clock_is_{name}", "clock", rows, ask=ask, q=q, given=given)


def _comparisons(rng: random.Random) -> Iterator[Draft]:
    for form, write in (("24h", _h24), ("12h", _h12)):
        for name, pick, other in (("earlier", min, "first"), ("later", max, "last")):
            rows = []
            for _ in range(COUNT):
                a, b = rng.sample(range(DAY), 2)
                rows.append((f"{write(a)} or {write(b)}", write(pick(a, b))))
            yield task(
                rng, f"clock_{name}_of_two_{form}", "clock", rows,
                what=f"the {name} of the two times|the time of day that comes {other}|whichever "
                f"time is {name} in the day", given="two clock times joined by or",
                out="the chosen time, copied unchanged",
            )  # fmt: skip
    ordered = [(f"{_h24(a)} or {_h24(b)}", a < b) for a, b in (
        rng.sample(range(DAY), 2) for _ in range(2 * COUNT))]  # fmt: skip
    yield question(
        rng, "clock_first_is_earlier", "clock", ordered,
        ask="the first time is earlier than the second|the two times are in order",
        q="is the first time earlier than the second|are the two times in order",
        given="two clock times joined by or",
    )  # fmt: skip


def _spans(rng: random.Random) -> Iterator[Draft]:
    """Yield tasks on opening hours and other spans between two times."""
    spans = []
    for _ in range(COUNT):
        start = rng.randrange(0, 1200, 15)
        spans.append((start, start + rng.randrange(15, 1425 - start, 15)))
    hours = [(60 * a, 60 * b) for a in range(23) for b in range(a + 1, 24)]
    short = [(60 * rng.randint(5, 22) + a, a, rng.randint(a + 1, 59)) for a in (
        rng.randint(0, 50) for _ in range(COUNT))]  # fmt: skip
    given = "a time span, HH:MM-HH:MM|opening hours with a hyphen"
    text = "{}-{}"
    table: tuple[tuple[str, Rows, str, str], ...] = (
        (
            "span_start",
            [(text.format(_h24(a), _h24(b)), _h24(a)) for a, b in spans],
            "the start of the time span|the opening time|the time before the hyphen",
            "HH:MM",
        ),
        (
            "span_end",
            [(text.format(_h24(a), _h24(b)), _h24(b)) for a, b in spans],
            "the end of the time span|the closing time|the time after the hyphen",
            "HH:MM",
        ),
        (
            "span_hours",
            [(text.format(_h24(a), _h24(b)), (b - a) // 60) for a, b in hours],
            "the length of the span in hours|the number of hours between the two times",
            "a number in digits",
        ),
        (
            "span_minutes",
            [(text.format(_h24(m), _h24(m - a + b)), b - a) for m, a, b in short],
            "the length of the span in minutes|the number of minutes between the two times",
            "a number in digits",
        ),
        (
            "span_in_words",
            [(text.format(_h24(a), _h24(b)), f"from {_h24(a)} to {_h24(b)}") for a, b in spans],
            "the span with the words from and to instead of the hyphen|from, start, to, end",
            "from HH:MM to HH:MM",
        ),
    )
    for name, rows, what, out in table:
        yield task(rng, f"clock_{name}", "clock", rows, what=what, given=given, out=out)


def _clock(total: int) -> str:
    return f"{total // 60}:{total % 60:02d}"


def _durations(rng: random.Random) -> Iterator[Draft]:
    totals = rng.sample(range(61, 600), COUNT)
    pairs = [(rng.randint(1, 12), rng.randint(1, 11)) for _ in range(COUNT)]
    weeks = [(rng.randint(1, 30), rng.randint(1, 6)) for _ in range(COUNT)]
    numbers = list(range(2, 200))
    table: tuple[tuple[str, Rows, str, str, str], ...] = (
        ("minutes_to_clock", [(f"{t} min", _clock(t)) for t in totals], "a duration in minutes",
         "the duration as hours:minutes|the minutes as H:MM", "H:MM"),
        ("clock_to_minutes", [(_clock(t), t) for t in totals], "a duration as H:MM",
         "the duration in minutes|the number of minutes in the H:MM duration", "a number in "
         "digits"),
        ("seconds_to_clock", [(f"{t} s", _clock(t)) for t in totals], "a duration in seconds",
         "the duration as minutes:seconds|the seconds as M:SS", "M:SS"),
        ("hm_to_clock", [(f"{t // 60} h {t % 60} min", _clock(t)) for t in totals],
         "a duration with h and min", "the duration as H:MM|hours, colon, two-digit minutes",
         "H:MM"),
        ("hm_to_words", [(f"{t // 60 + 1} h {t % 60 + 2} min", f"{t // 60 + 1} hours {t % 60 + 2} "
                          "minutes") for t in totals], "a duration with h and min",
         "the duration with hours and minutes spelled out|the same duration, h and min in full",
         "number hours number minutes"),
        ("hm_hours", [(f"{t // 60} h {t % 60} min", t // 60) for t in totals],
         "a duration with h and min", "the full hours of the duration|the number before h",
         "a number in digits"),
        ("hm_minutes", [(f"{t // 60} h {t % 60} min", t % 60) for t in totals],
         "a duration with h and min", "the minutes of the duration beyond the hours|the number "
         "before min", "a number in digits"),
        ("years_months_to_months", [(f"{y} y {m} m", 12 * y + m) for y, m in pairs],
         "an age in years (y) and months (m)", "the age in months|the total number of months",
         "a number in digits"),
        ("weeks_days_to_days", [(f"{w} w {d} d", 7 * w + d) for w, d in weeks],
         "a duration in weeks (w) and days (d)", "the duration in days|the total number of days",
         "a number in digits"),
        ("centuries_to_years", [(f"{n} centuries", f"{100 * n} years") for n in numbers],
         "a number of centuries", "the number of years, with the word years|the centuries in years",
         "a number and the word years"),
        ("quarters_to_minutes", [(f"{n} quarter hours", f"{15 * n} min") for n in numbers],
         "a number of quarter hours", "the quarter hours in minutes, with min|the duration in "
         "minutes, with min", "a number and min"),
        ("half_hours_to_hours", [(f"{2 * n} half hours", f"{n} hours") for n in numbers],
         "an even number of half hours", "the half hours in hours, with the word hours|the "
         "duration in whole hours", "a number and the word hours"),
        ("fortnights_to_days", [(f"{n} fortnights", f"{14 * n} days") for n in numbers],
         "a number of fortnights", "the fortnights in days, with the word days|the duration in "
         "days, with the word days", "a number and the word days"),
    )  # fmt: skip
    for name, rows, given, what, out in table:
        yield task(rng, f"clock_{name}", "clock", rows, what=what, given=given, out=out)
    lengths: list[tuple[str, bool]] = []
    for _ in range(2 * COUNT):
        t = rng.choice((rng.randint(5, 59), rng.randint(61, 115)))
        lead = rng.choice(("", "about ", "takes ", "lasts "))
        lengths.append((f"{lead}{t} min", t > 60))
    yield question(
        rng, "clock_is_longer_than_hour", "clock", lengths,
        ask="the duration is longer than an hour|it takes more than 60 minutes",
        q="is the duration longer than an hour|does it take more than 60 minutes",
        given="a duration in minutes",
    )  # fmt: skip


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks on clock times and durations."""
    yield from _rewrites(rng)
    yield from _shifts(rng)
    yield from _questions(rng)
    yield from _comparisons(rng)
    yield from _spans(rng)
    yield from _durations(rng)
