"""A person's own figures, and the help, as blocks."""

from __future__ import annotations

from bot.stats import Stats
from bot.streak import Streak
from bot.wording import Say
from handlers import ids
from handlers.views import blocks
from handlers.views.blocks import Block
from handlers.views.report import streak_line


def stats_lines(stats: Stats, streak: Streak, say: Say) -> list[str]:
    """The figures, one a line; for somebody without checks how to start."""
    if not stats.checks:
        return [say("stats-nothing", command=ids.COMMAND)]
    lines = [streak_line(streak, say), say("stats-longest", days=streak.longest)]
    lines.append(say("stats-checks", count=stats.checks))
    if stats.average_softness is not None:
        lines.append(say("stats-average", softness=stats.average_softness))
    if stats.trend is not None:
        direction = "up" if stats.trend > 0 else "down" if stats.trend < 0 else "level"
        lines.append(say("stats-trend", direction=direction, points=abs(stats.trend)))
    if stats.commonest_hard:
        commonest = ", ".join(f"{say(f'technique-{name}')} ({count})" for name, count in stats.commonest_hard)
        lines.append(f"{say('stats-commonest')}: {commonest}")
    return lines


def stats_blocks(stats: Stats, streak: Streak, say: Say) -> list[Block]:
    """A person's own figures."""
    return [
        blocks.header(say("stats-title")),
        blocks.section("\n".join(stats_lines(stats, streak, say))),
        blocks.context(say("stats-private")),
    ]


def stats_text(stats: Stats, streak: Streak, say: Say) -> str:
    """The same as the message's top-level text."""
    return blocks.fallback("\n".join([say("stats-title"), *stats_lines(stats, streak, say)]))


def help_lines(say: Say) -> list[str]:
    """How to use Pitchcheck, one thing a line."""
    ways = [say(f"help-{way}", command=ids.COMMAND) for way in ("check", "form", "stats", "settings", "force")]
    return [*(f"• {way}" for way in ways), say("help-languages")]


def help_blocks(say: Say) -> list[Block]:
    """How to use Pitchcheck."""
    return [
        blocks.header(say("help-title")),
        blocks.section("\n".join(help_lines(say))),
        blocks.context(say("help-private")),
    ]


def help_text(say: Say) -> str:
    """The same as the message's top-level text."""
    return blocks.fallback("\n".join([say("help-title"), *help_lines(say), say("help-private")]))
