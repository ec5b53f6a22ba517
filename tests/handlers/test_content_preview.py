"""Beside the editor: a saved file shows on the page as it will look, or what is wrong with it and where."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from bot.content import load_library
from bot.settings import read_settings
from handlers.local_workspace import local_workspace
from handlers.workspace import Preview, Workspace
from tests.browser import CHROMIUM, NO_CHROMIUM, accessibility_faults, become, browser
from tests.conftest import Clock
from tests.small_content import TIP

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason=NO_CHROMIUM)

LONGEST_WAIT = 30_000
"""Milliseconds after which a test that waits gives up; it is no statement about speed."""


@pytest.fixture
def tips(tmp_path: Path) -> Path:
    """The folder of a team's own German tips."""
    folder = tmp_path / "team" / "tips" / "de"
    folder.mkdir(parents=True)
    return folder


@pytest.fixture
async def workspace(small_content: Path, tips: Path, tmp_path: Path, clock: Clock) -> AsyncIterator[Workspace]:
    library = load_library(small_content, tips.parents[1])
    settings = read_settings({"PITCHCHECK_TIME_ZONE": "Europe/Stockholm", "PITCHCHECK_TIP_LANGUAGE": "de"})
    async with local_workspace(settings, library, tmp_path / "w", port=0, now=clock) as (workspace, _):
        yield workspace


@pytest.fixture
async def page(workspace: Workspace) -> AsyncIterator[Page]:
    async with browser() as started:
        page = await started.new_page(viewport={"width": 1180, "height": 900})
        await page.goto(workspace.url)
        await expect(page.get_by_test_id("app-status")).to_have_text("connected")
        yield page


async def test_a_saved_tip_shows_as_it_will_look(page, tips):
    drawer = page.get_by_test_id("preview")
    await expect(page.get_by_role("button", name="Preview")).to_be_hidden()
    (tips / "warten.md").write_text(TIP.replace("Zeit lassen", "Warten können"), encoding="utf-8")
    await expect(drawer).to_contain_text("tips/de/warten.md", timeout=LONGEST_WAIT)
    await expect(drawer.get_by_text("Saved and live.")).to_be_visible()
    message = drawer.get_by_test_id("preview-message")
    await expect(message.get_by_role("heading")).to_contain_text("Warten können")
    await expect(message.locator("blockquote").first).to_have_text("Kaufen Sie jetzt das ganze Paket!")
    assert await accessibility_faults(page) == []


async def test_a_broken_file_shows_its_problems_there_until_it_is_mended(page, tips):
    drawer, file = page.get_by_test_id("preview"), tips / "warten.md"
    file.write_text(TIP.replace('"urgency"', '"urgenci"').replace('"close"', '"clsoe"'), encoding="utf-8")
    await expect(drawer.get_by_text(f"{file.as_posix()}:3:14")).to_be_visible(timeout=LONGEST_WAIT)
    await expect(drawer.get_by_role("listitem")).to_have_count(2)
    await expect(drawer.get_by_role("listitem").first).to_contain_text("'urgenci' is no technique")
    await expect(drawer.get_by_text("Not live: there are 2 problems.")).to_be_visible()
    await expect(drawer.get_by_test_id("preview-message")).to_have_count(0)
    assert await accessibility_faults(page) == []
    file.write_text(TIP, encoding="utf-8")
    await expect(drawer.get_by_test_id("preview-message")).to_be_visible(timeout=LONGEST_WAIT)
    await expect(drawer.get_by_role("listitem")).to_have_count(0)


async def test_another_file_is_told_by_its_name(page, tips):
    wording = tips.parents[1] / "wording"
    wording.mkdir()
    (wording / "en.ftl").write_text("tip-heading = Advice: { $title }\n", encoding="utf-8")
    drawer = page.get_by_test_id("preview")
    await expect(drawer).to_contain_text("wording/en.ftl", timeout=LONGEST_WAIT)
    await expect(drawer.get_by_text("Saved and live.")).to_be_visible()


async def test_the_drawer_closes_opens_again_and_gives_way_to_the_inspector(page, workspace):
    drawer, button = page.get_by_test_id("preview"), page.get_by_role("button", name="Preview", exact=True)
    workspace.show_preview(Preview("one.md", "Saved."))
    await expect(drawer).to_contain_text("one.md")
    await drawer.get_by_role("button", name="Close the preview").click()
    await expect(drawer).to_be_hidden()
    await expect(button).to_be_focused()
    await button.click()
    await expect(drawer).to_be_visible()
    await page.get_by_role("button", name="Inspector").click()
    await expect(drawer).to_be_hidden()
    workspace.show_preview(Preview("two.md", "Saved."))
    await expect(drawer).to_contain_text("two.md")
    await expect(page.get_by_test_id("inspector")).to_be_hidden()


async def test_a_preview_from_before_waits_behind_its_button(page, workspace):
    workspace.show_preview(Preview("one.md", "Saved."))
    await expect(page.get_by_test_id("preview")).to_be_visible()
    await page.reload()
    await expect(page.get_by_role("button", name="Preview", exact=True)).to_be_visible()
    await expect(page.get_by_test_id("preview")).to_be_hidden()
    await become(page, "Maxim Orlov")
    await expect(page.get_by_test_id("person-switcher")).to_contain_text("You are: Maxim Orlov")
    await expect(page.get_by_test_id("preview")).to_be_hidden()


async def test_what_slack_would_refuse_is_told_and_not_drawn(page, workspace):
    too_long = {"type": "header", "text": {"type": "plain_text", "text": "x" * 151}}
    workspace.show_preview(Preview("one.md", "Saved.", (too_long,)))
    problem = page.get_by_test_id("preview").get_by_role("listitem")
    await expect(problem).to_contain_text("/blocks/0/text/text")
    await expect(problem).to_contain_text("must be less than 151 characters")


async def test_a_button_in_a_preview_does_nothing_and_says_so(page, workspace):
    button = {"type": "button", "action_id": "go", "text": {"type": "plain_text", "text": "Go"}}
    workspace.show_preview(Preview("one.md", "Saved.", ({"type": "actions", "elements": [button]},)))
    await page.get_by_test_id("preview").get_by_role("button", name="Go").click()
    await expect(page.get_by_test_id("toast")).to_contain_text("its buttons do nothing")
