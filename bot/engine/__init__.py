"""The engine: text and a ruleset in, a report out. Pure: no files, network, clock, chance or logging.

The only files read are langdetect's own language profiles (see `language`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.engine import draft as drafting
from bot.engine import findings, scoring
from bot.engine.model import (
    Axis,
    Finding,
    Reason,
    Report,
    Side,
    Step,
    Technique,
    Verdict,
    unjudged,
)
from bot.engine.reading import Reading, Ruleset, read, read_sentences
from bot.engine.rules import Hit, Language, LanguageProfile, Rule, steps_of
from bot.engine.scoring import Evidence
from bot.engine.text import Kind, Sentence

__all__ = [
    "MOST_CHARACTERS",
    "Axis",
    "Evidence",
    "Finding",
    "Language",
    "LanguageProfile",
    "Reason",
    "Report",
    "Ruleset",
    "Side",
    "Step",
    "Technique",
    "Verdict",
    "analyse",
    "evidence",
    "judge",
    "rule_finder",
]

LEAST_WORDS = 3
"""A text of fewer words can't be judged, unless something is found in it ("Selling fast")."""

MOST_CHARACTERS = 100_000
"""A longer text is not a message; it is declined rather than kept waiting for."""


def analyse(text: str, ruleset: Ruleset, language: str | None = None, register: str = "") -> Report:
    """The report of a text. `language` forces one of the ruleset's languages; otherwise it is detected.

    `register` is the form of address of the softer lines, where the language has one of that name; otherwise it is
    the text's own. Never raises for any text: what can't be judged gets a report with a reason and no number.
    """
    return _analyse(text, ruleset, language, register, with_draft=True)


def judge(text: str, ruleset: Ruleset, language: str | None = None) -> Report:
    """The same without the softer draft, in half the time."""
    return _analyse(text, ruleset, language, "", with_draft=False)


def evidence(text: str, ruleset: Ruleset, language: str | None = None) -> Evidence:
    """What a text shows, which `scoring.score` then counts as `judge` does; nothing where it can't be judged."""
    reading = _read(text, ruleset, language)
    return Evidence() if isinstance(reading, Report) else _evidence(reading.hits(), reading, ruleset)


def _read(text: str, ruleset: Ruleset, language: str | None) -> Reading | Report:
    return unjudged(Reason.TOO_LONG, 0) if len(text) > MOST_CHARACTERS else read(text, ruleset, language)


def _analyse(text: str, ruleset: Ruleset, language: str | None, register: str, *, with_draft: bool) -> Report:
    reading = _read(text, ruleset, language)
    if isinstance(reading, Report):
        return reading
    if ruleset.classifier:
        ruleset = replace(ruleset, classifier=ruleset.classifier.remembering())
    report = _judge(reading, ruleset, register)
    if reading.words < LEAST_WORDS and not report.findings:
        return unjudged(Reason.TOO_SHORT, reading.words, reading.language.profile.code)
    return replace(report, draft=_softer_draft(text, report, reading, ruleset)) if with_draft else report


def rule_finder(rules: Sequence[Rule], language: Language) -> Callable[[str], list[tuple[int, int]]]:
    """A function that tells where a few rules hold in a text (character spans of the original).

    Content files' examples are run by it.
    """
    hits = language.grammar.finder(rules)

    def find(text: str) -> list[tuple[int, int]]:
        normalised, sentence_list = read_sentences(text, language)
        return [normalised.original_span(hit.start, hit.end) for hit in hits(sentence_list)]

    return find


def _evidence(hits: Sequence[Hit], reading: Reading, ruleset: Ruleset, register: str = "") -> Evidence:
    places = findings.places(hits, reading, ruleset)
    judgement = None
    if ruleset.classifier and reading.sentences:
        judgement = ruleset.classifier.judge(findings.signs(places, hits, reading), reading.language.profile.code)
        places = findings.confirmed(places, reading, judgement, ruleset.classifier.techniques)
    whole = findings.whole_message(places, reading, ruleset, judgement)
    return Evidence(findings.findings(places, whole, reading, ruleset.techniques, register), judgement)


def _judge(reading: Reading, ruleset: Ruleset, register: str = "") -> Report:
    hits = reading.hits()
    score = scoring.score(_evidence(hits, reading, ruleset, register), ruleset.techniques)
    found = score.findings
    steps = steps_of(hits) | {step for f in found if (step := ruleset.techniques[f.technique].step)}
    return Report(
        language=reading.language.profile.code,
        verdict=score.verdict,
        reason=None,
        softness=score.softness,
        hard=scoring.index(found, Side.HARD),
        soft=scoring.index(found, Side.SOFT),
        axes=scoring.axes(found, ruleset.techniques),
        steps=() if score.verdict is Verdict.NEUTRAL else tuple(step for step in Step if step in steps),
        findings=found,
        draft=None,
        words=reading.words,
        undecided=score.undecided,
    )


def _softer_draft(text: str, report: Report, reading: Reading, ruleset: Ruleset) -> str | None:
    """The text with its hard sentences swapped or taken out; None when nothing is hard or nothing would be left.

    What is still hard after the swap is taken out in a second pass.
    """
    if not report.on_side(Side.HARD):
        return None
    draft = drafting.soften(text, _hard_sentences(report, reading))
    again = read(draft, ruleset, reading.language.profile.code)
    if isinstance(again, Reading):
        rest = _judge(again, ruleset)
        if rest.hard:
            draft = drafting.soften(draft, _hard_sentences(rest, again), most_lines=0)
    return draft or None


ADDRESS_WORDS = 4
"""So many words at most address the reader at the start of a sentence ("Hello dear Ms Lind, …")."""


def _after_address(sentence: Sentence, start: int, reading: Reading, hard: Sequence[Finding]) -> int:
    """Where a sentence starts once the reader has been greeted: a draft keeps the greeting."""
    for token in sentence.tokens[1 : ADDRESS_WORDS + 1]:
        if token.kind is Kind.MARK:
            _, end = reading.text.original_span(token.start, token.end)
            untouched = all(finding.start >= end or finding.end <= start for finding in hard)
            return end if token.text == "," and untouched else start
    return start


def _hard_sentences(report: Report, reading: Reading) -> list[drafting.HardSentence]:
    hard = [finding for finding in report.on_side(Side.HARD) if finding.end]
    found = []
    for sentence in reading.sentences:
        start, end = reading.text.original_span(sentence.start, sentence.end)
        start = _after_address(sentence, start, reading, hard)
        inside = [finding for finding in hard if finding.start < end and start < finding.end]
        if inside:
            lines = tuple(dict.fromkeys(line for finding in inside for line in finding.alternatives))
            found.append(drafting.HardSentence(start, end, lines))
    return found
