"""Everything the workspace is strict about, each rule with where it is known from.

What a single block may hold is in the tables of `block_kit`; here is what holds for a message or a view as a
whole, and for time and number of calls. "Block Kit reference" and the like are pages of Slack's docs.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any

from .block_kit import MESSAGE_BLOCKS, VIEWS
from .schema import Problem, Surface

Json = dict[str, Any]


@dataclass(frozen=True)
class Strictness:
    """How long and how often Slack lets an app do things; tests may tighten or loosen it."""

    ack_seconds: float = 3.0
    """Slack, Implementing slash commands: acknowledge within three seconds."""
    trigger_seconds: float = 3.0
    """Slack, Modals: a trigger_id expires after three seconds."""
    response_url_uses: int = 5
    """Slack, Handling user interaction: up to five answers."""
    response_url_minutes: float = 30.0
    """Slack, Handling user interaction: within thirty minutes."""
    posts_burst: int | None = 10
    """Slack, Rate limits: about one message a second and channel, with short bursts. None: unlimited."""
    sockets: int = 10
    """Slack, Using Socket Mode: up to ten connections."""
    event_retry_seconds: tuple[float, ...] = (0.0, 60.0, 300.0)
    """Slack, Events API: at once, after a minute, after five. Assumed to be the same in Socket Mode."""


STRICT = Strictness()
"""As strict as Slack."""

MODAL_STACK = 3
"""Slack, Modals: at most three views in a stack."""
MESSAGE_TEXT = 4000
"""Slack, chat.postMessage says 40,000, which a maintainer calls out of date: the error comes near 4,000."""
MESSAGE_BLOCKS_TEXT = 13_000
"""Not documented: bolt-js issues 2509 and 2867 meet `msg_blocks_too_long` at 12,000 to 13,000 characters."""
MARKDOWN_TEXT = 12_000
"""Slack, Block Kit reference: markdown block, all such blocks of one payload together."""
VIEW_BYTES = 250_000
"""Slack, views.publish: `view_too_large` above 250 kB."""
TABLES_PER_MESSAGE = 1
"""Slack, Block Kit reference: table block, `only_one_table_allowed`."""
CHARTS_PER_MESSAGE = 2
"""Slack, changelog 2026-06-16: data visualization block."""

METHOD_SCOPES: Mapping[str, str] = {
    "chat.postMessage": "chat:write",
    "chat.postEphemeral": "chat:write",
    "chat.update": "chat:write",
    "chat.delete": "chat:write",
    "users.info": "users:read",
    "conversations.info": "channels:read",
    "conversations.open": "im:write",
}
"""Slack, the page of each method: the scope it answers `missing_scope` without."""

# --- Rules for a whole message or view


def message_problems(blocks: object) -> list[Problem]:
    """What Slack would answer `invalid_blocks` for."""
    problems = _sourced(MESSAGE_BLOCKS.problems(blocks, "/blocks", "message"))
    return problems or list(_together(blocks, "/blocks", "message"))  # type: ignore[arg-type]


def view_problems(view: object, surface: Surface) -> list[Problem]:
    """What Slack would answer `invalid_arguments` for."""
    problems = _sourced(VIEWS[surface].problems(view, "/view", surface))
    if problems or not isinstance(view, dict):
        return problems
    return list(chain(_together(view["blocks"], "/view/blocks", surface), _submit_for_inputs(view, surface)))


def view_is_too_large(view: Json) -> bool:
    """Whether Slack would answer `view_too_large`."""
    return len(json.dumps(view, ensure_ascii=False).encode()) > VIEW_BYTES


def blocks_are_too_long(blocks: Iterable[Json]) -> bool:
    """Whether Slack would answer `msg_blocks_too_long`: all texts of all blocks together."""
    return sum(map(_length_of_texts, blocks)) > MESSAGE_BLOCKS_TEXT


def _sourced(problems: Iterable[Problem]) -> list[Problem]:
    overview = "Slack, Block Kit reference: overview of blocks"
    return [replace(problem, source=problem.source or overview) for problem in problems]


def _together(blocks: list[Json], pointer: str, surface: Surface) -> Iterator[Problem]:
    yield from _unique_block_ids(blocks, pointer)
    yield from _at_most(TABLES_PER_MESSAGE, "table", blocks, pointer)
    if surface == "message":
        yield from _at_most(CHARTS_PER_MESSAGE, "data_visualization", blocks, pointer)
    if sum(len(block["text"]) for block in blocks if block["type"] == "markdown") > MARKDOWN_TEXT:
        source = "Slack, Block Kit reference: markdown block"
        yield Problem(pointer, f"markdown blocks must be less than {MARKDOWN_TEXT + 1} characters together", source)
    focused = 0
    for index, block in enumerate(blocks):
        elements = [*_elements(block)]
        yield from _unique_action_ids(elements, f"{pointer}/{index}")
        yield from _known_initial_options(elements, f"{pointer}/{index}")
        yield from _complete_series(block, f"{pointer}/{index}")
        focused += sum(element.get("focus_on_load") is True for element in elements)
    if focused > 1:
        yield Problem(
            pointer, "only one element may have focus_on_load", "Slack, Block Kit reference: plain-text input"
        )


def _unique_block_ids(blocks: list[Json], pointer: str) -> Iterator[Problem]:
    counted = Counter(block["block_id"] for block in blocks if block.get("block_id"))
    for index, block in enumerate(blocks):
        if counted[block.get("block_id")] > 1:
            source = "Slack, Block Kit reference: block_id is unique within a message or view"
            yield Problem(f"{pointer}/{index}/block_id", f"duplicate block_id: {block['block_id']}", source)


def _unique_action_ids(elements: list[Json], pointer: str) -> Iterator[Problem]:
    for action_id, count in Counter(element["action_id"] for element in elements if "action_id" in element).items():
        if count > 1:
            source = "Slack, Block Kit reference: action_id is unique within a block"
            yield Problem(pointer, f"duplicate action_id: {action_id}", source)


def _known_initial_options(elements: list[Json], pointer: str) -> Iterator[Problem]:
    for element in elements:
        groups = element.get("option_groups") or ()
        options = [
            *(element.get("options") or ()),
            *(option for group in groups for option in group["options"]),
        ]
        initial = [element.get("initial_option"), *(element.get("initial_options") or ())]
        if any(option is not None and option not in options for option in initial):
            source = "Slack, Block Kit reference: select menu element, initial_option matches one of the options"
            yield Problem(pointer, "initial option must be one of the options", source)


def _complete_series(block: Json, pointer: str) -> Iterator[Problem]:
    chart = block.get("chart", {})
    source = "Slack, Block Kit reference: data visualization block"
    if any(segment["value"] <= 0 for segment in chart.get("segments", ())):
        yield Problem(f"{pointer}/chart/segments", "values must be greater than 0", source)
    series = chart.get("series", ())
    if len({each["name"] for each in series}) < len(series):
        yield Problem(f"{pointer}/chart/series", "series names must be unique", source)
    for index, each in enumerate(series):
        if {point["label"] for point in each["data"]} != set(chart["axis_config"]["categories"]):
            constraint = "must have a value for every category"
            yield Problem(f"{pointer}/chart/series/{index}/data", constraint, source)


def _at_most(maximum: int, kind: str, blocks: list[Json], pointer: str) -> Iterator[Problem]:
    if sum(block["type"] == kind for block in blocks) > maximum:
        source = f"Slack, Block Kit reference: {kind.replace('_', ' ')} block"
        yield Problem(pointer, f"no more than {maximum} {kind} blocks allowed", source)


def _submit_for_inputs(view: Json, surface: Surface) -> Iterator[Problem]:
    if surface == "modal" and not view.get("submit") and any(block["type"] == "input" for block in view["blocks"]):
        yield Problem("/view", "missing required field: submit", "Slack, Modals: required with an input block")


def _elements(block: Json) -> Iterator[Json]:
    for element in (*block.get("elements", ()), block.get("accessory"), block.get("element")):
        if isinstance(element, dict):
            yield element


def _length_of_texts(value: object) -> int:
    if isinstance(value, dict):
        return sum(
            len(item)
            if name in ("text", "value", "url", "alt_text") and isinstance(item, str)
            else _length_of_texts(item)
            for name, item in value.items()
        )
    return sum(map(_length_of_texts, value)) if isinstance(value, list | tuple) else 0
