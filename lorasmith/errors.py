"""The one exception tree: every error that a user can cause or must act on.

    LorasmithError               exit 1   internal            500
    ├── InputError               exit 2   invalid-input       422
    ├── NotFoundError            exit 3   not-found           404
    ├── CheckpointError          exit 4   bad-checkpoint      500
    ├── AdapterError             exit 5   bad-adapter         422
    │   └── LayoutMismatchError  exit 5   bad-adapter         422
    ├── StorageError             exit 6   storage             507
    │   └── OutputExistsError    exit 7   already-exists      409
    ├── MissingDependencyError   exit 8   missing-dependency  501
    └── LowConfidenceError       exit 9   low-confidence      422

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
