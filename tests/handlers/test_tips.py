"""The day's tip: once, whatever happens."""

from __future__ import annotations

import asyncio
from datetime import date, timedelta

import aiohttp
import pytest
from aiohttp import web
from slack_sdk.web.async_client import AsyncWebClient

from bot.ledger import Posted, PostKind, PostState
from bot.service import Outgoing
from bot.settings import read_settings
from bot.tips import Tip
from handlers.local_workspace import local_workspace
from handlers.posting import Poster

TIP = Tip("slug", "en", "A title", "urgency", "close", "An idea.", "Before.", "After.", "Try.")
OUTGOING = Outgoing("C1", PostKind.TIP, date(2026, 11, 23), "en", TIP)


class Crash(BaseException):
    """The process ends here: nothing of ours may catch it."""


def tips_in(slack) -> list[str]:
    return [message.text for message in slack.sales() if message.is_from_app and message.only_visible_to is None]


async def test_a_working_day_brings_one_tip(slack):
    assert len(tips_in(slack)) == 1
    assert tips_in(slack)[0].startswith("Tip of the day")
    await slack.bot.tick()
    assert len(tips_in(slack)) == 1


async def test_the_next_day_brings_another_and_a_day_off_none(slack, clock):
    for _ in range(7):
        clock.move(days=1)
        await slack.bot.tick()
    assert len(tips_in(slack)) == 6
    assert len(set(tips_in(slack))) == 6


async def test_a_second_start_on_the_same_day_posts_none_and_shows_the_first(library, clock, tmp_path):
    settings = read_settings({"PITCHCHECK_TIME_ZONE": "Europe/Stockholm"})
    texts = []
    for _ in range(2):
        async with local_workspace(settings, library, tmp_path, port=0, now=clock) as (workspace, _bot):
            texts.append([message.text for message in workspace.person("U0ANNA").messages("C0SALES")])
    assert len(texts[0]) == 1
    assert texts[0] == texts[1]
    async with local_workspace(settings, library, tmp_path, port=0, now=clock, fresh=True) as (workspace, bot):
        assert len(workspace.person("U0ANNA").messages("C0SALES")) == 1
        assert (await bot.service.progress.of_person(bot.workspace, "U0ANNA", "en")).stats.checks == 0


async def test_a_day_off_says_when_the_next_tip_is_due_and_moves_the_clock_there(library, clock, tmp_path):
    clock.move(days=-2)  # a Saturday
    settings = read_settings({"PITCHCHECK_TIME_ZONE": "Europe/Stockholm"})
    async with local_workspace(settings, library, tmp_path, port=0, now=clock) as (workspace, _bot):
        assert workspace.person("U0ANNA").messages("C0SALES") == []
        assert workspace.notice.text == "The next tip comes on Monday, 23 November 2026 at 09:00."
        await workspace.move_clock_to(workspace.notice.move_clock_to)
        assert len(workspace.person("U0ANNA").messages("C0SALES")) == 1
        assert "Tuesday, 24 November" in workspace.notice.text


async def test_a_crash_between_claim_and_post_is_not_repeated_and_is_said(
    library, clock, tmp_path, caplog, monkeypatch
):
    settings = read_settings({"PITCHCHECK_TIME_ZONE": "Europe/Stockholm"})

    async def crash(*_: object) -> None:
        raise Crash

    with monkeypatch.context() as patch:
        patch.setattr(Poster, "post", crash)
        with pytest.raises(Crash):
            async with local_workspace(settings, library, tmp_path, port=0, now=clock):
                pass
    async with local_workspace(settings, library, tmp_path, port=0, now=clock) as (workspace, bot):
        clock.move(minutes=6)  # so long another process might still be at it
        await bot.tick()
        assert workspace.person("U0ANNA").messages("C0SALES") == []
    assert "it is not repeated" in caplog.text


class Answers:
    """A server that answers chat.postMessage as told, and counts how often it was asked."""

    def __init__(self) -> None:
        self.asked = 0
        self.answer: web.Response | None = None

    async def handle(self, request: web.Request) -> web.Response:
        self.asked += 1
        if self.answer is None:
            assert request.transport
            request.transport.close()
            return web.Response()
        return self.answer


@pytest.fixture
async def answers():
    given = Answers()
    app = web.Application()
    app.router.add_post("/api/chat.postMessage", given.handle)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    given.url = f"http://127.0.0.1:{runner.addresses[0][1]}/api/"
    yield given
    await runner.cleanup()


@pytest.mark.parametrize(
    ("status", "body", "state", "retry_after", "stops"),
    [
        (200, {"ok": True, "ts": "1.2"}, PostState.SENT, None, ""),
        (200, {"ok": False, "error": "channel_not_found"}, PostState.FAILED, None, "not_found"),
        (200, {"ok": False, "error": "is_archived"}, PostState.FAILED, None, "archived"),
        (200, {"ok": False, "error": "token_revoked"}, PostState.FAILED, None, "token"),
        (200, {"ok": False, "error": "msg_too_long"}, PostState.FAILED, None, ""),
        (200, {"ok": False, "error": "fatal_error"}, PostState.UNKNOWN, None, ""),
        (500, {"ok": False, "error": "internal_error"}, PostState.UNKNOWN, None, ""),
        (502, "<html>Bad gateway</html>", PostState.UNKNOWN, None, ""),
        (200, "not JSON at all", PostState.UNKNOWN, None, ""),
        (429, {"ok": False, "error": "ratelimited"}, PostState.FAILED, timedelta(seconds=40), ""),
    ],
)
async def test_each_answer_of_slack_is_asked_for_once_and_understood(
    slack, answers, status, body, state, retry_after, stops
):
    if isinstance(body, dict):
        answers.answer = web.json_response(body, status=status, headers={"Retry-After": "40"})
    else:
        kind = "text/html" if body.startswith("<") else "application/json"
        answers.answer = web.Response(text=body, status=status, content_type=kind)
    posted = await Poster(slack.bot.service, AsyncWebClient("xoxb-1", base_url=answers.url)).post(OUTGOING)
    assert (posted.state, posted.retry_after, posted.stops, answers.asked) == (state, retry_after, stops, 1)


async def test_a_broken_connection_is_not_tried_again(slack, answers):
    """The default client would post a second time here."""
    posted = await Poster(slack.bot.service, AsyncWebClient("xoxb-1", base_url=answers.url)).post(OUTGOING)
    assert (posted.state, posted.retry_after, answers.asked) == (PostState.UNKNOWN, None, 1)


async def test_nobody_listening_means_nothing_was_posted(slack, unused_tcp_port):
    client = AsyncWebClient("xoxb-1", base_url=f"http://127.0.0.1:{unused_tcp_port}/api/")
    poster = Poster(slack.bot.service, client)
    posted = await poster.post(OUTGOING)
    assert posted.retry_after


async def test_a_rate_limited_tip_comes_after_the_wait_and_is_the_same(slack, clock):
    wait = timedelta(minutes=5)
    answers = [Posted(PostState.FAILED, error="ratelimited", retry_after=wait), Posted(PostState.SENT, ts="1.0")]
    asked: list[str] = []

    async def post(outgoing: Outgoing) -> Posted:
        asked.append(outgoing.content.slug)
        return answers[len(asked) - 1]

    posting, workspace = slack.bot.service.posting, slack.bot.workspace
    clock.move(days=1)
    for minutes, attempts in ((0, 1), (4, 1), (1, 2), (1, 2)):
        clock.move(minutes=minutes)
        await posting.post_due(workspace, post)
        assert len(asked) == attempts
    assert asked[0] == asked[1]


async def test_ticks_at_the_same_time_post_once(slack, clock):
    clock.move(days=1)
    await asyncio.gather(*(slack.bot.tick() for _ in range(5)))
    assert len(tips_in(slack)) == 2


def test_aiohttp_errors_are_what_the_poster_expects():
    """A connection that was never made must be told apart from one that broke."""
    assert issubclass(aiohttp.ClientConnectorError, aiohttp.ClientError)
    assert not issubclass(aiohttp.ServerDisconnectedError, aiohttp.ClientConnectorError)
