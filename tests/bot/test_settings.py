"""Settings: every fault at once, each with its variable, its value and the cure."""

from datetime import time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.errors import SettingsFault
from bot.settings import Address, check_credentials, read_settings, unknown_variables


def test_nothing_set_is_well():
    settings = read_settings({})
    assert settings.tip_time == time(9)
    assert settings.tip_channel == ""
    assert settings.working_days.weekdays == frozenset(range(5))
    assert settings.content is None


def test_everything_set():
    settings = read_settings(
        {
            "SLACK_BOT_TOKEN": " xoxb-1 ",
            "SLACK_APP_TOKEN": "xapp-1",
            "PITCHCHECK_DATABASE": "/data/p.db",
            "PITCHCHECK_CONTENT": "/data/content",
            "PITCHCHECK_TIP_TIME": "8:05",
            "PITCHCHECK_TIME_ZONE": "Asia/Almaty",
            "PITCHCHECK_WORKING_DAYS": "sun-wed, fri",
            "PITCHCHECK_HOLIDAYS": "se",
            "PITCHCHECK_ADMINS": "U0ANNA, U0GRACE",
            "PITCHCHECK_LOG_LEVEL": "debug",
        }
    )
    assert settings.bot_token == "xoxb-1"
    assert settings.database == Path("/data/p.db")
    assert settings.content == Path("/data/content")
    assert settings.tip_time == time(8, 5)
    assert settings.time_zone == ZoneInfo("Asia/Almaty")
    assert settings.working_days.weekdays == {6, 0, 1, 2, 4}
    assert settings.working_days.country == "SE"
    assert settings.admins == {"U0ANNA", "U0GRACE"}
    assert settings.log_level == "DEBUG"


def test_every_fault_is_named_with_its_value_and_cure():
    with pytest.raises(SettingsFault) as caught:
        read_settings(
            {
                "PITCHCHECK_TIP_TIME": "nine",
                "PITCHCHECK_TIME_ZONE": "Stockholm",
                "PITCHCHECK_WORKING_DAYS": "1-5",
                "PITCHCHECK_HOLIDAYS": "ZZ",
                "PITCHCHECK_ADMINS": "@anna",
                "PITCHCHECK_LOG_LEVEL": "loud",
                "SLACK_CLIENT_ID": "1",
                "SLACK_CLIENT_SECRET": "2",
            }
        )
    for part in (
        "'nine'",
        "09:00",
        "'Stockholm'",
        "Europe/Stockholm",
        "'1-5'",
        "mon-fri",
        "'ZZ'",
        "'@anna'",
        "'loud'",
        "OAuth",
    ):
        assert part in str(caught.value)


@pytest.mark.parametrize(
    ("bot", "app", "words"),
    [
        ("", "", "SLACK_BOT_TOKEN is missing and SLACK_APP_TOKEN is missing"),
        ("xoxb-1", "", "SLACK_APP_TOKEN is missing"),
        ("xapp-1", "xoxb-1", "SLACK_BOT_TOKEN does not start with xoxb-"),
    ],
)
def test_tokens(bot, app, words):
    with pytest.raises(SettingsFault, match=words):
        check_credentials(read_settings({"SLACK_BOT_TOKEN": bot, "SLACK_APP_TOKEN": app}))


def test_over_http_the_signing_secret_takes_the_place_of_the_app_token():
    environment = {"SLACK_BOT_TOKEN": "xoxb-1", "PITCHCHECK_HTTP": "3000"}
    with pytest.raises(SettingsFault, match="PITCHCHECK_SIGNING_SECRET is missing"):
        check_credentials(read_settings(environment))
    check_credentials(read_settings(environment | {"PITCHCHECK_SIGNING_SECRET": "s"}))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("9464", Address("127.0.0.1", 9464)),
        (":9464", Address("127.0.0.1", 9464)),
        ("0.0.0.0:9464", Address("0.0.0.0", 9464)),
        ("[::1]:0", Address("::1", 0)),
        ("bot.internal:80", Address("bot.internal", 80)),
        ("", None),
    ],
)
def test_addresses(written, meant):
    assert read_settings({"PITCHCHECK_METRICS": written}).metrics == meant


@pytest.mark.parametrize("written", ["local", "localhost:", "65536", "-1", "::1:9464", "http://localhost:80/", "8 0"])
def test_an_address_that_is_none_is_told_how_to_write_it(written):
    with pytest.raises(SettingsFault, match="write a port such as 9464"):
        read_settings({"PITCHCHECK_HTTP": written})


def test_variables_that_nobody_reads_are_known_with_what_they_may_mean():
    environment = {
        "PITCHCHECK_TIPCHANNEL": "C1",
        "PITCHCHECK_COLOUR": "red",
        "SLACK_BOT_TOKE": "xoxb-1",
        "SLACK_SIGNING_SECRET": "s",
        "SLACK_CLI_HOME": "/home",
        "PITCHCHECK_TIP_TIME": "09:00",
        "PATH": "/bin",
    }
    assert unknown_variables(environment) == {
        "PITCHCHECK_TIPCHANNEL": "PITCHCHECK_TIP_CHANNEL",
        "PITCHCHECK_COLOUR": "",
        "SLACK_BOT_TOKE": "SLACK_BOT_TOKEN",
        "SLACK_SIGNING_SECRET": "PITCHCHECK_SIGNING_SECRET",
    }
