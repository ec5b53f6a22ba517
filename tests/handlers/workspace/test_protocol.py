"""The workspace speaks Slack's protocols: a Bolt app on a real socket cannot tell the difference."""

import asyncio
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from handlers.workspace import PortInUse, Workspace, WorkspaceFileBroken
from tests.handlers.workspace_fixtures import MONDAY_NOON, make_workspace
from tests.handlers.workspace_probe import Probe, plain


def kept_texts(directory: Path) -> list[str]:
    """The texts of the messages on disk, none of which may be private."""
    files = [path.read_text(encoding="utf-8") for path in directory.iterdir()]
    assert not any("secret" in content for content in files)
    return [message["text"] for content in files for message in json.loads(content)["messages"]]


async def refusal(call: Any) -> SlackApiError:
    """The error that the awaited Web API call is refused with."""
    with pytest.raises(SlackApiError) as refused:
        await call
    return refused.value


class TestSlashCommands:
    async def test_an_answer_in_the_ack_is_seen_only_by_who_asked(self, workspace: Workspace, probe: Probe) -> None:
        anna, grace = workspace.person("U0ANNA"), workspace.person("U0GRACE")
        outcome = await anna.type("C0SALES", "/probe hello\nthere")
        assert outcome.ok
        assert anna.messages("C0SALES")[-1].text == "You said hello\nthere"
        assert grace.messages("C0SALES") == []

    async def test_the_payload_has_every_field(self, workspace: Workspace, probe: Probe) -> None:
        await workspace.person("U0ANNA").type("C0SALES", "/probe hello")
        payload = probe.heard[-1]
        assert (
            payload.items()
            >= {
                "command": "/probe",
                "text": "hello",
                "user_id": "U0ANNA",
                "user_name": "anna",
                "channel_id": "C0SALES",
                "channel_name": "sales",
                "team_id": "T0LOCAL",
                "api_app_id": "A0LOCAL",
            }.items()
        )
        assert payload["trigger_id"]
        assert payload["response_url"].startswith(workspace.url)

    async def test_a_command_works_where_the_app_is_no_member(self, workspace: Workspace, probe: Probe) -> None:
        anna = workspace.person("U0ANNA")
        assert (await anna.type("C0RANDOM", "/probe hello")).ok
        assert anna.messages("C0RANDOM")[-1].only_visible_to == "U0ANNA"

    async def test_a_public_answer_shows_the_typed_command_to_the_channel(
        self, workspace: Workspace, probe: Probe
    ) -> None:
        await workspace.person("U0ANNA").type("C0SALES", "/probe public Hear, hear")
        seen = workspace.person("U0GRACE").messages("C0SALES")
        assert [message.text for message in seen] == ["/probe public Hear, hear", "Hear, hear"]

    async def test_blocks_over_the_limit_are_refused_in_the_ack_too(self, workspace: Workspace, probe: Probe) -> None:
        anna = workspace.person("U0ANNA")
        outcome = await anna.type("C0SALES", "/probe wide")
        assert outcome.problem
        assert "invalid_blocks" in outcome.problem
        assert "/blocks/0/text/text" in outcome.problem
        assert anna.messages("C0SALES") == []

    async def test_an_unknown_command_never_reaches_the_app(self, workspace: Workspace, probe: Probe) -> None:
        outcome = await workspace.person("U0ANNA").type("C0SALES", "/nothing here")
        assert outcome.problem
        assert "/nothing is not a valid command" in outcome.problem
        assert probe.heard == []


class TestButtons:
    async def test_a_click_is_answered_through_the_response_url(self, workspace: Workspace, probe: Probe) -> None:
        anna = workspace.person("U0ANNA")
        await anna.type("C0SALES", "/probe buttons")
        card = anna.messages("C0SALES")[-1]
        assert (await anna.click(card.ts, "answer")).ok
        await workspace.until(lambda: anna.messages("C0SALES")[-1].text == "The answer is forty-two")
        payload = probe.heard[-1]
        assert payload["container"] == {
            "type": "message",
            "message_ts": card.ts,
            "channel_id": "C0SALES",
            "is_ephemeral": True,
        }
        assert payload["actions"][0]["block_id"] == "row"
        assert "message" not in payload, "Slack leaves an ephemeral message out"

    async def test_the_original_can_be_replaced(self, workspace: Workspace, probe: Probe) -> None:
        anna = workspace.person("U0ANNA")
        await anna.type("C0SALES", "/probe buttons")
        await anna.click(anna.messages("C0SALES")[-1].ts, "replace")
        await workspace.until(lambda: [m.text for m in anna.messages("C0SALES")] == ["Replaced"])

    async def test_the_original_can_be_deleted(self, workspace: Workspace, probe: Probe) -> None:
        anna = workspace.person("U0ANNA")
        await anna.type("C0SALES", "/probe buttons")
        await anna.click(anna.messages("C0SALES")[-1].ts, "delete")
        await workspace.until(lambda: anna.messages("C0SALES") == [])

    async def test_nobody_else_can_click_an_ephemeral_message(self, workspace: Workspace, probe: Probe) -> None:
        anna = workspace.person("U0ANNA")
        await anna.type("C0SALES", "/probe buttons")
        with pytest.raises(LookupError):
            await workspace.person("U0GRACE").click(anna.messages("C0SALES")[-1].ts, "answer")


class TestModals:
    @pytest.fixture
    async def view_id(self, workspace: Workspace, probe: Probe) -> str:
        """Anna's open modal."""
        anna = workspace.person("U0ANNA")
        await anna.type("C0SALES", "/probe modal")
        await workspace.until(lambda: anna.open_view)
        assert anna.open_view
        return anna.open_view.id

    async def test_a_submission_carries_what_was_filled_in(
        self, workspace: Workspace, probe: Probe, view_id: str
    ) -> None:
        anna = workspace.person("U0ANNA")
        assert (await anna.submit_view(view_id, {"draft": "Dear customer", "tone": "warm"})).ok
        assert anna.open_view is None
        assert probe.heard[-1]["view"]["state"]["values"] == {
            "draft_block": {"draft": {"type": "plain_text_input", "value": "Dear customer"}},
            "tone_block": {
                "tone": {"type": "static_select", "selected_option": {"text": plain("Warm"), "value": "warm"}}
            },
        }

    async def test_errors_keep_it_open(self, workspace: Workspace, probe: Probe, view_id: str) -> None:
        anna = workspace.person("U0ANNA")
        outcome = await anna.submit_view(view_id, {"draft": "bad"})
        assert outcome.field_errors == {"draft_block": "Please be kinder."}
        assert anna.open_view

    async def test_a_required_field_is_asked_for_before_the_app_is(
        self, workspace: Workspace, probe: Probe, view_id: str
    ) -> None:
        heard = len(probe.heard)
        outcome = await workspace.person("U0ANNA").submit_view(view_id)
        assert outcome.field_errors == {"draft_block": "Please complete this required field."}
        assert len(probe.heard) == heard

    async def test_it_can_be_updated_pushed_and_cleared(self, workspace: Workspace, probe: Probe, view_id: str) -> None:
        anna = workspace.person("U0ANNA")
        await anna.submit_view(view_id, {"draft": "again"})
        assert anna.open_view
        assert anna.open_view.id == view_id
        assert anna.open_view.source["title"]["text"] == "Once more"
        await anna.submit_view(view_id, {"draft": "deeper"})
        assert anna.open_view.previous_id == view_id
        await anna.submit_view(anna.open_view.id, {"draft": "clear"})
        assert anna.open_view is None

    async def test_the_app_hears_of_closing_if_it_asked_to(
        self, workspace: Workspace, probe: Probe, view_id: str
    ) -> None:
        anna = workspace.person("U0ANNA")
        await anna.close_view(view_id)
        assert anna.open_view is None
        assert probe.heard[-1]["type"] == "view_closed"
        assert probe.heard[-1]["is_cleared"] is False


class TestShortcutsAndHome:
    async def test_a_global_shortcut_opens_a_modal(self, workspace: Workspace, probe: Probe) -> None:
        anna = workspace.person("U0ANNA")
        assert (await anna.use_shortcut("start")).ok
        await workspace.until(lambda: anna.open_view)
        assert "channel" not in probe.heard[-1]
        assert "response_url" not in probe.heard[-1]

    async def test_a_message_shortcut_carries_the_message_where_the_app_is_no_member(
        self, workspace: Workspace, probe: Probe
    ) -> None:
        grace, anna = workspace.person("U0GRACE"), workspace.person("U0ANNA")
        await grace.type("C0RANDOM", "Buy now!")
        message = anna.messages("C0RANDOM")[-1]
        await anna.use_message_shortcut(message.ts, "probe")
        await workspace.until(lambda: anna.messages("C0RANDOM")[-1].text == "It says: Buy now!")
        assert probe.heard[-1]["channel"] == {"id": "C0RANDOM", "name": "random"}

    async def test_opening_home_lets_the_app_publish_it(self, workspace: Workspace, probe: Probe) -> None:
        anna = workspace.person("U0ANNA")
        anna.open_home()
        await workspace.until(lambda: anna.home)
        assert probe.heard[-1]["tab"] == "home"
        assert workspace.person("U0GRACE").home is None

    async def test_a_direct_message_is_answered(self, workspace: Workspace, probe: Probe) -> None:
        anna = workspace.person("U0ANNA")
        await anna.type("D0ANNA", "Hello app")
        await workspace.until(lambda: anna.messages("D0ANNA")[-1].text == "You wrote: Hello app")


class TestWebApi:
    async def test_auth_test_names_the_scopes(self, client: AsyncWebClient) -> None:
        response = await client.auth_test()
        assert response["user_id"] == "U0APP"
        assert response.headers["X-OAuth-Scopes"] == "commands,chat:write,users:read,channels:read"

    async def test_an_unknown_method_is_said_to_be_unknown(self, client: AsyncWebClient) -> None:
        assert (await refusal(client.api_call("chat.shout"))).response["error"] == "unknown_method"

    @pytest.mark.filterwarnings("ignore:The top-level `text` argument is missing")
    @pytest.mark.parametrize(
        ("arguments", "error"), [({"text": ""}, "no_text"), ({"text": "", "blocks": "no"}, "invalid_blocks_format")]
    )
    async def test_posts_that_slack_refuses(
        self, client: AsyncWebClient, arguments: dict[str, Any], error: str
    ) -> None:
        refused = await refusal(client.chat_postMessage(channel="C0SALES", **arguments))
        assert refused.response["error"] == error

    async def test_an_invited_app_may_post_and_stays_invited(
        self, workspace: Workspace, client: AsyncWebClient, tmp_path: Path
    ) -> None:
        anna = workspace.person("U0ANNA")
        assert (await anna.type("C0RANDOM", "/invite @Probe")).ok
        await client.chat_postMessage(channel="C0RANDOM", text="Thank you")
        again = make_workspace(tmp_path)
        assert again.team.invited_to == ("C0RANDOM",)

    async def test_what_was_posted_can_be_changed_and_deleted(
        self, workspace: Workspace, client: AsyncWebClient
    ) -> None:
        anna = workspace.person("U0ANNA")
        ts = (await client.chat_postMessage(channel="C0SALES", text="First"))["ts"]
        await client.chat_update(channel="C0SALES", ts=ts, text="Second")
        assert [(m.text, m.edited) for m in anna.messages("C0SALES")] == [("Second", True)]
        await client.chat_delete(channel="C0SALES", ts=ts)
        assert anna.messages("C0SALES") == []
        gone = await refusal(client.chat_update(channel="C0SALES", ts=ts, text="Third"))
        assert gone.response["error"] == "message_not_found"

    async def test_an_ephemeral_message_needs_somebody_in_the_channel(
        self, workspace: Workspace, client: AsyncWebClient
    ) -> None:
        await client.chat_postEphemeral(channel="C0SALES", user="U0ANNA", text="Psst")
        assert workspace.person("U0ANNA").messages("C0SALES")[-1].text == "Psst"
        assert workspace.person("U0GRACE").messages("C0SALES") == []
        nobody = await refusal(client.chat_postEphemeral(channel="C0SALES", user="U0NOBODY", text="Psst"))
        assert nobody.response["error"] == "user_not_found"

    @pytest.mark.parametrize("argument", [[], {}, 5, None])
    async def test_arguments_of_the_wrong_kind_are_refused(self, client: AsyncWebClient, argument: object) -> None:
        arguments = {"channel": "C0SALES", "text": "x", "user": argument}
        error = await refusal(client.api_call("chat.postEphemeral", json=arguments))
        assert error.response["error"] == "user_not_found"

    async def test_people_have_locale_and_time_zone(self, client: AsyncWebClient) -> None:
        user = (await client.users_info(user="U0MAXIM", include_locale=True))["user"]
        assert (user["locale"], user["tz"], user["is_admin"]) == ("ru-RU", "Asia/Almaty", False)

    async def test_people_are_listed_by_pages(self, workspace: Workspace, client: AsyncWebClient) -> None:
        listed, cursor = [], ""
        while page := await client.users_list(limit=2, cursor=cursor):
            assert len(page["members"]) <= 2
            listed += [user["id"] for user in page["members"]]
            cursor = page["response_metadata"]["next_cursor"]
            if not cursor:
                break
        assert listed == list(workspace.team.people)
        wrong = await refusal(client.users_list(cursor="over there"))
        assert wrong.response["error"] == "invalid_cursor"


class TestSocketMode:
    async def test_what_is_no_ack_is_ignored(self, workspace: Workspace, client: AsyncWebClient) -> None:
        url = (await client.apps_connections_open(app_token=workspace.app_token))["url"]
        async with aiohttp.ClientSession() as session, session.ws_connect(url) as socket:
            await socket.receive_json()
            typing = asyncio.create_task(workspace.person("U0ANNA").type("C0SALES", "/probe hello"))
            envelope_id = (await socket.receive_json())["envelope_id"]
            for frame in ("no json", "[]", '{"envelope_id": "unknown"}', '{"envelope_id": []}'):
                await socket.send_str(frame)
            await socket.send_json({"envelope_id": envelope_id, "payload": "no object"})
            assert (await typing).ok

    async def test_an_app_reconnects_when_it_is_asked_to(self, workspace: Workspace, probe: Probe) -> None:
        sockets = {id(socket) for socket in workspace.sockets.open_sockets}
        await workspace.sockets.request_refresh()
        await workspace.until(lambda: {id(s) for s in workspace.sockets.open_sockets} - sockets)
        assert (await workspace.person("U0ANNA").type("C0SALES", "/probe again")).ok


class TestWhatIsKept:
    async def test_messages_and_clock_survive_a_restart(self, tmp_path: Path) -> None:
        first = make_workspace(tmp_path)
        await first.start(port=0)
        await first.person("U0ANNA").type("C0SALES", "Good morning")
        await first.move_clock_to(first.clock.tomorrow_at_opening())
        await first.stop()
        second = make_workspace(tmp_path)
        assert [m.text for m in second.person("U0GRACE").messages("C0SALES")] == ["Good morning"]
        assert second.clock.local_now().isoformat() == "2026-11-24T09:00:00+01:00"
        fresh = make_workspace(tmp_path, fresh=True)
        assert fresh.person("U0GRACE").messages("C0SALES") == []
        assert fresh.clock.now() == MONDAY_NOON

    async def test_what_is_private_is_never_written(
        self, workspace: Workspace, probe: Probe, client: AsyncWebClient, tmp_path: Path
    ) -> None:
        anna = workspace.person("U0ANNA")
        await anna.type("C0SALES", "/probe secret words")
        await anna.type("C0SALES", "/probe public An answer for all")
        await anna.type("D0ANNA", "secret words")
        await anna.type("C0SALES", "/probe modal")
        await workspace.until(lambda: anna.open_view)
        assert anna.open_view
        await anna.submit_view(anna.open_view.id, {"draft": "secret words"})
        await client.chat_postEphemeral(channel="C0SALES", user="U0ANNA", text="secret words")
        assert kept_texts(tmp_path) == ["An answer for all"]

    @pytest.mark.parametrize("content", ["", "[]", '{"version": 2}', '{"version": 1, "clock_offset_seconds": 0}'])
    def test_a_broken_file_is_named_with_its_cure(self, tmp_path: Path, content: str) -> None:
        (tmp_path / "messages.json").write_text(content, encoding="utf-8")
        with pytest.raises(WorkspaceFileBroken, match=r"messages\.json cannot be read .*start fresh"):
            make_workspace(tmp_path)
        make_workspace(tmp_path, fresh=True)


class TestClock:
    def test_the_workspace_opens_at_nine(self, tmp_path: Path) -> None:
        early = make_workspace(tmp_path, system_now=lambda: datetime(2026, 11, 23, 4, 30, tzinfo=UTC))
        assert early.clock.local_now().isoformat() == "2026-11-23T09:00:00+01:00"

    def test_it_only_moves_forwards(self, tmp_path: Path) -> None:
        workspace = make_workspace(tmp_path)
        with pytest.raises(ValueError, match="only moves forwards"):
            workspace.clock.move_to(MONDAY_NOON - timedelta(seconds=1))

    async def test_whoever_listens_is_told_of_a_move(self, workspace: Workspace) -> None:
        told: list[datetime] = []

        async def listener() -> None:
            told.append(workspace.clock.now())

        workspace.on_clock_moved(listener)
        await workspace.move_clock_to(MONDAY_NOON + timedelta(hours=1))
        assert told == [MONDAY_NOON + timedelta(hours=1)]

    @pytest.mark.parametrize(
        ("move", "then"),
        [
            ("hour", "2026-11-23T13:00+01:00"),
            ("tomorrow", "2026-11-24T09:00+01:00"),
            ("week", "2026-11-30T12:00+01:00"),
        ],
    )
    async def test_the_page_moves_it(self, workspace: Workspace, move: str, then: str) -> None:
        told: list[str] = []

        async def listener() -> None:
            told.append(workspace.clock.local_now().isoformat(timespec="minutes"))

        workspace.on_clock_moved(listener)
        async with aiohttp.ClientSession() as session:
            async with session.post(f"{workspace.url}clock/{move}", json={}) as response:
                assert response.status == 200
            async with session.post(f"{workspace.url}clock/back", json={}) as response:
                assert response.status == 404
        await workspace.settled()
        assert told == [then]

    def test_a_week_keeps_the_time_on_the_wall(self, tmp_path: Path) -> None:
        before_winter_time = datetime(2026, 10, 20, 8, 0, tzinfo=UTC)
        workspace = make_workspace(tmp_path, system_now=lambda: before_winter_time)
        assert workspace.clock.in_a_week() == datetime(2026, 10, 27, 9, 0, tzinfo=UTC)


class TestServer:
    async def test_a_port_in_use_is_said_to_be(self, workspace: Workspace, tmp_path: Path) -> None:
        port = int(workspace.url.rstrip("/").rpartition(":")[2])
        with pytest.raises(PortInUse) as refused:
            await make_workspace(tmp_path / "second").start(port=port)
        assert refused.value.port == port

    @pytest.mark.parametrize("headers", [{"Host": "evil.example"}, {"Origin": "http://evil.example"}])
    async def test_other_sites_cannot_reach_the_page(self, workspace: Workspace, headers: dict[str, str]) -> None:
        async with aiohttp.ClientSession() as session:
            async with session.get(workspace.url, headers=headers) as response:
                assert response.status == 403
            address = f"{workspace.url}people/U0ANNA/type"
            async with session.post(address, json={}, headers=headers) as response:
                assert response.status == 403

    async def test_the_page_loads_nothing_from_elsewhere(self, workspace: Workspace) -> None:
        async with aiohttp.ClientSession() as session, session.get(workspace.url) as response:
            policy = response.headers["Content-Security-Policy"]
            assert "default-src 'none'" in policy
            assert "unsafe" not in policy
            assert "http" not in await response.text()
