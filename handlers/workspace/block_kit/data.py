"""Blocks that show data: charts and tables."""

from collections.abc import Mapping

from handlers.workspace import rules
from handlers.workspace.schema import ByType, Check, Choice, Flag, Items, Number, Shape, String

from .composition import block
from .rich_text import RICH_TEXT

_CHART_POINT = Shape(
    {"label": String(20), "value": Number()},
    ("label", "value"),
)
_SERIES = Shape(
    {"name": String(20), "data": Items(_CHART_POINT, 20)},
    ("name", "data"),
)
_AXES = Shape(
    {"categories": Items(String(20), 20), "x_label": String(50), "y_label": String(50)},
    ("categories",),
)
_XY_CHART = Shape(
    {"series": Items(_SERIES, 12), "axis_config": _AXES},
    ("series", "axis_config"),
)
_PIE = Shape(
    {"segments": Items(_CHART_POINT, 12)},
    ("segments",),
)

_CELLS: Mapping[str, Check] = {
    "raw_text": Shape({"text": String(10_000, minimum=0)}, ("text",)),
    "raw_number": Shape({"value": Number(), "text": String(10_000)}, ("value", "text")),
    "rich_text": RICH_TEXT,
}
_COLUMN = Shape({"align": Choice(("left", "center", "right")), "is_wrapped": Flag()})
_HEADINGS = Items(ByType(_CELLS, ("raw_text", "raw_number")), 20)

DATA_BLOCKS: Mapping[str, Shape] = {
    "data_visualization": block(
        rules.CHART,
        {
            "title": String(50),
            "chart": ByType({"pie": _PIE, "bar": _XY_CHART, "line": _XY_CHART, "area": _XY_CHART}),
        },
        ("title", "chart"),
        surfaces=("message", "home"),
    ),
    "table": block(
        rules.TABLE,
        {"rows": Items(Items(ByType(_CELLS), 20), 100), "column_settings": Items(_COLUMN, 20)},
        ("rows",),
        surfaces=("message", "home"),
    ),
    "data_table": block(
        rules.DATA_TABLE,
        {
            "caption": String(10_000),
            "rows": Items(Items(ByType(_CELLS), 20), 101, minimum=2, first=_HEADINGS),
            "page_size": Number(1, 100, whole=True),
            "row_header_column_index": Number(0, 19, whole=True),
        },
        ("caption", "rows"),
        surfaces=("message", "home"),
    ),
}
