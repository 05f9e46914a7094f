"""The text of Markdown, HTML and PDF, as a reader would see it.

Blocks become lines, cells of a table are parted by bars, links are their words, and what a page
does not show is left out.
"""

from __future__ import annotations

import html
import importlib.util
import io
import logging
import re
from typing import TYPE_CHECKING

from lorasmith.errors import InputError, MissingDependencyError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from markdown_it.token import Token
    from pypdf import PdfReader
    from selectolax.lexbor import LexborNode

_UNSEEN = frozenset(("script", "style", "template", "noscript", "iframe", "object", "svg", "head"))
_HIDING_STYLE = re.compile(
    r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))\b", re.IGNORECASE
)
_SWALLOWING = re.compile(
    r"<(/?)(script|style|template|noscript|iframe|object|svg|title|textarea|xmp|noembed|noframes"
    r"|plaintext)\b",
    re.IGNORECASE | re.ASCII,
)
"""Tags without whose end nothing of what follows is text any more."""

_BLOCKS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "body", "caption", "dd", "details"),
        *("div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2"),
        *("h3", "h4", "h5", "h6", "header", "hr", "html", "legend", "li", "main", "nav", "ol"),
        *("option", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "title"),
        *("tr", "ul"),
    )
)
_CELLS = frozenset(("td", "th"))
_CELL_END = " | "


def markdown_text(source: str) -> str:
    """Return the text of a Markdown document: CommonMark with tables; HTML in it is read as such.

    Raises: MissingDependencyError if the package that parses it is not installed.
    """
    _need("markdown_it", "Markdown")
    from markdown_it import MarkdownIt

    tokens = MarkdownIt("commonmark").enable("table").parse(source)
    # White space stands for blocks, and only tags of the document's own are tags: so a tag that
    # hides something hides it up to its end, over as many blocks as there are.
    marked = _without_unclosed("".join(_markdown_parts(tokens)))
    return "".join(_shown(marked, str)).replace(_CELL_END + "\n", "\n")


def _markdown_parts(tokens: list[Token]) -> Iterator[str]:
    depth = 0
    for token in tokens:
        depth += token.nesting if token.type.endswith(("_list_open", "_list_close")) else 0
        if token.type == "inline":
            yield _block("".join(_inline_parts(token.children or [])))
        elif token.type in ("fence", "code_block"):
            yield _block(f"{html.escape(token.content)}\n")
        elif token.type == "html_block":
            yield f"{' '.join(token.content.split())}\n"
        elif token.type == "list_item_open":
            yield "  " * (depth - 1) + (f"{token.info}. " if token.info else "- ")
        elif token.type in ("td_close", "th_close"):
            yield _CELL_END
        elif token.type in ("paragraph_close", "heading_close", "tr_close"):
            # A list whose items are single lines stays together.
            yield "\n" if token.hidden or token.type == "tr_close" else "\n\n"


def _block(text: str) -> str:
    """Put a block into a tag that ends an open <p> as the block's own would, and adds nothing."""
    return f"<hgroup>{text}</hgroup>"


def _inline_parts(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type in ("softbreak", "hardbreak"):
            yield " " if token.type == "softbreak" else "\n"
        elif token.type == "html_inline":
            yield token.content
        elif token.type in ("text", "code_inline", "image", "text_special"):
            yield html.escape(token.content)


def _without_unclosed(marked: str) -> str:
    """Return HTML in which what is no more than the name of a tag, as in "use <style>", is text."""
    ends = {tag[2].lower(): tag.start() for tag in _SWALLOWING.finditer(marked) if tag[1]}

    def written(tag: re.Match[str]) -> str:
        closed = tag[1] or tag.start() < ends.get(tag[2].lower(), 0)
        return tag[0] if closed else f"&lt;{tag[2]}"

    return _SWALLOWING.sub(written, marked)


def html_text(source: str) -> str:
    """Return the visible text of an HTML page or a piece of one.

    Raises: MissingDependencyError if the package that parses it is not installed.
    """
    lines = "".join(_shown(source, _collapsed)).splitlines()
    shown = (" ".join(line.split()).removesuffix(_CELL_END.rstrip()).rstrip() for line in lines)
    return "\n".join(line for line in shown if line)


def _shown(source: str, tidy: Callable[[str], str]) -> Iterator[str]:
    """Yield a page's title, its visible texts, each through ``tidy``, and what parts blocks."""
    _need("selectolax", "HTML")
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(source)
    title = tree.css_first("head > title")
    if title is not None and (heading := " ".join(title.text().split())):
        yield f"{heading}\n"
    # Nested as deep as a file likes: a stack of our own has no limit. A text is a string in it.
    waiting: list[LexborNode | str] = [tree.root] if tree.root is not None else []
    while waiting:
        node = waiting.pop()
        if isinstance(node, str):
            yield node
        elif node.tag == "-text":
            yield tidy(node.text_content or "")
        elif not _is_unseen(node):
            if node.tag in _BLOCKS or node.tag == "br":
                yield "\n"
            if node.tag in _BLOCKS:
                waiting.append("\n")
            elif node.tag in _CELLS:
                waiting.append(_CELL_END)
            waiting.extend(reversed(list(node.iter(include_text=True))))


def _is_unseen(node: LexborNode) -> bool:
    if node.tag in _UNSEEN:
        return True
    attributes = node.attributes
    return "hidden" in attributes or bool(_HIDING_STYLE.search(attributes.get("style") or ""))


def _collapsed(text: str) -> str:
    """Return a text node as a page shows it: a run of white space is one space."""
    if not text.strip():
        return " " if text else ""
    left, right = text[0].isspace(), text[-1].isspace()
    return " " * left + " ".join(text.split()) + " " * right


def pdf_text(data: bytes, name: str, max_characters: int) -> str:
    """Return the text of a PDF's pages, reading no further than ``max_characters``.

    Raises: InputError if it is damaged, encrypted, has no text or has more; MissingDependencyError
        if the package that parses or decrypts it is not installed.
    """
    _need("pypdf", "PDF")
    from pypdf import PdfReader
    from pypdf.errors import DependencyError, PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it tells of every flaw it gets over
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise InputError(f"{name} is encrypted; save it without a password")
        text = "\n\n".join(_pages(reader, name, max_characters))
    except DependencyError as error:
        known = "cryptography" in str(error)  # what else a PDF may ask for is in no extra
        remedy = "run: pip install 'lorasmith[documents]'" if known else "install it"
        raise MissingDependencyError(
            f"reading {name} needs a package that is not installed: {error}; {remedy}"
        ) from error
    except (
        *(PyPdfError, ValueError, TypeError, KeyError, IndexError, AttributeError),
        *(ArithmeticError, AssertionError, RecursionError, NotImplementedError, OSError),
    ) as error:
        reason = (str(error).strip().splitlines() or [type(error).__name__])[0]
        raise InputError(f"{name} is a damaged PDF: {reason:.100}; save it anew") from error
    if not text.strip():
        raise InputError(
            f"{name} is a PDF with no text in it, perhaps scanned pages; run text recognition first"
        )
    return text


def _pages(reader: PdfReader, name: str, max_characters: int) -> Iterator[str]:
    total = 0
    for page in reader.pages:
        text = page.extract_text()
        total += len(text)
        if total > max_characters:
            raise InputError(
                f"{name} has more than {max_characters:,} characters; read it in parts with a "
                "ContextStream, or leave out what matters less"
            )
        yield text


def _need(module: str, what: str) -> None:
    if importlib.util.find_spec(module) is None:
        raise MissingDependencyError(
            f"reading {what} needs the package {module}; run: pip install 'lorasmith[documents]'"
        )
