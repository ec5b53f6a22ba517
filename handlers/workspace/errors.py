"""What can go wrong: towards the app (Slack's error codes) and towards whoever starts the workspace."""

from collections.abc import Sequence
from pathlib import Path


class SlackError(Exception):
    """A refusal in Slack's own words: an error code, and what else the response carries."""

    def __init__(self, code: str, errors: Sequence[str] = (), **details: str) -> None:
        super().__init__(": ".join([code, *errors]))
        self.code = code
        self.errors = errors
        self.details = details

    def response(self) -> dict[str, object]:
        """The body that a Web API method answers with."""
        body: dict[str, object] = {"ok": False, "error": self.code, **self.details}
        if self.errors:
            messages = [f"[ERROR] {error}" for error in self.errors]
            body |= {"errors": list(self.errors), "response_metadata": {"messages": messages}}
        return body


class PortInUse(Exception):  # noqa: N818 (the name says it)
    """Another program listens on the port that the workspace was to use."""

    def __init__(self, port: int) -> None:
        super().__init__(f"port {port} is in use: stop the other program or choose another port")
        self.port = port


class WorkspaceFileBroken(Exception):  # noqa: N818 (the name says it)
    """The file with the workspace's messages cannot be read."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path} cannot be read ({reason}): start fresh, which forgets its messages, or mend it")
        self.path = path
        self.reason = reason
