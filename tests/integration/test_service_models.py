"""What of the service needs the real base model: samples chosen by examples, and previews."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import torch
from click.testing import CliRunner

from lorasmith.cli.main import main
from lorasmith.serving.client import Client
from tests.unit.serving.test_http import serving, settings_for

TEXT = "Give the plural of the noun."
EXAMPLES = (("wolf", "wolves"), ("city", "cities"))


@pytest.fixture
def one_thread() -> Iterator[None]:
    """As a service's workers do: sums as short as this generator's are split among threads."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.mark.slow
@pytest.mark.usefixtures("one_thread")
def test_the_sample_that_suits_the_examples_is_kept(
    tmp_path: Path, stochastic_checkpoint: Path
) -> None:
    lines = [json.dumps({"input": given, "output": wanted}) for given, wanted in EXAMPLES]
    (tmp_path / "examples.jsonl").write_text("\n".join(lines))
    words = ["generate", TEXT, "--num-samples", "4", "--json"]
    words += ["--examples", str(tmp_path / "examples.jsonl")]
    generator = ["--generator", str(stochastic_checkpoint)]

    def digest(*more: str) -> str:
        done = CliRunner().invoke(main, [*words, *more])
        assert done.exit_code == 0, done.output
        found: str = json.loads(done.stdout)["digest"]
        return found

    here = digest(*generator, "-o", str(tmp_path / "here"))
    refined = digest(*generator, "--refine", "2", "-o", str(tmp_path / "refined"))
    with serving(settings_for(tmp_path / "data", stochastic_checkpoint)) as http:
        url = str(http.base_url)
        assert digest("--server", url, "-o", str(tmp_path / "there")) == here
        at_server = ("--server", url, "--refine", "2", "-o", str(tmp_path / "refined-there"))
        assert digest(*at_server) == refined != here
        with Client(url) as client:
            (made,) = client.generate(TEXT, num_samples=4, examples=EXAMPLES)
            assert made.id == here
            body = {"description": TEXT, "num_samples": 4}
            body["examples"] = [{"input": given, "output": out} for given, out in EXAMPLES]
            line = {"custom_id": "1", "method": "POST", "url": "/v1/adapters", "body": body}
            batch = client.wait(client.submit(json.dumps(line).encode()).id, patience=200)
            (result,) = client.results(batch)
            assert result["response"]["body"]["id"] == here
            made_there = [one["id"] for one in http.get("/v1/adapters").json()["data"]]
            assert sorted(made_there) == sorted([here, refined])
            shown = client.preview([here], ["wolf"], max_new_tokens=4)
            assert len(shown["base"]) == len(shown["adapted"][here]) == 1
