"""What each text, element, block and view may hold, referring to the table of `rules`.

A length is the largest that Slack accepts; what a shape does not list is refused. Rules about a message or a
view as a whole are in `limits`.
"""

from collections.abc import Mapping

from . import rules
from .rules import Rule
from .schema import EVERYWHERE, ByType, Check, Choice, Flag, Items, Number, Shape, String, Surface

# --- Composition objects


def _text_shapes(maximum: int) -> dict[str, Check]:
    return {
        "plain_text": Shape({"text": String(maximum), "emoji": Flag()}, required=("text",)),
        "mrkdwn": Shape({"text": String(maximum), "verbatim": Flag()}, required=("text",)),
    }


def _text(maximum: int, *kinds: str, rule: Rule | None = None) -> Check:
    return ByType(_text_shapes(maximum), kinds, rule=rule, type_rule=rules.TEXT_OBJECT)


def _plain(maximum: int, rule: Rule | None = None) -> Check:
    return _text(maximum, "plain_text", rule=rule)


_ANYTHING = Shape({}, open=True)
_URL = String(3000)
_ACTION_ID = String(255, rule=rules.ACTION_ID)
_BLOCK_ID = {"block_id": String(255, minimum=0, rule=rules.BLOCK_ID)}

_CONFIRM = Shape(
    {
        "title": _plain(100),
        "text": _text(300),
        "confirm": _plain(30),
        "deny": _plain(30),
        "style": Choice(("primary", "danger")),
    },
    required=("title", "text", "confirm", "deny"),
    rule=rules.CONFIRM,
)


def _option(text: Check) -> Shape:
    return Shape(
        {"text": text, "value": String(150), "description": _text(75), "url": _URL},
        required=("text", "value"),
        rule=rules.OPTION,
    )


_SELECT_OPTION = _option(_plain(75))
_CHOICE_OPTION = _option(_text(75))
_OPTION_GROUP = Shape(
    {"label": _plain(75), "options": Items(_SELECT_OPTION, 100, rule=rules.OPTIONS)},
    required=("label", "options"),
    rule=rules.OPTION,
)
_COMMON: Mapping[str, Check] = {"action_id": _ACTION_ID, "confirm": _CONFIRM, "focus_on_load": Flag()}
_PLACEHOLDER: Mapping[str, Check] = {"placeholder": _plain(150, rules.PLACEHOLDER)}

# --- Block elements


def _element(
    fields: Mapping[str, Check],
    required: tuple[str, ...] = (),
    one_of: tuple[str, ...] = (),
    rule: Rule = rules.ELEMENT,
) -> Shape:
    return Shape({**_COMMON, **fields}, required, one_of, rule=rule)


def _text_input(**more: Check) -> Shape:
    fields = {**_PLACEHOLDER, "initial_value": String(3000, minimum=0), **more}
    return _element(fields, rule=rules.TEXT_INPUT)


def _options(maximum: int, option: Shape) -> Check:
    return Items(option, maximum, rule=rules.OPTIONS)


def _choices(maximum: int, **more: Check) -> Shape:
    return _element({"options": _options(maximum, _CHOICE_OPTION), **more}, ("options",))


_CONVERSATION_FILTER = Shape(
    {
        "include": Items(Choice(("im", "mpim", "private", "public")), 4),
        "exclude_external_shared_channels": Flag(),
        "exclude_bot_users": Flag(),
    },
    one_of=("include", "exclude_external_shared_channels", "exclude_bot_users"),
    rule=rules.CONVERSATION_FILTER,
)

_ELEMENTS: Mapping[str, Shape] = {
    "button": _element(
        {
            "text": _plain(75),
            "value": String(2000, minimum=0),
            "url": _URL,
            "style": Choice(("primary", "danger")),
            "accessibility_label": String(75),
        },
        ("text",),
        rule=rules.BUTTON,
    ),
    "image": Shape(
        {"image_url": _URL, "slack_file": _ANYTHING, "alt_text": String(2000)},
        ("alt_text",),
        one_of=("image_url", "slack_file"),
        rule=rules.IMAGE,
    ),
    "plain_text_input": _text_input(
        multiline=Flag(),
        min_length=Number(0, 3000, whole=True),
        max_length=Number(1, 3000, whole=True),
        dispatch_action_config=_ANYTHING,
    ),
    "email_text_input": _text_input(),
    "url_text_input": _text_input(),
    "number_input": _text_input(is_decimal_allowed=Flag(), min_value=String(100), max_value=String(100)),
    "static_select": _element(
        {
            **_PLACEHOLDER,
            "options": _options(100, _SELECT_OPTION),
            "option_groups": Items(_OPTION_GROUP, 100),
            "initial_option": _SELECT_OPTION,
        },
        one_of=("options", "option_groups"),
    ),
    "multi_static_select": _element(
        {
            **_PLACEHOLDER,
            "options": _options(100, _SELECT_OPTION),
            "option_groups": Items(_OPTION_GROUP, 100),
            "initial_options": Items(_SELECT_OPTION, 100),
            "max_selected_items": Number(1, whole=True),
        },
        one_of=("options", "option_groups"),
    ),
    "overflow": _element({"options": _options(5, _CHOICE_OPTION)}, ("options",)),
    "radio_buttons": _choices(10, initial_option=_CHOICE_OPTION),
    "checkboxes": _choices(10, initial_options=Items(_CHOICE_OPTION, 10)),
    "datepicker": _element({**_PLACEHOLDER, "initial_date": String(10, pattern=r"\d{4}-\d\d-\d\d")}),
    "timepicker": _element(
        {**_PLACEHOLDER, "initial_time": String(5, pattern=r"\d\d:\d\d"), "timezone": String(100)},
    ),
    "users_select": _element({**_PLACEHOLDER, "initial_user": String(20)}),
    "channels_select": _element({**_PLACEHOLDER, "initial_channel": String(20)}),
    "conversations_select": _element(
        {
            **_PLACEHOLDER,
            "initial_conversation": String(20),
            "default_to_current_conversation": Flag(),
            "filter": _CONVERSATION_FILTER,
        }
    ),
}
_INPUTS = tuple(name for name in _ELEMENTS if name not in ("button", "image", "overflow"))
_ACTIONS = ("button", "overflow", *(name for name in _INPUTS if not name.endswith("_input")))

# --- Rich text

_STYLE = Shape({name: Flag() for name in ("bold", "italic", "strike", "code", "underline", "highlight", "unlink")})


def _rich(fields: Mapping[str, Check], *required: str) -> Shape:
    return Shape({"style": _STYLE, **fields}, required)


_RICH_INLINE = ByType(
    {
        "text": _rich({"text": String(13_000)}, "text"),
        "link": _rich({"url": _URL, "text": String(3000), "unsafe": Flag()}, "url"),
        "emoji": _rich({"name": String(100), "unicode": String(100)}, "name"),
        "user": _rich({"user_id": String(20)}, "user_id"),
        "channel": _rich({"channel_id": String(20)}, "channel_id"),
        "usergroup": _rich({"usergroup_id": String(20)}, "usergroup_id"),
        "broadcast": _rich({"range": Choice(("here", "channel", "everyone"))}, "range"),
        "date": _rich(
            {"timestamp": Number(0, whole=True), "format": String(100), "url": _URL, "fallback": String(100)},
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
_RICH_ELEMENT = ByType(
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

# --- Blocks


def _block(
    rule: Rule,
    fields: Mapping[str, Check],
    required: tuple[str, ...] = (),
    one_of: tuple[str, ...] = (),
    surfaces: tuple[Surface, ...] = EVERYWHERE,
) -> Shape:
    return Shape({**_BLOCK_ID, **fields}, required, one_of, surfaces, rule=rule)


_CHART_POINT = Shape(
    {"label": String(20), "value": Number()},
    ("label", "value"),
)
_SERIES = Shape(
    {"name": String(20), "data": Items(_CHART_POINT, 20)},
    ("name", "data"),
)
_AXES = Shape(
    {"categories": Items(String(20), 20), "x_label": String(50), "y_label": String(50)},
    ("categories",),
)
_XY_CHART = Shape(
    {"series": Items(_SERIES, 12), "axis_config": _AXES},
    ("series", "axis_config"),
)
_PIE = Shape(
    {"segments": Items(_CHART_POINT, 12)},
    ("segments",),
)

_BLOCKS: Mapping[str, Shape] = {
    "section": _block(
        rules.SECTION,
        {
            "text": _text(3000),
            "fields": Items(_text(2000), 10),
            "accessory": ByType(_ELEMENTS, ("image", *_ACTIONS)),
            "expand": Flag(),
        },
        one_of=("text", "fields"),
    ),
    "header": _block(rules.HEADER, {"text": _plain(150), "level": Number(1, 4, whole=True)}, ("text",)),
    "context": _block(
        rules.CONTEXT,
        {"elements": Items(ByType({**_text_shapes(3000), "image": _ELEMENTS["image"]}), 10)},
        ("elements",),
    ),
    "divider": _block(rules.BLOCK_FIELD, {}),
    "actions": _block(rules.ACTIONS, {"elements": Items(ByType(_ELEMENTS, _ACTIONS), 25)}, ("elements",)),
    "rich_text": _block(rules.RICH_TEXT, {"elements": Items(_RICH_ELEMENT, 1000)}, ("elements",)),
    "image": _block(
        rules.IMAGE,
        {
            "image_url": _URL,
            "slack_file": _ANYTHING,
            "alt_text": String(2000),
            "title": _plain(2000),
        },
        ("alt_text",),
        one_of=("image_url", "slack_file"),
    ),
    "input": _block(
        rules.INPUT,
        {
            "label": _plain(2000),
            "hint": _plain(2000),
            "element": ByType(_ELEMENTS, _INPUTS),
            "optional": Flag(),
            "dispatch_action": Flag(),
        },
        ("label", "element"),
    ),
    "markdown": _block(rules.MARKDOWN, {"text": String(12_000)}, ("text",), surfaces=("message",)),
    "alert": _block(
        rules.ALERT,
        {"text": _text(3000), "level": Choice(("default", "info", "warning", "error", "success"))},
        ("text",),
        surfaces=("modal",),
    ),
    "data_visualization": _block(
        rules.CHART,
        {
            "title": String(50),
            "chart": ByType({"pie": _PIE, "bar": _XY_CHART, "line": _XY_CHART, "area": _XY_CHART}),
        },
        ("title", "chart"),
        surfaces=("message", "home"),
    ),
    "table": _block(
        rules.TABLE,
        {
            "rows": Items(Items(Shape({}, ("type",), open=True), 20), 100),
            "column_settings": Items(_ANYTHING, 20),
        },
        ("rows",),
        surfaces=("message", "home"),
    ),
}

# Blocks that the page cannot show, and says so; their fields are as slack_sdk's models have them.

_FEEDBACK_BUTTON = Shape(
    {"text": _plain(75), "accessibility_label": String(75), "value": String(2000)},
    ("text", "value"),
    rule=rules.CONTEXT_ACTIONS,
)
_CONTEXT_ACTIONS: Mapping[str, Check] = {
    "feedback_buttons": _element(
        {"positive_button": _FEEDBACK_BUTTON, "negative_button": _FEEDBACK_BUTTON},
        ("positive_button", "negative_button"),
        rule=rules.CONTEXT_ACTIONS,
    ),
    "icon_button": _element(
        {
            "icon": String(100),
            "text": _plain(75),
            "accessibility_label": String(75),
            "value": String(2000, minimum=0),
            "visible_to_user_ids": Items(String(20), 1000),
        },
        ("icon", "text"),
        rule=rules.CONTEXT_ACTIONS,
    ),
}
_IMAGE = ByType(_ELEMENTS, ("image",))
_CARD = _block(
    rules.CARD,
    {
        "hero_image": _IMAGE,
        "icon": _IMAGE,
        "title": _text(150),
        "subtitle": _text(150),
        "body": _text(200),
        "actions": Items(ByType(_ELEMENTS, _ACTIONS), 25),
    },
    surfaces=("message", "home"),
)
_TASK_CARD = _block(
    rules.AGENT_BLOCK,
    {
        "task_id": String(255),
        "title": String(3000),
        "status": String(100),
        "details": _ANYTHING,
        "output": _ANYTHING,
        "sources": Items(_ANYTHING, 1000),
    },
    ("task_id", "title", "status"),
    surfaces=("message",),
)
_OUTER_BLOCKS: Mapping[str, Shape] = {
    "context_actions": _block(
        rules.CONTEXT_ACTIONS,
        {"elements": Items(ByType(_CONTEXT_ACTIONS), 5)},
        ("elements",),
        surfaces=("message",),
    ),
    "card": _CARD,
    "carousel": _block(
        rules.CAROUSEL, {"elements": Items(ByType({"card": _CARD}), 10)}, ("elements",), surfaces=("message", "home")
    ),
    "task_card": _TASK_CARD,
    "plan": _block(
        rules.AGENT_BLOCK,
        {"title": String(3000), "tasks": Items(ByType({"task_card": _TASK_CARD}), 1000, minimum=0)},
        ("title",),
        surfaces=("message",),
    ),
    "container": _block(
        rules.CONTAINER,
        {
            "child_blocks": Items(ByType({**_BLOCKS, "card": _CARD}), 10),
            "title": _plain(150),
            "rich_text_title": ByType(_BLOCKS, ("rich_text",)),
            "subtitle": _text(150),
            "width": Choice(("narrow", "standard", "wide", "full")),
            "icon": _IMAGE,
            "is_collapsible": Flag(),
            "default_collapsed": Flag(),
            "has_header_divider": Flag(),
        },
        ("child_blocks",),
        surfaces=("message", "home"),
    ),
}
_ALL_BLOCKS = ByType({**_BLOCKS, **_OUTER_BLOCKS})

_VIEW_FIELDS: Mapping[str, Check] = {
    "private_metadata": String(3000, minimum=0),
    "callback_id": String(255, minimum=0),
    "external_id": String(255, minimum=0),
}
_MODAL = Shape(
    {
        **_VIEW_FIELDS,
        "title": _plain(24),
        "submit": _plain(24),
        "close": _plain(24),
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
