"""Settings: every fault at once, each with its variable, its value and the cure."""

from datetime import time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.errors import SettingsFault
from bot.settings import read_settings, slack_tokens


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
        slack_tokens(read_settings({"SLACK_BOT_TOKEN": bot, "SLACK_APP_TOKEN": app}))
