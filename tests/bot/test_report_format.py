"""What a report says of why a passage presses or invites: in the rule's own words, else in the technique's."""

from __future__ import annotations

import pytest

from bot.engine import Report, analyse
from bot.report_format import as_object, as_text

DRAFT = "Only two seats left, and your competitors are already using it. How do you keep track of the keys today?"
SCARCITY = "scarcity.en.only-few"


@pytest.fixture(scope="module")
def report(library) -> Report:
    return analyse(DRAFT, library.ruleset)


@pytest.fixture(scope="module")
def reason(library) -> str:
    [rule] = [rule for rule in library.languages["en"].rules if rule.id == SCARCITY]
    assert rule.why
    return rule.why


def whys(report: Report, say) -> dict[str, str]:
    return {finding["rule"]: finding["why"] for finding in as_object(report, say)["findings"]}


def test_a_finding_says_why_in_its_rules_own_words(library, report, reason):
    say = library.wording.speaker("en")
    assert whys(report, say)[SCARCITY] == reason
    assert reason in as_text(report, say)
    assert say("technique-scarcity.why") not in as_text(report, say)


def test_to_a_reader_of_another_language_it_says_so_in_the_techniques_words(library, report, reason):
    say = library.wording.speaker("sv")
    assert whys(report, say)[SCARCITY] == say("technique-scarcity.why")
    assert reason not in as_text(report, say)


def test_what_only_the_classifier_sees_is_told_in_the_techniques_words(library):
    text = "You'd be surprised what happens to firms that wait. Your competitors have all signed, as I told you."
    report = analyse(text, library.ruleset)
    seen = {f.technique for f in report.findings if f.rule.endswith(".classifier")}
    say = library.wording.speaker("en")
    told = whys(report, say)
    assert seen
    assert {told[f"{name}.classifier"] for name in seen} == {say(f"technique-{name}.why") for name in seen}


def test_passages_of_a_technique_with_different_reasons_are_told_apart(library):
    report = analyse("Only two seats left. I have another buyer looking at it on Monday. Buy now!", library.ruleset)
    say = library.wording.speaker("en")
    lines = [line for line in as_text(report, say).splitlines() if line.startswith(f"- {say('technique-scarcity')}:")]
    reasons = [finding.why for finding in report.findings if finding.technique == "scarcity"]
    assert len(lines) == len(set(reasons)) == 2
    assert all(any(line.endswith(why) for line in lines) for why in reasons)


def test_a_sentence_in_another_language_is_told_in_the_reports_own(library):
    text = "Thank you for the call about the new boat yard. Det finns bara tre platser kvar! We could talk on Monday."
    report = analyse(text, library.ruleset)
    [finding] = [finding for finding in report.findings if finding.technique == "scarcity"]
    say = library.wording.speaker("en")
    assert (report.language, finding.rule.split(".")[1]) == ("en", "sv")
    assert whys(report, say)[finding.rule] == say("technique-scarcity.why")
