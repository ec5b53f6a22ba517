"""Techniques: `techniques.toml` in, the engine's techniques out."""

from __future__ import annotations

import re

from bot.content.files import TECHNIQUES, ContentFiles
from bot.content.problems import Table, parse_toml, suggestion
from bot.engine import Axis, Side, Step, Technique, signals
from bot.errors import Problem
from bot.wording import phrase


def load_techniques(files: ContentFiles, problems: list[Problem]) -> dict[str, Technique]:
    """The techniques by id; one of an upper layer takes the place of a lower one's, but on the same side.

    The learnt layer has learnt it on that side, people's counts are kept by it, and wording tells it so.
    """
    techniques: dict[str, Technique] = {}
    tables = [table for file in files.at(TECHNIQUES) if (table := parse_toml(file))]
    for name, entry in (each for table in tables for each in _entries(table)):
        techniques[name] = _technique(name, entry, techniques.get(name))
    place = (files.layers[0] / TECHNIQUES).as_posix()
    if not files.at(TECHNIQUES):
        problems.append(Problem(place, 1, 1, phrase("problem-no-techniques")))
    missing = sorted(signals.TECHNIQUES - techniques.keys()) if tables else []
    problems += [Problem(place, 1, 1, phrase("problem-technique-missing", name=name)) for name in missing]
    return techniques


def _entries(table: Table) -> list[tuple[str, Table]]:
    """The tables of the file, each with its own place."""
    found = []
    for name, data in table.data.items():
        header = re.search(rf"^\[{re.escape(name)}\]", table.file.text, re.MULTILINE)
        at = header.start() if header else 0
        if not isinstance(data, dict):
            table.problem(phrase("problem-outside-technique", key=repr(name)), name)
            continue
        following = table.file.text.find("\n[", at + 1)
        found.append((name, Table(table.file, data, at, len(table.file.text) if following < 0 else following)))
    return found


def _technique(name: str, entry: Table, below: Technique | None) -> Technique:
    side = entry.choice("side", list(Side))
    if side and below and side != below.side:
        entry.problem(phrase("problem-side-turned", name=name, side=str(below.side)), "side", side)
        side = below.side
    step = entry.choice("step", list(Step), "")
    axes = {axis: part for axis, part in entry.table("axes").items() if _is_axis(entry, axis, part)}
    points = entry.number("points")
    source = entry.string("source", "")
    entry.finish()
    # One with a wrong side stays in, so that its lexicons are not reported for belonging to nothing.
    known = {Axis(axis): float(part) for axis, part in axes.items()}
    return Technique(name, Side(side or Side.HARD), points, known, Step(step) if step else None, source)


def _is_axis(entry: Table, axis: str, part: object) -> bool:
    if axis not in list(Axis):
        entry.problem(phrase("problem-axis-unknown", axis=repr(axis)), "axes", axis, cure=suggestion(axis, list(Axis)))
        return False
    if isinstance(part, bool) or not isinstance(part, int | float) or not 0 <= part <= 1:
        entry.problem(phrase("problem-axis-value", axis=axis, value=repr(part)), "axes", axis)
        return False
    return True
