"""What people can ask about their data: what is stored, all of it, and to have it removed."""

from __future__ import annotations

import logging
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncRespond
from slack_sdk.web.async_client import AsyncWebClient

from bot.service import Service
from handlers import answers, ids
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
    """Show the person every row about them."""
    say = await answers.say_to(service, request)
    rows = await service.privacy.export(request.workspace, request.person)
    shown = privacy.export_blocks(rows, request.workspace, request.person, say)
    await request.answer(blocks.fallback(say("export-title" if rows else "export-nothing")), shown)


async def ask_to_forget(service: Service, request: Request) -> None:
    """Ask, once, whether everything is to be removed."""
    say = await answers.say_to(service, request)
    await request.answer(blocks.fallback(say("forget-question")), privacy.forget_question(say))


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
        view = note(say("privacy-forget"), say("forgotten"), say)
        if request.view is None:
            await request.replace(blocks.fallback(say("forgotten")), [blocks.section(say("forgotten"))])
        elif not await request.update(request.view["id"], view):
            await request.answer(blocks.fallback(say("forgotten")))
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
