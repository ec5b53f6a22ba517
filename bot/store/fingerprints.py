"""Fingerprints of checked drafts, as long as their salt is known."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

import sqlite_utils

from bot.fingerprint import Fingerprint


class Fingerprints:
    """What is kept to recognise the next version of a draft."""

    def __init__(self, database: sqlite_utils.Database) -> None:
        self._database = database

    def keep(self, workspace: str, person: str, check: int, fingerprint: Fingerprint) -> None:
        """Keep the fingerprint of a check."""
        self._database.table("fingerprints").insert(
            {
                "check_id": check,
                "workspace": workspace,
                "person": person,
                "salt": fingerprint.salt,
                "draft": fingerprint.draft,
                "softer": fingerprint.softer,
            }
        )

    def of_person(self, workspace: str, person: str) -> list[tuple[int, date, Fingerprint]]:
        """Each fingerprint of a person with the check's number and local date, latest first."""
        rows = self._database.query(
            "select check_id, local_date, salt, fingerprints.draft, softer"
            " from fingerprints join checks on checks.id = check_id"
            " where fingerprints.workspace = ? and fingerprints.person = ? order by check_id desc",
            [workspace, person],
        )
        return [
            (
                row["check_id"],
                date.fromisoformat(row["local_date"]),
                Fingerprint(row["salt"], row["draft"], row["softer"]),
            )
            for row in rows
        ]

    def forget_without(self, salts: Collection[str]) -> None:
        """Remove every fingerprint whose salt is not among these: nothing can be compared with it any more."""
        marks = ", ".join("?" * len(salts))
        self._database.table("fingerprints").delete_where(f"salt not in ({marks})", list(salts))
