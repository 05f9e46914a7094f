"""An adapter's numbers and the map of what a generator knows; the page's files."""

from __future__ import annotations

import math
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import torch
from alembic import command
from alembic.config import Config

from lorasmith.generator.api import AdapterGenerator
from lorasmith.serving.blobs import Blobs
from lorasmith.serving.database import _MIGRATIONS, Database
from lorasmith.serving.library import Library
from lorasmith.serving.store import AdapterStore
from tests.unit.serving.conftest import save_library
from tests.unit.serving.test_http import is_problem, serving, settings_for
from tests.unit.serving.test_store import Make

KNOWN = {
    "plural": "Give the plural of the English noun.",
    "capital": "Name the capital of the country.",
    "opposite": "Say the opposite of the adjective.",
    "shout": "Write the sentence in capital letters.",
}
PAGE = Path(__file__).parents[3] / "lorasmith" / "serving" / "page"


@pytest.fixture(scope="module")
def knowing(tmp_path_factory: pytest.TempPathFactory, checkpoint: Path) -> Path:
    """The small generator, with a library."""
    folder = tmp_path_factory.mktemp("knowing") / "generator"
    shutil.copytree(checkpoint, folder)
    save_library(folder, KNOWN)
    return folder


@pytest.fixture(scope="module")
def client(
    tmp_path_factory: pytest.TempPathFactory, knowing: Path, checkpoint: Path
) -> Iterator[httpx.Client]:
    folder = tmp_path_factory.mktemp("service")
    names = (str(knowing), str(checkpoint))
    with serving(settings_for(folder, knowing, generators=names)) as client:
        yield client


def made(client: httpx.Client, **body: Any) -> dict[str, Any]:  # noqa: ANN401
    answer = client.post("/v1/adapters", json=body)
    assert answer.status_code == 201, answer.text
    found: dict[str, Any] = answer.json()
    return found


def test_known_tasks_are_their_own_neighbours_and_places(knowing: Path) -> None:
    generator = AdapterGenerator.from_pretrained(knowing)
    assert generator.confidence is not None
    library = Library(generator.confidence)
    shown = library.map()
    assert [task.name for task in shown.tasks] == list(KNOWN)
    assert 0 < shown.shown <= 1
    points = torch.tensor([task.point for task in shown.tasks])
    assert float(points.abs().amax()) == pytest.approx(1, abs=1e-3)
    conditions = [adapter.condition for adapter in generator(list(KNOWN.values()))]
    pooled = torch.stack([one for one in conditions if one is not None])
    assert library.points(pooled) == [pytest.approx(task.point, abs=0.02) for task in shown.tasks]
    for name, nearest in zip(KNOWN, library.nearest(pooled), strict=True):
        assert nearest[0].name == name
        assert nearest[0].distance == pytest.approx(0, abs=0.01)
        distances = [one.distance for one in nearest]
        assert distances == sorted(distances) and len(nearest) == len(KNOWN)
    # The two axes show as much of the variance as any two can.
    offsets = generator.confidence.places - generator.confidence.places.mean(0)
    spread = torch.linalg.svdvals(offsets) ** 2
    assert shown.shown == pytest.approx(float(spread[:2].sum() / spread.sum()), abs=1e-3)


def test_numbers_of_an_adapter(client: httpx.Client) -> None:
    record = made(client, description=KNOWN["capital"])
    details = client.get(f"/v1/adapters/{record['id']}/details").json()
    assert (details["confidence"], details["distance"]) == (
        record["confidence"],
        record["distance"],
    )
    assert details["nearest"][0]["name"] == "capital"
    assert details["nearest"][0]["distance"] == pytest.approx(record["distance"], abs=0.002)
    norms = details["norms"]
    assert norms["kinds"] == ["q_proj", "v_proj"] and norms["layers"] == list(range(30))
    assert norms["values"][1][7] == record["norms"]["model.layers.7.self_attn.v_proj"]
    assert norms["total"] == pytest.approx(math.hypot(*record["norms"].values()), rel=1e-3)
    folder = record["id"][:12]
    assert details["folder"] == folder and f'"{folder}"' in details["peft"]
    assert details["vllm"] == (
        f"vllm serve {record['base_model']} --enable-lora --max-lora-rank 8 "
        f"--lora-modules {folder}=./{folder}"
    )
    assert details["prompt_template"] == "Input: {input}\nOutput:"
    compile(details["peft"], "peft", "exec")
    low = made(client, description=KNOWN["capital"], rank=1)
    assert client.get(f"/v1/adapters/{low['id']}/details").json()["nearest"] == details["nearest"]
    assert is_problem(client.get("/v1/adapters/nobody/details"), 404)


def test_a_generator_that_knows_nothing_says_so(client: httpx.Client, checkpoint: Path) -> None:
    record = made(client, description="Say it.", generator=str(checkpoint))
    details = client.get(f"/v1/adapters/{record['id']}/details").json()
    assert (details["confidence"], details["nearest"]) == (None, [])
    shown = client.get("/v1/library", params={"generator": str(checkpoint)}).json()
    assert (shown["tasks"], shown["adapters"], shown["num_tasks"]) == ([], [], 0)


def test_the_map_is_searched_and_bounded(client: httpx.Client, knowing: Path) -> None:
    record = made(client, description="Give the plural of a Welsh noun.")
    whole = client.get("/v1/library").json()
    assert [task["name"] for task in whole["tasks"]] == list(KNOWN)
    assert whole["num_tasks"] == len(KNOWN) and whole["generator"] == str(knowing)
    assert record["id"] in [one["id"] for one in whole["adapters"]]
    few = client.get("/v1/library", params={"limit": 2}).json()
    assert ([task["name"] for task in few["tasks"]], few["num_tasks"]) == (
        ["plural", "opposite"],
        4,
    )
    found = client.get("/v1/library", params={"q": "PLURAL noun"}).json()
    assert [task["name"] for task in found["tasks"]] == ["plural"]
    assert [one["id"] for one in found["adapters"]] == [record["id"]]
    assert client.get("/v1/library", params={"q": "zebra"}).json()["tasks"] == []
    assert is_problem(client.get("/v1/library", params={"generator": "nobody"}), 404)
    for bad in ({"limit": 0}, {"limit": 2001}, {"q": "x" * 201}):
        assert is_problem(client.get("/v1/library", params=bad), 422)


def test_the_map_has_a_tenants_own_adapters_alone(store: AdapterStore, make_adapter: Make) -> None:
    from dataclasses import replace

    mine, theirs = (replace(make_adapter(n), point=(0.1 * n, -0.5)) for n in (1, 2))
    store.save([("us", mine), ("them", theirs), ("us", make_adapter(3))])
    assert [(one.id, one.point) for one in store.on_map("us", "0" * 64, 10)] == [
        (mine.digest, (0.1, -0.5))
    ]
    assert store.on_map("us", "1" * 64, 10) == []
    assert store.on_map("them", "0" * 64, 0) == []


def test_records_from_before_the_map_stay(database: Database, tmp_path: Path) -> None:
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    with database.write(exclusive=True) as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, "0001")
        old = {
            "tenant": "us", "id": "a" * 64, "created_at": 1.0, "size": 1, "generator": "g",
            "generator_digest": "0" * 64, "family": "static", "base_model": "org/base", "rank": 1,
            "alpha": 1.0, "num_parameters": 1, "seed": 0, "description": "Say it.",
            "norms": "{}", "config": b"", "card": b"", "provenance": b"{}",
        }  # fmt: skip
        names = ", ".join(old)
        values = ", ".join(f":{name}" for name in old)
        import sqlalchemy as sa

        connection.execute(sa.text(f"INSERT INTO adapters ({names}) VALUES ({values})"), old)
    database.migrate()
    store = AdapterStore(database, Blobs(str(tmp_path / "store")))
    record = store.get("us", "a" * 64)
    assert (record.description, record.nearest, record.map_x) == ("Say it.", None, None)
    assert store.on_map("us", "0" * 64, 10) == []


def test_the_page_needs_no_key_and_is_kept_by_browsers(client: httpx.Client) -> None:
    page = client.get("/")
    assert page.status_code == 200 and page.headers["content-type"].startswith("text/html")
    policy = page.headers["content-security-policy"]
    assert "unsafe" not in policy and "require-trusted-types-for 'script'" in policy
    for name in (file.name for file in PAGE.iterdir()):
        file = client.get(f"/page/{name}")
        assert file.content == (PAGE / name).read_bytes()
        again = client.get(f"/page/{name}", headers={"If-None-Match": file.headers["etag"]})
        assert (again.status_code, again.content) == (304, b"")
        assert client.head(f"/page/{name}").headers["content-length"] == str(len(file.content))
    for odd in ("nothing.js", "..%2fapp.py", "__init__.py", "%00"):
        assert is_problem(client.get(f"/page/{odd}"), 404)


def test_the_page_is_small_and_asks_nobody_else() -> None:
    texts = {file.name: file.read_text(encoding="utf-8") for file in PAGE.iterdir()}
    assert sum(len(text.encode()) for text in texts.values()) < 64 * 1024
    for name, text in texts.items():
        without = text.replace("http://www.w3.org/2000/svg", "")
        assert not re.search(r"https?://|//[a-z]+\.[a-z]", without), name
        # Nothing that makes HTML of a string, and no style or script in the markup.
        assert not re.search(r"innerHTML|outerHTML|insertAdjacent|document\.write|eval\(", text), (
            name
        )
        assert not re.search(
            r"<style|\sstyle=|\son[a-z]+=\"|<script(?! type=\"module\" src)", text
        ), name
