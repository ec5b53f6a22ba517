"""Tokens that Slack refuses end the start at once, with a sentence that says what to do."""

from __future__ import annotations

import pytest

from bot.errors import ConnectionFault
from handlers.connection import workspace_of


async def test_right_tokens_tell_their_workspace(slack):
    workspace = slack.workspace
    assert await workspace_of(workspace.bot_token, workspace.app_token, workspace.api_url) == slack.bot.workspace


async def test_a_wrong_bot_token_is_named(slack):
    with pytest.raises(ConnectionFault, match=r"refuses SLACK_BOT_TOKEN \(invalid_auth\).*Copy the token again"):
        await workspace_of("xoxb-wrong", slack.workspace.app_token, slack.workspace.api_url)


async def test_a_wrong_app_token_is_named(slack):
    with pytest.raises(ConnectionFault, match=r"refuses SLACK_APP_TOKEN"):
        await workspace_of(slack.workspace.bot_token, "xapp-wrong", slack.workspace.api_url)


async def test_no_network_is_said_so(unused_tcp_port):
    with pytest.raises(ConnectionFault, match=r"can't be reached.*Check the network"):
        await workspace_of("xoxb-1", "xapp-1", f"http://127.0.0.1:{unused_tcp_port}/api/")


async def test_a_lost_connection_is_rebuilt(slack):
    connection = slack.bot.connection
    await connection._handler.client.close()
    await connection.keep_alive()
    await connection.keep_alive()
    assert (await slack.person().type("C0SALES", "/pitchcheck help")).ok
