"""Slack's limits for messages and modals, stated anew from its documentation, apart from our code and the workspace's.

Returned are the complaints; an empty list means that Slack would take it. Written for the blocks that we use: a block
or a field that is not stated here is a complaint, too.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

PLAIN_ONLY = "plain_text"
ELEMENTS = {"button", "static_select", "checkboxes", "conversations_select", "plain_text_input"}


def message_complaints(text: str, blocks: list[dict[str, Any]]) -> list[str]:
    """What Slack has against a message."""
    complaints = [] if 0 < len(text) <= 4000 else [f"text of {len(text)} characters"]
    if len(blocks) > 50:
        complaints.append(f"{len(blocks)} blocks")
    if sum(map(_characters, blocks)) > 12_000:
        complaints.append("msg_blocks_too_long")
    return complaints + _blocks(blocks, "message")


def modal_complaints(view: dict[str, Any]) -> list[str]:
    """What Slack has against a modal."""
    complaints = [
        f"{name} is {view[name]!r}"
        for name in ("title", "submit", "close")
        if name in view and not (view[name]["type"] == PLAIN_ONLY and 0 < len(view[name]["text"]) <= 24)
    ]
    if len(view["blocks"]) > 100:
        complaints.append(f"{len(view['blocks'])} blocks")
    if len(json.dumps(view)) > 250_000:
        complaints.append("view_too_large")
    if len(view.get("private_metadata", "")) > 3000 or len(view["callback_id"]) > 255:
        complaints.append("metadata or callback_id")
    if any(block["type"] == "input" for block in view["blocks"]) and "submit" not in view:
        complaints.append("an input without submit")
    focused = sum(bool(block.get("element", {}).get("focus_on_load")) for block in view["blocks"])
    if focused > 1:
        complaints.append("two focused elements")
    return complaints + _blocks(view["blocks"], "modal")


def _blocks(blocks: list[dict[str, Any]], surface: str) -> list[str]:
    ids = Counter(block["block_id"] for block in blocks if "block_id" in block)
    complaints = [f"block_id {name} twice or too long" for name, count in ids.items() if count > 1 or len(name) > 255]
    for number, block in enumerate(blocks):
        complaints += [f"{surface} block {number} ({block['type']}): {said}" for said in _block(block, surface)]
    return complaints


def _block(block: dict[str, Any], surface: str) -> list[str]:
    match block["type"]:
        case "divider":
            return []
        case "header":
            return _text(block["text"], 150, PLAIN_ONLY)
        case "section":
            return _text(block["text"], 3000) + (_element(block["accessory"]) if "accessory" in block else [])
        case "context":
            parts = block["elements"]
            return [said for part in parts for said in _text(part, 3000)] + _count(parts, 1, 10)
        case "actions":
            parts = block["elements"]
            twice = len({part["action_id"] for part in parts}) < len(parts)
            said = [said for part in parts for said in _element(part)] + _count(parts, 1, 25)
            return [*said, "an action_id twice"] if twice else said
        case "rich_text":
            return _rich(block["elements"])
        case "input" if surface == "modal":
            hint = _text(block["hint"], 2000, PLAIN_ONLY) if "hint" in block else []
            return _text(block["label"], 2000, PLAIN_ONLY) + hint + _element(block["element"])
    return ["not for this surface, or not stated here"]


def _element(element: dict[str, Any]) -> list[str]:
    complaints = [] if 0 < len(element["action_id"]) <= 255 else ["action_id"]
    if element["type"] not in ELEMENTS:
        complaints.append(f"an element {element['type']}")
    if element["type"] == "button":
        complaints += _text(element["text"], 75, PLAIN_ONLY)
        if len(element.get("value", "")) > 2000 or element.get("style", "primary") not in ("primary", "danger"):
            complaints.append("value or style")
    if element["type"] == "plain_text_input":
        if not 1 <= element.get("max_length", 3000) <= 3000:
            complaints.append("max_length")
        if len(element.get("initial_value", "")) > element.get("max_length", 3000):
            complaints.append("initial_value is longer than the field")
    if "placeholder" in element:
        complaints += _text(element["placeholder"], 150, PLAIN_ONLY)
    options = element.get("options")
    if options is not None:
        complaints += _count(options, 1, 100 if element["type"] == "static_select" else 10)
        complaints += [said for option in options for said in _text(option["text"], 75)]
        complaints += ["option value" for option in options if not 0 < len(option["value"]) <= 150]
        initial = [element["initial_option"]] if "initial_option" in element else element.get("initial_options", [])
        complaints += ["an initial option that is none" for option in initial if option not in options]
        if "initial_options" in element and not element["initial_options"]:
            complaints.append("empty initial_options")
    return complaints


def _rich(parts: list[dict[str, Any]]) -> list[str]:
    complaints = []
    for part in parts:
        if part["type"] == "rich_text_list":
            complaints += _rich(part["elements"]) + _count(part["elements"], 1, 1000)
        elif part["type"] in ("rich_text_section", "rich_text_quote"):
            for run in part["elements"]:
                if run["type"] not in ("text", "user"):
                    complaints.append(f"a run of the type {run['type']}")
                elif run["type"] == "text" and not run["text"]:
                    complaints.append("an empty text")
        else:
            complaints.append(f"a part of the type {part['type']}")
    return complaints


def _text(text: dict[str, Any], most: int, kind: str | None = None) -> list[str]:
    if kind and text["type"] != kind:
        return [f"text of the type {text['type']}"]
    return [] if 0 < len(text["text"]) <= most else [f"text of {len(text['text'])} characters"]


def _count(items: list[Any], least: int, most: int) -> list[str]:
    return [] if least <= len(items) <= most else [f"{len(items)} items"]


def _characters(value: object) -> int:
    """Everything that a reader sees, and what buttons carry."""
    if isinstance(value, dict):
        own = sum(len(item) for name, item in value.items() if name in ("text", "value") and isinstance(item, str))
        return own + sum(_characters(item) for item in value.values() if not isinstance(item, str))
    return sum(map(_characters, value)) if isinstance(value, list) else 0
