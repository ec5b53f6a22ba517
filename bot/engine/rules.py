"""Rules: what a language's content files say, compiled, and matched against sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import IntEnum, StrEnum
from functools import cached_property
from threading import Lock

import snowballstemmer

from bot.engine import pattern
from bot.engine.automaton import Automaton, Lattice, Match
from bot.engine.model import Step
from bot.engine.pattern import Pattern
from bot.engine.text import Kind, Sentence, Token, fold

NO_DIACRITICS_FROM_LETTERS = 40
"""A text of this many letters without one of its language's diacritics was typed without them."""

_STEP, _CUE = "step.", "cue."
"""What the targets of rules begin with that mark a step of the process, or a cue; all others are techniques."""

NEAR_WORDS = 8
"""How many words and marks at most may stand between a match and an exception that is near to it."""

CUES = (
    *("speaker", "we", "our", "you", "your", "third_person", "rival"),
    *("question_word", "negation", "condition", "obligation", "possibility", "contrast", "termination", "grounds"),
    *("request", "gratitude", "sympathy", "speech", "repetition", "absolute", "purchase"),
    *("number", "percent", "currency", "price", "discount", "left"),
    *("clock", "part_of_day", "weekday", "day", "month", "period", "soon", "deadline", "when"),
)
"""Classes that say what a sentence is about, whatever its rules make of it: who is meant, how it is said, how much and
when. The classifier weighs which of them stand in it; a language need not define all of them."""


class Mood(StrEnum):
    """In which sentences a rule looks."""

    ANY = "any"
    QUESTION = "question"
    STATEMENT = "statement"


class Extent(StrEnum):
    """How much a finding quotes."""

    MATCH = "match"
    CLAUSE = "clause"
    SENTENCE = "sentence"


class Negation(StrEnum):
    """What a negation before the match does to it."""

    CANCELS = "cancels"
    IGNORED = "ignored"


@dataclass(frozen=True, slots=True)
class Rule:
    """One lexicon entry: forms that show a technique (or a step), and when they do not.

    `unless` cancels a match that it overlaps, `unless_near` one that it stands near to (`NEAR_WORDS`), both in the
    same sentence.
    `strength` multiplies the technique's points. `alternatives` are this rule's own softer lines by register;
    without them the technique's lines serve. `why` is a sentence on why what it finds presses or invites; without it
    the technique's serves. `flags` (with the words marked) and `allows` are the entry's own examples.
    """

    id: str
    target: str
    forms: tuple[str, ...]
    unless: tuple[str, ...] = ()
    unless_near: tuple[str, ...] = ()
    mood: Mood = Mood.ANY
    extent: Extent = Extent.MATCH
    negation: Negation = Negation.CANCELS
    strength: float = 1.0
    alternatives: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    why: str = ""
    flags: tuple[str, ...] = ()
    allows: tuple[str, ...] = ()

    @property
    def all_forms(self) -> tuple[tuple[str, ...], ...]:
        """Its forms and those of its exceptions, in the order of `_Role`."""
        return self.forms, self.unless, self.unless_near


@dataclass(frozen=True)
class LanguageProfile:
    """What tells a language from others.

    `script` is "latin" or "cyrillic"; `common_words` are further words than `function_words` that tell a language.
    `look_alikes` are langdetect's codes of languages that are easily taken for this one, `foreign_letters` and
    `foreign_words` show that a text is in one of those, `own_letters` that it is in none of them. `transliteration`
    maps groups of Latin letters to the script, for texts typed without it.
    """

    code: str
    script: str
    function_words: frozenset[str]
    common_words: frozenset[str] = frozenset()
    look_alikes: tuple[str, ...] = ()
    foreign_letters: frozenset[str] = frozenset()
    own_letters: frozenset[str] = frozenset()
    foreign_words: frozenset[str] = frozenset()
    transliteration: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Language:
    """Everything that judging a text in a language needs; all of it comes from the language's content folder.

    `stemmer` is the name of a Snowball algorithm; `diacritics` the letters whose absence from a longer text means
    that it was typed without them. `registers` maps each form of address to its words, the usual one first.
    `negation_before` and `negation_after` are how many words a negation reaches forwards and backwards.
    `abbreviations` do not end a sentence with their dot.
    """

    profile: LanguageProfile
    stemmer: str
    registers: Mapping[str, frozenset[str]]
    negation_before: int
    negation_after: int
    diacritics: frozenset[str] = frozenset()
    abbreviations: frozenset[str] = frozenset()
    sign_offs: tuple[str, ...] = ()
    thread_marks: tuple[str, ...] = ()
    spellings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    classes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    rules: tuple[Rule, ...] = ()
    alternatives: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)

    @cached_property
    def patterns(self) -> dict[str, Pattern]:
        """The forms that were read already, so that each is read once."""
        return {}

    @cached_property
    def grammar(self) -> Grammar:
        """The compiled rules; compiled at the first use. Raises `RuleError` for a form that can't be read."""
        return Grammar(self)

    def compile_after(self, earlier: Language) -> None:
        """Compile now, with what an earlier version of the language has compiled. Raises `RuleError`."""
        self.__dict__["grammar"] = Grammar(self, earlier.grammar)


class RuleError(ValueError):
    """A form of a rule or class can't be compiled; says whose, which, and the fault in it."""

    def __init__(self, owner: str, form: str, fault: pattern.PatternError) -> None:
        super().__init__(f"{owner}: {fault}")
        self.owner, self.form, self.fault = owner, form, fault


@dataclass(frozen=True, slots=True)
class Hit:
    """A rule that holds for the normalised characters `start` to `end`, in sentence number `sentence`."""

    rule: Rule
    start: int
    end: int
    sentence: int


NEGATION, PSEUDO_NEGATION, TERMINATION = "negation", "pseudo_negation", "termination"
"""Classes that every language defines (terms of NegEx): words that negate, phrases that only look so ("not only"),
and words that end a negation's reach ("but")."""


class _Role(IntEnum):
    """What a form does for its rule."""

    FORM = 0
    UNLESS = 1
    UNLESS_NEAR = 2


@dataclass(frozen=True, slots=True)
class _CompiledRules:
    """Rules as one automaton, whose target for a form is `number of the rule * len(_Role) + role`.

    None stands for a rule that no longer holds.
    """

    rules: Sequence[Rule | None]
    automaton: Automaton

    def matches(self, lattice: Lattice) -> dict[int, dict[_Role, list[Match]]]:
        """What stands in a sentence, by the rule's number and the form's role."""
        found: dict[int, dict[_Role, list[Match]]] = {}
        for match in lattice.matches(self.automaton):
            number, role = divmod(match.target, len(_Role))
            found.setdefault(number, {}).setdefault(_Role(role), []).append(match)
        return found


class Grammar:
    """A language's classes and rules, compiled once and used for every text.

    What the grammar of an `earlier` version of the language has compiled already serves again.
    """

    def __init__(self, language: Language, earlier: Grammar | None = None) -> None:
        self.language = language
        if earlier and not _read_forms_alike(earlier.language, language):
            earlier = None
        self.stem: _Stemmer = earlier.stem if earlier else stemmer(language.stemmer)
        if earlier and earlier.language.classes == language.classes:
            self.layers: list[tuple[Automaton, Sequence[str]]] = earlier.layers
        else:
            self.layers = [self._class_automaton(names) for names in _class_layers(language)]
        self.rules = (*language.rules, *_cue_rules(language))
        self.parts: list[_CompiledRules] = self._after(earlier.parts[0]) if earlier else [self._compiled(self.rules)]

    def _after(self, earlier: _CompiledRules) -> list[_CompiledRules]:
        """The earlier automaton for the rules whose forms are still the same, and one for the others."""
        new = {rule.id: rule for rule in self.rules}
        kept = [
            new.pop(rule.id) if rule and rule.id in new and new[rule.id].all_forms == rule.all_forms else None
            for rule in earlier.rules
        ]
        rest = [self._compiled(tuple(new.values()))] if new else []
        return [_CompiledRules(kept, earlier.automaton), *rest]

    def _compiled(self, rules: Sequence[Rule]) -> _CompiledRules:
        automaton = Automaton(self.stem)
        for number, rule in enumerate(rules):
            for role, forms in zip(_Role, rule.all_forms, strict=True):
                for form in forms:
                    automaton.add(_parse(rule.id, form, self.language), number * len(_Role) + role)
        return _CompiledRules(rules, automaton)

    def _class_automaton(self, names: Sequence[str]) -> tuple[Automaton, Sequence[str]]:
        automaton = Automaton(self.stem)
        for target, name in enumerate(names):
            for form in self.language.classes[name]:
                automaton.add(_parse(f"<{name}>", form, self.language), target)
        return automaton, names

    def hits(self, sentences: Sequence[Sentence]) -> list[Hit]:
        """Every rule that holds somewhere, exceptions and negations already taken into account, in text order."""
        return self._hits(sentences, self.parts)

    def finder(self, rules: Sequence[Rule]) -> Callable[[Sequence[Sentence]], list[Hit]]:
        """The same for a few rules: much faster than all where only those are asked for."""
        part = [self._compiled(rules)]
        return lambda sentences: self._hits(sentences, part)

    def standing(self, forms: Collection[str]) -> Callable[[Sequence[Sentence]], bool]:
        """A function that tells whether any of the forms stands somewhere, negated or not; fast where they are few."""
        if not forms:
            return lambda _: False
        needed = _classes_in(forms, self.language)
        wanted = [[name for name in names if name in needed] for _, names in self.layers]
        layers = [self._class_automaton(names) for names in wanted if names]
        automaton = Automaton(self.stem)
        for form in forms:
            automaton.add(_parse("", form, self.language), 0)

        def stand(sentences: Sequence[Sentence]) -> bool:
            bare = self._is_bare(sentences)
            return any(self._lattice(s, bare, layers)[0].matches(automaton) for s in map(self._respelled, sentences))

        return stand

    def _hits(self, sentences: Sequence[Sentence], parts: Sequence[_CompiledRules]) -> list[Hit]:
        bare = self._is_bare(sentences)
        found: list[Hit] = []
        for number, sentence in enumerate(sentences):
            found.extend(self._sentence_hits(self._respelled(sentence), number, bare, parts))
        return sorted(found, key=lambda hit: (hit.start, -hit.end, hit.rule.id))

    def _respelled(self, sentence: Sentence) -> Sentence:
        spellings = self.language.spellings
        tokens = tuple(
            replace(token, folded=word)
            for token in sentence.tokens
            for word in (spellings.get(token.folded, (token.folded,)) if token.kind is Kind.WORD else (token.folded,))
        )
        return replace(sentence, tokens=tokens)

    def _is_bare(self, sentences: Iterable[Sentence]) -> bool:
        letters = "".join(token.folded for s in sentences for token in s.tokens if token.kind is Kind.WORD)
        diacritics = self.language.diacritics
        return bool(diacritics) and len(letters) >= NO_DIACRITICS_FROM_LETTERS and not diacritics & set(letters)

    def _sentence_hits(
        self, sentence: Sentence, number: int, bare: bool, parts: Sequence[_CompiledRules]
    ) -> Iterator[Hit]:
        lattice, classed = self._lattice(sentence, bare, self.layers)
        matches = [
            (rule, by_role)
            for part in parts
            for index, by_role in part.matches(lattice).items()
            if _Role.FORM in by_role and (rule := part.rules[index]) and _fits(rule.mood, sentence)
        ]
        if not matches:
            return
        scope = _NegationScope(sentence.tokens, classed, self.language)
        for rule, by_role in matches:
            for match in _longest(by_role[_Role.FORM]):
                if any(_distance(match, other) < 0 for other in by_role.get(_Role.UNLESS, ())):
                    continue
                if any(_distance(match, other) <= NEAR_WORDS for other in by_role.get(_Role.UNLESS_NEAR, ())):
                    continue
                if rule.negation is Negation.CANCELS and scope.covers(match):
                    continue
                start, end = _extent(rule.extent, sentence, match)
                yield Hit(rule, start, end, number)

    def _lattice(
        self, sentence: Sentence, bare: bool, layers: Iterable[tuple[Automaton, Sequence[str]]]
    ) -> tuple[Lattice, list[tuple[str, Match]]]:
        """The sentence with the classes of the layers read into it, and where each of those stands."""
        lattice = Lattice(sentence.tokens, self.stem, bare=bare)
        classed: list[tuple[str, Match]] = []
        for automaton, names in layers:
            layer = [(names[match.target], match) for match in lattice.matches(automaton)]
            for name, match in layer:
                lattice.add(f"<{name}>", match.first, match.after)
            classed.extend(layer)
        return lattice, classed


def _read_forms_alike(one: Language, other: Language) -> bool:
    """Whether a form of the first means the same in the other; what its classes hold is only asked at run time."""
    alike = (one.stemmer, one.spellings) == (other.stemmer, other.spellings)
    return alike and one.classes.keys() <= other.classes.keys()


def _distance(match: Match, other: Match) -> int:
    """How many tokens stand between two matches; below 0 when they overlap."""
    gap = max(match.first - other.after, other.first - match.after)
    return gap if gap >= 0 else -1


def _parse(owner: str, form: str, language: Language) -> Pattern:
    """The pattern of a form. Raises `RuleError` when it can't be read or names a class that does not exist."""
    if form in language.patterns:
        return language.patterns[form]
    try:
        parsed = pattern.parse(form, language.spellings)
    except pattern.PatternError as error:
        raise RuleError(owner, form, error) from None
    unknown = sorted(pattern.class_names(form) - pattern.BUILT_IN_CLASSES - language.classes.keys())
    if unknown:
        place = max(form.find(f"<{unknown[0]}>"), 0)
        raise RuleError(owner, form, pattern.PatternError("class-unknown", place, name=unknown[0]))
    language.patterns[form] = parsed
    return parsed


def _classes_in(forms: Iterable[str], language: Language) -> set[str]:
    """The names of the classes that the forms refer to, directly or by other classes."""
    found: set[str] = set()
    waiting = [*forms]
    while waiting:
        new = pattern.class_names(waiting.pop()) - found - pattern.BUILT_IN_CLASSES
        found |= new
        waiting += [form for name in new for form in language.classes[name]]
    return found


def _class_layers(language: Language) -> list[list[str]]:
    """The names of the classes in layers: those of one layer only refer to those of the layers before."""
    uses = {
        name: set().union(*(pattern.class_names(form) for form in forms if _parse(f"<{name}>", form, language)))
        for name, forms in language.classes.items()
    }
    known = set(pattern.BUILT_IN_CLASSES)
    layers: list[list[str]] = []
    while uses:
        layer = [name for name, used in uses.items() if used <= known]
        if not layer:
            raise RuleError(f"<{min(uses)}>", "", pattern.PatternError("class-in-a-circle", 0))
        layers.append(layer)
        known.update(layer)
        uses = {name: used for name, used in uses.items() if name not in known}
    return layers


def form_errors(language: Language) -> list[RuleError]:
    """Every form of a language that can't be read, instead of only the first."""
    owned = [(f"<{name}>", form) for name, forms in language.classes.items() for form in forms]
    owned += [(rule.id, form) for rule in language.rules for forms in rule.all_forms for form in forms]
    errors = []
    for owner, form in owned:
        try:
            _parse(owner, form, language)
        except RuleError as error:
            errors.append(error)
    return errors


def _fits(mood: Mood, sentence: Sentence) -> bool:
    return mood is Mood.ANY or sentence.is_question == (mood is Mood.QUESTION)


def _longest(matches: Iterable[Match]) -> list[Match]:
    """The matches without those that overlap a longer one."""
    kept: list[Match] = []
    for match in sorted(matches, key=lambda m: (m.first - m.after, m.first)):
        if all(match.after <= other.first or other.after <= match.first for other in kept):
            kept.append(match)
    return kept


def _extent(extent: Extent, sentence: Sentence, match: Match) -> tuple[int, int]:
    tokens = sentence.tokens
    if extent is Extent.SENTENCE:
        return sentence.start, sentence.end
    first, last = match.first, match.after - 1
    if extent is Extent.CLAUSE:
        while first and tokens[first - 1].kind is not Kind.MARK:
            first -= 1
        while last + 1 < len(tokens) and tokens[last + 1].kind is not Kind.MARK:
            last += 1
    while tokens[last].kind is Kind.MARK and last > first:
        last -= 1
    return tokens[first].start, tokens[last].end


class _NegationScope:
    """Which places of a sentence a negation reaches."""

    def __init__(self, tokens: Sequence[Token], classed: Sequence[tuple[str, Match]], language: Language) -> None:
        pseudo = [match for name, match in classed if name == PSEUDO_NEGATION]
        self._triggers = [
            match
            for name, match in classed
            if name == NEGATION and not any(p.first <= match.first and match.after <= p.after for p in pseudo)
        ]
        self._stops = {match.first for name, match in classed if name == TERMINATION}
        self._stops.update(index for index, token in enumerate(tokens) if token.kind is Kind.MARK)
        self._before, self._after = language.negation_before, language.negation_after

    def covers(self, match: Match) -> bool:
        """Whether a negation outside the match reaches it."""
        return any(
            (trigger.after <= match.first and self._reaches(trigger.after, match.first, self._before))
            or (match.after <= trigger.first and self._reaches(match.after, trigger.first, self._after - 1))
            for trigger in self._triggers
        )

    def _reaches(self, start: int, end: int, most: int) -> bool:
        return end - start <= most and not any(index in self._stops for index in range(start, end))


def stemmer(name: str) -> _Stemmer:
    """A function from a folded word to its stem, for the Snowball algorithm `name`; it remembers its answers."""
    return _Stemmer(name)


class _Stemmer:
    """Snowball stemming with a bounded memory. Stems are folded again, since Snowball may bring ё back."""

    MOST_REMEMBERED = 20_000

    def __init__(self, name: str) -> None:
        self._stem_word = snowballstemmer.stemmer(name).stemWord
        self._known: dict[str, str] = {}
        self._lock = Lock()  # Snowball keeps the word that it works on in itself

    def __call__(self, word: str) -> str:
        stem = self._known.get(word)
        if stem is None:
            if len(self._known) >= self.MOST_REMEMBERED:
                self._known.clear()
            with self._lock:
                stem = self._known[word] = fold(self._stem_word(word))
        return stem


def steps_of(hits: Iterable[Hit]) -> set[Step]:
    """The steps of the process that the hits of step rules mark."""
    return {Step(hit.rule.target.removeprefix(_STEP)) for hit in hits if hit.rule.target.startswith(_STEP)}


def cues_of(hits: Iterable[Hit]) -> dict[int, Counter[str]]:
    """How often each of the `CUES` stands in each sentence, by the sentence's number."""
    found: dict[int, Counter[str]] = {}
    for hit in hits:
        if hit.rule.target.startswith(_CUE):
            found.setdefault(hit.sentence, Counter())[hit.rule.target.removeprefix(_CUE)] += 1
    return found


def _cue_rules(language: Language) -> list[Rule]:
    """A rule for each of the cues that the language has."""
    known = [name for name in CUES if name in pattern.BUILT_IN_CLASSES or name in language.classes]
    return [Rule(_CUE + name, _CUE + name, (f"<{name}>",), negation=Negation.IGNORED) for name in known]
