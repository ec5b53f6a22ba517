"""Slack's rich text: the block, and what it is made of."""

from collections.abc import Mapping

from handlers.workspace import rules
from handlers.workspace.schema import ByType, Check, Choice, Flag, Items, Number, Shape, String

from .composition import URL, block

_STYLE = Shape({name: Flag() for name in ("bold", "italic", "strike", "code", "underline", "highlight", "unlink")})


def _rich(fields: Mapping[str, Check], *required: str) -> Shape:
    return Shape({"style": _STYLE, **fields}, required)


_RICH_INLINE = ByType(
    {
        "text": _rich({"text": String(13_000)}, "text"),
        "link": _rich({"url": URL, "text": String(3000), "unsafe": Flag()}, "url"),
        "emoji": _rich({"name": String(100), "unicode": String(100)}, "name"),
        "user": _rich({"user_id": String(20)}, "user_id"),
        "channel": _rich({"channel_id": String(20)}, "channel_id"),
        "usergroup": _rich({"usergroup_id": String(20)}, "usergroup_id"),
        "broadcast": _rich({"range": Choice(("here", "channel", "everyone"))}, "range"),
        "date": _rich(
            {"timestamp": Number(0, whole=True), "format": String(100), "url": URL, "fallback": String(100)},
            "timestamp",
            "format",
        ),
        "color": _rich({"value": String(7)}, "value"),
    }
)


def _rich_container(**fields: Check) -> Shape:
    return Shape({"elements": Items(_RICH_INLINE, 10_000, minimum=0), **fields}, ("elements",))


_RICH_SECTION = ByType({"rich_text_section": _rich_container()})
_BORDER = Number(0, 1, whole=True)
_ELEMENT = ByType(
    {
        "rich_text_section": _rich_container(),
        "rich_text_quote": _rich_container(border=_BORDER),
        "rich_text_preformatted": _rich_container(border=_BORDER, language=String(50)),
        "rich_text_list": Shape(
            {
                "elements": Items(_RICH_SECTION, 1000),
                "style": Choice(("bullet", "ordered")),
                "indent": Number(0, 8, whole=True),
                "offset": Number(0, whole=True),
                "border": _BORDER,
            },
            ("elements", "style"),
        ),
    }
)

RICH_TEXT = block(rules.RICH_TEXT, {"elements": Items(_ELEMENT, 1000)}, ("elements",))
"""The block itself, which some blocks hold in the place of a text."""
