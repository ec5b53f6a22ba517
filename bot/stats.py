"""A person's figures from stored rows (pure)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

COMMONEST = 3
"""How many of the commonest hard techniques are shown."""

TREND_CHECKS = 10
"""So many of the latest checks are held against those before them to tell a trend."""

CHART_POINTS = 8
"""So many points a chart has at most: with more, the names of the days below it do not fit."""

MILESTONES = (1, 5, 10, 25, 50, 100, 250, 500, 1000)
"""Days of practice that are a milestone."""


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One stored check: numbers and ids only, never text.

    `techniques` counts findings by technique id. `draft` is the same number for each version of one draft; 0 before the
    check is stored.
    """

    local_date: date
    language: str | None
    verdict: str | None
    softness: int | None
    hard: int
    soft: int
    words: int
    techniques: Mapping[str, int]
    draft: int = 0


@dataclass(frozen=True, slots=True)
class Point:
    """One point of a chart: the average of the checks from `start` on, up to the next point."""

    start: date
    softness: int
    hard: int
    soft: int


@dataclass(frozen=True, slots=True)
class Gain:
    """So many `drafts` were checked again, and their last version is softer by so many `points` on average."""

    drafts: int
    points: int


@dataclass(frozen=True, slots=True)
class Stats:
    """A person's figures. `trend` is the change of average softness, None with too few checks, as is `gain`."""

    checks: int
    average_softness: int | None
    trend: int | None
    commonest_hard: tuple[tuple[str, int], ...]
    gain: Gain | None = None
    points: tuple[Point, ...] = ()


def stats(rows: Sequence[CheckRow], hard_techniques: frozenset[str]) -> Stats:
    """The figures of a person's checks, oldest first."""
    softness = [row.softness for row in rows if row.softness is not None]
    earlier, latest = softness[:-TREND_CHECKS], softness[-TREND_CHECKS:]
    counts = Counter(
        {technique: sum(row.techniques.get(technique, 0) for row in rows) for technique in sorted(hard_techniques)}
    )
    return Stats(
        checks=len(rows),
        average_softness=_mean(softness) if softness else None,
        trend=round(sum(latest) / len(latest) - sum(earlier) / len(earlier)) if earlier and latest else None,
        commonest_hard=tuple((name, count) for name, count in counts.most_common(COMMONEST) if count),
        gain=_gain(rows),
        points=_points(rows),
    )


def milestones(practice_days: int) -> tuple[int | None, int | None]:
    """The milestone that so many days of practice have reached, and the next one."""
    reached = max((days for days in MILESTONES if days <= practice_days), default=None)
    return reached, min((days for days in MILESTONES if days > practice_days), default=None)


def _gain(rows: Iterable[CheckRow]) -> Gain | None:
    versions: dict[int, list[int]] = {}
    for row in rows:
        if row.softness is not None and row.draft:
            versions.setdefault(row.draft, []).append(row.softness)
    gains = [scores[-1] - scores[0] for scores in versions.values() if len(scores) > 1]
    return Gain(len(gains), _mean(gains)) if gains else None


def _points(rows: Sequence[CheckRow]) -> tuple[Point, ...]:
    """The chart's points: days while they are few, then weeks; the latest `CHART_POINTS` of them."""
    judged = [row for row in rows if row.softness is not None]
    by_day = len({row.local_date for row in judged}) <= CHART_POINTS
    groups: dict[date, list[CheckRow]] = {}
    for row in judged:
        start = row.local_date if by_day else row.local_date - timedelta(days=row.local_date.weekday())
        groups.setdefault(start, []).append(row)
    return tuple(
        Point(
            start,
            _mean([row.softness for row in group if row.softness is not None]),
            _mean([row.hard for row in group]),
            _mean([row.soft for row in group]),
        )
        for start, group in sorted(groups.items())[-CHART_POINTS:]
    )


def _mean(values: Sequence[int]) -> int:
    return round(sum(values) / len(values))
