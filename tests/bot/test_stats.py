"""A person's figures: right for nobody, for one check and for a thousand."""

from datetime import date, timedelta

import pytest

from bot.stats import CHART_POINTS, CheckRow, Gain, Point, milestones, stats

HARD = frozenset({"urgency", "scarcity", "overclaim", "forced_close"})
MONDAY = date(2026, 11, 23)


def row(softness: int | None, day: date = MONDAY, draft: int = 0, **techniques: int) -> CheckRow:
    return CheckRow(day, "en", "mixed", softness, 10, 10, 20, techniques, draft)


def test_nobody():
    nobody = stats([], HARD)
    assert (nobody.checks, nobody.points) == (0, ())
    assert nobody.average_softness is nobody.trend is nobody.gain is None


def test_one_check_has_no_trend():
    one = stats([row(40)], HARD)
    assert (one.checks, one.average_softness, one.trend) == (1, 40, None)
    assert one.points == (Point(MONDAY, 40, 10, 10),)


def test_neutral_checks_do_not_count_for_softness():
    assert stats([row(None), row(60)], HARD).average_softness == 60


def test_the_trend_holds_the_latest_ten_against_those_before():
    assert stats([row(20)] * 15 + [row(50)] * 10, HARD).trend == 30


def test_the_three_commonest_hard_techniques():
    figures = stats([row(20, urgency=1, scarcity=2, overclaim=3, forced_close=4, empathy=9)], HARD)
    assert figures.commonest_hard == (("forced_close", 4), ("overclaim", 3), ("scarcity", 2))


def test_the_gain_is_from_the_first_to_the_last_version_of_each_draft_that_was_checked_again():
    rows = [row(20, draft=1), row(30, draft=2), row(10, draft=1), row(60, draft=1), row(90, draft=3), row(50, draft=2)]
    assert stats(rows, HARD).gain == Gain(drafts=2, points=30)


def test_a_neutral_version_is_no_gain():
    assert stats([row(20, draft=1), row(None, draft=1)], HARD).gain is None


def test_a_few_days_are_charted_by_day_and_a_year_by_week():
    few = stats([row(20), row(40), row(90, MONDAY + timedelta(days=1))], HARD).points
    assert [(point.start, point.softness) for point in few] == [(MONDAY, 30), (MONDAY + timedelta(days=1), 90)]
    thousand = [row(n % 100, MONDAY + timedelta(days=n // 3)) for n in range(1000)]
    points = stats(thousand, HARD).points
    assert len(points) == CHART_POINTS
    assert {point.start.weekday() for point in points} == {0}
    assert points[-1].start == (MONDAY + timedelta(days=333)) - timedelta(days=(MONDAY + timedelta(days=333)).weekday())


@pytest.mark.parametrize(("days", "reached", "ahead"), [(0, None, 1), (1, 1, 5), (24, 10, 25), (5000, 1000, None)])
def test_milestones(days, reached, ahead):
    assert milestones(days) == (reached, ahead)
