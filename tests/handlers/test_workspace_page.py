"""People use the page: a browser on the real page, with the probe app connected."""

import re
from collections.abc import AsyncIterator
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from playwright.async_api import Page, expect

from handlers.workspace import Workspace
from tests.browser import CHROMIUM, NO_CHROMIUM, browser
from tests.handlers.workspace_probe import MANIFEST, Probe, connected, plain

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason=NO_CHROMIUM)


@pytest.fixture
async def workspace(tmp_path: Path) -> AsyncIterator[Workspace]:
    workspace = Workspace(tmp_path, MANIFEST, ZoneInfo("Europe/Stockholm"))
    await workspace.start(port=0)
    yield workspace
    await workspace.stop()


@pytest.fixture
async def probe(workspace: Workspace) -> AsyncIterator[Probe]:
    async with connected(workspace) as probe:
        yield probe


@pytest.fixture
async def page(workspace: Workspace, probe: Probe) -> AsyncIterator[Page]:
    """The page as Anna sees it; a console message or an error on it fails the test."""
    complaints: list[str] = []
    async with browser() as started:
        page = await started.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        await page.goto(workspace.url)
        await expect(page.get_by_test_id("app-status")).to_have_text("connected")
        yield page
    assert complaints == []


async def write(page: Page, text: str) -> None:
    composer = page.get_by_test_id("composer")
    await composer.fill(text)
    await composer.press("Enter")


async def become(page: Page, name: str) -> None:
    await page.get_by_test_id("person-switcher").get_by_role("button", name=name).click()


async def test_a_command_is_answered_to_one_person_only(page: Page) -> None:
    await write(page, "/probe hello")
    answer = page.get_by_test_id("message").last
    await expect(answer).to_contain_text("Only visible to you")
    await expect(answer).to_contain_text("You said hello")
    await expect(answer).to_be_in_viewport()
    await become(page, "Grace Miller")
    await expect(page.get_by_test_id("person-switcher")).to_contain_text("You are: Grace Miller")
    await expect(page.get_by_test_id("message")).to_have_count(0)


async def test_an_answer_longer_than_the_screen_is_shown_from_its_beginning(page: Page, probe: Probe) -> None:
    lines = [{"type": "section", "text": plain(f"Line {count}")} for count in range(45)]
    await probe.app.client.chat_postEphemeral(channel="C0SALES", user="U0ANNA", text="Long", blocks=lines)
    await expect(page.get_by_text("Line 0", exact=True)).to_be_in_viewport()
    await expect(page.get_by_text("Line 44", exact=True)).not_to_be_in_viewport()


async def test_commands_are_completed_with_the_keyboard(page: Page) -> None:
    composer = page.get_by_test_id("composer")
    await composer.fill("/pr")
    await expect(page.get_by_role("option")).to_contain_text("Try something")
    await composer.press("Tab")
    await expect(composer).to_have_value("/probe ")


async def test_a_message_reaches_every_open_page_and_keeps_its_lines(page: Page, workspace: Workspace) -> None:
    await workspace.person("U0GRACE").type("C0SALES", "First line\nsecond *line* <script>")
    message = page.get_by_test_id("message").last
    await expect(message).to_contain_text("second line <script>")
    await expect(message.locator("strong", has_text=re.compile("^line$"))).to_have_count(1)


async def test_a_modal_is_filled_in_corrected_and_sent(page: Page, probe: Probe) -> None:
    await write(page, "/probe modal")
    modal = page.get_by_test_id("modal")
    draft = modal.get_by_label("Draft")
    await expect(draft).to_be_focused()
    await modal.get_by_role("button", name="Send").click()
    await expect(modal).to_contain_text("Please complete this required field.")
    await draft.fill("bad")
    await modal.get_by_role("button", name="Send").click()
    await expect(modal).to_contain_text("Please be kinder.")
    await draft.fill("again")
    await modal.get_by_label("Tone").select_option("warm")
    await modal.get_by_role("button", name="Send").click()
    await expect(modal.get_by_role("heading")).to_have_text("Once more")
    await expect(draft).to_have_value("again")
    await draft.fill("Dear customer")
    await modal.get_by_role("button", name="Send").click()
    await expect(modal).to_be_hidden()
    assert probe.heard[-1]["view"]["state"]["values"]["tone_block"]["tone"]["selected_option"]["value"] == "warm"


async def test_escape_closes_a_modal_and_the_app_hears_of_it(page: Page, probe: Probe, workspace: Workspace) -> None:
    await write(page, "/probe modal")
    await expect(page.get_by_test_id("modal")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(page.get_by_test_id("modal")).to_be_hidden()
    await workspace.until(lambda: probe.heard[-1].get("type") == "view_closed")


async def test_a_button_asks_before_it_acts(page: Page) -> None:
    await write(page, "/probe buttons")
    await page.get_by_role("button", name="Delete").click()
    await page.get_by_test_id("confirm").get_by_role("button", name="Keep").click()
    await expect(page.get_by_test_id("message")).to_have_count(1)
    await page.get_by_role("button", name="Delete").click()
    await page.get_by_test_id("confirm").get_by_role("button", name="Yes, delete").click()
    await expect(page.get_by_test_id("message")).to_have_count(0)


async def test_the_clock_is_moved_from_the_page(page: Page, workspace: Workspace) -> None:
    before = workspace.clock.local_now()
    await page.get_by_test_id("clock").get_by_role("button", name="Tomorrow 09:00").click()
    await expect(page.get_by_test_id("clock-face")).to_contain_text("09:00")
    assert (workspace.clock.local_now().date() - before.date()).days == 1


async def test_a_notice_offers_to_move_the_clock(page: Page, workspace: Workspace) -> None:
    moment = workspace.clock.in_a_week()
    workspace.show_notice("Something happens in a week.", moment, "Go there")
    notice = page.get_by_test_id("notice")
    await expect(notice).to_contain_text("Something happens in a week.")
    await notice.get_by_role("button", name="Go there").click()
    await workspace.until(lambda: workspace.clock.now() >= moment)
    workspace.show_notice("", None, None)
    await expect(notice).to_be_empty()


async def test_what_went_wrong_is_said_and_the_words_are_kept(page: Page) -> None:
    await write(page, "/nothing of the kind")
    await expect(page.get_by_test_id("toast")).to_contain_text("/nothing is not a valid command")
    await expect(page.get_by_test_id("composer")).to_have_value("/nothing of the kind")


async def test_home_shows_what_the_app_published(page: Page) -> None:
    await page.get_by_role("navigation").get_by_role("button", name="Probe").click()
    await expect(page.get_by_test_id("home")).to_contain_text("Welcome home")


async def test_a_block_that_the_page_does_not_know_is_shown_as_a_fault(page: Page, probe: Probe) -> None:
    await page.evaluate(
        """async () => {
            const { blockNodes } = await import("/page/blocks.js");
            document.getElementById("message-list").append(...blockNodes([{ type: "hologram" }], {}));
        }"""
    )
    await expect(page.get_by_test_id("message-list")).to_contain_text("cannot show a block of type “hologram”")


async def test_it_can_be_used_on_a_phone(page: Page, probe: Probe) -> None:
    await page.set_viewport_size({"width": 390, "height": 844})
    wide = {"type": "section", "fields": [plain("w" * 400), plain("x" * 400)]}
    await probe.app.client.chat_postMessage(channel="C0SALES", text="Wide", blocks=[wide])
    await expect(page.get_by_test_id("message")).to_have_count(1)
    assert await page.evaluate("document.documentElement.scrollWidth") == 390
    await page.get_by_role("button", name="Channels and people").click()
    await become(page, "Maxim Orlov")
    await expect(page.get_by_test_id("composer")).to_be_in_viewport()
