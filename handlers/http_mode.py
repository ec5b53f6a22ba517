"""The way to Slack over HTTP: Slack sends each request here, signed. A proxy in front brings the certificate."""

from __future__ import annotations

from collections.abc import Mapping

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response
from slack_bolt.async_app import AsyncApp, AsyncBoltRequest
from slack_sdk.signature import SignatureVerifier

from bot.settings import Address
from handlers.listening import listen

PATH = "/slack/events"
"""The one request URL, for commands, events and interactivity alike."""

MOST_BYTES = 1024**2
"""A view of Slack's is at most 250 kB, and a form carries it with every character that is not plain in three."""


class HttpMode:
    """Listens on an address for what Slack signs with the secret."""

    def __init__(self, address: Address, signing_secret: str) -> None:
        self._address = address
        self._verifier = SignatureVerifier(signing_secret)
        self._app: AsyncApp | None = None
        self._runner: web.AppRunner | None = None
        self.url = ""
        """The request URL as this machine knows it, once open; Slack is to be told the public one."""

    async def open(self, app: AsyncApp) -> None:
        """Listen. Raises `Fault` when the address can't be had."""
        self._app = app
        application = web.Application(client_max_size=MOST_BYTES)
        application.router.add_post(PATH, self._receive)
        self._runner, url = await listen(application, self._address, "PITCHCHECK_HTTP")
        self.url = f"{url}{PATH}"

    async def is_open(self) -> bool:
        """Whether it listens. Whether Slack finds the way shows only when it comes."""
        return self._runner is not None

    async def keep_alive(self) -> None:
        """Nothing: what listens goes on listening."""

    async def close(self) -> None:
        """Let no request in any more, and answer those that are under way."""
        runner, self._runner = self._runner, None
        if runner is not None:
            await runner.cleanup()

    async def _receive(self, request: web.Request) -> web.Response:
        body = await request.read()
        if self._app is None or not self._is_signed(body, request.headers):
            return web.Response(status=401)
        bolt_request = AsyncBoltRequest(
            body=body.decode(), query=request.query_string, headers=dict(request.headers.items())
        )
        return await to_aiohttp_response(await self._app.async_dispatch(bolt_request))

    def _is_signed(self, body: bytes, headers: Mapping[str, str]) -> bool:
        """Whether Slack signed the body within the last five minutes.

        Asked before Bolt sees the request, since Bolt reads the body first and stumbles over what nobody signed.
        """
        timestamp = headers.get("X-Slack-Request-Timestamp", "")
        try:
            return self._verifier.is_valid(body, timestamp, headers.get("X-Slack-Signature", ""))
        except (ValueError, TypeError):  # the time is no number, the body not UTF-8, the signature not ASCII
            return False
