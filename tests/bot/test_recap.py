"""The team's week: numbers from five people up, never about fewer."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bot.recap import TeamCheck, WeekFigures, commonest, recap

MONDAY, FRIDAY = date(2026, 11, 23), date(2026, 11, 27)
HARD = {"urgency", "scarcity"}


def check(person: int, day: date = MONDAY, softness: int = 50, draft: str = "", **techniques: int) -> TeamCheck:
    return TeamCheck(f"U{person}", day, softness, True, draft or f"{person} {day}", techniques)


def week(people: int, start: date = MONDAY, **techniques: int) -> list[TeamCheck]:
    return [check(person, start, **techniques) for person in range(people)]


@pytest.mark.parametrize(("people", "told"), [(4, False), (5, True)])
def test_nothing_is_told_below_five_people(people, told):
    checks = week(people, urgency=1) * 3
    assert (recap(checks, MONDAY, FRIDAY, HARD) is not None) == told
    assert (commonest(checks, HARD) is not None) == told


def test_a_week_is_counted_and_held_against_the_one_before():
    before = week(6, MONDAY - timedelta(days=3))
    long_ago = week(6, MONDAY - timedelta(days=8))
    told = recap([*long_ago, *before, *week(5), check(0, FRIDAY)], MONDAY, FRIDAY, HARD)
    assert told.figures == WeekFigures(checks=6, people=5, practice_days=6)
    assert told.before == WeekFigures(checks=6, people=6, practice_days=6)


def test_a_week_before_with_too_few_people_stays_untold():
    told = recap([*week(4, MONDAY - timedelta(days=1), urgency=9), *week(5)], MONDAY, FRIDAY, HARD)
    assert (told.before, told.improved) == (None, None)


def test_the_gain_is_from_first_to_last_version_and_needs_five_people_with_versions():
    versions = [check(person, softness=softness, draft="d") for softness in (20, 90, 60) for person in range(5)]
    assert recap(versions, MONDAY, FRIDAY, HARD).gain == 40
    assert recap([*versions[:-1], check(9)], MONDAY, FRIDAY, HARD).gain == (4 * 40 + 70) / 5
    assert recap([*versions[:4], *versions[5:9], *week(5)], MONDAY, FRIDAY, HARD).gain is None


def test_the_most_improved_technique_is_that_whose_share_fell_most():
    before = week(5, MONDAY - timedelta(days=2), urgency=2, scarcity=3)
    now = week(5, urgency=2, scarcity=1) + week(5, scarcity=1)
    assert recap([*before, *now], MONDAY, FRIDAY, HARD).improved == "scarcity"
    assert recap([*before, *week(5, urgency=9, scarcity=9)], MONDAY, FRIDAY, HARD).improved is None


def test_the_commonest_hard_technique_leaves_soft_ones_out():
    assert commonest(week(5, urgency=1, scarcity=2, empathy=9), HARD) == "scarcity"
    assert commonest(week(5, empathy=9), HARD) is None
