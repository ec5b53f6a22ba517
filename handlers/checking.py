"""Checking a draft: behind the slash command, and in the modal."""

from __future__ import annotations

import logging
from typing import Any

import aiohttp
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.errors import SlackApiError

from bot.service import Service
from handlers import ids
from handlers.commands import Request, unescape
from handlers.views.form import check_form, result_form
from handlers.views.report import report_blocks, report_text

logger = logging.getLogger(__name__)

SLOW_FROM_CHARACTERS = 8_000
"""A text longer than this is acknowledged before it is judged: Slack waits three seconds."""


def register(app: AsyncApp, service: Service) -> None:
    """Let the modal be submitted."""

    @app.view(ids.CHECK_FORM)
    async def on_submit(ack: AsyncAck, body: dict[str, Any], view: dict[str, Any]) -> None:
        draft = unescape(view["state"]["values"][ids.DRAFT_BLOCK][ids.DRAFT_INPUT]["value"] or "")
        workspace, person = body["team"]["id"], body["user"]["id"]
        if not draft.strip():
            say = service.say(await service.people.language_of(workspace, person))
            await ack(response_action="errors", errors={ids.DRAFT_BLOCK: say("form-empty")})
            return
        checked = await service.checking.check(workspace, person, draft)
        say = service.say(checked.report.language or service.installation.default_language)
        await ack(response_action="update", view=result_form(checked.report, checked.streak, say))


async def check(service: Service, request: Request) -> None:
    """Answer a draft behind the command; without one open the modal."""
    if not request.text.strip():
        await _open_form(service, request)
        return
    if len(request.text) > SLOW_FROM_CHARACTERS:
        await request.acknowledge()
    checked = await service.checking.check(request.workspace, request.person, request.text)
    say = service.say(checked.report.language or service.installation.default_language)
    report, streak = checked.report, checked.streak
    await request.answer(report_text(report, streak, say), report_blocks(report, streak, say))


async def _open_form(service: Service, request: Request) -> None:
    await request.acknowledge()
    say = service.say(await service.people.language_of(request.workspace, request.person))
    try:
        await request.client.views_open(trigger_id=request.trigger_id, view=check_form(say))
    except (SlackApiError, aiohttp.ClientError, TimeoutError) as error:
        # Mostly expired_trigger_id: three seconds are short on a slow line. The person still gets a way on.
        code = error.response.get("error") if isinstance(error, SlackApiError) else type(error).__name__
        logger.warning("the form could not be opened: %s", code)
        await request.answer(say("fault-form-expired", command=ids.COMMAND))
