"""Scores are sums of what is shown."""

from collections import Counter

import pytest

from bot.engine import scoring
from bot.engine.classifier import Judgement
from bot.engine.model import Axis, Finding, Side, Step, Technique, Verdict
from bot.engine.process import jumps_ahead, next_step
from bot.engine.scoring import Evidence

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


@pytest.mark.parametrize(
    ("softness", "verdict"),
    [(1, Verdict.HARD), (35, Verdict.HARD), (36, Verdict.MIXED), (64, Verdict.MIXED), (65, Verdict.SOFT)],
)
def test_verdicts(softness, verdict):
    assert scoring.verdict(softness) is verdict


TECHNIQUES = {HARD.id: HARD, SOFT.id: SOFT}


def judged(verdict: Verdict, softness: float, sells: float = 0.2) -> Judgement:
    return Judgement(shown=(), sells=sells, one_sided=-0.2, verdict=verdict.value, softness=softness)


@pytest.mark.parametrize(
    ("verdict", "expected"), [(Verdict.HARD, 12), (Verdict.MIXED, 45), (Verdict.MIXED, 58), (Verdict.SOFT, 85)]
)
def test_softness_leans_to_what_is_expected_of_the_whole_message(verdict, expected):
    score = scoring.score(Evidence(tuple(findings(HARD, SOFT)), judged(verdict, expected)), TECHNIQUES)
    assert score.verdict is verdict
    assert score.softness == pytest.approx(scoring.LEAN * expected + (1 - scoring.LEAN) * 50, abs=1)


def test_only_the_side_that_weighs_too_much_loses_points_and_never_all():
    score = scoring.score(Evidence(tuple(findings(HARD, SOFT)), judged(Verdict.HARD, 5)), TECHNIQUES)
    assert scoring.index(score.findings, Side.HARD) == 20
    assert scoring.index(score.findings, Side.SOFT) == 20 * scoring.LEAST_LEFT


@pytest.mark.parametrize(("technique", "verdict"), [(HARD, Verdict.HARD), (SOFT, Verdict.SOFT)])
def test_one_side_alone_keeps_its_verdict_and_is_graded_by_what_is_expected(technique, verdict):
    scores = [
        scoring.score(Evidence(tuple(findings(technique)), judged(Verdict.MIXED, expected)), TECHNIQUES)
        for expected in range(0, 101, 10)
    ]
    assert {score.verdict for score in scores} == {verdict}
    assert len({score.softness for score in scores}) > 2
    assert sorted(score.softness for score in scores) == [score.softness for score in scores]


@pytest.mark.parametrize(
    "evidence",
    [
        Evidence((), judged(Verdict.HARD, 10)),
        Evidence(tuple(findings(HARD)), judged(Verdict.HARD, 10, sells=-0.1)),
        Evidence(),
    ],
)
def test_without_findings_or_without_a_sale_a_text_is_neutral(evidence):
    score = scoring.score(evidence, TECHNIQUES)
    assert (score.verdict, score.softness, score.findings) == (Verdict.NEUTRAL, None, ())


def test_rules_alone_take_a_text_with_few_points_for_neutral():
    weak = Technique("relationship", Side.SOFT, 5, {})
    assert scoring.score(Evidence(tuple(findings(weak))), {weak.id: weak}).verdict is Verdict.NEUTRAL
    assert scoring.score(Evidence(tuple(findings(HARD))), TECHNIQUES).verdict is Verdict.HARD


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
