"""What admins set for a whole workspace."""

from __future__ import annotations

import sqlite_utils


class Workspaces:
    """The settings of each workspace; one without a row has the defaults."""

    def __init__(self, database: sqlite_utils.Database) -> None:
        self._database = database

    def has_leaderboard(self, workspace: str) -> bool:
        """Whether the leaderboard is on; it is off until an admin turns it on."""
        return self._database.table("workspaces").count_where("workspace = ? and leaderboard", [workspace]) > 0

    def turn_leaderboard(self, workspace: str, *, on: bool) -> None:
        """Turn the leaderboard on or off."""
        self._database.table("workspaces").upsert({"workspace": workspace, "leaderboard": on}, pk="workspace")
