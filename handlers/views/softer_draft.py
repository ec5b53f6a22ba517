"""The modal with a draft rewritten: scores before and after, the text to edit, what changed and why."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import Any

from bot.drafts import Checked
from bot.engine.model import Finding, Report, Side
from bot.report_format import bar, why
from bot.wording import Say
from handlers import ids
from handlers.views import blocks
from handlers.views.form import cut_note, draft_field
from handlers.views.modal import modal

SHOWN_CHANGES = 10
"""So many changes are explained."""

CHANGE_CHARACTERS = 300
"""A longer passage or explanation is cut."""

COMPARED_CHARACTERS = 6 * blocks.INPUT_TEXT
"""So much of a text is looked at for changes: the field holds less."""

_SENTENCE = re.compile(r"[^.!?…\n]+[.!?…]*")


def softer_draft_form(checked: Checked, draft: str, after: Report, say: Say) -> dict[str, Any]:
    """The draft rewritten, in a field; submitting it checks what the person made of it."""
    report = checked.report
    scores = f"{say('softer-before')}: {_score(report, say)}\n{say('softer-after')}: {_score(after, say)}"
    changes = _changes(checked.text, draft, report, say)
    left = len(changes) - SHOWN_CHANGES
    shown = changes[:SHOWN_CHANGES] + ([say("softer-more", count=left)] if left > 0 else [])
    title = blocks.rich_line(blocks.words(say("softer-changes"), bold=True))
    content = [
        blocks.rich(blocks.rich_line(blocks.words(scores))),
        *cut_note(draft, say),
        draft_field(say, draft, f"softer-{checked.key}"),
        *([blocks.rich(title, blocks.rich_list(shown))] if shown else []),
        blocks.context(say("softer-yours")),
    ]
    submit = say("check-again")
    return modal(ids.CHECK_FORM, say("softer-draft"), content, say, submit=submit, metadata=checked.key)


def _score(report: Report, say: Say) -> str:
    if report.softness is None:
        return say("verdict-neutral") if report.reason is None else say("cannot-judge")
    return f"{say('softness', softness=report.softness)} {bar(report.softness)}"


def _changes(text: str, draft: str, report: Report, say: Say) -> list[str]:
    """What became of each sentence that changed, and what it did to the reader."""
    old = list(_SENTENCE.finditer(text[:COMPARED_CHARACTERS]))
    new = list(_SENTENCE.finditer(draft[:COMPARED_CHARACTERS]))
    matcher = SequenceMatcher(None, [one[0].strip() for one in old], [one[0].strip() for one in new], autojunk=False)
    lines, hard = [], report.on_side(Side.HARD)
    for tag, first, last, from_new, to_new in matcher.get_opcodes():
        if tag == "equal":
            continue
        for number, sentence in enumerate(old[first:last]):
            # Sentence by sentence, as they were swapped; what is left over belongs to the last one.
            begin = from_new + number
            end = to_new if first + number == last - 1 else begin + 1
            line = _cut("".join(one[0] for one in new[begin : min(end, to_new)]))
            inside = [one for one in hard if one.start < sentence.end() and sentence.start() < one.end]
            lines.append("\n".join([_what(_cut(sentence[0]), line, say), *_why(inside, report, say)]))
    return lines


def _what(words: str, line: str, say: Say) -> str:
    return say("softer-swapped", words=words, line=line) if line.strip() else say("softer-taken-out", words=words)


def _why(hard: list[Finding], report: Report, say: Say) -> list[str]:
    """The techniques of a passage, and why the one that weighs most presses."""
    if not hard:
        return []
    hard = sorted(hard, key=lambda finding: -finding.points)
    names = ", ".join(dict.fromkeys(say(f"technique-{finding.technique}") for finding in hard))
    return [_cut(f"{names}: {why(hard[0], report, say)}")]


def _cut(text: str) -> str:
    return blocks.cut(" ".join(text.split()), CHANGE_CHARACTERS)
