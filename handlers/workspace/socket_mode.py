"""Socket Mode: the app's websockets, the envelopes sent over them and the app's acknowledgements."""

import asyncio
import json
import logging
import secrets
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from aiohttp import WSMsgType, web

from .limits import Strictness
from .team import APP_ID

Json = dict[str, Any]
EnvelopeType = Literal["slash_commands", "interactive", "events_api"]

logger = logging.getLogger(__name__)


class NoSocketError(Exception):
    """No app is connected."""


class NoAckError(Exception):
    """The app did not acknowledge in time."""


@dataclass(frozen=True)
class _Waiting:
    socket: web.WebSocketResponse
    ack: asyncio.Future[Json]


class SocketMode:
    """Delivers envelopes to the connected sockets in turn and hands back what the app acknowledged with."""

    def __init__(self, strictness: Strictness, changed: Callable[[], None]) -> None:
        """`changed` is called whenever a socket opens or closes."""
        self._strictness = strictness
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

    def issue_ticket(self) -> str:
        """A ticket that opens one socket, once."""
        ticket = secrets.token_urlsafe(24)
        self._tickets.add(ticket)
        return ticket

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Hold one socket open until either side closes it; a used or unknown ticket is refused."""
        ticket = request.query.get("ticket", "")
        if ticket not in self._tickets:
            raise web.HTTPForbidden(text="this ticket was used or never issued")
        self._tickets.remove(ticket)
        socket = web.WebSocketResponse(heartbeat=30)
        await socket.prepare(request)
        if self.connections >= self._strictness.sockets:
            await socket.send_json({"type": "disconnect", "reason": "too_many_websockets"})
            await socket.close()
            return socket
        self._sockets.append(socket)
        self._changed()
        await socket.send_json(self._hello())
        try:
            async for frame in socket:
                if frame.type is WSMsgType.TEXT:
                    self._receive(frame.data)
        finally:
            self._forget(socket)
        return socket

    async def deliver(self, kind: EnvelopeType, payload: Json, retry_attempt: int = 0) -> Json:
        """Send one envelope and return the payload of its ack, empty if it had none.

        Raises NoSocketError if no app is connected and NoAckError if it stays silent for three seconds.
        """
        if not self._sockets:
            raise NoSocketError
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
            envelope |= {"retry_attempt": retry_attempt, "retry_reason": "timeout" if retry_attempt else ""}
        ack: asyncio.Future[Json] = asyncio.get_running_loop().create_future()
        self._waiting[envelope_id] = _Waiting(socket, ack)
        try:
            await socket.send_json(envelope)
            return await asyncio.wait_for(ack, self._strictness.ack_seconds)
        except (TimeoutError, ConnectionError) as error:
            raise NoAckError from error
        finally:
            del self._waiting[envelope_id]

    async def deliver_event(self, payload: Json) -> None:
        """Send an event, and again as often as Slack does while it is not acknowledged."""
        for attempt, wait in enumerate((0.0, *self._strictness.event_retry_seconds)):
            await asyncio.sleep(wait)
            try:
                await self.deliver("events_api", payload, attempt)
            except (NoSocketError, NoAckError):
                continue
            return
        logger.warning("the app never acknowledged the event %s", payload["event"]["type"])

    async def request_refresh(self) -> None:
        """Ask every socket to reconnect, as Slack does every few hours."""
        for socket in tuple(self._sockets):
            await socket.send_json({"type": "disconnect", "reason": "refresh_requested"})

    async def close(self) -> None:
        """Close every socket."""
        for socket in tuple(self._sockets):
            await socket.close()

    def _hello(self) -> Json:
        return {
            "type": "hello",
            "num_connections": self.connections,
            "connection_info": {"app_id": APP_ID},
            "debug_info": {"host": "local-workspace", "approximate_connection_time": 18060},
        }

    def _receive(self, text: str) -> None:
        frame = json.loads(text)
        waiting = self._waiting.get(frame.get("envelope_id", ""))
        # An ack that comes too late is ignored, as by Slack.
        if waiting and not waiting.ack.done():
            waiting.ack.set_result(frame.get("payload") or {})

    def _forget(self, socket: web.WebSocketResponse) -> None:
        if socket in self._sockets:
            self._sockets.remove(socket)
            self._changed()
        for waiting in self._waiting.values():
            if waiting.socket is socket and not waiting.ack.done():
                waiting.ack.set_exception(ConnectionResetError("the socket closed before the ack"))
