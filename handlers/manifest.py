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
"""What each scope that the bot needs is for."""

OPTIONAL_FOR: Mapping[str, str] = {
    "files:write": "/pitchcheck export sends people their data as a file",
    "users:read": "Slack's own workspace admins are Pitchcheck's, too",
    "channels:read": "pitchcheck doctor sees whether the bot is in a public channel",
    "groups:read": "pitchcheck doctor sees the same of a private one",
}
"""Scopes that nobody has to grant, and what each adds. Of these the manifest asks for those of everyday use."""


def read_manifest() -> dict[str, Any]:
    """The manifest that comes with this version."""
    manifest: dict[str, Any] = json.loads(MANIFEST.read_text(encoding="utf-8"))
    return manifest


def needed_scopes() -> list[str]:
    """The scopes that the manifest asks for and that nobody can leave out."""
    scopes = read_manifest()["oauth_config"]["scopes"]
    return [scope for scope in scopes["bot"] if scope not in scopes.get("bot_optional", ())]
