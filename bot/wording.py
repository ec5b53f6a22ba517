"""Translated strings from Project Fluent files: look-up, placeholders, plurals, and a fall back to English."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from fluent.runtime import FluentBundle
from fluent.runtime.types import fluent_date
from fluent.syntax import FluentParser, ast

FALLBACK = "en"
"""The language whose messages serve when a language is unknown; its file is also the list of messages."""


class Wording:
    """Every interface text, by language and key. A key is a message id, or `id.attribute`."""

    def __init__(self, sources: Mapping[str, Sequence[str]]) -> None:
        """`sources`: the texts of Fluent files by language code, English among them; later ones replace messages."""
        self.sources = sources
        self._bundles = {language: _bundle(language, texts) for language, texts in sources.items()}

    @property
    def languages(self) -> tuple[str, ...]:
        """The codes of the languages that there are texts in."""
        return tuple(self._bundles)

    def text(self, language: str | None, key: str, /, **variables: object) -> str:
        """The text in the language, or in English when there is none. Raises `KeyError` for an unknown key."""
        bundle = self._bundles.get(language or FALLBACK) or self._bundles[FALLBACK]
        message_id, _, attribute = key.partition(".")
        message = bundle.get_message(message_id)
        pattern = message.attributes[attribute] if attribute else message.value
        if pattern is None:
            raise KeyError(key)
        given = {name: _with_style(value) for name, value in variables.items()}
        text, _errors = bundle.format_pattern(pattern, given)
        return str(text)

    def speaker(self, language: str | None) -> Say:
        """The look-up bound to one language, or to English when there is none."""
        return Say(self, language if language in self._bundles else FALLBACK)


@dataclass(frozen=True, slots=True)
class Say:
    """A look-up in one language: `say("streak-line", days=3)`."""

    wording: Wording
    language: str

    def __call__(self, key: str, /, **variables: object) -> str:
        """The text of a key. Raises `KeyError` for an unknown one."""
        return self.wording.text(self.language, key, **variables)


@dataclass(frozen=True, slots=True, order=True)
class Phrase:
    """A text that is yet to be said, in the language of whoever will read it."""

    key: str
    values: tuple[tuple[str, str | int], ...] = ()

    def said(self, say: Say) -> str:
        """The text, or its bare key and values where the wording lacks it: what it tells must not be lost."""
        key, values = self.key, dict(self.values)
        try:
            return say(key, **values)
        except KeyError:
            return " ".join([key, *(f"{name}={value}" for name, value in values.items())])


def phrase(key: str, /, **values: str | int) -> Phrase:
    """The text of a key with these values: `phrase("problem-title-long", count=130, most=120)`."""
    return Phrase(key, tuple(values.items()))


def _with_style(value: object) -> object:
    """A date written out ("Monday 23 November 2026"); anything else as it is."""
    return fluent_date(value, dateStyle="full") if isinstance(value, date) else value


_LOCALES = {"en": "en-GB"}
"""The locale for dates and numbers, where it is not the language itself."""


def _bundle(language: str, texts: Sequence[str]) -> FluentBundle:
    bundle = FluentBundle([_LOCALES.get(language, language)], use_isolating=False)
    for text in texts:
        bundle.add_resource(parsed(text), allow_overrides=True)
    return bundle


@lru_cache(maxsize=16)
def parsed(text: str) -> ast.Resource:
    """What the text of a Fluent file says, to be read and not changed.

    The last few texts are remembered: a file is parsed to be checked and to be used, which takes most of the time that
    a command needs to begin.
    """
    return FluentParser().parse(text)
