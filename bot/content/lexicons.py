"""Lexicons: a language's files of all layers in, the engine's language out, and the place of everything in it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import snowballstemmer

from bot.content.files import ContentFiles
from bot.content.problems import ContentFile, Table, parse_toml, sub_tables, suggestion
from bot.engine import Language, LanguageProfile, Step, Technique
from bot.engine.language import known_profiles
from bot.engine.pattern import strip_diacritics
from bot.engine.rules import NEGATION, PSEUDO_NEGATION, TERMINATION, Extent, Mood, Negation, Rule
from bot.engine.text import fold
from bot.wording import phrase

LANGUAGE, CLASSES, STEPS = "language", "classes", "steps"
"""Files of a language's folder that belong to no technique."""

SCRIPTS = ("latin", "cyrillic")
"""The alphabets that the engine knows."""


@dataclass(slots=True)
class Places:
    """Where the parts of a language stand: classes and entries by id, softer lines by technique and register."""

    classes: dict[str, Table] = field(default_factory=dict)
    entries: dict[str, Table] = field(default_factory=dict)
    lines: dict[str, tuple[Table, dict[str, Table]]] = field(default_factory=dict)


class Lexicon:
    """One language: the profile first, everything else when it is asked for.

    `language.toml` is that of the topmost layer that has one. Classes go by name and entries by id: those of an upper
    layer are added, or take the place of the lower ones; so do softer lines by register and reasons by id.
    """

    def __init__(
        self,
        code: str,
        files: Mapping[str, tuple[ContentFile, ...]],
        techniques: Collection[str],
        silenced: Collection[str],
    ) -> None:
        self.code = code
        self.places = Places()
        self.silenced = frozenset(silenced)
        self._files, self._techniques = files, techniques
        headers = files.get(LANGUAGE, ())
        self._header = parse_toml(headers[-1]) if headers else None

    @property
    def digest(self) -> str:
        """Stands for everything that the language is made of: the same digest, the same language."""
        parts = [self.code, *sorted(self._techniques), *sorted(self.silenced)]
        parts += [part for name, files in sorted(self._files.items()) for f in files for part in (name, f.text)]
        return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()

    def profile(self) -> LanguageProfile | None:
        """What tells the language from others, or None when its `language.toml` can't be used."""
        if LANGUAGE not in self._files and self._files:
            file = min((files[-1] for files in self._files.values()), key=lambda file: file.name)
            file.problem(phrase("problem-no-language-file", language=repr(self.code)))
        table = self._header
        if table is None:
            return None
        look_alikes = table.strings("look_alikes", ())
        known = known_profiles() if look_alikes else frozenset()
        for code in look_alikes:
            if code not in known:
                what = phrase("problem-look-alike-unknown", language=repr(code))
                table.problem(what, "look_alikes", code, cure=suggestion(code, known))
        return LanguageProfile(
            code=self.code,
            script=table.choice("script", SCRIPTS),
            # As they are, and as somebody types them who has no key for the diacritics.
            function_words=frozenset(f(word) for word in table.strings("function_words") for f in (fold, _bare)),
            common_words=frozenset(f(word) for word in table.strings("common_words", ()) for f in (fold, _bare)),
            look_alikes=look_alikes,
            foreign_letters=frozenset(table.string("foreign_letters", "")),
            own_letters=frozenset(table.string("own_letters", "")),
            foreign_words=frozenset(map(fold, table.strings("foreign_words", ()))),
            transliteration=_texts(table, "transliteration"),
        )

    def load(self, profile: LanguageProfile) -> Language:
        """The whole language: its rules, classes, steps and softer lines."""
        if self._header is None:
            raise ValueError(f"{self.code} has no header that can be read, and so no profile")
        rules: dict[str, Rule] = {}
        alternatives: dict[str, dict[str, tuple[str, ...]]] = {}
        for name, files in sorted(self._files.items(), key=lambda item: (item[0] != STEPS, item[0])):
            if name in (LANGUAGE, CLASSES):
                continue
            if name != STEPS and name not in self._techniques:
                what = phrase("problem-technique-unknown", name=repr(name))
                files[-1].problem(what, cure=suggestion(name, self._techniques))
                continue
            tables = [table for file in files if (table := parse_toml(file))]
            reasons = _reasons(tables) if name != STEPS else {}
            for table in tables:
                rules |= self._rules(table, None if name == STEPS else name, reasons)
                if name != STEPS:
                    alternatives.setdefault(name, {}).update(self._lines(table, name))
                table.finish()
        spoken = tuple(rule for rule in rules.values() if rule.id not in self.silenced)
        return self._language(self._header, profile, spoken, alternatives)

    def _language(
        self,
        table: Table,
        profile: LanguageProfile,
        rules: tuple[Rule, ...],
        alternatives: Mapping[str, Mapping[str, tuple[str, ...]]],
    ) -> Language:
        registers = {name: frozenset(map(fold, words)) for name, words in _lists(table, "registers").items()}
        if not registers:
            table.problem(phrase("problem-no-registers"))
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
            classes=self._classes(table),
            rules=rules,
            alternatives=alternatives,
        )
        table.finish()
        return language

    def _classes(self, header: Table) -> dict[str, tuple[str, ...]]:
        classes: dict[str, tuple[str, ...]] = {}
        tables = [table for file in self._files.get(CLASSES, ()) if (table := parse_toml(file))]
        for table in tables:
            for name in table.data:
                # In an upper layer a class's own name stands for what the lower one has.
                own = (f"<{name}>",) if name in classes else ()
                below = classes.get(name, ())
                forms = table.strings(name)
                classes[name] = tuple(f for form in forms for f in (below if (form,) == own else (form,)))
                self.places.classes[name] = table
        for needed in (NEGATION, PSEUDO_NEGATION, TERMINATION):
            if needed not in classes:
                (tables or [header])[-1].problem(phrase("problem-class-missing", name=needed))
        return classes

    def _rules(self, table: Table, technique: str | None, reasons: Mapping[str, str]) -> dict[str, Rule]:
        """The entries of a technique's file, or of the steps' file (`technique` None), where each names its step."""
        rules: dict[str, Rule] = {}
        for entry in sub_tables(table, "entry"):
            rule = self._rule(entry, technique, reasons)
            if rule.id in rules:
                entry.problem(phrase("problem-id-twice", id=repr(rule.id)), "id", rule.id)
            self.places.entries[rule.id] = entry
            rules[rule.id] = rule
        return rules

    def _lines(self, table: Table, technique: str) -> dict[str, tuple[str, ...]]:
        lines = _lists(table, "alternatives")
        first, by_register = self.places.lines.setdefault(technique, (table, {}))
        by_register |= dict.fromkeys(lines, table)
        self.places.lines[technique] = (first, by_register)
        return lines

    def _rule(self, entry: Table, technique: str | None, reasons: Mapping[str, str]) -> Rule:
        target = technique or "step." + (entry.choice("step", list(Step)) or Step.GREET)
        prefix = f"{technique or 'step'}.{self.code}."
        rule_id = entry.string("id")
        if not re.fullmatch(re.escape(prefix) + r"[a-z0-9-]+", rule_id):
            entry.problem(phrase("problem-id-misplaced", id=repr(rule_id), prefix=prefix), "id")
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
            why=_why(entry, reasons) if technique else "",
            flags=entry.strings("flags"),
            allows=entry.strings("allows"),
        )
        entry.finish()
        return rule


def _reasons(tables: Sequence[Table]) -> dict[str, str]:
    """The reasons of a technique's files by id; those of an upper layer take the place of the lower ones'."""
    named = {entry.data.get("reason") for table in tables for entry in sub_tables(table, "entry")}
    reasons: dict[str, str] = {}
    for table in tables:
        own = Table(table.file, table.table("reasons"), table.offset, table.end)
        for name in own.data:
            reasons[name] = own.string(name)
            if name not in named:
                own.problem(phrase("problem-reason-unused", name=name), name)
    return reasons


def _why(entry: Table, reasons: Mapping[str, str]) -> str:
    name = entry.string("reason", "")
    if name and name not in reasons:
        cure = suggestion(name, reasons) if reasons else None
        entry.problem(phrase("problem-reason-unknown", name=name), "reason", name, cure=cure)
    return reasons.get(name, "")


def _bare(word: str) -> str:
    return strip_diacritics(fold(word))


def _lists(table: Table, key: str) -> dict[str, tuple[str, ...]]:
    """A sub-table whose values are all lists of texts."""
    inner = Table(table.file, table.table(key), table.offset, table.end)
    return {name: inner.strings(name) for name in inner.data}


def _texts(table: Table, key: str) -> dict[str, str]:
    """A sub-table whose values are all texts."""
    inner = Table(table.file, table.table(key), table.offset, table.end)
    return {name: inner.string(name, "") for name in inner.data}


def open_lexicons(files: ContentFiles, techniques: Mapping[str, Technique]) -> dict[str, Lexicon]:
    """The lexicon of every language that has a folder in `lexicons/`."""
    by_language = files.by_language("lexicons")
    for entry in files.silenced.entries:
        if len(parts := entry.split(".")) != 3 or parts[1] not in by_language:
            files.silenced.unknown("entries", entry, ())
    return {
        code: Lexicon(code, by_name, techniques, [e for e in files.silenced.entries if e.split(".")[1:2] == [code]])
        for code, by_name in sorted(by_language.items())
    }


class OnDemand:
    """A language that is read when it is first asked for. The same digest stands for the same language."""

    def __init__(self, digest: str, load: Callable[[], Language]) -> None:
        self.digest = digest
        self.language: Language | None = None
        self._load = load

    def __call__(self) -> Language:
        """The language. Raises `ContentFault` when its files have problems."""
        if self.language is None:
            self.language = self._load()
        return self.language


class LanguagesOnDemand(Mapping[str, Language]):
    """Languages by code, each read when it is first asked for."""

    def __init__(self, languages: Mapping[str, OnDemand]) -> None:
        self.on_demand = languages

    def __getitem__(self, code: str) -> Language:
        return self.on_demand[code]()

    def __iter__(self) -> Iterator[str]:
        return iter(self.on_demand)

    def __len__(self) -> int:
        return len(self.on_demand)
