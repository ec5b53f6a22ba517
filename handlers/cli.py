"""The command line: check texts, run the bot, open the local workspace; `content_commands` looks after the content.

Heavy parts (Slack's libraries, the database) are imported inside the commands that need them, so that checking one
text starts fast.
"""

from __future__ import annotations

import asyncio
import gc
import json
import logging
import os
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import click

from bot.content import Library, english, known_good, layers_with, open_library
from bot.engine import Report, Side, analyse
from bot.errors import ContentFault, Fault
from bot.report_format import as_object, as_text, error_object
from handlers.content_commands import content, team_folder
from handlers.doctor_command import doctor
from handlers.exit_codes import Exit
from handlers.export_command import export
from handlers.feedback_command import feedback
from handlers.schedule_command import schedule

if TYPE_CHECKING:
    from bot.settings import Settings

_EXIT_CODES = """\b
Exit codes:
  0  nothing hard found
  1  hard findings
  2  wrong use: an unknown option, a file that can't be read, a bad line of JSON
  3  fault: broken content files, no database, Slack refuses the tokens"""


class _Commands(click.Group):
    """Turns expected faults into a sentence and exit code 3, and hides what a traceback would show of a text."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except ContentFault as fault:
            click.echo("\n".join([*(problem.in_words(english()) for problem in fault.problems), str(fault)]), err=True)
        except Fault as fault:
            click.echo(f"pitchcheck: {fault}", err=True)
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError, KeyboardInterrupt):
            raise
        except Exception as error:  # noqa: BLE001  the outermost door: nothing may leave as a traceback
            place = traceback.extract_tb(error.__traceback__)[-1]
            where = f"{type(error).__name__} at {Path(place.filename).name}:{place.lineno}"
            click.echo(f"pitchcheck: an unexpected fault ({where}); please report this line", err=True)
        raise click.exceptions.Exit(Exit.FAULT)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "obj": os.environ})
@click.version_option(package_name="pitchcheck")
def main() -> None:
    """Show where a sales message presses and where it invites.

    \b
    Example:
      echo "Hi Anna, how did the move go?" | pitchcheck check -
    """
    if os.environ.get("NO_COLOR"):  # no-color.org; click itself only asks whether it writes to a terminal
        click.get_current_context().color = False
    gc.set_threshold(50_000)  # compiling a language makes many small objects that all stay


main.add_command(content)
content.add_command(feedback)
main.add_command(schedule)
main.add_command(export)
main.add_command(doctor)


# --- check -----------------------------------------------------------------------------------------------


@main.command(epilog=_EXIT_CODES)
@click.argument("files", nargs=-1, required=True, type=click.Path(allow_dash=True))
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "jsonl"]),
    default="text",
    show_default=True,
    help="text for people; json, one object for one FILE, a list for several; jsonl for batches.",
)
@click.option("--lang", help="Judge as this language (en, sv, ru) instead of detecting it.")
@team_folder
def check(files: tuple[str, ...], form: str, lang: str | None, content: Path | None) -> None:
    """Check the text of each FILE; - is standard input.

    With --format jsonl each line of a FILE is an object with "text", and "id" and "lang" if you like; each yields
    one line, in order. A line that can't be read yields {"error": …} and the run goes on.

    \b
    Examples:
      pitchcheck check draft.txt
      pitchcheck check --format json - < draft.txt
      pitchcheck check --format jsonl messages.jsonl > reports.jsonl
    """
    library = open_library(*layers_with(content))
    if lang and lang not in library.ruleset.languages:
        raise click.BadParameter(f"{lang!r} is none of {', '.join(library.ruleset.languages)}", param_hint="--lang")
    texts = {"text": _check_texts, "json": _check_json, "jsonl": _check_lines}
    raise click.exceptions.Exit(texts[form](files, library, lang))


def _check_texts(files: Iterable[str], library: Library, lang: str | None) -> Exit:
    code = Exit.CLEAN
    several = len(tuple(files)) > 1
    for number, (name, report) in enumerate(_reports(files, library, lang)):
        if several:
            click.echo(f"{'' if number == 0 else chr(10)}== {name} ==")
        click.echo(as_text(report, library.wording.speaker(report.language)))
        code = max(code, _code(report))
    return code


def _check_json(files: Iterable[str], library: Library, lang: str | None) -> Exit:
    code = Exit.CLEAN
    objects = []
    for name, report in _reports(files, library, lang):
        objects.append(as_object(report, library.wording.speaker(report.language), None if name == "-" else name))
        code = max(code, _code(report))
    click.echo(json.dumps(objects if len(objects) > 1 else objects[0], ensure_ascii=False, indent=2))
    return code


def _check_lines(files: Iterable[str], library: Library, lang: str | None) -> Exit:
    code = Exit.CLEAN
    show_progress = sys.stderr.isatty() and not sys.stdout.isatty()
    for number, raw in enumerate((line for name in files for line in _lines(name)), start=1):
        answer, line_code = _check_line(raw, library, lang)
        click.echo(json.dumps(answer, ensure_ascii=False))
        code = max(code, line_code)
        if show_progress and number % 100 == 0:
            click.echo(f"\r{number} lines", nl=False, err=True)
    if show_progress:
        click.echo("\r", nl=False, err=True)
    return code


def _check_line(raw: bytes, library: Library, lang: str | None) -> tuple[dict[str, Any], Exit]:
    id_ = None
    try:
        request = json.loads(raw.decode("utf-8"))
        id_ = request.get("id") if isinstance(request, dict) else None
        text, wanted = _request(request, library, lang)
    except UnicodeDecodeError as error:
        return error_object(f"byte {error.start + 1} of the line is not UTF-8", id_), Exit.WRONG_USE
    except json.JSONDecodeError as error:
        return error_object(f"not JSON: {error.msg} at character {error.pos + 1}", id_), Exit.WRONG_USE
    except (ValueError, RecursionError) as error:
        return error_object(str(error), id_), Exit.WRONG_USE
    report = analyse(text, library.ruleset, wanted)
    return as_object(report, library.wording.speaker(report.language), id_), _code(report)


def _request(request: object, library: Library, lang: str | None) -> tuple[str, str | None]:
    """The text and the forced language of a request. Raises `ValueError` that says what is wrong."""
    if not isinstance(request, dict):
        raise ValueError("the line is not an object")  # noqa: TRY004  a wrong value of the caller's
    text, wanted = request.get("text"), request.get("lang") or lang
    if not isinstance(text, str):
        raise ValueError('"text" is missing or not a string')  # noqa: TRY004
    if wanted and wanted not in list(library.ruleset.languages):
        raise ValueError(f'"lang" must be one of {", ".join(library.ruleset.languages)}')
    return text, wanted


def _reports(files: Iterable[str], library: Library, lang: str | None) -> Iterator[tuple[str, Report]]:
    for name in files:
        raw = b"".join(_lines(name))
        try:
            text = raw.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise _Unreadable(f"{name}: byte {error.start + 1} is not UTF-8; save the text as UTF-8") from None
        yield name, analyse(text, library.ruleset, lang)


def _lines(name: str) -> Iterator[bytes]:
    """The raw lines of a file, read as they come; empty ones are left in."""
    try:
        stream: IO[bytes]
        with click.open_file(name, "rb") as stream:
            yield from stream
    except OSError as error:
        raise _Unreadable(f"{name}: {error.strerror}; give the path of a text file, or - for standard input") from None


class _Unreadable(click.ClickException):
    """A file that can't be read is wrong use."""

    exit_code = Exit.WRONG_USE


def _code(report: Report) -> Exit:
    return Exit.HARD_FOUND if report.on_side(Side.HARD) else Exit.CLEAN


# --- run and workspace -----------------------------------------------------------------------------------


@main.command()
@click.option(
    "--http",
    metavar="[HOST:]PORT",
    help="Take Slack's requests over HTTP on this address instead of Socket Mode.  [default: PITCHCHECK_HTTP]",
)
def run(http: str | None) -> None:
    """Run the bot against Slack until it is interrupted: over Socket Mode, or over HTTP when asked.

    Settings come from the environment; deploy/.env.example lists them all.

    \b
    Examples:
      SLACK_BOT_TOKEN=xoxb-… SLACK_APP_TOKEN=xapp-… pitchcheck run
      SLACK_BOT_TOKEN=xoxb-… PITCHCHECK_SIGNING_SECRET=… pitchcheck run --http 3000
    """
    from bot.settings import check_credentials, read_settings
    from handlers.running import running

    settings = read_settings(os.environ | ({"PITCHCHECK_HTTP": http} if http is not None else {}))
    check_credentials(settings)
    _set_up_logging(settings.log_level)
    library = _library(settings)

    async def serve(stop: asyncio.Event) -> None:
        async with running(settings, library) as ready:
            _say_ready(f"{ready} Stop with Ctrl-C.")
            await stop.wait()

    asyncio.run(_until_stopped(serve))


@main.command()
@click.option("--port", default=8765, show_default=True, help="Port of the page; 0 picks a free one.")
@click.option("--fresh", is_flag=True, help="Forget messages, streaks and the moved clock of earlier runs.")
@click.option(
    "--directory",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path(".pitchcheck/local"),
    show_default=True,
    help="Where messages and database are kept.",
)
def workspace(port: int, fresh: bool, directory: Path) -> None:
    """Try Pitchcheck without Slack: a small Slack on this machine, with the real bot in it.

    \b
    Example:
      pitchcheck workspace --fresh
    """
    from bot.settings import read_settings
    from handlers.local_workspace import local_workspace

    settings = read_settings(os.environ)
    _set_up_logging(settings.log_level)
    library = _library(settings)

    async def serve(stop: asyncio.Event) -> None:
        async with local_workspace(settings, library, directory, port=port, fresh=fresh) as (local, _bot):
            _say_ready(f"Open {local.url} in a browser. Stop with Ctrl-C.")
            await stop.wait()

    asyncio.run(_until_stopped(serve))


@main.command()
@click.option("--port", default=8765, show_default=True, help="Port of the page; 0 picks a free one.")
def demo(port: int) -> None:
    """Watch Pitchcheck at work for two minutes, on the page of the local workspace. Nothing is kept.

    \b
    Example:
      pitchcheck demo
    """
    import tempfile

    from bot.settings import read_settings
    from handlers.app import system_now
    from handlers.demo import STORY, set_the_stage, until_monday_morning
    from handlers.local_workspace import local_workspace

    settings = read_settings({})
    _set_up_logging(settings.log_level)
    library = _library(settings)
    ahead = until_monday_morning(system_now(), settings.time_zone)

    async def serve(stop: asyncio.Event) -> None:
        with tempfile.TemporaryDirectory() as directory:
            opening = local_workspace(settings, library, Path(directory), port=port, now=lambda: system_now() + ahead)
            async with opening as (local, bot):
                await set_the_stage(bot.service, bot.workspace)
                local.offer_story(STORY)
                _say_ready(f"Open {local.url} in a browser and press Play. Stop with Ctrl-C.")
                await stop.wait()

    asyncio.run(_until_stopped(serve))


def _library(settings: Settings) -> Library:
    """The library to run with: a team's broken file is left out, and told to the admins, rather than in the way."""
    from bot.content.live import library_to_start_with

    return library_to_start_with(*layers_with(settings.content), known=known_good())


def _say_ready(text: str) -> None:
    """Say that everything is up. What was compiled by now stays: no collection need walk through it, nor the exit."""
    gc.freeze()
    click.echo(text)


async def _until_stopped(serve: Callable[[asyncio.Event], Any]) -> None:
    """Await `serve` with an event that SIGINT and SIGTERM set."""
    import signal

    stop = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    await serve(stop)


def _set_up_logging(level: str) -> None:
    logging.basicConfig(level=level, format="%(asctime)s %(levelname)s %(name)s: %(message)s", stream=sys.stderr)
    for name in ("aiohttp", "apscheduler", "asyncio", "watchfiles"):
        logging.getLogger(name).setLevel(logging.WARNING)  # a line a request, and a line a minute
