"""Slack's block elements: buttons, menus, inputs."""

from collections.abc import Mapping

from handlers.workspace import rules
from handlers.workspace.rules import Rule
from handlers.workspace.schema import ByType, Check, Choice, Flag, Items, Number, Shape, String

from .composition import ACTION_ID, ANYTHING, CHOICE_OPTION, CONFIRM, OPTION_GROUP, SELECT_OPTION, URL, plain

_COMMON: Mapping[str, Check] = {"action_id": ACTION_ID, "confirm": CONFIRM, "focus_on_load": Flag()}
_PLACEHOLDER: Mapping[str, Check] = {"placeholder": plain(150, rules.PLACEHOLDER)}


def element(
    fields: Mapping[str, Check],
    required: tuple[str, ...] = (),
    one_of: tuple[str, ...] = (),
    rule: Rule = rules.ELEMENT,
) -> Shape:
    """An element that a person can act on, with these fields and those that all have."""
    return Shape({**_COMMON, **fields}, required, one_of, rule=rule)


def _text_input(**more: Check) -> Shape:
    fields = {**_PLACEHOLDER, "initial_value": String(3000, minimum=0), **more}
    return element(fields, rule=rules.TEXT_INPUT)


def _options(maximum: int, option: Shape) -> Check:
    return Items(option, maximum, rule=rules.OPTIONS)


def _choices(maximum: int, **more: Check) -> Shape:
    return element({"options": _options(maximum, CHOICE_OPTION), **more}, ("options",))


def _several(initial: str, **more: Check) -> Shape:
    chosen = {initial: Items(String(20), 100), "max_selected_items": Number(1, whole=True)}
    return element({**_PLACEHOLDER, **chosen, **more})


_CONVERSATION_FILTER = Shape(
    {
        "include": Items(Choice(("im", "mpim", "private", "public")), 4),
        "exclude_external_shared_channels": Flag(),
        "exclude_bot_users": Flag(),
    },
    one_of=("include", "exclude_external_shared_channels", "exclude_bot_users"),
    rule=rules.CONVERSATION_FILTER,
)

ELEMENTS: Mapping[str, Shape] = {
    "button": element(
        {
            "text": plain(75),
            "value": String(2000, minimum=0),
            "url": URL,
            "style": Choice(("primary", "danger")),
            "accessibility_label": String(75),
        },
        ("text",),
        rule=rules.BUTTON,
    ),
    "image": Shape(
        {"image_url": URL, "slack_file": ANYTHING, "alt_text": String(2000)},
        ("alt_text",),
        one_of=("image_url", "slack_file"),
        rule=rules.IMAGE,
    ),
    "plain_text_input": _text_input(
        multiline=Flag(),
        min_length=Number(0, 3000, whole=True),
        max_length=Number(1, 3000, whole=True),
        dispatch_action_config=ANYTHING,
    ),
    "email_text_input": _text_input(),
    "url_text_input": _text_input(),
    "number_input": _text_input(is_decimal_allowed=Flag(), min_value=String(100), max_value=String(100)),
    "static_select": element(
        {
            **_PLACEHOLDER,
            "options": _options(100, SELECT_OPTION),
            "option_groups": Items(OPTION_GROUP, 100),
            "initial_option": SELECT_OPTION,
        },
        one_of=("options", "option_groups"),
    ),
    "multi_static_select": element(
        {
            **_PLACEHOLDER,
            "options": _options(100, SELECT_OPTION),
            "option_groups": Items(OPTION_GROUP, 100),
            "initial_options": Items(SELECT_OPTION, 100),
            "max_selected_items": Number(1, whole=True),
        },
        one_of=("options", "option_groups"),
    ),
    "overflow": element({"options": _options(5, CHOICE_OPTION)}, ("options",)),
    "radio_buttons": _choices(10, initial_option=CHOICE_OPTION),
    "checkboxes": _choices(10, initial_options=Items(CHOICE_OPTION, 10)),
    "datepicker": element({**_PLACEHOLDER, "initial_date": String(10, pattern=r"\d{4}-\d\d-\d\d")}),
    "timepicker": element(
        {**_PLACEHOLDER, "initial_time": String(5, pattern=r"\d\d:\d\d"), "timezone": String(100)},
    ),
    "users_select": element({**_PLACEHOLDER, "initial_user": String(20)}),
    "multi_users_select": _several("initial_users"),
    "channels_select": element({**_PLACEHOLDER, "initial_channel": String(20)}),
    "multi_channels_select": _several("initial_channels"),
    "multi_conversations_select": _several("initial_conversations", filter=_CONVERSATION_FILTER),
    "conversations_select": element(
        {
            **_PLACEHOLDER,
            "initial_conversation": String(20),
            "default_to_current_conversation": Flag(),
            "filter": _CONVERSATION_FILTER,
        }
    ),
}
INPUTS = tuple(name for name in ELEMENTS if name not in ("button", "image", "overflow"))
ACTIONS = ("button", "overflow", *(name for name in INPUTS if not name.endswith("_input")))
"""What an actions block, or the corner of a section, takes."""
IMAGE = ByType(ELEMENTS, ("image",))

_FEEDBACK_BUTTON = Shape(
    {"text": plain(75), "accessibility_label": String(75), "value": String(2000)},
    ("text", "value"),
    rule=rules.CONTEXT_ACTIONS,
)
CONTEXT_ACTIONS: Mapping[str, Check] = {
    "feedback_buttons": element(
        {"positive_button": _FEEDBACK_BUTTON, "negative_button": _FEEDBACK_BUTTON},
        ("positive_button", "negative_button"),
        rule=rules.CONTEXT_ACTIONS,
    ),
    "icon_button": element(
        {
            "icon": String(100),
            "text": plain(75),
            "accessibility_label": String(75),
            "value": String(2000, minimum=0),
            "visible_to_user_ids": Items(String(20), 10),
        },
        ("icon", "text"),
        rule=rules.CONTEXT_ACTIONS,
    ),
}
"""The elements of a context_actions block."""
