"""One database file and several real processes: whatever they do at the same moment, each gets through."""

from __future__ import annotations

import multiprocessing
import sqlite3
from collections.abc import Callable
from datetime import UTC, date, datetime
from multiprocessing.queues import Queue
from multiprocessing.synchronize import Barrier
from pathlib import Path

import sqlite_utils

from bot.stats import CheckRow
from bot.store import Store
from bot.store.migrations import migrations
from bot.store.transactions import enable_wal

PROCESSES = 4
ROUNDS = 25
LONGEST_WAIT = 60

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
DAY = date(2026, 11, 23)

Act = Callable[[Path, int], None]


def open_new_file(folder: Path, number: int) -> None:
    """Open a file that does not exist until this moment."""
    Store.open(folder / f"{number}.db").close()


def count_and_add(folder: Path, _: int) -> None:
    """Look how many checks there are, and add the next, in one piece."""
    store = Store.open(folder / "shared.db")
    for _ in range(5):
        with store.together():
            count = store.checks.count_on("T1", "U1", DAY)
            store.checks.record("T1", "U1", NOW, CheckRow(DAY, "en", "soft", count, 0, 0, 8, {}))
    store.close()


def run(act: Act, folder: Path, barrier: Barrier, faults: Queue[str]) -> None:
    """One process: all of them begin each round together."""
    for number in range(ROUNDS):
        barrier.wait(LONGEST_WAIT)
        try:
            act(folder, number)
        except Exception as error:  # noqa: BLE001  whatever it is, the test has to hear of it
            faults.put(f"round {number}: {error}")
    faults.put("")


def faults_of(act: Act, folder: Path) -> list[str]:
    """What went wrong in any of the processes."""
    context = multiprocessing.get_context("spawn")
    barrier, faults = context.Barrier(PROCESSES), context.Queue()
    processes = [context.Process(target=run, args=(act, folder, barrier, faults)) for _ in range(PROCESSES)]
    for process in processes:
        process.start()
    found: list[str] = []
    running = PROCESSES
    while running:
        fault = faults.get(timeout=LONGEST_WAIT)
        running -= not fault
        found += [fault] if fault else []
    for process in processes:
        process.join(LONGEST_WAIT)
    return found


def test_first_starts_at_once_find_every_migration_applied_once(tmp_path):
    assert faults_of(open_new_file, tmp_path) == []
    for number in range(ROUNDS):
        database = sqlite_utils.Database(tmp_path / f"{number}.db")
        applied = [each.name for each in migrations.applied(database)]
        assert applied == [each.name for each in migrations.pending(sqlite_utils.Database(memory=True))]
        assert database.journal_mode == "wal"
        database.close()


def test_the_switch_to_write_ahead_logging_waits_for_another_process_that_writes(tmp_path):
    """Two connections here, so that the other one surely writes at the moment of the switch, once."""
    path = tmp_path / "new.db"
    database, other = sqlite_utils.Database(path), sqlite3.connect(path, isolation_level=None)
    switches: list[str] = []

    def watch(statement: str) -> None:
        if "journal_mode=wal" in statement:
            switches.append(statement)
            if len(switches) == 1:
                other.execute("begin immediate")
        elif statement == "begin exclusive":
            other.rollback()

    database.conn.set_trace_callback(watch)
    enable_wal(database)
    assert (len(switches), database.journal_mode) == (2, "wal")
    other.close()
    database.close()


def test_what_reads_before_it_writes_is_one_piece_beside_other_processes(tmp_path):
    Store.open(tmp_path / "shared.db").close()
    assert faults_of(count_and_add, tmp_path) == []
    store = Store.open(tmp_path / "shared.db")
    counted = [row.softness for row in store.checks.of_person("T1", "U1")]
    store.close()
    assert counted == list(range(PROCESSES * ROUNDS * 5)), "none saw what another one was about to change"
