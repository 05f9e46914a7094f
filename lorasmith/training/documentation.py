"""Text that was not made up: what the packages installed here say of themselves, and their code.

Fictional documents teach facts; these keep what is generated from losing the base's own fluency.
A package belongs to the training or to the test split for good.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import TYPE_CHECKING

from lorasmith.errors import InputError
from lorasmith.generator.answer_loss import Row
from lorasmith.training.knowledge_words import Split

if TYPE_CHECKING:
    from transformers import PreTrainedTokenizerBase

PASSAGE_TOKENS = 192  # of what is read, at least
WINDOW_TOKENS, WINDOW_START = 24, 4  # of what is predicted, and what of it is given
LONG_WINDOW_TOKENS = 96
_SUFFIXES = (".md", ".rst")
_MODULES = 16  # of a package: a few have thousands
_FEWEST, _MOST = 2_000, 200_000  # characters
_TEST_SHARE = 0.2


@dataclass(frozen=True, kw_only=True)
class Passage:
    """Some paragraphs as tokens, and what follows them, in windows to be predicted."""

    ids: tuple[int, ...]
    following: tuple[Row, ...]


def read_documentation(split: Split) -> list[str]:
    """Return the descriptions and manuals of installed packages, in order of the packages' names.

    Raises: InputError if no package has any.
    """
    found = {text: None for package in _packages(split) for text in _texts(package)}
    if not found:
        raise InputError(
            "no installed package has documentation to read; set documentation = 0 in the recipe"
        )
    return list(found)


def read_source_code(split: Split) -> list[str]:
    """Return modules of installed packages, some of each, in order of the packages' names.

    Raises: InputError if there are none.
    """
    found = {text: None for package in _packages(split) for text in _modules(package)}
    if not found:
        raise InputError("no installed package has source code to read; set unrelated = 0")
    return list(found)


class Passages:
    """Draws passages of some texts."""

    def __init__(self, texts: Sequence[str], tokenizer: PreTrainedTokenizerBase) -> None:
        self.texts = [[part for part in text.split("\n\n") if part.strip()] for text in texts]
        self.tokenizer = tokenizer

    def draw(self, rng: random.Random, windows: int, length: int = WINDOW_TOKENS) -> Passage:
        """Draw a passage that so many windows of a length, in tokens, follow.

        Raises: InputError if a thousand places are too near to a text's end.
        """
        for _ in range(1000):
            parts = rng.choice(self.texts)
            start = rng.randrange(len(parts))
            ids: list[int] = []
            while start < len(parts) and len(ids) < PASSAGE_TOKENS:
                ids += self._encode(parts[start] + "\n\n")
                start += 1
            rest = self._encode("\n\n".join(parts[start : start + windows * length // 6]))
            if len(rest) >= windows * length:
                following = tuple(_cut(rest, windows, length))
                return Passage(ids=tuple(ids[-2 * PASSAGE_TOKENS :]), following=following)
        raise InputError(
            f"installed packages have too little text for {windows} questions a document; "
            "lower examples_per_task"
        )

    def _encode(self, text: str) -> list[int]:
        ids: list[int] = self.tokenizer.encode(
            text, add_special_tokens=False, split_special_tokens=True
        )
        return ids


def _cut(ids: Sequence[int], windows: int, length: int) -> Iterator[Row]:
    for start in range(0, windows * length, length):
        yield Row(ids=tuple(ids[start : start + length]), answer_start=WINDOW_START)


@cache
def _packages(split: Split) -> tuple[Distribution, ...]:
    named = {str(package.metadata["Name"]).lower(): package for package in distributions()}
    return tuple(named[name] for name in sorted(named) if _split_of(name) == split)


def _split_of(name: str) -> Split:
    number = int.from_bytes(hashlib.sha256(name.encode()).digest()[:4], "big")
    return "test" if number < _TEST_SHARE * 2**32 else "training"


def _texts(package: Distribution) -> Iterator[str]:
    described = (package.read_text("METADATA") or "").partition("\n\n")[2]
    yield from _of_a_length([described, *map(_read, _paths(package, _SUFFIXES))])


def _modules(package: Distribution) -> Iterator[str]:
    paths = _paths(package, (".py",))
    yield from _of_a_length(map(_read, paths[:: max(1, len(paths) // _MODULES)][:_MODULES]))


def _paths(package: Distribution, suffixes: tuple[str, ...]) -> list[Path]:
    files = sorted(file for file in package.files or () if file.suffix in suffixes)
    return [path for path in (Path(str(package.locate_file(f))) for f in files) if path.is_file()]


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")


def _of_a_length(texts: Iterable[str]) -> Iterator[str]:
    return (text for text in texts if _FEWEST <= len(text) <= _MOST)
