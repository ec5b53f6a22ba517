"""HTTP mode: the local workspace sends the bot signed requests, as Slack does, and strangers send what they like."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlencode

import aiohttp
import pytest

from bot.content import Library
from bot.errors import Fault
from bot.settings import Address, read_settings
from handlers import ids
from handlers.http_mode import MOST_BYTES, HttpMode
from handlers.local_workspace import local_workspace
from handlers.workspace.delivery import Retry
from handlers.workspace.http_mode import signature
from tests.conftest import Clock, Slack
from tests.handlers.pitchcheck_acts import check, deliver_again, direct, opened, shown

DRAFT = "Guten Tag, Frau Maier. Das ist ein Angebot für Sie und das Haus. Kaufen Sie jetzt!"
JSON = "application/json"
FORM = "application/x-www-form-urlencoded"


@pytest.fixture
async def slack(small_library: Library, clock: Clock, tmp_path: Path) -> AsyncIterator[Slack]:
    """A bot in a workspace that speaks HTTP with it."""
    settings = read_settings(
        {"PITCHCHECK_TIME_ZONE": "Europe/Stockholm", "PITCHCHECK_TIP_LANGUAGE": "de", "PITCHCHECK_HTTP": "0"}
    )
    async with local_workspace(settings, small_library, tmp_path, port=0, now=clock) as (workspace, bot):
        yield Slack(workspace, bot, tmp_path)


async def post(
    slack: Slack,
    body: bytes,
    content_type: str = JSON,
    *,
    timestamp: str | None = None,
    signed_as: str | None = None,
    secret: str | None = None,
) -> tuple[int, str]:
    """Post to the bot, signed for this moment unless told otherwise; the status and the answer."""
    timestamp = str(int(time.time())) if timestamp is None else timestamp
    signed = signature(secret or slack.workspace.signing_secret, timestamp, body) if signed_as is None else signed_as
    headers = {"Content-Type": content_type, "X-Slack-Request-Timestamp": timestamp, "X-Slack-Signature": signed}
    async with (
        aiohttp.ClientSession() as session,
        session.post(slack.bot.connection.url, data=body, headers=headers) as response,
    ):
        return response.status, await response.text()


CHALLENGE = json.dumps({"type": "url_verification", "challenge": "abc"}).encode()


# --- What Slack sends


async def test_the_challenge_is_repeated(slack):
    status, answer = await post(slack, CHALLENGE)
    assert (status, json.loads(answer)) == (200, {"challenge": "abc"})


async def test_a_command_is_answered_inside_the_acknowledgement(slack):
    answer = await check(slack, f"lang:de {DRAFT}")
    assert "Kaufen Sie jetzt" in shown(answer)
    assert "response_url" not in {exchange.kind for exchange in slack.workspace.inspector.newest_first()}


async def test_a_modal_is_opened_submitted_and_gives_way_to_the_result(slack):
    await slack.person().type("C0SALES", "/pitchcheck")
    form = await opened(slack)
    assert (await slack.person().submit_view(form.id, {ids.DRAFT_INPUT: DRAFT})).ok
    assert "Kaufen Sie jetzt" in shown(slack.person().open_view)


async def test_shortcuts_and_buttons_come_through(slack):
    anna = slack.person()
    await anna.type("C0SALES", DRAFT)
    assert (await anna.use_message_shortcut(slack.sales()[-1].ts, ids.CHECK_MESSAGE_SHORTCUT)).ok
    await slack.workspace.until(lambda: anna.open_view and "Kaufen Sie jetzt" in shown(anna.open_view))
    answer = await check(slack, f"lang:de {DRAFT}")
    assert (await anna.click(answer.ts, ids.CHECK_AGAIN)).ok
    await slack.workspace.until(lambda: anna.open_view.callback_id == ids.CHECK_FORM)


async def test_a_direct_message_is_answered_once_though_slack_repeats_the_event(slack):
    await slack.person().type("D0ANNA", DRAFT)
    await slack.workspace.until(lambda: len(direct(slack)) == 2)
    event = next(each for each in slack.workspace.inspector.newest_first() if each.kind == "events_api").request
    await slack.workspace.delivery.transport.send("events_api", event, Retry(1, "http_timeout"))
    await slack.person().type("D0ANNA", "help")
    await slack.workspace.until(lambda: len(direct(slack)) == 4)
    assert [message.is_from_app for message in direct(slack)] == [False, True, False, True]


async def test_a_command_that_comes_twice_is_acknowledged_and_not_done_again(slack):
    await check(slack, f"lang:de {DRAFT}")
    before = len(slack.sales())
    assert await deliver_again(slack, "slash_commands") == {}
    assert len(slack.sales()) == before


# --- What strangers send


def old() -> str:
    return str(int(time.time()) - 301)


def ahead() -> str:
    return str(int(time.time()) + 302)


@pytest.mark.parametrize(
    "wrong",
    [
        {"secret": "guessed"},
        {"signed_as": ""},
        {"signed_as": "v0="},
        {"signed_as": "v0=ümlaut"},
        {"timestamp": ""},
        {"timestamp": "yesterday"},
        {"timestamp": old},
        {"timestamp": ahead},
    ],
    ids=["secret", "no signature", "empty", "not hexadecimal", "no time", "no number", "too old", "too new"],
)
async def test_whatever_is_not_signed_now_and_by_slack_gets_401_and_not_a_word(slack, wrong):
    given = {name: value() if callable(value) else value for name, value in wrong.items()}
    assert await post(slack, CHALLENGE, **given) == (401, "")


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (b"", JSON),
        (b"{", JSON),
        (b"\xff\xfe", JSON),
        (b"payload={", FORM),
        (b"ssl_check=1", FORM),
        (CHALLENGE, "application/json; charset=klingon"),
    ],
)
async def test_an_unsigned_body_is_never_read_whatever_it_is(slack, body, content_type):
    assert await post(slack, body, content_type, secret="guessed") == (401, "")


async def test_an_unsigned_command_does_nothing(slack):
    before = len(slack.sales())
    command = {"command": ids.COMMAND, "text": DRAFT, "team_id": "T0LOCAL", "user_id": "U0ANNA", "trigger_id": "1"}
    assert await post(slack, urlencode(command).encode(), FORM, secret="guessed") == (401, "")
    assert len(slack.sales()) == before


async def test_a_body_beyond_every_limit_of_slacks_is_refused(slack):
    status, _ = await post(slack, b" " * (MOST_BYTES + 1))
    assert status == 413


async def test_nothing_else_is_served(slack):
    url = slack.bot.connection.url
    async with aiohttp.ClientSession() as session:
        async with session.get(url) as response:
            assert response.status == 405
        async with session.post(url.replace("/slack/events", "/")) as response:
            assert response.status == 404


# --- Beginning and end


async def test_a_request_under_way_is_answered_before_the_end(small_library, clock, tmp_path):
    """The bot ends while a draft is being judged: the person gets the answer, and nobody else comes in."""
    settings = read_settings({"PITCHCHECK_TIP_LANGUAGE": "de", "PITCHCHECK_HTTP": "0"})
    async with local_workspace(settings, small_library, tmp_path, port=0, now=clock) as (workspace, bot):
        judging, may_go_on = asyncio.Event(), asyncio.Event()
        usual = bot.service.checking.check

        async def slowly(*arguments, **named):
            judging.set()
            await may_go_on.wait()
            return await usual(*arguments, **named)

        bot.service.checking.check = slowly
        asked = asyncio.create_task(workspace.person("U0ANNA").type("C0SALES", f"/pitchcheck lang:de {DRAFT}"))
        await judging.wait()
        closing = asyncio.create_task(bot.connection.close())
        await refused_at(bot.connection.url)
        may_go_on.set()
        assert (await asked).ok
        await closing
        assert "Kaufen Sie jetzt" in shown(workspace.person("U0ANNA").messages("C0SALES")[-1])
        assert not (await workspace.person("U0ANNA").type("C0SALES", "/pitchcheck help")).ok
        assert (await bot.conditions())["slack"] == "there is no connection to Slack"


async def refused_at(url: str) -> None:
    """Return once nobody is let in there any more."""
    async with asyncio.timeout(5), aiohttp.ClientSession() as session:
        with suppress(aiohttp.ClientConnectorError):
            while True:
                async with session.get(url) as response:
                    await response.read()


async def test_a_port_that_is_taken_is_a_plain_sentence(slack):
    port = int(slack.bot.connection.url.split(":")[2].split("/")[0])
    with pytest.raises(Fault, match=rf"127\.0\.0\.1:{port} can't be listened on .*set PITCHCHECK_HTTP"):
        await HttpMode(Address("127.0.0.1", port), "secret").open(None)
