"""Apps without Bolt, which say exactly what a test has them say: over a socket, and behind a request URL."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import aiohttp
from aiohttp import web
from slack_sdk.web.async_client import AsyncWebClient

from handlers.workspace import Workspace

Json = dict[str, Any]


def client_of(workspace: Workspace) -> AsyncWebClient:
    return AsyncWebClient(workspace.bot_token, base_url=workspace.api_url)


async def open_socket(workspace: Workspace, session: aiohttp.ClientSession, more: str = "") -> Any:
    """A socket as an app opens it, its hello not yet read."""
    url = (await client_of(workspace).apps_connections_open(app_token=workspace.app_token))["url"]
    return await session.ws_connect(str(url) + more)


@asynccontextmanager
async def answering(workspace: Workspace, answer: Callable[[Json], Json]) -> AsyncIterator[list[Json]]:
    """An app that acknowledges each envelope with an answer to its payload; gives the payloads that it got."""
    payloads: list[Json] = []

    async def listen() -> None:
        async for frame in socket:
            envelope = frame.json()
            if "envelope_id" in envelope:
                payloads.append(envelope["payload"])
                ack = {"envelope_id": envelope["envelope_id"], "payload": answer(envelope["payload"])}
                await socket.send_json(ack)

    async with aiohttp.ClientSession() as session:
        socket = await open_socket(workspace, session)
        listening = asyncio.create_task(listen())
        yield payloads
        await socket.close()
        await listening


@dataclass
class HttpApp:
    """An app behind a request URL."""

    url: str
    requests: list[tuple[Mapping[str, str], str]]
    """Headers and raw body of each request after the challenge."""


@asynccontextmanager
async def http_app(status: int = 200, headers: Mapping[str, str] | None = None) -> AsyncIterator[HttpApp]:
    """An app that repeats the challenge and answers everything else with this status and these headers."""

    async def serve(request: web.Request) -> web.Response:
        body = await request.text()
        if request.content_type == "application/json" and "challenge" in json.loads(body):
            return web.json_response({"challenge": json.loads(body)["challenge"]})
        app.requests.append((dict(request.headers), body))
        return web.Response(status=status, headers=headers)

    application = web.Application()
    application.router.add_post("/slack/events", serve)
    runner = web.AppRunner(application, shutdown_timeout=1.0)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    app = HttpApp(f"http://127.0.0.1:{runner.addresses[0][1]}/slack/events", [])
    try:
        yield app
    finally:
        await runner.cleanup()
