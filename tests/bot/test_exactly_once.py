"""Exactly once: months with crashes, two processes, rate limits, unknown answers, sleep and a clock that jumps.

`make simulate` runs the whole year over all zones whose clocks change.
"""

from datetime import UTC, datetime

import pytest

from tests.simulation import simulate, zones_with_clock_changes


@pytest.mark.parametrize("zone", ["America/New_York", "Australia/Lord_Howe", "Africa/Casablanca"])
async def test_never_two_posts_for_a_day_and_never_a_silent_miss(zone, tmp_path, capsys):
    figures = await simulate([zone], tmp_path, end=datetime(2026, 4, 20, tzinfo=UTC), trouble=0.15)
    with capsys.disabled():
        print(f"\n{figures}")  # noqa: T201  what `make simulate` shows of a whole year
    assert figures.duplicates == []
    assert figures.misses == []
    assert figures.posts > figures.days / 4
    assert figures.faults["crash after sending"]
    assert figures.faults["crash after claim"]


def test_every_zone_with_a_clock_change_is_known():
    zones = zones_with_clock_changes()
    assert {"Europe/Stockholm", "America/Nuuk", "Australia/Lord_Howe", "Antarctica/Troll"} <= set(zones)
    assert "Asia/Almaty" not in zones
