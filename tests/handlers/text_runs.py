"""Finding a text again: runs of four words, whatever a file or a log has made of spelling, signs and encoding."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import unquote_plus

RUN = 4
"""So many words in a row are somebody's text; fewer may be anybody's."""

_WORD = re.compile(r"[^\W_]+")
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")


def runs(text: str) -> set[str]:
    """Every run of four words of a text, without capitals, signs and line ends."""
    words = _WORD.findall(unicodedata.normalize("NFKC", text).casefold())
    return {" ".join(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}


def runs_of_files(folder: Path) -> set[str]:
    """The runs of every file below a folder."""
    files = (file for file in folder.rglob("*") if file.is_file())
    return {run for file in files for run in runs(file.read_text(encoding="utf-8", errors="replace"))}


def found_in(content: bytes | str, forbidden: Iterable[str]) -> set[str]:
    """Those of the runs that the content holds: as it is, with JSON's escapes resolved, and as part of an address."""
    text = content if isinstance(content, str) else content.decode(errors="replace")
    without_escapes = _ESCAPED.sub(lambda escape: chr(int(escape[1], 16)), text).replace("\\n", " ")
    held = runs(text) | runs(without_escapes) | runs(unquote_plus(text))
    return held & set(forbidden)
