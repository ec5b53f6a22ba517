"""The Chromium of the system, for tests of the page and for its pictures."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, Page, async_playwright

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
"""Where the browser is; None when there is none, and the page's tests skip."""

NO_CHROMIUM = "there is no Chromium on this machine; the page is not tested in a browser"


@asynccontextmanager
async def browser() -> AsyncIterator[Browser]:
    """A headless browser that closes when the block ends."""
    arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    async with async_playwright() as playwright:
        started = await playwright.chromium.launch(executable_path=CHROMIUM, args=arguments)
        yield started
        await started.close()


async def write(page: Page, text: str) -> None:
    """Type into the composer and send."""
    composer = page.get_by_test_id("composer")
    await composer.fill(text)
    await composer.press("Enter")


async def become(page: Page, name: str) -> None:
    """Switch to another person."""
    await page.get_by_test_id("person-switcher").get_by_role("button", name=name).click()


async def accessibility_faults(page: Page) -> list[str]:
    """What axe-core, which comes inside its package, has against the page as it stands now."""
    results = await Axe().run(page)
    return [
        f"{violation['id']}: {node['target']} {node['failureSummary']}"
        for violation in results.response["violations"]
        for node in violation["nodes"]
    ]
