"""The short-lived passes an interaction gives the app: trigger ids and response URLs."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from . import rules
from .errors import SlackError
from .limits import Strictness


@dataclass
class _Trigger:
    user: str
    expires: datetime
    used: bool = False


class Triggers:
    """Trigger ids: each lets the app open one modal for the person who acted, within three seconds."""

    def __init__(self, now: Callable[[], datetime], strictness: Strictness) -> None:
        self._now = now
        self._lifetime = timedelta(seconds=strictness.trigger_seconds)
        self._triggers: dict[str, _Trigger] = {}

    def issue(self, user: str) -> str:
        """A new trigger id for something this person did."""
        trigger_id = f"{secrets.randbelow(10**12)}.{secrets.token_hex(16)}"
        self._triggers[trigger_id] = _Trigger(user, self._now() + self._lifetime)
        return trigger_id

    def exchange(self, trigger_id: str) -> str:
        """Use the trigger up and return whose it is; raises SlackError with Slack's code for why not."""
        trigger = self._triggers.get(trigger_id)
        if trigger is None:
            raise SlackError("invalid_trigger_id")
        if trigger.used:
            raise SlackError("exchanged_trigger_id", rules.TRIGGER_SINGLE_USE)
        if self._now() > trigger.expires:
            raise SlackError("expired_trigger_id", rules.TRIGGER_EXPIRY)
        trigger.used = True
        return trigger.user


@dataclass
class ResponseTarget:
    """Where a response URL leads."""

    user: str
    channel: str
    original_ts: str | None = None
    """The message that was acted on, which `replace_original` and `delete_original` mean."""
    typed_command: str | None = None
    """The command as typed, which a first answer `in_channel` shows to the whole channel."""


@dataclass
class _ResponseUrl:
    target: ResponseTarget
    expires: datetime
    uses_left: int


class ResponseUrls:
    """Response URLs: up to five answers to one interaction within half an hour, wherever it happened."""

    def __init__(self, now: Callable[[], datetime], strictness: Strictness) -> None:
        self._now = now
        self._lifetime = timedelta(minutes=strictness.response_url_minutes)
        self._uses = strictness.response_url_uses
        self._issued: dict[str, _ResponseUrl] = {}

    def issue(self, target: ResponseTarget) -> str:
        """The secret part of a new response URL for `target`."""
        secret = secrets.token_urlsafe(24)
        self._issued[secret] = _ResponseUrl(target, self._now() + self._lifetime, self._uses)
        return secret

    def use(self, secret: str) -> ResponseTarget:
        """Count one use and return where it leads; raises `expired_url` or `used_url`."""
        issued = self._issued.get(secret)
        if issued is None or self._now() > issued.expires:
            raise SlackError("expired_url", rules.RESPONSE_URL_EXPIRY)
        if issued.uses_left == 0:
            raise SlackError("used_url", rules.RESPONSE_URL_USES)
        issued.uses_left -= 1
        return issued.target
