"""The modal with a person's own settings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.bands import PRESETS
from bot.preferences import Preferences
from bot.wording import Say
from bot.working_days import WEEKDAYS
from handlers import ids
from handlers.views import blocks
from handlers.views.blocks import Block
from handlers.views.modal import modal

AS_USUAL = "-"
"""The value of the choice that leaves it to the message or to the team: Slack takes no empty one."""

REMINDER, LEADERBOARD = "reminder", "leaderboard"


def opener(say: Say) -> Block:
    """The button that opens the settings, wherever it stands."""
    return blocks.button(say("open-settings"), ids.OPEN_SETTINGS)


def settings_form(
    preferences: Preferences,
    languages: Mapping[str, str],
    registers: Sequence[tuple[str, str]],
    say: Say,
    *,
    leaderboard_is_on: bool,
    is_admin: bool,
) -> dict[str, Any]:
    """The modal. `languages` are names by code; `registers` are ids with the word that each is called by."""
    trades = [
        (trade, say("trade-band", trade=say(f"trade-{trade}"), low=b.low, high=b.high)) for trade, b in PRESETS.items()
    ]
    notices = [(REMINDER, say("setting-reminder"))]
    if leaderboard_is_on:
        notices.append((LEADERBOARD, say("setting-leaderboard")))
    chosen = [name for name, _ in notices if getattr(preferences, name)]
    days = [(str(number), say(f"weekday-{name}")) for number, name in enumerate(WEEKDAYS)]
    own_days = [str(number) for number in sorted(preferences.weekdays or ())]
    as_message, as_team = say("setting-as-message"), say("setting-as-team")
    content = [
        _menu("setting-language", ids.SETTING_LANGUAGE, as_message, list(languages.items()), preferences.language, say),
        _menu("setting-register", ids.SETTING_REGISTER, as_message, registers, preferences.register, say),
        _menu("setting-trade", ids.SETTING_TRADE, say("setting-no-trade"), trades, preferences.trade, say),
        _boxes("setting-weekdays", ids.SETTING_WEEKDAYS, days, own_days, say),
        _time_zone(preferences, as_team, say),
        _boxes("setting-notices", ids.SETTING_NOTICES, notices, chosen, say),
        *([blocks.actions(blocks.button(say("open-schedules"), ids.OPEN_SCHEDULES))] if is_admin else []),
    ]
    return modal(ids.SETTINGS_FORM, say("settings-title"), content, say, submit=say("settings-submit"))


def _option(value: str, label: str) -> dict[str, Any]:
    return {"text": blocks.plain(label, blocks.OPTION_TEXT), "value": value}


def _input(label: str, action_id: str, element: Block, say: Say, *, optional: bool = False) -> Block:
    return {
        "type": "input",
        "block_id": action_id,
        "label": blocks.plain(say(label), blocks.INPUT_LABEL),
        "hint": blocks.plain(say(f"{label}.hint"), blocks.INPUT_LABEL),
        "optional": optional,
        "element": element | {"action_id": action_id},
    }


def _menu(label: str, action_id: str, usual: str, choices: Sequence[tuple[str, str]], chosen: str, say: Say) -> Block:
    options = [_option(AS_USUAL, usual), *(_option(value, text) for value, text in choices)]
    initial = next((option for option in options if option["value"] == chosen), options[0])
    return _input(label, action_id, {"type": "static_select", "options": options, "initial_option": initial}, say)


def _boxes(label: str, action_id: str, choices: Sequence[tuple[str, str]], chosen: Sequence[str], say: Say) -> Block:
    options = [_option(value, text) for value, text in choices]
    initial = [option for option in options if option["value"] in chosen]
    element: Block = {"type": "checkboxes", "options": options}
    return _input(label, action_id, element | ({"initial_options": initial} if initial else {}), say, optional=True)


def _time_zone(preferences: Preferences, as_team: str, say: Say) -> Block:
    element: Block = {
        "type": "plain_text_input",
        "max_length": 64,
        "placeholder": blocks.plain(as_team, 150),
        **({"initial_value": preferences.time_zone} if preferences.time_zone else {}),
    }
    return _input("setting-time-zone", ids.SETTING_TIME_ZONE, element, say, optional=True)
