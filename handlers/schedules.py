"""Schedules of channels in a modal, for admins."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import time
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncRespond
from slack_sdk.web.async_client import AsyncWebClient

from bot.ledger import Entry, PostState
from bot.preferences import find_time_zone
from bot.schedules import Schedule, zones_like
from bot.service import Service
from bot.wording import Say
from bot.working_days import WorkingDays, is_country
from handlers import answers, ids
from handlers.admins import Admins
from handlers.posting import Poster
from handlers.requests import Request
from handlers.views.schedules import NO_BAND, Choices, form_modal, list_modal, not_admin_modal, opener

ANNOUNCED_WITHIN_SECONDS = 1.5
"""Slack waits three seconds for the answer to a form; an announcement that takes longer is sent all the same."""

SUGGESTED_TIME = time(9)
"""What the form of a new schedule begins with."""


@dataclass(frozen=True)
class Press:
    """A pressed button: by whom and where, the channel of the schedule that it belongs to, and their wording."""

    request: Request
    channel: str
    say: Say

    @property
    def workspace(self) -> str:
        """The workspace of the person."""
        return self.request.workspace


class ScheduleModals:
    """The modals, over the service, what posts to channels, and who is an admin."""

    def __init__(self, service: Service, poster: Poster, admins: Admins) -> None:
        self._service = service
        self._poster = poster
        self._admins = admins

    def register(self, app: AsyncApp) -> None:
        """Let every button and the form be answered."""
        answers_: Mapping[str, Callable[[Press], Awaitable[None]]] = {
            ids.OPEN_SCHEDULES: self._open_list,
            ids.ADD_SCHEDULE: self._open_new,
            ids.EDIT_SCHEDULE: self._open_edit,
            ids.PAUSE_SCHEDULE: self._pause,
            ids.RESUME_SCHEDULE: self._resume,
            ids.REMOVE_SCHEDULE: self._remove,
            ids.POST_TIP_NOW: self._post_now,
        }
        for action_id, answer in answers_.items():
            app.action(action_id)(self._listener(answer))
        app.view(ids.SCHEDULE_FORM)(self._submit)

    def _listener(self, answer: Callable[[Press], Awaitable[None]]) -> Callable[..., Awaitable[None]]:
        async def listener(body: dict[str, Any], ack: AsyncAck, respond: AsyncRespond, client: AsyncWebClient) -> None:
            await ack()
            request = Request(body, ack, respond, client)
            press = Press(request, body["actions"][0].get("value", ""), await answers.say_to(self._service, request))
            if await self._admins.includes(request.person):
                await answer(press)
            else:
                await self._show(press, not_admin_modal(press.say))

        return listener

    async def _show(self, press: Press, view: dict[str, Any]) -> None:
        await press.request.open(view, press.say, opener(press.say))

    # --- The list

    async def _open_list(self, press: Press) -> None:
        await self._show(press, list_modal(await self._service.schedules.all(press.workspace), press.say))

    async def _refresh(self, press: Press, notice: str = "") -> None:
        if press.request.view:
            schedules = await self._service.schedules.all(press.workspace)
            await press.request.update(press.request.view["id"], list_modal(schedules, press.say, notice))

    async def _changed(self, press: Press, schedule: Schedule, change: str) -> None:
        posted = await self._poster.announce(schedule, change)
        await self._refresh(press, press.say(f"schedule-stopped-{posted.stops}") if posted.stops else "")

    async def _pause(self, press: Press) -> None:
        schedule = await self._schedule(press)
        if schedule:
            paused = await self._service.schedules.pause(press.workspace, schedule, press.request.person)
            await self._changed(press, paused, "paused")

    async def _resume(self, press: Press) -> None:
        schedule = await self._schedule(press)
        if schedule:
            resumed = await self._service.schedules.resume(press.workspace, schedule, press.request.person)
            await self._changed(press, resumed, "resumed")

    async def _remove(self, press: Press) -> None:
        schedule = await self._schedule(press)
        if schedule and await self._service.schedules.remove(press.workspace, press.channel):
            await self._changed(press, replace(schedule, set_by=press.request.person), "removed")

    async def _post_now(self, press: Press) -> None:
        schedule = await self._schedule(press)
        if schedule:
            sent, entry = await self._service.posting.post_now(press.workspace, schedule, self._poster.post)
            await self._refresh(press, posted_line(sent, entry, press.say))

    async def _schedule(self, press: Press) -> Schedule | None:
        schedule = await self._service.schedules.of_channel(press.workspace, press.channel)
        if schedule is None:
            await self._refresh(press, press.say("schedule-fault-gone"))
        return schedule

    # --- The form

    async def _open_new(self, press: Press) -> None:
        installation = self._service.installation
        days, language = installation.working_days, installation.default_language
        schedule = Schedule("", SUGGESTED_TIME, installation.time_zone, days, language)
        await self._open_form(press, schedule, is_new=True)

    async def _open_edit(self, press: Press) -> None:
        schedule = await self._schedule(press)
        if schedule:
            await self._open_form(press, schedule, is_new=False)

    async def _open_form(self, press: Press, schedule: Schedule, *, is_new: bool) -> None:
        plan = () if is_new else await self._service.tips.plan(press.workspace, schedule)
        list_view = press.request.view["id"] if press.request.view else ""
        library = self._service.installation.library
        choices = Choices(
            languages={code: self._service.say(code)("language-name") for code in library.wording.languages},
            techniques=tuple(library.ruleset.techniques),
        )
        await self._show(press, form_modal(schedule, choices, press.say, is_new=is_new, list_view=list_view, plan=plan))

    async def _submit(
        self, ack: AsyncAck, body: dict[str, Any], view: dict[str, Any], respond: AsyncRespond, client: AsyncWebClient
    ) -> None:
        request = Request(body, ack, respond, client)
        say = await answers.say_to(self._service, request)
        if not await self._admins.includes(request.person):
            await ack(response_action="update", view=not_admin_modal(say))
            return
        list_view, _, channel = view["private_metadata"].partition(" ")
        schedule, errors = _read(view["state"]["values"], channel, request.person, say)
        schedules, workspace = self._service.schedules, request.workspace
        if not channel and not errors and await schedules.of_channel(workspace, schedule.channel):
            errors[ids.SCHEDULE_CHANNEL] = say("schedule-fault-exists")
        refusal = ""
        if not errors:
            # The announcement goes first: where it is refused, tips would be, too.
            refusal = await self._announced(schedule, "changed" if channel else "set")
            if refusal and not channel:
                fault = "schedule-fault-archived" if refusal == "archived" else "schedule-fault-channel"
                errors[ids.SCHEDULE_CHANNEL] = say(fault)
        if errors:
            await ack(response_action="errors", errors=errors)
            return
        await schedules.save(workspace, schedule)
        await ack()
        notice = say(f"schedule-stopped-{refusal}") if refusal else ""
        await request.update(list_view, list_modal(await schedules.all(workspace), say, notice))

    async def _announced(self, schedule: Schedule, change: str) -> str:
        """Why Slack refuses to let us speak in the channel (one of `bot.schedules.STOPS`), "" when it does not."""
        sending = asyncio.ensure_future(self._poster.announce(schedule, change))
        done, _ = await asyncio.wait({sending}, timeout=ANNOUNCED_WITHIN_SECONDS)
        return sending.result().stops if done else ""


def posted_line(sent: bool, entry: Entry | None, say: Say) -> str:
    """What came of "Post now", in words."""
    if entry is None or (entry.state is PostState.SKIPPED and not sent):
        return say("schedule-posted-none")
    match entry.state:
        case PostState.SENT:
            return say("schedule-posted" if sent else "schedule-posted-already")
        case PostState.UNKNOWN | PostState.CLAIMED:
            return say("schedule-posted-unknown")
        case _:
            return say("schedule-posted-refused", error=entry.error)


def _read(
    values: Mapping[str, Mapping[str, Mapping[str, Any]]], channel: str, person: str, say: Say
) -> tuple[Schedule, dict[str, str]]:
    """The schedule that a form describes, and by block what is wrong in it."""

    def field(name: str) -> Mapping[str, Any]:
        return values.get(name, {}).get(name, {})

    def chosen(name: str) -> str:
        return str((field(name).get("selected_option") or {}).get("value", ""))

    errors: dict[str, str] = {}
    typed_zone = field(ids.SCHEDULE_ZONE).get("value") or ""
    zone = find_time_zone(typed_zone, available_timezones())
    if not zone:
        near = zones_like(typed_zone)
        errors[ids.SCHEDULE_ZONE] = say(
            "schedule-fault-zone", value=typed_zone, similar="some" if near else "none", names=", ".join(near)
        )
    country = (field(ids.SCHEDULE_COUNTRY).get("value") or "").strip().upper()
    if country and not is_country(country):
        errors[ids.SCHEDULE_COUNTRY] = say("schedule-fault-country", value=country)
    days = frozenset(int(option["value"]) for option in field(ids.SCHEDULE_DAYS).get("selected_options") or ())
    band = chosen(ids.SCHEDULE_BAND)
    schedule = Schedule(
        channel=channel or field(ids.SCHEDULE_CHANNEL).get("selected_conversation") or "",
        at=time.fromisoformat(field(ids.SCHEDULE_TIME).get("selected_time") or "09:00"),
        time_zone=ZoneInfo(zone or "UTC"),
        working_days=WorkingDays(days, "" if ids.SCHEDULE_COUNTRY in errors else country),
        language=chosen(ids.SCHEDULE_LANGUAGE),
        band="" if band == NO_BAND else band,
        focus=chosen(ids.SCHEDULE_FOCUS),
        recap=bool(field(ids.SCHEDULE_RECAP).get("selected_options")),
        set_by=person,
    )
    return schedule, errors
