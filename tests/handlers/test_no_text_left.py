"""Never a word of what people write: not in the database, the logs, what the process prints, or a temporary file."""

from __future__ import annotations

import asyncio
import json
import logging
import random
import re
import signal
import sqlite3
import tempfile
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from itertools import cycle
from pathlib import Path

import aiohttp
import pytest

from bot.content import SHIPPED
from bot.settings import Address, read_settings
from handlers import ids
from handlers.http_mode import HttpMode
from handlers.local_workspace import local_workspace
from handlers.metrics import Metrics
from handlers.monitoring import Monitoring
from tests import small_content
from tests.conftest import Slack
from tests.corpus import messages
from tests.handlers.pitchcheck_acts import (
    has_button,
    let_response_urls_be_used_up,
    let_triggers_expire,
    refusing,
)
from tests.handlers.test_privacy import export, exported
from tests.handlers.test_processes import machine as machine  # a fixture
from tests.handlers.test_progress import ANNA, check, home
from tests.handlers.text_runs import found_in, runs, runs_of_files

CHECKS = 500

# fmt: off
WORDS = [
    "Anlage", "Angebot", "Bäcker", "Brücke", "Dach", "Ecke", "Fabrik", "Fenster", "Garten", "Gespräch", "Halle",
    "Hebel", "Herbst", "Kamin", "Kanal", "Keller", "Kiste", "Kran", "Küche", "Lager", "Leiter", "Licht", "Linie",
    "Mauer", "Messe", "Metall", "Motor", "Nacht", "Ofen", "Ordnung", "Papier", "Pumpe", "Quelle", "Rahmen", "Regal",
    "Reise", "Rohr", "Schicht", "Schiene", "Schloss", "Schrank", "Seil", "Sommer", "Spiegel", "Stoff", "Straße",
    "Stunde", "Tafel", "Treppe", "Turm", "Ufer", "Ventil", "Vertrag", "Wagen", "Wand", "Werkstatt", "Winter",
    "Zange", "Zaun", "Zimmer",
]
# fmt: on
BETWEEN = ["und", "mit", "für", "nicht", "wie", "das", "ist", "zu", "ein", "die", "haben", "wir"]


def written(number: int) -> str:
    """A hard German draft of ordinary words, of which no four in a row stand anywhere else."""
    chance = random.Random(number)
    own = " ".join(f"{chance.choice(WORDS)} {chance.choice(BETWEEN)}" for _ in range(8))
    return f"Guten Tag, {own} {chance.choice(WORDS)}. Kaufen Sie jetzt! Wie geht es Ihnen mit {own.swapcase()}?"


def forbidden_runs(texts: list[str]) -> set[str]:
    """What must not be found: every run of the texts but those that stand in our own content."""
    small = Path(small_content.__file__).read_text(encoding="utf-8")
    return {run for text in texts for run in runs(text)} - runs_of_files(SHIPPED) - runs(small)


def leaks(places: Mapping[str, bytes | str], forbidden: set[str]) -> dict[str, set[str]]:
    """By place, the runs that are found there."""
    return {name: found for name, content in places.items() if (found := found_in(content, forbidden))}


def has_field(view, action_id: str) -> bool:
    """Whether a modal has a field to fill in, and is not the result of an earlier one."""
    return any(block.get("element", {}).get("action_id") == action_id for block in view.blocks)


class Ways:
    """Every way in for a text. Each takes a text and comes back when the bot has answered, however it did."""

    def __init__(self, slack) -> None:
        self.slack, self.anna = slack, slack.person()
        self.patience = 5.0
        """So many seconds a modal may take; where Slack refuses them, there is none to wait for."""
        self.submitted = 0

    async def command(self, text: str) -> None:
        await self.anna.type("C0SALES", f"/pitchcheck {text}")

    async def command_in_a_language(self, text: str) -> None:
        await self.anna.type("C0SALES", f"/pitchcheck lang:de {text}")

    async def command_in_an_unknown_language(self, text: str) -> None:
        await self.anna.type("C0SALES", f"/pitchcheck lang:{text}")

    async def command_word_first(self, text: str) -> None:
        await self.anna.type("C0SALES", f"/pitchcheck off 2026-12-24 {text}")

    async def form(self, text: str) -> None:
        await self.anna.type("C0SALES", "/pitchcheck")
        await self._submit({ids.DRAFT_INPUT: text})

    async def global_shortcut(self, text: str) -> None:
        await self.anna.use_shortcut(ids.CHECK_SHORTCUT)
        await self._submit({ids.DRAFT_INPUT: text})

    async def message_shortcut(self, text: str) -> None:
        await self.anna.type("C0RANDOM", text)
        await self.anna.use_message_shortcut(self.anna.messages("C0RANDOM")[-1].ts, ids.CHECK_MESSAGE_SHORTCUT)

    async def direct_message(self, text: str) -> None:
        await self.anna.type("D0ANNA", text)

    async def softer_draft(self, text: str) -> None:
        if await self._press(text, ids.SOFTER_DRAFT):
            await self._submit({ids.DRAFT_INPUT: text.replace("jetzt", "gern")})

    async def check_again(self, text: str) -> None:
        if await self._press(text, ids.CHECK_AGAIN):
            await self._submit({ids.DRAFT_INPUT: f"{text} Bis bald!"})

    async def share(self, text: str) -> None:
        if await self._press(text, ids.SHARE):
            await self._submit({ids.SHARE_CHANNEL: "C0SALES"})

    async def dismissal(self, text: str) -> None:
        await self._press(text, ids.NOT_A_PROBLEM)
        answer = self.slack.sales()[-1]
        if has_button(answer, ids.A_PROBLEM_AFTER_ALL):
            await self.anna.click(answer.ts, ids.A_PROBLEM_AFTER_ALL)

    async def show_all(self, text: str) -> None:
        await self._press(f"{text} {text} {text} {text}", ids.SHOW_ALL)

    @property
    def all(self):
        names = [name for name in vars(Ways) if not name.startswith("_") and name != "all"]
        return [getattr(self, name) for name in names]

    async def _press(self, text: str, button: str) -> bool:
        """Press a button of the answer to a text; False where the answer does not have it."""
        await self.command(text)
        answer = self.slack.sales()[-1]
        if not has_button(answer, button):
            return False
        await self.anna.click(answer.ts, button)
        return True

    async def _submit(self, values: dict[str, str]) -> None:
        (name,) = values
        with suppress(TimeoutError):
            await self.slack.workspace.until(
                lambda: self.anna.open_view and has_field(self.anna.open_view, name), self.patience
            )
            await self.anna.submit_view(self.anna.open_view.id, values)
            self.submitted += 1
        self.slack.workspace.views.clear(ANNA)


# --- What goes wrong on the way


@contextmanager
def broken_content(slack) -> Iterator[None]:
    """A library on which the judgement fails, with the text in its hands."""
    installation = slack.bot.service.installation
    whole = installation.library
    installation.library = replace(whole, ruleset=replace(whole.ruleset, languages={"de": None}))
    yield
    installation.library = whole


@contextmanager
def locked_database(slack) -> Iterator[None]:
    """Another process holds the database."""
    installation = slack.bot.service.installation
    installation.store._connection.execute("pragma busy_timeout = 1")
    with closing(sqlite3.connect(slack.directory / "pitchcheck.db", isolation_level=None)) as other:
        other.execute("begin immediate")
        yield
        other.execute("rollback")
    installation.store._connection.execute("pragma busy_timeout = 5000")


@contextmanager
def unreadable_salt(slack) -> Iterator[None]:
    salt = slack.directory / "pitchcheck.db.salt"
    kept = salt.read_bytes()
    salt.write_bytes(b"no salt at all\n")
    yield
    salt.write_bytes(kept)


@contextmanager
def refusing_slack(slack) -> Iterator[None]:
    """Slack refuses every modal and every message."""
    with (
        refusing(slack, "views.open"),
        refusing(slack, "views.push"),
        refusing(slack, "views.update"),
        refusing(slack, "views.publish"),
        refusing(slack, "chat.postMessage"),
    ):
        yield


@contextmanager
def used_up_passes(slack) -> Iterator[None]:
    """Every trigger is too old, and no response_url takes an answer."""
    triggers, urls = slack.workspace._interactions.triggers, slack.workspace._interactions.response_urls
    lifetime, uses = triggers._lifetime, urls._uses
    let_triggers_expire(slack)
    let_response_urls_be_used_up(slack)
    yield
    triggers._lifetime, urls._uses = lifetime, uses


FAULTS = (broken_content, locked_database, unreadable_salt, refusing_slack, used_up_passes)


@pytest.fixture(params=["", "0"], ids=["socket", "http"])
async def watched(request, small_library, clock, tmp_path) -> AsyncIterator[tuple[Slack, str]]:
    """A bot over a socket or over HTTP, and the address of its health and metrics."""
    settings = read_settings(
        {"PITCHCHECK_TIME_ZONE": "Europe/Stockholm", "PITCHCHECK_TIP_LANGUAGE": "de", "PITCHCHECK_HTTP": request.param}
    )
    metrics = Metrics()
    started = local_workspace(settings, small_library, tmp_path, port=0, now=clock, observer=metrics)
    async with started as (workspace, bot):
        monitoring = Monitoring(metrics, bot.conditions)
        yield Slack(workspace, bot, tmp_path), await monitoring.open(Address("127.0.0.1", 0))
        await monitoring.close()


async def test_no_four_words_of_a_thousand_checks_are_left_anywhere(
    watched, clock, caplog, capfd, tmp_path, monkeypatch
):
    """Five hundred over a socket and five hundred over HTTP.

    Every way in, with the judgement, the store, the salt, Slack and its passes failing on the way, and requests that
    nobody signed. What people posted as messages themselves is Slack's, here the workspace's own file.
    """
    small_slack, monitored = watched
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    monkeypatch.setattr(tempfile, "tempdir", None)  # it is found anew, in the environment
    caplog.set_level(logging.DEBUG)
    ways, texts = Ways(small_slack), [written(0)]
    await ways.command(texts[0])  # makes the salt

    async def go_in_by_every_way() -> None:
        for way in ways.all:
            texts.append(written(len(texts)))
            await way(texts[-1])
        await small_slack.workspace.settled()

    ways.patience = 0.1
    for fault in FAULTS:
        with fault(small_slack):
            await go_in_by_every_way()
    faults = caplog.text.count("fault ")
    ways.patience, ways.submitted = 5.0, 0
    if isinstance(small_slack.bot.connection, HttpMode):
        async with aiohttp.ClientSession() as session:
            texts.append(written(len(texts)))
            forged = {"command": "/pitchcheck", "text": texts[-1]}
            async with session.post(small_slack.bot.connection.url, data=forged) as response:
                assert response.status == 401
    rounds = 0
    while len(texts) + ways.submitted < CHECKS:
        await go_in_by_every_way()
        clock.move(hours=6)
        rounds += 1
    for word in ("stats", "privacy"):
        await check(small_slack, word)
    await home(small_slack)
    await small_slack.bot.tick()
    await export(small_slack, "as a file")

    files = [*small_slack.directory.glob("pitchcheck.db*"), *temporary.rglob("*")]
    assert {"pitchcheck.db", "pitchcheck.db-wal", "pitchcheck.db-shm", "pitchcheck.db.salt"} <= {f.name for f in files}
    printed = capfd.readouterr()
    places = {file.name: file.read_bytes() for file in files if file.is_file()}
    places |= {"the log": caplog.text, "standard output": printed.out, "standard error": printed.err}
    places |= {"the log's records": "\n".join(repr(record.__dict__) for record in caplog.records)}
    places |= {"the export": await exported(small_slack)}
    async with aiohttp.ClientSession() as session:
        for page in ("live", "ready", "metrics"):
            async with session.get(f"{monitored}/{page}") as response:
                places[page] = await response.read()
    assert b"pitchcheck_checks_total" in places["metrics"]
    forbidden = forbidden_runs(texts)
    assert leaks(places, forbidden) == {}

    assert len(forbidden) > 10 * len(texts)
    assert faults > len(FAULTS) * 5  # the errors did happen
    assert ways.submitted >= 5 * rounds  # and so did the modals
    with closing(sqlite3.connect(small_slack.directory / "pitchcheck.db")) as connection:
        assert connection.execute("select count(*) from checks").fetchone()[0] > CHECKS / 2
        assert connection.execute("select count(*) from dismissals").fetchone()[0]


async def test_a_real_process_that_crashes_in_the_middle_of_checks_leaves_no_text(machine, tmp_path):
    """With the whole content, everything logged, and what Python prints of a crash."""
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    machine.environment |= {
        "TMPDIR": str(temporary),
        "PITCHCHECK_LOG_LEVEL": "DEBUG",
        "PYTHONFAULTHANDLER": "1",
    }
    process = await machine.start()
    printed = asyncio.ensure_future(process.stderr.read())
    await machine.ready(process)
    limits = Path(f"/proc/{process.pid}/limits")
    if limits.exists():  # elsewhere the system keeps no such list
        assert re.search(r"Max core file size +0 +0", limits.read_text(encoding="ascii"))

    ways = Ways(Slack(machine.road.workspace, None, tmp_path))
    several = cycle(iter(messages(language, "development")) for language in ("en", "sv", "ru"))
    drafts = [next(next(several)).text for _ in ways.all]
    for way, text in zip(ways.all, drafts, strict=True):
        await way(text)
    answered = len(ways.slack.sales())
    last = [asyncio.ensure_future(ways.command(text)) for text in drafts]
    await machine.road.workspace.until(lambda: len(ways.slack.sales()) > answered, within_seconds=60)
    process.send_signal(signal.SIGABRT)
    await asyncio.gather(*last)
    places = {"standard error": await printed, "standard output": await process.stdout.read()}
    assert b"Fatal Python error: Aborted" in places["standard error"]
    files = [*tmp_path.glob("pitchcheck.db*"), *temporary.rglob("*")]
    places |= {file.name: file.read_bytes() for file in files if file.is_file()}
    assert len(places) > 3
    assert leaks(places, forbidden_runs(drafts)) == {}


@pytest.mark.parametrize(
    "content",
    [
        "INFO got 'Hej  Tom!\nBara TVÅ platser kvar' from …",
        json.dumps({"text": "Hej Tom! Bara två platser kvar"}),
        "GET /?text=Hej+Tom%21+Bara+tv%C3%A5+platser+kvar",
        b"\x00\x17Hej Tom! Bara tv\xc3\xa5 platser kvar\xff\x01",
        "hej_tom_bara_två_platser",
    ],
)
def test_a_text_is_found_again_in_whatever_form_it_was_written_down(content):
    forbidden = runs("Hej Tom! Bara två platser kvar. Köp nu, innan det är för sent.")
    assert "hej tom bara två" in found_in(content, forbidden)
    assert not found_in("Hej Tom! Bara tre platser kvar.", forbidden)
