"""The store against a real SQLite file: what goes in comes out, and a bad file gets a clear answer."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import sqlite_utils

from bot.errors import StoreFault
from bot.ledger import PostKind, PostState, Shown
from bot.preferences import Preferences
from bot.schedules import Schedule
from bot.stats import CheckRow
from bot.store import Store
from bot.store.migrations import migrations
from bot.streak import PracticeDay
from bot.working_days import WorkingDays

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
DAY = date(2026, 11, 23)
TIP = PostKind.TIP
ROW = CheckRow(DAY, "sv", "hard", 12, 40, 5, 20, {"urgency": 2, "scarcity": 1})
PRACTICE = PracticeDay(DAY, counts=True, at=NOW, until=NOW + timedelta(hours=14))


def test_a_check_comes_back_as_it_went_in(store):
    number = store.checks.record("T1", "U1", NOW, ROW)
    kept = replace(ROW, draft=number)
    assert store.checks.of_person("T1", "U1") == [kept]
    assert store.checks.numbered(number) == kept
    assert store.checks.latest_language("T1", "U1") == "sv"
    assert store.checks.count_on("T1", "U1", DAY) == 1


def test_versions_of_a_draft_share_a_number(store):
    first = store.checks.record("T1", "U1", NOW, ROW)
    store.checks.record("T1", "U1", NOW, replace(ROW, draft=first))
    assert [row.draft for row in store.checks.of_person("T1", "U1")] == [first, first]


def test_a_day_of_practice_comes_back_and_is_not_changed_later(store):
    store.practice.add("T1", "U1", PRACTICE)
    store.practice.add("T1", "U1", replace(PRACTICE, counts=False))
    assert store.practice.days("T1", "U1") == [PRACTICE]


def test_a_new_working_week_holds_from_today_or_from_tomorrow_when_today_is_practised(store):
    mondays, fridays = WorkingDays(frozenset({0})), WorkingDays(frozenset({4}), "SE")
    store.practice.add("T1", "U1", replace(PRACTICE, day=DAY - timedelta(days=3)))
    assert store.practice.calendar("T1", "U1", WorkingDays(), DAY).weeks == ((DAY, WorkingDays()),)
    later = DAY + timedelta(days=7)
    assert store.practice.calendar("T1", "U1", mondays, later).weeks == ((DAY, WorkingDays()), (later, mondays))
    store.practice.add("T1", "U1", replace(PRACTICE, day=later))
    expected = ((DAY, WorkingDays()), (later, mondays), (later + timedelta(days=1), fridays))
    assert store.practice.calendar("T1", "U1", fridays, later).weeks == expected
    assert store.practice.calendar("T1", "U1", fridays, later).weeks == expected


def test_looking_at_somebody_who_never_practised_leaves_no_trace(store):
    assert DAY in store.practice.calendar("T1", "U1", WorkingDays(), DAY)
    assert store.records.of_person("T1", "U1") == {}


def test_days_off_are_kept_once_and_can_be_taken_back(store):
    days = [DAY, DAY + timedelta(days=1)]
    store.practice.add_days_off("T1", "U1", days)
    store.practice.add_days_off("T1", "U1", days)
    assert store.practice.days_off("T1", "U1") == days
    store.practice.remove_days_off("T1", "U1", days[1])
    assert store.practice.days_off("T1", "U1") == [DAY]


def test_a_file_from_the_first_version_keeps_its_days(tmp_path):
    """Days of practice from before the act was kept are working days from Monday to Friday."""
    path = tmp_path / "old.db"
    database = sqlite_utils.Database(path)
    migrations.apply(database, stop_before="fix_days_at_the_act")
    for day in ("2026-11-27", "2026-11-28"):
        database.table("practice_days").insert({"workspace": "T1", "person": "U1", "local_date": day})
    columns = {
        "workspace": "T1",
        "person": "U1",
        "at": "",
        "local_date": "2026-11-27",
        "hard": 1,
        "soft": 1,
        "words": 9,
    }
    database.table("checks").insert(columns)
    database.close()
    store = Store.open(path)
    assert [(day.day.day, day.counts) for day in store.practice.days("T1", "U1")] == [(27, True), (28, False)]
    assert [row.draft for row in store.checks.of_person("T1", "U1")] == [1]
    store.close()


def test_workspaces_and_people_are_apart(store):
    store.checks.record("T1", "U1", NOW, ROW)
    assert store.checks.of_person("T2", "U1") == store.checks.of_person("T1", "U2") == []
    assert store.checks.latest_language("T2", "U1") is None


def test_forgetting_a_workspace_leaves_nothing_of_it(store, tmp_path):
    store.checks.record("TGONE", "U1", NOW, ROW)
    store.ledger.claim("TGONE", "C1", TIP, DAY, NOW, "slug")
    store.checks.record("T2", "U1", NOW, ROW)
    store.records.forget_workspace("TGONE")
    store.records.forget_workspace("TGONE")
    connection = sqlite3.connect(tmp_path / "pitchcheck.db")
    tables = [name for (name,) in connection.execute("select name from sqlite_master where type = 'table'")]
    for table in tables:
        assert not [row for row in connection.execute(f"select * from [{table}]") if "TGONE" in row]
    connection.close()
    assert store.checks.of_person("T2", "U1") == [replace(ROW, draft=2)]


def test_preferences_come_back_as_they_were_set_and_default_for_others(store):
    mine = Preferences("sv", "ni", "cars", frozenset({0, 2}), "Europe/Stockholm", reminder=True, leaderboard=True)
    store.people.save_preferences("T1", "U1", mine)
    assert store.people.preferences("T1", "U1") == mine
    store.people.save_preferences("T1", "U1", Preferences())
    assert store.people.preferences("T1", "U1") == store.people.preferences("T1", "U2") == Preferences()


def test_a_day_is_claimed_once(store):
    assert store.ledger.claim("T1", "C1", TIP, DAY, NOW, "one")
    assert not store.ledger.claim("T1", "C1", TIP, DAY, NOW, "two")
    assert store.ledger.claim("T1", "C2", TIP, DAY, NOW, "one")
    assert store.ledger.claim("T1", "C1", PostKind.RECAP, DAY, NOW)


def test_two_processes_claim_a_day_once(tmp_path):
    """Two connections to one file, each in its own thread, as two processes would be."""
    days = [date(2026, 1, n) for n in range(1, 29)]
    stores = [Store.open(tmp_path / "shared.db") for _ in range(2)]

    def claim_all(store: Store) -> int:
        return sum(store.ledger.claim("T1", "C1", TIP, day, NOW, "tip") for day in days)

    with ThreadPoolExecutor(2) as pool:
        assert sum(pool.map(claim_all, stores)) == len(days)
    for store in stores:
        store.close()


def test_the_ledger_tells_what_a_channel_may_have_seen(store):
    states = (PostState.SENT, PostState.UNKNOWN, PostState.FAILED, PostState.SKIPPED, PostState.WAITING)
    for number, state in enumerate(states, start=1):
        day = date(2026, 11, number)
        store.ledger.claim("T1", "C1", TIP, day, NOW, f"tip-{number}")
        store.ledger.settle("T1", "C1", TIP, day, state, NOW)
    store.ledger.claim("T1", "C1", TIP, date(2026, 11, 9), NOW, "tip-9")
    assert {shown.slug for shown in store.ledger.history("T1", "C1")} == {"tip-1", "tip-2", "tip-9"}
    assert Shown("tip-1", date(2026, 11, 1)) in store.ledger.history("T1", "C1")
    assert [entry.day for entry in store.ledger.in_state("T1", "C1", TIP, PostState.CLAIMED)] == [date(2026, 11, 9)]
    assert [entry.slug for entry in store.ledger.latest("T1", "C1", TIP, date(2026, 11, 3), 2)] == ["tip-3", "tip-2"]


@pytest.mark.parametrize("state", list(PostState))
def test_only_a_day_on_which_nothing_was_sent_can_be_claimed_again(store, state):
    store.ledger.claim("T1", "C1", TIP, DAY, NOW, "tip")
    store.ledger.settle("T1", "C1", TIP, DAY, state, NOW)
    entry = store.ledger.entry("T1", "C1", TIP, DAY)
    assert entry.may_be_claimed(NOW) == (state in {PostState.WAITING, PostState.SKIPPED})
    over = (PostState.WAITING, PostState.SKIPPED)
    assert store.ledger.claim("T1", "C1", TIP, DAY, NOW, "other", over=over) == (state in over)


def test_a_wait_ends_at_its_time_or_when_the_clock_goes_back(store):
    store.ledger.claim("T1", "C1", TIP, DAY, NOW, "tip")
    store.ledger.settle("T1", "C1", TIP, DAY, PostState.WAITING, NOW, retry_at=NOW + timedelta(minutes=10))
    entry = store.ledger.entry("T1", "C1", TIP, DAY)
    assert not entry.may_be_claimed(NOW + timedelta(minutes=9))
    assert entry.may_be_claimed(NOW + timedelta(minutes=10))
    assert entry.may_be_claimed(NOW - timedelta(minutes=1))


def test_a_skip_leaves_alone_what_is_known_and_keeps_why_a_post_waited(store):
    assert store.ledger.skip("T1", "C1", TIP, DAY, NOW, "late")
    assert not store.ledger.skip("T1", "C1", TIP, DAY, NOW, "late")
    store.ledger.claim("T1", "C2", TIP, DAY, NOW, "tip")
    assert not store.ledger.skip("T1", "C2", TIP, DAY, NOW, "late")
    store.ledger.settle("T1", "C2", TIP, DAY, PostState.WAITING, NOW, error="ratelimited", retry_at=NOW)
    assert store.ledger.skip("T1", "C2", TIP, DAY, NOW, "late")
    assert store.ledger.entry("T1", "C2", TIP, DAY).error == "late: ratelimited"


def test_the_ledger_takes_over_the_tips_of_an_older_database(tmp_path):
    """What a channel saw before the upgrade is not shown to it again."""
    path = tmp_path / "old.db"
    connection = sqlite3.connect(path)
    store = Store(connection, path)
    before = [migration for migration in migrations.pending(store._database) if "schedules" not in migration.name]
    for migration in before:
        migration.fn(store._database)
    connection.execute(
        "insert into tip_posts values ('T1', 'C1', '2026-11-20', 'old', 'sent', '1.2', '2026-11-20T09:00:00+00:00')"
    )
    connection.execute(
        "create table _sqlite_migrations"
        " (migration_set text, name text, applied_at text, primary key (migration_set, name))"
    )
    connection.executemany("insert into _sqlite_migrations values ('pitchcheck', ?, '')", [(m.name,) for m in before])
    connection.commit()
    connection.close()
    upgraded = Store.open(path)
    assert upgraded.ledger.history("T1", "C1") == [Shown("old", date(2026, 11, 20))]
    upgraded.close()


def test_a_schedule_comes_back_as_it_was_set(store):
    mine = Schedule(
        *("C1", time(8, 30), ZoneInfo("Asia/Almaty"), WorkingDays(frozenset({0, 6}), "KZ"), "ru"),
        band="cars",
        focus="urgency",
        recap=True,
        paused="archived",
        set_by="U1",
        first_day=DAY,
    )
    store.schedules.save("T1", mine, untold="stopped")
    store.schedules.save("T2", replace(mine, paused=""))
    assert store.schedules.all("T1") == [mine]
    assert store.schedules.untold("T1") == {"C1": "stopped"}
    store.schedules.told("T1", "C1")
    assert store.schedules.untold("T1") == {}
    assert store.schedules.remove("T1", "C1")
    assert not store.schedules.remove("T1", "C1")
    assert store.schedules.workspaces() == ["T2"]


def test_it_opens_again_with_everything(tmp_path):
    path = tmp_path / "deep" / "folder" / "p.db"
    first = Store.open(path)
    first.checks.record("T1", "U1", NOW, ROW)
    first.close()
    second = Store.open(path)
    assert second.checks.of_person("T1", "U1") == [replace(ROW, draft=1)]
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
