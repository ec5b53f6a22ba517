"""Tokens that Slack refuses end the start at once, with a sentence that says what to do."""

from __future__ import annotations

import pytest

from bot.errors import ConnectionFault
from handlers.connection import check_app_token, who_am_i


async def test_a_right_bot_token_tells_its_workspace(small_slack):
    workspace = small_slack.workspace
    assert (await who_am_i(workspace.bot_token, workspace.api_url))["team_id"] == small_slack.bot.workspace


async def test_a_wrong_bot_token_is_named(small_slack):
    with pytest.raises(ConnectionFault, match=r"refuses SLACK_BOT_TOKEN \(invalid_auth\).*Copy the token again"):
        await who_am_i("xoxb-wrong", small_slack.workspace.api_url)


async def test_a_wrong_app_token_is_named(small_slack):
    with pytest.raises(ConnectionFault, match=r"refuses SLACK_APP_TOKEN"):
        await check_app_token("xapp-wrong", small_slack.workspace.api_url)


async def test_no_network_is_said_so(unused_tcp_port):
    with pytest.raises(ConnectionFault, match=r"can't be reached.*Check the network"):
        await who_am_i("xoxb-1", f"http://127.0.0.1:{unused_tcp_port}/api/")


async def test_a_lost_connection_is_rebuilt(small_slack):
    connection = small_slack.bot.connection
    await connection._handler.client.close()
    await connection.keep_alive()
    assert not await connection.is_open()
    await connection.keep_alive()
    assert await connection.is_open()
    assert (await small_slack.person().type("C0SALES", "/pitchcheck help")).ok
