"""Checking a draft as a salesperson meets it: the real dispatcher, a real socket, real payloads, a real database."""

from __future__ import annotations

import json
import logging

import pytest

from bot.engine import analyse
from handlers import ids
from tests.handlers.pitchcheck_acts import HARD, block_of, check, direct, has_button, shown


@pytest.mark.parametrize("language", HARD)
async def test_a_draft_is_answered_privately_in_its_own_language(slack, library, language):
    answer = await check(slack, HARD[language])
    say = library.wording.speaker(language)
    assert answer.only_visible_to == "U0ANNA"
    text = shown(answer)
    for expected in (
        say("verdict-hard"),
        say("hard-findings"),
        say("softer-lines"),
        say("axis-pressure"),
        say("steps"),
        say("streak", days=1),
        say("streak-today"),
    ):
        assert expected in text
    assert any(finding.why and finding.why in text for finding in analyse(HARD[language], library.ruleset).findings)
    assert {"en": "Buy now", "sv": "Köp nu", "ru": "Покупайте сейчас"}[language] in text


async def test_nobody_else_sees_the_answer(slack):
    before = len(slack.sales("U0MAXIM"))
    await check(slack)
    assert len(slack.sales("U0MAXIM")) == before


async def test_the_fallback_text_carries_the_result(slack):
    answer = await check(slack)
    assert "Hard: this presses the reader" in answer.text
    assert "Buy now" in answer.text


async def test_it_works_where_the_bot_is_not_a_member(slack):
    assert "presses" in shown(await check(slack, channel="C0RANDOM"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("🎉🎉", "no words to judge"),
        ("https://shop.example/now", "no words to judge"),
        ("Hello there!", "too short"),
        ("Vi vil gerne høre om I har brug for hjælp til jeres nye hjemmeside", "no rules for"),
        ("The meeting on Tuesday is moved to room 4, bring the minutes.", "does not sell"),
    ],
)
async def test_what_cannot_be_judged_gets_an_honest_answer(slack, text, words):
    assert words in shown(await check(slack, text))


async def test_forty_thousand_characters_with_many_findings_stay_within_slacks_limits(slack):
    """The workspace refuses what Slack refuses, so an answer at all means that the blocks are within the limits."""
    text = " ".join(HARD.values()) + " DON'T MISS OUT!!! Everybody else has bought already, what are you waiting for?"
    assert "Hard: this presses the reader" in shown(await check(slack, (text + " ") * 160))


async def test_what_a_person_typed_can_neither_mention_nor_format(slack):
    answer = await check(slack, "*Buy now* <!channel> before it is too late, @here <@U0GRACE>!")

    def mrkdwn(value) -> list[dict]:
        if isinstance(value, dict):
            own = [value] if value.get("type") in ("mrkdwn", "user", "broadcast", "usergroup") else []
            return own + [item for child in value.values() for item in mrkdwn(child)]
        return [item for child in value for item in mrkdwn(child)] if isinstance(value, list | tuple) else []

    assert mrkdwn(answer.blocks) == []
    assert "<!" not in answer.text
    assert "<@" not in answer.text


async def test_the_command_alone_opens_a_form_that_does_the_same(slack):
    anna = slack.person()
    assert (await anna.type("C0SALES", "/pitchcheck")).ok
    await slack.workspace.until(lambda: anna.open_view)
    long = HARD["sv"] + "\n\n" + "Vi pratade om flytten i förra veckan. " * 60
    assert (await anna.submit_view(anna.open_view.id, {"draft_input": long})).ok
    texts = json.dumps(anna.open_view.blocks, ensure_ascii=False)
    assert "Det som pressar" in texts
    assert "Köp nu" in texts


async def test_a_blank_form_is_refused_at_the_field(slack):
    anna = slack.person()
    await anna.type("C0SALES", "/pitchcheck ")
    await slack.workspace.until(lambda: anna.open_view)
    outcome = await anna.submit_view(anna.open_view.id, {"draft_input": "   "})
    assert outcome.field_errors == {"draft_block": "Paste or write a draft first."}


async def test_help_and_stats_answer_only_as_the_whole_text(slack):
    assert "opens a field" in shown(await check(slack, "help"))
    assert "No checks yet" in shown(await check(slack, "stats"))
    assert "opens a field" not in shown(await check(slack, "help me close this deal today, please"))


async def test_stats_show_ones_own_figures_in_the_language_of_the_latest_draft(slack):
    await check(slack, HARD["sv"])
    text = shown(await check(slack, "STATS"))
    assert "1 kontroll" in text
    assert "Övningssvit: 1 arbetsdag." in text
    assert "No checks yet" in shown(await check(slack, "stats", user="U0MAXIM"))


async def test_an_unexpected_fault_shows_a_reference_that_is_in_the_log_and_no_text(slack, caplog, monkeypatch):
    async def broken(_workspace: str, _person: str, text: str, **_options: object) -> None:
        raise RuntimeError(text)

    monkeypatch.setattr(slack.bot.service.checking, "check", broken)
    with caplog.at_level(logging.DEBUG):
        await slack.person().type("C0SALES", "/pitchcheck SECRETDRAFT and some more words")
    answer = slack.sales()[-1].text
    reference = answer.split("reference ")[1].strip(" .")
    assert reference in caplog.text
    assert "RuntimeError" in caplog.text
    assert "SECRETDRAFT" not in caplog.text


async def test_no_text_reaches_the_database_the_messages_file_or_the_log(slack, caplog):
    with caplog.at_level(logging.DEBUG):
        anna = slack.person()
        await check(slack, "Zanzibarquokka, buy now, before it is too late for you!")
        await anna.type("C0SALES", "/pitchcheck")
        await slack.workspace.until(lambda: anna.open_view)
        await anna.submit_view(anna.open_view.id, {"draft_input": "Zanzibarquokka, buy now, before it is too late!"})
    for file in slack.directory.rglob("*"):
        if file.is_file():
            assert b"Zanzibarquokka" not in file.read_bytes(), file
    assert "Zanzibarquokka" not in caplog.text


async def test_buttons_and_modals_leave_no_text_anywhere_and_carry_none_in_their_values(slack, caplog):
    text = "Zanzibarquokka, only two seats are left. Buy now, before it is too late for you!"
    anna = slack.person()
    with caplog.at_level(logging.DEBUG):
        answer = await check(slack, text)
        for button in (ids.SOFTER_DRAFT, ids.CHECK_AGAIN, ids.SHARE):
            await anna.click(answer.ts, button)
            await slack.workspace.until(lambda: anna.open_view)
            await anna.close_view(anna.open_view.id)
        await anna.click(answer.ts, ids.NOT_A_PROBLEM, block_id=block_of(answer, ids.NOT_A_PROBLEM))
        await slack.workspace.until(lambda: has_button(slack.sales()[-1], ids.A_PROBLEM_AFTER_ALL))
        await anna.type("D0ANNA", text)
        await slack.workspace.until(lambda: len(direct(slack)) == 2)
    for file in slack.directory.rglob("*"):
        if file.is_file():
            assert b"Zanzibarquokka" not in file.read_bytes(), file
    assert "Zanzibarquokka" not in caplog.text
    values = [element.get("value", "") for block in answer.blocks for element in _buttons_of(block)]
    assert any(values)
    assert not any("quokka" in value or " seats" in value for value in values)


def _buttons_of(block: dict) -> list[dict]:
    return [block.get("accessory", {}), *(block["elements"] if block["type"] == "actions" else [])]


async def test_uninstalling_removes_what_is_known(slack):
    await check(slack)
    await slack.bot.service.privacy.forget_workspace(slack.bot.workspace)
    assert "No checks yet" in shown(await check(slack, "stats"))
