"""The classifier's weights: a file of arrays in, the engine's classifier out."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from zipfile import BadZipFile

import numpy as np

from bot.content.problems import Problem
from bot.embedding import load_embedder
from bot.engine.classifier import Classifier

FILE = "classifier.npz"


def load_classifier(root: Path, techniques: Collection[str], problems: list[Problem]) -> Classifier | None:
    """The classifier of a content folder; None where the folder has none, or the machine no embedder."""
    path = root / FILE
    embed = load_embedder() if path.exists() else None
    if embed is None:
        return None
    name = f"{root.name}/{FILE}"
    try:
        with np.load(path, allow_pickle=False) as arrays:
            classifier = Classifier(
                techniques=tuple(map(str, arrays["techniques"])),
                is_hard=arrays["is_hard"],
                centres=dict(zip(map(str, arrays["languages"]), arrays["centres"], strict=True)),
                weights=arrays["weights"],
                thresholds=arrays["thresholds"],
                message_weights=arrays["message_weights"],
                message_thresholds=arrays["message_thresholds"],
                embed=embed,
            )
    except (OSError, EOFError, BadZipFile, ValueError, KeyError) as error:
        problems.append(Problem(name, 1, 1, f"the weights can't be read ({error})", "make them anew: make model"))
        return None
    unknown = sorted(set(classifier.techniques) - set(techniques))
    if unknown:
        problems.append(
            Problem(name, 1, 1, f"weights for the unknown {', '.join(unknown)}", "make them anew: make model")
        )
        return None
    return classifier


def save_classifier(root: Path, classifier: Classifier) -> None:
    """Write the weights to the content folder."""
    np.savez_compressed(
        root / FILE,
        techniques=np.array(classifier.techniques),
        is_hard=classifier.is_hard,
        languages=np.array(sorted(classifier.centres)),
        centres=np.stack([classifier.centres[code] for code in sorted(classifier.centres)]),
        weights=classifier.weights,
        thresholds=classifier.thresholds,
        message_weights=classifier.message_weights,
        message_thresholds=classifier.message_thresholds,
    )
