"""Each strict rule of the workspace is broken once, and Slack's constraint is named at the right place."""

from typing import Any

import pytest

from handlers.workspace import limits
from handlers.workspace.schema import Problem
from tests.handlers.workspace_probe import modal, plain

Json = dict[str, Any]


def mrkdwn(text: str) -> Json:
    return {"type": "mrkdwn", "text": text}


def section(text: str = "Hello", **more: Any) -> Json:
    return {"type": "section", "text": plain(text), **more}


def button(action_id: str = "press", **more: Any) -> Json:
    return {"type": "button", "action_id": action_id, "text": plain("Press"), **more}


def actions(*elements: Json) -> Json:
    return {"type": "actions", "elements": list(elements)}


def option(value: str = "one", text: str = "One") -> Json:
    return {"text": plain(text), "value": value}


def select(**more: Any) -> Json:
    return {"type": "static_select", "action_id": "choose", "options": [option()], **more}


def text_input(**more: Any) -> Json:
    return {"type": "plain_text_input", "action_id": "write", **more}


def input_block(element: Json, **more: Any) -> Json:
    return {"type": "input", "label": plain("Label"), "element": element, **more}


def rich(*elements: Json) -> Json:
    return {"type": "rich_text", "elements": list(elements)}


def confirm(**more: Any) -> Json:
    words = {"title": plain("Sure?"), "text": plain("It goes."), "confirm": plain("Yes"), "deny": plain("No")}
    return {**words, **more}


def chart(**more: Any) -> Json:
    values = {"data": [{"label": "Mon", "value": 1}, {"label": "Tue", "value": 2}]}
    bars: Json = {
        "type": "bar",
        "series": [{"name": "You", **values}],
        "axis_config": {"categories": ["Mon", "Tue"]},
        **more,
    }
    return {"type": "data_visualization", "title": "Week", "chart": bars}


EVERY_KIND: list[Json] = [
    section("x" * 3000, accessory=button(confirm=confirm())),
    {"type": "section", "fields": [mrkdwn("x" * 2000)] * 10},
    {"type": "header", "text": plain("x" * 150)},
    {
        "type": "context",
        "elements": [mrkdwn("x"), {"type": "image", "image_url": "https://x.org", "alt_text": "x"}],
    },
    {"type": "divider", "block_id": "line"},
    actions(button("one", value="x" * 2000, style="primary"), select(initial_option=option())),
    rich(
        {"type": "rich_text_section", "elements": [{"type": "text", "text": "x", "style": {"bold": True}}]},
        {"type": "rich_text_quote", "elements": [{"type": "link", "url": "https://x.org"}]},
        {"type": "rich_text_preformatted", "elements": [{"type": "emoji", "name": "wave"}]},
        {
            "type": "rich_text_list",
            "style": "bullet",
            "elements": [{"type": "rich_text_section", "elements": [{"type": "user", "user_id": "U0ANNA"}]}],
        },
    ),
    {"type": "image", "image_url": "https://x.org/x.png", "alt_text": "x", "title": plain("x")},
    {"type": "markdown", "text": "**x**"},
    chart(),
    {"type": "table", "rows": [[{"type": "raw_text", "text": "x"}]]},
]

BROKEN_BLOCKS: dict[str, tuple[list[Any], str, str]] = {
    "fifty blocks": ([section()] * 51, "/blocks", "no more than 50 items"),
    "no null block": ([None], "/blocks/0", "must be an object"),
    "a type": ([{"text": plain("x")}], "/blocks/0", "missing required field: type"),
    "a known type": ([{"type": "banner"}], "/blocks/0/type", "unsupported type: banner"),
    "no unknown field": ([section(colour="red")], "/blocks/0", "invalid additional property: colour"),
    "block_id": ([section(block_id="x" * 256)], "/blocks/0/block_id", "less than 256"),
    "block_ids differ": ([section(block_id="x")] * 2, "/blocks/0/block_id", "duplicate block_id"),
    "no empty text": ([section("")], "/blocks/0/text/text", "more than 0 characters"),
    "section text": ([section("x" * 3001)], "/blocks/0/text/text", "less than 3001"),
    "section has words": ([{"type": "section"}], "/blocks/0", "missing required field: text or fields"),
    "section fields": (
        [{"type": "section", "fields": [plain("x")] * 11}],
        "/blocks/0/fields",
        "no more than 10 items",
    ),
    "section field": (
        [{"type": "section", "fields": [plain("x" * 2001)]}],
        "/blocks/0/fields/0/text",
        "less than 2001",
    ),
    "header": ([{"type": "header", "text": plain("x" * 151)}], "/blocks/0/text/text", "less than 151"),
    "header is plain": (
        [{"type": "header", "text": mrkdwn("x")}],
        "/blocks/0/text/type",
        "unsupported type: mrkdwn",
    ),
    "context elements": (
        [{"type": "context", "elements": [mrkdwn("x")] * 11}],
        "/blocks/0/elements",
        "no more than 10 items",
    ),
    "context without buttons": (
        [{"type": "context", "elements": [button()]}],
        "/blocks/0/elements/0/type",
        "unsupported type: button",
    ),
    "actions": (
        [actions(*(button(str(count)) for count in range(26)))],
        "/blocks/0/elements",
        "no more than 25 items",
    ),
    "actions not empty": ([actions()], "/blocks/0/elements", "no fewer than 1 items"),
    "action_id": ([actions(button("x" * 256))], "/blocks/0/elements/0/action_id", "less than 256"),
    "action_ids differ": ([actions(button(), button())], "/blocks/0", "duplicate action_id: press"),
    "button text": (
        [actions(button(text=plain("x" * 76)))],
        "/blocks/0/elements/0/text/text",
        "less than 76",
    ),
    "button value": ([actions(button(value="x" * 2001))], "/blocks/0/elements/0/value", "less than 2001"),
    "button style": (
        [actions(button(style="loud"))],
        "/blocks/0/elements/0/style",
        "must be a valid enum value",
    ),
    "confirm title": (
        [actions(button(confirm=confirm(title=plain("x" * 101))))],
        "/blocks/0/elements/0/confirm/title/text",
        "less than 101",
    ),
    "confirm text": (
        [actions(button(confirm=confirm(text=plain("x" * 301))))],
        "/blocks/0/elements/0/confirm/text/text",
        "less than 301",
    ),
    "confirm button": (
        [actions(button(confirm=confirm(confirm=plain("x" * 31))))],
        "/blocks/0/elements/0/confirm/confirm/text",
        "less than 31",
    ),
    "confirm is complete": (
        [actions(button(confirm={"title": plain("x"), "text": plain("x"), "confirm": plain("x")}))],
        "/blocks/0/elements/0/confirm",
        "missing required field: deny",
    ),
    "option text": (
        [actions(select(options=[option(text="x" * 76)]))],
        "/blocks/0/elements/0/options/0/text/text",
        "less than 76",
    ),
    "option value": (
        [actions(select(options=[option("x" * 151)]))],
        "/blocks/0/elements/0/options/0/value",
        "less than 151",
    ),
    "options": (
        [actions(select(options=[option(str(count)) for count in range(101)]))],
        "/blocks/0/elements/0/options",
        "no more than 100 items",
    ),
    "initial option": (
        [actions(select(initial_option=option("two")))],
        "/blocks/0",
        "initial option must be one of",
    ),
    "image has alt text": (
        [{"type": "image", "image_url": "https://x.org"}],
        "/blocks/0",
        "missing required field: alt_text",
    ),
    "rich text element": (
        [rich({"type": "text", "text": "x"})],
        "/blocks/0/elements/0/type",
        "unsupported type: text",
    ),
    "rich text list holds sections": (
        [rich({"type": "rich_text_list", "style": "bullet", "elements": [{"type": "text", "text": "x"}]})],
        "/blocks/0/elements/0/elements/0/type",
        "unsupported type: text",
    ),
    "rich text is not empty": (
        [rich({"type": "rich_text_section", "elements": [{"type": "text", "text": ""}]})],
        "/blocks/0/elements/0/elements/0/text",
        "more than 0 characters",
    ),
    "alert not in messages": (
        [{"type": "alert", "text": plain("x")}],
        "/blocks/0",
        "alert is not allowed in a message",
    ),
    "markdown together": ([{"type": "markdown", "text": "x" * 6001}] * 2, "/blocks", "less than 12001"),
    "one table": ([EVERY_KIND[-1]] * 2, "/blocks", "no more than 1 table"),
    "two charts": ([chart()] * 3, "/blocks", "no more than 2 data_visualization"),
    "chart label": (
        [chart(axis_config={"categories": ["x" * 21]})],
        "/blocks/0/chart/axis_config/categories/0",
        "less than 21",
    ),
    "chart is complete": (
        [chart(axis_config={"categories": ["Mon", "Tue", "Wed"]})],
        "/blocks/0/chart/series/0/data",
        "a value for every category",
    ),
    "pie above zero": (
        [chart() | {"chart": {"type": "pie", "segments": [{"label": "x", "value": 0}]}}],
        "/blocks/0/chart/segments",
        "greater than 0",
    ),
}

BROKEN_MODALS: dict[str, tuple[Json, str, str]] = {
    "title": (modal(title="x" * 25), "/view/title/text", "less than 25"),
    "submit": (modal(submit=plain("x" * 25)), "/view/submit/text", "less than 25"),
    "close": (modal(close=plain("x" * 25)), "/view/close/text", "less than 25"),
    "private_metadata": (modal(private_metadata="x" * 3001), "/view/private_metadata", "less than 3001"),
    "callback_id": (modal(callback_id="x" * 256), "/view/callback_id", "less than 256"),
    "a hundred blocks": (modal(blocks=[section()] * 101), "/view/blocks", "no more than 100 items"),
    "submit with inputs": (modal(submit=None), "/view", "missing required field: submit"),
    "label": (
        modal(blocks=[input_block(text_input(), label=plain("x" * 2001))]),
        "/view/blocks/0/label/text",
        "less than 2001",
    ),
    "hint": (
        modal(blocks=[input_block(text_input(), hint=plain("x" * 2001))]),
        "/view/blocks/0/hint/text",
        "less than 2001",
    ),
    "placeholder": (
        modal(blocks=[input_block(text_input(placeholder=plain("x" * 151)))]),
        "/view/blocks/0/element/placeholder/text",
        "less than 151",
    ),
    "initial_value": (
        modal(blocks=[input_block(text_input(initial_value="x" * 3001))]),
        "/view/blocks/0/element/initial_value",
        "less than 3001",
    ),
    "max_length": (
        modal(blocks=[input_block(text_input(max_length=3001))]),
        "/view/blocks/0/element/max_length",
        "at most 3000",
    ),
    "max_length above zero": (
        modal(blocks=[input_block(text_input(max_length=0))]),
        "/view/blocks/0/element/max_length",
        "at least 1",
    ),
    "no button as input": (
        modal(blocks=[input_block(button())]),
        "/view/blocks/0/element/type",
        "unsupported type: button",
    ),
    "one focus": (
        modal(blocks=[input_block(text_input(focus_on_load=True)), input_block(text_input(focus_on_load=True))]),
        "/view/blocks",
        "only one element may have focus_on_load",
    ),
    "markdown only in messages": (
        modal(blocks=[{"type": "markdown", "text": "x"}]),
        "/view/blocks/0",
        "markdown is not allowed in a modal",
    ),
    "charts not in modals": (
        modal(blocks=[chart()]),
        "/view/blocks/0",
        "data_visualization is not allowed in a modal",
    ),
}


def assert_only(problems: list[Problem], pointer: str, constraint: str) -> None:
    """The first problem is at this place and of this kind, and each names its rule of the table."""
    assert problems
    first = problems[0]
    assert (first.pointer, constraint in first.constraint) == (pointer, True), str(first)
    assert all(problem.rule for problem in problems)


def test_blocks_at_their_limits_pass() -> None:
    assert limits.message_problems(EVERY_KIND) == []


def test_a_modal_with_inputs_passes() -> None:
    alert = {"type": "alert", "level": "warning", "text": mrkdwn("Careful")}
    form = modal(blocks=[alert, input_block(text_input(initial_value="x" * 3000, max_length=3000))])
    assert limits.view_problems(form, "modal") == []


@pytest.mark.parametrize("rule", BROKEN_BLOCKS)
def test_a_broken_message(rule: str) -> None:
    blocks, pointer, constraint = BROKEN_BLOCKS[rule]
    assert_only(limits.message_problems(blocks), pointer, constraint)


@pytest.mark.parametrize("rule", BROKEN_MODALS)
def test_a_broken_modal(rule: str) -> None:
    view, pointer, constraint = BROKEN_MODALS[rule]
    assert_only(limits.view_problems(view, "modal"), pointer, constraint)


def test_a_home_tab_has_its_own_type() -> None:
    assert limits.view_problems({"type": "home", "blocks": [chart()]}, "home") == []
    assert_only(limits.view_problems(modal(), "home"), "/view/type", "unsupported type: modal")


def test_texts_of_all_blocks_count_together() -> None:
    assert not limits.blocks_are_too_long([section("x" * 2600)] * 5)
    assert limits.blocks_are_too_long([*[section("x" * 2600)] * 5, section("x")])


def test_a_view_has_a_size() -> None:
    big = [input_block(text_input(initial_value="x" * 2600)) for _ in range(100)]
    assert limits.view_is_too_large(modal(blocks=big))
    assert not limits.view_is_too_large(modal())
