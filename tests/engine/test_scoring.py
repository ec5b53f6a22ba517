"""Scores are sums of what is shown."""

from collections import Counter

from bot.engine import scoring
from bot.engine.model import Axis, Finding, Side, Step, Technique, Verdict
from bot.engine.process import jumps_ahead, next_step

HARD = Technique("urgency", Side.HARD, 20, {Axis.PRESSURE: 1.0})
SOFT = Technique("low_pressure", Side.SOFT, 20, {Axis.PRESSURE: 1.0})


def findings(*techniques: Technique) -> list[Finding]:
    earlier: Counter[str] = Counter()
    return [Finding(t.id, t.side, "r", 0, 1, "x", scoring.points(t, 1.0, earlier)) for t in techniques]


def test_indices_are_the_sums_of_their_side():
    found = findings(HARD, SOFT, SOFT)
    assert scoring.index(found, Side.HARD) == 20
    assert scoring.index(found, Side.SOFT) == 30


def test_repeats_count_half_of_the_one_before():
    assert [finding.points for finding in findings(HARD, HARD, HARD)] == [20, 10, 5]


def test_indices_stop_at_100():
    strong = Technique("x", Side.HARD, 90, {})
    other = Technique("y", Side.HARD, 90, {})
    assert scoring.index(findings(strong, other), Side.HARD) == 100


def test_equal_sides_are_in_the_middle_and_one_side_is_never_absolute():
    assert scoring.softness(findings(HARD, SOFT)) == 50
    assert 0 < scoring.softness(findings(HARD)) < 35
    assert 65 < scoring.softness(findings(SOFT)) < 100


def test_verdicts():
    assert scoring.verdict(findings()) is Verdict.NEUTRAL
    assert scoring.verdict(findings(HARD)) is Verdict.HARD
    assert scoring.verdict(findings(SOFT)) is Verdict.SOFT
    assert scoring.verdict(findings(HARD, SOFT)) is Verdict.MIXED


def test_an_axis_that_nothing_moves_is_unknown():
    axes = scoring.axes(findings(HARD), {"urgency": HARD})
    assert axes[Axis.PRESSURE] is not None
    assert axes[Axis.HORIZON] is None


def test_the_process():
    assert jumps_ahead([Step.GREET, Step.CLOSE])
    assert not jumps_ahead([Step.ASK, Step.CLOSE])
    assert next_step([]) is Step.ASK
    assert next_step([Step.GREET]) is Step.ASK
    assert next_step([Step.GREET, Step.ASK]) is Step.REFLECT
    assert next_step([Step.ASK, Step.INFORM]) is Step.SETTLE
    assert next_step([Step.CLOSE]) is Step.ASK
    assert next_step([Step.REFLECT, Step.CLOSE]) is None
