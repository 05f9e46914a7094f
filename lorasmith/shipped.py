"""The generators that come with the package, and which of them is meant where none is named."""

from __future__ import annotations

DEFAULT_GENERATOR = "smollm2-135m"
CONTEXT_GENERATOR = "smollm2-135m-context"
DEFAULT_GENERATORS = (DEFAULT_GENERATOR, CONTEXT_GENERATOR)
"""What is loaded where no generator is named: a request is for the first that reads it."""


def default_generator(*, documents: bool, examples: bool) -> str:
    """Return the default generator for what is given, without loading any to see what it reads."""
    return CONTEXT_GENERATOR if documents or examples else DEFAULT_GENERATOR
