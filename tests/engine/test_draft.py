"""The softer draft: what is swapped, what is taken out, what stays."""

from bot.engine.draft import HardSentence, soften


def hard(text: str, passage: str, *lines: str) -> HardSentence:
    start = text.index(passage)
    return HardSentence(start, start + len(passage), lines)


def test_a_hard_sentence_is_swapped_and_the_rest_stays():
    text = "Thanks for the call. Buy now! Greetings to Tom."
    assert soften(text, [hard(text, "Buy now!", "Take your time.")]) == (
        "Thanks for the call. Take your time. Greetings to Tom."
    )


def test_the_same_line_is_not_used_twice():
    text = "Buy now! Sign now! Pay now!"
    sentences = [hard(text, passage, "One.", "Two.") for passage in ("Buy now!", "Sign now!", "Pay now!")]
    assert soften(text, sentences) == "One. Two."


def test_no_more_lines_than_a_draft_can_bear():
    text = "A! B! C! D!"
    sentences = [hard(text, f"{letter}!", f"line {letter}.") for letter in "ABCD"]
    assert soften(text, sentences, most_lines=2) == "line A. line B."


def test_without_lines_a_sentence_is_taken_out_with_its_space():
    text = "Hello.\n\nBuy now!\n\nBye."
    assert soften(text, [hard(text, "Buy now!")]) == "Hello.\n\nBye."


def test_after_a_greeting_the_line_goes_on_in_lower_case():
    text = "Hi Anna, buy now!"
    assert soften(text, [hard(text, " buy now!", "There is time.")]) == "Hi Anna, there is time."
    assert soften(text, [hard(text, " buy now!", "I have time.")]) == "Hi Anna, I have time."
