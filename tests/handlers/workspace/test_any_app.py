"""Any Bolt app runs against the workspace: over sockets and HTTP, with ordinary functions and with coroutines."""

from pathlib import Path

import pytest

from handlers.workspace import Workspace
from tests.handlers.workspace_bolt_app import MANIFEST, WAYS
from tests.handlers.workspace_fixtures import running


@pytest.mark.parametrize("way", WAYS)
async def test_it_runs(way: str, tmp_path: Path) -> None:
    """One test for each way, since to connect and disconnect takes longer than all that the app does."""
    async with running(tmp_path, manifest=MANIFEST) as workspace, WAYS[way](workspace):
        await a_command_and_a_button_are_answered(workspace)
        await a_modal_is_opened_corrected_and_sent(workspace)
        await an_event_lets_it_publish_home(workspace)
        assert [each.name for each in workspace.inspector.newest_first() if each.checks] == []


async def a_command_and_a_button_are_answered(workspace: Workspace) -> None:
    anna = workspace.person("U0ANNA")
    outcome = await anna.type("C0SALES", "/tiny räksmörgås & co\nthere")
    assert outcome.ok, outcome.problem
    answer = anna.messages("C0SALES")[-1]
    assert (answer.text, answer.only_visible_to) == ("You said räksmörgås & co\nthere", "U0ANNA")
    assert (await anna.click(answer.ts, "press")).ok
    await workspace.until(lambda: anna.messages("C0SALES")[-1].text == "Pressed")


async def a_modal_is_opened_corrected_and_sent(workspace: Workspace) -> None:
    anna = workspace.person("U0ANNA")
    assert (await anna.use_shortcut("ask")).ok
    await workspace.until(lambda: anna.open_view)
    assert anna.open_view
    wrong = await anna.submit_view(anna.open_view.id, {"words": "nothing"})
    assert wrong.field_errors == {"question": "Ask something."}
    assert (await anna.submit_view(anna.open_view.id, {"words": "Why?"})).ok
    await workspace.until(lambda: anna.messages("C0SALES")[-1].text == "Why?")
    assert anna.open_view is None


async def an_event_lets_it_publish_home(workspace: Workspace) -> None:
    anna = workspace.person("U0ANNA")
    anna.open_home()
    await workspace.until(lambda: anna.home)
    await workspace.until(lambda: events(workspace) == [("app_home_opened", "ok")])


def events(workspace: Workspace) -> list[tuple[str, str]]:
    """Every event that was delivered, with what came of it."""
    shown = workspace.inspector.newest_first()
    return [(exchange.name, exchange.outcome) for exchange in shown if exchange.kind == "events_api"]
