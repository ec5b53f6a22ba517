"""Cards, and the blocks that hold other blocks."""

from collections.abc import Mapping

from handlers.workspace import rules
from handlers.workspace.schema import ByType, Check, Choice, Flag, Items, Shape, String

from .blocks import BLOCKS
from .composition import block, plain, text
from .elements import ACTIONS, CONTEXT_ACTIONS, ELEMENTS, IMAGE
from .rich_text import RICH_TEXT

_RICH_TEXT = ByType({"rich_text": RICH_TEXT})
_CARD = block(
    rules.CARD,
    {
        "hero_image": IMAGE,
        "icon": IMAGE,
        "title": text(150),
        "subtitle": text(150),
        "body": text(200),
        "actions": Items(ByType(ELEMENTS, ACTIONS), 25),
    },
    one_of=("hero_image", "title", "actions", "body"),
    surfaces=("message", "home"),
)
_SOURCE = Shape({"url": String(3000), "text": String(3000)}, ("url", "text"))
_TASK_CARD = block(
    rules.AGENT_BLOCK,
    {
        "task_id": String(255),
        "title": String(3000),
        "status": Choice(("pending", "in_progress", "complete", "error")),
        "details": _RICH_TEXT,
        "output": _RICH_TEXT,
        "sources": Items(ByType({"url": _SOURCE}), 1000),
    },
    ("task_id", "title", "status"),
    surfaces=("message",),
)
_HEADING: Mapping[str, Check] = {
    "title": plain(150),
    "rich_text_title": _RICH_TEXT,
    "subtitle": text(150),
    "icon": IMAGE,
}

CARDS: Mapping[str, Shape] = {
    "context_actions": block(
        rules.CONTEXT_ACTIONS,
        {"elements": Items(ByType(CONTEXT_ACTIONS), 5)},
        ("elements",),
        surfaces=("message",),
    ),
    "card": _CARD,
    "carousel": block(
        rules.CAROUSEL, {"elements": Items(ByType({"card": _CARD}), 10)}, ("elements",), surfaces=("message", "home")
    ),
    "task_card": _TASK_CARD,
    "plan": block(
        rules.AGENT_BLOCK,
        {"title": String(3000), "tasks": Items(ByType({"task_card": _TASK_CARD}), 1000, minimum=0)},
        ("title",),
        surfaces=("message",),
    ),
    "container": block(
        rules.CONTAINER,
        {
            **_HEADING,
            "child_blocks": Items(ByType({**BLOCKS, "card": _CARD}), 10),
            "width": Choice(("narrow", "standard", "wide", "full")),
            "is_collapsible": Flag(),
            "default_collapsed": Flag(),
            "has_header_divider": Flag(),
        },
        ("child_blocks",),
        one_of=("title", "rich_text_title"),
        surfaces=("message", "home"),
    ),
}
