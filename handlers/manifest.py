"""The app's manifest, and what each scope is for."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from bot.content import SHIPPED

MANIFEST = SHIPPED.parent / "deploy" / "manifest.json"
"""What Slack is told of the app."""

NEEDED_FOR: Mapping[str, str] = {
    "commands": "/pitchcheck and the shortcuts",
    "chat:write": "tips, recaps, and answers that come as a direct message",
    "im:history": "drafts that people write to the bot directly",
}
"""What each scope of the manifest is for."""

OPTIONAL_FOR: Mapping[str, str] = {
    "users:read": "Slack's own workspace admins are Pitchcheck's, too",
    "channels:read": "pitchcheck doctor sees whether the bot is in a public channel",
    "groups:read": "pitchcheck doctor sees the same of a private one",
}
"""Scopes that nobody has to grant, and what each adds. They are left out of the manifest, to ask for the least."""


def read_manifest() -> dict[str, Any]:
    """The manifest that comes with this version."""
    manifest: dict[str, Any] = json.loads(MANIFEST.read_text(encoding="utf-8"))
    return manifest


def needed_scopes() -> list[str]:
    """The scopes that the manifest asks for."""
    return list(read_manifest()["oauth_config"]["scopes"]["bot"])
