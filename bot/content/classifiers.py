"""The classifier's weights: a file of arrays in, the engine's classifier out."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile

import numpy as np

from bot.content.files import CLASSIFIER
from bot.embedding import load_embedder
from bot.engine.classifier import Classifier, Embed
from bot.errors import Problem
from bot.wording import phrase


def load_classifier(root: Path, techniques: Collection[str], problems: list[Problem]) -> Classifier | None:
    """The classifier of a content folder; None where the folder has none, or the machine no embedder.

    The same weights give the same classifier, so that it is read once in a process.
    """
    path = root / CLASSIFIER
    name = path.as_posix()
    embed = load_embedder() if path.exists() else None
    if embed is None:
        return None
    try:
        classifier = _classifier(path.read_bytes(), embed)
    except (OSError, EOFError, BadZipFile, ValueError, KeyError) as error:
        problems.append(Problem(name, 1, 1, phrase("problem-weights-unreadable", error=str(error))))
        return None
    unknown = sorted(set(classifier.techniques) - set(techniques))
    if unknown:
        problems.append(Problem(name, 1, 1, phrase("problem-weights-unknown", names=", ".join(unknown))))
        return None
    return classifier


@lru_cache(maxsize=2)
def _classifier(raw: bytes, embed: Embed) -> Classifier:
    with np.load(BytesIO(raw), allow_pickle=False) as arrays:
        return Classifier(
            techniques=tuple(map(str, arrays["techniques"])),
            is_hard=arrays["is_hard"],
            centres=dict(zip(map(str, arrays["languages"]), arrays["centres"], strict=True)),
            hidden=arrays["hidden"].astype(np.float32),
            weights=arrays["weights"],
            thresholds=arrays["thresholds"],
            message_hidden=arrays["message_hidden"].astype(np.float32),
            message_weights=arrays["message_weights"],
            message_thresholds=arrays["message_thresholds"],
            embed=embed,
        )


def save_classifier(root: Path, classifier: Classifier) -> None:
    """Write the weights to the content folder."""
    np.savez_compressed(
        root / CLASSIFIER,
        techniques=np.array(classifier.techniques),
        is_hard=classifier.is_hard,
        languages=np.array(sorted(classifier.centres)),
        centres=np.stack([classifier.centres[code] for code in sorted(classifier.centres)]),
        hidden=classifier.hidden.astype(np.float16),  # its precision is plenty, and the file half as large
        weights=classifier.weights,
        thresholds=classifier.thresholds,
        message_hidden=classifier.message_hidden.astype(np.float16),
        message_weights=classifier.message_weights,
        message_thresholds=classifier.message_thresholds,
    )
