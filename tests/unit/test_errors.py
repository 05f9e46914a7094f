"""The exception tree keeps its promises to the command line and the HTTP service."""

from __future__ import annotations

import pytest

from lorasmith import errors

EXPECTED = {
    "LorasmithError": (1, "internal", 500),
    "InputError": (2, "invalid-input", 422),
    "TooLargeError": (2, "too-large", 413),
    "NotFoundError": (3, "not-found", 404),
    "CheckpointError": (4, "bad-checkpoint", 500),
    "AdapterError": (5, "bad-adapter", 422),
    "LayoutMismatchError": (5, "bad-adapter", 422),
    "StorageError": (6, "storage", 507),
    "OutputExistsError": (7, "already-exists", 409),
    "MissingDependencyError": (8, "missing-dependency", 501),
    "LowConfidenceError": (9, "low-confidence", 422),
    "AuthenticationError": (10, "unauthorized", 401),
    "ForbiddenError": (10, "forbidden", 403),
    "ConflictError": (11, "conflict", 409),
    "OverloadedError": (12, "overloaded", 429),
    "UnavailableError": (13, "unavailable", 503),
    "WorkerDiedError": (13, "unavailable", 503),
    "DeadlineError": (13, "deadline", 504),
}


def tree(root: type[errors.LorasmithError]) -> list[type[errors.LorasmithError]]:
    return [root, *(leaf for child in root.__subclasses__() for leaf in tree(child))]


def test_every_error_is_listed_here_and_in_the_docstring() -> None:
    assert {error.__name__ for error in tree(errors.LorasmithError)} == EXPECTED.keys()
    for name, (exit_code, problem, status) in EXPECTED.items():
        line = next(
            line for line in (errors.__doc__ or "").splitlines() if f"{name} " in f"{line} "
        )
        assert line.split()[-4:] == ["exit", str(exit_code), problem, str(status)]


@pytest.mark.parametrize(("name", "attributes"), EXPECTED.items())
def test_codes(name: str, attributes: tuple[int, str, int]) -> None:
    error = getattr(errors, name)
    assert (error.exit_code, error.problem, error.status) == attributes
    assert issubclass(error, errors.LorasmithError)
