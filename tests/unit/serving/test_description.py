"""What the OpenAPI description promises, tried by a machine: nothing ends in a 5xx."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from lorasmith.serving import schemas
from lorasmith.serving.app import create_app
from lorasmith.serving.database import Database
from lorasmith.serving.keys import KeyStore
from lorasmith.serving.settings import load_settings
from tests.unit.serving.test_http import serving, settings_for


@pytest.fixture(scope="module")
def description() -> dict[str, Any]:
    return create_app(load_settings()).openapi()


def answers(description: dict[str, Any]) -> Iterator[tuple[str, int, dict[str, Any]]]:
    """Yield every answer that is described: its operation, its status and what is said of it."""
    for path, operations in description["paths"].items():
        for method, operation in operations.items():
            for status, answer in operation["responses"].items():
                yield f"{method} {path}", int(status), answer


def test_every_answer_has_an_example_that_is_one(description: dict[str, Any]) -> None:
    seen = set()
    for name, status, answer in answers(description):
        content = answer.get("content", {}).get("application/json")
        if content is None or status == 206:  # a part of what is described beside it
            continue
        assert status < 300, name
        if content["schema"].get("type") == "object":
            assert content["example"], name
            continue
        for one in content["schema"].get("anyOf", [content["schema"]]):
            seen.add(one["$ref"].rpartition("/")[2])
    for model in seen | {"Problem"}:
        (example,) = description["components"]["schemas"][model]["examples"]
        # All fields are there, and as the service would write them.
        read = getattr(schemas, model).model_validate(example)
        assert json.loads(read.model_dump_json()) == example, model
    assert {"AdapterOut", "AdapterList", "BatchOut", "FileOut", "PreviewOut"} < seen


def test_bodies_have_examples(description: dict[str, Any]) -> None:
    for operations in description["paths"].values():
        for operation in operations.values():
            for kind, content in operation.get("requestBody", {}).get("content", {}).items():
                if kind == "application/json":
                    model = content["schema"]["$ref"].rpartition("/")[2]
                    for example in description["components"]["schemas"][model]["examples"]:
                        getattr(schemas, model).model_validate(example)
                else:
                    assert set(content["example"]) <= set(content["schema"]["properties"])
                    assert set(content["schema"].get("required", ())) <= set(content["example"])


def test_every_error_is_described_as_a_problem(description: dict[str, Any]) -> None:
    problem = {"schema": {"$ref": "#/components/schemas/Problem"}}
    headers = {401: "WWW-Authenticate", 405: "Allow", 409: "Retry-After", 429: "Retry-After"}
    headers |= {416: "Content-Range", 503: "Retry-After"}
    for name, status, answer in answers(description):
        if status >= 400:
            assert answer["content"] == {"application/problem+json": problem}, (name, status)
            assert status not in headers or headers[status] in answer["headers"], (name, status)
    posted = description["paths"]["/v1/adapters"]["post"]["responses"]
    assert {"405", "408", "413"} < posted.keys()
    assert "Location" in posted["201"]["headers"] and "Location" in posted["202"]["headers"]


@pytest.mark.parametrize(
    "path", ["/v1/files/{file_id}/content", "/v1/adapters/{adapter_id}/{name}"]
)
def test_downloads_are_described(description: dict[str, Any], path: str) -> None:
    described = description["paths"][path]["get"]["responses"]
    assert {"200", "206", "304", "416"} < described.keys()
    for status in ("200", "206"):
        assert described[status]["content"] and "ETag" in described[status]["headers"]
    assert "Content-Range" in described["206"]["headers"]


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
