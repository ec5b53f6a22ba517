"""The schedules of each channel."""

from __future__ import annotations

from datetime import date, time
from zoneinfo import ZoneInfo

import sqlite_utils

from bot.schedules import Schedule
from bot.working_days import WorkingDays, weekdays_from, weekdays_text


class Schedules:
    """One schedule a channel at most."""

    def __init__(self, database: sqlite_utils.Database) -> None:
        self._database = database

    def all(self, workspace: str) -> list[Schedule]:
        """The schedules of a workspace, the oldest first."""
        rows = self._database.table("schedules").rows_where("workspace = ?", [workspace], order_by="rowid")
        return [
            Schedule(
                channel=row["channel"],
                at=time.fromisoformat(row["at"]),
                time_zone=ZoneInfo(row["time_zone"]),
                working_days=WorkingDays(weekdays_from(row["working_days"]), row["country"]),
                language=row["language"],
                band=row["band"],
                focus=row["focus"],
                recap=bool(row["recap"]),
                paused=row["paused"],
                set_by=row["set_by"],
                first_day=date.fromisoformat(row["first_day"]),
            )
            for row in rows
        ]

    def band(self, workspace: str, channel: str) -> str:
        """The trade whose target band a channel has chosen, "" for none."""
        rows = self._database.table("schedules").rows_where("workspace = ? and channel = ?", [workspace, channel])
        return next((row["band"] for row in rows), "")

    def save(self, workspace: str, schedule: Schedule, *, untold: str = "") -> None:
        """Keep a schedule in the place of the channel's earlier one. `untold` is what remains to be said of it."""
        self._database.table("schedules").upsert(
            {
                "workspace": workspace,
                "channel": schedule.channel,
                "at": f"{schedule.at:%H:%M}",
                "time_zone": schedule.time_zone.key,
                "working_days": weekdays_text(schedule.working_days.weekdays),
                "country": schedule.working_days.country,
                "language": schedule.language,
                "band": schedule.band,
                "focus": schedule.focus,
                "recap": schedule.recap,
                "paused": schedule.paused,
                "set_by": schedule.set_by,
                "first_day": schedule.first_day.isoformat(),
                "untold": untold,
            },
            pk=("workspace", "channel"),
        )

    def remove(self, workspace: str, channel: str) -> bool:
        """Remove a channel's schedule; whether there was one. What it has seen stays in the ledger."""
        removed = self._database.execute(
            "delete from schedules where workspace = ? and channel = ?", [workspace, channel]
        )
        return removed.rowcount == 1

    def untold(self, workspace: str) -> dict[str, str]:
        """By channel, what was done to its schedule and has not been told yet."""
        rows = self._database.table("schedules").rows_where("workspace = ? and untold != ''", [workspace])
        return {row["channel"]: row["untold"] for row in rows}

    def told(self, workspace: str, channel: str) -> None:
        """Nothing remains to be said of a channel's schedule."""
        self._database.execute(
            "update schedules set untold = '' where workspace = ? and channel = ?", [workspace, channel]
        )

    def workspaces(self) -> list[str]:
        """Every workspace of which something is known."""
        rows = self._database.query(
            "select workspace from seeded union select workspace from schedules union select workspace from checks"
        )
        return sorted(row["workspace"] for row in rows)

    def begin(self, workspace: str) -> bool:
        """Note that a workspace got its first schedule from the settings; False when it did so before."""
        noted = self._database.execute("insert or ignore into seeded (workspace) values (?)", [workspace])
        return noted.rowcount == 1
