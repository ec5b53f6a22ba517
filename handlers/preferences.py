"""A person's own settings, in a modal."""

from __future__ import annotations

import zoneinfo
from dataclasses import replace
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncRespond
from slack_sdk.web.async_client import AsyncWebClient

from bot.preferences import Preferences, find_time_zone
from bot.service import Service
from handlers import answers, ids
from handlers.admins import Admins
from handlers.requests import Request
from handlers.views import preferences as views
from handlers.views.modal import note


async def open_settings(service: Service, admins: Admins, request: Request) -> None:
    """Open the modal with the person's settings."""
    say = await answers.say_to(service, request)
    people, wording = service.people, service.installation.library.wording
    preferences = await people.preferences(request.workspace, request.person)
    view = views.settings_form(
        preferences,
        {language: wording.text(language, "language-name") for language in wording.languages},
        people.registers(),
        say,
        leaderboard_is_on=await people.may_join_leaderboard(request.workspace),
        is_admin=await admins.includes(request.person),
    )
    await request.open(view, say, views.opener(say))


def register(app: AsyncApp, service: Service, admins: Admins) -> None:
    """Let the modal be opened by a button, and be submitted."""

    @app.action(ids.OPEN_SETTINGS)
    async def on_open(body: dict[str, Any], ack: AsyncAck, respond: AsyncRespond, client: AsyncWebClient) -> None:
        await ack()
        await open_settings(service, admins, Request(body, ack, respond, client))

    @app.view(ids.SETTINGS_FORM)
    async def on_submit(body: dict[str, Any], ack: AsyncAck, respond: AsyncRespond, client: AsyncWebClient) -> None:
        request = Request(body, ack, respond, client)
        before = await service.people.preferences(request.workspace, request.person)
        typed = _value(body, ids.SETTING_TIME_ZONE, "value") or ""
        time_zone = find_time_zone(typed, zoneinfo.available_timezones())
        if time_zone is None:
            say = await answers.say_to(service, request)
            await ack(response_action="errors", errors={ids.SETTING_TIME_ZONE: say("time-zone-unknown")})
            return
        after = _preferences(body, before, time_zone)
        await service.people.save_preferences(request.workspace, request.person, after)
        say = await answers.say_to(service, request)
        await ack(response_action="update", view=note(say("settings-title"), say("settings-saved"), say))


def _preferences(body: dict[str, Any], before: Preferences, time_zone: str) -> Preferences:
    days = _chosen(body, ids.SETTING_WEEKDAYS)
    notices = _chosen(body, ids.SETTING_NOTICES)
    return replace(
        before,
        language=_choice(body, ids.SETTING_LANGUAGE),
        register=_choice(body, ids.SETTING_REGISTER),
        trade=_choice(body, ids.SETTING_TRADE),
        weekdays=frozenset(map(int, days)) if days else None,
        time_zone=time_zone,
        reminder=views.REMINDER in notices,
        leaderboard=views.LEADERBOARD in notices,
    )


def _value(body: dict[str, Any], name: str, key: str) -> Any:  # noqa: ANN401  whatever Slack has there
    return body["view"]["state"]["values"][name][name][key]


def _choice(body: dict[str, Any], name: str) -> str:
    chosen: str = _value(body, name, "selected_option")["value"]
    return "" if chosen == views.AS_USUAL else chosen


def _chosen(body: dict[str, Any], name: str) -> set[str]:
    return {option["value"] for option in _value(body, name, "selected_options") or ()}
