"""Everything about one person or workspace, whatever the table: found by the schema, so no table can be left out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import sqlite_utils
from sqlite_utils.db import Table

from bot.store.transactions import transaction

Where = tuple[str, list[str]]

MIGRATIONS = "_sqlite_migrations"


class Records:
    """Whole people and workspaces.

    Every table has a column `workspace`. What is about a person has their id in a column `person`, or points with a
    foreign key to a table that has it; in any other column the id is a mention, such as who set a schedule.
    """

    def __init__(self, database: sqlite_utils.Database) -> None:
        self._database = database

    def of_person(self, workspace: str, person: str) -> dict[str, list[dict[str, Any]]]:
        """Every row about a person or with a mention of them, by table; bytes as hexadecimal digits."""
        found: dict[str, list[dict[str, Any]]] = {}
        for table in self._tables():
            for where, values in (*_about(table, workspace, person), *_mentions(table, workspace, person).values()):
                for row in table.rows_where(where, values):
                    found.setdefault(table.name, []).append({name: _readable(value) for name, value in row.items()})
        return found

    def forget_person(self, workspace: str, person: str) -> None:
        """Remove every row about a person, and take their id out of every other row."""
        with transaction(self._database):
            for table in self._tables():
                for about in _about(table, workspace, person):
                    table.delete_where(*about)
                for column, (where, values) in _mentions(table, workspace, person).items():
                    if column in table.pks:
                        table.delete_where(where, values)
                    else:
                        sql = f"update [{table.name}] set [{column}] = '' where {where}"  # noqa: S608  from the schema
                        self._database.execute(sql, values)
        self._empty_journal()

    def forget_workspace(self, workspace: str) -> None:
        """Remove everything about a workspace."""
        with transaction(self._database):
            for table in self._tables():
                table.delete_where("workspace = ?", [workspace])
        self._empty_journal()

    def forget_before(self, day: date) -> None:
        """Remove what people did before a day.

        Days of practice and the calendar behind them stay while the person practises, since a streak is made of them.
        """
        gone = "(select workspace, person from practice_days group by 1, 2 having max(local_date) < ?)"
        with transaction(self._database):
            for table in self._tables():
                if {"person", "local_date"} <= table.columns_dict.keys() and table.name not in _KEPT_WHILE_PRACTISING:
                    for child, where in self._pointing_to(table, "local_date < ?"):
                        child.delete_where(where, [day.isoformat()])
                    table.delete_where("local_date < ?", [day.isoformat()])
            for name in _KEPT_WHILE_PRACTISING:
                self._database.table(name).delete_where(f"(workspace, person) in {gone}", [day.isoformat()])

    def _tables(self) -> Iterator[Table]:
        """The tables with rows of ours, those that point to others first: their rows have to go first."""
        tables = [self._database.table(name) for name in self._database.table_names() if name != MIGRATIONS]
        return iter(sorted(tables, key=lambda table: not table.foreign_keys))

    def _pointing_to(self, table: Table, where: str) -> Iterator[tuple[Table, str]]:
        for other in self._tables():
            for key in other.foreign_keys:
                if key.other_table == table.name:
                    chosen = f"select [{key.other_column}] from [{table.name}] where {where}"  # noqa: S608
                    yield other, f"[{key.column}] in ({chosen})"

    def _empty_journal(self) -> None:
        """What was removed is overwritten in the file (secure_delete); here it leaves the write-ahead log, too."""
        self._database.execute("pragma wal_checkpoint(truncate)").fetchall()


_KEPT_WHILE_PRACTISING = ("working_weeks", "days_off", "practice_days")
"""The last one says who still practises, so its rows go last."""


def _about(table: Table, workspace: str, person: str) -> list[Where]:
    if "person" in table.columns_dict:
        return [("workspace = ? and person = ?", [workspace, person])]
    own = "where workspace = ? and person = ?"
    return [
        (
            f"[{key.column}] in (select [{key.other_column}] from [{key.other_table}] {own})",  # noqa: S608
            [workspace, person],
        )
        for key in table.foreign_keys
        if "person" in table.db.table(key.other_table).columns_dict
    ]


def _mentions(table: Table, workspace: str, person: str) -> dict[str, Where]:
    """Where each column of text, other than the two that every table may have, holds the person's id."""
    columns = [name for name, kind in table.columns_dict.items() if kind is str and name not in ("workspace", "person")]
    return {name: (f"workspace = ? and [{name}] = ?", [workspace, person]) for name in columns}


def _readable(value: object) -> object:
    return value.hex() if isinstance(value, bytes) else value
