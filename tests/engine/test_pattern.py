"""The pattern form: what each sign matches, and what a fault says."""

import pytest

from bot.engine.automaton import Automaton, Lattice
from bot.engine.pattern import PatternError, parse
from bot.engine.rules import stemmer
from bot.engine.text import sentences


def found(form: str, text: str, language: str = "english") -> list[str]:
    stem = stemmer(language)
    automaton = Automaton(stem)
    automaton.add(parse(form), 0)
    matches = []
    for sentence in sentences(text):
        lattice = Lattice(sentence.tokens, stem, bare=False)
        for match in lattice.matches(automaton):
            tokens = sentence.tokens[match.first : match.after]
            matches.append(text[tokens[0].start : tokens[-1].end])
    return sorted(set(matches))


@pytest.mark.parametrize(
    ("form", "text", "quotes"),
    [
        ("book now", "Please book now.", ["book now"]),
        ("book now", "He booked. Now what?", []),
        ("offer ends", "The offers ended.", ["offers ended"]),
        ("=offer", "offers", []),
        ("(buy|order) now", "Order now or buy now", ["Order now", "buy now"]),
        ("buy it? now", "buy now, buy it now", ["buy it now", "buy now"]),
        ("buy (it|them)? now", "buy them now", ["buy them now"]),
        ("buy ... now", "buy one of these now", ["buy one of these now"]),
        ("buy ... now", "buy a b c d e now", []),
        ("buy [6] now", "buy a b c d e now", ["buy a b c d e now"]),
        ("wait , buy", "Wait, buy and wait - buy", ["Wait, buy", "wait - buy"]),
        ("wait buy", "Wait, buy", []),
        ("^ buy", "Buy, but do not buy", ["Buy"]),
        ("now .", "now and now, then", ["now"]),
        ("only <number>", "only 3 left", ["only 3"]),
        ("at <clock>", "at 14:30", ["at 14:30"]),
        ("at <clock>", "We meet at 14:30.", ["at 14:30"]),
        ("in <clock>", "in 02:13:45, in 02 : 13 : 45", ["in 02 : 13 : 45", "in 02:13:45"]),
        ("hi <name>", "hi Anna", ["hi Anna"]),
        ("hi <name>", "hi there", []),
        ("discount*", "discountable", ["discountable"]),
        ("*less", "priceless", ["priceless"]),
        ("50 %", "save 50 % today", ["50 %"]),
        ("€ <number>", "€540 a month", ["€540"]),
    ],
)
def test_forms_match(form, text, quotes):
    assert found(form, text) == quotes


def test_swedish_compounds_and_inflection():
    assert found("*rabatt", "Nu har vi introduktionsrabatten kvar", "swedish") == ["introduktionsrabatten"]
    assert found("bil kvar", "bara tre bilar kvar, och bilen kvar", "swedish") == ["bilar kvar", "bilen kvar"]


def test_russian_inflection():
    assert found("скидка", "со скидками", "russian") == ["скидками"]


@pytest.mark.parametrize(
    ("form", "position", "kind"),
    [
        ("(buy now", 0, "not-closed"),
        ("buy now)", 7, "not-opened"),
        ("buy | now", 4, "not-opened"),
        ("? buy", 0, "nothing-optional"),
        ("buy ...", 0, "gap-at-edge"),
        ("buy?", 0, "all-optional"),
        ("clear(ing|ance) sale", 5, "bracket-in-word"),
        ("no (reminder|chaser)s", 3, "bracket-in-word"),
        ("buy (in|,) time", 8, "alternative-optional"),
        ("buy (|in) time", 5, "alternative-optional"),
        ("buy (a|an?) house", 7, "alternative-optional"),
        ("ab*", 0, "affix-too-short"),
        ("buy @ now", 4, "unreadable"),
        ("buy [99] now", 4, "gap-too-wide"),
    ],
)
def test_a_fault_in_a_form_names_its_kind_and_its_place(form, position, kind):
    with pytest.raises(PatternError) as caught:
        parse(form)
    assert (caught.value.kind, caught.value.position) == (kind, position)
