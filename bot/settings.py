"""The environment as one frozen object. All faults are reported together."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import time, timedelta
from difflib import get_close_matches
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import tzlocal

from bot.errors import SettingsFault
from bot.working_days import WorkingDays, is_country, weekdays_from

T = TypeVar("T")

LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")

ALIKE = 0.8
"""How alike (0–1) two names must be for one to be taken for a slip of the other."""

NAMED_OTHERWISE = {"SLACK_SIGNING_SECRET": "PITCHCHECK_SIGNING_SECRET"}
"""What other bots call a variable of ours."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where to listen on this machine; port 0 picks a free one."""

    host: str
    port: int


@dataclass(frozen=True, slots=True)
class Settings:
    """How this installation runs. Each field is set by the environment variable named in `VARIABLES`."""

    bot_token: str
    app_token: str
    http: Address | None
    signing_secret: str
    metrics: Address | None
    database: Path
    content: Path | None
    tip_channel: str
    tip_time: time
    tip_language: str
    time_zone: ZoneInfo
    working_days: WorkingDays
    admins: frozenset[str]
    retention: timedelta
    log_level: str
    slack_api: str


VARIABLES: Mapping[str, str] = {
    "SLACK_BOT_TOKEN": "bot token of your Slack app, xoxb-…",
    "SLACK_APP_TOKEN": "app-level token with connections:write, xapp-…",
    "PITCHCHECK_HTTP": "[HOST:]PORT on which Slack's requests are taken over HTTP; empty for Socket Mode",
    "PITCHCHECK_SIGNING_SECRET": "signing secret of your Slack app; only for HTTP",
    "PITCHCHECK_METRICS": "[HOST:]PORT on which health and metrics are served; empty for none",
    "PITCHCHECK_DATABASE": "path of the SQLite file; created when missing",
    "PITCHCHECK_CONTENT": "folder of the team's own content, over the one that came with Pitchcheck; empty for none",
    "PITCHCHECK_TIP_CHANNEL": "id of the channel whose schedule a workspace begins with, such as C0123456789",
    "PITCHCHECK_TIP_TIME": "local time of that tip, such as 09:00",
    "PITCHCHECK_TIP_LANGUAGE": "language of that tip, and of the team: en, sv or ru",
    "PITCHCHECK_TIME_ZONE": "IANA time zone of the team, such as Europe/Stockholm; the machine's unless set",
    "PITCHCHECK_WORKING_DAYS": "working days, such as mon-fri or mon,tue,thu",
    "PITCHCHECK_HOLIDAYS": "country whose public holidays are off, such as SE; empty for none",
    "PITCHCHECK_ADMINS": "Slack ids of the admins, separated by commas, such as U0123456789,U0987654321",
    "PITCHCHECK_RETENTION_DAYS": "days for which a check's numbers are kept, 60 or more",
    "PITCHCHECK_LOG_LEVEL": "DEBUG, INFO, WARNING or ERROR",
    "PITCHCHECK_SLACK_API": "address of Slack's Web API; only for a pretend Slack, such as the local workspace's",
}
"""Every environment variable that Pitchcheck reads, and what it sets."""


def read_settings(environment: Mapping[str, str]) -> Settings:
    """The settings. Raises `SettingsFault` that names every variable with a value that can't be used."""
    settings, faults = settings_and_faults(environment)
    if faults:
        raise SettingsFault("; ".join(faults), "Correct the environment and start again")
    return settings


def settings_and_faults(environment: Mapping[str, str]) -> tuple[Settings, list[str]]:
    """The settings, with the default for every variable whose value can't be used, and what is wrong with each."""
    faults: list[str] = []

    def read(name: str, default: str, convert: Callable[[str], T], fallback: T) -> T:
        value = environment.get(name, "").strip() or default
        try:
            return convert(value)
        except ValueError as error:
            faults.append(f"{name}={value!r}: {error}")
            return fallback

    settings = Settings(
        bot_token=environment.get("SLACK_BOT_TOKEN", "").strip(),
        app_token=environment.get("SLACK_APP_TOKEN", "").strip(),
        http=read("PITCHCHECK_HTTP", "", _address_or_none, None),
        signing_secret=environment.get("PITCHCHECK_SIGNING_SECRET", "").strip(),
        metrics=read("PITCHCHECK_METRICS", "", _address_or_none, None),
        database=Path(environment.get("PITCHCHECK_DATABASE") or ".pitchcheck/pitchcheck.db"),
        content=Path(folder) if (folder := environment.get("PITCHCHECK_CONTENT", "").strip()) else None,
        tip_channel=environment.get("PITCHCHECK_TIP_CHANNEL", "").strip(),
        tip_time=read("PITCHCHECK_TIP_TIME", "09:00", clock_time, time(9)),
        tip_language=environment.get("PITCHCHECK_TIP_LANGUAGE", "").strip() or "en",
        time_zone=read("PITCHCHECK_TIME_ZONE", tzlocal.get_localzone_name() or "UTC", _time_zone, ZoneInfo("UTC")),
        working_days=WorkingDays(
            read("PITCHCHECK_WORKING_DAYS", "mon-fri", weekdays_from, frozenset(range(5))),
            read("PITCHCHECK_HOLIDAYS", "", country, ""),
        ),
        admins=read("PITCHCHECK_ADMINS", "", _people, frozenset()),
        retention=read("PITCHCHECK_RETENTION_DAYS", "400", _retention, timedelta(days=400)),
        log_level=read("PITCHCHECK_LOG_LEVEL", "INFO", _log_level, "INFO"),
        slack_api=environment.get("PITCHCHECK_SLACK_API", "").strip() or "https://slack.com/api/",
    )
    if environment.get("SLACK_CLIENT_ID") and environment.get("SLACK_CLIENT_SECRET"):
        # With both set, Bolt silently turns to OAuth and leaves the bot token aside.
        faults.append("SLACK_CLIENT_ID and SLACK_CLIENT_SECRET switch on OAuth in Bolt: unset them")
    return settings, faults


def unknown_variables(environment: Mapping[str, str]) -> dict[str, str]:
    """Each variable that looks like one of ours and is none, with the one that it may be meant to be, "" for none."""
    unknown = {}
    for name in sorted(environment.keys() - VARIABLES.keys()):
        near = NAMED_OTHERWISE.get(name) or next(iter(get_close_matches(name, VARIABLES, 1, ALIKE)), "")
        if name.startswith("PITCHCHECK_") or (name.startswith("SLACK_") and near):
            unknown[name] = near
    return unknown


def check_credentials(settings: Settings) -> None:
    """Raise `SettingsFault` that names every token or secret that the way to Slack needs and that can't be right."""
    faults = credential_faults(settings)
    if faults:
        cure = "Copy them from your app's pages at api.slack.com/apps (deploy/README.md shows where)"
        raise SettingsFault(" and ".join(faults), f"{cure}, or try without Slack: pitchcheck workspace")


def credential_faults(settings: Settings) -> list[str]:
    """What is missing or of the wrong kind among the tokens, or over HTTP the signing secret."""
    tokens = [("SLACK_BOT_TOKEN", settings.bot_token, "xoxb-")]
    if settings.http is None:
        tokens.append(("SLACK_APP_TOKEN", settings.app_token, "xapp-"))
    else:
        tokens.append(("PITCHCHECK_SIGNING_SECRET", settings.signing_secret, ""))
    return [
        f"{name} is missing" if not value else f"{name} does not start with {start}"
        for name, value, start in tokens
        if not value or not value.startswith(start)
    ]


def address(value: str) -> Address:
    """The address of a text such as 9464, 0.0.0.0:9464 or [::1]:9464; without a host only this machine gets in.

    Raises `ValueError` that says how to write it.
    """
    host, _, port = value.rpartition(":")
    host = host.removeprefix("[").removesuffix("]") or "127.0.0.1"
    if not (port.isascii() and port.isdecimal() and int(port) < 65_536) or (":" in host and "[" not in value):
        raise ValueError("write a port such as 9464, or a host and a port such as 0.0.0.0:9464")
    return Address(host, int(port))


def _address_or_none(value: str) -> Address | None:
    return address(value) if value else None


def clock_time(value: str) -> time:
    """The time of a text such as 09:00. Raises `ValueError` that says how to write it."""
    if re.fullmatch(r"\d{1,2}:\d{2}", value):
        hour, minute = map(int, value.split(":"))
        if hour < 24 and minute < 60:
            return time(hour, minute)
    raise ValueError("write hours and minutes, such as 09:00")


def _time_zone(value: str) -> ZoneInfo:
    try:
        return ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError("no such time zone; write one such as Europe/Stockholm") from None


def country(value: str) -> str:
    """The country code of a text such as "se", "" for none. Raises `ValueError` that says how to write it."""
    if value and not is_country(value.upper()):
        raise ValueError("no such country code; write two letters such as SE, or leave it empty")
    return value.upper()


def _people(value: str) -> frozenset[str]:
    people = frozenset(part.strip() for part in value.split(",") if part.strip())
    wrong = sorted(person for person in people if not re.fullmatch(r"[UW][A-Z0-9]{2,}", person))
    if wrong:
        raise ValueError(f"{wrong[0]!r} is no Slack user id; copy it from the person's profile (U…)")
    return people


def _retention(value: str) -> timedelta:
    if not value.isdecimal() or not 60 <= int(value) <= 36_500:
        raise ValueError("write a number of days from 60 to 36500, such as 400")
    return timedelta(days=int(value))


def _log_level(value: str) -> str:
    if value.upper() not in LOG_LEVELS:
        raise ValueError(f"write one of {', '.join(LOG_LEVELS)}")
    return value.upper()
