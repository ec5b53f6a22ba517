"""embeddings.npz: embeddings of the sentences in the shipped tips' examples and softer lines.

An embedding takes most of the time that judging a text takes, and hangs on the sentence alone: not on rules, sides or
points. So when an entry or a class changes, what rests on it is judged anew in no time. `make content` writes the file
beside SHA256SUMS, which vouch for it as for everything else.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np

from bot.content.files import EMBEDDINGS
from bot.engine.classifier import Matrix

_END = "\0"
"""Stands between sentences; no sentence holds one."""


def write_embeddings(folder: Path, embeddings: Mapping[str, Matrix]) -> None:
    """Record the embeddings by sentence."""
    sentences = sorted(embeddings)
    text = np.frombuffer(_END.join(sentences).encode("utf-8"), dtype=np.uint8)
    rows = np.array([embeddings[sentence] for sentence in sentences], dtype=np.float16)  # half the size, precise enough
    np.savez(folder / EMBEDDINGS, sentences=text, rows=rows)


def read_embeddings(folder: Path) -> dict[str, Matrix]:
    """The embeddings by sentence, if any were recorded. To be asked only while SHA256SUMS vouch for the file."""
    path = folder / EMBEDDINGS
    if not path.exists():
        return {}
    with np.load(path, allow_pickle=False) as arrays:
        sentences = arrays["sentences"].tobytes().decode("utf-8").split(_END)
        return dict(zip(sentences, arrays["rows"].astype(np.float32), strict=True))
