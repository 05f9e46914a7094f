"""Family "public_signs": what signs in public places forbid, allow, warn of and tell."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import product

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families._calibration_text import OFFICE, balanced, family_tasks
from benchmarks.tasks.families._wording import HAND_WRITTEN, groups, phrases, wordings

DEEDS = phrases(
    "smoking, swimming, diving, fishing, parking, camping, running, cycling, eating, drinking,"
    "skating, climbing, photography, shouting, begging, horse riding, loud music"
)
THINGS = phrases(
    "dogs, bicycles, strollers, phones, cameras, large bags, ice cream, open fires, drones, pets"
)
FORBIDDEN = phrases(
    "No {}, No {} please, {} not allowed, {} forbidden, Strictly no {}, {} prohibited here"
)
ALLOWED = phrases(
    "{} welcome, {} allowed, {} permitted here, {} permitted after noon, Feel free: {} allowed"
)
DANGERS = phrases(
    "wet floor, falling rocks, deep water, high voltage, thin ice, low ceiling, hot surface,"
    "steep stairs, guard dog, loose gravel, slippery steps, moving machinery"
)
WARNING = phrases("Caution: {}, Beware of the {}, Danger: {}, Watch out: {}")
INFORMATION = phrases(
    "Tickets on floor {}, Open from {} to 20, Exit {} is to the left, Lost property in room {},"
    "Bus {} stops here, Lockers at gate {}"
)
PLACES = groups(
    """
pool: No diving in the shallow end, Shower before you swim, Lifeguard on duty, Swim caps required,
  Deep end, No running on the wet tiles, Towels for rent;
library: Silence in the reading room, Return books here, Quiet please: people are reading,
  Do not write in the books, Library cards at the desk, Magazines may not be borrowed, New novels;
road: Speed limit 50, Give way to the right, No overtaking, One way street, Slow down: school ahead,
  Road works for two miles, No entry for trucks;
shop: Pay here, Sale: half price, Fitting rooms upstairs, Cash only, Returns within 14 days,
  Shoplifters will be prosecuted, Buy one and get one free;
station: Trains to the city, Mind the gap, Stand behind the yellow line, Platform 4 is closed,
  Tickets must be stamped before you board, Waiting room for passengers, Next train in ten minutes
"""
)
ADDITIONS = ("{}", "{}!", "Notice: {}", "{}. Thank you")
WORDINGS = wordings(
    """
sign_kind
  given: the text of a public sign | what is written on a sign
  want: the kind of sign: ban, warning or information | ban if the sign forbids something, warning
    if it points out a danger, information if it just tells something
  do: sort the sign into ban, warning or information | say if the sign is a ban, a warning or
    information
sign_forbidden
  given: a sign that forbids something, such as No fishing please | the text of a sign with a ban
  want: the thing that the sign forbids, in lower case | what is not allowed, without any other
    words of the sign
  do: name what the sign forbids | write just the forbidden thing in small letters
sign_place
  given: the text of a public sign | what is written on a sign
  want: the place where the sign hangs: pool, library, road, shop or station | the likeliest place
    for the sign, one of pool, library, road, shop, station
  do: guess where the sign hangs: pool, library, road, shop or station | match the sign with pool,
    library, road, shop or station
sign_allowed
  given: a sign that allows or forbids something | a sign such as Dogs welcome or No fishing
  want: "allowed" if the sign permits it and "forbidden" if it does not | the verdict of the sign:
    allowed or forbidden
  do: say whether the thing on the sign is allowed or forbidden | read the sign and answer allowed
    or forbidden
"""
)


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks of the family public_signs."""
    things = (*DEEDS, *THINGS)
    bans = [(sign(text, thing), thing) for text, thing in product(FORBIDDEN, things)]
    permits = [sign(text, thing) for text, thing in product(ALLOWED, things)]
    warnings = [sign(text, danger) for text, danger in product(WARNING, DANGERS)]
    facts = [sign(text, str(number)) for text in INFORMATION for number in range(1, 10)]
    rng.shuffle(bans)
    kinds = [(text, "ban") for text, _ in bans]
    kinds += [(text, "warning") for text in warnings] + [(text, "information") for text in facts]
    verdicts = [(text, "forbidden") for text, _ in bans] + [(text, "allowed") for text in permits]
    rows = {
        "sign_kind": balanced(kinds),
        "sign_forbidden": bans,
        "sign_place": [
            (addition.format(text), place)
            for place, texts in PLACES.items()
            for text, addition in product(texts, ADDITIONS)
        ],
        "sign_allowed": balanced(verdicts),
    }
    return family_tasks("public_signs", OFFICE, WORDINGS, rows, HAND_WRITTEN)


def sign(text: str, thing: str) -> str:
    """Fill a sign and begin it with a capital."""
    filled = text.format(thing)
    return filled[0].upper() + filled[1:]
