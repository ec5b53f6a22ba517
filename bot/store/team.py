"""A team's checks within some days, as numbers to be added up."""

from __future__ import annotations

from datetime import date

import sqlite_utils

from bot.recap import TeamCheck


class Team:
    """What everybody's checks hold together."""

    def __init__(self, database: sqlite_utils.Database) -> None:
        self._database = database

    def checks(self, workspace: str, first_day: date, last_day: date) -> list[TeamCheck]:
        """Everybody's checks from the first to the last local day, in the order in which they were made."""
        within = [workspace, first_day.isoformat(), last_day.isoformat()]
        techniques: dict[int, dict[str, int]] = {}
        for row in self._database.query(
            "select check_id, technique, count from check_techniques join checks on checks.id = check_id"
            " where checks.workspace = ? and local_date between ? and ?",
            within,
        ):
            techniques.setdefault(row["check_id"], {})[row["technique"]] = row["count"]
        rows = self._database.query(
            "select checks.*, practice_days.local_date is not null as practice from checks"
            " left join practice_days using (workspace, person, local_date)"
            " where workspace = ? and local_date between ? and ? order by id",
            within,
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
