"""The corpus is what its README says, and the measures measure."""

import re
from collections import Counter
from dataclasses import replace

import pytest

from bot.engine import Finding, Side, Verdict
from bot.engine.model import unjudged
from tests.corpus import KINDS, LANGUAGES, SPLITS, Message, Passage, measures, messages
from tests.corpus.evaluate import Measure, raised_floor
from tests.corpus.measures import Judged

EVERY = {(k, lang, split): messages(lang, split, k) for k in KINDS for lang in LANGUAGES for split in SPLITS}
BANDS = {"hard": (0, 35), "mixed": (36, 64), "soft": (65, 100)}
SHINGLE = 8


def share_of_traps(found: list[Message]) -> float:
    return sum(one.trap is not None for one in found) / len(found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_messages_enough_of_every_verdict_and_technique(language, library):
    found = EVERY["messages", language, "development"] + EVERY["messages", language, "test"]
    assert len(found) >= 800
    assert min(Counter(one.verdict for one in found).values()) >= 150
    assert sum(one.trap is not None for one in found) >= 1_000
    assert share_of_traps(found) >= 1 / 3
    assert share_of_traps(EVERY["messages", language, "test"]) >= 0.4
    shown = Counter(technique for one in found for technique in one.techniques)
    assert set(shown) == set(library.ruleset.techniques)
    assert min(shown.values()) >= 25


def test_ids_are_used_once():
    ids = Counter(one.id for ones in EVERY.values() for one in ones)
    assert [id_ for id_, count in ids.items() if count > 1] == []


def test_softness_agrees_with_the_verdict_and_neutral_shows_nothing():
    for one in (one for ones in EVERY.values() for one in ones):
        if one.verdict == "neutral":
            assert (one.softness, one.passages) == (None, ()), one.id
        else:
            low, high = BANDS[one.verdict]
            assert low <= one.softness <= high, one.id
            assert one.passages, one.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_message_of_the_test_split_repeats_one_to_learn_from(language):
    def shingles(split):
        for kind in KINDS:
            for one in EVERY[kind, language, split]:
                words = re.findall(r"\w+", one.text.lower())
                yield from (tuple(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1))

    assert not set(shingles("development")) & set(shingles("test"))


URGENCY = (Passage("urgency", 0, 5),)


def judged(said, *places, true="hard"):
    """A message labelled with urgency at 0 to 5, and a report that says what is given."""
    message = Message(
        "x", "en", "sms", "Hurry up, dear friend", true, {"hard": 10, "soft": 80}.get(true), URGENCY, None
    )
    findings = tuple(Finding(t, Side.HARD, t, start, end, message.text[start:end], 20.0) for t, start, end in places)
    report = replace(unjudged(None, 4, "en"), verdict=Verdict(said), softness=20, hard=20, findings=findings)
    return Judged(message, report, None)


def test_a_passage_counts_when_the_same_technique_overlaps_it():
    assert measures.passages([judged("hard", ("urgency", 3, 9))]) == 1
    assert measures.passages([judged("hard", ("scarcity", 3, 9))]) == 0
    assert measures.passages([judged("hard", ("urgency", 6, 9))]) == 0


def test_techniques_are_counted_once_a_message():
    found = measures.techniques([judged("hard", ("urgency", 0, 5), ("urgency", 6, 8), ("scarcity", 0, 5))], bool)
    assert (found.right, found.wrong, found.missed) == (1, 1, 0)


def test_a_verdict_that_is_never_said_costs_its_share():
    both = [judged("hard"), judged("hard", true="soft")]
    hard, mixed, soft, neutral = 2 / 3, 1, 0, 1  # what is neither there nor said is right
    assert measures.verdict_f1(both) == pytest.approx((hard + mixed + soft + neutral) / 4)


def test_rank_correlation_knows_ties_and_order():
    assert measures.spearman([(1, 10), (2, 20), (3, 30)]) == pytest.approx(1)
    assert measures.spearman([(1, 30), (2, 20), (3, 10)]) == pytest.approx(-1)
    assert measures.spearman([(1, 5), (2, 5), (3, 5)]) == 0


def test_the_floor_only_rises():
    measure = Measure("x", 0.5, lambda _: 0.6)
    assert measure.holds(0.6, 0.5)
    assert Measure("x", 0.5, lambda _: 0.6, lower_is_better=True).holds(0.4, 0.5)
    ones = {("en", "test"): [judged("hard", ("urgency", 0, 5))]}
    low = raised_floor(ones, {"en test": {"passages, F1": 0.2}})["en test"]["passages, F1"]
    high = raised_floor(ones, {"en test": {"passages, F1": 0.999}})["en test"]["passages, F1"]
    assert (low > 0.9, high) == (True, 0.999)
