"""Target bands: what softness is expected in a trade (pure).

A band changes how a result is commented, never what is found.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Place(StrEnum):
    """Where a message stands against a band."""

    BELOW = "below"
    INSIDE = "inside"
    ABOVE = "above"


@dataclass(frozen=True, slots=True)
class Band:
    """The softness, from `low` to `high` (0–100, both included), that a trade expects."""

    trade: str
    low: int
    high: int

    def place(self, softness: int) -> Place:
        """Where a softness stands."""
        if softness < self.low:
            return Place.BELOW
        return Place.ABOVE if softness > self.high else Place.INSIDE


PRESETS: Mapping[str, Band] = {
    band.trade: band
    for band in (
        Band("consulting", 65, 100),
        Band("software", 60, 100),
        Band("agency", 60, 100),
        Band("retail", 45, 90),
        Band("property", 40, 85),
        Band("cars", 35, 80),
    )
}
"""The presets, softest first. In property and cars customers expect a direct approach, where long relationships carry
a trade a soft one; the numbers are our judgement, anchored at the verdict's borders (35 and 65)."""


def preset(trade: str) -> Band | None:
    """The band of a trade; None for a trade without one, or for "" (no target)."""
    return PRESETS.get(trade)
