"""Whole-message signs that no phrase can show, each a function from sentences and findings to findings.

Shouting: rows of capitals or exclamation marks order the reader about. One-sided: pressure throughout, without a
question, without anything that gives the reader room.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from bot.engine.text import Kind, Sentence, Token

TECHNIQUES = frozenset({"pushy_command", "one_sided"})
"""The techniques that signals find; content must define them."""

SHOUTED_WORDS = 2
"""So many words in capitals in a row are shouting; a single one is an abbreviation or a heading."""

SHOUTED_LETTERS = 9
"""So many letters at least in a shouted row, so that "VAT ID" is none."""

ONE_SIDED_TECHNIQUES = 2
"""So many different hard techniques, and nothing for the reader, make a message one-sided."""


@dataclass(frozen=True, slots=True)
class Sign:
    """A technique seen by a signal: `start` and `end` are normalised offsets, both 0 for the whole message."""

    technique: str
    rule: str
    start: int
    end: int
    strength: float = 1.0


SHOUTING_STRENGTH = 0.5
"""Shouting counts half: alone it is a heading or a birthday, and leaves a text neutral."""

_EXCLAMATION = re.compile(r"!{2,}|!\?+!")


def shouting(sentences: Sequence[Sentence]) -> list[Sign]:
    """Rows of words in capitals, and sentences that end in rows of exclamation marks."""
    found: list[Sign] = []
    for sentence in sentences:
        row = _shouted_row(sentence.tokens)
        if row:
            found.append(_shouted("capitals", row[0].start, row[-1].end))
        elif _EXCLAMATION.search(sentence.ending):
            found.append(_shouted("exclamation", sentence.start, sentence.end))
    return found


def _shouted(how: str, start: int, end: int) -> Sign:
    return Sign("pushy_command", f"pushy_command.signal.{how}", start, end, SHOUTING_STRENGTH)


def _shouted_row(tokens: Iterable[Token]) -> list[Token]:
    """The longest row of words in capitals, if it is long enough to be shouting; else nothing."""
    best: list[Token] = []
    row: list[Token] = []
    for token in tokens:
        if token.kind is Kind.WORD and token.text.isupper() and (len(token.text) > 1 or row):
            row.append(token)
        elif token.kind is Kind.WORD:
            row = []
        if len(row) > len(best):
            best = list(row)
    long_enough = len(best) >= SHOUTED_WORDS and sum(len(token.text) for token in best) >= SHOUTED_LETTERS
    return best if long_enough else []


def one_sided(sentences: Sequence[Sentence], techniques: Collection[str]) -> list[Sign]:
    """Whether a message that shows these hard techniques, and no soft one, only presses: several, and no question."""
    if len(set(techniques)) < ONE_SIDED_TECHNIQUES or any(sentence.is_question for sentence in sentences):
        return []
    return [Sign("one_sided", "one_sided.signal.no_room", 0, 0)]
