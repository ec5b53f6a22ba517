"""Whatever a report holds, what we build of it is within Slack's limits on each surface, in each language.

The limits are stated twice, apart from our code: in block_limits.py, and in the workspace's strict checks.
"""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.bands import PRESETS
from bot.comparison import Comparison
from bot.content import SHIPPED, open_library
from bot.drafts import Checked
from bot.engine import Axis, Finding, Reason, Report, Side, Step, Verdict
from bot.preferences import Preferences
from bot.report_format import why
from bot.streak import Streak
from handlers.views.form import check_again_form, check_form, result_form
from handlers.views.preferences import settings_form
from handlers.views.report import all_findings, report_blocks, report_text
from handlers.views.sharing import share_form, shared_blocks, shared_text
from handlers.views.softer_draft import softer_draft_form
from handlers.workspace import limits
from tests.handlers.block_limits import message_complaints, modal_complaints

HARD_TECHNIQUES = (
    "urgency",
    "scarcity",
    "limited_offer",
    "pushy_command",
    "overclaim",
    "fear_or_guilt",
    "forced_close",
)
SOFT_TECHNIQUES = ("open_question", "active_listening", "empathy", "needs_focus", "personalised", "relationship")
WORDING = open_library(SHIPPED, rules_only=True).wording
LANGUAGES = ("en", "sv", "ru")

signs = st.text(st.sampled_from("aåяЖ<>&*_`@#!? \n\t🎉\u200b"), max_size=60)
texts = st.one_of(signs, st.builds(lambda part, times: (part or "Ж") * times, signs, st.integers(1, 400)))


@st.composite
def findings(draw):
    side = draw(st.sampled_from(list(Side)))
    quote = draw(texts)
    return Finding(
        technique=draw(st.sampled_from(HARD_TECHNIQUES if side is Side.HARD else SOFT_TECHNIQUES)),
        side=side,
        rule="rule.of.some.length",
        start=0,
        end=len(quote),
        quote=quote,
        points=draw(st.floats(0, 30)),
        alternatives=tuple(draw(st.lists(texts, max_size=2))) if side is Side.HARD else (),
        why=draw(st.sampled_from(["", "It hurries.", "It counts.", "Ж" * 2_000])),
    )


@st.composite
def reports(draw):
    if draw(st.integers(0, 9)) == 0:
        axes = dict.fromkeys(Axis)
        return Report(None, None, draw(st.sampled_from(list(Reason))), None, 0, 0, axes, (), (), None, 1)
    # Few different ones, repeated: as many findings as the longest pitch has, without as many draws.
    found = tuple(draw(st.lists(findings(), max_size=6))) * draw(st.sampled_from([1, 1, 2, 60]))
    number = st.integers(0, 100)
    verdict = draw(st.sampled_from(list(Verdict)))
    return Report(
        language=draw(st.sampled_from(LANGUAGES)),
        verdict=verdict,
        reason=None,
        softness=None if verdict is Verdict.NEUTRAL else draw(number),
        hard=draw(number),
        soft=draw(number),
        axes={axis: draw(st.none() | number) for axis in Axis},
        steps=tuple(draw(st.sets(st.sampled_from(list(Step))))),
        findings=found,
        draft=draw(st.none() | texts) or None,
        words=12,
        undecided=draw(st.booleans()),
    )


@st.composite
def checks(draw):
    techniques = st.lists(st.sampled_from(HARD_TECHNIQUES), unique=True).map(tuple)
    report = draw(reports())
    return Checked(
        report=report,
        streak=Streak(draw(st.integers(0, 3000)), 3000, today_counts=True, today_is_off=draw(st.booleans())),
        comparison=draw(st.none() | st.builds(Comparison, techniques, techniques, st.none() | st.integers(-100, 100))),
        band=draw(st.none() | st.sampled_from(list(PRESETS.values()))),
        text=draw(texts) + "word" * draw(st.sampled_from([1, 20_000])),
        is_own=draw(st.booleans()),
        key="k" * 43,
        set_aside=frozenset(draw(st.sets(st.integers(0, max(0, len(report.findings) - 1)), max_size=4))),
    )


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=60, deadline=None)
@given(checked=checks())
def test_an_answer_fits_into_a_message_and_a_modal_whatever_the_report(language, checked):
    say = WORDING.speaker(language)
    blocks, text = report_blocks(checked, say), report_text(checked, say)
    assert message_complaints(text, blocks) == []
    assert limits.message_problems(blocks) == []
    assert not limits.blocks_are_too_long(blocks)
    assert_modal(result_form(checked, say))


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=40, deadline=None)
@given(checked=checks(), after=reports())
def test_every_modal_of_a_draft_is_one_that_slack_takes(language, checked, after):
    say = WORDING.speaker(language)
    if checked.report.softness is not None:
        assert_modal(share_form(checked, "U0ANNA", "C0SALES", say))
        assert message_complaints(shared_text(checked, "U0ANNA", say), shared_blocks(checked, "U0ANNA", say)) == []
    if checked.report.findings:
        assert_modal(all_findings(checked, say))
    if checked.report.draft and checked.report.on_side(Side.HARD):
        assert_modal(softer_draft_form(checked, checked.report.draft, after, say))
    assert_modal(check_again_form(checked, say))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_empty_field_and_the_settings_are_modals_that_slack_takes(language):
    say = WORDING.speaker(language)
    assert_modal(check_form(say, note=say("draft-gone")))
    languages = {code: WORDING.text(code, "language-name") for code in LANGUAGES}
    everything = Preferences(language, "du", "cars", frozenset(range(7)), "Europe/Stockholm", True, True)
    for preferences in (Preferences(), everything):
        for on in (True, False):
            registers = [("du", "du"), ("vy", "вы")]
            view = settings_form(preferences, languages, registers, say, leaderboard_is_on=on, is_admin=on)
            assert_modal(view)


def assert_modal(view):
    assert modal_complaints(view) == []
    assert limits.view_problems(view, "modal") == []
    assert not limits.view_is_too_large(view)


@settings(max_examples=30, deadline=None)
@given(checked=checks())
def test_the_text_for_screen_readers_holds_the_result_and_counts_what_it_leaves_out(checked):
    say = WORDING.speaker("en")
    text, report = report_text(checked, say), checked.report
    if report.softness is None:
        return
    assert say(f"verdict-{report.verdict}") in text
    assert say("softness", softness=report.softness) in text
    assert say("streak", days=checked.streak.current) in text or not checked.is_own
    reasons = {why(finding, report, say) for finding in report.findings}
    assert all(reason in text for reason in reasons) or "more finding" in text


def test_there_is_a_limit_that_each_statement_of_them_knows():
    """Both can fail: a message too long, a modal without a submit button, a button without a text."""
    button = {"type": "button", "text": {"type": "plain_text", "text": ""}, "action_id": "a"}
    broken = [{"type": "actions", "elements": [button]}]
    assert message_complaints("x", broken)
    assert limits.message_problems(broken)
    assert message_complaints("x" * 4001, [])
