"""A draft held against the one before it (pure): by numbers and techniques, since no text is kept."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from bot.engine.model import Report, Side
from bot.stats import CheckRow


@dataclass(frozen=True, slots=True)
class Comparison:
    """What changed since the earlier draft.

    `fixed` are hard techniques found less often or not at all, `new` those found more often. `moved` is by how much
    softness rose (below zero: fell), None where one of both has none.
    """

    fixed: tuple[str, ...]
    new: tuple[str, ...]
    moved: int | None


def compare(report: Report, earlier: CheckRow, hard_techniques: Collection[str]) -> Comparison:
    """The comparison of a report with an earlier check of the same draft."""
    now: dict[str, int] = {}
    for finding in report.on_side(Side.HARD):
        now[finding.technique] = now.get(finding.technique, 0) + 1
    before = {name: count for name, count in earlier.techniques.items() if name in hard_techniques}
    return Comparison(
        fixed=tuple(sorted(name for name, count in before.items() if now.get(name, 0) < count)),
        new=tuple(sorted(name for name, count in now.items() if before.get(name, 0) < count)),
        moved=_difference(report.softness, earlier.softness),
    )


def _difference(now: int | None, before: int | None) -> int | None:
    return None if now is None or before is None else now - before
