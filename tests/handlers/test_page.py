"""The two commands' promise, in a real browser: a person checks a draft, opens the form, sees tip and streak."""

from __future__ import annotations

import pytest
from playwright.async_api import expect

from tests.browser import CHROMIUM, NO_CHROMIUM, accessibility_faults, browser

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason=NO_CHROMIUM)


async def test_a_newcomer_checks_drafts_in_three_languages_and_uses_the_form(slack):
    complaints: list[str] = []
    async with browser() as started:
        page = await started.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        await page.goto(slack.workspace.url)
        await expect(page.get_by_test_id("message").first).to_contain_text("Tip of the day")
        await expect(page.get_by_test_id("notice")).to_contain_text("The next tip comes on Tuesday, 24 November 2026")

        await page.get_by_test_id("person-switcher").get_by_role("button", name="Maxim Orlov").click()
        composer = page.get_by_test_id("composer")
        for draft, words in (
            (
                "Осталось всего два места! Покупайте сейчас, пока не поздно.",
                ("Жёстко", "Покупайте сейчас", "Серия практики"),
            ),
            ("Bara två platser kvar! Köp nu, innan det är för sent.", ("Hårt", "Köp nu", "Övningssvit")),
            ("Only two seats left! Buy now, before it is too late.", ("Hard", "Buy now", "Practice streak")),
        ):
            await composer.fill(f"/pitchcheck {draft}")
            await composer.press("Enter")
            answer = page.get_by_test_id("message").last
            for word in ("Only visible to you", *words):
                await expect(answer).to_contain_text(word)
        assert await accessibility_faults(page) == []

        await composer.fill("/pitchcheck")
        await composer.press("Enter")
        modal = page.get_by_test_id("modal")
        await modal.get_by_role("textbox").fill("How did the move go? There is no rush at all with the offer.")
        await page.get_by_test_id("modal-submit").click()
        await expect(modal).to_contain_text("What invites")
        assert await accessibility_faults(page) == []
    assert complaints == []
