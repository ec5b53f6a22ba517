"""Pictures of the Home tab for somebody without a check, with one, and with a thousand."""

from __future__ import annotations

import random
import tempfile
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from playwright.async_api import Browser, expect

from bot.content import open_library
from bot.preferences import Preferences
from bot.settings import read_settings
from bot.stats import CheckRow
from bot.store import Store
from bot.streak import PracticeDay
from handlers.local_workspace import local_workspace
from tests.browser import become

NOW = datetime(2026, 11, 25, 9, 12, tzinfo=UTC)
PEOPLE = {"U0GRACE": ("first", "Grace Miller"), "U0ANNA": ("one", "Anna Lind"), "U0MAXIM": ("thousand", "Maxim Orlov")}
CHECKS, DAYS = 1000, 350
MISSED = {6, 12, 13}
"""So many days before today nothing was practised: two are covered by freezes, one is not."""

DRAFT = "Hej Tom! Bara två platser kvar. Köp nu, innan det är för sent för er."


def write_year(store: Store, workspace: str, person: str) -> None:
    """A thousand checks over some fifty weeks, ever softer, each fourth one a second version."""
    chance = random.Random(1)
    draft = 0
    for number in range(CHECKS):
        day = (NOW - timedelta(days=DAYS - 1 - number * DAYS // CHECKS)).date()
        softness = min(95, max(5, round(30 + 40 * number / CHECKS + chance.gauss(0, 12))))
        found = {"urgency": chance.randrange(3), "scarcity": chance.randrange(2), "overclaim": number % 2}
        is_second = number % 4 == 3
        softness = min(98, softness + 15 * is_second)
        indices = max(0, 80 - softness), softness * 3 // 4
        row = CheckRow(day, "sv", "mixed", softness, *indices, 30, found, draft * is_second)
        draft = store.checks.record(workspace, person, NOW, row)
    for ago in set(range(DAYS)) - MISSED:
        at = NOW - timedelta(days=ago)
        if at.weekday() < 5 or ago == 10:
            day = PracticeDay(at.date(), at.weekday() < 5, at, at + timedelta(hours=12))
            store.practice.add(workspace, person, day)


async def take_homes(started: Browser, folder: Path) -> None:
    """Nine pictures: three people, three languages."""
    settings = read_settings({"PITCHCHECK_TIME_ZONE": "Europe/Stockholm"})
    library = open_library(rules_only=True)
    with tempfile.TemporaryDirectory() as directory:
        async with local_workspace(settings, library, Path(directory), port=0, now=lambda: NOW) as (local, bot):
            # Without this scope Slack refuses to say who is an admin, which the inspector's button would count.
            local.web_api._app = replace(local.web_api._app, scopes=(*local.web_api._app.scopes, "users:read"))
            installation, workspace = bot.service.installation, bot.workspace
            await installation.stored(write_year, installation.store, workspace, "U0MAXIM")
            await local.person("U0ANNA").type("C0SALES", f"/pitchcheck {DRAFT}")
            for language in ("en", "sv", "ru"):
                for person, (name, full_name) in PEOPLE.items():
                    await bot.service.people.save_preferences(workspace, person, Preferences(language=language))
                    page = await started.new_page(viewport={"width": 1180, "height": 1180})
                    await page.goto(local.url)
                    await expect(page.get_by_test_id("app-status")).to_have_text("connected")
                    await become(page, full_name)
                    await page.get_by_role("button", name="sales").click()  # Home is drawn when one comes to it
                    await page.get_by_role("button", name="Pitchcheck Home").click()
                    title = "home-welcome" if name == "first" else "stats-title"
                    expected = library.wording.text(language, title)
                    await expect(page.get_by_test_id("home").get_by_role("heading").first).to_have_text(expected)
                    await page.screenshot(path=folder / f"home-{name}-{language}.png")
                    await page.close()
