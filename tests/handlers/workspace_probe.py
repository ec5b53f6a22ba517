"""A tiny Bolt app that does a little of everything, for testing the workspace itself."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncRespond
from slack_sdk.web.async_client import AsyncWebClient

from handlers.workspace import Workspace

Json = dict[str, Any]

MANIFEST: Json = {
    "display_information": {"name": "Probe", "description": "Tries everything once"},
    "features": {
        "bot_user": {"display_name": "Probe"},
        "app_home": {"home_tab_enabled": True, "messages_tab_enabled": True},
        "slash_commands": [
            {"command": "/probe", "description": "Try something", "usage_hint": "[echo | modal | buttons]"}
        ],
        "shortcuts": [
            {
                "type": "global",
                "name": "Start a probe",
                "callback_id": "start",
                "description": "Opens a modal",
            },
            {
                "type": "message",
                "name": "Probe this",
                "callback_id": "probe",
                "description": "Reads a message",
            },
        ],
    },
    "oauth_config": {"scopes": {"bot": ["commands", "chat:write", "users:read", "channels:read"]}},
    "settings": {
        "socket_mode_enabled": True,
        "event_subscriptions": {"bot_events": ["app_home_opened", "message.im"]},
    },
}


def plain(text: str) -> Json:
    """A plain_text object."""
    return {"type": "plain_text", "text": text}


def modal(title: str = "Probe", **more: Any) -> Json:
    """A modal with every kind of input the probe reads."""
    return {
        "type": "modal",
        "callback_id": "form",
        "title": plain(title),
        "submit": plain("Send"),
        "close": plain("Cancel"),
        "notify_on_close": True,
        "blocks": [
            {
                "type": "input",
                "block_id": "draft_block",
                "label": plain("Draft"),
                "element": {
                    "type": "plain_text_input",
                    "action_id": "draft",
                    "multiline": True,
                    "max_length": 200,
                },
            },
            {
                "type": "input",
                "block_id": "tone_block",
                "optional": True,
                "label": plain("Tone"),
                "element": {
                    "type": "static_select",
                    "action_id": "tone",
                    "options": [{"text": plain(tone.title()), "value": tone} for tone in ("warm", "brisk")],
                },
            },
        ],
        **more,
    }


BUTTONS: list[Json] = [
    {"type": "section", "block_id": "words", "text": {"type": "mrkdwn", "text": "Two *buttons*:"}},
    {
        "type": "actions",
        "block_id": "row",
        "elements": [
            {"type": "button", "action_id": "answer", "text": plain("Answer"), "value": "forty-two"},
            {"type": "button", "action_id": "replace", "text": plain("Replace"), "style": "primary"},
            {
                "type": "button",
                "action_id": "delete",
                "text": plain("Delete"),
                "style": "danger",
                "confirm": {
                    "title": plain("Sure?"),
                    "text": plain("It will be gone."),
                    "confirm": plain("Yes, delete"),
                    "deny": plain("Keep"),
                },
            },
        ],
    },
]


@dataclass
class Probe:
    """The running app and everything it was told."""

    app: AsyncApp
    heard: list[Json] = field(default_factory=list)
    """The payloads, in order."""
    statuses: list[int] = field(default_factory=list)
    """What response URLs answered."""
    finished: asyncio.Event = field(default_factory=asyncio.Event)
    """Set when it has used a response URL as often as it was asked to."""


def build_probe(workspace: Workspace) -> Probe:
    """The app, not yet connected."""
    client = AsyncWebClient(workspace.bot_token, base_url=workspace.api_url)
    probe = Probe(AsyncApp(client=client))
    for listen in (
        _listen_for_commands,
        _listen_for_shortcuts,
        _listen_for_modals,
        _listen_for_clicks,
        _listen_for_events,
    ):
        listen(probe.app, probe)
    return probe


def _listen_for_commands(app: AsyncApp, probe: Probe) -> None:
    @app.command("/probe")
    async def command(ack: AsyncAck, respond: AsyncRespond, body: Json, client: AsyncWebClient) -> None:
        probe.heard.append(body)
        what, _, rest = body["text"].partition(" ")
        match what:
            case "modal":
                await ack()
                await client.views_open(trigger_id=body["trigger_id"], view=modal())
            case "buttons":
                await ack(text="Two buttons", blocks=BUTTONS)
            case "public":
                await ack(text=rest, response_type="in_channel")
            case "many":
                await ack()
                for count in range(6):
                    probe.statuses.append((await respond(f"Answer {count + 1}")).status_code)
                probe.finished.set()
            case "wide":
                await ack(text="Too wide", blocks=[{"type": "header", "text": plain("x" * 151)}])
            case "silent":
                pass
            case _:
                await ack(f"You said {body['text']}")


def _listen_for_shortcuts(app: AsyncApp, probe: Probe) -> None:
    @app.shortcut("start")
    async def start(ack: AsyncAck, body: Json, client: AsyncWebClient) -> None:
        probe.heard.append(body)
        await ack()
        await client.views_open(trigger_id=body["trigger_id"], view=modal("Started"))

    @app.shortcut("probe")
    async def probe_message(ack: AsyncAck, body: Json, respond: AsyncRespond) -> None:
        probe.heard.append(body)
        await ack()
        await respond(f"It says: {body['message']['text']}")


def _listen_for_modals(app: AsyncApp, probe: Probe) -> None:
    @app.view("form")
    async def form(ack: AsyncAck, body: Json) -> None:
        probe.heard.append(body)
        draft = body["view"]["state"]["values"]["draft_block"]["draft"]["value"]
        match draft:
            case "bad":
                await ack(response_action="errors", errors={"draft_block": "Please be kinder."})
            case "again":
                await ack(response_action="update", view=modal("Once more"))
            case "deeper":
                await ack(response_action="push", view=modal("Deeper"))
            case "clear":
                await ack(response_action="clear")
            case _:
                await ack()

    @app.view_closed("form")
    async def closed(ack: AsyncAck, body: Json) -> None:
        probe.heard.append(body)
        await ack()


def _listen_for_clicks(app: AsyncApp, probe: Probe) -> None:
    @app.action("answer")
    async def answer(ack: AsyncAck, body: Json, respond: AsyncRespond) -> None:
        probe.heard.append(body)
        await ack()
        await respond(f"The answer is {body['actions'][0]['value']}")

    @app.action("replace")
    async def replace(ack: AsyncAck, respond: AsyncRespond) -> None:
        await ack()
        await respond(text="Replaced", replace_original=True)

    @app.action("delete")
    async def delete(ack: AsyncAck, respond: AsyncRespond) -> None:
        await ack()
        await respond(delete_original=True)


def _listen_for_events(app: AsyncApp, probe: Probe) -> None:
    @app.event("app_home_opened")
    async def home(event: Json, client: AsyncWebClient) -> None:
        probe.heard.append(event)
        view = {"type": "home", "blocks": [{"type": "section", "text": plain("Welcome home")}]}
        await client.views_publish(user_id=event["user"], view=view)

    @app.event("message")
    async def message(event: Json, client: AsyncWebClient) -> None:
        probe.heard.append(event)
        await client.chat_postMessage(channel=event["channel"], text=f"You wrote: {event['text']}")


@asynccontextmanager
async def connected(workspace: Workspace) -> AsyncIterator[Probe]:
    """The probe app, connected over a real socket."""
    probe = build_probe(workspace)
    handler = AsyncSocketModeHandler(probe.app, workspace.app_token)
    await handler.connect_async()  # type: ignore[no-untyped-call]
    await workspace.until(lambda: workspace.sockets.connections > 0)
    try:
        yield probe
    finally:
        await handler.close_async()  # type: ignore[no-untyped-call]
