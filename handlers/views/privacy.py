"""What is stored, all rows about a person, and the question before everything is removed."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from bot.wording import Say
from handlers import ids
from handlers.views import blocks
from handlers.views.blocks import Block

SHORT_EXPORT = 8_000
"""So many characters of JSON go into a message; Slack refuses one at about 12,000."""


def privacy_lines(retention_days: int, say: Say) -> list[str]:
    """What is stored, why and how long, one thing a line."""
    return [
        say("privacy-what"),
        say("privacy-text"),
        say("privacy-fingerprint"),
        say("privacy-why"),
        say("privacy-how-long", days=retention_days),
        say("privacy-ways", command=ids.COMMAND),
    ]


def privacy_blocks(retention_days: int, say: Say) -> list[Block]:
    """The same with buttons to see and to remove it."""
    forget = blocks.button(say("privacy-forget"), ids.FORGET_ME, style="danger") | {
        "confirm": {
            "title": blocks.plain(say("forget-title"), 100),
            "text": blocks.plain(say("forget-question"), 300),
            "confirm": blocks.plain(say("forget-yes"), 30),
            "deny": blocks.plain(say("forget-no"), 30),
            "style": "danger",
        }
    }
    return [
        *(blocks.section(line) for line in privacy_lines(retention_days, say)),
        blocks.actions(blocks.button(say("privacy-export"), ids.EXPORT), forget),
    ]


def forget_question(say: Say) -> list[Block]:
    """The question, with the one button that removes everything."""
    return [
        blocks.section(say("forget-question")),
        blocks.actions(blocks.button(say("forget-yes"), ids.FORGET_ME, style="danger")),
    ]


Rows = Mapping[str, Sequence[Mapping[str, Any]]]


def as_json(rows: Rows) -> str:
    """The rows as they are exported."""
    return json.dumps(rows, ensure_ascii=False, indent=2)


def count_blocks(rows: Rows, say: Say) -> list[Block]:
    """How many rows there are, by table."""
    counts = [
        say("export-rows", what=say("export-table", table=table), table=table, count=len(found))
        for table, found in rows.items()
    ]
    title = blocks.words(say("export-title"), bold=True)
    return [blocks.rich(blocks.rich_line(title), blocks.rich_list(counts))]


def export_blocks(rows: Rows, workspace: str, person: str, why_no_file: str, say: Say) -> list[Block]:
    """Every row as JSON, and why it is no file.

    Where that is too long for a message, how many there are and the command that writes them.
    """
    text = as_json(rows)
    if len(text) <= SHORT_EXPORT:
        title = blocks.words(say("export-title"), bold=True)
        return [blocks.rich(blocks.rich_line(title), blocks.rich_code(text)), blocks.context(why_no_file)]
    command = say("export-long", workspace=workspace, person=person)
    return [*count_blocks(rows, say), blocks.section(f"{why_no_file} {command}")]
