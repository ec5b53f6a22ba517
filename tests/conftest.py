"""What the tests share: the shipped library, a clock that only moves when told, a fresh store, a bot in a workspace."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.content import Library, open_library
from bot.settings import read_settings
from bot.store import Store
from handlers.app import Bot
from handlers.local_workspace import local_workspace
from handlers.workspace import Message, Person, Workspace
from tests.small_content import write_small_content

MONDAY_TEN = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
"""A working day, ten o'clock in Stockholm."""


@pytest.fixture(scope="session")
def library() -> Library:
    """The shipped content, as it goes live; its own examples are run in tests/content."""
    return open_library()


@dataclass
class Clock:
    """A clock that stands still until it is moved."""

    moment: datetime = MONDAY_TEN

    def __call__(self) -> datetime:
        return self.moment

    def move(self, **by: float) -> None:
        """Move by so many days, hours, minutes."""
        self.moment += timedelta(**by)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def stockholm() -> ZoneInfo:
    return ZoneInfo("Europe/Stockholm")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A fresh database in a file of its own."""
    opened = Store.open(tmp_path / "pitchcheck.db")
    yield opened
    opened.close()


@dataclass
class Slack:
    """The real bot connected to a workspace over a real socket, both on a clock of their own."""

    workspace: Workspace
    bot: Bot
    directory: Path

    def person(self, user_id: str = "U0ANNA") -> Person:
        """Somebody to act as."""
        return self.workspace.person(user_id)

    def sales(self, user_id: str = "U0ANNA") -> list[Message]:
        """What a person sees in #sales."""
        return self.person(user_id).messages("C0SALES")


@pytest.fixture
def http_port() -> str:
    """The port for HTTP: none, since the bot speaks Socket Mode unless a module says otherwise."""
    return ""


@pytest.fixture
async def slack(library: Library, clock: Clock, tmp_path: Path, http_port: str) -> AsyncIterator[Slack]:
    """A bot in a fresh workspace, on a Monday at ten in Stockholm."""
    settings = read_settings({"PITCHCHECK_TIME_ZONE": "Europe/Stockholm", "PITCHCHECK_HTTP": http_port})
    async with local_workspace(settings, library, tmp_path, port=0, now=clock) as (workspace, bot):
        yield Slack(workspace, bot, tmp_path)


@pytest.fixture(scope="session")
def small_library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """A library of one language, German, and a few rules: for what does not hang on the judgement."""
    return open_library(write_small_content(tmp_path_factory.mktemp("small")))


@pytest.fixture
async def small_slack(small_library: Library, clock: Clock, tmp_path: Path) -> AsyncIterator[Slack]:
    """The same as `slack` with the small library; whoever has set no language is spoken to in English."""
    settings = read_settings({"PITCHCHECK_TIME_ZONE": "Europe/Stockholm", "PITCHCHECK_TIP_LANGUAGE": "de"})
    async with local_workspace(settings, small_library, tmp_path, port=0, now=clock) as (workspace, bot):
        yield Slack(workspace, bot, tmp_path)


@pytest.fixture
def small_content(tmp_path: Path) -> Path:
    """A small content folder that is well, to be changed as a test likes."""
    return write_small_content(tmp_path)
