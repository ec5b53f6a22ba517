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
def create_fingerprints(database: sqlite_utils.Database) -> None:
    """Sketches of drafts, to know the next version of each; the salts are in a file of their own."""
    database.table("fingerprints").create(
        {"check_id": int, "workspace": str, "person": str, "salt": str, "draft": bytes, "softer": bytes},
        pk="check_id",
        not_null={"workspace", "person", "salt", "draft", "softer"},
        foreign_keys=[("check_id", "checks", "id")],
    )
    database.table("fingerprints").create_index(["workspace", "person"])


@migrations()
def fix_days_at_the_act(database: sqlite_utils.Database) -> None:
    """What a day of practice was when it was practised, the working weeks and days off over time, and drafts' versions.

    Days from before are taken as days in UTC, and as working days from Monday to Friday.
    """
    practice = database.table("practice_days")
    practice.add_column("counts", int, not_null_default=1)
    practice.add_column("at", str, not_null_default="")
    practice.add_column("until", str, not_null_default="")
    database.execute(
        "update practice_days set counts = strftime('%w', local_date) between '1' and '5',"
        " at = local_date || 'T00:00:00+00:00', until = date(local_date, '+1 day') || 'T00:00:00+00:00'"
    )
    checks = database.table("checks")
    # The number of the first check of the same draft; the check's own for a first version.
    checks.add_column("draft", int, not_null_default=0)
    database.execute("update checks set draft = id")
    checks.create_index(["workspace", "person", "local_date"])
    database.table("working_weeks").create(
        {"workspace": str, "person": str, "since": str, "weekdays": str, "country": str},
        pk=("workspace", "person", "since"),
        not_null={"weekdays", "country"},
    )
    database.table("days_off").create(
        {"workspace": str, "person": str, "local_date": str}, pk=("workspace", "person", "local_date")
    )


@migrations()
def create_dismissals(database: sqlite_utils.Database) -> None:
    """How often each rule was called no problem, by day; nobody's name and no text."""
    database.table("dismissals").create(
        {"workspace": str, "rule": str, "language": str, "local_date": str, "count": int},
        pk=("workspace", "rule", "language", "local_date"),
        not_null={"count"},
    )


@migrations()
def create_workspaces_and_reminders(database: sqlite_utils.Database) -> None:
    """What admins set for a workspace, and the last day on which each person was looked at for a reminder."""
    columns = {"workspace": str, "leaderboard": int}
    database.table("workspaces").create(columns, pk="workspace", not_null={"leaderboard"})
    database.table("reminders").create(
        {"workspace": str, "person": str, "local_date": str}, pk=("workspace", "person"), not_null={"local_date"}
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


@migrations()
def index_checks_by_moment(database: sqlite_utils.Database) -> None:
    """The team's checks are asked for by moment: from recap to recap, and for Home."""
    database.table("checks").create_index(["workspace", "at"])
