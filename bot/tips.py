"""Tips: what one is, and which comes next (pure: history, date and channel are passed in)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.ledger import PostState, Shown


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


@dataclass(frozen=True, slots=True)
class Planned:
    """What a channel gets on a day.

    `state` is what the ledger knows of it already. A `provisional` tip may still change: the focus of a coming week
    is known only when it begins.
    """

    day: date
    tip: Tip | None
    state: PostState | None
    recap: bool
    provisional: bool


def choose(tips: Mapping[str, Tip], history: Iterable[Shown], day: date, channel: str, focus: str = "") -> Tip | None:
    """The tip for a channel and day, of the focus technique if one is left; None without eligible tips.

    No tip comes again before every eligible one was shown, whatever was added or removed meanwhile. After that they
    come in the order in which the channel saw them, but for the focus, which may reach ahead to a tip that more than
    half of the others came after. The same history, day, channel and focus give the same tip: a preview is a promise,
    and a repeated attempt the same text.
    """
    eligible = {slug: tip for slug, tip in tips.items() if tip.eligible(day)}
    order = sorted(history, key=lambda shown: shown.day)
    last_seen = {shown.slug: shown.day for shown in order}
    unseen = sorted((slug for slug in eligible if slug not in last_seen), key=lambda slug: _lot(channel, day, slug))
    seen = sorted((slug for slug in eligible if slug in last_seen), key=lambda slug: (last_seen[slug], slug))
    if unseen:
        candidates = unseen
    else:
        this_round = _shown_this_round(order)
        earlier_half = seen[: len(seen) // 2 + 1]  # the others were seen too lately to come again, even for the focus
        candidates = [slug for slug in earlier_half if slug not in this_round] or earlier_half
    in_focus = [slug for slug in candidates if focus and eligible[slug].technique == focus]
    return next((eligible[slug] for slug in in_focus or candidates), None)


def _shown_this_round(order: Iterable[Shown]) -> set[str]:
    """The tips shown since one last came again: with that a new round through the library began."""
    shown_now: set[str] = set()
    for shown in order:
        if shown.slug in shown_now:
            shown_now = set()
        shown_now.add(shown.slug)
    return shown_now


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
