"""Documents are tested too: what they name exists, and what exists is named."""

from __future__ import annotations

import ast
import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from bot.content import open_library
from bot.settings import NAMED_OTHERWISE, VARIABLES
from handlers import ids
from handlers.cli import main
from handlers.manifest import NEEDED_FOR, OPTIONAL_FOR

ROOT = Path(__file__).resolve().parents[1]
PAGES = [
    ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "deploy/README.md", "content/README.md")
]


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page):
    for link in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8")):
        assert (page.parent / link).exists(), link


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md"])
def test_files_that_are_named_exist(page):
    for name in re.findall(r"`((?:bot|handlers|tests|deploy|content|\.ci)/[\w./-]*)`", text(page)):
        assert (ROOT / name).exists(), name


def test_make_targets_that_are_named_exist():
    targets = set(re.findall(r"^([a-z]+):", text("Makefile"), re.MULTILINE))
    for page in PAGES:
        named = set(re.findall(r"(?:`|^|sudo )make ([a-z]+)", page.read_text(encoding="utf-8"), re.MULTILINE))
        assert named <= targets, page.name


def test_the_example_environment_is_complete():
    example = re.findall(r"^([A-Z_]+)=", text("deploy/.env.example"), re.MULTILINE)
    assert sorted(example) == sorted(VARIABLES)
    named = set(re.findall(r'"((?:SLACK|PITCHCHECK)_[A-Z_]+)"', text("bot/settings.py")))
    assert named - {"SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET", *NAMED_OTHERWISE} == set(VARIABLES)


def test_every_scope_that_may_be_granted_is_explained_to_operators():
    for scope in (*NEEDED_FOR, *OPTIONAL_FOR):
        assert f"`{scope}`" in text("deploy/README.md"), scope


def test_the_manifest_asks_for_the_least_and_names_our_command():
    manifest = json.loads(text("deploy/manifest.json"))
    assert manifest["oauth_config"]["scopes"] == {
        "bot": ["commands", "chat:write", "im:history", "files:write"],
        "bot_optional": ["files:write"],  # Slack wants an optional scope in both lists
    }
    assert [command["command"] for command in manifest["features"]["slash_commands"]] == [ids.COMMAND]
    assert manifest["settings"]["socket_mode_enabled"]
    assert len(manifest["display_information"]["description"]) <= 140


def test_every_event_of_the_manifest_has_a_listener():
    """An event without one is never acknowledged over a socket, and Slack repeats it."""
    events = json.loads(text("deploy/manifest.json"))["settings"]["event_subscriptions"]["bot_events"]
    code = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "handlers").glob("*.py"))
    assert set(re.findall(r'@app\.event\("(\w+)"\)', code)) == {event.partition(".")[0] for event in events}


def test_every_shortcut_of_the_manifest_has_a_listener():
    shortcuts = json.loads(text("deploy/manifest.json"))["features"]["shortcuts"]
    named = {shortcut["callback_id"] for shortcut in shortcuts}
    assert named == {ids.CHECK_SHORTCUT, ids.CHECK_MESSAGE_SHORTCUT}
    assert all(len(shortcut["name"]) <= 24 and len(shortcut["description"]) <= 150 for shortcut in shortcuts)


def test_every_command_is_in_the_readme():
    for name in main.commands:
        assert re.search(rf"pitchcheck {name}\b|make run", text("README.md")), name


def helps(command: click.Command, path: str = "pitchcheck") -> Iterator[tuple[str, str]]:
    """The help of a command and of every command below it, by path."""
    context = click.Context(command, info_name=path)
    yield path, command.get_help(context)
    for name, below in command.commands.items() if isinstance(command, click.Group) else ():
        yield from helps(below, f"{path} {name}")


def test_every_command_helps_with_an_example_on_a_line_of_its_own():
    for path, shown in helps(main):
        assert re.search(r"\n  Examples?:\n    ?\S", shown), path
        assert "\\b" not in shown, path


def test_the_version_is_in_the_changelog_or_unreleased():
    version = tomllib.loads(text("pyproject.toml"))["project"]["version"]
    assert f"## [{version}]" in text("CHANGELOG.md") or "## [Unreleased]" in text("CHANGELOG.md")


def used_keys() -> set[str]:
    """Every wording key that the code looks up; f-strings give their constant beginning with a star."""
    keys = set()
    for path in [*(ROOT / "bot").rglob("*.py"), *(ROOT / "handlers").rglob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                keys.add(node.value)
            elif isinstance(node, ast.JoinedStr) and node.values and isinstance(node.values[0], ast.Constant):
                keys.add(f"{node.values[0].value}*")
            elif isinstance(node, ast.JoinedStr) and len(node.values) > 1 and isinstance(node.values[-1], ast.Constant):
                keys.add(f"*{node.values[-1].value}")
    return keys


def test_every_wording_message_is_used():
    used = used_keys()
    messages = re.findall(r"^([a-z][\w-]*) =", text("content/wording/en.ftl"), re.MULTILINE)
    unused = [
        message
        for message in messages
        if message not in used
        and not any(key.endswith("*") and len(key) > 3 and message.startswith(key[:-1]) for key in used)
        and not any(key.startswith("*") and len(key) > 3 and message.endswith(key[1:]) for key in used)
    ]
    assert unused == []


@pytest.mark.parametrize("language", ["en", "sv", "ru"])
def test_every_message_can_be_said(language):
    """With a value for each variable no message falls back to its own name or to another language."""
    library = open_library()
    values = {"days": 2, "hard": 2, "soft": 2, "count": 2, "points": 2, "softness": 50, "direction": "up"}
    words = {"command": "/x", "title": "t", "reference": "r", "day": "d", "time": "t", "words": "w"}
    source = text(f"content/wording/{language}.ftl")
    words |= {name: "x" for name in re.findall(r"\$(\w+)", source) if name not in values | words}
    for message in re.findall(r"^([a-z][\w-]*) =", source, re.MULTILINE):
        said = library.wording.text(language, message, **values, **words)
        assert said.strip()
        assert "{" not in said, message


@pytest.mark.parametrize(
    ("language", "days", "words"),
    [
        ("ru", 1, "1 рабочий день"),
        ("ru", 3, "3 рабочих дня"),
        ("ru", 5, "5 рабочих дней"),
        ("ru", 21, "21 рабочий день"),
        ("sv", 1, "1 arbetsdag."),
        ("sv", 2, "2 arbetsdagar"),
        ("en", 0, "No streak yet"),
        ("en", 1, "1 working day."),
        ("en", 2, "2 working days in a row"),
    ],
)
def test_plurals(language, days, words):
    assert words in open_library().wording.text(language, "streak", days=days)
