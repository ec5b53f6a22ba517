"""From findings to numbers. Every number is a sum over what the report shows.

A finding counts its technique's points times its rule's strength; each further finding of the same technique
counts half of the one before, so that a long message is not hard for its length. `hard` and `soft` are the sums,
capped at 100. Softness is the soft share of both sums, drawn a little towards the middle while there is little
to go by; an axis is the same over the findings that move it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from bot.engine.model import Axis, Finding, Side, Technique, Verdict

REPEAT = 0.5
"""What a further finding of the same technique counts, against the one before it."""

CAUTION = 4.0
"""Points added to both sides before the share is taken: one lone finding does not make 0 or 100."""

HARD_UP_TO, SOFT_FROM = 35, 65
"""The guide of the vocabulary: softness 0–35 is hard, 65–100 soft."""

SELLS_FROM = 12.0
"""With fewer points on both sides together, a text does not sell: it is neutral."""


def points(technique: Technique, strength: float, earlier: Counter[str]) -> float:
    """What the next finding of a technique counts, given how often each technique was found before."""
    worth = technique.points * strength * REPEAT ** earlier[technique.id]
    earlier[technique.id] += 1
    return round(worth, 2)


def total(findings: Iterable[Finding], side: Side) -> float:
    """The points of one side."""
    return sum(finding.points for finding in findings if finding.side is side)


def index(findings: Iterable[Finding], side: Side) -> int:
    """The hard or soft index, 0–100."""
    return min(100, round(total(findings, side)))


def softness(findings: Iterable[Finding]) -> int:
    """0 (all hard) to 100 (all soft)."""
    found = tuple(findings)
    return _share(total(found, Side.SOFT), total(found, Side.HARD))


def axes(findings: Iterable[Finding], techniques: Mapping[str, Technique]) -> dict[Axis, int | None]:
    """Each axis from 0 (hard end) to 100 (soft end); None where no finding moves it."""
    moved: dict[Axis, dict[Side, float]] = {axis: dict.fromkeys(Side, 0.0) for axis in Axis}
    for finding in findings:
        for axis, part in techniques[finding.technique].axes.items():
            moved[axis][finding.side] += part * finding.points
    return {
        axis: _share(sides[Side.SOFT], sides[Side.HARD]) if any(sides.values()) else None
        for axis, sides in moved.items()
    }


def verdict(findings: Iterable[Finding]) -> Verdict:
    """The verdict that the findings add up to."""
    found = tuple(findings)
    if total(found, Side.HARD) + total(found, Side.SOFT) < SELLS_FROM:
        return Verdict.NEUTRAL
    soft = softness(found)
    if soft <= HARD_UP_TO:
        return Verdict.HARD
    return Verdict.SOFT if soft >= SOFT_FROM else Verdict.MIXED


def _share(soft: float, hard: float) -> int:
    return round(100 * (soft + CAUTION) / (soft + hard + 2 * CAUTION))
