"""A person's settings, from the command, a button and a direct message, and what they change."""

from __future__ import annotations

from dataclasses import replace

import pytest

from handlers import ids
from tests.handlers.pitchcheck_acts import check, has_button, says, shown

NI = "Hej! Vi såg att ni har ett fint lager. Ni måste köpa nu, innan det är för sent för er."


async def settings(slack, user: str = "U0ANNA", typed: str = "/pitchcheck settings"):
    """The modal with somebody's settings."""
    await slack.person(user).type("C0SALES", typed)
    person = slack.person(user)
    # What was saved before may still stand there.
    is_form = {"callback_id": ids.SETTINGS_FORM}.items()
    await slack.workspace.until(lambda: person.open_view and person.open_view.source.items() >= is_form)
    return person.open_view


async def save(slack, user: str = "U0ANNA", **values):
    form = await settings(slack, user)
    outcome = await slack.person(user).submit_view(form.id, values)
    assert outcome.ok, outcome
    return slack.person(user).open_view


async def test_everything_that_is_set_is_there_again(slack):
    values = {
        ids.SETTING_LANGUAGE: "ru",
        ids.SETTING_REGISTER: "ni",
        ids.SETTING_TRADE: "cars",
        ids.SETTING_WEEKDAYS: ["0", "5"],
        ids.SETTING_TIME_ZONE: "almaty",
        ids.SETTING_NOTICES: ["reminder"],
    }
    assert "Сохранено" in shown(await save(slack, **values))
    form = await settings(slack)
    assert "Мои настройки" in str(form.source["title"])
    initial = {block["block_id"]: str(block["element"]) for block in form.blocks if block["type"] == "input"}
    assert "'initial_value': 'Asia/Almaty'" in initial[ids.SETTING_TIME_ZONE]
    assert initial[ids.SETTING_TRADE].endswith("'value': 'cars'}}")
    kept = await slack.bot.service.people.preferences("T0LOCAL", "U0ANNA")
    assert (kept.language, kept.register, kept.trade, kept.weekdays) == ("ru", "ni", "cars", {0, 5})
    assert (kept.time_zone, kept.reminder, kept.leaderboard) == ("Asia/Almaty", True, False)


async def test_a_fixed_language_is_that_of_the_answer_while_softer_lines_stay_the_drafts(slack):
    await save(slack, **{ids.SETTING_LANGUAGE: "en"})
    answer = shown(await check(slack, NI))
    assert "Hard: this presses the reader" in answer
    assert "Köp" in answer or "köpa" in answer


@pytest.mark.parametrize(("register", "words"), [("du", ("dig", "du")), ("ni", ("er", "ni"))])
async def test_the_register_that_is_set_is_that_of_the_softer_lines(slack, library, register, words):
    await save(slack, **{ids.SETTING_REGISTER: register})
    checked = await slack.bot.service.checking.check("T0LOCAL", "U0ANNA", NI)
    rules = library.ruleset.languages["sv"]
    own = {line for lines in rules.alternatives.values() for line in lines.get(register, ())}
    own |= {line for rule in rules.rules for line in (rule.alternatives or {}).get(register, ())}
    offered = {line for finding in checked.report.findings for line in finding.alternatives}
    assert offered
    assert offered <= own
    assert checked.report.draft is not None


async def test_a_trade_changes_the_comment_and_not_what_is_found(slack):
    text = "Only two seats left. Buy now, before it is too late! What do your bakers find hardest?"
    before = shown(await check(slack, text))
    await save(slack, **{ids.SETTING_TRADE: "property"})
    after = shown(await check(slack, text))
    assert "Usual in property: 40–85." in after
    softness = next(line for line in before.splitlines() if line.startswith("Softness"))
    assert softness in after


async def test_a_channels_band_is_that_of_whoever_has_set_no_trade(slack):
    schedules = slack.bot.service.schedules
    schedule = await schedules.of_channel("T0LOCAL", "C0SALES")
    await schedules.save("T0LOCAL", replace(schedule, band="cars"))
    assert "35–80" in shown(await check(slack, NI))
    await save(slack, **{ids.SETTING_TRADE: "software"})
    assert "60–100" in shown(await check(slack, NI))


async def test_an_unknown_time_zone_is_refused_at_its_field(slack):
    form = await settings(slack)
    outcome = await slack.person().submit_view(form.id, {ids.SETTING_TIME_ZONE: "Gotham"})
    assert "I don't know this time zone" in outcome.field_errors[ids.SETTING_TIME_ZONE]


async def test_only_admins_get_the_button_for_the_channels_tips(slack):
    assert not has_button(await settings(slack), ids.OPEN_SCHEDULES)
    assert has_button(await settings(slack, "U0GRACE"), ids.OPEN_SCHEDULES)


async def test_the_leaderboard_is_not_offered_before_an_admin_turned_it_on(slack):
    assert "leaderboard" not in shown(await settings(slack))


@pytest.mark.parametrize("typed", ["inställningar", "Настройки", "preferences"])
async def test_the_settings_open_in_each_language(slack, typed):
    assert (await settings(slack, typed=f"/pitchcheck {typed}")).callback_id == ids.SETTINGS_FORM
    await says(slack, "Europe/Stockholm")
