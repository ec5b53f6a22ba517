"""Content files that know where their values stand, and note what is wrong with them."""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.errors import Problem
from bot.wording import Phrase, phrase

MOST_NAMED = 30
"""So many allowed words at most are listed in a cure."""


@dataclass(slots=True)
class ContentFile:
    """A content file's text, and the problems found in it so far. `name` is what problems call it."""

    name: str
    text: str
    problems: list[Problem]

    def problem(self, what: Phrase, offset: int = 0, *, cure: Phrase | None = None) -> None:
        """Note a problem at a character of the file, with its cure where that is not the message's own `.cure`."""
        line = self.text.count("\n", 0, offset) + 1
        column = offset - (self.text.rfind("\n", 0, offset) + 1) + 1
        self.problems.append(Problem(self.name, line, column, what, cure))


def read_file(path: Path, problems: list[Problem]) -> ContentFile | None:
    """The file's text; None with a problem noted when it can't be read or is not UTF-8."""
    name = path.as_posix()
    try:
        raw = path.read_bytes()
    except OSError as error:
        problems.append(Problem(name, 1, 1, phrase("problem-unreadable", error=str(error.strerror))))
        return None
    try:
        return ContentFile(name, raw.decode("utf-8-sig").replace("\r\n", "\n"), problems)
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        column = error.start - (raw.rfind(b"\n", 0, error.start) + 1) + 1
        what = phrase("problem-not-utf-8", byte=f"0x{raw[error.start]:02x}")
        problems.append(Problem(name, line, column, what))
        return None


@dataclass(slots=True)
class Table:
    """A TOML table with its place in the file, read key by key; every fault becomes a problem of the file.

    `offset` is where the table starts in the file's text, `end` where the next one does.
    """

    file: ContentFile
    data: Mapping[str, Any]
    offset: int = 0
    end: int = 0
    asked: set[str] = field(default_factory=set)

    def place(self, key: str, value: str | None = None) -> int:
        """The offset of a key's line or header, or of one of its string values."""
        body = self.file.text[self.offset : self.end or len(self.file.text)]
        name = re.escape(key)
        match = re.search(rf"^[ \t]*(?:[\"']?{name}[\"']?[ \t]*=|\[(?:\w+\.)?{name}\])", body, re.MULTILINE)
        if match is None:
            return self.offset
        start = match.start() + len(match.group()) - len(match.group().lstrip())
        if value:
            found = body.find(value, match.end())
            start = found if found >= 0 else start
        return self.offset + start

    def problem(
        self,
        what: Phrase,
        key: str | None = None,
        value: str | None = None,
        plus: int = 0,
        *,
        cure: Phrase | None = None,
    ) -> None:
        """Note a problem at the table, a key of it, or a string value (`plus` characters into it)."""
        self.file.problem(what, self.place(key, value) + plus if key else self.offset, cure=cure)

    def string(self, key: str, default: str | None = None) -> str:
        """A string that is not empty. Without a default the key is needed."""
        value = self._value(key, default)
        if isinstance(value, str) and (value.strip() or value == default):
            return value
        if value is not None:
            self.problem(phrase("problem-no-text", key=key, value=repr(value)), key)
        return default or ""

    def number(self, key: str, default: float | None = None) -> float:
        """A number from 0 up."""
        value = self._value(key, default)
        if isinstance(value, int | float) and not isinstance(value, bool) and value >= 0:
            return float(value)
        if value is not None:
            self.problem(phrase("problem-no-number", key=key, value=repr(value)), key)
        return default or 0.0

    def flag(self, key: str) -> bool:
        """True or false; false when it is missing."""
        value = self._value(key, False)
        if isinstance(value, bool):
            return value
        self.problem(phrase("problem-no-flag", key=key, value=repr(value)), key)
        return False

    def strings(self, key: str, default: tuple[str, ...] | None = None) -> tuple[str, ...]:
        """A list of strings that are not empty. Without a default the key is needed."""
        value = self._value(key, default)
        if isinstance(value, list | tuple) and all(isinstance(item, str) and item.strip() for item in value):
            for item in {item for item in value if value.count(item) > 1}:
                self.problem(phrase("problem-text-twice", text=repr(item), key=key), key, item)
            return tuple(value)
        if value is not None:
            self.problem(phrase("problem-no-texts", key=key), key)
        return default or ()

    def choice(self, key: str, allowed: Collection[str], default: str | None = None) -> str:
        """One of a fixed set of words; a near miss is suggested."""
        value = self.string(key, default)
        if value and value not in allowed:
            what = phrase("problem-value-unknown", value=repr(value), key=key)
            self.problem(what, key, value, cure=suggestion(value, allowed))
            return default or ""
        return value

    def table(self, key: str) -> Mapping[str, Any]:
        """A sub-table, empty when it is missing."""
        value = self._value(key, {})
        if isinstance(value, Mapping):
            return value
        self.problem(phrase("problem-no-table", key=key), key)
        return {}

    def _value(self, key: str, default: object) -> object:
        self.asked.add(key)
        if key in self.data:
            return self.data[key]
        if default is None:
            self.problem(phrase("problem-key-missing", key=key))
        return default

    def finish(self) -> None:
        """Note every key that nobody asked for, with the nearest one that exists."""
        for key in self.data:
            if key not in self.asked:
                self.problem(phrase("problem-key-unknown", key=repr(key)), key, cure=suggestion(key, self.asked))


def suggestion(word: str, allowed: Collection[str]) -> Phrase:
    """What would be right: the nearest allowed word, or all of them if they are few enough to read."""
    near = difflib.get_close_matches(word, [str(choice) for choice in allowed], n=1)
    if near:
        return phrase("cure-near", word=repr(near[0]))
    if not allowed:
        return phrase("cure-remove")
    several = ", ".join(sorted(allowed)[:MOST_NAMED])
    return phrase("cure-one-of", words=several, more=max(len(allowed) - MOST_NAMED, 0))


_TOML_FAULTS = {
    "Cannot overwrite a value": phrase("problem-toml-key-twice"),
    "Illegal character '\\n'": phrase("problem-toml-quotes-open"),
    "Unclosed array": phrase("problem-toml-list-open"),
    "Invalid date or datetime": phrase("problem-toml-no-date"),
}
"""What tomllib says less plainly than it could."""


def parse_toml(file: ContentFile, text: str | None = None, at: int = 0) -> Table | None:
    """The file (or a part of it, from offset `at`) as a table; None with a problem noted when it is not TOML."""
    body = file.text if text is None else text
    try:
        return Table(file, tomllib.loads(body), at, at + len(body))
    except RecursionError:
        file.problem(phrase("problem-toml-nested"), at)
        return None
    except tomllib.TOMLDecodeError as error:
        offset = at
        if match := re.search(r"at line (\d+), column (\d+)", str(error)):
            line, column = int(match[1]), int(match[2])
            offset = at + sum(len(row) for row in body.splitlines(keepends=True)[: line - 1]) + column - 1
        message = re.sub(r" \(at .*\)$", "", str(error))
        other = phrase("problem-toml", error=f"{message[:1].lower()}{message[1:]}")
        file.problem(_TOML_FAULTS.get(message, other), offset)
        return None


def sub_tables(table: Table, key: str) -> list[Table]:
    """The tables of a `[[key]]` list, each with its own place."""
    table.asked.add(key)
    values = table.data.get(key, [])
    if not isinstance(values, list) or not all(isinstance(value, dict) for value in values):
        table.problem(phrase("problem-no-tables", key=key), key)
        return []
    header = re.compile(rf"^[ \t]*\[\[{re.escape(key)}\]\]", re.MULTILINE)
    starts = [match.start() for match in header.finditer(table.file.text, table.offset, table.end)]
    starts += [table.offset] * (len(values) - len(starts))
    ends = [*starts[1:], table.end]
    return [Table(table.file, value, starts[i], ends[i]) for i, value in enumerate(values)]
