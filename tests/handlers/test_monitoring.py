"""Health and metrics: asked over real sockets, of a bot in the local workspace."""

from __future__ import annotations

import asyncio
import json
import socket
from collections.abc import AsyncIterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web
from prometheus_client.parser import text_string_to_metric_families

from bot.content import Library, load_library
from bot.errors import ConnectionFault, Fault
from bot.settings import Address, read_settings
from handlers import ids
from handlers.listening import listen
from handlers.local_workspace import local_workspace
from handlers.metrics import MOST_CODES, Metrics
from handlers.monitoring import Monitoring
from handlers.readiness import TICKS_WITHIN_SECONDS
from handlers.running import running
from tests.conftest import Clock, Slack
from tests.handlers.pitchcheck_acts import check, deliver_again, direct, refusing, shown
from tests.small_content import write_small_content

ANY_PORT = Address("127.0.0.1", 0)
DRAFT = "Guten Tag, Frau Maier. Das ist ein Angebot für Sie und das Haus. Kaufen Sie jetzt!"


@dataclass
class Watched(Slack):
    """A bot in a workspace, and the address where its health and metrics are."""

    url: str
    content: Path

    async def asked(self, path: str) -> tuple[int, str]:
        """The status and the text that a path answers."""
        async with aiohttp.ClientSession() as session, session.get(f"{self.url}{path}") as response:
            return response.status, await response.text()

    async def conditions(self) -> tuple[int, dict[str, str]]:
        """The status of readiness, and what it says of each condition."""
        status, text = await self.asked("/ready")
        return status, json.loads(text)["conditions"]

    async def metric(self, name: str, /, **labels: str) -> float | None:
        """The value of a sample; None when there is none with these labels."""
        _, text = await self.asked("/metrics")
        samples = [sample for family in text_string_to_metric_families(text) for sample in family.samples]
        return next((s.value for s in samples if s.name == name and s.labels.items() >= labels.items()), None)


@pytest.fixture
async def slack(clock: Clock, tmp_path: Path) -> AsyncIterator[Watched]:
    content = write_small_content(tmp_path)
    library: Library = load_library(content)
    settings = read_settings({"PITCHCHECK_TIME_ZONE": "Europe/Stockholm", "PITCHCHECK_TIP_LANGUAGE": "de"})
    metrics = Metrics()
    async with local_workspace(settings, library, tmp_path / "data", port=0, now=clock, observer=metrics) as (
        workspace,
        bot,
    ):
        monitoring = Monitoring(metrics, bot.conditions)
        url = await monitoring.open(ANY_PORT)
        yield Watched(workspace, bot, tmp_path, url, content)
        await monitoring.close()


# --- Health


async def test_a_bot_that_works_is_live_and_ready(slack):
    assert await slack.asked("/live") == (200, '{"live": true}')
    assert await slack.conditions() == (200, dict.fromkeys(("slack", "database", "content", "scheduler"), "ok"))


async def test_without_a_socket_it_is_not_ready_and_says_so(slack):
    await slack.bot.connection.close()
    status, conditions = await slack.conditions()
    assert (status, conditions["slack"], conditions["database"]) == (503, "there is no connection to Slack", "ok")
    assert await slack.metric("pitchcheck_condition", name="slack") == 0
    assert await slack.metric("pitchcheck_condition", name="database") == 1
    assert (await slack.asked("/live"))[0] == 200


@contextmanager
def read_only(slack):
    connection = slack.bot.service.installation.store._connection
    connection.execute("pragma query_only = on")
    yield
    connection.execute("pragma query_only = off")


async def test_a_database_that_cant_be_written_is_named(slack):
    with read_only(slack):
        status, conditions = await slack.conditions()
        assert status == 503
        assert conditions["database"].startswith("The database can't be written (attempt to write a readonly database)")
    assert (await slack.conditions())[0] == 200


async def test_a_tick_that_never_ends_is_noticed(slack):
    now = slack.bot.seconds()
    slack.bot.seconds = lambda: now + TICKS_WITHIN_SECONDS + 1
    status, conditions = await slack.conditions()
    assert (status, conditions["scheduler"]) == (503, "the minute's work was last done 181 seconds ago")
    await slack.bot.tick()
    assert (await slack.conditions())[0] == 200


async def test_content_that_nobody_follows_is_noticed(slack):
    slack.bot._watch.cancel()
    await asyncio.wait([slack.bot._watch])
    status, conditions = await slack.conditions()
    assert (status, conditions["content"]) == (503, "nobody follows the content files any more")


async def test_while_the_bot_connects_it_is_live_and_not_ready(small_library, tmp_path, unused_tcp_port):
    """It is asked while the bot waits for Slack's word on its token."""
    answers: list[tuple[int, str]] = []

    async def auth_test(request: web.Request) -> web.Response:
        async with aiohttp.ClientSession() as session:
            for path in ("live", "ready"):
                async with session.get(f"http://127.0.0.1:{unused_tcp_port}/{path}") as response:
                    answers.append((response.status, await response.text()))
        return web.json_response({"ok": False, "error": "invalid_auth"})

    slack = web.Application()
    slack.router.add_post("/api/auth.test", auth_test)
    runner, url = await listen(slack, ANY_PORT, "")
    settings = read_settings(
        {
            "PITCHCHECK_SLACK_API": f"{url}/api/",
            "PITCHCHECK_DATABASE": str(tmp_path / "pitchcheck.db"),
            "PITCHCHECK_METRICS": str(unused_tcp_port),
            "PITCHCHECK_TIP_LANGUAGE": "de",
        }
    )
    with pytest.raises(ConnectionFault):
        async with running(settings, small_library):
            pass
    await runner.cleanup()
    assert answers[0] == (200, '{"live": true}')
    assert (answers[1][0], json.loads(answers[1][1])["conditions"]["slack"]) == (503, "the bot is starting")


async def test_a_metrics_port_that_is_taken_ends_the_start_before_anything_is_done(small_library, tmp_path):
    database = tmp_path / "pitchcheck.db"
    with socket.create_server(("127.0.0.1", 0)) as taken:
        settings = read_settings(
            {"PITCHCHECK_METRICS": str(taken.getsockname()[1]), "PITCHCHECK_DATABASE": str(database)}
        )
        with pytest.raises(Fault, match="set PITCHCHECK_METRICS to another address"):
            async with running(settings, small_library):
                pass
    assert not database.exists()


# --- Metrics


async def test_checks_are_counted_by_way_in_language_and_verdict(slack):
    await check(slack, f"lang:de {DRAFT}")
    await check(slack, "lang:de Hallo")
    labels = {"way_in": "command", "language": "de"}
    assert await slack.metric("pitchcheck_checks_total", **labels, verdict="hard") == 1
    assert await slack.metric("pitchcheck_checks_total", **labels, verdict="too_short") == 1
    assert await slack.metric("pitchcheck_check_seconds_count", way_in="command") == 2
    assert await slack.metric("pitchcheck_check_seconds_bucket", way_in="command", le="+Inf") == 2


async def test_each_way_in_has_a_name_of_its_own(slack):
    anna = slack.person()
    await anna.type("D0ANNA", DRAFT)
    await slack.workspace.until(lambda: len(anna.messages("D0ANNA")) == 2)
    await anna.type("C0SALES", DRAFT)
    await anna.use_message_shortcut(slack.sales()[-1].ts, ids.CHECK_MESSAGE_SHORTCUT)
    await slack.workspace.until(lambda: anna.open_view and anna.open_view.callback_id == ids.CHECK_FORM)
    await anna.use_shortcut(ids.CHECK_SHORTCUT)
    await slack.workspace.until(lambda: ids.DRAFT_INPUT in str(anna.open_view.blocks))
    await anna.submit_view(anna.open_view.id, {ids.DRAFT_INPUT: DRAFT})
    for way_in in ("direct_message", "message", "modal"):
        assert await slack.metric("pitchcheck_check_seconds_count", way_in=way_in) == 1, way_in


async def test_tips_are_counted_by_what_became_of_them(slack, clock):
    assert await slack.metric("pitchcheck_posts_total", kind="tip", state="sent") == 1
    clock.move(days=1)
    with refusing(slack, "chat.postMessage", "is_archived"):
        await slack.bot.tick()
    assert await slack.metric("pitchcheck_posts_total", kind="tip", state="failed") == 1
    assert await slack.metric("pitchcheck_slack_errors_total", method="chat.postMessage", code="is_archived") == 2, (
        "the tip itself, and the message that tells the admin"
    )


async def test_a_day_that_passed_is_counted_as_skipped(slack, clock):
    clock.move(days=2)
    await slack.bot.tick()
    assert await slack.metric("pitchcheck_posts_total", kind="tip", state="skipped") == 1


async def test_refusals_inside_listeners_are_counted_too(slack):
    """Bolt gives each listener a client of its own."""
    with refusing(slack, "views.open", "expired_trigger_id"):
        await slack.person().use_shortcut(ids.CHECK_SHORTCUT)
        await slack.workspace.until(lambda: slack.person().messages("D0ANNA"))
    assert await slack.metric("pitchcheck_slack_errors_total", method="views.open", code="expired_trigger_id") == 1


async def test_what_comes_twice_is_counted(slack):
    await check(slack, f"lang:de {DRAFT}")
    await deliver_again(slack, "slash_commands")
    assert await slack.metric("pitchcheck_duplicates_dropped_total") == 1
    assert await slack.metric("pitchcheck_check_seconds_count", way_in="command") == 1


async def test_broken_content_is_counted_while_the_bot_stays_ready(slack):
    tip = slack.content / "tips" / "de" / "zeit-lassen.md"
    whole = tip.read_text(encoding="utf-8")
    tip.write_text("nothing of a tip", encoding="utf-8")
    await slack.bot.content.look()
    assert await slack.metric("pitchcheck_content_problems") == 1
    assert await slack.metric("pitchcheck_content_reloads_total", result="broken") == 1
    assert (await slack.conditions())[0] == 200
    tip.write_text(whole, encoding="utf-8")
    await slack.bot.content.look()
    assert await slack.metric("pitchcheck_content_problems") == 0
    assert await slack.metric("pitchcheck_content_reloads_total", result="live") == 1


async def test_no_text_person_or_channel_is_in_the_metrics(slack):
    await check(slack, f"lang:de {DRAFT}")
    await slack.bot.tick()
    _, text = await slack.asked("/metrics")
    for private in ("Kaufen", "Maier", "U0ANNA", "C0SALES", "T0LOCAL", "zeit-lassen"):
        assert private not in text


def test_codes_without_end_become_one():
    metrics = Metrics()
    for number in range(MOST_CODES + 50):
        metrics.slack_refused("chat.postMessage", f"code_{number}")
    metrics.slack_refused("chat.postMessage", 'a "sentence"')
    lines = metrics.exposition({}).decode().splitlines()
    refusals = [line for line in lines if line.startswith("pitchcheck_slack_errors_total{")]
    assert len(refusals) == MOST_CODES + 1
    assert 'pitchcheck_slack_errors_total{code="other",method="chat.postMessage"} 51.0' in refusals


async def test_a_file_that_is_sent_is_no_refusal_and_the_secret_of_its_upload_no_label(slack):
    await check(slack, DRAFT)
    await slack.person().type("C0SALES", "/pitchcheck export")
    await slack.workspace.until(lambda: direct(slack) and direct(slack)[-1].files)
    _, metrics = await slack.asked("/metrics")
    assert "pitchcheck_slack_errors_total{" not in metrics
    files = slack.workspace._files
    upload = files.upload
    files.upload = lambda secret, content: upload(secret, content[1:])  # a byte is lost on the way
    await slack.person().type("C0SALES", "/pitchcheck export")
    await slack.workspace.until(lambda: "Slack did not take the file" in shown(slack.sales()[-1]))
    assert await slack.metric("pitchcheck_slack_errors_total", method="upload", code="400") == 1
