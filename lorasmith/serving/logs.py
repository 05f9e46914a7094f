"""Logs: one JSON object a line, on standard error, with the id of the request that it is about."""

from __future__ import annotations

import json
import logging
from contextvars import ContextVar
from datetime import UTC, datetime

REQUEST_ID: ContextVar[str | None] = ContextVar("request_id", default=None)
"""The request that this task or thread works for."""


class JsonLines(logging.Formatter):
    """Formats a record as one JSON object; what ``extra`` gives as ``fields`` goes into it."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        fields: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "log": record.name,
            "message": record.getMessage(),
            **getattr(record, "fields", {}),
        }
        if (request_id := REQUEST_ID.get()) is not None:
            fields["request_id"] = request_id
        if record.exc_info:
            fields["traceback"] = self.formatException(record.exc_info)
        return json.dumps(fields, ensure_ascii=False, default=str)


def log_level() -> int | None:
    """Return from which level on this process logs as JSON lines, or None if it does not."""
    root = logging.getLogger()
    as_json = any(isinstance(handler.formatter, JsonLines) for handler in root.handlers)
    return root.level if as_json else None


def log_to_stderr(level: int = logging.INFO) -> None:
    """Send all logs of this process to standard error, as JSON lines."""
    handler = logging.StreamHandler()
    handler.setFormatter(JsonLines())
    logging.basicConfig(level=level, handlers=[handler])
    for noisy in ("httpx", "alembic", "botocore", "uvicorn.access"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
