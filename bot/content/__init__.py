"""The content library: an admin's files in, validated rules, tips and wording out, or every problem at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.content.classifiers import FILE as CLASSIFIER_FILE
from bot.content.classifiers import load_classifier
from bot.content.lexicons import LanguagesOnDemand, Lexicon, load_techniques, open_lexicons
from bot.content.problems import Problem
from bot.content.tips import load_tips
from bot.content.wordings import load_wording
from bot.engine import LanguageProfile, Ruleset, Technique, signals
from bot.errors import ContentFault
from bot.tips import Tip
from bot.wording import FALLBACK, Wording

__all__ = ["SHIPPED", "Library", "Problem", "load_library", "open_library"]

SHIPPED = Path(__file__).resolve().parents[2] / "content"
"""The content that comes with Pitchcheck."""


@dataclass(frozen=True, slots=True)
class Library:
    """Everything that comes from content files, consistent as a whole."""

    ruleset: Ruleset
    tips: Mapping[str, Mapping[str, Tip]]
    wording: Wording


def load_library(root: Path = SHIPPED) -> Library:
    """The library in the folder, with every example and every softer line confirmed by the engine.

    Where the folder's classifier can't be used for want of an embedder, the tips' examples are trusted: they were
    confirmed by the whole engine, and the rules alone are not the judge of them.

    Raises `ContentFault` with every problem of every file.
    """
    problems: list[Problem] = []
    techniques, lexicons, profiles = _opened(root, problems)
    usable = [lexicon for lexicon in lexicons if lexicon.code in profiles]
    languages = {lexicon.code: lexicon.load(profiles[lexicon.code]) for lexicon in usable}
    if techniques and not languages:
        name = f"{root.name}/lexicons"
        problems.append(Problem(name, 1, 1, "there is no language", "add a folder with a language.toml"))
    missing = sorted(signals.TECHNIQUES - techniques.keys()) if techniques else []
    for name in missing:
        place = f"{root.name}/techniques.toml"
        problems.append(Problem(place, 1, 1, f"the technique {name!r} is missing", f"add [{name}]"))
    classifier = load_classifier(root, techniques, problems) if techniques else None
    ruleset = Ruleset(techniques, profiles, languages, _default(profiles), classifier)
    compiled = [lexicon.check(ruleset) for lexicon in usable] if techniques and not missing else []
    all_compiled = bool(compiled) and all(compiled)
    is_whole = classifier is not None or not (root / CLASSIFIER_FILE).exists()
    tips = load_tips(root, ruleset, problems, check=all_compiled and is_whole) if techniques else {}
    wording = load_wording(root, problems)
    if problems or wording is None:
        raise ContentFault(tuple(str(problem) for problem in sorted(set(problems))))
    return Library(ruleset, tips, wording)


def open_library(root: Path = SHIPPED, *, rules_only: bool = False) -> Library:
    """The library without any check, each language read when it is first asked for: for a command that ends soon.

    With `rules_only` the classifier is left out. It trusts the check that ran when the files were changed.
    Raises `ContentFault` when a file can't be used, for a language's rules at the moment that they are asked for.
    """
    problems: list[Problem] = []
    techniques, lexicons, profiles = _opened(root, problems)
    on_demand = LanguagesOnDemand(lexicons, profiles, problems)
    classifier = None if rules_only else load_classifier(root, techniques, problems)
    ruleset = Ruleset(techniques, profiles, on_demand, _default(profiles), classifier)
    tips = load_tips(root, ruleset, problems, check=False)
    wording = load_wording(root, problems)
    if problems or wording is None:
        raise ContentFault(tuple(str(problem) for problem in sorted(set(problems))))
    return Library(ruleset, tips, wording)


def _opened(
    root: Path, problems: list[Problem]
) -> tuple[dict[str, Technique], list[Lexicon], dict[str, LanguageProfile]]:
    """The techniques, every language's lexicon, and what tells the languages apart."""
    if not root.is_dir():
        raise ContentFault((f"{root}: no such folder; give the path of the content folder",))
    techniques = load_techniques(root, problems)
    # Without techniques every other file would be reported for naming one.
    lexicons = open_lexicons(root, techniques, problems) if techniques else []
    return techniques, lexicons, {lexicon.code: p for lexicon in lexicons if (p := lexicon.profile())}


def _default(profiles: Mapping[str, LanguageProfile]) -> str:
    return FALLBACK if FALLBACK in profiles else min(profiles, default=FALLBACK)
