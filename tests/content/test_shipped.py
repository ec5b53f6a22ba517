"""The content that ships: every example holds, and every language has its share of everything."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

import pytest

from bot.content import SHIPPED, known_good, load_library
from bot.content.sums import changed_files
from bot.engine import Side, Verdict, analyse, judge, scoring
from bot.engine.pattern import BUILT_IN_CLASSES
from bot.engine.rules import CUES

LEAST_ENTRIES = 25
LEAST_TIPS = 12
LEAST_EXPLAINED = 0.6
REASON_WORDS = range(8, 21)
LANGUAGES = ("en", "sv", "ru")


@pytest.fixture(scope="module")
def shipped():
    """Loading runs every entry's examples, every softer line and every tip's example through the engine."""
    return load_library(SHIPPED)


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_language_has_a_class_for_every_cue(shipped, code):
    assert set(CUES) <= shipped.ruleset.languages[code].classes.keys() | BUILT_IN_CLASSES


def test_the_sums_vouch_for_exactly_what_was_confirmed_here(shipped):
    """A start trusts them instead of confirming everything again. Mended by `make content`."""
    assert changed_files(SHIPPED) == frozenset()


def test_what_is_recorded_of_the_tips_is_what_their_examples_show(shipped):
    """Mended by `make content`."""
    recorded = known_good().evidence
    assert recorded.keys() == shipped.evidence.keys()
    for key, evidence in shipped.evidence.items():
        shown, kept = evidence.findings, recorded[key].findings
        assert [(one.technique, one.strength) for one in kept] == [(one.technique, one.strength) for one in shown], key
        assert recorded[key].judgement.sells == pytest.approx(evidence.judgement.sells, abs=1e-3)
        assert recorded[key].judgement.softness == pytest.approx(evidence.judgement.softness, abs=0.1)


def test_what_is_recorded_of_the_sentences_is_how_they_are_embedded(shipped):
    """Mended by `make content`."""
    recorded = known_good().embeddings
    assert recorded.keys() == shipped.embeddings.keys()
    for sentence, embedding in shipped.embeddings.items():
        assert recorded[sentence] == pytest.approx(embedding, abs=1e-3), sentence


def test_what_rests_on_a_silenced_entry_is_judged_anew_without_embedding_a_sentence(shipped, tmp_path, monkeypatch):
    monkeypatch.setattr("bot.content.classifiers.load_embedder", lambda: pytest.fail)
    entry = "open_question.en.any-wh-question"
    (tmp_path / "silence.toml").write_text(f'entries = ["{entry}"]\n', encoding="utf-8")
    known = known_good()
    library = load_library(SHIPPED, tmp_path, known=known)
    assert library.evidence.keys() == known.evidence.keys()
    anew = {key for key, evidence in library.evidence.items() if evidence is not known.evidence[key]}
    assert anew
    assert {language for language, _ in anew} == {"en"}
    silenced = library.ruleset
    for language, text in sorted(anew)[::10]:
        score = scoring.score(library.evidence[language, text], silenced.techniques)
        judged = judge(text, replace(silenced, classifier=shipped.ruleset.classifier), language)
        assert (score.verdict, score.softness) == (judged.verdict, judged.softness), text


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_recorded_adds_up_by_other_points_to_what_judging_anew_says(shipped, language):
    points = enumerate(shipped.ruleset.techniques.values())
    techniques = {one.id: replace(one, points=one.points * (0.5 + number % 4)) for number, one in points}
    otherwise = replace(shipped.ruleset, techniques=techniques)
    recorded = known_good().evidence
    for tip in sorted(shipped.tips[language].values(), key=lambda tip: tip.slug)[::15]:
        for text in (tip.before, tip.after):
            anew = judge(text, otherwise, language)
            score = scoring.score(recorded[language, text], techniques)
            assert (score.verdict, score.softness) == (anew.verdict, anew.softness), tip.slug


def test_everything_holds(shipped):
    assert set(shipped.ruleset.languages) == set(LANGUAGES)
    assert len(shipped.ruleset.techniques) == 22


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_phrase_technique_has_entries_enough(shipped, language):
    counts = Counter(rule.target for rule in shipped.ruleset.languages[language].rules)
    few = {t: counts[t] for t in shipped.ruleset.techniques if t != "one_sided" and counts[t] < LEAST_ENTRIES}
    assert not few


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_hard_technique_has_softer_lines_in_every_register(shipped, language):
    rules = shipped.ruleset.languages[language]
    for technique in shipped.ruleset.techniques.values():
        if technique.side is Side.HARD and technique.id != "one_sided":
            for register in rules.registers:
                assert len(rules.alternatives[technique.id].get(register, ())) >= 2, (technique.id, register)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("side", Side)
def test_most_entries_say_why_they_press_or_invite(shipped, language, side):
    techniques = shipped.ruleset.techniques
    rules = shipped.ruleset.languages[language].rules
    explained = [bool(rule.why) for rule in rules if rule.target in techniques and techniques[rule.target].side is side]
    assert sum(explained) >= LEAST_EXPLAINED * len(explained)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_is_one_plain_sentence(shipped, language):
    for why in {rule.why for rule in shipped.ruleset.languages[language].rules if rule.why}:
        assert len(re.findall(r"[^\W_][\w'-]*", why)) in REASON_WORDS, why
        assert re.fullmatch(r"\w[^.!?…]*\.", why), why


def test_every_technique_says_where_its_idea_is_from(shipped):
    for technique in shipped.ruleset.techniques.values():
        assert technique.source.startswith(f"{technique.side} selling: ")


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_tips_enough(shipped, language):
    assert len(shipped.tips[language]) >= LEAST_TIPS


def test_every_tip_is_in_every_language(shipped):
    english = shipped.tips["en"].keys()
    assert all(tips.keys() == english for tips in shipped.tips.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_technique_is_named_and_explained(shipped, language):
    for technique in shipped.ruleset.techniques:
        assert shipped.wording.text(language, f"technique-{technique}")
        assert shipped.wording.text(language, f"technique-{technique}.why")


def test_without_the_embedder_the_content_is_well_too_and_the_rules_judge_alone(monkeypatch):
    monkeypatch.setattr("bot.content.classifiers.load_embedder", lambda: None)
    library = load_library(SHIPPED)
    assert library.ruleset.classifier is None
    assert analyse("Only two seats left. Buy now, before it is too late!", library.ruleset).verdict is Verdict.HARD
    assert analyse("No need to act now: the price stays what it is.", library.ruleset).verdict is not Verdict.HARD
