"""The driver of a batch: streams parts to workers, and at the end joins what they wrote.

It holds the numbers of the parts that are done and the parts in flight, two a worker; rows and
results pass through or past it. Killed at any moment, it goes on from what is in the output.
"""

from __future__ import annotations

import json
import queue
import re
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from lorasmith import __version__
from lorasmith.errors import (
    ConflictError,
    InputError,
    LorasmithError,
    OutputExistsError,
    WorkerDiedError,
)
from lorasmith.interrupt import Interrupt
from lorasmith.serving.batch.lease import LEASE, Lease
from lorasmith.serving.batch.parts import (
    DOCUMENTS,
    FAILED,
    PARTS,
    PartDone,
    heading,
    part_path,
)
from lorasmith.serving.batch.place import Place, patiently
from lorasmith.serving.batch.rows import BatchInput, InputFacts, Part, group
from lorasmith.serving.batch.suspects import Suspects
from lorasmith.serving.executor import LoadedExecutor
from lorasmith.serving.requests import GeneratorInfo

JOB, MANIFEST, ERRORS, SUMMARY = "job.json", "manifest.jsonl", "errors.jsonl", "summary.json"
FORMAT = 1
MAX_PART_BYTES = 256_000_000
_IN_FLIGHT_PER_WORKER = 2
_LOOK_SECONDS = 1.0
_ROW = re.compile(rb'"row":(\d+)')  # in a message its quotes are escaped
_Finished = queue.SimpleQueue[tuple[Part, Future[PartDone]]]


@dataclass(frozen=True, kw_only=True)
class BatchConfig:
    """How rows are grouped and written; it decides on bytes, so a resumed batch keeps it.

    A part has ``max_rows`` rows and ``max_tokens`` tokens to encode at most; fewer rows where their
    adapters would be larger than ``MAX_PART_BYTES`` together.
    """

    max_rows: int = 64
    max_tokens: int = 4096
    packed: bool = False


@dataclass(frozen=True, kw_only=True)
class Progress:
    """How far a batch is, in rows; ``before`` were done when it was taken up."""

    total: int
    finished: int
    before: int


@dataclass(frozen=True, kw_only=True)
class Summary:
    """What a batch made, in rows and parts."""

    rows: int
    done: int
    failed: int
    parts: int


class BatchDriver:
    """One batch from ``input`` to ``place`` on an executor of ``PartWork``, not yet started."""

    def __init__(
        self,
        input: BatchInput,
        place: Place,
        executor: LoadedExecutor[Part, PartDone],
        config: BatchConfig | None = None,
        *,
        tell: Callable[[Progress], None] = lambda _: None,
    ) -> None:
        self.input = input
        self.place = place
        self.executor = executor
        self.config = config or BatchConfig()
        self._tell = tell
        self._suspects = Suspects()
        self._lease = Lease(place)

    def run(self, *, resume: bool = False) -> Summary:
        """Do what is not done yet and return what the batch made in all.

        Raises: OutputExistsError if the output holds something and ``resume`` is not said;
            ConflictError if it holds another batch, or a driver is at work on it; NotFoundError,
            InputError, CheckpointError if the input or a generator is unusable; StorageError,
            UnavailableError if storage or workers fail for good; KeyboardInterrupt if asked to
            stop. What was done stays.
        """
        begun = self._look(resume)
        facts = self.input.check()
        job: dict[str, Any] = {
            "format": FORMAT,
            "input": {"sha256": facts.digest, "rows": facts.num_rows},
            "packed": self.config.packed,
            "lorasmith": __version__,
        }
        _refuse_other(begun, job)
        # What a generator is must be known even if all is done: its name may mean another by now.
        job |= self._start(begun)
        _refuse_other(begun, job)
        with self._lease:
            if begun and self.place.exists(SUMMARY):
                return self._clean(begun)
            if not begun:
                patiently(lambda: self.place.put(JOB, json.dumps(job, indent=1).encode() + b"\n"))
            num_parts = self._generate(facts, job)
            return self._clean(job | {"parts": num_parts})

    def _look(self, resume: bool) -> dict[str, Any]:
        """Return what the output says of its batch, if there is one to go on with."""
        if not self.place.exists(JOB):
            if not self.place.is_empty(but_for=(JOB, LEASE)):
                raise OutputExistsError(
                    f"{self.place.root} holds other files; choose another output"
                )
            return {}
        if not resume:
            raise OutputExistsError(
                f"{self.place.root} holds a batch; add --resume to go on with it, or choose "
                "another output"
            )
        try:
            found = json.loads(self.place.read(JOB))
        except ValueError:
            found = None
        if not isinstance(found, dict):
            raise ConflictError(f"{self.place.root}/{JOB} is not ours; choose another output")
        return found

    def _start(self, begun: dict[str, Any]) -> dict[str, Any]:
        """Load the generators and return what they and the batch's sizes are."""
        infos = self.executor.start()
        digests = {info.name: info.digest for info in infos}
        if len(set(digests.values())) < len(digests):
            raise InputError("two of the generators are the same one; name each once")
        rows = min(self.config.max_rows, max(1, MAX_PART_BYTES // (4 * _largest(infos))))
        # Sizes follow the batch that was begun.
        sizes = {"max_rows": rows, "max_tokens": self.config.max_tokens}
        return {"generators": digests} | {name: begun.get(name, sizes[name]) for name in sizes}

    def _generate(self, facts: InputFacts, job: dict[str, Any]) -> int:
        """Have all parts made that are not there, and return how many there are."""
        there = {_number(name) for name in self.place.names(PARTS) if name.endswith(".jsonl")}
        state = _State(total=facts.num_rows)

        def missing() -> Iterator[Part]:
            sizes = {"max_rows": job["max_rows"], "max_tokens": job["max_tokens"]}
            for part in group(self.input.rows(facts.digest), **sizes):
                state.parts += 1
                if part.number in there:
                    self._refuse_changed(part)
                    state.before += len(part.rows)
                    state.finished += len(part.rows)
                else:
                    yield part

        with Interrupt() as interrupt:
            self._work_off(missing(), state, interrupt)
            if interrupt.asked:
                raise KeyboardInterrupt
        return state.parts

    def _refuse_changed(self, part: Part) -> None:
        """Compare the documents that rows of a finished part name with those it was made of."""
        if part.documents and not self.place.read(part_path(part.number)).startswith(heading(part)):
            first, last = part.rows[0].number, part.rows[-1].number
            raise ConflictError(
                f"documents of rows {first} to {last} have changed since the batch was begun; "
                "restore them, or choose another output"
            )

    def _work_off(self, stream: Iterator[Part], state: _State, interrupt: Interrupt) -> None:
        window = _IN_FLIGHT_PER_WORKER * self.executor.num_workers
        done: _Finished = queue.SimpleQueue()
        in_flight = 0
        while True:
            self._lease.check()
            while in_flight < window and not interrupt.asked:
                part = self._suspects.next() or next(stream, None)
                if part is None:
                    break
                future = self.executor.submit(replace(part, lease=self._lease.owner))
                future.add_done_callback(partial(_note, done, part))
                in_flight += 1
            if not in_flight:
                self._suspects.end()
                return
            with suppress(queue.Empty):  # now and then, so that Ctrl-C is noticed
                part, future = done.get(timeout=_LOOK_SECONDS)
                in_flight -= 1
                state.finished += self._settle(part, future)
            self._tell(Progress(total=state.total, finished=state.finished, before=state.before))

    def _settle(self, part: Part, future: Future[PartDone]) -> int:
        """Take note of a finished part; return how many rows are finished for good by it."""
        error = _as_ours(future.exception())
        if error is None:
            self._suspects.succeeded(part, future.result())
            return 0 if part.probe else len(part.rows)
        # A full disk, a lost generator or a cluster that is gone is no row's fault.
        if not self._may_be_a_row(error):
            raise error
        self._suspects.failed(part, error)
        return 0

    def _may_be_a_row(self, error: LorasmithError) -> bool:
        return type(error) is LorasmithError or isinstance(error, WorkerDiedError)

    def _clean(self, job: dict[str, Any]) -> Summary:
        """Join the parts into the manifest and the error file, and remove them."""
        if not self.place.exists(SUMMARY):
            joined = self._join(job["parts"], job["input"]["rows"])
            found = json.dumps(joined).encode() + b"\n"
            patiently(lambda: self.place.put(SUMMARY, found))
        self.place.remove_folder(PARTS)
        self.place.remove_strays()
        return Summary(**json.loads(self.place.read(SUMMARY)))

    def _join(self, num_parts: int, num_rows: int) -> dict[str, int]:
        done = failed = last = 0
        with self.place.writing(MANIFEST) as rows, self.place.writing(ERRORS) as errors:
            for data in self.place.read_all(part_path(number) for number in range(num_parts)):
                for line in data.splitlines(keepends=True):
                    if line.startswith(DOCUMENTS):
                        continue
                    last = self._next_row(line, last)
                    if line.startswith(FAILED):
                        failed += errors.write(line) > 0
                    else:
                        done += rows.write(line) > 0
            if done + failed != num_rows:
                raise self._muddled(f"{done + failed:,} rows of {num_rows:,}")
        return {"rows": done + failed, "done": done, "failed": failed, "parts": num_parts}

    def _next_row(self, line: bytes, last: int) -> int:
        found = _ROW.search(line)
        number = int(found[1]) if found else 0
        if number <= last:
            raise self._muddled(f"row {number} after row {last}")
        return number

    def _muddled(self, what: str) -> ConflictError:
        return ConflictError(
            f"the parts in {self.place.root}/{PARTS} hold {what}; choose another output"
        )


@dataclass
class _State:
    total: int
    finished: int = 0
    before: int = 0
    parts: int = 0


def _refuse_other(begun: dict[str, Any], job: dict[str, Any]) -> None:
    for name, value in job.items():
        # As text, in which the order of generators counts: the first is for rows that name none.
        if begun and json.dumps(begun.get(name)) != json.dumps(value):
            raise ConflictError(
                f"the output holds a batch with another {name}: {str(begun.get(name))[:80]}, here "
                f"{str(value)[:80]}; choose another output"
            )


def _note(done: _Finished, part: Part, future: Future[PartDone]) -> None:
    done.put((part, future))


def _as_ours(error: BaseException | None) -> LorasmithError | None:
    if error is None or isinstance(error, LorasmithError):
        return error
    return LorasmithError(f"internal error: {type(error).__name__}: {error}")


def _largest(infos: tuple[GeneratorInfo, ...]) -> int:
    return max(1, *(info.num_parameters for info in infos))


def _number(name: str) -> int:
    return int(name.rsplit("/", 1)[-1].removesuffix(".jsonl"))
