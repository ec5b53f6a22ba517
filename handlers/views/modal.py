"""The frame of a modal, and a modal that holds one sentence."""

from __future__ import annotations

from typing import Any

from bot.wording import Say
from handlers import ids
from handlers.views import blocks
from handlers.views.blocks import Block

VIEW_BYTES = 200_000
"""What the blocks of a modal may weigh as JSON: Slack refuses a view of 250 kB."""


def modal(
    callback_id: str, title: str, content: list[Block], say: Say, *, submit: str = "", metadata: str = ""
) -> dict[str, Any]:
    """A modal with a button to close it, and one to submit it if that is named. `metadata` comes back with it."""
    view = {
        "type": "modal",
        "callback_id": callback_id,
        "title": blocks.plain(title, blocks.MODAL_TITLE),
        "close": blocks.plain(say("form-close"), blocks.MODAL_TITLE),
        "private_metadata": metadata,
        "blocks": content,
    }
    return view | {"submit": blocks.plain(submit, blocks.MODAL_TITLE)} if submit else view


def note(title: str, sentence: str, say: Say) -> dict[str, Any]:
    """A modal that says one thing."""
    return modal(ids.NOTE, title, [blocks.section(sentence)], say)
