"""Who practises most (pure): days of practice only, never scores, and only of people who chose to be seen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

PERIOD = timedelta(days=28)
"""Days of practice of the last four weeks count, so that newcomers are not behind for ever."""

MOST_PLACES = 10


@dataclass(frozen=True, slots=True)
class Place:
    """A place on the board; people with as many days share one."""

    rank: int
    person: str
    days: int


def places(days: Mapping[str, int]) -> tuple[Place, ...]:
    """The board, from each person's days of practice; whoever has none is not on it."""
    ranked = sorted(((person, count) for person, count in days.items() if count), key=lambda item: (-item[1], item[0]))
    counts = [count for _, count in ranked]
    return tuple(Place(counts.index(count) + 1, person, count) for person, count in ranked[:MOST_PLACES])
