"""What `pitchcheck doctor` looks at: each point of an installation with what is wrong, and the cure."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from enum import StrEnum
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.content import Library, english, library_with
from bot.errors import ConnectionFault, ContentFault, StoreFault
from bot.ledger import Entry, PostKind, PostState
from bot.schedules import PAUSED_BY_ADMIN, Schedule
from bot.settings import VARIABLES, Settings, credential_faults, settings_and_faults, unknown_variables
from bot.store import Store
from bot.store.examination import examine, free_bytes
from handlers.connection import check_app_token, who_am_i
from handlers.manifest import NEEDED_FOR, OPTIONAL_FOR, needed_scopes

MOST_SKEW_SECONDS = 60
"""Slack refuses what is signed five minutes off, and tips come as wrongly as the clock goes."""

LITTLE_SPACE, NO_SPACE = 500 * 1024**2, 20 * 1024**2
"""Bytes free: below the first a warning, below the second the next write may fail."""

MOST_PROBLEMS = 5
"""So many problems of the content are written out; `pitchcheck content check` lists all."""

_READ_SCOPES = "the scope channels:read (groups:read for private channels)"


class State(StrEnum):
    """How a point is. A warning can wait; a fault keeps something from working."""

    OK = "ok"
    WARNING = "warning"
    FAULT = "fault"


@dataclass(frozen=True, slots=True)
class Point:
    """One thing that was looked at: what was found, and the next step where there is one to take."""

    name: str
    state: State
    what: str
    cure: str = ""


async def points(
    environment: Mapping[str, str],
    now: Callable[[], datetime],
    open_content: Callable[[Path | None], Library] = library_with,
) -> AsyncIterator[Point]:
    """Every point of the installation that the environment describes, one by one; what depends on a fault is left out.

    Nothing is changed or posted.
    """
    settings, faults = settings_and_faults(environment)
    for point in _settings(environment, faults):
        yield point
    slack = _Slack(settings, now)
    async for point in slack.points():
        yield point
    database = _Database(settings, slack.workspace)
    for point in (*database.points(), *_zones(environment, settings, database.schedules, now())):
        yield point
    for schedule in database.schedules:
        yield await slack.channel(schedule, database.latest(schedule))
    for point in _content(settings, open_content):
        yield point


def _settings(environment: Mapping[str, str], faults: list[str]) -> Iterator[Point]:
    for fault in faults:
        yield Point("settings", State.FAULT, fault, "Correct the environment")
    unknown = unknown_variables(environment)
    for name, near in unknown.items():
        cure = f"Perhaps {near} is meant" if near else "Take it out; deploy/.env.example lists them all"
        yield Point("settings", State.WARNING, f"nobody reads {name}", cure)
    if not faults and not unknown:
        given = sum(1 for name in VARIABLES if environment.get(name))
        yield Point("settings", State.OK, f"every variable that is set is known and can be used ({given})")


class _Slack:
    """What Slack says when it is asked. `workspace` is known once the bot token has proved good, "" before."""

    def __init__(self, settings: Settings, now: Callable[[], datetime]) -> None:
        self._settings, self._now = settings, now
        self._client = AsyncWebClient(settings.bot_token, base_url=settings.slack_api)
        self.workspace = ""

    async def points(self) -> AsyncIterator[Point]:
        wrong = {fault.partition(" ")[0]: fault for fault in credential_faults(self._settings)}
        for fault in wrong.values():
            yield Point("tokens", State.FAULT, fault, "Copy it from your app's pages at api.slack.com/apps")
        if "SLACK_BOT_TOKEN" not in wrong:
            for point in await self._bot_token():
                yield point
        if self._settings.http is None and "SLACK_APP_TOKEN" not in wrong:
            yield await self._app_token()

    async def _bot_token(self) -> list[Point]:
        try:
            answer = await who_am_i(self._settings.bot_token, self._settings.slack_api)
        except ConnectionFault as fault:
            return [Point("tokens", State.FAULT, fault.what, fault.cure)]
        self.workspace = str(answer["team_id"])
        what = f"SLACK_BOT_TOKEN belongs to {answer.get('user')} in {answer.get('team')} ({self.workspace})"
        headers = {name.casefold(): str(value) for name, value in answer.headers.items()}
        scopes = {scope.strip() for scope in headers.get("x-oauth-scopes", "").split(",")}
        return [Point("tokens", State.OK, what), *_scopes(scopes), *_clock(headers.get("date", ""), self._now())]

    async def _app_token(self) -> Point:
        try:
            await check_app_token(self._settings.app_token, self._settings.slack_api)
        except ConnectionFault as fault:
            return Point("tokens", State.FAULT, fault.what, fault.cure)
        return Point("tokens", State.OK, "SLACK_APP_TOKEN opens connections")

    async def channel(self, schedule: Schedule, latest: Entry | None) -> Point:
        """Whether the schedule's channel is there, and whether the bot may post in it."""
        channel = schedule.channel
        if schedule.paused and schedule.paused != PAUSED_BY_ADMIN:
            what = f"{channel} gets nothing more, since Slack refused a post for good ({schedule.paused})"
            return Point("channels", State.FAULT, what, f"Mend that, then: pitchcheck schedule resume {channel}")
        if not self.workspace:
            return Point("channels", State.WARNING, f"{channel} could not be asked for", "Mend the bot token first")
        try:
            answer = await self._client.conversations_info(channel=channel)
        except SlackApiError as error:
            return _from_the_ledger(channel, latest, str(error.response.get("error")))
        except (aiohttp.ClientError, TimeoutError) as error:
            what = f"{channel} could not be asked for ({type(error).__name__})"
            return Point("channels", State.WARNING, what, "Check the network")
        found = answer.get("channel") or {}
        name = f"#{found.get('name')} ({channel})"
        if found.get("is_archived"):
            cure = f"Unarchive it, or: pitchcheck schedule remove {channel}"
            return Point("channels", State.FAULT, f"{name} is archived", cure)
        if not found.get("is_member"):
            return Point("channels", State.FAULT, f"the bot is not in {name}", "Type /invite @Pitchcheck there")
        if found.get("is_read_only") or found.get("is_thread_only"):
            cure = "Let the bot post in the channel's settings"
            return Point("channels", State.FAULT, f"the posting rules of {name} keep the bot out", cure)
        paused = ", and its schedule is paused by an admin" if schedule.paused else ""
        return Point("channels", State.OK, f"the bot is in {name}{paused}")


def _scopes(granted: set[str]) -> Iterator[Point]:
    needed = needed_scopes()
    for scope in needed:
        if scope not in granted:
            what = f"{scope} is missing, for {NEEDED_FOR[scope]}"
            yield Point("scopes", State.FAULT, what, "Add it under OAuth & Permissions, and install the app again")
    if granted.issuperset(needed):
        yield Point("scopes", State.OK, f"{', '.join(needed)} are granted")
    for scope, adds in OPTIONAL_FOR.items():
        if scope not in granted:
            yield Point("scopes", State.OK, f"{scope} is not granted, and need not be; with it {adds}")


def _clock(slacks: str, now: datetime) -> Iterator[Point]:
    try:
        skew = (now - parsedate_to_datetime(slacks).astimezone(UTC)).total_seconds()
    except ValueError:
        yield Point("clock", State.WARNING, "Slack's answer had no date to compare with")
        return
    if abs(skew) <= MOST_SKEW_SECONDS:
        yield Point("clock", State.OK, "it agrees with Slack's")
        return
    what = f"this machine's is {abs(skew):.0f} seconds {'ahead of' if skew > 0 else 'behind'} Slack's"
    yield Point("clock", State.FAULT, what, "Set it by the network: timedatectl set-ntp true")


def _from_the_ledger(channel: str, latest: Entry | None, refusal: str) -> Point:
    """What earlier posts tell of a channel that Slack says nothing of."""
    if refusal == "channel_not_found":
        what = f"Slack does not know {channel}, or it is private and the bot is not in it"
        return Point("channels", State.FAULT, what, "Type /invite @Pitchcheck there, or correct the schedule's channel")
    if latest and latest.state is PostState.SENT:
        return Point("channels", State.OK, f"{channel} got its tip on {latest.day}")
    if latest and latest.state is PostState.FAILED:
        what = f"Slack refused the tip for {channel} on {latest.day} ({latest.error})"
        return Point("channels", State.FAULT, what, f"Mend that, then: pitchcheck schedule post-now {channel}")
    why = f"without {_READ_SCOPES}" if refusal == "missing_scope" else f"({refusal})"
    what = f"{channel} has had no tip yet, and Slack does not say whether the bot is in it {why}"
    cure = f"Type /invite @Pitchcheck there, or see what comes of: pitchcheck schedule post-now {channel}"
    return Point("channels", State.WARNING, what, cure)


class _Database:
    """The database, looked at but not changed; `schedules` are the workspace's, or the first one that is to come."""

    def __init__(self, settings: Settings, workspace: str) -> None:
        self._settings, self._workspace = settings, workspace
        self.schedules: list[Schedule] = []
        self._latest: dict[str, Entry] = {}

    def latest(self, schedule: Schedule) -> Entry | None:
        """What is known of the latest tip of a schedule's channel."""
        return self._latest.get(schedule.channel)

    def points(self) -> Iterator[Point]:
        path = self._settings.database
        try:
            if path.exists():
                yield from self._examined(path)
            else:
                yield Point("database", State.OK, f"{path} will be made at the first start")
                self._expect_first_schedule()
            yield from _space(free_bytes(path))
        except StoreFault as fault:
            yield Point("database", State.FAULT, fault.what, fault.cure)

    def _examined(self, path: Path) -> Iterator[Point]:
        seen = examine(path)
        if seen.damage:
            cure = "Stop the bot and restore a backup (deploy/README.md says how)"
            yield Point("database", State.FAULT, f"{path} is damaged: {seen.damage}", cure)
            return
        if seen.newer:
            cure = "Upgrade Pitchcheck, or restore the backup made before the upgrade"
            yield Point("database", State.FAULT, f"{path} is from a newer version ({', '.join(seen.newer)})", cure)
            return
        if seen.pending:
            cure = "The next start brings it up to date; make a backup before"
            yield Point("database", State.WARNING, f"{path} is from an older version", cure)
            return
        if seen.journal_mode != "wal":
            what = f"{path} is in journal mode {seen.journal_mode}, not WAL"
            yield Point("database", State.WARNING, what, "The next start sets it; keep the file off network drives")
        else:
            yield Point("database", State.OK, f"{path} is sound, in WAL mode, and can be written")
        yield from self._read_schedules(path)

    def _read_schedules(self, path: Path) -> Iterator[Point]:
        store = Store.open(path)
        try:
            if not self._workspace:
                return
            self.schedules = store.schedules.all(self._workspace)
            for schedule in self.schedules:
                entries = store.ledger.latest(self._workspace, schedule.channel, PostKind.TIP, date.max, 1)
                self._latest.update((schedule.channel, entry) for entry in entries)
            if self._workspace not in store.schedules.workspaces():
                self._expect_first_schedule()
        except (ZoneInfoNotFoundError, ValueError) as error:
            what = f"a schedule can't be read ({error})"
            yield Point("time zones", State.FAULT, what, "Set it anew: pitchcheck schedule set CHANNEL --zone …")
        finally:
            store.close()

    def _expect_first_schedule(self) -> None:
        settings = self._settings
        if settings.tip_channel:
            self.schedules = [
                Schedule(
                    settings.tip_channel,
                    settings.tip_time,
                    settings.time_zone,
                    settings.working_days,
                    settings.tip_language,
                )
            ]


def _space(free: int) -> Iterator[Point]:
    what = f"{free / 1024**2:,.0f} MB are free on its disk"
    cure = "Make room, or set PITCHCHECK_DATABASE to another disk"
    if free < NO_SPACE:
        yield Point("database", State.FAULT, what, cure)
    elif free < LITTLE_SPACE:
        yield Point("database", State.WARNING, what, cure)
    else:
        yield Point("database", State.OK, what)


def _zones(
    environment: Mapping[str, str], settings: Settings, schedules: list[Schedule], now: datetime
) -> Iterator[Point]:
    if not environment.get("PITCHCHECK_TIME_ZONE", "").strip():
        what = f"PITCHCHECK_TIME_ZONE is not set, so the machine's is taken: {settings.time_zone}"
        yield Point("time zones", State.WARNING, what, "Set it to the team's, such as Europe/Stockholm")
    zones: set[ZoneInfo] = {settings.time_zone, *(schedule.time_zone for schedule in schedules)}
    for zone in sorted(zones, key=str):
        yield Point("time zones", State.OK, f"in {zone} it is {now.astimezone(zone):%H:%M} now")


def _content(settings: Settings, open_content: Callable[[Path | None], Library]) -> Iterator[Point]:
    try:
        library = open_content(settings.content)
    except ContentFault as fault:
        for problem in fault.problems[:MOST_PROBLEMS]:
            what, cure = problem.what_and_cure(english())
            yield Point("content", State.FAULT, f"{problem.place}: {what}", cure)
        more = len(fault.problems) - MOST_PROBLEMS
        if more > 0:
            yield Point("content", State.FAULT, f"{more} more problems", "See: pitchcheck content check")
        return
    languages = ", ".join(library.ruleset.languages)
    if settings.tip_language not in library.ruleset.languages:
        what = f"PITCHCHECK_TIP_LANGUAGE={settings.tip_language!r} is none of {languages}"
        yield Point("content", State.FAULT, what, "Correct it")
    if library.ruleset.classifier is None:
        cure = "Install the embedder for sharper judgement (deploy/README.md, The embedder)"
        yield Point("content", State.WARNING, "the rules judge alone, without the learnt layer", cure)
    tips = sum(map(len, library.tips.values()))
    yield Point("content", State.OK, f"{languages}; {tips} tips, no problems")
