"""What counts as a description. Importing this imports no torch."""

from __future__ import annotations

from lorasmith.errors import InputError

MAX_CHARACTERS = 4_000


def check_description(text: object) -> str:
    """Return the description, trimmed of white space.

    Raises: InputError if it is not text, is blank, is longer than ``MAX_CHARACTERS``, or holds
        control characters or broken Unicode.
    """
    if not isinstance(text, str):
        raise InputError(f"a description is text, got {type(text).__name__}; pass a string")
    text = text.strip()
    if not text:
        raise InputError("the description is empty; say in a sentence what the task is")
    if len(text) > MAX_CHARACTERS:
        raise InputError(
            f"the description has {len(text):,} characters, the limit is {MAX_CHARACTERS:,}; "
            "say the task in a few sentences"
        )
    if any(not (c.isprintable() or c in "\n\t\r") and not _joins_characters(c) for c in text):
        raise InputError(
            "the description holds control characters or is not valid text; pass plain UTF-8 text"
        )
    if not any(c.isalnum() for c in text):
        raise InputError("the description has no word in it; say in a sentence what the task is")
    return text


def _joins_characters(character: str) -> bool:
    """Zero-width joiners and marks are not printable to Python but belong to ordinary text."""
    return character in "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad\u00a0\u202f\u2009\u3000"
