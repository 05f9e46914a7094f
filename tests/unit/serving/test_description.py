"""What the OpenAPI description promises, tried by a machine: nothing ends in a 5xx."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from lorasmith.serving.database import Database
from lorasmith.serving.keys import KeyStore
from tests.unit.serving.test_http import serving, settings_for


@pytest.mark.slow
def test_no_request_is_a_bug(tmp_path: Path, checkpoint: Path) -> None:
    settings = settings_for(tmp_path, checkpoint)
    database = Database(settings.database_url)
    database.migrate()
    secret = KeyStore(database).create("machine")[1]
    database.close()
    with serving(settings) as client:
        done = subprocess.run(
            [
                *(str(Path(sys.executable).parent / "schemathesis"), "run"),
                *(f"{client.base_url}/openapi.json", "--checks", "not_a_server_error"),
                *("--header", f"Authorization: Bearer {secret}", "--no-color"),
                *("--max-examples", os.environ.get("LORASMITH_TEST_EXAMPLES", "5")),
            ],
            cwd=tmp_path,
            capture_output=True,
            text=True,
        )
    assert done.returncode == 0, done.stdout[-5000:]
