"""What the workspace knows of the app: the parts of a Slack app manifest that people see."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal


@dataclass(frozen=True)
class SlashCommand:
    """A command that people can type."""

    name: str
    """With the leading slash."""
    description: str
    usage_hint: str


@dataclass(frozen=True)
class Shortcut:
    """An entry of the lightning menu (global) or of a message's menu (message)."""

    kind: Literal["global", "message"]
    name: str
    callback_id: str
    description: str


@dataclass(frozen=True)
class AppManifest:
    """One app as its manifest declares it."""

    name: str
    description: str
    commands: tuple[SlashCommand, ...]
    shortcuts: tuple[Shortcut, ...]
    bot_events: frozenset[str]
    scopes: tuple[str, ...]
    home_tab: bool
    messages_tab: bool
    messages_tab_read_only: bool

    @classmethod
    def from_dict(cls, manifest: Mapping[str, Any]) -> "AppManifest":
        """Read a manifest as Slack's app settings export it; what is absent is off, as in Slack."""
        display: Mapping[str, Any] = manifest["display_information"]
        features: Mapping[str, Any] = manifest.get("features", {})
        settings: Mapping[str, Any] = manifest.get("settings", {})
        home: Mapping[str, Any] = features.get("app_home", {})
        return cls(
            name=features.get("bot_user", {}).get("display_name") or display["name"],
            description=display.get("description", ""),
            commands=tuple(
                SlashCommand(command["command"], command["description"], command.get("usage_hint", ""))
                for command in features.get("slash_commands", ())
            ),
            shortcuts=tuple(
                Shortcut(shortcut["type"], shortcut["name"], shortcut["callback_id"], shortcut["description"])
                for shortcut in features.get("shortcuts", ())
            ),
            bot_events=frozenset(settings.get("event_subscriptions", {}).get("bot_events", ())),
            scopes=tuple(manifest.get("oauth_config", {}).get("scopes", {}).get("bot", ())),
            home_tab=home.get("home_tab_enabled", False),
            messages_tab=home.get("messages_tab_enabled", False),
            messages_tab_read_only=home.get("messages_tab_read_only_enabled", False),
        )

    def command(self, name: str) -> SlashCommand | None:
        """The command of this name (with its slash), if the app has it."""
        return next((command for command in self.commands if command.name == name), None)

    def shortcut(self, callback_id: str) -> Shortcut | None:
        """The shortcut with this callback_id, if the app has it."""
        return next((shortcut for shortcut in self.shortcuts if shortcut.callback_id == callback_id), None)
