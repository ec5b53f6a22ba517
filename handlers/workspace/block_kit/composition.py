"""Slack's composition objects (texts, options, confirm dialogs), and what every block has."""

from collections.abc import Mapping

from handlers.workspace import rules
from handlers.workspace.rules import Rule
from handlers.workspace.schema import EVERYWHERE, ByType, Check, Choice, Flag, Items, Shape, String, Surface

ANYTHING = Shape({}, open=True)
"""An object that the workspace does not look into."""
URL = String(3000)
ACTION_ID = String(255, rule=rules.ACTION_ID)
_BLOCK_ID = String(255, minimum=0, rule=rules.BLOCK_ID)


def text_shapes(maximum: int) -> dict[str, Check]:
    """The two kinds of text object, by their type."""
    return {
        "plain_text": Shape({"text": String(maximum), "emoji": Flag()}, required=("text",)),
        "mrkdwn": Shape({"text": String(maximum), "verbatim": Flag()}, required=("text",)),
    }


def text(maximum: int, *kinds: str, rule: Rule | None = None) -> Check:
    """A text object of this length, of either kind or only of those named."""
    return ByType(text_shapes(maximum), kinds, rule=rule, type_rule=rules.TEXT_OBJECT)


def plain(maximum: int, rule: Rule | None = None) -> Check:
    """A text object without markup."""
    return text(maximum, "plain_text", rule=rule)


CONFIRM = Shape(
    {
        "title": plain(100),
        "text": text(300),
        "confirm": plain(30),
        "deny": plain(30),
        "style": Choice(("primary", "danger")),
    },
    required=("title", "text", "confirm", "deny"),
    rule=rules.CONFIRM,
)


def _option(words: Check) -> Shape:
    return Shape(
        {"text": words, "value": String(150), "description": text(75), "url": URL},
        required=("text", "value"),
        rule=rules.OPTION,
    )


SELECT_OPTION = _option(plain(75))
CHOICE_OPTION = _option(text(75))
"""An option of radio buttons, checkboxes and overflow menus."""
OPTION_GROUP = Shape(
    {"label": plain(75), "options": Items(SELECT_OPTION, 100, rule=rules.OPTIONS)},
    required=("label", "options"),
    rule=rules.OPTION,
)


def block(
    rule: Rule,
    fields: Mapping[str, Check],
    required: tuple[str, ...] = (),
    one_of: tuple[str, ...] = (),
    surfaces: tuple[Surface, ...] = EVERYWHERE,
) -> Shape:
    """A block with these fields and a block_id."""
    return Shape({"block_id": _BLOCK_ID, **fields}, required, one_of, surfaces, rule=rule)
