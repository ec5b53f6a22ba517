"""What every use case works with: the library, the store on a thread of its own, the clock, the team's defaults."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from secrets import token_bytes
from typing import ParamSpec, TypeVar
from zoneinfo import ZoneInfo

from bot.content import Library
from bot.engine import Side
from bot.observer import Observer
from bot.preferences import Preferences
from bot.store import Store
from bot.wording import Say
from bot.working_days import WorkingDays

P = ParamSpec("P")
R = TypeVar("R")


def random_salt() -> bytes:
    """32 bytes that nobody can guess."""
    return token_bytes(32)


class Installation:
    """One running Pitchcheck.

    `now` is the clock, aware; local dates are the person's, by default the team's. `new_key` gives what nobody guesses,
    `new_salt` 32 bytes of it for fingerprints. What people did is kept for the `retention`. `language` is the team's,
    "" for the library's default. The `observer` is told what happens.
    """

    def __init__(
        self,
        library: Library,
        store: Store,
        *,
        now: Callable[[], datetime],
        new_key: Callable[[], str] = secrets.token_urlsafe,
        time_zone: ZoneInfo,
        working_days: WorkingDays,
        language: str = "",
        admins: frozenset[str] = frozenset(),
        retention: timedelta = timedelta(days=400),
        new_salt: Callable[[], bytes] = random_salt,
        observer: Observer | None = None,
    ) -> None:
        self.library = library
        self.store = store
        self.now = now
        self.new_key = new_key
        self.time_zone = time_zone
        self.working_days = working_days
        self._language = language
        self.admins = admins
        self.retention = retention
        self.new_salt = new_salt
        self.observer = observer or Observer()
        self._store_thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="store")

    async def stored(self, operation: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Run a store operation on the store's own thread, so that there is one writer at a time."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._store_thread, lambda: operation(*args, **kwargs))

    def close(self) -> None:
        """Finish what the store's thread has begun, and close the store."""
        self._store_thread.shutdown(wait=True)
        self.store.close()

    def say(self, language: str | None) -> Say:
        """The wording in a language."""
        return self.library.wording.speaker(language)

    @property
    def default_language(self) -> str:
        """The language to answer in when neither a text nor a person tells."""
        return self._language or self.library.ruleset.default_language

    @property
    def hard_techniques(self) -> frozenset[str]:
        """The ids of the techniques that press."""
        techniques = self.library.ruleset.techniques.values()
        return frozenset(technique.id for technique in techniques if technique.side is Side.HARD)

    async def salts(self) -> dict[str, bytes]:
        """The salts of fingerprints in force, the one for new fingerprints first."""
        return await self.stored(self.store.salts.live, self.now().astimezone(UTC).date(), self.new_salt)

    def time_zone_of(self, preferences: Preferences) -> ZoneInfo:
        """Where the person is."""
        return ZoneInfo(preferences.time_zone) if preferences.time_zone else self.time_zone

    def local_date(self, preferences: Preferences) -> date:
        """Today, where the person is."""
        return self.now().astimezone(self.time_zone_of(preferences)).date()

    def working_days_of(self, preferences: Preferences) -> WorkingDays:
        """The person's own working week, less the team's public holidays."""
        if preferences.weekdays is None:
            return self.working_days
        return replace(self.working_days, weekdays=preferences.weekdays)
