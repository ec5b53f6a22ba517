"""Many patterns as one automaton, and sentences as what it runs over.

A pattern can only stand in a sentence that holds each of the words it needs. So every pattern waits under the rarest
of them, and only those that a sentence calls up, and that find all they need, are run over it. The time to match a
text therefore depends on the text, hardly on the number of patterns.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from sys import intern

from bot.engine.pattern import (
    SHORTEST_AFFIX,
    Affix,
    Choice,
    ClassReference,
    Concatenation,
    Edge,
    Gap,
    Literal,
    Pattern,
    strip_diacritics,
)
from bot.engine.text import Kind, Token

Stem = Callable[[str], str]

_ANY_WORD, _MARK = "<any>", "<mark>"

WHOLE_WORD_LETTERS = 6
"""An open ending of so many letters is a word, compared by its stem too, so that *rabatt finds "sommarrabatten" (stem
"sommarrabat"). A shorter one may be an inflection, whose stem would be anything."""

Need = frozenset[str]
"""Symbols of which a sentence must hold at least one, for a pattern to stand in it."""


@dataclass(frozen=True, slots=True)
class _Form:
    """A pattern's first state and what it needs."""

    start: int
    needs: tuple[Need, ...]


@dataclass(frozen=True, slots=True, eq=False)
class _Called:
    """A pattern as the words of a sentence call it up: what it needs, and where its first words lead."""

    needs: tuple[Need, ...]
    anywhere: Mapping[str, Collection[int]]
    at_clause_start: Mapping[str, Collection[int]]


@dataclass(frozen=True, slots=True)
class Beginnings:
    """Where a first word leads: anywhere, and besides where a clause starts."""

    anywhere: Mapping[str, Set[int]]
    at_clause_start: Mapping[str, Set[int]]


class Automaton:
    """Patterns, each leading to a target (a number). Add all of them before the first run."""

    def __init__(self, stem: Stem) -> None:
        self.affixes = AffixIndex(stem)
        self._stem = stem
        self._moves: list[dict[str, tuple[int, ...]]] = []
        self._free: list[list[int]] = []
        self._targets: dict[int, int] = {}
        self._forms: list[_Form] = []
        self._symbols: dict[Pattern, tuple[str, ...]] = {}

    def add(self, pattern: Pattern, target: int) -> None:
        """Make `pattern` lead to `target`."""
        start, end = self._new_state(), self._new_state()
        self._build(pattern, start, end)
        self._targets[end] = target
        self._forms.append(_Form(start, tuple(self._needs(pattern))))

    def _new_state(self) -> int:
        self._moves.append({})
        self._free.append([])
        return len(self._moves) - 1

    def _move(self, start: int, symbol: str, end: int) -> None:
        moves = self._moves[start]
        moves[symbol] = (*moves.get(symbol, ()), end)

    def _build(self, pattern: Pattern, start: int, end: int) -> None:
        """Lead from `start` to `end` by whatever the pattern matches."""
        match pattern:
            case Choice(options):
                for option in options:
                    self._build(option, start, end)
            case Concatenation(parts):
                for part in parts:
                    following = self._new_state()
                    self._build(part, start, following)
                    start = following
                self._free[start].append(end)
            case Gap(most):
                self._build_gap(most, start, end)
            case Edge(","):
                self._free[start].append(end)
                self._move(start, _MARK, end)
            case _:
                for symbol in self._symbols_of(pattern):
                    self._move(start, symbol, end)

    def _symbols_of(self, element: Literal | Affix | ClassReference | Edge) -> tuple[str, ...]:
        """The symbols under which what a single element matches is read."""
        symbols = self._symbols.get(element)
        if symbols is None:
            symbols = self._symbols[element] = tuple(map(intern, self._read_symbols(element)))
        return symbols

    def _read_symbols(self, element: Literal | Affix | ClassReference | Edge) -> Iterator[str]:
        match element:
            case Literal(word, exact):
                symbol = "=" + word if exact else self._stem(word)
                yield symbol
                bare = strip_diacritics(symbol)
                if bare != symbol:
                    yield "~" + bare
            case Affix():
                yield self.affixes.symbol(element)
            case ClassReference(name):
                yield f"<{name}>"
            case Edge(sign):
                yield sign

    def _build_gap(self, most: int, start: int, end: int) -> None:
        """Up to `most` words; marks among them are passed over and don't count."""
        here = self._new_state()
        self._free[start].append(here)
        for _ in range(most):
            following = self._new_state()
            self._move(here, _MARK, here)
            self._move(here, _ANY_WORD, following)
            self._free[here].append(end)
            here = following
        self._move(here, _MARK, here)
        self._free[here].append(end)

    def _needs(self, pattern: Pattern) -> Iterator[Need]:
        """What a sentence must hold for the pattern to stand in it; may be less than all, never more."""
        match pattern:
            case Concatenation(parts):
                for part in parts:
                    yield from self._needs(part)
            case Choice(options):
                # One need of each option, the narrowest; an option without any frees the whole choice.
                narrowest = [min(self._needs(option), key=len, default=None) for option in options]
                if None not in narrowest:
                    yield frozenset().union(*(need for need in narrowest if need is not None))
            case Literal() | Affix() | ClassReference():
                yield frozenset(self._symbols_of(pattern))

    # --- running ---

    @cached_property
    def _waiting(self) -> dict[str, list[_Called]]:
        """The patterns under each symbol of the need that is rarest among all needs."""
        closures: dict[tuple[int, ...], tuple[int, ...]] = {}  # most moves lead where others lead too
        for moves in self._moves:
            for symbol, ends in moves.items():
                if ends not in closures:
                    closures[ends] = tuple(self._with_free(ends))
                moves[symbol] = closures[ends]
        self._at_edges = {state for state, moves in enumerate(self._moves) if "^" in moves or "." in moves}
        common = Counter(symbol for form in self._forms for need in form.needs for symbol in need)
        waiting: dict[str, list[_Called]] = defaultdict(list)
        for form in self._forms:
            starts = self._with_free([form.start])
            clause_starts = self.at_edges(starts, "^") - starts
            called = _Called(form.needs, self._merged(starts), self._merged(clause_starts))
            for symbol in min(form.needs, key=lambda need: sum(common[symbol] for symbol in need)):
                waiting[symbol].append(called)
        self._forms, self._free, self._symbols = [], [], {}  # not needed any more
        return waiting

    def _merged(self, states: Iterable[int]) -> Mapping[str, Collection[int]]:
        """Where each symbol leads from any of the states."""
        moving = [self._moves[state] for state in states if self._moves[state]]
        if len(moving) == 1:
            return moving[0]
        merged: dict[str, set[int]] = defaultdict(set)
        for moves in moving:
            for symbol, ends in moves.items():
                merged[symbol].update(ends)
        return dict(merged)

    def beginnings(self, symbols: Set[str]) -> Beginnings:
        """How the patterns that may stand in a sentence with these symbols can begin."""
        anywhere: dict[str, set[int]] = defaultdict(set)
        at_clause_start: dict[str, set[int]] = defaultdict(set)
        for called in {called for symbol in symbols & self._waiting.keys() for called in self._waiting[symbol]}:
            if not any(map(symbols.isdisjoint, called.needs)):
                for symbol in called.anywhere.keys() & symbols:
                    anywhere[symbol].update(called.anywhere[symbol])
                for symbol in called.at_clause_start.keys() & symbols:
                    at_clause_start[symbol].update(called.at_clause_start[symbol])
        return Beginnings(anywhere, at_clause_start)

    def _with_free(self, states: Iterable[int]) -> set[int]:
        """The states with all that are reached from them for free."""
        reached = set(states)
        waiting = list(reached)
        while waiting:
            for state in self._free[waiting.pop()]:
                if state not in reached:
                    reached.add(state)
                    waiting.append(state)
        return reached

    def at_edges(self, states: Set[int], edges: str) -> Set[int]:
        """The states with what the clause edges at this place (`^`, `.` or both) add to them."""
        for edge in edges:
            for state in states & self._at_edges:
                states = states | set(self._moves[state].get(edge, ()))
        return states

    def targets(self, states: Set[int]) -> Iterator[int]:
        """The targets of the patterns that are complete in these states."""
        return (self._targets[state] for state in states & self._targets.keys())

    def steps(self, states: Set[int], readings: Mapping[str, Sequence[int]]) -> dict[int, set[int]]:
        """Where the readings of a token lead: by the position after them, the states there."""
        found: dict[int, set[int]] = {}
        for state in states:
            moves = self._moves[state]
            # Most states wait for one or two symbols; those before a long choice for more than a token has.
            for symbol in moves if len(moves) <= len(readings) else readings:
                if symbol in moves and symbol in readings:
                    for after in readings[symbol]:
                        if after in found:
                            found[after].update(moves[symbol])
                        else:
                            found[after] = set(moves[symbol])
        return found


class AffixIndex:
    """Which open beginnings and endings a word has, of those that the patterns ask for."""

    def __init__(self, stem: Stem) -> None:
        self._stem = stem
        self._beginnings: dict[str, dict[str, str]] = defaultdict(dict)
        self._endings: dict[str, dict[str, str]] = defaultdict(dict)
        self._stem_endings: dict[str, dict[str, str]] = defaultdict(dict)

    def symbol(self, affix: Affix) -> str:
        """The symbol under which words with this affix are read from now on."""
        letters = affix.letters
        if not affix.is_suffix:
            return self._beginnings[letters[:SHORTEST_AFFIX]].setdefault(letters, letters + "*")
        symbol = self._endings[letters[-SHORTEST_AFFIX:]].setdefault(letters, "*" + letters)
        if len(letters) >= WHOLE_WORD_LETTERS:
            stem = self._stem(letters)
            self._stem_endings[stem[-SHORTEST_AFFIX:]].setdefault(stem, symbol)
        return symbol

    def symbols_of(self, word: str, stem: str) -> Iterator[str]:
        """The symbols of the affixes that the word has."""
        for letters, symbol in self._beginnings.get(word[:SHORTEST_AFFIX], _NONE).items():
            if word.startswith(letters):
                yield symbol
        for letters, symbol in self._endings.get(word[-SHORTEST_AFFIX:], _NONE).items():
            if word.endswith(letters):
                yield symbol
        for letters, symbol in self._stem_endings.get(stem[-SHORTEST_AFFIX:], _NONE).items():
            if stem.endswith(letters):
                yield symbol


_NONE: dict[str, str] = {}


@dataclass(frozen=True, slots=True)
class Match:
    """Target `target` stands on the tokens `first` up to and without `after`."""

    target: int
    first: int
    after: int


class Lattice:
    """A sentence's tokens with every symbol each may be read under; classes add theirs as they are found."""

    def __init__(self, tokens: Sequence[Token], stem: Stem, *, bare: bool) -> None:
        """`bare`: the text does without its language's diacritics, so rules are compared without them too."""
        self._tokens = tokens
        self._stems = [stem(token.folded) if token.kind is Kind.WORD else "" for token in tokens]
        # For each position: symbol → the positions after what may be read as it.
        self._readings: list[dict[str, list[int]]] = [
            # A word that is read as two ("Don't" as "do not") stands twice at the same place.
            {symbol: [index + 1] for symbol in _symbols(token, token.start > tokens[0].start, stem, bare)}
            for index, (token, stem) in enumerate(zip(tokens, self._stems, strict=True))
        ]
        marks = [token.kind is Kind.MARK for token in tokens]
        self._edges = [
            ("^" if not index or marks[index - 1] else "") + ("." if index == len(tokens) or marks[index] else "")
            for index in range(len(tokens) + 1)
        ]
        self._words = [index for index, is_mark in enumerate(marks) if not is_mark]

    def add(self, symbol: str, first: int, after: int) -> None:
        """Let the tokens `first` to `after` also be read as `symbol`."""
        positions = self._readings[first].setdefault(symbol, [])
        if after not in positions:
            positions.append(after)

    def matches(self, automaton: Automaton) -> set[Match]:
        """Every place where a pattern of the automaton stands."""
        for index in self._words:
            word = self._tokens[index].folded
            for symbol in automaton.affixes.symbols_of(word, self._stems[index]):
                self.add(symbol, index, index + 1)
        beginnings = automaton.beginnings(set().union(*self._readings))
        found: set[Match] = set()
        for first in self._words:
            active = self._begun(beginnings.anywhere, first)
            if beginnings.at_clause_start and "^" in self._edges[first]:
                for after, states in self._begun(beginnings.at_clause_start, first).items():
                    active[after] = active.get(after, set()) | states
            if active:
                self._run(automaton, active, first, found)
        return found

    def _begun(self, beginnings: Mapping[str, Set[int]], first: int) -> dict[int, Set[int]]:
        """Where the word at `first` leads from the beginnings: by the position after it, the states there."""
        active: dict[int, Set[int]] = {}
        readings = self._readings[first]
        for symbol in readings.keys() & beginnings.keys():
            for after in readings[symbol]:
                active[after] = active[after] | beginnings[symbol] if after in active else beginnings[symbol]
        return active

    def _run(self, automaton: Automaton, active: dict[int, Set[int]], first: int, found: set[Match]) -> None:
        while active:
            here = min(active)
            states = active.pop(here)
            if self._edges[here]:
                states = automaton.at_edges(states, self._edges[here])
            found.update(Match(target, first, here) for target in automaton.targets(states))
            if here < len(self._tokens):
                for after, ends in automaton.steps(states, self._readings[here]).items():
                    active[after] = active[after] | ends if after in active else ends


def _symbols(token: Token, is_inside: bool, stem: str, bare: bool) -> Iterator[str]:
    """What a token may be read as; `is_inside`: it is not the first word of its sentence."""
    if token.kind is Kind.MARK:
        yield _MARK
        return
    yield _ANY_WORD
    yield "=" + token.folded
    match token.kind:
        case Kind.WORD:
            yield stem
            yield "<word>"
            if bare:
                yield "~" + strip_diacritics(stem)
                yield "~=" + token.folded
            if is_inside and token.text[:1].isupper() and not token.text.isupper():
                yield "<name>"
        case Kind.NUMBER:
            yield token.text
            yield "<number>"
        case Kind.CLOCK:
            yield "<clock>"
