"""More names in other languages: countries, languages, and dates with month words."""

from __future__ import annotations

import datetime
import random
from collections.abc import Iterator

from babel import Locale
from babel.dates import format_date

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families._more_world_text import TRANSLATE, lookup, task
from benchmarks.tasks.families.babel_names import (
    LICENCE,
    SOURCE,
    _country_rows,
    _language_rows,
)

ORIGIN = (SOURCE, LICENCE)
MORE = {
    "Afrikaans": "af", "Albanian": "sq", "Basque": "eu", "Bosnian": "bs", "Galician": "gl",
    "Icelandic": "is", "Latvian": "lv", "Lithuanian": "lt", "Malay": "ms", "Welsh": "cy",
    "Azerbaijani": "az", "Uzbek": "uz", "Faroese": "fo", "Breton": "br", "Luxembourgish": "lb",
    "Frisian": "fy",
}  # fmt: skip
KNOWN = {
    "German": "de", "French": "fr", "Spanish": "es", "Italian": "it", "Portuguese": "pt",
    "Dutch": "nl", "Swedish": "sv", "Danish": "da", "Norwegian": "nb", "Finnish": "fi",
    "Polish": "pl", "Czech": "cs", "Romanian": "ro", "Turkish": "tr", "Indonesian": "id",
    "Croatian": "hr", "Catalan": "ca", "Estonian": "et", "Slovak": "sk", "Slovenian": "sl",
    "Hungarian": "hu",
}  # fmt: skip
CODES = KNOWN | MORE
COUNTRY = "country name|country|name of a country"
LANGUAGE = "language name|name of a language"
MONTH_YEAR = "month or month and year|month, alone or with a year|month name or month-year phrase"
DAY_MONTH = "day and month|date of day and month|date (day, month)"

COUNTRIES_IN = tuple(MORE)[:13]
COUNTRIES_FROM = (
    "Finnish", "Polish", "Czech", "Romanian", "Turkish", "Indonesian", "Croatian", "Catalan",
    "Estonian", "Slovak",
)  # fmt: skip
LANGUAGES_IN = (
    "Hungarian", "Romanian", "Turkish", "Indonesian", "Croatian", "Catalan", "Estonian", "Slovak",
    "Slovenian", "Afrikaans",
)  # fmt: skip
LANGUAGES_FROM = ("Swedish", "Danish", "Norwegian", "Finnish", "Polish", "Czech", "Catalan")
MONTHS_IN = (
    "Turkish", "Indonesian", "Croatian", "Catalan", "Estonian", "Slovak", "Slovenian", "Galician",
    "Afrikaans", "Albanian",
)  # fmt: skip
MONTHS_FROM = (
    "Portuguese", "Dutch", "Norwegian", "Finnish", "Polish", "Czech", "Romanian", "Turkish",
    "Catalan",
)  # fmt: skip
DAYS_IN = ("Norwegian", "Finnish", "Romanian", "Catalan", "Indonesian", "Turkish")
DAYS_FROM = ("German", "French", "Italian", "Portuguese", "Dutch", "Norwegian")
MONTH_PAIRS = (
    ("French", "German"), ("German", "French"), ("Italian", "French"), ("French", "Italian"),
    ("Portuguese", "Italian"),
)  # fmt: skip
NUMERIC = ("French", "German", "Italian", "Portuguese", "Dutch", "Norwegian")
DOTTED = ("de", "da", "nb", "fi", "cs", "hr", "et", "sk", "sl", "is")


def _translate(
    name: str, family: str, rows: list[tuple[str, str]], kind: str, src: str, tgt: str
) -> Draft:
    return task(name, family, TRANSLATE, rows, origin=ORIGIN, kind=kind, src=src, tgt=tgt)


def _names() -> Iterator[Draft]:
    for language in COUNTRIES_IN:
        rows = _country_rows(Locale.parse(CODES[language]))
        name = f"country_name_in_{language.lower()}"
        yield _translate(name, "country_names", rows, COUNTRY, "English", language)
    for language in COUNTRIES_FROM:
        rows = [(local, name) for name, local in _country_rows(Locale.parse(CODES[language]))]
        name = f"country_name_from_{language.lower()}"
        yield _translate(name, "country_names", rows, COUNTRY, language, "English")
    for language in LANGUAGES_IN:
        rows = _language_rows(Locale.parse(CODES[language]))
        name = f"language_name_in_{language.lower()}"
        yield _translate(name, "language_names_in", rows, LANGUAGE, "English", language)
    for language in LANGUAGES_FROM:
        rows = [(local, name) for name, local in _language_rows(Locale.parse(CODES[language]))]
        name = f"language_name_from_{language.lower()}"
        yield _translate(name, "language_names_in", rows, LANGUAGE, language, "English")


def _month(code: str, month: int, year: int | None) -> str:
    day = datetime.date(year or 2024, month, 1)
    if year is None:
        return format_date(day, "LLLL", code)
    return format_date(
        day, "LLLL 'de' yyyy" if code in ("pt", "ca", "gl", "es") else "LLLL yyyy", code
    )


def _day(code: str, day: datetime.date) -> str:
    if code in ("pt", "gl"):
        return format_date(day, "d 'de' MMMM", code)
    return format_date(day, "d. MMMM" if code in DOTTED else "d MMMM", code)


def _months(rng: random.Random, source: str, target: str) -> list[tuple[str, str]]:
    years = rng.sample([(m, y) for m in range(1, 13) for y in range(1900, 2041)], 288)
    # Bare months to English are another task, which is kept for testing.
    bare = [] if target == "en" else range(1, 13)
    moments: list[tuple[int, int | None]] = [(month, None) for month in bare]
    moments += years
    rows = [(_month(source, *moment), _month(target, *moment)) for moment in moments]
    # What reads the same in Spanish would repeat a test task (Spanish months to English).
    spanish = {_month("es", *moment) for moment in moments}
    return [row for row in rows if target != "en" or row[0] not in spanish]


def _days(source: str, target: str) -> list[tuple[str, str]]:
    days = [datetime.date(2024, 1, 1) + datetime.timedelta(days=n) for n in range(366)]
    return [(_day(source, day), _day(target, day)) for day in days]


def _dates(rng: random.Random) -> Iterator[Draft]:
    family = "month_names"
    for language in MONTHS_IN:
        rows = _months(rng, "en", CODES[language])
        name = f"month_in_{language.lower()}"
        yield _translate(name, family, rows, MONTH_YEAR, "English", language)
    for language in MONTHS_FROM:
        rows = _months(rng, CODES[language], "en")
        name = f"month_from_{language.lower()}"
        kind = "month and year|month-and-year phrase|month with a year"
        yield _translate(name, family, rows, kind, language, "English")
    for language in DAYS_IN:
        name = f"day_and_month_in_{language.lower()}"
        rows = _days("en", CODES[language])
        yield _translate(name, family, rows, DAY_MONTH, "English", language)
    for language in DAYS_FROM:
        name = f"day_and_month_from_{language.lower()}"
        rows = _days(CODES[language], "en")
        yield _translate(name, family, rows, DAY_MONTH, language, "English")
    for source, target in MONTH_PAIRS:
        rows = _months(rng, CODES[source], CODES[target])
        name = f"month_{source.lower()}_to_{target.lower()}"
        yield _translate(name, family, rows, MONTH_YEAR, source, target)
    for language in NUMERIC:
        moments = rng.sample([(m, y) for m in range(1, 13) for y in range(1900, 2041)], 300)
        yield lookup(
            f"numeric_month_in_{language.lower()}",
            family,
            [(f"{m:02}/{y}", _month(CODES[language], m, y)) for m, y in moments],
            "a month and year in digits|month/year in numbers|a numeric month and year",
            f"the {language} name of the month followed by the year|the same month and year with"
            f" the month as a word in {language}",
            f"How is this numeric month and year written in {language}, with the month as a word?",
            ORIGIN,
        )


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield tasks of country_names, language_names_in and month_names in further languages."""
    yield from _names()
    yield from _dates(rng)
