"""From what rules, signals and classifier see to the findings that a report shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.engine import classifier, signals
from bot.engine.classifier import Judgement, Signs
from bot.engine.model import Finding, Side, Technique
from bot.engine.reading import Reading, Ruleset
from bot.engine.rules import Hit, Language, cues_of
from bot.engine.text import MASKED, Kind, Sentence

SHOWN_ALTERNATIVES = 2
"""How many softer lines a finding offers."""


@dataclass(frozen=True, slots=True)
class Place:
    """A technique seen at normalised characters `start` to `end` of a sentence, before overlaps are settled."""

    technique: str
    rule: str
    start: int
    end: int
    sentence: int
    strength: float = 1.0
    alternatives: Mapping[str, tuple[str, ...]] | None = None
    why: str = ""


def places(hits: Iterable[Hit], reading: Reading, ruleset: Ruleset) -> list[Place]:
    """What the rules and the shouting show, by sentence."""
    found = [_place(hit, reading) for hit in hits if hit.rule.target in ruleset.techniques]
    found += [
        Place(sign.technique, sign.rule, sign.start, sign.end, number, sign.strength)
        for number, sentence in enumerate(reading.sentences)
        for sign in signals.shouting([sentence])
    ]
    return found


def _place(hit: Hit, reading: Reading) -> Place:
    rule = hit.rule
    # A report speaks one language: a sentence in another has its technique's explanation.
    why = rule.why if reading.sentence_languages[hit.sentence] is reading.language else ""
    return Place(rule.target, rule.id, hit.start, hit.end, hit.sentence, rule.strength, rule.alternatives, why)


def signs(found: Iterable[Place], hits: Iterable[Hit], reading: Reading) -> list[Signs]:
    """The sentences as the classifier gets them, with the strongest rule of each technique and the cues."""
    cues = cues_of(hits)
    strengths: list[dict[str, float]] = [{} for _ in reading.sentences]
    for place in found:
        inside = strengths[place.sentence]
        inside[place.technique] = max(place.strength, inside.get(place.technique, 0.0))
    return [
        Signs(
            text=_as_heard(sentence, reading.text.text)[: classifier.MOST_CHARACTERS],
            strengths=strengths[number],
            cues=cues.get(number, {}),
            tokens=len(sentence.tokens),
            is_question=sentence.is_question,
            exclaims="!" in sentence.ending,
        )
        for number, sentence in enumerate(reading.sentences[: classifier.MOST_SENTENCES])
    ]


def _as_heard(sentence: Sentence, text: str) -> str:
    """A sentence for the embedder: shouting that is not the writer's own, such as a quotation's, in lower case."""
    heard = text[sentence.start : sentence.end]
    for token in sentence.tokens:
        if token.text[0] == MASKED and (passage := text[token.start : token.end]).isupper():
            heard = heard.replace(passage, passage.lower())
    return heard.replace(MASKED, " ")


def confirmed(found: Sequence[Place], reading: Reading, judgement: Judgement, weighed: Collection[str]) -> list[Place]:
    """What the classifier shows: the rules' passages where there are some, else the sentence.

    A rule's passage that it does not confirm is dropped, except where the message was too long for it to look, or the
    technique is none of those that it has `weighed`, such as a team's own.
    """
    by_rules: dict[tuple[int, str], list[Place]] = {}
    for place in found:
        by_rules.setdefault((place.sentence, place.technique), []).append(place)
    kept = [place for place in found if place.sentence >= len(judgement.shown) or place.technique not in weighed]
    for number, shown in enumerate(judgement.shown):
        for technique in sorted(shown):
            start, end = _words_of(reading.sentences[number])
            own = by_rules.get((number, technique))
            kept += own or [Place(technique, f"{technique}.classifier", start, end, number)]
    return kept


def _words_of(sentence: Sentence) -> tuple[int, int]:
    """A sentence from its first to its last word: what a finding about all of it quotes."""
    spoken = [token for token in sentence.tokens if token.kind is not Kind.MARK]
    return spoken[0].start, spoken[-1].end


def whole_message(
    found: Iterable[Place], reading: Reading, ruleset: Ruleset, judgement: Judgement | None
) -> list[Place]:
    """What the message shows as a whole.

    Whatever gives the reader something keeps it from being one-sided: of 1,848 one-sided messages of the development
    split 57 show anything soft.
    """
    shown = {place.technique for place in found}
    if any(ruleset.techniques[technique].side is Side.SOFT for technique in shown):
        return []
    if judgement:
        return [Place("one_sided", "one_sided.classifier", 0, 0, 0)] if judgement.one_sided > 0 else []
    one_sided = signals.one_sided(reading.sentences, shown)
    return [Place(sign.technique, sign.rule, sign.start, sign.end, 0, sign.strength) for sign in one_sided]


def findings(
    found: Iterable[Place],
    whole: Iterable[Place],
    reading: Reading,
    techniques: Mapping[str, Technique],
    register: str = "",
) -> tuple[Finding, ...]:
    """The findings in text order, whole-message ones last; of overlapping ones of a technique the longest.

    They are not counted yet (see `scoring.score`). Their softer lines are in the `register`, where the language has
    it; otherwise in the text's own.
    """
    if register not in reading.language.registers:
        register = _register(reading)
    earlier: Counter[str] = Counter()
    settled = []
    for place in sorted(longest(found), key=lambda p: (p.start, p.end)) + list(whole):
        technique = techniques[place.technique]
        lines = _alternatives(place, reading.language, register, earlier[technique.id])
        earlier[technique.id] += 1
        start, end = reading.text.original_span(place.start, place.end) if place.end else (0, 0)
        quote = reading.text.original[start:end]
        about = (technique.id, technique.side, place.rule, start, end, quote)
        settled.append(Finding(*about, points=0.0, alternatives=lines, why=place.why, strength=place.strength))
    return tuple(settled)


def longest(found: Iterable[Place]) -> list[Place]:
    """The places without those that overlap a longer, or else a stronger one of the same technique."""
    kept: dict[str, list[Place]] = {}
    for place in sorted(found, key=lambda p: (p.start - p.end, p.start, -p.strength, p.rule)):
        others = kept.setdefault(place.technique, [])
        if all(place.end <= other.start or other.end <= place.start for other in others):
            others.append(place)
    return [place for group in kept.values() for place in group]


def _register(reading: Reading) -> str:
    """The form of address that the text uses most; the language's usual one when it uses none."""
    words = Counter(token.folded for token in reading.tokens)
    registers = reading.language.registers
    return max(registers, key=lambda name: sum(words[word] for word in registers[name]))


def _alternatives(place: Place, language: Language, register: str, occurrence: int) -> tuple[str, ...]:
    """Softer lines for a hard finding (soft techniques have none); each further finding starts further down."""
    lines = (place.alternatives or language.alternatives.get(place.technique, {})).get(register, ())
    start = occurrence * SHOWN_ALTERNATIVES % len(lines) if lines else 0
    return (lines[start:] + lines[:start])[:SHOWN_ALTERNATIVES]
