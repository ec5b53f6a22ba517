"""The learnt layer on made-up weights: what each part of a judgement does, apart from what was learnt."""

from dataclasses import replace

import numpy as np
import pytest

from bot.engine import analyse
from bot.engine.classifier import (
    MESSAGE_QUESTIONS,
    SOFTNESS_STEPS,
    Classifier,
    Signs,
    expected_softness,
    message_features,
    sentence_features,
    strength_matrix,
)
from bot.engine.rules import CUES

TECHNIQUES = ("urgency", "empathy")
IS_HARD = np.array([True, False])
WIDTH = 3


def embed(texts):
    """A made-up embedding: one direction for "now", one for "sorry", one for anything else."""
    rows = [("now" in text, "sorry" in text, True) for text in texts]
    return np.array(rows, dtype=np.float32)


def sign(text, cues=None, **strengths):
    return Signs(text, strengths, cues or {}, tokens=len(text.split()), is_question="?" in text, exclaims="!" in text)


def classifier(*, presses=0.5, invites=0.5, sells=0.9, one_sided=0.5, embedder=embed):
    """Weights that see urgency in "now" and empathy in "sorry", and answer as told about the whole message."""
    features = sentence_features(np.zeros((1, WIDTH)), np.zeros((1, 2)), [sign("x")]).shape[1]
    hidden = np.zeros((features + 1, 2), dtype=np.float32)
    hidden[0, 0] = hidden[1, 1] = 1.0
    weights = np.vstack([np.eye(2), [-4.0, -4.0]]).astype(np.float32)
    thresholds = np.array([0.5, 0.5], dtype=np.float32)
    message = message_features(np.zeros((1, WIDTH)), np.zeros((1, 2)), np.zeros((1, 2)), thresholds, IS_HARD)
    answers = dict.fromkeys(MESSAGE_QUESTIONS, 0.5)
    answers |= {"sells": sells, "one_sided": one_sided, "presses": presses, "invites": invites}
    message_weights = np.zeros((2, len(MESSAGE_QUESTIONS)), dtype=np.float32)
    message_weights[-1] = [np.log(answers[q] / (1 - answers[q])) for q in MESSAGE_QUESTIONS]
    return Classifier(
        techniques=TECHNIQUES,
        is_hard=IS_HARD,
        centres={"en": np.zeros(WIDTH, dtype=np.float32)},
        hidden=hidden,
        weights=weights,
        thresholds=thresholds,
        message_hidden=np.zeros((len(message) + 1, 1), dtype=np.float32),
        message_weights=message_weights,
        message_thresholds=np.array([0.5, 0.5], dtype=np.float32),
        embed=embedder,
    )


def shown(judgement):
    return [set(techniques) for techniques in judgement.shown]


def test_each_sentence_shows_what_its_own_meaning_says():
    judgement = classifier().judge([sign("sign now"), sign("sorry to hear"), sign("hello")], "en")
    assert shown(judgement) == [{"urgency"}, {"empathy"}, set()]


def test_each_cue_has_a_feature_of_its_own_that_grows_to_a_limit():
    def features(**cues):
        return sentence_features(np.zeros((1, WIDTH)), np.zeros((1, 2)), [sign("x", cues=cues)])[0]

    plain = features()
    changed = {cue: np.flatnonzero(features(**{cue: 1}) != plain).tolist() for cue in CUES}
    assert all(len(columns) == 1 for columns in changed.values())
    assert len({columns[0] for columns in changed.values()}) == len(CUES)
    assert np.array_equal(features(price=2), features(price=7))
    assert not np.array_equal(features(price=1), features(price=2))


def test_a_message_that_does_not_press_shows_nothing_hard():
    judgement = classifier(presses=0.1).judge([sign("sign now"), sign("sorry")], "en")
    assert shown(judgement) == [set(), {"empathy"}]


def test_a_message_that_surely_presses_shows_its_likeliest_sentence():
    judgement = classifier(presses=0.9).judge([sign("hello"), sign("sorry")], "en")
    assert "urgency" in judgement.shown[0] | judgement.shown[1]


@pytest.mark.parametrize(("sells", "is_above"), [(0.9, True), (0.45, False), (0.2, False)])
def test_selling_is_told_from_its_threshold(sells, is_above):
    assert (classifier(sells=sells).judge([sign("hello")], "en").sells > 0) is is_above


@pytest.mark.parametrize(("sells", "is_above"), [(0.9, True), (0.45, True), (0.2, False)])
def test_a_message_without_pressure_may_sell_sooner(sells, is_above):
    assert (classifier(sells=sells, presses=0.1).judge([sign("hello")], "en").sells > 0) is is_above


def unsure(texts):
    """The same embedding, of which the weights make a probability of a half."""
    return embed(texts) * np.float32(0.4)


@pytest.mark.parametrize(
    ("text", "strengths", "embedder", "is_above"),
    [
        ("buy now", {"urgency": 1.0}, embed, True),
        ("buy now", {"urgency": 1.0}, unsure, True),
        ("buy now", {}, embed, False),
        ("buy it", {"urgency": 1.0}, embed, False),
        ("sorry", {"empathy": 1.0}, embed, False),
        ("I would like you to come and buy it now", {"urgency": 1.0}, embed, True),
        ("I would like you to come and buy it now", {"urgency": 1.0}, unsure, False),
    ],
)
def test_pressure_that_a_rule_and_the_network_see_alike_sells_sooner(text, strengths, embedder, is_above):
    careful = replace(
        classifier(sells=0.6, embedder=embedder), message_thresholds=np.array([0.8, 0.5], dtype=np.float32)
    )
    assert (careful.judge([sign(text, **strengths)], "en").sells > 0) is is_above


@pytest.mark.parametrize(("reached", "softness"), [(0, 6), (3, 26), (5, 55), (8, 88)])
def test_softness_is_expected_from_the_steps_that_a_message_surely_reaches(reached, softness):
    steps = {f"softness from {step}": float(number < reached) for number, step in enumerate(SOFTNESS_STEPS)}
    assert expected_softness({"hard": 0.9, "mixed": 0.1, "soft": 0.0, **steps}) == pytest.approx(softness)


def test_softness_stays_in_its_range_whatever_the_steps_say():
    steps = {f"softness from {step}": number % 2 for number, step in enumerate(SOFTNESS_STEPS)}
    assert 0 <= expected_softness({"hard": 0.0, "mixed": 0.0, "soft": 0.1, **steps}) <= 100


def test_a_language_that_the_weights_do_not_know_is_judged_from_the_middle_of_all():
    assert shown(classifier().judge([sign("sign now")], "de")) == [{"urgency"}]


@pytest.mark.parametrize("pointed", [sign("a", urgency=1.0), sign("a", cues={"price": 1})])
def test_rules_and_cues_are_features_of_their_sentence_and_others_of_its_neighbours(pointed):
    def features(first):
        signs = [first, sign("b")]
        return sentence_features(np.zeros((2, WIDTH)), strength_matrix(signs, TECHNIQUES), signs)

    own, neighbours = (np.flatnonzero(row).tolist() for row in features(pointed) - features(sign("a")))
    assert len(own) == len(neighbours) == 1
    assert own != neighbours


def test_a_message_is_embedded_once_for_all_its_drafts():
    asked = []

    def counting(texts):
        asked.extend(texts)
        return embed(texts)

    remembering = classifier(embedder=counting).remembering()
    for _ in range(3):
        remembering.judge([sign("sign now"), sign("hello"), sign("hello")], "en")
    assert sorted(asked) == ["hello", "sign now"]


def test_what_is_known_of_a_sentence_is_not_asked_of_the_embedder_and_the_new_is_known_from_then_on():
    known = {"hello": embed(["hello"])[0]}
    asked = []

    def counting(texts):
        asked.extend(texts)
        return embed(texts)

    judgement = classifier(embedder=counting).remembering(known).judge([sign("sign now"), sign("hello")], "en")
    assert (asked, sorted(known)) == (["sign now"], ["hello", "sign now"])
    assert judgement == classifier().judge([sign("sign now"), sign("hello")], "en")


def test_a_technique_that_the_weights_were_not_learnt_on_is_found_by_its_rules_alone(small_library):
    ruleset = replace(small_library.ruleset, classifier=classifier())
    report = analyse("Guten Tag, wie geht es Ihnen? Kaufen Sie jetzt!", ruleset, "de")
    assert [finding.technique for finding in report.findings] == ["open_question"]


@pytest.mark.parametrize(
    ("text", "one_sided", "is_found"),
    [("sign now", 0.9, True), ("sign now", 0.4, False), ("so sorry to hear that, sign now", 0.9, False)],
)
def test_a_message_that_gives_the_reader_anything_is_not_one_sided(library, text, one_sided, is_found):
    ruleset = replace(library.ruleset, classifier=classifier(one_sided=one_sided))
    assert ("one_sided" in {finding.technique for finding in analyse(text, ruleset, "en").findings}) is is_found


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("Sign today or the price doubles. Only two left.", True),
        ("I am sorry to hear that. Sign today or the price doubles. Only two left.", False),
    ],
)
def test_neither_is_it_by_the_rules_alone(library, text, is_found):
    findings = analyse(text, replace(library.ruleset, classifier=None), "en").findings
    assert ("one_sided" in {finding.technique for finding in findings}) is is_found
