"""People use the page: a browser on the real page, with the probe app connected."""

import asyncio
import re
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from playwright.async_api import Browser, Page, expect
from slack_sdk.errors import SlackApiError

from handlers.workspace import Workspace
from tests.browser import CHROMIUM, NO_CHROMIUM, become, write
from tests.handlers.workspace_probe import Probe, plain

pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason=NO_CHROMIUM),
    pytest.mark.asyncio(loop_scope="module"),
]


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
    clock = page.get_by_test_id("clock")
    before = workspace.clock.local_now()
    await clock.get_by_role("button", name="Tomorrow 09:00").click()
    await expect(page.get_by_test_id("clock-face")).to_contain_text("09:00")
    assert (workspace.clock.local_now().date() - before.date()).days == 1
    await clock.get_by_role("button", name="+1 hour").click()
    await expect(page.get_by_test_id("clock-face")).to_contain_text("10:00")
    await clock.get_by_role("button", name="+1 week").click()
    in_a_week = before + timedelta(days=8)
    await expect(page.get_by_test_id("clock-face")).to_contain_text(f"{in_a_week:%a} {in_a_week.day} {in_a_week:%b}")
    await expect(page.get_by_test_id("clock-face")).to_contain_text("10:00")


async def test_a_button_shows_that_it_is_busy(page: Page, probe: Probe) -> None:
    released = asyncio.Event()

    @probe.app.action("slow")
    async def slow(ack):
        await released.wait()
        await ack()

    button = {"type": "button", "action_id": "slow", "text": plain("Slow")}
    row = {"type": "actions", "elements": [button]}
    await probe.app.client.chat_postMessage(channel="C0SALES", text="Slow", blocks=[row])
    shown = page.get_by_role("button", name="Slow")
    await shown.click()
    await expect(shown).to_have_attribute("aria-busy", "true")
    await expect(shown).to_be_disabled()
    released.set()
    await expect(shown).to_be_enabled()
    await expect(page.get_by_test_id("toast")).to_have_count(0)


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
    await page.get_by_role("navigation").get_by_role("button", name="Probe Home").click()
    await expect(page.get_by_test_id("home")).to_contain_text("Welcome home")


async def test_it_can_be_used_on_a_phone(page: Page, probe: Probe) -> None:
    await page.set_viewport_size({"width": 390, "height": 844})
    wide = {"type": "section", "fields": [plain("w" * 400), plain("x" * 400)]}
    await probe.app.client.chat_postMessage(channel="C0SALES", text="Wide", blocks=[wide])
    await expect(page.get_by_test_id("message")).to_have_count(1)
    assert await page.evaluate("document.documentElement.scrollWidth") == 390
    await page.get_by_role("button", name="Channels and people").click()
    await become(page, "Maxim Orlov")
    await expect(page.get_by_test_id("composer")).to_be_in_viewport()


async def test_shortcuts_are_in_the_lightning_menu_and_on_messages(page: Page, probe: Probe) -> None:
    await page.get_by_role("button", name="Shortcuts").click()
    await expect(page.get_by_role("menuitem", name="Start a probe")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(page.get_by_test_id("modal").get_by_role("heading")).to_have_text("Started")
    await page.keyboard.press("Escape")
    await expect(page.get_by_test_id("modal")).to_be_hidden()
    await write(page, "Dear customer")
    await page.get_by_test_id("message").hover()
    await page.get_by_role("button", name="More actions").click()
    await page.get_by_role("menuitem", name="Probe this").click()
    await expect(page.get_by_test_id("message").last).to_contain_text("It says: Dear customer")
    await expect(page.get_by_test_id("message").last.get_by_role("button")).to_have_count(0)


async def test_an_overflow_menu_and_a_select_tell_the_app_at_once(
    page: Page, probe: Probe, workspace: Workspace
) -> None:
    options = [{"text": plain(name.title()), "value": name} for name in ("mute", "why")]
    sure = {name: plain(name.title()) for name in ("title", "text", "confirm", "deny")}
    select = {"type": "static_select", "action_id": "pick", "options": options, "confirm": sure}
    row = {
        "type": "actions",
        "elements": [{"type": "overflow", "action_id": "more", "options": options}, select],
    }

    @probe.app.action(re.compile("more|pick"))
    async def chosen(ack, body):
        probe.heard.append(body)
        await ack()

    def last():
        return probe.heard[-1]["actions"][0]["selected_option"]["value"] if probe.heard else None

    await probe.app.client.chat_postMessage(channel="C0SALES", text="Choose", blocks=[row])
    await page.get_by_role("button", name="More options").click()
    await expect(page.get_by_role("menuitem", name="Mute")).to_be_focused()
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await workspace.until(lambda: last() == "why")
    await page.get_by_role("combobox").select_option("mute")
    await page.get_by_test_id("confirm").get_by_role("button", name="Deny").click()
    await expect(page.get_by_role("combobox")).to_have_value("")
    await page.get_by_role("combobox").select_option("mute")
    await page.get_by_test_id("confirm").get_by_role("button", name="Confirm").click()
    await workspace.until(lambda: last() == "mute")


async def test_an_app_that_stays_silent_is_told_of_as_slack_does(page: Page) -> None:
    await write(page, "/probe silent")
    await expect(page.get_by_test_id("toast")).to_contain_text("operation_timeout")


async def test_an_app_that_is_not_connected_is_told_of_as_slack_does(chromium: Browser, workspace: Workspace) -> None:
    page = await chromium.new_page()
    await page.goto(workspace.url)
    await expect(page.get_by_test_id("app-status")).to_have_text("not connected")
    await write(page, "/probe hello")
    await expect(page.get_by_test_id("toast")).to_contain_text("dispatch_failed")
    await page.close()


async def test_lines_that_are_pasted_stay_lines(page: Page, probe: Probe) -> None:
    await write(page, "/probe first\nsecond\n\nfourth")
    await expect(page.get_by_test_id("message").last).to_contain_text("fourth")
    assert probe.heard[-1]["text"] == "first\nsecond\n\nfourth"
    composer = page.get_by_test_id("composer")
    await composer.fill("one")
    await composer.press("Shift+Enter")
    await page.keyboard.type("two")
    await expect(composer).to_have_value("one\ntwo")


async def test_views_can_be_pushed_and_closed_one_by_one(page: Page) -> None:
    await write(page, "/probe modal")
    modal = page.get_by_test_id("modal")
    await modal.get_by_label("Draft").fill("deeper")
    await modal.get_by_role("button", name="Send").click()
    await expect(modal.get_by_role("heading")).to_have_text("Deeper")
    await modal.get_by_role("button", name="Back").click()
    await expect(modal.get_by_role("heading")).to_have_text("Probe")
    await page.keyboard.press("Escape")
    await expect(modal).to_be_hidden()


async def test_what_is_unread_stands_out_and_drafts_wait(page: Page, workspace: Workspace) -> None:
    composer = page.get_by_test_id("composer")
    await composer.fill("Half a sentence")
    channels = page.get_by_role("navigation")
    await channels.get_by_role("button", name="general").click()
    await expect(composer).to_have_value("")
    await workspace.person("U0GRACE").type("C0SALES", "News")
    await channels.get_by_role("button", name="sales unread").click()
    await expect(composer).to_have_value("Half a sentence")
    await expect(channels.get_by_role("button", name="sales", exact=True)).to_be_visible()


async def test_everybody_reads_times_in_their_own_zone(page: Page, workspace: Workspace) -> None:
    await write(page, "Good morning")
    time = page.get_by_test_id("message").locator("time")
    for name, zone in (("Anna Lind", "Europe/Stockholm"), ("Maxim Orlov", "Asia/Almaty")):
        await become(page, name)
        ts = float(workspace.person("U0ANNA").messages("C0SALES")[0].ts)
        await expect(time).to_have_text(f"{datetime.fromtimestamp(ts, ZoneInfo(zone)):%H:%M}")


async def test_the_inspector_shows_both_directions_and_what_the_strict_checks_say(page: Page) -> None:
    await write(page, "/probe wide")
    await page.get_by_role("button", name="Inspector").click()
    inspector = page.get_by_test_id("inspector")
    exchanges = inspector.locator("details")
    await expect(exchanges.filter(has_text="← app")).not_to_have_count(0)
    command = exchanges.filter(has_text="/probe")
    await expect(command).to_contain_text(re.compile(r"→ app/probe.*slash_commands · \d+ ms"))
    await command.locator("summary").click()
    await expect(command).to_contain_text('"text": "wide"')
    await expect(command).to_contain_text("The app acknowledges after")
    checks = command.get_by_role("list", name="What the strict checks say")
    await expect(checks).to_contain_text("must be less than 151 characters")
    await expect(checks).to_contain_text("/blocks/0/text/text")
    await page.keyboard.press("Escape")
    await expect(inspector).to_be_hidden()
    await expect(page.get_by_role("button", name="Inspector")).to_be_focused()


async def test_people_write_to_each_other_out_of_the_apps_sight(page: Page, probe: Probe, workspace: Workspace) -> None:
    direct = page.get_by_role("navigation").get_by_role("button", name="Grace Miller", exact=True)
    await direct.click()
    await expect(page.get_by_role("heading", level=1)).to_have_text("Grace Miller")
    await write(page, "Between us")
    await write(page, "/probe here")
    await expect(page.get_by_test_id("message").last).to_contain_text("You said here")
    assert [heard.get("channel_name") for heard in probe.heard] == ["directmessage"]
    with pytest.raises(SlackApiError, match="channel_not_found"):
        await probe.app.client.chat_postMessage(channel=probe.heard[0]["channel_id"], text="Me, too")
    await become(page, "Grace Miller")
    await expect(page.get_by_test_id("message")).to_have_count(1)
    await become(page, "Maxim Orlov")
    await expect(page.get_by_role("heading", level=1)).to_have_text("# general")
