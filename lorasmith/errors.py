"""The one exception tree: every error that a user can cause or must act on.

    LorasmithError               exit 1   internal            500
    ├── InputError               exit 2   invalid-input       422
    │   └── TooLargeError        exit 2   too-large           413
    ├── NotFoundError            exit 3   not-found           404
    ├── CheckpointError          exit 4   bad-checkpoint      500
    ├── AdapterError             exit 5   bad-adapter         422
    │   └── LayoutMismatchError  exit 5   bad-adapter         422
    ├── StorageError             exit 6   storage             507
    │   └── OutputExistsError    exit 7   already-exists      409
    ├── MissingDependencyError   exit 8   missing-dependency  501
    ├── LowConfidenceError       exit 9   low-confidence      422
    ├── AuthenticationError      exit 10  unauthorized        401
    │   └── ForbiddenError       exit 10  forbidden           403
    ├── ConflictError            exit 11  conflict            409
    ├── OverloadedError          exit 12  overloaded          429
    └── UnavailableError         exit 13  unavailable         503
        ├── DeadlineError        exit 13  deadline            504
        └── WorkerDiedError      exit 13  unavailable         503

A message is one line: what happened, what was got, what to do. The command line exits with
``exit_code``; the HTTP service answers with ``status`` and the problem type ``problem``.
"""

from __future__ import annotations

from typing import ClassVar


class LorasmithError(Exception):
    """Root of the tree; catching it catches everything that lorasmith raises on purpose."""

    exit_code: ClassVar[int] = 1
    problem: ClassVar[str] = "internal"
    status: ClassVar[int] = 500


class InputError(LorasmithError):
    """What the user handed in is unusable: an empty description, a bad task file, a bad option."""

    exit_code = 2
    problem = "invalid-input"
    status = 422


class TooLargeError(InputError):
    """What the user handed in has more bytes, lines or levels than is read."""

    problem = "too-large"
    status = 413


class NotFoundError(LorasmithError):
    """A named thing does not exist: a generator id, a base model, a file or a folder."""

    exit_code = 3
    problem = "not-found"
    status = 404


class CheckpointError(LorasmithError):
    """A generator checkpoint is damaged, truncated or not one of ours."""

    exit_code = 4
    problem = "bad-checkpoint"
    status = 500


class AdapterError(LorasmithError):
    """An adapter is unusable: wrong names, wrong shapes, non-finite values, unsupported kind."""

    exit_code = 5
    problem = "bad-adapter"
    status = 422


class LayoutMismatchError(AdapterError, ValueError):
    """An adapter layout does not fit its base model; a ValueError, as kernels raise them."""


class StorageError(LorasmithError):
    """The file system refused: the disk is full, read-only, or permission is missing."""

    exit_code = 6
    problem = "storage"
    status = 507


class OutputExistsError(StorageError):
    """The output exists already and overwriting was not asked for."""

    exit_code = 7
    problem = "already-exists"
    status = 409


class MissingDependencyError(LorasmithError):
    """An optional package is not installed; the message carries the exact install command."""

    exit_code = 8
    problem = "missing-dependency"
    status = 501


class LowConfidenceError(LorasmithError):
    """The generator is not sure enough of what it made, and no fallback was allowed."""

    exit_code = 9
    problem = "low-confidence"
    status = 422


class AuthenticationError(LorasmithError):
    """The service wants a key, and got none or one that it does not know."""

    exit_code = 10
    problem = "unauthorized"
    status = 401


class ForbiddenError(AuthenticationError):
    """The key is known but may not do this."""

    problem = "forbidden"
    status = 403


class ConflictError(LorasmithError):
    """The request contradicts the state of what it is about, such as cancelling what is done.

    ``retry_after`` says after how many seconds it may not any more, where that is to be expected.
    """

    exit_code = 11
    problem = "conflict"
    status = 409

    def __init__(self, message: str, retry_after: int | None = None) -> None:
        super().__init__(message)
        self.retry_after = retry_after


class OverloadedError(LorasmithError):
    """The service has as much to do as it takes on; ``retry_after`` says how many seconds to wait.

    Also raised where one key asks for more than its share.
    """

    exit_code = 12
    problem = "overloaded"
    status = 429

    def __init__(self, message: str, retry_after: int = 1) -> None:
        super().__init__(message)
        self.retry_after = retry_after

    def __reduce__(self) -> tuple[type[OverloadedError], tuple[str, int]]:
        """Keep ``retry_after`` where the error crosses from one process to another."""
        return type(self), (str(self), self.retry_after)


class UnavailableError(LorasmithError):
    """The service cannot answer now: it is stopping, or its workers die."""

    exit_code = 13
    problem = "unavailable"
    status = 503


class WorkerDiedError(UnavailableError):
    """Every worker that had this work in hand died, so the work may be why."""


class DeadlineError(UnavailableError):
    """The time that the caller gave is over; nothing was made for it."""

    problem = "deadline"
    status = 504
