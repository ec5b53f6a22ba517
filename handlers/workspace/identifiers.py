"""Ids that Slack makes up: for views, events and blocks that come without one."""

import secrets
import string
from collections.abc import Iterable
from typing import Any

from .block_tree import changed

Json = dict[str, Any]

_ALPHABET = string.ascii_uppercase + string.digits


def new_id(prefix: str) -> str:
    """An id in Slack's style, like V0AB12CD34E."""
    return prefix + "0" + "".join(secrets.choice(_ALPHABET) for _ in range(9))


def with_ids(blocks: Iterable[Json]) -> list[Json]:
    """The blocks with a block_id each and an action_id on each element, as Slack fills them in.

    A null is as good as a field left out, and is left out here.
    """
    return [_block_with_ids(_without_nulls(block)) for block in blocks]


def _without_nulls(fields: Json) -> Json:
    return {name: _cleaned(value) for name, value in fields.items() if value is not None}


def _cleaned(value: object) -> object:
    if isinstance(value, dict):
        return _without_nulls(value)
    return [_cleaned(item) for item in value] if isinstance(value, list) else value


def _block_with_ids(block: Json) -> Json:
    return {"block_id": secrets.token_hex(3), **changed(block, _block_with_ids, _element_with_id)}


def _element_with_id(element: Json) -> Json:
    return element if element["type"] == "image" else {"action_id": secrets.token_hex(3), **element}
