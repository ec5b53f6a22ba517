"""Messages and views that each break one rule of the table: `"rule id: what": (content, pointer, constraint)`."""

from typing import Any

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


def table(rows: int = 1, columns: int = 1) -> Json:
    return {"type": "table", "rows": [[{"type": "raw_text", "text": "x"}] * columns] * rows}


def series(name: str = "You") -> Json:
    return {"name": name, "data": [{"label": "Mon", "value": 1}, {"label": "Tue", "value": 2}]}


def pie(*values: float) -> Json:
    segments = [{"label": f"x{count}", "value": value} for count, value in enumerate(values)]
    return {"type": "data_visualization", "title": "Week", "chart": {"type": "pie", "segments": segments}}


def chart(**more: Any) -> Json:
    bars: Json = {
        "type": "bar",
        "series": [series()],
        "axis_config": {"categories": ["Mon", "Tue"]},
        **more,
    }
    return {"type": "data_visualization", "title": "Week", "chart": bars}


def card(**more: Any) -> Json:
    return {"type": "card", "title": plain("x" * 150), "body": mrkdwn("x" * 200), **more}


def feedback(**more: Any) -> Json:
    sides = {side: {"text": plain("x"), "value": "x"} for side in ("positive_button", "negative_button")}
    return {"type": "context_actions", "elements": [{"type": "feedback_buttons", **sides, **more}]}


EVERY_KIND: list[Json] = [
    section("x" * 3000, accessory=button(confirm=confirm())),
    {"type": "section", "fields": [mrkdwn("x" * 2000), *[mrkdwn("x")] * 9]},
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
    chart(type="line", series=[series(f"Person {count}") for count in range(12)]),
    pie(*range(1, 13)),
    table(100, 20),
    feedback(action_id="rate"),
    card(actions=[button()]),
    {"type": "carousel", "elements": [card()] * 10},
    {"type": "container", "title": plain("x"), "width": "wide", "child_blocks": [section()] * 10},
    {
        "type": "plan",
        "title": "x",
        "tasks": [{"type": "task_card", "task_id": "1", "title": "x", "status": "complete"}],
    },
]

BROKEN_MESSAGES: dict[str, tuple[list[Any], str, str]] = {
    "message-blocks: fifty blocks": ([section()] * 51, "/blocks", "no more than 50 items"),
    "block-type: no null block": ([None], "/blocks/0", "must be an object"),
    "block-type: a type": ([{"text": plain("x")}], "/blocks/0", "missing required field: type"),
    "block-type: a known type": ([{"type": "banner"}], "/blocks/0/type", "unsupported type: banner"),
    "block-field: no unknown field": ([section(colour="red")], "/blocks/0", "invalid additional property: colour"),
    "block-id: block_id": ([section(block_id="x" * 256)], "/blocks/0/block_id", "less than 256"),
    "block-id: block_ids differ": ([section(block_id="x")] * 2, "/blocks/0/block_id", "duplicate block_id"),
    "text-empty: no empty text": ([section("")], "/blocks/0/text/text", "more than 0 characters"),
    "section: section text": ([section("x" * 3001)], "/blocks/0/text/text", "less than 3001"),
    "section: section has words": ([{"type": "section"}], "/blocks/0", "missing required field: text or fields"),
    "section: section fields": (
        [{"type": "section", "fields": [plain("x")] * 11}],
        "/blocks/0/fields",
        "no more than 10 items",
    ),
    "section: section field": (
        [{"type": "section", "fields": [plain("x" * 2001)]}],
        "/blocks/0/fields/0/text",
        "less than 2001",
    ),
    "header: header": ([{"type": "header", "text": plain("x" * 151)}], "/blocks/0/text/text", "less than 151"),
    "text-object: header is plain": (
        [{"type": "header", "text": mrkdwn("x")}],
        "/blocks/0/text/type",
        "unsupported type: mrkdwn",
    ),
    "context: context elements": (
        [{"type": "context", "elements": [mrkdwn("x")] * 11}],
        "/blocks/0/elements",
        "no more than 10 items",
    ),
    "block-type: context without buttons": (
        [{"type": "context", "elements": [button()]}],
        "/blocks/0/elements/0/type",
        "unsupported type: button",
    ),
    "actions: actions": (
        [actions(*(button(str(count)) for count in range(26)))],
        "/blocks/0/elements",
        "no more than 25 items",
    ),
    "actions: actions not empty": ([actions()], "/blocks/0/elements", "no fewer than 1 items"),
    "action-id: action_id": ([actions(button("x" * 256))], "/blocks/0/elements/0/action_id", "less than 256"),
    "action-id: action_ids differ": ([actions(button(), button())], "/blocks/0", "duplicate action_id: press"),
    "button: button text": (
        [actions(button(text=plain("x" * 76)))],
        "/blocks/0/elements/0/text/text",
        "less than 76",
    ),
    "button: button value": ([actions(button(value="x" * 2001))], "/blocks/0/elements/0/value", "less than 2001"),
    "button: button style": (
        [actions(button(style="loud"))],
        "/blocks/0/elements/0/style",
        "must be a valid enum value",
    ),
    "confirm: confirm title": (
        [actions(button(confirm=confirm(title=plain("x" * 101))))],
        "/blocks/0/elements/0/confirm/title/text",
        "less than 101",
    ),
    "confirm: confirm text": (
        [actions(button(confirm=confirm(text=plain("x" * 301))))],
        "/blocks/0/elements/0/confirm/text/text",
        "less than 301",
    ),
    "confirm: confirm button": (
        [actions(button(confirm=confirm(confirm=plain("x" * 31))))],
        "/blocks/0/elements/0/confirm/confirm/text",
        "less than 31",
    ),
    "confirm: confirm is complete": (
        [actions(button(confirm={"title": plain("x"), "text": plain("x"), "confirm": plain("x")}))],
        "/blocks/0/elements/0/confirm",
        "missing required field: deny",
    ),
    "option: option text": (
        [actions(select(options=[option(text="x" * 76)]))],
        "/blocks/0/elements/0/options/0/text/text",
        "less than 76",
    ),
    "option: option value": (
        [actions(select(options=[option("x" * 151)]))],
        "/blocks/0/elements/0/options/0/value",
        "less than 151",
    ),
    "options: options": (
        [actions(select(options=[option(str(count)) for count in range(101)]))],
        "/blocks/0/elements/0/options",
        "no more than 100 items",
    ),
    "options: initial option": (
        [actions(select(initial_option=option("two")))],
        "/blocks/0",
        "initial option must be one of",
    ),
    "image: image has alt text": (
        [{"type": "image", "image_url": "https://x.org"}],
        "/blocks/0",
        "missing required field: alt_text",
    ),
    "block-type: rich text element": (
        [rich({"type": "text", "text": "x"})],
        "/blocks/0/elements/0/type",
        "unsupported type: text",
    ),
    "block-type: rich text list holds sections": (
        [rich({"type": "rich_text_list", "style": "bullet", "elements": [{"type": "text", "text": "x"}]})],
        "/blocks/0/elements/0/elements/0/type",
        "unsupported type: text",
    ),
    "text-empty: rich text is not empty": (
        [rich({"type": "rich_text_section", "elements": [{"type": "text", "text": ""}]})],
        "/blocks/0/elements/0/elements/0/text",
        "more than 0 characters",
    ),
    "block-surface: alert not in messages": (
        [{"type": "alert", "text": plain("x")}],
        "/blocks/0",
        "alert is not allowed in a message",
    ),
    "markdown-together: markdown together": (
        [{"type": "markdown", "text": "x" * 6001}] * 2,
        "/blocks",
        "less than 12001",
    ),
    "table-count: one table": ([table()] * 2, "/blocks", "no more than 1 table"),
    "chart-count: two charts": ([chart()] * 3, "/blocks", "no more than 2 data_visualization"),
    "chart: chart label": (
        [chart(axis_config={"categories": ["x" * 21]})],
        "/blocks/0/chart/axis_config/categories/0",
        "less than 21",
    ),
    "chart: chart is complete": (
        [chart(axis_config={"categories": ["Mon", "Tue", "Wed"]})],
        "/blocks/0/chart/series/0/data",
        "a value for every category",
    ),
    "chart: pie above zero": ([pie(0)], "/blocks/0/chart/segments", "greater than 0"),
    "chart: pie segments": ([pie(*range(1, 14))], "/blocks/0/chart/segments", "no more than 12 items"),
    "chart: series": (
        [chart(series=[series(f"Person {count}") for count in range(13)])],
        "/blocks/0/chart/series",
        "no more than 12 items",
    ),
    "chart: series differ": ([chart(series=[series()] * 2)], "/blocks/0/chart/series", "must be unique"),
    "chart: categories": (
        [chart(axis_config={"categories": [str(count) for count in range(21)]})],
        "/blocks/0/chart/axis_config/categories",
        "no more than 20 items",
    ),
    "chart: title": ([chart() | {"title": "x" * 51}], "/blocks/0/title", "less than 51"),
    "chart: a chart": (
        [{"type": "data_visualization", "title": "Week"}],
        "/blocks/0",
        "missing required field: chart",
    ),
    "block-type: a known kind of chart": (
        [chart(type="radar")],
        "/blocks/0/chart/type",
        "unsupported type: radar",
    ),
    "table: rows": ([table(rows=101)], "/blocks/0/rows", "no more than 100 items"),
    "table: columns": ([table(columns=21)], "/blocks/0/rows/0", "no more than 20 items"),
    "markdown: has a text": ([{"type": "markdown"}], "/blocks/0", "missing required field: text"),
    "rich-text: a style of list": (
        [rich({"type": "rich_text_list", "style": "starry", "elements": []})],
        "/blocks/0/elements/0/style",
        "must be a valid enum value",
    ),
    "image: alt text": (
        [{"type": "image", "image_url": "https://x.org", "alt_text": "x" * 2001}],
        "/blocks/0/alt_text",
        "less than 2001",
    ),
    "image: address": (
        [{"type": "image", "image_url": "x" * 3001, "alt_text": "x"}],
        "/blocks/0/image_url",
        "less than 3001",
    ),
    "options: overflow": (
        [actions({"type": "overflow", "options": [option(str(count)) for count in range(6)]})],
        "/blocks/0/elements/0/options",
        "no more than 5 items",
    ),
    "context-actions: elements": (
        [{"type": "context_actions", "elements": feedback()["elements"] * 6}],
        "/blocks/0/elements",
        "no more than 5 items",
    ),
    "context-actions: both sides": (
        [feedback(negative_button=None)],
        "/blocks/0/elements/0",
        "missing required field: negative_button",
    ),
    "card: title": ([card(title=plain("x" * 151))], "/blocks/0/title/text", "less than 151"),
    "card: body": ([card(body=plain("x" * 201))], "/blocks/0/body/text", "less than 201"),
    "carousel: cards": ([{"type": "carousel", "elements": [card()] * 11}], "/blocks/0/elements", "no more than 10"),
    "carousel: at least one": ([{"type": "carousel", "elements": []}], "/blocks/0/elements", "no fewer than 1"),
    "container: blocks": (
        [{"type": "container", "child_blocks": [section()] * 11}],
        "/blocks/0/child_blocks",
        "no more than 10 items",
    ),
    "container: width": (
        [{"type": "container", "child_blocks": [section()], "width": "huge"}],
        "/blocks/0/width",
        "must be a valid enum value",
    ),
    "section: in a container": (
        [{"type": "container", "child_blocks": [section("x" * 3001)]}],
        "/blocks/0/child_blocks/0/text/text",
        "less than 3001",
    ),
    "agent-block: a plan has a title": ([{"type": "plan"}], "/blocks/0", "missing required field: title"),
    "block-type: files cannot be sent": ([{"type": "file"}], "/blocks/0/type", "unsupported type: file"),
    "element: a date is a date": (
        [actions({"type": "datepicker", "initial_date": "tomorrow"})],
        "/blocks/0/elements/0/initial_date",
        "must match the pattern",
    ),
}

BROKEN_MODALS: dict[str, tuple[Json, str, str]] = {
    "modal: title": (modal(title="x" * 25), "/view/title/text", "less than 25"),
    "modal: submit": (modal(submit=plain("x" * 25)), "/view/submit/text", "less than 25"),
    "modal: close": (modal(close=plain("x" * 25)), "/view/close/text", "less than 25"),
    "modal: private_metadata": (modal(private_metadata="x" * 3001), "/view/private_metadata", "less than 3001"),
    "modal: callback_id": (modal(callback_id="x" * 256), "/view/callback_id", "less than 256"),
    "view-blocks: a hundred blocks": (modal(blocks=[section()] * 101), "/view/blocks", "no more than 100 items"),
    "modal-submit: submit with inputs": (modal(submit=None), "/view", "missing required field: submit"),
    "input: label": (
        modal(blocks=[input_block(text_input(), label=plain("x" * 2001))]),
        "/view/blocks/0/label/text",
        "less than 2001",
    ),
    "input: hint": (
        modal(blocks=[input_block(text_input(), hint=plain("x" * 2001))]),
        "/view/blocks/0/hint/text",
        "less than 2001",
    ),
    "placeholder: placeholder": (
        modal(blocks=[input_block(text_input(placeholder=plain("x" * 151)))]),
        "/view/blocks/0/element/placeholder/text",
        "less than 151",
    ),
    "conversation-filter: include": (
        modal(
            blocks=[
                input_block(
                    {"type": "conversations_select", "action_id": "where", "filter": {"include": ["public", "secret"]}}
                )
            ]
        ),
        "/view/blocks/0/element/filter/include/1",
        "must be a valid enum value",
    ),
    "text-input: initial_value": (
        modal(blocks=[input_block(text_input(initial_value="x" * 3001))]),
        "/view/blocks/0/element/initial_value",
        "less than 3001",
    ),
    "text-input: max_length": (
        modal(blocks=[input_block(text_input(max_length=3001))]),
        "/view/blocks/0/element/max_length",
        "at most 3000",
    ),
    "text-input: max_length above zero": (
        modal(blocks=[input_block(text_input(max_length=0))]),
        "/view/blocks/0/element/max_length",
        "at least 1",
    ),
    "block-type: no button as input": (
        modal(blocks=[input_block(button())]),
        "/view/blocks/0/element/type",
        "unsupported type: button",
    ),
    "focus: one focus": (
        modal(blocks=[input_block(text_input(focus_on_load=True)), input_block(text_input(focus_on_load=True))]),
        "/view/blocks",
        "only one element may have focus_on_load",
    ),
    "block-surface: markdown only in messages": (
        modal(blocks=[{"type": "markdown", "text": "x"}]),
        "/view/blocks/0",
        "markdown is not allowed in a modal",
    ),
    "block-surface: charts not in modals": (
        modal(blocks=[chart()]),
        "/view/blocks/0",
        "data_visualization is not allowed in a modal",
    ),
    "alert: level": (
        modal(blocks=[{"type": "alert", "text": plain("x"), "level": "loud"}]),
        "/view/blocks/0/level",
        "must be a valid enum value",
    ),
    **{
        f"block-surface: {kind} in modals": (
            modal(blocks=[{"type": kind}]),
            "/view/blocks/0",
            f"{kind} is not allowed in a modal",
        )
        for kind in ("card", "carousel", "container", "context_actions", "plan", "task_card", "table")
    },
    "modal: has a title": ({**modal(), "title": None}, "/view", "missing required field: title"),
    "modal: is a modal": ({"type": "home", "blocks": []}, "/view/type", "unsupported type: home"),
}

BROKEN_HOMES: dict[str, tuple[Json, str, str]] = {
    "home: is a Home": (modal(), "/view/type", "unsupported type: modal"),
    "view-blocks: on Home": (
        {"type": "home", "blocks": [section()] * 101},
        "/view/blocks",
        "no more than 100 items",
    ),
    "block-surface: markdown on Home": (
        {"type": "home", "blocks": [{"type": "markdown", "text": "x"}]},
        "/view/blocks/0",
        "markdown is not allowed in a home",
    ),
    **{
        f"block-surface: {kind} on Home": (
            {"type": "home", "blocks": [{"type": kind}]},
            "/view/blocks/0",
            f"{kind} is not allowed in a home",
        )
        for kind in ("context_actions", "plan", "task_card")
    },
    "block-surface: alert on Home": (
        {"type": "home", "blocks": [{"type": "alert", "text": plain("x")}]},
        "/view/blocks/0",
        "alert is not allowed in a home",
    ),
}
