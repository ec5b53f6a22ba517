"""A person's figures: right for nobody, for one check and for many."""

from datetime import date

from bot.stats import CheckRow, stats

HARD = frozenset({"urgency", "scarcity", "overclaim", "forced_close"})


def row(softness: int | None, **techniques: int) -> CheckRow:
    return CheckRow(date(2026, 11, 23), "en", "mixed", softness, 10, 10, 20, techniques)


def test_nobody():
    assert stats([], HARD).checks == 0
    assert stats([], HARD).average_softness is None


def test_one_check_has_no_trend():
    one = stats([row(40)], HARD)
    assert (one.checks, one.average_softness, one.trend) == (1, 40, None)


def test_neutral_checks_do_not_count_for_softness():
    assert stats([row(None), row(60)], HARD).average_softness == 60


def test_the_trend_holds_the_latest_ten_against_those_before():
    assert stats([row(20)] * 15 + [row(50)] * 10, HARD).trend == 30


def test_the_three_commonest_hard_techniques():
    figures = stats([row(20, urgency=1, scarcity=2, overclaim=3, forced_close=4, empathy=9)], HARD)
    assert figures.commonest_hard == (("forced_close", 4), ("overclaim", 3), ("scarcity", 2))
