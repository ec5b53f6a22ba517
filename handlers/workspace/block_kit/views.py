"""What a message's blocks and a whole view may be."""

from collections.abc import Mapping

from handlers.workspace import rules
from handlers.workspace.schema import ByType, Check, Flag, Items, Shape, String, Surface

from .blocks import BLOCKS
from .cards import CARDS
from .composition import plain

_ALL_BLOCKS = ByType({**BLOCKS, **CARDS})
_VIEW_FIELDS: Mapping[str, Check] = {
    "private_metadata": String(3000, minimum=0),
    "callback_id": String(255, minimum=0),
    "external_id": String(255, minimum=0),
}
_MODAL = Shape(
    {
        **_VIEW_FIELDS,
        "title": plain(24),
        "submit": plain(24),
        "close": plain(24),
        "blocks": Items(_ALL_BLOCKS, 100, minimum=0, rule=rules.VIEW_BLOCKS),
        "clear_on_close": Flag(),
        "notify_on_close": Flag(),
        "submit_disabled": Flag(),
    },
    ("title", "blocks"),
    rule=rules.MODAL,
)
_HOME = Shape(
    {**_VIEW_FIELDS, "blocks": Items(_ALL_BLOCKS, 100, minimum=0, rule=rules.VIEW_BLOCKS)},
    ("blocks",),
    rule=rules.HOME,
)
VIEWS: Mapping[Surface, Check] = {
    "modal": ByType({"modal": _MODAL}, rule=rules.MODAL, type_rule=rules.MODAL),
    "home": ByType({"home": _HOME}, rule=rules.HOME, type_rule=rules.HOME),
}
"""What the whole view must look like."""
MESSAGE_BLOCKS: Check = Items(_ALL_BLOCKS, 50, minimum=0, rule=rules.MESSAGE_BLOCKS)
"""What the `blocks` of a message must look like."""
