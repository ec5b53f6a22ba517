"""Tip files: Markdown with TOML front matter in, checked tips out."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from bot.content.files import ContentFiles
from bot.content.problems import ContentFile, Table, parse_toml, suggestion
from bot.engine import Ruleset, Step
from bot.tips import Tip
from bot.wording import phrase

LONGEST_PART = 2_000
"""Characters of the idea, an example, or the thing to try: a tip is a minute's reading and fits Slack's blocks."""

LONGEST_TITLE = 120
"""A header block holds 150 characters; the heading puts a word before the title."""

_FRONT_MATTER = re.compile(r"\A\+\+\+[ \t]*\n(?P<toml>.*?)^\+\+\+[ \t]*$\n?", re.DOTALL | re.MULTILINE)
_SECTION = re.compile(r"^##[ \t]+(?P<heading>\S.*)$", re.MULTILINE)
_QUOTE_MARK = re.compile(r"^>[ \t]?", re.MULTILINE)
_SLACK_MARKUP = re.compile(r"<[!@#][^>\n]*>")


@dataclass(frozen=True, slots=True)
class TipFile:
    """A tip and the file that it stands in."""

    tip: Tip
    file: ContentFile


def load_tips(files: ContentFiles, ruleset: Ruleset) -> list[TipFile]:
    """Every tip that is no draft and not silenced; one of an upper layer takes the place of a lower one's."""
    found: list[TipFile] = []
    slugs: set[str] = set()
    for language, by_slug in sorted(files.by_language("tips").items()):
        slugs |= by_slug.keys()
        for slug, versions in sorted(by_slug.items()):
            if slug in files.silenced.tips:
                continue
            file = versions[-1]
            if language not in ruleset.profiles:
                what = phrase("problem-language-unknown", language=repr(language))
                file.problem(what, cure=suggestion(language, sorted(ruleset.profiles)))
            elif tip := _tip(file, slug, language, ruleset.techniques):
                found.append(TipFile(tip, file))
    for slug in files.silenced.tips:
        if slug not in slugs:
            files.silenced.unknown("tips", slug, slugs)
    return found


def _tip(file: ContentFile, slug: str, language: str, techniques: Collection[str]) -> Tip | None:
    if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", slug):
        file.problem(phrase("problem-no-slug", name=repr(slug)))
    for markup in _SLACK_MARKUP.finditer(file.text):
        file.problem(phrase("problem-slack-markup", markup=repr(markup.group())), markup.start())
    match = _FRONT_MATTER.match(file.text)
    if match is None:
        if file.text.startswith("+++"):
            file.problem(phrase("problem-front-matter-open"))
        elif file.text.startswith("---"):
            file.problem(phrase("problem-front-matter-yaml"))
        else:
            file.problem(phrase("problem-no-front-matter"))
        return None
    table = parse_toml(file, match["toml"], match.start("toml"))
    if table is None or table.flag("draft"):
        return None
    parts = _parts(file, match.end())
    if parts is None:
        return None
    title = table.string("title")
    if len(title) > LONGEST_TITLE:
        table.problem(phrase("problem-title-long", count=len(title), most=LONGEST_TITLE), "title")
    first_day, last_day = _day(table, "from"), _day(table, "until")
    if first_day and last_day and last_day < first_day:
        what = phrase("problem-until-before-from", first=first_day.isoformat(), last=last_day.isoformat())
        table.problem(what, "until")
    tip = Tip(
        slug=slug,
        language=language,
        title=title,
        technique=table.choice("technique", techniques),
        step=table.choice("step", list(Step)),
        idea=parts[0],
        before=_QUOTE_MARK.sub("", parts[1]).strip(),
        after=_QUOTE_MARK.sub("", parts[2]).strip(),
        try_this=parts[3],
        trades=table.strings("trades", ()),
        first_day=first_day,
        last_day=last_day,
        source=table.string("source", ""),
    )
    table.finish()
    return tip


def _day(table: Table, key: str) -> date | None:
    table.asked.add(key)
    value = table.data.get(key)
    if value is None or type(value) is date:
        return value
    given = str(value) if isinstance(value, datetime) else repr(value)
    table.problem(phrase("problem-no-date", key=key, value=given), key)
    return None


def _parts(file: ContentFile, start: int) -> list[str] | None:
    """The idea and the three sections (before, after, a thing to try), whatever their headings say."""
    headings = list(_SECTION.finditer(file.text, start))
    if len(headings) != 3:
        file.problem(phrase("problem-sections", count=len(headings)), start)
        return None
    edges = [start, *(h.end() for h in headings)]
    ends = [*(h.start() for h in headings), len(file.text)]
    parts = [file.text[edge:end].strip() for edge, end in zip(edges, ends, strict=True)]
    names = ["idea", *(repr(h["heading"].strip()) for h in headings)]
    for part, name, edge in zip(parts, names, edges, strict=True):
        if not part:
            file.problem(phrase("problem-part-empty", part=name), edge)
        elif len(part) > LONGEST_PART:
            file.problem(phrase("problem-part-long", part=name, count=len(part), most=LONGEST_PART), edge)
    return parts
