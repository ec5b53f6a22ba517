"""`pitchcheck schedule`: the schedules of channels from the command line, over the running bot's own database.

Heavy parts are imported inside, so that other commands start fast.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar
from zoneinfo import ZoneInfo

import click

from bot.errors import Fault

if TYPE_CHECKING:
    from bot.schedules import Schedule
    from bot.service import Service
    from bot.settings import Settings

R = TypeVar("R")

DOOR = "command-line"
"""Who set a schedule, when it was done here."""

NOT_POSTED = 1

_EXIT_CODES = "Exit codes: 0 done, 2 wrong use, 3 a fault of settings, content or database."


@dataclass(frozen=True)
class Target:
    """Which database and workspace the commands are about."""

    environment: Mapping[str, str]
    database: Path | None
    workspace: str


@click.group()
@click.option("--database", type=click.Path(path_type=Path), help="The SQLite file; else PITCHCHECK_DATABASE.")
@click.option("--workspace", default="", help="Id of the workspace (T…), where the database holds several or none.")
@click.pass_context
def schedule(context: click.Context, database: Path | None, workspace: str) -> None:
    """See and set when channels get their tips. A running bot follows within a minute.

    \b
    Example:
      pitchcheck schedule set C0123456789 --at 08:30 --zone Europe/Stockholm --recap
    """
    context.obj = Target(context.obj or {}, database, workspace)


@schedule.command("list", epilog=_EXIT_CODES)
@click.pass_obj
def list_schedules(target: Target) -> None:
    """List the schedules of every channel.

    \b
    Example:
      pitchcheck schedule list
    """
    from handlers.views.schedules import state_line, when_line

    with _service(target) as (service, workspace, _):
        schedules = _run(service.schedules.all(workspace))
        say = service.say("en")
        for found in schedules:
            details = [found.language, f"focus {found.focus}", *(["recap"] if found.recap else [])]
            details += [f"holidays {found.working_days.country}"] if found.working_days.country else []
            details += [f"band {found.band}"] if found.band else []
            click.echo(f"{found.channel}  {when_line(found, say)}  {', '.join(details)}")
            click.echo(f"  {state_line(found, say)}")
        if not schedules:
            click.echo("No channel has a schedule. Add one with: pitchcheck schedule set CHANNEL")


@schedule.command("set", epilog=_EXIT_CODES)
@click.argument("channel")
@click.option("--at", "at", help="Local time of the tip, such as 08:30.")
@click.option("--zone", help="IANA time zone, such as Europe/Stockholm.")
@click.option("--days", help="Working days, such as mon-fri or mon,tue,thu.")
@click.option("--holidays", help='Country whose public holidays are off, such as SE; "" for none.')
@click.option("--language", help="Language of the tips: en, sv or ru.")
@click.option("--band", help='Trade whose target band applies; "" for none.')
@click.option("--focus", help="auto, none, or the id of a technique, such as urgency.")
@click.option("--recap/--no-recap", default=None, help="Whether the channel gets the week's recap.")
@click.pass_obj
def set_schedule(target: Target, /, channel: str, recap: bool | None, **given: str | None) -> None:
    """Set or change the schedule of CHANNEL. What is left out stays as it is, or is as in the settings.

    \b
    Examples:
      pitchcheck schedule set C0123456789 --at 08:30 --zone Europe/Stockholm
      pitchcheck schedule set C0123456789 --focus urgency --recap
    """
    with _service(target) as (service, workspace, settings):
        before = _run(service.schedules.of_channel(workspace, _channel(channel)))
        changed = _changed(before or _blank(channel, settings), given, service)
        if recap is not None:
            changed = replace(changed, recap=recap)
        _run(service.schedules.save(workspace, changed, tell=True))
        click.echo(f"{_in_words(changed, service)}. A running bot says so in the channel within a minute.")


@schedule.command(epilog=_EXIT_CODES)
@click.argument("channel")
@click.pass_obj
def remove(target: Target, channel: str) -> None:
    """Remove the schedule of CHANNEL. Which tips it has seen is remembered.

    \b
    Example:
      pitchcheck schedule remove C0123456789
    """
    with _service(target) as (service, workspace, _):
        found = _found(service, workspace, channel)
        _run(service.schedules.remove(workspace, found.channel))
        click.echo(f"{channel} gets no more tips.")


@schedule.command(epilog=_EXIT_CODES)
@click.argument("channel")
@click.pass_obj
def pause(target: Target, channel: str) -> None:
    """Pause the schedule of CHANNEL until it is resumed.

    \b
    Example:
      pitchcheck schedule pause C0123456789
    """
    with _service(target) as (service, workspace, _):
        _run(service.schedules.pause(workspace, _found(service, workspace, channel), DOOR, tell=True))
        click.echo(f"{channel} is paused. Go on with: pitchcheck schedule resume {channel}")


@schedule.command(epilog=_EXIT_CODES)
@click.argument("channel")
@click.pass_obj
def resume(target: Target, channel: str) -> None:
    """Let the schedule of CHANNEL run again, also after Slack refused a post and the cause was mended.

    \b
    Example:
      pitchcheck schedule resume C0123456789
    """
    with _service(target) as (service, workspace, _):
        resumed = _run(service.schedules.resume(workspace, _found(service, workspace, channel), DOOR, tell=True))
        click.echo(f"{_in_words(resumed, service)}, from {resumed.first_day} on.")


@schedule.command(epilog=_EXIT_CODES)
@click.argument("channel")
@click.pass_obj
def plan(target: Target, channel: str) -> None:
    """Show what CHANNEL gets on each of the next seven days.

    \b
    Example:
      pitchcheck schedule plan C0123456789
    """
    from handlers.views.schedules import plan_lines

    with _service(target) as (service, workspace, _):
        planned = _run(service.tips.plan(workspace, _found(service, workspace, channel)))
        click.echo("\n".join(plan_lines(planned, service.say("en"))))


@schedule.command(
    "post-now", epilog="Exit codes: 0 posted, 1 not posted (it says why), 2 wrong use, 3 a fault, such as of the token."
)
@click.argument("channel")
@click.pass_obj
def post_now(target: Target, channel: str) -> None:
    """Post today's tip in CHANNEL at once; never twice a day, whether or not a bot is running.

    Needs SLACK_BOT_TOKEN.

    \b
    Example:
      SLACK_BOT_TOKEN=xoxb-… pitchcheck schedule post-now C0123456789
    """
    from bot.ledger import PostState
    from handlers.clients import observed_client
    from handlers.posting import Poster
    from handlers.schedules import posted_line

    with _service(target) as (service, workspace, settings):
        found = _found(service, workspace, channel)
        if not settings.bot_token:
            raise Fault("SLACK_BOT_TOKEN is missing", "Copy it from your app's pages at api.slack.com/apps")
        poster = Poster(service, observed_client(settings.bot_token, settings.slack_api, service.installation.observer))
        sent, entry = _run(service.posting.post_now(workspace, found, poster.post))
        click.echo(posted_line(sent, entry, service.say("en")))
        if not sent or entry is None or entry.state is not PostState.SENT:
            raise click.exceptions.Exit(NOT_POSTED)


# --- What they share


@contextmanager
def _service(target: Target) -> Iterator[tuple[Service, str, Settings]]:
    """The service over the database, the workspace that is meant, and the settings."""
    from bot.content import layers_with, open_library
    from bot.settings import read_settings
    from handlers.app import build_service

    settings = read_settings(target.environment)
    if target.database:
        settings = replace(settings, database=target.database)
    service = build_service(settings, open_library(*layers_with(settings.content), rules_only=True))
    try:
        yield service, target.workspace or _only_workspace(service), settings
    finally:
        service.close()


def _only_workspace(service: Service) -> str:
    known = service.installation.store.schedules.workspaces()
    if len(known) == 1:
        return known[0]
    which = f"holds {', '.join(known)}" if known else "knows no workspace before the bot's first start"
    raise click.UsageError(f"The database {which}; say which you mean: pitchcheck schedule --workspace T… …")


def _run(work: Awaitable[R]) -> R:
    async def awaited() -> R:
        return await work

    return asyncio.run(awaited())


def _found(service: Service, workspace: str, channel: str) -> Schedule:
    schedules = _run(service.schedules.all(workspace))
    found = next((each for each in schedules if each.channel == channel), None)
    if found is None:
        known = ", ".join(each.channel for each in schedules) or "none yet"
        raise click.BadParameter(f"{channel!r} has no schedule; these have: {known}", param_hint="CHANNEL")
    return found


def _channel(channel: str) -> str:
    if not (channel[:1] in {"C", "G"} and channel.isalnum() and channel.isupper()):
        what = f"{channel!r} is no channel id; copy it in Slack: the channel's name → About → at the foot (C…)"
        raise click.BadParameter(what, param_hint="CHANNEL")
    return channel


def _blank(channel: str, settings: Settings) -> Schedule:
    from bot.schedules import Schedule

    days, language = settings.working_days, settings.tip_language
    return Schedule(channel, settings.tip_time, settings.time_zone, days, language)


def _changed(before: Schedule, given: Mapping[str, str | None], service: Service) -> Schedule:
    """The schedule with what was given, each value checked; by whom it was set is this door."""
    from bot.bands import PRESETS
    from bot.schedules import AUTO_FOCUS, NO_FOCUS
    from bot.settings import clock_time, country
    from bot.working_days import weekdays_from

    ruleset = service.installation.library.ruleset
    days = before.working_days
    return replace(
        before,
        at=_value(given["at"], "--at", clock_time, before.at),
        time_zone=_value(given["zone"], "--zone", _zone, before.time_zone),
        working_days=replace(
            days,
            weekdays=_value(given["days"], "--days", weekdays_from, days.weekdays),
            country=_value(given["holidays"], "--holidays", country, days.country),
        ),
        language=_value(given["language"], "--language", _one_of(ruleset.languages), before.language),
        band=_value(given["band"], "--band", _one_of(("", *PRESETS)), before.band),
        focus=_value(given["focus"], "--focus", _one_of((AUTO_FOCUS, NO_FOCUS, *ruleset.techniques)), before.focus),
        set_by=DOOR,
    )


def _value(given: str | None, option: str, convert: Callable[[str], R], before: R) -> R:
    if given is None:
        return before
    try:
        return convert(given)
    except ValueError as error:
        raise click.BadParameter(f"{given!r}: {error}", param_hint=option) from None


def _zone(name: str) -> ZoneInfo:
    from zoneinfo import available_timezones

    from bot.preferences import find_time_zone
    from bot.schedules import zones_like

    zone = find_time_zone(name, available_timezones())
    if not zone:
        near = zones_like(name)
        raise ValueError("no such time zone; " + (f"perhaps {' or '.join(near)}" if near else "write Europe/Stockholm"))
    return ZoneInfo(zone)


def _one_of(known: Iterator[str] | Mapping[str, object] | tuple[str, ...]) -> Callable[[str], str]:
    from difflib import get_close_matches

    names = list(known)

    def convert(given: str) -> str:
        if given in names:
            return given
        near = get_close_matches(given, names, 1)
        raise ValueError(f"did you mean {near[0]}?" if near else f"write one of {', '.join(names)}")

    return convert


def _in_words(changed: Schedule, service: Service) -> str:
    from handlers.views.schedules import when_line

    return f"{changed.channel}: {when_line(changed, service.say('en'))}"
