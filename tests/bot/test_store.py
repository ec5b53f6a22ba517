"""The store against a real SQLite file: what goes in comes out, and a bad file gets a clear answer."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.errors import StoreFault
from bot.preferences import Preferences
from bot.stats import CheckRow
from bot.store import Store
from bot.tips import Shown, TipState

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
DAY = date(2026, 11, 23)
ROW = CheckRow(DAY, "sv", "hard", 12, 40, 5, 20, {"urgency": 2, "scarcity": 1})


def test_a_check_comes_back_as_it_went_in(store):
    store.checks.record("T1", "U1", NOW, ROW, is_practice=True)
    assert store.checks.of_person("T1", "U1") == [ROW]
    assert store.checks.practice_days("T1", "U1") == {DAY}
    assert store.checks.latest_language("T1", "U1") == "sv"


def test_a_check_that_is_no_practice_starts_no_day(store):
    store.checks.record("T1", "U1", NOW, ROW, is_practice=False)
    assert store.checks.practice_days("T1", "U1") == set()


def test_workspaces_and_people_are_apart(store):
    store.checks.record("T1", "U1", NOW, ROW, is_practice=True)
    assert store.checks.of_person("T2", "U1") == store.checks.of_person("T1", "U2") == []
    assert store.checks.latest_language("T2", "U1") is None


def test_forgetting_a_workspace_leaves_nothing_of_it(store, tmp_path):
    store.checks.record("TGONE", "U1", NOW, ROW, is_practice=True)
    store.tips.claim("TGONE", "C1", DAY, "slug", NOW)
    store.checks.record("T2", "U1", NOW, ROW, is_practice=True)
    store.forget_workspace("TGONE")
    store.forget_workspace("TGONE")
    connection = sqlite3.connect(tmp_path / "pitchcheck.db")
    tables = [name for (name,) in connection.execute("select name from sqlite_master where type = 'table'")]
    for table in tables:
        assert not [row for row in connection.execute(f"select * from [{table}]") if "TGONE" in row]
    connection.close()
    assert store.checks.of_person("T2", "U1") == [ROW]


def test_preferences_come_back_as_they_were_set_and_default_for_others(store):
    mine = Preferences("sv", "ni", "cars", frozenset({0, 2}), "Europe/Stockholm", reminder=True, leaderboard=True)
    store.people.save_preferences("T1", "U1", mine)
    assert store.people.preferences("T1", "U1") == mine
    store.people.save_preferences("T1", "U1", Preferences())
    assert store.people.preferences("T1", "U1") == store.people.preferences("T1", "U2") == Preferences()


def test_a_day_is_claimed_once(store):
    assert store.tips.claim("T1", "C1", DAY, "one", NOW)
    assert not store.tips.claim("T1", "C1", DAY, "two", NOW)
    assert store.tips.claim("T1", "C2", DAY, "one", NOW)


def test_two_processes_claim_a_day_once(tmp_path):
    """Two connections to one file, each in its own thread, as two processes would be."""
    days = [date(2026, 1, n) for n in range(1, 29)]
    stores = [Store.open(tmp_path / "shared.db") for _ in range(2)]

    def claim_all(store: Store) -> int:
        return sum(store.tips.claim("T1", "C1", day, "tip", NOW) for day in days)

    with ThreadPoolExecutor(2) as pool:
        assert sum(pool.map(claim_all, stores)) == len(days)
    for store in stores:
        store.close()


def test_the_ledger_tells_what_a_channel_may_have_seen(store):
    for day, state in ((1, TipState.SENT), (2, TipState.UNKNOWN), (3, TipState.FAILED)):
        store.tips.claim("T1", "C1", date(2026, 11, day), f"tip-{day}", NOW)
        store.tips.settle("T1", "C1", date(2026, 11, day), state)
    store.tips.claim("T1", "C1", date(2026, 11, 4), "tip-4", NOW)
    assert {shown.slug for shown in store.tips.history("T1", "C1")} == {"tip-1", "tip-2", "tip-4"}
    assert Shown("tip-1", date(2026, 11, 1)) in store.tips.history("T1", "C1")
    assert store.tips.stale_claims() == [("C1", date(2026, 11, 4))]
    store.tips.release("T1", "C1", date(2026, 11, 4))
    assert store.tips.stale_claims() == []


def test_it_opens_again_with_everything(tmp_path):
    path = tmp_path / "deep" / "folder" / "p.db"
    first = Store.open(path)
    first.checks.record("T1", "U1", NOW, ROW, is_practice=True)
    first.close()
    second = Store.open(path)
    assert second.checks.of_person("T1", "U1") == [ROW]
    second.close()


def test_it_uses_write_ahead_logging(store, tmp_path):
    connection = sqlite3.connect(tmp_path / "pitchcheck.db")
    assert connection.execute("pragma journal_mode").fetchone() == ("wal",)
    connection.close()


def test_a_file_that_is_no_database_is_named_and_left_alone(tmp_path):
    path = tmp_path / "notes.txt"
    path.write_text("these are my notes, not a database\n" * 100)
    before = path.read_bytes()
    with pytest.raises(StoreFault, match=r"notes\.txt is not a Pitchcheck database.*PITCHCHECK_DATABASE"):
        Store.open(path)
    assert path.read_bytes() == before


def test_a_database_from_a_newer_version_is_declined_and_left_alone(tmp_path):
    path = tmp_path / "p.db"
    Store.open(path).close()
    connection = sqlite3.connect(path)
    connection.execute(
        "insert into _sqlite_migrations (migration_set, name, applied_at) values ('pitchcheck', 'from_2031', '')"
    )
    connection.commit()
    connection.close()
    with pytest.raises(StoreFault, match=r"newer version of Pitchcheck \(it knows from_2031\).*Upgrade"):
        Store.open(path)


def test_a_place_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreFault, match=r"can't be opened.*writable"):
        Store.open(tmp_path / "file" / "p.db")


def test_a_folder_in_the_place_of_the_file_is_named(tmp_path: Path):
    with pytest.raises(StoreFault, match=r"can't be opened"):
        Store.open(tmp_path)
