"""What content files claim, confirmed by the engine: an entry's examples, softer lines, and a tip before and after.

Everything is confirmed that is new or may be judged in another way than in a library known to be good. What a text
shows hangs on the classifier, on the techniques' sides, and on what the rules see in its sentences; how soft it is, on
the techniques' points besides. Where all that is the same, so is the answer, and it is not asked for again. Where only
the points differ, what is known to show is added up again. Where the rules may see something else, the text is judged
anew, but its sentences need not be embedded again.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Set
from dataclasses import replace

from bot.content.evidence import EvidenceByText
from bot.content.lexicons import Lexicon
from bot.content.problems import ContentFile, Table, suggestion
from bot.engine import Evidence, Language, Ruleset, Side, Technique, evidence, judge, rule_finder, scoring, signals
from bot.engine.classifier import Matrix
from bot.engine.reading import read_sentences
from bot.engine.rules import Rule, RuleError, form_errors
from bot.tips import Tip
from bot.wording import phrase

LEAST_ALTERNATIVES = 2
"""Every hard technique has so many softer lines at least in each register."""


class Examples:
    """Confirms the examples of a ruleset.

    `known` is that of a library known to be good, with its tips and what is known of the evidence in their examples.
    `embeddings` are those of sentences that need not be embedded; new ones are put there.
    """

    def __init__(
        self,
        ruleset: Ruleset,
        known: Ruleset | None,
        tips: Mapping[str, Mapping[str, Tip]],
        known_evidence: EvidenceByText,
        embeddings: dict[str, Matrix],
    ) -> None:
        self._ruleset, self._known, self._known_tips, self._known_evidence = ruleset, known, tips, known_evidence
        classifier = ruleset.classifier
        self._judging = replace(ruleset, classifier=classifier.remembering(embeddings)) if classifier else ruleset
        self.evidence: dict[tuple[str, str], Evidence] = {}
        """What the tips' examples show, as far as it is known; filled as tips are confirmed."""
        self._same_points = not _otherwise(ruleset, known, lambda technique: technique.points)
        self._turned = _otherwise(ruleset, known, lambda technique: technique.side)
        seen_without_rules = signals.TECHNIQUES.union(classifier.techniques if classifier else ())
        self._comparable = (
            known is not None and known.classifier is classifier and not self._turned & seen_without_rules
        )
        # With a classifier no point is needed to tell whether a text shows anything hard.
        self._same_hardness = self._comparable and (classifier is not None or self._same_points)
        self.same_lines_hold = self._same_hardness and not self._turned
        """Whether the softer lines of a language that is the same are known to be as many and as soft as they must."""
        self._comparisons: dict[str, Callable[[str], bool]] = {}

    def earlier(self, code: str) -> Language | None:
        """The language as it is known to be good, if it is."""
        return self._known.languages[code] if self._known and code in self._known.languages else None

    def check_language(self, lexicon: Lexicon) -> bool:
        """Compile the language and confirm its entries and softer lines. False when it can't be compiled."""
        language = self._ruleset.languages[lexicon.code]
        earlier = self.earlier(lexicon.code)
        if language is earlier and self.same_lines_hold:
            return True
        if errors := _compile(language, earlier):
            for error in errors:
                _rule_problem(error, lexicon)
            return False
        for rule in self._doubtful_rules(language, earlier):
            if rule.forms:
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
                self.evidence[code, text] = evidence(text, self._judging, code)
        before, after = (scoring.score(self.evidence[key], self._ruleset.techniques) for key in keys)
        offset = max(file.text.find("\n## ") + 1, 0)
        if before.softness is None or after.softness is None:
            which = "before" if before.softness is None else "after"
            file.problem(phrase(f"problem-nothing-{which}"), offset)
        elif after.softness <= before.softness:
            file.problem(phrase("problem-no-softer", before=before.softness, after=after.softness), offset)

    def _doubtful_rules(self, language: Language, earlier: Language | None) -> Iterable[Rule]:
        """The rules that are new or changed, and those in whose examples something else may be seen than before."""
        known = {rule.id: rule for rule in earlier.rules} if earlier else {}
        same_classes = earlier is not None and _without_rules(language) == _without_rules(earlier)
        for rule in language.rules:
            if known.get(rule.id) != rule or not (same_classes or self._examples_read_alike(rule, language)):
                yield rule

    def _examples_read_alike(self, rule: Rule, language: Language) -> bool:
        texts = [*(unbracket(example)[0] for example in rule.flags), *rule.allows]
        return all(self._reads_alike(language.profile.code, text) for text in texts)

    def _shows_the_same(self, code: str, text: str) -> bool:
        """Whether the text shows what it shows in the library known to be good."""
        return self._comparable and self._reads_alike(code, text)

    def _reads_alike(self, code: str, text: str) -> bool:
        """Whether the rules see in the text what they see in it by the library known to be good."""
        if code not in self._comparisons:
            self._comparisons[code] = self._comparison(self._ruleset.languages[code], self.earlier(code))
        return self._comparisons[code](text)

    def _comparison(self, language: Language, earlier: Language | None) -> Callable[[str], bool]:
        if earlier is None or _matching(language) != _matching(earlier):
            return lambda _: False
        new = _changed_forms(language, earlier, self._turned)
        old = _changed_forms(earlier, language, self._turned)
        same_reading = _without_forms(language) == _without_forms(earlier)
        if same_reading and not new and not old:
            return lambda _: True
        stands, stood = language.grammar.standing(new), earlier.grammar.standing(old)

        def reads_alike(text: str) -> bool:
            reading = read_sentences(text, language)
            if not same_reading and reading != read_sentences(text, earlier):
                return False
            return not stands(reading[1]) and not stood(reading[1])

        return reads_alike

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
                if text in known and self._same_hardness and self._shows_the_same(code, text):
                    continue
                hard = judge(text, self._judging, code).on_side(Side.HARD)
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


def _matching(language: Language) -> object:
    """How forms stand in sentences, apart from what they are."""
    by_words = language.stemmer, language.spellings, language.diacritics
    return by_words, language.negation_before, language.negation_after


def _without_rules(language: Language) -> Language:
    return replace(language, rules=(), alternatives={})


def _without_forms(language: Language) -> Language:
    return replace(language, rules=(), alternatives={}, classes={})


def _changed_forms(language: Language, other: Language, turned: Set[str]) -> list[str]:
    """The forms by which a text may be seen otherwise than in the other version.

    They are those of classes that the other has not, and those of rules that are new, changed, or for a technique
    that has turned to another side. Where none of them stands, every class and every rule stands where it stood.
    """
    rules = {rule.id: rule for rule in other.rules}
    classes = [form for name, forms in language.classes.items() for form in {*forms} - {*other.classes.get(name, ())}]
    changed = (rule for rule in language.rules if rules.get(rule.id) != rule or rule.target in turned)
    return [*classes, *(form for rule in changed for form in rule.forms)]


def _otherwise(ruleset: Ruleset, known: Ruleset | None, part: Callable[[Technique], object]) -> frozenset[str]:
    """The techniques of both of which a part is another one; what came or went besides is seen by its rules."""
    both = ruleset.techniques.keys() & known.techniques.keys() if known else frozenset()
    return frozenset(name for name in both if known and part(ruleset.techniques[name]) != part(known.techniques[name]))


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
