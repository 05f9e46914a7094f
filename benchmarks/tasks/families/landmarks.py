"""Tasks about landmarks, rivers, mountains, lakes and airports, part of the family "cities"."""

from __future__ import annotations

import random
from collections.abc import Iterator

from ..draft import Draft
from .cities import cities, city_draft
from .countries import countries
from .country_facts import CONTINENT_DROPS
from .place_facts import AIRPORTS, HEIGHTS, LAKES, LANDMARKS, RIVERS


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks of the family "cities" about sights, nature and airports."""
    del rng
    continents = {c.name: c.continent for c in countries() if c.code not in CONTINENT_DROPS}
    by_city = {c.name: c.country.name for c in cities()}
    nature = RIVERS + HEIGHTS + LAKES
    kinds = [(n, "river") for n, _ in RIVERS] + [(n, "mountain") for n, _ in HEIGHTS]
    continent = "the continent it is on"
    form = "one of Africa, Asia, Europe, North America, South America, Oceania"
    landmark = ("a famous landmark", "the name of a monument, building or sight")
    airport = ("a three-letter airport code", "an IATA code of an airport")
    tasks: tuple[tuple[str, list[tuple[str, str]], tuple[str, ...], str, str, str, str], ...] = (
        ("landmark_to_country", LANDMARKS, landmark, "the country it is in",
         "country of the landmark", "Which country is this landmark in?", "the country's name"),
        ("landmark_to_continent", [(n, continents[c]) for n, c in LANDMARKS if c in continents],
         landmark, continent, "continent of the landmark",
         "Which continent is this landmark on?", form),
        ("river_to_continent", RIVERS, ("a river", "the name of a river"), continent,
         "continent of the river", "Through which continent does this river flow?", form),
        ("mountain_to_continent", HEIGHTS, ("a mountain, peak or range", "the name of a mountain"),
         continent, "continent of the mountain", "On which continent is this mountain?", form),
        ("lake_or_desert_to_continent", LAKES, ("a lake or desert", "the name of a lake or desert"),
         continent, "continent of the lake or desert",
         "On which continent is this lake or desert?", form),
        ("feature_to_continent", nature, ("a river, mountain, lake or desert", "a natural feature"),
         continent, "continent of the natural feature",
         "On which continent do you find this river, mountain, lake or desert?", form),
        ("feature_to_kind", kinds, ("a river or mountain", "the name of a river or a mountain"),
         "the word river or mountain, whichever it is", "is it a river or a mountain",
         "Is this the name of a river or of a mountain?", "the word river or the word mountain"),
        ("airport_to_city", AIRPORTS, airport, "the city this airport serves",
         "city of the airport code", "Which city has the airport with this code?",
         "the city's name"),
        ("airport_to_country", [(k, by_city[c]) for k, c in AIRPORTS if c in by_city], airport,
         "the country the airport is in", "country of the airport code",
         "In which country is the airport with this code?", "the country's name"),
        ("city_to_airport", [(city, code) for code, city in AIRPORTS],
         ("a city", "the name of a city with an airport"), "the three-letter code of its airport",
         "airport code of the city", "What is the IATA code of this city's main airport?",
         "three capital letters"),
    )  # fmt: skip
    for name, rows, given, want, short, question, answer in tasks:
        yield city_draft(
            name,
            rows,
            given=given,
            want=want,
            short=(short, f"{short} wanted"),
            q=question,
            fmt=answer,
        )
