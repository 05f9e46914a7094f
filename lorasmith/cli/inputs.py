"""What the verbs have in common: text from arguments or standard input, and where output goes."""

from __future__ import annotations

import hashlib
import os
import re
import shlex
import sys
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from lorasmith.errors import InputError, OutputExistsError

MAX_STDIN_BYTES = 16_000_000
MAX_SLUG = 48


def read_stdin() -> str:
    """Return standard input as text.

    Raises: InputError if it is closed, too large or not UTF-8.
    """
    if sys.stdin is None:
        raise InputError("standard input is closed; pass the text as an argument")
    data = sys.stdin.buffer.read(MAX_STDIN_BYTES + 1)
    if len(data) > MAX_STDIN_BYTES:
        raise InputError(
            f"standard input has more than {MAX_STDIN_BYTES:,} bytes; pass a smaller text"
        )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(
            f"standard input is not UTF-8 text (byte {error.start}); pass plain text"
        ) from error


def texts_or_stdin(texts: Sequence[str]) -> list[str]:
    """Return the arguments, or the lines of standard input where the one argument is "-".

    Raises: InputError if there is nothing, or one of them is blank or not text.
    """
    found = read_stdin().splitlines() if list(texts) == ["-"] else list(texts)
    if not found:
        raise InputError("standard input is empty; pass one input a line")
    for number, text in enumerate(found, 1):
        if not text.strip():
            raise InputError(f"input {number} is blank; leave it out")
        if "\0" in text or any("\ud800" <= character <= "\udfff" for character in text):
            raise InputError(f"input {number} is not text; pass plain UTF-8 text")
    return found


def slug(text: str) -> str:
    """Return a folder name made of a text's first words, or of its hash where it has no letters."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    name = ""
    for word in re.findall(r"[a-z0-9]+", plain):
        if len(name) + 1 + len(word) > MAX_SLUG:
            break
        name = f"{name}-{word}" if name else word
    return name or f"adapter-{hashlib.sha256(text.encode()).hexdigest()[:8]}"


def refuse_existing(folder: Path) -> None:
    """Say at once, before the work, that an output folder exists.

    Raises: OutputExistsError if it does.
    """
    if os.path.lexists(folder):
        raise OutputExistsError(f"{folder} exists already; remove it or choose another with -o")


def command_line(*words: str | Path) -> str:
    """Return a command as it can be pasted into a shell."""
    return shlex.join(str(word) for word in words)
