"""The blocks that Slack added lately are drawn on the page, and those that can be pressed tell the app."""

import pytest
from playwright.async_api import Locator, Page, expect

from tests.browser import CHROMIUM, NO_CHROMIUM
from tests.handlers.workspace_blocks import NEWER, data_table, raw, table
from tests.handlers.workspace_probe import Probe

pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason=NO_CHROMIUM),
    pytest.mark.asyncio(loop_scope="module"),
]


async def shown(page: Page, probe: Probe, kind: str) -> Locator:
    """The message with blocks of this kind, on the page."""
    posted = await probe.app.client.chat_postMessage(channel="C0SALES", text=kind, blocks=NEWER[kind])
    message = page.locator(f'[data-ts="{posted["ts"]}"]')
    await expect(message).to_be_visible()
    return message


@pytest.mark.parametrize("kind", NEWER)
async def test_no_newer_block_is_a_fault(page: Page, probe: Probe, kind: str) -> None:
    message = await shown(page, probe, kind)
    await expect(message.locator(".block").first).to_be_visible()
    await expect(message.get_by_text("This workspace cannot show")).to_have_count(0)


async def test_a_card_shows_its_words_and_its_button_tells_the_app(page: Page, probe: Probe) -> None:
    message = await shown(page, probe, "card")
    await expect(message.get_by_role("img", name="A deck oven")).to_be_visible()
    await expect(message.locator(".card")).to_contain_text("Deck ovenFour decks")
    pressed: list[str] = []

    @probe.app.action("choose")
    async def choose(ack, body) -> None:
        pressed.append(body["actions"][0]["action_id"])
        await ack()

    await message.get_by_role("button", name="Choose").click()
    await expect(message.get_by_role("button", name="Choose")).to_be_enabled()
    assert pressed == ["choose"]


async def test_a_carousel_is_scrolled_with_the_keyboard(page: Page, probe: Probe) -> None:
    message = await shown(page, probe, "carousel")
    cards = message.get_by_role("list", name="5 cards")
    await expect(cards.get_by_text("Oven 3")).not_to_be_in_viewport()
    await cards.focus()
    for number in (1, 2):
        await page.keyboard.press("ArrowRight")
        at_its_edge = "([list, n]) => list.scrollLeft >= list.children[n].offsetLeft - list.children[0].offsetLeft"
        await page.wait_for_function(at_its_edge, arg=[await cards.element_handle(), number])
    await expect(cards.get_by_text("Oven 3")).to_be_in_viewport()


async def test_a_collapsed_container_opens(page: Page, probe: Probe) -> None:
    message = await shown(page, probe, "container")
    await expect(message.get_by_text("Three of five drafts asked a question.")).to_be_visible()
    await expect(message.get_by_text("Behind a click")).to_be_hidden()
    await message.get_by_text("Details").click()
    await expect(message.get_by_text("Behind a click")).to_be_visible()


async def test_a_plan_says_how_far_each_task_is(page: Page, probe: Probe) -> None:
    message = await shown(page, probe, "plan")
    tasks = message.get_by_role("listitem")
    await expect(tasks).to_have_text(
        [
            "✓Read the brief (Done)",
            "◐Ask about the night shift (In progress)Two questions are enough.The brief",
            "○Send the sum (Waiting)",
            "!Book the room (Failed)",
        ]
    )
    await message.get_by_text("Ask about the night shift").click()
    await expect(message.get_by_role("link", name="The brief")).to_be_visible()


async def test_a_thumb_tells_the_app_which_it_was(page: Page, probe: Probe) -> None:
    message = await shown(page, probe, "context_actions")
    await message.get_by_role("button", name="Bad answer").click()
    await expect(message.get_by_role("button", name="Bad answer")).to_have_attribute("aria-pressed", "true")
    await expect(message.get_by_role("button", name="Good answer")).to_have_attribute("aria-pressed", "false")
    action = probe.heard[-1]["actions"][0]
    assert (action["type"], action["value"], action["text"]["text"]) == ("feedback_buttons", "bad", "Bad answer")


async def test_an_icon_is_there_for_those_only_whom_it_names(page: Page, probe: Probe) -> None:
    message = await shown(page, probe, "context_actions")
    await expect(message.get_by_role("button", name="Only for Grace")).to_have_count(0)
    await message.get_by_role("button", name="Remove").click()
    await expect(message.get_by_text("Was this of use?")).to_have_count(0)


async def test_a_data_table_is_read_page_by_page_and_sorted(page: Page, probe: Probe) -> None:
    message = await shown(page, probe, "data_table")
    months = message.get_by_role("rowheader")
    await expect(message.get_by_role("table", name="Softness by month")).to_be_visible()
    await expect(months).to_have_text(["March", "January", "May", "February", "April"])
    await expect(message.get_by_text("1–5 of 6")).to_be_visible()
    await message.get_by_role("button", name="Later rows").click()
    await expect(months).to_have_text(["June"])
    await message.get_by_role("button", name="Softness").click()
    await expect(months).to_have_text(["January", "February", "March", "April", "May"])
    await message.get_by_role("button", name="Softness").click()
    await expect(months.first).to_have_text("June")
    await expect(message.get_by_role("columnheader", name="Softness")).to_have_attribute("aria-sort", "descending")


async def test_a_data_table_without_a_second_page_has_nothing_to_turn(page: Page, probe: Probe) -> None:
    blocks = [data_table([raw("Head")], [raw("Cell")])]
    await probe.app.client.chat_postMessage(channel="C0SALES", text="x", blocks=blocks)
    await expect(page.get_by_role("rowheader", name="Cell")).to_be_visible()
    await expect(page.get_by_role("button", name="Later rows")).to_have_count(0)


async def test_a_plain_table_stands_below_everything_else(page: Page, probe: Probe) -> None:
    blocks = [table(), *NEWER["context_actions"]]
    await probe.app.client.chat_postMessage(channel="C0SALES", text="x", blocks=blocks)
    await expect(page.get_by_test_id("message").locator(".content > *").last).to_have_class("table block")


async def test_an_account_is_connected_behind_its_link(page: Page, probe: Probe) -> None:
    message = await shown(page, probe, "auth_provider")
    link = message.get_by_role("link", name="Connect")
    await expect(link).to_have_attribute("href", "https://example.com/connect")
    await expect(message.get_by_text("✓ Connected as anna@example.com")).to_be_visible()
