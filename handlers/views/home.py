"""The Home tab: a person's own practice, and for admins what they look after."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.feedback import Dismissed
from bot.figures import Figures
from bot.leaderboard import Place
from bot.recap import Recap
from bot.schedules import Schedule
from bot.wording import Say
from handlers import ids
from handlers.views import blocks, progress
from handlers.views.blocks import Block
from handlers.views.recap import recap_lines


@dataclass(frozen=True, slots=True)
class Board:
    """The leaderboard as one person sees it."""

    places: tuple[Place, ...]
    has_joined: bool


@dataclass(frozen=True, slots=True)
class AdminPart:
    """What admins look after. `languages` and `tips` are what the content library holds.

    `team` are the figures of the last seven days, None below five people.
    """

    schedules: Sequence[Schedule]
    languages: Sequence[str]
    tips: int
    dismissed: Sequence[Dismissed]
    team: Recap | None
    leaderboard_is_on: bool


def home_view(
    figures: Figures, say: Say, *, board: Board | None, admin: AdminPart | None, charts: bool
) -> dict[str, Any]:
    """The Home tab. Without `charts` the trend is drawn with bars, for where Slack declines a chart."""
    content = [
        *(_practice(figures, say, charts=charts) if figures.stats.checks else _welcome(say)),
        *(_board(board, say) if board else []),
        *(_admin(admin, say) if admin else []),
        blocks.DIVIDER,
        blocks.context(say("stats-private")),
    ]
    return {"type": "home", "blocks": content[: blocks.VIEW_BLOCKS]}


def _welcome(say: Say) -> list[Block]:
    return [
        blocks.header(say("home-welcome")),
        blocks.section(say("home-what")),
        blocks.section(say("home-try", command=ids.COMMAND)),
        blocks.rich(blocks.rich_quote(say("home-example"))),
        _buttons(say),
        blocks.context(say("home-streak-rules")),
    ]


def _practice(figures: Figures, say: Say, *, charts: bool) -> list[Block]:
    first, *rest = progress.streak_lines(figures.streak, say)
    points = figures.stats.points
    has_chart = charts and len(points) > 1
    days_off = ", ".join(progress.day_text(day, say) for day in figures.days_off[:SHOWN_DAYS_OFF])
    if len(figures.days_off) > SHOWN_DAYS_OFF:
        days_off += " …"
    return [
        blocks.header(say("stats-title")),
        blocks.rich(
            blocks.rich_line(
                blocks.words(first, bold=True),
                blocks.words("\n" + "\n".join([*rest, *progress.figure_lines(figures.stats, say)])),
            )
        ),
        _buttons(say),
        *progress.calendar_blocks(figures, say),
        *([blocks.context(say("days-off-ahead", days=days_off))] if days_off else []),
        *([progress.chart_block(points, say)] if has_chart else progress.trend_blocks(points, say)),
        *progress.commonest_blocks(figures, say),
    ]


SHOWN_DAYS_OFF = 7


def _buttons(say: Say) -> Block:
    return blocks.actions(
        blocks.button(say("open-check"), ids.OPEN_CHECK, style="primary"),
        blocks.button(say("open-days-off"), ids.OPEN_DAYS_OFF),
        blocks.button(say("open-settings"), ids.OPEN_SETTINGS),
        blocks.button(say("open-privacy"), ids.OPEN_PRIVACY),
    )


def _board(board: Board, say: Say) -> list[Block]:
    lines = [
        blocks.rich_line(
            blocks.words(f"{place.rank}. "),
            {"type": "user", "user_id": place.person},
            blocks.words(f" · {say('leaderboard-days', days=place.days)}"),
        )
        for place in board.places
    ] or [blocks.rich_line(blocks.words(say("leaderboard-empty")))]
    button = (
        blocks.button(say("leaderboard-leave"), ids.LEAVE_LEADERBOARD)
        if board.has_joined
        else blocks.button(say("leaderboard-join"), ids.JOIN_LEADERBOARD)
    )
    return [
        blocks.DIVIDER,
        blocks.rich(blocks.rich_line(blocks.words(say("leaderboard-title"), bold=True)), *lines),
        blocks.context(say("leaderboard-what")),
        blocks.actions(button),
    ]


def _admin(admin: AdminPart, say: Say) -> list[Block]:
    dismissed = [
        say("admin-dismissed-rule", rule=rule.rule, count=rule.count) for rule in admin.dismissed[:SHOWN_RULES]
    ]
    toggle = (
        blocks.button(say("admin-leaderboard-off"), ids.TURN_LEADERBOARD_OFF)
        if admin.leaderboard_is_on
        else blocks.button(say("admin-leaderboard-on"), ids.TURN_LEADERBOARD_ON)
    )
    return [
        blocks.DIVIDER,
        blocks.header(say("admin-title")),
        blocks.rich(*_schedules(admin.schedules, say)),
        blocks.section(say("admin-library", languages=", ".join(admin.languages), tips=admin.tips)),
        blocks.rich(
            blocks.rich_line(blocks.words(say("admin-team"), bold=True)),
            blocks.rich_list(recap_lines(admin.team, say))
            if admin.team
            else blocks.rich_line(blocks.words(say("admin-team-few"))),
        ),
        blocks.rich(
            blocks.rich_line(blocks.words(say("admin-dismissed"), bold=True)),
            blocks.rich_list(dismissed) if dismissed else blocks.rich_line(blocks.words(say("admin-dismissed-none"))),
        ),
        blocks.actions(blocks.button(say("open-schedules"), ids.OPEN_SCHEDULES), toggle),
    ]


def _schedules(schedules: Sequence[Schedule], say: Say) -> list[Block]:
    if not schedules:
        return [blocks.rich_line(blocks.words(say("admin-schedules-none")))]
    lines = [
        blocks.rich_line(
            {"type": "channel", "channel_id": schedule.channel},
            blocks.words(
                ": "
                + say(
                    "admin-schedule-paused" if schedule.paused else "admin-schedule",
                    time=f"{schedule.at:%H:%M}",
                    zone=schedule.time_zone.key,
                )
            ),
        )
        for schedule in schedules[:SHOWN_SCHEDULES]
    ]
    title = blocks.rich_line(blocks.words(say("admin-schedules"), bold=True))
    return [title, {"type": "rich_text_list", "style": "bullet", "elements": lines}]


SHOWN_RULES = 5
SHOWN_SCHEDULES = 10
