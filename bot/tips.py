"""Tips: what one is, and which comes next (pure: history, date and channel are passed in)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Tip:
    """One tip in one language. The same slug is the same tip in another language.

    `idea`, `try_this` are Markdown; `before` and `after` plain text that the engine has confirmed: after is softer.
    `first_day` and `last_day` bound when it is eligible, if given.
    """

    slug: str
    language: str
    title: str
    technique: str
    step: str
    idea: str
    before: str
    after: str
    try_this: str
    trades: tuple[str, ...] = ()
    first_day: date | None = None
    last_day: date | None = None
    source: str = ""

    def eligible(self, day: date) -> bool:
        """Whether the tip may be shown on that day."""
        return (self.first_day is None or self.first_day <= day) and (self.last_day is None or day <= self.last_day)


class TipState(StrEnum):
    """What is known of a channel's tip on a day."""

    CLAIMED = "claimed"
    SENT = "sent"
    FAILED = "failed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Posted:
    """What came of posting a tip: its timestamp when sent, Slack's error code when refused.

    `try_again` means that nothing was posted and a later attempt may succeed (a rate limit).
    """

    state: TipState
    ts: str | None = None
    error: str = ""
    try_again: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """A tip that a channel has seen, and when."""

    slug: str
    day: date


def choose(tips: Mapping[str, Tip], history: Iterable[Shown], day: date, channel: str) -> Tip | None:
    """The tip for a channel and day: one it has never seen, else the one it saw longest ago. None without tips.

    So no tip comes again before every eligible one was shown, whatever was added or removed meanwhile. The same
    history, day and channel give the same tip: a preview is a promise, and a repeated attempt the same text.
    """
    eligible = {slug: tip for slug, tip in tips.items() if tip.eligible(day)}
    last_seen: dict[str, date] = {}
    for shown in history:
        last_seen[shown.slug] = max(shown.day, last_seen.get(shown.slug, shown.day))
    unseen = [slug for slug in eligible if slug not in last_seen]
    if unseen:
        return eligible[min(unseen, key=lambda slug: _lot(channel, day, slug))]
    if not eligible:
        return None
    return eligible[min(eligible, key=lambda slug: (last_seen[slug], slug))]


def _lot(channel: str, day: date, slug: str) -> bytes:
    """Where a tip stands in the day's draw of lots; a hash, so that it is the same everywhere."""
    return hashlib.sha256(f"{channel} {day.isoformat()} {slug}".encode()).digest()


def in_language(tips: Mapping[str, Mapping[str, Tip]], preferred: Sequence[str]) -> Mapping[str, Tip]:
    """The tips of the first of the preferred languages that has any."""
    return next((tips[language] for language in preferred if tips.get(language)), {})


def about(tips: Mapping[str, Tip], technique: str, day: date) -> Tip | None:
    """A tip about a technique, another one each week while there are several; None when there is none."""
    fitting = [tip for _, tip in sorted(tips.items()) if tip.technique == technique and tip.eligible(day)]
    return fitting[day.toordinal() // 7 % len(fitting)] if fitting else None
