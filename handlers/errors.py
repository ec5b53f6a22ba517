"""The one error handler: what nobody expected gets a reference that the person sees and the log holds."""

from __future__ import annotations

import json
import logging
import secrets
import traceback
from typing import Any

from slack_bolt import BoltResponse
from slack_bolt.async_app import AsyncApp

from bot.service import Service
from handlers import ids
from handlers.views import blocks

logger = logging.getLogger(__name__)


def register(app: AsyncApp, service: Service) -> None:
    """Answer every unexpected fault where the person is, and log it without what they typed."""

    @app.error
    async def on_error(error: Exception, body: dict[str, Any]) -> BoltResponse:
        reference = secrets.token_hex(4)
        # The message of an exception may quote its input, which may be somebody's draft: only its type is logged.
        places = "".join(traceback.format_tb(error.__traceback__))
        logger.error("fault %s: %s\n%s", reference, type(error).__name__, places)
        text = service.say(service.installation.default_language)("fault-unexpected", reference=reference)
        return BoltResponse(status=200, body=_answer(body, text))


def _answer(body: dict[str, Any], text: str) -> str:
    """The acknowledgement that shows the text where the person is: in the form, or as a private message."""
    if body.get("type") == "view_submission":
        return json.dumps({"response_action": "errors", "errors": {ids.DRAFT_BLOCK: text}})
    if body.get("command"):
        return json.dumps({"response_type": "ephemeral", "text": blocks.escape(text)})
    return ""
