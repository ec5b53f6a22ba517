"""A report as blocks: verdict first, then what presses, what invites, and the next step.

The answer is short: the three findings of each side that weigh most. `all_findings` holds the others.
"""

from __future__ import annotations

import json
from typing import Any

from bot.bands import Band
from bot.comparison import Comparison
from bot.drafts import Checked
from bot.engine.model import Axis, Finding, Report, Side
from bot.report_format import bar, by_reason, by_technique, close_call, quoted, step_lines, text_parts, why
from bot.streak import Streak
from bot.wording import Say
from handlers import ids
from handlers.views import blocks
from handlers.views.blocks import Block
from handlers.views.modal import VIEW_BYTES, modal

SHOWN_FINDINGS = 3
"""So many findings of each side are in the answer; a busy person reads no further."""

ALL_FINDINGS = 40
"""So many hard findings are behind "Show all" at most: two blocks each, of the 100 that a modal holds."""

QUOTES_OF_TECHNIQUE = 5
"""So many passages of one soft technique are quoted behind "Show all"."""

QUOTE_CHARACTERS = 300
"""A longer quotation is cut: the person has the text before them."""

LINE_CHARACTERS = 500
"""A longer sentence of the content files is cut."""


def report_blocks(checked: Checked, say: Say) -> list[Block]:
    """The private answer to a check, as product.md orders it, for messages and modals alike."""
    report = checked.report
    closing = [blocks.context("\n".join(_closing_lines(checked, say))), _buttons(checked, say)]
    if report.reason:
        return [blocks.header(say("cannot-judge")), blocks.section(say(f"reason-{report.reason}")), *closing]
    if report.softness is None:
        return [blocks.header(say("verdict-neutral")), *_close_call(report, say), *closing]
    return [
        blocks.header(say(f"verdict-{report.verdict}")),
        *_close_call(report, say),
        _scores(checked, report.softness, say),
        blocks.context(_axes(report, say)),
        *_hard_side(checked, SHOWN_FINDINGS, say),
        *_soft_side(_briefly(report, say), say),
        blocks.DIVIDER,
        _bold_first(step_lines(report, say)),
        *([_bold_first(comparison_lines(checked.comparison, say))] if checked.comparison else []),
        *closing,
    ]


def report_text(checked: Checked, say: Say) -> str:
    """The whole result as the message's top-level text, which is all that a screen reader reads.

    Where it is too long, the findings that weigh least are counted instead.
    """
    head, findings, tail = text_parts(checked.report, say)
    if checked.band and checked.report.softness is not None:
        head.append(band_line(checked.band, checked.report.softness, say))
    tail += comparison_lines(checked.comparison, say) if checked.comparison else []
    tail += ["", *_closing_lines(checked, say)]
    left = sum(count for _, count in findings)
    kept: list[str] = []
    room = blocks.FALLBACK_TEXT - len(blocks.escape("\n".join([*head, *tail, "", say("more-behind", count=left)])))
    for line, count in findings:
        room -= len(blocks.escape(line)) + 1
        if room < 0:
            kept.append(say("more-behind", count=left))
            break
        kept.append(line)
        left -= count
    return blocks.fallback("\n".join([*head, *kept, *tail]))


def all_findings(checked: Checked, say: Say) -> dict[str, Any]:
    """The modal with every finding, as far as Slack's limits for a modal allow."""
    soft = _soft_side(_explained(checked.report, say), say)
    room = VIEW_BYTES - _weight(soft)
    for shown in range(ALL_FINDINGS, 0, -1):
        hard = _hard_side(checked, shown, say)
        if _weight(hard) <= room:
            break
    content = [*hard, *soft][1:]  # without the line that parts the first side from what stands above in an answer
    return modal(ids.SHOW_ALL, say("all-title"), content, say, metadata=checked.key)


def streak_line(streak: Streak, say: Say) -> str:
    """The streak, and what today means for it."""
    if streak.today_is_off:
        today = say("streak-off")
    else:
        today = say("streak-today") if streak.today_counts else say("streak-open")
    return f"{say('streak', days=streak.current)} {today}"


def band_line(band: Band, softness: int, say: Say) -> str:
    """How a softness stands against the target band."""
    trade = say(f"trade-{band.trade}")
    return say("band", trade=trade, low=band.low, high=band.high, place=str(band.place(softness)))


def comparison_lines(comparison: Comparison, say: Say) -> list[str]:
    """What changed since the draft before."""
    moved = comparison.moved or 0
    direction = "up" if moved > 0 else "down" if moved < 0 else "level"
    lines = [say("compared", direction=direction, points=abs(moved))]
    for key, techniques in (("compared-fixed", comparison.fixed), ("compared-new", comparison.new)):
        if techniques:
            lines.append(say(key, techniques=", ".join(say(f"technique-{name}") for name in techniques)))
    return lines


def _closing_lines(checked: Checked, say: Say) -> list[str]:
    return [streak_line(checked.streak, say) if checked.is_own else say("not-counted")]


def _close_call(report: Report, say: Say) -> list[Block]:
    return [blocks.context(line) for line in close_call(report, say)]


def _bold_first(lines: list[str]) -> Block:
    """Lines of which the first is bold."""
    first, *others = lines
    rest = [blocks.words("".join(f"\n{line}" for line in others))] if others else []
    return blocks.rich(blocks.rich_line(blocks.words(first, bold=True), *rest))


def _scores(checked: Checked, softness: int, say: Say) -> Block:
    report = checked.report
    lines = [
        f"{say('softness', softness=softness)}  {bar(softness)}",
        say("indices", hard=report.hard, soft=report.soft),
        say("counts", hard=len(report.on_side(Side.HARD)), soft=len(report.on_side(Side.SOFT))),
        *([band_line(checked.band, softness, say)] if checked.band else []),
    ]
    return _bold_first(lines)


def _axes(report: Report, say: Say) -> str:
    """The four axes in one small line each pair, from hard to soft."""
    shown = [
        f"{say(f'axis-{axis}')} {say('axis-silent') if value is None else f'{bar(value)} {value}'}"
        for axis, value in ((axis, report.axes[axis]) for axis in Axis)
    ]
    return f"{say('axes')}\n{'  ·  '.join(shown[:2])}\n{'  ·  '.join(shown[2:])}"


def _hard_positions(report: Report) -> list[int]:
    """Where the hard findings stand in the report: those that weigh most first, and of those about the same words one.

    The others about words that are quoted already come last.
    """
    found = [position for position, finding in enumerate(report.findings) if finding.side is Side.HARD]
    first: list[int] = []
    for position in sorted(found, key=lambda position: -report.findings[position].points):
        one = report.findings[position]
        if all(one.start >= other.end or other.start >= one.end for other in (report.findings[p] for p in first)):
            first.append(position)
    return first + [position for position in found if position not in first]


def _hard_side(checked: Checked, most: int, say: Say) -> list[Block]:
    positions = _hard_positions(checked.report)
    if not positions:
        return []
    shown = [block for position in positions[:most] for block in _hard_finding(checked, position, say)]
    left = len(positions) - most
    more = (
        [blocks.context(say("more-behind" if most == SHOWN_FINDINGS else "more-left", count=left))] if left > 0 else []
    )
    return [blocks.DIVIDER, _bold_first([say("hard-findings")]), *shown, *more]


def _hard_finding(checked: Checked, position: int, say: Say) -> list[Block]:
    """The words, the technique, why, softer lines, and the button that says that it is no problem here."""
    finding = checked.report.findings[position]
    name, value = say(f"technique-{finding.technique}"), f"{position} {checked.key}"
    if position in checked.set_aside:
        undo = blocks.button(say("undo"), ids.A_PROBLEM_AFTER_ALL, value)
        return [blocks.section(say("set-aside", technique=name, quote=_quote(finding, say)), undo)]
    reason = blocks.cut(why(finding, checked.report, say), LINE_CHARACTERS)
    softer = " / ".join(blocks.cut(line, LINE_CHARACTERS) for line in finding.alternatives)
    dismiss = blocks.button(say("not-a-problem"), ids.NOT_A_PROBLEM, value)
    return [
        blocks.rich(
            blocks.rich_line(blocks.words(name, bold=True), blocks.words(f": {reason}")),
            blocks.rich_quote(_quote(finding, say)),
        ),
        blocks.section(f"{say('softer-lines')} {softer}", dismiss) if softer else blocks.actions(dismiss),
    ]


def _briefly(report: Report, say: Say) -> list[str]:
    """What invites most: technique by technique, with one quote of each."""
    groups = by_technique(report.on_side(Side.SOFT))
    return [_invites(technique, found, 1, say) for technique, found in groups[:SHOWN_FINDINGS]]


def _explained(report: Report, say: Say) -> list[str]:
    """Everything that invites, and why."""
    groups = by_reason(report, Side.SOFT, say)
    return [
        f"{_invites(technique, found, QUOTES_OF_TECHNIQUE, say)}\n{blocks.cut(reason, LINE_CHARACTERS)}"
        for technique, reason, found in groups
    ]


def _invites(technique: str, found: list[Finding], quotes: int, say: Say) -> str:
    shown = " ".join(_quote(finding, say) for finding in found[:quotes])
    left = f" (+{len(found) - quotes})" if len(found) > quotes else ""
    return f"{say(f'technique-{technique}')}: {shown}{left}"


def _soft_side(lines: list[str], say: Say) -> list[Block]:
    if not lines:
        return []
    return [
        blocks.DIVIDER,
        blocks.rich(blocks.rich_line(blocks.words(say("soft-findings"), bold=True)), blocks.rich_list(lines)),
    ]


def _quote(finding: Finding, say: Say) -> str:
    return blocks.cut(quoted(finding, say), QUOTE_CHARACTERS)


def _buttons(checked: Checked, say: Say) -> Block:
    report, key = checked.report, checked.key
    buttons = []
    if report.draft:
        buttons.append(blocks.button(say("softer-draft"), ids.SOFTER_DRAFT, key, "primary"))
    buttons.append(blocks.button(say("check-again"), ids.CHECK_AGAIN, key))
    if _hides_findings(report):
        buttons.append(blocks.button(say("show-all"), ids.SHOW_ALL, key))
    if report.softness is not None and checked.is_own:
        buttons.append(blocks.button(say("share"), ids.SHARE, key))
    return blocks.actions(*buttons)


def _hides_findings(report: Report) -> bool:
    """Whether there is more than the answer shows."""
    soft = by_technique(report.on_side(Side.SOFT))
    return (
        len(report.on_side(Side.HARD)) > SHOWN_FINDINGS
        or len(soft) > SHOWN_FINDINGS
        or any(len(f) > 1 for _, f in soft)
    )


def _weight(content: list[Block]) -> int:
    return len(json.dumps(content))
