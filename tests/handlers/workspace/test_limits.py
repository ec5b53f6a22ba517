"""Each limit of blocks and views is broken once, over HTTP, and Slack's constraint is named at the right place."""

from typing import Any

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from handlers.workspace import Workspace
from tests.handlers.workspace_blocks import actions, button, chart, input_block, mrkdwn, option, section, text_input
from tests.handlers.workspace_cases import BROKEN_HOMES, BROKEN_MESSAGES, BROKEN_MODALS, EVERY_KIND
from tests.handlers.workspace_probe import connected, modal, plain

Json = dict[str, Any]


async def assert_refused(workspace: Workspace, case: str, method: str, error: str, arguments: Json) -> None:
    """The call is refused, at the place and with the words of the case, and the inspector names the case's rule."""
    pointer, constraint = arguments.pop("expected")
    client = AsyncWebClient(workspace.bot_token, base_url=workspace.api_url)
    with pytest.raises(SlackApiError) as refused:
        await client.api_call(method, json=arguments)
    assert refused.value.response["error"] == error
    first = refused.value.response["errors"][0]
    assert first.endswith(f"[json-pointer:{pointer}]"), first
    assert constraint in first
    assert refused.value.response["response_metadata"]["messages"][0] == f"[ERROR] {first}"
    assert workspace.inspector.newest_first()[0].checks[0].rule == case.partition(":")[0]


@pytest.mark.parametrize("case", BROKEN_MESSAGES)
async def test_a_broken_message(workspace: Workspace, case: str) -> None:
    blocks, *expected = BROKEN_MESSAGES[case]
    arguments = {"channel": "C0SALES", "text": "x", "blocks": blocks, "expected": expected}
    error = "only_one_table_allowed" if case.startswith("table-count") else "invalid_blocks"
    await assert_refused(workspace, case, "chat.postMessage", error, arguments)
    assert workspace.person("U0ANNA").messages("C0SALES") == []


@pytest.mark.parametrize("case", BROKEN_MODALS)
async def test_a_broken_modal(workspace: Workspace, case: str) -> None:
    view, *expected = BROKEN_MODALS[case]
    arguments = {"trigger_id": "1.2", "view": view, "expected": expected}
    await assert_refused(workspace, case, "views.open", "invalid_arguments", arguments)


@pytest.mark.parametrize("case", BROKEN_HOMES)
async def test_a_broken_home(workspace: Workspace, case: str) -> None:
    view, *expected = BROKEN_HOMES[case]
    arguments = {"user_id": "U0ANNA", "view": view, "expected": expected}
    await assert_refused(workspace, case, "views.publish", "invalid_arguments", arguments)
    assert workspace.person("U0ANNA").home is None


async def test_a_message_at_its_limits_passes(workspace: Workspace, client: AsyncWebClient) -> None:
    for block in EVERY_KIND:
        await client.chat_postMessage(channel="C0SALES", text="x" * 4000, blocks=[block])
        workspace.clock.move_to(workspace.clock.in_an_hour())
    await client.chat_postMessage(channel="C0SALES", text="x", blocks=[section()] * 50)
    await client.chat_postMessage(channel="C0SALES", text="x", blocks=[chart()] * 2)


async def test_a_modal_at_its_limits_passes(workspace: Workspace, client: AsyncWebClient) -> None:
    alert = {"type": "alert", "level": "warning", "text": mrkdwn("Careful")}
    field = input_block(text_input(initial_value="x" * 3000, max_length=3000))
    form = modal("x" * 24, private_metadata="x" * 3000, blocks=[alert, field, *[section()] * 98])
    async with connected(workspace) as probe:
        await workspace.person("U0ANNA").type("C0SALES", "/probe hello")
        await client.views_open(trigger_id=probe.heard[-1]["trigger_id"], view=form)


async def test_a_home_at_its_limits_passes(client: AsyncWebClient) -> None:
    await client.views_publish(user_id="U0ANNA", view={"type": "home", "blocks": [chart(), *[section()] * 99]})


async def test_a_null_is_as_good_as_a_field_left_out(workspace: Workspace, client: AsyncWebClient) -> None:
    blocks = [section(accessory=None, fields=None), {"type": "actions", "elements": [{**button(), "value": None}]}]
    await client.chat_postMessage(channel="C0SALES", text="x", blocks=blocks)
    shown = workspace.person("U0ANNA").messages("C0SALES")[-1].blocks
    assert shown[0].keys() == {"type", "text", "block_id"}
    assert "value" not in shown[1]["elements"][0]


async def test_a_text_that_is_no_text_is_refused(client: AsyncWebClient) -> None:
    with pytest.raises(SlackApiError) as refused:
        await client.api_call("chat.postMessage", json={"channel": "C0SALES", "text": 5})
    assert refused.value.response["error"] == "invalid_arguments"


async def test_an_overflow_menu_tells_what_was_chosen(workspace: Workspace, client: AsyncWebClient) -> None:
    menu = {"type": "overflow", "action_id": "answer", "options": [option("forty-two", "Answer")]}
    await client.chat_postMessage(channel="C0SALES", text="Choose", blocks=[actions(menu)])
    anna = workspace.person("U0ANNA")
    async with connected(workspace) as probe:
        await anna.click(anna.messages("C0SALES")[-1].ts, "answer", "forty-two")
    action = probe.heard[-1]["actions"][0]
    assert action["selected_option"] == {"text": plain("Answer"), "value": "forty-two"}
    assert probe.heard[-1]["state"] == {"values": {}}


async def test_several_people_are_told_as_a_list(workspace: Workspace, client: AsyncWebClient) -> None:
    choice = {"type": "multi_users_select", "action_id": "answer", "initial_users": ["U0GRACE"]}
    await client.chat_postMessage(channel="C0SALES", text="Who?", blocks=[{**actions(choice), "block_id": "who"}])
    anna = workspace.person("U0ANNA")
    async with connected(workspace) as probe:
        await anna.click(anna.messages("C0SALES")[-1].ts, "answer", ["U0ANNA", "U0MAXIM"])
    assert probe.heard[-1]["actions"][0]["selected_users"] == ["U0ANNA", "U0MAXIM"]
