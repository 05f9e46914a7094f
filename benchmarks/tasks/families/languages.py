"""Tasks about languages: their codes, scripts, families and countries, and recognising them."""

from __future__ import annotations

import datetime
import random
from collections.abc import Iterator, Sequence

import pycountry
from babel import Locale
from babel.dates import format_date
from wordfreq import zipf_frequency

from ..draft import Draft, fill
from .babel_names import LANGUAGES, clean
from .countries import countries, unique_inputs
from .country_facts import MAIN_LANGUAGES
from .language_facts import FAMILIES, GREETINGS, HOMES, SCRIPTS, SENTENCES

SOURCE = "Babel 2.18.0 (Unicode CLDR data), pycountry 26.2.16 (ISO 639), written by hand"
LICENCE = "Unicode-3.0 (CLDR data), LGPL-2.1 (pycountry), Apache-2.0 (hand-written facts)"

ASK = (
    "{short}",
    "Please supply {want}; my message is {given}.",
    "{q}",
    "Input: {given}. Output: {want}. Only {fmt}.",
    "hiya, sending u {given}, tell me {want} pls",
    "In my linguistics course we keep a table whose first column is {given}. I have to fill the "
    "second column, {want}, before Friday.",
    "You get {given} as text; return {want} with no further words.",
    "Give {want} for {given}.",
    "The program is fed {given} and has to print {want}.",
    "Consider {given} and note down {want}.",
    "Could you possibly say {want} when I pass you {given}? {fmt} will do.",
    "ok so {given} comes in, i want {want}, dont add anything",
    "Language lookup. From: {given}. To: {want}.",
    "{q} Reply using {fmt}.",
    "With {given} in hand, establish {want}.",
    "Pretend to be a linguist: someone brings you {given} and you tell them {want} at once.",
    "Assign to {given} its answer, namely {want}, in the form of {fmt}.",
    "A library wants its foreign shelf catalogued. The label on each item carries {given}; the "
    "catalogue card needs {want}.",
    "Pick out {want} on the basis of {given}.",
    "{q} just {fmt} thx",
    "Infer {want} out of {given}.",
    "Whenever the visitor writes {given}, the help desk replies with {want}.",
    "Turn {given} into {want}.",
    "Our translation service routes every request by one field. It sees {given} and must set that "
    "field to {want}.",
    "I'd love to learn {want} for what I type, which is {given}.",
    "Using knowledge of the world's languages, see {given} and print {want} ({fmt}).",
    "Polyglot challenge: you are told {given}, you call out {want}.",
    "{short}. Form: {fmt}",
)


def _draft(name: str, rows: Sequence[tuple[str, str]], **slots: str | Sequence[str]) -> Draft:
    return Draft(
        name=name,
        family="language_names",
        descriptions=fill(ASK, **slots),
        examples=unique_inputs(rows)[:400],
        source=SOURCE,
        licence=LICENCE,
    )


def _codes() -> list[tuple[str, str, str, str]]:
    """(English name, two-letter code, three-letter code, own name), well-known first."""
    english = Locale("en").languages
    rows = []
    for entry in pycountry.languages:
        code = getattr(entry, "alpha_2", None)
        if code is None or code not in english or "(" in english[code]:
            continue
        own = Locale(code).languages.get(code, "") if code in LOCALES else ""
        rows.append((clean(english[code]), code, str(entry.alpha_3), own))
    return sorted(rows, key=lambda row: (-zipf_frequency(row[0], "en"), row[0]))


LOCALES = frozenset(
    "en de fr es it pt nl sv da fi pl cs hu ro tr id hr ca et sw sk sl lt lv af sq eu gl is ga cy "
    "mt bs az uz vi ms eo fo br lb rm gd zu xh so ha yo ig rw sn st tn mg om kl ru uk bg sr mk be "
    "el he ar hi ja ko zh th fa ur bn ta te mr gu kn ml pa ne si my km lo ka hy am kk ky mn "
    "tg".split()
)

Row = tuple[str, list[tuple[str, str]], tuple[str, ...], tuple[str, ...], str, str, str]

LANGUAGE = ("the English name of a language", "a language", "a language's name")
WHICH = ("the name of the language", "which language it is", "the language it belongs to")


def _code_tasks() -> list[Row]:
    codes = _codes()
    two = ("its two-letter ISO 639-1 code", "the 2-letter code of the language")
    three = ("its three-letter ISO 639 code", "the 3-letter code of the language")
    back = ("the English name of the language", "the language this code stands for")
    return [
        ("language_to_code", [(name, c) for name, c, _, _ in codes], LANGUAGE, two,
         "two-letter code of the language", "What is the 2-letter ISO code of this language?",
         "two lower-case letters"),
        ("language_to_code3", [(name, c) for name, _, c, _ in codes], LANGUAGE, three,
         "three-letter code of the language", "What is the 3-letter ISO code of this language?",
         "three lower-case letters"),
        ("code_to_language", [(c, name) for name, c, _, _ in codes],
         ("a two-letter language code", "an ISO 639-1 code"), back,
         "language of this two-letter code", "Which language has this two-letter code?",
         "the language's English name"),
        ("code3_to_language", [(c, name) for name, _, c, _ in codes],
         ("a three-letter language code", "an ISO 639 three-letter code"), back,
         "language of this three-letter code", "Which language has this three-letter code?",
         "the language's English name"),
        ("code_to_code3", [(c, c3) for _, c, c3, _ in codes],
         ("a two-letter language code", "an ISO 639-1 code"), three,
         "two-letter language code to three-letter code",
         "What is the three-letter version of this two-letter language code?",
         "three lower-case letters"),
        ("language_to_own_name", [(name, own) for name, _, _, own in codes if own], LANGUAGE,
         ("the name the language has in that language itself", "its endonym, the own name"),
         "language to its own native name", "What do its speakers call this language themselves?",
         "the native name in the native script"),
        ("own_name_to_language", [(own, name) for name, _, _, own in codes if own],
         ("a language's name in that language itself", "the native name of a language"), back,
         "native language name to English name", "Which language calls itself this?",
         "the language's English name"),
    ]  # fmt: skip


def _fact_tasks() -> list[Row]:
    names = {c.code: c.name for c in countries()}
    at_home = [
        (word, names[codes.split()[0]])
        for word, codes in MAIN_LANGUAGES.items()
        if word
        not in (
            "English",
            "Spanish",
            "Portuguese",
            "French",
            "Arabic",
            "Malay",
            "Catalan",
            "Sesotho",
            "Tswana",
            "Swazi",
        )
    ] + HOMES
    demonyms = [(names[c], word) for word, cs in MAIN_LANGUAGES.items() for c in cs.split()]
    capitals = {c.name: c.capital for c in countries()}
    return [
        ("language_to_script", SCRIPTS, LANGUAGE,
         ("the writing system used for it", "the script the language is written in"),
         "script of the language", "Which alphabet or script is this language written in?",
         "the script's name such as Latin or Cyrillic"),
        ("language_to_family", FAMILIES, LANGUAGE,
         ("the language family or branch it is part of", "its branch among related languages"),
         "language family of the language", "To which branch does this language belong?",
         "the branch's name such as Germanic, Romance, Slavic or Turkic"),
        ("language_to_home_country", at_home, LANGUAGE,
         ("the country where it is chiefly spoken", "the language's home country"),
         "home country of the language", "In which country is this language mainly spoken?",
         "the country's name"),
        ("capital_to_language", [(capitals[n], w) for n, w in demonyms if capitals[n]],
         ("a capital city", "the name of a national capital"),
         ("the main language of the people there", "the language of that city's country"),
         "language spoken in the capital", "Which language do people in this capital speak?",
         "the language's English name"),
        ("greeting_to_language", GREETINGS, ("a greeting or thanks", "a polite phrase"), WHICH,
         "language of the greeting", "In which language is this greeting or polite phrase?",
         "the language's English name"),
        ("sentence_to_language", [(t, w) for row in SENTENCES for w, t in row.items()],
         ("a short sentence", "an everyday sentence in some language"),
         WHICH, "language of the sentence", "In which language is this sentence written?",
         "English, French, Spanish, German, Italian, Portuguese or Dutch"),
    ]  # fmt: skip


def _calendar_words() -> list[tuple[str, str, str]]:
    """(month or weekday, its language, its English name) over all languages of the suite."""
    english = Locale("en")
    rows = []
    for language, code in LANGUAGES.items():
        locale = Locale(code)
        for kind in ("months", "days"):
            local = getattr(locale, kind)["stand-alone"]["wide"]
            for index, meaning in getattr(english, kind)["stand-alone"]["wide"].items():
                rows.append((local[index].lower(), language, meaning))
    return rows


def _calendar_tasks(rng: random.Random) -> list[Row]:
    words = _calendar_words()
    rng.shuffle(words)
    dates = []
    for language in ("English", *LANGUAGES):
        if language == "Norwegian":
            continue  # written like Danish dates
        locale = Locale(LANGUAGES.get(language, "en"))
        for _ in range(18):
            day = datetime.date(2000, 1, 1) + datetime.timedelta(days=rng.randrange(12000))
            dates.append((format_date(day, "EEEE d MMMM yyyy", locale), language))
    rng.shuffle(dates)
    few = ("Spanish", "German", "French", "Italian", "Dutch", "Polish")
    word = ("a month or weekday name", "a month's or weekday's name in some language")
    date = ("a written date with its weekday", "a full date in some language")
    name = "the language's English name"
    return [
        ("calendar_word_to_language", [(w, lang) for w, lang, _ in words], word, WHICH,
         "language of the month or weekday name", "Which language is this month or day name from?",
         name),
        ("calendar_word_to_english", [(w, meaning) for w, _, meaning in words], word,
         ("the month or weekday in English", "its English equivalent"),
         "foreign month or weekday name to English",
         "Which month or weekday is this, said in English?", "one English month or weekday"),
        ("calendar_word_kind",
         [(w, "weekday" if m.endswith("day") else "month") for w, _, m in words], word,
         ("the word month or weekday, whichever it is", "its kind: month or weekday"),
         "month or weekday, for a name in any language",
         "Is this foreign word a month or a weekday?", "the word month or the word weekday"),
        ("date_to_language", dates, date, WHICH, "language of the written date",
         "In which language is this date written?", name),
        ("date_to_language_of_six", _dates_of(few, rng),
         date, WHICH, f"language of the date: {', '.join(few)}",
         f"Is this date in {', '.join(few[:-1])} or {few[-1]}?", f"one of {', '.join(few)}"),
    ]  # fmt: skip


def _dates_of(chosen: Sequence[str], rng: random.Random) -> list[tuple[str, str]]:
    rows = []
    for _ in range(300):
        language = rng.choice(chosen)
        day = datetime.date(2000, 1, 1) + datetime.timedelta(days=rng.randrange(12000))
        rows.append((format_date(day, "EEEE d MMMM", Locale(LANGUAGES[language])), language))
    return rows


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield every task of the family "language_names"."""
    for name, rows, given, want, short, question, form in [
        *_code_tasks(),
        *_fact_tasks(),
        *_calendar_tasks(rng),
    ]:
        yield _draft(
            name,
            rows,
            given=given,
            want=want,
            short=(short, f"{short}?"),
            q=question,
            fmt=form,
        )
