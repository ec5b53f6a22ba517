"""Transactions that hold the lock to write from their first moment on, and the switch to WAL that waits for it.

SQLite otherwise takes it at the first write: one that has read before then fails at once, however long it would wait,
when another process has written in between.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import sqlite_utils

MOST_SWITCHES = 100
"""How often the switch to WAL is tried again: each time, another process has written in between."""

PRIMARY_CODE = 0xFF
"""The bits of a result code that say what went wrong; those above them say where (SQLite's extended codes)."""


@contextmanager
def transaction(database: sqlite_utils.Database) -> Iterator[None]:
    """What is written inside goes into the file as one: all of it, or nothing."""
    database.conn.execute("begin exclusive")
    try:
        yield
    except BaseException:
        database.rollback()
        raise
    database.commit()


def enable_wal(database: sqlite_utils.Database) -> None:
    """Let others read while one writes, from now on and for every process that opens the file.

    The switch reads before it writes, so it fails at once beside another process that is writing. A transaction of our
    own waits until that one is through.
    """
    for _ in range(MOST_SWITCHES):
        try:
            return database.enable_wal()
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & PRIMARY_CODE != sqlite3.SQLITE_BUSY:
                raise
        with transaction(database):
            pass
    return database.enable_wal()
