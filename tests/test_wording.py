"""Interface wording: every message exists and is used, with its variables, and code holds no text that people see."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

ROOT = Path(__file__).resolve().parents[1]
CODE = sorted([*(ROOT / "bot").rglob("*.py"), *(ROOT / "handlers").rglob("*.py")])
FOR_OPERATORS = {
    "cli",
    "connection",
    "demo",
    "doctor",
    "listening",
    "local_workspace",
    "manifest",
    "metrics",
    "readiness",
    "running",
}
SEEN_IN_SLACK = [
    path
    for path in [*(ROOT / "handlers").glob("*.py"), *(ROOT / "handlers" / "views").glob("*.py")]
    if path.stem not in FOR_OPERATORS and not path.stem.endswith(("_command", "_commands"))
]
"""Modules whose texts would reach people in Slack; the command line is in English."""

NOT_SEEN = {
    "debug",
    "info",
    "warning",
    "error",
    "refused",
    "ValueError",
    "TypeError",
    "LookupError",
    "Fault",
    "SettingsFault",
    "Posted",
    "compile",
}
"""What takes a text for the log, for a developer or for a machine."""

LEAST_PROBLEMS = 50
"""So many kinds of problems with content files are looked at, at least."""

PROSE = re.compile(r"[^\W\d_]{2,},? [^\W\d_]{2,}")


class Variables(Visitor):
    """Collects the variables of a message."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802  the library's naming
        self.names.add(node.id.name)


def messages(language: str) -> dict[str, set[str]]:
    """The variables of each message and attribute."""
    found = {}
    source = (ROOT / "content" / "wording" / f"{language}.ftl").read_text(encoding="utf-8")
    for entry in FluentParser().parse(source).body:
        if isinstance(entry, ftl.Message):
            patterns = {entry.id.name: entry.value} if entry.value else {}
            patterns |= {f"{entry.id.name}.{attribute.id.name}": attribute.value for attribute in entry.attributes}
            for name, pattern in patterns.items():
                visitor = Variables()
                visitor.visit(pattern)
                found[name] = visitor.names
    return found


ENGLISH = messages("en")


def spoken() -> Iterator[tuple[str, ast.Call]]:
    """Every `say(…)` and `wording.text(language, …)` of the code, with the place it stands at."""
    for path in CODE:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) == "say":
                if not node.args or isinstance(node.func, ast.Attribute):
                    continue  # service.say(language) gives the look-up itself
                yield f"{path.relative_to(ROOT)}:{node.lineno}", node


def keys_of(node: ast.expr) -> list[str]:
    """The messages that a key can mean: an f-string stands for all that fit, a choice for both."""
    if isinstance(node, ast.Constant):
        return [str(node.value)]
    if isinstance(node, ast.IfExp):
        return keys_of(node.body) + keys_of(node.orelse)
    if isinstance(node, ast.JoinedStr):
        parts = [re.escape(str(part.value)) if isinstance(part, ast.Constant) else r"[\w-]+" for part in node.values]
        return [key for key in ENGLISH if re.fullmatch("".join(parts), key)]
    return []


def test_every_message_that_the_code_says_exists_with_its_variables():
    """A key that only a variable holds (`say(title)`) is checked where that variable gets its value."""
    wrong = []
    for place, call in spoken():
        keys = keys_of(call.args[0])
        if not keys and not isinstance(call.args[0], ast.Name):
            wrong.append(f"{place}: no message fits {ast.unparse(call.args[0])}")
        given = {keyword.arg for keyword in call.keywords}
        for key in keys:
            if key not in ENGLISH:
                wrong.append(f"{place}: there is no message {key!r}")
            elif ENGLISH[key] != given and not any(ENGLISH[other] == given for other in keys):
                wrong.append(f"{place}: {key!r} takes {sorted(ENGLISH[key])}, and is given {sorted(given)}")
    assert wrong == []


@pytest.mark.parametrize("language", ["sv", "ru"])
def test_every_language_has_the_same_messages_with_the_same_variables(language):
    assert messages(language) == ENGLISH


def phrases() -> Iterator[tuple[str, ast.Call, list[str], set[str | None]]]:
    """Every `phrase(…)` of the code, and every fault of a form, with the keys it can mean and the values it gives."""
    for path in CODE:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            place, given = f"{path.relative_to(ROOT)}:{node.lineno}", {keyword.arg for keyword in node.keywords}
            match getattr(node.func, "id", getattr(node.func, "attr", "")):
                case "phrase":
                    yield place, node, keys_of(node.args[0]), given
                case "PatternError":
                    yield place, node, [f"problem-form-{key}" for key in keys_of(node.args[0])], given | {"form"}


def test_every_problem_that_the_code_notes_has_its_message_with_its_values():
    wrong, used = [], set()
    for place, node, keys, given in phrases():
        used |= set(keys)
        if not keys:
            wrong.append(f"{place}: no message fits {ast.unparse(node.args[0])}")
        for key in keys:
            taken = ENGLISH.get(key, set()) | ENGLISH.get(f"{key}.cure", set())
            if key not in ENGLISH:
                wrong.append(f"{place}: there is no message {key!r}")
            elif None not in given and taken - {"form"} != given - {"form"}:
                wrong.append(f"{place}: {key!r} takes {sorted(taken)}, and is given {sorted(map(str, given))}")
    assert wrong == []
    assert {key for key in ENGLISH if key.startswith(("problem-", "cure-")) and "." not in key} == used


def test_every_problem_has_a_cure_of_its_own_or_is_given_one():
    """What is noted by a name is what that name last got: `what = phrase(…)`, then `table.problem(what, cure=…)`."""
    wrong, seen = [], 0
    for path in (ROOT / "bot" / "content").glob("*.py"):
        nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
        named = [node for node in nodes if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "what"]
        for node in nodes:
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "problem":
                what = node.args[0]
                if isinstance(what, ast.Name):
                    what = max(
                        (each for each in named if each.lineno < node.lineno), key=lambda each: each.lineno
                    ).value
                keys = keys_of(what.args[0]) if isinstance(what, ast.Call) else []
                seen += len(keys)
                if "cure" not in {keyword.arg for keyword in node.keywords}:
                    wrong += [f"{path.name}:{node.lineno}: {key}" for key in keys if f"{key}.cure" not in ENGLISH]
    assert wrong == []
    assert seen >= LEAST_PROBLEMS


def test_no_text_that_people_see_stands_in_code():
    """Two words in a row outside docstrings, logs and exceptions are taken for such a text."""
    found = []
    for path in SEEN_IN_SLACK:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        unseen = {
            id(part)
            for node in ast.walk(tree)
            if (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))
            or (isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) in NOT_SEEN)
            for part in ast.walk(node)
        }
        for node in ast.walk(tree):
            is_text = isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in unseen
            if is_text and PROSE.search(node.value):
                found.append(f"{path.relative_to(ROOT)}:{node.lineno}: {node.value!r}")
    assert found == []


def test_prose_is_told_from_what_machines_read():
    assert PROSE.search("Paste your draft")
    assert PROSE.search("Вставьте черновик")
    assert not PROSE.search("check_form")
    assert not PROSE.search("Europe/Stockholm")
