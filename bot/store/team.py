"""A team's checks within a period, as numbers to be added up."""

from __future__ import annotations

from datetime import UTC, date, datetime

import sqlite_utils

from bot.recap import TeamCheck


class Team:
    """What everybody's checks hold together."""

    def __init__(self, database: sqlite_utils.Database) -> None:
        self._database = database

    def checks(self, workspace: str, since: datetime, until: datetime) -> list[TeamCheck]:
        """Everybody's checks from one moment until before another, in the order in which they were made."""
        period = [moment.astimezone(UTC).isoformat(timespec="seconds") for moment in (since, until)]
        techniques: dict[int, dict[str, int]] = {}
        for row in self._database.query(
            "select check_id, technique, count from check_techniques join checks on checks.id = check_id"
            " where checks.workspace = ? and at >= ? and at < ?",
            [workspace, *period],
        ):
            techniques.setdefault(row["check_id"], {})[row["technique"]] = row["count"]
        rows = self._database.query(
            "select checks.*, ifnull(practice_days.at >= ? and practice_days.at < ?, 0) as practice from checks"
            " left join practice_days using (workspace, person, local_date)"
            " where workspace = ? and checks.at >= ? and checks.at < ? order by id",
            [*period, workspace, *period],
        )
        return [
            TeamCheck(
                person=row["person"],
                day=date.fromisoformat(row["local_date"]),
                softness=row["softness"],
                practice=bool(row["practice"]),
                draft=str(row["draft"]),
                techniques=techniques.get(row["id"], {}),
            )
            for row in rows
        ]
