"""What content files claim, confirmed by the engine: an entry's examples, softer lines, and a tip before and after.

Everything is confirmed that is new or may be judged in another way than in a library known to be good. What a text
shows hangs on the classifier, on the techniques' sides, and on what the rules see in its sentences; how soft it is, on
the techniques' points besides. Where all that is the same, so is the answer, and it is not asked for again. Where only
the points differ, what is known to show is added up again.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence, Set
from dataclasses import replace

from bot.content.evidence import EvidenceByText
from bot.content.lexicons import Lexicon
from bot.content.problems import ContentFile, Table, suggestion
from bot.engine import Evidence, Language, Ruleset, Side, Technique, evidence, findings, judge, rule_finder, scoring
from bot.engine.pattern import class_names
from bot.engine.reading import Reading, read, read_sentences
from bot.engine.rules import NEGATION, PSEUDO_NEGATION, TERMINATION, Rule, RuleError, form_errors
from bot.tips import Tip
from bot.wording import phrase

LEAST_ALTERNATIVES = 2
"""Every hard technique has so many softer lines at least in each register."""


class Examples:
    """Confirms the examples of a ruleset.

    `known` is that of a library known to be good, with its tips and what is known of the evidence in their examples.
    """

    def __init__(
        self,
        ruleset: Ruleset,
        known: Ruleset | None,
        tips: Mapping[str, Mapping[str, Tip]],
        known_evidence: EvidenceByText,
    ) -> None:
        self._ruleset, self._known, self._known_tips, self._known_evidence = ruleset, known, tips, known_evidence
        self.evidence: dict[tuple[str, str], Evidence] = {}
        """What the tips' examples show, as far as it is known; filled as tips are confirmed."""
        self._same_points = _same(ruleset, known, lambda technique: technique.points)
        self._same_sides = (
            known is not None
            and known.classifier is ruleset.classifier
            and _same(ruleset, known, lambda technique: technique.side)
        )
        # With a classifier no point is needed to tell whether a text shows anything hard.
        self.same_hardness = self._same_sides and (ruleset.classifier is not None or self._same_points)
        """Whether it is known what is hard in a text wherever its rules see the same: what softer lines hang on."""
        self._comparisons: dict[str, Callable[[str], bool]] = {}

    def earlier(self, code: str) -> Language | None:
        """The language as it is known to be good, if it is."""
        return self._known.languages[code] if self._known and code in self._known.languages else None

    def check_language(self, lexicon: Lexicon) -> bool:
        """Compile the language and confirm its entries and softer lines. False when it can't be compiled."""
        language = self._ruleset.languages[lexicon.code]
        earlier = self.earlier(lexicon.code)
        if language is earlier and self.same_hardness:
            return True
        if errors := _compile(language, earlier):
            for error in errors:
                _rule_problem(error, lexicon)
            return False
        touched = touched_rules(language, earlier) if earlier else None
        for rule in (rule for rule in (language.rules if touched is None else touched) if rule.forms):
            _check_entry(rule, lexicon.places.entries[rule.id], language)
        self._check_lines(lexicon, language, earlier)
        language.patterns.clear()  # everything is compiled; a running bot need not keep them
        return True

    def check_tip(self, file: ContentFile, tip: Tip) -> None:
        """Confirm that the example gets softer."""
        known = self._known_tips.get(tip.language, {}).get(tip.slug)
        keys = [(tip.language, text) for text in (tip.before, tip.after)]
        alike = [key for key in keys if self._shows_the_same(*key)]
        self.evidence |= {key: self._known_evidence[key] for key in alike if key in self._known_evidence}
        same_words = known is not None and [(known.language, text) for text in (known.before, known.after)] == keys
        if same_words and self._same_points and alike == keys:
            return
        for code, text in keys:
            if (code, text) not in self.evidence:
                self.evidence[code, text] = evidence(text, self._ruleset, code)
        before, after = (scoring.score(self.evidence[key], self._ruleset.techniques) for key in keys)
        offset = max(file.text.find("\n## ") + 1, 0)
        if before.softness is None or after.softness is None:
            which = "before" if before.softness is None else "after"
            file.problem(phrase(f"problem-nothing-{which}"), offset)
        elif after.softness <= before.softness:
            file.problem(phrase("problem-no-softer", before=before.softness, after=after.softness), offset)

    def _shows_the_same(self, code: str, text: str) -> bool:
        """Whether the text shows what it shows in the library known to be good."""
        if not self._same_sides:
            return False
        if code not in self._comparisons:
            self._comparisons[code] = self._comparison(code)
        return self._comparisons[code](text)

    def _comparison(self, code: str) -> Callable[[str], bool]:
        """Whether what is seen in a text is what is seen in it by the library known to be good."""
        language, earlier, known = self._ruleset.languages[code], self.earlier(code), self._known
        if known is None or earlier is None:
            return lambda _: False
        if earlier is language:
            return lambda _: True

        def is_seen_alike(text: str) -> bool:
            return _seen(text, known, code) == _seen(text, self._ruleset, code)

        new, old = touched_rules(language, earlier), touched_rules(earlier, language)
        if new is None or old is None:
            return is_seen_alike
        if language.classes == earlier.classes:
            either = _finder([*new, *old], language)  # a first look at few rules, which mostly is enough
            return lambda text: not either(text) or is_seen_alike(text)
        now, before = _finder(new, language), _finder(old, earlier)
        return lambda text: now(text) == before(text) or is_seen_alike(text)

    def _check_lines(self, lexicon: Lexicon, language: Language, earlier: Language | None) -> None:
        known = set(_softer_lines(earlier)) if earlier else set()
        for technique, (table, by_register) in lexicon.places.lines.items():
            if self._ruleset.techniques[technique].side is Side.HARD:
                lines = language.alternatives[technique]
                self._check_registers(table, by_register, lines, language, LEAST_ALTERNATIVES)
                self._check_softness(lines, by_register, language, known)
        for rule in language.rules:
            if rule.alternatives:
                table = lexicon.places.entries[rule.id]
                by_register = dict.fromkeys(rule.alternatives, table)
                self._check_registers(table, by_register, rule.alternatives, language, 1)
                self._check_softness(rule.alternatives, by_register, language, known)

    def _check_registers(
        self,
        table: Table,
        by_register: Mapping[str, Table],
        lines: Mapping[str, tuple[str, ...]],
        language: Language,
        least: int,
    ) -> None:
        for register in language.registers:
            if len(lines.get(register, ())) < least:
                what = phrase("problem-lines-few", least=least, register=register)
                by_register.get(register, table).problem(what, "alternatives")
        for register in lines.keys() - language.registers.keys():
            what = phrase("problem-register-unknown", register=repr(register))
            by_register[register].problem(what, register, cure=suggestion(register, language.registers))

    def _check_softness(
        self,
        lines: Mapping[str, tuple[str, ...]],
        by_register: Mapping[str, Table],
        language: Language,
        known: Collection[str],
    ) -> None:
        code = language.profile.code
        for register, texts in lines.items():
            for text in texts:
                if text in known and self.same_hardness and self._shows_the_same(code, text):
                    continue
                hard = judge(text, self._ruleset, code).on_side(Side.HARD)
                if hard:
                    rule, quote = hard[0].rule, repr(hard[0].quote)
                    what = phrase("problem-line-hard", line=repr(text), rule=rule, quote=quote)
                    by_register[register].problem(what, register, text)


def _compile(language: Language, earlier: Language | None) -> list[RuleError]:
    """Compile a language; what is wrong with its forms, all of it."""
    try:
        if earlier:
            language.compile_after(earlier)
        else:
            language.grammar  # noqa: B018  compiled at first use, which is here
    except RuleError as first:
        # The first may also be a circle of classes, which no single form shows.
        return form_errors(language) or [first]
    return []


def _rule_problem(error: RuleError, lexicon: Lexicon) -> None:
    owner, fault = error.owner, error.fault
    what = phrase(f"problem-form-{fault.kind}", form=repr(error.form), **fault.values)
    cure = phrase("cure-form")
    if owner.startswith("<"):
        name = owner.strip("<>")
        lexicon.places.classes[name].problem(what, name, error.form, fault.position, cure=cure)
        return
    table = lexicon.places.entries[owner]
    keys = ("forms", "unless", "unless_near")
    key = next((key for key in keys if error.form in table.data.get(key, ())), keys[0])
    table.problem(what, key, error.form, fault.position, cure=cure)


def _check_entry(rule: Rule, entry: Table, language: Language) -> None:
    marked = [unbracket(example) for example in rule.flags]
    find = rule_finder([rule], language)
    for example, (text, spans) in zip(rule.flags, marked, strict=True):
        places = find(text)
        if not spans:
            entry.problem(phrase("problem-example-unmarked", example=repr(example)), "flags", example)
        elif places != spans:
            quotes = ", ".join(repr(text[start:end]) for start, end in places)
            what = phrase("problem-finds-nothing", id=rule.id, example=repr(example))
            if quotes:
                what = phrase("problem-finds-other", id=rule.id, quotes=quotes, example=repr(example))
            entry.problem(what, "flags", example)
    for example in rule.allows:
        for start, end in find(example):
            what = phrase("problem-finds-allowed", id=rule.id, quote=repr(example[start:end]), example=repr(example))
            entry.problem(what, "allows", example)


def touched_rules(language: Language, other: Language) -> Sequence[Rule] | None:
    """The rules that may find something else than in the other version: changed themselves, or by a class.

    None when the two differ in what every rule depends on.
    """
    rest, other_rest = (replace(each, rules=(), alternatives={}, classes={}) for each in (language, other))
    classes = _changed_classes(language.classes, other.classes)
    if rest != other_rest or classes & {NEGATION, PSEUDO_NEGATION, TERMINATION}:
        return None
    known = {rule.id: rule for rule in other.rules}
    return [rule for rule in language.rules if known.get(rule.id) != rule or _names_any(classes, *rule.all_forms)]


def _changed_classes(classes: Mapping[str, tuple[str, ...]], other: Mapping[str, tuple[str, ...]]) -> set[str]:
    """The classes that the other version has not, or in another form, and all that refer to them."""
    changed = {name for name in classes.keys() | other.keys() if classes.get(name) != other.get(name)}
    while more := {name for name in classes if name not in changed and _names_any(changed, classes[name])}:
        changed |= more
    return changed


def _names_any(classes: Set[str], *forms: Iterable[str]) -> bool:
    return bool(classes) and any(not classes.isdisjoint(class_names(form)) for each in forms for form in each)


def _finder(rules: Sequence[Rule], language: Language) -> Callable[[str], object]:
    """What of the rules holds in a text, and where."""
    if not rules:
        return lambda _: []
    hits = language.grammar.finder(rules)
    return lambda text: [(hit.rule, hit.start, hit.end) for hit in hits(read_sentences(text, language)[1])]


def _seen(text: str, ruleset: Ruleset, code: str) -> object:
    """Everything that the judgement of a text in this language depends on, besides techniques and classifier.

    Which of several rules for one technique sees a passage makes no difference to it.
    """
    reading = read(text, ruleset, code)
    if not isinstance(reading, Reading):
        return reading
    places = findings.places(reading.hits(), reading, ruleset)
    settled = sorted((each.technique, each.start, each.end, each.strength) for each in findings.longest(places))
    return reading.sentences, findings.signs(places, reading), settled


def _same(ruleset: Ruleset, known: Ruleset | None, part: Callable[[Technique], object]) -> bool:
    """Whether a part of every technique that is known is the same; what came besides is seen by its rules."""
    return known is not None and all(
        name in ruleset.techniques and part(ruleset.techniques[name]) == part(technique)
        for name, technique in known.techniques.items()
    )


def _softer_lines(language: Language) -> Iterable[str]:
    by_owner = [*language.alternatives.values(), *(rule.alternatives for rule in language.rules)]
    return (line for by_register in by_owner for lines in by_register.values() for line in lines)


def unbracket(example: str) -> tuple[str, list[tuple[int, int]]]:
    """An example without its brackets, and the spans that they marked."""
    text, spans, start = "", [], 0
    for character in example:
        if character == "[":
            start = len(text)
        elif character == "]":
            spans.append((start, len(text)))
        else:
            text += character
    return text, spans
