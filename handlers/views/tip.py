"""A tip as a channel message."""

from __future__ import annotations

from bot.tips import Tip
from bot.wording import Say
from handlers import ids
from handlers.views import blocks
from handlers.views.blocks import Block


def tip_blocks(tip: Tip, say: Say) -> list[Block]:
    """The tip with its example before and after, and a thing to try."""
    return [
        blocks.header(say("tip-heading", title=tip.title)),
        blocks.markdown(tip.idea),
        blocks.rich(
            blocks.rich_line(blocks.words(say("tip-before"), bold=True)),
            blocks.rich_quote(tip.before),
            blocks.rich_line(blocks.words(say("tip-after"), bold=True)),
            blocks.rich_quote(tip.after),
            blocks.rich_line(blocks.words(say("tip-try"), bold=True)),
        ),
        blocks.markdown(tip.try_this),
        blocks.actions(blocks.button(say("tip-try-it"), ids.OPEN_CHECK)),
    ]


def tip_text(tip: Tip, say: Say) -> str:
    """The same as the message's top-level text."""
    parts = [
        say("tip-heading", title=tip.title),
        tip.idea,
        f"{say('tip-before')}: {tip.before}",
        f"{say('tip-after')}: {tip.after}",
        f"{say('tip-try')}: {tip.try_this}",
    ]
    return blocks.fallback("\n\n".join(parts))
