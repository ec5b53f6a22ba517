"""Workspaces for tests, on a clock that stands still until it is moved."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from handlers.workspace import Workspace
from tests.handlers.workspace_probe import MANIFEST

STOCKHOLM = ZoneInfo("Europe/Stockholm")
MONDAY_NOON = datetime(2026, 11, 23, 11, 0, tzinfo=UTC)


def make_workspace(directory: Path, **settings: Any) -> Workspace:
    """A workspace on a Monday at noon, Stockholm time, unless `settings` say otherwise."""
    defaults: dict[str, Any] = {"system_now": lambda: MONDAY_NOON}
    return Workspace(directory, settings.pop("manifest", MANIFEST), STOCKHOLM, **{**defaults, **settings})


@asynccontextmanager
async def running(directory: Path, **settings: Any) -> AsyncIterator[Workspace]:
    """The same, started."""
    workspace = make_workspace(directory, **settings)
    await workspace.start(port=0)
    try:
        yield workspace
    finally:
        await workspace.stop()
