"""The button "Not a problem here" of a finding, and its undo."""

from __future__ import annotations

from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncRespond
from slack_sdk.web.async_client import AsyncWebClient

from bot.service import Service
from handlers import answers, ids
from handlers.requests import Request


def register(app: AsyncApp, service: Service) -> None:
    """Let a finding be set aside and taken back."""

    @app.action(ids.NOT_A_PROBLEM)
    async def on_dismiss(body: dict[str, Any], ack: AsyncAck, respond: AsyncRespond, client: AsyncWebClient) -> None:
        await ack()
        await _set_aside(service, Request(body, ack, respond, client), body["actions"][0].get("value", ""), undo=False)

    @app.action(ids.A_PROBLEM_AFTER_ALL)
    async def on_undo(body: dict[str, Any], ack: AsyncAck, respond: AsyncRespond, client: AsyncWebClient) -> None:
        await ack()
        await _set_aside(service, Request(body, ack, respond, client), body["actions"][0].get("value", ""), undo=True)


async def _set_aside(service: Service, request: Request, value: str, *, undo: bool) -> None:
    """The value of the button is the finding's position in the report and the draft's key."""
    position, _, key = value.partition(" ")
    checked = await answers.kept_draft(service, request, key)
    if checked is None or not position.isdecimal():
        return
    changed = await service.feedback.set_aside(request.workspace, checked, int(position), undo=undo)
    await answers.show_again(service, request, changed)
