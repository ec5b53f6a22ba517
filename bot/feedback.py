"""What people's dismissals say about the rules (pure)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Dismissed:
    """A rule that people called no problem: how often, and when last."""

    rule: str
    language: str
    count: int
    latest: date
