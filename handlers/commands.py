"""The one slash command, and direct messages to the bot: which feature answers which words."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable, Mapping
from difflib import get_close_matches
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncRespond
from slack_sdk.web.async_client import AsyncWebClient

from bot.service import Service
from handlers import answers, ids
from handlers.requests import AT_ONCE, Request
from handlers.views import blocks

__all__ = ["Answer", "Request", "register", "words"]

Answer = Callable[[Request], Awaitable[None]]

TAKES_DATES = "off"
"""The one subcommand that may have something behind it: dates."""

DATES = re.compile(r"[\d\s.…–-]+")

ALIKE = 0.7
"""How alike (0–1) a single word must be to a command to be taken for a slip."""


def words(service: Service, names: Mapping[str, Answer]) -> dict[str, tuple[str, str | None]]:
    """Every word that calls a subcommand, with the subcommand and the language that only this word can be of.

    The words of each language stand in its wording, `subcommand-…`, separated by commas.
    """
    wording = service.installation.library.wording
    found: dict[str, tuple[str, str | None]] = {name: (name, None) for name in names}
    for language in wording.languages:
        for name in names:
            for word in wording.text(language, f"subcommand-{name}").split(","):
                found.setdefault(word.strip().casefold(), (name, language))
    return found


def register(app: AsyncApp, service: Service, subcommands: Mapping[str, Answer], otherwise: Answer) -> None:
    """Let the command, and a direct message, call the subcommand that is its whole text, else `otherwise`."""
    turns = asyncio.Semaphore(AT_ONCE)

    async def answer(request: Request) -> None:
        known = words(service, subcommands)
        typed = " ".join(request.text.casefold().split())
        if typed in known:
            name, request.language = known[typed]
            await subcommands[name](request)
            return
        first, _, rest = typed.partition(" ")
        if known.get(first, ("",))[0] == TAKES_DATES and DATES.fullmatch(rest):
            name, request.language = known[first]
            await subcommands[name](request)
            return
        slip = get_close_matches(typed, known, 1, ALIKE) if typed and " " not in typed else []
        if not slip:
            await otherwise(request)
            return
        say = await answers.say_to(service, request)
        usage = slip[0] if request.is_direct_message else f"{ids.COMMAND} {slip[0]}"
        await request.answer(blocks.fallback(say("near-miss", usage=usage)))

    @app.command(ids.COMMAND)
    async def on_command(body: dict[str, Any], ack: AsyncAck, respond: AsyncRespond, client: AsyncWebClient) -> None:
        request = Request(body, ack, respond, client)
        async with request.in_turn(turns):
            await answer(request)

    @app.event("message")
    async def on_message(body: dict[str, Any], ack: AsyncAck, respond: AsyncRespond, client: AsyncWebClient) -> None:
        event = body["event"]
        # Edits, deletions, joins and the like have a subtype; what the bot itself writes has a bot_id.
        if event.get("channel_type") == "im" and not event.get("subtype") and not event.get("bot_id"):
            request = Request(body, ack, respond, client)
            if request.text.strip():
                async with request.in_turn(turns):
                    await answer(request)
