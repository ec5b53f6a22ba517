"""What the tests of the workspace without its page share: one with the probe app and a client, its clock standing."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from handlers.workspace import Workspace
from tests.handlers.workspace_apps import client_of
from tests.handlers.workspace_fixtures import running
from tests.handlers.workspace_probe import Probe, connected


@pytest.fixture
async def workspace(tmp_path: Path) -> AsyncIterator[Workspace]:
    async with running(tmp_path) as workspace:
        yield workspace


@pytest.fixture
async def probe(workspace: Workspace) -> AsyncIterator[Probe]:
    """The probe app, connected."""
    async with connected(workspace) as probe:
        yield probe


@pytest.fixture
def client(workspace: Workspace) -> AsyncWebClient:
    """A client with the app's token, which needs no connection."""
    return client_of(workspace)
