"""Every way to break a content file that we could think of: a folder in `broken/`, and what is said of it beside it.

A case is a team's folder over the small content. To add one, make the folder, run this test, and put what it prints
into the text file of the same name, when that is what you would want to be told.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from bot.content import SHIPPED, Library, english, load_library
from bot.errors import ContentFault
from bot.wording import Phrase
from tests.small_content import write_small_content

BROKEN = Path(__file__).with_name("broken")
CASES = sorted(path.name for path in BROKEN.iterdir() if path.is_dir())
LEAST_CASES = 40
LEAST_MESSAGES = 80

KEPT = """alternatives classes content en forms from ftl fluent guide id iso langdetect language make md model org
points projectfluent readme reason reasons registers side slack toml true false unless until utf why yaml"""
"""Names of files, keys, tools and formats, which are the same in every language."""

SHARED = {"sv": {"in", "text", "under"}, "ru": set()}
"""Words that a language has in common with English."""


@pytest.fixture(scope="module")
def small(tmp_path_factory) -> Library:
    return load_library(write_small_content(tmp_path_factory.mktemp("small")))


def said_of(folder: Path, small: Library) -> str:
    """Every problem that the folder makes, with paths inside the folders."""
    try:
        load_library(*small.layers, folder, known=small)
    except ContentFault as fault:
        said = "\n".join(problem.in_words(english()) for problem in fault.problems) + "\n"
        return said.replace(f"{folder.as_posix()}/", "").replace(f"{small.layers[0].as_posix()}/", "")
    return ""


def test_there_are_cases_enough():
    assert len(CASES) >= LEAST_CASES


@pytest.mark.parametrize("case", CASES)
def test_a_broken_file_is_told_with_its_place_and_its_cure(case, small):
    expected = BROKEN / f"{case}.txt"
    assert said_of(BROKEN / case, small) == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("language", ["sv", "ru"])
@pytest.mark.parametrize("case", CASES)
def test_it_is_told_in_the_readers_language_but_for_what_stands_in_files(case, language, small):
    with pytest.raises(ContentFault) as raised:
        load_library(*small.layers, BROKEN / case, known=small)
    for problem in raised.value.problems:
        values = dict((*problem.what.values, *(problem.cure.values if problem.cure else ())))
        theirs, ours = (problem.in_words(say) for say in (small.wording.speaker(language), english()))
        assert left_in_english(theirs, ours, language, [problem.path, *map(str, values.values())]) == set(), theirs
        assert all(value in theirs for value in values.values() if isinstance(value, str) and value in ours), theirs


@pytest.mark.parametrize("language", ["sv", "ru"])
def test_no_message_about_a_problem_has_words_left_in_english(language, small):
    """Those, too, that no case above shows."""
    say, source = small.wording.speaker(language), (SHIPPED / "wording" / "en.ftl").read_text("utf-8")
    entries = re.findall(r"^((?:problem|cure)-[\w-]+) =|^    (\.cure) =", source, re.MULTILINE)
    keys = [key or f"{entries[at - 1][0]}{part}" for at, (key, part) in enumerate(entries)]
    assert len(keys) > LEAST_MESSAGES
    variables = set(re.findall(r"\$(\w+)", source))
    for key, number in itertools.product(keys, (0, 2)):
        phrase = Phrase(key, tuple((name, number) for name in variables))
        theirs, ours = phrase.said(say), phrase.said(english())
        assert left_in_english(theirs, ours, language, ()) == set(), theirs


def left_in_english(theirs: str, ours: str, language: str, values: Iterable[str]) -> set[str]:
    """The words that both sentences have, without their values."""
    for value in sorted(filter(None, values), key=len, reverse=True):
        theirs, ours = theirs.replace(value, " "), ours.replace(value, " ")
    words = (set(re.findall(r"[^\W\d_]{2,}", said.casefold())) for said in (theirs, ours))
    return set.intersection(*words) - set(KEPT.split()) - SHARED[language]


@pytest.mark.parametrize("case", CASES)
def test_as_many_problems_are_found_without_a_library_to_compare_with(case, small):
    with pytest.raises(ContentFault) as raised:
        load_library(*small.layers, BROKEN / case)
    assert len(raised.value.problems) == said_of(BROKEN / case, small).count("\n")
