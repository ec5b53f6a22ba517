"""The one file on disk: messages that were posted to channels or wait for it, and how far the clock was moved."""

import json
from dataclasses import asdict, dataclass, fields
from datetime import timedelta
from pathlib import Path
from typing import Any

from .errors import WorkspaceFileBroken
from .messages import Message
from .scheduled import ScheduledMessage

_VERSION = 1
_SAVED_FIELDS = ("ts", "channel", "user", "text", "blocks", "edited", "thread_ts")


@dataclass(frozen=True)
class Saved:
    """What survives a restart."""

    clock_offset: timedelta = timedelta(0)
    messages: tuple[Message, ...] = ()
    invited_to: tuple[str, ...] = ()
    """The channels that somebody invited the app to."""
    scheduled: tuple[ScheduledMessage, ...] = ()


class WorkspaceFile:
    """`messages.json` in the workspace's directory."""

    def __init__(self, directory: Path) -> None:
        directory.mkdir(parents=True, exist_ok=True)
        self.path = directory / "messages.json"

    def read(self) -> Saved:
        """What was saved last, nothing for a new workspace; raises WorkspaceFileBroken for anything else."""
        try:
            return _saved(json.loads(self.path.read_text(encoding="utf-8")))
        except FileNotFoundError:
            return Saved()
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise WorkspaceFileBroken(self.path, str(error) or type(error).__name__) from error

    def write(self, saved: Saved) -> None:
        """Save, all or nothing: a crash half-way leaves the earlier file."""
        content = {
            "version": _VERSION,
            "clock_offset_seconds": saved.clock_offset.total_seconds(),
            "invited_to": saved.invited_to,
            "messages": [{name: getattr(message, name) for name in _SAVED_FIELDS} for message in saved.messages],
            "scheduled": [asdict(message) for message in saved.scheduled],
        }
        unfinished = self.path.with_suffix(".unfinished")
        unfinished.write_text(json.dumps(content, ensure_ascii=False, indent=1), encoding="utf-8")
        unfinished.replace(self.path)

    def forget(self) -> None:
        """Remove the file."""
        self.path.unlink(missing_ok=True)


def _saved(content: dict[str, Any]) -> Saved:
    if content["version"] != _VERSION:
        raise ValueError(f"version {content['version']} is not {_VERSION}")
    return Saved(
        timedelta(seconds=content["clock_offset_seconds"]),
        tuple(_message(saved) for saved in content["messages"]),
        tuple(content["invited_to"]),
        # A file from before there were any has none.
        tuple(_scheduled(saved) for saved in content.get("scheduled", ())),
    )


def _scheduled(saved: dict[str, Any]) -> ScheduledMessage:
    return ScheduledMessage(**{**saved, "blocks": tuple(saved["blocks"])})


def _message(saved: dict[str, object]) -> Message:
    unknown = saved.keys() - {field.name for field in fields(Message)}
    if unknown or not all(isinstance(saved[name], str) for name in ("ts", "channel", "user", "text")):
        raise ValueError("a message has unknown or missing fields")
    return Message(**{**saved, "blocks": tuple(saved["blocks"])})  # type: ignore[arg-type]
