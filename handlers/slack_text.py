"""Slack's markup turned back into what a person reads: for commands, fields and messages alike (pure)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

_MARKUP = re.compile(r"<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>")
_SIGNS = {"@": "@", "#": "#", "!": "@"}
_SECTIONS = ("rich_text_section", "rich_text_quote", "rich_text_preformatted")


def unescape(text: str) -> str:
    """The text as it was typed: Slack sends three characters as entities."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def readable(text: str) -> str:
    """A message's text without Slack's markup: links and mentions as people see them."""
    return unescape(_MARKUP.sub(_shown, text))


def text_of(message: Mapping[str, Any]) -> str:
    """What a message says: its text, or else that of its blocks and attachments."""
    if (message.get("text") or "").strip():
        return readable(message["text"])
    said = list(_said(message.get("blocks") or []))
    for attachment in message.get("attachments") or []:
        said += list(_said(attachment.get("blocks") or []))
        said += [readable(attachment[field]) for field in ("pretext", "title", "text") if attachment.get(field)]
        if not said and attachment.get("fallback"):
            said.append(readable(attachment["fallback"]))
    return "\n".join(filter(None, said))


def _shown(found: re.Match[str]) -> str:
    sign, target, label = found.groups()
    if label:
        return label if not sign else _SIGNS[sign] + label.lstrip("@#")
    if sign in ("@", "#"):
        return f"{sign}…"  # an id says nothing to anybody
    return f"@{target.partition('^')[0]}" if sign else target


def _said(value: object) -> Iterator[str]:
    """The texts of blocks, paragraph by paragraph."""
    if isinstance(value, list):
        for item in value:
            yield from _said(item)
    elif isinstance(value, dict):
        kind, text = value.get("type"), value.get("text")
        if kind in _SECTIONS:
            yield "".join(map(_run, value.get("elements") or []))
        elif kind in ("mrkdwn", "markdown") and isinstance(text, str):
            yield readable(text)
        elif kind == "plain_text" and isinstance(text, str):
            yield unescape(text)
        elif kind != "actions":
            yield from _said([value.get(name) for name in ("text", "fields", "elements")])


def _run(element: Mapping[str, Any]) -> str:
    """One element of rich text."""
    match element.get("type"):
        case "text":
            return str(element.get("text", ""))
        case "link":
            return str(element.get("text") or element.get("url", ""))
        case "emoji":
            return "".join(chr(int(part, 16)) for part in str(element.get("unicode", "")).split("-") if part)
        case "user" | "usergroup":
            return "@…"
        case "channel":
            return "#…"
        case "broadcast":
            return f"@{element.get('range', '')}"
    return ""
