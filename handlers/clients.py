"""Clients of Slack's Web API: each tells what Slack refuses, and those that post never send twice."""

from __future__ import annotations

from slack_sdk.http_retry.async_handler import AsyncRetryHandler
from slack_sdk.http_retry.request import HttpRequest
from slack_sdk.http_retry.response import HttpResponse
from slack_sdk.http_retry.state import RetryState
from slack_sdk.web.async_client import AsyncWebClient

from bot.observer import Observer

UPLOAD = "upload"
"""What the sending of a file's bytes is called: its address ends with a secret, not with a method."""


class Refusals(AsyncRetryHandler):
    """Tells the observer of every refusal and of every lost connection; asks for no retry.

    A retry handler, since that is the one thing which sees every answer and which Bolt passes on to its own clients.
    """

    def __init__(self, observer: Observer) -> None:
        super().__init__()
        self._observer = observer

    async def can_retry_async(
        self,
        *,
        state: RetryState,
        request: HttpRequest,
        response: HttpResponse | None = None,
        error: Exception | None = None,
    ) -> bool:
        """False; see the class."""
        method = request.url.rpartition("/")[2] if "/api/" in request.url else UPLOAD
        if error is not None:
            self._observer.slack_refused(method, type(error).__name__)
        elif response is not None and (code := _refusal(response)):
            self._observer.slack_refused(method, code)
        return False


def _refusal(response: HttpResponse) -> str:
    """Why Slack refused, "" where it did not."""
    if response.data is not None:  # plain text, with which uploads are answered
        return "" if response.status_code == 200 else str(response.status_code)
    answer = response.body or {}
    return "" if answer.get("ok") else str(answer.get("error") or response.status_code)


def observed_client(token: str, base_url: str, observer: Observer) -> AsyncWebClient:
    """A client whose refusals are told to the observer."""
    client = AsyncWebClient(token=token, base_url=base_url)
    client.retry_handlers.insert(0, Refusals(observer))  # the first one that wants a retry ends the round
    return client


def sending_once(client: AsyncWebClient) -> AsyncWebClient:
    """A client of the same token that sends everything once: the default one repeats when a connection breaks."""
    observing: list[AsyncRetryHandler] = [handler for handler in client.retry_handlers if isinstance(handler, Refusals)]
    return AsyncWebClient(token=client.token, base_url=client.base_url, retry_handlers=observing)
