"""The ways in to a check: behind the command, in a direct message, in the modal, on a message."""

from __future__ import annotations

from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncRespond
from slack_sdk.web.async_client import AsyncWebClient

from bot.service import Service
from handlers import answers, ids
from handlers.requests import Request
from handlers.slack_text import text_of, unescape
from handlers.views import blocks
from handlers.views.form import opener, result_form
from handlers.views.modal import note

SLOW_FROM_CHARACTERS = 8_000
"""A text longer than this is acknowledged before it is judged: Slack waits three seconds."""


async def check(service: Service, request: Request) -> None:
    """Answer a draft behind the command or in a direct message; without one open the modal."""
    if not request.text.strip():
        await answers.open_check(service, request)
        return
    if len(request.text) > SLOW_FROM_CHARACTERS:
        await request.acknowledge()
    checked = await answers.check(service, request, request.text)
    if isinstance(checked, str):
        await request.answer(blocks.fallback(checked))
    else:
        await answers.show(service, request, checked)


def register(app: AsyncApp, service: Service) -> None:
    """Let the modal be opened and submitted, and messages be checked."""

    @app.shortcut(ids.CHECK_SHORTCUT)
    @app.action(ids.OPEN_CHECK)
    async def on_open(body: dict[str, Any], ack: AsyncAck, respond: AsyncRespond, client: AsyncWebClient) -> None:
        await ack()
        await answers.open_check(service, Request(body, ack, respond, client))

    @app.view(ids.CHECK_FORM)
    async def on_submit(body: dict[str, Any], ack: AsyncAck, respond: AsyncRespond, client: AsyncWebClient) -> None:
        request = Request(body, ack, respond, client)
        block_id, draft = _draft_in(body["view"])
        checked = await answers.check(service, request, draft, after=body["view"].get("private_metadata", ""))
        if isinstance(checked, str):
            await ack(response_action="errors", errors={block_id: checked})
            return
        say = await answers.say_to(service, request, checked)
        await ack(response_action="update", view=result_form(checked, say))

    @app.shortcut(ids.CHECK_MESSAGE_SHORTCUT)
    async def on_message(body: dict[str, Any], ack: AsyncAck, respond: AsyncRespond, client: AsyncWebClient) -> None:
        await ack()
        await _check_message(service, Request(body, ack, respond, client), body["message"])


async def _check_message(service: Service, request: Request, message: dict[str, Any]) -> None:
    """Show a modal at once, since its trigger does not last, and put the result into it."""
    say = await answers.say_to(service, request)
    view_id = await request.open(note(say("form-result"), say("reading"), say), say, opener(say))
    text, is_own = text_of(message), message.get("user") == request.person
    checked = await answers.check(service, request, text, is_own=is_own)
    if isinstance(checked, str) and not text.strip():
        checked = say("no-text-in-message")
    if isinstance(checked, str):
        view = note(say("form-result"), checked, say)
    else:
        view = result_form(checked, await answers.say_to(service, request, checked))
    if view_id and await request.update(view_id, view):
        return
    if isinstance(checked, str):
        await request.answer(blocks.fallback(checked))
    else:  # the result needs no modal
        await answers.show(service, request, checked)


def _draft_in(view: dict[str, Any]) -> tuple[str, str]:
    """The block of the field in a submitted modal, and what was written there."""
    for block_id, values in view["state"]["values"].items():
        if ids.DRAFT_INPUT in values:
            return block_id, unescape(values[ids.DRAFT_INPUT]["value"] or "")
    return ids.DRAFT_BLOCK, ""
