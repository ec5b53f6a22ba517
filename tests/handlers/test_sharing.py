"""Sharing: asked first, shown beforehand, posted once, and honest about what Slack answered."""

from __future__ import annotations

import pytest

from handlers import ids, sharing
from tests.handlers.pitchcheck_acts import (
    HARD,
    check,
    deliver_again,
    direct,
    opened,
    refusing,
    says,
    shown,
)


async def asked(slack, channel: str = "C0SALES"):
    """The modal that asks."""
    answer = await check(slack, channel=channel)
    assert (await slack.person().click(answer.ts, ids.SHARE)).ok
    return await opened(slack)


async def test_the_form_shows_exactly_what_is_posted_and_nothing_is_posted_before(slack):
    before = len(slack.sales("U0MAXIM"))
    form = await asked(slack)
    assert "Everybody in that channel will see this, with your name" in shown(form)
    assert len(slack.sales("U0MAXIM")) == before
    assert (await slack.person().submit_view(form.id, {})).ok
    await says(slack, "Posted.")
    post = slack.sales("U0MAXIM")[-1]
    assert post.is_from_app
    assert shown(post) in shown(form)
    assert HARD["en"] in shown(post)
    assert "Hard: this presses the reader" in post.text
    assert "<@U0ANNA>" in post.text


async def test_another_channel_can_be_picked(slack):
    form = await asked(slack)
    await slack.person().submit_view(form.id, {ids.SHARE_CHANNEL: "C0GENERAL"})
    await says(slack, "Posted.")
    assert HARD["en"] in shown(slack.person().messages("C0GENERAL")[-1])


async def test_where_the_bot_is_not_a_member_the_person_is_told_to_invite_it(slack):
    form = await asked(slack, "C0RANDOM")
    await slack.person().submit_view(form.id, {})
    await says(slack, "/invite @Pitchcheck")


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("restricted_action", "apps may not post"),
        ("restricted_action_read_only_channel", "apps may not post"),
        ("is_archived", "apps may not post"),
        ("missing_scope", "nothing was posted"),
        ("fatal_error", "did not say whether it was posted"),
    ],
)
async def test_what_slack_refuses_is_told_plainly_and_logged(slack, caplog, code, words):
    form = await asked(slack)
    with refusing(slack, "chat.postMessage", code) as calls:
        await slack.person().submit_view(form.id, {})
        await says(slack, words)
    assert len(calls) == 1, "a post is never sent twice"
    assert code in caplog.text
    assert "seats" not in caplog.text


async def test_a_second_submission_posts_nothing(slack):
    form = await asked(slack)
    await slack.person().submit_view(form.id, {})
    await says(slack, "Posted.")
    posts = len(slack.sales())
    await deliver_again(slack, "interactive")
    await slack.person().type("C0SALES", "/pitchcheck help")
    assert len(slack.sales()) == posts + 1


async def test_a_slow_post_is_told_of_afterwards(slack, monkeypatch):
    monkeypatch.setattr(sharing, "POSTING_SECONDS", 0)
    form = await asked(slack)
    assert (await slack.person().submit_view(form.id, {})).ok
    await slack.workspace.until(lambda: HARD["en"] in shown(slack.sales("U0MAXIM")[-1]))
    await slack.workspace.until(lambda: "Post" in shown(slack.person().open_view))


async def test_the_result_comes_as_a_direct_message_when_the_form_was_closed_meanwhile(slack, monkeypatch):
    monkeypatch.setattr(sharing, "POSTING_SECONDS", 0)
    form = await asked(slack)
    with refusing(slack, "views.update", "not_found"):
        await slack.person().submit_view(form.id, {})
        await slack.workspace.until(lambda: direct(slack))
    assert "Posted." in direct(slack)[-1].text


async def test_a_draft_that_is_gone_is_not_posted(slack, clock):
    form = await asked(slack)
    before = len(slack.sales())
    clock.move(minutes=31)
    await slack.person().submit_view(form.id, {})
    assert "half an hour" in shown(slack.person().open_view)
    assert len(slack.sales()) == before


async def test_from_a_direct_message_no_channel_is_picked_beforehand(slack):
    await slack.person().type("D0ANNA", HARD["en"])
    await slack.workspace.until(lambda: len(direct(slack)) == 2)
    await slack.person().click(direct(slack)[-1].ts, ids.SHARE)
    form = await opened(slack)
    assert "initial_conversation" not in str(form.blocks)
    await slack.person().submit_view(form.id, {ids.SHARE_CHANNEL: "C0SALES"})
    await says(slack, "Posted.")
