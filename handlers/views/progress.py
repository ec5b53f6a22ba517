"""A person's own figures as lines and blocks: what `/pitchcheck stats` and the Home tab have in common."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from bot.figures import Figures
from bot.report_format import bar
from bot.stats import Point, Stats, milestones
from bot.streak import MOST_FREEZES, Mark, Streak
from bot.wording import Say
from handlers.views import blocks
from handlers.views.blocks import Block
from handlers.views.report import streak_line

CALENDAR_WEEKS = 5

SIGNS = {
    Mark.PRACTISED: "●",
    Mark.EXTRA: "◐",
    Mark.FROZEN: "◆",
    Mark.MISSED: "○",
    Mark.OFF: "·",
    Mark.OPEN: "□",
}
"""Each mark's sign in the calendar; the legend has its word."""


def day_text(day: date, say: Say) -> str:
    """A day in a few letters, such as "23 Nov"."""
    return say("short-day", day=str(day.day), month=day.month)


def streak_lines(streak: Streak, say: Say) -> list[str]:
    """The streak, the freezes and the milestones."""
    freezes = say("freezes", count=streak.freezes)
    if streak.freezes < MOST_FREEZES:
        freezes = f"{freezes} {say('freeze-next', days=streak.next_freeze_in)}"
    lines = [streak_line(streak, say), say("stats-longest", days=streak.longest), freezes]
    reached, ahead = milestones(streak.practice_days)
    if reached:
        line = say("milestone-reached", milestone=say("milestone", days=reached))
        left = say("milestone-next", days=ahead - streak.practice_days, goal=ahead) if ahead else ""
        lines.append(f"{line} {left}".rstrip())
    return lines


def figure_lines(stats: Stats, say: Say) -> list[str]:
    """Checks, softness, its trend, and what checking again brought."""
    lines = [say("stats-checks", count=stats.checks)]
    if stats.average_softness is not None:
        lines[0] += f" · {say('stats-average', softness=stats.average_softness)}"
    if stats.trend is not None:
        lines.append(say("stats-trend", direction=_direction(stats.trend), points=abs(stats.trend)))
    if stats.gain:
        points = stats.gain.points
        lines.append(say("stats-gain", drafts=stats.gain.drafts, direction=_direction(points), points=abs(points)))
    return lines


def commonest_lines(figures: Figures, say: Say) -> list[tuple[str, str]]:
    """The commonest hard techniques, each with the title of the tip that helps and what to try ("" without one)."""
    return [
        (
            say("commonest-found", technique=say(f"technique-{name}"), count=count),
            f"{say('commonest-tip', title=tip.title)}. {tip.try_this}" if (tip := figures.tips.get(name)) else "",
        )
        for name, count in figures.stats.commonest_hard
    ]


def commonest_blocks(figures: Figures, say: Say) -> list[Block]:
    """The same as blocks; none when nothing presses."""
    parts = [blocks.rich_line(blocks.words(say("stats-commonest"), bold=True))]
    for technique, tip in commonest_lines(figures, say):
        runs = [blocks.words(f"{technique}\n{tip}" if tip else technique)]
        parts.append({"type": "rich_text_list", "style": "bullet", "elements": [blocks.rich_line(*runs)]})
    return [blocks.rich(*parts)] if figures.stats.commonest_hard else []


def calendar_blocks(figures: Figures, say: Say) -> list[Block]:
    """The last weeks day by day, the legend, and the same in words; none for somebody who has not practised."""
    marks = figures.streak.marks
    if not any(mark in (Mark.PRACTISED, Mark.EXTRA) for mark in marks.values()):
        return []
    monday = figures.today - timedelta(days=figures.today.weekday())
    first = max(monday - timedelta(weeks=CALENDAR_WEEKS - 1), min(marks) - timedelta(days=min(marks).weekday()))
    weeks = (monday - first).days // 7 + 1
    shown = {first + timedelta(days=n): None for n in range(weeks * 7)}
    known = {day: marks.get(day) or (Mark.OFF if day in figures.days_off else None) for day in shown}
    counts = Counter(mark for mark in known.values() if mark)
    words = say(
        "calendar-words",
        practised=counts[Mark.PRACTISED] + counts[Mark.EXTRA],
        frozen=counts[Mark.FROZEN],
        missed=counts[Mark.MISSED],
    )
    legend = ", ".join(f"{SIGNS[mark]} {say(f'calendar-{mark}')}" for mark in Mark if counts[mark])
    return [
        blocks.rich(
            blocks.rich_line(blocks.words(say("calendar-title", weeks=weeks), bold=True)),
            blocks.rich_code(_grid(known, first, weeks, say)),
        ),
        blocks.context(f"{legend}\n{words}"),
    ]


def trend_text(points: tuple[Point, ...], say: Say) -> str:
    """The trend as bars, a line for each point, for where there are no charts: as short as a phone is wide."""
    names = [day_text(point.start, say) for point in points]
    width = max(map(len, names), default=0)
    return "\n".join(
        f"{name:<{width}}  {bar(point.softness)} {point.softness:>3} {point.hard:>3} {point.soft:>3}"
        for name, point in zip(names, points, strict=True)
    )


def trend_lines(points: tuple[Point, ...], say: Say) -> list[str]:
    """The trend in words and numbers."""
    return [
        say("chart-line", day=day_text(point.start, say), softness=point.softness, hard=point.hard, soft=point.soft)
        for point in points
    ]


def trend_blocks(points: tuple[Point, ...], say: Say) -> list[Block]:
    """The trend as bars; none for fewer than two points, which make no trend."""
    if len(points) < 2:
        return []
    title = blocks.rich_line(blocks.words(say("chart-title"), bold=True))
    return [blocks.rich(title, blocks.rich_code(trend_text(points, say))), blocks.context(say("chart-columns"))]


def chart_block(points: tuple[Point, ...], say: Say) -> Block:
    """Softness and both indices over time as Slack's chart, for Home and messages."""
    names = [day_text(point.start, say) for point in points]
    series = {"softness": "chart-softness", "hard": "chart-hard", "soft": "chart-soft"}
    return {
        "type": "data_visualization",
        "title": blocks.cut(say("chart-title"), 50),
        "chart": {
            "type": "line",
            "series": [
                {
                    "name": blocks.cut(say(key), 20),
                    "data": [
                        {"label": name, "value": getattr(point, field)}
                        for name, point in zip(names, points, strict=True)
                    ],
                }
                for field, key in series.items()
            ],
            "axis_config": {"categories": names},
        },
    }


def _grid(known: dict[date, Mark | None], first: date, weeks: int, say: Say) -> str:
    starts = [first + timedelta(weeks=n) for n in range(weeks)]
    names = [day_text(start, say) for start in starts]
    width = max(map(len, names))
    rows = [" " * width + f"  {say('calendar-days')}"]
    for name, start in zip(names, starts, strict=True):
        signs = (SIGNS[mark] if (mark := known[start + timedelta(days=n)]) else " " for n in range(7))
        rows.append(f"{name:<{width}}  " + " ".join(f"{sign:<2}" for sign in signs).rstrip())
    return "\n".join(rows)


def _direction(points: int) -> str:
    return "up" if points > 0 else "down" if points < 0 else "level"
