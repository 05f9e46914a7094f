"""Work for workers that do as they are told, in a module that they import quickly."""

from __future__ import annotations

import logging
import os
import signal
from collections.abc import Sequence

from lorasmith.serving.requests import GeneratorInfo


class Obedient:
    """Answers words with themselves, complains of "complain", and dies of the word "die"."""

    def info(self) -> tuple[GeneratorInfo, ...]:
        """Say that it has no generators."""
        return ()

    def __call__(self, words: Sequence[str], /) -> list[str]:
        """Answer a batch."""
        if "die" in words:
            os.kill(os.getpid(), signal.SIGKILL)
        if "complain" in words:
            logging.getLogger(__name__).warning("something is odd")
        return list(words)
