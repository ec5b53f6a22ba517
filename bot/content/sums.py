"""SHA256SUMS: what the shipped files were when everything in them was confirmed.

Confirming every example takes the better part of a minute, so a start does not do it over for files that are still
the same. `make content` confirms everything and writes the sums; a test does so at every change.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from bot.content.files import CLASSIFIER, EMBEDDINGS, EVIDENCE, SUMS, TECHNIQUES, paths_of

_SUMMED = (TECHNIQUES, CLASSIFIER, EVIDENCE, EMBEDDINGS, "lexicons/", "tips/")
"""What examples depend on, and what they show. Wording is not among it: it is always checked, which takes no time."""


def write_sums(folder: Path) -> None:
    """Record the folder's files as confirmed, in the form of the command sha256sum."""
    lines = [f"{digest}  {path}\n" for path, digest in _sums(folder).items()]
    (folder / SUMS).write_text("".join(lines), encoding="utf-8", newline="\n")


def changed_files(folder: Path) -> frozenset[str]:
    """The paths of files that are not as they were confirmed: changed, new, or gone."""
    try:
        lines = (folder / SUMS).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        lines = []
    confirmed = {path: digest for digest, _, path in (line.partition("  ") for line in lines)}
    return frozenset(path for path, _ in confirmed.items() ^ _sums(folder).items())


def _sums(folder: Path) -> dict[str, str]:
    return {
        path: hashlib.sha256((folder / path).read_bytes()).hexdigest()
        for path in paths_of(folder)
        if path.startswith(_SUMMED)
    }
