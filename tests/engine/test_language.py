"""Which language a text is in: ours in a few words, look-alikes declined."""

import pytest

from bot.engine import analyse

OURS = {
    "sv": [
        "Hej Anna, hur går det med flytten?",
        "Tack för senast!",
        "Kan vi ses på torsdag?",
        "Jag skickar offerten imorgon, hör av dig om något är oklart.",
        "Kop nu innan det ar for sent, basta priset nagonsin",
        "Vad tycker ni om förslaget",
        "Bara idag, halva priset",
        "Hej Sören, är det okej om vi hörs nästa vecka?",
    ],
    "en": [
        "How did the move go?",
        "Thanks for the call",
        "Buy now, last chance",
        "Hi Anna, quick question",
        "Let's talk on Tuesday",
        "What matters most to you?",
        "I read that the textile gallery in Łódź reopens in spring.",
        "SALE ENDS IN 2 DAYS",
        "Price held for 20 min",
        "No, I prefer paying full price",
        "meet u outside at 5, don't be late",
    ],
    "ru": [
        "Спасибо за встречу",
        "Купите прямо сейчас",
        "Какие у вас планы?",
        "Здравствуйте, Анна, как прошёл переезд?",
        "Privet, kak dela, davay sozvonimsya zavtra",
        "Ostalos 3 mesta, zapisyvaytes seychas, poka ne pozdno",
        "CPOЧHO! Cкидкa 60% нa oкнa тoлькo ceгoдня",
        "Приём у кардиолога перенесён на 8:20, подтвердите ответом «да».",
        "Оплата после доставки, лопату одолжим, песок привезём завтра.",
    ],
}
OTHERS = {
    "da": "Hvordan går det med jer, og hvad kan vi hjælpe med i dag?",
    "da 2": "Tilbuddet gælder kun i dag, så skynd dig og bestil nu",
    "no": "Hei, jeg lurer på om dere har tid til en prat neste uke om løsningen vår",
    "no 2": "Vi kan levere allerede på mandag hvis dere bestiller nå",
    "fi": "Hyvää päivää, haluaisimme esitellä teille uuden tarjouksemme",
    "de": "Guten Tag, wir möchten Ihnen unser neues Angebot vorstellen",
    "nl": "Goedemorgen, wij willen u graag ons nieuwe aanbod laten zien",
    "fr": "Bonjour, nous souhaitons vous présenter notre nouvelle offre",
    "es": "Hola, queremos presentarle nuestra nueva oferta especial",
    "pl": "Dzień dobry, chcielibyśmy przedstawić nową ofertę",
    "uk": "Це дуже важливо для нас, і ми хочемо знати вашу думку",
    "uk 2": "Добрий день, чи можемо ми зустрітися наступного тижня?",
    "bg": "Здравейте, бихме искали да ви предложим нашата нова услуга",
    "sr": "Поштовани, желели бисмо да вам представимо нову понуду",
    "be": "Добры дзень, ці маглі б мы сустрэцца на наступным тыдні",
    "be 2": "Сёння вельмі добры дзень, каб сустрэцца разам у горадзе",
    "kk": "Алтынды сатып аламыз, қымбат баға береміз сізге",
    "ky": "Бүгүн биздин дүкөндө жаңы товарлар келди, келип көрүңүз",
    "mn": "Өнөөдөр манай дэлгүүрт шинэ бараа ирлээ",
    "cv": "Паян лавккара ҫӗнӗ кӗнекесем нумай пулнӑ",
    "pl 2": "Zostawilem klucze u sasiada na drugim pietrze, prosze odebrac",
    "pt": "Encomende antes da meia-noite e receba a capa grátis",
    "cs": "Objednejte ještě dnes a dostanete dopravu zdarma",
    "hr": "Naručite danas i dostava je besplatna za sve kupce",
    "tr": "Bunun size değmesi için ne değişmesi gerekir?",
    "ro": "Comandați astăzi și primiți transport gratuit la toate produsele",
    "ja": "こんにちは、新しいサービスのご案内です",
}


@pytest.mark.parametrize(("language", "text"), [(code, text) for code, texts in OURS.items() for text in texts])
def test_ours_are_told_apart_in_a_few_words(library, language, text):
    assert analyse(text, library.ruleset).language == language


@pytest.mark.parametrize("language", OTHERS)
def test_look_alikes_and_others_are_declined(library, language):
    assert analyse(OTHERS[language], library.ruleset).language is None


def test_a_forced_language_is_not_questioned(library):
    assert analyse("Det er en fin dag", library.ruleset, "sv").language == "sv"
