"""Whole-message signs: shouting, and pressure without any opening."""

import pytest

from bot.engine.signals import one_sided, shouting
from bot.engine.text import sentences


def shouted(text: str) -> list[str]:
    return [text[sign.start : sign.end] for sign in shouting(sentences(text))]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("LAST CHANCE for you", ["LAST CHANCE"]),
        ("СКИДКИ ДО КОНЦА НЕДЕЛИ", ["СКИДКИ ДО КОНЦА НЕДЕЛИ"]),
        ("Come and see!!!", ["Come and see!!!"]),
        ("Your VAT ID is missing", []),
        ("The SQL and API docs", []),
        ("IKEA is near. So is H&M!", []),
        ("What a day!", []),
        ("I AM here", []),
    ],
)
def test_rows_of_capitals_and_exclamation_marks_are_shouting(text, quotes):
    assert shouted(text) == quotes


@pytest.mark.parametrize(
    ("text", "techniques", "is_one_sided"),
    [
        ("Buy now, two left.", ["urgency", "scarcity"], True),
        ("Buy now, two left.", ["urgency"], False),
        ("Buy now, two left?", ["urgency", "scarcity"], False),
    ],
)
def test_pressure_without_room_is_one_sided(text, techniques, is_one_sided):
    assert bool(one_sided(sentences(text), techniques)) is is_one_sided
