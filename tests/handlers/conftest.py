"""What the tests of the local workspace share: a browser for each module, and the page with the probe app connected."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest_asyncio
from playwright.async_api import Browser, Page, expect

from handlers.workspace import Workspace
from tests.browser import browser
from tests.handlers.workspace_probe import MANIFEST, Probe, connected


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def chromium() -> AsyncIterator[Browser]:
    async with browser() as started:
        yield started


@pytest_asyncio.fixture(loop_scope="module")
async def workspace(tmp_path: Path) -> AsyncIterator[Workspace]:
    workspace = Workspace(tmp_path, MANIFEST, ZoneInfo("Europe/Stockholm"))
    await workspace.start(port=0)
    yield workspace
    await workspace.stop()


@pytest_asyncio.fixture(loop_scope="module")
async def probe(workspace: Workspace) -> AsyncIterator[Probe]:
    async with connected(workspace) as probe:
        yield probe


@pytest_asyncio.fixture(loop_scope="module")
async def page(chromium: Browser, workspace: Workspace, probe: Probe) -> AsyncIterator[Page]:
    """The page as Anna sees it; a console message or an error on it fails the test."""
    complaints: list[str] = []
    context = await chromium.new_context()
    page = await context.new_page()
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    await page.goto(workspace.url)
    await expect(page.get_by_test_id("app-status")).to_have_text("connected")
    yield page
    await context.close()
    assert complaints == []
