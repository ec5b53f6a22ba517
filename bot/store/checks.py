"""Checks as numbers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import cast

import sqlite_utils

from bot.stats import CheckRow


class Checks:
    """What is known of people's checks."""

    def __init__(self, database: sqlite_utils.Database) -> None:
        self._database = database

    def record(self, workspace: str, person: str, at: datetime, row: CheckRow) -> int:
        """Keep one check, and return its number. A row whose `draft` is 0 is the first version of its draft."""
        with self._database.atomic():
            inserted = self._database.table("checks").insert(
                {
                    "workspace": workspace,
                    "person": person,
                    "at": at.astimezone(UTC).isoformat(timespec="seconds"),
                    "local_date": row.local_date.isoformat(),
                    "language": row.language,
                    "verdict": row.verdict,
                    "softness": row.softness,
                    "hard": row.hard,
                    "soft": row.soft,
                    "words": row.words,
                    "draft": row.draft,
                }
            )
            number = cast("int", inserted.last_pk)
            if not row.draft:
                self._database.table("checks").update(number, {"draft": number})
            self._database.table("check_techniques").insert_all(
                {"check_id": number, "workspace": workspace, "technique": technique, "count": count}
                for technique, count in row.techniques.items()
            )
            return number

    def of_person(self, workspace: str, person: str) -> list[CheckRow]:
        """A person's checks, oldest first."""
        return list(self._rows("workspace = ? and person = ?", [workspace, person]))

    def numbered(self, number: int) -> CheckRow | None:
        """The check with this number, if it is still kept."""
        return next(iter(self._rows("id = ?", [number])), None)

    def count_on(self, workspace: str, person: str, day: date) -> int:
        """How many checks of a person are kept for a local date."""
        where = "workspace = ? and person = ? and local_date = ?"
        return self._database.table("checks").count_where(where, [workspace, person, day.isoformat()])

    def latest_language(self, workspace: str, person: str) -> str | None:
        """The language of a person's latest check; None without any."""
        rows = self._database.table("checks").rows_where(
            "workspace = ? and person = ?", [workspace, person], order_by="id desc", limit=1, select="language"
        )
        return next((row["language"] for row in rows), None)

    def _rows(self, where: str, values: list[object]) -> Iterator[CheckRow]:
        techniques: dict[int, dict[str, int]] = {}
        found = self._database.query(
            f"select check_id, technique, count from check_techniques where check_id in"  # noqa: S608  our own words
            f" (select id from checks where {where})",
            values,
        )
        for row in found:
            techniques.setdefault(row["check_id"], {})[row["technique"]] = row["count"]
        for row in self._database.table("checks").rows_where(where, values, order_by="id"):
            yield CheckRow(
                local_date=date.fromisoformat(row["local_date"]),
                language=row["language"],
                verdict=row["verdict"],
                softness=row["softness"],
                hard=row["hard"],
                soft=row["soft"],
                words=row["words"],
                techniques=techniques.get(row["id"], {}),
                draft=row["draft"],
            )
