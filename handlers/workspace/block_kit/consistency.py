"""What the fields of one block must agree on, beyond what each of them may hold."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from handlers.workspace import rules
from handlers.workspace.schema import Problem

Json = dict[str, Any]


def block_problems(block: Json, elements: Iterable[Json], pointer: str) -> Iterator[Problem]:
    """What is wrong with a block of the right shape, its `elements` included."""
    yield from _unique_action_ids(elements, pointer)
    yield from _known_initial_options(elements, pointer)
    match block["type"]:
        case "data_visualization":
            yield from _complete_chart(block["chart"], f"{pointer}/chart")
        case "data_table":
            yield from _even_rows(block["rows"], f"{pointer}/rows")
        case "container":
            yield from _collapsing(block, pointer)


def _unique_action_ids(elements: Iterable[Json], pointer: str) -> Iterator[Problem]:
    for action_id, count in Counter(element["action_id"] for element in elements if "action_id" in element).items():
        if count > 1:
            yield Problem(pointer, f"duplicate action_id: {action_id}", rules.ACTION_ID)


def _known_initial_options(elements: Iterable[Json], pointer: str) -> Iterator[Problem]:
    for element in elements:
        groups = element.get("option_groups") or ()
        options = [
            *(element.get("options") or ()),
            *(option for group in groups for option in group["options"]),
        ]
        initial = [element.get("initial_option"), *(element.get("initial_options") or ())]
        if any(option is not None and option not in options for option in initial):
            yield Problem(pointer, "initial option must be one of the options", rules.OPTIONS)


def _complete_chart(chart: Json, pointer: str) -> Iterator[Problem]:
    if any(segment["value"] <= 0 for segment in chart.get("segments", ())):
        yield Problem(f"{pointer}/segments", "values must be greater than 0", rules.CHART)
    series = chart.get("series", ())
    if len({each["name"] for each in series}) < len(series):
        yield Problem(f"{pointer}/series", "series names must be unique", rules.CHART)
    for index, each in enumerate(series):
        if {point["label"] for point in each["data"]} != set(chart["axis_config"]["categories"]):
            yield Problem(f"{pointer}/series/{index}/data", "must have a value for every category", rules.CHART)


def _even_rows(rows: list[list[Json]], pointer: str) -> Iterator[Problem]:
    for index, row in enumerate(rows):
        if len(row) != len(rows[0]):
            yield Problem(f"{pointer}/{index}", "all rows must have the same number of cells", rules.DATA_TABLE)


def _collapsing(container: Json, pointer: str) -> Iterator[Problem]:
    collapsible = container.get("is_collapsible", False)
    if collapsible and container.get("has_header_divider"):
        yield Problem(pointer, "has_header_divider cannot be set when is_collapsible is true", rules.CONTAINER)
    if not collapsible and container.get("default_collapsed"):
        yield Problem(pointer, "default_collapsed requires is_collapsible", rules.CONTAINER)
