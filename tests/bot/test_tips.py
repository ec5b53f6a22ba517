"""The choice of tips: no repeat until all were shown, the same choice for the same history."""

from datetime import date, timedelta

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
