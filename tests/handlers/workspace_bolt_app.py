"""A tiny Bolt app of its own, connected to a workspace in each of the ways that Bolt offers."""

import asyncio
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, make_server

from aiohttp import web
from slack_bolt import Ack, App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.adapter.wsgi import SlackRequestHandler
from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncRespond
from slack_bolt.context.respond import Respond
from slack_sdk import WebClient
from slack_sdk.web.async_client import AsyncWebClient

from handlers.workspace import Workspace
from tests.handlers.workspace_probe import plain

Json = dict[str, Any]

MANIFEST: Json = {
    "display_information": {"name": "Tiny", "description": "As small as an app can be"},
    "features": {
        "bot_user": {"display_name": "Tiny"},
        "app_home": {"home_tab_enabled": True},
        "slash_commands": [{"command": "/tiny", "description": "Answers"}],
        "shortcuts": [{"type": "global", "name": "Ask", "callback_id": "ask", "description": "Opens a form"}],
    },
    "oauth_config": {"scopes": {"bot": ["commands", "chat:write"]}},
    "settings": {"event_subscriptions": {"bot_events": ["app_home_opened"]}},
}
PATH = "/slack/events"

HOME: Json = {"type": "home", "blocks": [{"type": "section", "text": plain("Welcome")}]}
BUTTON: list[Json] = [
    {"type": "actions", "elements": [{"type": "button", "action_id": "press", "text": plain("Press")}]}
]
FORM: Json = {
    "type": "modal",
    "callback_id": "form",
    "title": plain("Ask"),
    "submit": plain("Send"),
    "blocks": [
        {
            "type": "input",
            "block_id": "question",
            "label": plain("Question"),
            "element": {"type": "plain_text_input", "action_id": "words"},
        }
    ],
}


def words_of(view: Json) -> str:
    """What was written into the form."""
    return str(view["state"]["values"]["question"]["words"]["value"])


def sync_app(workspace: Workspace) -> App:
    """The app with ordinary functions as listeners."""
    client = WebClient(workspace.bot_token, base_url=workspace.api_url)
    app = App(client=client, signing_secret=workspace.signing_secret)

    @app.command("/tiny")
    def command(ack: Ack, body: Json) -> None:
        ack(text=f"You said {body['text']}", blocks=BUTTON)

    @app.action("press")
    def press(ack: Ack, respond: Respond) -> None:
        ack()
        respond("Pressed", replace_original=False)

    @app.shortcut("ask")
    def ask(ack: Ack, body: Json, client: WebClient) -> None:
        ack()
        client.views_open(trigger_id=body["trigger_id"], view=FORM)

    @app.view("form")
    def form(ack: Ack, view: Json, client: WebClient) -> None:
        if words_of(view) == "nothing":
            ack(response_action="errors", errors={"question": "Ask something."})
            return
        ack()
        client.chat_postMessage(channel="C0SALES", text=words_of(view))

    @app.event("app_home_opened")
    def home(event: Json, client: WebClient) -> None:
        client.views_publish(user_id=event["user"], view=HOME)

    return app


def async_app(workspace: Workspace) -> AsyncApp:
    """The same app with coroutines as listeners."""
    client = AsyncWebClient(workspace.bot_token, base_url=workspace.api_url)
    app = AsyncApp(client=client, signing_secret=workspace.signing_secret)

    @app.command("/tiny")
    async def command(ack: AsyncAck, body: Json) -> None:
        await ack(text=f"You said {body['text']}", blocks=BUTTON)

    @app.action("press")
    async def press(ack: AsyncAck, respond: AsyncRespond) -> None:
        await ack()
        await respond("Pressed", replace_original=False)

    @app.shortcut("ask")
    async def ask(ack: AsyncAck, body: Json, client: AsyncWebClient) -> None:
        await ack()
        await client.views_open(trigger_id=body["trigger_id"], view=FORM)

    @app.view("form")
    async def form(ack: AsyncAck, view: Json, client: AsyncWebClient) -> None:
        if words_of(view) == "nothing":
            await ack(response_action="errors", errors={"question": "Ask something."})
            return
        await ack()
        await client.chat_postMessage(channel="C0SALES", text=words_of(view))

    @app.event("app_home_opened")
    async def home(event: Json, client: AsyncWebClient) -> None:
        await client.views_publish(user_id=event["user"], view=HOME)

    return app


@asynccontextmanager
async def _sync_over_a_socket(workspace: Workspace) -> AsyncIterator[None]:
    app = await asyncio.to_thread(sync_app, workspace)
    handler = SocketModeHandler(app, workspace.app_token)
    await asyncio.to_thread(handler.connect)
    await workspace.until(lambda: workspace.delivery.is_connected)
    try:
        yield
    finally:
        await asyncio.to_thread(handler.close)


@asynccontextmanager
async def _async_over_a_socket(workspace: Workspace) -> AsyncIterator[None]:
    handler = AsyncSocketModeHandler(async_app(workspace), workspace.app_token)
    await handler.connect_async()  # type: ignore[no-untyped-call]
    await workspace.until(lambda: workspace.delivery.is_connected)
    try:
        yield
    finally:
        await handler.close_async()  # type: ignore[no-untyped-call]


class _Silent(WSGIRequestHandler):
    def log_message(self, *arguments: object) -> None:
        pass


@asynccontextmanager
async def _sync_over_http(workspace: Workspace) -> AsyncIterator[None]:
    app = await asyncio.to_thread(sync_app, workspace)
    server = make_server("127.0.0.1", 0, SlackRequestHandler(app, path=PATH), handler_class=_Silent)
    serving = threading.Thread(target=server.serve_forever)
    serving.start()
    try:
        await workspace.set_request_url(f"http://127.0.0.1:{server.server_port}{PATH}")
        yield
    finally:
        await asyncio.to_thread(server.shutdown)
        serving.join()
        server.server_close()


@asynccontextmanager
async def _async_over_http(workspace: Workspace) -> AsyncIterator[None]:
    runner = web.AppRunner(async_app(workspace).web_app(PATH), shutdown_timeout=1.0)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        await workspace.set_request_url(f"http://127.0.0.1:{runner.addresses[0][1]}{PATH}")
        yield
    finally:
        await runner.cleanup()


WAYS: dict[str, Callable[[Workspace], AbstractAsyncContextManager[None]]] = {
    "App over a socket": _sync_over_a_socket,
    "AsyncApp over a socket": _async_over_a_socket,
    "App over HTTP": _sync_over_http,
    "AsyncApp over HTTP": _async_over_http,
}
