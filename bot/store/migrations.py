"""The tables, as migrations: each is applied once, in its own transaction, and recorded."""

from __future__ import annotations

import sqlite_utils
from sqlite_utils import Migrations

# Never change a migration that has been released, nor its name: add another below it.
migrations = Migrations("pitchcheck")


@migrations()
def create_checks_and_tips(database: sqlite_utils.Database) -> None:
    """Checks as numbers, practice days, and the ledger of posted tips."""
    database.table("checks").create(
        {
            "id": int,
            "workspace": str,
            "person": str,
            "at": str,
            "local_date": str,
            "language": str,
            "verdict": str,
            "softness": int,
            "hard": int,
            "soft": int,
            "words": int,
        },
        pk="id",
        not_null={"workspace", "person", "at", "local_date", "hard", "soft", "words"},
    )
    database.table("checks").create_index(["workspace", "person"])
    database.table("check_techniques").create(
        {"check_id": int, "workspace": str, "technique": str, "count": int},
        pk=("check_id", "technique"),
        not_null={"workspace", "count"},
        foreign_keys=[("check_id", "checks", "id")],
    )
    database.table("practice_days").create(
        {"workspace": str, "person": str, "local_date": str}, pk=("workspace", "person", "local_date")
    )
    database.table("tip_posts").create(
        {
            "workspace": str,
            "channel": str,
            "local_date": str,
            "slug": str,
            "state": str,
            "ts": str,
            "claimed_at": str,
        },
        pk=("workspace", "channel", "local_date"),
        not_null={"slug", "state", "claimed_at"},
    )


@migrations()
def create_people(database: sqlite_utils.Database) -> None:
    """What people set for themselves; a person without a row has never set anything."""
    database.table("people").create(
        {
            "workspace": str,
            "person": str,
            "language": str,
            "register": str,
            "trade": str,
            "working_days": str,
            "time_zone": str,
            "reminder": int,
            "leaderboard": int,
        },
        pk=("workspace", "person"),
        not_null={"language", "register", "trade", "working_days", "time_zone", "reminder", "leaderboard"},
    )


@migrations()
def create_schedules_and_posts(database: sqlite_utils.Database) -> None:
    """Schedules of channels, and one ledger for everything that is posted; it takes over that of the tips."""
    database.table("schedules").create(
        {
            "workspace": str,
            "channel": str,
            "at": str,
            "time_zone": str,
            "working_days": str,
            "country": str,
            "language": str,
            "band": str,
            "focus": str,
            "recap": int,
            "paused": str,
            "set_by": str,
            "first_day": str,
            "untold": str,
        },
        pk=("workspace", "channel"),
        not_null={
            *("at", "time_zone", "working_days", "country", "language", "band", "focus", "recap"),
            *("paused", "set_by", "first_day", "untold"),
        },
    )
    # A workspace whose admins removed every schedule must not get the one of the settings again.
    database.table("seeded").create({"workspace": str}, pk="workspace")
    columns = ("slug", "ts", "error", "retry_at")
    database.table("posts").create(
        {
            **dict.fromkeys(("workspace", "channel", "kind", "local_date", "state", "at"), str),
            **dict.fromkeys(columns, str),
        },
        pk=("workspace", "channel", "kind", "local_date"),
        not_null={"state", "at", *columns},
        defaults=dict.fromkeys(columns, ""),
    )
    database.execute(
        "insert into posts (workspace, channel, kind, local_date, slug, state, ts, at)"
        " select workspace, channel, 'tip', local_date, slug, state, coalesce(ts, ''), claimed_at from tip_posts"
    )
    database.table("tip_posts").drop()
