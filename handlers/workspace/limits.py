"""The numbers of the rules for time and calls, and the checks of a message or a view as a whole.

What a single block may hold is in the package `block_kit`; what each rule is, and where it is known from, in `rules`.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from . import rules
from .block_kit import MESSAGE_BLOCKS, VIEWS
from .block_kit.consistency import block_problems
from .block_tree import elements_of, every_block
from .rules import Rule
from .schema import Problem, Surface

Json = dict[str, Any]
Placed = tuple[str, Json]
"""A block with its JSON pointer."""


@dataclass(frozen=True)
class Strictness:
    """How long and how often Slack lets an app do things; tests may tighten or loosen it."""

    ack_seconds: float = 3.0
    """For `rules.ACK_TIMEOUT`."""
    trigger_seconds: float = 3.0
    """For `rules.TRIGGER_EXPIRY`."""
    response_url_uses: int = 5
    """For `rules.RESPONSE_URL_USES`."""
    response_url_minutes: float = 30.0
    """For `rules.RESPONSE_URL_EXPIRY`."""
    posts_burst: int | None = 10
    """For `rules.POST_RATE`: how long a burst may be is not documented. None: unlimited."""
    calls_a_minute: Mapping[str, int] = field(default_factory=lambda: METHOD_CALLS_A_MINUTE)
    """For `rules.METHOD_RATE`."""
    sockets: int = 10
    """For `rules.SOCKET_LIMIT`."""
    socket_seconds: float = 18_060.0
    """For `rules.SOCKET_REFRESH`: "every few hours"; about five, says the `hello` of a real socket."""
    charts_on_home: bool = True
    """For `rules.BLOCK_SURFACE`: sources differ on whether Home takes charts."""
    event_retry_seconds: tuple[float, ...] = (0.0, 60.0, 300.0)
    """For `rules.EVENT_REDELIVERY`: documented for HTTP, and assumed to be the same for sockets."""


METHOD_CALLS_A_MINUTE: Mapping[str, int] = {
    "chat.scheduleMessage": 50,
    "files.completeUploadExternal": 100,
    "files.getUploadURLExternal": 100,
    "users.info": 100,
    "views.push": 100,
    "views.publish": 100,
}
"""For `rules.METHOD_RATE`: the methods whose tier, 3 or 4, the facts sheet knows."""
STRICT = Strictness()
"""As strict as Slack."""

MODAL_STACK = 3
"""For `rules.VIEW_STACK`."""
MESSAGE_TEXT = 4000
"""For `rules.MESSAGE_TEXT`: 40,000 say the docs, which a maintainer calls out of date; the error comes near 4,000."""
MESSAGE_BLOCKS_TEXT = 13_000
"""For `rules.MESSAGE_BLOCKS_TEXT`: not documented, met at 12,000 to 13,000 characters."""
MARKDOWN_TEXT = 12_000
"""For `rules.MARKDOWN_TOGETHER`."""
VIEW_BYTES = 250_000
"""For `rules.VIEW_SIZE`."""
TABLE_TEXT = 10_000
"""For `rules.TABLE_TEXT`."""
TABLES_PER_MESSAGE = 1
"""For `rules.TABLE_COUNT`."""
CHARTS_PER_MESSAGE = 2
"""For `rules.CHART_COUNT`."""

METHOD_SCOPES: Mapping[str, str] = {
    "chat.postMessage": "chat:write",
    "chat.postEphemeral": "chat:write",
    "chat.update": "chat:write",
    "chat.delete": "chat:write",
    "files.completeUploadExternal": "files:write",
    "files.getUploadURLExternal": "files:write",
    "users.info": "users:read",
    "users.list": "users:read",
    "conversations.info": "channels:read",
    "conversations.open": "im:write",
    "chat.scheduleMessage": "chat:write",
    "chat.deleteScheduledMessage": "chat:write",
}
"""For `rules.SCOPE`: the methods that need one."""

# --- Rules for a whole message or view


def message_problems(blocks: object) -> list[Problem]:
    """What Slack would answer `invalid_blocks` for."""
    problems = list(MESSAGE_BLOCKS.problems(blocks, "/blocks", "message"))
    return problems or list(_together(blocks, "/blocks", "message"))  # type: ignore[arg-type]


def view_problems(view: object, surface: Surface) -> list[Problem]:
    """What Slack would answer `invalid_arguments` for."""
    problems = list(VIEWS[surface].problems(view, "/view", surface))
    if problems or not isinstance(view, dict):
        return problems
    return list(chain(_together(view["blocks"], "/view/blocks", surface), _submit_for_inputs(view, surface)))


def chart_problems(view: Json) -> list[Problem]:
    """What Slack would answer `invalid_arguments` for where Home takes no charts."""
    return [
        Problem(place, f"unsupported type: {block['type']} is not allowed in a home", rules.BLOCK_SURFACE)
        for place, block in every_block(view["blocks"], "/view/blocks")
        if block["type"] == "data_visualization"
    ]


def view_is_too_large(view: Json) -> bool:
    """Whether Slack would answer `view_too_large`."""
    return len(json.dumps(view, ensure_ascii=False).encode()) > VIEW_BYTES


def blocks_are_too_long(blocks: Iterable[Json]) -> bool:
    """Whether Slack would answer `msg_blocks_too_long`: all texts of all blocks together."""
    return sum(map(_length_of_texts, blocks)) > MESSAGE_BLOCKS_TEXT


def _together(blocks: list[Json], pointer: str, surface: Surface) -> Iterator[Problem]:
    placed = list(every_block(blocks, pointer))
    yield from _unique_block_ids(placed)
    yield from _at_most(TABLES_PER_MESSAGE, "table", placed, pointer, rules.TABLE_COUNT)
    if surface == "message":
        yield from _at_most(CHARTS_PER_MESSAGE, "data_visualization", placed, pointer, rules.CHART_COUNT)
    for kind, maximum, rule in (
        ("markdown", MARKDOWN_TEXT, rules.MARKDOWN_TOGETHER),
        ("data_table", TABLE_TEXT, rules.TABLE_TEXT),
    ):
        if sum(_length_of_texts(block) for _, block in placed if block["type"] == kind) > maximum:
            yield Problem(pointer, f"{kind} blocks must be less than {maximum + 1} characters together", rule)
    focused = 0
    for place, block in placed:
        elements = elements_of(block)
        yield from block_problems(block, elements, place)
        focused += sum(element.get("focus_on_load") is True for element in elements)
    if focused > 1:
        yield Problem(pointer, "only one element may have focus_on_load", rules.FOCUS)


def _unique_block_ids(placed: list[Placed]) -> Iterator[Problem]:
    counted = Counter(block["block_id"] for _, block in placed if block.get("block_id"))
    for place, block in placed:
        if counted[block.get("block_id")] > 1:
            yield Problem(f"{place}/block_id", f"duplicate block_id: {block['block_id']}", rules.BLOCK_ID)


def _at_most(maximum: int, kind: str, placed: list[Placed], pointer: str, rule: Rule) -> Iterator[Problem]:
    if sum(block["type"] == kind for _, block in placed) > maximum:
        yield Problem(pointer, f"no more than {maximum} {kind} blocks allowed", rule)


def _submit_for_inputs(view: Json, surface: Surface) -> Iterator[Problem]:
    if surface == "modal" and not view.get("submit") and any(block["type"] == "input" for block in view["blocks"]):
        yield Problem("/view", "missing required field: submit", rules.MODAL_SUBMIT)


def _length_of_texts(value: object) -> int:
    if isinstance(value, dict):
        return sum(
            len(item)
            if name in ("text", "value", "url", "alt_text") and isinstance(item, str)
            else _length_of_texts(item)
            for name, item in value.items()
        )
    return sum(map(_length_of_texts, value)) if isinstance(value, list | tuple) else 0
