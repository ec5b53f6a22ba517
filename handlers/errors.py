"""What nobody expected gets a reference that the person sees and the log holds; what is too old gets a sentence."""

from __future__ import annotations

import logging
import re
import secrets
import traceback
from typing import Any

from slack_bolt import BoltResponse
from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncRespond
from slack_sdk.web.async_client import AsyncWebClient

from bot.service import Service
from handlers import answers, ids
from handlers.requests import Request
from handlers.views.blocks import fallback
from handlers.views.modal import note

logger = logging.getLogger(__name__)

_ANYTHING = re.compile(r".*", re.DOTALL)


def register(app: AsyncApp, service: Service) -> None:
    """Answer every unexpected fault where the person is, and log it without what they typed."""

    @app.error
    async def on_error(
        error: Exception, body: dict[str, Any], ack: AsyncAck, respond: AsyncRespond, client: AsyncWebClient
    ) -> BoltResponse | None:
        reference = secrets.token_hex(4)
        # The message of an exception may quote its input, which may be somebody's draft: only its type is logged.
        places = "".join(traceback.format_tb(error.__traceback__))
        logger.error("fault %s: %s\n%s", reference, type(error).__name__, places)
        was_acknowledged = ack.response is not None
        text = service.say(service.installation.default_language)("fault-unexpected", reference=reference)
        if not was_acknowledged and body.get("type") == "view_submission":
            fields = [block["block_id"] for block in body["view"]["blocks"] if block["type"] == "input"]
            await ack(response_action="errors", errors={fields[0]: text})
        elif _is_from_a_person(body):
            await Request(body, ack, respond, client).answer(fallback(text))
        # Bolt takes an answer of ours only where none was given before.
        return None if was_acknowledged else ack.response or BoltResponse(status=200)


def register_stale(app: AsyncApp, service: Service) -> None:
    """Answer buttons, shortcuts and modals of an earlier version. To be registered after every other listener."""

    @app.action(_ANYTHING)
    @app.shortcut(_ANYTHING)
    async def on_stale(body: dict[str, Any], ack: AsyncAck, respond: AsyncRespond, client: AsyncWebClient) -> None:
        await ack()
        request = Request(body, ack, respond, client)
        say = await answers.say_to(service, request)
        await request.answer(fallback(say("stale-button", command=ids.COMMAND)))

    @app.view(_ANYTHING)
    async def on_stale_form(body: dict[str, Any], ack: AsyncAck, respond: AsyncRespond, client: AsyncWebClient) -> None:
        say = await answers.say_to(service, Request(body, ack, respond, client))
        await ack(response_action="update", view=note("Pitchcheck", say("stale-button", command=ids.COMMAND), say))


def _is_from_a_person(body: dict[str, Any]) -> bool:
    return "command" in body or "user" in body or (body.get("event") or {}).get("type") == "message"
