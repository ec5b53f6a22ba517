"""Wording files: one Fluent file per language, all with the same messages, attributes and variables."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from bot.content.files import ContentFiles
from bot.content.problems import ContentFile, suggestion
from bot.errors import Problem
from bot.wording import FALLBACK, Wording, parsed, phrase

MOST_MISSING = 20
"""A file that lacks more messages than this has only begun to be translated, and is told so in one line."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a message or an attribute stands, and which variables it uses."""

    file: ContentFile
    offset: int
    variables: frozenset[str]


class _Variables(Visitor):
    """Collects the variables that a pattern uses."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802  the library's naming
        self.names.add(node.id.name)


def load_wording(
    files: ContentFiles, techniques: Collection[str], problems: list[Problem], known: Wording | None = None
) -> Wording:
    """The wording of every language; a message of an upper layer takes the place of a lower one's.

    All of them together are held against the lowest layer's English file, with the names of techniques that came later.
    One that is `known` to be good, for the same techniques, serves again where the files are the same.
    """
    languages = {path.split("/")[1].removesuffix(".ftl"): found for path, found in _wording_files(files)}
    if FALLBACK not in languages:
        name = (files.layers[0] / "wording" / f"{FALLBACK}.ftl").as_posix()
        problems.append(Problem(name, 1, 1, phrase("problem-no-english")))
        return Wording({FALLBACK: ("",)})
    sources = {language: tuple(file.text for file in layers) for language, layers in languages.items()}
    if known and known.sources == sources:
        return known
    english = _english(languages[FALLBACK], techniques)
    for language, layers in languages.items():
        own: dict[str, _Place] = {}
        for file in layers:
            entries = dict(_entries(file))
            messages = {key.partition(".")[0] for key in entries}
            # A message is replaced as a whole, its attributes included.
            own = {key: place for key, place in own.items() if key.partition(".")[0] not in messages} | entries
        _compare(language, layers[0], own, english)
    return Wording(sources)


def _english(layers: Sequence[ContentFile], techniques: Collection[str]) -> dict[str, _Place]:
    """What every language must say: the messages of the lowest file, and a name and a reason for each technique."""
    english = dict(_entries(layers[0]))
    named = {f"technique-{name}" for name in techniques}
    for file in layers[1:]:
        english |= {key: place for key, place in _entries(file) if key.partition(".")[0] in named}
    for key in sorted(f"{message}{part}" for message in named for part in ("", ".why")):
        if key not in english:
            layers[-1].problem(phrase("problem-message-missing", key=repr(key)), cure=phrase("cure-name-technique"))
    return english


def _wording_files(files: ContentFiles) -> Iterator[tuple[str, tuple[ContentFile, ...]]]:
    return ((path, found) for path, found in sorted(files.by_path.items()) if path.startswith("wording/"))


def _entries(file: ContentFile) -> Iterator[tuple[str, _Place]]:
    """Each key (message id or id.attribute) with its place and variables."""
    seen: set[str] = set()
    for entry in parsed(file.text).body:
        if isinstance(entry, ast.Junk):
            first = entry.annotations[0]
            offset = first.span.start if first.span else 0
            file.problem(phrase("problem-no-fluent", error=str(first.message)), offset)
        elif isinstance(entry, ast.Message):
            name, start = entry.id.name, entry.span.start if entry.span else 0
            if name in seen:
                file.problem(phrase("problem-message-twice", key=repr(name)), start)
            seen.add(name)
            if entry.value:
                yield name, _Place(file, start, _variables(entry.value))
            for attribute in entry.attributes:
                place = attribute.span.start if attribute.span else start
                yield f"{name}.{attribute.id.name}", _Place(file, place, _variables(attribute.value))


def _variables(pattern: ast.Pattern) -> frozenset[str]:
    visitor = _Variables()
    visitor.visit(pattern)
    return frozenset(visitor.names)


def _compare(language: str, file: ContentFile, own: Mapping[str, _Place], english: Mapping[str, _Place]) -> None:
    missing = sorted(english.keys() - own.keys())
    cure = phrase("cure-keep-message") if language == FALLBACK else None
    if len(missing) > MOST_MISSING:
        file.problem(phrase("problem-most-messages-missing"), len(file.text))
        missing = []
    for key in missing:
        # What a replaced message lacks is missing there; what nobody wrote, at the end of the lowest file.
        message = own.get(key.partition(".")[0])
        at, offset = (message.file, message.offset) if message else (file, len(file.text))
        at.problem(phrase("problem-message-missing", key=repr(key)), offset, cure=cure)
    for key in own.keys() - english.keys():
        place = own[key]
        what = phrase("problem-message-unknown", key=repr(key))
        place.file.problem(what, place.offset, cure=suggestion(key, english.keys()))
    for key in own.keys() & english.keys():
        place = own[key]
        for name in sorted(place.variables ^ english[key].variables):
            fault = "unknown" if name in place.variables else "missing"
            what = phrase(f"problem-variable-{fault}", key=repr(key), variable=f"${name}")
            known = [f"${variable}" for variable in sorted(english[key].variables)]
            cure = phrase("cure-same-variables", count=len(known), known=", ".join(known))
            place.file.problem(what, place.offset, cure=cure)
