"""Each rule of the workspace's table is broken once, over a real connection.

The rules for blocks and views are broken in test_limits.py; a rule that nobody breaks fails here.
"""

import asyncio
import json
import re
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.signature import SignatureVerifier
from slack_sdk.web.async_client import AsyncWebClient

import handlers.workspace
from handlers.workspace import CHANNELS, RequestUrlRefused, Strictness, Workspace
from handlers.workspace.rules import RULES
from tests.handlers.workspace_apps import answering, client_of, http_app, open_socket
from tests.handlers.workspace_blocks import chart, input_block, text_input
from tests.handlers.workspace_cases import BROKEN_HOMES, BROKEN_MESSAGES, BROKEN_MODALS
from tests.handlers.workspace_fixtures import running
from tests.handlers.workspace_probe import MANIFEST, Probe, connected, modal, plain

Json = dict[str, Any]
Breaking = Callable[[Workspace], Awaitable[object]]

BREAKING: dict[str, tuple[Breaking, dict[str, Any]]] = {}
"""By rule: what breaks it, and the settings of the workspace that it is broken in."""
SHOWN_BY_ITS_EFFECT = {"socket-sharing", "socket-ticket", "ephemeral-shortcut", "http-signature", "schedule-metadata"}
"""Rules that refuse no request of the app's, so that the inspector has nothing to say."""
CODE = sorted(Path(handlers.workspace.__file__).parent.rglob("*.py"))


def breaks(rule: str, **settings: Any) -> Callable[[Breaking], Breaking]:
    """Register what breaks a rule."""

    def register(breaking: Breaking) -> Breaking:
        assert rule not in BREAKING, f"two tests break {rule}"
        BREAKING[rule] = breaking, settings
        return breaking

    return register


async def refused(call: Awaitable[object], error: str) -> SlackApiError:
    """Await a call that Slack refuses with this error."""
    with pytest.raises(SlackApiError) as refusal:
        await call
    assert refusal.value.response["error"] == error
    return refusal.value


def post(workspace: Workspace, channel: str = "C0SALES", text: str = "Hello", **more: Any) -> Awaitable[object]:
    return client_of(workspace).chat_postMessage(channel=channel, text=text, **more)


async def trigger_of(workspace: Workspace, probe: Probe) -> str:
    """A new trigger_id of Anna's."""
    await workspace.person("U0ANNA").type("C0SALES", "/probe hello")
    return str(probe.heard[-1]["trigger_id"])


# --- The table


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_is_broken_by_a_test(rule: str) -> None:
    content = {case.partition(":")[0] for case in [*BROKEN_MESSAGES, *BROKEN_MODALS, *BROKEN_HOMES]}
    assert rule in content | BREAKING.keys(), f"no test breaks the rule {rule}: write one here or in workspace_cases.py"


def test_every_test_breaks_a_rule_of_the_table() -> None:
    content = {case.partition(":")[0] for case in [*BROKEN_MESSAGES, *BROKEN_MODALS, *BROKEN_HOMES]}
    assert content | BREAKING.keys() <= RULES.keys()


def test_the_code_refers_to_every_rule() -> None:
    table = next(path for path in CODE if path.name == "rules.py").read_text(encoding="utf-8")
    names = set(re.findall(r"^([A-Z_]+) = _rule\(", table, re.MULTILINE))
    used = {name for path in CODE for name in re.findall(r"\brules\.([A-Z_]+)", path.read_text(encoding="utf-8"))}
    assert len(names) == len(RULES)
    assert used - {"RULES"} == names


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_names_its_source(rule: str) -> None:
    assert re.fullmatch(r"slack-facts\.md, \d+\. \w.*", RULES[rule].source)


def test_the_sources_are_sections_of_the_facts_sheet() -> None:
    sheet = Path(__file__).resolve().parents[4] / "shared" / "slack-facts.md"
    if not sheet.exists():
        pytest.skip(f"{sheet} lies outside the repository and is not here")
    titles = set(re.findall(r"^## (\d+\. .*)$", sheet.read_text(encoding="utf-8"), re.MULTILINE))
    named = {rule.source.removeprefix("slack-facts.md, ") for rule in RULES.values()}
    assert {name for name in named if not any(title.startswith(name) for title in titles)} == set()


# --- Acknowledging and delivery


@breaks("ack-timeout", strictness=Strictness(ack_seconds=0.1))
async def _(workspace: Workspace) -> None:
    async with connected(workspace):
        outcome = await workspace.person("U0ANNA").type("C0SALES", "/probe silent")
    assert outcome.problem == "/probe failed because the app did not answer in time (operation_timeout)"


@breaks("dispatch-failed")
async def _(workspace: Workspace) -> None:
    outcome = await workspace.person("U0ANNA").type("C0SALES", "/probe hello")
    assert outcome.problem == "/probe failed because the app did not respond (dispatch_failed)"


@breaks("event-redelivery", strictness=Strictness(ack_seconds=0.05))
async def _(workspace: Workspace) -> None:
    async with aiohttp.ClientSession() as session:
        socket = await open_socket(workspace, session)
        await socket.receive_json()
        workspace.person("U0ANNA").open_home()
        envelopes = [await socket.receive_json(), await socket.receive_json()]
        for wait in (timedelta(minutes=1), timedelta(minutes=5)):
            await workspace.until(lambda: len(unacknowledged(workspace)) == len(envelopes))
            workspace.clock.move_to(workspace.clock.now() + wait)
            envelopes.append(await socket.receive_json())
        await socket.close()
    assert [envelope["retry_attempt"] for envelope in envelopes] == [0, 1, 2, 3]
    assert [envelope["retry_reason"] for envelope in envelopes] == ["", "timeout", "timeout", "timeout"]
    assert len({envelope["payload"]["event_id"] for envelope in envelopes}) == 1
    sent = [each.at for each in reversed(workspace.inspector.newest_first()) if each.kind == "events_api"]
    assert [moment - sent[0] for moment in sent] == [0, 0, 60, 360]


def unacknowledged(workspace: Workspace) -> list[Any]:
    return [each for each in workspace.inspector.newest_first() if each.outcome == "not_acknowledged"]


@breaks("socket-ticket")
async def _(workspace: Workspace) -> None:
    url = (await client_of(workspace).apps_connections_open(app_token=workspace.app_token))["url"]
    async with aiohttp.ClientSession() as session:
        async with session.ws_connect(url) as socket:
            hello = await socket.receive_json()
            assert (hello["type"], hello["num_connections"]) == ("hello", 1)
        with pytest.raises(aiohttp.WSServerHandshakeError):
            await session.ws_connect(url)


@breaks("socket-sharing")
async def _(workspace: Workspace) -> None:
    async with connected(workspace) as one, connected(workspace) as other:
        await workspace.until(lambda: workspace.sockets.connections == 2)
        for _ in range(4):
            await workspace.person("U0ANNA").type("C0SALES", "/probe hello")
    assert (len(one.heard), len(other.heard)) == (2, 2)


@breaks("socket-limit")
async def _(workspace: Workspace) -> None:
    async with aiohttp.ClientSession() as session:
        sockets = [await open_socket(workspace, session) for _ in range(10)]
        counts = [(await socket.receive_json())["num_connections"] for socket in sockets]
        assert counts == list(range(1, 11))
        eleventh = await open_socket(workspace, session)
        frame = await eleventh.receive_json()
        assert (frame["type"], frame["reason"]) == ("disconnect", "too_many_websockets")
        assert (await eleventh.receive()).type is aiohttp.WSMsgType.CLOSE


@breaks("socket-refresh", strictness=Strictness(socket_seconds=0.0))
async def _(workspace: Workspace) -> None:
    async with aiohttp.ClientSession() as session:
        socket = await open_socket(workspace, session)
        assert (await socket.receive_json())["debug_info"]["approximate_connection_time"] == 0
        assert [(await socket.receive_json())["reason"] for _ in range(2)] == ["warning", "refresh_requested"]
        assert (await socket.receive()).type is aiohttp.WSMsgType.CLOSE
        debugged = await open_socket(workspace, session, "&debug_reconnects=true")
        assert (await debugged.receive_json())["debug_info"]["approximate_connection_time"] == 360


@breaks("socket-or-http")
async def _(workspace: Workspace) -> None:
    async with aiohttp.ClientSession() as session, http_app() as app:
        socket = await open_socket(workspace, session)
        await socket.receive_json()
        await workspace.set_request_url(app.url)
        assert (await socket.receive_json())["reason"] == "link_disabled"
        late = await open_socket(workspace, session)
        assert (await late.receive_json())["reason"] == "link_disabled"
        assert (await workspace.person("U0ANNA").type("C0SALES", "/probe hello")).ok
        assert "command=%2Fprobe" in app.requests[-1][1]


@breaks("http-signature")
async def _(workspace: Workspace) -> None:
    async with http_app() as app:
        await workspace.set_request_url(app.url)
        await workspace.person("U0ANNA").type("C0SALES", "/probe hello")
        await workspace.person("U0ANNA").use_shortcut("start")
        workspace.person("U0ANNA").open_home()
        await workspace.until(lambda: len(app.requests) == 3)
    for headers, body in app.requests:
        assert SignatureVerifier(workspace.signing_secret).is_valid_request(body, dict(headers))
        assert not SignatureVerifier(workspace.signing_secret).is_valid_request(body + " ", dict(headers))
        assert not SignatureVerifier("another secret").is_valid_request(body, dict(headers))


async def test_over_http_an_event_that_fails_comes_again_with_headers(tmp_path: Path) -> None:
    async with running(tmp_path) as workspace, http_app(status=500) as app:
        await workspace.set_request_url(app.url)
        workspace.person("U0ANNA").open_home()
        await workspace.until(lambda: len(unacknowledged(workspace)) == 2)
    retries = [(h.get("X-Slack-Retry-Num"), h.get("X-Slack-Retry-Reason")) for h, _ in app.requests]
    assert retries == [(None, None), ("1", "http_error")]
    assert len({json.loads(body)["event_id"] for _, body in app.requests}) == 1


async def test_over_http_an_answer_that_is_an_error_is_no_ack(tmp_path: Path) -> None:
    async with running(tmp_path) as workspace, http_app(status=500) as app:
        await workspace.set_request_url(app.url)
        outcome = await workspace.person("U0ANNA").type("C0SALES", "/probe hello")
    assert outcome.problem == "/probe failed because the app did not respond (dispatch_failed)"
    assert len(app.requests) == 1, "only events are tried again"


async def test_over_http_an_app_can_forbid_another_attempt(tmp_path: Path) -> None:
    async with running(tmp_path) as workspace, http_app(status=500, headers={"X-Slack-No-Retry": "1"}) as app:
        await workspace.set_request_url(app.url)
        workspace.person("U0ANNA").open_home()
        await workspace.until(lambda: unacknowledged(workspace))
        await workspace.person("U0ANNA").type("C0SALES", "/probe hello")
    assert ["app_home_opened" in body for _, body in app.requests] == [True, False]


async def test_a_request_url_that_is_no_apps_is_refused_and_changes_nothing(tmp_path: Path) -> None:
    async with running(tmp_path) as workspace, connected(workspace):
        with pytest.raises(RequestUrlRefused, match=r"/nothing is no app's \(http_error\): start the app"):
            await workspace.set_request_url(f"{workspace.url}nothing")
        assert (await workspace.person("U0ANNA").type("C0SALES", "/probe hello")).ok


# --- Triggers, response URLs and views


@breaks("trigger-expiry")
async def _(workspace: Workspace) -> None:
    async with connected(workspace) as probe:
        in_time, late = await trigger_of(workspace, probe), await trigger_of(workspace, probe)
    workspace.clock.move_to(workspace.clock.now() + timedelta(seconds=3))
    await client_of(workspace).views_open(trigger_id=in_time, view=modal())
    workspace.clock.move_to(workspace.clock.now() + timedelta(milliseconds=1))
    await refused(client_of(workspace).views_open(trigger_id=late, view=modal()), "expired_trigger_id")
    await refused(client_of(workspace).views_open(trigger_id="1.2", view=modal()), "invalid_trigger_id")


@breaks("trigger-single-use")
async def _(workspace: Workspace) -> None:
    async with connected(workspace) as probe:
        trigger_id = await trigger_of(workspace, probe)
    await client_of(workspace).views_open(trigger_id=trigger_id, view=modal())
    await refused(client_of(workspace).views_open(trigger_id=trigger_id, view=modal()), "exchanged_trigger_id")


@breaks("response-url-uses")
async def _(workspace: Workspace) -> None:
    async with connected(workspace) as probe:
        anna = workspace.person("U0ANNA")
        await anna.type("C0SALES", "/probe many")
        await asyncio.wait_for(probe.finished.wait(), timeout=5)
    assert probe.statuses == [200] * 5 + [404]
    assert [message.text for message in anna.messages("C0SALES")] == [f"Answer {n}" for n in range(1, 6)]


@breaks("response-url-expiry")
async def _(workspace: Workspace) -> None:
    async with connected(workspace) as probe, aiohttp.ClientSession() as session:
        await workspace.person("U0ANNA").type("C0SALES", "/probe hello")
        url, answers = probe.heard[-1]["response_url"], []
        for wait in (timedelta(minutes=30), timedelta(milliseconds=1)):
            workspace.clock.move_to(workspace.clock.now() + wait)
            async with session.post(url, json={"text": "Late"}) as response:
                answers.append((response.status, await response.text()))
    assert answers[0] == (200, "ok")
    assert answers[1][0] == 404
    assert json.loads(answers[1][1])["error"] == "expired_url"


@breaks("view-hash")
async def _(workspace: Workspace) -> None:
    client, home = client_of(workspace), {"type": "home", "blocks": []}
    old = (await client.views_publish(user_id="U0ANNA", view=home))["view"]["hash"]
    await client.views_publish(user_id="U0ANNA", view=home, hash=old)
    await refused(client.views_publish(user_id="U0ANNA", view=home, hash=old), "hash_conflict")
    async with connected(workspace) as probe:
        view = (await client.views_open(trigger_id=await trigger_of(workspace, probe), view=modal()))["view"]
    await client.views_update(view_id=view["id"], view=modal("Second"), hash=view["hash"])
    await refused(client.views_update(view_id=view["id"], view=modal(), hash=view["hash"]), "hash_conflict")
    await client.views_update(view_id=view["id"], view=modal("Without a hash"))


@breaks("view-stack")
async def _(workspace: Workspace) -> None:
    client = client_of(workspace)
    async with connected(workspace) as probe:
        for opens in (client.views_open, client.views_push, client.views_push):
            await opens(trigger_id=await trigger_of(workspace, probe), view=modal())
        fourth = client.views_push(trigger_id=await trigger_of(workspace, probe), view=modal())
        await refused(fourth, "push_limit_reached")


@breaks("view-size")
async def _(workspace: Workspace) -> None:
    big = modal(blocks=[input_block(text_input(initial_value="x" * 2600)) for _ in range(100)])
    await refused(client_of(workspace).views_open(trigger_id="1.2", view=big), "view_too_large")


@breaks("view-external-id")
async def _(workspace: Workspace) -> None:
    client, view = client_of(workspace), modal(external_id="mine")
    async with connected(workspace) as probe:
        await client.views_open(trigger_id=await trigger_of(workspace, probe), view=view)
        again = client.views_open(trigger_id=await trigger_of(workspace, probe), view=view)
        await refused(again, "duplicate_external_id")


WITHOUT_HOME = {**MANIFEST, "features": {**MANIFEST["features"], "app_home": {"messages_tab_enabled": True}}}


@breaks("home-enabled", manifest=WITHOUT_HOME)
async def _(workspace: Workspace) -> None:
    call = client_of(workspace).views_publish(user_id="U0ANNA", view={"type": "home", "blocks": []})
    await refused(call, "not_enabled")


@breaks("submission-answer")
async def _(workspace: Workspace) -> None:
    answers: list[Json] = [
        {"response_action": "explode"},
        {"response_action": "errors"},
        {"response_action": "errors", "errors": {"nobody": "x"}},
        {"response_action": "update", "view": {"type": "modal"}},
    ]

    def answer(payload: Json) -> Json:
        return answers[-1] if payload.get("type") == "view_submission" else {}

    async with answering(workspace, answer) as payloads:
        anna = workspace.person("U0ANNA")
        await anna.type("C0SALES", "/probe hello")
        await client_of(workspace).views_open(trigger_id=payloads[-1]["trigger_id"], view=modal())
        while answers:
            assert anna.open_view
            outcome = await anna.submit_view(anna.open_view.id, {"draft": "Dear customer"})
            assert outcome.problem
            assert outcome.problem.startswith("We had some trouble connecting.")
            answers.pop()
        assert anna.open_view


@breaks("ephemeral-shortcut")
async def _(workspace: Workspace) -> None:
    anna = workspace.person("U0ANNA")
    async with connected(workspace) as probe:
        await anna.type("C0SALES", "/probe hello")
        with pytest.raises(ValueError, match="this message is ephemeral"):
            await anna.use_message_shortcut(anna.messages("C0SALES")[-1].ts, "probe")
    assert len(probe.heard) == 1


async def test_home_takes_charts_unless_it_is_told_not_to(tmp_path: Path) -> None:
    view = {"type": "home", "blocks": [chart()]}
    async with running(tmp_path / "usual") as workspace:
        await client_of(workspace).views_publish(user_id="U0ANNA", view=view)
    async with running(tmp_path / "strict", strictness=Strictness(charts_on_home=False)) as workspace:
        call = client_of(workspace).views_publish(user_id="U0ANNA", view=view)
        error = await refused(call, "invalid_arguments")
        assert "data_visualization is not allowed in a home" in error.response["errors"][0]


# --- Files

FILES = {"manifest": {**MANIFEST, "oauth_config": {"scopes": {"bot": ["commands", "chat:write", "files:write"]}}}}


async def send(url: str, content: bytes, *, as_form: bool = False) -> int:
    """Post bytes to an upload URL; the status of the answer."""
    form = aiohttp.FormData()
    form.add_field("file", content, filename="x.txt")
    data = form if as_form else content
    async with aiohttp.ClientSession() as session, session.post(url, data=data) as response:
        return response.status


@breaks("file-upload", **FILES)
async def _(workspace: Workspace) -> None:
    client = client_of(workspace)
    await refused(client.files_getUploadURLExternal(filename="x.txt", length=0), "missing_argument")
    announced = await client.files_getUploadURLExternal(filename="x.txt", length=2)
    assert await send(announced["upload_url"], b"xyz") == 400
    assert await send(announced["upload_url"], b"xy", as_form=True) == 200
    assert await send(announced["upload_url"], b"xy") == 400


@breaks("file-completion", **FILES)
async def _(workspace: Workspace) -> None:
    client = client_of(workspace)
    announced = await client.files_getUploadURLExternal(filename="x.txt", length=2)
    complete = partial(client.files_completeUploadExternal, files=[{"id": announced["file_id"]}], channel_id="C0SALES")
    await refused(complete(), "file_not_found")
    await send(announced["upload_url"], b"xy")
    assert (await complete())["files"] == [{"id": announced["file_id"], "title": "x.txt"}]
    await refused(complete(), "file_not_found")
    assert len(workspace.person("U0ANNA").messages("C0SALES")) == 1


@breaks("file-sharing", **FILES)
async def _(workspace: Workspace) -> None:
    upload = partial(client_of(workspace).files_upload_v2, filename="x.txt", content="xy")
    await refused(upload(channel="U0ANNA"), "invalid_arguments")
    await refused(upload(channel="C0RANDOM"), "not_in_channel")
    await upload(channel="D0ANNA", initial_comment="Here you are")
    (message,) = workspace.person("U0ANNA").messages("D0ANNA")
    assert (message.text, message.files[0]["name"], message.files[0]["size"]) == ("Here you are", "x.txt", 2)
    file = f"files/{message.files[0]['id']}"
    async with aiohttp.ClientSession() as session:
        async with session.get(f"{workspace.url}people/U0ANNA/{file}") as response:
            assert await response.read() == b"xy"
        async with session.get(f"{workspace.url}people/U0GRACE/{file}") as response:
            assert response.status == 404


# --- Where an app may post, and how often


@breaks("token")
async def _(workspace: Workspace) -> None:
    stranger = AsyncWebClient("xoxb-stranger", base_url=workspace.api_url)
    await refused(stranger.auth_test(), "invalid_auth")
    client = client_of(workspace)
    await refused(client.apps_connections_open(app_token=f"{workspace.app_token}-wrong"), "invalid_auth")
    await refused(client.apps_connections_open(app_token=workspace.bot_token), "not_allowed_token_type")


@breaks("scope", manifest={**MANIFEST, "oauth_config": {"scopes": {"bot": ["commands", "chat:write"]}}})
async def _(workspace: Workspace) -> None:
    error = await refused(client_of(workspace).users_info(user="U0ANNA"), "missing_scope")
    assert (error.response["needed"], error.response["provided"]) == ("users:read", "commands,chat:write")


@breaks("channel-known")
async def _(workspace: Workspace) -> None:
    await refused(post(workspace, "C0NOWHERE"), "channel_not_found")


@breaks("channel-membership")
async def _(workspace: Workspace) -> None:
    await refused(post(workspace, "C0RANDOM"), "not_in_channel")
    assert (await workspace.person("U0ANNA").type("C0RANDOM", "/invite @Probe")).ok
    await post(workspace, "C0RANDOM")


@breaks("channel-archived", channels=(*CHANNELS, replace(CHANNELS[1], id="C0OLD", is_archived=True)))
async def _(workspace: Workspace) -> None:
    await refused(post(workspace, "C0OLD"), "is_archived")


@breaks("post-rate")
async def _(workspace: Workspace) -> None:
    for _ in range(10):
        await post(workspace)
    error = await refused(post(workspace), "ratelimited")
    assert (error.response.status_code, error.response.headers["Retry-After"]) == (429, "1")
    await post(workspace, "C0GENERAL")
    workspace.clock.move_to(workspace.clock.now() + timedelta(seconds=1))
    await post(workspace)
    await refused(post(workspace), "ratelimited")


@breaks("method-rate")
async def _(workspace: Workspace) -> None:
    client = client_of(workspace)
    for _ in range(100):
        await client.users_info(user="U0ANNA")
    error = await refused(client.users_info(user="U0ANNA"), "ratelimited")
    assert (error.response.status_code, error.response.headers["Retry-After"]) == (429, "1")
    await client.auth_test()


def schedule(workspace: Workspace, post_at: float, **more: Any) -> Awaitable[object]:
    return client_of(workspace).chat_scheduleMessage(channel="C0SALES", text="Later", post_at=int(post_at), **more)


@breaks("schedule-time")
async def _(workspace: Workspace) -> None:
    now = workspace.clock.now()
    await refused(schedule(workspace, now.timestamp()), "time_in_past")
    await refused(schedule(workspace, (now + timedelta(days=120, seconds=1)).timestamp()), "time_too_far")
    await schedule(workspace, (now + timedelta(days=120)).timestamp())


@breaks("schedule-count")
async def _(workspace: Workspace) -> None:
    start = workspace.clock.in_an_hour().timestamp()
    for count in range(30):
        await schedule(workspace, start + 10 * (count % 30))
    for moment in (start - 9, start + 299):
        await refused(schedule(workspace, moment), "restricted_too_many")
    await schedule(workspace, start - 10)
    await schedule(workspace, start + 300)


@breaks("schedule-metadata")
async def _(workspace: Workspace) -> None:
    soon = workspace.clock.now().timestamp() + 60
    await schedule(workspace, soon, metadata={"event_type": "tip", "event_payload": {}})
    await schedule(workspace, soon + 1)
    workspace.clock.move_to(workspace.clock.in_an_hour())
    assert len(workspace.person("U0ANNA").messages("C0SALES")) == 1


# --- Messages as a whole


@breaks("message-text")
async def _(workspace: Workspace) -> None:
    await post(workspace, text="x" * 4000)
    await refused(post(workspace, text="x" * 4001), "msg_too_long")


@breaks("message-blocks-text")
async def _(workspace: Workspace) -> None:
    blocks = [{"type": "section", "text": plain("x" * 2600)}] * 5
    await post(workspace, blocks=blocks)
    await refused(post(workspace, blocks=[*blocks, {"type": "divider"}, *blocks[:1]]), "msg_blocks_too_long")


@pytest.mark.parametrize("rule", BREAKING)
async def test_rule(rule: str, tmp_path: Path) -> None:
    breaking, settings = BREAKING[rule]
    async with running(tmp_path, **settings) as workspace:
        await breaking(workspace)
        said = {check.rule for exchange in workspace.inspector.newest_first() for check in exchange.checks}
    assert rule in said or rule in SHOWN_BY_ITS_EFFECT
