"""The modal with a large field for a draft, and the same modal with the result."""

from __future__ import annotations

from typing import Any

from bot.engine.model import Report
from bot.streak import Streak
from bot.wording import Say
from handlers import ids
from handlers.views import blocks
from handlers.views.report import report_blocks

LONGEST_DRAFT = 3000
"""What a plain_text_input takes at most; a longer text goes behind the slash command."""


def check_form(say: Say) -> dict[str, Any]:
    """The modal to paste a draft into."""
    return _modal(say, "form-title", submit=say("form-submit")) | {
        "blocks": [
            {
                "type": "input",
                "block_id": ids.DRAFT_BLOCK,
                "label": blocks.plain(say("form-label"), 2000),
                "hint": blocks.plain(say("help-private"), 2000),
                "element": {
                    "type": "plain_text_input",
                    "action_id": ids.DRAFT_INPUT,
                    "multiline": True,
                    "focus_on_load": True,
                    "max_length": LONGEST_DRAFT,
                    "placeholder": blocks.plain(say("form-placeholder"), 150),
                },
            }
        ]
    }


def result_form(report: Report, streak: Streak, say: Say) -> dict[str, Any]:
    """The modal with the breakdown in the place of the field."""
    return _modal(say, "form-result") | {"blocks": report_blocks(report, streak, say)}


def _modal(say: Say, title: str, submit: str | None = None) -> dict[str, Any]:
    view = {
        "type": "modal",
        "callback_id": ids.CHECK_FORM,
        "title": blocks.plain(say(title), blocks.MODAL_TITLE),
        "close": blocks.plain(say("form-close"), blocks.MODAL_TITLE),
    }
    return view | {"submit": blocks.plain(submit, blocks.MODAL_TITLE)} if submit else view
