"""Content in the running bot: what is saved is posted next, and the admins hear of what is broken."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.content import load_library
from bot.content.live import library_to_start_with
from bot.preferences import Preferences
from bot.settings import read_settings
from handlers.local_workspace import local_workspace
from tests.conftest import Clock, Slack
from tests.small_content import TIP

GRACE = "U0GRACE"
LONGEST_WAIT = 30


@pytest.fixture
async def german(small_content: Path, tmp_path: Path, clock: Clock) -> AsyncIterator[tuple[Slack, Path]]:
    """A bot with the small content and a team's folder over it, both followed."""
    team = tmp_path / "team"
    (team / "tips" / "de").mkdir(parents=True)
    library = load_library(small_content, team)
    settings = read_settings({"PITCHCHECK_TIME_ZONE": "Europe/Stockholm", "PITCHCHECK_TIP_LANGUAGE": "de"})
    async with local_workspace(settings, library, tmp_path / "w", port=0, now=clock) as (workspace, bot):
        yield Slack(workspace, bot, tmp_path), team


def heard_by_grace(slack: Slack) -> list[str]:
    return [str(message.blocks) for message in slack.person(GRACE).messages(GRACE) if message.is_from_app]


async def test_a_saved_tip_is_the_next_one_posted(german, clock):
    slack, team = german
    (team / "tips" / "de" / "warten.md").write_text(TIP.replace("Zeit lassen", "Warten"), encoding="utf-8")
    while "warten" not in slack.bot.service.installation.library.tips["de"]:
        await slack.bot.content.look()
    clock.move(days=1)
    await slack.bot.tick()
    assert "Warten" in slack.sales()[-1].text


async def test_the_admins_hear_once_what_is_broken_and_where_and_once_that_it_is_well(german):
    slack, team = german
    file = team / "tips" / "de" / "warten.md"
    file.write_text(TIP.replace('"urgency"', '"<!channel>"'), encoding="utf-8")
    await slack.workspace.until(lambda: heard_by_grace(slack), LONGEST_WAIT)
    (message,) = slack.person(GRACE).messages(GRACE)
    said = message.blocks[0]["text"]
    assert said["type"] == "plain_text", "a file's words must not notify anybody"
    assert f"{file.as_posix()}:3:14: '<!channel>' is no technique" in said["text"]
    assert "The last good version stays live" in said["text"]
    file.write_text(TIP.replace("Zeit lassen", "Warten"), encoding="utf-8")
    await slack.workspace.until(lambda: len(heard_by_grace(slack)) == 2, LONGEST_WAIT)
    assert "well again" in heard_by_grace(slack)[1]
    assert all(slack.person(who).messages(who) == [] for who in ("U0ANNA", "U0MAXIM")), "only admins are told"


@pytest.mark.parametrize(
    ("language", "frame", "problem"),
    [
        ("sv", "Det finns ett fel", "en.ftl har inget meddelande 'verdict-hrad'; menade du 'verdict-hard'?"),
        ("ru", "1 ошибка", "в en.ftl нет сообщения 'verdict-hrad'; возможно, имелось в виду 'verdict-hard'?"),
    ],
)
async def test_an_admin_hears_it_in_their_language_though_the_wording_of_it_is_what_is_broken(
    german, language, frame, problem
):
    slack, team = german
    await slack.bot.service.people.save_preferences(slack.bot.workspace, GRACE, Preferences(language=language))
    file = team / "wording" / f"{language}.ftl"
    file.parent.mkdir()
    file.write_text("verdict-hrad = !\n", encoding="utf-8")
    await slack.workspace.until(lambda: heard_by_grace(slack), LONGEST_WAIT)
    (message,) = slack.person(GRACE).messages(GRACE)
    said = message.blocks[0]["text"]["text"]
    assert frame in said
    assert f"{file.as_posix()}:1:1: {problem}" in said


async def test_after_a_start_without_a_broken_file_the_admins_hear_of_it_and_that_it_is_mended(
    small_content, tmp_path, clock
):
    file = tmp_path / "team" / "tips" / "de" / "warten.md"
    file.parent.mkdir(parents=True)
    file.write_text(TIP.replace('"close"', '"clsoe"'), encoding="utf-8")
    library = library_to_start_with(small_content, tmp_path / "team")
    settings = read_settings({"PITCHCHECK_TIME_ZONE": "Europe/Stockholm", "PITCHCHECK_TIP_LANGUAGE": "de"})
    async with local_workspace(settings, library, tmp_path / "w", port=0, now=clock) as (workspace, bot):
        slack = Slack(workspace, bot, tmp_path)
        (said,) = heard_by_grace(slack)
        assert f"{file.as_posix()}:4:9: 'clsoe' is no step" in said
        assert "I have started without what is broken" in said
        assert "Zeit lassen" in slack.sales()[-1].text, "the day's tip has come all the same"
        file.write_text(TIP.replace("Zeit lassen", "Warten"), encoding="utf-8")
        await workspace.until(lambda: len(heard_by_grace(slack)) == 2, LONGEST_WAIT)
        assert "well again" in heard_by_grace(slack)[1]
        assert "warten" in bot.service.installation.library.tips["de"]
