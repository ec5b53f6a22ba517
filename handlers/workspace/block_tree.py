"""Where elements, and further blocks, lie inside a block."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

Json = dict[str, Any]

_ELEMENTS: Mapping[str, str] = {
    "actions": "elements",
    "auth_provider": "accessory",
    "card": "actions",
    "context_actions": "elements",
    "input": "element",
    "section": "accessory",
}
_BLOCKS: Mapping[str, str] = {"carousel": "elements", "container": "child_blocks", "plan": "tasks"}
"""By the type of block: the field that its elements, or its blocks, are in."""


def every_block(blocks: Iterable[Json], pointer: str = "") -> Iterator[tuple[str, Json]]:
    """Each block with its JSON pointer, and after it the blocks inside it."""
    for index, block in enumerate(blocks):
        place = f"{pointer}/{index}"
        yield place, block
        inside = _BLOCKS.get(block["type"])
        if inside:
            yield from every_block(block.get(inside, ()), f"{place}/{inside}")


def elements_of(block: Json) -> list[Json]:
    """The block's own elements; those of the blocks inside it are theirs."""
    found = block.get(_ELEMENTS.get(block["type"], ""), ())
    return [found] if isinstance(found, dict) else list(found or ())


def changed(block: Json, change_block: Callable[[Json], Json], change_element: Callable[[Json], Json]) -> Json:
    """The block with each of its elements, and each block directly inside it, changed."""
    fields = dict(block)
    for name, change in (
        (_ELEMENTS.get(block["type"]), change_element),
        (_BLOCKS.get(block["type"]), change_block),
    ):
        if name in fields:
            inside = fields[name]
            fields[name] = change(inside) if isinstance(inside, dict) else [change(each) for each in inside]
    return fields
