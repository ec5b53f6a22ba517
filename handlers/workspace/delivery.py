"""Bringing to the app what happened, over whichever way it has chosen, and again where Slack tries again."""

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal, Protocol

from . import rules
from .changes import Changes
from .inspector import Exchange, Inspector

Json = dict[str, Any]
EnvelopeType = Literal["slash_commands", "interactive", "events_api"]
Failure = Literal["dispatch_failed", "operation_timeout"]

logger = logging.getLogger(__name__)


class NotConnectedError(Exception):
    """No app is there to take it."""


class NoAckError(Exception):
    """The app did not acknowledge in time, or not properly."""

    def __init__(self, reason: str, may_retry: bool = True) -> None:
        """`reason` is what Slack gives as the reason when it tries again; the app may forbid that."""
        super().__init__(reason)
        self.reason = reason
        self.may_retry = may_retry


@dataclass(frozen=True)
class Retry:
    """Which attempt this is."""

    attempt: int = 0
    """0 for the first delivery."""
    reason: str = ""
    """Why the one before was not enough."""


class Transport(Protocol):
    """A way to the app."""

    @property
    def is_connected(self) -> bool:
        """Whether somebody is there."""
        ...

    async def send(self, kind: EnvelopeType, payload: Json, retry: Retry) -> Json:
        """Bring one payload and return that of the ack, empty if it had none.

        Raises NotConnectedError and NoAckError.
        """
        ...


@dataclass(frozen=True)
class Ack:
    """What came of something that a person did."""

    payload: Json
    """What the app acknowledged with; empty if it said nothing."""
    exchange: Exchange
    """Where the inspector keeps it."""
    failure: Failure | None = None
    """Why there is no ack."""


class Delivery:
    """Delivers to the app over one transport; the inspector sees everything."""

    def __init__(
        self,
        transport: Transport,
        inspector: Inspector,
        now: Callable[[], datetime],
        changes: Changes,
        event_retry_seconds: tuple[float, ...],
    ) -> None:
        """`now` is workspace time, in which events are retried; `changes` announces that it was moved."""
        self.transport = transport
        self._inspector = inspector
        self._now = now
        self._changes = changes
        self._event_retry_seconds = event_retry_seconds

    @property
    def is_connected(self) -> bool:
        """Whether the app is there."""
        return self.transport.is_connected

    async def interaction(self, kind: EnvelopeType, payload: Json) -> Ack:
        """Deliver something that a person did, once: if it fails, it is lost."""
        exchange = self._inspector.begin("to_app", kind, _name(kind, payload), payload)
        try:
            ack = await self.transport.send(kind, payload, Retry())
        except NotConnectedError:
            self._inspector.note(exchange, "dispatch_failed", rules.DISPATCH_FAILED, "no app is connected")
            return Ack({}, exchange, "dispatch_failed")
        except NoAckError as error:
            if error.reason == "http_error":  # an answer in time, but none that acknowledges
                self._inspector.note(
                    exchange, "dispatch_failed", rules.DISPATCH_FAILED, "the app answered with an error"
                )
                return Ack({}, exchange, "dispatch_failed")
            self._inspector.note(exchange, "operation_timeout", rules.ACK_TIMEOUT, f"no ack: {error.reason}")
            return Ack({}, exchange, "operation_timeout")
        self._inspector.end(exchange, ack)
        return Ack(ack, exchange)

    async def event(self, payload: Json) -> None:
        """Deliver an event, and again as often as Slack does while it is not acknowledged."""
        reason = ""
        for attempt, wait in enumerate((0.0, *self._event_retry_seconds)):
            await self._until(self._now() + timedelta(seconds=wait))
            name = _name("events_api", payload) + (f" (retry {attempt}: {reason})" if attempt else "")
            exchange = self._inspector.begin("to_app", "events_api", name, payload)
            try:
                ack = await self.transport.send("events_api", payload, Retry(attempt, reason))
            except (NotConnectedError, NoAckError) as error:
                reason = error.reason if isinstance(error, NoAckError) else "connection_failed"
                self._inspector.note(exchange, "not_acknowledged", rules.EVENT_REDELIVERY, f"no ack: {reason}")
                if isinstance(error, NoAckError) and not error.may_retry:
                    return
            else:
                self._inspector.end(exchange, ack)
                return
        logger.warning("the app never acknowledged the event %s", payload["event"]["type"])

    async def _until(self, due: datetime) -> None:
        while True:
            # Taken before looking at the clock, or a move in between is missed.
            upcoming = self._changes.upcoming()
            left = (due - self._now()).total_seconds()
            if left <= 0:
                return
            with suppress(TimeoutError):
                await asyncio.wait_for(upcoming.wait(), left)


def _name(kind: EnvelopeType, payload: Json) -> str:
    if kind == "slash_commands":
        return str(payload["command"])
    if kind == "events_api":
        return str(payload["event"]["type"])
    action = payload.get("actions", [{}])[0].get("action_id")
    about = action or payload.get("callback_id") or payload.get("view", {}).get("callback_id")
    return f"{payload['type']} {about}" if about else str(payload["type"])
