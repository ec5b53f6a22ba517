"""From characters to sentences of tokens, never losing the way back to the original.

Three steps: `normalise` (one spelling for each character, with a map back), `mask` (passages that are not the
writer's own words to the reader are blanked), `sentences` (tokens grouped by sentence).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

MASKED = "\ufffc"
"""Stands in for every blanked character, so that offsets stay true and no phrase reaches across."""

_ENTITIES = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&nbsp;": " "}
_SAME_MARK = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "´": "'", "`": "`", "‑": "-", "‐": "-", "−": "-"})
_LATIN_LOOK_ALIKES = "ABCEHKMOPTXYaceopxyk"
_CYRILLIC_LOOK_ALIKES = "АВСЕНКМОРТХУасеорхук"
_TO_CYRILLIC = str.maketrans(_LATIN_LOOK_ALIKES, _CYRILLIC_LOOK_ALIKES)
_TO_LATIN = str.maketrans(_CYRILLIC_LOOK_ALIKES, _LATIN_LOOK_ALIKES)
_AMBIGUOUS = frozenset(_LATIN_LOOK_ALIKES + _CYRILLIC_LOOK_ALIKES)

_WORD_RUN = re.compile(r"[^\W\d_]+")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")


@dataclass(frozen=True, slots=True)
class NormalisedText:
    """A text in one spelling, with the way back: character `i` came from `original[starts[i]:ends[i]]`."""

    original: str
    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """The place in the original of the normalised characters `start` to `end` (not empty)."""
        return self.starts[start], self.ends[end - 1]


def normalise(original: str) -> NormalisedText:
    """The text with compatibility forms, entities, invisible characters and look-alike letters made plain."""
    if original.isascii() and "&" not in original:
        return NormalisedText(original, original, range(len(original)), range(1, len(original) + 1))
    characters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for start, end in _clusters(original):
        plain = _plain(original[start:end])
        characters.extend(plain)
        starts.extend([start] * len(plain))
        ends.extend([end] * len(plain))
    return NormalisedText(original, _one_script_a_word("".join(characters)), starts, ends)


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """The spans that are normalised together: an entity, or a character with its combining marks."""
    position = 0
    while position < len(text):
        end = position + 1
        if text[position] == "&":
            entity = next((e for e in _ENTITIES if text.startswith(e, position)), "&")
            end = position + len(entity)
        else:
            while end < len(text) and unicodedata.combining(text[end]):
                end += 1
        yield position, end
        position = end


def _plain(cluster: str) -> str:
    if cluster in _ENTITIES:
        return _ENTITIES[cluster]
    if cluster.isascii():
        return cluster
    if unicodedata.category(cluster[0]) == "Cf" or cluster[0] in "\u034f\ufe0e\ufe0f":
        return ""  # zero-width characters, soft hyphens, direction marks, variation selectors
    if cluster in "…«»“”„":
        return cluster  # compatibility forms of these would lose what they are
    plain = unicodedata.normalize("NFKC", cluster).translate(_SAME_MARK)
    return " " if plain.isspace() and plain != "\n" else plain


def _one_script_a_word(text: str) -> str:
    """Latin letters inside Cyrillic words made Cyrillic, and the other way round; lengths do not change."""
    if not (_CYRILLIC.search(text) and _LATIN.search(text)):
        return text
    telling = [character for character in text if character.isalpha() and character not in _AMBIGUOUS]
    mostly_cyrillic = sum(1 for character in telling if "\u0400" <= character <= "\u04ff") * 2 > len(telling)

    def unify(match: re.Match[str]) -> str:
        word = match.group()
        certain = [character for character in word if character not in _AMBIGUOUS]
        if not certain:
            return word.translate(_TO_CYRILLIC if mostly_cyrillic else _TO_LATIN)
        cyrillic = sum(1 for character in certain if "\u0400" <= character <= "\u04ff")
        return word.translate(_TO_CYRILLIC if cyrillic * 2 > len(certain) else _TO_LATIN)

    return _WORD_RUN.sub(unify, text)


def transliterate(normalised: NormalisedText, table: Mapping[str, str]) -> NormalisedText:
    """The text with Latin letters read as another script's, the longest group of the table first."""
    groups = re.compile("|".join(map(re.escape, sorted(table, key=len, reverse=True))), re.IGNORECASE)
    characters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []

    def add(letters: str, first: int, after: int) -> None:
        start, end = normalised.original_span(first, after)
        characters.extend(letters)
        starts.extend([start] * len(letters))
        ends.extend([end] * len(letters))

    position = 0
    while position < len(normalised.text):
        match = groups.match(normalised.text, position)
        if match:
            add(_in_case_of(match.group(), table.get(match.group().lower(), match.group())), *match.span())
            position = match.end()
        else:
            add(normalised.text[position], position, position + 1)
            position += 1
    return NormalisedText(normalised.original, "".join(characters), starts, ends)


def _in_case_of(model: str, letters: str) -> str:
    if model.isupper():
        return letters.upper() if len(model) > 1 or len(letters) == 1 else letters.capitalize()
    return letters.capitalize() if model[:1].isupper() else letters


def is_mostly_latin(text: str) -> bool:
    """Whether most letters of a text are Latin."""
    return 2 * len(_LATIN.findall(text)) > sum(map(str.isalpha, text))


# --- masking ---------------------------------------------------------------------------------------------

_CODE = re.compile(r"```.*?```|`[^`\n]+`", re.DOTALL)
_LINK = re.compile(
    r"<(?:https?:|mailto:|[@#!])[^<>\n]*>|https?://\S+|www\.\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.[\w.]+"
    r"|(?<![\w-])[\w-]{1,63}\.(?:com|example|se|ru|org|net|io|me|ly|co)(?:/\S*)?\b",
    re.IGNORECASE,
)
_TAG = re.compile(r"</?[a-z][^<>\n]{0,200}>", re.IGNORECASE)
_EMOJI_CODE = re.compile(r":[a-z][a-z0-9_+-]*:")
_QUOTED_LINE = re.compile(r"^[ \t]*>.*$", re.MULTILINE)
_LINE_ABOVE_QUOTE = re.compile(r"^[^\n]*:[ \t]*\n(?=[ \t]*>)", re.MULTILINE)
_QUOTED_SPEECH = re.compile(
    r"“[^“”]{1,600}[”“]|„[^„“”]{1,600}[“”]|«[^«»]{1,600}»|»[^«»]{1,600}[«»]|”[^”]{1,600}”"
    r"|(?<![\w\"])\"(?! )[^\"]{1,600}\"(?!\w)"
)
_ARMOUR = re.compile(
    r"^-----BEGIN ([A-Z ]+)-----$(?:.{1,4000}?^-----END \1-----$|(?:\n[A-Z][A-Za-z-]*: [^\n]*$)*)",
    re.MULTILINE | re.DOTALL,
)
_SIGNATURE_MARK = re.compile(r"^(?:-- ?|—|_{3,}|-{3,})$.*\Z", re.MULTILINE | re.DOTALL)
_LINES = re.compile(r"[^\n]+")
_SIGN_OFF_WORDS = 5
_SIGN_OFF_LINES = 8
_WHOLLY_QUOTED = 0.8


def mask(text: str, *, sign_offs: Sequence[str] = (), thread_marks: Sequence[str] = ()) -> str:
    """The text, of the same length, with everything blanked that the writer does not say to the reader.

    That is: code, the armour of signed mail, links, mentions, tags, quoted speech, quoted threads and what stands
    under a sign-off. `sign_offs` are the folded first words of a closing line ("best regards"), `thread_marks` those
    of the first line of a forwarded thread ("original message"). A text that is quoted as a whole is left open:
    somebody pasted a draft with its quotation marks.
    """
    for pattern in (_CODE, _ARMOUR, _LINE_ABOVE_QUOTE, _QUOTED_LINE, _LINK, _TAG, _EMOJI_CODE):
        text = pattern.sub(_blank, text)
    text = _blank_from(text, _thread_start(text, thread_marks))
    text = _blank_from(text, _signature_start(text, sign_offs))
    without_speech = _QUOTED_SPEECH.sub(_blank, text)
    letters = sum(map(str.isalpha, text))
    hidden = letters - sum(map(str.isalpha, without_speech))
    return text if hidden > _WHOLLY_QUOTED * letters else without_speech


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", MASKED, match.group())


def _blank_from(text: str, start: int | None) -> str:
    return text if start is None else text[:start] + re.sub(r"[^\n]", MASKED, text[start:])


def _thread_start(text: str, marks: Sequence[str]) -> int | None:
    for line in _LINES.finditer(text):
        words = fold(line.group().strip(" -_*\t"))
        if any(words.startswith(mark) for mark in marks):
            return line.start()
    return None


def _signature_start(text: str, sign_offs: Sequence[str]) -> int | None:
    mark = _SIGNATURE_MARK.search(text)
    if mark and mark.start() > 0 and mark.group().count("\n") <= _SIGN_OFF_LINES:
        return mark.start()
    lines = list(_LINES.finditer(text))
    for line in lines[-_SIGN_OFF_LINES:]:
        words = fold(line.group().strip(" ,.!*_\t"))
        if len(words.split()) <= _SIGN_OFF_WORDS and any(words.startswith(phrase) for phrase in sign_offs):
            return line.start()
    return None


# --- tokens and sentences --------------------------------------------------------------------------------


class Kind(Enum):
    """What a token is."""

    WORD = auto()
    NUMBER = auto()
    CLOCK = auto()
    SIGN = auto()
    MARK = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number, sign (currency, percent) or punctuation mark; `start` and `end` are normalised offsets."""

    text: str
    folded: str
    start: int
    end: int
    kind: Kind


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens up to and without the closing mark. `ending` holds the closing marks ("?", "!!!", or "")."""

    tokens: tuple[Token, ...]
    start: int
    end: int
    ending: str

    @property
    def is_question(self) -> bool:
        """Whether the sentence ends as a question."""
        return "?" in self.ending


_TOKEN = re.compile(
    r"(?P<clock>\b\d{1,2}(?:(?::\d{2}){2,3}|(?: : \d{2}){2,3}|[:.]\d{2})\b(?!\.?\d))"
    r"|(?P<number>\d+(?:[ .,]\d{3}(?!\d))*(?:[.,]\d+)?)"
    r"|(?P<word>[^\W\d_][^\W_]*(?:'[^\W\d_]+)*)"
    r"|(?P<sign>[%€$£₽₴¥])"
    rf"|(?P<end>[.!?…]+|\n\s*)"
    rf"|(?P<mark>[,;:()—–\[\]|•*+/]|(?<=\s)-+(?=\s)|{MASKED}+)"
)
_LEET = str.maketrans("013457@$", "oieastas")
_STRETCHED = re.compile(r"([^\W\d_])\1{2,}")


def fold(text: str) -> str:
    """The text as rules compare it: case folded, ё as е, letters stretched three times or more as one."""
    return _STRETCHED.sub(r"\1", text.casefold().replace("ё", "е"))


@lru_cache(maxsize=4096)
def _fold_word(text: str) -> str:
    folded = fold(text)
    if not folded.isalpha() and any(map(str.isdigit, folded)):
        return folded.translate(_LEET)
    return folded


_KINDS = {"word": Kind.WORD, "number": Kind.NUMBER, "clock": Kind.CLOCK, "sign": Kind.SIGN, "mark": Kind.MARK}


def tokens(text: str) -> Iterator[Token]:
    """Every token of a text, closing marks and line ends included as marks."""
    for match in _TOKEN.finditer(text):
        kind = _KINDS.get(match.lastgroup or "", Kind.MARK)
        word = match.group()
        yield Token(word, _fold_word(word) if kind is Kind.WORD else word, match.start(), match.end(), kind)


def sentences(text: str, abbreviations: Set[str] = frozenset()) -> list[Sentence]:
    """The sentences of a masked, normalised text. A blank line, a list item and a heading end a sentence too.

    A dot after one of the folded `abbreviations` ends none.
    """
    found: list[Sentence] = []
    current: list[Token] = []

    def close(ending: str, end: int) -> None:
        if any(token.kind is not Kind.MARK for token in current):
            found.append(Sentence(tuple(current), current[0].start, end, ending))
        elif found and ending.strip() and not current:
            previous = found[-1]  # "…today! !!" adds to the marks of the sentence before
            found[-1] = Sentence(previous.tokens, previous.start, end, previous.ending + ending)
        current.clear()

    for token in tokens(text):
        first = token.text[0]
        if first == "\n":
            if _line_ends_sentence(text, token.end, current):
                close("", token.start)
        elif first in ".!?…" and token.kind is Kind.MARK:
            abbreviated = bool(current) and current[-1].folded in abbreviations
            if _mark_ends_sentence(text, token, abbreviated=abbreviated):
                close(token.text, token.end)
        elif first == "•":
            close("", token.start)
        else:
            current.append(token)
    close("", len(text))
    return found


_NEXT_VISIBLE = re.compile(r"\s*(\S?)")


def _next_visible(text: str, position: int) -> str:
    match = _NEXT_VISIBLE.match(text, position)
    return match.group(1) if match else ""


def _line_ends_sentence(text: str, after: int, current: Sequence[Token]) -> bool:
    """A wrapped line goes on in lower case; anything else after a line end begins something new."""
    return not (_next_visible(text, after).islower() and current and current[-1].kind is not Kind.MARK)


def _mark_ends_sentence(text: str, mark: Token, *, abbreviated: bool) -> bool:
    if mark.text != ".":
        return True
    following = text[mark.end : mark.end + 1]
    if following and not following.isspace() and following not in "\"')”»“":
        return False  # inside a number, an abbreviation or a name
    after = _next_visible(text, mark.end)
    return not (after.islower() or (abbreviated and after))


def word_count(sentence_list: Iterable[Sentence]) -> int:
    """How many words and numbers the sentences hold."""
    return sum(token.kind in (Kind.WORD, Kind.NUMBER) for sentence in sentence_list for token in sentence.tokens)
