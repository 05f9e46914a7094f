"""Documents that strangers send as files.

A PDF is a program of sorts: it is opened by a process of its own, with little memory and time.
"""

from __future__ import annotations

import os
import subprocess
import sys

from lorasmith.encoders.documents import MAX_CHARACTERS, Document, document, parse_document
from lorasmith.errors import InputError, MissingDependencyError

_PDF_MAGIC = b"%PDF-"
_SECONDS = 30
_BYTES = 1 << 30
_REFUSALS = (InputError, MissingDependencyError)  # by their exit codes, where it says what is wrong


def read_upload(data: bytes, name: str) -> Document:
    """Read a document of any kind; ``name`` is what its sender calls it and leads nowhere.

    Raises: InputError if it is none, or takes too much to read; MissingDependencyError.
    """
    if not data.startswith(_PDF_MAGIC):
        return parse_document(data, name)
    command = [sys.executable, "-m", "lorasmith.serving.uploaded_documents", name]
    try:
        done = subprocess.run(
            command,
            input=data,
            capture_output=True,
            timeout=2 * _SECONDS,
            check=False,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        )
    except subprocess.TimeoutExpired as error:
        raise InputError(_too_much(name)) from error
    for kind in _REFUSALS:
        if done.returncode == kind.exit_code:
            raise kind(done.stderr.decode(errors="replace").strip())
    if done.returncode != 0:
        raise InputError(_too_much(name))
    return document(done.stdout.decode(), name)


def _too_much(name: str) -> str:
    return f"{name} takes too long or too much memory to read; save it anew, or send its text"


def _main() -> None:
    import resource

    from lorasmith.encoders.text_formats import pdf_text

    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (_BYTES, _BYTES))
    try:
        text = pdf_text(sys.stdin.buffer.read(), sys.argv[1], MAX_CHARACTERS)
    except _REFUSALS as error:
        sys.stderr.write(str(error))
        sys.exit(error.exit_code)
    sys.stdout.buffer.write(text.encode(errors="replace"))


if __name__ == "__main__":
    _main()
