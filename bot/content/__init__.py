"""The content library: content files in, validated rules, tips and wording out, or every problem at once."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

from bot.content.classifiers import load_classifier
from bot.content.embeddings import read_embeddings
from bot.content.evidence import EvidenceByText, read_evidence
from bot.content.examples import Examples
from bot.content.files import CLASSIFIER, EMBEDDINGS, EVIDENCE, TECHNIQUES, State, read_files, state_of
from bot.content.lexicons import LanguagesOnDemand, Lexicon, OnDemand, open_lexicons
from bot.content.sums import changed_files
from bot.content.techniques import load_techniques
from bot.content.tips import load_tips
from bot.content.wordings import load_wording
from bot.engine import Language, Ruleset
from bot.engine.classifier import Matrix
from bot.errors import ContentFault, Problem
from bot.tips import Tip
from bot.wording import FALLBACK, Say, Wording, phrase

__all__ = ["SHIPPED", "Library", "english", "known_good", "layers_with", "library_with", "load_library", "open_library"]

SHIPPED = Path(__file__).resolve().parents[2] / "content"
"""The content that comes with Pitchcheck."""


@dataclass(frozen=True, slots=True)
class Library:
    """Everything that comes from content files, consistent as a whole.

    `languages` are those of the ruleset, `layers` the folders that the files are in, and `seen` their state when they
    were read. `problems` are those of the files that had to be left out (see `live.library_to_start_with`), `evidence`
    is what the tips' examples show, as far as it is known, `embeddings` are those of sentences that need not be
    embedded when an example is judged again.
    """

    ruleset: Ruleset
    languages: LanguagesOnDemand
    tips: Mapping[str, Mapping[str, Tip]]
    wording: Wording
    layers: tuple[Path, ...]
    seen: State = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    evidence: EvidenceByText = field(default_factory=dict)
    embeddings: Mapping[str, Matrix] = field(default_factory=dict)


@cache
def english() -> Say:
    """The shipped English wording, for the command line and the log.

    It is read by itself, past every check, so that a problem can be told when no library can be loaded.
    """
    try:
        text = (SHIPPED / "wording" / f"{FALLBACK}.ftl").read_text(encoding="utf-8", errors="replace")
    except OSError:
        text = ""  # that the file is missing is a problem of its own; it is told by its key
    return Wording({FALLBACK: (text,)}).speaker(FALLBACK)


def layers_with(team: Path | None) -> tuple[Path, ...]:
    """The content folders: the shipped one, and over it the team's own if there is one."""
    return (SHIPPED,) if team is None or team.resolve() == SHIPPED else (SHIPPED, team)


def library_with(team: Path | None) -> Library:
    """The shipped library with the team's folder over it. Shipped files that nobody changed are not confirmed anew.

    Raises `ContentFault` with every problem of every file.
    """
    return load_library(*layers_with(team), known=known_good())


def load_library(*layers: Path, known: Library | None = None, without: Collection[str] = ()) -> Library:
    """The library of the folders, each adding to those before it, confirmed by the engine down to every example.

    Files and folders in `without` count as not being there.

    What is the same in a library known to be good is not confirmed again. Where the classifier can't be used for want
    of an embedder, the tips' examples are trusted: they were confirmed by the whole engine, and the rules alone are
    not the judge of them.

    Raises `ContentFault` with every problem of every file.
    """
    opened = _Opened(layers or (SHIPPED,), known, without)
    library = opened.library
    ruleset = library.ruleset
    embeddings = dict(known.embeddings) if known else {}
    known_ruleset, tips, evidence = (known.ruleset, known.tips, known.evidence) if known else (None, {}, {})
    examples = Examples(ruleset, known_ruleset, tips, evidence, embeddings)
    lexicons = opened.load_changed(also_same=not examples.same_lines_hold)
    compiled = [examples.check_language(lexicon) for lexicon in lexicons]
    if ruleset.techniques and all(compiled) and opened.is_whole:
        for tip_file in opened.tip_files:
            examples.check_tip(tip_file.file, tip_file.tip)
    opened.raise_problems()
    # At a reload no more are kept than before: a library that is edited for years must not grow.
    return replace(library, evidence=examples.evidence, embeddings=known.embeddings if known else embeddings)


def open_library(*layers: Path, rules_only: bool = False) -> Library:
    """The library without any example run, each language read when it is first asked for: for a command that ends soon.

    With `rules_only` the classifier is left out. It trusts the check that ran when the files were changed.
    Raises `ContentFault` when a file can't be used, for a language's rules at the moment that they are asked for.
    """
    opened = _Opened(layers or (SHIPPED,), rules_only=rules_only)
    opened.raise_problems()
    return opened.library


def known_good(folder: Path = SHIPPED) -> Library | None:
    """What the folder's SHA256SUMS vouch for: its languages and tips that are as they were when all was confirmed.

    They do not vouch for the wording, so there is none in it.
    """
    changed = changed_files(folder)
    if {TECHNIQUES, CLASSIFIER} & changed:
        return None
    library = _Opened((folder,)).library
    lost = {path.split("/")[1] for path in changed if path.startswith("lexicons/")}
    languages = LanguagesOnDemand({c: own for c, own in library.languages.on_demand.items() if c not in lost})
    tips = {
        language: {slug: tip for slug, tip in tips.items() if f"tips/{language}/{slug}.md" not in changed}
        for language, tips in library.tips.items()
    }
    recorded = [] if EVIDENCE in changed else [tip for code in languages for tip in tips.get(code, {}).values()]
    evidence = read_evidence(folder, recorded, library.ruleset.techniques)
    embeddings = {} if EMBEDDINGS in changed else read_embeddings(folder)
    ruleset, nothing = replace(library.ruleset, languages=languages), Wording({FALLBACK: ("",)})
    good = replace(library, ruleset=ruleset, languages=languages, tips=tips, wording=nothing)
    return replace(good, evidence=evidence, embeddings=embeddings)


class _Opened:
    """A library that is read but not confirmed, with the problems that reading alone shows."""

    def __init__(
        self,
        layers: tuple[Path, ...],
        known: Library | None = None,
        without: Collection[str] = (),
        *,
        rules_only: bool = False,
    ) -> None:
        seen = state_of(layers)  # before they are read, so that whatever comes meanwhile is noticed later
        self._problems: list[Problem] = []
        self._known = known
        self._new: dict[str, OnDemand] = {}
        self._files = read_files(layers, self._problems, without)
        techniques = load_techniques(self._files, self._problems)
        # Without techniques every other file would be reported for naming one.
        self._lexicons = open_lexicons(self._files, techniques) if techniques else {}
        self._profiles = {code: p for code, lexicon in self._lexicons.items() if (p := lexicon.profile())}
        if techniques and not self._profiles:
            name = (layers[0] / "lexicons").as_posix()
            self._problems.append(Problem(name, 1, 1, phrase("problem-no-language")))
        classifier = None if rules_only else load_classifier(layers[0], techniques, self._problems)
        self.is_whole = classifier is not None or not (layers[0] / CLASSIFIER).exists()
        languages = LanguagesOnDemand({code: self._language(code) for code in self._profiles})
        default = FALLBACK if FALLBACK in self._profiles else min(self._profiles, default=FALLBACK)
        ruleset = Ruleset(techniques, self._profiles, languages, default, classifier)
        self.tip_files = load_tips(self._files, ruleset) if techniques else []
        tips: dict[str, dict[str, Tip]] = {}
        for tip_file in self.tip_files:
            tips.setdefault(tip_file.tip.language, {})[tip_file.tip.slug] = tip_file.tip
        same_names = known is not None and known.ruleset.techniques.keys() == techniques.keys()
        wording = load_wording(self._files, techniques, self._problems, known.wording if known and same_names else None)
        self.library = Library(ruleset, languages, tips, wording, layers, seen)

    def load_changed(self, *, also_same: bool) -> list[Lexicon]:
        """Read every language that is not the same in the known library, or all of them; their lexicons."""
        lexicons = [self._lexicons[code] for code in self._profiles if also_same or code in self._new]
        for lexicon in lexicons:
            language = self._load(lexicon)
            if lexicon.code in self._new:
                self._new[lexicon.code].language = language
        return lexicons

    def raise_problems(self) -> None:
        """Raise `ContentFault` with everything found so far, if anything was."""
        if self._problems:
            raise ContentFault(tuple(sorted(set(self._problems))))

    def _language(self, code: str) -> OnDemand:
        lexicon = self._lexicons[code]
        earlier = self._known.languages.on_demand.get(code) if self._known else None
        if earlier and earlier.digest == lexicon.digest:
            return earlier
        return self._new.setdefault(code, OnDemand(lexicon.digest, lambda: self._load_or_raise(lexicon)))

    def _load(self, lexicon: Lexicon) -> Language:
        language = lexicon.load(self._profiles[lexicon.code])
        for entry in sorted(lexicon.silenced - lexicon.places.entries.keys()):
            self._files.silenced.unknown("entries", entry, lexicon.places.entries)
        return language

    def _load_or_raise(self, lexicon: Lexicon) -> Language:
        language = self._load(lexicon)
        self.raise_problems()
        return language
