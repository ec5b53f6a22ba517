"""The inspector shows what the workspace and the app said to each other, and lets no secret out."""

import json
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from handlers.workspace import Strictness, Workspace, inspector
from tests.handlers.workspace_fixtures import MONDAY_NOON, running
from tests.handlers.workspace_probe import Probe, connected, modal, plain

Json = dict[str, Any]


def latest(workspace: Workspace, name: str) -> inspector.Exchange:
    """The newest exchange of this name."""
    return next(each for each in workspace.inspector.newest_first() if each.name == name)


async def next_event(stream: aiohttp.StreamReader, kind: str) -> Any:
    """The data of the next server-sent event of this kind; `message` is what has no name."""
    name = "message"
    while True:
        field, _, value = (await stream.readline()).decode().rstrip("\n").partition(": ")
        if field == "event":
            name = value
        elif field == "data" and name == kind:
            return json.loads(value)
        elif field == "":
            name = "message"


async def test_a_command_is_shown_with_its_ack(workspace: Workspace, probe: Probe) -> None:
    await workspace.person("U0ANNA").type("C0SALES", "/probe hello")
    shown = latest(workspace, "/probe")
    assert (shown.direction, shown.kind, shown.outcome) == ("to_app", "slash_commands", "ok")
    assert shown.at == MONDAY_NOON.timestamp()
    assert isinstance(shown.request, dict)
    assert shown.request["text"] == "hello"
    assert shown.answer == {"text": "You said hello"}
    assert shown.milliseconds is not None
    assert shown.checks == []


async def test_a_call_is_shown_with_what_the_strict_checks_say(workspace: Workspace, client: AsyncWebClient) -> None:
    with pytest.raises(SlackApiError):
        await client.chat_postMessage(
            channel="C0SALES", text="x", blocks=[{"type": "header", "text": plain("x" * 151)}]
        )
    shown = latest(workspace, "chat.postMessage")
    assert (shown.direction, shown.kind, shown.outcome) == ("from_app", "web_api", "invalid_blocks")
    assert isinstance(shown.answer, dict)
    assert shown.answer["error"] == "invalid_blocks"
    (check,) = shown.checks
    assert (check.rule, check.pointer) == ("header", "/blocks/0/text/text")
    assert check.says == "must be less than 151 characters"
    assert check.source == "slack-facts.md, 2. Block Kit limits and new blocks"


async def test_what_a_form_carries_as_text_is_shown_unpacked(workspace: Workspace, client: AsyncWebClient) -> None:
    view = json.dumps({"type": "home", "blocks": []})
    await client.api_call("views.publish", data={"user_id": "U0ANNA", "view": view})
    shown = latest(workspace, "views.publish").request
    assert isinstance(shown, dict)
    assert shown["view"] == {"type": "home", "blocks": []}


async def test_a_refused_ack_and_a_refused_answer_are_shown(workspace: Workspace, probe: Probe) -> None:
    anna = workspace.person("U0ANNA")
    await anna.type("C0SALES", "/probe wide")
    assert [check.rule for check in latest(workspace, "/probe").checks] == ["header"]
    async with aiohttp.ClientSession() as session:
        blocks = [{"type": "hologram"}]
        async with session.post(probe.heard[-1]["response_url"], json={"text": "x", "blocks": blocks}) as response:
            assert response.status == 400
    shown = latest(workspace, "response_url")
    assert (shown.direction, shown.outcome) == ("from_app", "invalid_blocks")
    assert [(check.rule, check.pointer) for check in shown.checks] == [("block-type", "/blocks/0/type")]


async def test_a_missing_ack_is_shown_without_a_time(tmp_path: Path) -> None:
    async with running(tmp_path, strictness=Strictness(ack_seconds=0.1)) as workspace, connected(workspace):
        await workspace.person("U0ANNA").type("C0SALES", "/probe silent")
        shown = latest(workspace, "/probe")
    assert (shown.outcome, shown.milliseconds) == ("operation_timeout", None)
    assert [check.rule for check in shown.checks] == ["ack-timeout"]


async def test_interactions_and_events_have_names(workspace: Workspace, probe: Probe) -> None:
    anna = workspace.person("U0ANNA")
    await anna.type("C0SALES", "/probe buttons")
    await anna.click(anna.messages("C0SALES")[-1].ts, "answer")
    await anna.use_shortcut("start")
    await workspace.until(lambda: anna.open_view)
    assert anna.open_view
    await anna.submit_view(anna.open_view.id, {"draft": "Dear customer"})
    anna.open_home()
    await workspace.until(lambda: anna.home)
    names = {shown.name for shown in workspace.inspector.newest_first()}
    assert names >= {
        "hello",
        "apps.connections.open",
        "/probe",
        "block_actions answer",
        "shortcut start",
        "views.open",
        "view_submission form",
        "app_home_opened",
        "views.publish",
    }


async def test_the_page_gets_what_is_new_over_its_stream(workspace: Workspace, probe: Probe) -> None:
    async with aiohttp.ClientSession() as session, session.get(f"{workspace.url}people/U0ANNA/events") as page:
        at_once = await next_event(page.content, "inspector")
        assert "hello" in {shown["name"] for shown in at_once}
        assert [shown["number"] for shown in at_once] == sorted((s["number"] for s in at_once), reverse=True)
        await workspace.person("U0ANNA").type("C0SALES", "/probe hello")
        while True:
            news = await next_event(page.content, "inspector")
            assert {shown["number"] for shown in news}.isdisjoint(shown["number"] for shown in at_once)
            if news[0]["outcome"] == "ok":
                break
    told = "number revision at direction kind name request answer milliseconds outcome checks"
    assert news[0].keys() == set(told.split())


async def test_no_secret_is_shown(workspace: Workspace, probe: Probe, client: AsyncWebClient) -> None:
    anna = workspace.person("U0ANNA")
    await anna.type("C0SALES", f"/probe my token is {workspace.bot_token}")
    await client.api_call("api.test", params={"token": workspace.bot_token, "note": workspace.app_token})
    await client.api_call("apps.connections.open", json={"token": workspace.app_token})
    shown = json.dumps([exchange.to_page() for exchange in workspace.inspector.newest_first()])
    secrets = [workspace.bot_token, workspace.app_token, probe.heard[-1]["token"]]
    secrets += [probe.heard[-1]["response_url"].rpartition("/")[2]]
    assert "my token is \\u2026" in shown
    assert "ticket=\\u2026" in shown
    assert not any(secret in shown for secret in secrets)


async def test_only_so_many_are_remembered(workspace: Workspace, client: AsyncWebClient) -> None:
    for _ in range(inspector.MOST_EXCHANGES + 1):
        await client.api_test()
    shown = workspace.inspector.newest_first()
    assert (len(shown), shown[0].number, shown[-1].number) == (
        inspector.MOST_EXCHANGES,
        inspector.MOST_EXCHANGES + 1,
        2,
    )


async def test_only_so_much_is_remembered(
    workspace: Workspace, client: AsyncWebClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inspector, "MOST_CHARACTERS", 12_000)
    for _ in range(4):
        with pytest.raises(SlackApiError):
            await client.views_open(trigger_id="1.2", view=modal(private_metadata="x" * 4000))
    assert [exchange.number for exchange in workspace.inspector.newest_first()] == [4, 3]
