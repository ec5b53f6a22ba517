"""evidence.jsonl: what the examples of the shipped tips show, so that other points for a technique only add up again.

`make content` writes it beside SHA256SUMS, which vouch for it as for everything else. Finding out what a text shows
takes an embedding of each sentence; adding it up takes no time.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from bot.content.files import EVIDENCE
from bot.engine import Evidence, Finding, Technique
from bot.engine.classifier import Judgement
from bot.tips import Tip

EvidenceByText = Mapping[tuple[str, str], Evidence]
"""What texts show, by language and text."""

_DIGITS = 4
"""Decimals that are kept: the last ones differ from one processor to another."""


def write_evidence(folder: Path, tips: Iterable[Tip], evidence: EvidenceByText) -> None:
    """Record what the tips' examples show, a line for each tip."""
    lines = [
        json.dumps({"tip": _name(tip)} | {key: _record(evidence[tip.language, text]) for key, text in _texts(tip)})
        for tip in sorted(tips, key=_name)
        if all((tip.language, text) in evidence for _, text in _texts(tip))
    ]
    (folder / EVIDENCE).write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", newline="\n")


def read_evidence(
    folder: Path, tips: Iterable[Tip], techniques: Mapping[str, Technique]
) -> dict[tuple[str, str], Evidence]:
    """What was recorded of the tips, if anything was. To be asked only while SHA256SUMS vouch for the file."""
    path = folder / EVIDENCE
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    records = {record["tip"]: record for record in map(json.loads, lines)}
    return {
        (tip.language, text): _evidence(records[_name(tip)][key], techniques)
        for tip in tips
        if _name(tip) in records
        for key, text in _texts(tip)
    }


def _name(tip: Tip) -> str:
    return f"{tip.language}/{tip.slug}"


def _texts(tip: Tip) -> tuple[tuple[str, str], ...]:
    return ("before", tip.before), ("after", tip.after)


def _record(evidence: Evidence) -> dict[str, Any]:
    """As little as its score hangs on: technique and strength of each finding, and the judgement of the whole."""
    judgement = evidence.judgement
    return {
        "findings": [[finding.technique, finding.strength] for finding in evidence.findings],
        "judgement": judgement
        and {
            "sells": round(judgement.sells, _DIGITS),
            "one_sided": round(judgement.one_sided, _DIGITS),
            "verdict": judgement.verdict,
            "softness": round(judgement.softness, _DIGITS),
        },
    }


def _evidence(record: Mapping[str, Any], techniques: Mapping[str, Technique]) -> Evidence:
    findings = tuple(
        Finding(name, techniques[name].side, rule="", start=0, end=0, quote="", points=0.0, strength=strength)
        for name, strength in record["findings"]
    )
    judgement = record["judgement"]
    return Evidence(findings, judgement and Judgement(shown=(), **judgement))
