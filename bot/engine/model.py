"""The frozen types that the engine, the store, the wording and every door share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Side(StrEnum):
    """Which way a technique works on the reader."""

    HARD = "hard"
    SOFT = "soft"


class Axis(StrEnum):
    """The four axes, each reported from 0 (hard end) to 100 (soft end)."""

    FOCUS = "focus"
    PRESSURE = "pressure"
    HORIZON = "horizon"
    DIALOGUE = "dialogue"


class Step(StrEnum):
    """The steps of a soft sale, in their order."""

    GREET = "greet"
    ASK = "ask"
    REFLECT = "reflect"
    ADVISE = "advise"
    INFORM = "inform"
    SETTLE = "settle"
    CLOSE = "close"


class Verdict(StrEnum):
    """How a message reads as a whole."""

    HARD = "hard"
    MIXED = "mixed"
    SOFT = "soft"
    NEUTRAL = "neutral"


class Reason(StrEnum):
    """Why a text was not judged."""

    EMPTY = "empty"
    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    UNSUPPORTED_LANGUAGE = "unsupported_language"


@dataclass(frozen=True, slots=True)
class Technique:
    """One of the things a text does to its reader.

    `points` is what one full finding adds to its side's index; `axes` says how much of that moves each axis
    (0–1); `step` is the step of the process that the technique belongs to, if it marks one. `source` says which idea
    of hard or soft selling it stands for.
    """

    id: str
    side: Side
    points: float
    axes: Mapping[Axis, float]
    step: Step | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """A passage that shows a technique.

    `start` and `end` count characters of the original text and `text[start:end] == quote`;
    a finding about the whole message has `start == end == 0` and an empty quote.
    `strength` is how strong a sign its rule is (1 is a full one), `points` what it adds to its side's index: 0 until
    it is counted (see `scoring.score`). `why` is its rule's own sentence on why this passage
    presses or invites, in the report's language; empty where the technique's sentence serves.
    """

    technique: str
    side: Side
    rule: str
    start: int
    end: int
    quote: str
    points: float
    alternatives: tuple[str, ...] = ()
    why: str = ""
    strength: float = 1.0


@dataclass(frozen=True, slots=True)
class Report:
    """The judgement of one text. With a `reason` there is no verdict and no number."""

    language: str | None
    verdict: Verdict | None
    reason: Reason | None
    softness: int | None
    hard: int
    soft: int
    axes: Mapping[Axis, int | None]
    steps: tuple[Step, ...]
    findings: tuple[Finding, ...]
    draft: str | None
    words: int
    undecided: bool = False
    """Whether the verdict is a close call: a word more or less might tip it."""

    def on_side(self, side: Side) -> tuple[Finding, ...]:
        """The findings of one side, in the order of the text."""
        return tuple(finding for finding in self.findings if finding.side is side)


UNJUDGED_AXES: Mapping[Axis, int | None] = dict.fromkeys(Axis)
"""The axes of a text that was not judged."""


def unjudged(reason: Reason, words: int, language: str | None = None) -> Report:
    """The report of a text that can't be judged: a reason and no number."""
    return Report(language, None, reason, None, 0, 0, UNJUDGED_AXES, (), (), None, words)
