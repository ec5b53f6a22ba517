"""A look at a database file that changes nothing in it, whoever else has it open."""

from __future__ import annotations

import shutil
import sqlite3
from dataclasses import dataclass
from pathlib import Path

from bot.errors import StoreFault
from bot.store import BUSY_SECONDS, RIGHTS, Store


@dataclass(frozen=True, slots=True)
class Examination:
    """What was seen: `damage` is what SQLite's quick check complains of, "" when the file is sound.

    `newer` are the migrations that this version does not know, `pending` those that the next start will apply.
    """

    journal_mode: str
    damage: str
    newer: tuple[str, ...]
    pending: tuple[str, ...]


def examine(path: Path) -> Examination:
    """What is known of an existing database. Raises `StoreFault` when it can't be opened, read or written."""
    try:
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, timeout=BUSY_SECONDS)
    except sqlite3.Error as error:
        raise StoreFault(f"The database {path} can't be opened ({error})", RIGHTS) from None
    try:
        store = Store(connection, path)
        (journal_mode,) = connection.execute("pragma journal_mode").fetchone()
        (damage,) = connection.execute("pragma quick_check(1)").fetchone()
        newer, pending = store.unknown_migrations(), store.pending_migrations()
        connection.execute("begin immediate")
        connection.rollback()
    except sqlite3.OperationalError as error:
        raise StoreFault(f"The database {path} can't be written ({error})", RIGHTS) from None
    except sqlite3.DatabaseError as error:
        what = f"{path} is not a sound database ({error})"
        raise StoreFault(what, "Restore a backup (deploy/README.md says how)") from None
    finally:
        connection.close()
    return Examination(journal_mode, "" if damage == "ok" else damage, tuple(newer), tuple(pending))


def free_bytes(path: Path) -> int:
    """The space left where the database is, or will be. Raises `StoreFault` when there is no such place."""
    folder = next((folder for folder in path.absolute().parents if folder.exists()), None)
    try:
        return shutil.disk_usage(folder or path).free
    except OSError as error:
        raise StoreFault(f"The folder {path.parent} can't be used ({error.strerror})", RIGHTS) from None
