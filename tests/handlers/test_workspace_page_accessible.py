"""Everybody can use the page: axe finds nothing, in light, dark and on a phone, and a keyboard is enough."""

import pytest
from playwright.async_api import Browser, Page, expect

from handlers.workspace import Workspace
from tests.browser import CHROMIUM, NO_CHROMIUM, accessibility_faults, write
from tests.handlers.workspace_blocks import NEWER
from tests.handlers.workspace_probe import Probe, plain

pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason=NO_CHROMIUM),
    pytest.mark.asyncio(loop_scope="module"),
]

POINTS = [{"label": "Mon", "value": 30}, {"label": "Tue", "value": 70}]
OPTIONS = [{"text": plain("Mute"), "value": "mute"}]
OF_EVERYTHING = [
    {"type": "header", "text": plain("A header")},
    {"type": "markdown", "text": "## Title\n\n- **one**\n- [two](https://example.com)\n\n> quoted"},
    {
        "type": "section",
        "text": {"type": "mrkdwn", "text": "*bold* `code` <@U0ANNA> <!here>"},
        "accessory": {"type": "overflow", "action_id": "more", "options": OPTIONS},
    },
    {"type": "section", "fields": [plain("One field"), plain("and another")]},
    {"type": "divider"},
    {"type": "data_visualization", "title": "Softness", "chart": {"type": "pie", "segments": POINTS}},
    {"type": "image", "image_url": "https://example.com/a.png", "alt_text": "A picture"},
    {"type": "table", "rows": [[{"type": "raw_text", "text": "Head"}], [{"type": "raw_text", "text": "Cell"}]]},
    {"type": "context", "elements": [plain("In small letters")]},
    {
        "type": "actions",
        "elements": [
            {"type": "static_select", "action_id": "pick", "options": OPTIONS, "placeholder": plain("Pick one")},
            {"type": "button", "action_id": "go", "text": plain("Go"), "style": "primary"},
            {"type": "button", "action_id": "no", "text": plain("Stop"), "style": "danger"},
        ],
    },
]


@pytest.mark.parametrize(
    ("scheme", "width"), [("light", 1180), ("dark", 1180), ("light", 390)], ids=["light", "dark", "phone"]
)
async def test_axe_finds_nothing(
    chromium: Browser, workspace: Workspace, probe: Probe, scheme: str, width: int
) -> None:
    faults: dict[str, list[str]] = {}
    await workspace.person("U0GRACE").type("C0SALES", "Hello *everybody*")
    await probe.app.client.chat_postMessage(channel="C0SALES", text="Everything", blocks=OF_EVERYTHING)
    for kind, blocks in NEWER.items():
        await probe.app.client.chat_postMessage(channel="C0SALES", text=kind, blocks=blocks)
    context = await chromium.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = await context.new_page()
    await page.goto(workspace.url)
    await expect(page.get_by_test_id("message")).to_have_count(2 + len(NEWER))
    for name, reach in SURFACES.items():
        await reach(page)
        found = await accessibility_faults(page)
        if found:
            faults[name] = found
    await context.close()
    assert faults == {}, "\n".join(f"{name}: {fault}" for name, found in faults.items() for fault in found)


async def _conversation(page: Page) -> None:
    await page.get_by_text("Numbers").click()


async def _completion(page: Page) -> None:
    await page.get_by_test_id("composer").fill("/p")
    await expect(page.get_by_role("option", name="/probe")).to_be_visible()


async def _lightning(page: Page) -> None:
    await page.get_by_test_id("composer").fill("")
    await page.get_by_role("button", name="Shortcuts").click()
    await expect(page.get_by_role("menuitem")).to_be_focused()


async def _toast(page: Page) -> None:
    await page.keyboard.press("Escape")
    await write(page, "/nothing")
    await expect(page.get_by_test_id("toast")).to_be_visible()


async def _ephemeral(page: Page) -> None:
    await page.get_by_role("button", name="Dismiss").click()
    await write(page, "/probe buttons")
    await expect(page.get_by_text("Only visible to you")).to_be_visible()


async def _confirm(page: Page) -> None:
    await page.get_by_role("button", name="Delete").click()
    await expect(page.get_by_test_id("confirm")).to_be_visible()


async def _modal_with_errors(page: Page) -> None:
    await page.get_by_test_id("confirm").get_by_role("button", name="Keep").click()
    await write(page, "/probe modal")
    await page.get_by_test_id("modal-submit").click()
    await expect(page.get_by_text("Please complete this required field.")).to_be_visible()


async def _inspector(page: Page) -> None:
    await page.keyboard.press("Escape")
    await expect(page.get_by_test_id("modal")).to_be_hidden()
    await page.get_by_role("button", name="Inspector").click()
    await page.get_by_test_id("inspector").locator("summary").filter(has_text="/probe").first.click()
    await expect(page.get_by_text("Slack tells the app")).to_be_visible()


async def _home(page: Page) -> None:
    await page.get_by_role("button", name="Close the inspector").click()
    menu = page.get_by_role("button", name="Channels and people")
    if await menu.is_visible():
        await menu.click()
    await page.get_by_role("navigation").get_by_role("button", name="Probe Home").click()
    await expect(page.get_by_test_id("home")).to_contain_text("Welcome home")


SURFACES = {
    "conversation": _conversation,
    "completion": _completion,
    "lightning": _lightning,
    "toast": _toast,
    "ephemeral": _ephemeral,
    "confirm": _confirm,
    "modal with errors": _modal_with_errors,
    "inspector": _inspector,
    "home": _home,
}


async def test_the_keyboard_is_enough(page: Page) -> None:
    async def tab_to(name: str) -> None:
        for _ in range(40):
            await page.keyboard.press("Tab")
            if await page.evaluate("document.activeElement.ariaLabel ?? document.activeElement.textContent") == name:
                return
        pytest.fail(f"Tab never comes to {name}")

    await tab_to("Message")
    await page.keyboard.type("/pro")
    await page.keyboard.press("Enter")
    await page.keyboard.type("modal")
    await page.keyboard.press("Enter")
    await expect(page.get_by_label("Draft")).to_be_focused()
    await page.keyboard.type("Dear customer")
    await tab_to("Send")
    await page.keyboard.press("Enter")
    await expect(page.get_by_test_id("modal")).to_be_hidden()
    await expect(page.get_by_test_id("composer")).to_be_focused()
    await page.keyboard.type("/probe buttons")
    await page.keyboard.press("Enter")
    await expect(page.get_by_text("Two buttons")).to_be_visible()
    await page.keyboard.press("Shift+Tab")
    await expect(page.get_by_role("button", name="Delete")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(page.get_by_test_id("confirm")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(page.get_by_test_id("confirm")).to_be_hidden()
    await expect(page.get_by_role("button", name="Delete")).to_be_focused()
