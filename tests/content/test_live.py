"""The watch over real files: what is saved goes live as a whole, what is broken does not, and who is told what."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from bot.content import Library, load_library
from bot.content.live import LiveContent, library_to_start_with
from bot.errors import ContentFault, Problem
from tests.small_content import TIP

LONGEST_WAIT = 30
"""Seconds after which a test that waits gives up; it is no statement about speed (see `make bench`)."""


@dataclass
class Watched:
    """A team's folder over the small content, with what the watch published and told."""

    folder: Path
    published: asyncio.Queue[Library] = field(default_factory=asyncio.Queue)
    told: asyncio.Queue[tuple[Problem, ...]] = field(default_factory=asyncio.Queue)

    def write(self, title: str, slug: str = "warten") -> None:
        """Save a tip with this title."""
        path = self.folder / "tips" / "de" / f"{slug}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(TIP.replace("Zeit lassen", title), encoding="utf-8")

    def write_entry(self, entry_id: str, form: str) -> None:
        """Save a lexicon entry that finds a form."""
        path = self.folder / "lexicons" / "de" / f"{entry_id.split('.')[0]}.toml"
        path.parent.mkdir(parents=True, exist_ok=True)
        entry = f'[[entry]]\nid = "{entry_id}"\nforms = ["{form}"]\nflags = ["Ja, [{form}]."]\nallows = ["Nein."]\n'
        path.write_text(entry, encoding="utf-8")

    async def until(self, holds: Callable[[Library], bool]) -> Library:
        """The first published library for which it holds."""
        async with asyncio.timeout(LONGEST_WAIT):
            while True:
                library = await self.published.get()
                if holds(library):
                    return library

    async def until_titled(self, title: str | None, slug: str = "warten") -> Library:
        """The first published library whose tip has the title, or that has no such tip."""
        return await self.until(lambda library: getattr(library.tips["de"].get(slug), "title", None) == title)

    async def until_told(self) -> list[str]:
        """The next that is told: the problems, shortened to file, line and column; empty when all is well."""
        async with asyncio.timeout(LONGEST_WAIT):
            problems = await self.told.get()
        return [f"{Path(problem.path).name}:{problem.line}:{problem.column}" for problem in problems]


@pytest.fixture
async def watched(small_content: Path, tmp_path: Path) -> AsyncIterator[Watched]:
    folder = tmp_path / "team"
    folder.mkdir()
    watched = Watched(folder)
    live = LiveContent(load_library(small_content, folder), watched.published.put_nowait, watched.told.put)
    task = asyncio.create_task(live.watch())
    yield watched
    assert not task.done(), "the watch must outlive every file"
    task.cancel()
    await asyncio.wait([task])


async def test_a_saved_tip_goes_live(watched):
    watched.write("Warten")
    library = await watched.until_titled("Warten")
    assert library.tips["de"]["zeit-lassen"].title == "Zeit lassen"


async def test_a_file_that_an_editor_puts_in_anothers_place_goes_live(watched):
    watched.write("Erst")
    await watched.until_titled("Erst")
    new = watched.folder / "tips" / "de" / ".warten.md.new"
    new.write_text(TIP.replace("Zeit lassen", "Dann"), encoding="utf-8")
    new.rename(watched.folder / "tips" / "de" / "warten.md")
    await watched.until_titled("Dann")


async def test_a_file_that_is_taken_away_is_no_longer_live(watched):
    watched.write("Warten")
    await watched.until_titled("Warten")
    (watched.folder / "tips" / "de" / "warten.md").unlink()
    await watched.until_titled(None)


async def test_temporary_files_of_editors_are_nobodys_problem(watched):
    for name in (".warten.md.swp", "warten.md~", "4913", "#warten.md#", "warten.md.bak", ".DS_Store"):
        (watched.folder / name).write_bytes(b"\xff\x00 half a file")
    watched.write("Warten")
    await watched.until_titled("Warten")
    assert watched.told.empty()


async def test_a_broken_file_changes_nothing_and_is_told_once_and_once_again_when_it_is_well(watched):
    path = watched.folder / "tips" / "de" / "warten.md"
    path.parent.mkdir(parents=True)
    path.write_text(TIP.replace('"close"', '"clsoe"'), encoding="utf-8")
    watched.write("Auch gut", slug="auch-gut")
    assert await watched.until_told() == ["warten.md:4:9"]
    assert watched.published.empty(), "a library with a broken file goes live as a whole or not at all"
    path.write_text(TIP.replace('"urgency"', '"urgncy"'), encoding="utf-8")  # broken in another way
    (watched.folder / "silence.toml").write_text('tips = ["none"]', encoding="utf-8")
    assert "silence.toml:1:10" in await watched.until_told(), "the next to be told is another file"
    (watched.folder / "silence.toml").unlink()
    watched.write("Warten")
    library = await watched.until_titled("Warten")
    assert library.tips["de"]["auch-gut"].title == "Auch gut"
    assert await watched.until_told() == []
    assert watched.told.empty()


async def test_nobody_is_told_of_a_file_that_is_still_being_written(watched):
    path = watched.folder / "tips" / "de" / "warten.md"
    path.parent.mkdir(parents=True)
    text = TIP.replace("Zeit lassen", "Warten")
    with path.open("w", encoding="utf-8") as file:
        for character in text:
            file.write(character)
            file.flush()
    await watched.until_titled("Warten")
    (watched.folder / "notes.txt").write_text("", encoding="utf-8")
    assert await watched.until_told() == ["notes.txt:1:1"], "the first that is told"


async def test_a_folder_that_vanishes_leaves_the_last_good_library_and_may_come_back(watched):
    watched.write("Warten")
    await watched.until_titled("Warten")
    shutil.rmtree(watched.folder)
    assert await watched.until_told() == ["team:0:0"]
    assert watched.published.empty()
    watched.write("Zurück")
    await watched.until_titled("Zurück")
    assert await watched.until_told() == []


async def test_after_a_thousand_edits_in_a_row_the_last_one_is_live(watched):
    def edit() -> None:
        for number in range(1_000):
            watched.write(f"Nummer {number}")

    await asyncio.to_thread(edit)
    await watched.until_titled("Nummer 999")
    assert watched.told.empty()


async def test_a_file_system_that_tells_nothing_is_looked_at_all_the_same(small_content, tmp_path, monkeypatch):
    monkeypatch.setenv("WATCHFILES_FORCE_POLLING", "1")
    monkeypatch.setenv("WATCHFILES_POLL_DELAY_MS", "3600000")
    watched = Watched(tmp_path / "team")
    watched.folder.mkdir()
    live = LiveContent(load_library(small_content, watched.folder), watched.published.put_nowait, watched.told.put)
    task = asyncio.create_task(live.watch())
    watched.write("Warten")
    await watched.until_titled("Warten")
    task.cancel()
    await asyncio.wait([task])


async def test_every_kind_of_file_goes_live(watched):
    (watched.folder / "wording").mkdir()
    (watched.folder / "wording" / "sv.ftl").write_text("verdict-hard = Alldeles för hårt\n", encoding="utf-8")
    library = await watched.until(lambda library: library.wording.text("sv", "verdict-hard") == "Alldeles för hårt")
    assert library.wording.text("en", "verdict-hard") == "Hard: this presses the reader"
    (watched.folder / "silence.toml").write_text('entries = ["urgency.de.now"]\ntips = ["zeit-lassen"]\n', "utf-8")
    library = await watched.until(lambda library: "de" not in library.tips)
    assert "urgency.de.now" not in {rule.id for rule in library.languages["de"].rules}


# --- A start with something broken


@pytest.fixture
def team(tmp_path: Path) -> Watched:
    """A team's folder that nobody watches yet, with a tip that is well."""
    team = Watched(tmp_path / "team")
    team.write("Auch gut", slug="auch-gut")
    return team


def places(library: Library) -> list[str]:
    return [f"{Path(problem.path).name}:{problem.line}" for problem in library.problems]


def break_tip(team: Watched) -> Path:
    team.write("Warten")
    file = team.folder / "tips" / "de" / "warten.md"
    file.write_text(file.read_text(encoding="utf-8").replace('"close"', '"clsoe"'), encoding="utf-8")
    return file


def test_a_bot_starts_with_everything_but_the_broken_file(small_content, team):
    break_tip(team)
    library = library_to_start_with(small_content, team.folder, known=load_library(small_content))
    assert library.tips["de"].keys() == {"zeit-lassen", "auch-gut"}
    assert places(library) == ["warten.md:4"]


def test_what_needs_the_broken_file_is_left_out_with_it_and_not_blamed(small_content, team):
    (team.folder / "techniques.toml").write_text('[flattery]\nside = "soft"\npoints = "five"\n', encoding="utf-8")
    (team.folder / "wording").mkdir()
    for language in ("en", "sv", "ru"):
        name = "technique-flattery = Flattery\n    .why = It warms.\n"
        (team.folder / "wording" / f"{language}.ftl").write_text(name, encoding="utf-8")
    team.write_entry("flattery.de.best", "sie sind die besten")
    library = library_to_start_with(small_content, team.folder)
    assert library.tips["de"].keys() == {"zeit-lassen", "auch-gut"}
    assert "flattery" not in library.ruleset.techniques
    assert places(library) == ["techniques.toml:3"]


def test_where_the_teams_files_spoil_ours_its_whole_folder_is_left_out(small_content, team):
    team.write_entry("urgency.de.time", "nehmen sie sich zeit")  # one of our softer lines says so
    library = library_to_start_with(small_content, team.folder)
    assert library.tips["de"].keys() == {"zeit-lassen"}
    assert [problem.path for problem in library.problems] == [
        (small_content / "lexicons" / "de" / "urgency.toml").as_posix()
    ]


def test_a_bot_starts_without_a_folder_that_is_not_there(small_content, team):
    library = library_to_start_with(small_content, team.folder.with_name("none"))
    assert library.tips["de"].keys() == {"zeit-lassen"}
    assert places(library) == ["none:0"]


def test_broken_content_of_ours_keeps_a_bot_from_starting(small_content, team):
    (small_content / "techniques.toml").write_text("[[", encoding="utf-8")
    with pytest.raises(ContentFault):
        library_to_start_with(small_content, team.folder)


async def test_what_was_left_out_goes_live_when_it_is_mended_and_only_that_is_told(small_content, team):
    file = break_tip(team)
    library = library_to_start_with(small_content, team.folder)
    live = LiveContent(library, team.published.put_nowait, team.told.put)
    task = asyncio.create_task(live.watch())
    team.write("Noch besser", slug="auch-gut")  # while something else is broken
    (team.folder / "notes.txt").write_text("", encoding="utf-8")
    assert "notes.txt:1:1" in await team.until_told(), "the first that is told: of the tip the admins know"
    assert team.published.empty()
    (team.folder / "notes.txt").unlink()
    file.write_text(TIP.replace("Zeit lassen", "Warten"), encoding="utf-8")
    library = await team.until_titled("Warten")
    assert library.tips["de"]["auch-gut"].title == "Noch besser"
    assert await team.until_told() == []
    task.cancel()
    await asyncio.wait([task])


async def test_a_file_saved_between_reading_and_watching_goes_live(small_content, team):
    library = load_library(small_content, team.folder)
    team.write("Warten")
    live = LiveContent(library, team.published.put_nowait, team.told.put)
    await live.look()
    await team.until_titled("Warten")
