"""The only SQL. One connection, used by one thread at a time; every table is keyed by workspace.

What is stored of a check: numbers, ids of techniques and the local date. Never text.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlite_utils

from bot.errors import StoreFault
from bot.store.checks import Checks
from bot.store.dismissals import Dismissals
from bot.store.fingerprints import Fingerprints
from bot.store.ledger import Ledger
from bot.store.migrations import migrations
from bot.store.people import People
from bot.store.practice import Practice
from bot.store.records import Records
from bot.store.salts import Salts
from bot.store.schedules import Schedules
from bot.store.team import Team
from bot.store.transactions import enable_wal, transaction
from bot.store.workspaces import Workspaces

__all__ = ["Store"]

BUSY_SECONDS = 5
"""How long a write waits for another process (a backup) before it fails."""

BUSY_SECONDS_AT_START = 60
"""The same while the file is opened: another process may be bringing a large one up to date."""

RIGHTS = "Check that the folder exists and is writable, or set PITCHCHECK_DATABASE to another path"
"""What helps when the file can't be opened or written."""


class Store:
    """The database of one installation, subject by subject. Open with `Store.open`; close when done."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._database = sqlite_utils.Database(connection)
        self.checks = Checks(self._database)
        self.fingerprints = Fingerprints(self._database)
        self.salts = Salts(path.with_name(f"{path.name}.salt"))
        self.dismissals = Dismissals(self._database)
        self.people = People(self._database)
        self.practice = Practice(self._database)
        self.records = Records(self._database)
        self.ledger = Ledger(self._database)
        self.schedules = Schedules(self._database)
        self.team = Team(self._database)
        self.workspaces = Workspaces(self._database)

    @classmethod
    def open(cls, path: Path) -> Store:
        """The store in the file, created and brought up to date when needed.

        Raises `StoreFault` when the file is no database, is from a newer version, or can't be written.
        """
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            # The service uses one worker thread, but opens and closes the store from the main one.
            connection = sqlite3.connect(path, timeout=BUSY_SECONDS_AT_START, check_same_thread=False)
        except (OSError, sqlite3.Error) as error:
            raise StoreFault(f"The database {path} can't be opened ({error})", RIGHTS) from None
        try:
            return cls._prepared(connection, path)
        except BaseException:
            connection.close()
            raise

    @classmethod
    def _prepared(cls, connection: sqlite3.Connection, path: Path) -> Store:
        store = cls(connection, path)
        try:
            connection.execute("pragma foreign_keys = on")
            connection.execute("pragma secure_delete = on")  # what is forgotten is overwritten
            # Asked and applied in one: of two processes that start at once, the second finds everything done.
            with transaction(store._database):
                newer = store.unknown_migrations()
                if newer:
                    what = f"The database {path} is from a newer version of Pitchcheck (it knows {', '.join(newer)})"
                    raise StoreFault(what, "Upgrade Pitchcheck, or restore the backup made before the upgrade")
                migrations.apply(store._database)
            enable_wal(store._database)
            connection.execute(f"pragma busy_timeout = {BUSY_SECONDS * 1000}")
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.OperationalError):
                raise StoreFault(f"The database {path} can't be written ({error})", RIGHTS) from None
            what = f"{path} is not a Pitchcheck database ({error})"
            raise StoreFault(what, "Move it away, or set PITCHCHECK_DATABASE to another path") from None
        return store

    @contextmanager
    def together(self) -> Iterator[None]:
        """What is written inside goes into the file as one: all of it, or nothing."""
        with transaction(self._database):
            yield

    def try_writing(self) -> None:
        """Begin to write and take it back. Raises `StoreFault` when nothing can be written right now."""
        try:
            self._connection.execute("begin immediate")
            self._connection.rollback()
        except sqlite3.Error as error:
            raise StoreFault(f"The database can't be written ({error})", RIGHTS) from None

    def close(self) -> None:
        """Close the file. Nothing is lost: every write is committed by itself."""
        self._connection.close()

    def unknown_migrations(self) -> list[str]:
        """The names of the migrations in the file that this version does not know: a newer one made them."""
        known = {migration.name for migration in migrations.pending(sqlite_utils.Database(memory=True))}
        return sorted({migration.name for migration in migrations.applied(self._database)} - known)

    def pending_migrations(self) -> list[str]:
        """The names of the migrations that the next opening will apply."""
        return [migration.name for migration in migrations.pending(self._database)]
