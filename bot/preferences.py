"""What a person can set for themselves (pure)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Preferences:
    """A person's settings; each default follows the team or the message.

    `language` is that of the interface, "" for the message's own. `register` is the form of address of softer lines,
    as the language's profile names it ("du", "вы"), "" for the message's own. `trade` names a preset of the target
    band, "" for the channel's. `weekdays` are numbers of `date.weekday()`, None for the team's. `time_zone` is an
    IANA name, "" for the team's. Reminder and leaderboard are off until the person turns them on.
    """

    language: str = ""
    register: str = ""
    trade: str = ""
    weekdays: frozenset[int] | None = None
    time_zone: str = ""
    reminder: bool = False
    leaderboard: bool = False


def find_time_zone(typed: str, known: Collection[str]) -> str | None:
    """The IANA name that a person means: written out, or by its city alone ("stockholm"); "" for none, None unknown."""
    wanted = "_".join(typed.split()).casefold()
    if not wanted:
        return ""
    exact = [name for name in known if name.casefold() == wanted]
    cities = [name for name in known if name.rpartition("/")[2].casefold() == wanted]
    found = exact or cities
    return found[0] if len(found) == 1 else None
