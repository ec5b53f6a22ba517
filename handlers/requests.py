"""One thing that somebody did in Slack: who, where, and the ways to answer there."""

from __future__ import annotations

import asyncio
import logging
import secrets
import time
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
from slack_bolt.async_app import AsyncAck, AsyncRespond
from slack_sdk.errors import SlackApiError, SlackRequestError
from slack_sdk.web.async_client import AsyncWebClient

from bot.wording import Say
from handlers.direct_messages import DirectMessages, File
from handlers.slack_text import text_of, unescape
from handlers.views import blocks as views
from handlers.views.blocks import Block

logger = logging.getLogger(__name__)

UNREACHABLE = (SlackApiError, aiohttp.ClientError, TimeoutError, ConnectionError)
"""What a call of Slack's raises when Slack refuses it or can't be reached."""

NOT_CERTAIN = frozenset({"fatal_error", "internal_error", "request_timeout", "service_unavailable"})
"""Errors after which Slack may have done it all the same (chat.postMessage documentation)."""


def may_have_happened(error: BaseException) -> bool:
    """Whether Slack may have done what it answered with this error."""
    if not isinstance(error, SlackApiError):
        return not isinstance(error, aiohttp.ClientConnectorError)  # there nothing was sent
    return code_of(error) in NOT_CERTAIN or getattr(error.response, "status_code", 200) >= 500


def code_of(error: BaseException) -> str:
    """The name of what went wrong, without a word of what was sent."""
    return str(error.response.get("error")) if isinstance(error, SlackApiError) else type(error).__name__


def refused(what: str, error: BaseException) -> str:
    """Log that Slack refused something; the reference that the person is told."""
    reference = secrets.token_hex(4)
    logger.warning("fault %s: %s: %s", reference, what, code_of(error))
    return reference


AT_ONCE = 16
"""So many requests are worked on at once: with more, all of them would be late for Slack's three seconds."""

ANSWER_WITHIN_SECONDS = 2.0
"""An answer that takes longer comes after the acknowledgement: Slack waits three seconds for that."""


class Request:
    """A command, a shortcut, a button, a submitted modal or a direct message, all answered alike.

    `text` is what stands behind the command or in the direct message, without Slack's markup. `language` is the one
    that a command word belongs to, if it told. `channel` is where it happened, "" for a modal, a global shortcut and
    the Home tab. `trigger_id` opens one modal within three seconds, "" for a direct message. `view` is the modal or
    Home tab acted in. `seconds` is a clock for how long it takes.
    """

    def __init__(
        self,
        body: Mapping[str, Any],
        ack: AsyncAck,
        respond: AsyncRespond,
        client: AsyncWebClient,
        seconds: Callable[[], float] = time.perf_counter,
    ) -> None:
        event = body.get("event") or {}
        self.workspace: str = body.get("team_id") or body["team"]["id"]
        self.person: str = body.get("user_id") or event.get("user") or body["user"]["id"]
        self.channel: str = body.get("channel_id") or event.get("channel") or (body.get("channel") or {}).get("id", "")
        self.trigger_id: str = body.get("trigger_id", "")
        self.text = text_of(event) if event else unescape(body.get("text") or "")
        self.language: str | None = None
        self.view: Mapping[str, Any] | None = body.get("view")
        self.client = client
        self._is_command = "command" in body
        self.is_direct_message = bool(event)
        self._thread: str | None = event.get("thread_ts")
        self._response_url: str = body.get("response_url", "")
        self._is_about_message = body.get("type") == "message_action"
        self._ack, self._respond = ack, respond
        self._seconds, self._arrived_at = seconds, seconds()

    @property
    def way_in(self) -> str:
        """How it came: "command", "direct_message", "message" for a shortcut on one, or "modal" for all else."""
        if self._is_command:
            return "command"
        if self.is_direct_message:
            return "direct_message"
        return "message" if self._is_about_message else "modal"

    @property
    def age(self) -> float:
        """The seconds since it arrived."""
        return self._seconds() - self._arrived_at

    @property
    def is_in_modal(self) -> bool:
        """Whether the person acted in a modal."""
        return self.view is not None and self.view.get("type") == "modal"

    async def acknowledge(self) -> None:
        """Tell Slack that the answer comes later; needed when it may take longer than three seconds."""
        if self._ack.response is None:
            await self._ack()

    @asynccontextmanager
    async def in_turn(self, turns: asyncio.Semaphore) -> AsyncIterator[None]:
        """Wait for one of the turns, when a whole company asks at once.

        Whoever has to wait is acknowledged first, and so is whoever's turn takes long, on a busy machine.
        """
        if turns.locked():
            await self.acknowledge()
        async with turns:
            waiting = asyncio.create_task(self._acknowledge_in(ANSWER_WITHIN_SECONDS))
            try:
                yield
            finally:
                waiting.cancel()

    async def _acknowledge_in(self, seconds: float) -> None:
        await asyncio.sleep(seconds)
        await self.acknowledge()

    async def answer(self, text: str, blocks: list[Block] | None = None) -> None:
        """Answer the person privately, where they are, and in a direct message where that is not possible any more.

        A command that was not acknowledged yet gets the answer inside the acknowledgement.
        """
        if self._is_command and self._ack.response is None:
            await self._ack(text=text, blocks=blocks, response_type="ephemeral")
            return
        await self.acknowledge()
        if self.is_direct_message:
            await self._send(self.channel, text, blocks)
        elif not await self._responded(text, blocks, replace=False):
            await self._send(self.person, text, blocks)

    async def replace(self, text: str, blocks: list[Block]) -> None:
        """Put this in the place of the message acted on; where that is gone, answer anew."""
        await self.acknowledge()
        if not await self._responded(text, blocks, replace=True):
            await self._send(self.person, text, blocks)

    async def open(self, view: dict[str, Any], say: Say, opener: Block) -> str | None:
        """Open a modal, over the one that is open if there is one; its id.

        Where there is no way to, or Slack refuses, the person gets a plain sentence with the `opener`, the button that
        opens it anew, and the id is None.
        """
        await self.acknowledge()
        if not self.trigger_id:
            sentence = say("open-by-button")
        else:
            call = self.client.views_push if self.is_in_modal else self.client.views_open
            try:
                opened = await call(trigger_id=self.trigger_id, view=view)
            except UNREACHABLE as error:
                # Mostly expired_trigger_id: three seconds are short on a slow line.
                sentence = say("fault-modal", reference=refused("a modal could not be opened", error))
            else:
                return str(opened["view"]["id"])
        await self.answer(views.fallback(sentence), [views.section(sentence), views.actions(opener)])
        return None

    async def update(self, view_id: str, view: dict[str, Any]) -> bool:
        """Put a view in the place of an open one; False when it is closed, or Slack can't be reached.

        Slack's hash is not sent: every view is drawn from what is known now, so the last one drawn is right.
        """
        try:
            await self.client.views_update(view_id=view_id, view=view)
        except UNREACHABLE as error:
            refused("a modal could not be changed", error)
            return False
        return True

    async def send_file(self, file: File, text: str, blocks: list[Block], say: Say) -> str:
        """Send the person a file in their direct messages with the bot, after a message; "" once it is there.

        Else the sentence that says why it is not.
        """
        await self.acknowledge()
        messages = DirectMessages(self.client)
        try:
            if not await messages.may_send_files():
                return say("file-not-allowed")
            await messages.send_file(self.person, file, unescape(text), blocks, self._thread)
        except (*UNREACHABLE, SlackRequestError) as error:  # the last one where the upload itself is refused
            return say("file-refused", reference=refused("a file could not be sent", error))
        return ""

    async def _send(self, to: str, text: str, blocks: list[Block] | None) -> None:
        await DirectMessages(self.client).send(to, unescape(text), blocks, thread_ts=self._thread)

    async def _responded(self, text: str, blocks: list[Block] | None, *, replace: bool) -> bool:
        if not self._response_url:
            return False
        try:
            answered = await self._respond(
                text=text, blocks=blocks, response_type="ephemeral", replace_original=replace
            )
        except (aiohttp.ClientError, TimeoutError, ConnectionError) as error:
            logger.warning("an answer may be lost: %s", code_of(error))
            return False
        if answered.status_code != 200:  # respond() does not raise for an expired or used-up URL
            logger.warning("an answer was not taken: HTTP %s", answered.status_code)
        return bool(answered.status_code == 200)
