"""Takes the README's pictures from the running page: python -m tests.screenshots [folder]"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from playwright.async_api import Browser, Page, expect

from bot.content import SHIPPED, library_with
from bot.settings import read_settings
from handlers.demo import STORY, set_the_stage
from handlers.local_workspace import local_workspace
from tests.browser import browser
from tests.home_pictures import take_homes

FOLDER = Path("deploy/pictures")
MONDAY = datetime(2026, 11, 23, 9, 12, tzinfo=UTC)

DRAFTS = {
    "english": (
        "Grace Miller",
        "Hi Anna, thanks for showing us the bakery on Tuesday! What do your bakers find hardest about the night shift? "
        "Our oven is simply the best on the market. "
        "Only two are left at this price, so sign today, before it is too late.",
    ),
    "swedish": (
        "Anna Lind",
        "Hej Niklas! Du berättade att flytten tog mer tid än ni trodde. Hur har det gått sedan dess? "
        "Vi har bara två platser kvar i pilotgruppen, så bestäm dig redan i dag, annars ryker rabatten.",
    ),
    "russian": (
        "Maxim Orlov",
        "Ольга, спасибо за встречу! Вы говорили, что отчёты отнимают целый день. Что мешает больше всего? "
        "Осталось всего два места, подпишите договор прямо сейчас, завтра будет поздно.",
    ),
}


async def main(folder: Path) -> None:
    """One picture per language, the tip, the modals, dark, a phone, the drawers, the demo, and a week later."""
    folder.mkdir(parents=True, exist_ok=True)
    settings = read_settings({"PITCHCHECK_TIME_ZONE": "Europe/Stockholm"})
    with tempfile.TemporaryDirectory() as directory:
        team = Path(directory) / "our-content"
        (team / "tips" / "en").mkdir(parents=True)
        async with (
            local_workspace(settings, library_with(team), Path(directory), port=0, now=lambda: MONDAY) as (local, bot),
            browser() as started,
        ):
            await _pictures(started, local.url, folder)
            await _preview(started, local.url, folder, team)
            await set_the_stage(bot.service, bot.workspace)
            local.offer_story(STORY)
            await _demo(started, local.url, folder)
            local.offer_story(replace(STORY, steps=tuple(replace(step, seconds=0) for step in STORY.steps)))
            await _week(started, local.url, folder)
            await take_homes(started, folder)


async def _pictures(started: Browser, url: str, folder: Path) -> None:
    page = await _page(started, url)
    await page.screenshot(path=folder / "tip.png")
    for name, (person, draft) in DRAFTS.items():
        page = await _page(started, url, person)
        await _check(page, draft)
        await page.screenshot(path=folder / f"{name}.png")
    page = await _page(started, url, "Anna Lind")
    await page.get_by_test_id("composer").fill("/pitchcheck")
    await page.get_by_test_id("composer").press("Enter")
    await expect(page.get_by_test_id("modal")).to_be_visible()
    await page.screenshot(path=folder / "form.png")
    await page.keyboard.press("Escape")
    await expect(page.get_by_test_id("modal")).to_be_hidden()
    await _modals(started, url, folder)
    page = await _page(started, url, "Grace Miller", color_scheme="dark")
    await _check(page, DRAFTS["english"][1])
    await page.screenshot(path=folder / "dark.png")
    page = await _page(started, url, "Grace Miller", height=800)
    await _check(page, DRAFTS["english"][1])
    await page.get_by_role("button", name="Inspector").click()
    await page.get_by_test_id("inspector").locator("summary").filter(has_text="/pitchcheck").first.click()
    await expect(page.get_by_text("Slack tells the app")).to_be_visible()
    await page.screenshot(path=folder / "inspector.png")
    page = await _page(started, url, "Anna Lind", width=390, height=844)
    await _check(page, DRAFTS["swedish"][1])
    await page.screenshot(path=folder / "phone.png")


async def _modals(started: Browser, url: str, folder: Path) -> None:
    """What the buttons under an answer open, one in each language."""
    for name, file, button in (
        ("english", "softer", "Softer draft"),
        ("swedish", "share", "Dela"),
        ("russian", "softer-russian", "Смягчённый черновик"),
    ):
        person, draft = DRAFTS[name]
        page = await _page(started, url, person)
        await _check(page, draft)
        await page.get_by_test_id("message").last.get_by_role("button", name=button, exact=True).click()
        await _picture_of_modal(page, folder / f"{file}.png")
    page = await _page(started, url, "Anna Lind")
    await page.get_by_test_id("composer").fill("/pitchcheck inställningar")
    await page.get_by_test_id("composer").press("Enter")
    await _picture_of_modal(page, folder / "settings.png")


async def _picture_of_modal(page: Page, path: Path) -> None:
    await expect(page.get_by_test_id("modal")).to_be_visible()
    await page.screenshot(path=path)
    await page.keyboard.press("Escape")
    await expect(page.get_by_test_id("modal")).to_be_hidden()


async def _demo(started: Browser, url: str, folder: Path) -> None:
    page = await _page(started, url, height=800)
    story = page.get_by_test_id("story")
    await story.get_by_role("button", name="Play").click()
    await expect(story).to_contain_text("quoted", timeout=30_000)
    await page.screenshot(path=folder / "demo.png")


async def _preview(started: Browser, url: str, folder: Path, team: Path) -> None:
    """What an admin sees who saves a tip of the team's own."""
    page = await _page(started, url, "Grace Miller", height=800)
    tip = (SHIPPED / "tips" / "en" / "one-question-first.md").read_text(encoding="utf-8")
    (team / "tips" / "en" / "our-first-tip.md").write_text(tip, encoding="utf-8")
    await expect(page.get_by_test_id("preview-message")).to_be_visible(timeout=30_000)
    await page.screenshot(path=folder / "preview.png")


async def _week(started: Browser, url: str, folder: Path) -> None:
    """The recap, after the story has been played in a moment."""
    page = await _page(started, url)
    story = page.get_by_test_id("story")
    await story.get_by_role("button", name="Play").click()
    await expect(story).to_contain_text("Now it is your turn", timeout=60_000)
    await story.get_by_role("button", name="Leave the story").click()
    await expect(page.get_by_test_id("message").last).to_contain_text("The team's week")
    await page.screenshot(path=folder / "recap.png")


async def _page(
    started: Browser,
    url: str,
    person: str | None = None,
    width: int = 1180,
    height: int = 1080,
    color_scheme: str = "light",
) -> Page:
    page = await started.new_page(viewport={"width": width, "height": height}, color_scheme=color_scheme)
    await page.goto(url)
    await expect(page.get_by_test_id("app-status")).to_have_text("connected")
    await expect(page.get_by_test_id("message").first).to_contain_text("Tip of the day")
    if person:
        button = page.get_by_test_id("person-switcher").get_by_role("button", name=person)
        if await button.is_visible():
            await button.click()
            await expect(page.get_by_test_id("person-switcher")).to_contain_text(f"You are: {person}")
    return page


async def _check(page: Page, draft: str) -> None:
    messages = page.get_by_test_id("message")
    before = await messages.count()
    await page.get_by_test_id("composer").fill(f"/pitchcheck {draft}")
    await page.get_by_test_id("composer").press("Enter")
    await expect(messages).to_have_count(before + 1)
    await expect(messages.last.get_by_text("Only visible to you")).to_be_in_viewport()


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER))
