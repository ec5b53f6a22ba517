"""A team's folder over ours: it adds, replaces and silences by id, and what stays the same is not confirmed again."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.content import Library, english, known_good, load_library
from bot.content.evidence import write_evidence
from bot.content.files import EVIDENCE
from bot.content.sums import changed_files, write_sums
from bot.engine import analyse
from bot.errors import ContentFault
from tests.small_content import LANGUAGE, TIP

DRAFT = "Guten Tag Frau Maier, kaufen Sie jetzt das ganze Paket, und zwar noch heute, mit allem, was dazu gehört!"
TODAY = """
[[entry]]
id = "urgency.de.today"
forms = ["noch heute"]
flags = ["Bitte [noch heute]."]
allows = ["Heute nicht."]
"""

NOW = """
[[entry]]
id = "urgency.de.now"
forms = ["jetzt"]
flags = ["Bitte [jetzt]."]
allows = ["Nicht jetzt."]
"""
ANOTHER = "Eile nimmt die Ruhe."


@pytest.fixture
def team(tmp_path: Path) -> Path:
    folder = tmp_path / "team"
    folder.mkdir()
    return folder


def write(folder: Path, path: str, text: str) -> None:
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_text(text, encoding="utf-8")


def quotes(library: Library) -> list[str]:
    return [finding.quote for finding in analyse(DRAFT, library.ruleset, "de").findings]


@pytest.fixture(params=["checked whole", "against the shipped one", "against an edit before"])
def load(request, small_content, team):
    """Loads the team's folder in each of the ways in which a library comes to be; all must say the same."""
    known = None if request.param == "checked whole" else load_library(small_content)
    if request.param == "against an edit before":
        write(team, "lexicons/de/urgency.toml", TODAY.replace("today", "earlier").replace("heute", "gestern"))
        known = load_library(small_content, team, known=known)
        shutil.rmtree(team / "lexicons")
    return lambda: load_library(small_content, team, known=known)


def test_an_entry_is_added(load, team):
    write(team, "lexicons/de/urgency.toml", TODAY)
    assert quotes(load()) == ["kaufen Sie jetzt", "noch heute"]


def test_an_entry_of_the_same_id_takes_the_place_of_ours(load, team):
    write(team, "lexicons/de/urgency.toml", TODAY.replace("de.today", "de.now"))
    write(team, "silence.toml", 'tips = ["zeit-lassen"]')  # its example presses by the entry that is replaced
    assert quotes(load()) == ["noch heute"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "Wer eilt, prüft nicht, ob es zu ihm passt."),
        (f'[reasons]\nhurry = "{ANOTHER}"\n' + TODAY.replace("forms", 'reason = "hurry"\nforms'), ANOTHER),
        (NOW, ""),
        (NOW.replace("forms", 'reason = "hurry"\nforms'), "Wer eilt, prüft nicht, ob es zu ihm passt."),
        (f'[reasons]\nours = "{ANOTHER}"\n' + NOW.replace("forms", 'reason = "ours"\nforms'), ANOTHER),
    ],
    ids=["ours", "our reason replaced", "our entry replaced without", "with our reason", "with one of the team's own"],
)
def test_a_finding_says_why_in_the_words_of_the_topmost_layer(load, team, text, why):
    write(team, "lexicons/de/urgency.toml", text)
    assert analyse(DRAFT, load().ruleset, "de").findings[0].why == why


def test_an_entry_is_silenced(load, team):
    write(team, "silence.toml", 'entries = ["urgency.de.now"]\ntips = ["zeit-lassen"]\n')
    library = load()
    assert quotes(library) == []
    assert library.tips == {}


def test_a_rule_that_makes_one_of_our_softer_lines_hard_is_refused(load, team):
    write(team, "lexicons/de/urgency.toml", TODAY.replace("noch heute", "nehmen sie sich zeit"))
    with pytest.raises(ContentFault) as raised:
        load()
    said = "\n".join(problem.in_words(english()) for problem in raised.value.problems)
    assert "the softer line 'Nehmen Sie sich Zeit.' is hard itself (urgency.de.today: " in said


def test_a_rule_that_spoils_one_of_our_tips_is_refused(load, team):
    write(team, "lexicons/de/urgency.toml", TODAY.replace("noch heute", "alten anlage") + "strength = 20\n")
    with pytest.raises(ContentFault) as raised:
        load()
    assert [Path(problem.path).name for problem in raised.value.problems] == ["zeit-lassen.md"]


def test_a_class_is_widened_by_naming_itself(load, team):
    write(team, "lexicons/de/classes.toml", 'negation = ["<negation>", "keinesfalls"]\n')
    library = load()
    assert library.languages["de"].classes["negation"] == ("nicht", "kein", "keinesfalls")
    assert analyse("Keinesfalls kaufen Sie jetzt das Paket, Frau Maier.", library.ruleset, "de").hard == 0


def test_an_entry_is_confirmed_again_when_a_class_changes(small_content, team):
    write(team, "lexicons/de/urgency.toml", TODAY.replace("Heute nicht.", "Bitte nicht noch heute."))
    known = load_library(small_content, team)
    write(team, "lexicons/de/classes.toml", 'negation = ["kein"]\n')
    with pytest.raises(ContentFault) as raised:
        load_library(small_content, team, known=known)
    assert "urgency.de.today finds 'noch heute' in 'Bitte nicht noch heute.'" in raised.value.problems[0].in_words(
        english()
    )


def test_softer_lines_take_the_place_of_ours(load, team):
    write(team, "lexicons/de/urgency.toml", '[alternatives]\nSie = ["Ganz in Ruhe.", "Wie es Ihnen passt."]\n')
    assert load().languages["de"].alternatives["urgency"]["Sie"] == ("Ganz in Ruhe.", "Wie es Ihnen passt.")


def test_a_tip_of_the_same_slug_takes_the_place_of_ours_and_another_is_added(load, team):
    write(team, "tips/de/zeit-lassen.md", TIP.replace("Zeit lassen", "Unsere Zeit"))
    write(team, "tips/de/warten.md", TIP.replace("Zeit lassen", "Warten"))
    assert {slug: tip.title for slug, tip in load().tips["de"].items()} == {
        "warten": "Warten",
        "zeit-lassen": "Unsere Zeit",
    }


def test_a_message_takes_the_place_of_ours_attributes_and_all(load, team):
    write(team, "wording/en.ftl", "technique-urgency = Haste\n    .why = It hurries.\n")
    wording = load().wording
    assert wording.text("en", "technique-urgency") == "Haste"
    assert wording.text("en", "technique-urgency.why") == "It hurries."
    assert wording.text("en", "technique-scarcity") == "Scarcity"


def test_a_technique_is_added_with_its_name_in_every_language(load, team):
    write(team, "techniques.toml", '[small_print]\nside = "hard"\npoints = 10\naxes = { pressure = 0.5 }\n')
    for language in ("en", "sv", "ru"):
        write(team, f"wording/{language}.ftl", "technique-small_print = Small print\n    .why = It hides.\n")
    entry = TODAY.replace("urgency", "small_print") + '[alternatives]\nSie = ["Gern in Ruhe.", "Fragen Sie nur."]\n'
    write(team, "lexicons/de/small_print.toml", entry)
    assert "small_print" in {f.technique for f in analyse(DRAFT, load().ruleset, "de").findings}
    (team / "wording" / "sv.ftl").unlink()
    with pytest.raises(ContentFault) as raised:
        load()
    assert "the message 'technique-small_print' is missing" in raised.value.problems[0].in_words(english())


def test_a_file_saved_on_windows_reads_the_same(load, team):
    (team / "tips" / "de").mkdir(parents=True)
    (team / "tips" / "de" / "warten.md").write_bytes(b"\xef\xbb\xbf" + TIP.replace("\n", "\r\n").encode())
    tip = load().tips["de"]["warten"]
    assert tip.idea == "Eile ist kein Argument."


def test_a_draft_is_not_live(load, team):
    write(team, "tips/de/warten.md", TIP.replace("+++\n", "+++\ndraft = true\n", 1))
    assert "warten" not in load().tips["de"]


def test_the_sums_vouch_for_what_did_not_change_and_for_nothing_else(small_content):
    assert known_good(small_content) is None, "without sums nothing is vouched for"
    write_sums(small_content)
    good = known_good(small_content)
    assert (list(good.languages), list(good.tips["de"])) == (["de"], ["zeit-lassen"])
    write(small_content, "tips/de/warten.md", TIP)
    write(small_content, "lexicons/de/urgency.toml", TODAY)
    assert changed_files(small_content) == {"tips/de/warten.md", "lexicons/de/urgency.toml"}
    good = known_good(small_content)
    assert (list(good.languages), list(good.tips["de"])) == ([], ["zeit-lassen"])
    write(small_content, "techniques.toml", "")
    assert known_good(small_content) is None


def test_a_changed_shipped_file_is_confirmed_though_the_others_are_vouched_for(small_content):
    write_sums(small_content)
    write(small_content, "tips/de/warten.md", TIP.replace("Kaufen Sie jetzt das ganze Paket!", "Hallo."))
    with pytest.raises(ContentFault) as raised:
        load_library(small_content, known=known_good(small_content))
    assert [Path(problem.path).name for problem in raised.value.problems] == ["warten.md"]


def write_technique(team: Path, side: str, form: str) -> None:
    """A technique of the team's own, with a rule for it and enough softer lines."""
    write(team, "techniques.toml", f'[small_print]\nside = "{side}"\npoints = 10\n')
    for language in ("en", "sv", "ru"):
        write(team, f"wording/{language}.ftl", "technique-small_print = Small print\n    .why = It hides.\n")
    entry = TODAY.replace("urgency.de.today", "small_print.de.form").replace("noch heute", form)
    write(team, "lexicons/de/small_print.toml", entry + '[alternatives]\nSie = ["Gern in Ruhe.", "Fragen Sie nur."]\n')


def test_a_technique_of_the_teams_own_that_turns_hard_makes_the_lines_in_which_it_stands_be_judged_anew(
    small_content, team
):
    write_technique(team, "soft", "nehmen sie sich zeit")
    known = load_library(small_content, team)
    write_technique(team, "hard", "nehmen sie sich zeit")
    with pytest.raises(ContentFault) as raised:
        load_library(small_content, team, known=known)
    said = [problem.in_words(english()) for problem in raised.value.problems]
    assert len(said) == 1
    assert "the softer line 'Nehmen Sie sich Zeit.' is hard itself (small_print.de.form: " in said[0]


def test_a_technique_of_the_teams_own_that_turns_hard_needs_softer_lines(small_content, team):
    write_technique(team, "soft", "noch heute")
    file = team / "lexicons" / "de" / "small_print.toml"
    file.write_text(file.read_text(encoding="utf-8").replace(', "Fragen Sie nur."', ""), encoding="utf-8")
    known = load_library(small_content, team)
    write(team, "techniques.toml", '[small_print]\nside = "hard"\npoints = 10\n')
    with pytest.raises(ContentFault) as raised:
        load_library(small_content, team, known=known)
    assert "fewer than 2 softer lines for the register 'Sie'" in raised.value.problems[0].in_words(english())


@pytest.fixture
def nothing_is_judged(monkeypatch) -> Callable[[], None]:
    """From its call on no text may be judged."""

    def forbid() -> None:
        for how in ("evidence", "judge"):
            monkeypatch.setattr(f"bot.content.examples.{how}", lambda text, *_: pytest.fail(f"judged anew: {text}"))

    return forbid


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("techniques.toml", '[small_print]\nside = "hard"\npoints = 10\n'),
        ("lexicons/de/small_print.toml", TODAY.replace("urgency", "small_print").replace("heute", "morgen")),
        ("lexicons/de/classes.toml", 'negation = ["<negation>", "keinesfalls"]\n'),
        ("lexicons/de/language.toml", LANGUAGE.replace("[registers]", 'abbreviations = ["bzw"]\n[registers]')),
    ],
    ids=["another side", "another entry", "a wider class", "one more abbreviation"],
)
def test_a_text_in_which_nothing_changed_stands_is_not_judged_again(small_content, team, nothing_is_judged, path, text):
    write_technique(team, "soft", "noch heute")
    known = load_library(small_content, team)
    nothing_is_judged()
    write(team, path, text)
    assert load_library(small_content, team, known=known).languages["de"] is not None


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("lexicons/de/classes.toml", 'negation = ["<negation>", "das ganze"]\n'),
        ("lexicons/de/classes.toml", 'pseudo_negation = ["nicht mehr"]\n'),
        ("lexicons/de/language.toml", LANGUAGE.replace("[registers]", 'thread_marks = ["kaufen"]\n[registers]')),
        ("lexicons/de/language.toml", LANGUAGE.replace("negation_after = 2", "negation_after = 9")),
        ("silence.toml", 'entries = ["urgency.de.now"]\n'),
    ],
    ids=["a wider class", "a narrower class", "the marks of a thread", "the reach of a negation", "a silenced entry"],
)
def test_a_tip_is_judged_anew_when_what_stands_in_it_is_read_in_another_way(small_content, team, path, text):
    write(team, "tips/de/warten.md", TIP.replace("jetzt das ganze Paket", "jetzt nicht nur das ganze Paket nicht"))
    known = load_library(small_content, team)
    write(team, path, text)
    with pytest.raises(ContentFault) as anew:
        load_library(small_content, team)
    with pytest.raises(ContentFault) as raised:
        load_library(small_content, team, known=known)
    assert raised.value.problems == anew.value.problems
    assert any("/tips/" in problem.path for problem in raised.value.problems)


def test_a_technique_that_counts_otherwise_makes_the_tips_be_judged_anew(small_content, team):
    known = load_library(small_content, team)
    write(team, "techniques.toml", '[urgency]\nside = "hard"\npoints = 0\n')
    with pytest.raises(ContentFault) as raised:
        load_library(small_content, team, known=known)
    assert "tips/de/zeit-lassen.md" in raised.value.problems[0].path
    write(team, "techniques.toml", '[urgency]\nside = "hard"\npoints = 20\nsource = "Ours."\n')
    assert load_library(small_content, team, known=known).ruleset.techniques["urgency"].source == "Ours."


@pytest.fixture
def recorded(small_content) -> Path:
    """The small content with everything recorded that `make content` records of the shipped one."""
    library = load_library(small_content)
    write_evidence(small_content, library.tips["de"].values(), library.evidence)
    write_sums(small_content)
    return small_content


def test_other_points_are_added_up_without_looking_at_a_text_again(recorded, team, monkeypatch):
    write(team, "tips/de/warten.md", TIP.replace("das ganze Paket", "das Paket"))
    known = load_library(recorded, team, known=known_good(recorded))
    monkeypatch.setattr("bot.content.examples.evidence", lambda *_: pytest.fail("it is known what the tips show"))
    write(team, "techniques.toml", '[urgency]\nside = "hard"\npoints = 21\n')
    library = load_library(recorded, team, known=known)
    assert library.ruleset.techniques["urgency"].points == 21
    write(team, "techniques.toml", '[urgency]\nside = "hard"\npoints = 0\n')
    with pytest.raises(ContentFault) as raised:
        load_library(recorded, team, known=library)
    assert {Path(problem.path).name for problem in raised.value.problems} == {"warten.md", "zeit-lassen.md"}
    assert "the engine finds nothing in the example before" in raised.value.problems[0].in_words(english())


def test_a_tip_that_gets_no_softer_by_other_points_is_refused(recorded, team):
    mild = TIP.replace("> Guten Tag, wie", "> Kaufen Sie jetzt! Wie")
    write(team, "tips/de/warten.md", mild)
    known = load_library(recorded, team, known=known_good(recorded))
    write(team, "techniques.toml", '[open_question]\nside = "soft"\npoints = 0\n')
    with pytest.raises(ContentFault) as raised:
        load_library(recorded, team, known=known)
    problem = next(problem for problem in raised.value.problems if problem.path.endswith("warten.md"))
    assert "the example gets no softer (before 22, after 22)" in problem.in_words(english())


def test_what_is_recorded_of_the_tips_holds_only_while_the_sums_do(recorded, team):
    write(team, "techniques.toml", '[urgency]\nside = "hard"\npoints = 21\n')
    record = (recorded / EVIDENCE).read_text(encoding="utf-8")
    write(recorded, EVIDENCE, record.replace("urgency", "low_pressure"))
    assert known_good(recorded).evidence == {}
    assert load_library(recorded, team, known=known_good(recorded)).tips["de"]
    write_sums(recorded)
    with pytest.raises(ContentFault) as raised:
        load_library(recorded, team, known=known_good(recorded))
    assert "the example gets no softer" in raised.value.problems[0].in_words(english())
    write(recorded, "lexicons/de/urgency.toml", TODAY)
    assert known_good(recorded).evidence == {}, "what shows hangs on the language"


def test_what_another_rule_of_the_technique_sees_as_well_may_be_silenced(load, team):
    write(team, "lexicons/de/urgency.toml", NOW.replace("de.now", "de.buy").replace("jetzt", "kaufen sie jetzt"))
    write(team, "silence.toml", 'entries = ["urgency.de.now"]')
    assert quotes(load()) == ["kaufen Sie jetzt"]


def test_wording_is_always_looked_at_whatever_the_sums_say(small_content):
    write_sums(small_content)
    path = small_content / "wording" / "sv.ftl"
    path.write_text(path.read_text(encoding="utf-8").replace("verdict-hard =", "verdict-hrad ="), encoding="utf-8")
    with pytest.raises(ContentFault) as raised:
        load_library(small_content, known=known_good(small_content))
    said = "\n".join(problem.in_words(english()) for problem in raised.value.problems)
    assert "the message 'verdict-hard' is missing" in said
