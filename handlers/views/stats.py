"""A person's own figures, and the help, as blocks."""

from __future__ import annotations

from bot.figures import Figures
from bot.wording import Say
from handlers import ids
from handlers.views import blocks, progress
from handlers.views.blocks import Block


def stats_blocks(figures: Figures, say: Say) -> list[Block]:
    """A person's own figures; for somebody without checks how to start."""
    title, private = blocks.header(say("stats-title")), blocks.context(say("stats-private"))
    if not figures.stats.checks:
        return [title, blocks.section(say("stats-nothing", command=ids.COMMAND)), private]
    lines = [*progress.streak_lines(figures.streak, say), *progress.figure_lines(figures.stats, say)]
    return [
        title,
        blocks.section("\n".join(lines)),
        *progress.calendar_blocks(figures, say),
        *progress.trend_blocks(figures.stats.points, say),
        *progress.commonest_blocks(figures, say),
        private,
    ]


def stats_text(figures: Figures, say: Say) -> str:
    """The same as the message's top-level text."""
    if not figures.stats.checks:
        return blocks.fallback(say("stats-nothing", command=ids.COMMAND))
    commonest = [" ".join(lines) for lines in progress.commonest_lines(figures, say)]
    return blocks.fallback(
        "\n".join(
            [
                say("stats-title"),
                *progress.streak_lines(figures.streak, say),
                *progress.figure_lines(figures.stats, say),
                *progress.trend_lines(figures.stats.points, say),
                *([f"{say('stats-commonest')}:", *commonest] if commonest else []),
                say("stats-private"),
            ]
        )
    )


def help_lines(say: Say) -> list[str]:
    """How to use Pitchcheck, one thing a line."""
    ways = ("check", "form", "stats", "tip", "settings", "off", "privacy", "force")
    return [*(f"• {say(f'help-{way}', command=ids.COMMAND)}" for way in ways), say("help-languages")]


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
