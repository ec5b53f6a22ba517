"""Techniques and lexicons: files in, the engine's ruleset out, and every entry's own examples run."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import snowballstemmer

from bot.content.problems import Problem, Table, parse_toml, read_file, sub_tables, suggestion
from bot.engine import Axis, Language, LanguageProfile, Ruleset, Side, Step, Technique, find_rule, judge
from bot.engine.language import known_profiles
from bot.engine.pattern import strip_diacritics
from bot.engine.rules import (
    NEGATION,
    PSEUDO_NEGATION,
    TERMINATION,
    Extent,
    Mood,
    Negation,
    Rule,
    RuleError,
    form_errors,
)
from bot.engine.text import fold
from bot.errors import ContentFault

LANGUAGE_FILE, CLASSES_FILE, STEPS_FILE = "language.toml", "classes.toml", "steps.toml"
LEAST_ALTERNATIVES = 2
"""Every hard technique has so many softer lines at least in each register."""

_SCRIPTS = ("latin", "cyrillic")
_FORMS = "see content/README.md, forms"


def load_techniques(root: Path, problems: list[Problem]) -> dict[str, Technique]:
    """The techniques of `techniques.toml`, by id."""
    file = read_file(root / "techniques.toml", root, problems)
    table = parse_toml(file) if file else None
    if file is None or table is None:
        return {}
    techniques = {}
    for name, data in table.data.items():
        at = max(file.text.find(f"\n[{name}]") + 1, 0)
        following = file.text.find("\n[", at + 1)
        entry = Table(file, data, at, len(file.text) if following < 0 else following)
        side = entry.choice("side", list(Side))
        step = entry.choice("step", list(Step), "")
        axes = entry.table("axes")
        for axis in axes:
            if axis not in list(Axis):
                entry.problem(f"{axis!r} is no axis", suggestion(axis, list(Axis)), "axes", axis)
        points = entry.number("points")
        entry.finish()
        known_axes = {Axis(axis): float(part) for axis, part in axes.items() if axis in list(Axis)}
        # One with a wrong side stays in, so that its lexicons are not reported for belonging to nothing.
        techniques[name] = Technique(name, Side(side or Side.HARD), points, known_axes, Step(step) if step else None)
    return techniques


class Lexicon:
    """One language's folder: the profile first, everything else when it is asked for."""

    def __init__(self, folder: Path, root: Path, techniques: Mapping[str, Technique], problems: list[Problem]) -> None:
        self._folder, self._root, self._techniques, self._problems = folder, root, techniques, problems
        self._places: dict[str, Table] = {}
        self._alternatives: dict[str, tuple[Table, Mapping[str, tuple[str, ...]]]] = {}
        self._header = self._table(LANGUAGE_FILE)

    @property
    def code(self) -> str:
        """The language's code, which is the folder's name."""
        return self._folder.name

    def profile(self) -> LanguageProfile | None:
        """What tells the language from others, or None when its `language.toml` can't be used."""
        table = self._header
        if table is None:
            return None
        look_alikes = table.strings("look_alikes", ())
        known = known_profiles() if look_alikes else frozenset()
        for code in look_alikes:
            if code not in known:
                table.problem(f"langdetect knows no language {code!r}", suggestion(code, known), "look_alikes", code)
        return LanguageProfile(
            code=self.code,
            script=table.choice("script", _SCRIPTS),
            # As they are, and as somebody types them who has no key for the diacritics.
            function_words=frozenset(f(word) for word in table.strings("function_words") for f in (fold, _bare)),
            common_words=frozenset(f(word) for word in table.strings("common_words", ()) for f in (fold, _bare)),
            look_alikes=look_alikes,
            foreign_letters=frozenset(table.string("foreign_letters", "")),
            foreign_words=frozenset(map(fold, table.strings("foreign_words", ()))),
            transliteration=_texts(table, "transliteration"),
        )

    def load(self, profile: LanguageProfile) -> Language:
        """The whole language: its rules, classes, steps and softer lines."""
        if self._header is None:
            raise ValueError(f"{self.code} has no header that can be read, and so no profile")
        rules = self._rules(STEPS_FILE, None)
        for path in sorted(self._folder.glob("*.toml")):
            if path.name in (LANGUAGE_FILE, CLASSES_FILE, STEPS_FILE):
                continue
            if path.stem not in self._techniques:
                name = path.relative_to(self._root.parent).as_posix()
                cure = suggestion(path.stem, self._techniques)
                self._problems.append(Problem(name, 1, 1, f"there is no technique {path.stem!r}", cure))
                continue
            rules += self._rules(path.name, path.stem)
        return self._language(self._header, profile, tuple(rules))

    def _table(self, name: str) -> Table | None:
        file = read_file(self._folder / name, self._root, self._problems)
        return parse_toml(file) if file else None

    def _language(self, table: Table, profile: LanguageProfile, rules: tuple[Rule, ...]) -> Language:
        registers = {name: frozenset(map(fold, words)) for name, words in _lists(table, "registers").items()}
        if not registers:
            table.problem("no register is defined", 'add [registers] with, for example, you = ["you", "your"]')
        language = Language(
            profile=profile,
            stemmer=table.choice("stemmer", snowballstemmer.algorithms(), "english"),
            registers=registers,
            negation_before=int(table.number("negation_before")),
            negation_after=int(table.number("negation_after")),
            diacritics=frozenset(table.string("diacritics", "")),
            abbreviations=frozenset(map(fold, table.strings("abbreviations", ()))),
            sign_offs=tuple(map(fold, table.strings("sign_offs", ()))),
            thread_marks=tuple(map(fold, table.strings("thread_marks", ()))),
            spellings={fold(word): tuple(fold(as_).split()) for word, as_ in _texts(table, "spellings").items()},
            classes=self._classes(),
            rules=rules,
            alternatives={technique: lines for technique, (_, lines) in self._alternatives.items()},
        )
        table.finish()
        return language

    def _classes(self) -> dict[str, tuple[str, ...]]:
        table = self._table(CLASSES_FILE)
        if table is None:
            return {}
        self._places["<>"] = table
        classes = {name: table.strings(name) for name in table.data}
        for needed in (NEGATION, PSEUDO_NEGATION, TERMINATION):
            if needed not in classes:
                table.problem(f"the class {needed} is missing", f"add {needed} = […]")
        return classes

    def _rules(self, file_name: str, technique: str | None) -> list[Rule]:
        """The entries of a technique's file, or of the steps' file (`technique` None), where each names its step."""
        table = self._table(file_name)
        if table is None:
            return []
        if technique:
            self._alternatives[technique] = (table, _lists(table, "alternatives"))
        rules = []
        for entry in sub_tables(table, "entry"):
            rule = self._rule(entry, technique)
            if rule.id in self._places:
                entry.problem(f"the id {rule.id!r} is used twice", "give each entry its own id", "id", rule.id)
            self._places[rule.id] = entry
            rules.append(rule)
        table.finish()
        return rules

    def _rule(self, entry: Table, technique: str | None) -> Rule:
        target = technique or "step." + (entry.choice("step", list(Step)) or Step.GREET)
        prefix = f"{technique or 'step'}.{self._folder.name}."
        rule_id = entry.string("id")
        if not re.fullmatch(re.escape(prefix) + r"[a-z0-9-]+", rule_id):
            entry.problem(f"the id {rule_id!r} is not in its place", f"write {prefix}some-name", "id")
        rule = Rule(
            id=rule_id,
            target=target,
            forms=entry.strings("forms"),
            unless=entry.strings("unless", ()),
            unless_near=entry.strings("unless_near", ()),
            mood=Mood(entry.choice("mood", list(Mood), Mood.ANY)),
            extent=Extent(entry.choice("quote", list(Extent), Extent.MATCH)),
            negation=Negation(entry.choice("negation", list(Negation), Negation.CANCELS)),
            strength=entry.number("strength", 1.0),
            alternatives=_lists(entry, "alternatives"),
        )
        entry.strings("flags")
        entry.strings("allows")
        entry.finish()
        return rule

    def check(self, ruleset: Ruleset) -> bool:
        """Compile the language, run every entry's examples and every softer line; note what does not hold.

        False when the language can't be compiled.
        """
        language = ruleset.languages[self.code]
        errors = form_errors(language)
        if not errors:
            try:
                language.grammar  # noqa: B018  compiled at first use, which is here
            except RuleError as circle:
                errors = [circle]
        for error in errors:
            self._rule_problem(error)
        if errors:
            return False
        for rule in language.rules:
            self._check_examples(rule, language)
        for technique, (table, lines) in self._alternatives.items():
            if ruleset.techniques[technique].side is Side.HARD:
                self._check_alternatives(table, lines, language, ruleset, LEAST_ALTERNATIVES)
        for rule in language.rules:
            if rule.alternatives:
                self._check_alternatives(self._places[rule.id], rule.alternatives, language, ruleset, 1)
        language.patterns.clear()  # everything is compiled; a running bot need not keep them
        return True

    def _rule_problem(self, error: RuleError) -> None:
        owner = error.owner
        table = self._places["<>" if owner.startswith("<") else owner]
        keys = [owner.strip("<>")] if owner.startswith("<") else ["forms", "unless", "unless_near"]
        key = next((key for key in keys if error.form in table.data.get(key, ())), keys[0])
        table.problem(f"{error.form!r}: {error.message}", _FORMS, key, error.form, error.position)

    def _check_examples(self, rule: Rule, language: Language) -> None:
        entry = self._places[rule.id]
        flags, allows = entry.data.get("flags", ()), entry.data.get("allows", ())
        marked = [unbracket(example) for example in flags]
        found = find_rule([text for text, _ in marked] + list(allows), rule, language)
        for example, (text, spans), places in zip(flags, marked, found, strict=False):
            if not spans:
                cure = "put [brackets] round what must be found"
                entry.problem(f"{example!r} marks no words", cure, "flags", example)
            elif places != spans:
                quotes = ", ".join(repr(text[start:end]) for start, end in places) or "nothing"
                cure = "change the forms or the marked words"
                entry.problem(f"{rule.id} finds {quotes} in {example!r}", cure, "flags", example)
        for example, places in zip(allows, found[len(flags) :], strict=True):
            for start, end in places:
                cure = "narrow the forms or add to unless"
                entry.problem(f"{rule.id} finds {example[start:end]!r} in {example!r}", cure, "allows", example)

    def _check_alternatives(
        self, table: Table, lines: Mapping[str, tuple[str, ...]], language: Language, ruleset: Ruleset, least: int
    ) -> None:
        for register in language.registers:
            if len(lines.get(register, ())) < least:
                cure = f"add {register} = […] under [alternatives]"
                table.problem(f"fewer than {least} softer lines for the register {register!r}", cure, "alternatives")
        for register, texts in lines.items():
            if register not in language.registers:
                table.problem(f"{register!r} is no register", suggestion(register, language.registers), register)
            for text in texts:
                hard = judge(text, ruleset, self.code).on_side(Side.HARD)
                if hard:
                    what = f"the softer line {text!r} is hard itself ({hard[0].technique}: {hard[0].quote!r})"
                    table.problem(what, "say it without pressure", register, text)


def _bare(word: str) -> str:
    return strip_diacritics(fold(word))


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


def _lists(table: Table, key: str) -> dict[str, tuple[str, ...]]:
    """A sub-table whose values are all lists of texts."""
    inner = Table(table.file, table.table(key), table.offset, table.end)
    return {name: inner.strings(name) for name in inner.data}


def _texts(table: Table, key: str) -> dict[str, str]:
    """A sub-table whose values are all texts."""
    inner = Table(table.file, table.table(key), table.offset, table.end)
    return {name: inner.string(name, "") for name in inner.data}


def open_lexicons(root: Path, techniques: Mapping[str, Technique], problems: list[Problem]) -> list[Lexicon]:
    """The lexicon of every language that has a folder in `lexicons/`."""
    return [Lexicon(folder, root, techniques, problems) for folder in sorted((root / "lexicons").glob("*/"))]


class LanguagesOnDemand(Mapping[str, Language]):
    """Languages that are read when they are first asked for; `problems` come to light at that moment."""

    def __init__(
        self, lexicons: Iterable[Lexicon], profiles: Mapping[str, LanguageProfile], problems: list[Problem]
    ) -> None:
        self._lexicons = {lexicon.code: lexicon for lexicon in lexicons if lexicon.code in profiles}
        self._profiles, self._problems = profiles, problems
        self._loaded: dict[str, Language] = {}

    def __getitem__(self, code: str) -> Language:
        if code not in self._loaded:
            language = self._lexicons[code].load(self._profiles[code])
            if self._problems:
                raise ContentFault(tuple(map(str, self._problems)))
            self._loaded[code] = language
        return self._loaded[code]

    def __iter__(self) -> Iterator[str]:
        return iter(self._lexicons)

    def __len__(self) -> int:
        return len(self._lexicons)
