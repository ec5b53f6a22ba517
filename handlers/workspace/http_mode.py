"""HTTP mode: requests to the address that the app listens on, signed as Slack signs them."""

import asyncio
import hashlib
import hmac
import json
import secrets
import time
from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

import aiohttp

from .delivery import EnvelopeType, NoAckError, NotConnectedError, Retry
from .errors import RequestUrlRefused

Json = dict[str, Any]

_JSON_TYPE = "application/json"
_FORM_TYPE = "application/x-www-form-urlencoded"


def signature(signing_secret: str, timestamp: str, body: bytes) -> str:
    """The X-Slack-Signature of a raw body (`rules.HTTP_SIGNATURE`)."""
    signed = hmac.new(signing_secret.encode(), f"v0:{timestamp}:".encode() + body, hashlib.sha256)
    return f"v0={signed.hexdigest()}"


class HttpMode:
    """Delivers to one request URL, the same for commands, interactions and events."""

    def __init__(
        self, request_url: str, signing_secret: str, ack_seconds: float, system_time: Callable[[], float] = time.time
    ) -> None:
        """`system_time` is the machine's, never the workspace's: apps hold timestamps against their own clock."""
        self.request_url = request_url
        self._signing_secret = signing_secret
        self._ack_seconds = ack_seconds
        self._system_time = system_time
        self._session: aiohttp.ClientSession | None = None

    @property
    def is_connected(self) -> bool:
        """True: whether somebody listens there shows only when it is tried."""
        return True

    async def verify(self) -> None:
        """Have the app repeat a challenge, as Slack does before it takes an address; raises RequestUrlRefused."""
        challenge = secrets.token_urlsafe(24)
        body = {"type": "url_verification", "challenge": challenge}
        try:
            _, answer = await self._post(json.dumps(body).encode(), _JSON_TYPE, Retry())
        except NotConnectedError:
            raise RequestUrlRefused(self.request_url, "nobody listens there") from None
        except NoAckError as error:
            raise RequestUrlRefused(self.request_url, error.reason) from None
        if answer.strip() != challenge and _acknowledged_with(answer).get("challenge") != challenge:
            raise RequestUrlRefused(self.request_url, "the answer does not repeat the challenge")

    async def send(self, kind: EnvelopeType, payload: Json, retry: Retry) -> Json:
        """Post one payload; see `Transport.send`."""
        if kind == "events_api":
            body, content_type = json.dumps(payload), _JSON_TYPE
        elif kind == "slash_commands":
            body, content_type = urlencode(payload), _FORM_TYPE
        else:
            body, content_type = urlencode({"payload": json.dumps(payload)}), _FORM_TYPE
        answered_as, answer = await self._post(body.encode(), content_type, retry)
        if answered_as == _JSON_TYPE:
            return _acknowledged_with(answer)
        return {"text": answer} if answer.strip() and kind == "slash_commands" else {}

    async def close(self) -> None:
        """Drop open connections."""
        if self._session:
            await self._session.close()

    async def _post(self, body: bytes, content_type: str, retry: Retry) -> tuple[str, str]:
        timestamp = str(int(self._system_time()))
        headers = {
            "Content-Type": content_type,
            "X-Slack-Request-Timestamp": timestamp,
            "X-Slack-Signature": signature(self._signing_secret, timestamp, body),
        }
        if retry.attempt:
            headers |= {"X-Slack-Retry-Num": str(retry.attempt), "X-Slack-Retry-Reason": retry.reason}
        if self._session is None:
            self._session = aiohttp.ClientSession()
        try:
            async with (
                asyncio.timeout(self._ack_seconds),
                self._session.post(self.request_url, data=body, headers=headers, allow_redirects=False) as response,
            ):
                if response.status // 100 != 2:
                    may_retry = response.headers.get("X-Slack-No-Retry") != "1"
                    raise NoAckError("http_error", may_retry)
                return response.content_type, await response.text()
        except TimeoutError:
            raise NoAckError("http_timeout") from None
        except aiohttp.ClientError:
            raise NotConnectedError from None


def _acknowledged_with(answer: str) -> Json:
    try:
        parsed = json.loads(answer)
    except ValueError:
        return {}
    return parsed if isinstance(parsed, dict) else {}
