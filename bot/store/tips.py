"""The ledger of posted tips: one row for a channel and day, claimed before anything is posted."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime

import sqlite_utils

from bot.tips import Shown, TipState


class TipLedger:
    """Which channel has had which tip on which local day."""

    def __init__(self, database: sqlite_utils.Database) -> None:
        self._database = database

    def claim(self, workspace: str, channel: str, day: date, slug: str, at: datetime) -> bool:
        """Claim a channel's day before its tip is posted. False when the day is claimed already, by whomever."""
        claimed = self._database.execute(
            "insert or ignore into tip_posts (workspace, channel, local_date, slug, state, claimed_at)"
            " values (?, ?, ?, ?, ?, ?)",
            [workspace, channel, day.isoformat(), slug, TipState.CLAIMED, at.astimezone(UTC).isoformat()],
        )
        return claimed.rowcount == 1

    def settle(self, workspace: str, channel: str, day: date, state: TipState, ts: str | None = None) -> None:
        """Record what became of a claimed day."""
        self._database.table("tip_posts").update((workspace, channel, day.isoformat()), {"state": state, "ts": ts})

    def release(self, workspace: str, channel: str, day: date) -> None:
        """Give a claim back: nothing was posted, and another attempt is welcome."""
        self._database.table("tip_posts").delete((workspace, channel, day.isoformat()))

    def history(self, workspace: str, channel: str) -> list[Shown]:
        """The tips that a channel has seen or may have seen."""
        rows = self._database.table("tip_posts").rows_where(
            "workspace = ? and channel = ? and state != ?", [workspace, channel, TipState.FAILED]
        )
        return [Shown(row["slug"], date.fromisoformat(row["local_date"])) for row in rows]

    def days(self, workspace: str, channel: str) -> set[date]:
        """The local days that are claimed, whatever became of them."""
        rows = self._database.table("tip_posts").rows_where("workspace = ? and channel = ?", [workspace, channel])
        return {date.fromisoformat(row["local_date"]) for row in rows}

    def stale_claims(self) -> Iterable[tuple[str, date]]:
        """Channel and day of claims whose outcome is unknown: the process ended between claim and record."""
        rows = self._database.table("tip_posts").rows_where("state = ?", [TipState.CLAIMED])
        return [(row["channel"], date.fromisoformat(row["local_date"])) for row in rows]
