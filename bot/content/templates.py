"""The beginnings of content files, for somebody who writes a new one."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path


def tip_text(technique: str, step: str) -> str:
    """A tip to be filled in; a draft, so that nobody is shown it before it is done."""
    return f"""+++
draft = true
title = "…"
technique = "{technique}"
step = "{step}"
+++
The idea, in two or three sentences.

## Before
> A message that presses.

## After
> The same message as an invitation.

## Try it
One thing to do today.
"""


def file_head(schema: Path) -> str:
    """The first line of a lexicon file, by which editors find its schema."""
    return f"#:schema {schema.as_posix()}\n"


def entry_text(entry_id: str, forms: Iterable[str], flags: Iterable[str], allows: Iterable[str]) -> str:
    """A lexicon entry."""
    lists = (("forms", forms), ("flags", flags), ("allows", allows))
    lines = [f"{key} = [{', '.join(map(_quoted, values))}]" for key, values in lists]
    return "\n".join(["", "[[entry]]", f"id = {_quoted(entry_id)}", *lines]) + "\n"


def _quoted(text: str) -> str:
    """A TOML string: JSON's escapes are all valid there."""
    return json.dumps(text, ensure_ascii=False)
