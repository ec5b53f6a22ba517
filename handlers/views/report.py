"""A report as blocks: verdict first, then what presses, what invites, and the next step."""

from __future__ import annotations

from bot.engine.model import Axis, Finding, Report, Side
from bot.report_format import as_text, axis_line, bar, by_technique, close_call, quoted, step_lines
from bot.streak import Streak
from bot.wording import Say
from handlers.views import blocks
from handlers.views.blocks import Block

SHOWN_TECHNIQUES = 6
"""So many techniques of each side are shown; a busy person reads no further."""

SHOWN_QUOTES = 3
"""So many passages of one technique are quoted; the others are counted."""

QUOTE_CHARACTERS = 300
"""A longer quotation is cut: the person has the text before them."""


def report_blocks(report: Report, streak: Streak, say: Say) -> list[Block]:
    """The private answer to a check: what product.md calls parts 1 to 5, and the streak line."""
    closing = [blocks.context(streak_line(streak, say))]
    if report.reason:
        return [
            blocks.header(say("cannot-judge")),
            blocks.section(say(f"reason-{report.reason}")),
            *closing,
        ]
    if report.softness is None:
        return [blocks.header(say("verdict-neutral")), *_close_call(report, say), *closing]
    softness = f"{say('softness', softness=report.softness)}  {bar(report.softness)}"
    counts = say("counts", hard=len(report.on_side(Side.HARD)), soft=len(report.on_side(Side.SOFT)))
    top = [
        blocks.header(say(f"verdict-{report.verdict}")),
        *_close_call(report, say),
        blocks.rich(
            blocks.rich_line(
                blocks.words(softness, bold=True),
                blocks.words(f"\n{say('indices', hard=report.hard, soft=report.soft)}\n{counts}"),
            )
        ),
        blocks.context("\n".join(axis_line(axis, report.axes[axis], say) for axis in Axis)),
    ]
    findings = [*_side_blocks(report, Side.HARD, say), *_side_blocks(report, Side.SOFT, say)]
    here, following = step_lines(report, say)
    steps = [
        blocks.DIVIDER,
        blocks.rich(blocks.rich_line(blocks.words(here, bold=True), blocks.words(f"\n{following}"))),
    ]
    return blocks.within_limits(top + findings, steps + closing)


def _close_call(report: Report, say: Say) -> list[Block]:
    return [blocks.context(line) for line in close_call(report, say)]


def report_text(report: Report, streak: Streak, say: Say) -> str:
    """The whole result as the message's top-level text."""
    return blocks.fallback(f"{as_text(report, say)}\n\n{streak_line(streak, say)}")


def streak_line(streak: Streak, say: Say) -> str:
    """The streak, and what today means for it."""
    if streak.today_is_off:
        today = say("streak-off")
    else:
        today = say("streak-today") if streak.today_counts else say("streak-open")
    return f"{say('streak', days=streak.current)} {today}"


def _side_blocks(report: Report, side: Side, say: Say) -> list[Block]:
    groups = by_technique(report.on_side(side))[:SHOWN_TECHNIQUES]
    if not groups:
        return []
    title = blocks.rich(blocks.rich_line(blocks.words(say(f"{side}-findings"), bold=True)))
    return [blocks.DIVIDER, title, *(_technique_block(technique, found, say) for technique, found in groups)]


def _technique_block(technique: str, findings: list[Finding], say: Say) -> Block:
    shown, left = findings[:SHOWN_QUOTES], len(findings) - SHOWN_QUOTES
    quotes = [blocks.cut(quoted(finding, say), QUOTE_CHARACTERS) for finding in shown]
    if left > 0:
        quotes.append(say("more-findings", count=left))
    name = blocks.words(say(f"technique-{technique}"), bold=True)
    why = blocks.words(f": {say(f'technique-{technique}.why')}")
    parts = [blocks.rich_line(name, why), blocks.rich_quote("\n".join(quotes))]
    if findings[0].alternatives:
        parts.append(blocks.rich_line(blocks.words(say("softer-lines"))))
        parts.append(blocks.rich_list(list(findings[0].alternatives), italic=True))
    return blocks.rich(*parts)
