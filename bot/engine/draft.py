"""The softer draft: each hard sentence swapped for a softer line, or taken out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

MOST_LINES = 3
"""More lines than this are not put in: a draft of nothing but stock lines helps nobody."""


@dataclass(frozen=True, slots=True)
class HardSentence:
    """A sentence to replace: its place in the original, and the softer lines that fit, best first."""

    start: int
    end: int
    alternatives: tuple[str, ...]


def soften(original: str, sentences: Iterable[HardSentence], *, most_lines: int = MOST_LINES) -> str:
    """The text with each hard sentence swapped for its first unused line, or taken out when none is left."""
    used: list[str] = []
    parts: list[str] = []
    position = 0
    for sentence in sorted(sentences, key=lambda s: s.start):
        if sentence.start < position:
            continue
        line = next((line for line in sentence.alternatives if line not in used), "")
        if len(used) >= most_lines:
            line = ""
        before = original[position : sentence.start]
        parts.append(before)
        if line:
            used.append(line)
            parts.append(_joined_to(before, line))
        position = sentence.end
    return _tidy("".join(parts) + original[position:])


def _joined_to(before: str, line: str) -> str:
    """The line as it goes on after what stands before it: after a comma without its capital."""
    if not before.rstrip().endswith(","):
        return line
    return f" {line[0].lower() if line[1:2].islower() else line[0]}{line[1:]}"


_SPACES = re.compile(r"(?<=\S)[ \t]{2,}(?=\S)")
_LINE_EDGE_SPACES = re.compile(r"[ \t]+(?=\n)|(?<=\n)[ \t]+(?=\S)")
_BLANK_LINES = re.compile(r"\n{3,}")


def _tidy(text: str) -> str:
    text = _LINE_EDGE_SPACES.sub("", _SPACES.sub(" ", text))
    return _BLANK_LINES.sub("\n\n", text).strip()
