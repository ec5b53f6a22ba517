"""The buttons under an answer, pressed where the answer stands: in a channel, in a modal, in direct messages."""

from __future__ import annotations

import pytest

from bot.content import Library
from bot.engine import analyse
from handlers import ids
from tests.handlers.pitchcheck_acts import (
    HARD,
    block_of,
    check,
    deliver_again,
    direct,
    has_button,
    opened,
    says,
    shown,
)

SOFT = "Hi Tom, thank you for showing us the bakery! What do your bakers find hardest about the night shift?"
MANY = (
    "Only two seats left. Buy now, before it is too late! You must act today. Everybody else has bought already. "
    "This is simply the best product in the world, guaranteed. Don't miss this, or you will regret it for ever."
)


def why(technique: str, text: str, library: Library) -> str:
    """The reason that the rule of a technique's finding gives."""
    found = analyse(text, library.ruleset).findings
    reason = next(finding.why for finding in found if finding.technique == technique)
    assert reason
    return reason


@pytest.mark.parametrize("language", HARD)
async def test_the_softer_draft_is_rewritten_scored_explained_and_can_be_checked(slack, library, language):
    say = library.wording.speaker(language)
    answer = await check(slack, HARD[language])
    assert (await slack.person().click(answer.ts, ids.SOFTER_DRAFT)).ok
    form = await says(slack, say("softer-changes"))
    field = next(block["element"] for block in form.blocks if block["type"] == "input")
    assert field["initial_value"] not in ("", HARD[language])
    assert say("softer-before") in shown(form)
    assert say("technique-scarcity") in shown(form)
    assert why("scarcity", HARD[language], library) in shown(form)
    assert (await slack.person().submit_view(form.id, {})).ok
    result = slack.person().open_view
    assert say("verdict-hard") not in shown(result)
    assert say("compared-fixed", techniques="").strip() in shown(result)


async def test_show_all_says_of_everything_why_it_presses_or_invites(slack, library):
    text = f"{SOFT} {MANY}"
    answer = await check(slack, text)
    await slack.person().click(answer.ts, ids.SHOW_ALL)
    view = await opened(slack)
    for technique in ("scarcity", "overclaim", "open_question"):
        assert why(technique, text, library) in shown(view)


async def test_check_again_compares_with_the_draft_before(slack):
    answer = await check(slack)
    await slack.person().click(answer.ts, ids.CHECK_AGAIN)
    form = await opened(slack)
    field = next(block["element"] for block in form.blocks if block["type"] == "input")
    assert field["initial_value"] == HARD["en"]
    await slack.person().submit_view(form.id, {ids.DRAFT_INPUT: f"{SOFT} This is simply the best oven in the world!"})
    text = shown(slack.person().open_view)
    assert "softer than your last draft" in text
    assert "Scarcity, Urgency" in text
    assert "New: Overclaim" in text


async def test_buttons_of_a_result_in_a_modal_change_that_modal(slack):
    anna = slack.person()
    await anna.use_shortcut(ids.CHECK_SHORTCUT)
    form = await opened(slack)
    await anna.submit_view(form.id, {ids.DRAFT_INPUT: MANY})
    for _ in range(3):  # a stack of modals would be full by now
        await anna.click(form.id, ids.SOFTER_DRAFT)
        await says(slack, "What changed, and why")
        await anna.submit_view(form.id, {ids.DRAFT_INPUT: MANY})
        assert "As soft as your last draft" in shown(anna.open_view)


async def test_the_answer_shows_three_hard_findings_and_show_all_the_others(slack):
    answer = await check(slack, MANY)
    assert sum("not_a_problem" in str(block) for block in answer.blocks) == 3
    assert "press “Show all”" in shown(answer)
    await slack.person().click(answer.ts, ids.SHOW_ALL)
    view = await opened(slack)
    assert view.callback_id == ids.SHOW_ALL
    assert sum("not_a_problem" in str(block) for block in view.blocks) > 3
    assert len(answer.text) < 4000
    assert "you will regret" in answer.text or "more finding" in answer.text


@pytest.mark.parametrize("place", ["channel", "modal", "direct message", "show all"])
async def test_a_finding_that_is_no_problem_is_set_aside_at_once_and_can_be_taken_back(slack, place):
    where = await _answer_in(slack, place)
    anna = slack.person()
    before = [text for text in shown(where()).splitlines() if "“" in text]
    await anna.click(
        where().ts if hasattr(where(), "ts") else where().id,
        ids.NOT_A_PROBLEM,
        block_id=block_of(where(), ids.NOT_A_PROBLEM),
    )
    await slack.workspace.until(lambda: has_button(where(), ids.A_PROBLEM_AFTER_ALL))
    assert "Set aside:" in shown(where())
    assert sum(row.count for row in await slack.bot.service.feedback.most_dismissed("T0LOCAL")) == 1
    await anna.click(where().ts if hasattr(where(), "ts") else where().id, ids.A_PROBLEM_AFTER_ALL)
    await slack.workspace.until(lambda: not has_button(where(), ids.A_PROBLEM_AFTER_ALL))
    assert [text for text in shown(where()).splitlines() if "“" in text] == before
    assert await slack.bot.service.feedback.most_dismissed("T0LOCAL") == []


async def _answer_in(slack, place: str):
    """A function that gives the answer as it stands now."""
    anna = slack.person()
    if place == "direct message":
        await anna.type("D0ANNA", MANY)
        await slack.workspace.until(lambda: len(direct(slack)) == 2)
        return lambda: direct(slack)[-1]
    if place == "modal":
        await anna.use_shortcut(ids.CHECK_SHORTCUT)
        await anna.submit_view((await opened(slack)).id, {ids.DRAFT_INPUT: MANY})
        return lambda: anna.open_view
    answer = await check(slack, MANY)
    if place == "channel":
        return lambda: slack.sales()[-1]
    await anna.click(answer.ts, ids.SHOW_ALL)
    await opened(slack)
    return lambda: anna.open_view


async def test_two_findings_set_aside_in_quick_succession_are_both_set_aside(slack):
    """The second click was made before the view changed, so its hash and its button are those of the view before."""
    answer = await check(slack, MANY)
    await slack.person().click(answer.ts, ids.SHOW_ALL)
    view = await opened(slack)
    await slack.person().click(view.id, ids.NOT_A_PROBLEM, block_id=block_of(view, ids.NOT_A_PROBLEM))
    await slack.workspace.until(lambda: has_button(slack.person().open_view, ids.A_PROBLEM_AFTER_ALL))
    first = next(each for each in slack.workspace.inspector.newest_first() if each.kind == "interactive").request
    key = first["actions"][0]["value"].partition(" ")[2]
    hard = [n for n, one in enumerate(_kept(slack, key).report.findings) if one.side == "hard"]
    other = next(n for n in hard if n not in _kept(slack, key).set_aside)
    second = {**first, "trigger_id": "1.another", "actions": [{**first["actions"][0], "value": f"{other} {key}"}]}
    await slack.workspace.delivery.interaction("interactive", second)
    await slack.workspace.until(lambda: shown(slack.person().open_view).count("Set aside:") == 2)


def _kept(slack, key: str):
    return slack.bot.service.checking.drafts.find("T0LOCAL", "U0ANNA", key)


async def test_dismissing_twice_counts_once(slack):
    answer = await check(slack, MANY)
    await slack.person().click(answer.ts, ids.NOT_A_PROBLEM, block_id=block_of(answer, ids.NOT_A_PROBLEM))
    await slack.workspace.until(lambda: has_button(slack.sales()[-1], ids.A_PROBLEM_AFTER_ALL))
    await deliver_again(slack, "interactive")
    payload = next(e for e in slack.workspace.inspector.newest_first() if e.kind == "interactive").request
    await slack.workspace.delivery.interaction("interactive", {**payload, "trigger_id": "1.another"})
    assert [row.count for row in await slack.bot.service.feedback.most_dismissed("T0LOCAL")] == [1]


async def test_the_most_dismissed_rules_come_first_with_the_latest_day_and_no_names(slack, store):
    for _ in range(2):
        answer = await check(slack, HARD["sv"])
        await slack.person().click(answer.ts, ids.NOT_A_PROBLEM, block_id=block_of(answer, ids.NOT_A_PROBLEM))
        await slack.workspace.until(lambda: has_button(slack.sales()[-1], ids.A_PROBLEM_AFTER_ALL))
    answer = await check(slack, HARD["en"], user="U0MAXIM")
    await slack.person("U0MAXIM").click(answer.ts, ids.NOT_A_PROBLEM, block_id=block_of(answer, ids.NOT_A_PROBLEM))
    await slack.workspace.until(lambda: has_button(slack.sales("U0MAXIM")[-1], ids.A_PROBLEM_AFTER_ALL))
    first, second = await slack.bot.service.feedback.most_dismissed("T0LOCAL")
    assert (first.language, first.count, second.language, second.count) == ("sv", 2, "en", 1)
    assert first.latest.isoformat() == "2026-11-23"


async def test_a_draft_longer_than_a_field_is_cut_and_said_to_be(slack):
    answer = await check(slack, HARD["en"] + " We spoke of the move last week, and of the night shift." * 80)
    await slack.person().click(answer.ts, ids.CHECK_AGAIN)
    form = await opened(slack)
    assert "A field in Slack holds 3,000 characters" in shown(form)
    assert len(next(block["element"] for block in form.blocks if block["type"] == "input")["initial_value"]) == 3000


@pytest.mark.parametrize("button", [ids.SOFTER_DRAFT, ids.CHECK_AGAIN, ids.SHARE, ids.NOT_A_PROBLEM])
async def test_after_half_an_hour_a_button_says_so_and_opens_the_empty_field(slack, clock, button):
    answer = await check(slack)
    clock.move(minutes=31)
    block_id = block_of(answer, button)
    assert (await slack.person().click(answer.ts, button, block_id=block_id)).ok
    form = await says(slack, "I keep a draft for half an hour at most")
    assert "initial_value" not in str(form.blocks)


async def test_nobody_elses_button_opens_a_draft(slack):
    """A key that is sent by another person, as only a forged request would, opens nothing."""
    answer = await check(slack)
    await slack.person().click(answer.ts, ids.CHECK_AGAIN)
    payload = next(e for e in slack.workspace.inspector.newest_first() if e.kind == "interactive").request
    trigger = slack.workspace._interactions.triggers.issue("U0MAXIM")
    forged = {**payload, "user": {**payload["user"], "id": "U0MAXIM"}, "trigger_id": trigger}
    await slack.workspace.delivery.interaction("interactive", forged)
    assert HARD["en"] not in str((await opened(slack, "U0MAXIM")).blocks)
