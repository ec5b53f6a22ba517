"""What a rule's fields do: exceptions that overlap or stand near, moods, extents, negation and its reach."""

import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from bot.engine import Language, LanguageProfile, rule_finder
from bot.engine.reading import read_sentences
from bot.engine.rules import Extent, Mood, Negation, Rule, cues_of, stemmer

ENGLISH = LanguageProfile("en", "latin", frozenset())
CLASSES = {
    "negation": ("not", "never"),
    "pseudo_negation": ("not only",),
    "termination": ("but",),
    "soon": ("now", "today", "<hour>"),
    "hour": ("this hour",),
}


def language_of(*rules: Rule) -> Language:
    return Language(
        profile=ENGLISH,
        stemmer="english",
        registers={"you": frozenset({"you"})},
        negation_before=3,
        negation_after=0,
        spellings={"don't": ("do", "not")},
        classes=CLASSES,
        rules=rules,
    )


def found(text: str, **fields: object) -> list[str]:
    """What a rule for "buy … soon" quotes in a text."""
    rule = Rule(**({"id": "r", "target": "urgency", "forms": ("buy [3] <soon>",)} | fields))
    language = language_of(rule)
    return [text[start:end] for start, end in rule_finder([rule], language)(text)]


def test_a_form_quotes_its_words():
    assert found("Please buy it today, Tom.") == ["buy it today"]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("You should not buy now.", []),
        ("Don't buy now.", []),
        ("Not only buy now, also sign.", ["buy now"]),
        ("It is not cheap, buy now.", ["buy now"]),
        ("You need not ask but buy now.", ["buy now"]),
        ("Never in my whole long life buy now.", ["buy now"]),
    ],
)
def test_a_negation_cancels_within_its_reach(text, quotes):
    assert found(text) == quotes


def test_a_rule_may_live_with_a_negation():
    assert found("Do not buy now.", negation=Negation.IGNORED) == ["buy now"]


def test_an_exception_cancels_what_it_overlaps():
    assert found("We buy milk today.", unless=("buy milk",)) == []
    assert found("There is milk, so buy now.", unless=("milk",)) == ["buy now"]


def test_a_near_exception_cancels_up_to_eight_words_away_on_either_side():
    near = {"unless_near": ("milk",)}
    assert found("There is milk, so buy now.", **near) == []
    assert found("Buy now if you want to have some milk.", **near) == []
    assert found("Buy now " + "and " * 8 + "milk.", **near) == []
    assert found("Buy now " + "and " * 9 + "milk.", **near) == ["Buy now"]
    assert found("We need milk. Buy now.", **near) == ["Buy now"]


def test_a_mood_chooses_sentences():
    assert found("Buy now. Buy now?", mood=Mood.QUESTION) == ["Buy now"]
    assert found("Buy now?", mood=Mood.STATEMENT) == []


def test_an_extent_widens_the_quote():
    text = "If you like, please buy it now, Tom!"
    assert found(text, extent=Extent.CLAUSE) == ["please buy it now"]
    assert found(text, extent=Extent.SENTENCE) == [text]


def test_a_contraction_at_the_start_is_no_name():
    assert found("Don't worry.", forms=("<name>",)) == []


def test_cues_are_counted_by_sentence_and_need_not_be_defined():
    language = language_of()
    text = "Now or today, number 7. Buy it. Buy 3 today, not now."
    hits = language.grammar.hits(read_sentences(text, language)[1])
    assert cues_of(hits) == {0: {"soon": 2, "number": 1}, 2: {"soon": 2, "number": 1, "negation": 1}}


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("Buy it within this hour.", True),
        ("Do not buy it today.", True),
        ("Will you? Don't wait.", True),
        ("Buy it.", False),
        ("Today is Monday.", False),
    ],
)
def test_a_form_stands_where_its_words_and_classes_do_whether_negated_or_not(text, stands):
    language = language_of()
    stand = language.grammar.standing(["buy [3] <soon>", "do not wait"])
    assert stand(read_sentences(text, language)[1]) is stands


def test_words_stemmed_in_many_threads_at_once_have_the_stems_that_they_have_alone():
    endings = ("lichkeiten", "ern", "eren", "es", "in")
    words = [start + ending for start in ("freund", "arbeit", "verkäuf") for ending in endings]
    alone = {word: stemmer("german")(word) for word in words}
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)  # the threads take turns far oftener than they would
    try:
        with ThreadPoolExecutor(8) as threads:
            for _ in range(50):
                together = threads.map(stemmer("german"), words)
                assert dict(zip(words, together, strict=True)) == alone
    finally:
        sys.setswitchinterval(interval)
