"""The labelled messages that the engine is measured on, and trained on: `development` to look at, `test` not to.

`messages/` holds what salespeople write, `other/` other kinds of text (shop pages, spam, ordinary text, helping talk),
a few numbered files for each language and split. Each line is a text with its verdict, softness and the passages that
show a technique.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
LANGUAGES = ("en", "sv", "ru")
SPLITS = ("development", "test")
KINDS = ("messages", "other")


@dataclass(frozen=True)
class Passage:
    """Characters `start` to `end` of a message that show a technique; both 0 for the whole message."""

    technique: str
    start: int
    end: int

    def overlaps(self, other: Passage) -> bool:
        """Whether both show the same technique in a common place."""
        same_place = (self.start < other.end and other.start < self.end) or self.end == other.end == 0
        return self.technique == other.technique and same_place


@dataclass(frozen=True)
class Message:
    """A labelled message. `softness` is None exactly for a neutral one; `trap` names what is made to mislead."""

    id: str
    language: str
    kind: str
    text: str
    verdict: str
    softness: int | None
    passages: tuple[Passage, ...]
    trap: str | None
    set: str = "messages"

    @cached_property
    def techniques(self) -> frozenset[str]:
        """The techniques that the message shows."""
        return frozenset(passage.technique for passage in self.passages)


def message(row: Mapping[str, Any], kind: str = "messages") -> Message:
    """A message from its line of the corpus. Raises ValueError for a quote that the text does not hold."""
    text = row["text"]
    passages = []
    for label in row["techniques"]:
        start = text.index(label["quote"])
        passages.append(Passage(label["id"], start, start + len(label["quote"])))
    return Message(
        row["id"], row["lang"], row["kind"], text, row["verdict"], row["softness"], tuple(passages), row["trap"], kind
    )


def read(path: Path, kind: str = "messages") -> Iterator[Message]:
    """The messages of one file."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield message(json.loads(line), kind)


def messages(language: str, split: str, kind: str = "messages") -> list[Message]:
    """The messages of one language, split and kind."""
    files = sorted((FOLDER / kind).glob(f"{language}-{split}-*.jsonl"))
    return [found for file in files for found in read(file, kind)]
