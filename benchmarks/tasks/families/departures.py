"""Family "departures": announcements of trains, buses, ferries and flights."""

from __future__ import annotations

import random
from collections.abc import Iterator

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families._calibration_text import OFFICE, balanced, family_tasks
from benchmarks.tasks.families._wording import wordings, words

TOWNS = words(
    "Leeds Bath Lyon Turin Bonn Graz Ghent Porto Malmo Gdansk Bergen Basel Nice York Cork Oviedo"
)
VEHICLES = {"train": "platform", "bus": "bay", "ferry": "pier", "flight": "gate"}
COUNT = 240
WORDINGS = wordings(
    """
departure_town
  given: an announcement at a station or an airport | a departure that is announced to passengers
  want: the destination, just the town | the town that passengers of the announced departure travel
    to
  do: say where the announced departure goes | pick the town out of the announcement
departure_stop
  given: an announcement at a station or an airport | a departure that is announced to passengers
  want: the number of the platform, bay, pier or gate | where passengers have to board, as a number
    only
  do: write the number of the platform, bay, pier or gate | tell the passengers at which number
    they board
departure_service
  given: an announcement at a station or an airport | a departure that is announced to passengers
  want: the number of the train, bus, ferry or flight | the service number, which follows the kind
    of vehicle
  do: give the number of the announced train, bus, ferry or flight | copy the number right after
    train, bus, ferry or flight
departure_state
  given: an announcement about a train, bus, ferry or flight | news for waiting passengers
  want: the state of the departure: on time, late or cancelled | on time, late or cancelled, as the
    announcement implies
  do: label the announcement on time, late or cancelled | tell the passengers in a word or two
    whether it is on time, late or cancelled
departure_delay
  given: an announcement of a delay | the news that a train, bus, ferry or flight is late
  want: the delay in minutes, as a number only | how many minutes the departure is late, in digits
  do: say how many minutes the passengers have to wait longer | take the number of minutes out of
    the announcement
"""
)
STATES = {
    "on time": ("leaves as planned", "is on schedule", "will depart punctually"),
    "late": ("is delayed", "has been held up", "will depart later than planned"),
    "cancelled": ("does not run today", "has been called off", "will not depart"),
}


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks of the family departures."""
    trips = [announcement(rng) for _ in range(COUNT)]
    rows = {
        "departure_town": [(text, town) for text, town, _, _ in trips],
        "departure_stop": [(text, stop) for text, _, stop, _ in trips],
        "departure_service": [(text, number) for text, _, _, number in trips],
        "departure_state": balanced(news(rng) for _ in range(COUNT)),
        "departure_delay": [delay(rng) for _ in range(COUNT)],
    }
    return family_tasks("departures", OFFICE, WORDINGS, rows)


def announcement(rng: random.Random) -> tuple[str, str, str, str]:
    """Draw an announcement with its town, its stop and its number."""
    vehicle, place = rng.choice(tuple(VEHICLES.items()))
    town = rng.choice(TOWNS)
    number, stop = (str(n) for n in rng.sample(range(1, 60), 2))
    text = rng.choice(
        (
            f"{vehicle.capitalize()} {number} to {town} leaves from {place} {stop}",
            f"Please go to {place} {stop} for {vehicle} {number} to {town}",
            f"Now boarding at {place} {stop}: {vehicle} {number} to {town}",
        )
    )
    return text, town, stop, number


def news(rng: random.Random) -> tuple[str, str]:
    """Draw an announcement and the state it tells of."""
    state = rng.choice(tuple(STATES))
    vehicle, town = rng.choice(tuple(VEHICLES)), rng.choice(TOWNS)
    return f"The {vehicle} to {town} {rng.choice(STATES[state])}", state


def delay(rng: random.Random) -> tuple[str, str]:
    """Draw an announcement of a delay and its minutes."""
    minutes = rng.randint(3, 90)
    service = f"{rng.choice(tuple(VEHICLES))} {rng.randint(1, 59)} to {rng.choice(TOWNS)}"
    text = rng.choice(
        (
            f"The {service} is {minutes} minutes late",
            f"Delay of {minutes} minutes for {service}",
            f"Expect {service} to leave {minutes} minutes behind schedule",
        )
    )
    return text, str(minutes)
