"""Waiting for the workspace to change, without polling."""

import asyncio
from collections.abc import Callable


class Changes:
    """Announces that something changed to all who wait."""

    def __init__(self) -> None:
        self._upcoming = asyncio.Event()

    def announce(self) -> None:
        """Wake everybody who waits."""
        self._upcoming.set()
        self._upcoming = asyncio.Event()

    def upcoming(self) -> asyncio.Event:
        """The next change. Take it *before* looking at the state, or a change in between is missed."""
        return self._upcoming

    async def until(self, condition: Callable[[], object], within_seconds: float) -> None:
        """Return once `condition()` is true, looking again at each change; raises TimeoutError."""
        async with asyncio.timeout(within_seconds):
            while True:
                upcoming = self.upcoming()
                if condition():
                    return
                await upcoming.wait()
