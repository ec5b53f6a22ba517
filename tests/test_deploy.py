"""What is in deploy/: the files agree with each other, with the settings, and with the tools that read them."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from bot.settings import VARIABLES, Address, address
from bot.store import Store
from bot.store.examination import examine

DEPLOY = Path(__file__).resolve().parents[1] / "deploy"
FILES = ("compose.yaml", "Dockerfile", "pitchcheck.service", "litestream.yml", ".env.example", "README.md")
SYSTEMD = shutil.which("systemd-analyze")
LITESTREAM = shutil.which("litestream")
DATABASE = "/data/pitchcheck.db"


def text(name: str) -> str:
    return (DEPLOY / name).read_text(encoding="utf-8")


def compose() -> dict:
    return YAML(typ="safe").load(text("compose.yaml"))


@pytest.mark.parametrize("name", FILES)
def test_every_variable_that_is_named_is_one_that_the_settings_know(name):
    assert set(re.findall(r"\b(?:PITCHCHECK|SLACK)_[A-Z_]+\b", text(name))) <= VARIABLES.keys()


# --- The containers


def test_the_compose_file_is_valid():
    command = Path(sys.executable).with_name("check-jsonschema")
    file = DEPLOY / "compose.yaml"
    done = subprocess.run(
        [command, "--builtin-schema", "vendor.compose-spec", file], capture_output=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stdout.decode()


def test_every_container_is_hardened_and_its_image_pinned():
    for name, service in compose()["services"].items():
        assert service["read_only"], name
        assert service["user"] == "10001:10001", name
        assert service["cap_drop"] == ["ALL"], name
        assert service["security_opt"] == ["no-new-privileges:true"], name
        assert re.search(r":\d+\.\d+\.\d+$", service["image"]), name
    images = re.findall(r"^FROM (\S+)", text("Dockerfile"), re.MULTILINE)
    assert images
    assert all(re.search(r":\d+\.\d+\.\d+", image) for image in images)


def test_the_health_check_asks_whether_the_bot_is_ready_where_it_listens():
    bot = compose()["services"]["pitchcheck"]
    listens = address(bot["environment"]["PITCHCHECK_METRICS"])
    assert listens == Address("127.0.0.1", 9464)
    assert f"http://{listens.host}:{listens.port}/ready" in bot["healthcheck"]["test"][-1]


def test_what_is_backed_up_and_restored_is_the_bots_database():
    services = compose()["services"]
    assert services["pitchcheck"]["environment"]["PITCHCHECK_DATABASE"] == DATABASE
    assert services["restore"]["command"][-1] == DATABASE
    assert [each["path"] for each in YAML(typ="safe").load(text("litestream.yml"))["dbs"]] == [DATABASE]
    assert f"PITCHCHECK_DATABASE={DATABASE}" in text("Dockerfile")
    assert all("data:/data" in service["volumes"] for service in services.values())


def test_the_bot_waits_for_the_restore_and_the_backup_for_the_bot():
    services = compose()["services"]
    assert services["pitchcheck"]["depends_on"] == {"restore": {"condition": "service_completed_successfully"}}
    assert services["backup"]["depends_on"] == {"pitchcheck": {"condition": "service_healthy"}}


@pytest.mark.skipif(LITESTREAM is None, reason="litestream is not installed: the backup is not tried")
def test_a_backup_made_while_the_bot_writes_restores_every_write(tmp_path):
    for folder in ("data", "backup"):
        (tmp_path / folder).mkdir()
    config = tmp_path / "litestream.yml"
    config.write_text(re.sub(r"path: /(data|backup)/", rf"path: {tmp_path}/\1/", text("litestream.yml")))
    database, restored = tmp_path / "data" / "pitchcheck.db", tmp_path / "restored.db"

    def litestream(command: str, *arguments: str | Path) -> None:
        subprocess.run(
            [LITESTREAM, command, "-config", config, *arguments], capture_output=True, timeout=120, check=True
        )

    litestream("restore", "-if-db-not-exists", "-if-replica-exists", database)
    assert not database.exists(), "there is no backup yet, and that is well"
    store = Store.open(database)
    for number in range(100):
        store.workspaces.turn_leaderboard(f"T{number}", on=True)
        if number in {0, 50, 99}:
            litestream("replicate", "-once")
    store.close()
    litestream("restore", "-o", restored, database)
    assert examine(restored).damage == ""
    again = Store.open(restored)
    assert all(again.workspaces.has_leaderboard(f"T{number}") for number in range(100))
    again.close()
    litestream("restore", "-if-db-not-exists", "-if-replica-exists", database)  # what is there is left alone


# --- The systemd unit


@pytest.fixture
def unit(tmp_path: Path) -> Path:
    """The unit with a command that is there on every machine."""
    shown = re.sub(r"ExecStart=\S+", "ExecStart=/bin/true", text("pitchcheck.service"))
    file = tmp_path / "pitchcheck.service"
    file.write_text(shown.replace("Documentation=", "#Documentation="), encoding="utf-8")
    return file


@pytest.mark.skipif(SYSTEMD is None, reason="systemd-analyze is not installed")
def test_systemd_reads_the_unit_without_complaint(unit):
    done = subprocess.run([SYSTEMD, "verify", unit], capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(SYSTEMD is None, reason="systemd-analyze is not installed")
def test_the_units_exposure_stays_low(unit):
    """On systemd's scale from 0, locked away, to 10; 1.2 when this was written."""
    command = [SYSTEMD, "security", "--offline=true", "--threshold=15", "--no-pager", unit]
    done = subprocess.run(command, capture_output=True, timeout=60, check=False)
    assert done.returncode == 0, done.stdout.decode()[-200:]
