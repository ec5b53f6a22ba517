"""The choice of tips: no repeat until all were shown, the same choice for the same history."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bot.ledger import Shown
from bot.tips import Tip, choose, in_language

MONDAY = date(2026, 11, 23)


def tip(slug: str, **more: object) -> Tip:
    return Tip(slug, "en", slug, "urgency", "close", "idea", "before", "after", "try", **more)


def library(count: int) -> dict[str, Tip]:
    return {f"tip-{n}": tip(f"tip-{n}") for n in range(count)}


def run(tips: dict[str, Tip], days: int, channel: str = "C1") -> list[str]:
    history: list[Shown] = []
    for day in (MONDAY + timedelta(days=n) for n in range(days)):
        chosen = choose(tips, history, day, channel)
        assert chosen
        history.append(Shown(chosen.slug, day))
    return [shown.slug for shown in history]


@given(st.integers(1, 12))
def test_no_repeat_until_every_tip_was_shown(count):
    shown = run(library(count), count * 3)
    for start in range(len(shown) - count + 1):
        assert len(set(shown[start : start + count])) == count


def test_the_same_history_gives_the_same_tip_and_channels_differ():
    tips = library(30)
    assert run(tips, 20) == run(tips, 20)
    assert run(tips, 20, "C1") != run(tips, 20, "C2")


def test_a_tip_added_later_comes_next_but_only_once():
    tips = library(3)
    shown = run(tips, 6)
    history = [Shown(slug, MONDAY + timedelta(days=n)) for n, slug in enumerate(shown)]
    tips["new"] = tip("new")
    day = MONDAY + timedelta(days=6)
    assert choose(tips, history, day, "C1") == tips["new"]
    assert choose(tips, [*history, Shown("new", day)], day + timedelta(days=1), "C1") != tips["new"]


def test_a_tip_outside_its_dates_is_not_chosen():
    christmas = tip("christmas", first_day=date(2026, 12, 1), last_day=date(2026, 12, 23))
    assert choose({"christmas": christmas}, [], MONDAY, "C1") is None
    assert choose({"christmas": christmas}, [], date(2026, 12, 23), "C1") == christmas


def test_the_first_preferred_language_with_tips_is_used():
    tips = {"en": library(2), "sv": {}}
    assert in_language(tips, ("sv", "en")) == tips["en"]
    assert in_language(tips, ("fi",)) == {}


@given(st.integers(2, 12), st.data())
def test_with_a_focus_no_tip_comes_twice_in_a_round_nor_soon_after_itself(count, data):
    """Whatever the focus is, each round shows every tip once, and half a round lies between two showings."""
    techniques = ("urgency", "scarcity", "empathy")
    tips = {slug: replace(each, technique=techniques[n % 3]) for n, (slug, each) in enumerate(library(count).items())}
    history: list[Shown] = []
    for day in (MONDAY + timedelta(days=n) for n in range(count * 3)):
        focus = data.draw(st.sampled_from(("", *techniques)))
        history.append(Shown(choose(tips, history, day, "C1", focus).slug, day))
    shown = [each.slug for each in history]
    for start in range(0, count * 3, count):
        assert len(set(shown[start : start + count])) == count
    for slug in tips:
        places = [n for n, each in enumerate(shown) if each == slug]
        assert all(later - earlier >= count - count // 2 for earlier, later in pairwise(places))


def test_the_focus_comes_first_also_when_every_tip_was_seen():
    tips = {
        slug: replace(each, technique="empathy" if n % 2 else "urgency")
        for n, (slug, each) in enumerate(library(20).items())
    }
    history = [Shown(slug, MONDAY + timedelta(days=n)) for n, slug in enumerate(sorted(tips))]
    for n in range(20, 24):
        day = MONDAY + timedelta(days=n)
        chosen = choose(tips, history, day, "C1", "empathy")
        assert chosen.technique == "empathy"
        history.append(Shown(chosen.slug, day))
