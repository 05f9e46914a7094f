"""The generators that come with the package, and which of them is meant where none is named."""

from __future__ import annotations

DEFAULT_GENERATOR = "smollm2-135m"
EXAMPLES_GENERATOR = "smollm2-135m-examples"
CONTEXT_GENERATOR = "smollm2-135m-context"
DEFAULT_GENERATORS = (DEFAULT_GENERATOR, EXAMPLES_GENERATOR, CONTEXT_GENERATOR)
"""What is loaded where no generator is named: a request is for the first that reads it."""


def default_generator(*, documents: bool, examples: bool) -> str:
    """Return the default generator for what is given, without loading any to see what it reads."""
    if documents:
        return CONTEXT_GENERATOR
    return EXAMPLES_GENERATOR if examples else DEFAULT_GENERATOR
