"""Messages that an app schedules come when the workspace's clock does, and can be listed and called off before."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from handlers.workspace import Workspace
from tests.handlers.workspace_apps import client_of
from tests.handlers.workspace_blocks import section
from tests.handlers.workspace_fixtures import MONDAY_NOON, running

TUESDAY_NINE = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)


async def schedule(client: AsyncWebClient, text: str, at: datetime, channel: str = "C0SALES") -> str:
    """The id of a message that now waits."""
    answer = await client.chat_scheduleMessage(channel=channel, text=text, post_at=int(at.timestamp()))
    return str(answer["scheduled_message_id"])


def said(workspace: Workspace) -> list[str]:
    return [message.text for message in workspace.person("U0ANNA").messages("C0SALES")]


async def test_it_comes_when_the_clock_passes_its_time_and_bears_that_time(workspace: Workspace) -> None:
    blocks = [section("In a block")]
    client = client_of(workspace)
    await client.chat_scheduleMessage(
        channel="C0SALES", text="Later", blocks=blocks, post_at=str(int(TUESDAY_NINE.timestamp()))
    )
    await workspace.move_clock_to(TUESDAY_NINE - timedelta(seconds=1))
    assert said(workspace) == []
    await workspace.move_clock_to(TUESDAY_NINE + timedelta(days=3))
    message = workspace.person("U0ANNA").messages("C0SALES")[-1]
    assert (message.text, message.blocks[0]["text"]["text"]) == ("Later", "In a block")
    assert datetime.fromtimestamp(float(message.ts), UTC) == TUESDAY_NINE


async def test_it_comes_by_itself_as_the_clock_runs(tmp_path: Path) -> None:
    moments = [MONDAY_NOON + timedelta(seconds=0.9)]
    async with running(tmp_path, system_now=lambda: moments[-1]) as workspace:
        await schedule(client_of(workspace), "By itself", MONDAY_NOON + timedelta(seconds=1))
        moments.append(MONDAY_NOON + timedelta(seconds=1))
        await workspace.until(lambda: said(workspace) == ["By itself"])


async def test_two_for_the_same_second_both_come_in_their_order(workspace: Workspace) -> None:
    for text in ("First", "Second"):
        await schedule(client_of(workspace), text, TUESDAY_NINE)
    await workspace.move_clock_to(TUESDAY_NINE)
    assert said(workspace) == ["First", "Second"]


async def test_what_waits_is_listed_by_time_and_page_by_page(workspace: Workspace) -> None:
    client = client_of(workspace)
    for days in (2, 0, 1):
        await schedule(client, f"In {days}", TUESDAY_NINE + timedelta(days=days))
    await schedule(client, "Elsewhere", TUESDAY_NINE, "C0GENERAL")
    first = await client.chat_scheduledMessages_list(channel="C0SALES", limit=2)
    assert [each["text"] for each in first["scheduled_messages"]] == ["In 0", "In 1"]
    assert first["scheduled_messages"][0] | {"id": ""} == {
        "id": "",
        "channel_id": "C0SALES",
        "post_at": int(TUESDAY_NINE.timestamp()),
        "date_created": int(MONDAY_NOON.timestamp()),
        "text": "In 0",
    }
    cursor = first["response_metadata"]["next_cursor"]
    second = await client.chat_scheduledMessages_list(channel="C0SALES", limit=2, cursor=cursor)
    assert [each["text"] for each in second["scheduled_messages"]] == ["In 2"]
    assert second["response_metadata"]["next_cursor"] == ""
    in_all = await client.chat_scheduledMessages_list(latest=str(int(TUESDAY_NINE.timestamp())))
    assert [each["text"] for each in in_all["scheduled_messages"]] == ["In 0", "Elsewhere"]


async def test_what_was_called_off_does_not_come(workspace: Workspace) -> None:
    client = client_of(workspace)
    waiting = await schedule(client, "Never", TUESDAY_NINE)
    await client.chat_deleteScheduledMessage(channel="C0SALES", scheduled_message_id=waiting)
    await workspace.move_clock_to(TUESDAY_NINE)
    assert said(workspace) == []
    with pytest.raises(SlackApiError, match="invalid_scheduled_message_id"):
        await client.chat_deleteScheduledMessage(channel="C0SALES", scheduled_message_id=waiting)


async def test_what_came_cannot_be_called_off(workspace: Workspace) -> None:
    client = client_of(workspace)
    waiting = await schedule(client, "Come", TUESDAY_NINE)
    await workspace.move_clock_to(TUESDAY_NINE)
    with pytest.raises(SlackApiError, match="invalid_scheduled_message_id"):
        await client.chat_deleteScheduledMessage(channel="C0SALES", scheduled_message_id=waiting)


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"post_at": "soon"}, "invalid_time"),
        ({"channel": "C0RANDOM"}, "not_in_channel"),
        ({"blocks": [{"type": "hologram"}]}, "invalid_blocks"),
    ],
)
async def test_what_could_not_be_posted_cannot_be_scheduled(
    workspace: Workspace, arguments: dict[str, object], error: str
) -> None:
    whole = {"channel": "C0SALES", "text": "x", "post_at": int(TUESDAY_NINE.timestamp()), **arguments}
    with pytest.raises(SlackApiError) as refused:
        await client_of(workspace).api_call("chat.scheduleMessage", json=whole)
    assert refused.value.response["error"] == error


async def test_what_waits_in_a_channel_outlives_the_workspace(tmp_path: Path) -> None:
    async with running(tmp_path) as workspace:
        await schedule(client_of(workspace), "After the restart", TUESDAY_NINE)
        await schedule(client_of(workspace), "Between two", TUESDAY_NINE, "U0ANNA")
    assert "Between two" not in (tmp_path / "messages.json").read_text(encoding="utf-8")
    async with running(tmp_path, system_now=lambda: TUESDAY_NINE) as workspace:
        assert said(workspace) == ["After the restart"]
