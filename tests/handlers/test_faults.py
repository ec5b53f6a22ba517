"""Faults of Slack's and of the line: a plain sentence where the person is, a reference in the log, nothing twice."""

from __future__ import annotations

import json
import re

import pytest

from handlers import ids
from handlers.checking import SLOW_FROM_CHARACTERS
from tests.handlers.pitchcheck_acts import (
    HARD,
    block_of,
    check,
    deliver_again,
    direct,
    has_button,
    let_response_urls_be_used_up,
    let_triggers_expire,
    opened,
    refusing,
    says,
    shown,
)


def reference_in(text: str, caplog) -> bool:
    """Whether the text holds a reference that is in the log."""
    found = re.search(r"reference ([0-9a-f]{8})", text)
    return bool(found) and found[1] in caplog.text


@pytest.mark.parametrize("typed", ["", "settings"])
async def test_an_expired_trigger_gets_a_sentence_with_a_button_that_works(slack, caplog, typed):
    let_triggers_expire(slack)
    await slack.person().type("C0SALES", f"/pitchcheck {typed}")
    await slack.workspace.until(lambda: "Slack would not open it" in shown(slack.sales()[-1]))
    assert reference_in(shown(slack.sales()[-1]), caplog)
    button = ids.OPEN_SETTINGS if typed else ids.OPEN_CHECK
    assert has_button(slack.sales()[-1], button)


@pytest.mark.parametrize("button", [ids.SOFTER_DRAFT, ids.CHECK_AGAIN, ids.SHARE])
async def test_a_button_whose_trigger_expired_leaves_the_answer_and_says_so(slack, caplog, button):
    answer = await check(slack)
    let_triggers_expire(slack)
    await slack.person().click(answer.ts, button)
    await slack.workspace.until(lambda: "Slack would not open it" in shown(slack.sales()[-1]))
    assert reference_in(shown(slack.sales()[-1]), caplog)
    assert slack.sales()[-2].blocks == answer.blocks


async def test_a_global_shortcut_without_a_modal_is_answered_in_direct_messages(slack):
    let_triggers_expire(slack)
    await slack.person().use_shortcut(ids.CHECK_SHORTCUT)
    await slack.workspace.until(lambda: direct(slack))
    assert has_button(direct(slack)[-1], ids.OPEN_CHECK)


async def test_a_message_shortcut_without_a_modal_still_gives_the_result(slack):
    await slack.person().type("C0SALES", HARD["en"])
    let_triggers_expire(slack)
    await slack.person().use_message_shortcut(slack.sales()[-1].ts, ids.CHECK_MESSAGE_SHORTCUT)
    await slack.workspace.until(lambda: "Hard: this presses the reader" in shown(slack.sales()[-1]))
    assert slack.sales()[-1].only_visible_to == "U0ANNA"


async def test_a_modal_that_was_closed_meanwhile_still_gives_the_result(slack):
    await slack.person().type("C0SALES", HARD["en"])
    with refusing(slack, "views.update", "not_found"):
        await slack.person().use_message_shortcut(slack.sales()[-1].ts, ids.CHECK_MESSAGE_SHORTCUT)
        await slack.workspace.until(lambda: "Hard: this presses the reader" in shown(slack.sales()[-1]))


async def test_a_used_up_response_url_leads_to_a_direct_message(slack):
    answer = await check(slack)
    let_response_urls_be_used_up(slack)
    block_id = block_of(answer, ids.NOT_A_PROBLEM)
    await slack.person().click(answer.ts, ids.NOT_A_PROBLEM, block_id=block_id)
    await slack.workspace.until(lambda: direct(slack))
    assert "Set aside:" in shown(direct(slack)[-1])


async def test_a_long_text_whose_response_url_is_used_up_is_answered_in_direct_messages(slack):
    let_response_urls_be_used_up(slack)
    text = " ".join([HARD["en"]] * (SLOW_FROM_CHARACTERS // len(HARD["en"]) + 1))
    await slack.person().type("C0SALES", f"/pitchcheck {text}")
    await slack.workspace.until(lambda: direct(slack), within_seconds=30)
    assert "Softness" in shown(direct(slack)[-1])


async def test_an_answer_that_was_deleted_meanwhile_comes_anew(slack):
    await slack.person().type("D0ANNA", HARD["en"])
    await slack.workspace.until(lambda: len(direct(slack)) == 2)
    answer = direct(slack)[-1]
    payload = await _click_payload(slack, answer)
    slack.workspace._messages.delete(answer)
    await slack.workspace.delivery.interaction("interactive", payload)
    await slack.workspace.until(lambda: "Set aside:" in shown(direct(slack)[-1]))


async def _click_payload(slack, answer) -> dict:
    """What Slack sends for a click, as it was on its way when the message was deleted."""
    sent = []
    transport = slack.workspace.delivery.transport.send

    async def hold(kind, payload, retry):
        sent.append(payload)
        return {}

    slack.workspace.delivery.transport.send = hold
    await slack.person().click(answer.ts, ids.NOT_A_PROBLEM, block_id=block_of(answer, ids.NOT_A_PROBLEM))
    slack.workspace.delivery.transport.send = transport
    return sent[-1]


async def test_a_closed_modal_is_told_where_the_person_still_looks(slack):
    await slack.person().use_shortcut(ids.CHECK_SHORTCUT)
    form = await opened(slack)
    await slack.person().submit_view(form.id, {ids.DRAFT_INPUT: HARD["en"]})
    with refusing(slack, "views.update", "not_found"):
        await slack.person().click(form.id, ids.CHECK_AGAIN)
        await slack.workspace.until(lambda: direct(slack))
    assert "window is closed" in direct(slack)[-1].text


async def test_a_button_of_an_earlier_version_says_so(slack):
    button = {"type": "button", "text": {"type": "plain_text", "text": "Old"}, "action_id": "of_an_earlier_version"}
    tip = next(message for message in slack.sales() if message.is_from_app)
    slack.workspace._messages.change(tip, "A tip", [{"type": "actions", "block_id": "b", "elements": [button]}])
    assert (await slack.person().click(tip.ts, "of_an_earlier_version")).ok
    await slack.workspace.until(lambda: "earlier version" in slack.sales()[-1].text)


async def test_a_form_of_an_earlier_version_says_so(slack):
    await slack.person().use_shortcut(ids.CHECK_SHORTCUT)
    form = await opened(slack)
    old = {**form.source, "callback_id": "of_an_earlier_version"}
    slack.workspace.views.update(form, old)
    assert (await slack.person().submit_view(form.id, {ids.DRAFT_INPUT: "Hello"})).ok
    assert "earlier version" in shown(slack.person().open_view)


async def test_a_value_of_an_earlier_version_opens_the_empty_field(slack):
    answer = await check(slack)
    blocks = json.loads(json.dumps(list(answer.blocks)).replace('"value": "', '"value": "old '))
    slack.workspace._messages.change(answer, "An answer", blocks)
    await slack.person().click(answer.ts, ids.CHECK_AGAIN)
    await says(slack, "half an hour at most")


@pytest.mark.parametrize("kind", ["slash_commands", "events_api", "interactive"])
async def test_a_second_delivery_is_acknowledged_and_does_nothing(slack, kind):
    anna = slack.person()
    if kind == "slash_commands":
        await anna.type("C0SALES", f"/pitchcheck {HARD['en']}")
    elif kind == "events_api":
        await anna.type("D0ANNA", HARD["en"])
        await slack.workspace.until(lambda: len(direct(slack)) == 2)
    else:
        await anna.use_shortcut(ids.CHECK_SHORTCUT)
        await anna.submit_view((await opened(slack)).id, {ids.DRAFT_INPUT: HARD["en"]})
    assert await deliver_again(slack, kind) == {}
    await anna.type("C0SALES", "/pitchcheck stats")
    assert "1 check ·" in shown(slack.sales()[-1])


@pytest.mark.parametrize("way", ["button", "direct message", "form", "settings"])
async def test_what_nobody_expected_is_told_with_a_reference_on_every_way(slack, caplog, monkeypatch, way):
    answer = await check(slack)
    form, secret = None, "SECRETDRAFT"
    if way in ("form", "settings"):
        await slack.person().type("C0SALES", f"/pitchcheck {'settings' if way == 'settings' else ''}")
        form = await opened(slack)

    async def broken(*_given: object, **_named: object) -> None:
        raise RuntimeError(secret)  # by its name: the log shows lines of code

    monkeypatch.setattr(slack.bot.service.people, "language_of", broken)
    monkeypatch.setattr(slack.bot.service.checking, "check", broken)
    if way == "button":
        await slack.person().click(answer.ts, ids.CHECK_AGAIN)
        await slack.workspace.until(lambda: "Something went wrong" in slack.sales()[-1].text)
        said = slack.sales()[-1].text
    elif way == "direct message":
        await slack.person().type("D0ANNA", HARD["en"])
        await slack.workspace.until(lambda: len(direct(slack)) == 2)
        said = direct(slack)[-1].text
    else:
        values = {ids.DRAFT_INPUT: HARD["en"]} if way == "form" else {ids.SETTING_TIME_ZONE: "Paris"}
        outcome = await slack.person().submit_view(form.id, values)
        said = str(outcome.field_errors)
    assert reference_in(said, caplog)
    assert secret not in caplog.text


@pytest.mark.parametrize("method", ["views.open", "views.update", "views.push", "chat.postMessage"])
async def test_a_slack_that_refuses_a_call_never_leaves_a_way_without_an_answer_or_a_log(slack, caplog, method):
    """Each call that the bot makes is refused in turn; each way is used; the log names the refusal."""
    answer = await check(slack, HARD["en"] + " Everybody else has bought. You must act today, or you will regret it!")
    with refusing(slack, method, "internal_error") as refused:
        anna = slack.person()
        await anna.type("C0SALES", HARD["en"])
        if method == "chat.postMessage":
            await anna.type("D0ANNA", HARD["en"])
        elif method == "views.open":
            assert (await anna.click(answer.ts, ids.SOFTER_DRAFT)).ok
        elif method == "views.update":
            assert (await anna.use_message_shortcut(slack.sales()[-1].ts, ids.CHECK_MESSAGE_SHORTCUT)).ok
        else:
            await anna.use_shortcut(ids.CHECK_SHORTCUT)
            form = await opened(slack)
            await anna.submit_view(
                form.id, {ids.DRAFT_INPUT: HARD["en"] + " You must act today, or regret it for ever!"}
            )
            await anna.click(form.id, ids.SHOW_ALL)
        await slack.workspace.until(lambda: refused)
        await anna.type("C0SALES", "/pitchcheck help")
    assert len(refused) == 1, "nothing is tried twice"
    assert "internal_error" in caplog.text
    assert "seats" not in caplog.text
