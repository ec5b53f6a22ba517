"""The schemas for editors: they know what the code reads, accept what ships, and refuse what the check refuses."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from pathlib import Path

import jsonschema
import pytest

from bot.content import SHIPPED, load_library
from bot.content.files import paths_of
from bot.content.problems import Table
from bot.content.schemas import FOLDER, SCHEMAS, kind_of, schema_text
from tests.content.test_broken import BROKEN, CASES
from tests.small_content import write_small_content

FILES = [path for path in paths_of(SHIPPED) if kind_of(path)]


def data_of(path: Path) -> object:
    """What a file holds, as an editor would give it to a validator."""
    text = path.read_text(encoding="utf-8")
    data = tomllib.loads(text.split("+++")[1] if path.suffix == ".md" else text)
    return json.loads(json.dumps(data, default=lambda day: day.isoformat()))


def errors(path: Path, kind: str) -> list[str]:
    validator = jsonschema.Draft7Validator(SCHEMAS[kind], format_checker=jsonschema.FormatChecker(["date"]))
    return [error.message for error in validator.iter_errors(data_of(path))]


@pytest.mark.parametrize("kind", SCHEMAS)
def test_the_file_is_what_the_code_says(kind):
    """Mended by `make content`."""
    jsonschema.Draft7Validator.check_schema(SCHEMAS[kind])
    assert (SHIPPED / FOLDER / f"{kind}.json").read_text(encoding="utf-8") == schema_text(kind)


@pytest.mark.parametrize("kind", SCHEMAS)
def test_every_shipped_file_is_accepted(kind):
    refused = {path: errors(SHIPPED / path, kind) for path in FILES if kind_of(path) == kind}
    assert {path: found for path, found in refused.items() if found} == {}
    assert refused or kind == "silence", "there is no file of this kind"


def test_editors_find_the_schema_of_every_shipped_file():
    for path in FILES:
        if path.endswith(".toml"):
            first = (SHIPPED / path).read_text(encoding="utf-8").splitlines()[0]
            named = (SHIPPED / path).parent / first.removeprefix("#:schema ")
            assert named.resolve() == SHIPPED / FOLDER / f"{kind_of(path)}.json"


def keys(schema: dict) -> Iterator[frozenset[str]]:
    """The keys of every table that a schema knows."""
    if "properties" in schema and schema.get("additionalProperties") is False:
        yield frozenset(schema["properties"])
    for inner in (*schema.get("properties", {}).values(), schema.get("items"), schema.get("additionalProperties")):
        if isinstance(inner, dict):
            yield from keys(inner)


def test_the_schemas_know_exactly_the_keys_that_the_code_asks_for(tmp_path, monkeypatch):
    asked = set()
    finish = Table.finish

    def listening(table: Table) -> None:
        asked.add(frozenset(table.asked))
        finish(table)

    monkeypatch.setattr(Table, "finish", listening)
    content = write_small_content(tmp_path)
    (content / "silence.toml").write_text("tips = []\n", encoding="utf-8")
    load_library(content)
    known = {found for schema in SCHEMAS.values() for found in keys(schema)}
    axes = frozenset({"focus", "pressure", "horizon", "dialogue"})
    assert known - asked == {axes}
    assert asked - known == set()


SHAPES = [
    case for case in CASES if any(word in case for word in ("misspelt", "missing", "-as-text", "unknown", "negative"))
]


@pytest.mark.parametrize("case", SHAPES)
def test_an_editor_sees_what_is_wrong_with_a_files_shape(case):
    for path in paths_of(BROKEN / case):
        kind = kind_of(path)
        try:
            found = kind is None or errors(BROKEN / case / path, kind)
        except tomllib.TOMLDecodeError:
            continue
        assert found or case in NOT_A_SHAPE, (case, path)


NOT_A_SHAPE = {
    "entry-form-class-unknown",  # what a class is called, a schema can't know
    "tip-technique-unknown",  # nor the techniques
    "entry-reason-unknown",  # nor the reasons
    "tip-date-as-text",  # JSON knows no dates: a validator of TOML tells them apart, this one can't
    "tip-in-an-unknown-language",
    "tip-in-a-misspelt-folder",
}
