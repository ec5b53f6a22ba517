"""All that a person is shown of their own practice (pure)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from bot.stats import Stats
from bot.streak import Streak
from bot.tips import Tip


@dataclass(frozen=True, slots=True)
class Figures:
    """A person's own figures and streak on the local day `today`.

    `days_off` are those announced for today and later. `tips` are about the commonest hard techniques, by technique.
    """

    stats: Stats
    streak: Streak
    today: date
    days_off: tuple[date, ...] = ()
    tips: Mapping[str, Tip] = field(default_factory=dict)
