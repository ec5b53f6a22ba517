"""What the import contracts of `make lint` cannot show: calls that the engine must not make, and sizes."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
ENGINE = sorted((ROOT / "bot" / "engine").glob("*.py"))
CODE = sorted([*(ROOT / "bot").rglob("*.py"), *(ROOT / "handlers").rglob("*.py")])

READS_THE_WORLD = {"open", "print", "input", "now", "today", "time", "perf_counter", "random", "urandom", "getenv"}
MOST_LINES = 500


def calls(path: Path) -> set[str]:
    """The names of everything that a module calls."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            function = node.func
            names.add(function.id if isinstance(function, ast.Name) else getattr(function, "attr", ""))
    return names


@pytest.mark.parametrize("path", ENGINE, ids=lambda path: path.name)
def test_the_engine_reads_no_clock_file_or_chance(path):
    assert not calls(path) & READS_THE_WORLD


def test_only_settings_read_the_environment():
    """The command line hands the environment over; nothing else looks at it.

    The embedder and the package `handlers` set how libraries' threads work, which those only read there.
    """
    readers = [path.relative_to(ROOT).as_posix() for path in CODE if "os.environ" in path.read_text(encoding="utf-8")]
    assert readers == [
        "bot/embedding.py",
        "handlers/__init__.py",
        "handlers/cli.py",
        "handlers/doctor_command.py",
        "handlers/export_command.py",
        "handlers/feedback_command.py",
    ]


@pytest.mark.parametrize("path", CODE, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_module_outgrows_its_subject(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MOST_LINES
