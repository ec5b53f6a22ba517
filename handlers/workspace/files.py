"""Files that an app sends: announced, uploaded, completed; in memory only."""

import mimetypes
import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from . import rules
from .errors import SlackError
from .identifiers import new_id
from .team import BOT_USER_ID

Json = dict[str, Any]


@dataclass(frozen=True)
class File:
    """A file that is completed."""

    id: str
    name: str
    title: str
    content: bytes
    created: datetime

    @property
    def type(self) -> str:
        """Its media type, told from its name."""
        return mimetypes.guess_type(self.name)[0] or "application/octet-stream"

    def to_slack(self) -> Json:
        """The file object of a message."""
        return {
            "id": self.id,
            "created": int(self.created.timestamp()),
            "name": self.name,
            "title": self.title,
            "mimetype": self.type,
            "filetype": self.name.rpartition(".")[2],
            "user": BOT_USER_ID,
            "size": len(self.content),
            "mode": "hosted",
        }


@dataclass(frozen=True)
class _Announced:
    id: str
    name: str
    length: int
    content: bytes | None = None


class Files:
    """Every file of the workspace, and those that are on their way."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._announced: dict[str, _Announced] = {}
        self._files: dict[str, File] = {}

    def announce(self, name: str, length: int) -> tuple[str, str]:
        """The secret part of the upload URL for a file of so many bytes, and the file's id."""
        secret, announced = secrets.token_urlsafe(24), _Announced(new_id("F"), name, length)
        self._announced[secret] = announced
        return secret, announced.id

    def upload(self, secret: str, content: bytes) -> None:
        """Take the bytes of an announced file; raises SlackError where they are not what was announced."""
        announced = self._announced.get(secret)
        if announced is None or announced.content is not None:
            raise SlackError("invalid_upload_url", rules.FILE_UPLOAD)
        if len(content) != announced.length:
            raise SlackError("length_mismatch", rules.FILE_UPLOAD)
        self._announced[secret] = replace(announced, content=content)

    def complete(self, file_id: str, title: str) -> File:
        """The uploaded file with this id, from now on known; raises `file_not_found`, a second time, too."""
        for secret, announced in self._announced.items():
            if announced.id == file_id and announced.content is not None:
                del self._announced[secret]
                file = File(file_id, announced.name, title or announced.name, announced.content, self._now())
                self._files[file_id] = file
                return file
        raise SlackError("file_not_found", rules.FILE_COMPLETION)

    def get(self, file_id: str) -> File | None:
        """The completed file with this id."""
        return self._files.get(file_id)
