"""Drafts behind buttons: for their owner only, few, half an hour, and nowhere but in memory."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

import pytest

from bot import drafts
from bot.drafts import Checked, Drafts
from bot.engine import Reason
from bot.engine.model import unjudged
from bot.streak import Streak


@pytest.fixture
def kept(clock):
    numbers = count(1)
    return Drafts(clock, lambda: f"key-{next(numbers)}")


def a_check(text: str = "Hello") -> Checked:
    return Checked(unjudged(Reason.TOO_SHORT, 1), Streak(0, 0, today_counts=False, today_is_off=False), text=text)


def test_a_draft_is_found_by_its_owner_for_half_an_hour(kept, clock):
    key = kept.keep("T1", "U1", a_check()).key
    clock.move(minutes=29)
    assert kept.find("T1", "U1", key).text == "Hello"
    clock.move(minutes=1)
    assert kept.find("T1", "U1", key) is None


def test_nobody_else_finds_it(kept):
    key = kept.keep("T1", "U1", a_check()).key
    assert kept.find("T1", "U2", key) is None
    assert kept.find("T2", "U1", key) is None
    assert kept.find("T1", "U1", "") is None


def test_the_oldest_draft_makes_room(kept):
    keys = [kept.keep("T1", "U1", a_check()).key for _ in range(drafts.MOST_DRAFTS + 1)]
    assert kept.find("T1", "U1", keys[0]) is None
    assert kept.find("T1", "U1", keys[1])


def test_long_drafts_make_room_for_each_other(kept):
    half = "x" * (drafts.MOST_CHARACTERS // 2)
    keys = [kept.keep("T1", "U1", a_check(half)).key for _ in range(3)]
    assert [bool(kept.find("T1", "U1", key)) for key in keys] == [False, True, True]


def test_a_change_keeps_the_key_and_the_end(kept, clock):
    checked = kept.keep("T1", "U1", a_check())
    clock.move(minutes=20)
    kept.change(replace(checked, text="changed"))
    assert kept.find("T1", "U1", checked.key).text == "changed"
    clock.move(minutes=10)
    assert kept.find("T1", "U1", checked.key) is None


def test_a_person_and_a_workspace_can_be_forgotten(kept):
    one, two, three = (kept.keep(*who, a_check()).key for who in (("T1", "U1"), ("T1", "U2"), ("T2", "U1")))
    kept.forget("T1", "U1")
    assert kept.find("T1", "U1", one) is None
    assert kept.find("T1", "U2", two)
    kept.forget("T1")
    assert kept.find("T1", "U2", two) is None
    assert kept.find("T2", "U1", three)
