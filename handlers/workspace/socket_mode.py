"""Socket Mode: the app's websockets, the envelopes sent over them and the app's acknowledgements."""

import asyncio
import json
import secrets
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from aiohttp import WSMsgType, web

from . import rules
from .delivery import EnvelopeType, NoAckError, NotConnectedError, Retry
from .inspector import Inspector
from .limits import Strictness
from .rules import Rule
from .team import APP_ID

Json = dict[str, Any]

WARNING_SECONDS = 10.0
"""For `rules.SOCKET_REFRESH`: how long before the end of a socket its app is warned."""
DEBUG_SECONDS = 360.0
"""How long a socket lives whose app appended `debug_reconnects=true` to the address; the facts sheet, 6."""


@dataclass(frozen=True)
class _Waiting:
    socket: web.WebSocketResponse
    ack: asyncio.Future[Json]


class SocketMode:
    """Delivers envelopes to the connected sockets in turn and hands back what the app acknowledged with."""

    def __init__(self, strictness: Strictness, inspector: Inspector, changed: Callable[[], None]) -> None:
        """`changed` is called whenever a socket opens or closes."""
        self._strictness = strictness
        self._inspector = inspector
        self._enabled = True
        self._changed = changed
        self._tickets: set[str] = set()
        self._sockets: deque[web.WebSocketResponse] = deque()
        self._waiting: dict[str, _Waiting] = {}

    @property
    def open_sockets(self) -> tuple[web.WebSocketResponse, ...]:
        """The sockets that are open, the next to be used first."""
        return tuple(self._sockets)

    @property
    def connections(self) -> int:
        """How many sockets are open."""
        return len(self._sockets)

    @property
    def is_connected(self) -> bool:
        """Whether at least one socket is open."""
        return bool(self._sockets)

    def issue_ticket(self) -> str:
        """A ticket that opens one socket, once."""
        ticket = secrets.token_urlsafe(24)
        self._tickets.add(ticket)
        return ticket

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Hold one socket open until either side closes it; a used or unknown ticket is refused."""
        ticket = request.query.get("ticket", "")
        if ticket not in self._tickets:
            raise web.HTTPForbidden(text=f"this ticket was used or never issued. {rules.SOCKET_TICKET.does}")
        self._tickets.remove(ticket)
        socket = web.WebSocketResponse(heartbeat=30)
        await socket.prepare(request)
        if not self._enabled:
            await self._turn_away(socket, "link_disabled", rules.SOCKET_OR_HTTP)
            return socket
        if self.connections >= self._strictness.sockets:
            await self._turn_away(socket, "too_many_websockets", rules.SOCKET_LIMIT)
            return socket
        debug = request.query.get("debug_reconnects") == "true"
        await self._hold(socket, DEBUG_SECONDS if debug else self._strictness.socket_seconds)
        return socket

    async def send(self, kind: EnvelopeType, payload: Json, retry: Retry) -> Json:
        """Send one envelope to the socket whose turn it is (`rules.SOCKET_SHARING`); see `Transport.send`."""
        if not self._sockets:
            raise NotConnectedError
        socket = self._sockets[0]
        self._sockets.rotate(-1)
        envelope_id = secrets.token_hex(16)
        envelope: Json = {
            "envelope_id": envelope_id,
            "type": kind,
            "payload": payload,
            "accepts_response_payload": kind != "events_api",
        }
        if kind == "events_api":
            envelope |= {"retry_attempt": retry.attempt, "retry_reason": retry.reason}
        ack: asyncio.Future[Json] = asyncio.get_running_loop().create_future()
        self._waiting[envelope_id] = _Waiting(socket, ack)
        try:
            await socket.send_json(envelope)
            return await asyncio.wait_for(ack, self._strictness.ack_seconds)
        except (TimeoutError, ConnectionError) as error:
            raise NoAckError("timeout") from error
        finally:
            del self._waiting[envelope_id]

    async def request_refresh(self) -> None:
        """Ask every socket to reconnect, as Slack does every few hours."""
        for socket in tuple(self._sockets):
            await self._disconnect(socket, "refresh_requested", rules.SOCKET_REFRESH)

    async def disable(self) -> None:
        """Close every socket and turn new ones away, as when Socket Mode is switched off."""
        self._enabled = False
        for socket in tuple(self._sockets):
            await self._turn_away(socket, "link_disabled", rules.SOCKET_OR_HTTP)

    async def close(self) -> None:
        """Close every socket."""
        for socket in tuple(self._sockets):
            await socket.close()

    async def _hold(self, socket: web.WebSocketResponse, seconds: float) -> None:
        self._sockets.append(socket)
        self._changed()
        recycling: asyncio.Task[None] | None = None
        try:
            await self._say(socket, self._hello(seconds))
            recycling = asyncio.create_task(self._recycle(socket, seconds))
            async for frame in socket:
                if frame.type is WSMsgType.TEXT:
                    self._receive(frame.data)
        finally:
            if recycling:
                recycling.cancel()
            self._forget(socket)

    async def _recycle(self, socket: web.WebSocketResponse, seconds: float) -> None:
        await asyncio.sleep(seconds - WARNING_SECONDS)
        await self._disconnect(socket, "warning", rules.SOCKET_REFRESH)
        await asyncio.sleep(min(seconds, WARNING_SECONDS))
        await self._turn_away(socket, "refresh_requested", rules.SOCKET_REFRESH)

    async def _turn_away(self, socket: web.WebSocketResponse, reason: str, rule: Rule) -> None:
        await self._disconnect(socket, reason, rule)
        await socket.close()

    async def _disconnect(self, socket: web.WebSocketResponse, reason: str, rule: Rule) -> None:
        frame = {"type": "disconnect", "reason": reason, "debug_info": {"host": "local-workspace"}}
        await self._say(socket, frame, rule)

    async def _say(self, socket: web.WebSocketResponse, frame: Json, rule: Rule | None = None) -> None:
        name = " ".join([frame["type"], frame.get("reason", "")]).strip()
        exchange = self._inspector.begin("to_app", "socket_mode", name, frame)
        self._inspector.note(exchange, frame.get("reason", "ok"), rule, name)
        await socket.send_json(frame)

    def _hello(self, seconds: float) -> Json:
        return {
            "type": "hello",
            "num_connections": self.connections,
            "connection_info": {"app_id": APP_ID},
            "debug_info": {"host": "local-workspace", "approximate_connection_time": int(seconds)},
        }

    def _receive(self, text: str) -> None:
        try:
            frame = json.loads(text)
        except ValueError:
            return
        waiting = self._waiting.get(str(frame.get("envelope_id", ""))) if isinstance(frame, dict) else None
        # An ack that comes too late is ignored, as by Slack.
        if waiting and not waiting.ack.done():
            payload = frame.get("payload")
            waiting.ack.set_result(payload if isinstance(payload, dict) else {})

    def _forget(self, socket: web.WebSocketResponse) -> None:
        if socket in self._sockets:
            self._sockets.remove(socket)
            self._changed()
        for waiting in self._waiting.values():
            if waiting.socket is socket and not waiting.ack.done():
                waiting.ack.set_exception(ConnectionResetError("the socket closed before the ack"))
