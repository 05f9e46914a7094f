"""Rows that break their workers: looked for by halves, and told from an outage.

A row is believed to be at fault when it failed alone, then a row that is known to be good was
generated, and then it failed again. So an outage, which fails whatever is in hand, costs no row.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field

from lorasmith.errors import LorasmithError, UnavailableError
from lorasmith.serving.batch.parts import PartDone
from lorasmith.serving.batch.rows import Part, Row

_CHECK = -1  # the number of a part that has nothing but a good row
_MAX_ATTEMPTS = 3
_MAX_DOUBTS = 8  # rows that may fail before any succeeds
_DEADLY = (
    "generating this row ends its worker, perhaps for lack of memory; shorten it, or give workers "
    "more memory"
)


@dataclass
class _Search:
    """A part that failed, how many of its probes are under way, and what they found."""

    part: Part
    open: int = 0
    refused: dict[int, LorasmithError] = field(default_factory=dict)


class Suspects:
    """What failed in a way that may be a row's fault, and what is to be tried next."""

    def __init__(self) -> None:
        self._again: deque[Part] = deque()
        self._attempts: dict[int, int] = {}
        self._searches: dict[int, _Search] = {}
        self._good: Row | None = None
        self._doubtful: list[tuple[Part, LorasmithError]] = []  # rows that failed alone, once
        self._on_trial: list[Part] = []  # those that wait for the good row under way
        self._tried: set[int] = set()  # the numbers of rows that are tried once more

    def next(self) -> Part | None:
        """Return what is to be tried next, if there is anything."""
        return self._again.popleft() if self._again else None

    def end(self) -> None:
        """See that nothing is left.

        Raises: the error of the first row that failed alone, if no row ever succeeded.
        """
        if self._doubtful:
            raise self._doubtful[0][1]

    def succeeded(self, part: Part, done: PartDone) -> None:
        """Take note of a part that was made."""
        self._remember(part, done)
        if part.number == _CHECK:
            self._tried |= {one.rows[0].number for one in self._on_trial}
            self._again.extend(self._on_trial)
            self._on_trial = []
        elif part.probe:
            self._close(self._searches[part.number])
        else:
            self._attempts.pop(part.number, None)
        self._check()

    def failed(self, part: Part, error: LorasmithError) -> None:
        """Take note of a part that failed in a way that may be a row's fault.

        Raises: the error, if it cannot be the rows.
        """
        if part.number == _CHECK:
            raise error
        if not part.probe:
            self._begin(part, error)
        elif len(part.rows) > 1:
            search = self._searches[part.number]
            self._split(search, part)
            self._close(search)
        else:
            self._failed_alone(part, error)

    def _begin(self, part: Part, error: LorasmithError) -> None:
        attempts = self._attempts[part.number] = self._attempts.get(part.number, 0) + 1
        if attempts > _MAX_ATTEMPTS:
            raise error
        if all(row.request is None for row in part.rows):
            self._again.append(part)  # there is nothing in it to look for
            return
        search = self._searches[part.number] = _Search(part=part)
        self._split(search, part)

    def _split(self, search: _Search, part: Part) -> None:
        halves = [half for half in part.halves() if half.rows]
        search.open += len(halves)
        self._again.extend(halves)

    def _close(self, search: _Search) -> None:
        """End a probe; after the last the part is tried again without what was found."""
        search.open -= 1
        if not search.open:
            del self._searches[search.part.number]
            self._again.append(search.part.without(search.refused))

    def _failed_alone(self, part: Part, error: LorasmithError) -> None:
        number = part.rows[0].number
        if number not in self._tried:
            self._doubtful.append((part, error))
            self._check()
            return
        self._tried.discard(number)
        search = self._searches[part.number]
        deadly = isinstance(error, UnavailableError)
        # How executors say it differs, and what is written does not.
        search.refused[number] = UnavailableError(_DEADLY) if deadly else error
        self._close(search)

    def _remember(self, part: Part, done: PartDone) -> None:
        tried = [row for row in part.rows if row.request is not None]
        if self._good is None and tried and done.done == len(tried):
            self._good = tried[0]

    def _check(self) -> None:
        """Have the good row made, if rows are in doubt and none is on trial."""
        if not self._doubtful or self._on_trial:
            return
        if self._good is not None:
            self._on_trial = [part for part, _ in self._doubtful]
            self._doubtful = []
            self._again.appendleft(Part(number=_CHECK, rows=(self._good,), probe=True))
        elif len(self._doubtful) >= _MAX_DOUBTS:
            raise self._doubtful[0][1]
