"""Family "star_signs": the signs of the zodiac, by birthday and by figure."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families._calibration_text import LESSON, family_tasks
from benchmarks.tasks.families._wording import wordings, words

# sign:figure:month and day on which it begins
SIGNS = tuple(
    tuple(row.split(":"))
    for row in words(
        """
Capricorn:goat:1222 Aquarius:water-bearer:0120 Pisces:fish:0219 Aries:ram:0321 Taurus:bull:0420
Gemini:twins:0521 Cancer:crab:0621 Leo:lion:0723 Virgo:maiden:0823 Libra:scales:0923
Scorpio:scorpion:1023 Sagittarius:archer:1122
"""
    )
)
ELEMENTS = ("earth", "air", "water", "fire")  # in the order of the signs from Capricorn on
SPEAKERS = ("I was", "My mother was", "My boss was", "Tom was", "She was", "Our cat was")
WORDINGS = wordings(
    """
zodiac_of_birthday
  given: a birthday, such as March 12 | the day and month on which somebody was born
  want: the sign of the zodiac, such as Pisces | the star sign of somebody born on that day
  do: find the star sign for the birthday | name the sign of the zodiac that the day belongs to
zodiac_element
  given: a birthday, such as March 12 | the day and month on which somebody was born
  want: the element of the birthday's star sign: fire, earth, air or water | fire, earth, air or
    water, as astrology has it for that day
  do: name the astrological element of the birthday, fire, earth, air or water | say if somebody
    born that day has a fire, earth, air or water sign
zodiac_figure
  given: a sentence that names a star sign | somebody's sign of the zodiac, in a sentence
  want: the figure of the star sign, such as lion for Leo | what the sign of the zodiac depicts, in
    lower case
  do: say which figure stands for the star sign | translate the Latin name of the zodiac sign into
    its figure, as in bull for Taurus
zodiac_next
  given: a sentence that names a star sign | somebody's sign of the zodiac, in a sentence
  want: the star sign that comes next in the year | the sign of the zodiac that follows, Aquarius
    coming after Capricorn
  do: name the following sign of the zodiac | go one star sign further in the zodiac
"""
)


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks of the family star_signs; nothing in it is drawn."""
    days = [date(2024, 1, 1) + timedelta(days=number) for number in range(366)]
    births = [(f"{day:%B} {day.day}", sign_of(f"{day:%m%d}")) for day in days]
    said = [
        (f"{speaker} born under {SIGNS[place][0]}", place)
        for speaker in SPEAKERS
        for place in range(12)
    ]
    rows = {
        "zodiac_of_birthday": [(day, SIGNS[place][0]) for day, place in births],
        "zodiac_element": [(day, ELEMENTS[place % 4]) for day, place in births],
        "zodiac_figure": [(text, SIGNS[place][1]) for text, place in said],
        "zodiac_next": [(text, SIGNS[(place + 1) % 12][0]) for text, place in said],
    }
    return family_tasks("star_signs", LESSON, WORDINGS, rows)


def sign_of(day: str) -> int:
    """Return the place of the sign that a day, written as month and day, belongs to."""
    begun = [place for place in range(1, 12) if SIGNS[place][2] <= day]
    return begun[-1] if begun and day < SIGNS[0][2] else 0
