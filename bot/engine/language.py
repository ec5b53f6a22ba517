"""Which of our languages a text is in, or none of them.

langdetect alone calls Danish Swedish and is confidently wrong on a few words. So: the script decides first; from
six words on an open run among ours and their look-alikes may veto, unless the text has letters that none of those
has; below that function words decide, then langdetect among ours only, then the default.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

import langdetect
from langdetect.detector_factory import DetectorFactory
from langdetect.lang_detect_exception import LangDetectException

from bot.engine.rules import LanguageProfile
from bot.engine.text import Kind, Token, is_mostly_latin, normalise, transliterate

VETO_FROM_WORDS = 6
"""From this many words on, an open run of langdetect may say that a text is in none of our languages."""

TRUSTED_FUNCTION_WORDS = 0.4
"""With this share of one language's function words, a veto of langdetect is not believed."""

FOREIGN_LETTER_WORDS = 0.06
"""With this share of words (names apart) holding letters that a language does not have, it is not that language."""

FOREIGN_WORD_WEIGHT = 2
"""How many function words a look-alike's own function word ("og" against Swedish) outweighs."""

TRANSLITERATED_FUNCTION_WORDS = 0.1
"""With this share of function words after transliteration (and fewer of any other), a text is transliterated.

Only words of at least `TELLING_LETTERS` count: "na", "do" and "to" are words of half of Europe.
"""

TELLING_LETTERS = 3
"""So many letters at least has a word that tells a transliterated language."""

SENTENCE_WORDS = 4
"""From this many words on, a sentence may be in another language than the text around it."""

SENTENCE_FUNCTION_WORDS, MIXED_FUNCTION_WORDS = 0.3, 0.15
"""A sentence is in another language with at least the first share of its function words, and at most the second of
those of the text around it."""

TELLING_WORDS = 300
"""The language of a text is told from so many of its first words; more only cost time."""

_SCRIPTS = {"latin": ("a", "\u024f"), "cyrillic": ("\u0400", "\u04ff")}

DetectorFactory.seed = 0  # langdetect draws trials at random; the same text must give the same answer


def detect(tokens: Sequence[Token], languages: Mapping[str, LanguageProfile], default: str) -> str | None:
    """The code of the language that the words are in; None when it is none of `languages`.

    `default` is the answer for a few words that could be any of the languages in their script.
    """
    words = [token.folded for token in tokens if token.kind is Kind.WORD]
    transliterated = _transliterated(words[:TELLING_WORDS], languages)
    if transliterated:
        return transliterated
    candidates = _by_letters(tokens, languages)
    if not candidates:
        return None
    shares = {code: _known_share(words, languages[code]) for code in candidates}
    likeliest = max(candidates, key=lambda code: shares[code])
    if len(words) >= VETO_FROM_WORDS:
        answer = _langdetect(words, _profiles(languages))
        if answer in candidates:
            return answer
        is_ours = shares[likeliest] >= TRUSTED_FUNCTION_WORDS or _has_own_letters(tokens, languages[likeliest])
        return likeliest if is_ours else None
    rivals = [code for code in candidates if shares[code] == shares[likeliest]]
    if len(rivals) == 1:
        return likeliest
    if shares[likeliest] == 0 and default in rivals and len(words) < 3:
        return default
    answer = _langdetect(words, tuple(sorted(rivals)))
    return answer if answer in rivals else default if default in rivals else rivals[0]


def detect_sentence(tokens: Sequence[Token], languages: Mapping[str, LanguageProfile], whole: str) -> str:
    """The code of the language that one sentence is in: that of the whole text, unless function words say otherwise.

    A sentence of fewer than `SENTENCE_WORDS` words, or of words of both languages, is the whole text's.
    """
    words = [token.folded for token in tokens if token.kind is Kind.WORD]
    if len(words) < SENTENCE_WORDS or whole == _transliterated(words, languages):
        return whole
    share = function_word_share(words, languages[whole])
    if share > MIXED_FUNCTION_WORDS:
        return whole
    others = {code: function_word_share(words, profile) for code, profile in languages.items() if code != whole}
    likeliest = max(others, key=lambda code: others[code], default=whole)
    return likeliest if others.get(likeliest, 0.0) >= SENTENCE_FUNCTION_WORDS else whole


def function_word_share(words: Sequence[str], language: LanguageProfile) -> float:
    """Which share (up to 1) of the folded words are function words of the language, less those of look-alikes."""
    ours = sum(word in language.function_words for word in words)
    foreign = sum(word in language.foreign_words for word in words)
    return (ours - FOREIGN_WORD_WEIGHT * foreign) / max(len(words), 1)


def _known_share(words: Sequence[str], language: LanguageProfile) -> float:
    """The same with the language's other common words: they tell the language of a line without function words."""
    common = sum(word in language.common_words for word in words)
    return function_word_share(words, language) + common / max(len(words), 1)


def _has_own_letters(tokens: Sequence[Token], language: LanguageProfile) -> bool:
    return any(not language.own_letters.isdisjoint(token.text.lower()) for token in tokens[:TELLING_WORDS])


def _by_letters(tokens: Sequence[Token], languages: Mapping[str, LanguageProfile]) -> list[str]:
    words = [token.folded for token in tokens if token.kind is Kind.WORD]
    lower_case = [word.folded for word in tokens if word.kind is Kind.WORD and word.text.islower()]
    letters = "".join(words)
    count = {script: sum(first <= letter <= last for letter in letters) for script, (first, last) in _SCRIPTS.items()}
    script = max(count, key=lambda name: count[name])
    if count[script] * 2 <= len(letters):
        return []
    return [
        code
        for code, language in languages.items()
        if language.script == script
        and sum(not language.foreign_letters.isdisjoint(word) for word in lower_case)
        <= FOREIGN_LETTER_WORDS * len(words)
    ]


def _transliterated(words: Sequence[str], languages: Mapping[str, LanguageProfile]) -> str | None:
    """The language of another script that the words are written in with Latin letters, if they are."""
    text = " ".join(words)
    accented = sum(not word.isascii() for word in words)
    if not is_mostly_latin(text) or accented > FOREIGN_LETTER_WORDS * len(words):
        return None
    telling = [word for word in words if len(word) >= TELLING_LETTERS]
    latin = [language for language in languages.values() if language.script == "latin"]
    rival = max((function_word_share(telling, other) for other in latin), default=0.0)
    for code, language in languages.items():
        if language.transliteration:
            read = transliterate(normalise(" ".join(telling)), language.transliteration).text.split()
            foreign = sum(word in language.foreign_words for word in telling) / max(len(telling), 1)
            share = function_word_share(read, language) - FOREIGN_WORD_WEIGHT * foreign
            if share >= TRANSLITERATED_FUNCTION_WORDS and share > rival:
                return code
    return None


def _profiles(languages: Mapping[str, LanguageProfile]) -> tuple[str, ...]:
    wanted = set(languages).union(*(language.look_alikes for language in languages.values()))
    return tuple(sorted(wanted))


@lru_cache(maxsize=8)
def _factory(profiles: tuple[str, ...]) -> DetectorFactory:
    folder = Path(langdetect.__file__).parent / "profiles"
    factory = DetectorFactory()
    factory.load_json_profile([(folder / code).read_text(encoding="utf-8") for code in profiles])
    return factory


def _langdetect(words: Sequence[str], profiles: tuple[str, ...]) -> str | None:
    if len(profiles) == 1:
        return profiles[0]
    detector = _factory(profiles).create()
    detector.append(" ".join(words[:TELLING_WORDS]))
    try:
        answer: str = detector.detect()
    except LangDetectException:
        return None
    return answer


def known_profiles() -> frozenset[str]:
    """The codes of the languages that langdetect can tell."""
    return frozenset(path.name for path in (Path(langdetect.__file__).parent / "profiles").iterdir())
