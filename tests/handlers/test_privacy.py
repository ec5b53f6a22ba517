"""What is stored about people: shown, given out, forgotten, and never a word of their texts."""

from __future__ import annotations

import asyncio
import json
import re
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date

import aiohttp
import pytest
from click.testing import CliRunner

from bot.preferences import Preferences
from handlers import ids
from handlers.cli import main
from tests.handlers.pitchcheck_acts import direct, refusing, says, shown
from tests.handlers.test_progress import ANNA, MAXIM, check, draft, home

# --- Seeing and forgetting


async def test_privacy_says_what_why_and_how_long(small_slack):
    text = await check(small_slack, "privacy")
    for words in ("What: each check", "Never: the text", "Why: for your streak", "for 400 days", "fingerprint"):
        assert words in text


def columns(slack) -> dict[str, list[str]]:
    """The columns of every table in the file."""
    with closing(sqlite3.connect(slack.directory / "pitchcheck.db")) as connection:
        tables = [name for (name,) in connection.execute("select name from sqlite_master where type = 'table'")]
        return {
            table: [column[1] for column in connection.execute(f"pragma table_info([{table}])")] for table in tables
        }


def rows_of(slack, named: str) -> dict[str, int]:
    """How many rows of each table name a person or a workspace, in the file itself."""
    with closing(sqlite3.connect(slack.directory / "pitchcheck.db")) as connection:
        found = {
            table: sum(named in row for row in connection.execute(f"select * from [{table}]"))
            for table in columns(slack)
        }
    return {table: count for table, count in found.items() if count}


async def fill(slack, person: str) -> None:
    """A row about the person in every table that can hold one."""
    await check(slack, draft(1), person)
    await check(slack, "off 2026-12-24", person)
    await slack.bot.service.people.save_preferences(slack.bot.workspace, person, Preferences(reminder=True))
    installation = slack.bot.service.installation
    claim = installation.store.people.claim_reminder
    await installation.stored(claim, slack.bot.workspace, person, date(2026, 11, 23))


def every_table_of_people(slack) -> set[str]:
    return {table for table, names in columns(slack).items() if "person" in names} | {"check_techniques"}


async def export(slack, words: str) -> str:
    """What the command answers, once it says these words: sending a file takes longer than an acknowledgement."""
    text = await check(slack, "export")
    assert words in text
    return text


async def exported(slack, person: str = ANNA) -> bytes:
    """The file that hangs on the latest direct message, as the person downloads it."""
    (file,) = direct(slack, person)[-1].files
    assert file["name"] == f"pitchcheck-{person}.json"
    address = f"{slack.workspace.url}people/{person}/files/{file['id']}"
    async with aiohttp.ClientSession() as session, session.get(address) as response:
        content = await response.read()
    assert len(content) == file["size"]
    return content


async def test_export_sends_a_json_file_of_every_row_in_the_direct_messages(small_slack, monkeypatch):
    await fill(small_slack, ANNA)
    await export(small_slack, "in our direct messages, as a file")
    assert "Your checks, as numbers (checks): 1 row" in shown(direct(small_slack)[-2])
    content = await exported(small_slack)
    assert every_table_of_people(small_slack) <= set(json.loads(content))
    assert b"Kaufen" not in content
    monkeypatch.setenv("PITCHCHECK_DATABASE", str(small_slack.directory / "pitchcheck.db"))
    done = CliRunner().invoke(main, ["export", small_slack.bot.workspace, ANNA])
    assert done.stdout.encode() == content + b"\n"


async def test_export_from_a_modal_says_there_that_the_file_has_come(small_slack):
    await fill(small_slack, ANNA)
    anna = small_slack.person()
    await home(small_slack)
    await anna.click(anna.home.id, ids.OPEN_PRIVACY)
    await small_slack.workspace.until(lambda: anna.open_view)
    await anna.click(anna.open_view.id, ids.EXPORT)
    await says(small_slack, "in our direct messages, as a file")
    assert await exported(small_slack)


async def test_export_in_the_direct_messages_is_answered_with_the_file_alone(small_slack):
    await fill(small_slack, ANNA)
    await small_slack.person().type("D0ANNA", "export")
    await small_slack.workspace.until(lambda: direct(small_slack)[-1].files)
    assert await exported(small_slack)
    assert len(direct(small_slack)) == 3


async def test_export_of_somebody_unknown_says_so(small_slack):
    await export(small_slack, "Nothing is stored about you")


def take_away_files(slack) -> None:
    """An admin did not grant the optional scope."""
    app = slack.workspace.web_api._app
    slack.workspace.web_api._app = replace(app, scopes=tuple(scope for scope in app.scopes if scope != "files:write"))


async def test_without_the_scope_for_files_a_short_export_is_shown_and_says_why(small_slack):
    take_away_files(small_slack)
    await fill(small_slack, ANNA)
    text = await export(small_slack, "I need the permission files:write")
    rows = json.loads(text[text.index("{") : text.rindex("}") + 1])
    assert every_table_of_people(small_slack) <= set(rows)
    assert direct(small_slack) == []


async def test_without_the_scope_for_files_a_long_export_says_how_to_get_the_file(small_slack):
    take_away_files(small_slack)
    for number in range(30):
        await check(small_slack, draft(number))
    text = await export(small_slack, "I need the permission files:write")
    assert "(checks): 30 rows" in text
    assert f"pitchcheck export {small_slack.bot.workspace} {ANNA}" in text


@pytest.mark.parametrize(
    ("method", "code"),
    [("files.getUploadURLExternal", "file_uploads_disabled"), ("files.completeUploadExternal", "internal_error")],
)
async def test_a_file_that_slack_refuses_is_shown_instead_with_a_reference(small_slack, method, code, caplog):
    await fill(small_slack, ANNA)
    with refusing(small_slack, method, code) as calls:
        text = await export(small_slack, "Slack did not take the file")
    assert len(calls) == 1
    reference = re.search(r"\(reference (\w+)\)", text)[1]
    assert f"fault {reference}: a file could not be sent: {code}" in caplog.text
    assert '"practice_days"' in text


async def test_an_upload_that_breaks_is_told_too(small_slack):
    await fill(small_slack, ANNA)
    files = small_slack.workspace._files
    upload = files.upload
    files.upload = lambda secret, content: upload(secret, content[1:])  # a byte is lost on the way
    await export(small_slack, "Slack did not take the file")


async def test_forget_me_asks_once_and_leaves_no_row_in_any_table(small_slack):
    await fill(small_slack, ANNA)
    await fill(small_slack, MAXIM)
    before = rows_of(small_slack, MAXIM)
    assert "can't be undone" in await check(small_slack, "forget-me")
    assert rows_of(small_slack, ANNA)
    anna = small_slack.person()
    await anna.click(small_slack.sales()[-1].ts, ids.FORGET_ME)
    await small_slack.workspace.until(lambda: "nothing about you is stored" in shown(small_slack.sales()[-1]))
    assert rows_of(small_slack, ANNA) == {}
    assert rows_of(small_slack, MAXIM) == before
    assert "Welcome" in await home(small_slack)


async def test_forgetting_takes_the_person_out_of_rows_that_only_mention_them(small_slack):
    """Such as who set a schedule: the row stays, without the name."""
    installation = small_slack.bot.service.installation
    workspace = small_slack.bot.workspace

    def mention() -> None:
        connection = installation.store._connection
        connection.execute("create table notes (workspace text, set_by text, what text)")
        connection.execute("insert into notes values (?, ?, 'kept')", [workspace, ANNA])
        connection.commit()

    await installation.stored(mention)
    await small_slack.bot.service.privacy.forget_person(workspace, ANNA)
    connection = sqlite3.connect(small_slack.directory / "pitchcheck.db")
    assert connection.execute("select set_by, what from notes").fetchall() == [("", "kept")]
    connection.close()


@pytest.mark.parametrize("language", ["en", "sv", "ru"])
async def test_every_table_about_people_has_a_name_in_the_export(small_slack, language):
    say = small_slack.bot.service.say(language)
    named = [say("export-table", table=table) for table in every_table_of_people(small_slack)]
    assert say("export-table", table="none of them") not in named


async def test_every_table_of_the_schema_can_be_forgotten(small_slack):
    """Whoever adds a table without a column for the workspace has to say here why."""
    without = {table for table, names in columns(small_slack).items() if "workspace" not in names}
    assert without <= {"_sqlite_migrations", "sqlite_sequence"}


async def send_event(slack, event: dict[str, object]) -> None:
    payload = {
        "type": "event_callback",
        "event_id": f"Ev{event['type']}",
        "team_id": slack.bot.workspace,
        "event": event,
    }
    await slack.workspace.delivery.event(payload)


@pytest.mark.parametrize(
    "event", [{"type": "app_uninstalled"}, {"type": "tokens_revoked", "tokens": {"oauth": [], "bot": ["U0PITCHCHECK"]}}]
)
async def test_removing_the_app_removes_the_workspace(small_slack, event):
    await fill(small_slack, ANNA)
    await send_event(small_slack, event)
    async with asyncio.timeout(5):
        while rows_of(small_slack, small_slack.bot.workspace):  # the event is acknowledged before it is dealt with
            await small_slack.bot.service.installation.stored(lambda: None)
    assert rows_of(small_slack, ANNA) == {}


async def test_what_is_older_than_the_retention_goes_and_the_streak_stays(small_slack, clock):
    await check(small_slack, draft(1))
    clock.move(days=399)
    await small_slack.bot.tick()
    assert rows_of(small_slack, ANNA)["checks"] == 1
    assert "fingerprints" not in rows_of(small_slack, ANNA)  # their salt is gone
    await check(small_slack, draft(2))
    clock.move(days=2)
    await small_slack.bot.tick()
    assert rows_of(small_slack, ANNA)["checks"] == 1
    assert rows_of(small_slack, ANNA)["practice_days"] == 2
    clock.move(days=400)
    await small_slack.bot.tick()
    assert not {"checks", "practice_days", "working_weeks"} & rows_of(small_slack, ANNA).keys()


async def test_the_salt_is_beside_the_database_for_its_owner_only_and_rotates(small_slack, clock):
    salt = small_slack.directory / "pitchcheck.db.salt"
    await check(small_slack, draft(1))
    first = salt.read_text(encoding="ascii")
    assert salt.stat().st_mode & 0o777 == 0o600
    secret = bytes.fromhex(first.split()[1])
    for file in small_slack.directory.glob("pitchcheck.db*"):
        assert file == salt or (secret not in file.read_bytes() and secret.hex().encode() not in file.read_bytes())
    clock.move(days=30)
    await check(small_slack, draft(2))
    assert first in salt.read_text(encoding="ascii")
    assert len(salt.read_text(encoding="ascii").splitlines()) == 2
    clock.move(days=30)
    await check(small_slack, draft(3))
    assert first not in salt.read_text(encoding="ascii")
