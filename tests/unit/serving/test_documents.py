"""Documents and examples over HTTP: as text, as files of every kind, and as what they are not."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from lorasmith import Adapter, AdapterGenerator
from lorasmith.encoders.documents import check_documents
from lorasmith.errors import InputError, MissingDependencyError
from lorasmith.serving.client import Client
from lorasmith.serving.uploaded_documents import read_upload
from tests.unit.serving.test_http import is_problem, serving, settings_for
from tests.unit.test_documents import pdf

TEXT = "Ada was born in Velmora. She keeps an owl."


@pytest.fixture(scope="module")
def client(
    tmp_path_factory: pytest.TempPathFactory, checkpoint: Path, context_checkpoint: Path
) -> Iterator[httpx.Client]:
    names = (str(checkpoint), str(context_checkpoint))
    settings = settings_for(tmp_path_factory.mktemp("data"), checkpoint, generators=names)
    with serving(settings) as client:
        yield client


def made(answer: httpx.Response) -> str:
    assert answer.status_code == 201, answer.text
    digest: str = answer.json()["id"]
    return digest


def test_a_document_is_the_same_in_every_way_it_comes(
    client: httpx.Client, context_checkpoint: Path, tmp_path: Path
) -> None:
    want = AdapterGenerator.from_pretrained(context_checkpoint)(documents=[TEXT]).digest
    generators = client.get("/v1/generators").json()["data"]
    assert [one["reads"] for one in generators] == [
        ["description"],
        ["description", "example", "document"],
    ]
    body: dict[str, Any] = {"documents": [{"text": TEXT}]}
    assert made(client.post("/v1/adapters", json=body)) == want
    page = f"<html><body><script>alert(1)</script><p>{TEXT}</p></body></html>"
    files = {
        "a.txt": TEXT.encode(),
        "a.md": f"{TEXT}\n".encode(),
        "../../a.html": page.encode(),
        "a.pdf": pdf(TEXT),
    }
    for name, data in files.items():
        answer = client.post("/v1/adapters", files={"document": (name, data)})
        assert made(answer) == want, name
    (tmp_path / "notes.txt").write_text(TEXT)
    with Client(str(client.base_url)) as ours:
        (remote,) = ours.generate(documents=[tmp_path / "notes.txt"])
        assert remote.id == want
        folder = ours.download(remote, tmp_path / "adapter")
    provenance = Adapter.from_pretrained(folder).provenance
    assert provenance is not None and provenance.documents is not None


def test_all_kinds_of_input_together(client: httpx.Client, context_checkpoint: Path) -> None:
    rows = [{"input": "wolf", "output": "wolves"}]
    generator = AdapterGenerator.from_pretrained(context_checkpoint)
    want = generator("Pluralise.", documents=[TEXT, "Bo hoots."], examples=rows).digest
    files = [
        ("document", ("a.txt", TEXT.encode())),
        ("document", ("b.txt", b"Bo hoots.")),
        ("examples", ("rows.jsonl", json.dumps(rows[0]).encode())),
    ]
    fields = {"description": "Pluralise.", "seed": "0", "rank": ""}
    assert made(client.post("/v1/adapters", files=files, data=fields)) == want
    inputs = [{"input": "wolf"}, {"input": "goose"}]
    alone = generator(examples=[row["input"] for row in inputs]).digest
    assert made(client.post("/v1/adapters", json={"examples": inputs})) == alone


@pytest.mark.parametrize(
    ("files", "fields", "said"),
    [
        ({"description": (None, "")}, {}, "nothing to generate from"),
        ({"document": ("a.pdf", b"%PDF-1.7 nothing")}, {}, "damaged PDF"),
        ({"document": ("a.pdf", b"words")}, {}, "a.pdf is not a PDF"),
        ({"document": ("a.txt", b"\x00\x01\x02" * 99)}, {}, "binary"),
        ({"document": ("a.txt", b"caf\xe9")}, {}, "not UTF-8"),
        ({"document": ("a.txt", b" \n")}, {}, "empty"),
        ({"document": ("a.txt", b"word " * 150_000)}, {}, "at most 500000 characters"),
        ({"document": ("a.txt", b"word")}, {"seed": "one"}, "seed: expected a whole number"),
        ({"document": ("a.txt", b"word")}, {"colour": "red"}, "colour: Extra inputs"),
        ({"document": ("a.txt", b"word")}, {"examples": '{"input": "a"}\n{'}, "line 2"),
        ({"document": ("a.txt", b"word")}, {"examples": '{"output": "a"}'}, "examples.0.input"),
    ],
)
def test_what_is_no_document_is_a_problem(
    client: httpx.Client, files: dict[str, Any], fields: dict[str, str], said: str
) -> None:
    answer = client.post("/v1/adapters", data=fields, files=files)
    assert is_problem(answer, 422), answer.text
    assert said in answer.json()["detail"]


def test_a_generator_that_reads_none_says_so(client: httpx.Client, checkpoint: Path) -> None:
    body = {"documents": [{"text": TEXT}], "generator": str(checkpoint)}
    answer = client.post("/v1/adapters", json=body)
    assert is_problem(answer, 422) and "reads no documents" in answer.json()["detail"]
    body = {"description": "Say it.", "generator": str(checkpoint)}
    answer = client.post("/v1/adapters", json=body | {"examples": [{"input": "a", "output": "b"}]})
    assert is_problem(answer, 422) and "reads no examples" in answer.json()["detail"]


def test_documents_are_looked_through_beside_the_event_loop(
    client: httpx.Client, context_checkpoint: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loops: list[bool] = []

    def look(given: Any) -> Any:  # noqa: ANN401
        try:
            asyncio.get_running_loop()
            loops.append(True)
        except RuntimeError:
            loops.append(False)
        return check_documents(given)

    monkeypatch.setattr("lorasmith.serving.schemas.check_documents", look)
    body = {"documents": [{"text": TEXT}], "generator": str(context_checkpoint)}
    made(client.post("/v1/adapters", json=body))
    assert loops == [False]


def test_a_form_that_is_none_is_a_problem(client: httpx.Client) -> None:
    for kind in ("multipart/form-data", "multipart/form-data; boundary=x"):
        answer = client.post("/v1/adapters", content=b"nothing", headers={"Content-Type": kind})
        assert 400 <= answer.status_code < 500 and is_problem(answer, answer.status_code)


@pytest.mark.parametrize(
    ("name", "data"), [("a.pdf", pdf(TEXT)), ("a.html", b"<div>" * 300_000), ("a.md", b"words")]
)
def test_a_document_that_takes_too_much_is_given_up(name: str, data: bytes) -> None:
    with pytest.raises(InputError, match=f"{name} takes too long or too much memory"):
        read_upload(data, name, seconds=0.05)
    assert read_upload(b"words", "a.txt", seconds=0).text == "words"


def test_a_package_that_is_missing_is_said_as_such(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, client: httpx.Client
) -> None:
    # The process that reads PDFs finds no pypdf: only that hides it there, and not here.
    (tmp_path / "sitecustomize.py").write_text("import sys\nsys.modules['pypdf'] = None\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    with pytest.raises(MissingDependencyError, match="needs the package pypdf"):
        read_upload(pdf(TEXT), "a.pdf")
    refused = client.post("/v1/adapters", files={"document": ("a.pdf", pdf(TEXT))})
    assert is_problem(refused, 501)
    responses = client.get("/openapi.json").json()["paths"]["/v1/adapters"]["post"]["responses"]
    assert "501" in responses


def test_lines_of_a_batch_go_to_the_first_generator_that_reads_them(
    client: httpx.Client, checkpoint: Path, context_checkpoint: Path
) -> None:
    bodies: list[dict[str, Any]] = [{"description": "Say it."}, {"documents": [{"text": TEXT}]}]
    lines = [
        {"custom_id": f"{number}", "method": "POST", "url": "/v1/adapters", "body": body}
        for number, body in enumerate(bodies)
    ]
    data = "".join(json.dumps(line) + "\n" for line in lines).encode()
    with Client(str(client.base_url)) as ours:
        done = ours.wait(ours.submit(data).id)
        results = sorted(ours.results(done), key=lambda line: str(line["custom_id"]))
    names = [line["response"]["body"]["generator"] for line in results]
    assert names == [str(checkpoint), str(context_checkpoint)]
