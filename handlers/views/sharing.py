"""Sharing a checked draft: the modal that asks first, and the post itself, from the same blocks."""

from __future__ import annotations

from typing import Any

from bot.drafts import Checked
from bot.report_format import bar
from bot.wording import Say
from handlers import ids
from handlers.views import blocks
from handlers.views.blocks import Block
from handlers.views.modal import modal

SHARED_CHARACTERS = 3000
"""So much of a draft is shared; a longer one is cut, in the preview as in the post."""


def share_form(checked: Checked, person: str, channel: str, say: Say) -> dict[str, Any]:
    """The modal that asks where to, and shows exactly what everybody there will see."""
    menu: Block = {
        "type": "conversations_select",
        "action_id": ids.SHARE_CHANNEL,
        "placeholder": blocks.plain(say("share-placeholder"), 150),
    }
    if channel[:1] in ("C", "G"):  # a direct message can't be shared to
        menu["initial_conversation"] = channel
    field = {
        "type": "input",
        "block_id": ids.SHARE_CHANNEL,
        "label": blocks.plain(say("share-where"), blocks.INPUT_LABEL),
        "element": menu,
    }
    preview = [blocks.section(say("share-what")), blocks.DIVIDER, *shared_blocks(checked, person, say)]
    submit, title = say("share-submit"), say("share-title")
    return modal(ids.SHARE_FORM, title, [field, *preview], say, submit=submit, metadata=checked.key)


def shared_blocks(checked: Checked, person: str, say: Say) -> list[Block]:
    """The post: who shares it, the draft, and its scores."""
    return [
        blocks.rich(
            blocks.rich_line({"type": "user", "user_id": person}, blocks.words(f" {say('shared-by')}")),
            blocks.rich_quote(_draft(checked)),
            blocks.rich_line(blocks.words(_scores(checked, say))),
        ),
        blocks.context(say("shared-note", command=ids.COMMAND)),
    ]


def shared_text(checked: Checked, person: str, say: Say) -> str:
    """The same as the post's top-level text."""
    around = f"<@{person}> {blocks.escape(say('shared-by'))}\n", f"\n{blocks.escape(_scores(checked, say))}"
    room = blocks.FALLBACK_TEXT - sum(map(len, around))
    return blocks.cut(blocks.escape(_draft(checked)), room).join(around)


def _draft(checked: Checked) -> str:
    return blocks.cut(checked.text.strip(), SHARED_CHARACTERS)


def _scores(checked: Checked, say: Say) -> str:
    report, softness = checked.report, checked.report.softness or 0
    numbers = say("indices", hard=report.hard, soft=report.soft)
    return f"{say(f'verdict-{report.verdict}')}\n{say('softness', softness=softness)} {bar(softness)} · {numbers}"
