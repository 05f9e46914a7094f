"""Documents: files of plain text, Markdown, HTML and PDF, read as the text that a person would see.

A document is material. Nothing in it is carried out: scripts and comments of a page are left out,
and what looks like an instruction, or like a control token of the base, is text like any other.
"""

from __future__ import annotations

import hashlib
import os
import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from lorasmith.encoders.given_files import read_given
from lorasmith.encoders.text_formats import html_text, markdown_text, pdf_text
from lorasmith.errors import InputError

MAX_BYTES = 32_000_000
MAX_CHARACTERS = 1_000_000
"""Of a document and of several together; ``base_reader`` has a limit of tokens, too."""

SUFFIXES = (".txt", ".md", ".markdown", ".html", ".htm", ".xhtml", ".pdf", ".rst")
"""What documents are named like."""

_BINARY_SHARE = 0.01
_PDF_MAGIC = b"%PDF-"
_HEAD_BYTES = 1_024  # in which a page and a PDF show what they are
_HTML_START = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)[\s>]",
    re.IGNORECASE | re.DOTALL,
)
_BYTE_ORDER_MARKS = {
    b"\xef\xbb\xbf": "utf-8-sig",
    b"\xff\xfe\x00\x00": "utf-32",  # before that of UTF-16, which it begins with
    b"\x00\x00\xfe\xff": "utf-32",
    b"\xff\xfe": "utf-16",
    b"\xfe\xff": "utf-16",
}
_MARKUP: dict[str, Callable[[str], str]] = {
    ".md": markdown_text,
    ".markdown": markdown_text,
    ".html": html_text,
    ".htm": html_text,
    ".xhtml": html_text,
}


@dataclass(frozen=True, kw_only=True)
class Document:
    """The text of one document, and the name that messages call it by."""

    name: str
    text: str

    @property
    def sha256(self) -> str:
        """The SHA-256 of the text, in hex."""
        return hashlib.sha256(self.text.encode()).hexdigest()


def read_document(path: str | Path) -> Document:
    """Read a file by its content and suffix: PDF, HTML, Markdown, or else plain text.

    Text is UTF-8, or what its byte order mark says.

    Raises: NotFoundError if the file is missing; InputError if it is a folder, a link to a place
        outside its folder, too long, empty, damaged, encrypted, of a wrong encoding or no text;
        MissingDependencyError if its format needs a package that is not installed; StorageError.
    """
    return parse_document(read_given(path, MAX_BYTES), str(path))


def parse_document(data: bytes, name: str) -> Document:
    """Read a file's content; ``name``, its name or path, says by its suffix what it is.

    Raises: InputError, MissingDependencyError as ``read_document``.
    """
    suffix = Path(name).suffix.lower()
    # Programs write a few bytes in front of a PDF, and readers of PDFs get over them.
    head = data[:_HEAD_BYTES] if suffix == ".pdf" else data[: len(_PDF_MAGIC)]
    if (start := head.find(_PDF_MAGIC)) >= 0:
        return document(pdf_text(data[start:], name, MAX_CHARACTERS), name)
    if suffix == ".pdf":
        raise InputError(f"{name} is not a PDF; give the file its right suffix or another file")
    text, markup = _decode(data, name), _markup(data, name)
    return document(text if markup is None else markup(text), name)


def is_plain(data: bytes, name: str) -> bool:
    """Tell whether a file's content is to be read as it is, neither a PDF nor markup."""
    is_pdf = data.startswith(_PDF_MAGIC) or Path(name).suffix.lower() == ".pdf"
    return not is_pdf and _markup(data, name) is None


def _markup(data: bytes, name: str) -> Callable[[str], str] | None:
    """Return what reads a file's markup, by its suffix or, of an unknown one, by its beginning."""
    suffix = Path(name).suffix.lower()
    if suffix in _MARKUP or suffix == ".txt":
        return _MARKUP.get(suffix)
    head = data[:_HEAD_BYTES]
    return html_text if _HTML_START.match(head.decode(_encoding(head), "ignore")) else None


def document(text: object, name: str = "the document") -> Document:
    """Check and tidy a document's text: line ends, runs of white space, control characters.

    Raises: InputError if it is not text, too long, or has no word in it.
    """
    if not isinstance(text, str):
        raise InputError(f"{name}: a document is text, got {type(text).__name__}; pass a string")
    if len(text) > MAX_CHARACTERS:
        raise InputError(
            f"{name} has {len(text):,} characters, the limit is {MAX_CHARACTERS:,}; read it in "
            "parts with a ContextStream, or leave out what matters less"
        )
    odd = sum(_is_control(character) for character in text)
    if odd > _BINARY_SHARE * len(text):
        raise InputError(f"{name} is binary, not text; give plain text, Markdown, HTML or PDF")
    tidy = _tidy(text)
    if not any(character.isalnum() for character in tidy):
        raise InputError(f"{name} is empty: there is no word in it; give a document that has text")
    return Document(name=name, text=tidy)


def check_documents(documents: Sequence[str | Path | Document]) -> tuple[Document, ...]:
    """Return documents, reading those that are given as paths; a string is the text itself.

    Raises: InputError as ``read_document``, or if together they are too long, or a string is not a
        text but the name of a file.
    """
    if isinstance(documents, str | Path | Document):
        raise InputError("documents is a list; put the one document into brackets")
    found = []
    for number, item in enumerate(documents, 1):
        if isinstance(item, Document):
            found.append(item)
        elif isinstance(item, Path):
            found.append(read_document(item))
        else:
            if isinstance(item, str) and _names_a_file(item):
                raise InputError(
                    f"document {number} is {item!r:.80}, the name of a file; pass a Path, or more "
                    "of the text"
                )
            found.append(document(item, f"document {number}"))
    total = sum(len(item.text) for item in found)
    if total > MAX_CHARACTERS:
        raise InputError(
            f"the documents have {total:,} characters together, the limit is {MAX_CHARACTERS:,}; "
            "read them one by one with a ContextStream, or leave some out"
        )
    return tuple(found)


def _names_a_file(text: str) -> bool:
    """Whether a string is one line that is a file here, or one word that is named like a document.

    Nobody who passes that means it as the text.
    """
    if len(text.splitlines()) != 1:
        return False
    named = text.lower().endswith(SUFFIXES) and len(text.split()) == 1
    return named or os.path.isfile(text)


def _decode(data: bytes, name: str) -> str:
    encoding = _encoding(data)
    if encoding == "utf-8" and b"\0" in data:
        raise InputError(f"{name} is binary, not text; give plain text, Markdown, HTML or PDF")
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(
            f"{name} is not {encoding.removesuffix('-sig').upper()} text (byte {error.start}); "
            "save it as UTF-8"
        ) from error


def _encoding(data: bytes) -> str:
    """Return the encoding that a byte order mark says, or else UTF-8."""
    marks = (mark for mark in _BYTE_ORDER_MARKS if data.startswith(mark))
    return next((_BYTE_ORDER_MARKS[mark] for mark in marks), "utf-8")


def _is_control(character: str) -> bool:
    """Whether a character is no part of any text; U+FFFD stands for what a decoder gave up on."""
    return character == "\ufffd" or (
        unicodedata.category(character) in ("Cc", "Cs", "Cn") and character not in "\t\n\r\f\v\x85"
    )


def _tidy(text: str) -> str:
    """Return the text's lines without white space at their ends, at most one blank in a row."""
    plain = "".join(c for c in unicodedata.normalize("NFC", text) if not _is_control(c))
    lines: list[str] = []
    for line in plain.splitlines():
        line = line.rstrip().replace("\t", " ")
        if line or (lines and lines[-1]):
            lines.append(line)
    return "\n".join(lines).strip()
