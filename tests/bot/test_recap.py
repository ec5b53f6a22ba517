"""The team's week: numbers from five people up, never about fewer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bot.recap import TeamCheck, WeekFigures, commonest, recap

MONDAY, FRIDAY = date(2026, 11, 23), date(2026, 11, 27)
HARD = {"urgency", "scarcity"}


def check(person: int, day: date = MONDAY, softness: int = 50, draft: str = "", **techniques: int) -> TeamCheck:
    return TeamCheck(f"U{person}", day, softness, True, draft or f"{person} {day}", techniques)


def week(people: int, **techniques: int) -> list[TeamCheck]:
    return [check(person, **techniques) for person in range(people)]


@pytest.mark.parametrize(("people", "told"), [(4, False), (5, True)])
def test_nothing_is_told_below_five_people(people, told):
    checks = week(people, urgency=1) * 3
    assert (recap(checks, [], HARD) is not None) == told
    assert (commonest(checks, HARD) is not None) == told


def test_a_week_is_counted_and_held_against_the_one_before():
    told = recap([*week(5), check(0, FRIDAY)], week(6), HARD)
    assert told.figures == WeekFigures(checks=6, people=5, practice_days=6)
    assert told.before == WeekFigures(checks=6, people=6, practice_days=6)


def test_a_week_before_with_too_few_people_stays_untold():
    told = recap(week(5), week(4, urgency=9), HARD)
    assert (told.before, told.improved) == (None, None)


def test_a_day_that_was_one_of_practice_before_is_not_counted_again():
    again = replace(check(0, FRIDAY), practice=False)
    assert recap([*week(5), again], [], HARD).figures == WeekFigures(checks=6, people=5, practice_days=5)


def test_the_gain_is_from_first_to_last_version_and_needs_five_people_with_versions():
    versions = [check(person, softness=softness, draft="d") for softness in (20, 90, 60) for person in range(5)]
    assert recap(versions, [], HARD).gain == 40
    assert recap([*versions[:-1], check(9)], [], HARD).gain == (4 * 40 + 70) / 5
    assert recap([*versions[:4], *versions[5:9], *week(5)], [], HARD).gain is None


def test_the_most_improved_technique_is_that_whose_share_fell_most():
    before = week(5, urgency=2, scarcity=3)
    now = week(5, urgency=2, scarcity=1) + week(5, scarcity=1)
    assert recap(now, before, HARD).improved == "scarcity"
    assert recap(week(5, urgency=9, scarcity=9), before, HARD).improved is None


def test_the_commonest_hard_technique_leaves_soft_ones_out():
    assert commonest(week(5, urgency=1, scarcity=2, empathy=9), HARD) == "scarcity"
    assert commonest(week(5, empathy=9), HARD) is None
