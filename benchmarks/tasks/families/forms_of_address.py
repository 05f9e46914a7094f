"""Family "forms_of_address": titles, bynames and firms made of first names."""

from __future__ import annotations

import random
from collections.abc import Iterator

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families._calibration_text import OFFICE, family_tasks
from benchmarks.tasks.families._more_strings_text import NAMES
from benchmarks.tasks.families._wording import wordings

FORMS = {
    "address_professor": "Professor {}",
    "address_saint": "Saint {}",
    "address_sons": "{} & Sons",
    "address_brave": "{} the Brave",
    "address_junior": "{}, Jr.",
}
WORDINGS = wordings(
    """
address_professor
  given: a first name | the name of somebody who teaches at a university
  want: the name with "Professor" in front of it | "Professor", a space and the name
  do: put "Professor" before the name | address the person as Professor, followed by the name
address_saint
  given: a first name | the name of somebody who was made a saint
  want: the name with "Saint" in front of it | "Saint", a space and the name
  do: put "Saint" before the name | turn the name into that of a saint, beginning with Saint
address_sons
  given: a first name | the name of the owner of a firm
  want: the name with "& Sons" behind it | the name, a space and "& Sons"
  do: put "& Sons" after the name | make a firm of the name that ends with & Sons
address_brave
  given: a first name | the name of a king or a queen
  want: the name with "the Brave" behind it | the name, a space and "the Brave"
  do: put "the Brave" after the name | give the ruler the byname "the Brave"
address_junior
  given: a first name | the name of a son called like his father
  want: the name with a comma and "Jr." behind it | the name directly followed by ", Jr."
  do: put a comma, a space and "Jr." after the name | mark the name as a junior's by ending it with
    ", Jr."
"""
)


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks of the family forms_of_address; nothing in it is drawn."""
    rows = {name: [(n, form.format(n)) for n in NAMES] for name, form in FORMS.items()}
    return family_tasks("forms_of_address", OFFICE, WORDINGS, rows)
