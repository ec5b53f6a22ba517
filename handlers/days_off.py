"""Days off: behind the command, and in a modal that Home opens."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncRespond
from slack_sdk.web.async_client import AsyncWebClient

from bot.service import Service
from bot.streak import MOST_DAYS_OFF
from bot.wording import Say
from handlers import answers, ids
from handlers.home import Home
from handlers.requests import Request
from handlers.views import blocks
from handlers.views.days_off import days_off_form, opener, saved
from handlers.views.modal import note

_DATES = re.compile(r"(\d{4}-\d{2}-\d{2})(?:\s*(?:\.\.+|…|–|-)\s*(\d{4}-\d{2}-\d{2}))?")
"""One date, or two with dots or a dash between them."""


async def take(service: Service, home: Home, request: Request) -> None:
    """Announce the days behind the command; without any open the modal."""
    say = await answers.say_to(service, request)
    found = _DATES.search(request.text)
    if not found:
        await open_form(service, request)
        return
    try:
        first = date.fromisoformat(found[1])
        last = date.fromisoformat(found[2] or found[1])
    except ValueError:  # such as the 31st of June
        await request.answer(blocks.fallback(say("days-off-usage", command=ids.COMMAND)))
        return
    fault = _fault(first, last, say)
    if fault:
        await request.answer(blocks.fallback(fault))
        return
    days = await service.progress.take_days_off(request.workspace, request.person, first, last)
    await request.answer(blocks.fallback(saved(days, say) if days else say("days-off-past")))
    await home.publish(request.client, request.workspace, request.person)


async def open_form(service: Service, request: Request) -> None:
    """Open the modal with the days off."""
    language = await service.people.language_of(request.workspace, request.person, request.language)
    figures = await service.progress.of_person(request.workspace, request.person, language)
    say = service.say(language)
    await request.open(days_off_form(figures.today, figures.days_off, say), say, opener(say))


def register(app: AsyncApp, service: Service, home: Home) -> None:
    """Let the modal be opened by a button, be submitted, and take days back."""

    @app.action(ids.OPEN_DAYS_OFF)
    async def on_open(body: dict[str, Any], ack: AsyncAck, respond: AsyncRespond, client: AsyncWebClient) -> None:
        await ack()
        await open_form(service, Request(body, ack, respond, client))

    @app.view(ids.DAYS_OFF_FORM)
    async def on_submit(body: dict[str, Any], ack: AsyncAck, respond: AsyncRespond, client: AsyncWebClient) -> None:
        request = Request(body, ack, respond, client)
        say = await answers.say_to(service, request)
        first, last = (_picked(body, name) for name in (ids.FIRST_DAY_OFF, ids.LAST_DAY_OFF))
        fault = _fault(first, last, say)
        if fault:
            await ack(response_action="errors", errors={ids.LAST_DAY_OFF: fault})
            return
        days = await service.progress.take_days_off(request.workspace, request.person, first, last)
        if not days:
            await ack(response_action="errors", errors={ids.LAST_DAY_OFF: say("days-off-past")})
            return
        await ack(response_action="update", view=note(say("days-off-title"), saved(days, say), say))
        await home.publish(client, request.workspace, request.person)

    @app.action(ids.CANCEL_DAYS_OFF)
    async def on_cancel(body: dict[str, Any], ack: AsyncAck, respond: AsyncRespond, client: AsyncWebClient) -> None:
        await ack()
        request = Request(body, ack, respond, client)
        say = await answers.say_to(service, request)
        await service.progress.cancel_days_off(request.workspace, request.person)
        view = note(say("days-off-title"), say("days-off-cancelled"), say)
        if request.view is None or not await request.update(request.view["id"], view):
            await request.answer(blocks.fallback(say("days-off-cancelled")))
        await home.publish(client, request.workspace, request.person)


def _fault(first: date, last: date, say: Say) -> str | None:
    if last < first:
        return say("days-off-order")
    return say("days-off-long") if (last - first).days >= MOST_DAYS_OFF else None


def _picked(body: dict[str, Any], name: str) -> date:
    return date.fromisoformat(body["view"]["state"]["values"][name][name]["selected_date"])
