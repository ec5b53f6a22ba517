"""Schedules in Slack: the modal, what the channel and the admins are told, and previews."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.ledger import PostKind, PostState
from bot.stats import CheckRow
from bot.streak import PracticeDay
from handlers import ids
from handlers.workspace.block_kit import views
from handlers.workspace.team import BOT_USER_ID

GENERAL, SALES, RANDOM = "C0GENERAL", "C0SALES", "C0RANDOM"
FILLED_IN = {
    ids.SCHEDULE_CHANNEL: GENERAL,
    ids.SCHEDULE_TIME: "11:30",
    ids.SCHEDULE_ZONE: "europe/stockholm",
    ids.SCHEDULE_DAYS: ["0", "1", "2", "4"],
    ids.SCHEDULE_COUNTRY: "se",
    ids.SCHEDULE_LANGUAGE: "sv",
    ids.SCHEDULE_FOCUS: "urgency",
    ids.SCHEDULE_RECAP: ["recap"],
}


def shown(view) -> str:
    """Every text of a view or message."""
    return str(view.blocks)


async def opened(slack, person: str = "U0GRACE"):
    """The list of schedules, opened from a preview's button, as an admin sees it."""
    grace = slack.person(person)
    await grace.type(SALES, "/pitchcheck preview")
    await grace.click(grace.messages(SALES)[-1].ts, ids.OPEN_SCHEDULES)
    await slack.workspace.until(lambda: grace.open_view)
    return grace


async def pressed(slack, grace, action_id: str, channel: str, until) -> None:
    block = next(
        block
        for block in grace.open_view.blocks
        for element in block.get("elements", ())
        if element.get("action_id") == action_id and element.get("value") == channel
    )
    await grace.click(grace.open_view.id, action_id, block_id=block["block_id"])
    await slack.workspace.until(until)


async def new_form(slack):
    grace = await opened(slack)
    await grace.click(grace.open_view.id, ids.ADD_SCHEDULE)
    await slack.workspace.until(lambda: grace.open_view.source["callback_id"] == ids.SCHEDULE_FORM)
    return grace


async def schedules(slack):
    return {found.channel: found for found in await slack.bot.service.schedules.all(slack.bot.workspace)}


async def test_an_admin_adds_a_channel_which_is_told_and_gets_its_tip(slack, clock):
    grace = await new_form(slack)
    outcome = await grace.submit_view(grace.open_view.id, FILLED_IN)
    assert outcome.ok, outcome
    await slack.workspace.until(lambda: "<#C0GENERAL>" in shown(grace.open_view))
    added = (await schedules(slack))[GENERAL]
    assert (added.at, added.time_zone.key, added.language) == (time(11, 30), "Europe/Stockholm", "sv")
    assert (added.working_days.weekdays, added.working_days.country) == ({0, 1, 2, 4}, "SE")
    assert (added.focus, added.recap, added.set_by) == ("urgency", True, "U0GRACE")
    told = grace.messages(GENERAL)[-1]
    assert told.text == "<@U0GRACE> har bett mig posta ett tips här: mån–ons, fre kl. 11:30 (Europe/Stockholm)"
    clock.move(hours=1, minutes=30)
    await slack.bot.tick()
    assert grace.messages(GENERAL)[-1].text.startswith("Dagens tips")


async def test_what_is_wrong_is_said_at_its_field_and_nothing_is_saved(slack):
    grace = await new_form(slack)
    wrong = FILLED_IN | {ids.SCHEDULE_ZONE: "Stokholm", ids.SCHEDULE_COUNTRY: "XX"}
    outcome = await grace.submit_view(grace.open_view.id, wrong)
    assert outcome.field_errors == {
        ids.SCHEDULE_ZONE: "I know no time zone “Stokholm”. Did you mean Europe/Stockholm?",
        ids.SCHEDULE_COUNTRY: (
            "I know no public holidays of “XX”. Write two letters such as SE, or leave the field empty."
        ),
    }
    outcome = await grace.submit_view(grace.open_view.id, FILLED_IN | {ids.SCHEDULE_CHANNEL: SALES})
    assert "already" in outcome.field_errors[ids.SCHEDULE_CHANNEL]
    assert set(await schedules(slack)) == {SALES}


async def test_a_channel_without_the_bot_is_told_how_to_invite_it(slack):
    grace = await new_form(slack)
    outcome = await grace.submit_view(grace.open_view.id, FILLED_IN | {ids.SCHEDULE_CHANNEL: RANDOM})
    assert "/invite @Pitchcheck" in outcome.field_errors[ids.SCHEDULE_CHANNEL]
    await grace.type(RANDOM, "/invite @Pitchcheck")
    outcome = await grace.submit_view(grace.open_view.id, FILLED_IN | {ids.SCHEDULE_CHANNEL: RANDOM})
    assert outcome.field_errors == {}
    assert RANDOM in await schedules(slack)


async def test_editing_keeps_the_channel_and_shows_the_plan(slack):
    grace = await opened(slack)
    await pressed(slack, grace, ids.EDIT_SCHEDULE, SALES, lambda: "timepicker" in shown(grace.open_view))
    assert "The next seven days" in shown(grace.open_view)
    await grace.submit_view(grace.open_view.id, {ids.SCHEDULE_TIME: "08:15"})
    await slack.workspace.until(lambda: "08:15" in shown(grace.open_view))
    assert (await schedules(slack))[SALES].at == time(8, 15)
    assert "has changed when tips come here: Mon–Fri at 08:15" in grace.messages(SALES)[-1].text


async def test_pausing_and_resuming_are_said_in_the_channel(slack, clock):
    grace = await opened(slack)
    await pressed(slack, grace, ids.PAUSE_SCHEDULE, SALES, lambda: "Resume" in shown(grace.open_view))
    assert grace.messages(SALES)[-1].text == "<@U0GRACE> has paused the tips here."
    count = len(grace.messages(SALES))
    clock.move(days=1)
    await slack.bot.tick()
    assert len(grace.messages(SALES)) == count
    await pressed(slack, grace, ids.RESUME_SCHEDULE, SALES, lambda: "Pause" in shown(grace.open_view))
    await slack.bot.tick()
    assert len(grace.messages(SALES)) == count + 1  # the announcement; today's moment has passed
    clock.move(days=1)
    await slack.bot.tick()
    assert grace.messages(SALES)[-1].text.startswith("Tip of the day")


async def test_post_now_takes_the_place_of_the_scheduled_tip(slack, clock):
    grace = await opened(slack)
    await pressed(slack, grace, ids.POST_TIP_NOW, SALES, lambda: "posted there already" in shown(grace.open_view))
    clock.move(hours=14)  # midnight has passed, the tip of the day is still to come
    count = len(grace.messages(SALES))
    await pressed(slack, grace, ids.POST_TIP_NOW, SALES, lambda: "The tip is posted." in shown(grace.open_view))
    clock.move(hours=10)
    await slack.bot.tick()
    assert len(grace.messages(SALES)) == count + 1


async def test_a_removed_schedule_is_gone_and_its_channel_knows(slack):
    grace = await opened(slack)
    await pressed(slack, grace, ids.REMOVE_SCHEDULE, SALES, lambda: "No channel gets a tip" in shown(grace.open_view))
    assert await schedules(slack) == {}
    assert grace.messages(SALES)[-1].text == "<@U0GRACE> has ended the tips here."


async def test_who_is_no_admin_gets_a_plain_sentence_in_their_language(slack):
    anna = slack.person("U0ANNA")
    await anna.type(SALES, "/pitchcheck Hej Niklas! Hur har flytten gått sedan vi sågs i tisdags?")
    await anna.type(SALES, "/pitchcheck preview")
    assert anna.messages(SALES)[-1].text.startswith("Bara administratörer bestämmer")
    assert anna.messages(SALES)[-1].only_visible_to == "U0ANNA"


async def test_todays_tip_is_the_channels_and_in_ones_own_language(slack):
    maxim = slack.person("U0MAXIM")
    tip = maxim.messages(SALES)[0]
    await maxim.type(SALES, "/pitchcheck tip")
    assert maxim.messages(SALES)[-1].text == tip.text
    await maxim.type(SALES, "/pitchcheck Ольга, спасибо за встречу! Что мешает вашей команде больше всего?")
    await maxim.type(SALES, "/pitchcheck tip")
    assert maxim.messages(SALES)[-1].text.startswith("Совет дня")
    assert maxim.messages(SALES)[-1].only_visible_to == "U0MAXIM"


async def test_a_preview_is_a_promise(slack, clock):
    service, workspace = slack.bot.service, slack.bot.workspace
    sales = (await schedules(slack))[SALES]
    await service.schedules.save(workspace, replace(sales, focus="urgency"))
    plan = await service.tips.plan(workspace, (await schedules(slack))[SALES])
    assert len(plan) == 5
    assert [planned.state for planned in plan] == [PostState.SENT, None, None, None, None]
    for planned in plan[1:]:
        clock.move(days=1)
        await slack.bot.tick()
        assert planned.tip.title in slack.sales()[-1].text
    assert {planned.tip.technique for planned in plan[1:3]} == {"urgency"}


@pytest.mark.parametrize("change", ["archived", "not_in_channel"])
async def test_a_refusal_that_stays_stops_the_schedule_and_is_told_to_the_admins_once(slack, clock, change):
    team = slack.workspace.team
    channel = team.channels[SALES]
    broken = {"archived": {"is_archived": True}, "not_in_channel": {"members": channel.members - {BOT_USER_ID}}}
    team.channels[SALES] = replace(channel, **broken[change])
    for _ in range(3):
        clock.move(days=1)
        await slack.bot.tick()
    stopped = (await schedules(slack))[SALES]
    assert stopped.paused == change
    grace = slack.person("U0GRACE")
    notices = [message for message in grace.messages("D0GRACE") if "have stopped" in message.text]
    assert len(notices) == 1
    assert {"archived": "Unarchive it", "not_in_channel": "/invite @Pitchcheck"}[change] in notices[0].text
    team.channels[SALES] = channel
    await grace.click(notices[0].ts, ids.OPEN_SCHEDULES)
    await slack.workspace.until(lambda: grace.open_view)
    await pressed(slack, grace, ids.RESUME_SCHEDULE, SALES, lambda: "Running" in shown(grace.open_view))
    clock.move(days=1)
    await slack.bot.tick()
    assert slack.sales()[-1].text.startswith("Tip of the day")


async def test_days_that_a_sleeping_host_missed_are_in_ledger_and_log(slack, clock, caplog):
    clock.move(days=2, hours=12)  # asleep from Monday ten o'clock to Wednesday ten in the evening
    await slack.bot.tick()
    ledger = slack.bot.service.installation.store.ledger
    entries = ledger.latest(slack.bot.workspace, SALES, PostKind.TIP, clock().date(), 5)
    assert [(entry.day.day, entry.state) for entry in entries] == [
        (25, PostState.SKIPPED),
        (24, PostState.SKIPPED),
        (23, PostState.SENT),
    ]
    assert "2026-11-24 is skipped: its window passed" in caplog.text


async def practise(slack, people: int, day: date, hour: int = 9, **techniques: int) -> None:
    """So many people each check two versions of a draft on a day, at an hour of UTC, and the day is one of practice."""
    store, workspace = slack.bot.service.installation.store, slack.bot.workspace
    at = datetime.combine(day, time(hour), UTC)
    for person in list(slack.workspace.team.people)[:people]:
        row = CheckRow(day, "en", "hard", 30, 40, 20, 30, techniques)
        first = store.checks.record(workspace, person, at, row)
        store.checks.record(workspace, person, at, replace(row, softness=70, draft=first))
        store.practice.add(workspace, person, PracticeDay(day, counts=True, at=at, until=at + timedelta(hours=15)))


async def friday_at_three(slack, clock) -> str:
    """What #sales has got when Friday's recap is due."""
    service, workspace = slack.bot.service, slack.bot.workspace
    await service.schedules.save(workspace, replace((await schedules(slack))[SALES], recap=True))
    clock.move(days=4, hours=5)
    await slack.bot.tick()
    return slack.sales()[-1].text


@pytest.mark.parametrize("knows_charts", [True, False])
async def test_fridays_recap_has_numbers_and_a_chart_where_slack_knows_one(slack, clock, knows_charts, monkeypatch):
    if not knows_charts:
        monkeypatch.delitem(views._ALL_BLOCKS.shapes, "data_visualization")
    await practise(slack, 5, date(2026, 11, 16), urgency=1)
    await practise(slack, 6, date(2026, 11, 23))
    text = await friday_at_three(slack, clock)
    assert "12 drafts checked (the week before: 10)" in text
    assert "a draft became 40 points softer" in text
    assert "Most improved: Urgency" in text
    assert ("data_visualization" in str(slack.sales()[-1].blocks)) == knows_charts
    await slack.bot.tick()
    assert sum("The team's week" in message.text for message in slack.sales()) == 1


async def test_what_is_done_on_friday_after_the_recap_is_in_the_next_one_and_only_there(slack, clock):
    await practise(slack, 5, date(2026, 11, 26))
    await practise(slack, 6, date(2026, 11, 27), hour=13)  # 14:00 in Stockholm
    assert "22 drafts checked\n" in await friday_at_three(slack, clock)
    await practise(slack, 6, date(2026, 11, 27), hour=14)  # the minute at which the recap is due
    await practise(slack, 5, date(2026, 12, 3))
    clock.move(days=7)
    await slack.bot.tick()
    recap = slack.sales()[-1].text
    assert "22 drafts checked (the week before: 22)" in recap
    assert "5 days of practice, all people together (the week before: 11)" in recap, (
        "the Friday was counted by the first"
    )


async def test_four_people_get_no_recap_and_the_ledger_says_why(slack, clock):
    await practise(slack, 4, date(2026, 11, 23))
    assert "Tip of the day" in await friday_at_three(slack, clock)
    ledger = slack.bot.service.installation.store.ledger
    entry = ledger.entry(slack.bot.workspace, SALES, PostKind.RECAP, date(2026, 11, 27))
    assert (entry.state, entry.error) == (PostState.SKIPPED, "fewer than 5 people checked a draft")


async def test_the_weeks_focus_is_what_the_team_used_most_last_week(slack, clock):
    await practise(slack, 5, date(2026, 11, 16), scarcity=2, urgency=1)
    service, workspace = slack.bot.service, slack.bot.workspace
    plan = await service.tips.plan(workspace, (await schedules(slack))[SALES])
    assert plan[1].tip.technique == plan[2].tip.technique == "scarcity"
    assert [planned.provisional for planned in plan] == [False] * 5


async def test_what_another_process_changed_is_said_in_the_channel(slack):
    service, workspace = slack.bot.service, slack.bot.workspace
    sales = replace((await schedules(slack))[SALES], at=time(8), set_by="command-line")
    await service.schedules.save(workspace, sales, tell=True)
    await slack.bot.tick()
    await slack.bot.tick()
    told = [message.text for message in slack.sales() if "has changed" in message.text]
    assert told == ["An operator has changed when tips come here: Mon–Fri at 08:00 (Europe/Stockholm)"]
