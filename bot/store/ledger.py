"""The ledger of posts: one row for a channel, kind and local day, claimed before anything is sent."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC, date, datetime

import sqlite_utils

from bot.ledger import Entry, PostKind, PostState, Shown


class Ledger:
    """What each channel has had on which local day. Moments are kept in UTC, so that they compare as text."""

    def __init__(self, database: sqlite_utils.Database) -> None:
        self._database = database

    def claim(
        self,
        workspace: str,
        channel: str,
        kind: PostKind,
        day: date,
        at: datetime,
        slug: str = "",
        *,
        over: Iterable[PostState] = (),
    ) -> bool:
        """Claim a day before its post is sent; a row in one of the states `over` is taken over.

        False when the day is claimed already, by whomever. One statement, so that of two processes one wins.
        """
        claimed = self._database.execute(
            "insert into posts (workspace, channel, kind, local_date, slug, state, at) values (?, ?, ?, ?, ?, ?, ?)"
            " on conflict (workspace, channel, kind, local_date) do update set"
            " slug = excluded.slug, state = excluded.state, at = excluded.at, error = '', retry_at = ''"
            " where posts.state in (select value from json_each(?))",
            [workspace, channel, kind, day.isoformat(), slug, PostState.CLAIMED, _moment(at), json.dumps(list(over))],
        )
        return claimed.rowcount == 1

    def settle(
        self,
        workspace: str,
        channel: str,
        kind: PostKind,
        day: date,
        state: PostState,
        at: datetime,
        *,
        ts: str = "",
        error: str = "",
        retry_at: datetime | None = None,
    ) -> None:
        """Record what became of a claimed day."""
        self._database.execute(
            "update posts set state = ?, at = ?, ts = ?, error = ?, retry_at = ?"
            " where workspace = ? and channel = ? and kind = ? and local_date = ?",
            [
                *(state, _moment(at), ts, error, _moment(retry_at) if retry_at else ""),
                *(workspace, channel, kind, day.isoformat()),
            ],
        )

    def skip(self, workspace: str, channel: str, kind: PostKind, day: date, at: datetime, reason: str) -> bool:
        """Record that a day passes without a post; False when something else is known of it."""
        skipped = self._database.execute(
            "insert into posts (workspace, channel, kind, local_date, state, at, error) values (?, ?, ?, ?, ?, ?, ?)"
            " on conflict (workspace, channel, kind, local_date) do update set"
            " state = excluded.state, at = excluded.at, error = excluded.error || ': ' || posts.error, retry_at = ''"
            " where posts.state = ?",
            [
                *(workspace, channel, kind, day.isoformat(), PostState.SKIPPED, _moment(at), reason),
                PostState.WAITING,
            ],
        )
        return skipped.rowcount == 1

    def entry(self, workspace: str, channel: str, kind: PostKind, day: date) -> Entry | None:
        """What is known of a day."""
        rows = self._rows("local_date = ?", workspace, channel, kind, day.isoformat())
        return next(iter(rows), None)

    def latest(self, workspace: str, channel: str, kind: PostKind, until: date, count: int) -> list[Entry]:
        """What is known of the latest days up to `until`, the latest first."""
        return self._rows(
            "local_date <= ? order by local_date desc limit ?", workspace, channel, kind, until.isoformat(), count
        )

    def history(self, workspace: str, channel: str) -> list[Shown]:
        """The tips that a channel has seen or may have seen."""
        rows = self._rows(
            "state in (?, ?, ?)",
            workspace,
            channel,
            PostKind.TIP,
            *(PostState.CLAIMED, PostState.SENT, PostState.UNKNOWN),
        )
        return [Shown(entry.slug, entry.day) for entry in rows]

    def in_state(self, workspace: str, channel: str, kind: PostKind, state: PostState) -> list[Entry]:
        """The days of which just this is known."""
        return self._rows("state = ?", workspace, channel, kind, state)

    def _rows(self, where: str, workspace: str, channel: str, kind: PostKind, *more: object) -> list[Entry]:
        rows = self._database.query(
            f"select * from posts where workspace = ? and channel = ? and kind = ? and {where}",  # noqa: S608  ours
            [workspace, channel, kind, *more],
        )
        return [
            Entry(
                day=date.fromisoformat(row["local_date"]),
                state=PostState(row["state"]),
                slug=row["slug"],
                error=row["error"],
                at=datetime.fromisoformat(row["at"]),
                retry_at=datetime.fromisoformat(row["retry_at"]) if row["retry_at"] else None,
            )
            for row in rows
        ]


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="seconds")
