"""The few blocks that we use, as plain data, cut to Slack's limits in one place.

Whatever a person typed goes out in rich_text or plain_text: there it can neither mention anybody nor format.
"""

from __future__ import annotations

from typing import Any

Block = dict[str, Any]

# Slack's limits, in characters (Block Kit reference).
HEADER_TEXT = 150
SECTION_TEXT = 3000
CONTEXT_TEXT = 2000
MARKDOWN_TEXT = 12_000
MODAL_TITLE = 24
BUTTON_TEXT = 75
OPTION_TEXT = 75
INPUT_LABEL = 2000
INPUT_TEXT = 3000
"""What a plain_text_input takes at most."""
FALLBACK_TEXT = 3500
"""Slack documents 40,000 for a message's `text`, and refuses at about 4,000."""

MESSAGE_BLOCKS = 50
VIEW_BLOCKS = 100
TOTAL_TEXT = 10_000
"""Slack refuses a message at about 12,000 characters over all blocks (undocumented); stay well below."""


def cut(text: str, most: int) -> str:
    """The text, cut with an ellipsis when it is longer; never empty, which Slack refuses."""
    if len(text) > most:
        text = text[: most - 1].rstrip() + "…"
    return text or " "


def escape(text: str) -> str:
    """The text with the three characters escaped that Slack reads as markup."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def fallback(text: str) -> str:
    """The top-level text of a message, which screen readers and notifications use."""
    return cut(escape(text), FALLBACK_TEXT)


def plain(text: str, most: int) -> dict[str, Any]:
    """A plain_text object."""
    return {"type": "plain_text", "text": cut(text, most), "emoji": False}


def header(text: str) -> Block:
    """A line in large letters."""
    return {"type": "header", "text": plain(text, HEADER_TEXT)}


def section(text: str, accessory: Block | None = None) -> Block:
    """A paragraph of plain text, with a button at its side if given."""
    block: Block = {"type": "section", "text": plain(text, SECTION_TEXT)}
    return block | {"accessory": accessory} if accessory else block


def mention_section(text: str) -> Block:
    """A paragraph of our own wording with <@person> and <#channel> in it; never anything that a person typed."""
    return {"type": "section", "text": {"type": "mrkdwn", "text": cut(text, SECTION_TEXT), "verbatim": True}}


def context(text: str) -> Block:
    """A line in small letters."""
    return {"type": "context", "elements": [plain(text, CONTEXT_TEXT)]}


def markdown(text: str) -> Block:
    """Standard Markdown, for text from our own content files only."""
    return {"type": "markdown", "text": cut(text, MARKDOWN_TEXT)}


def button(text: str, action_id: str, value: str = "", style: str = "") -> Block:
    """A button; `value` comes back when it is pressed, `style` is "primary" or "danger"."""
    element = {"type": "button", "text": plain(text, BUTTON_TEXT), "action_id": action_id}
    return element | ({"value": value} if value else {}) | ({"style": style} if style else {})


def actions(*elements: Block) -> Block:
    """A row of buttons."""
    return {"type": "actions", "elements": list(elements)}


DIVIDER: Block = {"type": "divider"}


def words(text: str, **style: bool) -> dict[str, Any]:
    """A run of text inside rich text, styled with bold=True, italic=True, code=True."""
    run: dict[str, Any] = {"type": "text", "text": text or " "}
    return run | {"style": style} if style else run


def rich_line(*runs: dict[str, Any]) -> dict[str, Any]:
    """A paragraph of rich text."""
    return {"type": "rich_text_section", "elements": list(runs)}


def rich_quote(text: str) -> dict[str, Any]:
    """A quotation, set off with a bar."""
    return {"type": "rich_text_quote", "elements": [words(text)]}


def rich_code(text: str) -> dict[str, Any]:
    """Text in letters of equal width, set off with a frame."""
    return {"type": "rich_text_preformatted", "elements": [words(text)]}


def rich_list(items: list[str], **style: bool) -> dict[str, Any]:
    """A bullet list, each item styled alike."""
    return {
        "type": "rich_text_list",
        "style": "bullet",
        "elements": [rich_line(words(item, **style)) for item in items],
    }


def rich(*parts: dict[str, Any]) -> Block:
    """A block of rich text."""
    return {"type": "rich_text", "elements": list(parts)}


def length(value: object) -> int:
    """How many characters of text a block, or a part of one, holds: by this Slack limits a message."""
    if isinstance(value, dict):
        return sum(len(v) if k == "text" and isinstance(v, str) else length(v) for k, v in value.items())
    return sum(map(length, value)) if isinstance(value, list) else 0


def within_limits(blocks: list[Block], closing: list[Block]) -> list[Block]:
    """As many of the blocks, from the top, as fit into one message together with the closing ones."""
    kept: list[Block] = []
    room = TOTAL_TEXT - sum(map(length, closing))
    for block in blocks:
        room -= length(block)
        if room < 0 or len(kept) + len(closing) >= MESSAGE_BLOCKS:
            break
        kept.append(block)
    return kept + closing
