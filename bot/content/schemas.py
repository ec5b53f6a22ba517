"""JSON Schemas of the content files, for editors that complete and check while somebody types.

They say what `techniques`, `lexicons`, `tips` and `files` read, with the words that these accept; a test holds each
against the keys that the reading code asks for. What a schema can't say, `pitchcheck content check` does.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import snowballstemmer

from bot.content.lexicons import SCRIPTS
from bot.content.tips import LONGEST_TITLE
from bot.engine import Axis, Side, Step
from bot.engine.rules import NEGATION, PSEUDO_NEGATION, TERMINATION, Extent, Mood, Negation

Schema = dict[str, Any]

FOLDER = "schemas"


def _text(description: str, **more: object) -> Schema:
    return {"type": "string", "minLength": 1, "description": description, **more}


def _texts(description: str) -> Schema:
    return {
        "type": "array",
        "items": {"type": "string", "minLength": 1},
        "uniqueItems": True,
        "description": description,
    }


def _number(description: str, most: float | None = None) -> Schema:
    limit = {} if most is None else {"maximum": most}
    return {"type": "number", "minimum": 0, **limit, "description": description}


def _one_of(words: Sequence[str], description: str) -> Schema:
    return {"enum": [str(word) for word in words], "description": description}


def _date(description: str) -> Schema:
    return {"type": "string", "format": "date", "description": description}


def _map(values: Schema, description: str) -> Schema:
    return {"type": "object", "additionalProperties": values, "description": description}


def _table(properties: Mapping[str, Schema], *required: str) -> Schema:
    return {"type": "object", "properties": dict(properties), "required": list(required), "additionalProperties": False}


def _entry(more: Mapping[str, Schema], *required: str) -> Schema:
    properties = {
        "id": _text("Technique (or step), language and a name of its own: urgency.en.act-now. Never used twice."),
        **more,
        "forms": _texts("What to look for; content/README.md explains the signs."),
        "unless": _texts("Where one of these overlaps, it is no finding."),
        "unless_near": _texts("Where one of these stands within eight words, it is no finding."),
        "mood": _one_of(list(Mood), "In which sentences to look."),
        "quote": _one_of(list(Extent), "How much to quote."),
        "negation": _one_of(list(Negation), "What a negation before a match does to it."),
        "strength": _number("Multiplies the technique's points: 0.5 is a weak sign, 1.5 a strong one."),
        "alternatives": _map(_texts("Softer lines."), "Softer lines of its own, by form of address."),
        "flags": _texts("Examples that must be found, with [brackets] round exactly the words."),
        "allows": _texts("Examples that must be left alone."),
    }
    return _table(properties, "id", "forms", "flags", "allows", *required)


_STEPS = list(Step)
_ALTERNATIVES = _map(_texts("Whole sentences."), "Softer lines for a hard sentence, by form of address.")

SCHEMAS: Mapping[str, Schema] = {
    "lexicon": _table(
        {
            "reasons": _map(_text("One sentence."), "Why passages press or invite, by an id that entries refer to."),
            "alternatives": _ALTERNATIVES,
            "entry": {
                "type": "array",
                "items": _entry({"reason": _text("Which of the reasons holds for what it finds.")}),
            },
        }
    ),
    "steps": _table(
        {
            "entry": {
                "type": "array",
                "items": _entry({"step": _one_of(_STEPS, "The step that it marks.")}, "step"),
            }
        }
    ),
    "classes": {
        **_map(_texts("Forms; <name> refers to another class."), "Groups of words that forms refer to."),
        "properties": {
            NEGATION: _texts("Words that negate."),
            PSEUDO_NEGATION: _texts("Phrases that only look like a negation, such as not only."),
            TERMINATION: _texts("Words that end a negation's reach, such as but."),
        },
    },
    "language": _table(
        {
            "stemmer": _one_of(snowballstemmer.algorithms(), "A Snowball algorithm."),
            "script": _one_of(list(SCRIPTS), "The alphabet."),
            "function_words": _texts("The commonest small words; by them the language is told."),
            "common_words": _texts("Other common words that look-alikes do not have; they tell a few words' language."),
            "look_alikes": _texts("langdetect's codes of languages that are easily taken for this one."),
            "foreign_letters": _text("Letters that show one of those."),
            "own_letters": _text("Letters that none of those has."),
            "foreign_words": _texts("Words that show one of those."),
            "transliteration": _map(_text("The letter."), "Groups of Latin letters and what they stand for."),
            "registers": _map(_texts("Its words."), "Forms of address, the usual one first."),
            "negation_before": _number("How many words a negation reaches forwards."),
            "negation_after": _number("How many words a negation reaches backwards."),
            "diacritics": _text("Letters whose absence from a longer text means that it was typed without them."),
            "abbreviations": _texts("Words whose dot ends no sentence."),
            "sign_offs": _texts("Lines after which the signature stands."),
            "thread_marks": _texts("Lines after which an earlier message stands."),
            "spellings": _map(_text("As what it is read."), "Words that are read as others."),
        },
        *("stemmer", "script", "function_words", "registers", "negation_before", "negation_after"),
    ),
    "techniques": _map(
        _table(
            {
                "side": _one_of(list(Side), "Which way it works on the reader."),
                "points": _number("What one full finding adds to its side's index."),
                "axes": {
                    **_table({axis: _number("How much of the points moves it.", 1) for axis in Axis}),
                    "description": "Which axes a finding moves.",
                },
                "step": _one_of(_STEPS, "The step of the sale that it marks, if it marks one."),
                "source": _text("Which idea of hard or soft selling it stands for."),
            },
            *("side", "points"),
        ),
        "The techniques by id.",
    ),
    "silence": _table(
        {
            "tips": _texts("Slugs of tips that are not shown, in any language."),
            "entries": _texts("Ids of lexicon entries that find nothing."),
        }
    ),
    "tip": _table(
        {
            "draft": {"type": "boolean", "description": "As long as it is true, the tip is shown to nobody."},
            "title": _text("A line that makes one want to read on.", maxLength=LONGEST_TITLE),
            "technique": _text("The technique that the tip is about."),
            "step": _one_of(_STEPS, "The step of the sale."),
            "trades": _texts("Trades that it is written for, such as property."),
            "from": _date("The first day on which it may be shown."),
            "until": _date("The last day on which it may be shown."),
            "source": _text("Where the idea is from."),
        },
        *("title", "technique", "step"),
    ),
}
"""By the kind of file."""


def kind_of(path: str) -> str | None:
    """The schema of a content file, by its path inside the folder; None for a file that has none."""
    folder, _, name = path.partition("/")
    stem = name.rpartition("/")[2].rpartition(".")[0]
    match folder:
        case "lexicons":
            return stem if stem in SCHEMAS else "lexicon"
        case "tips":
            return "tip"
        case "techniques.toml" | "silence.toml":
            return folder.removesuffix(".toml")
    return None


def write_schemas(root: Path) -> None:
    """Write every schema into the content folder."""
    (root / FOLDER).mkdir(exist_ok=True)
    for kind in SCHEMAS:
        (root / FOLDER / f"{kind}.json").write_text(schema_text(kind), encoding="utf-8", newline="\n")


def schema_text(kind: str) -> str:
    """A schema's file."""
    head = {"$schema": "http://json-schema.org/draft-07/schema#", "title": f"Pitchcheck: {kind}"}
    return json.dumps(head | SCHEMAS[kind], ensure_ascii=False, indent=2) + "\n"
