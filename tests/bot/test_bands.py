"""Target bands and comparisons: comments on a result, from numbers alone."""

from __future__ import annotations

from datetime import date

import pytest

from bot.bands import PRESETS, Place, preset
from bot.comparison import compare
from bot.engine import Axis, Finding, Report, Side, Verdict
from bot.preferences import find_time_zone
from bot.stats import CheckRow


@pytest.mark.parametrize(
    ("softness", "place"), [(39, Place.BELOW), (40, Place.INSIDE), (85, Place.INSIDE), (86, Place.ABOVE)]
)
def test_a_band_holds_both_its_ends(softness, place):
    assert preset("property").place(softness) is place


def test_without_a_trade_there_is_no_band():
    assert preset("") is None
    assert preset("one that was taken out") is None


def test_every_preset_lies_on_the_scale_and_reaches_into_the_mixed():
    assert all(0 <= band.low <= 65 < band.high <= 100 for band in PRESETS.values())


def report(*techniques: str, softness: int | None = 50) -> Report:
    found = tuple(Finding(name, Side.HARD, f"{name}.rule", 0, 1, "x", 5.0) for name in techniques)
    return Report("en", Verdict.MIXED, None, softness, 0, 0, dict.fromkeys(Axis), (), found, None, 9)


def row(softness: int | None = 30, **techniques: int) -> CheckRow:
    return CheckRow(date(2026, 11, 23), "en", "hard", softness, 0, 0, 9, techniques)


HARD = {"urgency", "scarcity", "overclaim"}


def test_what_is_found_less_often_is_mended_and_what_is_found_more_often_is_new():
    compared = compare(report("urgency", "overclaim"), row(urgency=2, scarcity=1), HARD)
    assert compared.fixed == ("scarcity", "urgency")
    assert compared.new == ("overclaim",)
    assert compared.moved == 20


def test_soft_techniques_are_no_faults_to_mend():
    assert compare(report(), row(empathy=1), HARD).fixed == ()


def test_without_a_score_on_both_sides_nothing_moved():
    assert compare(report(softness=None), row(), HARD).moved is None
    assert compare(report(), row(softness=None), HARD).moved is None


ZONES = {"Europe/Stockholm", "America/New_York", "America/Kentucky/Louisville", "America/Louisville", "UTC"}


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("", ""),
        ("  ", ""),
        ("europe/stockholm", "Europe/Stockholm"),
        ("Stockholm", "Europe/Stockholm"),
        ("new york", "America/New_York"),
        ("utc", "UTC"),
        ("Louisville", None),
        ("Gotham", None),
    ],
)
def test_a_time_zone_is_known_by_its_name_or_by_a_city_that_is_the_only_one(typed, zone):
    assert find_time_zone(typed, ZONES) == zone
