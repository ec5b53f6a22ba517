"""A small content folder that is well: two languages, one of them with a single rule a side."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from bot.content import SHIPPED

LANGUAGE = """
stemmer = "german"
script = "latin"
look_alikes = ["nl"]
function_words = ["der", "die", "das", "und", "ist", "sie", "wir", "nicht", "für", "mit", "haben", "zu", "ein", "wie"]
negation_before = 4
negation_after = 2
[registers]
Sie = ["sie", "ihnen", "ihr"]
"""
CLASSES = """
negation = ["nicht", "kein"]
pseudo_negation = ["nicht nur"]
termination = ["aber"]
"""
STEPS = """
[[entry]]
id = "step.de.greeting"
step = "greet"
forms = ["^ (hallo|guten tag)"]
flags = ["[Guten Tag], Frau Maier."]
allows = ["Er sagte hallo."]
"""
URGENCY = """
[reasons]
hurry = "Wer eilt, prüft nicht, ob es zu ihm passt."

[alternatives]
Sie = ["Nehmen Sie sich Zeit.", "Wann passt es Ihnen?"]

[[entry]]
id = "urgency.de.now"
reason = "hurry"
forms = ["(kaufen|bestellen) sie (sofort|jetzt)"]
flags = ["[Kaufen Sie jetzt]!"]
allows = ["Sie kaufen nicht jetzt."]
"""
COMMAND = """
[alternatives]
Sie = ["Gern, wenn es Ihnen passt.", "Sagen Sie, was Sie meinen."]
"""
ONE_SIDED = COMMAND
QUESTION = """
[[entry]]
id = "open_question.de.how"
forms = ["wie ... ihnen"]
mood = "question"
quote = "sentence"
flags = ["[Wie geht es Ihnen?]"]
allows = ["Das ist, wie es Ihnen gefällt."]
"""
TIP = """+++
title = "Zeit lassen"
technique = "urgency"
step = "close"
+++
Eile ist kein Argument.

## Vorher
> Kaufen Sie jetzt das ganze Paket!

## Nachher
> Guten Tag, wie geht es Ihnen mit der alten Anlage?

## Probieren
Fragen Sie nach dem Kalender.
"""


def write_small_content(folder: Path) -> Path:
    """A content folder with German as its only language; wording and techniques are the shipped ones (equal points)."""
    content = folder / "content"
    german = content / "lexicons" / "de"
    german.mkdir(parents=True)
    (content / "tips" / "de").mkdir(parents=True)
    shutil.copytree(SHIPPED / "wording", content / "wording")
    techniques = (SHIPPED / "techniques.toml").read_text(encoding="utf-8")
    (content / "techniques.toml").write_text(re.sub(r"points = \d+", "points = 20", techniques), encoding="utf-8")
    for name, text in (
        ("language", LANGUAGE),
        ("classes", CLASSES),
        ("steps", STEPS),
        ("urgency", URGENCY),
        ("pushy_command", COMMAND),
        ("one_sided", ONE_SIDED),
        ("open_question", QUESTION),
    ):
        (german / f"{name}.toml").write_text(text.lstrip(), encoding="utf-8")
    (content / "tips" / "de" / "zeit-lassen.md").write_text(TIP, encoding="utf-8")
    return content
