"""What people type first to try the bot: one plain sentence.

The weights learn nothing from these lines; their kinds were named to the writers of the newest part of the corpus, and
some rules were mended by the shop's.
"""

import pytest

from bot.engine import Verdict, judge

LINES = {
    ("en", Verdict.HARD): [
        "You must buy this today.",
        "Buy now or regret it forever!",
        "Sign the contract by Friday or the price doubles.",
        "I need your answer today, no excuses.",
        "Don't miss out, everyone else has already signed up.",
        "If you don't act now, your competitors will crush you.",
        "This is your last chance. Only 2 left!",
        "We are the best in the world and our product is 100% guaranteed to triple your revenue.",
        "Why haven't you answered my emails? Are you not serious about your business?",
        "I've sent you the invoice, please pay it today so we can get started.",
        "You'd be crazy to say no to this offer.",
        "Call me back right now.",
        "The offer expires at midnight, so decide immediately.",
        "Order before Sunday, after that the discount is gone.",
        "You have to decide this week.",
        "Nobody regrets buying from us, so just sign.",
        "Only three seats left, book yours now!",
        "I expect your signature by tomorrow morning.",
        "Sign today or somebody else takes your slot.",
        "Decide by noon or the van goes to the next buyer.",
        "Flash sale ends in 02:13:44",
    ],
    ("sv", Verdict.HARD): [
        "Du måste köpa det här i dag.",
        "Köp nu eller ångra dig för alltid!",
        "Skriv på avtalet senast fredag, annars fördubblas priset.",
        "Jag behöver ditt svar i dag, inga ursäkter.",
        "Missa inte detta, alla andra har redan anmält sig.",
        "Om ni inte agerar nu kommer konkurrenterna att krossa er.",
        "Det här är sista chansen. Bara 2 kvar!",
        "Vi är bäst i världen och vår produkt tredubblar garanterat er omsättning.",
        "Varför har du inte svarat på mina mejl? Bryr du dig inte om ditt företag?",
        "Ring mig genast.",
        "Erbjudandet går ut vid midnatt, så bestäm dig direkt.",
        "Beställ före söndag, sedan är rabatten borta.",
        "Ni måste bestämma er den här veckan.",
        "Ingen ångrar att de köpt av oss, så skriv bara på.",
        "Bara tre platser kvar, boka din nu!",
        "Jag förväntar mig din underskrift senast i morgon bitti.",
    ],
    ("ru", Verdict.HARD): [
        "Вы должны купить это сегодня.",
        "Купите сейчас или будете жалеть всю жизнь!",
        "Подпишите договор до пятницы, иначе цена удвоится.",
        "Мне нужен ваш ответ сегодня, без отговорок.",
        "Не упустите шанс, все остальные уже записались.",
        "Если вы не начнёте сейчас, конкуренты вас раздавят.",
        "Это ваш последний шанс. Осталось всего 2!",
        "Мы лучшие в мире, и наш продукт гарантированно утроит вашу выручку.",
        "Почему вы не отвечаете на мои письма? Вам безразличен ваш бизнес?",
        "Перезвоните мне немедленно.",
        "Предложение истекает в полночь, решайте сразу.",
        "Закажите до воскресенья, потом скидки не будет.",
        "Вы обязаны решить на этой неделе.",
        "Никто ещё не пожалел о покупке у нас, так что просто подпишите.",
        "Осталось всего три места, бронируйте сейчас!",
        "Жду вашу подпись до завтрашнего утра.",
    ],
    ("en", Verdict.SOFT): [
        "Take your time, there is no deadline.",
        "What matters most to you in a new supplier?",
        "If it doesn't fit, that's completely fine.",
        "Honestly, our competitor does this part better than we do.",
        "You mentioned that the reports take your team all Monday. How do you do them today?",
        "Happy to send you the checklist, no strings attached.",
        "How do you handle returns at the moment?",
        "There's no obligation, and you can cancel whenever you like.",
        "If you like, I can explain how it works without any commitment.",
    ],
    ("sv", Verdict.SOFT): [
        "Ta den tid du behöver, det finns ingen deadline.",
        "Vad är viktigast för er hos en ny leverantör?",
        "Passar det inte är det helt okej.",
        "Ärligt talat är vår konkurrent bättre på just det här.",
        "Du nämnde att rapporterna tar hela måndagen. Hur gör ni dem i dag?",
        "Hur hanterar ni returer i dag?",
        "Det är helt utan förpliktelser och du kan avsluta när du vill.",
        "Vill du så förklarar jag hur det fungerar, helt utan krav.",
    ],
    ("ru", Verdict.SOFT): [
        "Не торопитесь, никакого срока нет.",
        "Что для вас важнее всего в новом поставщике?",
        "Если не подойдёт, ничего страшного.",
        "Честно говоря, у конкурента эта часть сделана лучше.",
        "Вы говорили, что отчёты занимают весь понедельник. Как вы делаете их сейчас?",
        "Как вы сейчас работаете с возвратами?",
        "Это ни к чему вас не обязывает, отказаться можно в любой момент.",
        "Если хотите, расскажу, как это работает, без всяких обязательств.",
    ],
    ("en", Verdict.NEUTRAL): [
        "Please book the meeting room for Thursday.",
        "Call me when the train arrives.",
        "The printer on the second floor is out of paper again.",
        "Free shipping on orders over $50",
        "Order by 2 pm for same-day dispatch",
        "Limited edition print, numbered 1 to 200",
    ],
    ("sv", Verdict.NEUTRAL): [
        "Boka mötesrummet till torsdag, är du snäll.",
        "Ring mig när tåget är framme.",
        "Skrivaren på andra våningen har slut på papper igen.",
        "Beställ före kl. 14 så skickar vi samma dag.",
        "Litografi i begränsad upplaga, signerad",
        "Skynda dig, bussen går om fem minuter.",
    ],
    ("ru", Verdict.NEUTRAL): [
        "Забронируйте, пожалуйста, переговорную на четверг.",
        "Позвони мне, когда приедет поезд.",
        "В принтере на втором этаже опять кончилась бумага.",
        "Закажите до 14:00, и мы отправим сегодня же",
        "Скидка 5 % постоянным клиентам",
        "Срочно позвони, как увидишь сообщение, у нас потоп.",
    ],
}

MISREAD = {
    "Missa inte detta, alla andra har redan anmält sig.",
    "Ring mig genast.",
    "Jag behöver ditt svar i dag, inga ursäkter.",
    "Jag förväntar mig din underskrift senast i morgon bitti.",
    "Ingen ångrar att de köpt av oss, så skriv bara på.",
}
"""What the engine is known to misread; a line that it has learnt has to be taken out here."""

OPPOSITE = {Verdict.HARD: Verdict.SOFT, Verdict.SOFT: Verdict.HARD, Verdict.NEUTRAL: Verdict.HARD}


def plain_lines(misread):
    """Every line with its verdict; those known to be misread are expected to be, so that none mends unseen."""
    known = pytest.mark.xfail(strict=True, reason="known to be misread")
    return [
        pytest.param(language, verdict, text, marks=[known] if text in misread else [])
        for (language, verdict), texts in LINES.items()
        for text in texts
    ]


@pytest.mark.parametrize(("language", "verdict", "text"), plain_lines(MISREAD))
def test_one_plain_line_is_understood(library, language, verdict, text):
    assert judge(text, library.ruleset, language).verdict is verdict


@pytest.mark.parametrize(("language", "verdict", "text"), plain_lines(()))
def test_no_plain_line_is_taken_for_its_opposite(library, language, verdict, text):
    assert judge(text, library.ruleset, language).verdict is not OPPOSITE[verdict]
