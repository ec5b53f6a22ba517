"""What people can ask about their data: what is stored, all of it, and to have it removed."""

from __future__ import annotations

import logging
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncRespond
from slack_sdk.web.async_client import AsyncWebClient

from bot.service import Service
from bot.wording import Say
from handlers import answers, ids
from handlers.direct_messages import File
from handlers.home import Home
from handlers.requests import Request
from handlers.views import blocks, privacy
from handlers.views.modal import modal, note

logger = logging.getLogger(__name__)


async def show(service: Service, request: Request) -> None:
    """Say what is stored, why and how long."""
    say = await answers.say_to(service, request)
    days = service.installation.retention.days
    text = blocks.fallback("\n".join([say("privacy-title"), *privacy.privacy_lines(days, say)]))
    await request.answer(text, [blocks.header(say("privacy-title")), *privacy.privacy_blocks(days, say)])


async def export(service: Service, request: Request) -> None:
    """Send the person every row about them as a file; where that cannot be, show them."""
    say = await answers.say_to(service, request)
    workspace, person = request.workspace, request.person
    rows = await service.privacy.export(workspace, person)
    if not rows:
        await _tell(request, say("export-nothing"), say)
        return
    title = blocks.fallback(say("export-title"))
    file = File(f"pitchcheck-{person}.json", privacy.as_json(rows).encode())
    why_no_file = await request.send_file(file, title, privacy.count_blocks(rows, say), say)
    if why_no_file:
        await request.answer(title, privacy.export_blocks(rows, workspace, person, why_no_file, say))
    elif not request.is_direct_message:  # there it is in front of them
        await _tell(request, say("export-sent"), say)


async def ask_to_forget(service: Service, request: Request) -> None:
    """Ask, once, whether everything is to be removed."""
    say = await answers.say_to(service, request)
    await request.answer(blocks.fallback(say("forget-question")), privacy.forget_question(say))


async def _tell(request: Request, sentence: str, say: Say) -> None:
    """Say one thing where the person is: in the modal that they acted in, else as an answer."""
    view = note(say("open-privacy"), sentence, say)
    if not (request.is_in_modal and request.view and await request.update(request.view["id"], view)):
        await request.answer(blocks.fallback(sentence), [blocks.section(sentence)])


def register(app: AsyncApp, service: Service, home: Home) -> None:
    """Let the buttons be pressed, and forget a workspace that removes the app."""

    @app.action(ids.OPEN_PRIVACY)
    async def on_open(body: dict[str, Any], ack: AsyncAck, respond: AsyncRespond, client: AsyncWebClient) -> None:
        await ack()
        request = Request(body, ack, respond, client)
        say = await answers.say_to(service, request)
        content = privacy.privacy_blocks(service.installation.retention.days, say)
        opener = blocks.button(say("open-privacy"), ids.OPEN_PRIVACY)
        await request.open(modal(ids.NOTE, say("open-privacy"), content, say), say, opener)

    @app.action(ids.EXPORT)
    async def on_export(body: dict[str, Any], ack: AsyncAck, respond: AsyncRespond, client: AsyncWebClient) -> None:
        await ack()
        await export(service, Request(body, ack, respond, client))

    @app.action(ids.FORGET_ME)
    async def on_forget(body: dict[str, Any], ack: AsyncAck, respond: AsyncRespond, client: AsyncWebClient) -> None:
        await ack()
        request = Request(body, ack, respond, client)
        say = await answers.say_to(service, request)  # the language that they set is forgotten with the rest
        await service.privacy.forget_person(request.workspace, request.person)
        if request.view is None:
            await request.replace(blocks.fallback(say("forgotten")), [blocks.section(say("forgotten"))])
        else:
            await _tell(request, say("forgotten"), say)
        await home.publish(client, request.workspace, request.person)

    # Both come when the app is removed, in any order and perhaps twice.
    @app.event("app_uninstalled")
    async def on_uninstalled(body: dict[str, Any]) -> None:
        await service.privacy.forget_workspace(body["team_id"])

    @app.event("tokens_revoked")
    async def on_revoked(body: dict[str, Any]) -> None:
        if (body["event"].get("tokens") or {}).get("bot"):
            logger.warning("the bot's token was revoked; what is known of the workspace is removed")
            await service.privacy.forget_workspace(body["team_id"])
