"""A person's figures from stored rows (pure)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

COMMONEST = 3
"""How many of the commonest hard techniques are shown."""

TREND_CHECKS = 10
"""So many of the latest checks are held against those before them to tell a trend."""


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One stored check: numbers and ids only, never text. `techniques` counts findings by technique id."""

    local_date: date
    language: str | None
    verdict: str | None
    softness: int | None
    hard: int
    soft: int
    words: int
    techniques: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Stats:
    """What `/pitchcheck stats` tells. `trend` is the change of average softness, None with too few checks."""

    checks: int
    average_softness: int | None
    trend: int | None
    commonest_hard: tuple[tuple[str, int], ...]


def stats(rows: Sequence[CheckRow], hard_techniques: frozenset[str]) -> Stats:
    """The figures of a person's checks, oldest first."""
    softness = [row.softness for row in rows if row.softness is not None]
    earlier, latest = softness[:-TREND_CHECKS], softness[-TREND_CHECKS:]
    counts = Counter(
        {technique: sum(row.techniques.get(technique, 0) for row in rows) for technique in sorted(hard_techniques)}
    )
    return Stats(
        checks=len(rows),
        average_softness=_mean(softness),
        trend=round(sum(latest) / len(latest) - sum(earlier) / len(earlier)) if earlier and latest else None,
        commonest_hard=tuple((name, count) for name, count in counts.most_common(COMMONEST) if count),
    )


def _mean(values: Sequence[int]) -> int | None:
    return round(sum(values) / len(values)) if values else None
