"""The modal with a draft rewritten: scores before and after, the text to edit, what changed and why."""

from __future__ import annotations

from typing import Any

from bot.drafts import Checked
from bot.engine.model import Finding, Report, Side
from bot.report_format import bar, quoted
from bot.wording import Say
from handlers import ids
from handlers.views import blocks
from handlers.views.form import cut_note, draft_field
from handlers.views.modal import modal

SHOWN_CHANGES = 10
"""So many changes are explained."""

CHANGE_CHARACTERS = 300


def softer_draft_form(checked: Checked, draft: str, after: Report, say: Say) -> dict[str, Any]:
    """The draft rewritten, in a field; submitting it checks what the person made of it."""
    report = checked.report
    scores = f"{say('softer-before')}: {_score(report, say)}\n{say('softer-after')}: {_score(after, say)}"
    hard = sorted(report.on_side(Side.HARD), key=lambda finding: -finding.points)
    changes = [_change(finding, draft, say) for finding in hard[:SHOWN_CHANGES]]
    if len(hard) > SHOWN_CHANGES:
        changes.append(say("more-findings", count=len(hard) - SHOWN_CHANGES))
    content = [
        blocks.rich(blocks.rich_line(blocks.words(scores))),
        *cut_note(draft, say),
        draft_field(say, draft, f"softer-{checked.key}"),
        blocks.rich(blocks.rich_line(blocks.words(say("softer-changes"), bold=True)), blocks.rich_list(changes)),
        blocks.context(say("softer-yours")),
    ]
    submit = say("check-again")
    return modal(ids.CHECK_FORM, say("softer-draft"), content, say, submit=submit, metadata=checked.key)


def _score(report: Report, say: Say) -> str:
    if report.softness is None:
        return say("verdict-neutral") if report.reason is None else say("cannot-judge")
    softness = say("softness", softness=report.softness)
    return f"{softness} {bar(report.softness)} · {say('indices', hard=report.hard, soft=report.soft)}"


def _change(finding: Finding, draft: str, say: Say) -> str:
    """What became of a hard passage, and why it was changed."""
    quote = blocks.cut(quoted(finding, say), CHANGE_CHARACTERS)
    line = next((line for line in finding.alternatives if line[1:] in draft), "")
    what = say("softer-swapped", quote=quote, line=line) if line else say("softer-taken-out", quote=quote)
    if not finding.quote:
        what = quote
    name = say(f"technique-{finding.technique}")
    return blocks.cut(f"{what} {name}: {say(f'technique-{finding.technique}.why')}", 2 * CHANGE_CHARACTERS)
