"""Slots shared by the families about numbers, dates, units and text formats.

Their tasks differ only in what is done to an input, so four phrases say everything: ``do`` (an
order, "add 7 to the number"), ``what`` (the result, "the number plus 7"), ``given`` (the input,
"a whole number") and ``out`` (the form of the answer, "just the number").
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from benchmarks.tasks.draft import Draft, fill, pairs

RULE = "rule in this repository"
RULE_LICENCE = "computed by rule, no third-party data"


@dataclass(frozen=True, kw_only=True)
class Family:
    """A family's name and its sentences, with where the examples come from."""

    name: str
    templates: Sequence[str]
    source: str = RULE
    licence: str = RULE_LICENCE

    def task(
        self,
        name: str,
        examples: Iterable[tuple[object, object]],
        *,
        do: str,
        what: str,
        given: str,
        out: str,
    ) -> Draft:
        """Word one task; every slot holds alternatives separated by ``|``.

        The family goes in front of the name, so that "half" or "hour" stays unique in the suite.
        """
        slots = {"do": do, "what": what, "given": given, "out": out}
        values: dict[str, list[str]] = {}
        for key, text in slots.items():
            values[key] = text.split("|")
            values[key.capitalize()] = [part[0].upper() + part[1:] for part in values[key]]
        return Draft(
            name=f"{self.name}_{name}",
            family=self.name,
            descriptions=fill(self.templates, **values),
            examples=pairs(examples),
            source=self.source,
            licence=self.licence,
        )
