"""Transactions that hold the lock to write from their first moment on.

SQLite otherwise takes it at the first write: one that has read before then fails at once, however long it would wait,
when another process has written in between.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import sqlite_utils


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
