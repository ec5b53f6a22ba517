"""Wording files: one Fluent file per language, all with the same messages, attributes and variables."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.content.problems import ContentFile, Problem, read_file, suggestion
from bot.wording import FALLBACK, Wording


class _Variables(Visitor):
    """Collects the variables that a pattern uses."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802  the library's naming
        self.names.add(node.id.name)


def load_wording(root: Path, problems: list[Problem]) -> Wording | None:
    """The wording of every language; None when the English file, which the others are held against, is missing."""
    files: dict[str, ContentFile] = {}
    for path in sorted((root / "wording").glob("*.ftl")):
        file = read_file(path, root, problems)
        if file is not None:
            files[path.stem] = file
    if FALLBACK not in files:
        name = f"{root.name}/wording/{FALLBACK}.ftl"
        problems.append(Problem(name, 1, 1, "the file is missing or can't be read", "every other language follows it"))
        return None
    entries = {language: dict(_entries(file)) for language, file in files.items()}
    for language, file in files.items():
        _compare(file, entries[language], entries[FALLBACK])
    return Wording({language: file.text for language, file in files.items()})


def _entries(file: ContentFile) -> Iterator[tuple[str, tuple[int, set[str]]]]:
    """Each key (message id or id.attribute) with its offset and variables."""
    seen: set[str] = set()
    for entry in FluentParser().parse(file.text).body:
        if isinstance(entry, ast.Junk):
            first = entry.annotations[0]
            offset = first.span.start if first.span else 0
            file.problem(f"not valid Fluent: {first.message}", "see projectfluent.org/fluent/guide", offset)
        elif isinstance(entry, ast.Message):
            name, start = entry.id.name, entry.span.start if entry.span else 0
            if name in seen:
                file.problem(f"the message {name!r} stands twice", "remove one", start)
            seen.add(name)
            if entry.value:
                yield name, (start, _variables(entry.value))
            for attribute in entry.attributes:
                place = attribute.span.start if attribute.span else start
                yield f"{name}.{attribute.id.name}", (place, _variables(attribute.value))


def _variables(pattern: ast.Pattern) -> set[str]:
    visitor = _Variables()
    visitor.visit(pattern)
    return visitor.names


def _compare(file: ContentFile, own: dict[str, tuple[int, set[str]]], english: dict[str, tuple[int, set[str]]]) -> None:
    for key in english.keys() - own.keys():
        file.problem(f"the message {key!r} is missing", f"translate it from {FALLBACK}.ftl", len(file.text))
    for key in own.keys() - english.keys():
        file.problem(f"{FALLBACK}.ftl has no message {key!r}", suggestion(key, english.keys()), own[key][0])
    for key in own.keys() & english.keys():
        offset, variables = own[key]
        for name in sorted(variables ^ english[key][1]):
            what = f"{key!r} {'uses' if name in variables else 'lacks'} the variable ${name}"
            file.problem(what, f"use the same variables as {FALLBACK}.ftl", offset)
