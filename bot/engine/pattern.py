"""The pattern form that content files are written in: words with a few signs.

slå till nu          words; each matches every inflection (same stem)
=nu                  exactly this word
rabatt* / *erbjudande   words that begin or end so (three letters at least)
(nu|i dag)           one of several
(redan)?             may be missing; also after a single word: redan?
...                  up to four words between
[8]                  up to eight words between (any number)
,                    a comma, dash or colon may stand here
<price>              a class: built in (number, clock, word, name) or defined in classes.toml
^                    the start of a clause (sentence, or after a punctuation mark)
.                    the end of a clause
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.engine.text import fold

GAP_WORDS = 4
"""How many words `...` may stand for."""

WIDEST_GAP = 12
"""More words than this between two parts of a pattern, and they hardly belong together."""

SHORTEST_AFFIX = 3
"""Letters that an open beginning or ending needs at least."""

BUILT_IN_CLASSES = frozenset({"number", "clock", "word", "name"})
"""Classes that the engine knows in every language."""


class PatternError(ValueError):
    """A form that can't be read: `kind` of fault, `values` that it is about, `position` where in the form, from 0."""

    def __init__(self, kind: str, position: int, **values: str | int) -> None:
        super().__init__(kind)
        self.kind, self.position, self.values = kind, position, values


@dataclass(frozen=True, slots=True)
class Literal:
    """One word, by its stem or exactly."""

    word: str
    exact: bool


@dataclass(frozen=True, slots=True)
class Affix:
    """A word with a given beginning or ending."""

    letters: str
    is_suffix: bool


@dataclass(frozen=True, slots=True)
class ClassReference:
    """Anything that the class of this name matches."""

    name: str


@dataclass(frozen=True, slots=True)
class Gap:
    """Up to `most` words of any kind."""

    most: int


@dataclass(frozen=True, slots=True)
class Edge:
    """The start (`^`) or end (`.`) of a clause, or a place where a mark may stand (`,`)."""

    sign: str


@dataclass(frozen=True, slots=True)
class Concatenation:
    """Parts one after the other; without parts, nothing at all."""

    parts: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several."""

    options: tuple[Pattern, ...]


Pattern = Literal | Affix | ClassReference | Gap | Edge | Concatenation | Choice

NOTHING = Concatenation(())
"""The pattern that matches without a word."""

_WORD = r"[^\W_]+(?:'[^\W_]+)*"
_CLASS = re.compile(r"<([a-z_]+)>")
_LEXEME = re.compile(
    rf"(?P<space>[\s-]+)|(?P<dots>\.\.\.|…)|\[(?P<gap>\d+)\]|<(?P<class>[a-z_]+)>|(?P<sign>[()|?,^.])"
    rf"|\*(?P<ending>{_WORD})|=?(?P<beginning>{_WORD})\*|=(?P<exact>{_WORD})|(?P<word>{_WORD})|(?P<symbol>[%€$£₽])"
)


def parse(form: str, spellings: Mapping[str, Sequence[str]] | None = None) -> Pattern:
    """The pattern that a form stands for. Raises `PatternError` with the place of the fault.

    `spellings` are the words that the language reads as others ("don't" as "do not").
    """
    pattern = _Parser(form, spellings or {}).parse()
    if _can_be_empty(pattern):
        raise PatternError("all-optional", 0)
    if _begins_with_gap(pattern, 1) or _begins_with_gap(pattern, -1):
        raise PatternError("gap-at-edge", 0)
    return pattern


_folded = lru_cache(maxsize=16_384)(fold)


class _Parser:
    """Reads a form from left to right."""

    def __init__(self, form: str, spellings: Mapping[str, Sequence[str]]) -> None:
        self._form, self._spellings, self._position = form, spellings, 0

    def parse(self) -> Pattern:
        branch, closed_by = self._branch()
        if closed_by:
            raise PatternError("not-opened", self._position - 1, sign=closed_by)
        return branch

    def _branch(self) -> tuple[Pattern, str]:
        """What stands up to a | or ) or the end, and the sign that ended it."""
        parts: list[Pattern] = []
        while self._position < len(self._form):
            here = self._position
            match = _LEXEME.match(self._form, here)
            if match is None:
                raise PatternError("unreadable", here, sign=repr(self._form[here]))
            self._position = match.end()
            kind = match.lastgroup or ""
            text = match[kind]
            if kind == "sign" and text in "|)":
                return _joined(parts), text
            if kind == "sign" and text == "?":
                if not parts:
                    raise PatternError("nothing-optional", here)
                parts[-1] = Choice((parts[-1], NOTHING))
            elif kind == "sign" and text == "(":
                parts.append(self._bracket(here))
            elif kind in ("word", "exact"):
                word = _folded(text)
                parts += [Literal(w, exact=kind == "exact") for w in self._spellings.get(word, (word,))]
            elif kind != "space":
                parts.append(_element(kind, text, here))
        return _joined(parts), ""

    def _bracket(self, opened: int) -> Choice:
        options: list[Pattern] = []
        closed_by = "|"
        while closed_by == "|":
            begins = self._position
            option, closed_by = self._branch()
            if _can_be_empty(option, edges=","):
                raise PatternError("alternative-optional", begins)
            options.append(option)
        if not closed_by:
            raise PatternError("not-closed", opened)
        before, after = self._form[:opened][-1:], self._form[self._position :][:1]
        if before.isalnum() or after.isalnum():
            raise PatternError("bracket-in-word", opened)
        return Choice(tuple(options))


def _joined(parts: Sequence[Pattern]) -> Pattern:
    return parts[0] if len(parts) == 1 else Concatenation(tuple(parts))


def _element(kind: str, text: str, position: int) -> Pattern:
    """What a lexeme other than a word, a space or a bracket stands for."""
    match kind:
        case "dots":
            return Gap(GAP_WORDS)
        case "gap":
            if int(text) > WIDEST_GAP:
                raise PatternError("gap-too-wide", position, words=int(text), most=WIDEST_GAP)
            return Gap(int(text))
        case "class":
            return ClassReference(text)
        case "sign":
            return Edge(text)
        case "symbol":
            return Literal(text, exact=True)
    if len(text) < SHORTEST_AFFIX:
        raise PatternError("affix-too-short", position)
    return Affix(fold(text), is_suffix=kind == "ending")


def _can_be_empty(pattern: Pattern, edges: str = "^,.") -> bool:
    """Whether a pattern needs no word, nor a place other than those of `edges`."""
    match pattern:
        case Concatenation(parts):
            return all(_can_be_empty(part, edges) for part in parts)
        case Choice(options):
            return any(_can_be_empty(option, edges) for option in options)
        case Edge(sign):
            return sign in edges
        case _:
            return isinstance(pattern, Gap)


def _begins_with_gap(pattern: Pattern, direction: int) -> bool:
    """Whether a gap may come first (direction 1), or last (direction -1)."""
    match pattern:
        case Gap():
            return True
        case Choice(options):
            return any(_begins_with_gap(option, direction) for option in options)
        case Concatenation(parts):
            for part in parts[::direction]:
                if _begins_with_gap(part, direction):
                    return True
                if not _can_be_empty(part):
                    return False
    return False


def class_names(form: str) -> set[str]:
    """The names of the classes that a form refers to."""
    return set(_CLASS.findall(form))


def strip_diacritics(word: str) -> str:
    """The word as somebody without the right keyboard types it (å, ä as a; ö as o)."""
    return word.translate(_PLAIN_LETTERS)


_PLAIN_LETTERS = str.maketrans("åäöéèüáóíç", "aaoeeuaoic")
