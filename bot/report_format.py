"""A report as the machine-readable object (version 1) and as plain text (pure)."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from bot.engine.model import Axis, Finding, Report, Side, Step
from bot.engine.process import jumps_ahead, next_step
from bot.wording import Say

VERSION = 1
"""The version of the machine-readable form; a field may be added within a version, none removed or changed."""

BAR_CELLS = 10
"""How long a bar is."""


def as_object(report: Report, say: Say, request_id: object = None) -> dict[str, Any]:
    """The machine-readable form of a report; `request_id` is the caller's own `id` and comes back unchanged."""
    return {
        "version": VERSION,
        "id": request_id,
        "language": report.language,
        "verdict": report.verdict,
        "reason": report.reason,
        "softness": report.softness,
        "hard": report.hard,
        "soft": report.soft,
        "axes": {str(axis): report.axes[axis] for axis in Axis},
        "steps": [str(step) for step in report.steps],
        "findings": [_finding(finding, report, say) for finding in report.findings],
        "draft": report.draft,
        "undecided": report.undecided,
    }


def _finding(finding: Finding, report: Report, say: Say) -> dict[str, Any]:
    return {
        "technique": finding.technique,
        "side": str(finding.side),
        "rule": finding.rule,
        "start": finding.start,
        "end": finding.end,
        "quote": finding.quote,
        "why": why(finding, report, say),
        "alternatives": list(finding.alternatives),
    }


def error_object(message: str, request_id: object = None) -> dict[str, Any]:
    """What stands in the place of a report for a line that can't be read."""
    return {"version": VERSION, "id": request_id, "error": message}


def bar(value: int) -> str:
    """A value from 0 to 100 as a bar of ten cells; never full or empty unless the value is."""
    filled = round(value * BAR_CELLS / 100)
    if 0 < value < 100:
        filled = min(max(filled, 1), BAR_CELLS - 1)
    return "▰" * filled + "▱" * (BAR_CELLS - filled)


def by_technique(findings: tuple[Finding, ...]) -> list[tuple[str, list[Finding]]]:
    """Findings grouped by technique, the group with the most points first, each in text order."""
    ordered = sorted(findings, key=lambda finding: finding.technique)
    groups = [(technique, list(group)) for technique, group in groupby(ordered, key=lambda f: f.technique)]
    return sorted(groups, key=lambda group: -sum(finding.points for finding in group[1]))


def why(finding: Finding, report: Report, say: Say) -> str:
    """One sentence on why a passage presses or invites.

    It is the rule's own where there is one and the report is told in the language of the text, else the technique's.
    """
    return (say.language == report.language and finding.why) or say(f"technique-{finding.technique}.why")


def by_reason(report: Report, side: Side, say: Say) -> list[tuple[str, str, list[Finding]]]:
    """Findings of a side grouped by technique, as `by_technique` does, and in it by why they press or invite."""
    groups = []
    for technique, found in by_technique(report.on_side(side)):
        alike: dict[str, list[Finding]] = {}
        for finding in found:
            alike.setdefault(why(finding, report, say), []).append(finding)
        groups += [(technique, reason, together) for reason, together in alike.items()]
    return groups


def quoted(finding: Finding, say: Say) -> str:
    """The quoted words on one line, or that the whole message is meant."""
    return say("quote", words=" ".join(finding.quote.split())) if finding.quote else say("whole-message")


def axis_line(axis: Axis, value: int | None, say: Say) -> str:
    """One axis as text: its ends, a bar and the number."""
    ends = f"{say(f'axis-{axis}.hard')} ↔ {say(f'axis-{axis}.soft')}"
    shown = f"{bar(value)} {value}" if value is not None else say("axis-silent")
    return f"{say(f'axis-{axis}')} ({ends}): {shown}"


def close_call(report: Report, say: Say) -> list[str]:
    """That the verdict is a close call, where it is one."""
    return [say("close-call")] if report.undecided else []


def step_lines(report: Report, say: Say) -> list[str]:
    """Where the message stands in the process, and what a good next step would be."""
    where = " → ".join(say(f"step-{step}") for step in Step if step in report.steps)
    here = f"{say('steps')}: {where}" if where else say("steps-none")
    if jumps_ahead(report.steps):
        return [here, say("jumps-ahead")]
    following = next_step(report.steps)
    return [here, say(f"next-{following}") if following else say("next-none")]


def as_text(report: Report, say: Say) -> str:
    """The whole result as plain text, for a terminal."""
    head, findings, tail = text_parts(report, say)
    return "\n".join([*head, *(line for line, _ in findings), *tail])


def text_parts(report: Report, say: Say) -> tuple[list[str], list[tuple[str, int]], list[str]]:
    """The result as lines: what comes first, the findings (each line with how many it tells), and what comes last."""
    if report.reason:
        return [f"{say('cannot-judge')}. {say(f'reason-{report.reason}')}"], [], []
    if report.softness is None:
        return [" ".join([say("verdict-neutral") + ".", *close_call(report, say)])], [], []
    head = [
        say(f"verdict-{report.verdict}"),
        *close_call(report, say),
        f"{say('softness', softness=report.softness)} {bar(report.softness)}",
        say("indices", hard=report.hard, soft=report.soft),
        *(axis_line(axis, report.axes[axis], say) for axis in Axis),
    ]
    findings = []
    for side in Side:
        groups = by_reason(report, side, say)
        if groups:
            findings += [("", 0), (say(f"{side}-findings"), 0)]
        for technique, reason, found in groups:
            quotes = ", ".join(quoted(finding, say) for finding in found)
            line = f"- {say(f'technique-{technique}')}: {quotes}. {reason}"
            if found[0].alternatives:
                line += f"\n  {say('softer-lines')} {' / '.join(found[0].alternatives)}"
            findings.append((line, len(found)))
    return head, findings, ["", *step_lines(report, say)]
