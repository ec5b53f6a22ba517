"""What the exit code of every command says."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """What the exit code says."""

    CLEAN = 0
    HARD_FOUND = 1
    WRONG_USE = 2
    FAULT = 3
