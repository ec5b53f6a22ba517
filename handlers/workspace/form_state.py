"""What a person filled in, turned into Slack's `state.values`."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from .block_tree import elements_of, every_block

Json = dict[str, Any]
Answer = str | list[str] | None
"""What a person entered: text, the value of the chosen option, the values of several, or nothing."""
Answers = Mapping[str, Mapping[str, Answer]]
"""Answers by block_id and action_id."""

_STATE_KEYS = {
    "plain_text_input": "value",
    "number_input": "value",
    "email_text_input": "value",
    "url_text_input": "value",
    "static_select": "selected_option",
    "radio_buttons": "selected_option",
    "checkboxes": "selected_options",
    "multi_static_select": "selected_options",
    "datepicker": "selected_date",
    "timepicker": "selected_time",
    "users_select": "selected_user",
    "channels_select": "selected_channel",
    "conversations_select": "selected_conversation",
    "multi_users_select": "selected_users",
    "multi_channels_select": "selected_channels",
    "multi_conversations_select": "selected_conversations",
}
"""Elements that hold a value, and the key that Slack reports it under."""

_INITIAL_KEYS = {
    "value": "initial_value",
    "selected_option": "initial_option",
    "selected_options": "initial_options",
    "selected_date": "initial_date",
    "selected_time": "initial_time",
    "selected_user": "initial_user",
    "selected_channel": "initial_channel",
    "selected_conversation": "initial_conversation",
    "selected_users": "initial_users",
    "selected_channels": "initial_channels",
    "selected_conversations": "initial_conversations",
}

_SEVERAL = ("selected_options", "selected_users", "selected_channels", "selected_conversations")
"""The keys that hold a list."""

REQUIRED = "Please complete this required field."


def interactive_elements(blocks: Iterable[Json]) -> Iterator[tuple[Json, Json]]:
    """Each block with each element in it that a person can act on."""
    for _, block in every_block(blocks):
        for element in elements_of(block):
            if "action_id" in element:
                yield block, element


def find_element(blocks: Iterable[Json], action_id: str, block_id: str | None = None) -> tuple[Json, Json] | None:
    """The block and element with this action_id; `block_id` says which, where several blocks use it."""
    for block, element in interactive_elements(blocks):
        if element["action_id"] == action_id and block_id in (None, block["block_id"]):
            return block, element
    return None


def by_block(blocks: Iterable[Json], values: Mapping[str, Answer]) -> dict[str, dict[str, Answer]]:
    """Answers given by action_id alone, sorted under their blocks; an unknown one raises LookupError."""
    blocks = list(blocks)
    answers: dict[str, dict[str, Answer]] = {}
    for action_id, answer in values.items():
        found = find_element(blocks, action_id)
        if found is None:
            raise LookupError(f"there is no element {action_id!r} to fill in")
        answers.setdefault(found[0]["block_id"], {})[action_id] = answer
    return answers


def state_values(blocks: Iterable[Json], answers: Answers) -> Json:
    """`state.values`: what was entered, and the initial value where nothing was."""
    values: Json = {}
    for block, element in interactive_elements(blocks):
        if element["type"] in _STATE_KEYS:
            entered = answers.get(block["block_id"], {})
            values.setdefault(block["block_id"], {})[element["action_id"]] = {
                "type": element["type"],
                **_value(element, entered),
            }
    return values


def chosen(element: Json, answer: Answer) -> Json:
    """The part of a block action that says what was chosen; empty for a button."""
    if element["type"] == "feedback_buttons":
        sides = (element["positive_button"], element["negative_button"])
        return next(({"text": side["text"], "value": side["value"]} for side in sides if side["value"] == answer), {})
    if element["type"] == "overflow":  # tells what was chosen, but holds no value
        return {"selected_option": next((option for option in _options(element) if option["value"] == answer), None)}
    return _value(element, {element["action_id"]: answer}) if element["type"] in _STATE_KEYS else {}


def missing(blocks: Iterable[Json], values: Json) -> dict[str, str]:
    """What Slack's client refuses before the app is asked: an error for each unfinished input block."""
    errors: dict[str, str] = {}
    for block in blocks:
        if block["type"] != "input":
            continue
        element = block["element"]
        value = values.get(block["block_id"], {}).get(element["action_id"], {}).get(_STATE_KEYS[element["type"]])
        if not value:
            if not block.get("optional", False):
                errors[block["block_id"]] = REQUIRED
        elif isinstance(value, str):
            shortest, longest = element.get("min_length", 0), element.get("max_length", 3000)
            if len(value) < shortest:
                errors[block["block_id"]] = f"Please write at least {shortest} characters."
            if len(value) > longest:
                errors[block["block_id"]] = f"Please write at most {longest} characters."
    return errors


def _value(element: Json, entered: Mapping[str, Answer]) -> Json:
    key = _STATE_KEYS[element["type"]]
    if element["action_id"] not in entered:
        empty: list[Json] | None = [] if key in _SEVERAL else None
        return {key: element.get(_INITIAL_KEYS[key], empty)}
    answer = entered[element["action_id"]]
    if key == "selected_option":
        return {key: next((o for o in _options(element) if o["value"] == answer), None)}
    if key == "selected_options":
        return {key: [o for o in _options(element) if o["value"] in (answer or ())]}
    return {key: answer or ([] if key in _SEVERAL else None)}


def _options(element: Json) -> list[Json]:
    groups = element.get("option_groups", ())
    return [*element.get("options", ()), *(option for group in groups for option in group["options"])]
