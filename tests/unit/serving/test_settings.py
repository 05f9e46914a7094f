"""What an operator says, wherever, is understood or refused; logs and headers are read alike."""

from __future__ import annotations

import json
import logging
from pathlib import Path

import pytest

from lorasmith.errors import InputError
from lorasmith.serving.logs import REQUEST_ID, JsonLines
from lorasmith.serving.prefer import Preference, read_preference
from lorasmith.serving.settings import load_settings


def test_options_come_before_the_environment_and_that_before_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "service.toml"
    file.write_text(
        'generators = ["a", "b"]\nport = 1\nworkers = 1\nmax_rows = 1\n'
        'blob_options = { endpoint_url = "http://s3" }\n'
    )
    monkeypatch.setenv("LORASMITH_WORKERS", "2")
    monkeypatch.setenv("LORASMITH_MAX_ROWS", "2")
    settings = load_settings(file, max_rows=3, data=tmp_path)
    assert (settings.port, settings.workers, settings.max_rows) == (1, 2, 3)
    assert settings.generators == ("a", "b")
    assert settings.blob_options == {"endpoint_url": "http://s3"}
    assert settings.database_url == f"sqlite:///{tmp_path}/service.db"
    monkeypatch.setenv("LORASMITH_GENERATORS", '["c"]')
    assert load_settings(file).generators == ("c",)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("port = 70000", "port"),
        ("prot = 1", "prot"),
        ("port =", "service.toml"),
        ('executor = "cloud"', "executor"),
        ("generators = []", "generators"),
        ("wait = -1", "wait"),
    ],
)
def test_what_is_wrong_in_the_file_is_named(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "service.toml"
    file.write_text(text)
    with pytest.raises(InputError, match=said):
        load_settings(file)
    with pytest.raises(InputError, match="does not exist"):
        load_settings(tmp_path / "other.toml")


@pytest.mark.parametrize(
    ("header", "seconds", "later"),
    [
        (None, 10.0, False),
        ("", 10.0, False),
        ("wait=3", 3.0, False),
        ("wait=9999", 60.0, False),
        ("wait=0", 0.0, True),
        ("respond-async", 0.0, True),
        ("respond-async, wait=5", 5.0, True),
        ("wait=5;respond-async", 5.0, True),
        ("wait=-1, handling=lenient", 10.0, False),
        ("wait=99999999999", 10.0, False),
    ],
)
def test_preferences(header: str | None, seconds: float, later: bool) -> None:
    found = read_preference(header, wait=10.0, max_wait=60.0)
    assert found == Preference(seconds=seconds, later=later)


def test_a_line_of_the_log_says_which_request_it_is_about() -> None:
    record = logging.LogRecord("here", logging.INFO, "f", 1, "said %s", ("\u2028 this",), None)
    record.fields = {"route": "/v1/adapters"}
    token = REQUEST_ID.set("abc")
    line = json.loads(JsonLines().format(record))
    REQUEST_ID.reset(token)
    assert (line["message"], line["request_id"]) == ("said \u2028 this", "abc")
    assert (line["level"], line["route"]) == ("info", "/v1/adapters")
    assert "request_id" not in json.loads(JsonLines().format(record))
