"""The engine as its callers see it, with the shipped content."""

from dataclasses import replace

import pytest

from bot.engine import MOST_CHARACTERS, Reason, Report, Side, Verdict, analyse, classifier


def techniques(report: Report, side: Side = Side.HARD) -> set[str]:
    return {finding.technique for finding in report.on_side(side)}


@pytest.mark.parametrize(
    ("language", "text", "verdict"),
    [
        ("en", "Only today: 40 % off if you sign before midnight. Don't miss out, buy now!", Verdict.HARD),
        ("sv", "Bara i dag: 40 % rabatt om du skriver på före midnatt. Missa inte det här, köp nu!", Verdict.HARD),
        ("ru", "Только сегодня скидка 40 %, если подпишете до полуночи. Не упустите, покупайте сейчас!", Verdict.HARD),
        ("en", "You wrote that the move was hard on the team. How are they doing now? No rush at all.", Verdict.SOFT),
        ("sv", "Du skrev att flytten tog på krafterna. Hur har det gått sedan dess? Ingen brådska alls.", Verdict.SOFT),
        ("ru", "Вы писали, что переезд дался команде тяжело. Как идут дела сейчас? Спешки нет.", Verdict.SOFT),
        ("en", "The meeting on Tuesday is moved to room 4. Bring the minutes from last week.", Verdict.NEUTRAL),
        ("sv", "Mötet på tisdag flyttas till rum 4. Ta med protokollet från förra veckan.", Verdict.NEUTRAL),
        ("ru", "Встреча во вторник переносится в комнату 4. Возьмите протокол прошлой недели.", Verdict.NEUTRAL),
    ],
)
def test_plain_cases_of_each_verdict(library, language, text, verdict):
    report = analyse(text, library.ruleset)
    assert (report.language, report.verdict) == (language, verdict)


@pytest.mark.parametrize(
    "text",
    [
        "You don't have to decide today, and there is no deadline.",
        "No need to act now: the price stays what it is.",
        "Du behöver inte bestämma dig i dag, och det finns ingen deadline.",
        "Det brådskar inte, priset är detsamma nästa månad.",
        "Вам не нужно решать сегодня, срока нет.",
        "Не торопитесь, цена не изменится.",
    ],
)
def test_negated_pressure_is_not_pressure(library, text):
    report = analyse(text, library.ruleset)
    assert not report.on_side(Side.HARD)
    assert "low_pressure" in techniques(report, Side.SOFT)


@pytest.mark.parametrize(
    "text",
    [
        "No rush at all, but the price doubles tonight and only two seats are left.",
        "No rush, but the price doubles tonight.",
        "Ingen brådska, men priset fördubblas i kväll.",
        "Не спешите, но цена удвоится сегодня ночью.",
    ],
)
def test_a_softener_on_top_of_a_threat_is_hard(library, text):
    assert analyse(text, library.ruleset).verdict is Verdict.HARD


def test_a_softener_counts_beside_the_threat(library):
    report = analyse("Take all the time you need. The price doubles tonight, only two seats are left.", library.ruleset)
    assert report.verdict in (Verdict.HARD, Verdict.MIXED)
    assert "low_pressure" in techniques(report, Side.SOFT)
    assert "scarcity" in techniques(report)


@pytest.mark.parametrize(
    "text",
    [
        "They sent you “ACT NOW, LAST CHANCE, BUY TODAY” and I had to smile. What did you make of it?",
        "What did you make of it?\n\nOn 3 May Tom wrote:\n> Buy now, it is your last chance!",
        "Vad tänkte ni när de skrev ”KÖP NU, SISTA CHANSEN”?",
        "Что вы подумали, когда вам написали «покупайте сейчас, последний шанс»?",
        "Что вы подумали, когда вам написали «ПОКУПАЙТЕ СЕЙЧАС, ПОСЛЕДНИЙ ШАНС»?",
    ],
)
def test_quoted_speech_is_not_the_writers(library, text):
    assert not analyse(text, library.ruleset).on_side(Side.HARD)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", Reason.EMPTY),
        ("   \n ", Reason.EMPTY),
        ("🎉🎉🎉", Reason.EMPTY),
        ("https://shop.example/buy-now", Reason.EMPTY),
        ("12 345", Reason.EMPTY),
        ("Hello there!", Reason.TOO_SHORT),
        ("Vi vil gerne høre om I har brug for hjælp til jeres nye hjemmeside", Reason.UNSUPPORTED_LANGUAGE),
        ("Добрий день, чи можемо ми зустрітися наступного тижня?", Reason.UNSUPPORTED_LANGUAGE),
        ("Guten Tag, wir möchten Ihnen unser neues Angebot vorstellen", Reason.UNSUPPORTED_LANGUAGE),
        ("a" * (MOST_CHARACTERS + 1), Reason.TOO_LONG),
    ],
)
def test_what_cannot_be_judged_gets_a_reason_and_no_number(library, text, reason):
    report = analyse(text, library.ruleset)
    assert report.reason is reason
    assert report.verdict is report.softness is report.draft is None
    assert not report.findings


def test_forty_thousand_characters_are_judged(library):
    text = ("We talked about the move last week. " * 1200)[:40_000]
    assert analyse(text, library.ruleset).reason is None


def test_spelling_tricks_do_not_hide_pressure(library):
    for text in (
        "СРОЧНО! Только сегодня скидка 60% на окна, осталось два места.",
        "CPOЧHO! Toлькo ceгoдня cкидкa 60% нa oкнa, ocтaлocь двa мecтa.",
        "Srochno! Tolko segodnya skidka 60% na okna, ostalos dva mesta.",
    ):
        report = analyse(text, library.ruleset)
        assert report.language == "ru"
        assert {"urgency", "scarcity"} <= techniques(report), text


def test_missing_diacritics_do_not_hide_pressure(library):
    plain = analyse("Bara två platser kvar, bestäm dig redan i dag så att du inte går miste om det.", library.ruleset)
    bare = analyse("Bara tva platser kvar, bestam dig redan i dag sa att du inte gar miste om det.", library.ruleset)
    assert plain.verdict is bare.verdict is Verdict.HARD
    assert {"scarcity", "urgency"} <= techniques(plain) & techniques(bare)


def test_half_an_emoji_is_judged_like_any_text(library):
    assert (
        analyse("Only two seats left \ud83d, buy now before it is too late!", library.ruleset).verdict is Verdict.HARD
    )


def test_of_a_text_without_a_full_stop_only_the_beginning_is_embedded(library):
    if library.ruleset.classifier is None:
        pytest.skip("this machine has no embedder")
    lengths = []

    def embed(texts):
        lengths.extend(map(len, texts))
        return library.ruleset.classifier.embed(texts)

    watched = replace(library.ruleset, classifier=replace(library.ruleset.classifier, embed=embed))
    analyse("we offer you the best deal of the day and you should buy it now " * 600, watched)
    assert 0 < max(lengths) <= classifier.MOST_CHARACTERS


def test_two_words_are_enough_where_something_is_found(library):
    assert analyse("Buy now!", library.ruleset).verdict is Verdict.HARD
    assert analyse("Hello there!", library.ruleset).reason is Reason.TOO_SHORT


def test_each_sentence_is_judged_in_its_own_language(library):
    text = "Hej Sara, tack för i går. Only two seats are left: sign today, before it is too late. Hur går flytten?"
    report = analyse(text, library.ruleset)
    assert report.language == "sv"
    assert {"scarcity", "urgency"} <= techniques(report)
    assert "open_question" in techniques(report, Side.SOFT)


def test_softer_lines_speak_in_the_messages_register(library):
    formal = analyse("Подпишите договор прямо сейчас, пока вам не стало слишком поздно.", library.ruleset)
    familiar = analyse("Подпиши договор прямо сейчас, пока тебе не стало слишком поздно.", library.ruleset)
    lines = library.ruleset.languages["ru"].alternatives[formal.on_side(Side.HARD)[0].technique]
    assert set(formal.on_side(Side.HARD)[0].alternatives) <= set(lines["vy"])
    lines = library.ruleset.languages["ru"].alternatives[familiar.on_side(Side.HARD)[0].technique]
    assert set(familiar.on_side(Side.HARD)[0].alternatives) <= set(lines["ty"])


def test_the_softer_draft_is_softer_and_keeps_the_rest(library):
    text = "Hi Anna, thanks for the tour on Monday. Buy now, before it is too late!"
    report = analyse(text, library.ruleset)
    assert report.draft is not None
    again = analyse(report.draft, library.ruleset)
    assert not again.on_side(Side.HARD)
    assert report.draft.startswith("Hi Anna, thanks for the tour on Monday.")


def test_nothing_hard_needs_no_draft(library):
    assert analyse("How did the move go, and what is still missing?", library.ruleset).draft is None
