"""Slack's blocks that hold no other blocks: texts, pictures, elements and inputs."""

from collections.abc import Mapping

from handlers.workspace import rules
from handlers.workspace.schema import ByType, Choice, Flag, Items, Number, Shape, String

from .composition import ANYTHING, URL, block, plain, text, text_shapes
from .data import DATA_BLOCKS
from .elements import ACTIONS, ELEMENTS, INPUTS
from .rich_text import RICH_TEXT

_HTTPS = String(3000, pattern=r"https://.+")

BLOCKS: Mapping[str, Shape] = {
    "section": block(
        rules.SECTION,
        {
            "text": text(3000),
            "fields": Items(text(2000), 10),
            "accessory": ByType(ELEMENTS, ("image", *ACTIONS)),
            "expand": Flag(),
        },
        one_of=("text", "fields"),
    ),
    "header": block(rules.HEADER, {"text": plain(150), "level": Number(1, 4, whole=True)}, ("text",)),
    "context": block(
        rules.CONTEXT,
        {"elements": Items(ByType({**text_shapes(3000), "image": ELEMENTS["image"]}), 10)},
        ("elements",),
    ),
    "divider": block(rules.BLOCK_FIELD, {}),
    "actions": block(rules.ACTIONS, {"elements": Items(ByType(ELEMENTS, ACTIONS), 25)}, ("elements",)),
    "rich_text": RICH_TEXT,
    "image": block(
        rules.IMAGE,
        {
            "image_url": URL,
            "slack_file": ANYTHING,
            "alt_text": String(2000),
            "title": plain(2000),
        },
        ("alt_text",),
        one_of=("image_url", "slack_file"),
    ),
    "input": block(
        rules.INPUT,
        {
            "label": plain(2000),
            "hint": plain(2000),
            "element": ByType(ELEMENTS, INPUTS),
            "optional": Flag(),
            "dispatch_action": Flag(),
        },
        ("label", "element"),
    ),
    "markdown": block(rules.MARKDOWN, {"text": String(12_000)}, ("text",), surfaces=("message",)),
    "alert": block(
        rules.ALERT,
        {"text": text(3000), "level": Choice(("default", "info", "warning", "error", "success"))},
        ("text",),
        surfaces=("modal",),
    ),
    "video": block(
        rules.VIDEO,
        {
            "alt_text": String(2000),
            "video_url": _HTTPS,
            "thumbnail_url": URL,
            "title": plain(199),
            "title_url": _HTTPS,
            "description": plain(3000),
            "provider_icon_url": URL,
            "provider_name": String(3000),
            "author_name": String(49),
        },
        ("alt_text", "video_url", "thumbnail_url", "title"),
    ),
    "auth_provider": block(
        rules.AUTH_PROVIDER,
        {
            "value": String(150),
            "name": plain(75),
            "is_connected": Flag(),
            "description": plain(150),
            "icon_url": _HTTPS,
            "auth_url": _HTTPS,
            "disconnect_url": _HTTPS,
            "connected_identity": plain(75),
            "connected_context": plain(75),
            "accessory": ByType(ELEMENTS, ("overflow",)),
            "fallback": Items(ANYTHING, 100),
        },
        ("value", "name", "is_connected"),
    ),
    **DATA_BLOCKS,
}
