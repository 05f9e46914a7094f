"""Documents that strangers send as files.

A PDF is a program of sorts, and markup can be made to take long: both are read by a process of its
own, with little memory and time.
"""

from __future__ import annotations

import os
import subprocess
import sys

from lorasmith.encoders.documents import Document, document, is_plain, parse_document
from lorasmith.errors import InputError, MissingDependencyError

SECONDS = 60.0
"""That all documents of a request may take, and one that is alone."""

_CPU_SECONDS = 30
_BYTES = 1 << 30
_REFUSALS = (InputError, MissingDependencyError)  # by their exit codes, where it says what is wrong


def read_upload(data: bytes, name: str, seconds: float = SECONDS) -> Document:
    """Read a document of any kind; ``name`` is what its sender calls it and leads nowhere.

    Raises: InputError if it is none, or takes too much to read; MissingDependencyError.
    """
    if is_plain(data, name):
        return parse_document(data, name)
    command = [sys.executable, "-m", "lorasmith.serving.uploaded_documents", name]
    try:
        done = subprocess.run(
            command,
            input=data,
            capture_output=True,
            timeout=max(0.0, seconds),
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

    resource.setrlimit(resource.RLIMIT_CPU, (_CPU_SECONDS, _CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (_BYTES, _BYTES))
    try:
        found = parse_document(sys.stdin.buffer.read(), sys.argv[1])
    except _REFUSALS as error:
        sys.stderr.write(str(error))
        sys.exit(error.exit_code)
    sys.stdout.buffer.write(found.text.encode(errors="replace"))


if __name__ == "__main__":
    _main()
