"""A team's week as a channel message."""

from __future__ import annotations

from bot.recap import Recap, WeekFigures
from bot.wording import Say
from handlers import ids
from handlers.views import blocks
from handlers.views.blocks import Block

LABEL_TEXT = 20
"""Slack's limit for a chart's labels."""


def recap_blocks(recap: Recap, say: Say, *, chart: bool) -> list[Block]:
    """The numbers, with a chart of them unless this Slack shows none."""
    return [
        blocks.header(say("recap-title")),
        blocks.section("\n".join(recap_lines(recap, say))),
        *([_chart(recap, say)] if chart else []),
        blocks.context(say("recap-private")),
        blocks.actions(blocks.button(say("tip-try-it"), ids.OPEN_CHECK)),
    ]


def recap_text(recap: Recap, say: Say) -> str:
    """The same as the message's top-level text: it holds every number of the chart."""
    return blocks.fallback("\n".join([say("recap-title"), *recap_lines(recap, say), say("recap-private")]))


def recap_lines(recap: Recap, say: Say) -> list[str]:
    """The week's numbers, one a line, each with that of the week before where it may be told."""
    before = recap.before
    lines = [
        _counted("recap-checks", recap.figures.checks, before.checks if before else None, say),
        _counted("recap-people", recap.figures.people, before.people if before else None, say),
        _counted("recap-days", recap.figures.practice_days, before.practice_days if before else None, say),
    ]
    if recap.gain is not None:
        direction = "softer" if recap.gain > 0 else "harder" if recap.gain < 0 else "level"
        lines.append(say("recap-gain", direction=direction, points=abs(recap.gain)))
    if recap.improved:
        lines.append(say("recap-improved", technique=say(f"technique-{recap.improved}")))
    return lines


def _chart(recap: Recap, say: Say) -> Block:
    """The figures as a bar chart, this week beside the one before. A plain dict: the SDK has no class for it."""
    categories = [blocks.cut(say(f"recap-chart-{name}"), LABEL_TEXT) for name in ("checks", "people", "days")]

    def series(name: str, figures: WeekFigures) -> dict[str, object]:
        values = (figures.checks, figures.people, figures.practice_days)
        data = [{"label": label, "value": value} for label, value in zip(categories, values, strict=True)]
        return {"name": blocks.cut(say(name), LABEL_TEXT), "data": data}

    shown = [series("recap-chart-before", recap.before)] if recap.before else []
    return {
        "type": "data_visualization",
        "title": blocks.cut(say("recap-title"), 50),
        "chart": {
            "type": "bar",
            "series": [*shown, series("recap-chart-now", recap.figures)],
            "axis_config": {"categories": categories},
        },
    }


def _counted(key: str, now: int, before: int | None, say: Say) -> str:
    line = say(key, count=now)
    return line if before is None else f"{line} {say('recap-before', count=before)}"
