"""What the bot needs to do its work, and what is wrong with it right now, in the operator's English."""

from __future__ import annotations

import asyncio

from bot.errors import StoreFault
from bot.service import Installation
from handlers.connection import Connection

CONDITIONS = ("slack", "database", "content", "scheduler")
"""What the bot needs."""

TICKS_WITHIN_SECONDS = 180.0
"""After so long without a finished tick something holds up the minute's work."""

WRITES_WITHIN_SECONDS = 3.0
"""After so long a database that does not answer counts as one that can't be written."""

STARTING = dict.fromkeys(CONDITIONS, "the bot is starting")
"""The conditions of a bot that is not connected yet."""


async def conditions(
    connection: Connection, installation: Installation, *, follows_content: bool, since_tick: float
) -> dict[str, str]:
    """Each of `CONDITIONS` with what is wrong with it, "" for nothing; `since_tick` in seconds."""
    faults = (
        "" if await connection.is_open() else "there is no connection to Slack",
        await _why_not_writable(installation),
        "" if follows_content else "nobody follows the content files any more",
        "" if since_tick < TICKS_WITHIN_SECONDS else f"the minute's work was last done {since_tick:.0f} seconds ago",
    )
    return dict(zip(CONDITIONS, faults, strict=True))


async def _why_not_writable(installation: Installation) -> str:
    try:
        async with asyncio.timeout(WRITES_WITHIN_SECONDS):
            await installation.stored(installation.store.try_writing)
    except StoreFault as fault:
        return fault.what
    except TimeoutError:
        return f"the database did not answer within {WRITES_WITHIN_SECONDS:.0f} seconds"
    return ""
