"""Every way to break a content file that we could think of: a folder in `broken/`, and what is said of it beside it.

A case is a team's folder over the small content. To add one, make the folder, run this test, and put what it prints
into the text file of the same name, when that is what you would want to be told.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.content import Library, english, load_library
from bot.errors import ContentFault
from tests.small_content import write_small_content

BROKEN = Path(__file__).with_name("broken")
CASES = sorted(path.name for path in BROKEN.iterdir() if path.is_dir())
LEAST_CASES = 40


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


@pytest.mark.parametrize("case", CASES)
def test_as_many_problems_are_found_without_a_library_to_compare_with(case, small):
    with pytest.raises(ContentFault) as raised:
        load_library(*small.layers, BROKEN / case)
    assert len(raised.value.problems) == said_of(BROKEN / case, small).count("\n")
