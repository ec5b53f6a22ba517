"""The engine: text and a ruleset in, a report out. Pure: no files, network, clock, chance or logging.

The only files read are langdetect's own language profiles (see `language`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.engine import draft as drafting
from bot.engine import language as languages
from bot.engine import scoring, signals
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
from bot.engine.rules import Hit, Language, LanguageProfile, Rule, steps_of
from bot.engine.text import (
    Kind,
    NormalisedText,
    Sentence,
    Token,
    is_mostly_latin,
    mask,
    normalise,
    sentences,
    transliterate,
    word_count,
)

__all__ = [
    "MOST_CHARACTERS",
    "Axis",
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
    "find_rule",
]

LEAST_WORDS = 3
"""A text of fewer words can't be judged."""

MOST_CHARACTERS = 100_000
"""A longer text is not a message; it is declined rather than kept waiting for."""


@dataclass(frozen=True, slots=True)
class Ruleset:
    """Everything that judgement depends on.

    `profiles` tell the languages apart; only the language that a text is in is then asked of `languages`, so that
    mapping may load it at that moment. `default_language` serves texts too short to tell their language.
    """

    techniques: Mapping[str, Technique]
    profiles: Mapping[str, LanguageProfile]
    languages: Mapping[str, Language]
    default_language: str


@dataclass(frozen=True, slots=True)
class _Reading:
    """A text as its language's rules see it."""

    text: NormalisedText
    sentences: Sequence[Sentence]
    language: Language


def analyse(text: str, ruleset: Ruleset, language: str | None = None) -> Report:
    """The report of a text. `language` forces one of the ruleset's languages; otherwise it is detected.

    Never raises for any text: what can't be judged gets a report with a reason and no number.
    """
    if len(text) > MOST_CHARACTERS:
        return unjudged(Reason.TOO_LONG, 0)
    reading = _read(text, ruleset, language)
    if isinstance(reading, Report):
        return reading
    report = _judge(reading, ruleset)
    return replace(report, draft=_softer_draft(text, report, reading, ruleset))


def find_rule(texts: Iterable[str], rule: Rule, language: Language) -> list[list[tuple[int, int]]]:
    """For each text, where one rule holds (character spans of the original). Content files' examples are run by it."""
    hits = language.grammar.finder(rule)
    found = []
    for text in texts:
        normalised, sentence_list = _sentences(text, language)
        found.append([normalised.original_span(hit.start, hit.end) for hit in hits(sentence_list)])
    return found


def _read(text: str, ruleset: Ruleset, forced: str | None) -> _Reading | Report:
    normalised = normalise(text)
    visible = mask(normalised.text)
    found = sentences(visible)
    words = word_count(found)
    if not any(token.kind is Kind.WORD for sentence in found for token in sentence.tokens):
        return unjudged(Reason.EMPTY, words)
    code = forced or languages.detect(_tokens(found), ruleset.profiles, ruleset.default_language)
    if code is None or code not in ruleset.profiles:
        return unjudged(Reason.UNSUPPORTED_LANGUAGE, words)
    language = ruleset.languages[code]
    if words < LEAST_WORDS:
        return unjudged(Reason.TOO_SHORT, words, code)
    normalised, found = _sentences(text, language)
    return _Reading(normalised, found, language)


def _tokens(found: Iterable[Sentence]) -> list[Token]:
    return [token for sentence in found for token in sentence.tokens]


def _sentences(text: str, language: Language) -> tuple[NormalisedText, list[Sentence]]:
    normalised = normalise(text)
    if language.profile.transliteration and is_mostly_latin(normalised.text):
        normalised = transliterate(normalised, language.profile.transliteration)
    visible = mask(normalised.text, sign_offs=language.sign_offs, thread_marks=language.thread_marks)
    return normalised, sentences(visible, language.abbreviations)


def _judge(reading: _Reading, ruleset: Ruleset) -> Report:
    hits = reading.language.grammar.hits(reading.sentences)
    findings = _findings(hits, reading, ruleset)
    words = word_count(reading.sentences)
    verdict = scoring.verdict(findings)
    if verdict is Verdict.NEUTRAL:
        findings = ()
    steps = steps_of(hits) | {step for f in findings if (step := ruleset.techniques[f.technique].step)}
    return Report(
        language=reading.language.profile.code,
        verdict=verdict,
        reason=None,
        softness=None if verdict is Verdict.NEUTRAL else scoring.softness(findings),
        hard=scoring.index(findings, Side.HARD),
        soft=scoring.index(findings, Side.SOFT),
        axes=scoring.axes(findings, ruleset.techniques),
        steps=() if verdict is Verdict.NEUTRAL else tuple(step for step in Step if step in steps),
        findings=findings,
        draft=None,
        words=words,
    )


@dataclass(frozen=True, slots=True)
class _Place:
    """A technique seen at normalised characters `start` to `end`, before overlaps are settled."""

    technique: str
    rule: str
    start: int
    end: int
    strength: float = 1.0
    alternatives: Mapping[str, tuple[str, ...]] | None = None

    @classmethod
    def of_hit(cls, hit: Hit) -> _Place:
        rule = hit.rule
        return cls(rule.target, rule.id, hit.start, hit.end, rule.strength, rule.alternatives)

    @classmethod
    def of_sign(cls, sign: signals.Sign) -> _Place:
        return cls(sign.technique, sign.rule, sign.start, sign.end, sign.strength)


def _findings(hits: Sequence[Hit], reading: _Reading, ruleset: Ruleset) -> tuple[Finding, ...]:
    """The findings in text order, whole-message ones last; of overlapping ones of a technique the longest."""
    techniques = ruleset.techniques
    places = [_Place.of_hit(hit) for hit in hits if hit.rule.target in techniques]
    places += [_Place.of_sign(sign) for sign in signals.shouting(reading.sentences)]
    sides = [(place.technique, techniques[place.technique].side) for place in places]
    whole = [_Place.of_sign(sign) for sign in signals.one_sided(reading.sentences, sides)]
    register = _register(reading)
    earlier: Counter[str] = Counter()
    findings = []
    for place in sorted(_longest(places), key=lambda p: (p.start, p.end)) + whole:
        technique = techniques[place.technique]
        lines = _alternatives(place, reading.language, register, earlier[technique.id])
        worth = scoring.points(technique, place.strength, earlier)
        start, end = reading.text.original_span(place.start, place.end) if place.end else (0, 0)
        quote = reading.text.original[start:end]
        findings.append(Finding(technique.id, technique.side, place.rule, start, end, quote, worth, lines))
    return tuple(findings)


def _longest(places: Iterable[_Place]) -> list[_Place]:
    """The places without those that overlap a longer, or else a stronger one of the same technique."""
    kept: dict[str, list[_Place]] = {}
    for place in sorted(places, key=lambda p: (p.start - p.end, p.start, -p.strength, p.rule)):
        others = kept.setdefault(place.technique, [])
        if all(place.end <= other.start or other.end <= place.start for other in others):
            others.append(place)
    return [place for group in kept.values() for place in group]


def _register(reading: _Reading) -> str:
    """The form of address that the text uses most; the language's usual one when it uses none."""
    words = Counter(token.folded for token in _tokens(reading.sentences))
    registers = reading.language.registers
    return max(registers, key=lambda name: sum(words[word] for word in registers[name]))


SHOWN_ALTERNATIVES = 2
"""How many softer lines a finding offers."""


def _alternatives(place: _Place, language: Language, register: str, occurrence: int) -> tuple[str, ...]:
    """Softer lines for a hard finding (soft techniques have none); each further finding starts further down."""
    lines = (place.alternatives or language.alternatives.get(place.technique, {})).get(register, ())
    start = occurrence * SHOWN_ALTERNATIVES % len(lines) if lines else 0
    return (lines[start:] + lines[:start])[:SHOWN_ALTERNATIVES]


def _softer_draft(text: str, report: Report, reading: _Reading, ruleset: Ruleset) -> str | None:
    """The text with its hard sentences swapped or taken out; None when nothing is hard or nothing would be left.

    What is still hard after the swap is taken out in a second pass.
    """
    if not report.on_side(Side.HARD):
        return None
    draft = drafting.soften(text, _hard_sentences(report, reading))
    again = _read(draft, ruleset, reading.language.profile.code)
    if isinstance(again, _Reading):
        rest = _judge(again, ruleset)
        if rest.hard:
            draft = drafting.soften(draft, _hard_sentences(rest, again), most_lines=0)
    return draft or None


ADDRESS_WORDS = 4
"""So many words at most address the reader at the start of a sentence ("Hello dear Ms Lind, …")."""


def _after_address(sentence: Sentence, start: int, reading: _Reading, hard: Sequence[Finding]) -> int:
    """Where a sentence starts once the reader has been greeted: a draft keeps the greeting."""
    for token in sentence.tokens[1 : ADDRESS_WORDS + 1]:
        if token.kind is Kind.MARK:
            _, end = reading.text.original_span(token.start, token.end)
            untouched = all(finding.start >= end or finding.end <= start for finding in hard)
            return end if token.text == "," and untouched else start
    return start


def _hard_sentences(report: Report, reading: _Reading) -> list[drafting.HardSentence]:
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
