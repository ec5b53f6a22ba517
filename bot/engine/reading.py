"""A text as the rules see it: its language, and its sentences, each with the rules of its own language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.engine import language as languages
from bot.engine.classifier import Classifier
from bot.engine.model import Reason, Report, Technique, unjudged
from bot.engine.rules import Hit, Language, LanguageProfile
from bot.engine.text import (
    Kind,
    NormalisedText,
    Sentence,
    Token,
    is_mostly_latin,
    mask,
    normalise,
    sentences,
    transliterate,
    word_count,
)


@dataclass(frozen=True, slots=True)
class Ruleset:
    """Everything that judgement depends on.

    `profiles` tell the languages apart; only the language that a text is in is then asked of `languages`, so that
    mapping may load it at that moment. `default_language` serves texts too short to tell their language. Without a
    `classifier` the rules judge alone.
    """

    techniques: Mapping[str, Technique]
    profiles: Mapping[str, LanguageProfile]
    languages: Mapping[str, Language]
    default_language: str
    classifier: Classifier | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A text, its sentences, the language of the whole and that of each sentence."""

    text: NormalisedText
    sentences: Sequence[Sentence]
    language: Language
    sentence_languages: Sequence[Language]

    @property
    def words(self) -> int:
        """How many words and numbers the sentences hold."""
        return word_count(self.sentences)

    @property
    def tokens(self) -> list[Token]:
        """The tokens of all sentences."""
        return _tokens(self.sentences)

    def hits(self) -> list[Hit]:
        """Every rule that holds, each sentence read by its own language's rules; in text order."""
        found: list[Hit] = []
        for code in sorted({language.profile.code for language in self.sentence_languages}):
            numbers = [n for n, own in enumerate(self.sentence_languages) if own.profile.code == code]
            hits = self.sentence_languages[numbers[0]].grammar.hits([self.sentences[number] for number in numbers])
            found += [replace(hit, sentence=numbers[hit.sentence]) for hit in hits]
        return sorted(found, key=lambda hit: (hit.start, -hit.end, hit.rule.id))


def read(text: str, ruleset: Ruleset, forced: str | None = None) -> Reading | Report:
    """The reading of a text, or the report that it can't be judged. `forced` is the code of its language."""
    visible = mask(normalise(text).text)
    found = sentences(visible)
    words = word_count(found)
    if not any(token.kind is Kind.WORD for token in _tokens(found)):
        return unjudged(Reason.EMPTY, words)
    code = forced or languages.detect(_tokens(found), ruleset.profiles, ruleset.default_language)
    if code is None or code not in ruleset.profiles:
        return unjudged(Reason.UNSUPPORTED_LANGUAGE, words)
    language = ruleset.languages[code]
    normalised, found = read_sentences(text, language)
    own = [language if forced else _language_of(sentence, language, ruleset) for sentence in found]
    return Reading(normalised, found, language, own)


def read_sentences(text: str, language: Language) -> tuple[NormalisedText, list[Sentence]]:
    """The text made plain for one language, and its sentences."""
    normalised = normalise(text)
    if language.profile.transliteration and is_mostly_latin(normalised.text):
        normalised = transliterate(normalised, language.profile.transliteration)
    visible = mask(normalised.text, sign_offs=language.sign_offs, thread_marks=language.thread_marks)
    return normalised, sentences(visible, language.abbreviations)


def _language_of(sentence: Sentence, whole: Language, ruleset: Ruleset) -> Language:
    code = languages.detect_sentence(sentence.tokens, ruleset.profiles, whole.profile.code)
    return whole if code == whole.profile.code else ruleset.languages[code]


def _tokens(found: Iterable[Sentence]) -> list[Token]:
    return [token for sentence in found for token in sentence.tokens]
