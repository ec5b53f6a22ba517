"""pitchcheck doctor: a line for each point of the installation, with its cure."""

from __future__ import annotations

import asyncio
import json
import os
from collections import Counter
from typing import TYPE_CHECKING

import click

from handlers.exit_codes import Exit

if TYPE_CHECKING:
    from handlers.doctor import Point

_COLOURS = {"ok": "green", "warning": "yellow", "fault": "red"}
_EXIT_CODES = "Exit codes: 0 no fault, perhaps warnings; 2 wrong use; 3 at least one fault."


@click.command(epilog=_EXIT_CODES)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="text for people, a line a point; json for programs, one object.",
)
def doctor(form: str) -> None:
    """Look at the whole installation: settings, tokens, scopes, clock, database, time zones, channels, content.

    Each point is ok, a warning or a fault, and says what to do. Nothing is changed or posted. It needs the same
    environment as the bot, which may be running.

    \b
    Examples:
      pitchcheck doctor
      pitchcheck doctor --format json | jq '.points[] | select(.state == "fault")'
    """
    from handlers.app import system_now
    from handlers.doctor import points

    async def look() -> list[Point]:
        found = []
        async for point in points(os.environ, system_now):
            found.append(point)
            if form == "text":
                click.echo(_line(point))
        return found

    found = asyncio.run(look())
    counts = Counter(str(point.state) for point in found)
    if form == "json":
        listed = [{"point": p.name, "state": p.state, "what": p.what, "cure": p.cure or None} for p in found]
        click.echo(json.dumps({"version": 1, "points": listed}, ensure_ascii=False, indent=2))
    else:
        click.echo(_summary(counts))
    raise click.exceptions.Exit(Exit.FAULT if counts["fault"] else Exit.CLEAN)


def _line(point: Point) -> str:
    state = click.style(f"{point.state:<8}", fg=_COLOURS[point.state])
    return f"{state} {point.name:<11} {point.what}{f'. {point.cure}' if point.cure else ''}"


def _summary(counts: Counter[str]) -> str:
    named = [
        f"{counts[name]} {name}{'' if counts[name] == 1 else 's'}" for name in ("fault", "warning") if counts[name]
    ]
    return " and ".join(named) if named else "All is well"
