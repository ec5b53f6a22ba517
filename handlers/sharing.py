"""Sharing a checked draft with a channel: asked for, shown beforehand, posted once."""

from __future__ import annotations

import asyncio
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncRespond
from slack_sdk.web.async_client import AsyncWebClient

from bot.drafts import Checked
from bot.service import Service
from bot.wording import Say
from handlers import answers, ids
from handlers.clients import sending_once
from handlers.posting import STOPPING
from handlers.requests import UNREACHABLE, Request, code_of, may_have_happened, refused
from handlers.views.blocks import fallback
from handlers.views.modal import note
from handlers.views.sharing import share_form, shared_blocks, shared_text

POSTING_SECONDS = 2.0
"""So long a post may take before its form is acknowledged: Slack waits three seconds."""


def register(app: AsyncApp, service: Service) -> None:
    """Let a draft be shared."""

    async def ask_where(request: Request, checked: Checked, say: Say) -> None:
        view = share_form(checked, request.person, request.channel, say)
        await answers.show_modal(service, request, view, checked)

    answers.on_button(app, service, ids.SHARE, ask_where)

    @app.view(ids.SHARE_FORM)
    async def on_submit(body: dict[str, Any], ack: AsyncAck, respond: AsyncRespond, client: AsyncWebClient) -> None:
        request, view = Request(body, ack, respond, client), body["view"]
        checked = service.checking.drafts.find(request.workspace, request.person, view["private_metadata"])
        say = await answers.say_to(service, request, checked)
        if checked is None:
            await ack(response_action="update", view=note(say("share-title"), say("draft-gone"), say))
            return
        channel = view["state"]["values"][ids.SHARE_CHANNEL][ids.SHARE_CHANNEL]["selected_conversation"]
        posting = asyncio.ensure_future(_post(request, checked, channel, say))
        # Once acknowledged, the form may still come after our own change of it: so the post has its chance first.
        in_time, _ = await asyncio.wait({posting}, timeout=POSTING_SECONDS)
        sentence = posting.result() if in_time else say("share-posting")
        await ack(response_action="update", view=note(say("share-title"), sentence, say))
        if not in_time:
            sentence = await posting
            if not await request.update(view["id"], note(say("share-title"), sentence, say)):
                await request.answer(fallback(sentence))


async def _post(request: Request, checked: Checked, channel: str, say: Say) -> str:
    """Post to the channel, and the sentence that says what came of it."""
    client = sending_once(request.client)
    text, blocks = shared_text(checked, request.person, say), shared_blocks(checked, request.person, say)
    try:
        await client.chat_postMessage(channel=channel, text=text, blocks=blocks, unfurl_links=False, unfurl_media=False)
    except UNREACHABLE as error:
        code, reference = code_of(error), refused("a draft could not be shared", error)
        match STOPPING.get(code):
            case "not_in_channel" | "not_found":
                return say("share-not-in-channel")
            case "restricted" | "archived":
                return say("share-not-allowed")
        return say("share-uncertain" if may_have_happened(error) else "share-refused", reference=reference)
    return say("share-done")
