"""The team's week as numbers (pure): for the recap and for the focus, from five people up and never by name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

LEAST_PEOPLE = 5
"""Below so many people a team's numbers would tell about single persons."""

LEAST_FINDINGS = 3
"""A technique found more seldom in the week before says nothing when it gets rarer."""


@dataclass(frozen=True, slots=True)
class TeamCheck:
    """One check of somebody's within a period, for adding up.

    `practice` says whether the person's `day` became one of practice within the period, too. `draft` is the same for
    checks of one draft, "" if not known.
    """

    person: str
    day: date
    softness: int | None
    practice: bool
    draft: str
    techniques: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class WeekFigures:
    """A week's numbers: practice days are added up over people."""

    checks: int
    people: int
    practice_days: int


@dataclass(frozen=True, slots=True)
class Recap:
    """A team's week.

    `before` are the figures of the week before, None if fewer than five people checked then. `gain` is how much
    softer, on average, the last version of a draft was than its first, over the drafts checked more than once.
    `improved` is the hard technique that became rarest compared with the week before, in findings per hundred checks.
    """

    figures: WeekFigures
    before: WeekFigures | None
    gain: int | None
    improved: str | None


def recap(this_week: Sequence[TeamCheck], week_before: Sequence[TeamCheck], hard: Collection[str]) -> Recap | None:
    """The recap of a week, held against the one before; None below five people.

    The checks of each are in the order in which they were made; `hard` are the ids of the hard techniques.
    """
    if not _enough_people(this_week):
        return None
    comparable = _enough_people(week_before)
    return Recap(
        figures=_figures(this_week),
        before=_figures(week_before) if comparable else None,
        gain=_gain(this_week),
        improved=_most_improved(this_week, week_before, hard) if comparable else None,
    )


def commonest(checks: Sequence[TeamCheck], hard: Collection[str]) -> str | None:
    """The hard technique found most often; None below five people, or when nothing hard was found."""
    counts = _counts(checks, hard)
    if not counts or not _enough_people(checks):
        return None
    return min(counts, key=lambda technique: (-counts[technique], technique))


def _enough_people(checks: Sequence[TeamCheck]) -> bool:
    return len({check.person for check in checks}) >= LEAST_PEOPLE


def _figures(checks: Sequence[TeamCheck]) -> WeekFigures:
    practised = {(check.person, check.day) for check in checks if check.practice}
    return WeekFigures(len(checks), len({check.person for check in checks}), len(practised))


def _gain(checks: Sequence[TeamCheck]) -> int | None:
    versions: dict[tuple[str, str], list[int]] = {}
    for check in checks:
        if check.draft and check.softness is not None:
            versions.setdefault((check.person, check.draft), []).append(check.softness)
    gains = [softness[-1] - softness[0] for softness in versions.values() if len(softness) > 1]
    # A single person's drafts would tell about that person.
    people = {person for (person, _), softness in versions.items() if len(softness) > 1}
    return round(sum(gains) / len(gains)) if len(people) >= LEAST_PEOPLE else None


def _most_improved(checks: Sequence[TeamCheck], before: Sequence[TeamCheck], hard: Collection[str]) -> str | None:
    now, then = _counts(checks, hard), _counts(before, hard)
    falls = {
        technique: count / len(before) - now[technique] / len(checks)
        for technique, count in then.items()
        if count >= LEAST_FINDINGS
    }
    best = min(falls, key=lambda technique: (-falls[technique], technique), default=None)
    return best if best is not None and falls[best] > 0 else None


def _counts(checks: Sequence[TeamCheck], hard: Collection[str]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for check in checks:
        counts.update({name: count for name, count in check.techniques.items() if name in hard and count})
    return counts
