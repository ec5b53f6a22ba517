"""What must hold for any text whatever."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.content import open_library
from bot.engine import Report, Side, analyse
from bot.engine.text import mask, normalise, sentences

LIBRARY = open_library()

# Pieces that meet the engine's edges more often than random characters do.
PIECES = st.sampled_from(
    """Buy now! | only today | не упустите | köp nu | “quoted” | > line | &amp; | \u200b | ﬁ | é | ``` | http://a.b |
    СРОЧНО | 50 % | 2 995 kr | ?! | … | \n\n | \n | - | — | don't | DON'T MISS OUT | <@U1> | 😀 | 14:30 | Hej Anna, |
    How are you? | tolko segodnya | - - | ( | ) | * | Best regards,""".replace("\n    ", " ").split(" | ")
)
TEXTS = st.one_of(st.text(max_size=400), st.lists(PIECES, max_size=30).map(" ".join))


def check_report(text: str, report: Report) -> None:
    for finding in report.findings:
        assert text[finding.start : finding.end] == finding.quote
        assert finding.quote or finding.start == finding.end == 0
        assert finding.points > 0
    assert (report.softness is None) == (report.verdict in (None, "neutral"))
    assert report.softness is None or 0 <= report.softness <= 100
    for side, index in ((Side.HARD, report.hard), (Side.SOFT, report.soft)):
        assert index == min(100, round(sum(finding.points for finding in report.on_side(side))))
    if report.reason:
        assert not report.findings


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_any_text_gets_a_report_whose_quotes_match_and_whose_scores_are_sums(text):
    check_report(text, analyse(text, LIBRARY.ruleset))


@pytest.mark.parametrize("language", sorted(LIBRARY.ruleset.languages))
@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_the_same_holds_in_a_forced_language(language, text):
    check_report(text, analyse(text, LIBRARY.ruleset, language))


@settings(max_examples=50, deadline=None)
@given(TEXTS)
def test_the_same_text_gets_the_same_report(text):
    assert analyse(text, LIBRARY.ruleset) == analyse(text, LIBRARY.ruleset)


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_normalising_and_masking_keep_every_offset(text):
    normalised = normalise(text)
    assert len(normalised.text) == len(normalised.starts) == len(normalised.ends)
    assert len(mask(normalised.text)) == len(normalised.text)
    for sentence in sentences(normalised.text):
        for token in sentence.tokens:
            assert normalised.text[token.start : token.end] == token.text
