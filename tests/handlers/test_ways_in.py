"""Each way in to a check, over a socket and over HTTP: the same judgement, answered where the person is."""

from __future__ import annotations

import pytest

from handlers import ids
from tests.handlers.pitchcheck_acts import HARD, PRESSED, check, direct, has_button, opened, says, shown


@pytest.fixture(params=["", "0"], ids=["socket", "http"])
def http_port(request: pytest.FixtureRequest) -> str:
    """Socket Mode, then HTTP on any port."""
    return request.param


async def test_the_global_shortcut_opens_the_form_and_the_result_takes_its_place(slack):
    anna = slack.person()
    assert (await anna.use_shortcut(ids.CHECK_SHORTCUT)).ok
    form = await opened(slack)
    assert (await anna.submit_view(form.id, {ids.DRAFT_INPUT: HARD["ru"]})).ok
    assert PRESSED["ru"] in shown(anna.open_view)
    assert has_button(anna.open_view, ids.SOFTER_DRAFT)


@pytest.mark.parametrize("language", HARD)
async def test_the_message_shortcut_judges_ones_own_message_and_counts_it(slack, library, language):
    anna = slack.person()
    await anna.type("C0SALES", HARD[language])
    assert (await anna.use_message_shortcut(slack.sales()[-1].ts, ids.CHECK_MESSAGE_SHORTCUT)).ok
    say = library.wording.speaker(language)
    view = await says(slack, say("verdict-hard"))
    assert PRESSED[language] in shown(view)
    assert say("streak", days=1) in shown(view)


async def test_somebody_elses_message_is_judged_for_the_one_who_asks_and_counts_for_nobody(slack):
    await slack.person("U0MAXIM").type("C0SALES", HARD["en"])
    before = len(slack.sales("U0MAXIM"))
    await slack.person().use_message_shortcut(slack.sales()[-1].ts, ids.CHECK_MESSAGE_SHORTCUT)
    view = await says(slack, "Somebody else wrote this")
    assert "Hard: this presses the reader" in shown(view)
    assert not has_button(view, ids.SHARE), "nobody shows a colleague's message with a score to others"
    assert len(slack.sales("U0MAXIM")) == before
    await slack.person().type("C0SALES", "/pitchcheck stats")
    assert "No checks yet" in shown(slack.sales()[-1])


async def test_a_message_of_blocks_alone_is_read_from_them(slack):
    tip = next(message for message in slack.sales() if message.is_from_app)
    changed = slack.workspace._messages.change(
        tip, "", [{"type": "rich_text", "elements": [_paragraph("Only two seats left. "), _paragraph("Buy now!")]}]
    )
    await slack.person().use_message_shortcut(changed.ts, ids.CHECK_MESSAGE_SHORTCUT)
    assert "Buy now" in shown(await says(slack, "Hard: this presses the reader"))


def _paragraph(text: str) -> dict:
    return {"type": "rich_text_section", "elements": [{"type": "text", "text": text}]}


async def test_a_message_without_any_text_is_told_so(slack):
    tip = next(message for message in slack.sales() if message.is_from_app)
    picture = {"type": "image", "image_url": "https://shop.example/a.png", "alt_text": "a"}
    slack.workspace._messages.change(tip, "", [picture])
    await slack.person().use_message_shortcut(tip.ts, ids.CHECK_MESSAGE_SHORTCUT)
    await says(slack, "no text in this message")


@pytest.mark.parametrize("language", HARD)
async def test_a_direct_message_is_answered_in_the_conversation(slack, library, language):
    await slack.person().type("D0ANNA", HARD[language])
    await slack.workspace.until(lambda: len(direct(slack)) == 2)
    answer = direct(slack)[-1]
    assert answer.is_from_app
    assert library.wording.speaker(language)("verdict-hard") in shown(answer)
    assert PRESSED[language] in shown(answer)


async def test_the_bot_does_not_answer_itself_nor_what_has_a_subtype(slack):
    await slack.person().type("D0ANNA", HARD["en"])
    await slack.workspace.until(lambda: len(direct(slack)) == 2)
    event = {
        "type": "message",
        "channel": "D0ANNA",
        "channel_type": "im",
        "user": "U0ANNA",
        "text": HARD["en"],
        "ts": "1",
    }
    for more in ({"subtype": "message_changed"}, {"bot_id": "B0LOCAL", "user": "U0APP"}, {"channel_type": "channel"}):
        slack.workspace._interactions._tell({**event, **more, "event_ts": "1"})
    await slack.person().type("D0ANNA", "help")
    await slack.workspace.until(lambda: len(direct(slack)) == 4)
    assert "lang:sv" in shown(direct(slack)[-1]), "nothing came between"


async def test_words_are_commands_in_direct_messages_too(slack):
    await slack.person().type("D0ANNA", "Hjälp")
    await slack.workspace.until(lambda: len(direct(slack)) == 2)
    assert "Inget du klistrar in sparas" in shown(direct(slack)[-1])


async def test_a_direct_message_asks_for_the_settings_with_a_button(slack):
    await slack.person().type("D0ANNA", "settings")
    await slack.workspace.until(lambda: len(direct(slack)) == 2)
    assert (await slack.person().click(direct(slack)[-1].ts, ids.OPEN_SETTINGS)).ok
    assert (await opened(slack)).callback_id == ids.SETTINGS_FORM


async def test_try_it_opens_the_form_from_any_message(slack):
    button = {"type": "button", "text": {"type": "plain_text", "text": "Try it"}, "action_id": ids.OPEN_CHECK}
    tip = next(message for message in slack.sales() if message.is_from_app)
    slack.workspace._messages.change(tip, "A tip", [{"type": "actions", "block_id": "b", "elements": [button]}])
    assert (await slack.person().click(tip.ts, ids.OPEN_CHECK)).ok
    assert (await opened(slack)).callback_id == ids.CHECK_FORM


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("HELP", "Nothing you paste is stored"),
        ("hjälp", "Inget du klistrar in sparas"),
        ("помощь", "Ничего из вставленного не хранится"),
        ("  Справка ", "Ничего из вставленного не хранится"),
        ("statistik", "Inga kontroller än"),
        ("статистика", "Проверок пока нет"),
    ],
)
async def test_commands_are_known_in_each_language_and_answered_in_it(slack, typed, words):
    assert words in shown(await check(slack, typed))


@pytest.mark.parametrize(
    ("typed", "word"), [("halp", "help"), ("stat", "stats"), ("hjälpp", "hjälp"), ("настройка", "настройки")]
)
async def test_a_near_miss_is_told_what_it_may_have_meant(slack, typed, word):
    assert f"/pitchcheck {word}" in (await check(slack, typed)).text


@pytest.mark.parametrize("typed", ["help me close this deal today, please", "stats show that everybody buys now!"])
async def test_a_command_word_inside_a_pitch_is_a_pitch(slack, typed):
    assert "Nothing you paste is stored" not in shown(await check(slack, typed))
    assert slack.sales()[-1].only_visible_to == "U0ANNA"


async def test_a_language_can_be_forced_and_stays_forced_when_checked_again(slack, library):
    answer = await check(slack, "lang:SV Hej Tom")
    assert library.wording.text("sv", "reason-too_short") in shown(answer)
    await slack.person().click(answer.ts, ids.CHECK_AGAIN)
    form = await opened(slack)
    await slack.person().submit_view(form.id, {ids.DRAFT_INPUT: "Hello you"})
    assert library.wording.text("sv", "reason-too_short") in shown(slack.person().open_view)


async def test_an_unknown_language_gets_a_clear_answer(slack):
    assert (await check(slack, "lang:xx Buy now, before it is too late!")).text == (
        "I have no rules for “xx”. Behind lang: write one of en, ru, sv."
    )
    assert "Paste or write a draft first" in (await check(slack, "lang:sv")).text
