"""The modal to announce days off."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from bot.wording import Say
from handlers import ids
from handlers.views import blocks
from handlers.views.blocks import Block
from handlers.views.modal import modal
from handlers.views.progress import day_text


def opener(say: Say) -> Block:
    """The button that opens the modal, wherever it stands."""
    return blocks.button(say("open-days-off"), ids.OPEN_DAYS_OFF)


def days_off_form(today: date, announced: Sequence[date], say: Say) -> dict[str, Any]:
    """The modal with the first and the last day; what was announced can be taken back."""
    content = [
        blocks.section(say("days-off-what")),
        _date("days-off-first", ids.FIRST_DAY_OFF, today, say),
        _date("days-off-last", ids.LAST_DAY_OFF, today, say),
    ]
    if announced:
        days = ", ".join(day_text(day, say) for day in announced)
        cancel = blocks.button(say("days-off-cancel"), ids.CANCEL_DAYS_OFF)
        content.append(blocks.section(blocks.cut(say("days-off-ahead", days=days), 1000)))
        content.append(blocks.actions(cancel))
    return modal(ids.DAYS_OFF_FORM, say("days-off-title"), content, say, submit=say("days-off-submit"))


def saved(days: Sequence[date], say: Say) -> str:
    """The sentence that confirms days off."""
    return say("days-off-saved", count=len(days), first=day_text(days[0], say), last=day_text(days[-1], say))


def _date(label: str, action_id: str, initial: date, say: Say) -> Block:
    return {
        "type": "input",
        "block_id": action_id,
        "label": blocks.plain(say(label), blocks.INPUT_LABEL),
        "element": {"type": "datepicker", "action_id": action_id, "initial_date": initial.isoformat()},
    }
