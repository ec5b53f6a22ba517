"""From findings to numbers. Every number is a sum over what the report shows.

A finding counts its technique's points times its rule's strength; each further finding of the same technique
counts half of the one before, so that a long message is not hard for its length. Where the classifier sees which side
weighs more in the whole message, the findings of that side count more and those of the other less (`balanced`): a
kind word over a threat weighs little. `hard` and `soft` are the sums, capped at 100. Softness is the soft share of both
sums, drawn a little towards the middle while there is little to go by; an axis is the same over the findings that move
it.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from bot.engine.classifier import Judgement
from bot.engine.model import Axis, Finding, Side, Technique, Verdict

REPEAT = 0.5
"""What a further finding of the same technique counts, against the one before it."""

CAUTION = 8.0
"""Points added to both sides before the share is taken: one lone finding does not make 0 or 100."""

HARD_UP_TO, SOFT_FROM = 35, 65
"""The guide of the vocabulary: softness 0–35 is hard, 65–100 soft."""

CLOSE_CALL = 2
"""A softness this near to where another verdict begins is a close call."""

UNSURE_OF_SELLING = 0.08
"""So is a probability of selling this near to its threshold."""

LEAN, MOST_LEAN = 0.6, 5.0
"""How much of the way softness goes to what is expected of the whole message, and the most that points change by."""

_BANDS = {Verdict.HARD: (1.0, 33.0), Verdict.MIXED: (38.0, 62.0), Verdict.SOFT: (67.0, 99.0)}
"""Softness of each verdict, a little inside its borders."""

SELLS_FROM = 7.0
"""Where rules judge alone, a text with fewer points on both sides together does not sell: it is neutral.

It lets one kind word ("no need to decide today") be one. On the development split, 12 takes 27 % of the neutral
messages for pressing (verdict F1 0.54), 18 takes 17 % and loses many soft ones (0.52).
"""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a text shows: everything that its score hangs on, but for the techniques' points.

    The `findings` are not counted yet; `judgement` is the classifier's, None without one.
    """

    findings: tuple[Finding, ...] = ()
    judgement: Judgement | None = None


@dataclass(frozen=True, slots=True)
class Score:
    """What evidence adds up to, with the findings counted; a neutral text has no softness and no findings.

    `undecided` says that the verdict is a close call.
    """

    verdict: Verdict
    softness: int | None
    findings: tuple[Finding, ...]
    undecided: bool


def score(evidence: Evidence, techniques: Mapping[str, Technique]) -> Score:
    """The score of what a text shows, by the techniques' points."""
    earlier: Counter[str] = Counter()
    found = tuple(
        replace(one, points=points(techniques[one.technique], one.strength, earlier)) for one in evidence.findings
    )
    if evidence.judgement:
        found = balanced(found, evidence.judgement)
    sells = evidence.judgement.sells if evidence.judgement else None
    said = verdict(found, sells)
    soft = None if said is Verdict.NEUTRAL else softness(found)
    return Score(said, soft, () if soft is None else found, is_close_call(said, soft, sells))


def points(technique: Technique, strength: float, earlier: Counter[str]) -> float:
    """What the next finding of a technique counts, given how often each technique was found before."""
    worth = technique.points * strength * REPEAT ** earlier[technique.id]
    earlier[technique.id] += 1
    return round(worth, 2)


def balanced(findings: Iterable[Finding], lean: Judgement) -> tuple[Finding, ...]:
    """The findings with the points of both sides weighed against each other as the whole message leans.

    Soft points are multiplied and hard ones divided by one factor, chosen so that softness comes to lie between what
    the findings add up to and what is to be expected of the message, inside the band of its likeliest verdict.
    The factor is at most `MOST_LEAN`, so that no finding loses its say.
    """
    found = tuple(findings)
    soft, hard = total(found, Side.SOFT), total(found, Side.HARD)
    if not (soft and hard):
        return found
    low, high = _BANDS[Verdict(lean.verdict)]
    wanted = LEAN * lean.softness + (1 - LEAN) * softness(found)
    share = min(max(wanted, low), high) / 100
    # The factor x solves (soft·x + c) / (soft·x + hard/x + 2c) = share.
    middle = CAUTION * (1 - 2 * share)
    root = math.sqrt(middle**2 + 4 * soft * hard * share * (1 - share))
    factor = min(max((root - middle) / (2 * soft * (1 - share)), 1 / MOST_LEAN), MOST_LEAN)
    return tuple(
        replace(one, points=round(one.points * (factor if one.side is Side.SOFT else 1 / factor), 2)) for one in found
    )


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


def verdict(findings: Iterable[Finding], sells: float | None = None) -> Verdict:
    """The verdict that the findings add up to.

    `sells` is the classifier's view on whether the text sells at all (above 0 it does), None without one.
    """
    found = tuple(findings)
    if not found or (sells is not None and sells <= 0):
        return Verdict.NEUTRAL
    if sells is None and total(found, Side.HARD) + total(found, Side.SOFT) < SELLS_FROM:
        return Verdict.NEUTRAL
    soft = softness(found)
    if soft <= HARD_UP_TO:
        return Verdict.HARD
    return Verdict.SOFT if soft >= SOFT_FROM else Verdict.MIXED


def is_close_call(said: Verdict, softness_said: int | None, sells: float | None = None) -> bool:
    """Whether a word more or less might have led to another verdict."""
    if sells is not None and abs(sells) < UNSURE_OF_SELLING:
        return True
    near = softness_said is not None and any(
        abs(softness_said - border) <= CLOSE_CALL for border in (HARD_UP_TO + 0.5, SOFT_FROM - 0.5)
    )
    return said is not Verdict.NEUTRAL and near


def _share(soft: float, hard: float) -> int:
    return round(100 * (soft + CAUTION) / (soft + hard + 2 * CAUTION))
