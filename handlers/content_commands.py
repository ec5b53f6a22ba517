"""The command line's part for admins: check, start, preview and count the content files."""

from __future__ import annotations

import shutil
import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import click

from bot.content import SHIPPED, Library, english, layers_with, library_with, load_library, open_library
from bot.content.embeddings import write_embeddings
from bot.content.evidence import write_evidence
from bot.content.problems import suggestion
from bot.content.schemas import FOLDER, write_schemas
from bot.content.sums import write_sums
from bot.content.templates import entry_text, file_head, tip_text
from bot.engine import Side, Step, judge
from bot.errors import ContentFault, Problem
from bot.tips import Tip
from handlers.exit_codes import Exit

team_folder = click.option(
    "--content",
    envvar="PITCHCHECK_CONTENT",
    type=click.Path(path_type=Path),
    help="The team's own content folder, over the shipped one.  [default: PITCHCHECK_CONTENT]",
)
"""The option that every command has which reads content."""


@click.group()
def content() -> None:
    """Look after the content files: techniques, lexicons, tips, wording.

    \b
    Example:
      pitchcheck content check
    """


# --- check -----------------------------------------------------------------------------------------------


@content.command("check", epilog="Exit codes: 0 all is well, 2 wrong use, 3 problems found.")
@click.argument("folder", required=False, envvar="PITCHCHECK_CONTENT", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "github"]),
    default="text",
    show_default=True,
    help="text for people and editors; github for annotations in GitHub Actions.",
)
@click.option("--quick", is_flag=True, help="Trust the shipped files that are as they were when they were released.")
@click.option(
    "--record",
    is_flag=True,
    help="When all is well, record so in the shipped folder: SHA256SUMS, what examples show, schemas. Takes no FOLDER.",
)
def content_check(folder: Path | None, form: str, quick: bool, record: bool) -> None:
    """Read the shipped content and FOLDER over it, run every example, and print every problem as file:line:column.

    FOLDER is the team's own content; without it the folder in PITCHCHECK_CONTENT is taken, if that is set.

    \b
    Examples:
      pitchcheck content check
      pitchcheck content check --quick our-content
      pitchcheck content check --format github our-content
    """
    if record and (folder or quick):
        raise click.UsageError("--record confirms the shipped content alone: no FOLDER, PITCHCHECK_CONTENT or --quick")
    try:
        library = library_with(folder) if quick else load_library(*layers_with(folder))
    except ContentFault as fault:
        for problem in fault.problems:
            shown = replace(problem, path=_shown(problem.path))
            click.echo(_annotation(shown) if form == "github" else shown.in_words(english()))
        click.echo(str(fault).partition(". ")[0], err=True)
        raise click.exceptions.Exit(Exit.FAULT) from None
    if record:
        write_schemas(SHIPPED)
        write_evidence(SHIPPED, (tip for tips in library.tips.values() for tip in tips.values()), library.evidence)
        write_embeddings(SHIPPED, library.embeddings)
        write_sums(SHIPPED)
    rules = sum(len(language.rules) for language in library.languages.values())
    tip_count = sum(map(len, library.tips.values()))
    click.echo(f"All is well ({', '.join(library.languages)}; {rules} rules, {tip_count} tips)")


def _shown(path: str) -> str:
    """A file's path from the working directory, if it is below."""
    absolute, here = Path(path).absolute(), Path.cwd()
    return absolute.relative_to(here).as_posix() if absolute.is_relative_to(here) else path


def _annotation(problem: Problem) -> str:
    """The problem as a workflow command of GitHub Actions, with its way of escaping."""

    def value(text: str) -> str:
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")

    file = value(problem.path).replace(":", "%3A").replace(",", "%2C")
    place = f",line={problem.line},col={problem.column}" if problem.line else ""
    return f"::error file={file}{place}::{value('; '.join(problem.what_and_cure(english())))}"


# --- new -------------------------------------------------------------------------------------------------


@content.group("new")
def content_new() -> None:
    """Start a tip or a lexicon entry in the team's own content folder.

    \b
    Example:
      pitchcheck content new tip ask-about-spring --content our-content
    """


@content_new.command("tip")
@click.argument("slug")
@click.option("--language", default="en", show_default=True, help="The language's code.")
@click.option("--technique", default="open_question", show_default=True, help="What the tip is about.")
@click.option(
    "--step", type=click.Choice(list(Step)), default=Step.ASK, show_default=True, help="Its step of the sale."
)
@team_folder
def new_tip(slug: str, language: str, technique: str, step: str, content: Path | None) -> None:
    """Start the tip SLUG (small letters, digits, hyphens) as a draft: it is shown to nobody until you say so.

    \b
    Example:
      pitchcheck content new tip ask-about-spring --language sv --technique open_question --content our-content
    """
    library = open_library(*layers_with(content), rules_only=True)
    _one_of(language, library.ruleset.profiles, "--language")
    _one_of(technique, library.ruleset.techniques, "--technique")
    path = _own(content) / "tips" / language / f"{slug}.md"
    if path.exists():
        raise click.ClickException(f"{path} is there already; choose another slug, or edit it")
    _write(path, tip_text(technique, step))
    click.echo(f"{path}: write it, remove the line draft = true, then: pitchcheck content check --quick {content}")


@content_new.command("entry")
@click.argument("entry_id", metavar="ID")
@click.option("--form", "forms", multiple=True, required=True, help="What to look for; may be given several times.")
@click.option("--flags", multiple=True, required=True, help="An example, with [brackets] round what must be found.")
@click.option("--allows", multiple=True, required=True, help="An example that must be left alone.")
@team_folder
def new_entry(
    entry_id: str, forms: Sequence[str], flags: Sequence[str], allows: Sequence[str], content: Path | None
) -> None:
    """Add the lexicon entry ID (technique, language, name), or write one anew that is shipped under this id.

    \b
    Example:
      pitchcheck content new entry urgency.en.quarter-end --content our-content \
        --form "before (the|our) quarter ends" \
        --flags "Could you sign [before our quarter ends]?" --allows "Our quarter ends in March."
    """
    library = open_library(*layers_with(content), rules_only=True)
    technique, _, rest = entry_id.partition(".")
    language, _, name = rest.partition(".")
    _one_of(technique, library.ruleset.techniques, "ID")
    _one_of(language, library.ruleset.profiles, "ID")
    if not name:
        raise click.BadParameter(f"write {technique}.{language}.some-name", param_hint="ID")
    path = _own(content) / "lexicons" / language / f"{technique}.toml"
    head = file_head(SHIPPED / FOLDER / "lexicon.json")
    before = path.read_text(encoding="utf-8") if path.exists() else head
    if f'"{entry_id}"' in before:
        raise click.ClickException(f"{path} has the entry {entry_id} already; edit it there")
    _write(path, before + entry_text(entry_id, forms, flags, allows))
    click.echo(f"{path}: added; now run: pitchcheck content check --quick {content}")


def _own(folder: Path | None) -> Path:
    """The team's folder; that we ship is not for adding to, since an upgrade would take it away."""
    if folder is None:
        raise click.UsageError("say where your own content is: --content FOLDER, or set PITCHCHECK_CONTENT")
    return folder


def _one_of(value: str, allowed: Iterable[str], hint: str) -> None:
    known = list(allowed)
    if value not in known:
        raise click.BadParameter(f"{value!r} is unknown; {suggestion(value, known).said(english())}", param_hint=hint)


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise click.ClickException(f"{path} can't be written ({error.strerror}); choose another folder") from None


# --- preview ---------------------------------------------------------------------------------------------


@content.command("preview")
@click.argument("tip")
@click.option("--language", help="Only in this language.")
@team_folder
def content_preview(tip: str, language: str | None, content: Path | None) -> None:
    """Show a tip, given by its slug or its file, in every language that has it.

    \b
    Examples:
      pitchcheck content preview ask-about-a-tuesday --language sv
      pitchcheck content preview our-content/tips/en/ask-about-spring.md
    """
    library = open_library(*layers_with(content))
    path = Path(tip)
    slug = path.stem if path.suffix == ".md" else tip
    wanted = language or (path.parent.name if path.suffix == ".md" else None)
    found = [tips[slug] for code, tips in library.tips.items() if slug in tips and wanted in (None, code)]
    if not found:
        slugs = {slug for code, tips in library.tips.items() for slug in tips if wanted in (None, code)}
        raise click.BadParameter(
            f"there is no tip {slug!r}; {suggestion(slug, slugs).said(english())}", param_hint="TIP"
        )
    click.echo("\n\n".join("\n".join(_preview(each, library)) for each in found))


def _preview(tip: Tip, library: Library) -> Iterator[str]:
    say = library.wording.speaker(tip.language)
    step = say(f"step-{tip.step}")
    yield click.style(say("tip-heading", title=tip.title), bold=True)
    yield click.style(f"{tip.language} · {say(f'technique-{tip.technique}')} · {step}", dim=True)
    yield ""
    yield _wrapped(tip.idea)
    for label, text, colour in (("tip-before", tip.before, "red"), ("tip-after", tip.after, "green")):
        softness = judge(text, library.ruleset, tip.language).softness
        yield ""
        figure = "" if softness is None else f"  {say('softness', softness=softness)}"
        yield click.style(say(label), bold=True) + click.style(figure, dim=True)
        yield _wrapped(text, click.style("┃ ", fg=colour))
    yield ""
    yield click.style(say("tip-try"), bold=True)
    yield _wrapped(tip.try_this)


def _wrapped(text: str, indent: str = "") -> str:
    width = min(shutil.get_terminal_size().columns, 88) - 2
    lines = [line for part in text.splitlines() for line in textwrap.wrap(part, width) or [""]]
    return "\n".join(indent + line for line in lines)


# --- stats -----------------------------------------------------------------------------------------------


@content.command("stats")
@team_folder
def content_stats(content: Path | None) -> None:
    """Count tips, entries and their reasons by language, technique and step, so that gaps show.

    Last comes where the idea of each technique is from.

    \b
    Example:
      pitchcheck content stats
    """
    library = open_library(*layers_with(content), rules_only=True)
    languages = list(library.languages)
    rules = [(rule, code) for code, own in library.languages.items() for rule in own.rules]
    entries = Counter((rule.target, code) for rule, code in rules)
    explained = Counter((rule.target, code) for rule, code in rules if rule.why)
    tips = [tip for by_slug in library.tips.values() for tip in by_slug.values()]
    by_technique = Counter((tip.technique, tip.language) for tip in tips)
    by_step = Counter((tip.step, tip.language) for tip in tips)
    _table("entries", languages, entries, [*library.ruleset.techniques, *(f"step.{step}" for step in Step)])
    _table("with a reason", languages, explained, list(library.ruleset.techniques))
    for side in Side:
        names = [name for name, technique in library.ruleset.techniques.items() if technique.side is side]
        _table(f"tips, {side}", languages, by_technique, names)
    _table("tips, step", languages, by_step, list(Step))
    for name, technique in library.ruleset.techniques.items():
        click.echo(f"{name:<18}{technique.source or '-'}")


def _table(title: str, languages: Sequence[str], counts: Counter[tuple[str, str]], names: Sequence[str]) -> None:
    width = max(map(len, names)) + 2
    click.echo(f"{title:<{width}}" + "".join(f"{code:>6}" for code in languages))
    for name in names:
        click.echo(f"{name:<{width}}" + "".join(f"{counts[name, code] or '-':>6}" for code in languages))
    totals = [sum(counts[name, code] for name in names) for code in languages]
    click.echo(f"{'in all':<{width}}" + "".join(f"{total:>6}" for total in totals) + "\n")
