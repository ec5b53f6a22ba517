"""The story of `make demo`: it plays to its end on the real page, and says what is true."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from playwright.async_api import expect

from handlers.demo import STORY, set_the_stage, until_monday_morning
from tests.browser import CHROMIUM, NO_CHROMIUM, accessibility_faults, browser


@pytest.mark.skipif(CHROMIUM is None, reason=NO_CHROMIUM)
async def test_the_story_plays_to_its_end(slack):
    await set_the_stage(slack.bot.service, slack.bot.workspace)
    slack.workspace.offer_story(replace(STORY, steps=tuple(replace(step, seconds=0) for step in STORY.steps)))
    async with browser() as started:
        page = await started.new_page()
        await page.goto(slack.workspace.url)
        story = page.get_by_test_id("story")
        await story.get_by_role("button", name="Play").click()
        await expect(page.get_by_test_id("home")).to_contain_text("5 working days in a row", timeout=60_000)
        await expect(story).to_contain_text("Now it is your turn")
        await expect(page.get_by_test_id("toast")).to_have_count(0)
    grace = slack.sales("U0GRACE")
    assert sum("Tip of the day" in message.text for message in grace) == 5
    recap = grace[-1]
    assert recap.text.startswith("The team's week"), "the recap comes last"
    assert not any(user.real_name.split()[0] in recap.text for user in slack.workspace.team.people.values())
    first, *others = [message for message in grace if message.only_visible_to == "U0GRACE"]
    assert first.text.startswith("Hard")
    assert not any(message.text.startswith("Hard") for message in others)
    assert slack.person("U0GRACE").open_view is None, "the softer draft was looked at and closed"
    assert all(message.only_visible_to in (None, "U0ANNA") for message in slack.sales("U0ANNA"))


@pytest.mark.skipif(CHROMIUM is None, reason=NO_CHROMIUM)
async def test_the_story_can_be_halted_and_left(slack):
    slack.workspace.offer_story(STORY)
    async with browser() as started:
        page = await started.new_page()
        await page.goto(slack.workspace.url)
        story = page.get_by_test_id("story")
        await story.get_by_role("button", name="Play").click()
        await story.get_by_role("button", name="Pause").click()
        await expect(story).to_contain_text("This is a small Slack")
        assert await accessibility_faults(page) == []
        await story.get_by_role("button", name="Next").click()
        await expect(story).to_contain_text("She is about to send this.")
        await story.get_by_role("button", name="Leave the story").click()
        await expect(story).to_be_hidden()


def test_the_story_takes_two_minutes():
    typing = sum(1.5 + 0.02 * len(step.write) for step in STORY.steps if step.write)
    pressing = sum(1.2 for step in STORY.steps if step.press or step.submit)
    assert 90 <= typing + pressing + sum(step.seconds for step in STORY.steps) <= 120


@pytest.mark.parametrize(
    ("now", "start"),
    [
        ("2026-11-25 12:00", "2026-11-30 09:04"),
        ("2026-11-23 08:00", "2026-11-23 09:04"),
        ("2026-11-23 10:00", "2026-11-30 09:04"),
    ],
)
def test_the_story_begins_on_a_monday(now, start):
    zone = ZoneInfo("Europe/Stockholm")
    moment = datetime.fromisoformat(now).replace(tzinfo=zone).astimezone(UTC)
    assert f"{(moment + until_monday_morning(moment, zone)).astimezone(zone):%Y-%m-%d %H:%M}" == start
