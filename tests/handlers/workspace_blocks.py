"""Blocks and elements for tests of the workspace: as small as Slack lets them be, and a message of each newer kind."""

from typing import Any

from tests.handlers.workspace_probe import plain

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


def container(*blocks: Json, **more: Any) -> Json:
    return {"type": "container", "title": plain("x"), "child_blocks": list(blocks) or [section()], **more}


def raw(text: str = "x") -> Json:
    return {"type": "raw_text", "text": text}


def data_table(*rows: list[Json], **more: Any) -> Json:
    return {"type": "data_table", "caption": "x", "rows": list(rows) or [[raw()], [raw()]], **more}


def video(**more: Any) -> Json:
    addresses = {"video_url": "https://x.org", "thumbnail_url": "https://x.org/x.png"}
    return {"type": "video", "title": plain("x" * 199), "alt_text": "x", **addresses, **more}


def provider(**more: Any) -> Json:
    return {"type": "auth_provider", "value": "x" * 150, "name": plain("x" * 75), "is_connected": False, **more}


def words(text: str) -> Json:
    """A rich_text block that says this."""
    return rich({"type": "rich_text_section", "elements": [{"type": "text", "text": text}]})


def number(value: float) -> Json:
    return {"type": "raw_number", "value": value, "text": f"{value:g} %"}


_PICTURE = {"type": "image", "image_url": "https://example.com/oven.png", "alt_text": "A deck oven"}
_OVEN = {
    "type": "card",
    "hero_image": _PICTURE,
    "title": mrkdwn("*Deck oven*"),
    "subtitle": plain("Four decks"),
    "body": mrkdwn("For bakeries with a night shift."),
    "actions": [button("choose", text=plain("Choose"))],
}
_MONTHS = ("March", "January", "May", "February", "April", "June")

NEWER: dict[str, list[Json]] = {
    "card": [_OVEN],
    "carousel": [
        {"type": "carousel", "elements": [_OVEN, *[{**_OVEN, "title": plain(f"Oven {n}")} for n in range(4)]]}
    ],
    "container": [
        container(section("Three of five drafts asked a question."), actions(button()), title=plain("This week")),
        container(section("Behind a click"), title=plain("Details"), is_collapsible=True, default_collapsed=True),
    ],
    "plan": [
        {
            "type": "plan",
            "title": "Before the meeting",
            "tasks": [
                {"type": "task_card", "task_id": "1", "title": "Read the brief", "status": "complete"},
                {
                    "type": "task_card",
                    "task_id": "2",
                    "title": "Ask about the night shift",
                    "status": "in_progress",
                    "details": words("Two questions are enough."),
                    "sources": [{"type": "url", "url": "https://example.com", "text": "The brief"}],
                },
                {"type": "task_card", "task_id": "3", "title": "Send the sum", "status": "pending"},
                {"type": "task_card", "task_id": "4", "title": "Book the room", "status": "error"},
            ],
        }
    ],
    "context_actions": [
        section("Was this of use?"),
        {
            "type": "context_actions",
            "elements": [
                {
                    "type": "feedback_buttons",
                    "action_id": "answer",
                    "positive_button": {"text": plain("Good answer"), "value": "good"},
                    "negative_button": {"text": plain("Bad answer"), "value": "bad"},
                },
                {"type": "icon_button", "action_id": "delete", "icon": "trash", "text": plain("Remove")},
                {
                    "type": "icon_button",
                    "action_id": "hidden",
                    "icon": "trash",
                    "text": plain("Only for Grace"),
                    "visible_to_user_ids": ["U0GRACE"],
                },
            ],
        },
    ],
    "data_table": [
        data_table(
            [raw("Month"), raw("Softness")],
            *[[raw(month), number(value)] for month, value in zip(_MONTHS, (61, 40, 70, 55, 66, 72), strict=True)],
            caption="Softness by month",
        )
    ],
    "video": [
        video(title=plain("How bakers load it"), alt_text="Loading a deck oven", provider_name="Oven films"),
    ],
    "auth_provider": [
        provider(value="crm", name=plain("Customers"), auth_url="https://example.com/connect"),
        provider(value="mail", name=plain("Mail"), is_connected=True, connected_identity=plain("anna@example.com")),
    ],
}
"""A message of each kind of block that Slack added lately, by that kind."""
