"""Who is an admin, asked at every door: the people of the settings, and Slack's own where the scope lets us ask."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import Problem
from bot.wording import phrase
from handlers import ids
from handlers.admins import ASKED_AGAIN_SECONDS, REMEMBERED_SECONDS, Admins, tell_stopped
from handlers.content_notices import ContentNotices
from handlers.workspace.web_api import WebApi
from tests.handlers.pitchcheck_acts import direct, has_button, opened, refusing

ANNA, MAXIM, GRACE = "U0ANNA", "U0MAXIM", "U0GRACE"
SALES = "C0SALES"


@pytest.fixture
def anna_is_admin(small_slack):
    """A workspace whose settings name Grace, and in which Slack calls Anna an admin."""
    people = small_slack.workspace.team.people
    people[ANNA] = replace(people[ANNA], is_admin=True)
    return small_slack


@pytest.fixture
def asking(anna_is_admin):
    """The same, where the bot's token may ask."""
    web_api = anna_is_admin.workspace.web_api
    web_api._app = replace(web_api._app, scopes=(*web_api._app.scopes, "users:read"))
    return anna_is_admin


def questions(web_api: WebApi) -> list[str]:
    """About whom Slack is asked from now on."""
    asked: list[str] = []
    usual: Callable[[dict], dict] = web_api._methods["users.info"]
    web_api._methods["users.info"] = lambda arguments: asked.append(arguments["user"]) or usual(arguments)
    return asked


def admins_of(slack, seconds: Callable[[], float]) -> Admins:
    """The question with a clock of the test's own."""
    client = AsyncWebClient(slack.workspace.bot_token, base_url=slack.workspace.api_url)
    return Admins(slack.bot.service, client, seconds)


async def sees_home(slack, user: str) -> str:
    person, before = slack.person(user), slack.person(user).home
    person.open_home()
    await slack.workspace.until(lambda: person.home and (before is None or person.home.hash != before.hash))
    return str(person.home.blocks)


async def doors(slack, user: str) -> dict[str, bool]:
    """Whether each door of the admins opens for somebody."""
    person = slack.person(user)
    home = await sees_home(slack, user)
    await person.type(SALES, "/pitchcheck preview")
    preview = person.messages(SALES)[-1].text
    await person.type(SALES, "/pitchcheck settings")
    settings = await opened(slack, user)
    return {
        "home": "For admins" in home,
        "preview": not preview.startswith("Only admins"),
        "settings": has_button(settings, ids.OPEN_SCHEDULES),
    }


async def test_slacks_own_admins_meet_every_door_open(asking):
    assert await doors(asking, ANNA) == {"home": True, "preview": True, "settings": True}
    assert await doors(asking, MAXIM) == {"home": False, "preview": False, "settings": False}


async def test_slacks_own_admins_may_turn_the_leaderboard_on(asking):
    anna = asking.person(ANNA)
    await sees_home(asking, ANNA)
    await anna.click(anna.home.id, ids.TURN_LEADERBOARD_ON)
    await asking.workspace.until(lambda: has_button(anna.home, ids.TURN_LEADERBOARD_OFF))


async def test_without_the_scope_only_the_settings_count(anna_is_admin):
    assert await doors(anna_is_admin, ANNA) == {"home": False, "preview": False, "settings": False}
    assert await doors(anna_is_admin, GRACE) == {"home": True, "preview": True, "settings": True}


async def test_drawing_home_again_and_again_asks_slack_once_for_each_person(asking):
    asked = questions(asking.workspace.web_api)
    for user in (ANNA, MAXIM, GRACE, ANNA, MAXIM, GRACE):
        await sees_home(asking, user)
    assert asked == [ANNA, MAXIM]


async def test_slacks_word_is_remembered_for_a_while_only(asking):
    now, people = [0.0], asking.workspace.team.people
    admins = admins_of(asking, lambda: now[0])
    assert await admins.includes(ANNA)
    people[ANNA] = replace(people[ANNA], is_admin=False)
    assert await admins.includes(ANNA)
    now[0] += REMEMBERED_SECONDS
    assert not await admins.includes(ANNA)


@pytest.mark.parametrize(
    ("code", "silence"),
    [
        ("missing_scope", REMEMBERED_SECONDS),
        ("internal_error", ASKED_AGAIN_SECONDS),
        ("ratelimited", ASKED_AGAIN_SECONDS),
    ],
)
async def test_when_slack_does_not_say_nobody_else_is_an_admin_and_it_is_left_in_peace(asking, code, silence):
    now = [0.0]
    admins = admins_of(asking, lambda: now[0])
    with refusing(asking, "users.info", code) as refused:
        answers = [await admins.includes(user) for user in (ANNA, MAXIM, GRACE, ANNA)]
        assert answers == [False, False, True, False]
        assert len(refused) == 1
        now[0] += silence
        assert not await admins.includes(ANNA)
        assert len(refused) == 2
    now[0] += silence
    assert await admins.includes(ANNA)


async def test_a_guest_of_another_workspace_does_not_keep_slack_from_being_asked_about_others(asking):
    admins = admins_of(asking, lambda: 0.0)
    assert not await admins.includes("U0ELSEWHERE")
    assert await admins.includes(ANNA)


async def test_notices_go_to_the_settings_admins_and_without_any_to_slacks_own(asking):
    bot = asking.bot
    notices = ContentNotices(bot.service, bot.admins, bot.workspace, bot.messages)
    await notices.tell((Problem("tips/de/warten.md", 3, 14, phrase("problem-key-missing", key="title")),))
    assert (len(direct(asking, GRACE)), len(direct(asking, ANNA))) == (1, 0)
    bot.service.installation.admins = frozenset()
    await notices.tell(())
    assert (len(direct(asking, GRACE)), len(direct(asking, ANNA)), len(direct(asking, MAXIM))) == (2, 1, 0)


async def test_a_stopped_schedule_is_told_when_slack_says_at_last_whom_to_tell(asking):
    bot = asking.bot
    (schedule,) = await bot.service.schedules.all(bot.workspace)
    await bot.service.schedules.stop(bot.workspace, schedule, "archived")
    bot.service.installation.admins = frozenset()
    with refusing(asking, "users.list"):
        await tell_stopped(bot.service, bot.admins, bot.workspace, bot.messages)
    assert direct(asking, ANNA) == []
    for _ in range(2):
        await tell_stopped(bot.service, bot.admins, bot.workspace, bot.messages)
    assert [len(direct(asking, user)) for user in (ANNA, GRACE, MAXIM)] == [1, 1, 0]
