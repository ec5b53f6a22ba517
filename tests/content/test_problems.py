"""Broken content: every problem in one go, each with file, line, column, what is wrong and what would be right."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.content import english, load_library
from bot.engine import Verdict, analyse
from bot.errors import ContentFault, Problem
from bot.wording import phrase


def problems(content: Path) -> list[str]:
    try:
        load_library(content)
    except ContentFault as fault:
        return [problem.in_words(english()).removeprefix(f"{content.parent}/") for problem in fault.problems]
    return []


def change(content: Path, file: str, old: str, new: str) -> None:
    path = content / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_language_is_a_folder_of_content_and_no_code(small_content):
    library = load_library(small_content)
    report = analyse(
        "Guten Tag Frau Maier, kaufen Sie jetzt das ganze Paket mit allem, was dazu gehört!", library.ruleset
    )
    assert (report.language, report.verdict) == ("de", Verdict.HARD)
    assert report.findings[0].quote == "kaufen Sie jetzt"
    assert library.tips["de"]["zeit-lassen"].title == "Zeit lassen"


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        (
            "techniques.toml",
            'side = "hard"',
            'side = "hrad"',
            "content/techniques.toml:16:9: 'hrad' is no side; did you mean 'hard'?",
        ),
        (
            "techniques.toml",
            "points = 20",
            'points = "many"',
            "content/techniques.toml:17:1: points must be a number from 0 up, not 'many'",
        ),
        ("techniques.toml", "points = 20", "pionts = 20", "'pionts' is no key here; did you mean 'points'?"),
        ("techniques.toml", "[urgency]", "[urgency", "content/techniques.toml:15:9: not valid TOML:"),
        ("techniques.toml", "[pushy_command]", "[pushy]", "the technique 'pushy_command' is missing"),
        (
            "lexicons/de/urgency.toml",
            "kaufen|bestellen) sie",
            "kaufen|bestellen sie",
            "urgency.toml:10:11: '(kaufen|bestellen sie (sofort|jetzt)': a ( is never closed",
        ),
        ("lexicons/de/urgency.toml", "sofort|jetzt", "<soon>", "there is no class <soon>"),
        (
            "lexicons/de/urgency.toml",
            'id = "urgency.de.now"',
            'id = "urgency.en.now"',
            "urgency.toml:8:1: the id 'urgency.en.now' is not in its place; write urgency.de.",
        ),
        ("lexicons/de/urgency.toml", "flags", "flgas", "'flgas' is no key here; did you mean 'flags'?"),
        (
            "lexicons/de/urgency.toml",
            "[Kaufen Sie jetzt]!",
            "Kaufen [Sie jetzt]!",
            "urgency.de.now finds 'Kaufen Sie jetzt' in 'Kaufen [Sie jetzt]!'",
        ),
        (
            "lexicons/de/urgency.toml",
            "[Kaufen Sie jetzt]!",
            "Kaufen Sie jetzt!",
            "marks no words; put [brackets] round",
        ),
        (
            "lexicons/de/urgency.toml",
            "Sie kaufen nicht jetzt.",
            "Bitte kaufen Sie jetzt.",
            "urgency.de.now finds 'kaufen Sie jetzt' in",
        ),
        (
            "lexicons/de/urgency.toml",
            "Nehmen Sie sich Zeit.",
            "Kaufen Sie jetzt.",
            "the softer line 'Kaufen Sie jetzt.' is hard itself (urgency.de.now: 'Kaufen Sie jetzt')",
        ),
        (
            "lexicons/de/urgency.toml",
            '"Nehmen Sie sich Zeit.", ',
            "",
            "fewer than 2 softer lines for the register 'Sie'",
        ),
        ("lexicons/de/urgency.toml", "Sie = [", "Du = [", "'Du' is no register"),
        (
            "lexicons/de/language.toml",
            'stemmer = "german"',
            'stemmer = "germna"',
            "'germna' is no stemmer; did you mean 'german'?",
        ),
        ("lexicons/de/language.toml", 'script = "latin"', 'script = "runes"', "'runes' is no script"),
        ("lexicons/de/language.toml", '["nl"]', '["xx"]', "langdetect knows no language 'xx'"),
        ("lexicons/de/classes.toml", "negation =", "negaton =", "the class negation is missing"),
        ("lexicons/de/classes.toml", '"aber"', '"<termination>"', "the class refers to itself"),
        ("lexicons/de/steps.toml", 'step = "greet"', 'step = "great"', "'great' is no step; did you mean 'greet'?"),
        ("tips/de/zeit-lassen.md", "+++", "---", "stands between lines of ---, as for YAML; start the file"),
        (
            "tips/de/zeit-lassen.md",
            'technique = "urgency"',
            'technique = "urgncy"',
            "'urgncy' is no technique; did you mean 'urgency'?",
        ),
        (
            "tips/de/zeit-lassen.md",
            "## Probieren",
            "Probieren",
            "zeit-lassen.md:6:1: the tip has 2 sections; give it three",
        ),
        (
            "tips/de/zeit-lassen.md",
            "> Kaufen Sie jetzt das ganze Paket!",
            "> Hallo.",
            "the engine finds nothing in the example before",
        ),
        (
            "tips/de/zeit-lassen.md",
            "> Guten Tag, wie geht es Ihnen mit der alten Anlage?",
            "> Bestellen Sie jetzt alles mit Rabatt!",
            "the example gets no softer",
        ),
        (
            "tips/de/zeit-lassen.md",
            'step = "close"',
            'step = "close"\nfrom = "soon"',
            "from must be a date, not 'soon'",
        ),
        (
            "tips/de/zeit-lassen.md",
            'step = "close"',
            'step = "close"\nfrom = 2026-12-24\nuntil = 2026-12-01',
            "until (2026-12-01) is before from",
        ),
        ("tips/de/zeit-lassen.md", "Zeit lassen", "Zeit " * 40, "the title has 200 characters"),
        (
            "wording/sv.ftl",
            "verdict-hard =",
            "verdict-hrad =",
            "en.ftl has no message 'verdict-hrad'; did you mean 'verdict-hard'?",
        ),
        ("wording/sv.ftl", "verdict-hard =", "verdict-hrad =", "the message 'verdict-hard' is missing"),
        ("wording/sv.ftl", "NUMBER($softness)", "NUMBER($mjukhet)", "'softness' lacks the variable $softness"),
        ("wording/ru.ftl", "axes = ", "axes ", "wording/ru.ftl:"),
    ],
)
def test_each_problem_names_its_place_and_its_cure(small_content, file, old, new, expected):
    change(small_content, file, old, new)
    found = problems(small_content)
    assert any(expected in problem for problem in found), found
    for problem in found:
        assert problem.startswith("content/"), problem
        assert "; " in problem, problem


def test_all_problems_come_in_one_go(small_content):
    change(small_content, "lexicons/de/urgency.toml", "sofort|jetzt", "<soon>")
    change(small_content, "tips/de/zeit-lassen.md", 'step = "close"', 'step = "clsoe"')
    change(small_content, "wording/sv.ftl", "verdict-hard =", "verdict-hrad =")
    text = "\n".join(problems(small_content))
    for part in ("<soon>", "'clsoe' is no step", "verdict-hrad"):
        assert part in text


def test_bytes_that_are_not_utf_8_are_placed(small_content):
    path = small_content / "tips" / "de" / "zeit-lassen.md"
    path.write_bytes(path.read_bytes().replace(b"Eile", b"Eil\xe9"))
    assert problems(small_content) == [
        "content/tips/de/zeit-lassen.md:6:4: byte 0xe9 is not UTF-8; save the file as UTF-8"
    ]


def test_a_file_for_no_technique_is_named(small_content):
    (small_content / "lexicons" / "de" / "urgencey.toml").write_text("", encoding="utf-8")
    assert "there is no technique 'urgencey'; did you mean 'urgency'?" in "\n".join(problems(small_content))


def test_a_missing_language_file_is_named(small_content):
    (small_content / "lexicons" / "de" / "language.toml").unlink()
    assert "content/lexicons/de/classes.toml:1:1: the language 'de' has no language.toml; write one" in "\n".join(
        problems(small_content)
    )


@pytest.mark.parametrize("left", ["", "problem-key-missing = { $key is missing\n", None])
def test_a_problem_is_told_even_where_the_english_wording_itself_is_broken_or_gone(tmp_path, monkeypatch, left):
    if left is not None:
        (tmp_path / "wording").mkdir()
        (tmp_path / "wording" / "en.ftl").write_text(left, encoding="utf-8")
    monkeypatch.setattr("bot.content.SHIPPED", tmp_path)
    problem = Problem("tips/de/warten.md", 2, 1, phrase("problem-key-missing", key="title"))
    said = problem.in_words(english.__wrapped__())
    assert said == "tips/de/warten.md:2:1: problem-key-missing key=title; problem-key-missing.cure key=title"


def test_no_folder_at_all(tmp_path):
    assert problems(tmp_path / "nowhere") == ["nowhere: no such folder; give the path of a content folder, or make it"]


@pytest.mark.parametrize("broken", [b"", b"PK\x03\x04 cut short", b"no weights at all"])
def test_weights_that_are_broken_are_named(small_content, broken, monkeypatch):
    monkeypatch.setattr("bot.content.classifiers.load_embedder", lambda: list)  # also where there is none
    (small_content / "classifier.npz").write_bytes(broken)
    found = problems(small_content)
    assert [problem.split(" (")[0] for problem in found] == ["content/classifier.npz:1:1: the weights can't be read"]
    assert found[0].endswith("make them anew: make model")


def test_an_empty_file_of_techniques_is_no_library(small_content):
    (small_content / "techniques.toml").write_text("", encoding="utf-8")
    assert "content/techniques.toml:1:1: the technique 'one_sided' is missing; add [one_sided]" in problems(
        small_content
    )
