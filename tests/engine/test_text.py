"""Normalising keeps the way back; masking blanks what is not said to the reader; sentences end where they should."""

import pytest

from bot.engine.text import MASKED, fold, mask, normalise, sentences, transliterate


@pytest.mark.parametrize(
    ("original", "plain"),
    [
        ("Buy&nbsp;now &amp; save &lt;3", "Buy now & save <3"),
        ("ur\u200bgent", "urgent"),
        ("soft\u00adware", "software"),
        ("ﬁnal oﬀer", "final offer"),
        ("Ｂｕｙ", "Buy"),
        ("𝗕𝘂𝘆 𝗻𝗼𝘄", "Buy now"),
        ("cafe\u0301", "café"),
        ("don’t", "don't"),
        ("It саn't lоse", "It can't lose"),
        ("CPOЧHO! Cкидкa", "СРОЧНО! Скидка"),
        ("Скидка нa oкнa, c доставкой", "Скидка на окна, с доставкой"),
    ],
)
def test_normalise_gives_one_spelling(original, plain):
    assert normalise(original).text == plain


def test_normalised_characters_know_where_they_came_from():
    text = normalise("a &amp; b\u200b c ﬁ cafe\u0301")
    for index, character in enumerate(text.text):
        start, end = text.original_span(index, index + 1)
        source = text.original[start:end]
        assert normalise(source).text.startswith(character) or character in normalise(source).text


def test_a_span_over_an_entity_covers_the_whole_entity():
    text = normalise("R&amp;D team")
    start, end = text.original_span(0, 3)
    assert text.original[start:end] == "R&amp;D"


def test_transliteration_keeps_the_way_back():
    text = transliterate(normalise("Shchuka, zavtra"), {"shch": "щ", "sh": "ш", "u": "у", "k": "к", "a": "а", "z": "з"})
    assert text.text == "Щука, заvtrа"
    assert text.original_span(0, 1) == (0, 4)


@pytest.mark.parametrize(
    "hidden",
    [
        "“buy now or never”",
        "«купите сейчас»",
        "„köp nu“",
        "”köp nu”",
        '"buy now or never"',
        "`buy now`",
        "```\nbuy now\n```",
        "https://buy.example/now",
        "<https://shop.example|buy now>",
        "<@U123|anna>",
        "anna@buy.example",
        ":tada:",
        "<b>",
    ],
)
def test_what_is_not_said_to_the_reader_is_masked(hidden):
    text = f"They wrote {hidden} and we laughed about it together."
    masked = mask(text)
    assert len(masked) == len(text)
    assert masked == text.replace(hidden, "".join(c if c == "\n" else MASKED for c in hidden))


def test_a_quoted_thread_is_masked_with_the_line_above_it():
    masked = mask("Sure.\n\nOn 3 May Tom wrote:\n> buy now\n> or never\n")
    assert masked.startswith("Sure.")
    assert not any(character.isalpha() for character in masked[6:])


def test_the_signature_is_masked():
    masked = mask("Shall we talk?\n\nBest regards,\nTom\nBuyNow Ltd", sign_offs=("best regards",))
    assert masked.replace(MASKED, "").strip() == "Shall we talk?"


def test_the_armour_of_signed_mail_is_masked_and_what_it_signs_is_not():
    armoured = [
        "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA1\n",
        "\n-----BEGIN PGP SIGNATURE-----\nVersion: GnuPG v1\n\niD8DBQE9ZdI\n-----END PGP SIGNATURE-----",
    ]
    masked = mask("\nShall we talk?".join(armoured))
    assert masked.replace(MASKED, "").strip() == "Shall we talk?"


def test_a_draft_that_is_quoted_as_a_whole_is_judged():
    assert "Buy" in mask("“Buy now or never, it is your last chance.”")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("One. Two! Three? Four…", 4),
        ("Prices from 1.500 kr. at 14.30 today", 1),
        ("t.ex. i dag", 1),
        ("A heading\nthen a line that goes on\nin lower case", 1),
        ("First line\nSecond Line", 2),
        ("One\n\ntwo", 1),
        ("• one\n• Two", 2),
        ("Now!!! !!", 1),
        ("", 0),
        ("...", 0),
    ],
)
def test_sentences_end_where_they_should(text, count):
    assert len(sentences(text)) == count


def test_an_abbreviation_ends_no_sentence():
    assert len(sentences("Mr. Smith came. He left.", frozenset({"mr"}))) == 2


def test_questions_are_told_by_their_ending():
    first, second = sentences("How are you? Fine.")
    assert first.is_question
    assert not second.is_question


@pytest.mark.parametrize(
    ("word", "folded"), [("ЁЛКА", "елка"), ("soooo", "so"), ("Straße", "strasse"), ("free", "free")]
)
def test_fold(word, folded):
    assert fold(word) == folded
