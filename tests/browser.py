"""The Chromium of the system, for tests of the page and for its pictures."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from playwright.async_api import Browser, async_playwright

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
