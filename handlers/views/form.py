"""The modal with a large field for a draft, empty or filled in, and the same modal with the result."""

from __future__ import annotations

from typing import Any

from bot.drafts import Checked
from bot.wording import Say
from handlers import ids
from handlers.views import blocks
from handlers.views.blocks import Block
from handlers.views.modal import modal
from handlers.views.report import report_blocks


def opener(say: Say) -> Block:
    """The button that opens the empty form, wherever it stands."""
    return blocks.button(say("open-check"), ids.OPEN_CHECK)


def check_form(say: Say, *, note: str = "") -> dict[str, Any]:
    """The modal to paste a draft into, under a note if there is one."""
    above = [blocks.section(note)] if note else []
    return modal(ids.CHECK_FORM, say("form-title"), [*above, draft_field(say)], say, submit=say("form-submit"))


def check_again_form(checked: Checked, say: Say) -> dict[str, Any]:
    """The modal with the draft in the field, to be changed and checked again."""
    content = [*cut_note(checked.text, say), draft_field(say, checked.text, checked.key)]
    title = say("form-title")
    return modal(ids.CHECK_FORM, title, content, say, submit=say("form-submit"), metadata=checked.key)


def result_form(checked: Checked, say: Say) -> dict[str, Any]:
    """The modal with the breakdown in the place of the field."""
    return modal(ids.CHECK_FORM, say("form-result"), report_blocks(checked, say), say, metadata=checked.key)


def draft_field(say: Say, text: str = "", key: str = "") -> Block:
    """The large field. One with a text has a block of its own: Slack keeps what was typed into a block of that id."""
    filled = {"initial_value": text[: blocks.INPUT_TEXT]} if text else {}
    return {
        "type": "input",
        "block_id": f"{ids.DRAFT_BLOCK}-{key}" if key else ids.DRAFT_BLOCK,
        "label": blocks.plain(say("form-label"), blocks.INPUT_LABEL),
        "hint": blocks.plain(say("help-private"), blocks.INPUT_LABEL),
        "element": {
            "type": "plain_text_input",
            "action_id": ids.DRAFT_INPUT,
            "multiline": True,
            "focus_on_load": True,
            "max_length": blocks.INPUT_TEXT,
            "placeholder": blocks.plain(say("form-placeholder"), 150),
            **filled,
        },
    }


def cut_note(text: str, say: Say) -> list[Block]:
    """That a text is too long for a field, where it is."""
    left = len(text) - blocks.INPUT_TEXT
    return [blocks.section(say("form-cut", kept=blocks.INPUT_TEXT, left=left, command=ids.COMMAND))] if left > 0 else []
