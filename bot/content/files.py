"""Content files by layer: what we ship, and a team's own folder over it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.content.problems import ContentFile, parse_toml, read_file, suggestion
from bot.errors import ContentFault, Problem
from bot.wording import Phrase, phrase

TECHNIQUES, CLASSIFIER, SILENCE = "techniques.toml", "classifier.npz", "silence.toml"
SUMS, EVIDENCE, EMBEDDINGS = "SHA256SUMS", "evidence.jsonl", "embeddings.npz"

_TEXTS = {"lexicons": ".toml", "tips": ".md"}
"""Folders that hold a folder for each language, and how their files end."""

_NOT_READ = re.compile(r"^(README\.md|SHA256SUMS|evidence\.jsonl|(classifier|embeddings)\.npz|schemas/.*)$")
_LEFTOVERS = re.compile(r"(^|/)([.#~]|__)|~$|\.(sw[a-z]|bak|orig|rej|tmp|part)$|(^|/)4913$")
"""What editors and systems leave behind: hidden files, backups, Vim's 4913."""

_LANGUAGE = re.compile(r"[a-z]{2,3}")


def is_leftover(path: str) -> bool:
    """Whether a path inside a content folder is nobody's file: hidden, or an editor's backup or temporary file."""
    return bool(_LEFTOVERS.search(path))


def paths_of(folder: Path) -> Iterator[str]:
    """The path inside the folder of every file that a person put there, in order."""
    found = (path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*")) if path.is_file())
    return (path for path in found if not is_leftover(path))


State = Mapping[str, tuple[int, int, int]]
"""Every file's path with its time of change, size and number: another state, another content."""


def state_of(layers: Iterable[Path]) -> State:
    """What there is in the folders just now."""
    return {path: stamp for folder in layers for path, stamp in _stamps(folder)}


def _stamps(folder: Path) -> Iterator[tuple[str, tuple[int, int, int]]]:
    for path in folder.rglob("*"):
        if not is_leftover(path.relative_to(folder).as_posix()):
            try:
                stat = path.stat()
            except OSError:
                continue  # gone since it was listed
            yield str(path), (stat.st_mtime_ns, stat.st_size, stat.st_ino)


@dataclass(frozen=True, slots=True)
class Silenced:
    """What the team's `silence.toml` switches off: tips by slug in every language, lexicon entries by id."""

    file: ContentFile | None = None
    tips: tuple[str, ...] = ()
    entries: tuple[str, ...] = ()

    def unknown(self, key: str, name: str, known: Collection[str]) -> None:
        """Note that there is nothing of the name to silence."""
        if self.file and (table := parse_toml(self.file)):
            what = phrase(f"problem-silence-{key}", name=repr(name))
            table.problem(what, key, name, cure=suggestion(name, known))


@dataclass(frozen=True, slots=True)
class ContentFiles:
    """The files of all layers by the path inside their folder, the topmost layer's last."""

    layers: tuple[Path, ...]
    by_path: Mapping[str, tuple[ContentFile, ...]]
    silenced: Silenced

    def at(self, path: str) -> tuple[ContentFile, ...]:
        """The files of a path in the layers that have one."""
        return self.by_path.get(path, ())

    def by_language(self, kind: str) -> dict[str, dict[str, tuple[ContentFile, ...]]]:
        """The files in the folder `kind` (lexicons, tips), by language and by name without its ending."""
        found: dict[str, dict[str, tuple[ContentFile, ...]]] = {}
        for path, files in self.by_path.items():
            parts = path.split("/")
            if parts[0] == kind:
                found.setdefault(parts[1], {})[parts[2].rpartition(".")[0]] = files
        return found


def read_files(layers: Sequence[Path], problems: list[Problem], without: Collection[str] = ()) -> ContentFiles:
    """Every file of the layers but those `without` names, with a problem for each that nothing reads.

    Raises `ContentFault` when a folder is missing.
    """
    by_path: dict[str, list[ContentFile]] = {}
    for folder in layers:
        if folder.as_posix() in without:
            continue
        if not folder.is_dir():
            raise ContentFault((Problem(folder.as_posix(), 0, 0, phrase("problem-no-folder")),))
        for path in paths_of(folder):
            if _NOT_READ.match(path) or (folder / path).as_posix() in without:
                continue
            if fault := _misplaced(path):
                problems.append(Problem((folder / path).as_posix(), 1, 1, *fault))
            elif file := read_file(folder / path, problems):
                by_path.setdefault(path, []).append(file)
    frozen = {path: tuple(files) for path, files in by_path.items()}
    return ContentFiles(tuple(layers), frozen, _silenced(frozen.get(SILENCE, ())))


def _misplaced(path: str) -> tuple[Phrase, Phrase | None] | None:
    """What is wrong with a file's place or name, and a cure of its own; None when it is where it belongs."""
    parts = path.split("/")
    if parts[0] in _TEXTS and len(parts) == 3:
        ending = _TEXTS[parts[0]]
        if not _LANGUAGE.fullmatch(parts[1]):
            return phrase("problem-folder-no-code", name=repr(parts[1])), None
        wrong = None if path.endswith(ending) else ending
    elif parts[0] == "wording" and len(parts) == 2:
        wrong = None if path.endswith(".ftl") else ".ftl"
        if wrong is None and not _LANGUAGE.fullmatch(parts[1].removesuffix(".ftl")):
            return phrase("problem-name-no-code", name=repr(parts[1])), None
    elif path in (TECHNIQUES, SILENCE):
        wrong = None
    else:
        return phrase("problem-not-read"), suggestion(parts[0], (TECHNIQUES, SILENCE, "wording", *_TEXTS))
    if wrong is None:
        return None
    return phrase("problem-other-ending", ending=wrong), None


def _silenced(files: Iterable[ContentFile]) -> Silenced:
    for file in files:
        table = parse_toml(file)
        if table:
            silenced = Silenced(file, table.strings("tips", ()), table.strings("entries", ()))
            table.finish()
            return silenced
    return Silenced()
