"""The buttons "Softer draft", "Check again" and "Show all" of an answer."""

from __future__ import annotations

from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncRespond
from slack_sdk.web.async_client import AsyncWebClient

from bot.service import Service
from handlers import answers, ids
from handlers.requests import Request
from handlers.views.blocks import INPUT_TEXT
from handlers.views.form import check_again_form, opener
from handlers.views.report import all_findings
from handlers.views.softer_draft import softer_draft_form


def register(app: AsyncApp, service: Service) -> None:
    """Let the three buttons open their modals."""

    @app.action(ids.SOFTER_DRAFT)
    async def on_softer(body: dict[str, Any], ack: AsyncAck, respond: AsyncRespond, client: AsyncWebClient) -> None:
        await ack()
        request = Request(body, ack, respond, client)
        checked = await answers.kept_draft(service, request, body["actions"][0].get("value", ""))
        if checked is None:
            return
        say = await answers.say_to(service, request, checked)
        draft = checked.report.draft or ""
        after = await service.checking.judge(draft[:INPUT_TEXT], checked.report.language)
        await answers.show_modal(service, request, softer_draft_form(checked, draft, after, say), checked)

    @app.action(ids.CHECK_AGAIN)
    async def on_again(body: dict[str, Any], ack: AsyncAck, respond: AsyncRespond, client: AsyncWebClient) -> None:
        await ack()
        request = Request(body, ack, respond, client)
        checked = await answers.kept_draft(service, request, body["actions"][0].get("value", ""))
        if checked is not None:
            say = await answers.say_to(service, request, checked)
            await answers.show_modal(service, request, check_again_form(checked, say), checked)

    @app.action(ids.SHOW_ALL)
    async def on_show_all(body: dict[str, Any], ack: AsyncAck, respond: AsyncRespond, client: AsyncWebClient) -> None:
        await ack()
        request = Request(body, ack, respond, client)
        checked = await answers.kept_draft(service, request, body["actions"][0].get("value", ""))
        if checked is not None:
            say = await answers.say_to(service, request, checked)
            await request.open(all_findings(checked, say), say, opener(say))
