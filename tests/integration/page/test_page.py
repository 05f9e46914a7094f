"""The web page in a real Chromium, against a real server with small generators and a tiny base."""

from __future__ import annotations

import json
import os
import re
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from lorasmith.adapter import Adapter
from lorasmith.serving.database import Database
from lorasmith.serving.keys import KeyStore
from tests.integration.page.conftest import KNOWN, World
from tests.integration.page.window import expect, generate, opened, save
from tests.unit.serving.test_http import serving, settings_for

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.slow, pytest.mark.timeout(900)]
HOSTILE = '<img src=x onerror="document.title=1"><script>document.title=2</script>'


@pytest.mark.filterwarnings("ignore:`is_gradient_checkpointing` is deprecated:FutureWarning")
def test_from_a_description_to_an_adapter_that_peft_loads(
    page: Page, world: World, tmp_path: Path
) -> None:
    generate(page, KNOWN["plural"])
    expect(page.locator("#result > h2")).to_be_focused()
    numbers = page.get_by_role("group", name="Numbers")
    expect(numbers).to_contain_text(re.compile(r"Confidence\s*\d+ %"))
    expect(numbers).to_contain_text(str(world.base))
    nearest = page.locator(".near li").first
    expect(nearest).to_contain_text("plural")
    expect(nearest).to_contain_text("distance 0")
    strip = page.get_by_role("img", name=re.compile("q_proj: norms from"))
    assert strip.locator("rect").count() == 2
    page.get_by_text("Norms as a table").click()
    expect(page.get_by_role("table", name="Norms").locator("tbody tr")).to_have_count(2)

    page.get_by_label("Inputs").fill("lorry\nbakery\n")
    page.get_by_role("button", name="Answer").click()
    answers = page.get_by_role("group", name="Answers").locator("tbody tr")
    expect(answers).to_have_count(2)
    expect(answers.first.locator("td")).to_have_count(2)
    expect(answers.first.get_by_role("rowheader")).to_have_text("lorry")

    archive = save(page, "Download folder", tmp_path / "adapter.zip")
    zipfile.ZipFile(archive).extractall(tmp_path)
    (folder,) = (path for path in tmp_path.iterdir() if path.is_dir())
    adapter = Adapter.from_pretrained(folder)
    assert adapter.digest.startswith(folder.name)
    page.get_by_text("Single files").click()
    weights = save(page, "Download adapter_model.safetensors", tmp_path / "weights")
    assert weights.read_bytes() == (folder / "adapter_model.safetensors").read_bytes()

    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy the PEFT command").click()
    expect(page.locator("#live")).to_have_text("Copied the PEFT command")
    code = page.get_by_role("group", name="PEFT").inner_text()
    assert page.evaluate("() => navigator.clipboard.readText()").strip() == code.strip()
    assert vllm_of(page) == f"{folder.name}=./{folder.name}"
    found: dict[str, Any] = {}
    before = Path.cwd()
    os.chdir(tmp_path)  # as the page says: beside the folder
    try:
        exec(code, found)
    finally:
        os.chdir(before)
    loaded = found["model"].state_dict()
    names = [name for name in loaded if "lora_A" in name or "lora_B" in name]
    assert len(names) == 2 * len(adapter.layout.modules)


def vllm_of(page: Page) -> str:
    """Return the last word of the command for vLLM."""
    command: str = page.get_by_role("group", name="vLLM").inner_text()
    assert command.startswith("vllm serve ") and "--max-lora-rank 8" in command
    return command.split()[-1]


def test_samples_are_watched_and_compared(page: Page, world: World) -> None:
    page.get_by_label("Generator").select_option(str(world.random))
    page.get_by_label("Samples").fill("3")
    page.get_by_label("Task description").fill("Say it in three ways.")
    page.get_by_role("button", name="Generate", exact=True).click()
    expect(page.locator("#result > h2")).to_have_text("Comparing 3 adapters")
    rows = page.get_by_role("group", name="Numbers").locator("tbody tr")
    expect(rows.first.locator("td")).to_have_count(3)
    expect(page.get_by_text("not said by this generator")).to_have_count(3)
    assert page.get_by_role("img", name=re.compile("of C: norms from")).count() >= 1


def test_documents_and_examples_become_an_adapter(page: Page, world: World, tmp_path: Path) -> None:
    notes, rows, odd = (tmp_path / name for name in ("notes.md", "rows.jsonl", "odd.txt"))
    notes.write_text("Ada keeps an *owl*.")
    rows.write_text('{"input": "wolf", "output": "wolves"}')
    odd.write_bytes(b"\x00\x01" * 99)
    page.get_by_label("Documents").set_input_files(notes)
    expect(page.get_by_label("Generator")).to_have_value(str(world.reading))
    page.get_by_label("Solved examples").set_input_files(rows)
    page.get_by_role("button", name="Generate", exact=True).click()
    expect(page.get_by_text("Ready in")).to_be_visible()
    expect(page.locator("#mine").get_by_role("link", name="notes.md, 1 example")).to_be_visible()
    page.get_by_label("Documents").set_input_files(odd)
    page.get_by_role("button", name="Generate", exact=True).click()
    expect(page.locator("#ask-problem")).to_contain_text("binary")


def test_adapters_of_the_list_are_compared_and_deleted(page: Page) -> None:
    generate(page, "Name the river of the city.")
    generate(page, "Name the colour of the fruit.")
    compare = page.get_by_role("button", name=re.compile("^Compare"))
    expect(compare).to_be_disabled()
    page.get_by_label("Compare Name the river of the city.").check()
    page.get_by_label("Compare Name the colour of the fruit.").check()
    page.get_by_role("button", name="Compare 2 adapters").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Comparing 2 adapters")
    page.get_by_label("Inputs").fill("plum")
    page.get_by_role("button", name="Answer").click()
    answers = page.get_by_role("group", name="Answers").locator("tbody tr td")
    expect(answers).to_have_count(3)
    page.goto("/#/generate")
    page.get_by_role("link", name="Name the river of the city.").click()
    page.get_by_role("button", name="Delete").click()
    page.get_by_role("button", name="Press again to delete").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Generate an adapter")
    expect(page.get_by_role("link", name="Name the colour of the fruit.")).to_be_visible()
    expect(page.get_by_role("link", name="Name the river of the city.")).to_have_count(0)


def line(name: str, body: dict[str, Any]) -> str:
    return json.dumps({"custom_id": name, "method": "POST", "url": "/v1/adapters", "body": body})


def test_a_job_with_a_bad_row(page: Page, tmp_path: Path) -> None:
    page.get_by_role("link", name="Jobs").click()
    page.get_by_role("button", name="Start job").click()
    expect(page.get_by_role("alert")).to_contain_text("Choose a file")
    requests = tmp_path / "requests.jsonl"
    rows = [line("good", {"description": "Say yes."}), line("bad", {"description": ""})]
    rows.append(line("better", {"description": "Say no."}))
    requests.write_text("\n".join(rows))
    page.get_by_label("Requests, as JSON Lines").set_input_files(requests)
    page.get_by_role("button", name="Start job").click()
    job = page.locator("#jobs > li").first
    expect(job).to_contain_text("requests.jsonl")
    expect(job).to_contain_text("Completed")
    expect(job).to_contain_text("2 of 3 made, 1 failed")
    expect(page.locator("#live")).to_have_text("Job requests.jsonl: Completed")
    output = (
        save(page, "Download output: requests.jsonl", tmp_path / "output.jsonl")
        .read_text()
        .splitlines()
    )
    assert [json.loads(one)["custom_id"] for one in output] == ["good", "better"]
    errors = (
        save(page, "Download errors: requests.jsonl", tmp_path / "errors.jsonl")
        .read_text()
        .splitlines()
    )
    assert [json.loads(one)["custom_id"] for one in errors] == ["bad"]
    page.get_by_role("button", name="Show errors: requests.jsonl").click()
    expect(job.locator(".errors li")).to_contain_text("bad description:")


def test_a_long_job_is_cancelled(page: Page, tmp_path: Path) -> None:
    requests = tmp_path / "long.jsonl"
    rows = (line(str(n), {"description": f"Say {n}."}) for n in range(10_000))
    requests.write_text("\n".join(rows))
    page.goto("/#/jobs")
    page.get_by_label("Requests, as JSON Lines").set_input_files(requests)
    page.get_by_role("button", name="Start job").click()
    job = page.locator("#jobs > li").first
    expect(job.get_by_role("progressbar")).to_be_visible()
    page.get_by_role("button", name="Cancel").click()
    expect(job).to_contain_text("Cancelled")


def test_the_library_is_searched_and_used(page: Page) -> None:
    generate(page, "Give me the plural of the noun.")
    page.get_by_role("link", name="Library").click()
    chart = page.get_by_role("listbox")
    expect(chart.get_by_role("option")).not_to_have_count(0)
    assert chart.locator(".task").count() == len(KNOWN)
    page.get_by_label("Search tasks").fill("plural")
    expect(chart.locator(".task")).to_have_count(1)
    expect(page.locator("#found")).to_contain_text(KNOWN["plural"])
    chart.locator(".task").hover()
    expect(page.locator("#point")).to_contain_text(KNOWN["plural"])
    expect(chart.locator(".label")).to_have_text("plural")
    page.get_by_role("button", name="Generate from this description").click()
    expect(page.get_by_label("Task description")).to_have_value(KNOWN["plural"])
    page.goto("/#/library")
    page.get_by_label("Search tasks").fill("no such thing")
    expect(page.get_by_text("Nothing matches.")).to_be_visible()
    page.get_by_label("Search tasks").fill("noun")
    page.get_by_role("button", name="Give me the plural of the noun.").click()
    page.get_by_role("link", name="Open it").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Give me the plural of the noun.")


def test_what_a_client_sends_stays_text(page: Page) -> None:
    generate(page, HOSTILE)
    expect(page.get_by_role("link", name=HOSTILE)).to_be_visible()
    page.get_by_label("Inputs").fill(HOSTILE)
    page.get_by_role("button", name="Answer").click()
    expect(page.get_by_role("rowheader", name=HOSTILE)).to_be_visible()
    page.goto("/#/library")
    expect(page.get_by_role("button", name=HOSTILE)).to_be_visible()
    assert page.locator("main img").count() == 0
    assert page.title() == "Library · lorasmith"


def test_mistakes_are_said_in_one_line(page: Page) -> None:
    page.get_by_role("button", name="Generate", exact=True).click()
    expect(page.get_by_role("alert")).to_have_text(re.compile("^Describe the task first"))
    expect(page.get_by_label("Task description")).to_be_focused()
    page.get_by_label("Task description").fill("Say it.")
    page.get_by_label("Seed").fill("-4")
    page.get_by_role("button", name="Generate", exact=True).click()
    expect(page.get_by_role("alert")).to_have_text(re.compile("^Seed: a whole number"))
    page.get_by_label("Seed").fill("1")
    refuse: dict[str, Any] = {
        "status": 429,
        "headers": {"retry-after": "7"},
        "content_type": "application/json",
    }
    body = json.dumps({"detail": "512 requests wait already"})
    page.route("**/v1/adapters", lambda route: route.fulfill(**refuse, body=body))
    page.get_by_role("button", name="Generate", exact=True).click()
    expect(page.get_by_role("alert")).to_have_text("512 requests wait already. Try again in 7 s.")
    page.unroute("**/v1/adapters")
    page.route("**/v1/adapters", lambda route: route.abort())
    page.get_by_role("button", name="Generate", exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text("cannot be reached")
    page.goto("/#/adapters/nobody")
    expect(page.get_by_role("alert")).to_contain_text("There is no adapter 'nobody'")


def test_a_service_with_keys_asks_for_one(browser: Browser, world: World, tmp_path: Path) -> None:
    settings = settings_for(tmp_path, world.knowing)
    database = Database(settings.database_url)
    database.migrate()
    secret = KeyStore(database).create("us")[1]
    database.close()
    with serving(settings) as client, opened(browser, str(client.base_url)) as page:
        page.goto("/")
        dialog = page.get_by_role("dialog", name="API key")
        expect(dialog).to_be_visible()
        expect(page.get_by_label("Key", exact=True)).to_be_focused()
        page.keyboard.type("ls_wrong")
        page.keyboard.press("Enter")
        expect(dialog.get_by_role("alert")).to_contain_text("Enter a valid key.")
        page.get_by_label("Key", exact=True).fill(secret)
        page.keyboard.press("Enter")
        expect(dialog).to_be_hidden()
        generate(page, "Say who you are.")
        save(page, "Download folder", tmp_path / "with-key.zip")
        assert zipfile.is_zipfile(tmp_path / "with-key.zip")
        page.reload()
        expect(page.get_by_role("link", name="Say who you are.")).to_be_visible()
        assert secret not in page.content()
        assert page.evaluate("() => localStorage.length") == 0
        page.get_by_role("button", name="API key: set").click()
        page.get_by_role("button", name="Forget it").click()
        expect(dialog).to_be_visible()
        assert page.evaluate("() => sessionStorage.getItem('lorasmith-key')") is None
