"""The only SQL. One connection, used by one thread at a time; every table is keyed by workspace.

What is stored of a check: numbers, ids of techniques and the local date. Never text.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import UTC, date, datetime
from pathlib import Path

import sqlite_utils
from sqlite_utils import Migrations

from bot.errors import StoreFault
from bot.stats import CheckRow
from bot.tips import Shown, TipState

BUSY_SECONDS = 5
"""How long a write waits for another process (a backup) before it fails."""


class Store:
    """The database of one installation. Open with `Store.open`; close when done."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._database = sqlite_utils.Database(connection)

    @classmethod
    def open(cls, path: Path) -> Store:
        """The store in the file, created and brought up to date when needed.

        Raises `StoreFault` when the file is no database, is from a newer version, or can't be written.
        """
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            # The service uses one worker thread, but opens and closes the store from the main one.
            connection = sqlite3.connect(path, timeout=BUSY_SECONDS, check_same_thread=False)
        except (OSError, sqlite3.Error) as error:
            raise StoreFault(f"The database {path} can't be opened ({error})", _RIGHTS) from None
        try:
            return cls._prepared(connection, path)
        except BaseException:
            connection.close()
            raise

    @classmethod
    def _prepared(cls, connection: sqlite3.Connection, path: Path) -> Store:
        store = cls(connection)
        try:
            newer = store._unknown_migrations()
            if newer:
                what = f"The database {path} is from a newer version of Pitchcheck (it knows {', '.join(newer)})"
                raise StoreFault(what, "Upgrade Pitchcheck, or restore the backup made before the upgrade")
            store._database.enable_wal()
            connection.execute("pragma foreign_keys = on")
            migrations.apply(store._database)
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.OperationalError):
                raise StoreFault(f"The database {path} can't be written ({error})", _RIGHTS) from None
            what = f"{path} is not a Pitchcheck database ({error})"
            raise StoreFault(what, "Move it away, or set PITCHCHECK_DATABASE to another path") from None
        return store

    def close(self) -> None:
        """Close the file. Nothing is lost: every write is committed by itself."""
        self._connection.close()

    def _unknown_migrations(self) -> list[str]:
        known = {migration.name for migration in migrations.pending(sqlite_utils.Database(memory=True))}
        return sorted({migration.name for migration in migrations.applied(self._database)} - known)

    # --- checks ---

    def record_check(self, workspace: str, person: str, at: datetime, row: CheckRow, *, is_practice: bool) -> None:
        """Count one check; with `is_practice` its local date becomes a practice day."""
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
                }
            )
            self._database.table("check_techniques").insert_all(
                {"check_id": inserted.last_pk, "workspace": workspace, "technique": technique, "count": count}
                for technique, count in row.techniques.items()
            )
            if is_practice:
                self._database.table("practice_days").insert(
                    {"workspace": workspace, "person": person, "local_date": row.local_date.isoformat()}, ignore=True
                )

    def checks(self, workspace: str, person: str) -> list[CheckRow]:
        """A person's checks, oldest first."""
        techniques: dict[int, dict[str, int]] = {}
        found = self._database.query(
            "select check_id, technique, count from check_techniques join checks on checks.id = check_id"
            " where checks.workspace = ? and checks.person = ?",
            [workspace, person],
        )
        for row in found:
            techniques.setdefault(row["check_id"], {})[row["technique"]] = row["count"]
        checks = self._database.table("checks")
        rows = checks.rows_where("workspace = ? and person = ?", [workspace, person], order_by="id")
        return [
            CheckRow(
                local_date=date.fromisoformat(row["local_date"]),
                language=row["language"],
                verdict=row["verdict"],
                softness=row["softness"],
                hard=row["hard"],
                soft=row["soft"],
                words=row["words"],
                techniques=techniques.get(row["id"], {}),
            )
            for row in rows
        ]

    def latest_language(self, workspace: str, person: str) -> str | None:
        """The language of a person's latest check; None without any."""
        rows = self._database.table("checks").rows_where(
            "workspace = ? and person = ?", [workspace, person], order_by="id desc", limit=1, select="language"
        )
        return next((row["language"] for row in rows), None)

    def practice_days(self, workspace: str, person: str) -> set[date]:
        """The local dates on which a person practised."""
        rows = self._database.table("practice_days").rows_where("workspace = ? and person = ?", [workspace, person])
        return {date.fromisoformat(row["local_date"]) for row in rows}

    def forget_workspace(self, workspace: str) -> None:
        """Remove everything about a workspace."""
        with self._database.atomic():
            for table in ("check_techniques", "checks", "practice_days", "tip_posts"):
                self._database.table(table).delete_where("workspace = ?", [workspace])

    # --- the tip ledger ---

    def claim_tip(self, workspace: str, channel: str, day: date, slug: str, at: datetime) -> bool:
        """Claim a channel's day before its tip is posted. False when the day is claimed already, by whomever."""
        claimed = self._database.execute(
            "insert or ignore into tip_posts (workspace, channel, local_date, slug, state, claimed_at)"
            " values (?, ?, ?, ?, ?, ?)",
            [workspace, channel, day.isoformat(), slug, TipState.CLAIMED, at.astimezone(UTC).isoformat()],
        )
        return claimed.rowcount == 1

    def settle_tip(self, workspace: str, channel: str, day: date, state: TipState, ts: str | None = None) -> None:
        """Record what became of a claimed day."""
        self._database.table("tip_posts").update((workspace, channel, day.isoformat()), {"state": state, "ts": ts})

    def release_tip(self, workspace: str, channel: str, day: date) -> None:
        """Give a claim back: nothing was posted, and another attempt is welcome."""
        self._database.table("tip_posts").delete((workspace, channel, day.isoformat()))

    def tip_history(self, workspace: str, channel: str) -> list[Shown]:
        """The tips that a channel has seen or may have seen."""
        rows = self._database.table("tip_posts").rows_where(
            "workspace = ? and channel = ? and state != ?", [workspace, channel, TipState.FAILED]
        )
        return [Shown(row["slug"], date.fromisoformat(row["local_date"])) for row in rows]

    def tip_days(self, workspace: str, channel: str) -> set[date]:
        """The local days that are claimed, whatever became of them."""
        rows = self._database.table("tip_posts").rows_where("workspace = ? and channel = ?", [workspace, channel])
        return {date.fromisoformat(row["local_date"]) for row in rows}

    def stale_claims(self) -> Iterable[tuple[str, date]]:
        """Channel and day of claims whose outcome is unknown: the process ended between claim and record."""
        rows = self._database.table("tip_posts").rows_where("state = ?", [TipState.CLAIMED])
        return [(row["channel"], date.fromisoformat(row["local_date"])) for row in rows]


_RIGHTS = "Check that the folder exists and is writable, or set PITCHCHECK_DATABASE to another path"


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
