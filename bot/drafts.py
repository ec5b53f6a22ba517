"""Drafts that people's buttons still need: in the memory of this process only, few, and for half an hour (pure)."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.bands import Band
from bot.comparison import Comparison
from bot.engine.model import Report
from bot.stats import CheckRow
from bot.streak import Streak

KEPT_FOR = timedelta(minutes=30)
"""So long a draft is kept after its check."""

MOST_DRAFTS = 500
"""So many drafts are kept at most; the oldest one makes room."""

MOST_CHARACTERS = 4_000_000
"""So many characters all kept drafts hold together at most."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A judged draft, the person's streak with it, and their latest check of the same draft, if there was one.

    `comparison` holds it against that one, `band` is what the person's trade expects. `key` is what its buttons call
    it by, while it is kept. `language` was forced, None where it was told from the text. `is_own` is false for a
    message that somebody else wrote.
    """

    report: Report
    streak: Streak
    earlier: CheckRow | None = None
    comparison: Comparison | None = None
    band: Band | None = None
    text: str = ""
    language: str | None = None
    is_own: bool = True
    key: str = ""
    set_aside: frozenset[int] = frozenset()
    """Positions in `report.findings` that the person called no problem here."""


@dataclass(frozen=True, slots=True)
class _Kept:
    until: datetime
    owner: tuple[str, str]
    checked: Checked


class Drafts:
    """The drafts that are kept, each for the one person who checked it.

    `now` is the clock; `new_key` gives keys that nobody can guess.
    """

    def __init__(self, now: Callable[[], datetime], new_key: Callable[[], str]) -> None:
        self._now, self._new_key = now, new_key
        self._kept: OrderedDict[str, _Kept] = OrderedDict()

    def keep(self, workspace: str, person: str, checked: Checked) -> Checked:
        """Keep a checked draft; the same with its new key."""
        checked = replace(checked, key=self._new_key())
        self._kept[checked.key] = _Kept(self._now() + KEPT_FOR, (workspace, person), checked)
        self._drop_oldest()
        return checked

    def find(self, workspace: str, person: str, key: str) -> Checked | None:
        """The person's draft with this key; None when it is no longer kept, or is not theirs."""
        self._drop_oldest()
        kept = self._kept.get(key)
        return kept.checked if kept and kept.owner == (workspace, person) else None

    def change(self, checked: Checked) -> None:
        """Put this in the place of what has the same key, for as long as that would have been kept."""
        if checked.key in self._kept:
            self._kept[checked.key] = replace(self._kept[checked.key], checked=checked)

    def forget(self, workspace: str, person: str | None = None) -> None:
        """Drop everything that is kept for a person, or for a whole workspace."""
        for key, kept in list(self._kept.items()):
            if kept.owner[0] == workspace and person in (None, kept.owner[1]):
                del self._kept[key]

    def _drop_oldest(self) -> None:
        """Drop what is over, and the oldest ones while there is too much."""
        now = self._now()
        characters = sum(len(kept.checked.text) for kept in self._kept.values())
        for key, kept in list(self._kept.items()):
            if kept.until > now and len(self._kept) <= MOST_DRAFTS and characters <= MOST_CHARACTERS:
                return
            characters -= len(kept.checked.text)
            del self._kept[key]
